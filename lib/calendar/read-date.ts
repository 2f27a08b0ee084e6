/**
 * Reads a day as people in Thai offices write it: 20/02/2566, 20 ก.พ. 66, ๒๐ กุมภาพันธ์ ๒๕๖๖,
 * วันจันทร์ที่ 20 กุมภาพันธ์ พ.ศ. 2566, 2023-02-20.
 *
 * Nothing is guessed silently: what cannot be right has the name of the mistake and, where there
 * is only one, the day that was meant; what is right but rests on a habit says so. No library,
 * because this runs inside the pages of the two sites.
 */
import type { Day } from './day.ts';
import {
  fromThaiYear,
  isThaiYear,
  isYear,
  THAI_YEAR_OFFSET,
  thaiYearOf,
  toThaiYear,
} from './era.ts';
import { readMonth, readWeekday } from './month-names.ts';
import { weekday } from './parts.ts';
import { toArabicDigits } from './show.ts';

/** `be` is พ.ศ. (ค.ศ. + 543), `ce` is ค.ศ. */
export type Era = 'be' | 'ce';

/**
 * - `empty`: nothing but white space
 * - `not-a-date`: not written like a date
 * - `unknown-month`: the month is no month's name, or could be two ("ม.ย.")
 * - `no-such-month`: month 0 or above 12; meant is the day with day and month swapped, if there is one
 * - `no-such-day`: the calendar does not have it (31/02/2566)
 * - `ce-for-be`: a ค.ศ. year where พ.ศ. is expected or marked
 * - `be-for-ce`: a พ.ศ. year that is marked ค.ศ., or stands in an ISO date
 * - `plus-543-twice`: 543 was added to a พ.ศ. year (3109)
 * - `minus-543`: 543 was taken from a ค.ศ. year (1480)
 * - `ambiguous-year`: a two-digit year that could be พ.ศ. or ค.ศ.; see `either`
 * - `year-out-of-range`: no year of either era that makes sense
 * - `years-differ`: a second year in brackets is not the same year
 * - `weekday-differs`: the weekday is not that of the date; meant is the date
 */
export const DATE_MISTAKES = [
  'empty',
  'not-a-date',
  'unknown-month',
  'no-such-month',
  'no-such-day',
  'ce-for-be',
  'be-for-ce',
  'plus-543-twice',
  'minus-543',
  'ambiguous-year',
  'year-out-of-range',
  'years-differ',
  'weekday-differs',
] as const;
export type DateMistake = (typeof DATE_MISTAKES)[number];

/**
 * What a reading rests on.
 * - `two-digit-year`: the century was added; only one makes sense
 * - `day-first`: day and month could be the other way round in a ค.ศ. date; read day first
 * - `month-spelling`: the month's name is misspelt; the date is still certain
 */
export type DateNote = 'two-digit-year' | 'day-first' | 'month-spelling';

export type ReadDate =
  | {
      readonly ok: true;
      readonly day: Day;
      /** The era the year was written in. */
      readonly era: Era;
      /** False when the reading rests on a habit rather than on what is written. */
      readonly certain: boolean;
      readonly note?: DateNote;
    }
  | {
      readonly ok: false;
      readonly code: DateMistake;
      /** The day that was meant, when there is only one. */
      readonly meant: Day | null;
      /** The days a two-digit year could stand for; only with `ambiguous-year`. */
      readonly either?: readonly Day[];
    };

export interface ReadOptions {
  /**
   * `be` (default): a year without a mark is พ.ศ., and a bare ค.ศ. year is a mistake, except in a
   * full ISO date. `any`: both eras are welcome; four digits tell them apart.
   */
  readonly expect?: 'be' | 'any';
}

/** What was written behind the weekday, before anything is known to be right. */
interface Parts {
  readonly date: number;
  readonly month: number;
  /** As written: two to four digits. */
  readonly yearText: string;
  readonly mark: Era | null;
  /** A second year in brackets, "2566 (2023)". */
  readonly second: number | null;
  readonly wellSpelt: boolean;
  /** `2023-02-20` exactly. */
  readonly iso: boolean;
  /** Day and month are both numbers, day first. */
  readonly dayFirstNumbers: boolean;
}

interface Written extends Parts {
  /** 0 for Sunday to 6 for Saturday; null when none is written. */
  readonly weekday: number | null;
}

/** A real date has at most some 50 characters. */
const MAX_LENGTH = 100;
/**
 * Two-digit years that can only be พ.ศ. (2557–2596): as ค.ศ. they would be 1957–1996 or
 * 2057–2096, of which no form of these systems speaks. All others could be either.
 */
const FIRST_THAI_ONLY = 57;
const LAST_THAI_ONLY = 96;

/** Never seen, often pasted: zero-width characters, soft hyphens, direction marks. */
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const DASHES = /[\u2010-\u2015\u2212]/gu;

const FRONT = /^([^\d]*)(.*)$/su;
const NUMBERS = /^(\d{1,4})[-/. ]+(\d{1,2})[-/. ]+([^\d]*?)[ '’]*(\d{1,4})([^\d]*)$/u;
const WORDS = /^(\d{1,2})([^\d]+?)[ '’]*(\d{2,4})([^\d(]*)(?:\(([^\d]*)(\d{4})\))?$/u;

/**
 * Reads one day.
 *
 * Day stands before month, unless the year comes first. Separators are - / . and spaces; Thai
 * digits, no-break and zero-width characters, "พ.ศ.", "ค.ศ.", "ปี", "เดือน" and a weekday in
 * front are understood, English month names too.
 *
 * @param text any text; more than 100 characters are no date
 * @returns the day, or the mistake by name; never throws
 */
export function readThaiDate(text: string, options: ReadOptions = {}): ReadDate {
  if (text.length > MAX_LENGTH) return mistake('not-a-date');
  const plain = tidied(text);
  if (plain === '') return mistake('empty');
  const [, front = '', rest = ''] = FRONT.exec(plain) ?? [];
  const prefix = bare(front);
  const onDay = readWeekday(prefix);
  if (onDay === null && !/^(?:วัน)?(?:ที่)?$/u.test(prefix)) return mistake('not-a-date');
  const written = readNumbers(rest) ?? readWords(rest);
  if (typeof written === 'string') return mistake(written);
  return judged({ ...written, weekday: onDay }, options.expect ?? 'be');
}

function mistake(code: DateMistake, meant: Day | null = null): ReadDate {
  return { ok: false, code, meant };
}

function tidied(text: string): string {
  return toArabicDigits(text.normalize('NFC'))
    .replace(INVISIBLE, '')
    .replace(DASHES, '-')
    .replace(/[\s,]+/gu, ' ')
    .replace(/^ | ?[.;]? ?$/gu, '')
    .toLowerCase();
}

/** 20/02/2566, 2566-02-20, 20.2.66; null when it is not made of numbers only. */
function readNumbers(text: string): Parts | DateMistake | null {
  const [, first, second, before, third, after] = NUMBERS.exec(text) ?? [];
  if (first === undefined || second === undefined || third === undefined) return null;
  const mark = eraOf(bare(before ?? '') + bare(after ?? ''));
  if (mark === undefined) return 'not-a-date';
  const common = { mark, second: null, wellSpelt: true, month: Number(second) };
  if (first.length > 2) {
    if (third.length > 2) return 'not-a-date';
    const iso = mark === null && /^\d{4}-\d{2}-\d{2}$/u.test(text);
    return { ...common, date: Number(third), yearText: first, iso, dayFirstNumbers: false };
  }
  if (third.length < 2) return 'not-a-date';
  return { ...common, date: Number(first), yearText: third, iso: false, dayFirstNumbers: true };
}

/** 20 กุมภาพันธ์ พ.ศ. 2566 (ค.ศ. 2023). */
function readWords(text: string): Parts | DateMistake {
  const [, date, middle, yearText, after, secondEra, second] = WORDS.exec(text) ?? [];
  if (date === undefined || middle === undefined || yearText === undefined) return 'not-a-date';
  const { month: word, mark: markBefore } = monthAndEra(bare(middle));
  const markAfter = eraOf(bare(after ?? ''));
  const secondMark = eraOf(bare(secondEra ?? ''));
  if (word === '' || markAfter === undefined || secondMark === undefined) return 'not-a-date';
  const month = readMonth(word);
  if (!month) return 'unknown-month';
  return {
    date: Number(date),
    month: month.month,
    yearText,
    mark: markBefore ?? markAfter,
    second: second === undefined ? null : Number(second),
    wellSpelt: month.wellSpelt,
    iso: false,
    dayFirstNumbers: false,
  };
}

/** Without white space and punctuation: "ก.พ. พ.ศ." is "กพพศ". */
function bare(text: string): string {
  return text.replace(/[-/.\s]+/gu, '');
}

/** The era an unspaced word names; null for none at all, undefined for another word. */
function eraOf(word: string): Era | null | undefined {
  if (word === '' || word === 'ปี') return null;
  if (/^(?:ปี)?(?:พศ|พุทธศักราช|be)$/u.test(word)) return 'be';
  if (/^(?:ปี)?(?:คศ|คริสต์ศักราช|คริสตศักราช|ad|ce)$/u.test(word)) return 'ce';
  return undefined;
}

function monthAndEra(word: string): { month: string; mark: Era | null } {
  const match = /(?:ปี)?(?:พศ|คศ|พุทธศักราช|คริสต์?ศักราช)$|ปี$/u.exec(word);
  const month = (match ? word.slice(0, match.index) : word).replace(/^เดือน/u, '');
  return { month, mark: match ? (eraOf(match[0]) ?? null) : null };
}

type YearRead =
  | { readonly year: number; readonly era: Era; readonly short: boolean }
  | { readonly code: DateMistake; readonly meant: number | null; readonly either?: number[] };

function judged(written: Written, expect: 'be' | 'any'): ReadDate {
  const read = written.yearText.length === 2 ? shortYear(written) : longYear(written, expect);
  const year = 'code' in read ? read.meant : read.year;
  const { date, month } = written;
  if (month < 1 || month > 12) {
    return mistake('no-such-month', year === null ? null : existingDay(year, date, month));
  }
  const day = year === null ? null : existingDay(year, month, date);
  if ('code' in read) {
    if (!read.either) return mistake(read.code, day);
    const either = read.either
      .map((each) => existingDay(each, month, date))
      .filter((each) => each !== null);
    if (either.length === 0) return mistake('no-such-day');
    return { ok: false, code: read.code, meant: null, either };
  }
  if (day === null) return mistake('no-such-day');
  if (written.second !== null && !sameYear(written.second, read.year)) {
    return mistake('years-differ');
  }
  if (written.weekday !== null && written.weekday !== weekday(day)) {
    return mistake('weekday-differs', day);
  }
  const note = noteOf(written, read);
  return {
    ok: true,
    day,
    era: read.era,
    certain: note === undefined || note === 'month-spelling',
    ...(note && { note }),
  };
}

/** The first of the notes, the least certain foremost. */
function noteOf(written: Written, read: { era: Era; short: boolean }): DateNote | undefined {
  const { date, month } = written;
  if (read.short) return 'two-digit-year';
  // ค.ศ. dates also come from systems that write the month first; พ.ศ. dates do not.
  if (written.dayFirstNumbers && read.era === 'ce' && date <= 12 && date !== month) {
    return 'day-first';
  }
  return written.wellSpelt ? undefined : 'month-spelling';
}

/** A year of three or four digits. */
function longYear({ yearText, mark, iso }: Written, expect: 'be' | 'any'): YearRead {
  const written = Number(yearText);
  const wanted = iso ? 'ce' : (mark ?? (expect === 'any' ? null : expect));
  if (isYear(written)) {
    if (wanted === 'be') return { code: 'ce-for-be', meant: written };
    return { year: written, era: 'ce', short: false };
  }
  if (isThaiYear(written)) {
    const year = fromThaiYear(written);
    if (wanted === 'ce') return { code: 'be-for-ce', meant: year };
    return { year, era: 'be', short: false };
  }
  const onceLess = written - 2 * THAI_YEAR_OFFSET;
  if (isYear(onceLess)) return { code: 'plus-543-twice', meant: onceLess };
  const onceMore = written + THAI_YEAR_OFFSET;
  if (isYear(onceMore)) return { code: 'minus-543', meant: onceMore };
  return { code: 'year-out-of-range', meant: null };
}

/** A year of two digits. */
function shortYear({ yearText, mark }: Written): YearRead {
  const digits = Number(yearText);
  const thai = fromThaiYear(thaiYearOf(digits));
  const thaiOnly = digits >= FIRST_THAI_ONLY && digits <= LAST_THAI_ONLY;
  if (mark === 'be' || (mark === null && thaiOnly)) return { year: thai, era: 'be', short: true };
  if (mark === 'ce' && digits < FIRST_THAI_ONLY) {
    return { year: 2000 + digits, era: 'ce', short: true };
  }
  const common = digits < FIRST_THAI_ONLY ? 2000 + digits : 1900 + digits;
  const either = [mark === 'ce' ? 2000 + digits : thai, common];
  return { code: 'ambiguous-year', meant: null, either };
}

function sameYear(written: number, year: number): boolean {
  return written === year || written === toThaiYear(year);
}

/** The day when the calendar has it; month is 1–12. */
function existingDay(year: number, month: number, date: number): Day | null {
  const at = new Date(Date.UTC(year, month - 1, date));
  const exists = at.getUTCMonth() === month - 1 && at.getUTCDate() === date;
  return exists ? (at.toISOString().slice(0, 10) as Day) : null;
}
