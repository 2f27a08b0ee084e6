/** What the reports on many files come to: kinds to filter by, words, a table. Pure. */
import {
  findingSentence,
  placeSentences,
  reasonSentence,
  stopSentence,
  verdictSentence,
} from '../../files/describe.ts';
import type { FileFinding, FileReport, FileRule } from '../../files/report.ts';
import type { TableRow } from '../../files/write-csv.ts';
import type { Reading } from '../../schedule/words/describe.ts';
import { type Say, type Sentence, sayAll } from '../../text/fill.ts';
import type { FilesKey } from '../../text/words/files-page-words.ts';
import type { CheckedFile } from './queue.ts';

const PERSONAL: ReadonlySet<FileRule> = new Set([
  'citizen-number',
  'phone-mobile',
  'phone-office',
  'private-email',
]);

export const isPersonal = ({ rule }: FileFinding): boolean => PERSONAL.has(rule);

/**
 * - `bad`: cannot be sent as it is
 * - `personal`: personal data were found
 * - `look`: something else to look at
 * - `good`: nothing was found
 * - `open`: not checked
 */
export const OUTCOMES = ['bad', 'personal', 'look', 'good', 'open'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** The first that is true of a file. */
export function outcomeOf({ state, report }: CheckedFile): Outcome {
  if (state === 'failed') return 'bad';
  if (report === null) return 'open';
  if (report.verdict !== 'ok' || report.findings.some(({ level }) => level === 'must')) {
    return 'bad';
  }
  if (report.findings.some(isPersonal)) return 'personal';
  return report.findings.length > 0 ? 'look' : 'good';
}

/**
 * How large a file is, as its check saw it. A page that asks a chosen file itself waits for the disk, a
 * third of a millisecond for each; null before the check, when nobody needs to know.
 */
export function sizeOf({ state, file, report }: CheckedFile): number | null {
  if (report !== null) return report.size;
  return state === 'failed' ? file.size : null;
}

/** How many files there are of each outcome. */
export function countOutcomes(files: readonly CheckedFile[]): Record<Outcome, number> {
  const counts = { bad: 0, personal: 0, look: 0, good: 0, open: 0 };
  for (const file of files) counts[outcomeOf(file)]++;
  return counts;
}

const say = ({ digits, language }: Reading, ...sentences: readonly Sentence[]) =>
  sayAll(sentences, digits, language);

/** What a file is, and what to do about it; '' where there is nothing to do. */
export function verdictWords(
  report: FileReport,
  reading: Reading,
): { verdict: string; advice: string } {
  const reason = reasonSentence(report);
  const advice = [reason, report.stop && stopSentence(report.stop)].filter((each) => each !== null);
  return { verdict: say(reading, verdictSentence(report)), advice: say(reading, ...advice) };
}

/** What was found, and where. Samples are masked. */
export function findingWords(
  finding: FileFinding,
  reading: Reading,
): { what: string; where: string } {
  return {
    what: say(reading, findingSentence(finding)),
    where: say(reading, ...placeSentences(finding)),
  };
}

/** One row a finding, and one for a file without any, below a row of headings. */
export function tableOf(
  files: readonly CheckedFile[],
  words: Say<FilesKey>,
  reading: Reading,
): TableRow[] {
  const head = ['file', 'size', 'verdict', 'advice', 'finding', 'place'] as const;
  const rows = files.flatMap(({ path, file, report, state }): TableRow[] => {
    if (report === null) return [[path, file.size, words(`state.${state}`), '', '', '']];
    const { verdict, advice } = verdictWords(report, reading);
    const own = [path, report.size, verdict, advice];
    if (report.findings.length === 0) return [[...own, '', '']];
    return report.findings.map((finding) => {
      const { what, where } = findingWords(finding, reading);
      return [...own, what, where];
    });
  });
  return [head.map((column) => words(`column.${column}`)), ...rows];
}

/** The same as plain text, a file a paragraph. */
export function textOf(
  files: readonly CheckedFile[],
  words: Say<FilesKey>,
  reading: Reading,
): string {
  return files
    .map(({ path, report, state }) => {
      if (report === null) return `${path}: ${words(`state.${state}`)}`;
      const { verdict, advice } = verdictWords(report, reading);
      const found = report.findings.map((finding) => {
        const { what, where } = findingWords(finding, reading);
        return `  - ${[what, where].filter(Boolean).join(' · ')}`;
      });
      return [`${path}: ${[verdict, advice].filter(Boolean).join(' · ')}`, ...found].join('\n');
    })
    .join('\n');
}
