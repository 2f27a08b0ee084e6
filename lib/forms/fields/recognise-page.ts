import { STEP_NAMES } from '../../domain/step.ts';
import { type NamedControl, nameControls } from '../../picture/naming.ts';
import { sectionsOf, stepKeys, stepsShown, stepsSpokenOf } from '../../picture/steps.ts';
import type { Correction } from '../model/correction.ts';
import type { Field } from '../model/field.ts';
import type {
  PageControls,
  PageName,
  PageView,
  RecogniseAnswer,
  SeenControl,
} from '../model/recognition.ts';
import { kindByName } from './kind-by-name.ts';
import type { Matcher } from './match.ts';
import { labelOnPage, recognise, shownField } from './recognise.ts';
import { COMPARED, namesOther, shownValues } from './shown-values.ts';
import { OF_PROJECT } from './steps-in-sight.ts';

const KEYS = stepKeys(STEP_NAMES);

/** A name for a finding of a field that only the page knows; '' where it has none. */
function pageName({ names, marked }: NamedControl, control: string): PageName {
  const text = names[0]?.text ?? '';
  const label = labelOnPage(text);
  return { label, text, marked, kinds: kindByName(label, control) };
}

/** What was understood of a page before any field of the catalogue was thought of. */
export type Understood = { page: PageControls; named: readonly NamedControl[] };

/** Names the controls of a page and tells its steps. */
export function understand({ site, path, steps, picture, located }: PageView): Understood {
  const named = nameControls(picture, KEYS);
  const isOpenD = site === 'open-d';
  const runs = new Set(named.flatMap(({ run }) => (run === null ? [] : [run])));
  const sections = isOpenD ? [] : sectionsOf(picture, KEYS, runs);
  const controls = picture.controls.map(({ key, kind, shown, editable }, i): SeenControl => {
    const labels = named[i]?.names ?? [];
    const place = Object.hasOwn(located, key) ? (located[key] ?? null) : null;
    return { key, labels, kind, shown, editable, section: sections[i] ?? null, located: place };
  });
  const said = isOpenD ? steps : stepsShown(picture, path, KEYS, runs);
  const spokenOf = stepsSpokenOf(picture, runs);
  return { page: { site, steps: said, spokenOf, controls }, named };
}

/** What the controls of a page are called, and which field each of them is. */
export function recognisePage(
  view: PageView,
  fields: readonly Field[],
  match: Matcher,
  corrections: readonly Correction[],
): RecogniseAnswer {
  const understood = understand(view);
  const answer = recogniseIn(understood, view, fields, match, corrections);
  // Beside what was chosen a field is only there to add to it: it is not called empty.
  const filled = understood.named.flatMap(({ hasChips }, i) =>
    hasChips ? [view.picture.controls[i]?.key ?? ''] : [],
  );
  if (filled.length === 0) return answer;
  const [found, names] = [{ ...answer.fields }, { ...answer.names }];
  for (const key of filled) {
    const [field, name] = [found[key], names[key]];
    if (field) found[key] = { ...field, required: false };
    if (name) names[key] = { ...name, marked: false };
  }
  return { ...answer, fields: found, names };
}

function recogniseIn(
  { page, named }: Understood,
  view: PageView,
  fields: readonly Field[],
  match: Matcher,
  corrections: readonly Correction[],
): RecogniseAnswer {
  const first = recognise(page, fields, match, corrections);
  const names = Object.fromEntries(
    named.map((each, i) => {
      const { key = '', kind = '' } = page.controls[i] ?? {};
      return [key, pageName(each, kind)];
    }),
  );
  if (!first.steps.some((step) => COMPARED.includes(step))) {
    return { ...first, names, shown: [] };
  }
  // What is shown of other steps and cannot be changed is none of this step's fields; nor is what calls
  // itself the project's own.
  const others = new Map<string, { field: Field; text: string }>();
  page.controls.forEach(({ key, labels, shown }, i) => {
    const isFixed = view.picture.controls[i]?.editable === false;
    if (!shown || (!isFixed && first.fields[key])) return;
    for (const { text } of isFixed ? labels : labels.slice(0, 1)) {
      if (!isFixed && !OF_PROJECT.test(text)) continue;
      const field = namesOther(text, match);
      if (!field) continue;
      if (!first.steps.includes(field.step)) others.set(key, { field, text });
      break;
    }
  });
  const own = page.controls.filter(({ key }) => !others.has(key));
  const answer =
    others.size === 0 ? first : recognise({ ...page, controls: own }, fields, match, corrections);
  const found = { ...answer.fields };
  for (const [key, { field, text }] of others) {
    const reason = 'shown, not to be changed';
    found[key] = { ...shownField({ field, text, reason }), required: false };
  }
  const known = new Set(Object.values(found).map(({ id }) => id));
  const shown = shownValues(view.picture, match).filter(({ field }) => !known.has(field));
  return { ...answer, fields: found, names, shown };
}
