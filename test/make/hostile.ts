/** Values and texts as a careless or hostile hand would put them in. */
import { dice } from './random.ts';

/** A seeded source of choices. */
export class Hand {
  readonly random: () => number;
  constructor(seed: number) {
    this.random = dice(seed);
    // Neighbouring seeds begin alike; a few throws later they do not.
    for (let n = 0; n < 3; n++) this.random();
  }
  /** 0 to `below` − 1. */
  int(below: number): number {
    return Math.floor(this.random() * below);
  }
  one<Item>(items: readonly Item[]): Item {
    return items[this.int(items.length)] as Item;
  }
  chance(share: number): boolean {
    return this.random() < share;
  }
}

const TEXTS = [
  '',
  ' ',
  '-',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'สปส.',
  'วัตถุประสงค์',
  '31 กุมภาพันธ์ 2566',
  '๓๑/๐๒/๒๕๖๖',
  '2566-02-28',
  '2023-02-30',
  '9999-12-31',
  '<img src=x onerror=alert(1)>',
  '{label} {n} $& $1 %s',
  '\u0000\u202e\u200b\ufeff',
  '\ud800',
  'กำ\u0e4d\u0e32',
  'x'.repeat(61),
  'ก'.repeat(401),
  'm3.objective',
  'M3',
  'https://user:p@ss@x.invalid/',
  'javascript:alert(1)',
];
const NUMBERS = [0, -0, 1, -1, 1.5, 2566, 2023, 1e21, 2 ** 53, -(2 ** 31), Number.MAX_VALUE];

/** Any JSON value, small; keys that mean something to an object among them. */
export function junk(hand: Hand, depth = 2): unknown {
  switch (hand.int(depth > 0 ? 9 : 6)) {
    case 0:
      return null;
    case 1:
      return hand.chance(0.5);
    case 2:
      return hand.one(NUMBERS);
    case 3:
    case 4:
    case 5:
      return hand.one(TEXTS);
    case 6:
      return Array.from({ length: hand.int(4) }, () => junk(hand, depth - 1));
    case 7:
      // As a file has it: a key of its own, which an assignment would make a prototype of.
      return JSON.parse(
        '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
      );
    default: {
      const entries = Array.from({ length: hand.int(4) }, () => [
        hand.one(TEXTS),
        junk(hand, depth - 1),
      ]);
      return Object.fromEntries(entries as [string, unknown][]);
    }
  }
}

type Holder = Record<string | number, unknown>;
function holders(value: unknown, list: Holder[] = []): Holder[] {
  if (typeof value !== 'object' || value === null) return list;
  list.push(value as Holder);
  for (const each of Object.values(value)) holders(each, list);
  return list;
}

/** A copy of a good JSON value with one to four places changed, added, doubled or taken away. */
export function mangled(good: unknown, hand: Hand): unknown {
  if (hand.chance(0.05)) return junk(hand, 3);
  const value = structuredClone(good);
  const places = holders(value);
  for (let n = 1 + hand.int(4); n > 0; n--) {
    const at = hand.one(places);
    if (!at) return junk(hand, 3);
    const keys = Object.keys(at);
    const key = hand.one(keys);
    switch (hand.int(6)) {
      case 0:
        // No file can give a list a key of its own.
        if (Array.isArray(at)) at.push(junk(hand));
        else
          Object.defineProperty(at, hand.one(TEXTS), {
            value: junk(hand),
            enumerable: true,
            configurable: true,
            writable: true,
          });
        break;
      case 1:
        if (key !== undefined) delete at[key];
        break;
      case 2:
        if (key !== undefined && keys.length > 1) at[key] = at[hand.one(keys)];
        break;
      default:
        if (key !== undefined) at[key] = junk(hand);
    }
  }
  return value;
}

/** A text cut, doubled, turned round or mixed with what does not belong there. */
export function mangledText(good: string, hand: Hand, other = good): string {
  let text = good;
  for (let n = 1 + hand.int(4); n > 0; n--) {
    const at = hand.int(text.length + 1);
    const piece = text.slice(at, at + hand.int(60));
    const from = hand.int(other.length + 1);
    const put = hand.one([
      '',
      piece + piece,
      hand.one(TEXTS),
      other.slice(from, from + 60),
      [...piece].reverse().join(''),
      piece.replace(/\d|[๐-๙]/gu, () => String(hand.int(10))),
    ]);
    text = text.slice(0, at) + put + text.slice(at + piece.length);
  }
  return text;
}

/** Bytes cut off, turned over, doubled or filled with others. */
export function mangledBytes(good: Uint8Array, hand: Hand): Uint8Array<ArrayBuffer> {
  let bytes = new Uint8Array(good);
  for (let n = 1 + hand.int(4); n > 0 && bytes.length > 0; n--) {
    const at = hand.int(bytes.length);
    switch (hand.int(4)) {
      case 0:
        bytes = bytes.slice(0, at);
        break;
      case 1:
        bytes[at] = (bytes[at] ?? 0) ^ (1 << hand.int(8));
        break;
      case 2:
        bytes.fill(hand.int(256), at, at + hand.int(64));
        break;
      default: {
        const piece = bytes.slice(at, at + hand.int(64));
        bytes = new Uint8Array([...bytes.subarray(0, at), ...piece, ...bytes.subarray(at)]);
      }
    }
  }
  return bytes;
}
