/**
 * Notices that the page may have changed, without ever looking at what changed: coarse signals,
 * coalesced. Pages that set values by script fire no native event, so a check re-reads everything.
 */

/** Waiting this long after a signal lets a burst of typing or rendering end. */
const SHORTEST_WAIT = 120;
/**
 * A check may take at most one part in so many of the page's time: the costlier the last one was,
 * the longer the next one waits. This is what keeps a page that never stops changing usable.
 */
const SHARE = 20;
const LONGEST_WAIT = 5000;
/** Values set by script without any event or mutation are noticed by this slow look. */
const SLOW_LOOK = 1000;

const VALUE_SIGNALS = [
  'input',
  'change',
  'click',
  'keyup',
  'focusin',
  'focusout',
  'submit',
  'drop',
];

export type Look = {
  /** Nodes came, went or changed their attributes since the last look. */
  structure: boolean;
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

/**
 * Calls `look` soon after anything on the page may have changed, never twice at once, never more
 * often than the page can bear, until the signal aborts.
 *
 * The mutation observer is disconnected from its first record until the next look is over: what
 * changes meanwhile is seen by that look anyway, and a storm of mutations costs nothing.
 */
export function watchPage(
  doc: Document,
  look: (what: Look) => void,
  signal: AbortSignal,
  isOurs: (node: Node) => boolean,
  clock: Clock = BROWSER_CLOCK,
): { lookNow(): void } {
  let timer: number | null = null;
  let structure = true;
  let lastCost = 0;

  const observer = new MutationObserver((records) => {
    if (records.every((record) => isOurs(record.target))) return;
    observer.disconnect();
    structure = true;
    plan();
  });
  const observe = () => {
    observer.observe(doc.documentElement, {
      childList: true,
      subtree: true,
      characterData: true,
      attributes: true,
      attributeFilter: [
        'aria-checked',
        'aria-disabled',
        'aria-hidden',
        'aria-selected',
        'class',
        'disabled',
        'hidden',
        'readonly',
        'required',
        'style',
      ],
    });
  };

  function run(): void {
    timer = null;
    if (signal.aborted) return;
    const what = { structure };
    structure = false;
    const before = clock.now();
    try {
      look(what);
    } finally {
      lastCost = clock.now() - before;
      observer.takeRecords();
      observe();
    }
  }
  function plan(): void {
    if (timer !== null || signal.aborted) return;
    const wait = Math.min(LONGEST_WAIT, Math.max(SHORTEST_WAIT, lastCost * SHARE));
    timer = clock.setTimeout(run, wait);
  }

  for (const type of VALUE_SIGNALS) {
    doc.addEventListener(
      type,
      (event) => {
        // Half-composed text is not what the person means to write.
        if (event instanceof InputEvent && event.isComposing) return;
        plan();
      },
      { capture: true, passive: true, signal },
    );
  }
  const slow = window.setInterval(() => {
    if (doc.visibilityState === 'visible') plan();
  }, SLOW_LOOK);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    window.clearInterval(slow);
    if (timer !== null) clock.clearTimeout(timer);
  });
  run();
  return {
    lookNow() {
      if (timer !== null) clock.clearTimeout(timer);
      structure = true;
      run();
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
  navigation?.addEventListener?.('navigatesuccess', check, { signal });
  navigation?.addEventListener?.('currententrychange', check, { signal });
  const slow = window.setInterval(check, SLOW_LOOK);
  signal.addEventListener('abort', () => window.clearInterval(slow));
  return { check };
}
