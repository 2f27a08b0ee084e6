/**
 * The paragraphs of a document, of its headers, notes and comments, runs joined: Word cuts a
 * number into runs wherever somebody corrected a digit. Tables are judged by column.
 */
import { mayBePersonal } from '../personal/bytes.ts';
import { contextOf } from '../personal/context.ts';
import { Tally } from '../personal/tally.ts';
import { hitsIn } from '../personal/text.ts';
import type { FileFinding } from '../report.ts';
import { eachAttribute } from './any-texts.ts';
import type { Scanner } from './scanner.ts';
import { textHits } from './shared-strings.ts';
import { unescapeXml } from './small-xml.ts';
import { Window } from './window.ts';

const UTF8 = new TextDecoder();
const LONGEST = 2 ** 20;
/** A paragraph as short as this may be a header or a label. */
const SHORT = 400;

/** The shortest number of a person, and the shortest tag that could hold one. */
const FEWEST_DIGITS = 9;
const FEWEST_BYTES = 14;

type Table = { number: number; row: number; column: number; columns: Map<number, Tally> };

export class ParagraphScanner implements Scanner {
  /** Insertions, deletions and moves that were neither accepted nor refused. */
  changes = 0;
  readonly #window = new Window();
  #prefix = 0;
  readonly #open: Table[] = [];
  readonly #tables: Table[] = [];
  readonly #outside = new Tally();
  #paragraph = 0;
  #text = new Uint8Array(4096);
  #length = 0;
  /** What the paragraph before said: a label above its number. */
  #before = 0;

  begin(prefix: number): void {
    this.#prefix = prefix;
  }

  push(piece: Uint8Array): void {
    this.#window.push(piece);
    const { bytes: b, end } = this.#window;
    let i = 0;
    // A tag and the text after it are read together, so the next tag must have come.
    for (;;) {
      while (i < end && b[i] !== 0x3c) i++;
      let k = i + 1;
      while (k < end && b[k] !== 0x3e) k++;
      const text = k + 1;
      k++;
      while (k < end && b[k] !== 0x3c) k++;
      // The very last tag closes the root and says nothing.
      if (k >= end) break;
      this.#tag(b, i, text, k);
      i = k;
    }
    this.#window.keep(Math.min(i, end));
  }

  findings(part: string): FileFinding[] {
    const found = this.#outside.findings((paragraphs) => ({ kind: 'paragraph', part, paragraphs }));
    for (const { number, columns } of this.#tables) {
      for (const [column, tally] of columns) {
        found.push(
          ...tally.findings((rows) => ({ kind: 'table', part, table: number, column, rows })),
        );
      }
    }
    return found;
  }

  #tag(b: Uint8Array, open: number, text: number, next: number): void {
    if (text - open > FEWEST_BYTES) this.#attributes(b, open, text);
    const closing = b[open + 1] === 0x2f;
    const at = open + (closing ? 2 : 1) + this.#prefix;
    if (this.#prefix > 0 && b[at - 1] !== 0x3a) return;
    const empty = b[text - 2] === 0x2f;
    let stop = at;
    while ((b[stop] as number) > 0x20 && b[stop] !== 0x3e && b[stop] !== 0x2f) stop++;
    const length = stop - at;
    const c = b[at] as number;
    const d = b[at + 1] as number;
    if (length === 1) {
      if (c === 0x74 && !closing) this.#append(b, text, next);
      else if (c === 0x70 && !empty) this.#endParagraph(closing);
    } else if (length === 2) {
      if (c === 0x62 && d === 0x72) this.#space();
      else if (c === 0x74 && d === 0x63 && !closing) this.#cell();
      else if (c === 0x74 && d === 0x72 && !closing) this.#row();
    } else if (length === 3) {
      if (c === 0x74 && d === 0x61) this.#space();
      else if (c === 0x74 && d === 0x62) this.#table(closing);
      else if (!closing && ((c === 0x69 && d === 0x6e) || (c === 0x64 && d === 0x65))) {
        this.changes++;
      }
    } else if (length === 7 && c === 0x64 && d === 0x65 && !closing) {
      // <delText>: deleted, and still in the file.
      this.#append(b, text, next);
    } else if (length === 9 && c === 0x69 && d === 0x6e && !closing) {
      // <instrText>: what a field does, such as HYPERLINK "mailto:…".
      this.#space();
      this.#append(b, text, next);
    } else if (length === 8 && c === 0x6d && d === 0x6f && !closing && b[at + 4] === 0x46) {
      this.changes++;
    }
  }

  /** Descriptions of pictures, fields in one tag, and whatever else is no text between tags. */
  #attributes(b: Uint8Array, from: number, to: number): void {
    eachAttribute(b, from, to, (start, stop) => {
      if (stop - start < FEWEST_DIGITS) return;
      for (const hit of textHits(b, start, stop)) this.#outside.add(hit, this.#paragraph);
    });
  }

  #append(b: Uint8Array, from: number, to: number): void {
    const need = this.#length + to - from;
    if (need > LONGEST) return;
    if (need > this.#text.length) {
      const text = new Uint8Array(need * 2);
      text.set(this.#text.subarray(0, this.#length));
      this.#text = text;
    }
    this.#text.set(b.subarray(from, to), this.#length);
    this.#length = need;
  }

  #space(): void {
    if (this.#length < this.#text.length) this.#text[this.#length++] = 0x20;
  }

  #endParagraph(closing: boolean): void {
    // A text box stands inside a paragraph: what came before it is a text of its own.
    if (!closing) this.#paragraph++;
    const length = this.#length;
    this.#length = 0;
    if (length === 0) return;
    const telling = mayBePersonal(this.#text, 0, length);
    if (!telling && length > SHORT) {
      this.#before = 0;
      return;
    }
    const text = unescapeXml(UTF8.decode(this.#text.subarray(0, length)));
    const context = length <= SHORT ? contextOf(text) : 0;
    const table = this.#open.at(-1);
    const tally = table ? this.#columnOf(table) : this.#outside;
    if (table) tally.context |= context;
    if (telling) {
      const place = table ? table.row : this.#paragraph;
      for (const hit of hitsIn(text, context | this.#before)) tally.add(hit, place);
    }
    this.#before = context;
  }

  #columnOf(table: Table): Tally {
    let tally = table.columns.get(table.column);
    if (!tally) {
      tally = new Tally();
      table.columns.set(table.column, tally);
    }
    return tally;
  }

  #table(closing: boolean): void {
    if (closing) {
      const table = this.#open.pop();
      if (table && this.#tables.length < 1000) this.#tables.push(table);
      return;
    }
    const number = this.#tables.length + this.#open.length + 1;
    this.#open.push({ number, row: 0, column: 0, columns: new Map() });
    this.#before = 0;
  }

  #row(): void {
    const table = this.#open.at(-1);
    if (!table) return;
    table.row++;
    table.column = 0;
    this.#before = 0;
  }

  #cell(): void {
    const table = this.#open.at(-1);
    if (table) table.column++;
  }
}
