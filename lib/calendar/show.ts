/**
 * Days as people read them: the year always in พ.ศ., Thai or English, Arabic or Thai digits.
 *
 * The names come from our own tables (`names.ts`), not from `Intl`: engines differ in spaces and in
 * the era they print, and a page must show the same words everywhere. No library, because pages
 * that only show dates have a tight size budget.
 */
import type { Day } from './day.ts';
import { toThaiYear } from './era.ts';
import { MONTHS, WEEKDAYS } from './names.ts';
import { partsOf, weekday } from './parts.ts';

export type Language = 'th' | 'en';
export type Digits = 'arabic' | 'thai';

/**
 * - `long`: 14 กรกฎาคม 2566 · 14 July 2566 (2023)
 * - `short`: 14 ก.ค. 2566 · 14 Jul 2566 (2023)
 * - `weekday`: ศ. 14 ก.ค. 2566 · Fri 14 Jul 2566 (2023)
 * - `dayMonth`: 14 ก.ค. · 14 Jul
 */
export type DayStyle = 'long' | 'short' | 'weekday' | 'dayMonth';

export interface ShowOptions {
  readonly language: Language;
  readonly digits: Digits;
  readonly style: DayStyle;
}

const THAI_ZERO = '๐'.charCodeAt(0);
const ARABIC_ZERO = '0'.charCodeAt(0);

/** A day in words; see `DayStyle` for the forms. */
export function showDay(day: Day, options: ShowOptions): string {
  const words = dayAndMonth(day, options) + yearWords(day, options);
  return inDigits(words, options.digits);
}

/**
 * A span of days in words, saying month and year once where both ends share them:
 * "1 – 16 ก.ค. 2566", "21 ก.พ. – 6 มี.ค. 2566", "30 ธ.ค. 2566 – 2 ม.ค. 2567".
 * A span of one day is that day. The weekday style names both ends in full.
 */
export function showRange(from: Day, to: Day, options: ShowOptions): string {
  if (from === to) return showDay(to, options);
  const a = partsOf(from);
  const b = partsOf(to);
  const sameYear = a.year === b.year;
  if (!sameYear || options.style === 'weekday') {
    return `${showDay(from, options)} – ${showDay(to, options)}`;
  }
  const start = a.month === b.month ? String(a.date) : dayAndMonth(from, options);
  return `${inDigits(start, options.digits)} – ${showDay(to, options)}`;
}

/** The short name of the month in which a day lies: "ม.ค.", "Jan". */
export function showMonth(day: Day, language: Language): string {
  return MONTHS[language].short[partsOf(day).month - 1] ?? '';
}

/** The month in which a day lies, with its year: "เมษายน 2566"; in English "April 2566 (2023)". */
export function showMonthYear(
  day: Day,
  { language, digits }: Pick<ShowOptions, 'language' | 'digits'>,
): string {
  const { month } = partsOf(day);
  const year = yearWords(day, { language, digits, style: 'long' });
  return inDigits(`${MONTHS[language].long[month - 1]}${year}`, digits);
}

/** The months of a span within one year: "ม.ค.–มี.ค. 66"; in English "Jan–Mar 66". */
export function showMonthRange(
  { from, to }: { readonly from: Day; readonly to: Day },
  { language, digits }: Pick<ShowOptions, 'language' | 'digits'>,
): string {
  const year = String(toThaiYear(partsOf(to).year) % 100).padStart(2, '0');
  const months = [...new Set([showMonth(from, language), showMonth(to, language)])].join('–');
  return inDigits(`${months} ${year}`, digits);
}

/** A year of the Thai era as text in the wanted digits. */
export function showYear(thaiYear: number, digits: Digits): string {
  return inDigits(String(thaiYear), digits);
}

/** `text` with every Arabic digit as a Thai one; everything else stays. */
export function toThaiDigits(text: string): string {
  return text.replace(/[0-9]/g, (digit) => moveDigit(digit, THAI_ZERO - ARABIC_ZERO));
}

/** `text` with every Thai digit as an Arabic one; everything else stays. */
export function toArabicDigits(text: string): string {
  return text.replace(/[๐-๙]/g, (digit) => moveDigit(digit, ARABIC_ZERO - THAI_ZERO));
}

/** `text` in the wanted digits; Thai digits in it stay when Arabic ones are wanted. */
export function inDigits(text: string, digits: Digits): string {
  return digits === 'thai' ? toThaiDigits(text) : text;
}

function dayAndMonth(day: Day, { language, style }: ShowOptions): string {
  const { month, date } = partsOf(day);
  const months = MONTHS[language][style === 'long' ? 'long' : 'short'];
  const prefix = style === 'weekday' ? `${WEEKDAYS[language].short[weekday(day)]} ` : '';
  return `${prefix}${date} ${months[month - 1]}`;
}

function yearWords(day: Day, { language, style }: ShowOptions): string {
  if (style === 'dayMonth') return '';
  const { year } = partsOf(day);
  return language === 'th' ? ` ${toThaiYear(year)}` : ` ${toThaiYear(year)} (${year})`;
}

function moveDigit(digit: string, by: number): string {
  return String.fromCharCode(digit.charCodeAt(0) + by);
}
