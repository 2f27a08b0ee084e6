/** A workbook's table of texts: which of them hold somebody's data or name a column. */
import { mayBePersonal } from '../personal/bytes.ts';
import { contextOf } from '../personal/context.ts';
import { isOnlyACode, plainHit } from '../personal/plain.ts';
import { hitsIn, type Kind, type PersonalHit } from '../personal/text.ts';
import type { Scanner } from './scanner.ts';
import { unescapeXml } from './small-xml.ts';
import { Window } from './window.ts';

const KINDS: readonly Kind[] = ['citizen', 'mobile', 'office', 'email'];
// Bits of a text: two for the kind, then what holds; the rest is the context of a header.
const HIT = 4;
const VALID = 8;
const STRONG = 16;
const MORE = 32;
const CONTEXT_SHIFT = 6;
/** Texts with several hits, and samples of addresses, are kept for the first ones. */
const MAX_KEPT = 20_000;

const UTF8 = new TextDecoder();

/** One byte a text, and a number for those with a hit: 1 million texts take 9 MB. */
export class SharedHits {
  /** 0: nothing of interest. */
  flags: Uint8Array = new Uint8Array(1024);
  #values = new Float64Array(0);
  readonly #kept = new Map<number, readonly PersonalHit[]>();
  /** Anything at all? Else no cell needs to be looked up. */
  any = false;

  note(index: number, hits: readonly PersonalHit[], context: number): void {
    const [hit] = hits;
    if (!hit && context === 0) return;
    this.any = true;
    if (index >= this.flags.length) {
      const flags = new Uint8Array(Math.max(index + 1, this.flags.length * 2));
      flags.set(this.flags);
      this.flags = flags;
    }
    let flag = context << CONTEXT_SHIFT;
    if (hit) {
      flag |= HIT | KINDS.indexOf(hit.kind) | (hit.valid ? VALID : 0) | (hit.strong ? STRONG : 0);
      if ((hits.length > 1 || hit.kind === 'email') && this.#kept.size < MAX_KEPT) {
        flag |= MORE;
        this.#kept.set(index, hits);
      } else {
        if (index >= this.#values.length) {
          const values = new Float64Array(Math.max(index + 1, this.flags.length));
          values.set(this.#values);
          this.#values = values;
        }
        this.#values[index] = hit.value;
      }
    }
    this.flags[index] = flag;
  }

  contextOf(index: number): number {
    return (this.flags[index] ?? 0) >> CONTEXT_SHIFT;
  }

  hitsOf(index: number): readonly PersonalHit[] {
    const flag = this.flags[index] ?? 0;
    if ((flag & HIT) === 0) return [];
    if ((flag & MORE) !== 0) return this.#kept.get(index) ?? [];
    const kind = KINDS[flag & 3] ?? 'citizen';
    const value = this.#values[index] ?? 0;
    const [valid, strong] = [(flag & VALID) !== 0, (flag & STRONG) !== 0];
    const sample = kind === 'email' ? 'xxxx@…' : '';
    return [{ kind, valid, strong, loose: false, value, sample }];
  }
}

/** What a text of a cell holds. */
export function textHits(b: Uint8Array, from: number, to: number): readonly PersonalHit[] {
  const plain = plainHit(b, from, to);
  if (plain) return [plain];
  if (isOnlyACode(b, from, to) || !mayBePersonal(b, from, to)) return NOTHING;
  return hitsIn(unescapeXml(UTF8.decode(b.subarray(from, to))));
}

export function contextOfBytes(b: Uint8Array, from: number, to: number): number {
  return contextOf(unescapeXml(UTF8.decode(b.subarray(from, Math.min(to, from + 600)))));
}

const NOTHING: readonly PersonalHit[] = [];

export class SharedStringsScanner implements Scanner {
  readonly #hits: SharedHits;
  /** The texts that stand where headers stand. */
  readonly #wanted: ReadonlySet<number>;
  readonly #window = new Window();
  #prefix = 0;
  #index = 0;
  #joined = new Uint8Array(4096);

  constructor(hits: SharedHits, wanted: ReadonlySet<number>) {
    this.#hits = hits;
    this.#wanted = wanted;
  }

  begin(prefix: number): void {
    this.#prefix = prefix;
  }

  push(piece: Uint8Array): void {
    this.#window.push(piece);
    const { bytes, end } = this.#window;
    let i = 0;
    for (;;) {
      while (i < end && bytes[i] !== 0x3c) i++;
      const name = i + 1 + this.#prefix;
      if (name + 3 >= end) break;
      // <si> or <si/>
      if (bytes[name] === 0x73 && bytes[name + 1] === 0x69 && (bytes[name + 2] as number) < 0x3f) {
        const next = this.#item(bytes, name + 2, end);
        if (next < 0) break;
        i = next;
      } else i = name;
    }
    this.#window.keep(Math.min(i, end));
  }

  /** From after `<si`; -1 when its end has not come yet. */
  #item(b: Uint8Array, from: number, end: number): number {
    if (b[from] === 0x2f) {
      this.#index++;
      return from + 2;
    }
    let k = from;
    let [start, stop, length] = [-1, -1, 0];
    for (;;) {
      while (k < end && b[k] !== 0x3c) k++;
      const closing = b[k + 1] === 0x2f;
      const name = k + (closing ? 2 : 1) + this.#prefix;
      if (name + 4 >= end) return -1;
      const c = b[name];
      if (closing) {
        if (c === 0x73 && b[name + 1] === 0x69 && b[name + 2] === 0x3e) {
          k = name + 3;
          break;
        }
        k = name;
      } else if (c === 0x72 && b[name + 1] === 0x50 && b[name + 2] === 0x68) {
        // <rPh>: how to read the text aloud, not the text.
        do {
          k++;
          while (k < end && b[k] !== 0x3c) k++;
          if (k + 4 + this.#prefix >= end) return -1;
        } while (!(b[k + 1] === 0x2f && b[k + 3 + this.#prefix] === 0x50));
        k++;
      } else if (c === 0x74 && ((b[name + 1] as number) <= 0x20 || b[name + 1] === 0x3e)) {
        k = name + 1;
        while (k < end && b[k] !== 0x3e) k++;
        if (b[k - 1] === 0x2f) continue;
        const text = ++k;
        while (k < end && b[k] !== 0x3c) k++;
        if (k >= end) return -1;
        if (start >= 0) {
          if (length === 0) length = this.#join(b, start, stop, 0);
          length = this.#join(b, text, k, length);
        }
        [start, stop] = [text, k];
      } else k = name;
    }
    if (start >= 0) {
      if (length > 0) this.#judge(this.#joined, 0, length);
      else this.#judge(b, start, stop);
    }
    this.#index++;
    return k;
  }

  #join(b: Uint8Array, from: number, to: number, length: number): number {
    const need = length + to - from;
    if (need > this.#joined.length) {
      const joined = new Uint8Array(need * 2);
      joined.set(this.#joined.subarray(0, length));
      this.#joined = joined;
    }
    this.#joined.set(b.subarray(from, to), length);
    return need;
  }

  #judge(b: Uint8Array, from: number, to: number): void {
    const wanted = this.#wanted.has(this.#index);
    const context = wanted ? contextOfBytes(b, from, to) : 0;
    const hits = to - from < 9 ? NOTHING : textHits(b, from, to);
    if (context !== 0 || hits.length > 0) this.#hits.note(this.#index, hits, context);
  }
}
