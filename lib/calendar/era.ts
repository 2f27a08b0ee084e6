/**
 * The two eras and the years that make sense here. No library: this runs in every part, the
 * content scripts included.
 */

/** พ.ศ. = ค.ศ. + 543. */
export const THAI_YEAR_OFFSET = 543;

/** The years (ค.ศ.) that a day, a schedule or a form may name. */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2200;
/** The same bounds as years of the Thai era (พ.ศ.). */
export const FIRST_THAI_YEAR = FIRST_YEAR + THAI_YEAR_OFFSET;
export const LAST_THAI_YEAR = LAST_YEAR + THAI_YEAR_OFFSET;

/** The year of the Thai era (พ.ศ.) with the same days as a Gregorian year (ค.ศ.). */
export function toThaiYear(year: number): number {
  return year + THAI_YEAR_OFFSET;
}

/** The Gregorian year (ค.ศ.) with the same days as a year of the Thai era (พ.ศ.). */
export function fromThaiYear(thaiYear: number): number {
  return thaiYear - THAI_YEAR_OFFSET;
}

/** True for a Gregorian year (ค.ศ.) within the bounds. */
export function isYear(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** True for a year of the Thai era (พ.ศ.) within the bounds. */
export function isThaiYear(year: number): boolean {
  return year >= FIRST_THAI_YEAR && year <= LAST_THAI_YEAR;
}

/** A year of the Thai era (พ.ศ.) that is written with its last two digits: 66 is 2566. */
export function thaiYearOf(twoDigits: number): number {
  return 2500 + twoDigits;
}
