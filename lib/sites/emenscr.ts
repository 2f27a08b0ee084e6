import type { Step } from '../forms/catalogue.ts';
import { type Control, CUSTOM, inPage } from '../page/controls.ts';
import { labelText } from '../page/read-text.ts';
import { labelKey } from '../text/normalise.ts';

/**
 * What is assumed of eMENSCR. Nobody outside has its markup, so nothing here names a class, an id
 * or a route of it: steps are told by what a page says of itself.
 */

/** What pages mark as "you are here": the ARIA way first, then the class names frameworks use. */
const CURRENT = [
  '[aria-current=step],[aria-current=page],[aria-current=true],[aria-selected=true]',
  '[class*=active i],[class*=current i],[class*=selected i],[class$=_sel],[class*="_sel "],[class*=header i],[class*=title i]',
];
const HEADINGS = 'h1,h2,h3,h4,h5,h6,[role=heading]';
/** A stepper's item or a heading, not a whole page region that carries "active" in its class. */
const LONGEST_NAME = 90;

/** Keys of the steps' names, to be compared with what a page says. */
export type StepKeys = readonly (readonly [string, Step])[];

export function stepKeys(names: Readonly<Record<string, string>>): StepKeys {
  return Object.entries(names)
    .filter(([step]) => step !== 'dataset' && step !== 'resource')
    .map(([step, name]) => [labelKey(name), step as Step]);
}

/** Steps a text names: "M3", "M 3 รายละเอียดโครงการ", or the step's own name. A range names none. */
export function stepsNamed(text: string, keys: StepKeys): Step[] {
  if (text.length > LONGEST_NAME || /M\s?\d\s*[-–—]\s*M?\s?\d/iu.test(text)) return [];
  const byCode = [...text.matchAll(/(?:^|[^\p{L}\p{N}])M\s?([1-7])(?![\p{N}])/giu)].map(
    (found) => `M${found[1]}` as Step,
  );
  if (byCode.length > 0) return [...new Set(byCode)];
  const key = labelKey(text);
  return keys.filter(([name]) => key === name).map(([, step]) => step);
}

/**
 * The step whose section each control stands in, by the last heading before it that names one; null
 * before the first. Only where the page shows several steps does it say anything.
 */
export function sectionsOf(
  doc: Document,
  controls: readonly Control[],
  keys: StepKeys,
  skip: (el: Element) => boolean,
): (Step | null)[] {
  const heads: { el: Element; step: Step }[] = [];
  for (const el of doc.querySelectorAll(`${HEADINGS},legend,summary`)) {
    const [step, ...others] = skip(el) ? [] : stepsNamed(labelText(el), keys);
    if (step && others.length === 0) heads.push({ el, step });
  }
  let at = -1;
  return controls.map(({ box }) => {
    for (let next = heads[at + 1]; next; next = heads[at + 1]) {
      if (!(next.el.compareDocumentPosition(inPage(box)) & Node.DOCUMENT_POSITION_FOLLOWING)) break;
      at++;
    }
    return heads[at]?.step ?? null;
  });
}

function stepsIn(
  doc: Document,
  selector: string,
  keys: StepKeys,
  skip: (el: Element) => boolean,
): Step[] {
  const steps = new Set<Step>();
  for (const el of doc.querySelectorAll<HTMLElement>(selector)) {
    if (skip(el) || !el.checkVisibility()) continue;
    for (const step of stepsNamed(labelText(el), keys)) steps.add(step);
  }
  return [...steps];
}

/**
 * Words in bold and the headings that web components draw, where nothing in them or around them
 * leads elsewhere: old systems and new ones have no better.
 */
const WORDS = `:is(b,${CUSTOM}):not(:is(a,button,label,li,nav) *,:has(a,button,li,input))`;

/**
 * The steps the page says it shows, from the strongest sign to the weakest: the item marked as
 * current, a heading, the path, words in bold. Empty when the page does not say; the labels may still tell.
 */
export function stepsOnPage(
  doc: Document,
  pathname: string,
  keys: StepKeys,
  skip: (el: Element) => boolean,
): Step[] {
  for (const selector of [CURRENT[0], HEADINGS, CURRENT[1]]) {
    const steps = stepsIn(doc, selector ?? '', keys, skip);
    // A page that names nearly all steps is an overview or a menu, not a step.
    if (steps.length > 0 && steps.length <= 3) return steps;
  }
  const inPath = /\/m([1-7])(?:\/|$)/iu.exec(pathname)?.[1];
  // By codes only, since words about money are not the step of that name; several are a list of steps.
  const steps = inPath ? [`M${inPath}` as Step] : stepsIn(doc, WORDS, [], skip);
  return steps.length === 1 ? steps : [];
}

/**
 * The project a path belongs to: its segments that look like an identifier (a long number, a UUID).
 * Nobody knows eMENSCR's routes; where a path names none, pages are not taken together.
 */
export function projectOfPath(pathname: string): string | null {
  const ids = pathname
    .split('/')
    .filter((part) => /^(?=.*\d)[\w-]{4,64}$/u.test(part) && /\d{4,}|^[\da-f]{8}-/iu.test(part));
  return ids.length > 0 ? ids.join('/').slice(0, 200) : null;
}
