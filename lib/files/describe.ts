/** A report in sentences, for the panel and the command line alike. */
import { FILE_WORDS, type FileKey } from '../text/file-words.ts';
import { type Say, speaker } from '../text/fill.ts';
import { extensionOf, saveAs } from './names.ts';
import type { FileFinding, FileReport, Place } from './report.ts';

type Language = keyof typeof FILE_WORDS;
type SayFile = Say<FileKey>;

export type Reading = { language: Language; digits: Parameters<typeof speaker>[2] };

/** Bytes as people read them: in units of a thousand, as the sites count their limits. */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const [value, unit] = bytes < 999_500 ? [bytes / 1000, 'kB'] : [bytes / 1e6, 'MB'];
  return `${value < 10 ? Math.round(value * 10) / 10 : Math.round(value)} ${unit}`;
}

/** What the file is, and what to do about it; the second is empty for a good file. */
export function verdictSentences(
  report: FileReport,
  { language, digits }: Reading,
  sizeLimit = 0,
): string[] {
  const say = speaker<FileKey>(FILE_WORDS, language, digits);
  const lines = [say(`verdict.${report.verdict}`)];
  if (report.reason === null) return lines;
  lines.push(
    say(`reason.${report.reason}`, {
      saveAs: saveAs(extensionOf(report.name)),
      limit: sizeText(sizeLimit),
      size: sizeText(report.size),
    }),
  );
  const { stop } = report;
  if (stop) lines.push(say('stop', { line: stop.line, column: stop.column }));
  return lines;
}

/** What was found, where, and masked samples. */
export function findingSentence(finding: FileFinding, { language, digits }: Reading): string {
  const say = speaker<FileKey>(FILE_WORDS, language, digits);
  const { rule, count, params, where, samples } = finding;
  const parts = [say(`rule.${rule}`, { count, ...params })];
  if (where) parts.push(placeSentence(where, say));
  if (samples.length > 0) parts.push(say('samples', { samples: samples.join(', ') }));
  return parts.join(' · ');
}

function placeSentence(place: Place, say: SayFile): string {
  const rows = (numbers: readonly number[]) => numbers.join(', ');
  switch (place.kind) {
    case 'column':
      return say('place.column', { ...place, rows: rows(place.rows) });
    case 'table':
      return say('place.table', { ...place, rows: rows(place.rows) });
    case 'paragraph':
      return say('place.paragraph', { part: place.part, rows: rows(place.paragraphs) });
    case 'path':
      return place.items.length === 0
        ? say('place.path', { path: place.path })
        : say('place.path-items', { path: place.path, rows: rows(place.items) });
    case 'line':
      return say('place.line', { line: place.line, column: place.column });
    case 'part':
      return say('place.part', { part: place.part });
  }
}
