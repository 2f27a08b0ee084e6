/**
 * Reads days that are typed while a person looks at a letter: "4 ม.ค." with the year left out, "4 - 29
 * ม.ค. 70" with both ends of a span in one place. What is written is read by `readThaiDate`; a year
 * is filled in only where it is left out, and whoever shows the day says so.
 */
import { addDays, type Day, dayOf, daysBetween, isRealDay } from './day.ts';
import { toThaiYear } from './era.ts';
import { partsOf } from './parts.ts';
import { readThaiDate } from './read-date.ts';
import { toArabicDigits } from './show.ts';
import type { Period } from './years.ts';

/** Where a day without a year can be looked for. */
export interface YearHint {
  /** The fiscal year that the letter is about. */
  readonly within: Period;
  /** The day that was expected; null for none. */
  readonly near: Day | null;
  /** The first day of the span whose last day is read. */
  readonly notBefore?: Day | null;
}

/**
 * - `none`: nothing is typed
 * - `unreadable`: `meant` is the day that was meant, where there is only one
 * - `filled`: the year was not typed
 */
export type TypedDays =
  | { readonly kind: 'none' }
  | { readonly kind: 'day'; readonly day: Day; readonly filled: boolean }
  | {
      readonly kind: 'span';
      readonly from: Day;
      readonly to: Day;
      readonly filled: boolean;
    }
  | { readonly kind: 'unreadable'; readonly meant: Day | null };

/** A day is looked for this far from the one expected: half a year, so that there is one only. */
const HALF_A_YEAR = 184;
/** A real span has at most some 100 characters. */
const MAX_LENGTH = 160;
const DASHES = /[\u2010-\u2015\u2212]/gu;
/** What stands in front of a span: "ระหว่างวันที่ 4 – 29 ม.ค. 70". */
const BEFORE = /^(?:ระหว่าง|ตั้งแต่|ภายใน)\s*/u;
/** Between two days, the surest first: a dash between spaces cannot belong to a day. */
const BETWEEN = [/\s+-\s+/gu, /\s*(?:จนถึง|ถึง)(?:วันที่)?\s*/gu, /\s*-\s*/gu];

/** Reads what is typed where one day, or the first of two, is wanted. Never throws. */
export function readTypedDays(text: string, hint: YearHint): TypedDays {
  if (text.trim() === '') return { kind: 'none' };
  if (text.length > MAX_LENGTH) return { kind: 'unreadable', meant: null };
  const plain = toArabicDigits(text.replace(DASHES, '-')).trim();
  const one = readOne(plain, hint);
  if (one.kind === 'day') return one;
  return readSpan(plain.replace(BEFORE, ''), hint) ?? one;
}

type One = Extract<TypedDays, { kind: 'day' | 'unreadable' }>;

function readOne(text: string, hint: YearHint): One {
  const read = readThaiDate(text, { expect: 'any' });
  if (read.ok) return { kind: 'day', day: read.day, filled: false };
  if (read.code !== 'not-a-date') return { kind: 'unreadable', meant: read.meant };
  const day = withYear(text, hint);
  return day === null ? { kind: 'unreadable', meant: null } : { kind: 'day', day, filled: true };
}

/**
 * The day of a text without a year. Where the day that was expected lies in the fiscal year, or none
 * was, it is the one in that year; else the one nearest to what was expected.
 */
function withYear(text: string, { within, near, notBefore = null }: YearHint): Day | null {
  const bare = text.replace(/[-/.\s]+$/u, '');
  const isInYear = (day: Day) => within.from <= day && day <= within.to;
  const days = yearsAround(near ?? within.from, within).flatMap((year) => {
    for (const between of [' ', '/']) {
      const read = readThaiDate(`${bare}${between}${toThaiYear(year)}`);
      if (read.ok) return [read.day];
    }
    return [];
  });
  const wanted =
    near === null || isInYear(near)
      ? days.filter(isInYear)
      : days.filter((day) => Math.abs(daysBetween(near, day)) <= HALF_A_YEAR);
  const [day = null] = wanted;
  if (day === null || notBefore === null || day >= notBefore) return day;
  // A span over the end of the year goes on in the next one.
  const next = days.find((each) => each >= notBefore);
  return next !== undefined && daysBetween(notBefore, next) <= HALF_A_YEAR ? next : day;
}

function yearsAround(day: Day, { from, to }: Period): number[] {
  const years = [day, from, to].map((each) => partsOf(each).year);
  const first = Math.min(...years) - 1;
  return Array.from({ length: Math.max(...years) + 2 - first }, (_, index) => first + index);
}

function readSpan(text: string, hint: YearHint): TypedDays | null {
  for (const between of BETWEEN) {
    for (const { index, 0: found } of text.matchAll(between)) {
      const left = text.slice(0, index);
      const right = text.slice(index + found.length);
      const span = spanOf(left, right, hint);
      if (span) return span;
    }
  }
  return null;
}

function spanOf(left: string, right: string, hint: YearHint): TypedDays | null {
  const last = readOne(right, hint);
  if (last.kind !== 'day') return null;
  const first = firstOf(left, last, hint);
  if (first === null || first.day > last.day) return null;
  return { kind: 'span', from: first.day, to: last.day, filled: last.filled || first.filled };
}

/** The first day of a span: a day of its own, or a mere number of the last one's month. */
function firstOf(
  text: string,
  last: { readonly day: Day; readonly filled: boolean },
  hint: YearHint,
): { readonly day: Day; readonly filled: boolean } | null {
  const number = /^(?:วันที่)?\s*(\d{1,2})$/u.exec(text.trim());
  if (number) {
    const { year, month } = partsOf(last.day);
    const date = Number(number[1]);
    if (!isRealDay(year, month, date)) return null;
    return { day: dayOf(year, month, date), filled: false };
  }
  const read = readThaiDate(text, { expect: 'any' });
  if (read.ok) return { day: read.day, filled: false };
  if (read.code !== 'not-a-date') return null;
  // The year behind the last day is that of the first one too, or the one before it.
  const year: Period = { from: addDays(last.day, -364), to: last.day };
  const day = withYear(text, { ...hint, within: year, near: null });
  return day === null ? null : { day, filled: last.filled };
}
