import type { Box, Picture } from './picture.ts';
import { bandsOf, bottom, onOneLine, right } from './place.ts';
import { withoutAdvice, withoutSuffix } from './words.ts';

/** Runs of words as a person tells them apart, where the page has put them into one line. */

/** What stands so close behind a field may belong to it. */
const BEHIND = 24;

/** Smaller or lighter than what most of a page is written in, by so much at least: px, tone. */
const FAINT = { size: 1, tone: 15 };

/** Tells looks that are fainter than the usual one. */
function faintLooks({ looks, texts }: Picture): (look: number) => boolean {
  const letters = looks.map(() => 0);
  for (const { look, text } of texts) letters[look] = (letters[look] ?? 0) + text.length;
  const usual = looks[letters.indexOf(Math.max(...letters))];
  return (look) => {
    const own = looks[look];
    if (!own || !usual) return false;
    return own.size <= usual.size - FAINT.size || own.tone > usual.tone + FAINT.tone;
  };
}

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
  const isFaint = faintLooks(picture);
  const texts = picture.texts.map((run) => {
    const { box } = run;
    let { text } = run;
    let own: Box = box;
    const cut = withoutSuffix(text);
    if (cut.text !== text) {
      const line = near(box[1], bottom(box)).filter((at) => {
        const field = controls[at]?.box;
        return field && onOneLine(field, box);
      });
      const before = line.find((at) => {
        const gap = box[0] - right(controls[at]?.box as Box);
        return gap >= -4 && gap <= BEHIND;
      });
      const isLast = line.every((at) => right(controls[at]?.box as Box) <= box[0] + 4);
      // "* shown by what you may see", small or grey behind the last field, is no star and no name.
      if (before !== undefined && isLast && isFaint(run.look)) {
        return { ...run, as: 'notice' as const };
      }
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
