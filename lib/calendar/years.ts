/** Thai fiscal years and the two kinds of quarters that agencies report by. */
import { type Day, dayOf, lastDateOfMonth } from './day.ts';
import { fromThaiYear } from './era.ts';
import { partsOf, thaiYear } from './parts.ts';

export const QUARTERS = [1, 2, 3, 4] as const;
export type Quarter = (typeof QUARTERS)[number];

/** The two kinds of year by which agencies work: 1 October to 30 September, or January to December. */
export type YearKind = 'fiscal' | 'calendar';

/** A quarter and its year (พ.ศ.), of either kind. */
export interface QuarterOfYear {
  readonly quarter: Quarter;
  readonly year: number;
}

/** A span of days, both ends included. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** A fiscal year begins in October of the year before. */
const FISCAL_FIRST_MONTH = 10;

/** The fiscal year (พ.ศ.) of a day: 1 October of the year before to 30 September. */
export function fiscalYear(day: Day): number {
  return thaiYear(day) + (partsOf(day).month >= FISCAL_FIRST_MONTH ? 1 : 0);
}

/** The quarter of the calendar year: January–March is 1. */
export function calendarQuarter(day: Day): Quarter {
  return Math.ceil(partsOf(day).month / 3) as Quarter;
}

/** The quarter of the fiscal year: October–December is 1. */
export function fiscalQuarter(day: Day): Quarter {
  return asFiscalQuarter({ quarter: calendarQuarter(day), year: thaiYear(day) }).quarter;
}

/** What a year of the other kind calls the same three months: fiscal 1/2566 is calendar 4/2565. */
export function asCalendarQuarter({ quarter, year }: QuarterOfYear): QuarterOfYear {
  return quarter === 1
    ? { quarter: 4, year: year - 1 }
    : { quarter: (quarter - 1) as Quarter, year };
}

/** The reverse of `asCalendarQuarter`: calendar 4/2565 is fiscal 1/2566. */
export function asFiscalQuarter({ quarter, year }: QuarterOfYear): QuarterOfYear {
  return quarter === 4
    ? { quarter: 1, year: year + 1 }
    : { quarter: (quarter + 1) as Quarter, year };
}

/** The days of a fiscal quarter: 2/2566 is 2023-01-01 to 2023-03-31. */
export function fiscalQuarterPeriod(fiscal: QuarterOfYear): Period {
  const { quarter, year: thai } = asCalendarQuarter(fiscal);
  const year = fromThaiYear(thai);
  const last = quarter * 3;
  return { from: dayOf(year, last - 2, 1), to: dayOf(year, last, lastDateOfMonth(year, last)) };
}

/** The days of a fiscal year given in พ.ศ.: 2566 is 2022-10-01 to 2023-09-30. */
export function fiscalYearPeriod(thaiFiscalYear: number): Period {
  const year = fromThaiYear(thaiFiscalYear);
  const last = FISCAL_FIRST_MONTH - 1;
  return {
    from: dayOf(year - 1, FISCAL_FIRST_MONTH, 1),
    to: dayOf(year, last, lastDateOfMonth(year, last)),
  };
}

/** The days of a year (พ.ศ.) of either kind. */
export function yearPeriod(kind: YearKind, thai: number): Period {
  if (kind === 'fiscal') return fiscalYearPeriod(thai);
  return { from: dayOf(fromThaiYear(thai), 1, 1), to: dayOf(fromThaiYear(thai), 12, 31) };
}

/** The same day and month `years` later; 29 February becomes 28 where there is none. */
export function shiftYears(day: Day, years: number): Day {
  const { year, month, date } = partsOf(day);
  // Every month has 28 days: only what lies beyond is asked about.
  const last = date <= 28 ? date : lastDateOfMonth(year + years, month);
  return dayOf(year + years, month, Math.min(date, last));
}
