/** Corrections as a file for colleagues, and such a file read. */
import * as z from 'zod/mini';
import type { Correction } from '../forms/model/correction.ts';
import { report } from '../report.ts';
import { correctionSchema, MAX_CORRECTIONS } from './stores/corrections.ts';

const FORMAT = 'thanwela-corrections';
/** Characters of a file of corrections: 500 of them with the longest labels. */
const MAX_FILE = 1_000_000;

/** The corrections as a file for colleagues. */
export function correctionsFile(corrections: readonly Correction[]): string {
  return `${JSON.stringify({ format: FORMAT, version: 1, corrections }, null, 2)}\n`;
}

/** In bytes: a Thai letter has three. */
const MAX_FILE_BYTES = MAX_FILE * 3;

/** Why a file of corrections cannot be used; `row` is the first entry that cannot be read, from 1. */
export type CorrectionsProblem =
  | { problem: 'too-big' | 'too-many' | 'full' | 'no-json' | 'other' | 'too-new' | 'unreadable' }
  | { problem: 'row'; row: number };

const fileSchema = z.lazy(() =>
  z.object({
    format: z.literal(FORMAT),
    version: z.int().check(z.gte(1)),
    corrections: z.array(z.unknown()),
  }),
);

/** Reads the text of such a file; a word for what is wrong where it cannot be used. */
export function readCorrectionsFile(
  text: string,
): { corrections: Correction[] } | CorrectionsProblem {
  if (text.length > MAX_FILE) return { problem: 'too-big' };
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    // The person is told.
    return { problem: 'no-json' };
  }
  const head = fileSchema.safeParse(file);
  if (!head.success) return { problem: 'other' };
  if (head.data.version > 1) return { problem: 'too-new' };
  if (head.data.corrections.length > MAX_CORRECTIONS) return { problem: 'too-many' };
  const corrections: Correction[] = [];
  for (const [i, each] of head.data.corrections.entries()) {
    const read = correctionSchema.safeParse(each);
    if (!read.success) return { problem: 'row', row: i + 1 };
    corrections.push(read.data);
  }
  return { corrections };
}

/** Reads a file a person chose; what is too big is refused unread. Never throws. */
export async function readCorrectionsBlob(
  file: Blob,
): Promise<{ corrections: Correction[] } | CorrectionsProblem> {
  if (file.size > MAX_FILE_BYTES) return { problem: 'too-big' };
  try {
    return readCorrectionsFile(await file.text());
  } catch (error) {
    report(error, 'open a file of corrections');
    return { problem: 'unreadable' };
  }
}
