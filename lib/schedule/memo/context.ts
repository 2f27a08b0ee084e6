/** What a clause takes from the words around it: its sentence, its row and column, the headings. */
import { asCalendarQuarter } from '../../calendar/years.ts';
import type { DateFound } from './dates.ts';
import type { Context } from './outline.ts';
import { type Base, type QuarterNamed, type Topic, topicOf, unbroken } from './topics.ts';

/** Where a sentence may begin anew within a paragraph. */
const SEGMENT =
  /(?=ทั้งนี้|(?<![ก-๎])โดย|สำหรับ|(?<![ก-๎])ส่วน|และขอให้|และให้|จึงขอ|ในการนี้|[;\n\v])|(?<=นั้น )/u;

/** The topic of the words nearest to the date: a paragraph may speak of several kinds of work. */
export function nearTopic(text: string): Topic {
  const whole = topicOf(text);
  if (text.length > MAX_TOPIC) return nearTopic(text.slice(-MAX_TOPIC));
  if (whole.bases.length < 2 && !(whole.aside && whole.base !== null))
    return ofLastLine(text, whole);
  const segments = text.split(SEGMENT).filter((each) => each !== '');
  for (let i = segments.length - 1; i > 0; i--) {
    const near = topicOf(segments.slice(i).join(''));
    if (near.base !== null) return merged(near, whole);
  }
  return whole;
}

const MAX_TOPIC = 1500;

/** "การนำเข้าแผนระดับที่ 3" in the subject, "การอนุมัติแผนระดับที่ 3" right above the date: that one. */
function ofLastLine(text: string, whole: Topic): Topic {
  if (whole.act !== 'enter' || whole.base === null || !text.includes('\n')) return whole;
  const lines = text.split('\n');
  const at = lines.findLastIndex((line) => topicOf(line).base === whole.base);
  const isOwnLine = APPROVES.test(lines[at] ?? '') && !JOINED.test(lines[at - 1] ?? '');
  const { act, approver } = topicOf(lines[at] ?? '');
  return isOwnLine && act === 'approve' ? { ...whole, act, approver } : whole;
}

const APPROVES = /^[\s\v]*(?:การ|ให้)?(?:พิจารณา)?(?:อนุมัติ|เห็นชอบ)/u;
const JOINED = /(?:และ|หรือ|พร้อม(?:ทั้ง)?|รวมทั้ง)\s*$/u;

/** What `near` leaves open, filled from `far` where that is clear. */
export function merged(near: Topic, far: Topic): Topic {
  return {
    ...near,
    base: near.base ?? far.base,
    bases: near.base === null ? far.bases : near.bases,
    coordinated: near.base === null ? far.coordinated : near.coordinated,
    otherWork: near.otherWork ?? (near.base === null ? far.otherWork : null),
    act: near.act ?? far.act,
    approver: near.approver ?? (near.act === null ? far.approver : null),
    entersPlainly: near.entersPlainly || (near.act === null && far.entersPlainly),
    withExecutive: near.withExecutive || far.withExecutive,
    plan: near.plan ?? far.plan,
    plans: near.plans.length > 0 ? near.plans : far.plans,
    open: near.open ?? far.open,
    quarters:
      near.quarters.length > 0 ? near.quarters : far.quarters.length === 1 ? far.quarters : [],
    year: near.year ?? far.year,
    round: near.round ?? far.round,
    agencyYear: near.agencyYear ?? far.agencyYear,
    change: near.change ?? far.change,
    aside: near.aside || (near.base === null && far.aside),
  };
}

/** Fills a topic from the headings above, the nearest first. */
export function inherit(topic: Topic, contexts: readonly Context[]): Topic {
  const names = (each: Topic) => each.namesProjects;
  const acts = ({ act, entersPlainly }: Topic) => act === 'approve' || entersPlainly;
  const headings = contexts.flatMap((each) => (each.heading ? [each.topic] : []));
  const isProject: Partial<Topic> = { base: 'project', bases: ['project'] };
  let full = topic;
  // "การอนุมัติ (M7)" above, "โครงการ" here.
  if (topic.base === null && names(topic) && headings[0]?.act === 'approve')
    full = { ...full, ...isProject };
  const work = contexts.find(({ topic: above }) => above.base !== null)?.topic.base;
  if (full.planOnly && work === 'achievement') {
    full = { ...full, base: 'achievement', bases: ['achievement'], planOnly: false };
  }
  for (const { topic: above, heading } of contexts) {
    const hasBase = full.base !== null;
    // "อนุมัติ M7 ไตรมาส 2" goes on from reports, not from the projects in the line above.
    const fits = topic.quarters.length === 0 || above.base === 'progress';
    if (!hasBase && above.base !== null && fits) {
      full = { ...full, base: above.base, bases: above.bases };
    }
    const { base, quarters } = full;
    if (above.base !== null && above.base !== base && !above.bases.includes(base as Base)) continue;
    const isFilled = hasBase && above.base !== null && above.base !== base;
    if (heading && above.act === 'approve' && !full.entersPlainly && !full.withExecutive) {
      if (full.act !== 'approve' && !isFilled)
        full = { ...full, act: 'approve', approver: full.approver ?? above.approver };
    }
    const isOtherYear = base === 'achievement' && above.base !== 'achievement';
    full = {
      ...full,
      quarters: quarters.length === 0 && above.quarters.length === 1 ? above.quarters : quarters,
      year: full.year ?? (isOtherYear ? null : above.year),
      plan: full.plan ?? above.plan,
      open: full.open ?? above.open,
    };
  }
  // "2. โครงการ ปี 2570" above, "2.1 นำเข้า ภายใน …", "2.2 อนุมัติ ภายใน …" here.
  const isOpen = full.base === null && full.quarters.length === 0 && !full.otherWork;
  if (isOpen && acts(topic) && headings.some(names)) full = { ...full, ...isProject };
  return full;
}

/** A cell's own words, then its row's, then its column's. */
export function inRow(own: Topic, row: Topic, head: Topic): Topic {
  const all = merged(merged(own, row), head);
  // "หน่วยงานรายงานความก้าวหน้า" beside "หัวหน้าหน่วยงานอนุมัติรายงาน": heads that part the two say so.
  if (own.act !== null || head.act !== 'approve') return all;
  return { ...all, act: 'approve', approver: head.approver, withExecutive: false };
}

/**
 * "ไตรมาสที่ 1, 2, 3 และ 4 ภายในวันที่ …, …, … และ … ตามลำดับ": each date takes the next quarter; with
 * one date for several quarters it holds for all of them. The topic keeps those still to come.
 */
export function inTurn(
  topic: Topic,
  { next, inline }: { readonly next: DateFound | null; readonly inline: Context | null },
  own: Topic,
): { full: Topic; quarters: readonly QuarterNamed[] } {
  const goesOn = inline !== null && own.quarters.length === 0 && inline.topic.quarters.length > 1;
  const all = distinct(goesOn ? inline.topic.quarters.slice(1) : topic.quarters);
  return { full: { ...topic, quarters: all }, quarters: next || goesOn ? all.slice(0, 1) : all };
}

/** "… เลื่อนจากวันที่ … เป็นวันที่ …": a clause without words of its own goes on with the one before. */
function distinct(quarters: readonly QuarterNamed[]): readonly QuarterNamed[] {
  const [first, ...others] = quarters;
  if (!first || others.length === 0) return quarters;
  const year = first.year;
  const other = year === null ? null : asCalendarQuarter({ quarter: first.quarter, year });
  return [
    first,
    // "ไตรมาส 1/66 … (ไตรมาส 4/65 สำหรับหน่วยงานตามปีปฏิทิน)": the same three months.
    ...others.filter(
      (each) =>
        each.quarter !== first.quarter &&
        !(other && each.quarter === other.quarter && each.year === other.year),
    ),
  ];
}

/** A new round begins with the entry again, whatever was said last of the round before it. */
export function continued(inline: Context, own: Topic): Context {
  return { ...inline, heading: saysNothing({ ...own, quarters: [] }) };
}

export function withTail(topic: Topic, tail: Topic): Topic {
  return {
    ...topic,
    withExecutive: topic.withExecutive || tail.withExecutive,
    quarters:
      topic.quarters.length > 0 ? topic.quarters : tail.quarters.length === 1 ? tail.quarters : [],
  };
}

export function wordsIn(text: string): number {
  return text.replace(/[^ก-๎a-z]/gu, '').length;
}

/** Nothing but bullets and the words that go before a date. */
export function isWordless(text: string): boolean {
  return wordsIn(unbroken(text).replace(/ภายใน|ระหว่าง|ตั้งแต่|ไม่เกิน|วันที่|วัน|ที่/gu, '')) === 0;
}

export function saysNothing({ base, quarters, act, round }: Topic): boolean {
  return base === null && quarters.length === 0 && act === null && round === null;
}

/** Words that any deadline may carry. */
export const COMMON =
  /ภายใน|ระหว่าง|ตั้งแต่|ไม่เกิน|ไม่ช้ากว่า|ตามลำดับ|เว้นแต่|วันที่|วัน|ที่|ขอ|ให้|แล้วเสร็จ|ทั้งนี้|ดำเนินการ|หน่วยงาน|ส่วนราชการ|กำหนด|เดิม|เป็น|และ|โดย|ขยาย|ระยะ|เวลา|ออกไป|จน|ถึง|เริ่ม|สิ้น(?:สุด)?|ระบบ|emenscr|ช่วง|รอบ|แรก|สอง|สาม|สุดท้าย|ส่วน|เปิด|ปิด|เดือน|ต้อง|ดังนี้|คือ|(?<![a-z])(?:by|before|until|from|to|on|the|due|no later than|please|complete|open|close|deadline|between|and)(?![a-z])/gu;
/** Words that may stand beside an approval or a report whose work is named above. */
const ACTING =
  /หัวหน้ากลุ่มภารกิจ|มติ(?:ที่ประชุม)?|(?:คำ)?(?:ถาม|ตอบ)|เสร็จ|ผู้บริหาร|ผู้(?:อนุมัติ|รับผิดชอบ|แทน|มีอำนาจ)|ของ|กลุ่ม|กระทรวง|กรม|กอง(?:แผน(?:งาน)?)?|สำนัก(?:งาน)?|ปลัด|ระดับ|พิจารณา|อนุมัติ|เห็นชอบ|การ|ความก้าวหน้า|รายงาน|ผล|ส่ง|นำเข้า|บันทึก|ข้อมูล|โครงการ|ไตรมาส(?:ที่)?|แรก|สอง|สาม|สี่|สุดท้าย|ประจำ|ปีงบประมาณ|ปีปฏิทิน|ปี|พ\. ?ศ\.|ป\. ?ย\. ?ป\.|ทุก|ครบ|ถ้วน|ใน|ต่อ|จาก|หลัง|ก่อน|แก่|สำหรับ|เฉพาะ|ครั้ง|ใหม่|เพิ่มเติม|m\d|open-d|[ก-ฮ]\./gu;

/** "จึงมีมติให้ขยายเป็นภายในวันที่ …" is of the work above. */
const BECOMES = /เป็น(?:ภายใน)?(?:วันที่)? *$/u;

/** A clause that names no work of its own, but something. */
export function namesElse(text: string, { base, open, otherWork, act }: Topic): boolean {
  if (base !== null || open !== null || otherWork !== null || BECOMES.test(text)) return false;
  return namesOtherWork(text, act);
}

/** Words that name something else than the work of the heading above. */
export function namesOtherWork(text: string, act: Topic['act']): boolean {
  if (/ดังกล่าว|ข้างต้น|ตามข้อ ?\d|นำเข้า(?:ใน|สู่)?(?:ใน)?ระบบ/u.test(text)) return false;
  if (act === 'approve') {
    // What is approved stands behind the verb.
    const object = /(?:อนุมัติ|เห็นชอบ)([ก-๎ ]*)/u.exec(text)?.[1] ?? '';
    return wordsIn(object.replace(COMMON, '').replace(ACTING, '')) >= MIN_OBJECT;
  }
  const rest = text.replace(/\([^()]*\)/gu, '');
  return wordsIn(rest.replace(COMMON, '').replace(ACTING, '')) >= MIN_WORDS;
}

const MIN_OBJECT = 4;

/** Letters behind a date that make words of their own. */
export const MIN_WORDS = 8;
