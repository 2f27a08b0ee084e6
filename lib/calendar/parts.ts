/**
 * What can be read off a day without any library, so that pages which only show dates stay small.
 */
import type { Day } from './day.ts';
import { toThaiYear } from './era.ts';

export interface DayParts {
  /** Gregorian year. */
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  /** 1–31. */
  readonly date: number;
}

export function partsOf(day: Day): DayParts {
  return {
    year: Number(day.slice(0, 4)),
    month: Number(day.slice(5, 7)),
    date: Number(day.slice(8, 10)),
  };
}

/** 0 for Sunday to 6 for Saturday. */
export function weekday(day: Day): number {
  const { year, month, date } = partsOf(day);
  return new Date(Date.UTC(year, month - 1, date)).getUTCDay();
}

/** The year of the Thai era (พ.ศ.) in which the day lies; it begins on 1 January. */
export function thaiYear(day: Day): number {
  return toThaiYear(partsOf(day).year);
}
