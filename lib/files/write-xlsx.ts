/**
 * A table as an Excel workbook of one sheet. Everything in it is text or number; nothing that a
 * program would run or follow.
 */
import { strToU8, zipSync } from 'fflate';
import type { Cell, TableRow } from './write-csv.ts';

/** Letters of one cell; Excel takes 32,767. */
const MAX_CELL = 32_000;

/** XML 1.0 has no control characters, and no halves of letters. */
function xmlText(text: string): string {
  return text
    .slice(0, MAX_CELL)
    .toWellFormed()
    .replace(/(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** 0 is A, 26 is AA. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

function xlsxCell(cell: Cell, column: number, row: number): string {
  const at = `${columnName(column)}${row + 1}`;
  const style = row === 0 ? ' s="1"' : '';
  if (typeof cell === 'number') return `<c r="${at}"${style}><v>${cell}</v></c>`;
  return `<c r="${at}"${style} t="inlineStr"><is><t xml:space="preserve">${xmlText(cell)}</t></is></c>`;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A width that shows most of a column: from 8 to 60 letters. */
function widthOf(rows: readonly TableRow[], column: number): number {
  const longest = Math.max(...rows.slice(0, 200).map((row) => String(row[column] ?? '').length));
  return Math.min(60, Math.max(8, longest + 2));
}

/**
 * Rows as an Excel workbook; the first row is the heading and stays in sight.
 *
 * @param name of the sheet; what Excel does not take in it goes
 */
export function xlsxOf(rows: readonly TableRow[], name: string): Uint8Array<ArrayBuffer> {
  const sheetName = xmlText(name.replace(/[\\/*?:[\]]/gu, ' ').slice(0, 31)) || 'Sheet1';
  const columns = (rows[0] ?? [])
    .map(
      (_, i) => `<col min="${i + 1}" max="${i + 1}" width="${widthOf(rows, i)}" customWidth="1"/>`,
    )
    .join('');
  const lines = rows.map(
    (row, r) => `<row r="${r + 1}">${row.map((cell, c) => xlsxCell(cell, c, r)).join('')}</row>`,
  );
  const sheet = [
    `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">`,
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    columns && `<cols>${columns}</cols>`,
    `<sheetData>${lines.join('')}</sheetData></worksheet>`,
  ].join('');
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${sheetName}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Tahoma"/></font><font><b/><sz val="11"/><name val="Tahoma"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': sheet,
  };
  const files = Object.fromEntries(
    Object.entries(parts).map(([path, xml]) => [path, strToU8(HEAD + xml)]),
  );
  return zipSync(files, { level: 6, mtime: '2000-01-01T00:00:00' }) as Uint8Array<ArrayBuffer>;
}
