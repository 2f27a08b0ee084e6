import { isHintUnder } from './hints.ts';
import type { Board } from './pairs.ts';
import type { DrawnControl } from './picture.ts';
import { bottom, right, sharedHeight } from './place.ts';
import { wordsOf } from './words.ts';

const HEAD_MOST = 90;

/** The head of the group that a name is a part of: words above it or to its left that name no field. */
export function headOf(
  name: number,
  { box }: DrawnControl,
  board: Board,
  owner: ReadonlyMap<number, number>,
): number | null {
  const { places, prices } = board;
  const { texts, looks } = places.picture;
  const own = texts[name];
  if (!own || !box) return null;
  const isPart = wordsOf(own.text).isPart;
  const top = Math.min(own.box[1], box[1]);
  let best: number | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  for (const i of places.texts(top - HEAD_MOST * (isPart ? 3 : 1), bottom(own.box))) {
    const text = texts[i];
    const price = prices[i];
    if (!text || i === name || owner.has(i) || price === null || price === undefined) continue;
    const words = wordsOf(text.text);
    if (price > 0.45 || words.isUnit || words.isHint || words.isTo) continue;
    if (isHintUnder(i, places)) continue;
    const look = looks[text.look];
    const ownLook = looks[own.look];
    const isMore =
      look !== undefined &&
      ownLook !== undefined &&
      (look.weight > ownLook.weight || look.size > ownLook.size + 0.5);
    if (!isPart && !isMore) continue;
    const isLeft = right(text.box) <= own.box[0] + 4 && sharedHeight(text.box, own.box) > 0;
    const isOver = bottom(text.box) <= own.box[1] + 2 && text.box[0] <= own.box[0] + 24;
    if (!isLeft && !isOver) continue;
    const gap = isLeft ? 0 : own.box[1] - bottom(text.box);
    if (gap < nearest) {
      nearest = gap;
      best = i;
    }
  }
  return best;
}
