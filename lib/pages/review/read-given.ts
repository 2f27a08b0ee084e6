/** What a file that is given to the review page holds. */
import { report } from '../../report.ts';
import { readScheduleBytes } from '../../schedule/file/read-file.ts';
import { decodeMemoBytes } from '../../schedule/memo/decode.ts';
import { docxText } from '../../schedule/memo/docx.ts';
import type { Problem } from '../../schedule/model/problems.ts';
import type { Schedule } from '../../schedule/model/types.ts';

/** Why a file gives neither a memo's text nor a schedule. */
export type Refusal =
  | { kind: 'pdf' | 'unreadable' | 'too-big' }
  | { kind: 'bad'; problems: readonly Problem[] };

export type Given =
  | { kind: 'memo'; text: string }
  | { kind: 'schedule'; schedule: Schedule }
  | Refusal;

/** Bytes; a memo with pictures in it has some millions. */
const MAX_FILE = 30_000_000;

/** Reads a memo (text, HTML, .docx) or a schedule file (.json). Never throws. */
export async function readGiven(file: File): Promise<Given> {
  if (file.size > MAX_FILE) return { kind: 'too-big' };
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const begins = String.fromCharCode(...bytes.subarray(0, 5));
    if (begins === '%PDF-') return { kind: 'pdf' };
    if (/\.json$/iu.test(file.name)) {
      const read = readScheduleBytes(bytes);
      return read.ok
        ? { kind: 'schedule', schedule: read.schedule }
        : { kind: 'bad', problems: read.problems };
    }
    const text = begins.startsWith('PK') ? await docxText(bytes) : decodeMemoBytes(bytes);
    return text === null || text.includes('\0') ? { kind: 'unreadable' } : { kind: 'memo', text };
  } catch (error) {
    report(error, 'open a memo');
    return { kind: 'unreadable' };
  }
}
