import type { Day } from '../../calendar/day.ts';
import { partsOf, thaiYear } from '../../calendar/parts.ts';
import { type ReadDate, readThaiDate } from '../../calendar/read-date.ts';
import { toArabicDigits } from '../../calendar/show.ts';
import type { Entry } from '../model/entry.ts';
import { remembered } from './remembered.ts';

/** A time that a picker writes behind the day: "2023-02-20T10:00", "20/02/2566 10:30 น.". */
const TIME =
  /[T ]\s{0,9}\d{1,2}[:.]\d{2}(?::\d{2}(?:\.\d{1,9})?)?\s{0,9}(?:(?:Z|น\.?|[AP]M)|(?:GMT|UTC)?[+-]\d{1,2}(?::?\d{2})?)?$/iu;
/** The same in words, as date libraries write it: "เวลา 8 นาฬิกา 30 นาที", "เวลา 08:30". */
const TIME_IN_WORDS = /\s(?:เวลา\s{0,9}\d|\d{1,2}\s{0,9}นาฬิกา).{0,60}$/u;
/** "Sep 30, 2023", "Sat, Sept 30th 2023": the month before the day. */
const MONTH_FIRST =
  /^(?:[a-z]{3,9}[.,]{0,2}\s+)?([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/iu;
const ORDINAL = /^(\d{1,2})(?:st|nd|rd|th)\s/iu;
const SEPT = /\bsept\b/iu;
/** What parts two days in one field: "1 – 31 ต.ค. 65", "1 ต.ค. 65 ถึง 30 ก.ย. 66". */
const BETWEEN = /\s*(?:[–—~]|\sถึง\s|\s-\s|(?<=^\d{1,2})-(?=\d{1,2}\s))\s*(?:วันที่)?\s*/u;
/** What pickers and masks show where nothing is entered: "วว/ดด/ปปปป", "dd/mm/yyyy". */
const MASK = /^[\s/.\-_]*(?:ว{1,2}|d{1,2}|y{4}|ป{4})[\s/.\-_a-zก-๙]*$/iu;
/** A month, as `input[type=month]` gives it: no day, and not meant as one. */
const MONTH_ONLY = /^\d{4}-\d{2}$/u;

/** Longer texts are no days, whatever they contain. */
const MAX_LENGTH = 200;

const readShown = remembered((text: string): ReadDate => {
  // The year of full-width digits and the like is read as any other.
  if (text.length > MAX_LENGTH) return readThaiDate(text);
  const plain = toArabicDigits(text.normalize('NFKC')).trim();
  if (MASK.test(plain) || MONTH_ONLY.test(plain)) {
    return { ok: false, code: 'empty', meant: null };
  }
  const day = plain
    .replace(TIME_IN_WORDS, '')
    .replace(TIME, '')
    .replace(MONTH_FIRST, '$2 $1 $3')
    .replace(ORDINAL, '$1 ')
    .replace(SEPT, 'sep');
  return readThaiDate(day);
});

/** True for fields that hold a day on every form. */
export function isDateField(entry: Entry): boolean {
  return entry.kinds.length > 0 && entry.kinds.every((kind) => kind === 'date');
}

/** The day a value shows, or the mistake in it. Cached. */
export function readShownDay(value: string): ReadDate {
  return readShown(value);
}

/** The day of a value when it is written without any mistake, else null. */
export function dayIn(value: string): Day | null {
  const read = readShown(value);
  return read.ok ? read.day : null;
}

/** The days a value shows: one, or the two ends of a range; none where it is neither. */
export function daysIn(value: string): readonly Day[] {
  const one = dayIn(value);
  if (one !== null) return [one];
  if (value.length > MAX_RANGE) return [];
  const plain = toArabicDigits(value.normalize('NFKC')).replace(/\s+/gu, ' ').trim();
  const [left = '', right = '', ...more] = plain.split(BETWEEN);
  const to = more.length > 0 || right === '' ? null : dayIn(right);
  if (to === null) return [];
  // "1 – 31 ต.ค. 65" and "1 ต.ค. – 31 ธ.ค. 65" say once what is the same.
  const year = /\d{2,4}$/u.exec(right)?.[0] ?? '';
  const month = right.replace(/^\D{0,12}\d{1,2}/u, '');
  const from =
    dayIn(left) ?? dayIn(/^\D{0,12}\d{1,2}$/u.test(left) ? left + month : `${left} ${year}`);
  return from !== null && from <= to ? [from, to] : [];
}

/** A range has two dates of some 50 characters at most. */
const MAX_RANGE = 120;

/** A day as officials type it, ready to paste: "20/02/2566". */
export function dayToPaste(day: Day): string {
  const { date, month } = partsOf(day);
  return `${String(date).padStart(2, '0')}/${String(month).padStart(2, '0')}/${thaiYear(day)}`;
}
