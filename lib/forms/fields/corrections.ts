import type { Step } from '../../domain/step.ts';
import { labelKey } from '../../text/normalise.ts';
import type { Correction } from '../model/correction.ts';
import type { Field } from '../model/field.ts';
import type { SeenControl } from '../model/recognition.ts';
import type { Match } from './match.ts';

/** What makes two corrections speak of the same field. */
export function correctionKey({
  site,
  label,
  step,
  kind,
}: Omit<Correction, 'field' | 'added'>): string {
  return [site, labelKey(label), step ?? '', kind ?? ''].join('|');
}

/**
 * Adds corrections; one about the same field replaces what was said before and is the newest.
 * Linear in both.
 */
export function withCorrections(
  list: readonly Correction[],
  added: readonly Correction[],
): Correction[] {
  const known = new Map(list.map((each) => [correctionKey(each), each]));
  for (const each of added) {
    const key = correctionKey(each);
    known.delete(key);
    known.set(key, each);
  }
  return [...known.values()];
}

/** Corrections by the label they name; each list in the order they were made. */
type Index = ReadonlyMap<string, readonly Correction[]>;

function indexOf(corrections: readonly Correction[], site: Correction['site']): Index {
  const index = new Map<string, Correction[]>();
  for (const each of corrections) {
    if (each.site !== site) continue;
    const key = labelKey(each.label);
    const others = index.get(key);
    if (others) others.push(each);
    else index.set(key, [each]);
  }
  return index;
}

/**
 * What was said of a control, if anything. The nearer a correction describes it the more it
 * counts: first one of its step, then one of its kind, then the newest.
 *
 * @param places when each correction was made, counted
 */
function saidOf(
  control: SeenControl,
  index: Index,
  places: ReadonlyMap<Correction, number>,
  steps: readonly Step[],
): Correction | null {
  const keys = new Set(control.labels.map(({ text }) => labelKey(text)));
  keys.delete('');
  let best: Correction | null = null;
  let bestWorth: readonly number[] = [];
  for (const key of keys) {
    for (const each of index.get(key) ?? []) {
      if (each.kind !== undefined && each.kind !== control.kind) continue;
      const inStep = each.step
        ? [...steps, control.section].some((step) => step === each.step)
        : null;
      if (inStep === false) continue;
      const worth = [inStep ? 1 : 0, each.kind === undefined ? 0 : 1, places.get(each) ?? 0];
      if (best !== null && !isMore(worth, bestWorth)) continue;
      best = each;
      bestWorth = worth;
    }
  }
  return best;
}

/** Is the first difference between two lists in favour of the first? */
function isMore(worth: readonly number[], other: readonly number[]): boolean {
  const at = worth.findIndex((each, i) => each !== other[i]);
  return at >= 0 && (worth[at] ?? 0) > (other[at] ?? 0);
}

/**
 * Splits controls by what people said of them: `given` are settled by a correction, `free` are left
 * to be recognised. Corrections win over every guess.
 */
export function corrected(
  controls: readonly SeenControl[],
  byId: ReadonlyMap<string, Field>,
  corrections: readonly Correction[],
  site: Correction['site'],
  steps: readonly Step[],
): { given: Map<string, Match>; free: SeenControl[] } {
  const given = new Map<string, Match>();
  if (corrections.length === 0) return { given, free: [...controls] };
  const index = indexOf(corrections, site);
  const places = new Map(corrections.map((each, i) => [each, i]));
  const free: SeenControl[] = [];
  for (const control of controls) {
    const said = saidOf(control, index, places, steps);
    if (said === null) {
      free.push(control);
      continue;
    }
    // "None of these": neither recognised nor guessed at.
    const field = said.field === null ? undefined : byId.get(said.field);
    if (!field) continue;
    const text = control.labels[0]?.text ?? '';
    given.set(control.key, { field, score: 1, text, reason: `correction of ${said.added}` });
  }
  return { given, free };
}
