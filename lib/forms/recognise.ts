import type { Field, Step } from './catalogue.ts';
import { type Correction, corrected } from './corrections.ts';
import { type Match, type Matcher, requiredWithout } from './match.ts';

/** A control as the page describes it: texts and kinds, never a value. */
export type SeenControl = {
  key: string;
  /** The texts beside it, the most believable first, and where each stands. */
  labels: readonly { text: string; source: string }[];
  kind: string;
  /** Rendered now; a hidden twin must not take the field from the one on screen. */
  shown: boolean;
  /** The step whose section it stands in, where the page shows several. */
  section: Step | null;
  /** Field id by the place in the page's markup, where that is known (Open-D). */
  located: string | null;
};

/** Asks which fields the controls of a page are. */
export type RecogniseRequest = {
  type: 'recognise';
  site: 'emenscr' | 'open-d';
  /** The steps the page says it shows; empty where it does not say. */
  steps: readonly Step[];
  controls: readonly SeenControl[];
};

/** What is known of a control's field. */
export type Recognised = Pick<
  Field,
  'id' | 'step' | 'label' | 'kinds' | 'required' | 'row' | 'basis'
> & {
  /** Why, for the page report: which text matched which wording, and how well; or who said so. */
  reason: string;
};

export type RecogniseAnswer = {
  /** The steps in sight; empty: not known. */
  steps: readonly Step[];
  /** By the control's key; a control that is not here was not recognised. */
  fields: Readonly<Record<string, Recognised>>;
  /** Labels of required fields of these steps that no control was recognised as. */
  notFound: readonly string[];
  /** The fields of these steps, for a person to say which one a control is. */
  choices: readonly { id: string; label: string }[];
};

function told({ field, reason }: Match): Recognised {
  const { id, step, label, kinds, required, row, basis } = field;
  return { id, step, label, kinds, required, row, basis, reason };
}

/**
 * Which field each control of a page is: by its place where that is known, by a person's correction
 * before all guessing, else by its labels.
 */
export function recognise(
  { site, steps, controls }: RecogniseRequest,
  fields: readonly Field[],
  match: Matcher,
  corrections: readonly Correction[],
): RecogniseAnswer {
  const byId = new Map(fields.map((field) => [field.id, field]));
  const matches = new Map<string, Match>();
  const left: SeenControl[] = [];
  for (const control of controls) {
    const located = control.located === null ? undefined : byId.get(control.located);
    if (located)
      matches.set(control.key, { field: located, score: 1, reason: 'place on the page' });
    else if (site === 'emenscr') left.push(control);
  }
  const { free, given } = corrected(left, byId, corrections, site, steps);
  for (const [key, each] of given) matches.set(key, each);
  const taken = new Set([...given.values()].flatMap(({ field }) => (field.row ? [] : [field.id])));
  const found = match(free, steps, taken);
  free.forEach(({ key }, i) => {
    const each = found.matches[i];
    if (each) matches.set(key, each);
  });
  const inSight = site === 'open-d' ? [...steps] : found.steps;
  return {
    steps: inSight,
    fields: Object.fromEntries([...matches].map(([key, each]) => [key, told(each)])),
    notFound: requiredWithout(fields, inSight, [...matches.values()]),
    choices: fields
      .filter(({ step }) => inSight.includes(step))
      .map(({ id, label }) => ({ id, label })),
  };
}
