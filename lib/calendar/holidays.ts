/**
 * Holidays of the Thai civil service as data: lists by year, which may come with the product or
 * with a schedule file, and a look-up made of them.
 */
import type { Day } from './day.ts';
import { thaiYear } from './parts.ts';

/**
 * - `civil-service`: a yearly holiday of the civil service
 * - `substitute`: วันหยุดชดเชย, the working day after a holiday that falls on a weekend
 * - `special`: a day the cabinet added for one year
 */
export type HolidayKind = 'civil-service' | 'substitute' | 'special';

export interface Holiday {
  readonly day: Day;
  /** The Thai name. */
  readonly name: string;
  readonly kind: HolidayKind;
  /** Where the date comes from, in words. */
  readonly source: string;
  /** True only when an announcement for that year was seen. */
  readonly confirmed: boolean;
}

/** What is known of one calendar year (พ.ศ.). */
export interface HolidayYear {
  readonly thaiYear: number;
  /**
   * True when the list holds every holiday of the year as announced so far. A complete list
   * replaces what was known of the year; an incomplete one is laid over it, day by day.
   */
  readonly complete: boolean;
  readonly holidays: readonly Holiday[];
  /** What is missing or open, in Thai and English. */
  readonly note?: { readonly th: string; readonly en: string };
}

/** How well the holidays of a year or a span are known, from best to worst. */
export type HolidayKnowledge = 'confirmed' | 'unconfirmed' | 'incomplete' | 'none';

/** The look-up; make it with `holidayCalendar`. */
export interface Holidays {
  readonly byDay: ReadonlyMap<Day, Holiday>;
  /** By พ.ศ.; a year that is not here has no data. */
  readonly years: ReadonlyMap<number, HolidayKnowledge>;
}

/** No data at all: only weekends are counted. */
export const NO_HOLIDAYS: Holidays = { byDay: new Map(), years: new Map() };

/**
 * Joins lists of years; a later list of the same year wins over an earlier one, as described at
 * `HolidayYear.complete`.
 */
export function holidayCalendar(lists: readonly HolidayYear[]): Holidays {
  const byYear = new Map<number, { complete: boolean; byDay: Map<Day, Holiday> }>();
  for (const list of lists) {
    const known = list.complete ? undefined : byYear.get(list.thaiYear);
    const byDay = new Map(known?.byDay);
    for (const holiday of list.holidays) byDay.set(holiday.day, holiday);
    byYear.set(list.thaiYear, { complete: list.complete || (known?.complete ?? false), byDay });
  }
  const byDay = new Map<Day, Holiday>();
  const years = new Map<number, HolidayKnowledge>();
  for (const [year, known] of byYear) {
    for (const [day, holiday] of known.byDay) byDay.set(day, holiday);
    years.set(year, knowledge(known.complete, [...known.byDay.values()]));
  }
  return { byDay, years };
}

/** The worst knowledge among the years of a span of days, both ends included. */
export function holidayKnowledge(holidays: Holidays, from: Day, to: Day): HolidayKnowledge {
  const order: readonly HolidayKnowledge[] = ['confirmed', 'unconfirmed', 'incomplete', 'none'];
  let worst = 0;
  const last = Math.max(thaiYear(from), thaiYear(to));
  for (let year = Math.min(thaiYear(from), thaiYear(to)); year <= last; year += 1) {
    worst = Math.max(worst, order.indexOf(holidays.years.get(year) ?? 'none'));
  }
  return order[worst] ?? 'none';
}

function knowledge(complete: boolean, holidays: readonly Holiday[]): HolidayKnowledge {
  if (!complete) return 'incomplete';
  return holidays.every((holiday) => holiday.confirmed) ? 'confirmed' : 'unconfirmed';
}
