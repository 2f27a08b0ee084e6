/**
 * A validator of JSON texts, RFC 8259 to the letter, over pieces of bytes of any length.
 *
 * It builds nothing. Tokens that a piece cuts off are read again with the next piece, very long
 * strings and numbers go on where they stopped; memory is the piece, one byte a level of nesting
 * and the table of keys. A byte order mark in front is let pass, as RFC 8259 section 8.1 allows a
 * reader, and told. Lone surrogates written as escapes are within the grammar.
 */
import type { JsonReason } from '../report.ts';
import { utf8Length } from '../utf8.ts';
import { KeyTable } from './keys.ts';
import { isOutOfRange } from './numbers.ts';
import {
  BACKSLASH,
  CONTROL,
  DIGIT,
  EXPONENT,
  FRACTION,
  HIGH,
  IS_INTEGER,
  isZero,
  MAIL,
  MAY_END,
  NUMBER,
  QUOTE,
  STRING_CLASS,
} from './tables.ts';

// What is expected next.
const VALUE = 0;
const VALUE_OR_END = 1;
const KEY_OR_END = 2;
const KEY = 3;
const COLON = 4;
const AFTER = 5;
const DONE = 6;

const OBJECT = 1;
const ARRAY = 2;

/** Levels whose keys and places are known; deeper ones are only counted. */
const NAMED_LEVELS = 128;
/** 16 million levels: nobody else reads them either, and each costs a byte. */
const DEEPEST = 2 ** 24;
/** A token cut off by the end of a piece is read again if it is shorter than this. */
const REREAD = 65_536;
/** So many digits can be a phone number; see `personal/`. */
const FEWEST_DIGITS = 9;

/** Gets what may be somebody's data; the bytes are only lent. */
export type JsonListener = {
  /** A string with nine digits or more, or with an at sign; without its quotes. */
  text(bytes: Uint8Array, from: number, to: number, escaped: boolean): void;
  /** A key seen for the first time at its depth. */
  key(bytes: Uint8Array, from: number, to: number, escaped: boolean): void;
  /** A number that may be an integer of 9 to 13 digits. */
  number(bytes: Uint8Array, from: number, to: number): void;
};

/** Thrown at the byte that no JSON text has there. */
export class JsonError extends Error {
  readonly reason: JsonReason;
  /** In bytes from the beginning of the file. */
  readonly offset: number;

  constructor(reason: JsonReason, offset: number) {
    super(reason);
    this.reason = reason;
    this.offset = offset;
  }
}

export class JsonMachine {
  readonly keys = new KeyTable(NAMED_LEVELS);
  depth = 0;
  deepest = 0;
  duplicates = 0;
  /** Offsets of the first three, in bytes of the file. */
  readonly duplicateAt: number[] = [];
  /** `\u0000`, and halves of surrogate pairs: within the grammar, and refused by databases. */
  nuls = 0;
  readonly nulAt: number[] = [];
  surrogates = 0;
  readonly surrogateAt: number[] = [];
  outOfRange = 0;
  readonly outOfRangeAt: number[] = [];
  hasBom = false;

  /** Where the piece begins in the file. */
  #base = 0;
  #state = VALUE;
  #kinds = new Uint8Array(256);
  /** By level: the key or the index the reading is at, and a number of its own for each object. */
  readonly #at = new Int32Array(NAMED_LEVELS);
  readonly #object = new Int32Array(NAMED_LEVELS);
  #objects = 0;
  /** By level: how many keys the object has had. */
  readonly #keyCount = new Int32Array(NAMED_LEVELS);
  /** In the middle of a long string or number that began in an earlier piece. */
  #inString = false;
  #isKey = false;
  #numberState = 0;
  #comma = false;
  readonly #listener: JsonListener;

  constructor(listener: JsonListener) {
    this.#listener = listener;
  }

  /** The way to the value being read: keys and indexes, outermost first; `names` joins them. */
  levelKind(level: number): 'object' | 'array' {
    return this.#kinds[level] === OBJECT ? 'object' : 'array';
  }

  /** Key number or index at a level from 1 to `depth`; -1 where it is too deep to know. */
  levelAt(level: number): number {
    return level < NAMED_LEVELS ? (this.#at[level] as number) : -1;
  }

  /** How many keys the object open at a level has had so far. */
  keysAt(level: number): number {
    return level < NAMED_LEVELS ? (this.#keyCount[level] as number) : 0;
  }

  /**
   * Reads bytes `from` to `end` of a piece.
   *
   * @param soft stop at the next token from here on, to pause
   * @param last nothing follows `end`
   * @returns where to go on; what is left up to `end` must be handed in again with what follows
   */
  read(b: Uint8Array, from: number, soft: number, end: number, last: boolean): number {
    const view = new DataView(b.buffer, b.byteOffset, b.length);
    let i = from;
    if (this.#inString) {
      i = this.#string(b, i, i, end, last);
      if (this.#inString) return i;
    } else if (this.#numberState !== 0) {
      i = this.#number(b, i, end, last);
      if (this.#numberState !== 0) return i;
    }
    while (i < end) {
      const c = b[i] as number;
      if (c === 0x20 || c === 0x0a || c === 0x0d || c === 0x09) {
        i++;
        continue;
      }
      if (i >= soft) return i;
      switch (this.#state) {
        case AFTER:
          if (c === 0x2c) {
            if (this.#kinds[this.depth] === OBJECT) this.#state = KEY;
            else {
              this.#state = VALUE;
              if (this.depth < NAMED_LEVELS) {
                this.#at[this.depth] = (this.#at[this.depth] as number) + 1;
              }
            }
            this.#comma = true;
            i++;
          } else if (c === 0x7d) i = this.#close(OBJECT, i);
          else if (c === 0x5d) i = this.#close(ARRAY, i);
          else throw this.#error(this.#afterReason(c), i);
          break;
        case KEY:
        case KEY_OR_END: {
          if (c !== 0x22) {
            if (c !== 0x7d) throw this.#error(this.#keyReason(c), i);
            if (this.#state === KEY) throw this.#error('json-trailing-comma', i);
            i = this.#close(OBJECT, i);
            break;
          }
          const known = this.#knownKey(b, view, i + 1, end);
          if (known > 0) {
            i = known;
            break;
          }
          this.#isKey = true;
          const next = this.#string(b, i + 1, i, end, last);
          if (next === i || this.#inString) return next;
          i = next;
          break;
        }
        case COLON:
          if (c !== 0x3a) throw this.#error('json-missing-colon', i);
          this.#state = VALUE;
          this.#comma = false;
          i++;
          break;
        case DONE:
          throw this.#error('json-after-end', i);
        default: {
          if (c === 0x22) {
            this.#isKey = false;
            const next = this.#string(b, i + 1, i, end, last);
            if (next === i || this.#inString) return next;
            i = next;
          } else if (c === 0x7b) i = this.#open(OBJECT, i);
          else if (c === 0x5b) i = this.#open(ARRAY, i);
          else if (NUMBER[c] !== 0) {
            const next = this.#number(b, i, end, last);
            if (next === i || this.#numberState !== 0) return next;
            i = next;
          } else if (c === 0x5d && this.#state === VALUE_OR_END) i = this.#close(ARRAY, i);
          else {
            const next = this.#literal(b, i, end, last);
            if (next === i) return i;
            i = next;
          }
        }
      }
    }
    return i;
  }

  /** @param offset where the piece begins in the file */
  begin(offset: number): void {
    this.#base = offset;
  }

  /** Call when all was read: the text must be whole. */
  finish(size: number): void {
    if (this.#state === DONE) return;
    const nothing = this.#state === VALUE && this.depth === 0;
    throw new JsonError(nothing ? 'json-empty' : 'json-end', size);
  }

  #error(reason: JsonReason, at: number): JsonError {
    return new JsonError(reason, this.#base + at);
  }

  #open(kind: number, i: number): number {
    const depth = ++this.depth;
    if (depth > this.deepest) {
      if (depth > DEEPEST) throw this.#error('json-too-deep', i);
      this.deepest = depth;
      if (depth >= this.#kinds.length) {
        const kinds = new Uint8Array(this.#kinds.length * 2);
        kinds.set(this.#kinds);
        this.#kinds = kinds;
      }
    }
    this.#kinds[depth] = kind;
    if (depth < NAMED_LEVELS) {
      this.#at[depth] = kind === OBJECT ? depth : 0;
      if (kind === OBJECT) {
        this.#object[depth] = ++this.#objects;
        this.#keyCount[depth] = 0;
      }
    }
    this.#state = kind === OBJECT ? KEY_OR_END : VALUE_OR_END;
    return i + 1;
  }

  #close(kind: number, i: number): number {
    if (this.#kinds[this.depth] !== kind || this.depth === 0) {
      throw this.#error('json-unexpected', i);
    }
    this.depth--;
    this.#state = this.depth === 0 ? DONE : AFTER;
    return i + 1;
  }

  /**
   * A string from after its quote, or the rest of a long one.
   *
   * @param start of the token; the answer is the same when it must be read again
   */
  #string(b: Uint8Array, from: number, start: number, end: number, last: boolean): number {
    const resumed = this.#inString;
    const isKey = this.#isKey;
    let p = from;
    let digits = 0;
    let special = false;
    let escaped = false;
    for (;;) {
      let k = QUOTE;
      while (p < end) {
        k = STRING_CLASS[b[p] as number] as number;
        if (k > DIGIT) break;
        digits += k;
        p++;
      }
      if (p >= end) break;
      if (k === QUOTE) {
        this.#inString = false;
        if (isKey) this.#keyDone(b, from, p, resumed, escaped, digits >= FEWEST_DIGITS || special);
        else {
          if (digits >= FEWEST_DIGITS || special) this.#listener.text(b, from, p, escaped);
          this.#state = this.depth === 0 ? DONE : AFTER;
        }
        return p + 1;
      }
      if (k === HIGH) {
        // Thai first: three bytes, E0 B8 or E0 B9, and hardly ever one letter alone.
        const before = p;
        while (p + 2 < end && b[p] === 0xe0) {
          const [second, third] = [b[p + 1] as number, b[p + 2] as number];
          if (second < 0xa0 || second > 0xbf || third < 0x80 || third > 0xbf) break;
          if (second === 0xb9 && third >= 0x90 && third <= 0x99) digits++;
          p += 3;
        }
        if (p > before) continue;
        const length = utf8Length(b, p, end);
        if (length === 0) throw this.#error('json-not-utf8', p);
        if (length < 0) break;
        // Full-width digits: EF BC 90 to 99.
        if (length === 3 && b[p] === 0xef && b[p + 1] === 0xbc) digits++;
        p += length;
      } else if (k === BACKSLASH) {
        escaped = true;
        const length = this.#escape(b, p, end, last);
        if (length === 0) break;
        if (length >= 6) this.#codeUnit(b, p, length);
        // An escape may stand for a digit or an at sign: look at the text when there are many.
        if (length === 6) digits++;
        p += length;
      } else if (k === MAIL) {
        special = true;
        p++;
      } else if (k === CONTROL) throw this.#error('json-control', p);
    }
    // Cut off: by the end of the file, or of this piece.
    if (last) throw new JsonError('json-end', this.#base + end);
    if (!resumed && p - start < REREAD) return start;
    if (!isKey && (digits >= FEWEST_DIGITS || special)) this.#listener.text(b, from, p, escaped);
    this.#inString = true;
    return p;
  }

  /** The length of the escape at `p`, 12 for a surrogate pair, or 0 when it is cut off. */
  #escape(b: Uint8Array, p: number, end: number, last: boolean): number {
    if (p + 1 >= end) return 0;
    const c = b[p + 1] as number;
    if (c !== 0x75) {
      // " \ / b f n r t
      if (c === 0x22 || c === 0x5c || c === 0x2f || c === 0x62) return 2;
      if (c === 0x66 || c === 0x6e || c === 0x72 || c === 0x74) return 2;
      throw this.#error('json-escape', p + 1);
    }
    for (let i = 2; i < 6; i++) {
      if (p + i >= end) return 0;
      const h = b[p + i] as number;
      const isHex = (h >= 0x30 && h <= 0x39) || ((h | 0x20) >= 0x61 && (h | 0x20) <= 0x66);
      if (!isHex) throw this.#error('json-escape', p + i);
    }
    if (!isSurrogate(b, p, true)) return 6;
    // The second half must be seen with the first.
    for (let i = 6; i < 12; i++) {
      if (p + i >= end) return last ? 6 : 0;
      if (i === 6 && b[p + i] !== 0x5c) return 6;
      if (i === 7 && b[p + i] !== 0x75) return 6;
    }
    return isSurrogate(b, p + 6, false) ? 12 : 6;
  }

  /** Notes what no database takes: `\u0000`, and a half without its other half. */
  #codeUnit(b: Uint8Array, p: number, length: number): void {
    if (length !== 6) return;
    if (isSurrogate(b, p, true) || isSurrogate(b, p, false)) {
      this.surrogates++;
      if (this.surrogateAt.length < 3) this.surrogateAt.push(this.#base + p);
    } else if (b[p + 2] === 0x30 && b[p + 3] === 0x30 && b[p + 4] === 0x30 && b[p + 5] === 0x30) {
      this.nuls++;
      if (this.nulAt.length < 3) this.nulAt.push(this.#base + p);
    }
  }

  /** After the closing quote of a key that stands where it stood last time, or 0. */
  #knownKey(b: Uint8Array, view: DataView, at: number, end: number): number {
    const depth = this.depth;
    if (depth >= NAMED_LEVELS) return 0;
    const id = this.keys.guess(this.#at[depth] as number, b, view, at, end);
    if (id === 0) return 0;
    this.#at[depth] = id;
    this.#keyCount[depth] = (this.#keyCount[depth] as number) + 1;
    this.#state = COLON;
    if (this.keys.repeats(id, this.#object[depth] as number)) this.#duplicate(at);
    return at + this.keys.lengthOf(id) + 1;
  }

  #duplicate(at: number): void {
    this.duplicates++;
    if (this.duplicateAt.length < 3) this.duplicateAt.push(this.#base + at - 1);
  }

  #keyDone(
    b: Uint8Array,
    from: number,
    to: number,
    resumed: boolean,
    escaped: boolean,
    telling: boolean,
  ): void {
    this.#state = COLON;
    const depth = this.depth;
    // A key longer than a piece has no name, and is not compared.
    if (depth >= NAMED_LEVELS || resumed) return;
    let [bytes, start, end] = [b, from, to];
    if (escaped) {
      bytes = unescaped(b, from, to);
      [start, end] = [0, bytes.length];
    }
    let h1 = depth;
    let h2 = 0x2545f491;
    for (let i = start; i < end; i++) {
      const c = bytes[i] as number;
      h1 = (Math.imul(h1, 31) + c) | 0;
      h2 = Math.imul(h2 ^ c, 0x01000193);
    }
    h1 = Math.imul(h1 ^ (h1 >>> 15), 0x2c1b3c6d);
    const after = this.#at[depth] as number;
    const id = this.keys.find(h1, h2, after, bytes, start, end, escaped);
    this.#at[depth] = id;
    this.#keyCount[depth] = (this.#keyCount[depth] as number) + 1;
    if (this.keys.repeats(id, this.#object[depth] as number)) this.#duplicate(from);
    if (telling) this.#listener.key(b, from, to, escaped);
  }

  #number(b: Uint8Array, from: number, end: number, last: boolean): number {
    const resumed = this.#numberState !== 0;
    let state = this.#numberState;
    let p = from;
    while (p < end) {
      const next = NUMBER[(state << 8) | (b[p] as number)] as number;
      if (next === 0) break;
      state = next;
      p++;
    }
    if (p === end && !last) {
      if (!resumed && p - from < REREAD) return from;
      this.#numberState = state;
      return p;
    }
    // 007 and -01: a zero, and more digits behind it.
    if (p < end && isZero(state)) {
      const digit = (b[p] as number) - 0x30;
      if (digit >= 0 && digit <= 9) throw this.#error('json-leading-zero', p - 1);
    }
    if (MAY_END[state] === 0) {
      throw this.#error(p === end ? 'json-end' : 'json-number', p);
    }
    this.#numberState = 0;
    this.#state = this.depth === 0 ? DONE : AFTER;
    const length = p - from;
    if (length < FEWEST_DIGITS && state !== EXPONENT) return p;
    if (IS_INTEGER[state] !== 0 && length <= 15) this.#listener.number(b, from, p);
    // 17 digits and a point at most: told apart by every double. Coordinates look like this.
    else if (resumed || state !== FRACTION || figures(b, from, p) > 17) {
      this.#judgeNumber(b, from, p, resumed);
    }
    // 1234567890121.0, as spreadsheets and data frames write it.
    else if (b[p - 1] === 0x30 && b[p - 2] === 0x2e) this.#listener.number(b, from, p);
    return p;
  }

  #judgeNumber(b: Uint8Array, from: number, to: number, resumed: boolean): void {
    // Longer than a piece: no double has so many digits.
    const out = resumed || isOutOfRange(ASCII.decode(b.subarray(from, to)));
    if (!out) this.#listener.number(b, from, to);
    else {
      this.outOfRange++;
      if (this.outOfRangeAt.length < 3) this.outOfRangeAt.push(this.#base + from);
    }
  }

  /** true, false, null; where the answer is `i` the rest has not come yet. */
  #literal(b: Uint8Array, i: number, end: number, last: boolean): number {
    const c = b[i] as number;
    const word = c === 0x74 ? TRUE : c === 0x66 ? FALSE : c === 0x6e ? NULL : null;
    if (word === null) throw this.#error(this.#valueReason(c), i);
    for (let k = 1; k < word.length; k++) {
      if (i + k >= end) {
        if (last) throw this.#error('json-end', i + k);
        return i;
      }
      if (b[i + k] !== word[k]) throw this.#error('json-unexpected', i + k);
    }
    this.#state = this.depth === 0 ? DONE : AFTER;
    return i + word.length;
  }

  // What a person probably did, from the byte where the text went wrong.

  #valueReason(c: number): JsonReason {
    if (c === 0x27) return 'json-single-quote';
    if (c === 0x2f) return 'json-comment';
    if (this.#comma && (c === 0x5d || c === 0x7d)) return 'json-trailing-comma';
    return c === 0x2b || c === 0x2e ? 'json-number' : 'json-unexpected';
  }

  #keyReason(c: number): JsonReason {
    if (c === 0x27) return 'json-single-quote';
    return c === 0x2f ? 'json-comment' : 'json-key';
  }

  #afterReason(c: number): JsonReason {
    if (c === 0x2f) return 'json-comment';
    const begins = c === 0x22 || c === 0x7b || c === 0x5b || NUMBER[c] !== 0;
    return begins ? 'json-missing-comma' : 'json-unexpected';
  }
}

const ASCII = new TextDecoder('windows-1252');

/** `\ud800` to `\udbff` for a first half, `\udc00` to `\udfff` for a second. */
function isSurrogate(b: Uint8Array, p: number, first: boolean): boolean {
  if (((b[p + 2] as number) | 0x20) !== 0x64) return false;
  const h = (b[p + 3] as number) | 0x20;
  return first ? h === 0x38 || h === 0x39 || h === 0x61 || h === 0x62 : h >= 0x63 && h <= 0x66;
}

const TRUE = [0x74, 0x72, 0x75, 0x65];
const FALSE = [0x66, 0x61, 0x6c, 0x73, 0x65];
const NULL = [0x6e, 0x75, 0x6c, 0x6c];

/** Significant digits of a decimal: what follows its leading zeros. */
function figures(b: Uint8Array, from: number, to: number): number {
  let i = from;
  let point = 0;
  for (; i < to && (b[i] as number) < 0x31; i++);
  for (let k = i; k < to && point === 0; k++) if (b[k] === 0x2e) point = 1;
  return to - i - point;
}

const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });
const ENCODER = new TextEncoder();

/** The text of a valid string token, its escapes resolved. */
export function stringText(b: Uint8Array, from: number, to: number, escaped: boolean): string {
  const text = DECODER.decode(b.subarray(from, to));
  if (!escaped) return text;
  try {
    return String(JSON.parse(`"${text}"`));
  } catch {
    // A piece of a long string may begin or end inside an escape pair.
    return text;
  }
}

function unescaped(b: Uint8Array, from: number, to: number): Uint8Array {
  const text = stringText(b, from, to, true);
  // Two different lone surrogates must not become the same replacement character.
  return ENCODER.encode(text.isWellFormed() ? text : spellOut(text));
}

const spellOut = (text: string) =>
  text.replace(/\p{Cs}/gu, (unit) => `\ufffe${unit.charCodeAt(0).toString(16)}`);
