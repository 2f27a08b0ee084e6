/**
 * A part as scanners want it: comments and instructions taken out, and what stands in CDATA written
 * as any other text. Office writes neither, and reads both, so a number could hide in them.
 */
import type { Scanner } from './scanner.ts';

const TEXT = 0;
const COMMENT = 1;
const CDATA = 2;
const INSTRUCTION = 3;
const ENDS: Readonly<Record<number, string>> = { 1: '-->', 2: ']]>', 3: '?>' };
const LATIN = new TextDecoder('windows-1252');

export class PlainMarkup implements Scanner {
  readonly #to: Scanner;
  #kept = new Uint8Array(0);
  #state = TEXT;
  #out = new Uint8Array(1024);
  #length = 0;

  constructor(to: Scanner) {
    this.#to = to;
  }

  begin(prefix: number): void {
    this.#to.begin(prefix);
  }

  push(piece: Uint8Array): void {
    const b = new Uint8Array(this.#kept.length + piece.length);
    b.set(this.#kept);
    b.set(piece, this.#kept.length);
    // In CDATA `&` becomes five bytes.
    if (this.#out.length < b.length * 5) this.#out = new Uint8Array(b.length * 5);
    this.#length = 0;
    const at = this.#read(b);
    this.#kept = b.slice(at);
    this.#to.push(this.#out.subarray(0, this.#length));
  }

  #read(b: Uint8Array): number {
    let i = 0;
    while (i < b.length) {
      const end = ENDS[this.#state];
      if (end === undefined) {
        if (b[i] === 0x3c) {
          if (b.length - i < 9 && couldBegin(b, i)) return i;
          const start = LATIN.decode(b.subarray(i, i + 9));
          this.#state = start.startsWith('<!--')
            ? COMMENT
            : start === '<![CDATA['
              ? CDATA
              : start.startsWith('<?')
                ? INSTRUCTION
                : TEXT;
          if (this.#state !== TEXT) {
            i += this.#state === COMMENT ? 4 : this.#state === CDATA ? 9 : 2;
            continue;
          }
        }
        this.#out[this.#length++] = b[i++] as number;
        continue;
      }
      if (b[i] === end.charCodeAt(0)) {
        if (i + end.length > b.length) return i;
        if (LATIN.decode(b.subarray(i, i + end.length)) === end) {
          this.#state = TEXT;
          i += end.length;
          continue;
        }
      }
      if (this.#state === CDATA) this.#escape(b[i] as number);
      i++;
    }
    return i;
  }

  #escape(byte: number): void {
    const text = byte === 0x26 ? '&amp;' : byte === 0x3c ? '&lt;' : byte === 0x3e ? '&gt;' : null;
    if (text === null) this.#out[this.#length++] = byte;
    else for (const letter of text) this.#out[this.#length++] = letter.charCodeAt(0);
  }
}

/** Could these last bytes still begin a comment, CDATA or an instruction? */
function couldBegin(b: Uint8Array, i: number): boolean {
  const text = LATIN.decode(b.subarray(i));
  return ['<!--', '<![CDATA[', '<?'].some((start) => start.startsWith(text));
}
