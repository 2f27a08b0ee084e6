/**
 * The text of a Word file (.docx), tables as rows with tabs: the same text a person gets by
 * copying. Native means only: the directory of the archive, and the platform's decompression.
 */
import { BREAK, CELL, ROW } from './plain.ts';

/** In bytes; a memo has some hundred thousand. */
const MAX_XML = 30_000_000;
const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;
/** Some programs number it. */
const PART = /^word\/document\d*\.xml$/u;

/**
 * Reads the text of a Word file.
 *
 * @returns null when it is no Word file, is damaged, or unpacks to more than 30 MB
 */
export async function docxText(bytes: Uint8Array): Promise<string | null> {
  const packed = partOf(bytes);
  if (packed === null) return null;
  const xml = packed.stored ? packed.data : await inflated(packed.data).catch(() => null);
  if (xml === null) return null;
  return textOf(new TextDecoder('utf-8').decode(xml));
}

interface Packed {
  readonly data: Uint8Array;
  readonly stored: boolean;
}

/** Finds the document in the archive's directory, which stands at its end. */
function partOf(bytes: Uint8Array): Packed | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  // A comment of up to 64 kB may follow.
  const first = Math.max(0, end - 0xffff);
  while (end >= first && view.getUint32(end, true) !== END_OF_DIRECTORY) end--;
  if (end < first || end < 0) return null;
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count--) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) return null;
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const nameEnd = at + 46 + (name ?? 0);
    if (PART.test(new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)))) {
      return dataOf(bytes, view, at);
    }
    at = nameEnd + (extra ?? 0) + (comment ?? 0);
  }
  return null;
}

function dataOf(bytes: Uint8Array, view: DataView, at: number): Packed | null {
  const method = view.getUint16(at + 10, true);
  const size = view.getUint32(at + 20, true);
  const local = view.getUint32(at + 42, true);
  if (local + 30 > bytes.length || (method !== 0 && method !== 8)) return null;
  const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (from + size > bytes.length) return null;
  return { data: bytes.subarray(from, from + size), stored: method === 0 };
}

/** Unpacks, but never more than a memo can have. */
async function inflated(data: Uint8Array): Promise<Uint8Array | null> {
  const source = new Blob([Uint8Array.from(data)]).stream();
  const reader = source.pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.length;
    if (size > MAX_XML) {
      await reader.cancel();
      return null;
    }
    pieces.push(read.value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
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
      put(unescaped(text));
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

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function unescaped(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/giu, (whole, dec, hex, name) => {
    if (name) return ENTITIES[name] ?? whole;
    const code = dec ? Number(dec) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
