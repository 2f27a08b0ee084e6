/** A plain memo as lines and tables; tables also when they were pasted one cell a line. */
import { type DateFound, wholeMonths } from './dates.ts';
import { earlierMailAt } from './earlier-mail.ts';
import { CELL, ROW } from './separators.ts';
import { isSchedule, topicOf } from './topics.ts';

/** A stretch of the plain text. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface Line extends Stretch {
  readonly kind: 'line';
  /** 1 for "1.", 2 for "1.1", up to `PLAIN_LEVEL` for a line without a number. */
  readonly level: number;
  /** "1.", "(1)", "ก.": the first of its list. */
  readonly isFirst: boolean;
}

export interface Table {
  readonly kind: 'table';
  /** Cells of each row; empty ones are empty stretches. */
  readonly rows: readonly (readonly Stretch[])[];
  /** The words may be those of the dates above them as well. */
  readonly isUnsure?: boolean;
}

export type Block = Line | Table;

export const PLAIN_LEVEL = 10;
/** From here on the items have no numbers. */
export const BULLET_LEVEL = 6;
const QUESTION_LEVEL = 5.2;
const MAX_COLUMNS = 7;
const MAX_HEAD = 60;

const NUMBERED =
  /^ *(?:[-•>*·.]+ *)?(?:(?:ข้อ(?:สั่งการ)?|(?:ระเบียบ)?วาระ|ประเด็น) ?(?:ที่ ?)?)?(?:(\() ?\d{1,2} ?\) ?|(\d{1,2})((?:\.\d{1,2}){1,3})[.)]? ?|(\d{1,2})([.)]) ?|(\d{1,2}) +)(?=[^\d\s./-])/u;
const LETTERED = /^ *[ก-ฮ][.)] +(?=[ก-๎a-z(])/u;
/** "(ก) นำเข้า…" */
const IN_BRACKETS = /^ *\([ก-ฮ]\) ?(?=[ก-๎a-z])/u;
/** "ถาม …", "Q: …": each question begins a part of its own, its answer goes on from it. */
const ASKED =
  /^ *(?:([qa]) ?\d{0,2}:|(?:คำ)?(ถาม|ตอบ)(?:ที่)?(?: ?\d{1,2})?[.:) \t])\s*(?=[ก-๎a-z\d(])/u;
const FIRST = /^ *[-•>*·. ]*(?:ข้อ ?(?:ที่ ?)?)?\(?(?:(?:\d{1,2}\.)*1(?!\d)|ก[.)])/u;
const BULLET = /^ *([->•*·])+ /u;
const TABLE_HEAD =
  /ระยะเวลา|กำหนด|วันที่|ช่วงเวลา|กิจกรรม|รายการ|การดำเนินการ|ขั้นตอน|ผู้รับผิดชอบ|ผู้ดำเนินการ|ไตรมาส|ลำดับ|หน่วยงาน|รายงาน|อนุมัติ|เริ่ม|สิ้นสุด/u;

/** Cuts a plain text into lines and tables. `dates` are those of the whole text, in order. */
export function blocksOf(text: string, dates: readonly DateFound[]): Block[] {
  const blocks: Block[] = [];
  let rows: Stretch[][] = [];
  const mail = earlierMailAt(text);
  // Where answers stand below them, "Q2:" is the second question and no quarter.
  const questions = /^ *a\d{0,2}:/mu.test(text) ? /^ *q\d{1,2}:/u : /^(?!)/u;
  const endTable = () => {
    if (rows.length > 0) blocks.push({ kind: 'table', rows });
    rows = [];
  };
  for (const row of split(text, 0, text.length, ROW)) {
    const cells = split(text, row.from, row.to, CELL).map((cell) => trimmed(text, cell));
    const filled = cells.filter(({ from, to }) => to > from);
    // A line that is drawn; a single dash may be an empty cell.
    if (filled.length === 0 || /^\s*(?:[-=_:+*]\s*){2,}$/u.test(text.slice(row.from, row.to)))
      continue;
    const inTable = rows.length > 0 && cells.length > 1;
    const numberedText =
      filled.length === 2 &&
      /^(?:[(\d.)•>*-]{1,6}|(?:คำ)?(?:ถาม|ตอบ)[.:]?|[qa]\d{0,2}:)$/u.test(
        text.slice(filled[0]?.from, filled[0]?.to),
      );
    if (filled.length > 1 && !(numberedText && !inTable)) rows.push(cells);
    else if (inTable && isCell(text, filled) && datesIn(dates, row).length > 0) rows.push(cells);
    else {
      endTable();
      const from = filled[0]?.from ?? row.from;
      const to = filled.at(-1)?.to ?? row.to;
      for (const line of split(text, from, to, '\v').flatMap((each) => itemsOf(text, each))) {
        const isQuoted = line.from > mail && text[line.from] === '>';
        const own = isQuoted ? { ...line, from: line.from + 1 } : line;
        const each = trimmed(text, withoutDate(dates, own));
        if (each.to > each.from) {
          const isText =
            isQuoted ||
            beginsWithDate(text, dates, each) ||
            goesOnWithNumber(text, each) ||
            closesBracket(text, each);
          const level = isText ? PLAIN_LEVEL : levelOf(text, each);
          const isFirst = level < PLAIN_LEVEL && FIRST.test(text.slice(each.from, each.from + 16));
          const mark =
            level < PLAIN_LEVEL
              ? (questions.exec(text.slice(each.from, each.to))?.[0].length ?? 0)
              : 0;
          blocks.push({ kind: 'line', from: each.from + mark, to: each.to, level, isFirst });
        }
      }
    }
  }
  endTable();
  return withGrids(text, blocks, dates);
}

/** What stands alone between tabs is a cell where it is short, else an indented sentence. */
function isCell(text: string, [only, ...others]: readonly Stretch[]): boolean {
  if (!only || others.length > 0) return false;
  return only.to - only.from <= MAX_HEAD || text[only.to] === CELL;
}

/** "… (M1" and "- M5) …" in the next line: what looks like a bullet stands within a bracket. */
export function closesBracket(text: string, { from, to }: Stretch): boolean {
  if (!/^[^()\n]{0,20}\)/u.test(text.slice(from, to))) return false;
  const above = text.slice(Math.max(0, from - MAX_ABOVE), from).trimEnd();
  return /\([^()\n]{0,20}$/u.test(above);
}

/** In letters. */
const MAX_ABOVE = 80;

/** A date may have begun in the line before: its rest is not this line's. */
function withoutDate(dates: readonly DateFound[], { from, to }: Stretch): Stretch {
  const end = dates[firstDate(dates, from) - 1]?.to ?? 0;
  return { from: Math.min(to, Math.max(from, end)), to };
}

/** "28 กุมภาพันธ์": the number is not an item's, nor the arrow of ">> 28 กุมภาพันธ์". */
function beginsWithDate(text: string, dates: readonly DateFound[], line: Stretch): boolean {
  const date = datesIn(dates, line)[0];
  return date !== undefined && /^(?:.?|>>+ ?)$/u.test(text.slice(line.from, date.from));
}

/** "ไตรมาสที่" at the end of a line and "1 (M7)" in the next: the number is not an item's. */
function goesOnWithNumber(text: string, { from }: Stretch): boolean {
  return /(?:ไตรมาส(?:ที่)?|วันที่|ระดับ(?:ที่)?|รอบ(?:ที่)?|ระยะ|ข้อ|พ\. ?ศ\.|ถึง|และ|\d ?-)[ \t\v]*\n[ \t\v]*$/u.test(
    text.slice(Math.max(0, from - 40), from),
  );
}

function split(text: string, from: number, to: number, by: string): Stretch[] {
  const found: Stretch[] = [];
  // Only the stretch is searched: looking on through the whole text for each line would take long.
  for (const piece of text.slice(from, to).split(by)) {
    const start = (found.at(-1)?.to ?? from - 1) + 1;
    found.push({ from: start, to: start + piece.length });
  }
  return found;
}

/** "1. … 2. … 3. …" in one line, as some copy it: an item a line. */
function itemsOf(text: string, { from, to }: Stretch): Stretch[] {
  const cuts = [from];
  const run = text.slice(from, to);
  for (const match of run.matchAll(RUN_ON)) {
    const number = Number(match[2]);
    if (number === cuts.length) cuts.push(from + match.index + (match[1] ?? '').length);
  }
  // A single "1." is as likely something else.
  if (cuts.length < 3) return [{ from, to }];
  return cuts
    .map((cut, i) => ({ from: cut, to: cuts[i + 1] ?? to }))
    .filter((each) => each.to > each.from);
}

const RUN_ON = /(^| )(\d{1,2})[.)](?= ?[ก-๎])/gu;

function trimmed(text: string, { from, to }: Stretch): Stretch {
  let [first, last] = [from, to];
  while (first < last && /\s/u.test(text[first] ?? '')) first++;
  while (last > first && /\s/u.test(text[last - 1] ?? '')) last--;
  return { from: first, to: last };
}

function levelOf(text: string, { from, to }: Stretch): number {
  const line = text.slice(from, Math.min(to, from + 40));
  if (LETTERED.test(line)) return 0.5;
  if (IN_BRACKETS.test(line)) return 5;
  const asked = ASKED.exec(line);
  if (asked) return asked[1] === 'q' || asked[2] === 'ถาม' ? QUESTION_LEVEL : QUESTION_LEVEL + 0.5;
  const number = NUMBERED.exec(line);
  if (number) {
    if (number[1]) return 5;
    if (number[3]) return 1 + number[3].split('.').length - 1;
    return number[5] === ')' ? 4 : 1;
  }
  const bullet = BULLET.exec(line)?.[1];
  if (bullet) return (bullet === '-' ? 7 : BULLET_LEVEL) + indentOf(text, from);
  return PLAIN_LEVEL;
}

/** Below a bullet one of its own kind that stands further in: less than a level deeper. */
function indentOf(text: string, from: number): number {
  let begin = from;
  while (begin > 0 && from - begin < MAX_INDENT && /[ \t]/u.test(text[begin - 1] ?? '')) begin--;
  return (Math.floor((from - begin) / INDENT) * INDENT) / (MAX_INDENT * 2);
}

/** In letters; less than this is a slip of the hand. */
const INDENT = 2;
const MAX_INDENT = 40;

/** The first date that ends behind `from`. */
export function firstDate(dates: readonly DateFound[], from: number): number {
  let [low, high] = [0, dates.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((dates[middle]?.from ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function datesIn(dates: readonly DateFound[], { from, to }: Stretch): DateFound[] {
  const found: DateFound[] = [];
  for (let i = firstDate(dates, from); i < dates.length; i++) {
    const date = dates[i];
    if (!date || date.from >= to) break;
    found.push(date);
  }
  return found;
}

/** Runs of short lines that repeat in columns under a head become tables. */
function withGrids(text: string, blocks: readonly Block[], dates: readonly DateFound[]): Block[] {
  const out: Block[] = [];
  const dated = blocks.map((block) => block.kind === 'line' && isDateOnly(text, block, dates));
  const inTable = blocks.map(
    (block, i) => dated[i] === true || (block.kind === 'line' && isMonthOnly(text, block)),
  );
  for (let i = 0; i < blocks.length; ) {
    const grid =
      numberedAt(text, blocks, inTable, i) ??
      gridAt(text, blocks, inTable, i) ??
      daysAhead(text, blocks, dated, i);
    const block = blocks[i];
    if (grid) {
      out.push(grid.table);
      i += grid.length;
    } else {
      if (block) out.push(block);
      i++;
    }
  }
  return out;
}

/** "1 ต.ค. - 30 พ.ย. 69" and below it "นำเข้าโครงการ", again and again: each date has its words behind it. */
function daysAhead(
  text: string,
  blocks: readonly Block[],
  dated: readonly boolean[],
  at: number,
): Grid | null {
  const says = (i: number) => {
    const [line] = lines(blocks, i, 1) ?? [];
    if (!line || dated[i]) return false;
    const { base, act, quarters } = topicOf(text.slice(line.from, line.to));
    return base !== null || act !== null || quarters.length > 0;
  };
  const rows: Stretch[][] = [];
  for (let i = at; dated[i] && says(i + 1); i += 2) rows.push(lines(blocks, i, 2) ?? []);
  const length = rows.length * 2;
  if (rows.length < 2 || dated[at + length] || dated[at - 2]) return null;
  // Work above the first date is that date's own, unless it is a title.
  const [above] = lines(blocks, at - 1, 1) ?? [];
  const isUnsure = above !== undefined && says(at - 1);
  if (isUnsure && !isSchedule(text.slice(above.from, above.to))) return null;
  return { table: { kind: 'table', rows, isUnsure }, length, heads: 0 };
}

/** Nothing but a month with its year: in a table a date, else the heading of days. */
function isMonthOnly(text: string, { from, to }: Stretch): boolean {
  const words = to - from < MAX_HEAD ? text.slice(from, to) : '';
  return /\d\d$/u.test(words) && wholeMonths(words, 0) !== null;
}

/** Nothing but a date with the words that go before it. */
function isDateOnly(text: string, line: Stretch, dates: readonly DateFound[]): boolean {
  const [date, ...others] = datesIn(dates, line);
  if (!date || others.length > 0) return false;
  const rest = text.slice(line.from, date.from) + text.slice(date.to, line.to);
  return rest.replace(DATE_WORDS, '').length === 0;
}

const DATE_WORDS =
  /ภายใน|ระหว่าง|ตั้งแต่|ไม่เกิน|ไม่ช้ากว่า|ก่อน|ให้|แล้วเสร็จ|จนถึง|ถึง|เวลา|เดือน|วันที่|วัน|ที่|\d{1,2}[.:]\d{2}|น\.|[\s()*.,:-]/gu;

interface Grid {
  readonly table: Table;
  /** Lines it takes. */
  readonly length: number;
  /** The share of its heads that read like heads of a column, 0–1. */
  readonly heads: number;
}

/**
 * A table one cell a line below "ลำดับ" whose rows begin with "1", "2", …: cells may be missing
 * behind the date, and several lines of work may have a line with a date each.
 */
function numberedAt(
  text: string,
  blocks: readonly Block[],
  dated: readonly boolean[],
  at: number,
): Grid | null {
  const wordsAt = (i: number) => {
    const [line] = lines(blocks, i, 1) ?? [];
    return line ? text.slice(line.from, line.to) : '';
  };
  if (!NUMBER_NAME.test(wordsAt(at))) return null;
  const isNumber = (i: number, number: number) =>
    /^(\d{1,2})\.?$/u.exec(wordsAt(i))?.[1] === `${number}`;
  let width = 2;
  while (width <= MAX_COLUMNS && !isNumber(at + width, 1)) width++;
  const head = lines(blocks, at, width);
  if (width > MAX_COLUMNS || !head) return null;
  const begins = [at + width];
  for (let i = at + width; wordsAt(i) !== '' && i - (begins.at(-1) ?? i) < MAX_ROW_LINES; i++) {
    if (isNumber(i, begins.length + 1)) begins.push(i);
  }
  // The first run of dates in a row.
  const datesOf = (begin: number, end: number) => {
    // A dash in the place of a last day is the cell of one.
    const flags = dated
      .slice(begin, end)
      .map((flag, i, all) => flag || (all[i - 1] === true && DASH.test(wordsAt(begin + i))));
    const first = flags.indexOf(true);
    const last = flags.indexOf(false, first);
    return { first, count: first < 0 ? 0 : (last < 0 ? flags.length : last) - first };
  };
  // A row with a line for each column tells which of them are for dates.
  const model = begins
    .filter((begin, i) => begins[i + 1] === begin + width)
    .map((begin) => datesOf(begin, begin + width))
    .find(({ count }) => count > 0);
  if (!model) return null;
  const before = model.first;
  const isOfTwoDays =
    START_HEAD.test(wordsAt(at + before)) && END_HEAD.test(wordsAt(at + before + 1));
  const behind = width - before - model.count;
  const rows: Stretch[][] = [head];
  let length = width;
  for (const [i, begin] of begins.entries()) {
    const next = begins[i + 1];
    const { first, count } = datesOf(begin, next ?? begin + MAX_ROW_LINES);
    const last = first + count;
    const end = next ?? Math.min(begin + last + behind, blocks.length);
    const all =
      count > 0 && end - begin - last <= behind ? lines(blocks, begin, end - begin) : null;
    const isParted = model.count === 1 && count > 1 && first === before + count;
    // One day, in a table of first and last days.
    const isShort = isOfTwoDays && count === 1 && model.count === 2 && first === before;
    if (!all || !(isParted || isShort || (count === model.count && first === before))) break;
    const none = { from: all[0]?.from ?? 0, to: all[0]?.from ?? 0 };
    const row = (...cells: readonly Stretch[]) =>
      Array.from(
        { length: width },
        (_, n) => cells[n] ?? all[last + n - before - model.count] ?? none,
      );
    if (isParted) {
      // "รายงานความก้าวหน้า", "ไตรมาส 1", "ไตรมาส 2" and then as many dates.
      rows.push(Array.from({ length: width }, (_, n) => (n < before ? all[n] : null) ?? none));
      const blank = Array.from({ length: before - 1 }, () => none);
      for (let n = 0; n < count; n++) {
        rows.push(row(...blank, all[before + n] ?? none, all[first + n] ?? none));
      }
    } else rows.push(row(...all.slice(0, last), ...(isShort ? [none] : [])));
    length = end - at;
  }
  return rows.length > 2 ? { table: { kind: 'table', rows }, length, heads: 1 } : null;
}

const NUMBER_NAME = /^(?:ที่|#|no\.?|ลำดับ(?: ?ที่)?)$/u;
const MAX_ROW_LINES = 24;
const DASH = /^[-–—]$/u;

function gridAt(
  text: string,
  blocks: readonly Block[],
  dated: readonly boolean[],
  at: number,
): Grid | null {
  let best: Grid | null = null;
  for (let width = 2; width <= MAX_COLUMNS; width++) {
    const head = lines(blocks, at, width);
    if (!head || head.some((line, i) => dated[at + i] || line.to - line.from > MAX_HEAD)) continue;
    const words = head.map(({ from, to }) => text.slice(from, to));
    const sure = words.filter((word) => isColumnName(word));
    // Above a quarter's columns stands work: "ไตรมาส", "รายงานความก้าวหน้า (M6)", "อนุมัติ (M7)".
    const isWork = isColumnName(words[0] ?? '') && head.every(({ level }) => level === PLAIN_LEVEL);
    // Such work is about the days below it.
    const isHeads = words.every(
      (word, i) => isColumnName(word) || (isWork && isHead(word) && dated[at + width + i]),
    );
    if (!isHeads) continue;
    const heads = sure.length / width;
    const shape = (from: number, count = width) => dated.slice(from, from + count).join();
    const first = shape(at + width);
    if (!first.includes('true')) continue;
    const merged = first.startsWith('false,false,') ? first.slice('false,'.length) : null;
    const rows: Stretch[][] = [head];
    let next = at + width;
    for (;;) {
      // A row without a date in between ("ตลอดปี") does not end the table.
      const goesOn =
        shape(next) === first || (!shape(next).includes('true') && shape(next + width) === first);
      // "รายงานความก้าวหน้า" once, in a cell beside four quarters.
      const isBeside = !goesOn && merged !== null && shape(next, width - 1) === merged;
      const cells = lines(blocks, next, isBeside ? width - 1 : width);
      const { from, to } = cells?.[0] ?? { from: 0, to: 0 };
      // The dash of an empty cell begins no row.
      if (!cells || !(goesOn || isBeside) || DASH.test(text.slice(from, to))) break;
      rows.push(isBeside ? [{ from, to: from }, ...cells] : cells);
      next += cells.length;
    }
    // One row is a table only below heads that are surely heads.
    const isQuarterRow = width > 2 && first === ['false', ...Array(width - 1).fill('true')].join();
    if (rows.length < (isQuarterRow ? 2 : 3)) continue;
    const length = next - at;
    if (!best || length > best.length) best = { table: { kind: 'table', rows }, length, heads };
  }
  return best;
}

/** Heads of the column of the first days, and of the last ones. */
export const START_HEAD = /เริ่ม|ตั้งแต่|เปิด|วันแรก/u;
export const END_HEAD = /สิ้นสุด|สุดท้าย|ถึง|แล้วเสร็จ|(?<!เ)ปิด|ภายใน|กำหนดส่ง/u;

/** The name of a column, and nothing else. */
export function isColumnName(text: string): boolean {
  return COLUMN_NAME.test(text);
}

const COLUMN_NAME =
  /^(?:ที่|#|no\.?|ลำดับ(?: ?ที่)?|ประเภท[ก-๎]{0,12}|กิจกรรม[ก-๎ /]{0,20}|รายการ[ก-๎ /]{0,16}|งาน(?:ที่[ก-๎]{0,24})?|ภารกิจ|เรื่อง|การดำเนิน(?:การ|งาน)|ขั้นตอน[ก-๎ ]{0,16}|(?:ช่วง|กรอบ(?:ระยะ)?)เวลา[ก-๎ ]{0,16}|(?:เปิด|ปิด)ระบบ|ผู้[ก-๎]{3,16}|ไตรมาส(?: ?ที่)?|รอบ(?: ?ที่)?|หมายเหตุ|(?:ระยะเวลา|กำหนด|วันที่|วัน|หน่วยงาน|เริ่ม|สิ้นสุด|เดือน|ตั้งแต่|ถึง|แล้วเสร็จ)[ก-๎ /]{0,24})$/u;

function isHead(text: string): boolean {
  return TABLE_HEAD.test(text) && !/[:]/u.test(text);
}

function lines(blocks: readonly Block[], at: number, count: number): Line[] | null {
  const found: Line[] = [];
  for (let i = at; i < at + count; i++) {
    const block = blocks[i];
    if (block?.kind !== 'line' || block.to - block.from > 200) return null;
    found.push(block);
  }
  return found;
}
