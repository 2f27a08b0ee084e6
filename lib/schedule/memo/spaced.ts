/**
 * Tables whose columns are made of spaces, as a PDF gives them: gaps that stand below each other
 * part the same cells that tabs make. A cell over several lines is put together, so that words
 * change their places; for each letter it is told where it came from.
 */
import { daysAlone, findDates, monthNamed } from './dates.ts';
import { isColumnName } from './lines.ts';
import { topicOf } from './topics.ts';

/** Words between two gaps. */
interface Segment {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** From and to in letters of a line's width. */
type Extent = [start: number, end: number];

interface SpacedLine {
  readonly from: number;
  readonly to: number;
  readonly segments: readonly Segment[];
  /** Its cells or its indentation are made of tabs: it is of no table of spaces. */
  readonly hasTabs: boolean;
}

/** What stands in each column, in the order of its lines. */
type Row = Segment[][];

/** A line of the text as it is, or a row of cells. */
type Piece =
  | { readonly line: SpacedLine }
  | {
      readonly row: Row;
      /** Whether a line belongs to it, or is a heading of the rows below, does not show. */
      readonly isUnsure: boolean;
    };

export interface Spaced {
  readonly text: string;
  /** For each letter where it stood before. */
  readonly order: readonly number[];
  /** The marks of cells and rows, which stood nowhere. */
  readonly added: ReadonlySet<number>;
  /** Stretches of `text` in which words have changed their places. */
  readonly moved: readonly { readonly from: number; readonly to: number }[];
  /** Rows of which it does not show where they end. */
  readonly unsure: readonly { readonly from: number; readonly to: number }[];
}

/** Some programs give a mark above or below a letter room of its own. */
const WIDTHS: readonly ((text: string) => number)[] = [
  (text) => text.replace(/[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/gu, '').length,
  (text) => text.length,
];
/** The head of a letter stands in columns, too. */
const LETTER_HEAD =
  /^ *(?:ส่วนราชการ|ที่ +[ก-ฮ]{2}|เรื่อง|เรียน|อ้างถึง|สิ่งที่ส่งมาด้วย|โทร|(?:จาก|ถึง|เลขที่|วันที่)$)/u;
const MARK = /^(?:\(?\d{1,2}(?:\.\d{1,2})*[.)]?|[-•*]|(?:คำ)?(?:ถาม|ตอบ)[.:]?|[qa]\d{0,2}:)$/u;
const ITEM =
  /^(?:\(?\d{1,2}(?:\.\d{1,2})*[.)]|\d{1,2}(?:\.\d{1,2})+|[ก-ฮ][.)](?:\d{1,2}[.)]?)?|[-•*]) /u;
/** The sentence goes on behind, or from above. */
const OPEN = /(?:[-,/(]|และ|หรือ|ถึง|ภายใน|ระหว่าง|วันที่|ไตรมาส(?:ที่)?|ระดับ(?:ที่)?)$|\([^()]{0,80}$/u;
const GOES_ON = /^(?:[)(,/-]|และ|หรือ|ถึง|พร้อม|ของ|ตาม|โดย)/u;

/** Its date stands in the next line. */
const AWAITS = /(?:ภายใน|ระหว่าง|ตั้งแต่|วันที่|\d ?(?:-|ถึง))$/u;
const HEADING = /:$|^ไตรมาส(?:ที่)? ?\d[^ก-๎]{0,20}(?:\([^()]{0,60}\))?$/u;

const MAX_COLUMNS = 24;
/** Lines of one cell. */
const MAX_LINES = 8;
/** Lines between two that have several cells. */
const MAX_BETWEEN = 2 * MAX_LINES;
const MAX_ROWS = 400;

/** @returns null when the text has no such table */
export function spacedTables(text: string): Spaced | null {
  if (!/\S {2,}\S/u.test(text)) return null;
  const lines = linesOf(text);
  const made = new Made(text);
  for (let i = 0; i < lines.length; ) {
    const table = tableAt(lines, i);
    for (const piece of table?.pieces ?? lines.slice(i, i + 1).map((line) => ({ line }))) {
      if ('line' in piece) made.line(piece.line);
      else made.row(piece.row, piece.isUnsure);
    }
    i += table?.length ?? 1;
  }
  return made.added.size > 0 ? made : null;
}

/** The new text in the making. */
class Made implements Spaced {
  text = '';
  readonly order: number[] = [];
  readonly added = new Set<number>();
  readonly moved: { from: number; to: number }[] = [];
  readonly unsure: { from: number; to: number }[] = [];
  readonly #given: string;

  constructor(given: string) {
    this.#given = given;
  }

  line({ from, to }: SpacedLine): void {
    this.#copy(from, Math.min(to + 1, this.#given.length));
  }

  row(row: Row, isUnsure: boolean): void {
    const begin = this.text.length;
    let last = row.find((cell) => cell.length > 0)?.[0]?.from ?? 0;
    for (const [column, cell] of row.entries()) {
      if (column > 0) this.#put('\t', last);
      for (const [i, { from, to }] of cell.entries()) {
        // The end of a line may have cut a word.
        const isCut =
          /[ก-๎]$/u.test(cell[i - 1]?.text ?? '') && /[ก-๎]/u.test(this.#given[from] ?? '');
        if (i > 0 && !isCut) this.#put(' ', from - 1);
        this.#copy(from, to);
        last = to - 1;
      }
    }
    this.#put('\n', last);
    const stretch = { from: begin, to: this.text.length };
    if (row.some((cell) => cell.length > 1)) this.moved.push(stretch);
    if (isUnsure) this.unsure.push(stretch);
  }

  #copy(from: number, to: number): void {
    this.text += this.#given.slice(from, to);
    for (let i = from; i < to; i++) this.order.push(i);
  }

  #put(char: string, at: number): void {
    this.added.add(this.text.length);
    this.text += char;
    this.order.push(at);
  }
}

function linesOf(text: string): SpacedLine[] {
  let next = 0;
  return text.split('\n').map((line) => {
    const from = next;
    next += line.length + 1;
    const hasTabs = /[\t\v]/u.test(line) && line.trim() !== '';
    return {
      from,
      to: from + line.length,
      segments: hasTabs ? [] : segmentsOf(line, from),
      hasTabs,
    };
  });
}

function segmentsOf(line: string, at: number): Segment[] {
  return [...line.matchAll(/\S+(?: \S+)*/gu)].map(({ index, 0: text }) => ({
    from: at + index,
    to: at + index + text.length,
    text,
  }));
}

interface SpacedTable {
  readonly pieces: readonly Piece[];
  /** Lines it takes. */
  readonly length: number;
}

function tableAt(lines: readonly SpacedLine[], at: number): SpacedTable | null {
  if (!isRow(lines[at])) return null;
  const [a, b] = WIDTHS.map((widthOf) => new Columns(lines, at, widthOf));
  const best = a && b && (b.rows > a.rows || (b.rows === a.rows && b.loose < a.loose)) ? b : a;
  return best?.table() ?? null;
}

function isRow(line: SpacedLine | undefined): line is SpacedLine {
  const count = line?.segments.length ?? 0;
  return count > 1 && count <= MAX_COLUMNS && !LETTER_HEAD.test(line?.segments[0]?.text ?? '');
}

/** The columns of lines below each other, as far down as the lines keep to them. */
class Columns {
  rows = 0;
  /** Rows that have a word for each column, but not below each other. */
  loose = 0;
  readonly #widthOf: (text: string) => number;
  readonly #lines: SpacedLine[];
  /** Up to the last row. */
  readonly #length: number;
  readonly #columns: Extent[] = [];
  /** How wide the lines of a column's cells are; one word alone may be wider. */
  readonly #room: number[] = [];

  constructor(lines: readonly SpacedLine[], at: number, widthOf: (text: string) => number) {
    this.#widthOf = widthOf;
    let end = at;
    for (let i = at; i < lines.length && i - end <= MAX_BETWEEN && this.rows < MAX_ROWS; i++) {
      const line = lines[i];
      if (!line || line.hasTabs || line.segments.length > MAX_COLUMNS) break;
      if (line.segments.length < 2 && this.#fits(line)) continue;
      if (!isRow(line) || !this.#take(line)) break;
      this.rows++;
      end = i + 1;
    }
    this.#lines = lines.slice(at, end);
    this.#length = end - at;
    for (const line of this.#lines) {
      for (const [column, cell] of (this.#cells(line) ?? []).entries()) {
        const widths = cell.map(({ text }) => (text.includes(' ') ? this.#widthOf(text) : 0));
        this.#room[column] = Math.max(this.#room[column] ?? 0, ...widths);
      }
    }
    // The rest of its last cells; some programs put an empty line behind each line.
    const isWide = this.#lines.some(({ segments }) => segments.length === 0);
    let [last, isApart] = ['', false];
    for (const line of lines.slice(end, end + MAX_BETWEEN)) {
      const [first] = line.segments;
      if (line.hasTabs || (!first && !isWide)) break;
      if (first && !this.#fits(line)) break;
      if (first && isApart && !OPEN.test(last) && !GOES_ON.test(first.text)) break;
      isApart = !first;
      last = first?.text ?? last;
      this.#lines.push(line);
    }
  }

  /** Words between the rows stand below one column. */
  #fits(line: SpacedLine): boolean {
    return this.#extents(line).every((extent) => this.#over(extent).length < 2);
  }

  #extents({ from, segments }: SpacedLine): Extent[] {
    let start = 0;
    let done = from;
    return segments.map((each) => {
      start += each.from - done;
      done = each.to;
      const begin = start;
      start += this.#widthOf(each.text);
      return [begin, start];
    });
  }

  /** Widens the columns by a row; false when it does not keep to them. */
  #take(line: SpacedLine): boolean {
    const extents = this.#extents(line);
    const at = extents.map((extent) => this.#over(extent));
    const isApart = at.every(
      (over, i) => over.length < 2 && (over[0] ?? -1) !== (at[i - 1]?.[0] ?? -2),
    );
    if (!isApart || (this.loose > 0 && extents.length !== this.#columns.length)) {
      // Words that do not stand below each other are only parted by gaps that nobody types.
      const isWide = extents.every(
        ([start], i) => i === 0 || start - (extents[i - 1]?.[1] ?? 0) > 2,
      );
      if (extents.length !== this.#columns.length || !isWide) return false;
      this.loose++;
      return true;
    }
    for (const [i, extent] of extents.entries()) {
      const column = this.#columns[at[i]?.[0] ?? -1];
      if (!column) this.#columns.push([...extent]);
      else {
        column[0] = Math.min(column[0], extent[0]);
        column[1] = Math.max(column[1], extent[1]);
      }
    }
    this.#columns.sort((a, b) => a[0] - b[0]);
    return this.#columns.length <= MAX_COLUMNS;
  }

  /** The columns that some words reach over. */
  #over([start, end]: Extent): number[] {
    return this.#columns.flatMap((column, i) => (start < column[1] && end > column[0] ? i : []));
  }

  /** The words of a line by their columns; null when they do not keep to them. */
  #cells(line: SpacedLine): Row | null {
    const { segments } = line;
    const row: Row = this.#columns.map(() => []);
    const at = this.#extents(line).map((extent) => this.#over(extent));
    const isLoose = at.some((over) => over.length !== 1) || new Set(at.flat()).size < at.length;
    if (isLoose && segments.length !== row.length) return null;
    for (const [i, each] of segments.entries()) row[isLoose ? i : (at[i]?.[0] ?? 0)]?.push(each);
    return row;
  }

  table(): SpacedTable {
    const pieces: Piece[] = [];
    let row: Row | null = null;
    let length = 0;
    let isUnsure = false;
    for (const [i, line] of this.#lines.entries()) {
      if (line.segments.length === 0) continue;
      const cells = this.#cells(line);
      const isRest = cells !== null && row !== null ? this.#isRest(row, cells) : 'no';
      // Behind the last row stands the text that follows.
      const isBehind = i >= this.#length;
      if (cells && row && (isRest === 'yes' || (isRest === 'unsure' && !isBehind))) {
        isUnsure ||= isRest === 'unsure';
        row = row.map((cell, column) => [...cell, ...(cells[column] ?? [])]);
        pieces[pieces.length - 1] = { row, isUnsure };
      } else {
        row = cells && line.segments.length > 1 ? cells : null;
        // What may be the heading of the rows below leaves the first of them unsure, too.
        pieces.push(row ? { row, isUnsure } : { line });
        isUnsure = false;
      }
      if (row) length = i + 1;
    }
    while (pieces.length > 0 && 'line' in (pieces.at(-1) as Piece)) pieces.pop();
    const rows = pieces.flatMap((piece) => ('row' in piece ? [piece.row] : []));
    if (this.#isTable(rows)) return { pieces, length };
    const lines = this.#lines.slice(0, this.#length);
    return { pieces: lines.map((line) => ({ line })), length: lines.length };
  }

  #isTable(rows: readonly Row[]): boolean {
    if (this.rows < 2 || rows.length < 2 || this.#columns.length < 2) return false;
    const isList = rows.every(([first]) => first?.every(({ text }) => MARK.test(text)));
    if (isList && this.#columns.length === 2) return false;
    // Two spaces stand between the sentences of many a letter; columns leave more somewhere.
    const isProse = this.#lines.every(({ segments }) =>
      segments.every(({ from }, i) => i === 0 || from - (segments[i - 1]?.to ?? 0) < 3),
    );
    if (isProse) return false;
    return (
      rows.filter((row) => row.flat().some(({ text }) => /\d/u.test(text))).length * 2 >=
      rows.length
    );
  }

  /** Is a line the rest of the row above it? */
  #isRest(row: Row, cells: Row): 'yes' | 'no' | 'unsure' {
    if (row.some((cell) => cell.length >= MAX_LINES)) return 'no';
    const pairs = cells.map((cell, i) => [wordsOf(row[i] ?? []), wordsOf(cell)] as const);
    const [[name, first] = ['', '']] = pairs;
    if (!OPEN.test(name) && (MARK.test(first) || ITEM.test(first))) return 'no';
    const dated = pairs.map(([above, here]) => [isDated(above), isDated(here)] as const);
    const isHead = !pairs.some(([above]) => hasDay(above));
    if (isHead && isColumnName(name) && first !== '') return 'no';
    for (const [i, [above, here]] of pairs.entries()) {
      // "5" and below it "ธ.ค. 69": the number of a row, and the rest of another cell.
      if (i === 0 && /^\d{1,2}$/u.test(above)) continue;
      if (areOneDate(above, here) || (AWAITS.test(above) && hasMonth(here))) return 'yes';
    }
    // A date of its own below another one is of a row of its own.
    if (dated.some(([above, here]) => above && here)) return 'no';
    const filled = pairs.filter(([, here]) => here !== '').length;
    if (first === '') return isHead && filled > 1 ? 'no' : 'yes';
    if (dated.some(([, here]) => here)) return 'no';
    if (cells.every((cell, i) => this.#isCut(row[i] ?? [], cell[0]?.text ?? '', i))) return 'yes';
    if (filled > 1 || isHead) return 'no';
    // A quarter is the heading of rows, or goes with a report that has none.
    if (HEADING.test(first)) {
      return /รายงาน|อนุมัติ/u.test(name) && topicOf(name).quarters.length === 0 ? 'yes' : 'no';
    }
    return MARK.test(name) || ITEM.test(name) ? 'yes' : 'unsure';
  }

  /** Would the first word of a line not have had room in the one above? */
  #isCut(above: readonly Segment[], text: string, column: number): boolean {
    const last = above.at(-1)?.text ?? '';
    if (text === '') return true;
    if (last === '') return false;
    if (OPEN.test(last) || GOES_ON.test(text)) return true;
    const [word = ''] = text.split(' ');
    return this.#widthOf(`${last} ${word}`) > (this.#room[column] ?? 0);
  }
}

function isDated(text: string): boolean {
  return AWAITS.test(text) || CUT_MONTH.test(text) || hasDay(text);
}

/** "ระหว่างวันที่ 2 ถึงวันที่ 17 ธ.", and "ค. 2569" in the next line. */
const CUT_MONTH = /(?<!\d)\d{1,2} ?(?:มี|มิ|เม|[มกพสตธ])\.?$/u;

/** A date, a month or days of the month that the column is for; a year alone is none. */
function hasDay(text: string): boolean {
  return hasMonth(text) || (daysAlone(text, 0, null) !== null && !/^[4-9]\d$/u.test(text));
}

/** Each cell is asked about with the line above it and with the one below. */
const known = new Map<string, boolean>();
const MAX_KNOWN = 500;

function hasMonth(text: string): boolean {
  if (!/\d/u.test(text) || !/[ก-๎a-z/.-]/u.test(text)) return monthNamed(text) !== null;
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= MAX_KNOWN) known.clear();
  const found = monthNamed(text) !== null || findDates(text).length > 0;
  known.set(text, found);
  return found;
}

/** Did the end of a line break a date in two? */
function areOneDate(above: string, here: string): boolean {
  if (above === '' || !GOES_ON_AS_DATE.test(here)) return false;
  const isWhole = hasMonth(above) && isDated(here);
  if (isWhole && !OPEN.test(above) && !GOES_ON.test(here)) return false;
  const [first, rest] = [above.slice(-MAX_DATE), here.slice(0, MAX_DATE)];
  return findDates(`${first} ${rest}`).some(
    ({ from, to }) => from < first.length && to > first.length + 1,
  );
}

/** A day, a month, a year, or what joins the two ends of a range. */
const GOES_ON_AS_DATE =
  /^(?:\d|-|ถึง|[คยพ]\. ?\d|พ\. ?ศ|[มกพสตธเ][ีิม]?\.? ?[กคพย]\.|มกรา|กุมภา|มีนา|เมษา|พฤษภา|มิถุนา|กรกฎา|สิงหา|กันยา|ตุลา|พฤศจิกา|ธันวา)/u;
/** In letters. */
const MAX_DATE = 60;

function wordsOf(cell: readonly Segment[]): string {
  return cell.map(({ text }) => text).join(' ');
}
