/** The instant at which a file was signed: how it is written, and which ones are believed. */

/** Nothing was signed with a time before; a computer whose battery is empty says 1970 or 2000. */
const FIRST = Date.UTC(2020, 0, 1);
/** In the first moment of a year that nobody here plans for. */
const LAST = Date.UTC(2200, 0, 1);
/**
 * How far ahead of the clock a signature may be: two computers whose zones are set wrong differ by
 * up to 26 hours while both show the right time of day.
 */
const AHEAD_MS = 48 * 60 * 60 * 1000;

/** True for an instant (epoch milliseconds) that a signature can say. */
export const canSignAt = (at: number): boolean => at >= FIRST && at < LAST;

/**
 * As it stands in a signature: `2026-11-22T02:00:00Z`.
 *
 * @throws RangeError for an instant that no signature can say
 */
export function writeSignedAt(at: number): string {
  if (!canSignAt(at)) throw new RangeError(`No instant to sign at: ${at}`);
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}

/**
 * Reads an instant as it is written; there is one way to write each, or what was signed could be said
 * in two ways.
 *
 * @returns epoch milliseconds; null when it is none, or out of bounds. Never throws
 */
export function readSignedAt(text: string): number | null {
  if (text.length !== '2026-11-22T02:00:00Z'.length) return null;
  const at = Date.parse(text);
  return canSignAt(at) && writeSignedAt(at) === text ? at : null;
}

/** True when an instant lies further ahead than clocks differ: it, or the clock here, is wrong. */
export const isAhead = (signedAt: number, now: number): boolean => signedAt > now + AHEAD_MS;
