import { FRAMES } from '../page/framed.ts';
import { above, isHtml, pageAt, parentElementOf } from '../page/tree.ts';
import type { Rect } from '../protocol/frames.ts';
import { hostNode, removeOldHosts, setStyle } from './host-node.ts';

/**
 * Where our nodes stand in the page: the strip before `body`, marks and what floats at the end of
 * the root element or, while a modal dialog makes everything else inert, inside that dialog.
 * Nothing of the page's own is touched.
 */

/** A page that removes our nodes so often within a minute means it. */
const MAX_REATTACHMENTS = 20;
const CALM_MS = 60_000;
/** A page that wants to be on top of us is there again within so long. */
const CONTEST_MS = 200;

export type Hosts = {
  /** Where the strip's frame is put. */
  readonly strip: ShadowRoot;
  /** Where the frame of what floats is put. */
  readonly float: ShadowRoot;
  isOurs(node: Node): boolean;
  /** The page has its body: what lies over it is attached too. */
  ready(): void;
  /** Gives the strip its room above the page; null: there is no strip. */
  setStripHeight(px: number | null): void;
  /** Where the strip stands, px of the window. */
  stripBox(): DOMRect;
  /** The strip takes room from the page now. */
  hasStripRoom(): boolean;
  /** Shows what floats over everything else, or takes it away. */
  showFloat(isShown: boolean): void;
  /**
   * Puts what floats above what the page has put on top since, and tells whether it stays there: a
   * page that goes on top again covers what a person is about to press.
   */
  isOnTop(): Promise<boolean>;
  /**
   * Attaches the nodes again where the page took or moved them away, and moves what floats to where
   * it can be used; gives up for a while when the page removes them too often.
   *
   * @returns true when the frame of what floats was loaded anew by that
   */
  keep(): boolean;
  /**
   * Goes on top again where the page has put something over what floats, as a popover that takes the
   * whole window does; gives way to a page that insists.
   *
   * @param shown where something of ours is drawn, px of the window
   */
  stayOnTop(shown: readonly Rect[]): void;
  /** What of the page lies over the strip. */
  stripCover(): StripCover;
};

/**
 * `header`: something that stays at the window's upper edge. `layer`: it takes most of the window
 * and goes again, as a dialog, its backdrop or "loading" does.
 */
export type StripCover = 'header' | 'layer' | null;

/** A part of the window's height; what is taller is no header. */
const LAYER_SHARE = 0.5;

/** Where it is looked, in shares of the strip's width: menus stand at its beginning. */
const ACROSS = [0.02, 0.25, 0.5, 0.75, 0.98];
/** And of its height: a header may be lower than the strip, and hide no more than its first line. */
const DOWN = [0.3, 0.5];

/** The root of what is drawn topmost: a modal dialog, whose rest of the document is inert; what fills the screen. */
type Modal = HTMLElement | null;

/**
 * The topmost modal dialog. One inside a web component is found by the way the focus or an event
 * took into it, since no query reaches there.
 *
 * @param hints nodes that may stand in one
 */
function topmostModal(doc: Document, hints: readonly Node[]): Modal {
  const seen = [...doc.querySelectorAll<HTMLElement>('dialog:modal')];
  for (const hint of hints) {
    let at: Node | null = hint;
    while (at) {
      // A dialog within a frame makes nothing inert but what is in that frame.
      if (isHtml(at) && at.ownerDocument === doc && at.matches('dialog:modal')) {
        if (!seen.includes(at)) seen.push(at);
      }
      at = above(at);
    }
  }
  // The one on top is the one whose middle is hit.
  const topmost = seen.findLast((dialog) => {
    const { left, top, width, height } = dialog.getBoundingClientRect();
    const root = dialog.getRootNode() as Document | ShadowRoot;
    const isHost = (el: Element) => el.localName === 'thanwela-host';
    const own = pageAt(root, left + width / 2, top + height / 2, isHost);
    return own !== undefined && dialog.contains(own);
  });
  return topmost ?? seen.at(-1) ?? fullScreen(doc);
}

/** What takes the whole screen and can hold something of ours; the page itself is no such thing. */
function fullScreen(doc: Document): Modal {
  const el = doc.fullscreenElement;
  const isHolder = isHtml(el) && el !== doc.documentElement && !el.matches(`video,${FRAMES}`);
  return isHolder ? el : null;
}

/** Is it, or what it lies in, taller than a header would be, and in front of the page? */
function isLayer(el: Element): boolean {
  for (let at: Element | null = el; at && at.localName !== 'body'; at = parentElementOf(at)) {
    const isFixed = /fixed|absolute/u.test(getComputedStyle(at).position);
    if (isFixed && at.getBoundingClientRect().height > innerHeight * LAYER_SHARE) return true;
  }
  return el.matches('dialog *, dialog, [popover]');
}

/**
 * Creates the nodes and attaches them.
 *
 * @param mode `closed` in production; `open` only in the build that tests look into
 * @param marks the host of the marks, which stands beside the others
 * @param signal takes everything away again
 */
export function attachHosts(
  doc: Document,
  mode: ShadowRootMode,
  marks: HTMLElement,
  signal: AbortSignal,
): Hosts {
  removeOldHosts(doc);
  const { documentElement: html } = doc;
  const strip = hostNode(
    doc,
    'strip',
    {
      display: 'none',
      position: 'relative',
      width: '100%',
      height: '0',
      overflow: 'hidden',
      flex: '0 0 auto',
    },
    mode,
  );
  const float = hostNode(
    doc,
    'float',
    {
      display: 'none',
      position: 'fixed',
      inset: '0',
      width: '100vw',
      height: '100vh',
      // Everywhere but where its frame draws something the page is reached.
      'pointer-events': 'none',
      'z-index': '2147483647',
    },
    mode,
  );
  // The browser's own top layer: no transform, filter or stacking of the page reaches it.
  float.host.popover = 'manual';
  const all = [strip.host, marks, float.host];
  let isFloatShown = false;
  let stripHeight: number | null = null;
  let parent: HTMLElement = html;
  let isReady = false;
  const reattached: number[] = [];
  const raised: number[] = [];
  let hints: Node[] = [];
  /** When the page last put something into the top layer. */
  let coveredAt = Number.NEGATIVE_INFINITY;

  /** The page's larger letters (`zoom`) would make a window of ours larger than the browser's. */
  function unzoom(): void {
    setStyle(float.host, { zoom: `${1 / (parent.currentCSSZoom || 1)}` });
  }
  function openFloat(): void {
    if (!isFloatShown || !float.host.isConnected || float.host.matches(':popover-open')) return;
    try {
      float.host.showPopover();
    } catch {
      // Attached to a page that is being torn down: there is nothing to lie over.
    }
  }
  /** Has something been done so often within a minute that the page means to undo it? */
  function isContested(times: number[]): boolean {
    const now = performance.now();
    while (times[0] !== undefined && now - times[0] >= CALM_MS) times.shift();
    if (times.length >= MAX_REATTACHMENTS) return true;
    times.push(now);
    return false;
  }
  /** Before `body`: whatever the page does with its layout, the strip stands above all of it. */
  const isStripAttached = () =>
    strip.host.parentNode === html &&
    (!doc.body ||
      (strip.host.compareDocumentPosition(doc.body) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0);
  function attach(): void {
    if (!isStripAttached()) html.insertBefore(strip.host, doc.body ?? null);
    if (!isReady) return;
    parent = topmostModal(doc, hints) ?? html;
    if (marks.parentNode !== parent) parent.append(marks);
    if (float.host.parentNode !== parent) parent.append(float.host);
    unzoom();
    openFloat();
  }
  const isAttached = () =>
    isStripAttached() && marks.parentNode === parent && float.host.parentNode === parent;
  attach();

  // Where the person is, in whatever shadow tree: a modal dialog there is the one that counts.
  const note = (event: Event) => {
    hints = event
      .composedPath()
      .filter((node): node is Node => node instanceof Node)
      .slice(0, 1);
  };
  for (const type of ['focusin', 'pointerdown']) {
    doc.addEventListener(type, note, { capture: true, passive: true, signal });
  }
  for (const type of ['beforetoggle', 'toggle', 'fullscreenchange']) {
    doc.addEventListener(
      type,
      ({ target }) => {
        if (target !== float.host) coveredAt = performance.now();
      },
      { capture: true, passive: true, signal },
    );
  }
  // Paper shows the page as it is without us.
  const print = matchMedia('print');
  const onPrint = () => {
    const isPaper = print.matches;
    setStyle(strip.host, { display: isPaper || stripHeight === null ? 'none' : 'block' });
    setStyle(marks, { display: isPaper ? 'none' : 'block' });
    setStyle(float.host, { display: isPaper || !isFloatShown ? 'none' : 'block' });
  };
  print.addEventListener('change', onPrint, { signal });
  signal.addEventListener('abort', () => {
    for (const host of all) host.remove();
  });

  return {
    strip: strip.root,
    float: float.root,
    ready() {
      isReady = true;
      attach();
    },
    isOurs: (node) => all.some((host) => host === node || host.contains(node)),
    setStripHeight(px) {
      if (px === stripHeight) return;
      stripHeight = px;
      setStyle(strip.host, { height: `${px ?? 0}px`, display: px === null ? 'none' : 'block' });
    },
    stripBox: () => strip.host.getBoundingClientRect(),
    hasStripRoom: () => (stripHeight ?? 0) > 0,
    showFloat(isShown) {
      if (isShown === isFloatShown) return;
      isFloatShown = isShown;
      setStyle(float.host, { display: isShown ? 'block' : 'none' });
      if (isShown) openFloat();
      else if (float.host.matches(':popover-open')) float.host.hidePopover();
    },
    async isOnTop() {
      if (float.host.matches(':popover-open')) float.host.hidePopover();
      openFloat();
      const raisedAt = performance.now();
      await new Promise((done) => setTimeout(done, CONTEST_MS));
      return coveredAt < raisedAt;
    },
    keep() {
      const modal = topmostModal(doc, hints) ?? html;
      if (isAttached() && modal === parent) {
        unzoom();
        openFloat();
        return false;
      }
      // A dialog that opened or closed is no page that wants to be rid of us.
      if (!isAttached()) {
        if (signal.aborted || isContested(reattached)) return false;
      }
      const before = float.host.parentNode;
      attach();
      // A frame that is moved is loaded anew.
      return float.host.parentNode !== before;
    },
    stayOnTop(shown) {
      const isCovered = shown.some(({ left, top, right, bottom }) => {
        const [x, y] = [(left + right) / 2, (top + bottom) / 2];
        const at = doc.elementFromPoint(x, y);
        return at !== null && at !== float.host;
      });
      if (!isCovered || !float.host.matches(':popover-open') || isContested(raised)) return;
      float.host.hidePopover();
      openFloat();
    },
    stripCover() {
      // On paper there is no strip that anything could lie over.
      if (!stripHeight || !strip.host.isConnected || print.matches) return null;
      // Many pages are hidden whole until they are ready: nothing lies over anything then.
      if (html.getClientRects().length === 0) return null;
      const { top, height, width } = strip.host.getBoundingClientRect();
      if (height < 4 || width < 4) return 'header';
      const rows = DOWN.flatMap((share) => {
        const y = top + height * share;
        if (y < 0 || y > innerHeight) return [];
        const covers = ACROSS.flatMap((across) => {
          const at = pageAt(doc, width * across, y, (el) => el === float.host);
          return at === undefined || at === strip.host ? [] : [at];
        });
        if (covers.length === 0) return [];
        const isWhole = covers.length === ACROSS.length;
        // A menu as high as the window stays beside the page; a message in a corner goes again.
        return [covers.every(isLayer) === isWhole ? ('layer' as const) : ('header' as const)];
      });
      return rows.find((cover) => cover === 'header') ?? rows[0] ?? null;
    },
  };
}
