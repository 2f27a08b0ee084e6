/** Columns of a table that belong together: first and last day, former and new dates. */
import { type DateFound, isRange } from './dates.ts';
import type { Stretch } from './lines.ts';
import type { Status } from './said.ts';
import { topicOf } from './topics.ts';

const START_HEAD = /เริ่ม|ตั้งแต่|เปิด/u;
const END_HEAD = /สิ้นสุด|ถึง|แล้วเสร็จ|ปิด|ภายใน|กำหนดส่ง/u;
const OLD_HEAD = /เดิม/u;
const NEW_HEAD = /ใหม่|ขยาย|เปลี่ยน|ปรับ|เลื่อน|แก้ไข/u;
export const CANCELLED_CELL = /ยกเลิก|งด/u;
const UNCHANGED_CELL = /ไม่เปลี่ยน|คงเดิม|เดิม|^ ?-+ ?$/u;

export interface Cell extends Stretch {
  readonly text: string;
  readonly dates: readonly DateFound[];
}

/** Columns of the first and the last day. */
export function pairOf(
  cells: readonly Cell[],
  heads: readonly string[],
): { first: Cell; second: Cell; joined: DateFound } | null {
  const single = cells.filter(({ dates }) => dates.length === 1 && dates[0] && !isRange(dates[0]));
  const of = (pattern: RegExp) =>
    single.find((cell) => pattern.test(heads[cells.indexOf(cell)] ?? ''));
  const first = of(START_HEAD);
  const second = of(END_HEAD);
  const [a, b] = [first?.dates[0], second?.dates[0]];
  if (!first || !second || first === second || !a || !b) return null;
  return { first, second, joined: { ...b, start: a.end, lead: 'none' } };
}

/** In a table with a column of the former and one of the new dates. */
export function columnStatus(
  cells: readonly Cell[],
  heads: readonly string[],
  column: number,
): Status | 'skip' | null {
  const old = heads.findIndex((head) => OLD_HEAD.test(head));
  const fresh = heads.findIndex((head) => NEW_HEAD.test(head) && !OLD_HEAD.test(head));
  if (old < 0 || fresh < 0) return null;
  const now = cells[fresh]?.text ?? '';
  if (column === fresh) return 'changed';
  if (column !== old) return null;
  if (CANCELLED_CELL.test(now)) return 'cancelled';
  if (topicOf(now).change === 'postpone') return 'postponed';
  if ((cells[fresh]?.dates.length ?? 0) > 0) return 'former';
  return UNCHANGED_CELL.test(now) || now === '' ? 'said' : 'skip';
}
