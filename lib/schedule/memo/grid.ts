/**
 * A table with its cells filled in: heads of several rows put together, cells that go on from
 * above, and days that take their month from the column or the row they stand in.
 */
import {
  type DateFound,
  daysAlone,
  daysSaid,
  isRange,
  type MonthNamed,
  monthNamed,
  wholeMonths,
} from './dates.ts';
import { datesIn, isColumnName, type Stretch, type Table } from './lines.ts';
import { SAME } from './separators.ts';

export interface Cell extends Stretch {
  readonly text: string;
  readonly dates: readonly DateFound[];
}

export interface GridRow {
  readonly kind: 'head' | 'body';
  readonly cells: readonly Cell[];
  /** The heads over the cells, as far down as this row. */
  readonly heads: readonly string[];
}

interface Around {
  readonly text: string;
  readonly dates: readonly DateFound[];
  /** The heads of a table just above that this one may go on from; empty when there is none. */
  readonly heads: readonly string[];
  /** The month of the heading above. */
  readonly month: MonthNamed | null;
}

/** Reads the rows of a table. `dates` of `around` are those of the whole text. */
export function gridOf({ rows }: Table, around: Around): GridRow[] {
  const found: GridRow[] = [];
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  let heads: readonly string[] = around.heads.length === width ? around.heads : [];
  let headMonths = heads.map(monthNamed);
  /** Head rows right above, which the next one goes on from. */
  let block: string[][] = [];
  let above: readonly Cell[] = [];
  let hasDays = false;
  for (const row of rows) {
    const plain = filledFromAbove(
      row.map((cell, i) => cellOf(cell, above[i], around)),
      above,
    );
    hasDays ||= plain.some((cell, i) => headMonths[i] != null && isDays(cell));
    const dated = plain.map((cell, i) => {
      if (cell.dates.length > 0 || cell.from === cell.to) return cell;
      const head = headMonths[i] ?? null;
      const isRow = head === null && (isRangeOfDays(cell) || SAID.test(cell.text));
      const month = isRow ? monthBeside(plain, around.month) : head;
      if (month === null) return cell;
      const days = daysAlone(cell.text, cell.from, month);
      if (days) return hasDays || isRange(days) ? { ...cell, dates: [days] } : cell;
      return head || isRow ? { ...cell, dates: daysSaid(cell.text, cell.from, month) } : cell;
    });
    const cells = dated.some(({ dates }) => dates.length > 0) ? dated : withMonths(dated);
    const isDated = cells.some(({ dates }) => dates.length > 0);
    if (
      !isDated &&
      isHead(
        row.map((cell) => around.text.slice(cell.from, cell.to)),
        dated,
        heads,
        block.length > 0,
        found.every(({ kind }) => kind === 'head'),
      )
    ) {
      block.push(cells.map((cell) => cell.text));
      heads = joined(block, width);
      headMonths = heads.map(monthNamed);
      found.push({ kind: 'head', cells, heads });
      above = cells;
      continue;
    }
    block = [];
    found.push({ kind: 'body', cells, heads });
    above = cells;
  }
  return found;
}

function cellOf(cell: Stretch, above: Cell | undefined, { text, dates }: Around): Cell {
  const own = text.slice(cell.from, cell.to);
  if (own === SAME) return above ?? { ...cell, text: '', dates: [] };
  return { ...cell, text: own, dates: datesIn(dates, cell).filter(isSet) };
}

/** Months that are only spoken of are no dates. */
export function isSet({ months, lead }: DateFound): boolean {
  return !months || lead !== 'none';
}

function isDays({ text, from, dates }: Cell): boolean {
  return dates.length === 0 && daysAlone(text, from, null) !== null;
}

/** "วันที่ 6 - 17 รายงาน…" in a row of a month. */
const SAID = /วันที่ ?\d{1,2} ?(?:-|ถึง)/u;

function isRangeOfDays({ text, from, dates }: Cell): boolean {
  const days = dates.length === 0 ? daysAlone(text, from, null) : null;
  return days !== null && (isRange(days) || days.lead === 'by' || /วันที่/u.test(text));
}

/** The month that a cell of the row names, or else the heading above the table. */
function monthBeside(cells: readonly Cell[], above: MonthNamed | null): MonthNamed | null {
  const months = cells.map((cell) => monthNamed(cell.text)).filter((month) => month !== null);
  return months.length === 1 ? (months[0] ?? null) : above;
}

/** Where a row of work has no day, a month beside it is all there is. */
function withMonths(cells: readonly Cell[]): readonly Cell[] {
  if (cells.filter(({ text }) => monthNamed(text) !== null).length >= 3) return cells;
  return cells.map((cell) => {
    const months = wholeMonths(cell.text, cell.from);
    return months ? { ...cell, dates: [months] } : cell;
  });
}

/** Cells left empty at the beginning of a row go on from above, where words stand. */
function filledFromAbove(cells: readonly Cell[], above: readonly Cell[]): Cell[] {
  const first = cells.findIndex(({ text }) => text !== '');
  return cells.map((cell, i) => {
    const over = above[i];
    const goesOn = i < first && over !== undefined && over.dates.length === 0;
    return goesOn ? { ...cell, text: over.text } : cell;
  });
}

/** The first rows without a date are heads; further down only what reads like nothing else. */
function isHead(
  own: readonly string[],
  cells: readonly Cell[],
  heads: readonly string[],
  goesOn: boolean,
  isFirst: boolean,
): boolean {
  const filled = cells.filter(({ text }) => text !== '');
  if (filled.length === 0) return false;
  if (filled.filter(({ text }) => monthNamed(text) !== null).length >= 3) return true;
  if (heads.length === 0) return isFirst;
  // The second row of heads leaves out the columns whose head stands in the first.
  if (goesOn && (own[0] === '' || own[0] === SAME)) return true;
  return filled.filter(({ text }) => isColumnName(text)).length >= 2;
}

/** A head over several columns stands in the first of them; the row below tells them apart. */
function joined(block: readonly (readonly string[])[], width: number): string[] {
  return Array.from({ length: width }, (_, column) => {
    const words = block.map((row, i) => {
      const own = row[column] ?? '';
      if (own !== '' || i === block.length - 1) return own;
      const left = row.slice(0, column).findLast((text) => text !== '');
      return block.slice(i + 1).some((below) => (below[column] ?? '') !== '') ? (left ?? '') : own;
    });
    return [...new Set(words.filter((text) => text !== ''))].join(' ');
  });
}
