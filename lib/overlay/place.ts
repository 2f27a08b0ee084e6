import { cornerIn, FRAMES } from '../page/framed.ts';
import { above, frameOf, isElement, parentElementOf } from '../page/tree.ts';
import type { Rect } from '../protocol/frames.ts';

/** Where the marks stand: inside the right edge of their field, half on its upper border. */

/** px of a mark. */
export const MARK_SIZE = 16;
/** px: narrower is no field to write in, but a box to tick. */
const SMALL = 40;

/** The upper left corner of a mark, px of the window. */
export type Spot = { x: number; y: number };

/** Where the window of a document begins in the browser's window, px. */
export function originOf(doc: Document): Spot {
  const frame = frameOf(doc);
  if (!frame) return { x: 0, y: 0 };
  const outer = originOf(frame.ownerDocument);
  const { x, y } = cornerIn(frame);
  return { x: outer.x + x, y: outer.y + y };
}

/** An element's box in the window, also of one in a frame of the page's own. */
export function rectOf(el: Element): Rect {
  const { x, y } = originOf(el.ownerDocument);
  return moved(el.getBoundingClientRect(), x, y);
}

/** The parent in the tree that is drawn: out of shadow roots and out of the page's own frames. */
function elementAbove(el: Element): Element | null {
  if (el.assignedSlot) return el.assignedSlot;
  let at = above(el);
  while (at && !isElement(at)) at = above(at);
  return at;
}

/**
 * The room in which a node can be seen: every scroll container around it cuts it.
 *
 * @param known rooms of the nodes on the way up, for marks that stand in the same containers
 */
function roomOf(el: Element, known: Map<Element, Rect>): Rect {
  const up = elementAbove(el);
  if (!up || up === document.body) {
    return { left: 0, top: -Infinity, right: innerWidth, bottom: Infinity };
  }
  const cached = known.get(up);
  if (cached) return cached;
  let room = roomOf(up, known);
  const { overflowX, overflowY } = getComputedStyle(up);
  if (overflowX !== 'visible' || overflowY !== 'visible' || up.matches(FRAMES)) {
    const box = rectOf(up);
    room = {
      left: Math.max(room.left, box.left),
      right: Math.min(room.right, box.right),
      // A frame that hides its overflow must not cut a mark that straddles its border.
      top: Math.max(room.top, box.top - MARK_SIZE / 2),
      bottom: Math.min(room.bottom, box.bottom),
    };
  }
  known.set(up, room);
  return room;
}

/** A cell of a table, native or not: a mark never stands between two of them. */
const CELL = 'td,th,[role=cell],[role=gridcell]';

/** The cell a field stands in, as far as it is no larger than a cell is; null outside tables. */
function cellOf(field: Element): Rect | null {
  const cell = field.closest(CELL);
  return cell && cell !== field ? rectOf(cell) : null;
}

const clamp = (value: number, from: number, to: number) => Math.max(from, Math.min(value, to));

/** Where there may be room at a box to tick, a radio button or a choice drawn as words, best first. */
const spotsBeside = ({ left, top, right, bottom }: Rect): Spot[] => [
  { x: left - MARK_SIZE - 2, y: top - 2 },
  { x: left, y: top - MARK_SIZE },
  { x: left, y: bottom },
  { x: left - MARK_SIZE - 2, y: top - MARK_SIZE },
  { x: left - MARK_SIZE - 2, y: bottom },
  { x: right + 2, y: top - 2 },
];

/** Square px that a mark would cover. */
function overlap({ x, y }: Spot, { left, top, right, bottom }: Rect): number {
  const width = Math.min(x + MARK_SIZE, right) - Math.max(x, left);
  const height = Math.min(y + MARK_SIZE, bottom) - Math.max(y, top);
  return width > 0 && height > 0 ? width * height : 0;
}

/** How far up and how much of it is looked at for words around a choice. */
const LEVELS_UP = 3;
const MAX_WORDS = 60;

/** What was found around a choice, while what stands around it has the same size. */
const known = new WeakMap<Element, { size: string; words: readonly Rect[] }>();

/** The lines of text and the controls around a choice, px from its upper left corner. */
function wordsAround(el: Element): readonly Rect[] {
  const doc = el.ownerDocument;
  let around = el;
  for (let n = 0; n < LEVELS_UP; n++) {
    const up = parentElementOf(around);
    if (!up || up === doc.body) break;
    around = up;
  }
  const size = `${around.clientWidth} ${around.clientHeight}`;
  const before = known.get(el);
  if (before?.size === size) return before.words;
  const found: DOMRect[] = [];
  const texts = doc.createTreeWalker(around, NodeFilter.SHOW_TEXT);
  const range = doc.createRange();
  for (let n = 0; n < MAX_WORDS && texts.nextNode(); n++) {
    if (!texts.currentNode.nodeValue?.trim()) continue;
    range.selectNodeContents(texts.currentNode);
    found.push(...range.getClientRects());
  }
  for (const control of around.querySelectorAll('input,select,textarea,button,img,svg')) {
    if (found.length >= 2 * MAX_WORDS) break;
    if (!control.contains(el)) found.push(control.getBoundingClientRect());
  }
  const { left, top } = el.getBoundingClientRect();
  const words = found.map((rect) => moved(rect, -left, -top));
  known.set(el, { size, words });
  return words;
}

/** A box so many px further to the right and down. */
export const moved = ({ left, top, right, bottom }: Rect, x: number, y: number): Rect => ({
  left: left + x,
  top: top + y,
  right: right + x,
  bottom: bottom + y,
});

/** A choice without room of its own: a box to tick, a radio button, or the words that stand for it. */
const isChoice = (el: Element, box: Rect): boolean =>
  box.right - box.left < SMALL || el.localName === 'label';

/**
 * Where the mark of a field stands: within its right edge, half on its upper border, and inside the
 * room it is seen in. Null when the field is scrolled out of sight inside a container.
 *
 * @param box the field, px of the window
 * @param words what stands around and must be read and reached; null: the field has room of its own
 * @param cell the cell it stands in; the mark stays in it
 */
export function spotFor(
  box: Rect,
  room: Rect,
  words: readonly Rect[] | null = box.right - box.left < SMALL ? [] : null,
  cell: Rect | null = null,
): Spot | null {
  const half = MARK_SIZE / 2;
  if (box.top < room.top || box.top > room.bottom - half) return null;
  if (box.right <= room.left || box.left >= room.right) return null;
  const within = ({ x, y }: Spot): Spot =>
    cell
      ? {
          x: clamp(x, cell.left, Math.max(cell.left, cell.right - MARK_SIZE)),
          y: clamp(y, cell.top, Math.max(cell.top, cell.bottom - MARK_SIZE)),
        }
      : { x, y };
  if (!words) {
    return within({ x: Math.min(box.right, room.right) - MARK_SIZE - 2, y: box.top - half });
  }
  // Where there are words on every side, there is room behind the last one in its line.
  const line = words.filter(({ top, bottom }) => top < box.bottom && bottom > box.top);
  const end = Math.max(box.right, ...line.map(({ right }) => right));
  const beside = [...spotsBeside(box), { x: end + 4, y: box.top - 2 }];
  const covered = [...words, box];
  // Within its cell where there is room, else rather beside it than over words.
  const spots = [...beside.map(within), ...beside].filter(
    ({ x }) => x >= room.left && x + MARK_SIZE <= room.right,
  );
  const costs = spots.map((spot) => covered.reduce((sum, rect) => sum + overlap(spot, rect), 0));
  return spots[costs.indexOf(Math.min(...costs))] ?? null;
}

/** A spot for each field that is drawn and in sight of its containers. */
export function spotsOf(fields: readonly (Element | null)[]): (Spot | null)[] {
  const rooms = new Map<Element, Rect>();
  return fields.map((field) => {
    if (!field) return null;
    const box = rectOf(field);
    // What is not drawn now has no size and no place for a mark.
    if (box.right <= box.left) return null;
    const words = isChoice(field, box)
      ? wordsAround(field).map((rect) => moved(rect, box.left, box.top))
      : null;
    return spotFor(box, roomOf(field, rooms), words, cellOf(field));
  });
}
