/** What a schedule means for each of its agencies: what changes, and its windows. */
import type { Agency, Schedule } from '../model/types.ts';
import { type Differences, differencesOf, type Titled, windowsOf } from '../words/difference.ts';

export interface Department {
  readonly agency: Agency;
  readonly differences: Differences;
  /** Those that this schedule prints and that are in force, by their ends. */
  readonly windows: readonly Titled[];
}

/**
 * The agencies of a schedule, in its order.
 *
 * @param before the schedules in use without it
 * @param after those in use with it
 */
export function departmentsOf(
  schedule: Schedule,
  before: readonly Schedule[],
  after: readonly Schedule[],
): Department[] {
  return schedule.agencies.map((agency) => ({
    agency,
    differences: differencesOf(before, after, schedule.fiscalYear, agency.id),
    windows: windowsOf(after, schedule.fiscalYear, agency.id)
      .filter(({ item }) => item.scheduleId === schedule.id && item.projected === null)
      .toSorted((a, b) => a.item.window.end.localeCompare(b.item.window.end)),
  }));
}
