/** Revisions of schedules: which of them count, and whether two are the same. */
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

/**
 * A text that is the same for the same content. Browsers give what is stored back with its names in
 * another order, which says nothing.
 */
export function contentText(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
