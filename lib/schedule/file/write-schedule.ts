/** Writes a schedule file. */
import type { Schedule } from '../model/types.ts';

/** The media type of a schedule file. */
export const SCHEDULE_TYPE = 'application/json';

/**
 * A schedule as the text of a file: what `readSchedule` reads, indented, so that a person can
 * compare two of them line by line. The same schedule always gives the same text.
 */
export function writeSchedule(schedule: Schedule): string {
  return `${JSON.stringify(schedule, null, 2)}\n`;
}

/** The name of the file a person is offered: `thanwela-2569-0214-3-r2.json`. */
export function scheduleFileName({ id, revision }: Pick<Schedule, 'id' | 'revision'>): string {
  return `thanwela-${id}-r${revision}.json`;
}
