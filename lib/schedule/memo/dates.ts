/**
 * Finds dates and ranges of days in running text. Single days are judged by `readThaiDate`; here
 * is only how a memo puts them together: "7-20 มีนาคม 2566", "ตั้งแต่วันที่ … ถึงวันที่ …",
 * "18 เม.ย. และ 16 ก.ค. 66", "ภายในเดือนมีนาคม 2566".
 */
import { type Day, dayOf, isRealDay, lastDateOfMonth } from '../../calendar/day.ts';
import { isYear } from '../../calendar/era.ts';
import { readMonth } from '../../calendar/month-names.ts';
import { type DateMistake, readThaiDate } from '../../calendar/read-date.ts';
import { likeness } from '../../text/normalise.ts';
import type { MemoFlagCode } from './types.ts';

/** One written day, before anything is known to be right. */
interface Point {
  readonly from: number;
  readonly to: number;
  /** 1–31 as written; null for a month without a day. */
  readonly date: number | null;
  /** 1–12; null when the month cannot be read. */
  readonly month: number | null;
  /** ค.ศ.; null when none is printed. */
  year: number | null;
  /** What is wrong with it as printed. */
  readonly problem: MemoFlagCode | null;
  /** False when nothing can be read from it. */
  readonly readable: boolean;
}

export interface DateFound {
  readonly from: number;
  readonly to: number;
  readonly start: Point | null;
  readonly end: Point;
  /** The day that begins the range, of the month and year of its end. */
  readonly startDate: number | null;
  /** What stands before it: by = ภายใน, ไม่เกิน; before = ก่อน; since = ตั้งแต่ without an end. */
  readonly lead: 'by' | 'before' | 'since' | 'none';
  /** Whole months: "มกราคม - มีนาคม 2566". */
  readonly months: boolean;
}

export interface Dates {
  readonly start: Day | null;
  readonly end: Day | null;
  readonly problems: readonly MemoFlagCode[];
}

/** A name may be broken by the end of a line. */
const FULL = `(?:${'มกรา|กุมภาพันธ์?|กุมภา|มีนา|เมษา|พฤษภา|มิถุนา|กรก[ฎฏ]า|สิงหา|กันยา|ตุลา|พฤศจิกา|ธันวา'
  .split('|')
  .map((stem) => (stem.match(/\[.*?\]|.\??/gu) ?? []).join('(?: ?\\n ?)?'))
  .join('|')})(?:(?: ?\\n ?)?(?:ค(?: ?\\n ?)?ม|ย(?: ?\\n ?)?น))?`;
const SHORT_PARTS = 'ม.ค ก.พ มี.ค เม.ย พ.ค มิ.ย ก.ค ส.ค ก.ย ต.ค พ.ย ธ.ค'.split(' ');
const SHORT = `(?:${SHORT_PARTS.map((part) => part.replace('.', '(?:\\.[ \\n]?)?')).join('|')})(?:\\.(?![ก-ฮ]{1,2}\\.)|(?![ก-๎.]))`;
const ENGLISH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])\\.?';
const MONTH = `(?:${FULL}|${SHORT}|${ENGLISH})`;
const ERA = '(?:พ\\.? ?ศ\\.?|ค\\.? ?ศ\\.?|พุทธศักราช)';
/** A year may stand in the next line, but then with its era or four digits. */
const YEAR = `(?:[ ,]*(?:ปี ?)?(?:(${ERA})[ \\n]*)?['’]?(\\d{2,5})(?!\\d|[.:]\\d| ?${MONTH})|[ \\n\\v]*(?:(${ERA})[ \\n]*)?(\\d{4})(?!\\d)|[ \\v]*\\n[ ]*()([6-9]\\d)(?=[ ]*(?:\\n|$)))`;
const WEEKDAY = '(?:วัน)?(จันทร์|อังคาร|พุธ|พฤหัสบดี|พฤหัส|ศุกร์|เสาร์|อาทิตย์) ?(?:ที่)?';
const THE_DAY = `(?:${WEEKDAY} ?|วันที่ ?|ที่ ?)`;

const WRITTEN = new RegExp(
  `(?:${WEEKDAY}[ \\n]*)?(?<![\\d/.:])(\\d{1,2})(?!\\d)[ \\n\\v]*(?:เดือน ?)?(${MONTH})(?:${YEAR})?`,
  'gu',
);
const NUMBERS =
  /(?<![\d/.a-z]|[^\d/]\d{1,3}-|[a-z]-)(?:(\d{4}-\d{1,2}-\d{1,2})|(\d{1,2})([/.-])(\d{1,2})\3(\d{4}|\d{2}))(?![\d/])/gu;
/** A month's name that is not in the list of good ones, between a day and a year. */
const MISSPELT = new RegExp(
  `(?<![\\d/.:])(\\d{1,2}) ?(?:เดือน ?)?([ก-๎][ก-๎. ]{1,15}?)[ \\n]*(?:${ERA} ?)?(\\d{4}|[5-9]\\d)(?!\\d)`,
  'gu',
);
const MONTHS = new RegExp(
  `(?<![\\d] ?|[\\d] ?เดือน ?)(?:(?<![ก-๎])|(?<=ใน|สิ้น|ตลอด|เกิน|ระหว่าง|ช่วง))(?:เดือน ?)?(${MONTH})(?:${YEAR})?(?: ?(?:-|ถึง(?:เดือน)?) ?(?:เดือน ?)?(${MONTH})(?:${YEAR})?)?`,
  'gu',
);
/** In front of a month that is meant as a deadline or a window. */
const MONTH_LEAD = /(?:ภายใน|สิ้น|ตลอด|ไม่เกิน|ระหว่าง|ช่วง)(?:สิ้น)?(?:เดือน)? ?$/u;

const TIME = '(?: ?(?:เวลา)? ?\\d{1,2}[.:]\\d{2} ?(?:น\\.)?)?';
const TO = `(?:-+|ถึง|จนถึง|to)`;
const JOIN = new RegExp(`^${TIME}[ \\n\\v)]*${TO}[ \\n\\v]*${THE_DAY}?[ \\n]*$`, 'u');
const LEFT = new RegExp(`(?<![\\d/.:])(\\d{1,2})[ \\n\\v]*${TO}[ \\n\\v]*${THE_DAY}?[ \\n]*$`, 'u');
/** "ระหว่างวันที่ 7 และ 20 มกราคม" */
const BETWEEN = new RegExp(
  `ระหว่าง[ \\n]*(?:วันที่)?[ \\n]*(\\d{1,2})[ \\n]*(?:และ|กับ)[ \\n]*${THE_DAY}?[ \\n]*$`,
  'u',
);
const AND = new RegExp(`^[ \\n]*(?:และ|กับ)[ \\n]*${THE_DAY}?[ \\n]*$`, 'u');
/** Also as labels: "เริ่ม : 1 ธ.ค. 68", and in the next line "สิ้นสุด : 26 ธ.ค. 68". */
const OPENS = /(?:เริ่ม(?:ต้น)?|เปิดระบบ|เปิด|ตั้งแต่|นับแต่|นับตั้งแต่)(?:ใน)?[ \n]*:?[ \n]*(?:วันที่)?[ \n]*$/u;
const CLOSES =
  /^[ \n]*(?:เวลา[^ก-๎]{1,14}น\.)?[ \n]*(?:และ|,|-)?[ \n]*(?:วันที่|วัน)?(?:ไป)?(?:สิ้นสุด|ปิดระบบ|ปิด|จนถึง|ถึง|แล้วเสร็จ|ให้แล้วเสร็จ)(?:ใน|ภายใน)?[ \n]*:?[ \n]*(?:วันที่)?[ \n]*$/u;
const LIST_GAP =
  /^[ \n]*(?:,|และ|หรือ|\/|;)?[ \n]*(?:\(?\d\)?[.)]?)?[ \n]*(?:และ)?[ \n]*(?:วันที่)?[ \n]*$/u;

const PROBLEMS: Readonly<Partial<Record<DateMistake, MemoFlagCode>>> = {
  'no-such-day': 'no-such-day',
  'no-such-month': 'no-such-day',
  'unknown-month': 'unknown-month',
  'ce-for-be': 'ce-year',
  'be-for-ce': 'bad-year',
  'plus-543-twice': 'bad-year',
  'minus-543': 'bad-year',
  'year-out-of-range': 'bad-year',
  'ambiguous-year': 'ambiguous-year',
  'weekday-differs': 'weekday-differs',
  'years-differ': 'bad-year',
};

/** Every date and range of a plain text, in its order. */
export function findDates(text: string): DateFound[] {
  const points = [...written(text), ...numbers(text)];
  const taken = new Taken(points);
  for (const each of misspelt(text)) if (taken.isFree(each)) points.push(each);
  points.sort((a, b) => a.from - b.from);
  const whole = new Taken(points);
  const months = monthsOf(text).filter((each) => whole.isFree(each));
  fillYears(points, text);
  return [...ranges(points, text), ...months].toSorted((a, b) => a.from - b.from);
}

/** Which characters already belong to a date. */
class Taken {
  readonly #starts: Set<number> = new Set();
  constructor(points: readonly Point[]) {
    for (const { from, to } of points) for (let i = from; i < to; i++) this.#starts.add(i);
  }
  isFree({ from, to }: { from: number; to: number }): boolean {
    for (let i = from; i < to; i++) if (this.#starts.has(i)) return false;
    return true;
  }
}

function written(text: string): Point[] {
  const found: Point[] = [];
  for (const match of text.matchAll(WRITTEN)) {
    const [whole, weekday, date = '', month = '', eraA, yearA, eraB, yearB, , yearC] = match;
    const before = text.slice(Math.max(0, match.index - 12), match.index);
    // "ไตรมาสที่ 1 มกราคม - มีนาคม": the number is not a day.
    if (!weekday && /(?:ไตรมาส(?:ที่)? ?|รอบ(?:ที่)? ?|ระดับ(?:ที่)? ?|m)$/u.test(before)) continue;
    const year = yearA ?? yearB ?? yearC;
    const era = eraA ?? eraB ?? '';
    found.push(
      point(match.index, match.index + whole.length, {
        date: Number(date),
        monthWord: month,
        year,
        era,
        weekday,
      }),
    );
  }
  return found;
}

interface Words {
  readonly date: number;
  readonly monthWord: string;
  readonly year: string | undefined;
  readonly era: string;
  readonly weekday: string | undefined;
}

function point(from: number, to: number, words: Words): Point {
  const { date, monthWord, year, era, weekday } = words;
  const month = readMonth(monthWord.replace(/[. \n]/gu, ''));
  const base = { from, to, date, month: month?.month ?? null };
  if (!month) return { ...base, year: null, problem: 'unknown-month', readable: false };
  const spelling: MemoFlagCode | null = month.wellSpelt ? null : 'month-misspelt';
  if (year === undefined) {
    const fits = date >= 1 && date <= 31;
    return { ...base, year: null, problem: fits ? spelling : 'no-such-day', readable: fits };
  }
  const day = weekday ? `วัน${weekday}ที่ ` : '';
  return {
    ...base,
    ...judged(
      `${day}${date} ${monthWord} ${era} ${year}`,
      spelling,
      year,
      era.startsWith('ค') || (year.length === 4 && /^[a-z]/u.test(monthWord)),
    ),
  };
}

type Judged = Pick<Point, 'year' | 'problem' | 'readable'>;

function judged(
  written: string,
  spelling: MemoFlagCode | null,
  yearText: string,
  isMarkedCe = false,
): Judged {
  const read = readThaiDate(written, { expect: isMarkedCe ? 'any' : 'be' });
  if (read.ok) return { year: Number(read.day.slice(0, 4)), problem: spelling, readable: true };
  const problem = PROBLEMS[read.code] ?? 'bad-year';
  const meant = read.meant ?? (read.either ? (read.either[0] ?? null) : null);
  // A wrong day keeps its year: the other end of a range may still be read.
  const written4 = Number(yearText) - 543;
  const year = meant ? Number(meant.slice(0, 4)) : written4 > 1900 ? written4 : null;
  const readable = meant !== null && problem !== 'no-such-day' && problem !== 'unknown-month';
  return { year, problem, readable };
}

function numbers(text: string): Point[] {
  const found: Point[] = [];
  for (const match of text.matchAll(NUMBERS)) {
    const [whole, iso, date, separator, month, year] = match;
    if (!iso && separator !== '/' && year?.length !== 4) continue;
    const parts = iso ? iso.split('-').map(Number) : [Number(year), Number(month), Number(date)];
    const [y = 0, m = 0, d = 0] = parts;
    const to = match.index + whole.length;
    const read = judged(whole, null, String(y));
    found.push({ from: match.index, to, date: d, month: m <= 12 ? m : null, ...read });
  }
  return found;
}

const FULL_NAMES =
  'มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม'.split(
    ' ',
  );

function misspelt(text: string): Point[] {
  const found: Point[] = [];
  for (const match of text.matchAll(MISSPELT)) {
    const [whole, date = '', word = '', year = ''] = match;
    const name = word.replace(/[. ]/gu, '');
    if (/^(?:พศ|คศ|ปี|น)$/u.test(name)) continue;
    const near =
      /^[ก-ฮเ][ิีม]?\. ?[ก-ฮ]\.?$/u.test(word.trim()) ||
      FULL_NAMES.some((each) => likeness(each, name) >= 0.55);
    if (!readMonth(name) && !near) continue;
    const words = { date: Number(date), monthWord: word, year, era: '', weekday: undefined };
    found.push(point(match.index, match.index + whole.length, words));
  }
  return found;
}

/** Single months with a year that nothing makes a deadline: "ฉบับปรับปรุง มีนาคม 2570". */
export function monthsSpoken(text: string): DateFound[] {
  return monthsOf(text, true).filter(
    // "June 24, 2025" is no month of a year.
    ({ start, lead, from, to }) =>
      lead === 'none' && !start && /2[05]\d\d$/u.test(text.slice(from, to)),
  );
}

/** Whole months; those with nothing that makes them a deadline are periods that are spoken of. */
function monthsOf(text: string, withSpoken = false): DateFound[] {
  const found: DateFound[] = [];
  for (const match of text.matchAll(MONTHS)) {
    const [whole, first = '', e1, y1, e2, y2, , y5, second, e3, y3, e4, y4, , y6] = match;
    const to = match.index + whole.length;
    const before = text.slice(Math.max(0, match.index - 20), match.index) + leadOf(whole);
    const make = (word: string, year: string | undefined, era: string): Point => ({
      ...point(match.index, to, { date: 1, monthWord: word, year, era, weekday: undefined }),
      date: null,
    });
    const a = make(first, y1 ?? y2 ?? y5, e1 ?? e2 ?? '');
    const b = second === undefined ? null : make(second, y3 ?? y4 ?? y6, e3 ?? e4 ?? '');
    if (b && a.year === null && b.year !== null && a.month !== null && b.month !== null) {
      a.year = a.month > b.month ? b.year - 1 : b.year;
    }
    if (!b && !withSpoken && !MONTH_LEAD.test(before)) continue;
    const asWindow = MONTH_LEAD.test(before);
    found.push({
      from: match.index,
      to,
      start: b || /(?:ตลอด|ระหว่าง|ช่วง)/u.test(before.slice(-14)) ? a : null,
      end: b ?? a,
      startDate: null,
      lead: asWindow ? 'by' : 'none',
      months: true,
    });
  }
  return found;
}

/** A month that a head or a cell gives to the days below or beside it. */
export interface MonthNamed {
  readonly month: number;
  /** ค.ศ.; null when none is printed. */
  readonly year: number | null;
}

const ONE_MONTH = new RegExp(`(?<![ก-๎])(?:เดือน ?)?(${MONTH})(?:${YEAR})?`, 'gu');
const MONTH_WORDS = /(?:ปีงบประมาณ|ปีงบฯ?|ปี|พ\. ?ศ\.|เดือน|ประจำ|ไตรมาส(?:ที่)?|[\d\s()/:.,-])/gu;

/** The one month that a short text names, and nothing else: "เดือนมกราคม 2568", "ปี 2567 ต.ค.". */
export function monthNamed(text: string): MonthNamed | null {
  if (text.length > 60 || text.length < 2) return null;
  const [only, ...others] = text.matchAll(ONE_MONTH);
  if (!only || others.length > 0 || /\d ?$/u.test(text.slice(0, only.index).slice(-2))) {
    // "ปี 2567 ต.ค." is a year and a month; "15 ต.ค." is a day.
    if (!only || others.length > 0 || !/(?:25\d\d|20\d\d) ?$/u.test(text.slice(0, only.index)))
      return null;
  }
  const rest = text.slice(0, only.index) + text.slice(only.index + only[0].length);
  if (rest.replace(MONTH_WORDS, '') !== '') return null;
  const month = readMonth((only[1] ?? '').replace(/[. \n]/gu, ''))?.month;
  if (month === undefined) return null;
  const own = only[3] ?? only[5] ?? only[7];
  const written = own ?? /(25\d\d|20\d\d|(?<=ปี ?)\d\d)(?!\d)/u.exec(rest)?.[1];
  if (written === undefined) return { month, year: null };
  const be = written.length === 2 ? 2500 + Number(written) : Number(written);
  const year = be > 2400 ? be - 543 : be;
  const isFiscal = own === undefined && /ปีงบ/u.test(rest);
  return { month, year: isFiscal && month >= 10 ? year - 1 : year };
}

/** A month, or months, that are all a cell says: "พ.ย. 67", "ต.ค. - พ.ย. 67". */
export function wholeMonths(text: string, from: number): DateFound | null {
  const lead = 'ระหว่าง';
  const [only, ...others] = monthsOf(`${lead}${text}`);
  if (!only || others.length > 0) return null;
  const rest = `${lead}${text}`.slice(only.to).trim();
  if (only.from > lead.length + 6 || rest !== '') return null;
  const to = from + text.length;
  return { ...only, from, to, end: { ...only.end, from, to } };
}

const DAY_WORDS = '(?:ระหว่าง|ตั้งแต่|ภายใน|ไม่เกิน)?[ \\n\\v]*(?:วันที่|วัน)?[ \\n\\v]*';
const DAYS_ALONE = new RegExp(
  `^${DAY_WORDS}(\\d{1,2})(?:[ \\n\\v]*${TO}[ \\n\\v]*(?:วันที่)?[ \\n\\v]*(\\d{1,2}))?(?: ?น\\.)?$`,
  'u',
);
const DAYS_SAID = new RegExp(
  `(?:วันที่|ระหว่าง|ภายใน|ไม่เกิน)[ \\n\\v]*(?:วันที่)?[ \\n\\v]*(\\d{1,2})(?:[ \\n\\v]*${TO}[ \\n\\v]*(?:วันที่)?[ \\n\\v]*(\\d{1,2}))?(?![\\d/.:]|[ \\n]*(?:${MONTH}|เดือน|ของ|วัน|ปี|น\\.|ชั่วโมง))`,
  'gu',
);

/** "6 - 17" and nothing else, in a column "ม.ค. 68". */
export function daysAlone(text: string, from: number, named: MonthNamed | null): DateFound | null {
  const match = DAYS_ALONE.exec(text);
  return match && bareDays(match, from, named);
}

/** In one line or cell. */
const MAX_DAYS = 50;

/** Days without a month in running text: "วันที่ 6 - 17" under "เดือนมกราคม 2568". */
export function daysSaid(text: string, from: number, named: MonthNamed | null): DateFound[] {
  const found: DateFound[] = [];
  for (const match of text.matchAll(DAYS_SAID)) {
    found.push(bareDays(match, from, named));
    if (found.length >= MAX_DAYS) break;
  }
  return found;
}

/** @param from where the text that was searched begins in the whole */
function bareDays(
  match: RegExpExecArray | RegExpMatchArray,
  from: number,
  named: MonthNamed | null,
): DateFound {
  const [whole, first = '', second] = match;
  const at = from + (match.index ?? 0);
  const date = Number(second ?? first);
  const [month, year] = [named?.month ?? null, named?.year ?? null];
  const problem: MemoFlagCode | null = named === null ? 'unknown-month' : null;
  const end = { from: at, to: at + whole.length, date, month, year, problem, readable: true };
  const lead = second === undefined && /ภายใน|ไม่เกิน/u.test(whole) ? 'by' : 'none';
  const startDate = second === undefined ? null : Number(first);
  return { from: at, to: end.to, start: null, end, startDate, lead, months: false };
}

function leadOf(whole: string): string {
  return whole.startsWith('เดือน') ? 'เดือน' : '';
}

/** "18 เมษายน และ 16 กรกฎาคม 2566": a year at the end of a list stands for all of it. */
function fillYears(points: Point[], text: string): void {
  for (let i = points.length - 2; i >= 0; i--) {
    const [here, next] = [points[i], points[i + 1]];
    if (!here || !next || here.year !== null || next.year === null) continue;
    if (here.month === null || next.month === null) continue;
    const gap = text.slice(here.to, next.from);
    if (gap.length > 40 || !(JOIN.test(gap) || LIST_GAP.test(gap))) continue;
    here.year = here.month > next.month ? next.year - 1 : next.year;
  }
}

function ranges(points: readonly Point[], text: string): DateFound[] {
  const found: DateFound[] = [];
  let end = 0;
  for (let i = 0; i < points.length; i++) {
    const here = points[i];
    if (!here) continue;
    const next = points[i + 1];
    const gap = next && next.from - here.to < 60 ? text.slice(here.to, next.from) : null;
    const before = text.slice(Math.max(end, here.from - 60), here.from);
    const opens = OPENS.test(before);
    if (
      next &&
      gap !== null &&
      (JOIN.test(gap) ||
        (opens && CLOSES.test(gap)) ||
        (/ระหว่าง[ \n]*(?:วันที่)?[ \n]*$/u.test(before) && AND.test(gap)))
    ) {
      found.push(dateFound(here, next, null, before, here.from));
      end = next.to;
      i++;
      continue;
    }
    // "18 เม.ย. 67 - 30 …" with an end that cannot be read.
    const isOpen = /^ *(?:-+|ถึง)[ \n]*(?:วันที่)?[ \n]*\d/u.test(text.slice(here.to, here.to + 24));
    const left = LEFT.exec(before) ?? BETWEEN.exec(before);
    const startDate = left ? Number(left[1]) : null;
    const from = left ? here.from - before.length + left.index : here.from;
    const lead = left ? before.slice(0, left.index) : before;
    const alone = dateFound(null, here, startDate, lead, from);
    found.push(isOpen && !isRange(alone) ? { ...alone, lead: 'since' } : alone);
    end = here.to;
  }
  return found;
}

const BY =
  /(?:ภายใน|ไม่เกิน|ไม่ช้ากว่า|จนถึง|ถึง|แล้วเสร็จ(?:ใน)?|สิ้นสุด(?:ใน)?|ปิดระบบ|by)(?:ใน)?[ \n]*:?[ \n]*(?:วันที่|วัน)?[ \n]*(?:ที่)?[ \n]*$/u;
const BEFORE = /ก่อน[ \n]*(?:วันที่)?[ \n]*$/u;

function dateFound(
  start: Point | null,
  end: Point,
  startDate: number | null,
  before: string,
  from: number,
): DateFound {
  const isRange = start !== null || startDate !== null;
  const lead = isRange
    ? 'none'
    : OPENS.test(before)
      ? 'since'
      : BY.test(before)
        ? 'by'
        : BEFORE.test(before)
          ? 'before'
          : 'none';
  return { from, to: end.to, start, end, startDate, lead, months: false };
}

/**
 * The days of a range.
 *
 * @param yearFor the ค.ศ. year of a month (1–12) that prints none; null when there is no telling
 */
export function daysOf(found: DateFound, yearFor: (month: number) => number | null): Dates {
  const problems = new Set<MemoFlagCode>();
  const { start, end, startDate } = found;
  for (const each of [start, end]) if (each?.problem) problems.add(each.problem);
  if (!end.readable || end.month === null)
    return { start: null, end: null, problems: [...problems] };
  const year = end.year ?? yearFor(end.month);
  if (end.year === null) problems.add('year-inferred');
  if (year === null) return { start: null, end: null, problems: [...problems] };
  const endDate = end.date ?? lastDateOfMonth(year, end.month);
  const last = real(year, end.month, endDate);
  if (last === null) {
    return { start: null, end: null, problems: [...problems, 'no-such-day'] };
  }
  let first: Day | null = null;
  if (startDate !== null) {
    first = real(year, end.month, startDate);
    if (first === null) problems.add('no-such-day');
  } else if (start !== null) {
    const inYear = start.month !== null && start.month > end.month ? year - 1 : year;
    if (start.readable && start.month !== null) {
      first = real(start.year ?? inYear, start.month, start.date ?? 1);
      if (first === null) problems.add('no-such-day');
    }
  }
  if (first !== null && first > last) {
    return { start: null, end: null, problems: [...problems, 'end-before-start'] };
  }
  if (found.months) problems.add('month-only');
  return { start: first, end: last, problems: [...problems] };
}

function real(year: number, month: number, date: number): Day | null {
  return isYear(year) && isRealDay(year, month, date) ? dayOf(year, month, date) : null;
}

export function isRange(date: DateFound): boolean {
  return date.start !== null || date.startDate !== null;
}
