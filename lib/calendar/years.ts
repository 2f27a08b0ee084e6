/** Thai fiscal years and the two kinds of quarters that agencies report by. */
import { type Day, dayOf, lastDateOfMonth } from './day.ts';
import { partsOf, thaiYear } from './parts.ts';

export type Quarter = 1 | 2 | 3 | 4;

/** A span of days, both ends included. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** The fiscal year (พ.ศ.) of a day: 1 October of the year before to 30 September. */
export function fiscalYear(day: Day): number {
  return thaiYear(day) + (partsOf(day).month >= 10 ? 1 : 0);
}

/** The quarter of the fiscal year: October–December is 1. */
export function fiscalQuarter(day: Day): Quarter {
  const quarter = calendarQuarter(day);
  return (quarter === 4 ? 1 : quarter + 1) as Quarter;
}

/** The quarter of the calendar year: January–March is 1. */
export function calendarQuarter(day: Day): Quarter {
  return Math.ceil(partsOf(day).month / 3) as Quarter;
}

/** The days of a fiscal year given in พ.ศ.: 2566 is 2022-10-01 to 2023-09-30. */
export function fiscalYearPeriod(thaiFiscalYear: number): Period {
  const year = thaiFiscalYear - 543;
  return { from: dayOf(year - 1, 10, 1), to: dayOf(year, 9, 30) };
}

/** The same day and month `years` later; 29 February becomes 28 where there is none. */
export function shiftYears(day: Day, years: number): Day {
  const { year, month, date } = partsOf(day);
  return dayOf(year + years, month, Math.min(date, lastDateOfMonth(year + years, month)));
}
