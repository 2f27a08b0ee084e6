import type { Step } from '../forms/catalogue.ts';
import type { Entry } from '../forms/engine.ts';
import type {
  RecogniseAnswer,
  Recognised,
  RecogniseRequest,
  SeenControl,
} from '../forms/recognise.ts';
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
import { labelKey, MARKS, tidy } from '../text/normalise.ts';
import { projectOfPath, type StepKeys, sectionsOf, stepsOnPage } from './emenscr.ts';
import { openD } from './open-d-script.ts';
import { rowsOf } from './rows.ts';
import type { SiteId } from './sites.ts';

/** A control with everything that does not change while a person types. */
export type ReadControl = {
  key: string;
  control: Control;
  labels: readonly LabelText[];
  match: Recognised | null;
  marked: boolean;
  /** What is known of it before its value is read; null where there is nothing to say of it. */
  known: Omit<Entry, 'live' | 'empty' | 'value'> | null;
  /** Its native value when it was last read; null for a widget that has none. */
  raw: string | null;
};

/** The form as laid out: rebuilt when the page's structure changes, re-read when values do. */
export type FormLayout = {
  site: SiteId;
  /** The steps the page itself names, and those in sight once its fields are known. */
  said: readonly Step[];
  steps: Step[];
  controls: ReadControl[];
  /** What the controls were recognised by; the page report is made of it. */
  seen: readonly SeenControl[];
  recognised: RecogniseAnswer;
  /** What was asked, and the answer as it came: the same question is not asked twice. */
  asked: string;
  answer: RecogniseAnswer;
  /** Open shadow roots with controls, to be watched too. */
  shadows: readonly ShadowRoot[];
};

/** A label for a finding of a field that only the page knows; '' where it has no name. */
function pageLabel(labels: readonly LabelText[]): string {
  const named = nameMarkedRequired(labels) ?? labels[0];
  const label = tidy((named?.text ?? '').replace(MARKS, '')).slice(0, 80);
  return labelKey(label) && label;
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
  return site === 'open-d' ? (openD()?.datasetOfPath(pathname) ?? null) : projectOfPath(pathname);
}

type Named = { control: Control; labels: LabelText[] };

function knownOf(
  { control, labels }: Named,
  match: Recognised | null,
  row: number | null,
  marked: boolean,
  steps: readonly Step[],
): ReadControl['known'] {
  const label = match?.label ?? (marked ? pageLabel(labels) : '');
  // A control that neither the catalogue nor the page's own mark speaks of is none of our business.
  if (!match && label === '') return null;
  return {
    ...(control.kind === 'long' && control.el.localName !== 'textarea' && { rich: true }),
    key: keyOf(control.el),
    field: match?.id ?? null,
    step: match?.step ?? (steps.length === 1 ? (steps[0] ?? null) : null),
    label,
    kinds: match?.kinds ?? ['text'],
    row,
    required: match?.required ?? false,
    basis: match?.basis ?? 'page',
    marked,
  };
}

/** Asks which field each control is; null when nobody answers. */
export type AskFields = (request: RecogniseRequest) => Promise<RecogniseAnswer | null>;

/** What a page may be laid out with: its document, its path, and who tells which field is which. */
export type Page = {
  doc: Document;
  site: SiteId;
  pathname: string;
  keys: StepKeys;
  isOurs(el: Element): boolean;
  ask: AskFields;
};

/**
 * Finds the controls of the page and what each of them is. Reads, never writes. In slices: what
 * changes on the page meanwhile is seen by the next look. Null when nobody tells the fields.
 *
 * @param before the layout before: where the page looks the same to us, nobody is asked again
 */
export async function layOut(
  { doc, site, pathname, keys, isOurs, ask }: Page,
  slices: Slices,
  before: FormLayout | null,
): Promise<FormLayout | null> {
  const isOpenD = site === 'open-d';
  const own = isOpenD ? openD() : null;
  const said = isOpenD
    ? (own?.stepsOfPath(pathname) ?? [])
    : stepsOnPage(doc, pathname, keys, isOurs);
  // On a CKAN page only the fields whose place is known are ours to speak of.
  const located = own && said.length > 0 ? own.locate(doc) : [];
  const gathered: Gathered = isOpenD
    ? { controls: located.map(({ control }) => control), shadows: [] }
    : gatherControls(doc, isOurs);
  const context = labelContext(doc, gathered.controls);
  const named: Named[] = [];
  for (const control of gathered.controls) {
    named.push({ control, labels: labelsOf(control, context) });
    const pause = slices.pause();
    if (pause) await pause;
  }
  const sections = isOpenD ? [] : sectionsOf(doc, gathered.controls, keys, isOurs);
  const seen = named.map(
    ({ control, labels }, i): SeenControl => ({
      key: keyOf(control.el),
      labels: labels.slice(0, MOST_LABELS).map(({ text, source }) => ({ text, source })),
      kind: control.kind,
      shown: isRendered(control),
      section: sections[i] ?? null,
      located: located[i]?.field ?? null,
    }),
  );
  const asked = JSON.stringify([said, seen]);
  const answer =
    asked === before?.asked
      ? before.answer
      : await slices.waitFor(ask({ type: 'recognise', site, steps: said, controls: seen }));
  if (answer === null) return null;
  const recognised = own ? own.asOnThisForm(doc, answer) : answer;
  const { fields, steps } = recognised;
  const matches = seen.map(({ key }) => fields[key] ?? null);
  const rows = rowsOf(named.map(({ control }, i) => ({ control, match: matches[i] ?? null })));
  const controls = named.map((each, i): ReadControl => {
    const match = matches[i] ?? null;
    const marked = isMarkedRequired(each.control, each.labels);
    const known = knownOf(each, match, rows[i] ?? null, marked, steps);
    return { key: keyOf(each.control.el), ...each, match, marked, known, raw: null };
  });
  return {
    site,
    said,
    steps: [...steps],
    controls,
    seen,
    recognised,
    asked,
    answer,
    shadows: gathered.shadows,
  };
}

/** Bounds of the background's door, which refuses a report whole: labels of a field, letters of a value. */
const MOST_LABELS = 12;
const LONGEST_VALUE = 20_000;
/** Letters of all values together; beyond it each is cut to a line. A browser carries 64 MB at most. */
const MOST_LETTERS = 1_000_000;
const ONE_LINE = 200;

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
  let room = MOST_LETTERS;
  for (const each of steps.length > 0 ? controls : []) {
    if (each.known === null) continue;
    const last = before.get(each.key);
    const isTouched = all || touched.has(each);
    const entry = readEntry(each, each.known, last, isTouched, presence || all, room);
    room -= entry.value.length;
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
  room: number,
): Entry {
  const { control } = each;
  const raw = rawValue(control);
  const files =
    control.kind === 'file' ? openD()?.reportsOf(control.el as HTMLInputElement) : undefined;
  const isRead = before !== undefined && !isTouched && raw === each.raw && files === before.files;
  each.raw = raw;
  if (isRead && !presence) return before;
  const most = Math.max(ONE_LINE, Math.min(LONGEST_VALUE, room));
  const value = isRead ? before.value : shownValue(control).slice(0, most);
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
  a.required === b.required &&
  a.marked === b.marked &&
  a.files === b.files;

/** A field in sight that was not recognised: nothing is checked in it. Its label is '' where it has no name. */
export type Unrecognised = { key: string; label: string };

/** The fields in sight that were not recognised, each label once, and every one without any name. */
export function unrecognised({ controls }: FormLayout): Unrecognised[] {
  const labels = new Map<string, Unrecognised>();
  for (const { key, control, labels: own, match } of controls) {
    if (match || shownBox(control) === null || !isEditable(control)) continue;
    const label = pageLabel(own);
    if (!labels.has(label || key)) labels.set(label || key, { key, label });
  }
  return [...labels.values()];
}
