/**
 * Days as people read them: the year always in พ.ศ., Thai or English, Arabic or Thai digits.
 *
 * The names are own tables instead of `Intl`: engines differ in spaces and in the era they print,
 * and a page must show the same words everywhere. No library is used, because pages that only
 * show dates have a tight size budget.
 */
import type { Day } from './day.ts';
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

interface Names {
  readonly monthsLong: readonly string[];
  readonly monthsShort: readonly string[];
  readonly weekdays: readonly string[];
}

const NAMES: Readonly<Record<Language, Names>> = {
  th: {
    monthsLong: [
      'มกราคม',
      'กุมภาพันธ์',
      'มีนาคม',
      'เมษายน',
      'พฤษภาคม',
      'มิถุนายน',
      'กรกฎาคม',
      'สิงหาคม',
      'กันยายน',
      'ตุลาคม',
      'พฤศจิกายน',
      'ธันวาคม',
    ],
    monthsShort: [
      'ม.ค.',
      'ก.พ.',
      'มี.ค.',
      'เม.ย.',
      'พ.ค.',
      'มิ.ย.',
      'ก.ค.',
      'ส.ค.',
      'ก.ย.',
      'ต.ค.',
      'พ.ย.',
      'ธ.ค.',
    ],
    weekdays: ['อา.', 'จ.', 'อ.', 'พ.', 'พฤ.', 'ศ.', 'ส.'],
  },
  en: {
    monthsLong: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
    monthsShort: [
      'Jan',
      'Feb',
      'Mar',
      'Apr',
      'May',
      'Jun',
      'Jul',
      'Aug',
      'Sep',
      'Oct',
      'Nov',
      'Dec',
    ],
    weekdays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  },
};

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
  const names = NAMES[language];
  const months = style === 'long' ? names.monthsLong : names.monthsShort;
  const prefix = style === 'weekday' ? `${names.weekdays[weekday(day)]} ` : '';
  return `${prefix}${date} ${months[month - 1]}`;
}

function yearWords(day: Day, { language, style }: ShowOptions): string {
  if (style === 'dayMonth') return '';
  const { year } = partsOf(day);
  return language === 'th' ? ` ${year + 543}` : ` ${year + 543} (${year})`;
}

function moveDigit(digit: string, by: number): string {
  return String.fromCharCode(digit.charCodeAt(0) + by);
}
