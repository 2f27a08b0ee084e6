import type { Box, Picture, ShownText } from './picture.ts';
import { bandsOf, bottom, onOneLine, right } from './place.ts';
import { withoutAdvice, withoutBadge, withoutLinks, withoutSuffix } from './words.ts';

/** Runs of words as a person tells them apart, where the page has put them into one line. */

/** What stands so close behind a field may belong to it. */
const BEHIND = 24;

/** Smaller or lighter than what most of a page's words are written in, by so much at least: px, tone. */
const FAINT = { size: 1, tone: 15 };

/** Tells looks that are fainter than the usual one. */
export function faintLooks({ looks, texts }: Picture): (look: number) => boolean {
  const runs = looks.map(() => 0);
  for (const { look } of texts) runs[look] = (runs[look] ?? 0) + 1;
  const usual = looks[runs.indexOf(Math.max(...runs))];
  return (look) => {
    const own = looks[look];
    if (!own || !usual) return false;
    return own.size <= usual.size - FAINT.size || own.tone > usual.tone + FAINT.tone;
  };
}

/** Stars as forms draw them. */
const STARS = /[∗⁎✱✲✳✶✻✽❋﹡]/gu;

/** "● = ต้องระบุ": the sign by which a form says in words that it asks for something. */
const LEGEND_SIGN =
  /(?<=^|\s(?=\S ?(?:=|คือ|หมายถึง)))([^\p{L}\p{M}\p{N}\s()[\]"'“”*.,:;/–—-]) ?(?:[=:] ?|คือ ?|หมายถึง ?)?(?:ช่อง|ข้อมูล|ฟิลด์)?(?:ที่)?(?:ต้อง|จำเป็น|บังคับ|required)/iu;

/** The picture with one star for all of them, and for the sign that its form has in the place of one. */
function withPlainStars(picture: Picture): Picture {
  const sign = picture.texts.flatMap(({ text }) => LEGEND_SIGN.exec(text)?.[1] ?? [])[0];
  const plain = <Worded extends { text: string }>(each: Worded): Worded => {
    const stars = each.text.replace(STARS, '*');
    const text = sign === undefined ? stars : stars.replaceAll(sign, '*');
    return text === each.text ? each : { ...each, text };
  };
  const controls = picture.controls.map((each) => ({ ...each, said: each.said.map(plain) }));
  return { ...picture, texts: picture.texts.map(plain), controls };
}

/** Words that begin with a star, and those that end with one. */
const STAR_FIRST = /^[*＊]\s*\p{L}/u;
const endsWithStar = (text: string): boolean =>
  /\p{L}/u.test(text) &&
  /[*＊]$/u.test(
    text
      .trimEnd()
      .replace(/[:：]$/u, '')
      .trimEnd(),
  );

const isSameBox = (a: Box, b: Box): boolean => a.every((side, i) => side === b[i]);

/**
 * The lines of a column's head as one: "ไตรมาส" over "ที่ 1" is one name, smaller or lighter letters
 * below it say more of it and are no name.
 */
function wholeHeads({ texts, looks }: Picture): ShownText[] {
  const found = [...texts];
  let first = -1;
  texts.forEach((run, i) => {
    const head = found[first];
    const isNext = head?.cell && run.as === 'head' && run.cell && isSameBox(head.cell, run.cell);
    if (!isNext || run.box[1] < bottom(head.box) - 4) {
      first = run.as === 'head' && run.cell ? i : -1;
      return;
    }
    const [over, own] = [looks[head.look], looks[run.look]];
    const isFainter = !over || !own || own.size < over.size || own.weight < over.weight;
    if (!isFainter) {
      const [x, y] = [Math.min(head.box[0], run.box[0]), head.box[1]];
      const width = Math.max(right(head.box), right(run.box)) - x;
      const box: Box = [x, y, width, bottom(run.box) - y];
      const star = run.star ? { star: run.star } : {};
      found[first] = { ...head, text: `${head.text} ${run.text}`, box, ...star };
    }
    found[i] = { ...run, as: 'notice' };
  });
  return found;
}

/**
 * The picture with words cut that are not of a name: what stands first behind a field is its star and
 * its unit ("[…] บาท เลขที่ฎีกา […]"), what stands last in brackets is advice, and a badge behind a name
 * is a star.
 *
 * @returns also the fields whose star began the words behind them
 */
export function untangled(seen: Picture): { picture: Picture; starred: ReadonlySet<number> } {
  const picture = withPlainStars(seen);
  const { controls } = picture;
  const near = bandsOf(controls.map(({ box }) => box));
  const starred = new Set<number>();
  const isFaint = faintLooks(picture);
  const fieldBefore = (box: Box, line: readonly number[]) =>
    line.find((at) => {
      const gap = box[0] - right(controls[at]?.box as Box);
      return gap >= -4 && gap <= BEHIND;
    });
  const lineOf = (box: Box) =>
    near(box[1], bottom(box)).filter((at) => {
      const field = controls[at]?.box;
      return field && onOneLine(field, box);
    });
  // Where names that no field stands before begin with their star, all do.
  const areBefore =
    !picture.texts.some(({ text, as }) => as !== 'choice' && endsWithStar(text)) &&
    picture.texts.some(
      ({ text, box }) => STAR_FIRST.test(text) && fieldBefore(box, lineOf(box)) === undefined,
    );
  const texts = wholeHeads(picture).map((run) => {
    const { box } = run;
    let { text } = run;
    let own: Box = box;
    const cut = withoutSuffix(text);
    if (cut.text !== text && !(areBefore && cut.star)) {
      const line = lineOf(box);
      const before = fieldBefore(box, line);
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
    text = withoutLinks(withoutAdvice(text));
    const name = withoutBadge(text);
    if (name !== null) return { ...run, text: name, box: own, star: true as const };
    return text === run.text ? run : { ...run, text, box: own };
  });
  // What the markup says of a field is what is seen of it, where it is seen.
  const named = controls.map((control) => {
    let { required } = control;
    const said = control.said.map((each) => {
      const text = withoutBadge(each.text);
      if (text === null) return each;
      // A badge that is seen marks the words it stands at.
      if (each.run === null && each.source !== 'placeholder') required = true;
      return { ...each, text };
    });
    return { ...control, said, required };
  });
  return { picture: { ...picture, texts, controls: named }, starred };
}
