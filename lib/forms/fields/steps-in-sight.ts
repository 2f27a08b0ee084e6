import type { Step } from '../../domain/step.ts';
import type { StepTopics } from '../../picture/steps.ts';
import type { Field } from '../model/field.ts';

/** Which steps a page shows, by the fields it asks for and what its head speaks of. */

/** Steps are told apart by at least so many fields whose label matches (nearly) to the letter. */
const SURE_FIELDS = 3;
export const SURE_SCORE = 0.93;
/** … one part in so many of what the page asks for, where its head does not speak of the step. */
const MIN_SHARE = 3;
/** … and one in so many where it does. */
const MIN_SHARE_SPOKEN = 6;
/** … or by more than half of those that it requires, and no fewer than so many. */
const WELL_FIELDS = 5;

/** What any page asks for, who writes and what they have to say: it tells no step without two others of its fields. */
export const ASKED_ANYWHERE =
  /^(?:m2\.(?:unit|contact(?:Name|Position|Phone|Email))|m7\.comment|dataset\.maintainer(?:_email)?)$/u;

/** Days have the same names everywhere: these are said to be the project's own. */
export const OF_PROJECT = /โครงการ|project/iu;
type Evidence = { readonly field: Field; readonly score: number; readonly text?: string };

const isFirstDay = ({ field }: Evidence): boolean => field.id === 'm2.start';
const isAnywhere = ({ field }: Evidence): boolean => ASKED_ANYWHERE.test(field.id);
/** Where nothing on the page speaks of the step, so are two days that are not said to be the project's. */
const isAnywhereAlone = (each: Evidence): boolean =>
  isAnywhere(each) ||
  (/^m2\.(?:start|end)$/u.test(each.field.id) && !OF_PROJECT.test(each.text ?? ''));

/** What a field that is named so well says for its step, 0.2–1. */
const signOf = (score: number): number => (score - 0.75) * 4;
/** What it is worth that the head of a page speaks of a step, by its code or by its topic. */
const SPOKEN = 1.5;
/** With that much for a step, and so much less for every other, it is the one. */
const ENOUGH = 2.1;
const AHEAD = 0.7;
/** … so much more where no button says that the page can be sent. */
const UNSEEN = 1.5;
/** A step with no more fields than that is told by one of them less. */
const FEW_FIELDS = 4;

/** Each field once, as well as it is named anywhere, by its step. */
function bestByStep(
  pairs: readonly Evidence[],
  isNoSign: (each: Evidence) => boolean,
): Map<Step, Evidence[]> {
  const best = new Map<Field, Evidence>();
  for (const pair of pairs) {
    if (pair.score > (best.get(pair.field)?.score ?? 0)) best.set(pair.field, pair);
  }
  const byStep = Map.groupBy(best.values(), ({ field }) => field.step);
  for (const [step, own] of byStep) {
    const others = own.filter((each) => !isNoSign(each));
    // Two of them, or one and the days between which it is done.
    const isOther = (each: Evidence) => !isFirstDay(each) && each.score >= SURE_SCORE;
    const isNamed = others.some(isOther) && own.some(isFirstDay);
    const isEnough = others.length > 1 || isNamed;
    if (!isEnough) byStep.set(step, others);
  }
  return byStep;
}

/**
 * The steps that labels alone give away: those with several fields named to the letter, or with
 * most of what they require named well. Words such as "วัตถุประสงค์" stand on many forms, so one or
 * two prove nothing, unless the head of the page speaks of their step.
 *
 * @param hints fields of the steps spoken of that names begin with
 * @param needed how many fields each step requires
 * @param sizes how many fields each step has
 * @param shown how many fields the page asks for
 */
export function stepsInSight(
  pairs: readonly Evidence[],
  hints: () => readonly Evidence[],
  needed: ReadonlyMap<Step, number>,
  sizes: ReadonlyMap<Step, number>,
  { codes, topics, sends }: StepTopics,
  shown: number,
): Step[] {
  // A page that only searches asks for names of fields as well.
  if (sends === false) return [];
  const byStep = bestByStep(pairs, isAnywhereAlone);
  const found = [...needed.keys()].filter((step) => {
    const own = byStep.get(step) ?? [];
    const must = own.filter(({ field }) => field.required);
    const isMost = must.length >= WELL_FIELDS && must.length > (needed.get(step) ?? 0) / 2;
    const signs = must.reduce((sum, { score }) => sum + signOf(score), 0);
    const sure = own.filter(({ score }) => score >= SURE_SCORE);
    // Where most of a page asks for something else, a few words of the step's are no sign.
    const isSaid = codes.includes(step) || topics.includes(step);
    const isShare = isSaid || sure.length * MIN_SHARE >= shown;
    return (sure.length >= SURE_FIELDS && isShare) || (isMost && signs >= WELL_FIELDS / 2);
  });
  if (found.length > 0) return found;
  const hinted = bestByStep([...pairs, ...hints()], isAnywhere);
  const [first, second] = [...new Set([...codes, ...topics])]
    .map((step) => {
      const own = hinted.get(step) ?? [];
      const said = [codes, topics].filter((steps) => steps.includes(step)).length * SPOKEN;
      const signs = own.reduce((sum, { score }) => sum + signOf(score), own.length > 0 ? said : 0);
      const isSmall = (sizes.get(step) ?? 0) <= FEW_FIELDS;
      const isAsked = own.some(({ field }) => field.required);
      const least = (isSmall ? ENOUGH - 0.3 : ENOUGH) + (sends ? 0 : UNSEEN);
      const isShare = own.length * MIN_SHARE_SPOKEN >= shown;
      const isEnough = isShare && own.length >= (isSmall ? 1 : 2) && signs >= least;
      return { step, signs, isEnough: isEnough && isAsked };
    })
    .sort((a, b) => b.signs - a.signs);
  if (!first?.isEnough || first.signs - (second?.signs ?? 0) < AHEAD) return [];
  return [first.step];
}

/**
 * Further steps that a page asks for beside those it says it shows: by fields in sight that are named to
 * the letter, or in other words where a heading speaks of the step, and less well in the steps it says.
 */
export function stepsBeside(
  pairs: readonly (Evidence & { readonly index: number })[],
  said: readonly Step[],
  spoken: readonly Step[],
): Step[] {
  const inSaid = new Map<number, number>();
  for (const { field, index, score } of pairs) {
    if (said.includes(field.step)) inSaid.set(index, Math.max(score, inSaid.get(index) ?? 0));
  }
  const others = pairs.filter((each) => each.score > (inSaid.get(each.index) ?? 0));
  const found = [...bestByStep(others, isAnywhereAlone)].filter(([step, own]) => {
    const isAsked = own.some(({ field }) => field.required);
    const sure = own.filter(({ score }) => score >= SURE_SCORE);
    if (!spoken.includes(step)) return isAsked && sure.length >= SURE_FIELDS;
    const signs = own.reduce((sum, { score }) => sum + signOf(score), 0);
    return isAsked && own.length >= SURE_FIELDS && signs >= SURE_FIELDS / 2;
  });
  return found.map(([step]) => step);
}
