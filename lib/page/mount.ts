/**
 * Where our own nodes hang. Three nodes next to the children of `body`: a strip in the flow of the
 * page, a layer for what floats (panel, markers), and an empty live region. Nothing else of the
 * page is touched, no attribute is set on `html` or `body`.
 */

export type Hosts = {
  /** In the flow, above the page's content. */
  strip: ShadowRoot;
  /** Covers nothing by itself: a fixed layer of size zero. */
  float: ShadowRoot;
  /** Puts on the style sheet that came with the view. */
  dress(css: string): void;
  /** Says a sentence to screen readers, at most one every five seconds. */
  announce(sentence: string): void;
  isOurs(node: Node): boolean;
  /** Hangs the nodes back where the page took or moved them away; gives up for a while when that is often. */
  keep(): void;
  /** Is the strip hidden under a fixed header of the page? Then a chip at the corner serves better. */
  isStripCovered(): boolean;
};

const MARK = 'thanwela-host';
/** A page that removes our nodes so often within a minute means it. */
const MOST_REATTACHMENTS = 20;
const CALM_MS = 60_000;
const BETWEEN_SENTENCES_MS = 5000;

function hostNode(doc: Document, name: string, style: Record<string, string>): HTMLElement {
  // Made where there are no elements of the page's own: it could declare this one, whose internals
  // would open a closed root to it.
  const host = doc.implementation.createHTMLDocument().createElement(MARK);
  host.dataset.part = name;
  // Inline and important: it must stand against the page's own `* { all: unset !important }`.
  // `all` leaves the direction as it is, and a page may be written from right to left.
  for (const [property, value] of Object.entries({ all: 'initial', direction: 'ltr', ...style })) {
    host.style.setProperty(property, value, 'important');
  }
  return host;
}

function attach(host: HTMLElement, mode: ShadowRootMode): [ShadowRoot, HTMLStyleElement] {
  const root = host.attachShadow({ mode });
  const style = host.ownerDocument.createElement('style');
  root.append(style);
  return [root, style];
}

/** The gap between the window's edges and the content of `body`, which a full-width strip undoes. */
function undoBodySpacing(doc: Document, host: HTMLElement): void {
  const body = getComputedStyle(doc.body);
  const sum = (a: string, b: string) => (Number.parseFloat(a) || 0) + (Number.parseFloat(b) || 0);
  const set = (side: string, px: number) => {
    host.style.setProperty(`margin-${side}`, `${px === 0 ? 0 : -px}px`, 'important');
  };
  set('left', sum(body.marginLeft, body.paddingLeft));
  set('right', sum(body.marginRight, body.paddingRight));
  set('top', sum(body.marginTop, body.paddingTop));
}

/**
 * Creates the nodes and hangs them into the page.
 *
 * @param mode `closed` in production; `open` only in the build that tests look into
 * @param signal takes everything away again
 */
export function mountHosts(doc: Document, mode: ShadowRootMode, signal: AbortSignal): Hosts {
  // Firefox ends an updated extension's old script unheard and starts the new one in open pages: what
  // the old one left behind answers to nobody.
  for (const left of doc.querySelectorAll(MARK)) left.remove();
  const strip = hostNode(doc, 'strip', {
    display: 'block',
    // In the page's own layer: what the page fixes at its top lies over it and is never hidden by it.
    position: 'static',
    flex: '0 0 auto',
  });
  const float = hostNode(doc, 'float', {
    display: 'block',
    position: 'fixed',
    inset: '0 auto auto 0',
    width: '0',
    height: '0',
    'z-index': '2147483646',
  });
  const status = hostNode(doc, 'status', {
    position: 'fixed',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    'clip-path': 'inset(50%)',
    'white-space': 'nowrap',
  });
  status.setAttribute('role', 'status');
  const [stripRoot, stripStyle] = attach(strip, mode);
  const [floatRoot, floatStyle] = attach(float, mode);
  let reattached: number[] = [];

  /** Where what floats is seen and can be used: all but the topmost modal dialog is covered and inert. */
  const top = () =>
    [...doc.getElementsByTagName('dialog')].findLast((el) => el.matches(':modal')) ?? doc.body;
  let topmost: Element | null = null;

  function hang(): void {
    const { body } = doc;
    if (!body) return;
    const layout = getComputedStyle(body);
    // As an item of a row the strip would push the page aside instead of down.
    const isRow = /flex|grid/u.test(layout.display) && !layout.flexDirection.startsWith('column');
    if (isRow) {
      if (strip.nextSibling !== body) doc.documentElement.insertBefore(strip, body);
    } else if (strip.parentNode !== body) {
      undoBodySpacing(doc, strip);
      body.prepend(strip);
    }
    topmost = top();
    for (const host of [float, status]) if (host.parentNode !== topmost) topmost.append(host);
  }
  const isHung = () =>
    (strip.parentNode === doc.body || strip.nextSibling === doc.body) &&
    float.parentNode === topmost &&
    status.parentNode === topmost;
  hang();
  signal.addEventListener('abort', () => {
    for (const host of [strip, float, status]) host.remove();
  });

  let waiting: string | null = null;
  let lastSaid = 0;
  let timer = 0;
  function speak(): void {
    if (waiting === null) return;
    status.textContent = waiting;
    waiting = null;
    lastSaid = performance.now();
  }
  signal.addEventListener('abort', () => clearTimeout(timer));

  return {
    strip: stripRoot,
    float: floatRoot,
    dress(css) {
      for (const style of [stripStyle, floatStyle]) {
        // Set as text by the content script itself: a strict CSP of the page blocks it otherwise in Firefox.
        if (style.textContent !== css) style.textContent = css;
      }
    },
    announce(sentence) {
      if (sentence === status.textContent) return;
      waiting = sentence;
      clearTimeout(timer);
      const wait = lastSaid === 0 ? 0 : lastSaid + BETWEEN_SENTENCES_MS - performance.now();
      if (wait <= 0) speak();
      else timer = window.setTimeout(speak, wait);
    },
    isOurs(node) {
      for (const host of [strip, float, status])
        if (host === node || host.contains(node)) return true;
      return false;
    },
    keep() {
      if (isHung()) {
        // A dialog that opened or closed is no page that wants to be rid of us.
        if (topmost !== top()) hang();
        return;
      }
      const now = performance.now();
      reattached = reattached.filter((at) => now - at < CALM_MS);
      if (signal.aborted || reattached.length >= MOST_REATTACHMENTS) return;
      reattached.push(now);
      hang();
    },
    isStripCovered() {
      if (!strip.isConnected) return false;
      const { top, height, width } = strip.getBoundingClientRect();
      if (height < 4 || width < 4 || top + height / 2 < 0 || top > innerHeight) return false;
      const at = doc.elementFromPoint(width / 2, top + height / 2);
      return at !== null && at !== strip && liesOver(at);
    },
  };
}

/** Is it part of something the page took out of its flow: a fixed header, a dialog's backdrop? */
function liesOver(el: Element): boolean {
  for (let at: Element | null = el; at; at = at.parentElement) {
    if (/fixed|absolute|sticky/u.test(getComputedStyle(at).position)) return true;
  }
  return false;
}
