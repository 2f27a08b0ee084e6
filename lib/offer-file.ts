/** Hands files to the person: their browser asks where to, or puts them into its download folder. */

import { SCHEDULE_TYPE, scheduleFileName, writeSchedule } from './schedule/file/write-schedule.ts';
import type { Schedule } from './schedule/model/types.ts';

/** The browser takes its time to open the address; it goes with the page in any case. */
const KEEP_MS = 60_000;

/** Offers a text or bytes as a file; only in a page of our own. */
export function offerFile(
  text: string | Uint8Array<ArrayBuffer>,
  type: string,
  name: string,
): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEEP_MS);
}

/** Offers a schedule as a schedule file. */
export function offerSchedule(schedule: Schedule): void {
  offerFile(writeSchedule(schedule), SCHEDULE_TYPE, scheduleFileName(schedule));
}
