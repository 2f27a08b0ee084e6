import fc from 'fast-check';
import type { Day } from '../../../lib/calendar/day.ts';

const iso = (instant: number) => new Date(instant).toISOString().slice(0, 10) as Day;

/** Any day of 1960–2140, far enough from the limits to be moved about. */
export const anyDay = daysOf('1960-01-01', '2140-12-31');

/** Any day from `first` through `last`. */
export function daysOf(first: Day, last: Day): fc.Arbitrary<Day> {
  return fc
    .integer({
      min: Date.parse(`${first}T00:00:00Z`) / 86_400_000,
      max: Date.parse(`${last}T00:00:00Z`) / 86_400_000,
    })
    .map((day) => iso(day * 86_400_000));
}
