import { BESIDE, type Board, brokenOff, firstLine, RANGE_GAP, type Taken } from './pairs.ts';
import type { Box, DrawnControl } from './picture.ts';
import { bottom, isBeforeField, middle, onOneLine, right, sharedWidth } from './place.ts';
import { stepCodes } from './steps.ts';
import { wordsOf } from './words.ts';

/** Names that several fields have in common: of rows, of ranges. */

/** How high a row may be. */
const ROW_MOST = 260;

/** Dearer words head nothing. */
const HEADS_MOST = 0.4;

/** Does something else begin with these words? So it does with the heading of a step, which names nothing. */
export function isBeginning(i: number, { places, prices }: Board): boolean {
  const price = prices[i];
  const isName = price !== null && price !== undefined && price <= HEADS_MOST;
  return isName || stepCodes(places.picture.texts[i]?.text ?? '').length > 0;
}

/** The field of the same shape right above another, as in the rows of a table; -1: none. */
export function overOf(at: number, board: Board): number {
  const { places } = board;
  const { controls, texts } = places.picture;
  const box = controls[at]?.box;
  if (!box) return -1;
  let over = -1;
  let nearest = ROW_MOST;
  for (const other of places.controls(box[1] - ROW_MOST - 20, box[1])) {
    const own = controls[other]?.box;
    if (!own || other === at) continue;
    const gap = box[1] - bottom(own);
    if (gap < -4 || gap > nearest || Math.abs(own[0] - box[0]) > 6) continue;
    if (Math.abs(own[2] - box[2]) > 10) continue;
    over = other;
    nearest = gap;
  }
  const above = controls[over]?.box;
  if (!above) return -1;
  // Words between them name the lower one, or begin something else.
  const isCut = places.texts(bottom(above), box[1]).some((i) => {
    const text = texts[i];
    if (!text || !isBeginning(i, board)) return false;
    if (sharedWidth(text.cell ?? text.box, box) < 4 || isBeforeField(text.box, places))
      return false;
    return middle(text.box) > bottom(above) && middle(text.box) < box[1] + 4;
  });
  return isCut ? -1 : over;
}

/** Fields that stand on one line, from left to right. */
export function lineOf(at: number, { places }: Board): number[] {
  const { controls } = places.picture;
  const line = firstLine(controls[at] as DrawnControl);
  return places
    .controls(line[1], bottom(line))
    .filter((other) => {
      const each = controls[other];
      return each?.box && onOneLine(firstLine(each), line);
    })
    .sort((a, b) => (controls[a]?.box?.[0] ?? 0) - (controls[b]?.box?.[0] ?? 0));
}

/** Two fields that share a name without a word between them stand close. */
const SAME_NAME_GAP = 36;
/** Rows that can be added follow closely. */
const NEXT_ROW = 24;

/** A field to write into stands so close behind the words of its choice. */
const CHOICE_GAP = 24;

/** The words of a choice right before a field that says more of it: "☐ อื่น ๆ (ระบุ) […]". */
function choiceBefore(at: number, board: Board): string | null {
  const { controls, texts } = board.places.picture;
  const box = controls[at]?.box as Box;
  const line = lineOf(at, board);
  const before = controls[line[line.indexOf(at) - 1] ?? -1];
  const isBox = before?.kind === 'check' || before?.parts !== undefined;
  const left = before?.parts?.at(-1) ?? before?.box;
  if (!isBox || !left || /^(?:check|choice)/u.test(controls[at]?.kind ?? '')) return null;
  const found = board.places.texts(box[1], bottom(box)).find((i) => {
    const own = texts[i]?.box;
    if (!own || !onOneLine(own, box) || own[0] < right(left) - 4) return false;
    const gap = box[0] - right(own);
    return gap >= -4 && gap <= CHOICE_GAP;
  });
  const words = texts[found ?? -1]?.text ?? '';
  return wordsOf(words).isName ? words : null;
}

/** The field before "to" at the end of a line whose second field begins the next one; -1: none. */
function fieldBeforeTo(at: number, board: Board): number {
  const { controls, texts } = board.places.picture;
  const to = texts[brokenOff(at, board) ?? -1];
  if (!to || !wordsOf(to.text).isTo) return -1;
  const found = board.places.controls(to.box[1], bottom(to.box)).find((other) => {
    const box = controls[other]?.box;
    const gap = box ? to.box[0] - right(box) : -1;
    return box && onOneLine(box, to.box) && gap >= -4 && gap <= RANGE_GAP;
  });
  return found ?? -1;
}

/**
 * Fields without a name of their own take part in that of the one above them, or before them.
 *
 * @returns the first fields of ranges
 */
export function inherit(board: Board, taken: Map<number, Taken>): Set<number> {
  const ranges = new Set<number>();
  const { places } = board;
  const { controls, texts } = places.picture;
  const order = controls
    .map((_, at) => at)
    .filter((at) => controls[at]?.box)
    .sort((a, b) => (controls[a]?.box?.[1] ?? 0) - (controls[b]?.box?.[1] ?? 0));
  for (const at of order) {
    const said = taken.get(at);
    // "Please choose" in a field is no name of its own.
    const own = said?.source === 'placeholder' && wordsOf(said.words).asks ? undefined : said;
    const control = controls[at] as DrawnControl;
    const box = control.box as Box;
    const line = lineOf(at, board);
    const before = line[line.indexOf(at) - 1];
    const first = before === undefined ? undefined : taken.get(before);
    // Two fields under one head are a range as well.
    const isShared = own !== undefined && own.text !== null && own.text === first?.text;
    if (before !== undefined && first && (!own || own.cost > 0.45 || isShared)) {
      const left = controls[before]?.box as Box;
      const gap = box[0] - right(left);
      const between = places.texts(box[1], bottom(box)).find((i) => {
        const words = texts[i];
        return (
          words &&
          wordsOf(words.text).isTo &&
          onOneLine(words.box, box) &&
          words.box[0] >= right(left) - 4 &&
          words.box[0] <= right(left) + RANGE_GAP &&
          right(words.box) <= box[0] + 4 &&
          right(words.box) >= box[0] - RANGE_GAP
        );
      });
      const isPair = Math.abs(left[2] - box[2]) < 24 && gap <= SAME_NAME_GAP;
      if (between !== undefined) {
        taken.set(at, { ...first, source: 'range', cost: first.cost + 0.1 });
        ranges.add(before);
        continue;
      }
      if (isPair && !own) {
        // "ละติจูด/ลองจิจูด" over two fields names each of them.
        const both = first.words.split('/');
        const [one = '', other = ''] = both.length === 2 ? both : [first.words, first.words];
        if (both.length === 2) taken.set(before, { ...first, words: one });
        taken.set(at, { ...first, words: other, cost: first.cost + 0.1 });
        continue;
      }
    }
    if (own) continue;
    const led = fieldBeforeTo(at, board);
    const from = taken.get(led);
    if (from) {
      taken.set(at, { ...from, source: 'range', cost: from.cost + 0.1 });
      ranges.add(led);
      continue;
    }
    const choice = choiceBefore(at, board);
    if (choice !== null) {
      taken.set(at, { text: null, words: choice, source: 'left', cost: BESIDE });
      continue;
    }
    const over = overOf(at, board);
    const above = taken.get(over);
    const isNext = box[1] - bottom(controls[over]?.box ?? box) <= NEXT_ROW;
    const isOneOf = above?.source === 'column' || (isNext && rowName(at, board, false) === null);
    if (above && isOneOf && controls[over]?.kind === control.kind) {
      taken.set(at, { ...above, source: 'column', cost: above.cost + 0.1 });
    }
  }
  return ranges;
}

/** The words that name a row: the nearest before its first field. */
export function rowName(at: number, board: Board, isStrict = true): number | null {
  const { places, prices } = board;
  const { controls, texts } = places.picture;
  const first = controls[lineOf(at, board)[0] ?? at];
  if (!first?.box) return null;
  const line = firstLine(first);
  let best: number | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  for (const i of places.texts(line[1], bottom(line))) {
    const text = texts[i];
    const price = prices[i];
    if (!text) continue;
    if (isStrict ? (price ?? 1) > 0.6 : !/\p{L}/u.test(text.text)) continue;
    if (!onOneLine(text.box, line) || right(text.box) > line[0] + 6) continue;
    const gap = line[0] - right(text.box);
    if (gap < nearest) {
      nearest = gap;
      best = i;
    }
  }
  return best;
}

/** Does a word on the line of a column's head stand over the words that name a row? */
export function hasHead(row: number, column: number | null, { places }: Board): boolean {
  const { texts } = places.picture;
  const [words, head] = [texts[row]?.box, texts[column ?? -1]?.box];
  if (!words || !head) return false;
  return places.texts(head[1], bottom(head)).some((i) => {
    const own = texts[i];
    return own && onOneLine(own.box, head) && sharedWidth(own.cell ?? own.box, words) > 0;
  });
}
