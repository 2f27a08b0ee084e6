/** A plain memo as lines and tables; tables also when they were pasted one cell a line. */
import type { DateFound } from './dates.ts';
import { CELL, ROW } from './plain.ts';

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
}

export type Block = Line | Table;

export const PLAIN_LEVEL = 10;
/** From here on the items have no numbers. */
export const BULLET_LEVEL = 6;
const MAX_COLUMNS = 7;
const MAX_HEAD = 60;

const NUMBERED =
  /^ *(?:[-•>*·.]+ *)?(?:ข้อ ?(?:ที่ ?)?)?(?:(\() ?\d{1,2} ?\) ?|(\d{1,2})((?:\.\d{1,2}){1,3})[.)]? ?|(\d{1,2})([.)]) ?|(\d{1,2}) +)(?=[^\d\s./-])/u;
const LETTERED = /^ *[ก-ฮ][.)] +(?=[ก-๎a-z(])/u;
const FIRST = /^ *[-•>*·. ]*(?:ข้อ ?(?:ที่ ?)?)?\(?(?:(?:\d{1,2}\.)*1(?!\d)|ก[.)])/u;
const BULLET = /^ *([->•*·])+ /u;
const TABLE_HEAD =
  /ระยะเวลา|กำหนด|วันที่|ช่วงเวลา|กิจกรรม|รายการ|การดำเนินการ|ขั้นตอน|ผู้รับผิดชอบ|ผู้ดำเนินการ|ไตรมาส|ลำดับ|หน่วยงาน|รายงาน|อนุมัติ|เริ่ม|สิ้นสุด/u;

/** Cuts a plain text into lines and tables. `dates` are those of the whole text, in order. */
export function blocksOf(text: string, dates: readonly DateFound[]): Block[] {
  const blocks: Block[] = [];
  let rows: Stretch[][] = [];
  // "ก." stands above "1." or below it, whichever comes first.
  const [letter, number] = [/^ *ก[.)] /mu, /^ *1\. /mu].map((pattern) => text.search(pattern));
  const lettered = (number ?? -1) >= 0 && (number ?? 0) < (letter ?? 0) ? 3.5 : 0.5;
  const endTable = () => {
    if (rows.length > 0) blocks.push({ kind: 'table', rows });
    rows = [];
  };
  for (const row of split(text, 0, text.length, ROW)) {
    const cells = split(text, row.from, row.to, CELL).map((cell) => trimmed(text, cell));
    const filled = cells.filter(({ from, to }) => to > from);
    if (filled.length === 0 || /^[-=_\s:+*]+$/u.test(text.slice(row.from, row.to))) continue;
    const inTable = rows.length > 0 && cells.length > 1;
    const numberedText =
      filled.length === 2 && /^[(\d.)•>*-]{1,6}$/u.test(text.slice(filled[0]?.from, filled[0]?.to));
    if (filled.length > 1 && !(numberedText && !inTable)) rows.push(cells);
    else if (inTable && filled.length === 1 && hasDate(dates, row)) rows.push(cells);
    else {
      endTable();
      const from = filled[0]?.from ?? row.from;
      const to = filled.at(-1)?.to ?? row.to;
      for (const line of split(text, from, to, '\v').flatMap((each) => itemsOf(text, each))) {
        const each = trimmed(text, line);
        if (each.to > each.from) {
          const isText = beginsWithDate(dates, each) || goesOnWithNumber(text, each);
          const level = isText ? PLAIN_LEVEL : levelOf(text, each, lettered);
          const isFirst = level < PLAIN_LEVEL && FIRST.test(text.slice(each.from, each.from + 16));
          blocks.push({ kind: 'line', ...each, level, isFirst });
        }
      }
    }
  }
  endTable();
  return withGrids(text, blocks, dates);
}

/** "28 กุมภาพันธ์": the number is not an item's. */
function beginsWithDate(dates: readonly DateFound[], line: Stretch): boolean {
  const date = datesIn(dates, line)[0];
  return date !== undefined && date.from <= line.from + 1;
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

function levelOf(text: string, { from, to }: Stretch, lettered: number): number {
  const line = text.slice(from, Math.min(to, from + 40));
  if (LETTERED.test(line)) return lettered;
  const number = NUMBERED.exec(line);
  if (number) {
    if (number[1]) return 5;
    if (number[3]) return 1 + number[3].split('.').length - 1;
    return number[5] === ')' ? 4 : 1;
  }
  const bullet = BULLET.exec(line)?.[1];
  if (bullet) return bullet === '-' ? 7 : 6;
  return PLAIN_LEVEL;
}

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

function hasDate(dates: readonly DateFound[], stretch: Stretch): boolean {
  return datesIn(dates, stretch).length > 0;
}

/** Runs of short lines that repeat in columns under a head become tables. */
function withGrids(text: string, blocks: readonly Block[], dates: readonly DateFound[]): Block[] {
  const out: Block[] = [];
  const dated = blocks.map((block) => block.kind === 'line' && isDateOnly(text, block, dates));
  for (let i = 0; i < blocks.length; ) {
    const here = gridAt(text, blocks, dated, i);
    // A head read one line too early leaves a line over at the end: the later one is the right one.
    const later = here && gridAt(text, blocks, dated, i + 1);
    const isLater = later && here && later.length >= here.length && later.heads >= here.heads;
    const grid = isLater ? null : here;
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

function gridAt(
  text: string,
  blocks: readonly Block[],
  dated: readonly boolean[],
  at: number,
): Grid | null {
  if (dated[at] !== false) return null;
  let best: Grid | null = null;
  for (let width = 2; width <= MAX_COLUMNS; width++) {
    const head = lines(blocks, at, width);
    if (!head || head.some((line, i) => dated[at + i] || line.to - line.from > MAX_HEAD)) continue;
    const words = head.map(({ from, to }) => text.slice(from, to));
    const sure = words.filter((word) => isColumnName(word));
    // Above a quarter's columns stands work: "ไตรมาส", "รายงานความก้าวหน้า (M6)", "อนุมัติ (M7)".
    const isWork = isColumnName(words[0] ?? '') && head.every(({ level }) => level === PLAIN_LEVEL);
    if (!words.every((word) => isColumnName(word) || (isWork && isHead(word)))) continue;
    const heads = sure.length / width;
    const shape = (row: number) => dated.slice(at + row * width, at + (row + 1) * width).join();
    const first = shape(1);
    if (!first.includes('true')) continue;
    const rows: Stretch[][] = [head];
    for (let row = 1; ; row++) {
      const cells = lines(blocks, at + row * width, width);
      // A row without a date in between ("ตลอดปี") does not end the table.
      const goesOn =
        shape(row) === first || (!shape(row).includes('true') && shape(row + 1) === first);
      if (!cells || !goesOn) break;
      rows.push(cells);
    }
    // One row is a table only below heads that are surely heads.
    const isQuarterRow = width > 2 && first === ['false', ...Array(width - 1).fill('true')].join();
    if (rows.length < (isQuarterRow ? 2 : 3)) continue;
    const length = rows.length * width;
    if (!best || length > best.length) best = { table: { kind: 'table', rows }, length, heads };
  }
  return best;
}

/** The name of a column, and nothing else. */
export function isColumnName(text: string): boolean {
  return COLUMN_NAME.test(text);
}

const COLUMN_NAME =
  /^(?:ที่|#|no\.?|ลำดับ(?: ?ที่)?|กิจกรรม[ก-๎ /]{0,20}|รายการ[ก-๎ /]{0,16}|งาน|ภารกิจ|เรื่อง|การดำเนิน(?:การ|งาน)|ขั้นตอน[ก-๎ ]{0,16}|ช่วงเวลา[ก-๎ ]{0,16}|ผู้[ก-๎]{3,16}|ไตรมาส(?: ?ที่)?|รอบ(?: ?ที่)?|หมายเหตุ|(?:ระยะเวลา|กำหนด|วันที่|วัน|หน่วยงาน|เริ่ม|สิ้นสุด|เดือน|ตั้งแต่|ถึง|แล้วเสร็จ)[ก-๎ /]{0,24})$/u;

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
