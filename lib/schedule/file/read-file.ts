/** Reads the bytes of a schedule file, whatever their source. */
import { MAX_SCHEDULE_TEXT, type ReadSchedule, readSchedule } from './read-schedule.ts';

/** In bytes: a letter has at most four. */
export const MAX_SCHEDULE_BYTES = MAX_SCHEDULE_TEXT * 4;

/** A schedule file's bytes; never throws. See `readSchedule`. */
export function readScheduleBytes(bytes: Uint8Array): ReadSchedule {
  if (bytes.length > MAX_SCHEDULE_BYTES) return refused('too-big', { limit: MAX_SCHEDULE_TEXT });
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // The decoder's way of saying so; the person is told.
    return refused('not-utf8');
  }
  return readSchedule(text);
}

/**
 * Reads a schedule file that a person chose or dropped. One that is too big is refused unread.
 *
 * @throws when the browser cannot read it
 */
export async function readScheduleFile(file: Blob): Promise<ReadSchedule> {
  if (file.size > MAX_SCHEDULE_BYTES) return refused('too-big', { limit: MAX_SCHEDULE_TEXT });
  return readScheduleBytes(new Uint8Array(await file.arrayBuffer()));
}

function refused(code: 'too-big' | 'not-utf8', params: Record<string, number> = {}): ReadSchedule {
  return { ok: false, problems: [{ row: null, field: null, code, params }] };
}
