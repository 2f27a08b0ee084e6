import { pageAt } from '../page/tree.ts';
import type { Corner } from '../protocol/frames.ts';

/**
 * Whether the page has room for the strip above it. Admin templates fill the window exactly and do
 * not scroll: what is pushed down there is out of reach, often the very button that saves.
 */

const isOut = (position: string) => position === 'absolute' || position === 'fixed';

/**
 * Can the strip take its room without putting anything that is in sight out of reach?
 *
 * @param height of the strip, px
 * @param isPushed the strip has its room now
 */
export function hasRoomForStrip(doc: Document, height: number, isPushed: boolean): boolean {
  const { documentElement: html, body } = doc;
  if (!body) return true;
  const root = getComputedStyle(html);
  const own = getComputedStyle(body);
  // As an item of a row the strip would push the page aside; a body out of the flow stays where it is.
  if (/flex|grid/u.test(root.display) || isOut(own.position)) return false;
  // The window takes its overflow from the root element, or else from `body`.
  const { overflowY } = root.overflowY === 'visible' ? own : root;
  if (/hidden|clip/u.test(overflowY)) return false;
  const beyond = html.scrollHeight - html.clientHeight - (isPushed ? height : 0);
  // The page is longer than the window anyway, and scrolls.
  if (beyond > 0) return true;
  if (isPushed) return html.scrollHeight <= html.clientHeight || !hasControlBelow(doc);
  return isFree(doc, innerHeight - height);
}

/** Is there nothing to press or read in what would be pushed out of the window at its lower end? */
function isFree(doc: Document, from: number): boolean {
  for (let y = innerHeight - 4; y > from; y -= 12) {
    for (let x = 8; x < innerWidth; x += 48) {
      const at = doc.elementFromPoint(x, y);
      if (at && (at.closest(CONTROLS) || hasText(at))) return false;
    }
  }
  return true;
}

const hasText = (el: Element): boolean =>
  [...el.childNodes].some((node) => node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '');

/** More controls than a form has; a page with more keeps its strip. */
const MAX_LOOKED_AT = 2000;

/** Does a control begin in sight and end below the window? */
function hasControlBelow(doc: Document): boolean {
  const controls = [...doc.querySelectorAll(CONTROLS)].slice(-MAX_LOOKED_AT);
  return controls.some((el) => {
    const { bottom, height } = el.getBoundingClientRect();
    return height > 0 && bottom + window.scrollY > innerHeight;
  });
}

/** What a person may want to press or read there. */
const CONTROLS =
  'a,button,input,select,textarea,summary,label,[role=button],[role=link],[tabindex],[contenteditable]';

/** px: the chip with its distance from the window's edges. */
const CHIP = { width: 250, height: 44 };
const CORNERS: readonly Corner[] = [
  'bottom-right',
  'bottom-left',
  'top-right',
  'top-left',
  'middle-right',
  'middle-left',
];

function covers(doc: Document, corner: Corner, isOurs: (node: Node) => boolean): number {
  const left = corner.endsWith('left') ? 8 : innerWidth - CHIP.width;
  const lowest = innerHeight - CHIP.height;
  const top = corner.startsWith('top') ? 8 : corner.startsWith('middle') ? lowest / 2 : lowest;
  const hit = new Set<Element>();
  for (let x = left + 8; x < Math.min(left + CHIP.width, innerWidth - 8); x += 20) {
    for (const y of [top + 8, top + CHIP.height / 2, top + CHIP.height - 10]) {
      const control = pageAt(doc, x, y, isOurs)?.closest(CONTROLS);
      if (control) hit.add(control);
    }
  }
  return hit.size;
}

/** The corner in which the chip covers no control of the page, or the fewest. */
export function cornerForChip(
  doc: Document,
  isOurs: (node: Node) => boolean,
  current: Corner | null,
): Corner {
  let best: Corner = current ?? 'bottom-right';
  let fewest = Number.POSITIVE_INFINITY;
  // Where it stands it stays as long as it covers nothing: what moves is looked at.
  for (const corner of current ? [current, ...CORNERS] : CORNERS) {
    const n = covers(doc, corner, isOurs);
    if (n < fewest) {
      best = corner;
      fewest = n;
    }
    if (n === 0) break;
  }
  return best;
}
