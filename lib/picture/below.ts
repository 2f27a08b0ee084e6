import { BESIDE, type Board, type Pair } from './pairs.ts';
import type { Box, ShownText } from './picture.ts';
import { bottom, centre, sharedWidth } from './place.ts';
import { isBracketed } from './words.ts';

/** Names that stand below their fields, as under lines that are written on. */

/** px: a name stands so close below its field. */
const BELOW_MOST = 16;
/** How much farther off what stands above the field, or the field below the name, must be. */
const CLEARLY = { times: 1.5, px: 6 };
/** px: words in the middle below a field stand so exactly there. */
const CENTRED = 12;
/** What more than that is added to the cost of words is no name on a second look. */
const PLAIN = 0.3;

const isClearlyMore = (far: number, near: number): boolean =>
  far >= Math.max(0, near) * CLEARLY.times + CLEARLY.px;

/**
 * The names below fields. A person reads them so where words stand clearly closer to the field above
 * them than to anything below, and the field has nothing as close above it; and where this is so of
 * fields that follow one another, since a single line of words below a field explains it.
 *
 * @param placed the names by place, of which those above are not the fields' own where it is so
 * @returns by control
 */
export function namesBelow(board: Board, placed: readonly (readonly Pair[])[]): Map<number, Pair> {
  const { places, prices, costs } = board;
  const { controls, texts } = places.picture;
  /** The gap from words to the next field below them. */
  const gapUnder = (own: Box, at: number): number => {
    let gap = Number.POSITIVE_INFINITY;
    for (const other of places.controls(bottom(own), bottom(own) + 4 * BELOW_MOST)) {
      const box = controls[other]?.box;
      if (!box || other === at || sharedWidth(box, own) < 4 || box[1] < bottom(own) - 4) continue;
      // What has its own name beside it needs none above.
      if (placed[other]?.some(({ source, cost }) => source === 'left' && cost < BESIDE)) continue;
      gap = Math.min(gap, box[1] - bottom(own));
    }
    return gap;
  };
  const under = controls.map(({ box, said, layer }, at): Pair | null => {
    const own = placed[at] ?? [];
    const isInside = own.some(({ source, cost }) => source === 'inside' && cost < costs.insideBare);
    if (!box || isInside) return null;
    let best = -1;
    let gap = BELOW_MOST;
    for (const i of places.texts(bottom(box) - 4, bottom(box) + BELOW_MOST)) {
      const text = texts[i];
      const price = prices[i];
      // Under a line to write on, names stand in brackets as well.
      const most = PLAIN + (isBracketed(text?.text ?? '') ? costs.hint : 0);
      if (!text || price === null || price === undefined || price > most) continue;
      if (text.layer !== layer || text.as === 'head' || text.as === 'heading') continue;
      const far = text.box[1] - bottom(box);
      if (far < -4 || far > gap || sharedWidth(text.box, box) < 4) continue;
      best = i;
      gap = far;
    }
    // What its markup ties to it may stand there; anything else so tied stands elsewhere.
    const isNamed = said.some(
      ({ source, run }) => source !== 'placeholder' && source !== 'title' && run !== best,
    );
    const cost = costs.above + Math.max(0, gap) / costs.aboveFar;
    return best < 0 || isNamed ? null : { control: at, text: best, source: 'below', cost };
  });
  const gapTo = (at: number, { text }: Pair) =>
    (texts[text]?.box[1] ?? 0) - bottom(controls[at]?.box ?? [0, 0, 0, 0]);
  const close = under.map((pair, at) => {
    const box = controls[at]?.box;
    const name = texts[pair?.text ?? -1];
    if (!pair || !box || !name) return null;
    const above = (placed[at] ?? []).flatMap(({ source, text }) => {
      const over = texts[text]?.box;
      return source === 'above' && over ? [box[1] - bottom(over)] : [];
    });
    const gap = gapTo(at, pair);
    // Tied to it by its markup, they need not stand farther from everything else.
    const isTied = controls[at]?.said.some(
      ({ source, run }) => source === 'for' && run === pair.text,
    );
    if (isTied) return pair;
    const isClose =
      isClearlyMore(Math.min(...above), gap) && isClearlyMore(gapUnder(name.box, at), gap);
    return isClose ? pair : null;
  });
  // What stands beside a field names it, unless it stands that close below another one.
  const isBelow = new Set(close.flatMap((pair) => pair?.text ?? []));
  const votes = close.map((pair, at) => {
    const isBeside = (placed[at] ?? []).some(
      ({ source, text }) => (source === 'left' || source === 'right') && !isBelow.has(text),
    );
    return isBeside ? null : pair;
  });
  const shown = votes.flatMap((_, at) => (controls[at]?.box ? [at] : []));
  const found = new Map<number, Pair>();
  shown.forEach((at, i) => {
    const vote = votes[at];
    const beside = [-2, -1, 1, 2].map((step) => shown[i + step]);
    // As under a signature: nothing else names it.
    const isAlone = placed[at]?.length === 0 && controls[at]?.said.length === 0;
    const isUsual = beside.some((other) => other !== undefined && votes[other]);
    if (vote && (isAlone || isUsual)) found.set(at, vote);
  });
  // As in a block to sign in: words stand in the middle below their fields, nothing over the first of
  // these, and nothing is filled in under the last of the words.
  const isCentred = (at: number): boolean => {
    const [box, name] = [controls[at]?.box, texts[under[at]?.text ?? -1]?.box];
    return Boolean(box && name) && Math.abs(centre(box as Box) - centre(name as Box)) <= CENTRED;
  };
  for (let i = 0; i < shown.length; i++) {
    const first = shown[i] as number;
    if (!isCentred(first) || placed[first]?.length !== 0) continue;
    let end = i;
    const isNext = (at: number | undefined): at is number => {
      const before = under[shown[end] as number]?.text;
      const isUnder = placed[at ?? -1]?.some(
        (pair) => pair.source === 'above' && pair.text === before,
      );
      return isUnder === true && isCentred(at ?? -1);
    };
    while (isNext(shown[end + 1])) end++;
    const last = under[shown[end] as number] as Pair;
    const isLast = gapUnder((texts[last.text] as ShownText).box, last.control) > 4 * BELOW_MOST;
    if (end === i || !isLast) continue;
    for (const at of shown.slice(i, end + 1)) found.set(at, under[at] as Pair);
    i = end;
  }
  return found;
}
