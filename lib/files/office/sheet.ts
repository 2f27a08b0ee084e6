/**
 * A sheet's cells, from its bytes. No text is made of a cell unless it may hold somebody's data:
 * a sheet of a million rows has ten million cells, and an XML parser takes ten times as long.
 */

import { CITIZEN_CONTEXT } from '../personal/context.ts';
import { plainHit } from '../personal/plain.ts';
import { Tally } from '../personal/tally.ts';
import { hitOfNumber, type PersonalHit } from '../personal/text.ts';
import type { FileFinding } from '../report.ts';
import { AnyTextScanner } from './any-texts.ts';
import type { Scanner } from './scanner.ts';
import { contextOfBytes, type SharedHits, textHits } from './shared-strings.ts';
import { plainText, SPACE, VALUE } from './well-formed.ts';
import { Window } from './window.ts';

/** Headers stand in the first part of a sheet. */
export const HEAD_BYTES = 65_536;
const MAX_COLUMNS = 16_384;
const LATIN = new TextDecoder('windows-1252');

const SHARED = 0x73;

export function columnName(column: number): string {
  let name = '';
  for (let n = column; n > 0; n = Math.floor((n - 1) / 26)) {
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  }
  return name;
}

export class SheetScanner implements Scanner {
  readonly repeated = 'row';
  readonly #shared: SharedHits;
  /** Gets the shared texts of the first rows; then nothing is judged. */
  readonly #wanted: Set<number> | null;
  readonly #window = new Window();
  readonly #tallies: (Tally | undefined)[] = [];
  #prefix = 0;
  #seen = 0;
  #row = 0;
  #column = 0;
  /** What a cell further left in the same row says. */
  #rowContext = 0;
  #rowOfContext = -1;
  /**
   * The last row's tag that was read the long way, without its values: a row with the same attributes
   * is as well-formed as that one.
   */
  #rowTag: Uint8Array | null = null;
  #learnsRowTag = false;
  /** What follows the cells: links, headers and footers, lists to choose from. */
  #rest: AnyTextScanner | null = null;

  constructor(shared: SharedHits, wanted: Set<number> | null = null) {
    this.#shared = shared;
    this.#wanted = wanted;
  }

  begin(prefix: number): void {
    this.#prefix = prefix;
  }

  push(piece: Uint8Array): void {
    if (this.#rest) {
      this.#rest.push(piece);
      return;
    }
    this.#window.push(piece);
    this.#seen += piece.length;
    const { bytes: b, end } = this.#window;
    const prefix = this.#prefix;
    let i = 0;
    for (;;) {
      while (i < end && b[i] !== 0x3c) i++;
      const name = i + 1 + prefix;
      if (name + 4 >= end) break;
      const c = b[name];
      const after = b[name + 1] as number;
      if (c === 0x63 && (after <= 0x20 || after === 0x3e)) {
        const next = this.#cell(b, name + 1, end);
        if (next < 0) break;
        i = next;
      } else if (c === 0x72 && after === 0x6f && b[name + 2] === 0x77) {
        const next = this.#startRow(b, name + 3, end);
        if (next < 0) break;
        i = next;
      } else if (b[i + 1] === 0x2f && after === 0x73) {
        // </sheetData>
        if (name + 8 >= end) break;
        if (b[name + 6] === 0x44) {
          this.#rest = new AnyTextScanner();
          this.#rest.push(b.slice(i, end));
          return;
        }
        i = name;
      } else i = name;
    }
    this.#window.keep(Math.min(i, end));
  }

  /**
   * Cells as nearly every program writes them, and from one row to the next: a cell's attributes are
   * `r`, `s` and `t`, in it stand a formula, a value or one text in place, and no letters but ASCII
   * and Thai.
   */
  readRepeated(b: Uint8Array, from: number, end: number): number {
    if (this.#window.end > 0 || this.#rest || this.#prefix > 0 || this.#wanted) return from;
    const view = new DataView(b.buffer, b.byteOffset, end);
    let i = from;
    for (;;) {
      while (i < end && SPACE[b[i] as number] === 1) i++;
      if (i + 8 >= end || b[i] !== 0x3c) break;
      const isEnd = b[i + 1] === 0x2f;
      const next = isEnd ? this.#nextRow(b, view, i, end) : this.#plainCell(b, view, i, end);
      if (next < 0) break;
      i = next;
    }
    this.#seen += i - from;
    return i;
  }

  /** From `</row>` to behind the next row's tag; -1 when it is not like the last one. */
  #nextRow(b: Uint8Array, view: DataView, from: number, end: number): number {
    // "</ro", "w>"
    if (view.getUint32(from, true) !== END_OF_ROW) return -1;
    if (b[from + 4] !== 0x77 || b[from + 5] !== 0x3e) return -1;
    let k = from + 6;
    while (k < end && SPACE[b[k] as number] === 1) k++;
    if (k + 4 > end || view.getUint32(k, true) !== ROW) return -1;
    k += 4;
    const tag = this.#rowTag;
    this.#learnsRowTag = true;
    if (!tag) return -1;
    let row = this.#row + 1;
    for (let t = 0; t < tag.length; t++) {
      const x = tag[t];
      if (k >= end || b[k++] !== x) return -1;
      if (x !== 0x22) continue;
      if (tag[t - 2] === 0x72 && tag[t - 3] === 0x20) row = figure(b, k);
      while (k < end && VALUE[b[k] as number] === 1) k++;
      if (k >= end || b[k++] !== 0x22) return -1;
    }
    this.#learnsRowTag = false;
    this.#row = row;
    this.#column = 0;
    return k;
  }

  /** From `<c` to behind `</c>`; -1 when it is no plain cell or not all of it is there. */
  #plainCell(b: Uint8Array, view: DataView, from: number, end: number): number {
    if (b[from + 1] !== 0x63) return -1;
    let k = from + 2;
    let ref = -1;
    let type = -1;
    let seen = 0;
    while (b[k] === 0x20) {
      const letter = b[k + 1] as number;
      const bit = 1 << (letter - 0x72);
      // r, s, t
      if (letter < 0x72 || letter > 0x74 || (seen & bit) !== 0) return -1;
      if (b[k + 2] !== 0x3d || b[k + 3] !== 0x22) return -1;
      seen |= bit;
      k += 4;
      if (letter === 0x72) ref = k;
      else if (letter === 0x74) type = k;
      while (k < end && VALUE[b[k] as number] === 1) k++;
      if (b[k] !== 0x22) return -1;
      k++;
    }
    if (b[k] === 0x2f && b[k + 1] === 0x3e && k + 2 <= end) {
      this.#column++;
      return k + 2;
    }
    if (b[k] !== 0x3e || k + 12 > end) return -1;
    k++;
    let three = view.getUint32(k, true) & 0xffffff;
    if (three === FORMULA) {
      k = plainText(b, k + 3, end);
      if (k + 8 > end || view.getUint32(k, true) !== END_OF_FORMULA) return -1;
      k += 4;
      three = view.getUint32(k, true) & 0xffffff;
    }
    const isText = three !== VALUE_TAG;
    if (isText) {
      if (view.getUint32(k, true) !== IN_PLACE) return -1;
      k += 4;
      if ((view.getUint32(k, true) & 0xffffff) !== TEXT_TAG) return -1;
    }
    const start = k + 3;
    k = start;
    while (k < end && ((b[k] as number) - 0x30) >>> 0 < 10) k++;
    if (b[k] !== 0x3c) k = plainText(b, k, end);
    const stop = k;
    if (isText) {
      if (k + 13 > end || view.getUint32(k, true) !== END_OF_TEXT) return -1;
      if (view.getUint32(k + 4, true) !== END_IN_PLACE || b[k + 8] !== 0x3e) return -1;
      k += 9;
    } else {
      if (k + 8 > end || view.getUint32(k, true) !== END_OF_VALUE) return -1;
      k += 4;
    }
    if (view.getUint32(k, true) !== END_OF_CELL) return -1;
    this.#column++;
    if (type >= 0 && b[type] === SHARED) {
      if (b[type + 1] === 0x74) this.#textCell(b, start, stop, b, ref);
      else if (stop - start < 10) this.#sharedCell(b, figure(b, start), ref);
    } else if (isText) this.#textCell(b, start, stop, b, ref);
    else if (stop - start >= 9) this.#numberCell(b, start, stop, ref);
    return k + 4;
  }

  findings(sheet: string): FileFinding[] {
    const rest = this.#rest?.findings(sheet) ?? [];
    return [...this.#cellFindings(sheet), ...rest];
  }

  #cellFindings(sheet: string): FileFinding[] {
    return this.#tallies.flatMap((tally, column) => {
      const name = columnName(column);
      return tally?.findings((rows) => ({ kind: 'column', sheet, column: name, rows })) ?? [];
    });
  }

  #startRow(b: Uint8Array, from: number, end: number): number {
    let k = from;
    this.#column = 0;
    let row = this.#row + 1;
    while (k < end && b[k] !== 0x3e) {
      if (b[k] === 0x3d && b[k - 1] === 0x72 && (b[k - 2] as number) <= 0x20)
        row = figure(b, k + 2);
      k++;
    }
    if (k >= end) return -1;
    this.#row = row;
    if (this.#learnsRowTag) this.#rowTag = withoutValues(b, from, k + 1);
    this.#learnsRowTag = false;
    return k + 1;
  }

  /** From after `<c` to after `</c>`; -1 when its end has not come yet. */
  #cell(b: Uint8Array, from: number, end: number): number {
    const prefix = this.#prefix;
    let k = from;
    let type = 0;
    let type2 = 0;
    let ref = -1;
    for (;;) {
      if (k >= end) return -1;
      const x = b[k];
      if (x === 0x3e) break;
      if (x === 0x2f) {
        this.#column++;
        return k + 1;
      }
      if (x === 0x3d) {
        const quote = b[k + 1];
        if ((b[k - 2] as number) <= 0x20) {
          if (b[k - 1] === 0x72) ref = k + 2;
          else if (b[k - 1] === 0x74) {
            type = b[k + 2] as number;
            type2 = b[k + 3] as number;
          }
        }
        k += 2;
        while (k < end && b[k] !== quote) k++;
      }
      k++;
    }
    k++;
    let [start, stop] = [-1, -1];
    let isText = false;
    let joined: number[] | null = null;
    for (;;) {
      while (k < end && b[k] !== 0x3c) k++;
      if (k + prefix + 3 >= end) return -1;
      if (b[k + 1] === 0x2f) {
        const name = k + 2 + prefix;
        if (b[name] === 0x63 && b[name + 1] === 0x3e) {
          k = name + 2;
          break;
        }
        k = name;
        continue;
      }
      const name = k + 1 + prefix;
      const c = b[name];
      const after = b[name + 1] as number;
      k = name + 1;
      // <v> holds a value, <t> a text in place; <f> a formula, which is not looked at.
      if ((c !== 0x76 && c !== 0x74) || (after > 0x20 && after !== 0x3e)) continue;
      while (k < end && b[k] !== 0x3e) k++;
      if (b[k - 1] === 0x2f) continue;
      const text = ++k;
      while (k < end && b[k] !== 0x3c) k++;
      if (k >= end) return -1;
      if (c === 0x74) {
        if (isText) {
          joined ??= [start, stop];
          joined.push(text, k);
        }
        isText = true;
      }
      [start, stop] = [text, k];
    }
    this.#column++;
    if (start < 0) return k;
    if (type === SHARED && type2 !== 0x74) {
      if (stop - start < 10) this.#sharedCell(b, figure(b, start), ref);
    } else if (this.#wanted === null) {
      if (joined) {
        const bytes = join(b, joined);
        this.#textCell(bytes, 0, bytes.length, b, ref);
      } else if (isText || type === SHARED) this.#textCell(b, start, stop, b, ref);
      else if (stop - start >= 9) this.#numberCell(b, start, stop, ref);
    }
    return k;
  }

  #sharedCell(b: Uint8Array, index: number, ref: number): void {
    if (this.#wanted) {
      this.#wanted.add(index);
      return;
    }
    const { flags } = this.#shared;
    if (index >= flags.length || flags[index] === 0) return;
    this.#place(b, ref);
    this.#addContext(this.#shared.contextOf(index));
    for (const hit of this.#shared.hitsOf(index)) this.#add(hit);
  }

  #textCell(text: Uint8Array, from: number, to: number, b: Uint8Array, ref: number): void {
    if (this.#seen <= HEAD_BYTES * 2) {
      const context = contextOfBytes(text, from, to);
      if (context !== 0) {
        this.#place(b, ref);
        this.#addContext(context);
      }
    }
    if (to - from < 9) return;
    const hits = textHits(text, from, to);
    if (hits.length === 0) return;
    this.#place(b, ref);
    for (const hit of hits) this.#add(hit);
  }

  #numberCell(b: Uint8Array, from: number, to: number, ref: number): void {
    const plain = plainHit(b, from, to);
    if (!plain && !mayBeWhole(b, from, to)) return;
    const hit = plain ?? hitOfNumber(Number(LATIN.decode(b.subarray(from, to))));
    if (!hit) return;
    this.#place(b, ref);
    this.#add(hit);
  }

  /** Column and row from a reference such as C12; without one they were counted. */
  #place(b: Uint8Array, ref: number): void {
    if (ref < 0) return;
    let column = 0;
    let k = ref;
    for (;;) {
      const letter = (b[k] as number) & 0xdf;
      if (letter < 0x41 || letter > 0x5a || k > ref + 3) break;
      column = column * 26 + letter - 0x40;
      k++;
    }
    if (column === 0) return;
    this.#column = column;
    this.#row = figure(b, k) || this.#row;
  }

  #tally(): Tally {
    const column = Math.min(this.#column, MAX_COLUMNS);
    let tally = this.#tallies[column];
    if (!tally) {
      tally = new Tally();
      this.#tallies[column] = tally;
    }
    return tally;
  }

  #addContext(context: number): void {
    if (context === 0) return;
    this.#tally().context |= context;
    this.#rowContext = this.#rowOfContext === this.#row ? this.#rowContext | context : context;
    this.#rowOfContext = this.#row;
  }

  #add(hit: PersonalHit): void {
    const named = this.#rowOfContext === this.#row && (this.#rowContext & CITIZEN_CONTEXT) !== 0;
    this.#tally().add(named && hit.kind === 'citizen' ? { ...hit, strong: true } : hit, this.#row);
  }
}

/** Four letters as a little-endian number; three leave the last byte 0. */
const word = (text: string) =>
  [...text].reduceRight((all, letter) => (all << 8) | letter.charCodeAt(0), 0) >>> 0;
const ROW = word('<row');
const END_OF_ROW = word('</ro');
const FORMULA = word('<f>');
const VALUE_TAG = word('<v>');
const IN_PLACE = word('<is>');
const TEXT_TAG = word('<t>');
const END_OF_FORMULA = word('</f>');
const END_OF_VALUE = word('</v>');
const END_OF_TEXT = word('</t>');
const END_IN_PLACE = word('</is');
const END_OF_CELL = word('</c>');

/** A tag's bytes without its values, or null where its attributes must be looked at each time. */
function withoutValues(b: Uint8Array, from: number, to: number): Uint8Array | null {
  const tag = LATIN.decode(b.subarray(from, to)).replace(/"[^"]*"/g, '"');
  // What declares a prefix, or is quoted otherwise, goes the long way; so does a row without cells.
  return /^(?: [A-Za-z\d:]+=")*>$/.test(tag) && !tag.includes('xmlns')
    ? Uint8Array.from(tag, (letter) => letter.charCodeAt(0))
    : null;
}

/** The digits at a place as a number. */
function figure(b: Uint8Array, from: number): number {
  let value = 0;
  for (let k = from; k < from + 10; k++) {
    const digit = (b[k] as number) - 48;
    if (digit < 0 || digit > 9) break;
    value = value * 10 + digit;
  }
  return value;
}

/** Nine digits, or a way of writing 13 that needs a closer look: 1.234567890121E12, 12345.0. */
function mayBeWhole(b: Uint8Array, from: number, to: number): boolean {
  let digits = 0;
  for (let k = from; k < to; k++) {
    const byte = b[k] as number;
    if (byte >= 0x30 && byte <= 0x39) digits++;
    else if ((byte | 0x20) === 0x65) return true;
  }
  return (digits === to - from && digits === 9) || (b[to - 1] === 0x30 && b[to - 2] === 0x2e);
}

/** A text in several runs, as one. */
function join(b: Uint8Array, runs: readonly number[]): Uint8Array {
  const bytes: number[] = [];
  for (let i = 0; i + 1 < runs.length; i += 2) {
    bytes.push(...b.subarray(runs[i], Math.min(runs[i + 1] ?? 0, (runs[i] ?? 0) + 40_000)));
  }
  return Uint8Array.from(bytes);
}
