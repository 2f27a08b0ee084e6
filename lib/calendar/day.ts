/**
 * Plain days. A day is an ISO string (`2023-02-28`), never a moment: nothing here reads the
 * zone or the clock of the computer, so a PC set to another zone counts the same days.
 */
import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addDays as addDaysToDate } from 'date-fns/addDays';
import { fromThaiYear, isThaiYear, isYear } from './era.ts';

/**
 * A Gregorian day, `YYYY-MM-DD`, years 1900–2200. The template type keeps arbitrary strings
 * out; that the day is real is established by `parseDay` or `isDay`.
 */
export type Day = `${number}-${number}-${number}`;

/** Why a text is not a `Day`; `thai-year` comes with the day that was probably meant. */
export type NotADay =
  | { readonly reason: 'not-iso' }
  | { readonly reason: 'no-such-day' }
  | { readonly reason: 'year-out-of-range' }
  | { readonly reason: 'thai-year'; readonly meant: Day | null };

export type ParsedDay =
  | { readonly ok: true; readonly day: Day }
  | ({ readonly ok: false } & NotADay);

const BANGKOK_OFFSET_MS = 7 * 60 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Reads an ISO day.
 *
 * A year of the Thai era in an ISO date (`2566-02-28`) is a real Gregorian day of a far future
 * and would pass any calendar check, so the year is held to 1900–2200 and years that make sense
 * only as พ.ศ. are refused with their own reason and the day that was meant (null when that
 * day does not exist either).
 *
 * @param text exactly `YYYY-MM-DD`; no white space, no time
 * @returns the day, or the reason why it is none; never throws
 */
export function parseDay(text: string): ParsedDay {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return { ok: false, reason: 'not-iso' };
  const year = Number(match[1]);
  const month = Number(match[2]);
  const date = Number(match[3]);
  if (!isYear(year)) {
    if (!isThaiYear(year)) return { ok: false, reason: 'year-out-of-range' };
    const meant = fromThaiYear(year);
    return {
      ok: false,
      reason: 'thai-year',
      meant: isRealDay(meant, month, date) ? dayOf(meant, month, date) : null,
    };
  }
  if (!isRealDay(year, month, date)) return { ok: false, reason: 'no-such-day' };
  return { ok: true, day: dayOf(year, month, date) };
}

/** True when `text` is a real day of 1900–2200 written `YYYY-MM-DD`. */
export function isDay(text: string): text is Day {
  return parseDay(text).ok;
}

/** The day of a year, month (1–12) and date (1–31), which must exist: see `isRealDay`. */
export function dayOf(year: number, month: number, date: number): Day {
  const years = year < 1000 ? String(year).padStart(4, '0') : year;
  return `${years}-${month < 10 ? '0' : ''}${month}-${date < 10 ? '0' : ''}${date}` as Day;
}

/** True when the Gregorian calendar has this day; month is 1–12. */
export function isRealDay(year: number, month: number, date: number): boolean {
  return month >= 1 && month <= 12 && date >= 1 && date <= lastDateOfMonth(year, month);
}

/** The number of days of a month (1–12): 28–31. */
export function lastDateOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** `day` moved by a whole number of days, which may be negative. */
export function addDays(day: Day, count: number): Day {
  return fromDate(addDaysToDate(new UTCDateMini(midnight(day)), count));
}

/** Days from `from` to `to`: 0 for the same day, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (midnight(to) - midnight(from)) / DAY_MS;
}

/** The day it is in Thailand (UTC+7, no summer time) at an instant in epoch milliseconds. */
export function bangkokDay(instantMs: number): Day {
  return fromDate(new Date(instantMs + BANGKOK_OFFSET_MS));
}

/** The first millisecond of `day` in Thailand, as an instant in epoch milliseconds. */
export function startOfBangkokDay(day: Day): number {
  return midnight(day) - BANGKOK_OFFSET_MS;
}

/** The last millisecond of `day` in Thailand, as an instant in epoch milliseconds. */
export function endOfBangkokDay(day: Day): number {
  return startOfBangkokDay(day) + DAY_MS - 1;
}

/** A date alone is read as midnight UTC, where every day has as many milliseconds. */
function midnight(day: Day): number {
  return Date.parse(day);
}

function fromDate(date: Date): Day {
  return dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}
