import type { Step } from '../../domain/step.ts';
import type { Picture, ShownText } from '../../picture/picture.ts';
import { bandsOf, bottom, onOneLine, right } from '../../picture/place.ts';
import type { Field } from '../model/field.ts';
import type { ShownValue } from '../model/recognition.ts';
import type { Matcher } from './match.ts';
import { OF_PROJECT } from './steps-in-sight.ts';

/**
 * What a page shows of other steps: as plain words beside its name, or in a field that nobody may
 * change. A person adds the activities up to the project's total, and sees that they lie in its days.
 */

/** Steps whose values are compared with those of others. */
export const COMPARED: readonly string[] = ['M4', 'M6'];

const AMOUNT =
  /^[\s:：=]*([\d๐-๙]{1,3}(?:,[\d๐-๙]{3})+(?:\.[\d๐-๙]{1,2})?|[\d๐-๙]{4,}(?:\.[\d๐-๙]{1,2})?)\s*(?:บาท(?:ถ้วน)?|baht|฿)?$/iu;
const DAY =
  /^[\s:：=]*([\d๐-๙]{1,2}(?:\s*[/.-]\s*[\d๐-๙]{1,2}\s*[/.-]\s*|\s*\p{L}[\p{L}\p{M}.]{1,10}\s*(?:พ\.ศ\.\s*)?)[\d๐-๙]{2,4})$/u;
const AMOUNT_AT_END =
  /^(?<name>[^\d๐-๙]{4,}?)[\s:：=]*(?<value>[\d๐-๙][\d๐-๙,.]*)\s*(?:บาท(?:ถ้วน)?|baht|฿)?$/iu;
const DAY_AT_END = /^(?<name>[^\d๐-๙]{4,}?)[\s:：=]*(?<value>[\d๐-๙]{1,2}\s*[/.\p{L}-].{4,24})$/u;

/** "ระยะเวลาโครงการ : 1 พ.ย. 2565 ถึง 31 ส.ค. 2566": both days of the project. */
const DAYS_OF_PROJECT =
  /ระยะเวลา[^\d๐-๙]{0,40}?โครงการ[^\d๐-๙]{0,12}(?<from>[\d๐-๙].{4,24}?)\s*(?:ถึง(?:วันที่)?|[–—~]|\s-\s)\s*(?<to>[\d๐-๙].{4,24})$/u;

type Wanted = { step: Step; value: RegExp; atEnd: RegExp; kinds: Field['kinds'] };

/** The fields of other steps that a page may show. */
const WANTED: Readonly<Record<string, Wanted>> = {
  'm5.total': { step: 'M5', value: AMOUNT, atEnd: AMOUNT_AT_END, kinds: ['money'] },
  'm2.start': { step: 'M2', value: DAY, atEnd: DAY_AT_END, kinds: ['date'] },
  'm2.end': { step: 'M2', value: DAY, atEnd: DAY_AT_END, kinds: ['date'] },
};
/** "… 240,000 บาท | … 01/10/2565", "วันที่เริ่มต้น 1 พ.ย. 2565 วันที่สิ้นสุด 31 ส.ค. 2566". */
const BETWEEN_VALUES =
  /\s*[|·•]\s*|(?<=[\d๐-๙]{4}|[\d๐-๙],[\d๐-๙]{3}(?:\.[\d๐-๙]{2})?|บาท)\s+(?=(?:วัน|วงเงิน|งบ|เริ่ม|สิ้นสุด))/u;
const FIRST_DAY = 'วันที่เริ่มต้นโครงการ';
const LAST_DAY = 'วันที่สิ้นสุดโครงการ';

/** Only words that surely name a field: whatever else is a sum or a day of something. */
const SURE = 0.9;
/** How far a value may stand from its name. */
const BESIDE = 320;
/** … and, where it stands below its name, how far from that. */
const ABOVE = 10;

/** The field of another step that a text surely names. */
export function namesOther(text: string, match: Matcher): Field | null {
  for (const step of ['M5', 'M2'] as const) {
    const candidate = { labels: [{ text, source: 'left' }], kind: 'text', shown: true };
    const [found] = match([candidate], [step]).matches;
    const wanted = found && WANTED[found.field.id];
    const isOfProject = OF_PROJECT.test(text);
    // In other words than the catalogue's, a sum or a day may be of anything.
    if (!wanted || (found.score < SURE && !isOfProject)) continue;
    if (step === 'M5' || isOfProject) return found.field;
  }
  return null;
}

/** Values that a page shows in words, each once. */
export function shownValues({ texts }: Picture, match: Matcher): ShownValue[] {
  const found = new Map<string, ShownValue>();
  const add = (name: string, isValue: (wanted: Wanted) => string | undefined) => {
    const field = namesOther(name, match);
    const wanted = field && WANTED[field.id];
    const value = wanted && isValue(wanted);
    if (!field || !wanted || !value) return;
    const { id, label } = field;
    found.set(`${id} ${value}`, { field: id, label, value, kinds: wanted.kinds });
  };
  const addDay = (id: 'm2.start' | 'm2.end', text: string) => {
    const value = DAY.exec(text.trim())?.[1];
    const field = namesOther(id === 'm2.start' ? FIRST_DAY : LAST_DAY, match);
    if (value && field) {
      found.set(`${id} ${value}`, { field: id, label: field.label, value, kinds: ['date'] });
    }
  };
  const near = bandsOf(texts.map(({ box }) => box));
  const alone: ShownText[] = [];
  for (const text of texts) {
    // Several of them may stand in one line: "… 240,000 บาท | … 01/10/2565".
    for (const words of text.text.split(BETWEEN_VALUES)) {
      const { from, to } = DAYS_OF_PROJECT.exec(words)?.groups ?? {};
      if (from && to) {
        addDay('m2.start', from);
        addDay('m2.end', to);
      }
      if (AMOUNT.test(words) || DAY.test(words)) alone.push({ ...text, text: words });
      for (const atEnd of [AMOUNT_AT_END, DAY_AT_END]) {
        const { name, value } = atEnd.exec(words)?.groups ?? {};
        if (!name || !value) continue;
        add(name, (wanted) => (wanted.atEnd === atEnd ? wanted.value.exec(value)?.[1] : undefined));
      }
    }
  }
  for (const { text, box } of alone) {
    const [beside] = near(box[1], bottom(box))
      .flatMap((i) => texts[i] ?? [])
      .filter((other) => {
        const gap = box[0] - right(other.box);
        return gap >= -4 && gap <= BESIDE && onOneLine(other.box, box);
      })
      .sort((a, b) => right(b.box) - right(a.box));
    // As on a card: the name in small letters, and right below it what it comes to.
    const above = near(box[1] - ABOVE, box[1])
      .flatMap((i) => texts[i] ?? [])
      .find((other) => {
        const gap = box[1] - bottom(other.box);
        return gap >= -4 && gap <= ABOVE && Math.abs(other.box[0] - box[0]) <= 4;
      });
    for (const name of [beside, above])
      if (name) add(name.text, (wanted) => wanted.value.exec(text)?.[1]);
  }
  return [...found.values()];
}
