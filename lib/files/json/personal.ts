/** Personal data in the values and keys of a JSON text, judged key by key. */
import { mayBePersonal } from '../personal/bytes.ts';
import { contextOf } from '../personal/context.ts';
import { isOnlyACode, plainHit } from '../personal/plain.ts';
import { Tally } from '../personal/tally.ts';
import { hitOfNumber, hitsIn, type PersonalHit } from '../personal/text.ts';
import { type FileFinding, maskDigits } from '../report.ts';
import { type JsonListener, JsonMachine, stringText } from './machine.ts';

const ASCII = new TextDecoder('windows-1252');
/** So many different paths are judged by themselves; a file with more has no columns. */
const MAX_PATHS = 5000;
const MAX_COLUMNS = 1000;
/** Levels of a path that are told apart. */
const MAX_LEVELS = 64;

/** An object with more keys is a list of records. */
const MAX_NAMED = 64;
/** A key with this many digits tells one record from the others. */
const hasNumber = (key: string) => /\d[-\s]?(?:\d[-\s]?){4}\d/.test(key);

type Judged = { path: string; tally: Tally };

export class JsonPersonal implements JsonListener {
  readonly machine = new JsonMachine(this);
  readonly #places = new Map<number, Judged>();
  readonly #rest: Judged = { path: '$…', tally: new Tally() };

  text(b: Uint8Array, from: number, to: number, escaped: boolean): void {
    const plain = plainHit(b, from, to);
    if (plain) this.#add(plain);
    else if (isOnlyACode(b, from, to)) return;
    else if (escaped || mayBePersonal(b, from, to)) {
      const text = stringText(b, from, to, escaped);
      const hits = hitsIn(text);
      for (const hit of hits) this.#add(hit);
    }
  }

  /** { "1-2345-45678-78-1": { … } }: numbers as keys are the values of the object around them. */
  key(b: Uint8Array, from: number, to: number, escaped: boolean): void {
    const hits = hitsIn(stringText(b, from, to, escaped));
    for (const hit of hits) this.#judged(true).tally.add(hit, 0);
  }

  number(b: Uint8Array, from: number, to: number): void {
    const plain = plainHit(b, from, to);
    if (plain) {
      this.#add(plain);
      return;
    }
    if (to - from !== 9 && to - from < 14) return;
    const hit = hitOfNumber(Number(ASCII.decode(b.subarray(from, to))));
    if (hit) this.#add(hit);
  }

  findings(): FileFinding[] {
    return [...this.#places.values(), this.#rest].flatMap(({ path, tally }) =>
      tally.findings((items) => ({
        kind: 'path',
        path,
        items: path.includes('[]') ? items : [],
      })),
    );
  }

  #add(hit: PersonalHit): void {
    this.#judged(false).tally.add(hit, this.#item());
  }

  /** The index of the outermost list on the way. */
  #item(): number {
    const { machine } = this;
    for (let level = 1; level <= Math.min(machine.depth, MAX_LEVELS); level++) {
      if (machine.levelKind(level) === 'array') return machine.levelAt(level);
    }
    return 0;
  }

  /** @param asKey the key itself was the number: its place is the object it stands in */
  #judged(asKey: boolean): Judged {
    const { machine } = this;
    let hash = asKey ? 1 : 0;
    for (let level = 1; level <= Math.min(machine.depth, MAX_LEVELS); level++) {
      hash = (Math.imul(hash, 0x01000193) + this.#step(level, asKey) + 2) | 0;
    }
    let judged = this.#places.get(hash);
    if (judged) return judged;
    if (this.#places.size >= MAX_PATHS) return this.#rest;
    judged = { path: this.#path(asKey), tally: new Tally() };
    const named = machine.depth > 0 && machine.levelKind(machine.depth) === 'object' && !asKey;
    if (named) judged.tally.context = contextOf(machine.keys.text(machine.levelAt(machine.depth)));
    this.#places.set(hash, judged);
    return judged;
  }

  /** What tells this level of the path from another: its key, or its column in rows of rows. */
  #step(level: number, asKey: boolean): number {
    const { machine } = this;
    if (machine.levelKind(level) === 'object') {
      if (this.#isRecord(level)) return 1;
      return asKey && level === machine.depth ? 1 : machine.levelAt(level) * 2 + 2;
    }
    return this.#isRowOfRows(level) ? machine.levelAt(level) * 2 + 3 : 0;
  }

  /**
   * One of many records under keys of their own: { "1-2345-…": { … }, … }. Then the records are one
   * table, as a list of them would be.
   */
  #isRecord(level: number): boolean {
    const { machine } = this;
    if (level === machine.depth) return false;
    return (
      machine.keysAt(level) > MAX_NAMED || hasNumber(machine.keys.text(machine.levelAt(level)))
    );
  }

  #isRowOfRows(level: number): boolean {
    const { machine } = this;
    if (level < 2 || level !== machine.depth) return false;
    return machine.levelKind(level - 1) === 'array' && machine.levelAt(level) < MAX_COLUMNS;
  }

  #path(asKey: boolean): string {
    const { machine } = this;
    let path = '$';
    for (let level = 1; level <= Math.min(machine.depth, 20); level++) {
      if (machine.levelKind(level) === 'array') {
        path += this.#isRowOfRows(level) ? `[${machine.levelAt(level)}]` : '[]';
      } else if ((asKey && level === machine.depth) || this.#isRecord(level)) path += '.*';
      else path += `.${maskDigits(machine.keys.text(machine.levelAt(level)))}`;
    }
    return path;
  }
}
