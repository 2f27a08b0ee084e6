import { labelKey, MARKS, tidy, withoutSign } from '../../text/normalise.ts';
import type { Correction } from '../model/correction.ts';
import type { Field, FieldKind } from '../model/field.ts';
import type {
  PageControls,
  RecogniseAnswer,
  Recognised,
  SeenControl,
} from '../model/recognition.ts';
import { corrected } from './corrections.ts';
import { type Match, type Matcher, requiredWithout } from './match.ts';

/** The longest name that is shown to a person. */
const MAX_SHOWN_LABEL = 80;

/** What the page calls a field as it is shown to the person, without stars; '' where it says nothing. */
export function labelOnPage(text: string): string {
  const label = withoutSign(tidy(text.replace(MARKS, ''))).slice(0, MAX_SHOWN_LABEL);
  return labelKey(label) && label;
}

/** What a page hears of a match. People know a field by what their page calls it, so that is its label. */
export function shownField({
  field,
  text,
  reason,
}: Pick<Match, 'field' | 'text' | 'reason'>): Recognised {
  const { id, step, kinds, required, row, basis } = field;
  const label = labelOnPage(text) || field.label;
  return { id, step, label, kinds, required, row, basis, reason };
}

/** What a field is on this page: where a person writes into a box, it is none that is chosen from a list. */
function kindsOf(kinds: readonly FieldKind[], control: string | undefined): readonly FieldKind[] {
  if (control !== 'text' && control !== 'long') return kinds;
  const written = kinds.filter((kind) => kind !== 'choice' && kind !== 'choices');
  return written.length > 0 ? written : ['text'];
}

/**
 * Which field each control of a page is: by its place where that is known, by a person's correction
 * before all guessing, else by its labels.
 */
export function recognise(
  { site, steps, spokenOf, controls }: PageControls,
  fields: readonly Field[],
  match: Matcher,
  corrections: readonly Correction[],
): Omit<RecogniseAnswer, 'names' | 'shown'> {
  const byId = new Map(fields.map((field) => [field.id, field]));
  const matches = new Map<string, Match>();
  const left: SeenControl[] = [];
  for (const control of controls) {
    const located = control.located === null ? undefined : byId.get(control.located);
    if (located)
      matches.set(control.key, {
        field: located,
        score: 1,
        text: '',
        reason: 'place on the page',
      });
    else if (site === 'emenscr') left.push(control);
  }
  const { free, given } = corrected(left, byId, corrections, site, steps);
  for (const [key, each] of given) matches.set(key, each);
  const taken = new Set([...given.values()].flatMap(({ field }) => (field.row ? [] : [field.id])));
  const found = match(free, steps, taken, spokenOf);
  free.forEach(({ key }, i) => {
    const each = found.matches[i];
    if (each) matches.set(key, each);
  });
  const inSight = site === 'open-d' ? [...steps] : found.steps;
  const kindOf = new Map(controls.map(({ key, kind }) => [key, kind]));
  return {
    steps: inSight,
    fields: Object.fromEntries(
      [...matches].map(([key, each]): [string, Recognised] => {
        const shown = shownField(each);
        return [key, { ...shown, kinds: kindsOf(shown.kinds, kindOf.get(key)) }];
      }),
    ),
    notFound: requiredWithout(fields, inSight, [...matches.values()]),
    choices: fields
      .filter(({ step }) => inSight.includes(step))
      .map(({ id, label }) => ({ id, label })),
  };
}
