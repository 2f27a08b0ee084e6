import { type LetterPairs, labelKey, letterPairs, pairLikeness, tidy } from '../text/normalise.ts';
import type { Field, FieldKind, Step } from './catalogue.ts';

/** A control as the matcher sees it: the texts beside it, what kind it is, in page order. */
export type Candidate = {
  labels: readonly { text: string; source: string }[];
  kind: string;
  /** Shown to the person now; a hidden twin must not take the field from the one on screen. */
  shown: boolean;
};

export type Match = {
  field: Field;
  /** 1-based for a field of a repeatable table, else null. */
  row: number | null;
  /** 0–1. */
  score: number;
  /** Why, in words for the page report: which text matched which wording, and how well. */
  reason: string;
};

/** Below this a control is not recognised; a wrong name is worse than none. */
const THRESHOLD = 0.8;
/** What a text is worth by where it stands: a placeholder is an example as often as a name. */
const SOURCE_WEIGHT: Readonly<Record<string, number>> = {
  placeholder: 0.9,
  title: 0.9,
  near2: 0.95,
  near3: 0.88,
};
/** Steps are told apart by at least so many fields whose label matches (nearly) to the letter. */
const SURE_FIELDS = 3;
const SURE_SCORE = 0.93;

const digitsOf = (key: string) => key.replace(/\D+/gu, ' ').trim();

type Wording = { key: string; digits: string; pairs: LetterPairs; weight: number };

const wordingOf = (key: string, weight: number): Wording => ({
  key,
  digits: digitsOf(key),
  pairs: letterPairs(key),
  weight,
});

/** "งบประมาณ (บาท)" is also "งบประมาณ": units and hints in brackets are not part of a name. */
const withoutBrackets = (text: string) => tidy(text).replace(/\s*[([][^()[\]]*[)\]]\s*/gu, ' ');

function keysOf(text: string): Wording[] {
  const whole = labelKey(text);
  const bare = labelKey(withoutBrackets(text));
  const keys = [wordingOf(whole, 1)];
  if (bare !== whole && bare.length >= 3) {
    keys.push(wordingOf(bare, 0.98));
  }
  return keys;
}

/**
 * How alike two names are, 0–1. Numbers must agree ("ไตรมาส 1" is not "ไตรมาส 2"); a name that
 * begins with the other counts by how much of it is covered ("วัตถุประสงค์ของโครงการ").
 */
function nameScore(a: Wording, b: Wording): number {
  if (a.digits !== b.digits) return 0;
  const weight = a.weight * b.weight;
  if (a.key === b.key) return weight;
  const [short, long] = a.key.length < b.key.length ? [a.key, b.key] : [b.key, a.key];
  const covered =
    short.length >= 5 && long.startsWith(short) ? 0.65 + (0.3 * short.length) / long.length : 0;
  // Names of very different lengths cannot be alike enough, whatever letters they share: most pairs
  // are told apart here, before a letter is looked at.
  const best = (2 * short.length) / (short.length + long.length);
  const alike = best * 0.97 < THRESHOLD ? 0 : pairLikeness(a.pairs, b.pairs) * 0.97;
  return weight * Math.max(alike, covered);
}

/** How well a kind of control suits a field, 0–1: forms differ, so only clear clashes count. */
function kindScore(control: string, kinds: readonly FieldKind[]): number {
  const is = (...wanted: FieldKind[]) => wanted.some((kind) => kinds.includes(kind));
  switch (control) {
    case 'file':
      return is('file') ? 1 : 0;
    case 'check':
      return is('choice', 'choices') ? 1 : 0.5;
    case 'date':
      return is('date') ? 1 : 0.6;
    case 'number':
      return is('number', 'money', 'percent', 'year') ? 1 : 0.85;
    case 'choice':
    case 'choices':
      return is('choice', 'choices', 'year') ? 1 : is('file', 'long') ? 0.7 : 0.95;
    case 'long':
      return is('file', 'date', 'money', 'percent', 'choice') ? 0.9 : 1;
    default:
      return is('file') ? 0 : 1;
  }
}

/** Gives controls their fields; made once for a catalogue. */
export type Matcher = (
  candidates: readonly Candidate[],
  steps: readonly Step[],
) => { matches: (Match | null)[]; steps: Step[] };

/** A matcher for the fields of a catalogue. */
export function createMatcher(fields: readonly Field[]): Matcher {
  const wordingsOf = new Map<Field, readonly Wording[]>(
    fields.map((field) => [field, [field.label, ...field.synonyms].flatMap(keysOf)]),
  );
  /** Exact wording → fields, so that most labels need no comparison at all. */
  const exactly = new Map<string, Field[]>();
  for (const [field, wordings] of wordingsOf) {
    for (const { key } of wordings) {
      const known = exactly.get(key);
      if (known === undefined) exactly.set(key, [field]);
      else if (!known.includes(field)) known.push(field);
    }
  }

  const cache = new Map<string, readonly { field: Field; score: number }[]>();

  /** Every field a label text may name, with its score; remembered, since forms repeat their labels. */
  function fieldsNamed(text: string): readonly { field: Field; score: number }[] {
    const known = cache.get(text);
    if (known) return known;
    const found: { field: Field; score: number }[] = [];
    const keys = keysOf(text).filter(({ key }) => key.length >= 3);
    const exact = new Set(keys.flatMap(({ key }) => exactly.get(key) ?? []));
    // Within a step the exact name leaves no room for a similar one; another step may still mean it.
    const settled = new Set([...exact].map(({ step }) => step));
    for (const [field, wordings] of wordingsOf) {
      let best = 0;
      if (exact.has(field) || !settled.has(field.step)) {
        for (const key of keys) {
          for (const wording of wordings) best = Math.max(best, nameScore(key, wording));
        }
      }
      if (best >= THRESHOLD) found.push({ field, score: best });
    }
    // Bounded: a page that invents labels without end must not fill the memory.
    if (cache.size > 2000) cache.clear();
    cache.set(text, found);
    return found;
  }

  /**
   * Gives each control its field, one control a field (one a row for fields of repeatable tables),
   * best matches first. Controls that match nothing well enough get null: not recognised.
   *
   * @param steps the steps the page says it shows; empty to tell them from the labels alone
   * @returns the matches in the order of the candidates, and the steps in sight (empty: not known)
   */
  function matchFields(
    candidates: readonly Candidate[],
    steps: readonly Step[],
  ): { matches: (Match | null)[]; steps: Step[] } {
    const pairs: { index: number; field: Field; score: number; reason: string }[] = [];
    candidates.forEach((candidate, index) => {
      const best = new Map<Field, { score: number; reason: string }>();
      for (const { text, source } of candidate.labels) {
        for (const { field, score } of fieldsNamed(text)) {
          const total =
            score * (SOURCE_WEIGHT[source] ?? 1) * kindScore(candidate.kind, field.kinds);
          if (total >= THRESHOLD && total > (best.get(field)?.score ?? 0)) {
            const reason = `${source}: “${text}” ≈ “${field.label}”, ${total.toFixed(2)}`;
            best.set(field, { score: total, reason });
          }
        }
      }
      for (const [field, { score, reason }] of best) pairs.push({ index, field, score, reason });
    });

    const hidden = (index: number) => (candidates[index]?.shown ? 0 : 1);
    const inSight = steps.length > 0 ? [...steps] : stepsInSight(pairs);
    const wanted = pairs
      .filter(({ field }) => inSight.includes(field.step))
      .sort((a, b) => hidden(a.index) - hidden(b.index) || b.score - a.score || a.index - b.index);

    const matches = new Array<Match | null>(candidates.length).fill(null);
    const taken = new Set<string>();
    for (const { index, field, score, reason } of wanted) {
      if (matches[index] || (!field.row && taken.has(field.id))) continue;
      taken.add(field.id);
      matches[index] = { field, row: null, score, reason };
    }
    const rows = new Map<string, number>();
    for (const match of matches) {
      if (!match?.field.row) continue;
      match.row = (rows.get(match.field.id) ?? 0) + 1;
      rows.set(match.field.id, match.row);
    }
    return { matches, steps: inSight };
  }

  return matchFields;
}

/**
 * The steps that labels alone give away: those with several fields named to the letter. Words such
 * as "วัตถุประสงค์" stand on many forms, so one or two prove nothing.
 */
function stepsInSight(pairs: readonly { field: Field; score: number; index: number }[]): Step[] {
  const sure = new Map<Step, Set<string>>();
  for (const { field, score } of pairs) {
    if (score < SURE_SCORE) continue;
    const fields = sure.get(field.step) ?? new Set();
    fields.add(field.id);
    sure.set(field.step, fields);
  }
  return [...sure].filter(([, fields]) => fields.size >= SURE_FIELDS).map(([step]) => step);
}
