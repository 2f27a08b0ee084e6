/**
 * What was found in one column, under one JSON key, or in the paragraphs of a part, judged as a
 * whole: one random 13-digit number in ten has a check digit that holds, also a time in
 * milliseconds or a bar code, while real numbers hold nearly all.
 */
import type { FileFinding, FileRule, Place } from '../report.ts';
import { CITIZEN_CONTEXT, PHONE_CONTEXT } from './context.ts';
import { type Kind, type PersonalHit, sampleOf } from './text.ts';

const CHANCE = 0.1;
/** As rare as this by chance, and this share at least: then it is no chance. */
const RARE = 1e-3;
const SHARE = 0.3;
/** Fewer different numbers prove nothing, however often they are repeated. */
const FEWEST = 3;
/** So many different numbers are looked at. */
const MAX_DIFFERENT = 400;
const SHOWN = 3;

/** The probability that of `n` random numbers `k` or more hold. */
export function byChance(n: number, k: number): number {
  let term = (1 - CHANCE) ** n;
  let below = 0;
  for (let i = 0; i < k; i++) {
    below += term;
    term *= ((n - i) / (i + 1)) * (CHANCE / (1 - CHANCE));
  }
  return Math.max(0, 1 - below);
}

/** From which row to which, and whether every row between them was met; rows come in order. */
class Span {
  first = 0;
  last = 0;
  different = 0;

  add(row: number): void {
    if (this.different > 0 && row === this.last) return;
    if (this.different === 0) this.first = row;
    this.last = row;
    this.different++;
  }

  /** What a place says of its rows: all of them if few, "2–61" or "2, 5, 9 … 61" if many. */
  of(rows: readonly number[]): { rows: readonly number[]; to: number | null } {
    if (this.different <= SHOWN) return { rows, to: null };
    const isUnbroken = this.last - this.first + 1 === this.different;
    return { rows: isUnbroken ? [this.first] : rows, to: this.last };
  }
}

class Count {
  all = 0;
  strong = 0;
  loose = 0;
  readonly rows: number[] = [];
  readonly samples: string[] = [];
  readonly strongRows: number[] = [];
  readonly strongSamples: string[] = [];
  readonly span = new Span();
  readonly strongSpan = new Span();

  add(hit: PersonalHit, row: number): void {
    if (hit.loose) this.loose++;
    this.all++;
    this.span.add(row);
    if (this.rows.length < SHOWN) {
      if (this.rows.at(-1) !== row) this.rows.push(row);
      if (this.samples.length < SHOWN) this.samples.push(sampleOf(hit));
    }
    if (!hit.strong) return;
    this.strong++;
    this.strongSpan.add(row);
    if (this.strongRows.length < SHOWN) {
      if (this.strongRows.at(-1) !== row) this.strongRows.push(row);
      if (this.strongSamples.length < SHOWN) this.strongSamples.push(sampleOf(hit));
    }
  }
}

export class Tally {
  /** Bits of `contextOf`: what a header, a key or a word beside it says. */
  context = 0;
  readonly #counts: Record<Kind, Count> = {
    citizen: new Count(),
    mobile: new Count(),
    office: new Count(),
    email: new Count(),
  };
  readonly #different = new Set<number>();
  #differentValid = 0;

  add(hit: PersonalHit, row: number): void {
    if (hit.kind === 'citizen') {
      const different = this.#different;
      if (different.size < MAX_DIFFERENT && !different.has(hit.value)) {
        different.add(hit.value);
        if (hit.valid) this.#differentValid++;
      }
      if (!hit.valid) return;
    }
    this.#counts[hit.kind].add(hit, row);
  }

  /** Are the numbers of this place citizen numbers as a whole? */
  #isCitizen(): boolean {
    if ((this.context & CITIZEN_CONTEXT) !== 0) return true;
    const [n, k] = [this.#different.size, this.#differentValid];
    return k >= FEWEST && k / n >= SHARE && byChance(n, k) <= RARE;
  }

  /** @param place makes the place from the rows of the first hits */
  findings(place: (rows: readonly number[]) => Place): FileFinding[] {
    const { citizen, mobile, office, email } = this.#counts;
    const found: FileFinding[] = [];
    const say = (rule: FileRule, level: FileFinding['level'], count: Count, all: boolean) => {
      const number = all ? count.all : count.strong;
      if (number === 0) return;
      const rows = all ? count.rows : count.strongRows;
      const samples = all ? count.samples : count.strongSamples;
      const { rows: named, to } = (all ? count.span : count.strongSpan).of(rows);
      const where = place([...named]);
      found.push({
        rule,
        level,
        where:
          to === null || where.kind === 'line' || where.kind === 'part' ? where : { ...where, to },
        count: number,
        samples,
        params: {},
      });
    };
    const isPhone = (this.context & PHONE_CONTEXT) !== 0;
    // A number may lawfully be public: what is found is shown and explained, never judged.
    say('citizen-number', 'check', citizen, this.#isCitizen());
    // Three that look like it and no word against it; one alone may be any code.
    const plain = mobile.all - mobile.loose - mobile.strong;
    const phones = isPhone || (plain >= FEWEST && mobile.loose === 0);
    say('phone-mobile', 'check', mobile, phones);
    say('phone-office', 'advice', office, isPhone);
    say('private-email', 'check', email, true);
    return found;
  }
}
