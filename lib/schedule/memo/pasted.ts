/**
 * What is pasted from Word or Excel (HTML on the clipboard) as text, with its tables as rows of
 * cells between tabs. The HTML is only cut into its marks and texts; nothing of it is ever drawn.
 */

import { BLOCK, Cells } from './plain.ts';
import { CELL, ROW, SAME } from './separators.ts';

/** In characters; a letter with its tables has some hundred thousand. */
const MAX_HTML = 5_000_000;

const TOKEN =
  /<!--[\s\S]*?(?:-->|$)|<(style|script|head|title)\b[\s\S]*?(?:<\/\1\s*>|$)|<(\/?)([a-z][a-z0-9]*)\b([^<>]*)>|[^<]+|</giu;
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(nbsp|amp|lt|gt|quot|apos|ndash|mdash));/giu;
const NAMED: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ndash: '–',
  mdash: '—',
};

/**
 * The text of pasted HTML. A cell over several rows is repeated in each of them, one over several
 * columns keeps their number; a table within a cell is text of that cell.
 *
 * @returns null when there is no table in it: the browser's own text is the better one then
 */
export function pastedText(html: string): string | null {
  if (html.length > MAX_HTML || !/<table/iu.test(html)) return null;
  const cells = new Cells();
  const rows: string[] = [];
  let [out, row, depth] = ['', '', 0];
  const put = (text: string) => {
    if (depth > 0) row += text.replace(/\s+/gu, ' ');
    else out += text;
  };
  const endRow = () => {
    row += cells.endRow();
    if (row.trim() !== '' || row.includes(CELL)) rows.push(row);
    row = '';
    cells.startRow();
  };
  const end = () => {
    endRow();
    out += `\n${filled(rows.splice(0))}\n`;
    cells.clear();
  };
  for (const [token, , closing, tag = '', attributes = ''] of html.matchAll(TOKEN)) {
    const name = tag.toLowerCase();
    if (name === '') {
      if (token === '<' || !token.startsWith('<')) put(unescaped(token.replace(/\s+/gu, ' ')));
    } else if (name === 'table') {
      depth = Math.max(0, depth + (closing ? -1 : 1));
      if (depth === 0) end();
    } else if (depth === 1 && (name === 'td' || name === 'th')) {
      if (!closing) row += cells.cell(attributes);
    } else if (depth === 1 && name === 'tr') {
      if (!closing) endRow();
    } else if (BLOCK.test(name)) put('\n');
  }
  if (depth > 0) end();
  return out
    .replace(/[ ]*\n[ ]*/gu, '\n')
    .replace(/\n{3,}/gu, '\n\n')
    .replace(/^[ \n]+|[ \n]+$/gu, '');
}

function unescaped(text: string): string {
  return text.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    // Control characters would be marks of rows and cells.
    return code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
      ? String.fromCodePoint(code)
      : ' ';
  });
}

/** The rows of a table, white space tidied; a cell that goes on from above says what that one says. */
function filled(rows: readonly string[]): string {
  let above: readonly string[] = [];
  const lines = rows.map((row) => {
    above = row
      .split(CELL)
      .map((cell, i) => (cell === SAME ? (above[i] ?? '') : cell.replace(/\s+/gu, ' ').trim()));
    return above.join(CELL);
  });
  return lines.join(ROW);
}
