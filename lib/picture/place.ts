import type { Box, DrawnControl, Picture } from './picture.ts';

/** Where things stand to one another. */

export const right = ([x, , width]: Box): number => x + width;
export const bottom = ([, y, , height]: Box): number => y + height;
export const middle = ([, y, , height]: Box): number => y + height / 2;
/** From left to right, as `middle` is from top to bottom. */
export const centre = ([x, , width]: Box): number => x + width / 2;

/** How much two spans have in common; negative: the gap between them. */
const common = (a: number, b: number, c: number, d: number): number =>
  Math.min(b, d) - Math.max(a, c);

export const sharedHeight = (a: Box, b: Box): number => common(a[1], bottom(a), b[1], bottom(b));
export const sharedWidth = (a: Box, b: Box): number => common(a[0], right(a), b[0], right(b));

/** Do two things stand on one line of writing? */
export const onOneLine = (a: Box, b: Box): boolean =>
  sharedHeight(a, b) > Math.min(a[3], b[3]) * 0.5;

/** Does most of the one lie within the other? */
export const isInside = (inner: Box, outer: Box): boolean =>
  inner[0] >= outer[0] - 2 &&
  right(inner) <= right(outer) + 2 &&
  middle(inner) > outer[1] &&
  middle(inner) < bottom(outer);

/** Height of the bands that things are sorted into, so that neighbours are found without asking all. */
const BAND = 64;

/** Finds what stands between two heights. */
export type Bands = (from: number, to: number) => number[];

/** @param boxes null: has no place */
export function bandsOf(boxes: readonly (Box | null)[]): Bands {
  const bands = new Map<number, number[]>();
  boxes.forEach((box, i) => {
    if (!box) return;
    // A thing higher than a screen is found by its ends only.
    const last = Math.floor(bottom(box) / BAND);
    const first = Math.max(Math.floor(box[1] / BAND), last - 30);
    for (let band = first; band <= last; band++) {
      const known = bands.get(band);
      if (known) known.push(i);
      else bands.set(band, [i]);
    }
  });
  return (from, to) => {
    const found = new Set<number>();
    for (let band = Math.floor(from / BAND); band <= Math.floor(to / BAND); band++) {
      for (const i of bands.get(band) ?? []) found.add(i);
    }
    return [...found];
  };
}

/** The picture with its neighbours. */
export type Places = { picture: Picture; texts: Bands; controls: Bands };

export const placesOf = (picture: Picture): Places => ({
  picture,
  texts: bandsOf(picture.texts.map(({ box }) => box)),
  controls: bandsOf(picture.controls.map(({ box }) => box)),
});

/** The words right behind a box to tick or a radio button; -1: none. */
export function wordsBehind(part: Box, { picture: { texts }, texts: near }: Places): number {
  let best = -1;
  let nearest = 40;
  for (const i of near(part[1], bottom(part))) {
    const box = texts[i]?.box;
    if (!box || !onOneLine(box, part)) continue;
    const gap = box[0] - right(part);
    if (gap < -4 || gap > nearest) continue;
    nearest = gap;
    best = i;
  }
  return best;
}

/** A field as a person sees it: of a group of choices also the words behind them. */
export function seenBox({ box, parts }: DrawnControl, places: Places): Box | null {
  if (!box || !parts) return box;
  const words = parts.flatMap((part) => {
    const own = places.picture.texts[wordsBehind(part, places)];
    return own ? [own.box] : [];
  });
  // Words of a choice may go on in the next line.
  const end = Math.max(right(box), ...words.map(right));
  const low = Math.max(bottom(box), ...words.map(bottom));
  return [box[0], box[1], end - box[0], low - box[1]];
}

/** px: words stand so close before the field beside them. */
const BESIDE_GAP = 24;

/** Do words stand right before a field on their line? Then they say nothing of what is below. */
export function isBeforeField(own: Box, { picture, controls }: Places): boolean {
  return controls(own[1], bottom(own)).some((other) => {
    const box = picture.controls[other]?.box;
    if (!box || !onOneLine(box, own)) return false;
    const gap = box[0] - right(own);
    return gap >= -4 && gap <= BESIDE_GAP;
  });
}
