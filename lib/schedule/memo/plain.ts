/**
 * The memo's text made plain for reading, each character still knowing where it came from, so
 * that whatever is read can be quoted with the exact words.
 */
import { BREAK, CELL, ROW, SAME } from './separators.ts';
import { spacedTables } from './spaced.ts';
import type { Span } from './types.ts';

export interface Plain {
  /** Arabic digits, ASCII in lower case, plain dashes and spaces, ำ and แ whole; no markup. */
  readonly text: string;
  /** The memo's words of a stretch of `text`, white space tidied. */
  readonly quote: (from: number, to: number) => string;
  /** The same, without what stands between its lines in a row of several. */
  readonly words: (from: number, to: number) => string;
  readonly span: (from: number, to: number) => Span;
  /** Its first line, in a row of several; with those below that nothing parts from it. */
  readonly first: (from: number, to: number) => Span;
  /** Rows of which it does not show where they end: what is read there is asked about. */
  readonly unsure: readonly Span[];
}

const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/u;
const TAG = /<(\/?)([a-z][a-z0-9]*)((?:\s[^<>]{0,400})?)\/?>/iy;
const LINK = /<https?:[^<>\s]{1,400}>/iy;
const ENTITY = /&(nbsp|amp|lt|gt|quot|ndash|mdash|#\d{2,5});/iy;
const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '(',
  gt: ')',
  quot: '"',
  ndash: '-',
  mdash: '-',
};
/** Names of marks that begin a line. */
export const BLOCK = /^(?:p|br|li|ul|ol|div|h[1-6]|section|article|caption|blockquote)$/u;

/**
 * One character so often in a row says no more than that: leaders, lines drawn with hyphens, the
 * empty columns of a spreadsheet. The rest is left out, so that nothing has to look through it.
 */
const MAX_RUN = 120;
/** Spaces may be the empty columns of a table. */
const MAX_SPACES = 400;

/** Makes a text plain. Linear in its length. */
export function plainOf(raw: string): Plain {
  const out: string[] = [];
  const at: number[] = [];
  const marks = new Set<number>();
  const saraAm = saraAmOf(raw);
  const grid = new Cells();
  let inCell = false;
  let run = 0;
  const put = (char: string, from: number, mark = false) => {
    run = char === out.at(-1) ? run + 1 : 0;
    if (run >= (char === ' ' ? MAX_SPACES : MAX_RUN)) return;
    if (mark) marks.add(out.length);
    out.push(char);
    at.push(from);
  };
  for (let i = 0; i < raw.length; ) {
    const char = raw[i] ?? '';
    // Most letters by far stand for themselves.
    const code = raw.charCodeAt(i);
    if (code >= 0x0e01 && code < 0x0e4d && code !== 0x0e33 && code !== 0x0e40) {
      put(char, i);
      i++;
      continue;
    }
    if (char === '<') {
      const length = markup(raw, i, (name, closing, attributes) => {
        if (name === 'tr' || name === 'table') {
          const rest = name === 'tr' && closing ? grid.endRow() : '';
          for (const mark of `${rest}${ROW}`) put(mark, i, true);
          if (name === 'table') grid.clear();
          else if (!closing) grid.startRow();
          inCell = false;
        } else if (name === 'td' || name === 'th') {
          if (!closing) for (const mark of grid.cell(attributes)) put(mark, i, true);
          inCell = !closing;
        } else if (BLOCK.test(name)) put(BREAK, i, true);
      });
      if (length > 0) {
        i += length;
        continue;
      }
    }
    if (char === '&') {
      ENTITY.lastIndex = i;
      const found = ENTITY.exec(raw);
      if (found) {
        const name = (found[1] ?? '').toLowerCase();
        const code = name.startsWith('#') ? String.fromCharCode(Number(name.slice(1))) : '';
        const stands = ENTITIES[name] ?? plainChar(code);
        put(stands, i, stands === ' ');
        i += found[0].length;
        continue;
      }
    }
    if (saraAm && (char === '\u0e33' || (char === ' ' && raw[i + 1] === '\u0e33'))) {
      put(char === ' ' ? '\u0e33' : '\u0e32', i);
      i += char === ' ' ? 2 : 1;
      continue;
    }
    const joined = joinedVowel(raw, i);
    if (joined) {
      for (const each of joined.text) put(each, i);
      i += joined.length;
      continue;
    }
    if (!INVISIBLE.test(char) && !(char === '\r' && raw[i + 1] === '\n')) {
      const plain = plainChar(char);
      put(inCell && (plain === ROW || plain === CELL) ? ' ' : plain, i);
    }
    i++;
  }
  const written = out.join('');
  const whole = saraAm
    ? written
    : written.replace(DAMAGED, (word) => word.replaceAll('\u0e33', '\u0e32'));
  const spaced = spacedTables(whole);
  const text = withIndents(spaced?.text ?? whole);
  const placeOf = (i: number) => at[spaced?.order[i] ?? i];
  // Words of several lines that make one row: all that stands between them.
  const isMoved = (from: number, to: number) =>
    spaced?.moved.some((row) => from < row.to && to > row.from) === true;
  const span = (from: number, to: number): Span => {
    if (isMoved(from, to)) {
      let [first, last] = [raw.length, 0];
      for (let i = from; i < to; i++) {
        const place = placeOf(i) ?? raw.length;
        [first, last] = [Math.min(first, place), Math.max(last, place + 1)];
      }
      return { from: first, to: Math.max(first, last) };
    }
    const last = placeOf(to - 1);
    return { from: placeOf(from) ?? raw.length, to: last === undefined ? raw.length : last + 1 };
  };
  // Pieces of raw text between markup; what the tags stand for is a space.
  const words = (from: number, to: number): string => {
    let found = '';
    for (let i = from; i < to; i++) {
      const place = spaced?.order[i] ?? i;
      if (marks.has(place) || spaced?.added.has(i)) found += ' ';
      else found += raw.slice(at[place], nextStart(at, place, raw));
    }
    return found;
  };
  const quote = (from: number, to: number): string => {
    const place = isMoved(from, to) ? span(from, to) : null;
    return tidied(place ? raw.slice(place.from, place.to) : words(from, to));
  };
  const first = (from: number, to: number): Span => {
    let end = to;
    if (spaced && isMoved(from, to)) {
      const { order, added } = spaced;
      end = from + 1;
      for (let i = end; i < to; i++) {
        if (added.has(i)) continue;
        // Only what another column has in between ends it.
        if (whole.slice((order[end - 1] ?? i) + 1, order[i]).trim() !== '') break;
        end = i + 1;
      }
    }
    return span(from, end);
  };
  const unsure = spaced?.unsure.map(({ from, to }) => span(from, to)) ?? [];
  return { text, quote, words: (from, to) => tidied(words(from, to)), span, first, unsure };
}

/** Tabs in front of a line are indentation, unless a row of cells stands right above or below. */
function withIndents(text: string): string {
  if (!/(?:^|\n) *\t/u.test(text)) return text;
  const lines = text.split(ROW);
  const isRow = lines.map((line) => line.trim().includes(CELL));
  const indent = (line: string, i: number) =>
    isRow[i - 1] || isRow[i] || isRow[i + 1]
      ? line
      : line.replace(/^[ \t]+/u, (tabs) => ' '.repeat(tabs.length));
  return lines.map(indent).join(ROW);
}

function tidied(text: string): string {
  return text
    .replace(/[\s\u00a0\u200b-\u200f\ufeff]+/gu, ' ')
    .trim()
    .slice(0, MAX_QUOTE);
}

const MAX_QUOTE = 600;

/** Where the raw characters of the plain one at `i` end: they may be several (ํ and า). */
function nextStart(at: readonly number[], i: number, raw: string): number {
  const from = at[i] ?? 0;
  if (raw[from] === '&') return raw.indexOf(';', from) + 1;
  // A space and ำ that stand for one ำ.
  if (raw[from] === ' ' && raw[from + 1] === '\u0e33' && at[i + 1] !== from + 1) return from + 2;
  const joined = joinedVowel(raw, from);
  if (!joined) return from + 1;
  // The mark and the vowel share one start: only the last of them carries the raw text.
  return at[i + 1] === from ? from : from + joined.length;
}

/** The columns of an HTML table, with cells that reach over several rows or columns. */
export class Cells {
  /** Rows that a cell from above still reaches into, by column. */
  #reach: number[] = [];
  #column = 0;
  /** Columns that the last cell takes beside its own. */
  #wide = 0;

  clear(): void {
    this.#reach = [];
    this.startRow();
  }

  startRow(): void {
    this.#column = 0;
    this.#wide = 0;
  }

  /** What stands before a cell: the end of the one before, and cells that go on from above. */
  cell(attributes: string): string {
    let marks = this.#goesOn();
    // No memo has so many columns: what follows stays in the last one.
    if (this.#column >= MAX_COLUMNS) return `${marks} `;
    if (this.#column > 0) marks += CELL;
    const [rows, columns] = [spanOf(attributes, 'row'), spanOf(attributes, 'col')];
    for (let i = 0; i < columns; i++) this.#reach[this.#column + i] = rows - 1;
    this.#column++;
    this.#wide = columns - 1;
    return marks;
  }

  endRow(): string {
    return this.#goesOn();
  }

  #goesOn(): string {
    let marks = CELL.repeat(this.#wide);
    this.#column += this.#wide;
    this.#wide = 0;
    while (this.#column < MAX_COLUMNS && (this.#reach[this.#column] ?? 0) > 0) {
      marks += this.#column > 0 ? `${CELL}${SAME}` : SAME;
      this.#reach[this.#column] = (this.#reach[this.#column] ?? 0) - 1;
      this.#column++;
    }
    return marks;
  }
}

const MAX_SPAN = 60;
const MAX_COLUMNS = 80;

function spanOf(attributes: string, of: 'row' | 'col'): number {
  const [pattern, most] = of === 'row' ? [ROWSPAN, MAX_SPAN] : [COLSPAN, MAX_COLUMNS];
  return Math.min(most, Math.max(1, Number(pattern.exec(attributes)?.[1] ?? 1)));
}

const ROWSPAN = /\browspan\s*=\s*["']?(\d{1,3})/iu;
const COLSPAN = /\bcolspan\s*=\s*["']?(\d{1,3})/iu;

/**
 * Some PDF files give every า as ำ, and ำ as a space and ำ ("กำรน ำเข้ำ" for "การนำเข้า"): a
 * text without any า, but full of ำ.
 */
function saraAmOf(raw: string): boolean {
  const count = (char: string) => raw.split(char).length - 1;
  const am = count('\u0e33');
  return am >= 8 && count('\u0e32') * 20 < am;
}

/** The same damage in some words of a text only: those that a memo is read by. */
const DAMAGED = new RegExp(
  'มกราคม|กุมภาพันธ์|มีนาคม|พฤษภาคม|กรกฎาคม|สิงหาคม|ตุลาคม|ธันวาคม|รายงาน|ความก้าวหน้า|ไตรมาส|ภายใน|งบประมาณ|ปฏิบัติราชการ'.replaceAll(
    '\u0e32',
    '[\u0e32\u0e33]',
  ),
  'gu',
);

function markup(
  raw: string,
  at: number,
  seen: (name: string, closing: boolean, attributes: string) => void,
): number {
  LINK.lastIndex = at;
  const link = LINK.exec(raw);
  if (link) return link[0].length;
  TAG.lastIndex = at;
  const tag = TAG.exec(raw);
  if (!tag) return 0;
  seen((tag[2] ?? '').toLowerCase(), tag[1] === '/', tag[3] ?? '');
  return tag[0].length;
}

/** ํ + า (with a tone mark between) is ำ, เ + เ is แ: see `tidy`. */
function joinedVowel(raw: string, at: number): { text: string; length: number } | null {
  const char = raw[at];
  if (char === '\u0e40' && raw[at + 1] === '\u0e40') return { text: '\u0e41', length: 2 };
  if (char !== '\u0e4d') return null;
  const next = raw[at + 1] ?? '';
  if (next === '\u0e32') return { text: '\u0e33', length: 2 };
  if (/[\u0e48-\u0e4b]/u.test(next) && raw[at + 2] === '\u0e32') {
    return { text: `${next}\u0e33`, length: 3 };
  }
  return null;
}

function plainChar(char: string): string {
  const code = char.charCodeAt(0);
  if (code >= 0x0e50 && code <= 0x0e59) return String.fromCharCode(code - 0x0e50 + 48);
  if (code >= 0x41 && code <= 0x5a) return char.toLowerCase();
  if (char === '\r' || char === '\u2028' || char === '\u2029' || char === '\f') return ROW;
  if (char === '\n' || char === '\t' || char === '\v') return char;
  if ((code >= 0x2010 && code <= 0x2015) || code === 0x2212 || char === '~') return '-';
  if (char === '|') return CELL;
  if (/[“”„]/u.test(char)) return '"';
  if (/[๏●◦▪■□○►▶➢➤]/u.test(char)) return '•';
  if (/\s/u.test(char)) return ' ';
  if (char === '\uff0f' || char === '\u2044') return '/';
  return char;
}
