import { type Costs, DEAREST, type NameSource } from './costs.ts';
import type { Box, DrawnControl, Picture, ShownText } from './picture.ts';
import {
  bottom,
  centre,
  isBeforeField,
  isInside,
  middle,
  onOneLine,
  type Places,
  right,
  seenBox,
  sharedHeight,
  sharedWidth,
} from './place.ts';
import { type StepKeys, stepCodes, stepsNamed } from './steps.ts';
import { isNumbered, wordsOf } from './words.ts';

/** Which words may name a field by where they stand, and what that costs. */

/** How far a name may stand from its field. */
const LEFT_MOST = 640;
const ABOVE_MOST = 150;
const LOWER_MOST = 40;
const RIGHT_MOST = 60;
/** … behind it, with its unit between. */
const BEHIND_MOST = 140;
const TOOLS = 90;
/** px: an editor with tools is no lower; what is lower is a cell of a sheet. */
const EDITOR = 60;
/** How much higher or lower than a field the first line of the words beside it may begin. */
const FIRST_LINE = 12;

/** Surely a name to the left costs no more than that. */
export const BESIDE = 0.4;

export type Pair = { control: number; text: number; source: NameSource; cost: number };

const LONG = 80;
/** px: a smaller difference says nothing of what words stand closer to. */
const NO_GAP = 6;
/** px: a unit stands so close behind its field. */
const UNIT_GAP = 24;

/** How much more than by its place it costs to take these words for a name; null: never. */
export function priceOf(
  text: ShownText,
  picture: Picture,
  costs: Costs,
  keys: StepKeys,
): number | null {
  const words = wordsOf(text.text);
  if (!words.isName) return null;
  if (text.as === 'choice' || text.as === 'nav' || text.as === 'notice') return null;
  const look = picture.looks[text.look];
  if (stepsNamed(text.text, keys).length > 0) {
    // The step's own heading; a field may be called like a step.
    if (stepCodes(text.text).length > 0 && text.as !== 'label') return null;
    if (look && look.size >= 20) return null;
  }
  let cost = text.as === 'heading' && stepsNamed(text.text, keys).length > 0 ? costs.step : 0;
  if (words.isHint) cost += costs.hint;
  if (words.asks) cost += costs.asks;
  if (text.as === 'button') cost += costs.press;
  else if (text.as === 'link') cost += costs.press / 2;
  if (words.isPress) cost += costs.press / 2;
  if (text.text.length > LONG) cost += costs.paragraph;
  // A heading with a star is the name of a field; one that counts heads all that is filled in below it.
  if (text.as === 'heading' && !words.isMarked && !text.star) {
    cost += isNumbered(text.text) ? costs.counted : costs.heading;
  }
  if (text.as === 'label' || text.as === 'head') cost += costs.role;
  if (words.isMarked || text.star) cost += costs.starred;
  if (look && look.size <= 11) cost += costs.small;
  return cost;
}

/** The first line of a field: where the words beside it stand. */
export const firstLine = ({ box, parts }: DrawnControl): Box => {
  const [x, y, width, height] =
    parts?.[0] && box ? [box[0], parts[0][1], box[2], parts[0][3]] : (box as Box);
  return [x, y, width, Math.min(height, 44)];
};

export type Board = {
  places: Places;
  costs: Costs;
  prices: readonly (number | null)[];
  keys: StepKeys;
  /** What explains a field right under it, by field. */
  hints: ReadonlyMap<number, number>;
  /** The words that broke off before a field, as far as that was asked: see `brokenOff`. */
  broken: Map<number, number | null>;
};

/** Is another field between words and a field, on the line? */
function isCutLeft(from: Box, to: Box, at: number, { places }: Board): boolean {
  const { controls } = places.picture;
  return places.controls(from[1], bottom(from)).some((other) => {
    const box = controls[other]?.box;
    if (!box || other === at || !onOneLine(box, from)) return false;
    return box[0] >= right(from) - 6 && box[0] < to[0] - 2 && box[0] + box[2] / 2 < to[0];
  });
}

/** Is another field between words and the field below? */
function isCutAbove(from: Box, to: Box, at: number, { places }: Board): boolean {
  const { controls } = places.picture;
  return places.controls(bottom(from), to[1]).some((other) => {
    const box = controls[other]?.box;
    if (!box || other === at || sharedWidth(box, to) < 4) return false;
    return (
      middle(box) > bottom(from) - 2 && bottom(box) <= to[1] + to[3] / 2 && middle(box) < to[1] + 2
    );
  });
}

/**
 * The gap from the field that words stand behind, on their line; Infinity: none. What stands in another
 * cell of a table is not behind it.
 */
function gapBehind({ box: text, cell }: ShownText, at: number, { places }: Board): number {
  const { controls } = places.picture;
  let gap = Number.POSITIVE_INFINITY;
  for (const other of places.controls(text[1], bottom(text))) {
    const box = controls[other]?.box;
    if (!box || other === at || !onOneLine(box, text)) continue;
    const own = text[0] - right(box);
    const isApart = cell !== undefined && right(box) <= cell[0] + 2;
    if (own >= -4 && own < gap && !isApart) gap = own;
  }
  return gap;
}

/** Farther behind a field than that something else begins. */
const LINE_BEGINS = 60;
/** The word between two fields of a range stands so close to either. */
export const RANGE_GAP = 90;

/** Do no other words stand before these on their line, close enough to be their beginning? */
function isFirstOnLine(at: number, { places }: Board): boolean {
  const { texts } = places.picture;
  const { box } = texts[at] as ShownText;
  return !places.texts(box[1], bottom(box)).some((i) => {
    const other = texts[i]?.box;
    return i !== at && other && onOneLine(other, box) && right(other) <= box[0] + 4;
  });
}

/** Do words stand within another field? They name that one, or are what was chosen in it. */
function isWithinOther(own: Box, at: number, { picture, controls }: Places): boolean {
  return controls(own[1], bottom(own)).some((other) => {
    const { box, parts } = picture.controls[other] ?? {};
    return other !== at && box && !parts && isInside(own, box);
  });
}

/** px: fields of one column follow each other no farther apart. */
const COLUMN_GAP = 90;

/** The end of the widest field near another that begins where it does, and before the words behind it. */
function columnEnd([x, y, width]: Box, [end]: Box, { picture, controls }: Places): number {
  let most = x + width;
  for (const other of controls(y - COLUMN_GAP, y + COLUMN_GAP)) {
    const box = picture.controls[other]?.box;
    if (box && Math.abs(box[0] - x) <= 4 && right(box) <= end + 4)
      most = Math.max(most, right(box));
  }
  return most;
}

/** All words that may name a field by their place. */
export function pairsOf(at: number, board: Board): Pair[] {
  const { places, costs, prices } = board;
  const { picture } = places;
  const control = picture.controls[at] as DrawnControl;
  const { box } = control;
  if (!box) return [];
  const line = firstLine(control);
  const seen = seenBox(control, places) ?? box;
  const isTick = control.kind === 'check' && (control.parts?.length ?? 1) < 2;
  // The tools of an editor stand above it: its name may stand beside them.
  const tools = control.kind === 'long' && box[3] >= EDITOR ? TOOLS : 0;
  // A name may stand in the middle between a field and what explains it.
  const hint = picture.texts[board.hints.get(at) ?? -1];
  const end = hint ? bottom(hint.box) : bottom(box);
  const tall: Box = [box[0], box[1] - tools, box[2], end - box[1] + tools];
  const pairs: Pair[] = [];
  // A name may stand in the middle of a cell that is higher than its field.
  for (const i of places.texts(box[1] - ABOVE_MOST, end + LOWER_MOST)) {
    const price = prices[i];
    const text = picture.texts[i];
    if (price === null || price === undefined || !text) continue;
    // What stands in a dialog names nothing behind it, and the other way round.
    if (text.layer !== control.layer) continue;
    const own = text.box;
    const words = wordsOf(text.text);
    const add = (source: NameSource, place: number, isFirst = source === 'above') => {
      // What is counted in stands beside a field, and so does what leads from one to the next.
      if (words.isTo && source !== 'above' && !isFirst) return;
      const unit = words.isUnit ? (isFirst ? costs.unitAbove : costs.unit) : 0;
      const isElse = source !== 'above' && isWithinOther(own, at, places);
      const cost = place + price + unit + (isElse ? costs.tiedElsewhere : 0);
      if (cost < DEAREST) pairs.push({ control: at, text: i, source, cost });
    };
    if (isInside(own, box)) {
      // Words in a field that its markup does not speak of are an example; on a file's button they
      // say what to do.
      const isChoice = control.kind === 'choice' || control.kind === 'choices';
      const isSaid =
        control.said.some(({ run }) => run === i) || (text.as === 'label' && !isChoice);
      const isButton = control.kind === 'file' && (text.as !== 'label' || words.isPress);
      const place = isSaid ? costs.inside : costs.insideBare;
      if (text.as !== 'button') add('inside', isButton ? costs.insideFile : place);
      continue;
    }
    if (isTick && onOneLine(own, box) && own[0] >= right(box) - 4) {
      const gap = own[0] - right(box);
      if (gap <= RIGHT_MOST && !isCutLeft(box, own, at, board))
        add('right', costs.right + gap / costs.rightFar);
      continue;
    }
    // Words in a cell speak of all that stands beside the cell.
    const { cell } = text;
    const isBesideCell =
      cell !== undefined && right(cell) <= box[0] + 6 && bottom(box) <= bottom(cell) + 6;
    const beside = isBesideCell ? cell : own;
    // Words of several lines begin where their field does, or stand beside its middle.
    const isLevel = Math.abs(own[1] - box[1]) <= FIRST_LINE;
    if (right(own) <= box[0] + 6 && sharedHeight(beside, tall) > own[3] * (isLevel ? 0.2 : 0.4)) {
      const gap = Math.max(0, box[0] - right(own));
      if (gap > LEFT_MOST || isCutLeft(own, box, at, board)) continue;
      const behind = gapBehind(text, at, board);
      const askew = Math.min(
        Math.abs(middle(own) - middle(line)),
        Math.abs(middle(own) - middle(box)),
        Math.abs(middle(own) - (box[1] + end) / 2),
      );
      add(
        'left',
        costs.left +
          gap / costs.leftFar +
          (behind < 24 && behind + NO_GAP < gap ? costs.suffix : 0) +
          (text.as === 'head' ? costs.rowHead : 0) +
          (askew / 100) * costs.askew,
        // "จังหวัด" at the beginning of a line is a name; behind a field or a name it is a unit. "ถึงวันที่"
        // is one with no field before it.
        words.isTo
          ? behind > RANGE_GAP
          : words.isUnit && behind > LINE_BEGINS && isFirstOnLine(i, board),
      );
      continue;
    }
    if (!isTick && own[0] >= right(seen) - 4 && onOneLine(own, line)) {
      // Names in a column behind fields stand where the widest of these ends.
      const gap =
        own[0] - (own[0] - right(seen) > BEHIND_MOST ? columnEnd(box, own, places) : right(seen));
      const isWord = !words.isHint && !words.isUnit && !words.isTo && !words.isPress;
      if (isWord && gap <= BEHIND_MOST && !isCutLeft(seen, own, at, board)) {
        add('behind', costs.behind + gap / costs.behindFar);
      }
      continue;
    }
    const gap = box[1] - bottom(own);
    if (gap < -own[3] / 2 - 6 || gap > ABOVE_MOST || middle(own) > middle(line)) continue;
    // A head is as wide as its column, and speaks of nothing beside it.
    const wide = text.cell ?? own;
    if (sharedWidth(own, seen) < 4 && sharedWidth(wide, seen) < 8) continue;
    if (text.cell && text.as === 'head' && sharedWidth(wide, box) < box[2] / 2) continue;
    if (isCutAbove(own, box, at, board)) continue;
    // What leads from one field to the next heads nothing below.
    if (words.isTo && isBeforeField(own, places)) continue;
    const off = Math.min(
      Math.abs(own[0] - box[0]),
      Math.abs(own[0] + own[2] / 2 - box[0] - box[2] / 2),
      text.cell && sharedWidth(wide, box) > box[2] * 0.8 ? Math.max(0, wide[2] - box[2]) / 4 : 1e6,
    );
    add(
      'above',
      costs.above + Math.max(0, gap) / costs.aboveFar + costs.askew * Math.min(1, off / 200),
      // "คน" right behind the field above is the unit of that.
      gapBehind(text, at, board) > UNIT_GAP,
    );
  }
  // Asked of every field in turn, since the next may go on from it.
  const broken = brokenOff(at, board);
  const price = prices[broken ?? -1] ?? null;
  if (broken !== null && price !== null && !pairs.some(({ source }) => source === 'left')) {
    // In a sentence "หากมีข้อสงสัยติดต่อโทรศัพท์" is no hint.
    const cost = costs.left + costs.askew + Math.min(0, price);
    pairs.push({ control: at, text: broken, source: 'left', cost });
  }
  return pairs;
}

/** Lines of one sentence follow each other no farther apart, in heights of a letter. */
const LINE_STEP = 3;
/** Of a line of Thai, in heights of a letter. */
const LINE_HEIGHT = 1.6;

/**
 * The words at the end of a line whose field had no more room there and begins the next one; null: none.
 * In the order of the document they stand right before it.
 */
export function brokenOff(at: number, board: Board): number | null {
  const known = board.broken.get(at);
  if (known !== undefined) return known;
  const found = lookBefore(at, board);
  board.broken.set(at, found);
  return found;
}

function lookBefore(at: number, board: Board): number | null {
  const { places, prices } = board;
  const { controls, texts, looks } = places.picture;
  const { box, at: order, layer } = controls[at] as DrawnControl;
  const text = texts[order - 1];
  const mayLead = (prices[order - 1] ?? null) !== null || wordsOf(text?.text ?? '').isTo;
  if (!box || !text || !mayLead || text.layer !== layer) return null;
  const { box: own, cell } = text;
  const line = (looks[text.look]?.size ?? own[3]) * LINE_HEIGHT;
  // Words that began at the end of the line above, and end right before the field.
  const isWrapped =
    own[3] > line * 1.5 && Math.abs(bottom(own) - line / 2 - middle(box)) < line / 2;
  if (isWrapped && !cell && own[0] <= box[0] && own[1] < box[1] - line / 2) return order - 1;
  const step = middle(box) - middle(own);
  if (cell || own[0] <= centre(box) || step < own[3] || step > own[3] * LINE_STEP) return null;
  const isLast = !places.controls(own[1], bottom(own)).some((other) => {
    const each = controls[other]?.box;
    return each && onOneLine(each, own) && each[0] >= right(own) - 4;
  });
  // Another field stands right before it, and words before that one, there or at the end of the line
  // above: so they are parts of a sentence.
  const isSentence = places.controls(own[1], bottom(own)).some((other) => {
    const each = controls[other]?.box;
    if (!each || !onOneLine(each, own) || Math.abs(own[0] - right(each)) > UNIT_GAP) return false;
    const isLed = places.texts(own[1], bottom(own)).some((i) => {
      const words = texts[i]?.box;
      return i !== order - 1 && words && onOneLine(words, own) && words[0] < each[0] - 4;
    });
    return isLed || (other < at && brokenOff(other, board) !== null);
  });
  return isLast && isSentence ? order - 1 : null;
}

export type Taken = { text: number | null; words: string; source: NameSource; cost: number };
