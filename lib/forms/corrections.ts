import { labelKey } from '../text/normalise.ts';
import type { Field, Step } from './catalogue.ts';
import type { Match } from './match.ts';
import type { SeenControl } from './recognise.ts';

/**
 * What a person said a field is, or is not. Kept by what the page calls the field, never by a value,
 * so that one officer's correction serves everybody who sees the same form.
 */
export type Correction = {
  site: 'emenscr' | 'open-d';
  /** The text the page puts beside the field, as it was read. */
  label: string;
  /** The step the page showed, where it said so: the same word may mean another field elsewhere. */
  step?: string | null | undefined;
  /** Kind of control, so that a file button and a text box of one name are told apart. */
  kind?: string | undefined;
  /** Catalogue id; null: none of the fields we know. */
  field: string | null;
  /** The day it was made, `YYYY-MM-DD`. */
  added: string;
};

/** What makes two corrections speak of the same field. */
export function correctionKey({
  site,
  label,
  step,
  kind,
}: Omit<Correction, 'field' | 'added'>): string {
  return [site, labelKey(label), step ?? '', kind ?? ''].join('|');
}

/** Adds a correction; one about the same field replaces what was said before. */
export function withCorrection(list: readonly Correction[], correction: Correction): Correction[] {
  const key = correctionKey(correction);
  return [...list.filter((each) => correctionKey(each) !== key), correction];
}

function saidOf(
  control: SeenControl,
  corrections: readonly Correction[],
  site: Correction['site'],
  steps: readonly Step[],
): Correction | null {
  const keys = control.labels.map(({ text }) => labelKey(text)).filter((key) => key !== '');
  let best: Correction | null = null;
  let bestWorth = -1;
  corrections.forEach((each, i) => {
    if (each.site !== site || !keys.includes(labelKey(each.label))) return;
    if (each.kind !== undefined && each.kind !== control.kind) return;
    const inStep = each.step
      ? [...steps, control.section].some((step) => step === each.step)
      : null;
    if (inStep === false) return;
    // The nearer a correction describes the field the more it counts; then the newer one.
    const worth = (inStep ? 2 : 0) + (each.kind === undefined ? 0 : 1) + i / 10_000;
    if (worth <= bestWorth) return;
    best = each;
    bestWorth = worth;
  });
  return best;
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
  const free: SeenControl[] = [];
  for (const control of controls) {
    const said = saidOf(control, corrections, site, steps);
    if (said === null) {
      free.push(control);
      continue;
    }
    // "None of these": neither recognised nor guessed at.
    const field = said.field === null ? undefined : byId.get(said.field);
    if (field) given.set(control.key, { field, score: 1, reason: `correction of ${said.added}` });
  }
  return { given, free };
}
