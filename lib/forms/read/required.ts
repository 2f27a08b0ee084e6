/** Which fields of a form must be filled in, and how many of them are. */
import type { Entry, Snapshot } from '../model/entry.ts';
import type { Filled } from '../model/finding.ts';

/** A field that a person can fill in and has to. */
export const isRequired = ({ live, required, marked }: Entry): boolean =>
  live && (required || marked);

/** "4 จาก 9 ช่อง": the required fields of a page, and how many of them are filled in. */
export function filledOf({ steps, entries }: Snapshot): Filled {
  // Of a page that is no known step nothing is required for certain.
  const required = steps.length === 0 ? [] : entries.filter(isRequired);
  return { done: required.filter(({ empty }) => !empty).length, of: required.length };
}
