import type { ShownText } from './picture.ts';
import { bandsOf, bottom, type Places, seenBox } from './place.ts';
import { faintLooks } from './untangle.ts';

/** Smaller words that explain a name or a field, right under it. */

/** How close a hint stands under the name it explains. */
const UNDER = 12;
/** How much lighter than names hints are, at least. */
const FAINT = 15;

/** Do words stand right under others that are larger and darker, as what explains a name does? */
export function isHintUnder(at: number, { picture, texts: near }: Places): boolean {
  const { texts, looks } = picture;
  const { box, look } = texts[at] as ShownText;
  const own = looks[look];
  if (!own) return false;
  return near(box[1] - UNDER - 1, box[1]).some((i) => {
    const over = texts[i] as ShownText;
    const than = looks[over.look];
    const gap = box[1] - bottom(over.box);
    if (!than || i === at || gap < -4 || gap > UNDER) return false;
    const isLess = own.size < than.size && own.tone > than.tone + FAINT;
    return isLess && Math.abs(over.box[0] - box[0]) <= UNDER;
  });
}

/**
 * What stands right under fields, fainter than most of the page and no wider to the left: it explains
 * the field above it and names none below.
 *
 * @returns by field
 */
export function hintsUnderFields(places: Places): Map<number, number> {
  const { picture } = places;
  const { controls, texts } = picture;
  const isFaint = faintLooks(picture);
  const seen = controls.map((control) => seenBox(control, places));
  const near = bandsOf(seen);
  const found = new Map<number, number>();
  texts.forEach(({ box, look, as, layer }, i) => {
    if (as === 'label' || as === 'head' || as === 'choice' || !isFaint(look)) return;
    const over = near(box[1] - UNDER - 1, box[1]).find((at) => {
      const field = seen[at];
      if (!field || controls[at]?.layer !== layer) return false;
      const gap = box[1] - bottom(field);
      return gap >= -4 && gap <= UNDER && Math.abs(field[0] - box[0]) <= UNDER;
    });
    if (over !== undefined && !found.has(over)) found.set(over, i);
  });
  return found;
}
