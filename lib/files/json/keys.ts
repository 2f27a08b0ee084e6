/**
 * Names of object keys as small numbers. Each depth has its own numbers: only one object is open
 * at a depth at any time, so one stamp a number tells whether its key was seen in this object, and
 * "the key that followed last time" is nearly always right for rows of records.
 */

/** Beyond this many different keys nothing new is learned: memory stays bounded, checks thin out. */
const MAX_KEYS = 2_000_000;
/** Texts are kept for the first ones only: they name the place of a finding. */
const MAX_TEXTS = 20_000;
const MAX_TEXT = 60;
const UNKNOWN = 0;

const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });

export class KeyTable {
  /** 0 is the number of what is not known; up to `levels` they stand for an object's beginning. */
  #count: number;
  readonly #first: number;
  #slots = new Int32Array(1024);
  #a = new Int32Array(512);
  #b = new Int32Array(512);
  #stamp = new Int32Array(512);
  #next = new Int32Array(512);
  readonly #texts: string[];
  /** The bytes of the first keys, one after another, to know them again at a glance. */
  #pool = new Uint8Array(4096);
  #poolView = new DataView(this.#pool.buffer);
  #poolEnd = 0;
  readonly #from = new Int32Array(MAX_TEXTS);
  readonly #length = new Int32Array(MAX_TEXTS);

  /** @param levels depths whose keys are told apart */
  constructor(levels: number) {
    this.#count = levels;
    this.#first = levels;
    this.#texts = Array<string>(levels).fill('…');
  }

  /**
   * The key that followed last time, if these bytes are that key and its closing quote; else 0. Four
   * bytes are compared at once: half of a table's bytes are keys, and all but the first of each are
   * known.
   *
   * @param view of the same bytes
   * @param at after the opening quote
   */
  guess(after: number, bytes: Uint8Array, view: DataView, at: number, end: number): number {
    const id = this.#next[after] as number;
    if (id === UNKNOWN || id >= MAX_TEXTS) return UNKNOWN;
    const length = this.#length[id] as number;
    if (length === 0 || at + length >= end || bytes[at + length] !== 0x22) return UNKNOWN;
    const pool = this.#pool;
    const from = this.#from[id] as number;
    let i = 0;
    for (const poolView = this.#poolView; i + 4 <= length; i += 4) {
      if (view.getInt32(at + i) !== poolView.getInt32(from + i)) return UNKNOWN;
    }
    for (; i < length; i++) if (bytes[at + i] !== pool[from + i]) return UNKNOWN;
    return id;
  }

  lengthOf(id: number): number {
    return this.#length[id] as number;
  }

  /** @param after the number of the key before it in the same object, or the object's depth */
  find(
    a: number,
    b: number,
    after: number,
    bytes: Uint8Array,
    from: number,
    to: number,
    escaped: boolean,
  ): number {
    const guess = this.#next[after] as number;
    if (guess !== UNKNOWN && this.#a[guess] === a && this.#b[guess] === b) return guess;
    const mask = this.#slots.length - 1;
    let slot = (a ^ (b >>> 15)) & mask;
    for (;;) {
      const id = this.#slots[slot] as number;
      if (id === UNKNOWN) break;
      if (this.#a[id] === a && this.#b[id] === b) {
        this.#next[after] = id;
        return id;
      }
      slot = (slot + 1) & mask;
    }
    if (this.#count >= MAX_KEYS) return UNKNOWN;
    const id = this.#count++;
    if (id === this.#a.length) this.#grow();
    this.#a[id] = a;
    this.#b[id] = b;
    if (id < MAX_TEXTS) {
      this.#texts[id] = UTF8.decode(bytes.subarray(from, Math.min(to, from + MAX_TEXT)));
      if (!escaped && to - from <= MAX_TEXT) this.#remember(id, bytes.subarray(from, to));
    }
    this.#put(id);
    this.#next[after] = id;
    return id;
  }

  /** Was this key seen in this object before? From now on it was. */
  repeats(id: number, object: number): boolean {
    if (id === UNKNOWN) return false;
    if (this.#stamp[id] === object) return true;
    this.#stamp[id] = object;
    return false;
  }

  text(id: number): string {
    return this.#texts[id] ?? '…';
  }

  #remember(id: number, key: Uint8Array): void {
    if (this.#poolEnd + key.length > this.#pool.length) {
      const pool = new Uint8Array(this.#pool.length * 2);
      pool.set(this.#pool);
      this.#pool = pool;
      this.#poolView = new DataView(pool.buffer);
    }
    this.#pool.set(key, this.#poolEnd);
    this.#from[id] = this.#poolEnd;
    this.#length[id] = key.length;
    this.#poolEnd += key.length;
  }

  #put(id: number): void {
    const mask = this.#slots.length - 1;
    let slot = ((this.#a[id] as number) ^ ((this.#b[id] as number) >>> 15)) & mask;
    while (this.#slots[slot] !== UNKNOWN) slot = (slot + 1) & mask;
    this.#slots[slot] = id;
  }

  #grow(): void {
    const bigger = (old: Int32Array) => {
      const array = new Int32Array(old.length * 2);
      array.set(old);
      return array;
    };
    this.#a = bigger(this.#a);
    this.#b = bigger(this.#b);
    this.#stamp = bigger(this.#stamp);
    this.#next = bigger(this.#next);
    this.#slots = new Int32Array(this.#slots.length * 2);
    for (let id = this.#first; id < this.#count - 1; id++) this.#put(id);
  }
}
