/**
 * Is a part well-formed, as Word and Excel require of every part they read? Names balanced and
 * prefixes declared, attributes once and in quotes, references known, only characters that XML has.
 * Source: XML 1.0 (5th edition), Namespaces in XML 1.0. It builds nothing but the names that are
 * open, and looks at each byte about once; a part whose end is missing is found by `finish`.
 */

import { Verdicted } from '../stop-reading.ts';
import { utf8Length } from '../utf8.ts';
import type { Scanner } from './scanner.ts';
import { codeOfReference, isXmlCharacter } from './small-xml.ts';

// What a byte may do in text: nothing up to here, or a closer look.
const LOOK = 1;
const MARKUP = 2;
const TEXT = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte === 0x3c) return MARKUP;
  const control = byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13;
  return control || byte === 0x26 || byte === 0x5d || byte >= 0x80 ? LOOK : 0;
});
/** Bytes of a name; all of UTF-8 beyond ASCII counts as letters. */
const NAME = Uint8Array.from({ length: 256 }, (_, byte) =>
  /[\w.:-]/.test(String.fromCharCode(byte)) || byte >= 0x80 ? 1 : 0,
);
const NO_START = /[\d.-]/;
const STARTS = Uint8Array.from({ length: 256 }, (_, byte) =>
  NAME[byte] === 1 && !NO_START.test(String.fromCharCode(byte)) ? 1 : 0,
);
export const SPACE = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte === 0x20 || byte === 9 || byte === 10 || byte === 13 ? 1 : 0,
);

/** Letters of plain names. */
const LETTER = Uint8Array.from({ length: 256 }, (_, byte) =>
  /[A-Za-z]/.test(String.fromCharCode(byte)) ? 1 : 0,
);
/** What a plain value may hold. */
export const VALUE = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x20 && byte < 0x80 && byte !== 0x22 && byte !== 0x26 && byte !== 0x3c ? 1 : 0,
);

/** A tag or comment of this length is no honest one: its part is refused. */
const LONGEST = 8 * 2 ** 20;
const MAX_DEPTH = 100_000;
const MAX_REFERENCE = 12;
const NOT_YET = -1;
/** So often in a row may the fast lane find nothing to read before a piece is read without it. */
const MAX_MISSES = 4;

const DECLARATION =
  /^<\?xml\s+version\s*=\s*(["'])1\.\d\1(?:\s+encoding\s*=\s*(["'])[A-Za-z][\w.-]*\2)?(?:\s+standalone\s*=\s*(["'])(?:yes|no)\3)?\s*\?>$/;
const XMLNS = 'xmlns';
const LATIN = new TextDecoder('windows-1252');

/** A scanner may stand behind it: that one gets what was found well-formed, and nothing else. */
export class WellFormed implements Scanner {
  /** Comments, instructions or CDATA inside the root: the text is not simply what is between tags. */
  interrupted = false;
  /** A document type was met: such a part is only judged by those who refuse them. */
  doctype = false;
  /** Local name of the root. */
  root = '';
  /** What is left of the piece before, and the piece. */
  #bytes = new Uint8Array(1024);
  #left = 0;
  #wait = 0;
  #begun = false;
  #depth = 0;
  #ended = false;
  /** Names that are open, one after another, and where each begins. */
  #names = new Uint8Array(1024);
  #namesEnd = 0;
  #starts = new Int32Array(64);
  /** Prefixes as they were declared and how deep, and how often each holds now. */
  readonly #prefixes: { name: string; depth: number }[] = [];
  readonly #declared = new Map<string, number>([
    ['xml', 1],
    ['xmlns', 1],
  ]);
  /** The prefix that was found declared last: nearly every one is the same. */
  #lastPrefix = new Uint8Array(0);
  readonly #to: Scanner | null;
  /** Up to here the bytes were passed on. */
  #passed = 0;
  /** The element between whose children the scanner has a fast lane, and how deep it stood. */
  readonly #repeated: Uint8Array;
  #repeatedDepth = 0;

  constructor(to: Scanner | null = null) {
    this.#to = to;
    this.#repeated = Uint8Array.from(to?.repeated ?? '', (letter) => letter.charCodeAt(0));
  }

  begin(prefix: number): void {
    this.#to?.begin(prefix);
  }

  push(piece: Uint8Array): void {
    if (this.doctype) return;
    const end = this.#left + piece.length;
    if (end > this.#bytes.length) {
      const bytes = new Uint8Array(end * 2);
      bytes.set(this.#bytes.subarray(0, this.#left));
      this.#bytes = bytes;
    }
    this.#bytes.set(piece, this.#left);
    this.#left = end;
    // A long tag is not read again with every piece of it.
    if (end < this.#wait) return;
    const at = this.#read(this.#bytes, end, false);
    this.#left = end - at;
    if (this.#left > LONGEST) throw broken();
    this.#passOn(at);
    this.#passed = 0;
    this.#wait = this.#left > 65_536 ? this.#left * 2 : 0;
    this.#bytes.copyWithin(0, at, end);
  }

  /** Call when all was pushed. @throws Verdicted when the part is not whole */
  finish(): void {
    if (this.doctype) return;
    const at = this.#read(this.#bytes, this.#left, true);
    if (at < this.#left || !this.#ended) throw broken();
    this.#passOn(at);
  }

  #passOn(to: number): void {
    if (this.#to && to > this.#passed) this.#to.push(this.#bytes.subarray(this.#passed, to));
    this.#passed = to;
  }

  /** Is the element that was opened last the one with the fast lane? */
  #isInRepeated(): boolean {
    const start = this.#starts[this.#depth - 1] as number;
    return isSame(this.#names, start, this.#namesEnd, this.#repeated);
  }

  /** @returns where to go on */
  #read(b: Uint8Array, end: number, last: boolean): number {
    let i = 0;
    // Parts without a fast lane never ask for it.
    let misses = this.#repeated.length > 0 ? 0 : MAX_MISSES;
    if (!this.#begun) {
      if (end < 4 && !last) return 0;
      if (b[0] === 0xef && b[1] === 0xbb && b[2] === 0xbf) i = 3;
    }
    while (i < end) {
      const x = b[i] as number;
      if (x === 0x3c) {
        if (misses < MAX_MISSES && this.#depth > 0 && this.#isInRepeated()) {
          this.#repeatedDepth = this.#depth;
          this.#passOn(i);
          const next = this.#to?.readRepeated?.(b, i, end) ?? i;
          misses = next > i ? 0 : misses + 1;
          this.#passed = next;
          i = next;
          if (b[i] !== 0x3c || i >= end) continue;
        }
        // Nearly all of a large part are a few plain tags, millions of times.
        const floor = misses < MAX_MISSES ? this.#repeatedDepth : 0;
        const isPlain = this.#depth > floor && (floor > 0 || misses >= MAX_MISSES);
        const plain = isPlain ? this.#plain(b, i, end, floor) : i;
        if (plain > i) {
          i = plain;
          continue;
        }
        const next = this.#markup(b, i, end);
        if (next === NOT_YET) return i;
        if (this.doctype) return end;
        this.#begun = true;
        i = next;
        continue;
      }
      this.#begun = true;
      if (this.#depth === 0) {
        if (SPACE[x] !== 1) throw broken();
        i++;
        continue;
      }
      while (i < end && TEXT[b[i] as number] === 0) i++;
      if (i >= end) break;
      if (b[i] === 0x3c) continue;
      const length = this.#lookAt(b, i, end, last);
      if (length === NOT_YET) return i;
      i += length;
    }
    return i;
  }

  /**
   * From a `<` over as many plain tags and texts as there are: names without a prefix, attributes of
   * one letter in double quotes, no letters beyond ASCII but Thai. Stops before whatever is otherwise,
   * and when no more than `floor` elements are open.
   */
  #plain(b: Uint8Array, from: number, end: number, floor: number): number {
    const names = this.#names;
    const starts = this.#starts;
    const least = Math.max(1, this.#prefixes.at(-1)?.depth ?? 0);
    let depth = this.#depth;
    let namesEnd = this.#namesEnd;
    let i = from;
    while (i + 1 < end && depth >= least && depth > floor) {
      const c = b[i + 1] as number;
      let k = i + 2;
      if (c === 0x2f) {
        if (depth === least) break;
        const start = starts[depth - 1] as number;
        let n = start;
        while (n < namesEnd && b[k] === names[n]) {
          n++;
          k++;
        }
        if (n < namesEnd || k >= end || b[k] !== 0x3e) break;
        namesEnd = start;
        depth--;
        k++;
      } else {
        if (LETTER[c] !== 1) break;
        while (k < end && LETTER[b[k] as number] === 1) k++;
        const nameEnd = k;
        let seen = 0;
        while (k + 4 < end && b[k] === 0x20 && b[k + 2] === 0x3d && b[k + 3] === 0x22) {
          const letter = b[k + 1] as number;
          const bit = 1 << (letter - 0x61);
          if (letter < 0x61 || letter > 0x7a || (seen & bit) !== 0) break;
          let stop = k + 4;
          while (stop < end && VALUE[b[stop] as number] === 1) stop++;
          if (stop >= end || b[stop] !== 0x22) break;
          seen |= bit;
          k = stop + 1;
        }
        if (k + 1 >= end) break;
        if (b[k] === 0x3e) {
          if (depth >= starts.length || namesEnd + nameEnd - i > names.length) break;
          starts[depth++] = namesEnd;
          for (let n = i + 1; n < nameEnd; n++) names[namesEnd++] = b[n] as number;
          k++;
        } else if (b[k] === 0x2f && b[k + 1] === 0x3e) k += 2;
        else break;
      }
      i = k;
      i = plainText(b, i, end);
      if (b[i] !== 0x3c) break;
    }
    this.#depth = depth;
    this.#namesEnd = namesEnd;
    return i;
  }

  /** A byte of text that is no plain one; its length, or `NOT_YET`. */
  #lookAt(b: Uint8Array, i: number, end: number, last: boolean): number {
    const x = b[i] as number;
    if (x >= 0x80) {
      const second = b[i + 1] as number;
      const third = b[i + 2] as number;
      if (i + 2 < end && isThai(b, i)) return 3;
      const length = utf8Length(b, i, end);
      if (length === 0 || (length < 0 && last)) throw broken();
      // U+FFFE and U+FFFF are no characters.
      if (length === 3 && x === 0xef && second === 0xbf && third >= 0xbe) throw broken();
      return length;
    }
    if (x === 0x26) return reference(b, i, end, last);
    if (x === 0x5d) {
      if (i + 2 >= end) return last ? 1 : NOT_YET;
      if (b[i + 1] === 0x5d && b[i + 2] === 0x3e) throw broken();
      return 1;
    }
    throw broken();
  }

  /** From `<` to after its `>`, or `NOT_YET`. */
  #markup(b: Uint8Array, i: number, end: number): number {
    if (i + 1 >= end) return NOT_YET;
    const c = b[i + 1];
    if (c === 0x2f) return this.#endTag(b, i + 2, end);
    if (c === 0x21) return this.#declaration(b, i, end);
    if (c === 0x3f) return this.#instruction(b, i, end);
    return this.#startTag(b, i + 1, end);
  }

  #endTag(b: Uint8Array, from: number, end: number): number {
    if (this.#depth === 0) throw broken();
    const start = this.#starts[this.#depth - 1] as number;
    const length = this.#namesEnd - start;
    let k = from + length;
    if (k >= end) {
      // What is there already may be wrong already, but all of it will be seen.
      return NOT_YET;
    }
    for (let n = 0; n < length; n++) {
      if (b[from + n] !== this.#names[start + n]) throw broken();
    }
    while (k < end && SPACE[b[k] as number] === 1) k++;
    if (k >= end) return NOT_YET;
    if (b[k] !== 0x3e) throw broken();
    this.#namesEnd = start;
    this.#close();
    return k + 1;
  }

  #close(): void {
    this.#depth--;
    if (this.#depth === 0) this.#ended = true;
    for (;;) {
      const prefix = this.#prefixes.at(-1);
      if (!prefix || prefix.depth <= this.#depth) break;
      this.#prefixes.pop();
      this.#declared.set(prefix.name, (this.#declared.get(prefix.name) ?? 1) - 1);
      this.#lastPrefix = new Uint8Array(0);
    }
  }

  #startTag(b: Uint8Array, from: number, end: number): number {
    let k = from;
    let colon = 0;
    while (k < end && NAME[b[k] as number] === 1) {
      if (b[k] === 0x3a) {
        if (colon > 0) throw broken();
        colon = k;
      }
      k++;
    }
    if (k >= end) return NOT_YET;
    if (k === from || STARTS[b[from] as number] !== 1 || colon === from || colon === k - 1) {
      throw broken();
    }
    const nameEnd = k;
    let byte = b[k] as number;
    const attributes: number[] | null = byte === 0x3e ? null : [];
    if (attributes) {
      k = this.#attributes(b, k, end, attributes);
      if (k === NOT_YET) return NOT_YET;
      byte = b[k] as number;
    }
    const empty = byte === 0x2f;
    if (empty) {
      k++;
      if (k >= end) return NOT_YET;
    }
    if (b[k] !== 0x3e) throw broken();
    this.#open(b, from, nameEnd);
    if (attributes && attributes.length > 0) this.#judgeAttributes(b, attributes);
    if (colon > 0) this.#mustKnow(b, from, colon);
    if (empty) {
      this.#namesEnd = this.#starts[this.#depth - 1] as number;
      this.#close();
    }
    return k + 1;
  }

  #open(b: Uint8Array, from: number, to: number): void {
    if (this.#depth === 0) {
      if (this.#ended) throw broken();
      this.root = LATIN.decode(b.subarray(from, to)).replace(/^.*:/, '');
    }
    if (this.#depth >= MAX_DEPTH) throw broken();
    if (this.#depth >= this.#starts.length) {
      const starts = new Int32Array(this.#starts.length * 2);
      starts.set(this.#starts);
      this.#starts = starts;
    }
    if (this.#namesEnd + to - from > this.#names.length) {
      const names = new Uint8Array((this.#namesEnd + to - from) * 2);
      names.set(this.#names);
      this.#names = names;
    }
    this.#starts[this.#depth++] = this.#namesEnd;
    for (let k = from; k < to; k++) this.#names[this.#namesEnd++] = b[k] as number;
  }

  /** From after the name to `/` or `>`; the places of names and of values' ends come into `places`. */
  #attributes(b: Uint8Array, from: number, end: number, places: number[]): number {
    let k = from;
    for (;;) {
      const before = k;
      while (k < end && SPACE[b[k] as number] === 1) k++;
      if (k >= end) return NOT_YET;
      const x = b[k] as number;
      if (x === 0x3e || x === 0x2f) return k;
      if (k === before || STARTS[x] !== 1) throw broken();
      const name = k;
      while (k < end && NAME[b[k] as number] === 1) k++;
      const nameEnd = k;
      while (k < end && SPACE[b[k] as number] === 1) k++;
      if (k >= end) return NOT_YET;
      if (b[k] !== 0x3d) throw broken();
      k++;
      while (k < end && SPACE[b[k] as number] === 1) k++;
      if (k >= end) return NOT_YET;
      const quote = b[k] as number;
      if (quote !== 0x22 && quote !== 0x27) throw broken();
      const value = ++k;
      for (;;) {
        while (k < end && TEXT[b[k] as number] === 0 && b[k] !== quote) k++;
        if (k >= end) return NOT_YET;
        if (b[k] === quote) break;
        if (b[k] === 0x5d) {
          k++;
          continue;
        }
        if (b[k] === 0x3c) throw broken();
        const length = this.#lookAt(b, k, end, false);
        if (length === NOT_YET) return NOT_YET;
        k += length;
      }
      places.push(name, nameEnd, value, k);
      k++;
    }
  }

  /** Declares prefixes, and refuses an attribute twice or with a prefix nobody declared. */
  #judgeAttributes(b: Uint8Array, places: readonly number[]): void {
    let prefixed = false;
    const seen = places.length > 32 ? new Set<string>() : null;
    for (let p = 0; p < places.length; p += 4) {
      const [from, to] = [places[p] as number, places[p + 1] as number];
      if (seen) {
        const name = LATIN.decode(b.subarray(from, to));
        if (seen.has(name)) throw broken();
        seen.add(name);
      } else {
        for (let q = 0; q < p; q += 4) {
          const [other, otherTo] = [places[q] as number, places[q + 1] as number];
          if (to - from === otherTo - other && isSame(b, from, to, b, other)) throw broken();
        }
      }
      let colon = from;
      while (colon < to && b[colon] !== 0x3a) colon++;
      if (colon === to) continue;
      if (colon === from || colon === to - 1) throw broken();
      if (colon - from === XMLNS.length && b[from] === 0x78 && b[from + 2] === 0x6c) {
        const prefix = LATIN.decode(b.subarray(from, colon));
        if (prefix === XMLNS) {
          // A prefix may not be taken back.
          if (places[p + 2] === places[p + 3]) throw broken();
          this.#declare(LATIN.decode(b.subarray(colon + 1, to)));
          continue;
        }
      }
      prefixed = true;
    }
    if (!prefixed) return;
    for (let p = 0; p < places.length; p += 4) {
      const [from, to] = [places[p] as number, places[p + 1] as number];
      let colon = from;
      while (colon < to && b[colon] !== 0x3a) colon++;
      if (colon < to) this.#mustKnow(b, from, colon);
    }
  }

  #declare(name: string): void {
    this.#prefixes.push({ name, depth: this.#depth });
    this.#declared.set(name, (this.#declared.get(name) ?? 0) + 1);
  }

  #mustKnow(b: Uint8Array, from: number, colon: number): void {
    const last = this.#lastPrefix;
    if (isSame(b, from, colon, last)) return;
    const name = LATIN.decode(b.subarray(from, colon));
    if (!this.#declared.get(name)) throw broken();
    this.#lastPrefix = b.slice(from, colon);
  }

  /** Comments and CDATA; a document type ends the reading. */
  #declaration(b: Uint8Array, i: number, end: number): number {
    if (i + 9 > end) return isCut(b, i, end) ? NOT_YET : this.#otherwise(b, i, end);
    if (b[i + 2] === 0x2d && b[i + 3] === 0x2d) {
      const stop = find(b, i + 4, end, 0x2d, 0x2d);
      if (stop < 0 || stop + 2 >= end) return NOT_YET;
      if (b[stop + 2] !== 0x3e) throw broken();
      checkCharacters(b, i + 4, stop);
      if (this.#depth > 0) this.interrupted = true;
      return stop + 3;
    }
    if (LATIN.decode(b.subarray(i, i + 9)) === '<![CDATA[') {
      if (this.#depth === 0) throw broken();
      let stop = find(b, i + 9, end, 0x5d, 0x5d);
      while (stop >= 0 && stop + 2 < end && b[stop + 2] !== 0x3e) {
        stop = find(b, stop + 1, end, 0x5d, 0x5d);
      }
      if (stop < 0 || stop + 2 >= end) return NOT_YET;
      checkCharacters(b, i + 9, stop);
      this.interrupted = true;
      return stop + 3;
    }
    return this.#otherwise(b, i, end);
  }

  #otherwise(b: Uint8Array, i: number, end: number): number {
    if (this.#depth > 0 || this.#ended) throw broken();
    if (!/^<!DOCTYPE/.test(LATIN.decode(b.subarray(i, Math.min(end, i + 9))))) throw broken();
    this.doctype = true;
    return end;
  }

  #instruction(b: Uint8Array, i: number, end: number): number {
    const stop = find(b, i + 2, end, 0x3f, 0x3e);
    if (stop < 0) return NOT_YET;
    checkCharacters(b, i + 2, stop);
    const text = LATIN.decode(b.subarray(i, Math.min(stop + 2, i + 300)));
    const target = /^<\?([^\s?]+)/.exec(text)?.[1] ?? '';
    if (!/^[A-Za-z_\x80-\u{ffff}][\w.\-\x80-\u{ffff}]*$/u.test(target)) throw broken();
    if (/^xml$/i.test(target) && (this.#begun || !DECLARATION.test(text))) throw broken();
    if (this.#depth > 0) this.interrupted = true;
    return stop + 2;
  }
}

/** Where plain text ends: ASCII and Thai, without references. */
export function plainText(b: Uint8Array, from: number, end: number): number {
  let k = from;
  while (k < end) {
    if (TEXT[b[k] as number] === 0) k++;
    else if (k + 2 < end && isThai(b, k)) k += 3;
    else break;
  }
  return k;
}

/** Does a letter from U+0800 to U+0FFF, Thai among them, stand here? */
function isThai(b: Uint8Array, at: number): boolean {
  const [second, third] = [b[at + 1] as number, b[at + 2] as number];
  return b[at] === 0xe0 && second >= 0xa0 && second <= 0xbf && third >= 0x80 && third <= 0xbf;
}

const broken = () => new Verdicted('corrupt', 'xml');

/** Could these few bytes still become a comment, CDATA or a document type? */
function isCut(b: Uint8Array, i: number, end: number): boolean {
  const text = LATIN.decode(b.subarray(i, end));
  return ['<!--', '<![CDATA[', '<!DOCTYPE'].some(
    (start) => start.startsWith(text) || text.startsWith(start),
  );
}

/** The length of the reference at `i`. */
function reference(b: Uint8Array, i: number, end: number, last: boolean): number {
  let k = i + 1;
  const most = Math.min(end, i + MAX_REFERENCE);
  while (k < most && b[k] !== 0x3b && b[k] !== 0x3c) k++;
  if (k >= most) {
    if (k === end && most < i + MAX_REFERENCE && !last) return NOT_YET;
    throw broken();
  }
  if (b[k] !== 0x3b) throw broken();
  if (codeOfReference(LATIN.decode(b.subarray(i + 1, k))) === null) throw broken();
  return k + 1 - i;
}

/** Where the two bytes stand side by side, or -1. */
function find(b: Uint8Array, from: number, end: number, first: number, second: number): number {
  let k = b.indexOf(first, from);
  while (k >= 0 && k + 1 < end) {
    if (b[k + 1] === second) return k;
    k = b.indexOf(first, k + 1);
  }
  return -1;
}

function checkCharacters(b: Uint8Array, from: number, to: number): void {
  let text: string;
  try {
    text = UTF8.decode(b.subarray(from, to));
  } catch {
    // Bytes that are no UTF-8.
    throw broken();
  }
  for (const character of text) if (!isXmlCharacter(character.codePointAt(0) ?? 0)) throw broken();
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Are these bytes the other ones, from a place on to their end or as many as these are? */
function isSame(b: Uint8Array, from: number, to: number, other: Uint8Array, at = 0): boolean {
  if (at === 0 && other !== b && other.length !== to - from) return false;
  for (let k = from; k < to; k++) if (b[k] !== other[at + k - from]) return false;
  return true;
}
