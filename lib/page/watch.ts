import { CONTROL_SELECTOR } from './controls.ts';
import { frameOf, isDocument, isElement } from './tree.ts';

/**
 * Notices that the page may have changed, at two speeds. A value that a person changes is read at
 * once, alone. Structure is looked at where nodes came, went or were renamed, as often as the page
 * can bear. Pages that set values by script fire no native event: a sweep re-reads every value.
 */

/** While keys are struck a value is read at the first one, and then at a pause of this length … */
const TYPING_PAUSE = 150;
/** … at most so long after the one before: what is fixed must be seen to be fixed. */
const MAX_TYPING = 1000;
/** Values that change without keys, by a widget that never rests perhaps, are read so often at most. */
const READ_GAP = 50;

/** Waiting this long after a mutation lets a burst of rendering end … */
const CALM = 80;
/** … at most so long. */
const MAX_BURST = 400;
/**
 * A look may take at most one part in so many of the page's time: the costlier looks are, the
 * longer the next one waits. This is what keeps a page that never stops changing usable.
 */
const SHARE = 20;
/**
 * What a quiet page has left of it is spent first: a person who opens one tab after another waits for
 * none. In ms of the page's time, so that looks of 50 ms in all may follow each other at once.
 */
const SAVED_MS = 1000;
/**
 * A look's cost is the least of so many before it: the clock on the wall also counts what others did
 * meanwhile, and a machine that was busy for a moment is no reason to look later.
 */
const COSTS = 3;
const MAX_WAIT = 5000;
/** A form of so many fields is never further behind than so many ms, a larger one by its size. */
const USUAL_FORM = 300;
const MAX_WAIT_USUAL = 500;
/** ms: a browser's timer may fire so much before it is due, by the clock that it was set by. */
const EARLY_MS = 1;
/** Values set by script without any event or mutation are noticed by this slow look. */
const SLOW_LOOK = 700;
/** More records than this in so long are not told apart: everything may have changed. */
const MAX_RECORDS = 300;
const RECORDS_MS = 150;
/**
 * A page that changes more than that at every look is looked at half as often each time. After so
 * long of it, it is left alone …
 */
const STORM_MS = 3500;
/** … until it is asked for, or for so long. */
const REST_MS = 30_000;

/** Keys are struck: more may follow at once. */
const TYPING_SIGNALS = ['input', 'compositionend'];
/** A value is as the person wants it, or the person came to another field. */
const VALUE_SIGNALS = ['change', 'focusin', 'focusout', 'submit', 'reset', 'drop'];
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
  /**
   * Reads again the fields that these nodes are part of, and no others.
   *
   * @param all after a pause: whatever the page's scripts set meanwhile is read too
   */
  read(nodes: ReadonlySet<Node>, all: boolean): void;
  /** How many fields the page has, as far as is known. */
  size(): number;
  isOurs(node: Node): boolean;
  /** Is the node part of a widget that is known as one field? What changes in it is only its value. */
  isInWidget(node: Node): boolean;
  /** The page changes so much that it is left alone (true), or is looked at again (false). */
  onRest(isResting: boolean): void;
};

export type Watch = {
  /** Looks at everything, now; resolves when that is done. */
  lookNow(): Promise<void>;
  /**
   * Watches an open shadow root or the page of a frame as well.
   *
   * @returns whether it is new
   */
  add(root: ShadowRoot | Document): boolean;
};

/** What looks cost, by the least of the last ones of their kind. */
function costs() {
  const known = { structure: [] as number[], presence: [] as number[] };
  return {
    add({ structure, presence }: Look, ms: number): void {
      if (!structure && !presence) return;
      const list = known[structure ? 'structure' : 'presence'];
      list.push(ms);
      if (list.length > COSTS) list.shift();
    },
    of: (kind: keyof typeof known) => (known[kind].length > 0 ? Math.min(...known[kind]) : 0),
  };
}

/**
 * Calls `read` at once when the person changes a value, and `look` soon after anything else on the
 * page may have changed, never twice at once, never more often than the page can bear, until the
 * signal aborts.
 *
 * Up to a bound, mutations are told apart by what they can have changed; beyond it the observer is
 * disconnected until the next look is over, so that a storm of mutations costs nothing. When every
 * look finds a storm the watch rests: it says so, and looks again when asked or after a while.
 */
export function watchPage(
  doc: Document,
  { look, read, size, isOurs, isInWidget, onRest }: Watched,
  signal: AbortSignal,
  clock: Clock = BROWSER_CLOCK,
): Watch {
  let timer: number | null = null;
  let structure = true;
  let presence = true;
  /** Records since `seenFrom`; the observer is off when there were too many. */
  let seen = 0;
  let seenFrom = 0;
  let lastCost = 0;
  let lastEnd = Number.NEGATIVE_INFINITY;
  /** Until when looks so far have used up their share. A page that is loading has saved nothing. */
  let spentUntil = clock.now() + SAVED_MS;
  const spent = costs();
  let storms = 0;
  let stormFrom = 0;
  let restsUntil: number | null = null;
  let looking: Promise<void> | null = null;
  /** When the look was first asked for that is planned now. */
  let plannedAt = 0;
  let lastMutation = Number.NEGATIVE_INFINITY;
  let roots: WeakRef<ShadowRoot | Document>[] = [];

  // ── Values ──────────────────────────────────────────────────────────────────────────────────

  let touched = new Set<Node>();
  let readTimer: number | null = null;
  /** When the timer fires; a read that is put off leaves it as it is: setting one anew at every key costs. */
  let timerAt = Number.POSITIVE_INFINITY;
  /** When the read is due that is planned; infinite where none is. */
  let readAt = Number.POSITIVE_INFINITY;
  let lastRead = Number.NEGATIVE_INFINITY;
  let lastKey = Number.NEGATIVE_INFINITY;
  /** When all values are to be read, a pause after some were; infinite where none were. */
  let sweepAt = Number.POSITIVE_INFINITY;

  function planRead(at: number): void {
    if (signal.aborted) return;
    readAt = at;
    if (readTimer !== null) {
      if (timerAt <= at) return;
      clock.clearTimeout(readTimer);
    }
    timerAt = at;
    // After the page's own handlers, which come after ours and may set the value anew.
    readTimer = clock.setTimeout(readWhenDue, Math.max(0, at - clock.now()));
  }
  function readWhenDue(): void {
    readTimer = null;
    if (readAt - clock.now() > EARLY_MS) planRead(readAt);
    else readNow();
  }
  function readNow(): void {
    readAt = Number.POSITIVE_INFINITY;
    const nodes = touched;
    touched = new Set();
    lastRead = clock.now();
    const isSweep = lastRead >= sweepAt - EARLY_MS;
    // What the page's scripts work out of the new value follows it.
    sweepAt = isSweep ? Number.POSITIVE_INFINITY : lastRead + TYPING_PAUSE;
    if (!isSweep) planRead(sweepAt);
    read(nodes, isSweep);
  }
  function touchByKey(node: Node): void {
    touched.add(node);
    const now = clock.now();
    const isFirst = now - lastKey >= TYPING_PAUSE;
    lastKey = now;
    if (isFirst) {
      if (readAt > now) planRead(now);
      return;
    }
    // The first key may be waited for still; later ones wait for the pause.
    if (readAt <= now) return;
    sweepAt = Math.min(now + TYPING_PAUSE, lastRead + MAX_TYPING);
    planRead(sweepAt);
  }
  function touch(node: Node): void {
    touched.add(node);
    const now = clock.now();
    if (readAt > now) planRead(now);
  }
  function touchByPage(node: Node): void {
    touched.add(node);
    const now = clock.now();
    // A widget draws itself anew at every key: it is read with the others.
    if (now - lastKey < TYPING_PAUSE && readAt < Number.POSITIVE_INFINITY) return;
    const at = Math.max(now, lastRead + READ_GAP);
    if (readAt > at) planRead(at);
  }

  // ── Structure ───────────────────────────────────────────────────────────────────────────────

  const isOursOnly = (list: NodeList) => [...list].every(isOurs);

  function note(record: MutationRecord): void {
    const { target, type, attributeName } = record;
    if (isOurs(target)) return;
    if (type === 'attributes') {
      if (NAMING.has(attributeName ?? '')) structure = true;
      if (isInWidget(target)) touchByPage(target);
      presence = true;
    } else if (type === 'characterData') {
      if (isInWidget(target)) touchByPage(target);
      else structure = true;
    } else {
      if (isOursOnly(record.addedNodes) && isOursOnly(record.removedNodes)) return;
      presence = true;
      if (structure) return;
      const bringsControls = [...record.addedNodes].some(
        (node) =>
          isElement(node) &&
          (node.matches(CONTROL_SELECTOR) || node.querySelector(CONTROL_SELECTOR)),
      );
      if (!bringsControls && isInWidget(target)) touchByPage(target);
      else structure = true;
    }
  }

  const observer = new MutationObserver((records) => {
    const now = clock.now();
    if (now - seenFrom > RECORDS_MS) {
      seen = 0;
      seenFrom = now;
    }
    seen += records.length;
    if (seen > MAX_RECORDS) {
      observer.disconnect();
      structure = true;
      presence = true;
    } else for (const record of records) note(record);
    if (!structure && !presence) return;
    lastMutation = now;
    plan();
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
    roots = roots.filter((ref) => {
      const root = ref.deref();
      // The page that a frame showed before is shown by none.
      const isThere = root && (isDocument(root) ? frameOf(root) : root.isConnected);
      if (isThere) observer.observe(root, options);
      return isThere;
    });
  };

  async function run(): Promise<void> {
    const isStorm = seen > MAX_RECORDS;
    const what: Look = { structure, presence: structure || presence };
    structure = false;
    presence = false;
    seen = 0;
    storms = isStorm ? storms + 1 : 0;
    if (storms < 2) stormFrom = clock.now();
    try {
      lastCost = await look(what);
      spent.add(what, lastCost);
    } finally {
      if (what.presence) {
        lastEnd = clock.now();
        const cost = spent.of(what.structure ? 'structure' : 'presence');
        const until = Math.max(spentUntil, lastEnd) + cost * SHARE;
        spentUntil = Math.min(until, lastEnd + mostWait() + SAVED_MS);
      }
      if (storms > 1 && clock.now() - stormFrom >= STORM_MS) {
        restsUntil = clock.now() + REST_MS;
        onRest(true);
      } else if (isStorm && !signal.aborted) {
        observer.takeRecords();
        observe();
      }
    }
  }
  /** The longest time between two looks, however much they cost. */
  const mostWait = () => Math.min(MAX_WAIT, MAX_WAIT_USUAL * Math.max(1, size() / USUAL_FORM));
  /** When the page can bear the next look. */
  function bearableAt(): number {
    // A page that storms is judged by what its last look took, however that came.
    if (storms > 0) {
      const wait = Math.max(CALM, lastCost * SHARE) * 2 ** storms;
      return lastEnd + Math.min(MAX_WAIT, wait);
    }
    return Math.max(lastEnd, spentUntil - SAVED_MS);
  }
  /** The page can bear a look; while nodes still come it waits a little, though not for ever. */
  function due(): void {
    const now = clock.now();
    const calmAt = Math.min(Math.max(lastMutation, lastKey) + CALM, plannedAt + MAX_BURST);
    const left = Math.max(calmAt, bearableAt()) - now;
    if (left > 0) timer = clock.setTimeout(due, left);
    else void start();
  }
  /** Never two at once: what is asked for meanwhile comes after. */
  function start(): Promise<void> {
    timer = null;
    if (signal.aborted) return Promise.resolve();
    looking ??= run().finally(() => {
      looking = null;
      if (structure || presence) plan();
    });
    return looking;
  }
  function plan(): void {
    if (timer !== null || looking !== null || signal.aborted) return;
    plannedAt = clock.now();
    timer = clock.setTimeout(due, Math.max(CALM, bearableAt() - plannedAt));
  }
  function wake(): void {
    if (restsUntil === null) return;
    restsUntil = null;
    storms = 0;
    structure = true;
    observe();
    onRest(false);
  }

  const listen = (at: Document, types: readonly string[], heard: (target: Node) => void) => {
    for (const type of types) {
      at.addEventListener(
        type,
        (event) => {
          // Half-composed text is not what the person means to write.
          if ((event as InputEvent).isComposing) return;
          // Within a web component the event says where it began.
          const target = (event.composedPath()[0] ?? event.target) as Node;
          if (!isOurs(target)) heard(target);
        },
        { capture: true, passive: true, signal },
      );
    }
  };
  const mayShow = () => {
    presence = true;
    plan();
  };
  const listenIn = (at: Document) => {
    listen(at, TYPING_SIGNALS, touchByKey);
    listen(at, VALUE_SIGNALS, touch);
    listen(at, PRESENCE_SIGNALS, mayShow);
    // A frame shows another page, or none any more that may be read.
    listen(at, ['load'], ({ nodeName }) => {
      if (!nodeName.endsWith('FRAME')) return;
      structure = true;
      plan();
    });
  };
  listenIn(doc);
  window.addEventListener('resize', mayShow, { passive: true, signal });
  const slow = window.setInterval(() => {
    if (doc.visibilityState !== 'visible') return;
    if (restsUntil !== null && clock.now() >= restsUntil) wake();
    // In the middle of typing the pause is waited for.
    if (timer === null && readTimer === null) void start();
  }, SLOW_LOOK);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    window.clearInterval(slow);
    if (timer !== null) clock.clearTimeout(timer);
    if (readTimer !== null) clock.clearTimeout(readTimer);
  });
  observe();
  void start();
  return {
    async lookNow() {
      await looking;
      if (timer !== null) clock.clearTimeout(timer);
      timer = null;
      wake();
      structure = true;
      await start();
    },
    add(root) {
      if (roots.some((ref) => ref.deref() === root)) return false;
      roots.push(new WeakRef(root));
      observe();
      if (isDocument(root)) listenIn(root);
      return true;
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
