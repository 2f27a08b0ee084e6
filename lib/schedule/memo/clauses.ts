/**
 * Clauses: a line or a cell is cut into its dates, each with its own words, and those tell how they
 * speak of it. Nothing here knows where in the memo they stand.
 */
import { daysBetween } from '../../calendar/day.ts';
import { partsOf } from '../../calendar/parts.ts';
import { calendarQuarter, fiscalQuarter, fiscalYear } from '../../calendar/years.ts';
import { CANCELLED_CELL } from './columns.ts';
import { isWordless, saysNothing } from './context.ts';
import { type DateFound, daysOf, isRange } from './dates.ts';
import { closesBracket, type Line, PLAIN_LEVEL, type Stretch } from './lines.ts';
import type { Context } from './outline.ts';
import type { Status } from './said.ts';
import { CLOSES_ON, type Topic, topicOf, unbroken } from './topics.ts';

const FORMER =
  /(?<![a-z])(?:extended|moved|postponed|changed|rescheduled|shifted|revised)(?: [a-z]+)? from (?:the )?$|เดิม(?!(?:มา|ไป)?เป็น)[^\n\t]{0,40}$|ความเดิม[ :]*["“][^"”\n]{0,160}$|จาก[ \n]*["“”'‘’]?(?:วันที่|ภายใน)?[ \n]*(?:วันที่)?[ \n]*$|แทน(?:วันที่|กำหนด)?[^\n\t]{0,12}$|(?:ขยาย|เลื่อน)[^\n\t]{0,60}จาก(?:กำหนด)?[ก-๎ ]{0,20}$/u;
const KEPT = /คง(?:ไว้)?(?:ตาม)?(?:กำหนด(?:การ)?)?เดิม|ตาม(?:กำหนด)?เดิม|เช่นเดิม/u;
/** `"… ภายในวันที่ 24 ต.ค." และให้ใช้ความต่อไปนี้แทน "…"`, `"30 พ.ย." เป็น "30 ม.ค."` */
const QUOTED_AGAIN = /^[^"\n]{0,20}"[^"\n]{0,40}(?:เป็น|แทน)[^"\n]{0,12}"/u;
/** "ให้ใช้วันที่ 8 พ.ค. 69 แทนวันที่ …" */
const INSTEAD_OF = /แทน(?:กำหนด)?(?:เดิม)?(?:วันที่)?[ \n]*$/u;
/** "จากเดิม …" and then "เป็นวันที่ …"; "ข้อความเดิม …" and then "ขอแก้ไขเป็น "ภายในวันที่ …". */
export const IS_NEW =
  /^[ \n\v]*(?:และ)?(?:(?:ขอ|ให้)?(?:แก้ไข|แก้|เปลี่ยน|ปรับ|เลื่อน|ขยาย)[ก-๎]{0,12} ?)?เป็น[ :"“]*(?:ภายใน|ระหว่าง|ตั้งแต่)?(?:วันที่)?[ \n]*$/u;

/** A date with the words it belongs to. */
export interface Clause extends Stretch {
  readonly date: DateFound;
  readonly next: DateFound | null;
  readonly previous: DateFound | null;
  /** The words that say what the date is for. */
  readonly lead: Stretch;
  readonly lineText: string;
  /** What stands behind the date, up to the next one. */
  readonly tail: string;
}

export interface ClauseAt extends Clause {
  /** Null in a table. */
  readonly line: Line | null;
  /** Undated lines above that may belong to the same sentence. */
  readonly pendingText: string;
  readonly pendingFrom: number;
  readonly inHead: boolean;
  /** The clause before it in the same line. */
  readonly inline: Context | null;
  /** Words stand on both sides of its dates. */
  readonly isTorn: boolean;
  /** The first clause of the line that said something. */
  readonly first: Context | null;
}

/** "วันที่เริ่มต้นโครงการ 1 พฤศจิกายน 2570": of a project, as its form has it. */
const PERIOD =
  /(?:เริ่ม(?:ต้น)?|สิ้นสุด)(?:การ)?(?:ดำเนิน)?(?:โครงการ|กิจกรรม|สัญญา)\s*:?\s*(?:ระหว่าง|ตั้งแต่|ภายใน)?(?:วันที่)?\s*$|ปี(?:งบประมาณ|ปฏิทิน)[^\n]{0,24}สิ้นสุด(?:ลง)?(?:ใน)?(?:วันที่)?\s*$/u;

/** "ระยะเวลาดำเนินการตั้งแต่ 1 ตุลาคม 2569 ถึง 30 กันยายน 2570": of a project, not of its entry. */
export function isDuration(date: DateFound, before: string): boolean {
  if (PERIOD.test(before)) return true;
  if (
    !/ระยะเวลา|อายุสัญญา|สัญญาจ้าง|ดำเนินโครงการ|ที่ดำเนิน(?:การ|งาน)|(?:รอบ|ตาม|จาก)ปี(?:บัญชี|ปฏิทิน|งบประมาณ)|(?<![a-z])(?:period|duration|contract)/u.test(
      before,
    )
  )
    return false;
  // Where no year is printed, "1 ตุลาคม - 30 กันยายน" ends in the next.
  const { start, end } = daysOf(date, () => SOME_YEAR);
  return start !== null && end !== null && (daysBetween(start, end) + 366) % 366 > MAX_WINDOW;
}

const SOME_YEAR = 2000;
/** In days; no work in the system is given longer. */
const MAX_WINDOW = 150;

/** A day that is only named: neither a deadline nor a range. */
export function isMention(date: DateFound): boolean {
  return date.lead === 'none' && !isRange(date);
}

/** Cuts a line or cell into its dates, each with the words before it, or those behind it. */
export function clausesOf(
  text: string,
  { from, to }: Stretch,
  dates: readonly DateFound[],
  isBehind: boolean,
): Clause[] {
  let begin = from;
  return dates.map((date, i) => {
    const next = dates[i + 1] ?? null;
    // A date may end in the line after.
    const behind = { from: date.to, to: next?.from ?? Math.max(to, date.to) };
    const lead = isBehind ? behind : { from: begin, to: date.from };
    const start = isBehind && i > 0 ? date.from : begin;
    const end = !isBehind && next ? closed(text, date.to) : behind.to;
    begin = end;
    return {
      date,
      next,
      previous: dates[i - 1] ?? null,
      from: start,
      to: end,
      lead,
      lineText: text.slice(lead.from, lead.to),
      tail: text.slice(behind.from, behind.to),
    };
  });
}

/** The rest of a sentence, over the ends of lines up to the next item. */
function sentenceAfter(text: string, from: number): string {
  const rest = text.slice(from, from + MAX_REST);
  return unbroken(rest.slice(0, /\n[ \t]*(?:\n|[^ก-๎a-z \t])|\t/u.exec(rest)?.index ?? MAX_REST));
}

const MAX_REST = 160;

/** Up to a line below that speaks of other quarters: it is no part of the sentence. */
function withoutOtherQuarter(text: string, from: number, { quarters }: Topic): string {
  const rest = text.slice(from, from + MAX_REST);
  const [own = '', below = ''] = rest.split('\n');
  const other = topicOf(below);
  const named = quarters.map(({ quarter }) => quarter);
  const isOtherQuarter =
    other.quarters.length > 0 && other.quarters.every(({ quarter }) => !named.includes(quarter));
  return isOtherQuarter ? own : rest;
}

/** A date's closing bracket goes with it. */
function closed(text: string, to: number): number {
  const match = /^ ?\)/u.exec(text.slice(to, to + 3));
  return match ? to + match[0].length : to;
}

/** Two dates with nothing between them are of two columns that were lost, each with its own work. */
export function isColumn(
  text: string,
  { date, next, previous, pendingText, inline }: ClauseAt,
  own: Topic,
): boolean {
  if (!saysNothing(own) || (previous === null && pendingText === '')) return false;
  if (inline && inline.topic.quarters.length > 1) return false;
  const gaps = [previous && [previous.to, date.from], next && [date.to, next.from]];
  return gaps.some((gap) => {
    const words = gap ? text.slice(gap[0], gap[1]) : ';';
    return isWordless(words) && !/[,;/()\d]/u.test(words);
  });
}

/** A single day is the last one only where the sentence says so: "ภายใน…", "จากเดิม … เป็น…". */
export function isDeadline(text: string, { line, date, pendingText }: ClauseAt): boolean {
  const before = `${pendingText}${text.slice(line?.from, date.from)}`;
  return (
    /ภาย ?ใน|ไม่เกิน|ไม่ช้ากว่า|แล้วเสร็จ|กำหนดส่ง|วันสุดท้าย|เส้นตาย|เป็น(?:วันที่)? *$|(?<=\d )to (?:the )?$/u.test(
      before.replace(/["' ]+$/u, ' '),
    ) || CLOSES_ON.test(before)
  );
}

/** "โครงการที่ดำเนินการระหว่างวันที่ …", "ชุดข้อมูลของวันที่ …" */
const OF_WHICH = /(?:โครงการ|ข้อมูล|งานวิจัย)[ก-๎ ]{0,12}?(?:ที่(?! ?\d)|ของ|ใน(?:ช่วง|ระหว่าง))[^\n]*$/u;

/** "ผลการดำเนินงานระหว่างวันที่ 1 ตุลาคม - 31 ธันวาคม 2566": what is reported on, not when. */
export function isReported(text: string, at: ClauseAt, topic: Topic): boolean {
  // A plan may well be entered for a whole quarter; of which projects or data it is asked is said behind them.
  const isReport = topic.base === 'progress' || topic.base === 'achievement';
  // Where the date stands first, what is said before it is no part of its clause.
  const before = at.line === null ? at.lineText : text.slice(at.line.from, at.date.from);
  if (topic.base !== null && !isReport && !OF_WHICH.test(before)) return false;
  // "ไตรมาสที่ 1 (ตุลาคม - ธันวาคม)": the months of a quarter are reported on in any year.
  const isMonths = at.date.months && topic.base === 'progress';
  const { start, end } = daysOf(at.date, () => (isMonths ? SOME_YEAR : null));
  if (start === null || end === null) return false;
  const [a, b] = [partsOf(start), partsOf(end)];
  // "รายงานผลสัมฤทธิ์ ปี 2569 ระหว่าง ม.ค. - มี.ค. 2570": the time to report, once the year is over.
  if (topic.base === 'achievement' && topic.year !== null && fiscalYear(end) > topic.year)
    return false;
  const quarterStart = a.date === 1 && [1, 4, 7, 10].includes(a.month);
  const quarterEnd = ['03-31', '06-30', '09-30', '12-31'].includes(end.slice(5));
  const months = (b.year - a.year) * 12 + b.month - a.month + 1;
  if (!(quarterStart && quarterEnd && months % 3 === 0)) return false;
  // "ไตรมาสที่ 1 วันที่ 1 มกราคม - 31 มีนาคม" is the quarter behind it: the time to report.
  const named = topic.quarters.map((each) => each.quarter);
  const own = [fiscalQuarter(end), calendarQuarter(end)];
  return isMonths || named.length === 0 || own.some((quarter) => named.includes(quarter));
}

/** How a clause speaks of its date.
 *
 * @param topic what its own words say
 * @param full with what stands above it
 * @param isRecited it stands where an earlier letter is recited
 */
export function statusOf(
  text: string,
  at: ClauseAt,
  topic: Topic,
  full: Topic,
  isRecited: boolean,
): Status {
  const { lineText, tail, date, next, previous } = at;
  const head = `${at.pendingText.slice(-120)}${lineText}`.replace(/[ \t\v]*\n[ \t\v]*/gu, ' ');
  const behind = sentenceAfter(withoutOtherQuarter(text, date.to, full), 0);
  const gapToNext = next ? text.slice(date.to, next.from) : behind;
  const isFormer =
    QUOTED_AGAIN.test(gapToNext) ||
    (FORMER.test(head) &&
      !KEPT.test(head) &&
      (head.includes('เดิม') ||
        (previous !== null && INSTEAD_OF.test(head)) ||
        /^(?:[^\d]|\d{1,3} ?วัน){0,60}?(?:เป็น|ถึง|(?<![a-z])to )/u.test(gapToNext)));
  if (topicOf(head).change === 'cancel' || CANCELLED_CELL.test(tail.slice(0, 20))) {
    return 'cancelled';
  }
  if (isRecited) return 'recited';
  const off = `${previous ? lineText : head} ${next ? tail : behind}`;
  if (topicOf(off).change === 'postpone') return 'postponed';
  if (isFormer) return 'former';
  return topic.change === 'change' && !KEPT.test(lineText) ? 'changed' : 'said';
}

/** The end of a line broke a phrase: "ผู้บริหารหน่วยงาน" and "อนุมัติ (M7)" in the next. */
export function isBroken(
  line: Line | null,
  above: string,
  text: string,
  own: Topic,
  whole: Topic,
): boolean {
  if (line === null || line.level !== PLAIN_LEVEL || above.trim() === '') return false;
  if (closesBracket(`${above}${text}`, { from: above.length, to: above.length + text.length }))
    return true;
  if (/^ *(?:[(),]|และ|หรือ|พร้อม|โดย|ซึ่ง|ที่|ใน|ของ|ตาม|จาก)/u.test(text)) return true;
  return whole.withExecutive && !own.withExecutive && !topicOf(above).withExecutive;
}

/** A line with nothing but a date below several lines, each with work of its own, or "เดิม". */
export function isAmong(above: string, text: string): boolean {
  if (!isWordless(text)) return false;
  const lines = above.split('\n').map((line) => line.trim());
  const works = lines.map((line) => topicOf(line)).filter(({ act }) => act !== null);
  const bases = new Set(works.flatMap(({ base }) => base ?? []));
  return bases.size > 1 || (bases.size > 0 && new Set(works.map(({ act }) => act)).size > 1);
}

/** "อนุมัติ (M7)" in a line below an entry: an approval of its own, or the entry's? */
export function isApprovalBelowEntry(above: string, own: Topic): boolean {
  if (own.base !== null || own.act !== 'approve') return false;
  const { base, act } = topicOf(above);
  return base !== null && act === 'enter';
}
