/** Where a letter recites an earlier one: "ตามหนังสือที่อ้างถึง … แจ้งให้นำเข้าภายในวันที่ … นั้น". */
import type { Stretch } from './lines.ts';
import { unbroken } from './topics.ts';

export interface Recital extends Stretch {
  /** Behind it: "บัดนี้ หน่วยงานได้ดำเนินการครบถ้วนแล้ว". */
  readonly isDone: boolean;
}

const OPENS = /(?:^|\n)[ \t\v]*(?:ตามที่|ตามหนังสือ|ตามบันทึก|อ้างถึง)/gu;
/** An empty line or an item ends it, too. */
const ENDS = /\n[ \t\v]*(?:\n|\(?\d{1,2}[.)]|[-•](?! ?\d))/u;
const CLOSES = /นั้น(?![ก-๎])/u;
const DONE = /^\s*บัดนี้.{0,120}?(?:ครบ|เสร็จ|เรียบร้อย).{0,40}?แล้ว/su;
/** In letters. */
const MAX_RECITAL = 1200;

/** Every recital of a plain text, in its order. */
export function recitalsIn(text: string): Recital[] {
  const found: Recital[] = [];
  for (const { index, 0: opening } of text.matchAll(OPENS)) {
    const rest = text.slice(index + opening.length, index + MAX_RECITAL);
    const close = CLOSES.exec(rest) ?? (opening.endsWith('อ้างถึง') ? /$/mu.exec(rest) : null);
    if (!close || close.index > (ENDS.exec(rest)?.index ?? MAX_RECITAL)) continue;
    const end = close.index + close[0].length;
    const isDone = DONE.test(unbroken(rest.slice(end, end + 200)));
    found.push({ from: index, to: index + opening.length + end, isDone });
  }
  return found;
}
