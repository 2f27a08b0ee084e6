/**
 * Texts of parts that are neither sheets nor paragraphs: comments of sheets, shapes, charts, names,
 * properties, web pages inside documents, and the copies of the data that pivot tables keep, also
 * after the data's own sheet was deleted.
 */
import { Tally } from '../personal/tally.ts';
import { hitOfNumber } from '../personal/text.ts';
import type { FileFinding } from '../report.ts';
import type { Scanner } from './scanner.ts';
import { textHits } from './shared-strings.ts';
import { Window } from './window.ts';

const ASCII = new TextDecoder('windows-1252');
const UTF8 = new TextDecoder();
const ENCODER = new TextEncoder();
const FEWEST = 9;
const LONGEST = 2 ** 20;
/** Office cuts a text into runs `t`; here it ends. */
const ENDS = new Set(['p', 'si', 'text', 'comment', 'rich']);
/** In a web page every text runs on, up to one of these. */
const WEB_ENDS = new Set(
  'p div td th tr li br h1 h2 h3 h4 h5 h6 table ul ol body title dt dd pre hr'.split(' '),
);
const MAX_NAME = 12;

/** What a part is: office XML, a pivot table's copies, or a web page. */
export type TextKind = 'office' | 'pivot' | 'web';

export class AnyTextScanner implements Scanner {
  readonly #window = new Window();
  readonly #tally = new Tally();
  readonly #kind: TextKind;
  #count = 0;
  #joined = new Uint8Array(256);
  #length = 0;

  constructor(kind: TextKind = 'office') {
    this.#kind = kind;
  }

  begin(): void {}

  push(piece: Uint8Array): void {
    this.#window.push(piece);
    const { bytes: b, end } = this.#window;
    let i = 0;
    for (;;) {
      while (i < end && b[i] !== 0x3c) i++;
      let k = i + 1;
      while (k < end && b[k] !== 0x3e) k++;
      const text = k + 1;
      k++;
      while (k < end && b[k] !== 0x3c) k++;
      if (k >= end) break;
      this.#tag(b, i, text, k);
      i = k;
    }
    this.#window.keep(Math.min(i, end));
  }

  findings(part: string): FileFinding[] {
    // The last text may have no tag behind it.
    this.push(Uint8Array.of(0x3c));
    this.#flush();
    return this.#tally.findings(() => ({ kind: 'part', part }));
  }

  /** A text that is no part of markup. */
  add(b: Uint8Array): void {
    if (b.length >= FEWEST) this.#judge(b, 0, b.length);
  }

  #tag(b: Uint8Array, open: number, text: number, next: number): void {
    const name = localName(b, open);
    const isWeb = this.#kind === 'web';
    if ((isWeb ? WEB_ENDS : ENDS).has(isWeb ? name.toLowerCase() : name)) this.#flush();
    const runs = isWeb || (name === 't' && b[open + 1] !== 0x2f);
    if (/^(?:odd|even|first)(?:Head|Foot)er$/.test(name)) this.#footer(b.subarray(text, next));
    else if (runs) this.#append(b, text, next);
    else if (next - text >= FEWEST) this.#judge(b, text, next);
    if (text - open <= FEWEST) return;
    eachAttribute(b, open, text, (start, stop, key) => {
      if (stop - start < FEWEST) return;
      // Pivot caches keep their values in attributes `v`.
      if (this.#kind === 'pivot' && key === 0x76) this.#judge(b, start, stop);
      else this.#judgeText(b, start, stop);
    });
  }

  /** A header or footer of a sheet: `&C` begins its middle, `&"Arial"&10` sets its letters. */
  #footer(b: Uint8Array): void {
    const text = UTF8.decode(b).replace(
      /&amp;(?:[A-Za-z]|&quot;[^&"]*&quot;|"[^"]*"|\d{1,3})/g,
      ' ',
    );
    this.add(ENCODER.encode(text));
  }

  #append(b: Uint8Array, from: number, to: number): void {
    const need = this.#length + to - from;
    if (need > LONGEST) return;
    if (need > this.#joined.length) {
      const joined = new Uint8Array(need * 2);
      joined.set(this.#joined.subarray(0, this.#length));
      this.#joined = joined;
    }
    this.#joined.set(b.subarray(from, to), this.#length);
    this.#length = need;
  }

  #flush(): void {
    const length = this.#length;
    this.#length = 0;
    if (length >= FEWEST) this.#judge(this.#joined, 0, length);
  }

  #judgeText(b: Uint8Array, from: number, to: number): boolean {
    this.#count++;
    const hits = textHits(b, from, to);
    for (const hit of hits) this.#tally.add(hit, this.#count);
    return hits.length > 0;
  }

  #judge(b: Uint8Array, from: number, to: number): void {
    if (this.#judgeText(b, from, to) || to - from > 24) return;
    const text = ASCII.decode(b.subarray(from, to));
    // A number as a spreadsheet writes it: 1.234567890121E12.
    const hit = /^\d[\d.]*(?:E\+?\d+)?$/.test(text) ? hitOfNumber(Number(text)) : null;
    if (hit && !hit.loose) this.#tally.add(hit, this.#count);
  }
}

/** The name of a tag without its prefix; '' for a long one. */
function localName(b: Uint8Array, open: number): string {
  let from = open + (b[open + 1] === 0x2f ? 2 : 1);
  let k = from;
  for (; ; k++) {
    const byte = b[k] as number;
    if (byte === 0x3a) from = k + 1;
    else if (byte <= 0x20 || byte === 0x3e || byte === 0x2f) break;
    if (k - from > MAX_NAME && byte !== 0x3a) return '';
  }
  let name = '';
  for (let n = from; n < k; n++) name += String.fromCharCode(b[n] as number);
  return name;
}

/**
 * Every attribute's value in a tag.
 *
 * @param visit gets where the value begins and ends, and the last letter of its name
 */
export function eachAttribute(
  b: Uint8Array,
  from: number,
  to: number,
  visit: (start: number, stop: number, key: number) => void,
): void {
  for (let k = from; k < to; k++) {
    if (b[k] !== 0x3d) continue;
    const quote = b[k + 1];
    if (quote !== 0x22 && quote !== 0x27) continue;
    const key = b[k - 1] as number;
    const start = k + 2;
    k = start;
    while (k < to && b[k] !== quote) k++;
    visit(start, k, key);
  }
}
