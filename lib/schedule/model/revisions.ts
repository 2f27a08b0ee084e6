/** Revisions of schedules: which of them count. */
import type { Schedule } from './types.ts';

/**
 * Of the schedules with the same id the one with the highest revision, else the later in the list;
 * each at the place of the first with its id.
 */
export function latestRevisions(schedules: readonly Schedule[]): Schedule[] {
  const byId = new Map<string, Schedule>();
  for (const schedule of schedules) {
    const known = byId.get(schedule.id);
    if (!known || schedule.revision >= known.revision) byId.set(schedule.id, schedule);
  }
  return [...byId.values()];
}
