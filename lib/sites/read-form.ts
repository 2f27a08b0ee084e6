import { type Field, readCatalogue, type Step } from '../forms/catalogue.ts';
import type { Entry } from '../forms/engine.ts';
import { createMatcher, type Match, type Matcher } from '../forms/match.ts';
import { type Control, gatherControls } from '../page/controls.ts';
import {
  gatherLabels,
  isMarkedRequired,
  type LabelText,
  labelsOf,
  nameMarkedRequired,
} from '../page/labels.ts';
import { isEditable, shownBox } from '../page/presence.ts';
import { isEmptyValue, shownValue } from '../page/values.ts';
import { labelKey, tidy } from '../text/normalise.ts';
import { projectOfPath, stepsOnPage } from './emenscr.ts';
import { datasetOfPath, LOCATORS, stepsOfPath } from './open-d.ts';
import type { SiteId } from './sites.ts';

/** A control with everything that does not change while a person types. */
export type ReadControl = {
  key: string;
  control: Control;
  labels: readonly LabelText[];
  match: Match | null;
  marked: boolean;
};

/** The form as laid out: rebuilt when the page's structure changes, re-read when values do. */
export type FormLayout = { site: SiteId; steps: Step[]; controls: ReadControl[] };

/** The catalogue as it came with the view, and what is made of it once. */
export type FormKnowledge = { fields: readonly Field[]; match: Matcher };

export function knowledgeOf(catalogueRows: string): FormKnowledge {
  const fields = readCatalogue(catalogueRows);
  return { fields, match: createMatcher(fields) };
}

/** A label for a finding of a field that only the page knows. */
function pageLabel(labels: readonly LabelText[]): string {
  const named = nameMarkedRequired(labels) ?? labels[0];
  return tidy((named?.text ?? '').replace(/[*＊:：]|\((?:จำเป็น|required)\)/giu, '')).slice(0, 80);
}

let lastKey = 0;
const keys = new WeakMap<HTMLElement, string>();
function keyOf(el: HTMLElement): string {
  const known = keys.get(el);
  if (known) return known;
  const key = `c${++lastKey}`;
  keys.set(el, key);
  return key;
}

function locate(controls: readonly Control[], fields: readonly Field[]): (Match | null)[] {
  return controls.map(({ el }) => {
    const locator = LOCATORS.find(({ selector }) => el.matches(selector));
    const field = fields.find(({ id }) => id === locator?.field);
    if (!locator || !field) return null;
    return { field, row: null, score: 1, reason: `selector, ${locator.seenOn}` };
  });
}

/** What tells one project or dataset from another: what is seen of it on several pages belongs together. */
export function projectOf(site: SiteId, pathname: string): string | null {
  return site === 'open-d' ? datasetOfPath(pathname) : projectOfPath(pathname);
}

/** Finds the controls of the page and what each of them is. Reads, never writes. */
export function layOut(
  { fields, match }: FormKnowledge,
  doc: Document,
  site: SiteId,
  pathname: string,
  skip: (el: Element) => boolean,
): FormLayout {
  const byFor = gatherLabels(doc);
  if (site === 'open-d') {
    const steps = stepsOfPath(pathname);
    const controls = steps.length > 0 ? gatherControls(doc, skip) : [];
    const matches = locate(controls, fields);
    return {
      site,
      steps,
      controls: controls.flatMap((control, i) => {
        const match = matches[i] ?? null;
        const labels = labelsOf(control, byFor);
        // On a CKAN page only the fields whose place is known are ours to speak of.
        return match ? [{ key: keyOf(control.el), control, labels, match, marked: false }] : [];
      }),
    };
  }
  const controls = gatherControls(doc, skip);
  const labels = controls.map((control) => labelsOf(control, byFor));
  const { matches, steps } = match(
    controls.map((control, i) => ({
      labels: labels[i] ?? [],
      kind: control.kind,
      shown: shownBox(control) !== null,
    })),
    stepsOnPage(doc, pathname, skip),
  );
  return {
    site,
    steps,
    controls: controls.map((control, i) => ({
      key: keyOf(control.el),
      control,
      labels: labels[i] ?? [],
      match: matches[i] ?? null,
      marked: isMarkedRequired(control, labels[i] ?? []),
    })),
  };
}

function readEntry(
  { key, control, labels, match, marked }: ReadControl,
  steps: readonly Step[],
): Entry | null {
  const label = match?.field.label ?? pageLabel(labels);
  // A control that neither the catalogue nor the page's own mark speaks of is none of our business.
  if (!match && (!marked || labelKey(label) === '')) return null;
  const value = shownValue(control);
  return {
    key,
    field: match?.field.id ?? null,
    step: match?.field.step ?? (steps.length === 1 ? (steps[0] ?? null) : null),
    label,
    kinds: match?.field.kinds ?? ['text'],
    row: match?.row ?? null,
    required: match?.field.required ?? false,
    basis: match?.field.basis ?? 'page',
    marked,
    // A chosen file is sent even when the page hides the input it was chosen with.
    live:
      control.el.isConnected &&
      isEditable(control) &&
      (shownBox(control) !== null || (control.kind === 'file' && value !== '')),
    empty: isEmptyValue(value),
    value,
  };
}

const isSame = (a: Entry, b: Entry) =>
  Object.entries(a).every(([name, value]) => b[name as keyof Entry] === value);

/**
 * What the form shows now, by key, in the page's order. An entry that shows what it showed before
 * is the same object as before. Nothing is said of a page whose steps are not known, so it has no
 * entries.
 */
export function readForm(
  { steps, controls }: FormLayout,
  before: ReadonlyMap<string, Entry>,
): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  if (steps.length === 0) return entries;
  for (const control of controls) {
    const entry = readEntry(control, steps);
    if (entry === null) continue;
    const known = before.get(entry.key);
    entries.set(entry.key, known && isSame(entry, known) ? known : entry);
  }
  return entries;
}

/** Required fields of the steps in sight that no control was recognised as: "not found", never "empty". */
export function notFound({ fields }: FormKnowledge, { steps, controls }: FormLayout): string[] {
  const found = new Set(controls.flatMap(({ match }) => match?.field.id ?? []));
  return fields
    .filter((field) => field.required && steps.includes(field.step) && !found.has(field.id))
    .map((field) => field.label);
}

/** Labels of fields in sight that were not recognised, each once: nothing is checked in them. */
export function unrecognised({ controls }: FormLayout): string[] {
  const labels = new Set<string>();
  for (const { control, labels: own, match } of controls) {
    if (match || shownBox(control) === null || !isEditable(control)) continue;
    const label = pageLabel(own);
    if (labelKey(label) !== '') labels.add(label);
  }
  return [...labels];
}
