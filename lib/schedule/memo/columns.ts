/** Columns of a table that belong together: first and last day, former and new dates. */
import { type DateFound, isRange } from './dates.ts';
import type { Cell } from './grid.ts';
import { END_HEAD, START_HEAD } from './lines.ts';
import type { Status } from './said.ts';
import { topicOf } from './topics.ts';
import type { AsideReason } from './types.ts';

const OLD_HEAD = /เดิม/u;
const NEW_HEAD = /ใหม่|ขยาย|เปลี่ยน|ปรับ|เลื่อน|แก้ไข/u;
export const CANCELLED_CELL = /ยกเลิก|งด/u;
const UNCHANGED_CELL = /ไม่เปลี่ยน|คงเดิม|เดิม|^ ?-+ ?$/u;

/** Dates of several columns that are one range, by the cell of the last day. */
export interface Pairs {
  /** Cells of the first day: read with their last one. */
  readonly firsts: ReadonlySet<Cell>;
  readonly joined: ReadonlyMap<Cell, { readonly date: DateFound; readonly isSure: boolean }>;
  /** The dates of the first day that belong to the cell of a last day. */
  readonly firstOf: (cell: Cell) => readonly DateFound[];
}

/** Columns of the first and the last day; without such heads two days beside each other are asked about. */
export function pairsOf(cells: readonly Cell[], heads: readonly string[]): Pairs {
  const firsts = new Set<Cell>();
  const joined = new Map<Cell, { date: DateFound; isSure: boolean }>();
  const isStart = (at: number) =>
    START_HEAD.test(heads[at] ?? '') && !END_HEAD.test(heads[at] ?? '');
  for (const [i, cell] of cells.entries()) {
    const next = cells[i + 1];
    if (!next || firsts.has(cell) || joined.has(cell)) continue;
    const [a, b] = [singleIn(cell), singleIn(next)];
    if (!a || !b) continue;
    const isSure = isStart(i) && END_HEAD.test(heads[i + 1] ?? '');
    const saysNothing = [heads[i], heads[i + 1]].every((head) => isWordless(head ?? ''));
    const alone = isAlone(cell, a) && isAlone(next, b) && a.lead === 'none' && b.lead === 'none';
    if (!isSure && !(saysNothing && alone)) continue;
    firsts.add(cell);
    joined.set(next, { date: { ...b, start: a.start ?? a.end, lead: 'none' }, isSure });
  }
  const firstOf = (cell: Cell) => cells[cells.indexOf(cell) - 1]?.dates ?? [];
  return { firsts, joined, firstOf };
}

function singleIn({ dates }: Cell): DateFound | null {
  const [only, ...others] = dates;
  const isOne = only && (!isRange(only) || (only.months && only.start?.month === only.end.month));
  return isOne && others.length === 0 ? only : null;
}

/** The cell says nothing but its date. */
function isAlone(cell: Cell, date: DateFound): boolean {
  return cell.text.length - (date.to - date.from) <= 8;
}

/** Heads that tell no kind of work apart. */
function isWordless(head: string): boolean {
  const { base, act, quarters } = topicOf(head);
  return (
    base === null &&
    act === null &&
    quarters.length === 0 &&
    !OLD_HEAD.test(head) &&
    !NEW_HEAD.test(head)
  );
}

/** A list of projects, or of what has been done: its days are no deadlines. */
const LIST_HEAD = /ชื่อโครงการ|จำนวนโครงการ|ผลการเบิกจ่าย|ร้อยละ|สถานะ|แล้ว$|ล่าสุด/u;
const DONE_HEAD = /วันที่(?:ได้)?(?:รายงาน|นำเข้า|บันทึก|อนุมัติ)(?:แล้ว|ล่าสุด|จริง)|ล่าสุด|เมื่อ/u;

/** Why the days of a column are none of a schedule; null where they may be. */
export function columnAside(heads: readonly string[], column: number): AsideReason | null {
  const head = heads[column] ?? '';
  if (DONE_HEAD.test(head)) return 'past';
  const isList = heads.filter((each) => LIST_HEAD.test(each)).length > 0;
  const { base, quarters } = topicOf(head);
  return isList && base === null && quarters.length === 0 ? 'duration' : null;
}

/** "450,000", "1,200,000.00 บาท": the row is of a project's activities or contracts, not of a schedule. */
export function hasMoney(cells: readonly Cell[]): boolean {
  return cells.some(({ text }) => /^\d{1,3}(?:,\d{3})+(?:\.\d\d?)?(?: ?บาท)?$/u.test(text));
}

/** "จากเดิม | ภายในวันที่ …" and below it "แก้ไขเป็น | ภายในวันที่ …": rows of one work. */
const OLD_ROW = /^(?:จาก|ความ|ข้อความ)?(?:กำหนด(?:การ)?|วันที่)?เดิม *:?$/u;

/** In a table with a column, or a row, of the former and one of the new dates. */
export function columnStatus(
  cells: readonly Cell[],
  heads: readonly string[],
  column: number,
): Status | null {
  const old = heads.findIndex((head) => OLD_HEAD.test(head));
  const fresh = heads.findIndex((head) => NEW_HEAD.test(head) && !OLD_HEAD.test(head));
  if (old < 0 || fresh < 0) {
    return OLD_ROW.test(cells[0]?.text ?? '') ? 'former' : null;
  }
  const now = cells[fresh]?.text ?? '';
  if (column !== old) return null;
  if (CANCELLED_CELL.test(now)) return 'cancelled';
  if (topicOf(now).change === 'postpone') return 'postponed';
  if ((cells[fresh]?.dates.length ?? 0) > 0) return 'former';
  // Words without a date in place of the new one: the former is asked about.
  return UNCHANGED_CELL.test(now) || now === '' ? 'said' : 'recited';
}
