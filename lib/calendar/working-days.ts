/** Working days of the Thai civil service: Monday to Friday without holidays. */
import { addDays, type Day, daysBetween } from './day.ts';
import type { Holidays } from './holidays.ts';
import { weekday } from './parts.ts';

/** A day on which the office is closed. A holiday on a weekend counts as a weekend. */
export type SkippedDay =
  | { readonly day: Day; readonly why: 'weekend' }
  | { readonly day: Day; readonly why: 'holiday'; readonly name: string };

export interface LastWorkingDay {
  readonly day: Day;
  /** The days passed over, latest first. */
  readonly skipped: readonly SkippedDay[];
}

/** Why `day` is not a working day, or null when it is one. */
export function dayOff(day: Day, holidays: Holidays): SkippedDay | null {
  if (isWeekend(weekday(day))) return { day, why: 'weekend' };
  const holiday = holidays.byDay.get(day);
  return holiday ? { day, why: 'holiday', name: holiday.name } : null;
}

export function isWorkingDay(day: Day, holidays: Holidays): boolean {
  return dayOff(day, holidays) === null;
}

/**
 * The last working day on or before `day`, and the days off passed over on the way.
 *
 * @param notBefore where to stop looking, included
 * @returns null when there is no working day from `notBefore` to `day`
 */
export function lastWorkingDayOnOrBefore(
  day: Day,
  holidays: Holidays,
  notBefore?: Day,
): LastWorkingDay | null {
  const skipped: SkippedDay[] = [];
  // Asked of most days that are working days themselves: nothing to look back for.
  if (isWorkingDay(day, holidays)) return notBefore && day < notBefore ? null : { day, skipped };
  const first = notBefore ?? addDays(day, -366);
  for (let candidate = day; candidate >= first; candidate = addDays(candidate, -1)) {
    const off = dayOff(candidate, holidays);
    if (!off) return { day: candidate, skipped };
    skipped.push(off);
  }
  return null;
}

/** The number of working days from `from` through `to`, both included; 0 when `to` is earlier. */
export function countWorkingDays(from: Day, to: Day, holidays: Holidays): number {
  const length = daysBetween(from, to) + 1;
  if (length <= 0) return 0;
  const weeks = Math.floor(length / 7);
  let count = weeks * 5;
  const first = weekday(from);
  for (let rest = weeks * 7; rest < length; rest += 1) {
    if (!isWeekend(first + rest)) count += 1;
  }
  for (const holiday of onWorkdays(holidays)) {
    if (holiday >= from && holiday <= to) count -= 1;
  }
  return count;
}

const workdays = new WeakMap<Holidays, readonly Day[]>();

/** The holidays that are no weekend, looked up once. */
function onWorkdays(holidays: Holidays): readonly Day[] {
  const known =
    workdays.get(holidays) ?? [...holidays.byDay.keys()].filter((day) => !isWeekend(weekday(day)));
  workdays.set(holidays, known);
  return known;
}

/**
 * The working days that are left for work due on `end`: today counts when it is a working day,
 * so it is 1 on the last working day and 0 from the next day on.
 */
export function workingDaysLeft(today: Day, end: Day, holidays: Holidays): number {
  return countWorkingDays(today, end, holidays);
}

/** Days from `today` to `end`: 0 on the end day, negative after it. */
export function calendarDaysLeft(today: Day, end: Day): number {
  return daysBetween(today, end);
}

/** @param count days since some Sunday */
export function isWeekend(count: number): boolean {
  const onDay = count % 7;
  return onDay === 0 || onDay === 6;
}
