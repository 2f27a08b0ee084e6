/** A report in sentences, for the page and the command line alike. */

import type { Params, Sentence } from '../text/fill.ts';
import { FILE_WORDS, type FileKey } from '../text/words/file-words.ts';
import { extensionOf, saveAs } from './names.ts';
import { type FileFinding, type FileReport, numbersText, type Place, type Stop } from './report.ts';

function sentence(key: FileKey, params: Params = {}): Sentence {
  return { words: { th: FILE_WORDS.th[key], en: FILE_WORDS.en[key] }, params };
}

/** Bytes as people read them: in units of a thousand, as the sites count their limits. */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const [value, unit] = bytes < 999_500 ? [bytes / 1000, 'kB'] : [bytes / 1e6, 'MB'];
  return `${value < 10 ? Math.round(value * 10) / 10 : Math.round(value)} ${unit}`;
}

/** What the file is. */
export function verdictSentence({ verdict }: FileReport): Sentence {
  return sentence(`verdict.${verdict}`);
}

/** Why, and what to do about it; null for a good file. */
export function reasonSentence(report: FileReport, sizeLimit = 0): Sentence | null {
  if (report.reason === null) return null;
  const extension = extensionOf(report.name);
  return sentence(`reason.${report.reason}`, {
    saveAs: saveAs(extension),
    program: extension === '.docx' ? 'Word' : 'Excel',
    limit: sizeText(sizeLimit),
    size: sizeText(report.size),
  });
}

/** Where the reading stopped: line and character, nothing of the content. */
export function stopSentence({ line, column }: Stop): Sentence {
  return sentence('stop', { line, column });
}

/** The same with the few characters around it, for the person who chose the file and nobody else. */
export function stopWithTextSentence({ line, column, before, after }: Stop): Sentence {
  // What is there is shown as it is; line breaks and the like would only hide it.
  const clean = (text: string) => text.replace(/\p{Cc}+/gu, ' ');
  return sentence('stop-with-text', { line, column, before: clean(before), after: clean(after) });
}

/** What was found. */
export function findingSentence({ rule, count, params }: FileFinding): Sentence {
  return sentence(`rule.${rule}`, { count, ...params });
}

/** Where it was found, and masked samples. */
export function placeSentences({ where, samples }: FileFinding): Sentence[] {
  const sentences: Sentence[] = [];
  if (where) sentences.push(placeSentence(where));
  if (samples.length > 0) sentences.push(sentence('samples', { samples: samples.join(', ') }));
  return sentences;
}

function placeSentence(place: Place): Sentence {
  switch (place.kind) {
    case 'column':
      return sentence('place.column', {
        sheet: place.sheet,
        column: place.column,
        rows: numbersText(place.rows, place.to),
      });
    case 'table':
      return sentence('place.table', {
        part: place.part,
        table: place.table,
        column: place.column,
        rows: numbersText(place.rows, place.to),
      });
    case 'paragraph':
      return sentence('place.paragraph', {
        part: place.part,
        rows: numbersText(place.paragraphs, place.to),
      });
    case 'path':
      return place.items.length === 0
        ? sentence('place.path', { path: place.path })
        : sentence('place.path-items', {
            path: place.path,
            rows: numbersText(place.items, place.to),
          });
    case 'line':
      return sentence('place.line', { line: place.line, column: place.column });
    case 'part':
      return sentence('place.part', { part: place.part });
  }
}
