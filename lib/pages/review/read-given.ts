/** What a file that is given to the review page holds, once it is known what it is. */
import type { GivenKind } from '../../files/given-kind.ts';
import { report } from '../../report.ts';
import { readScheduleBytes } from '../../schedule/file/read-file.ts';
import { decodeMemoBytes } from '../../schedule/memo/decode.ts';
import { docxText } from '../../schedule/memo/docx.ts';
import type { Problem } from '../../schedule/model/problems.ts';
import type { Schedule } from '../../schedule/model/types.ts';

/** Why a file gives neither a memo's text nor a schedule. */
export type Refusal =
  | { kind: 'pdf' | 'unreadable' | 'too-big' | 'empty' }
  | { kind: 'bad'; problems: readonly Problem[] };

export type Given =
  | { kind: 'memo'; text: string }
  | { kind: 'schedule'; schedule: Schedule }
  | Refusal;

/** Bytes; a memo with pictures in it has some millions. */
const MAX_FILE = 30_000_000;

/** Reads a memo (text, HTML, .docx) or a schedule file (.json). Never throws. */
export async function readGiven(file: File, is: GivenKind): Promise<Given> {
  if (file.size > MAX_FILE) return { kind: 'too-big' };
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (is === 'schedule' || is === 'json') {
      const read = readScheduleBytes(bytes);
      return read.ok
        ? { kind: 'schedule', schedule: read.schedule }
        : { kind: 'bad', problems: read.problems };
    }
    const text = is === 'docx' ? await docxText(bytes) : decodeMemoBytes(bytes);
    if (text === null || text.includes('\0')) return { kind: 'unreadable' };
    return text.trim() === '' ? { kind: 'empty' } : { kind: 'memo', text };
  } catch (error) {
    report(error, 'open a memo');
    return { kind: 'unreadable' };
  }
}
