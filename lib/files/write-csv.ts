/** A table as text that spreadsheets open. */

export type Cell = string | number;
export type TableRow = readonly Cell[];

export const CSV_TYPE = 'text/csv;charset=utf-8';
export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What Excel would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/u;

function csvCell(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  // Text that a page or file chose must stay text.
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as CSV in UTF-8, with the mark by which Excel knows that. */
export function csvOf(rows: readonly TableRow[]): string {
  return `\ufeff${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}
