/** Steps from one working day of the Thai civil service to another. */
import { addDays, type Day } from './day.ts';
import type { Holidays } from './holidays.ts';
import { isWorkingDay } from './working-days.ts';

/** The working day `count` working days before `day`; `day` itself for 0. */
export function workingDayBefore(day: Day, count: number, holidays: Holidays): Day {
  let found = day;
  for (let left = count; left > 0; left -= 1) found = step(found, -1, holidays);
  return found;
}

/** The first working day after `day`. */
export function nextWorkingDay(day: Day, holidays: Holidays): Day {
  return step(day, 1, holidays);
}

function step(day: Day, by: 1 | -1, holidays: Holidays): Day {
  let found = addDays(day, by);
  while (!isWorkingDay(found, holidays)) found = addDays(found, by);
  return found;
}
