import type { Box, Picture } from './picture.ts';
import { bandsOf, bottom, onOneLine, right } from './place.ts';
import { withoutAdvice, withoutSuffix } from './words.ts';

/** Runs of words as a person tells them apart, where the page has put them into one line. */

/** What stands so close behind a field may belong to it. */
const BEHIND = 24;

/**
 * The picture with words cut that are not of a name: what stands first behind a field is its star and
 * its unit ("[…] บาท เลขที่ฎีกา […]"), what stands last in brackets is advice.
 *
 * @returns also the fields whose star began the words behind them
 */
export function untangled(picture: Picture): { picture: Picture; starred: ReadonlySet<number> } {
  const { controls } = picture;
  const near = bandsOf(controls.map(({ box }) => box));
  const starred = new Set<number>();
  const texts = picture.texts.map((run) => {
    const { box } = run;
    let { text } = run;
    let own: Box = box;
    const cut = withoutSuffix(text);
    if (cut.text !== text) {
      const before = near(box[1], bottom(box)).find((at) => {
        const field = controls[at]?.box;
        if (!field || !onOneLine(field, box)) return false;
        const gap = box[0] - right(field);
        return gap >= -4 && gap <= BEHIND;
      });
      if (before !== undefined) {
        if (cut.star) starred.add(before);
        // Letters are about as wide as one another.
        const rest = Math.round((box[2] * cut.text.length) / text.length);
        own = [right(box) - rest, box[1], rest, box[3]];
        text = cut.text;
      }
    }
    // A star in the advice is none of the name's.
    text = withoutAdvice(text);
    return text === run.text ? run : { ...run, text, box: own };
  });
  return { picture: { ...picture, texts }, starred };
}
