/**
 * The text of a Word file (.docx), tables as rows with tabs: the same text a person gets by
 * copying.
 */
import { readXml, unescapeXml } from '../../files/office/small-xml.ts';
import { ownBytes, Session } from '../../files/session.ts';
import { Archive } from '../../files/zip/archive.ts';
import { BREAK, CELL, ROW } from './separators.ts';

/** In bytes; a memo has some hundred thousand. */
const MAX_XML = 30_000_000;
/** Some programs number it. */
const PART = /^word\/document\d*\.xml$/u;

/**
 * Reads the text of a Word file.
 *
 * @returns null when it is no Word file, is damaged, or unpacks to more than 30 MB
 */
export async function docxText(bytes: Uint8Array): Promise<string | null> {
  // Whatever is wrong with it, it is no Word file that can be read, and the person is told.
  const xml = await documentOf(new Blob([ownBytes(bytes)])).catch(() => null);
  return xml === null ? null : textOf(xml);
}

async function documentOf(file: Blob): Promise<string | null> {
  const archive = await Archive.open(file, new Session({}));
  const part = archive.entries.find(({ name }) => PART.test(name));
  return part === undefined ? null : await readXml(archive, part, MAX_XML);
}

/** Text, and the marks of paragraphs, breaks, tabs and tables. */
const TOKEN =
  /<w:t(?:\s[^<>]*)?>([^<]*)<\/w:t>|<(\/?)w:(p|tbl|tr|tc|br|tab|vMerge|gridSpan)(?:\s([^<>]*?))?(\/?)>/gu;

interface CellRead {
  text: string;
  columns: number;
  /** Goes on from the cell above. */
  goesOn: boolean;
}

function textOf(xml: string): string {
  let out = '';
  let depth = 0;
  let row: CellRead[] = [];
  let above: (string | undefined)[] = [];
  const put = (text: string) => {
    const cell = depth > 0 ? row.at(-1) : undefined;
    if (cell) cell.text += text;
    else out += text;
  };
  for (const match of xml.matchAll(TOKEN)) {
    const [, text, closing, name, attributes = '', empty] = match;
    if (text !== undefined) {
      put(unescapeXml(text));
      continue;
    }
    const opens = closing === '';
    if (name === 'tbl') {
      depth += opens ? 1 : -1;
      if (opens && depth === 1) above = [];
      put(depth > (opens ? 1 : 0) ? ' ' : ROW);
    } else if (name === 'p') {
      if (!opens || empty) put(depth > 0 ? BREAK : ROW);
    } else if (name === 'br') put(depth > 0 ? BREAK : ROW);
    else if (name === 'tab') put(' ');
    else if (depth !== 1) {
      if (name === 'tc' && !opens) put(' ');
    } else if (name === 'tr') {
      if (opens) row = [];
      else {
        const { line, texts } = rowOf(row, above);
        out += `${line}${ROW}`;
        above = texts;
        row = [];
      }
    } else if (name === 'tc' && opens) row.push({ text: '', columns: 1, goesOn: false });
    else {
      const cell = row.at(-1);
      if (cell && name === 'vMerge') cell.goesOn = !/restart/u.test(attributes);
      if (cell && name === 'gridSpan') {
        cell.columns = Math.min(50, Number(/w:val="(\d{1,3})"/u.exec(attributes)?.[1] ?? 1) || 1);
      }
    }
  }
  return out;
}

/** A cell that goes on says what the one above says; one over several columns keeps their number. */
function rowOf(
  row: readonly CellRead[],
  above: readonly (string | undefined)[],
): { line: string; texts: string[] } {
  const texts: string[] = [];
  const cells: string[] = [];
  for (const { text, columns, goesOn } of row) {
    const own = goesOn ? (above[texts.length] ?? '') : text.replace(/^[\v\s]+|[\v\s]+$/gu, '');
    cells.push(own, ...Array.from({ length: columns - 1 }, () => ''));
    for (let i = 0; i < columns; i++) texts.push(own);
  }
  return { line: cells.join(CELL), texts };
}
