import type { Board, Taken } from './pairs.ts';
import type { Box, DrawnControl, Picture } from './picture.ts';
import {
  bottom,
  centre,
  isInside,
  onOneLine,
  type Places,
  placesOf,
  right,
  sharedHeight,
  sharedWidth,
  wordsBehind,
} from './place.ts';
import { wordsOf } from './words.ts';

/** What stands on a page and names nothing: choices, stars, the twins of fields. */

const DATE_PART = /^(?:day|month|year|วัน|เดือน|ปี)/iu;

/** Day, month and year that a picker draws one by one, before the input that holds all three. */
function isPartOfDate(controls: readonly DrawnControl[], at: number): boolean {
  const isPart = (each: DrawnControl | undefined): boolean =>
    each?.kind === 'number' && each.said.some(({ text }) => DATE_PART.test(text));
  if (!isPart(controls[at])) return false;
  let end = at;
  while (isPart(controls[end]) && end < at + 3) end++;
  return controls[end]?.kind === 'text' || controls[end]?.kind === 'date';
}

/**
 * A field within another is what the page keeps of it for itself: it is seen nowhere. Three lists that
 * are one date stand in no other.
 */
export function withoutTwins(picture: Picture): Picture {
  const near = placesOf(picture);
  const { controls } = picture;
  const isTwin = controls.map(({ box, parts, kind }, at) => {
    if (!box || parts) return false;
    if (isPartOfDate(controls, at)) return true;
    // A chosen file's button holds no other field: what was taken for it is a part of the page.
    if (kind === 'file') {
      return near.controls(box[1], bottom(box)).some((other) => {
        const own = controls[other]?.box;
        return other !== at && own && isInside(own, box) && own[2] * own[3] < box[2] * box[3] * 0.9;
      });
    }
    return near.controls(box[1], bottom(box)).some((other) => {
      const around = controls[other];
      if (other === at || !around?.box || around.parts || around.kind === 'file') return false;
      const isLarger = around.box[2] * around.box[3] > box[2] * box[3] * 1.05;
      const isIn =
        sharedWidth(around.box, box) >= box[2] - 2 && sharedHeight(around.box, box) >= box[3] - 2;
      return isLarger && isIn;
    });
  });
  if (!isTwin.includes(true)) return picture;
  return {
    ...picture,
    controls: controls.map((each, at) => (isTwin[at] ? { ...each, box: null } : each)),
  };
}

/** px: the question of a matrix stands so close over its heads. */
const QUESTION_MOST = 48;
/** How high above its row the head of a matrix may stand. */
const MATRIX_MOST = 900;

/**
 * The heads over the members of a group that stand in a row without words of their own: "ครบ" and
 * "ไม่ครบ" over the radio buttons of many rows. Each has one of its own, and these stand on one line.
 */
function headsOver(parts: readonly Box[], { picture: { texts }, texts: near }: Places): number[] {
  const [first] = parts;
  if (!first || !parts.every((part) => onOneLine(part, first))) return [];
  const found = parts.map((part) => {
    const x = centre(part);
    let best = -1;
    for (const i of near(first[1] - MATRIX_MOST, first[1])) {
      const box = texts[i]?.cell ?? texts[i]?.box;
      if (!box || bottom(box) > first[1] + 4 || x < box[0] || x > right(box)) continue;
      // The heads of a table go before all other words; of these the nearest counts.
      const isHead = texts[i]?.as === 'head';
      const known = texts[best];
      const isBehind = known?.as === 'head' && !isHead;
      const isMore = isHead && known?.as !== 'head';
      if (!known || isMore || (!isBehind && bottom(box) > bottom(known.box))) best = i;
    }
    return best;
  });
  const [line] = found.map((i) => texts[i]?.box);
  const isLine = found.every((i) => line && texts[i] && onOneLine(texts[i].box, line));
  return isLine && new Set(found).size === parts.length ? found : [];
}

/** What says the choices of groups. */
export type Choices = {
  /** The words behind the members of a group, or those over them. */
  readonly texts: ReadonlySet<number>;
  /** The heads over the rows of a matrix, by control. */
  readonly heads: ReadonlyMap<number, readonly number[]>;
};

export function choicesOf(places: Places): Choices {
  const texts = new Set<number>();
  const heads = new Map<number, readonly number[]>();
  places.picture.controls.forEach(({ parts, kind }, at) => {
    // Three lists that are one date have no words of their own behind them.
    if (!parts || kind === 'date' || (parts.length < 2 && kind === 'check')) return;
    const behind = parts.map((part) => wordsBehind(part, places)).filter((i) => i >= 0);
    const over = behind.length > 0 ? [] : headsOver(parts, places).filter((i) => i >= 0);
    if (over.length > 0) heads.set(at, over);
    for (const i of [...behind, ...over]) texts.add(i);
  });
  return { texts, heads };
}

/** px: fields so close to one another are drawn as one. */
const TOUCHING = 2;

/** The field that is drawn as one with another, to its right; null: none. */
function next(at: number, { picture: { controls }, controls: near }: Places): number | null {
  const box = controls[at]?.box;
  if (!box) return null;
  const found = near(box[1], bottom(box)).find((other) => {
    const own = controls[other]?.box;
    return own && other !== at && onOneLine(own, box) && Math.abs(own[0] - right(box)) <= TOUCHING;
  });
  return found ?? null;
}

/** The controls that a star speaks of, wherever it is drawn. */
export function marksOf(
  { places }: Board,
  owner: ReadonlyMap<number, number>,
  taken: ReadonlyMap<number, Taken>,
  choices: Choices,
): { controls: Set<number>; texts: Set<number> } {
  const { controls, texts } = places.picture;
  const marked = { controls: new Set<number>(), texts: new Set<number>() };
  texts.forEach((mark, i) => {
    const words = wordsOf(mark.text);
    const isUnit = words.isUnit && (words.isMarked || mark.star);
    if (!words.isMark && !isUnit) return;
    const { box } = mark;
    if (words.isMark) {
      // Beside words: theirs.
      let best = -1;
      // A star stands close; a word may be drawn as a badge, with room around it.
      let nearest = /^[*＊]/u.test(mark.text) ? 14 : 28;
      for (const other of places.texts(box[1], bottom(box))) {
        const own = texts[other]?.box;
        if (!own || other === i || wordsOf(texts[other]?.text ?? '').isMark || !onOneLine(own, box))
          continue;
        const gap = own[0] >= right(box) - 2 ? own[0] - right(box) : box[0] - right(own);
        if (gap < -6 || gap > nearest) continue;
        if (best >= 0 && !owner.has(other) && owner.has(best)) continue;
        best = other;
        nearest = gap;
      }
      if (best >= 0) {
        marked.texts.add(best);
        if (!wordsOf(texts[best]?.text ?? '').isUnit) return;
      }
    }
    // Behind a field, or behind its unit.
    let best = -1;
    let nearest = 60;
    for (const other of places.controls(box[1], bottom(box))) {
      const own = controls[other]?.box;
      if (!own || !onOneLine(own, box)) continue;
      const gap = box[0] - right(own);
      if (gap < -28 || gap > nearest) continue;
      nearest = gap;
      best = other;
    }
    // … or in a cell of its own, at the end of the row.
    if (best < 0 && words.isMark && mark.cell) {
      const line = places.controls(box[1], bottom(box)).filter((other) => {
        const own = controls[other]?.box;
        return own && onOneLine(own, box) && right(own) <= box[0];
      });
      if (line.length === 1) best = line[0] ?? -1;
    }
    // … or on the next line, where a field takes the whole one.
    if (best < 0 && words.isMark) {
      best =
        places.controls(box[1] - 8, box[1]).find((other) => {
          const own = controls[other]?.box;
          return own && Math.abs(own[0] - box[0]) < 8 && Math.abs(bottom(own) - box[1]) < 8;
        }) ?? -1;
    }
    if (best >= 0) marked.controls.add(best);
  });
  // Behind the last choice of a group, where no other has one.
  controls.forEach(({ parts, box }, at) => {
    const last = parts?.at(-1);
    if (!last || !box) return;
    const starred = places
      .texts(box[1], bottom(box))
      .filter((i) => choices.texts.has(i) && wordsOf(texts[i]?.text ?? '').isMarked);
    const [only] = starred;
    const own = only === undefined ? undefined : texts[only]?.box;
    if (starred.length === 1 && own && onOneLine(own, last) && own[0] > last[0]) {
      marked.controls.add(at);
    }
  });
  // The question over a matrix speaks of all its rows.
  for (const [at, [head]] of choices.heads) {
    const line = texts[head ?? -1];
    if (!line) continue;
    const top = line.cell?.[1] ?? line.box[1];
    const isAsked = places.texts(top - QUESTION_MOST, top).some((i) => {
      const own = texts[i];
      if (!own || bottom(own.box) > top + 4 || own.box[0] > line.box[0]) return false;
      return own.star === true || marked.texts.has(i) || wordsOf(own.text).isMarked;
    });
    if (isAsked) marked.controls.add(at);
  }
  for (const [at, { text, words }] of taken) {
    if (text !== null && (marked.texts.has(text) || texts[text]?.star)) marked.controls.add(at);
    if (wordsOf(words).isMarked) marked.controls.add(at);
  }
  // Of fields drawn as one, the name before the first speaks of all.
  controls.forEach(({ box }, first) => {
    if (!box || !marked.controls.has(first)) return;
    for (let at = next(first, places); at !== null; at = next(at, places)) {
      const own = taken.get(at);
      if (own && own.text !== null) break;
      marked.controls.add(at);
    }
  });
  return marked;
}
