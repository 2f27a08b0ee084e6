import { CONTROL_SELECTOR } from './controls.ts';

/**
 * Notices that the page may have changed: coarse signals, coalesced. Pages that set values by script fire no native event, so a check re-reads everything.
 */

/** Waiting this long after a signal lets a burst of typing or rendering end. */
const SHORTEST_WAIT = 120;
/**
 * A look may take at most one part in so many of the page's time: the costlier the last one was,
 * the longer the next one waits. This is what keeps a page that never stops changing usable.
 */
const SHARE = 20;
const LONGEST_WAIT = 5000;
/** While keys are struck and nodes keep coming a look waits for a pause of this length … */
const CALM = 200;
/** … at most so long: what is mended must be seen to be mended. */
const LONGEST_BURST = 1000;
/** Values set by script without any event or mutation are noticed by this slow look. */
const SLOW_LOOK = 700;
/** More records than this between two looks are not told apart: everything may have changed. */
const MOST_RECORDS = 300;
/**
 * A page that changes more than that at every look is looked at half as often each time. After so
 * long of it, it is left alone …
 */
const STORM_MS = 3500;
/** … until it is asked for, or for so long. */
const REST_MS = 30_000;

/** Whatever of these happens, a value may have changed. */
const VALUE_SIGNALS = ['input', 'focusin', 'focusout', 'submit', 'drop'];
/** These may also show or hide what is on the page without any node changing (tabs made of CSS). */
const PRESENCE_SIGNALS = ['click', 'change', 'toggle'];

const ATTRIBUTES = [
  'aria-checked',
  'aria-current',
  'aria-disabled',
  'aria-hidden',
  'aria-label',
  'aria-labelledby',
  'aria-readonly',
  'aria-required',
  'aria-selected',
  'aria-valuenow',
  'class',
  'disabled',
  'hidden',
  'inert',
  'open',
  'placeholder',
  'readonly',
  'required',
  'style',
];
/** These change what a control is called or asked for, not only whether it is shown. */
const NAMING = new Set([
  'aria-label',
  'aria-labelledby',
  'aria-required',
  'placeholder',
  'required',
  'readonly',
]);

/** What may have changed since the last look. */
export type Look = {
  /** Nodes came, went or were renamed: which controls there are may have changed. */
  structure: boolean;
  /** What is shown or enabled may have changed. */
  presence: boolean;
  /** Nodes that changed inside widgets, where `structure` is false. */
  nodes: readonly Node[];
};

export type Clock = {
  now(): number;
  setTimeout(run: () => void, ms: number): number;
  clearTimeout(id: number): void;
};

const BROWSER_CLOCK: Clock = {
  now: () => performance.now(),
  setTimeout: (run, ms) => window.setTimeout(run, ms),
  clearTimeout: (id) => window.clearTimeout(id),
};

export type Watched = {
  /** Resolves to the milliseconds it took of the page's thread. */
  look(what: Look): Promise<number>;
  isOurs(node: Node): boolean;
  /** Is the node part of a widget that is known as one field? What changes in it is only its value. */
  isInWidget(node: Node): boolean;
  /** The page changes so much that it is left alone (true), or is looked at again (false). */
  onRest(isResting: boolean): void;
};

export type Watch = {
  /** Looks at everything, now; resolves when that is done. */
  lookNow(): Promise<void>;
  /** Watches an open shadow root of the page as well. */
  add(root: ShadowRoot): void;
};

/**
 * Calls `look` soon after anything on the page may have changed, never twice at once, never more
 * often than the page can bear, until the signal aborts.
 *
 * Up to a bound, mutations are told apart by what they can have changed; beyond it the observer is
 * disconnected until the next look is over, so that a storm of mutations costs nothing. When every
 * look finds a storm the watch rests: it says so, and looks again when asked or after a while.
 */
export function watchPage(
  doc: Document,
  { look, isOurs, isInWidget, onRest }: Watched,
  signal: AbortSignal,
  clock: Clock = BROWSER_CLOCK,
): Watch {
  let timer: number | null = null;
  let structure = true;
  let presence = true;
  let nodes = new Set<Node>();
  let seen = 0;
  let lastCost = 0;
  let storms = 0;
  let stormFrom = 0;
  let restsUntil: number | null = null;
  let looking: Promise<void> | null = null;
  /** Something was asked for while a look was under way. */
  let again = false;
  /** When the look was first asked for that is planned now. */
  let plannedAt = 0;
  let lastSignal = 0;
  let shadows: WeakRef<ShadowRoot>[] = [];

  const isOursOnly = (list: NodeList) => [...list].every(isOurs);

  function note(record: MutationRecord): void {
    const { target, type, attributeName } = record;
    if (isOurs(target)) return;
    if (type === 'attributes') {
      if (NAMING.has(attributeName ?? '')) structure = true;
      if (isInWidget(target)) nodes.add(target);
      presence = true;
    } else if (type === 'characterData') {
      if (isInWidget(target)) nodes.add(target);
      else structure = true;
    } else {
      if (isOursOnly(record.addedNodes) && isOursOnly(record.removedNodes)) return;
      presence = true;
      if (structure) return;
      const bringsControls = [...record.addedNodes].some(
        (node) =>
          node instanceof Element &&
          (node.matches(CONTROL_SELECTOR) || node.querySelector(CONTROL_SELECTOR)),
      );
      if (!bringsControls && isInWidget(target)) nodes.add(target);
      else structure = true;
    }
  }

  const observer = new MutationObserver((records) => {
    seen += records.length;
    if (seen > MOST_RECORDS) {
      observer.disconnect();
      structure = true;
      presence = true;
    } else for (const record of records) note(record);
    if (structure || presence || nodes.size > 0) plan();
  });
  const observe = () => {
    const options = {
      childList: true,
      subtree: true,
      characterData: true,
      attributes: true,
      attributeFilter: ATTRIBUTES,
    };
    observer.observe(doc.documentElement, options);
    shadows = shadows.filter((ref) => ref.deref()?.isConnected);
    for (const ref of shadows) {
      const root = ref.deref();
      if (root) observer.observe(root, options);
    }
  };

  async function run(): Promise<void> {
    const isStorm = seen > MOST_RECORDS;
    const what: Look = { structure, presence: structure || presence, nodes: [...nodes] };
    structure = false;
    presence = false;
    nodes = new Set();
    seen = 0;
    again = false;
    storms = isStorm ? storms + 1 : 0;
    if (storms < 2) stormFrom = clock.now();
    try {
      lastCost = await look(what);
    } finally {
      if (storms > 1 && clock.now() - stormFrom >= STORM_MS) {
        restsUntil = clock.now() + REST_MS;
        onRest(true);
      } else if (isStorm && !signal.aborted) {
        observer.takeRecords();
        observe();
      }
    }
  }
  /** The wait is over; where signals still come it goes on a little, though not for ever. */
  function due(): void {
    const now = clock.now();
    if (now - lastSignal >= CALM || now - plannedAt >= LONGEST_BURST) void start();
    else timer = clock.setTimeout(due, CALM);
  }
  /** Never two at once: what is asked for meanwhile comes after. */
  function start(): Promise<void> {
    timer = null;
    if (signal.aborted) return Promise.resolve();
    looking ??= run().finally(() => {
      looking = null;
      if (again || structure || presence || nodes.size > 0) plan();
    });
    return looking;
  }
  function plan(): void {
    lastSignal = clock.now();
    if (timer !== null) return;
    again = looking !== null;
    if (again || signal.aborted) return;
    plannedAt = lastSignal;
    const wait = Math.min(LONGEST_WAIT, Math.max(SHORTEST_WAIT, lastCost * SHARE) * 2 ** storms);
    timer = clock.setTimeout(due, wait);
  }
  function wake(): void {
    if (restsUntil === null) return;
    restsUntil = null;
    storms = 0;
    structure = true;
    observe();
    onRest(false);
  }

  const listen = (types: readonly string[], mayShow: boolean) => {
    for (const type of types) {
      doc.addEventListener(
        type,
        (event) => {
          // Half-composed text is not what the person means to write.
          if (event instanceof InputEvent && event.isComposing) return;
          if (mayShow && !isOurs(event.target as Node)) presence = true;
          plan();
        },
        { capture: true, passive: true, signal },
      );
    }
  };
  listen(VALUE_SIGNALS, false);
  listen(PRESENCE_SIGNALS, true);
  window.addEventListener(
    'resize',
    () => {
      presence = true;
      plan();
    },
    { passive: true, signal },
  );
  const slow = window.setInterval(() => {
    if (doc.visibilityState !== 'visible') return;
    if (restsUntil !== null && clock.now() >= restsUntil) wake();
    plan();
  }, SLOW_LOOK);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    window.clearInterval(slow);
    if (timer !== null) clock.clearTimeout(timer);
  });
  observe();
  void start();
  return {
    async lookNow() {
      await looking;
      if (timer !== null) clock.clearTimeout(timer);
      wake();
      structure = true;
      await start();
    },
    add(root) {
      if (shadows.some((ref) => ref.deref() === root)) return;
      shadows.push(new WeakRef(root));
      observe();
    },
  };
}

/** The path of the page, without query and fragment. */
export type GetPath = () => string;

/**
 * Tells when a single-page app goes to another path. The fragment is never looked at: after log-in
 * it carries the log-in code.
 */
export function watchPath(
  changed: (path: string) => void,
  signal: AbortSignal,
  getPath: GetPath = () => location.pathname,
): { check(): void } {
  let last = getPath();
  const check = () => {
    const path = getPath();
    if (path === last || signal.aborted) return;
    last = path;
    changed(path);
  };
  window.addEventListener('popstate', check, { signal });
  // The Navigation API says so at once where it exists; the slow look finds it anyway.
  const navigation = (window as { navigation?: EventTarget }).navigation;
  navigation?.addEventListener?.('currententrychange', check, { signal });
  const slow = window.setInterval(check, SLOW_LOOK);
  signal.addEventListener('abort', () => window.clearInterval(slow));
  return { check };
}
