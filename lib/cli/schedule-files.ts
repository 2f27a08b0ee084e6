/** Schedule files named on the command line. */

import { MAX_SCHEDULE_TEXT, readSchedule } from '../schedule/file/read-schedule.ts';
import type { Schedule } from '../schedule/model/types.ts';
import { problemSentence } from '../schedule/words/problem-sentence.ts';
import { type Terminal, UsageError } from './terminal.ts';

/**
 * Reads one schedule file.
 *
 * @throws UsageError when it cannot be read or has problems; each is said in Thai and English
 */
export async function loadSchedule(path: string, terminal: Terminal): Promise<Schedule> {
  const file = path.slice(0, 200);
  const bytes = await terminal.readFile(path).catch(() => {
    throw new UsageError('error.no-file', { file });
  });
  const read = readSchedule(decode(bytes, file));
  if (read.ok) return read.schedule;
  const lines = read.problems.flatMap((problem) => [
    `  - ${problemSentence(problem, 'th')}`,
    `    ${problemSentence(problem, 'en')}`,
  ]);
  throw new UsageError('error.schedule', { file }, lines);
}

function decode(bytes: Uint8Array, file: string): string {
  // One letter has at most 4 octets; what is longer is refused by the reader without decoding it all.
  const enough = bytes.subarray(0, MAX_SCHEDULE_TEXT * 4 + 4);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(enough);
  } catch {
    throw new UsageError('error.not-utf8', { file });
  }
}
