import type { Board, Taken } from './pairs.ts';
import type { DrawnControl, Picture } from './picture.ts';
import {
  bottom,
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

/** The words behind the members of a group are its choices. */
export function choiceTexts(places: Places): Set<number> {
  const found = new Set<number>();
  for (const { parts, kind } of places.picture.controls) {
    if (!parts || (parts.length < 2 && kind === 'check')) continue;
    for (const part of parts) {
      const best = wordsBehind(part, places);
      if (best >= 0) found.add(best);
    }
  }
  return found;
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
  chosen: ReadonlySet<number>,
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
      .filter((i) => chosen.has(i) && wordsOf(texts[i]?.text ?? '').isMarked);
    const [only] = starred;
    const own = only === undefined ? undefined : texts[only]?.box;
    if (starred.length === 1 && own && onOneLine(own, last) && own[0] > last[0]) {
      marked.controls.add(at);
    }
  });
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
