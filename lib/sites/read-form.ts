import { type Field, readCatalogue, type Step } from '../forms/catalogue.ts';
import type { Entry } from '../forms/engine.ts';
import { createMatcher, type Match, type Matcher } from '../forms/match.ts';
import { type Control, type Gathered, gatherControls } from '../page/controls.ts';
import {
  isMarkedRequired,
  type LabelText,
  labelContext,
  labelsOf,
  nameMarkedRequired,
} from '../page/labels.ts';
import { isEditable, isRendered, shownBox } from '../page/presence.ts';
import type { Slices } from '../page/slices.ts';
import { isEmptyValue, rawValue, shownValue } from '../page/values.ts';
import { labelKey, tidy } from '../text/normalise.ts';
import { projectOfPath, sectionsOf, stepsOnPage } from './emenscr.ts';
import { reportsOf } from './form-files.ts';
import { datasetOfPath, fieldsOnPage, locate, stepsOfPath } from './open-d.ts';
import { rowsOf } from './rows.ts';
import type { SiteId } from './sites.ts';

/** A control with everything that does not change while a person types. */
export type ReadControl = {
  key: string;
  control: Control;
  labels: readonly LabelText[];
  match: Match | null;
  marked: boolean;
  /** What is known of it before its value is read; null where there is nothing to say of it. */
  known: Omit<Entry, 'live' | 'empty' | 'value'> | null;
  /** Its native value when it was last read; null for a widget that has none. */
  raw: string | null;
};

/** The form as laid out: rebuilt when the page's structure changes, re-read when values do. */
export type FormLayout = {
  site: SiteId;
  steps: Step[];
  controls: ReadControl[];
  /** Labels of required fields of these steps that no control was recognised as. */
  notFound: readonly string[];
  /** Open shadow roots with controls, to be watched too. */
  shadows: readonly ShadowRoot[];
};

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

/** What tells one project or dataset from another: what is seen of it on several pages belongs together. */
export function projectOf(site: SiteId, pathname: string): string | null {
  return site === 'open-d' ? datasetOfPath(pathname) : projectOfPath(pathname);
}

type Named = { control: Control; labels: LabelText[] };

function knownOf(
  { control, labels }: Named,
  match: Match | null,
  row: number | null,
  marked: boolean,
  steps: readonly Step[],
): ReadControl['known'] {
  const label = match?.field.label ?? (marked ? pageLabel(labels) : '');
  // A control that neither the catalogue nor the page's own mark speaks of is none of our business.
  if (!match && labelKey(label) === '') return null;
  return {
    key: keyOf(control.el),
    field: match?.field.id ?? null,
    step: match?.field.step ?? (steps.length === 1 ? (steps[0] ?? null) : null),
    label,
    kinds: match?.field.kinds ?? ['text'],
    row,
    required: match?.field.required ?? false,
    basis: match?.field.basis ?? 'page',
    marked,
  };
}

/**
 * Finds the controls of the page and what each of them is. Reads, never writes. In slices: what
 * changes on the page meanwhile is seen by the next look.
 */
export async function layOut(
  { fields: all, match }: FormKnowledge,
  doc: Document,
  site: SiteId,
  pathname: string,
  skip: (el: Element) => boolean,
  slices: Slices,
): Promise<FormLayout> {
  const isOpenD = site === 'open-d';
  const onPath = isOpenD ? stepsOfPath(pathname) : [];
  const fields = onPath.length > 0 ? fieldsOnPage(doc, all) : all;
  // On a CKAN page only the fields whose place is known are ours to speak of.
  const located = onPath.length > 0 ? locate(doc, fields) : [];
  const gathered: Gathered = isOpenD
    ? { controls: located.map(({ control }) => control), shadows: [] }
    : gatherControls(doc, skip);
  const context = labelContext(doc, gathered.controls);
  const named = gathered.controls.map(
    (control): Named => ({
      control,
      labels: labelsOf(control, context),
    }),
  );
  let steps = onPath;
  let matches: (Match | null)[];
  if (isOpenD) matches = located.map(({ match }) => match);
  else {
    const sections = sectionsOf(doc, gathered.controls, skip);
    const candidates = named.map(({ control, labels }, i) => ({
      labels,
      kind: control.kind,
      shown: () => shownBox(control) !== null,
      section: sections[i] ?? null,
    }));
    ({ matches, steps } = match(candidates, stepsOnPage(doc, pathname, skip)));
    const pause = slices.pause();
    if (pause) await pause;
  }
  const rows = rowsOf(named.map(({ control }, i) => ({ control, match: matches[i] ?? null })));
  const controls = named.map((each, i): ReadControl => {
    const found = matches[i] ?? null;
    const marked = isMarkedRequired(each.control, each.labels);
    const known = knownOf(each, found, rows[i] ?? null, marked, steps);
    return { key: keyOf(each.control.el), ...each, match: found, marked, known, raw: null };
  });
  const notFound = requiredWithout(fields, steps, controls);
  return { site, steps, controls, notFound, shadows: gathered.shadows };
}

/** What may have changed since the form was last read. */
export type Reread = {
  /** Controls whose widget the page drew anew. */
  touched: ReadonlySet<ReadControl>;
  /** What is shown, enabled or in reach may be another set of controls now. */
  presence: boolean;
  /** Everything, whatever it was before. */
  all: boolean;
};

function isLive(each: ReadControl, isEmpty: boolean): boolean {
  const { control } = each;
  if (!control.el.isConnected || !isEditable(control)) return false;
  // A chosen file is sent even when the page hides the input it was chosen with.
  return (!isEmpty && isRendered(control)) || shownBox(control) !== null;
}

/**
 * What the form shows now, by key, in the page's order. Where nothing changed the same map comes
 * back, and an entry that shows what it showed before is the same object as before: a thousand
 * fields that nobody touched cost 0.1 ms. Nothing is said of a page whose steps are not known, so
 * it has no entries.
 */
export function readForm(
  { steps, controls }: FormLayout,
  before: ReadonlyMap<string, Entry>,
  { touched, presence, all }: Reread,
): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  let isSame = true;
  for (const each of steps.length > 0 ? controls : []) {
    if (each.known === null) continue;
    const last = before.get(each.key);
    const isTouched = all || touched.has(each);
    const entry = readEntry(each, each.known, last, isTouched, presence || all);
    if (last !== entry) isSame = false;
    entries.set(each.key, entry);
  }
  return isSame && entries.size === before.size ? before : entries;
}

function readEntry(
  each: ReadControl,
  known: NonNullable<ReadControl['known']>,
  before: Entry | undefined,
  isTouched: boolean,
  presence: boolean,
): Entry {
  const { control } = each;
  const raw = rawValue(control);
  const files = control.kind === 'file' ? reportsOf(control.el as HTMLInputElement) : undefined;
  const isRead = before !== undefined && !isTouched && raw === each.raw && files === before.files;
  each.raw = raw;
  if (isRead && !presence) return before;
  const value = isRead ? before.value : shownValue(control);
  const empty = isEmptyValue(value);
  const entry: Entry = { ...known, live: isLive(each, empty), empty, value };
  if (files) entry.files = files;
  return before && isEqual(entry, before) ? before : entry;
}

const isEqual = (a: Entry, b: Entry): boolean =>
  a.value === b.value &&
  a.live === b.live &&
  a.empty === b.empty &&
  a.field === b.field &&
  a.label === b.label &&
  a.row === b.row &&
  a.step === b.step &&
  a.marked === b.marked &&
  a.files === b.files;

/** Required fields of the steps in sight that no control was recognised as: "not found", never "empty". */
function requiredWithout(
  fields: readonly Field[],
  steps: readonly Step[],
  controls: readonly ReadControl[],
): string[] {
  const found = new Set(controls.map(({ match }) => match?.field));
  return fields
    .filter((field) => field.required && steps.includes(field.step) && !found.has(field))
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
