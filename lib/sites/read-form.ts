import type { Site } from '../domain/site.ts';
import { type Step, stepOfPath } from '../domain/step.ts';
import type { Entry } from '../forms/model/entry.ts';
import type { Unrecognised } from '../forms/model/form-state.ts';
import type {
  PageName,
  PageView,
  RecogniseAnswer,
  Recognised,
  ShownValue,
} from '../forms/model/recognition.ts';
import { type Control, type Gathered, gatherControls } from '../page/controls.ts';
import { isEditable, isRendered, shownBox } from '../page/presence.ts';
import { isSameSigns, type Sign, scanPage } from '../page/scan.ts';
import type { Slices } from '../page/slices.ts';
import { isDocument } from '../page/tree.ts';
import { isEmptyValue, isName, rawValue, shownValue } from '../page/values.ts';
import type { Picture } from '../picture/picture.ts';
import { MAX_PATH, MAX_VALUE, MAX_VALUES } from '../protocol/limits.ts';
import type { RequestOf } from '../protocol/messages.ts';
import { projectOfPath } from './emenscr.ts';
import { openD } from './open-d-script.ts';
import { rowsOf } from './rows.ts';

/** A control with everything that does not change while a person types. */
export type ReadControl = {
  key: string;
  control: Control;
  /** What the page calls it, and whether it asks for it. */
  name: PageName;
  match: Recognised | null;
  /** What is known of it before its value is read; null where there is nothing to say of it. */
  known: Omit<Entry, 'live' | 'empty' | 'value'> | null;
  /** Its native value when it was last read; null for a widget that has none. */
  raw: string | null;
};

/** The form as laid out: rebuilt when the page's structure changes, re-read when values do. */
export type FormLayout = {
  site: Site;
  steps: Step[];
  controls: ReadControl[];
  /** What the controls were recognised by; the page report is made of it. */
  view: Omit<PageView, 'site'>;
  /** What the page shows of other steps. */
  shown: readonly Entry[];
  /** What marked the place where the person is. */
  signs: readonly Sign[];
  recognised: RecogniseAnswer;
  /** What was asked, and the answer as it came: the same question is not asked twice. */
  asked: string;
  answer: RecogniseAnswer;
  /** Open shadow roots with controls and pages in frames, to be watched too. */
  roots: Gathered['roots'];
  /** It was laid out while the page was still loading. */
  early: boolean;
};

let lastKey = 0;
const keys = new WeakMap<HTMLElement, string>();
function keyOf(el: HTMLElement): string {
  const known = keys.get(el);
  if (known) return known;
  const key = `c${++lastKey}`;
  keys.set(el, key);
  return key;
}

/** The paths of a page and of those in its frames. */
const pathsOf = (pathname: string, roots: Gathered['roots']): string[] => [
  pathname,
  ...roots.flatMap((root) => (isDocument(root) ? [root.defaultView?.location.pathname ?? ''] : [])),
];

/** What tells one project or dataset from another: what is seen of it on several pages belongs together. */
export function projectOf(site: Site, pathname: string, roots: Gathered['roots']): string | null {
  if (site === 'open-d') return openD()?.datasetOfPath(pathname) ?? null;
  return pathsOf(pathname, roots).reduce<string | null>(
    (found, path) => found ?? projectOfPath(path),
    null,
  );
}

const NO_NAME: PageName = { label: '', text: '', marked: false, kinds: ['text'] };

function knownOf(
  control: Control,
  { label: pageLabel, marked, kinds }: PageName,
  match: Recognised | null,
  row: number | null,
  { site, steps }: { site: Site; steps: readonly Step[] },
): ReadControl['known'] {
  // Fields of Open-D are found by name, so their labels are the page's own, in its own language.
  const own = marked || site === 'open-d' ? pageLabel : '';
  const label = (site === 'open-d' && own) || (match?.label ?? own);
  // A control that neither the catalogue nor the page's own mark speaks of is none of our business.
  if (!match && label === '') return null;
  return {
    ...(control.kind === 'long' && control.el.localName !== 'textarea' && { rich: true }),
    key: keyOf(control.el),
    field: match?.id ?? null,
    step: match?.step ?? (steps.length === 1 ? (steps[0] ?? null) : null),
    label,
    kinds: match?.kinds ?? kinds,
    row,
    required: match?.required ?? false,
    basis: match?.basis ?? 'page',
    marked,
  };
}

/** Asks which field each control is; null when nobody answers. */
export type AskFields = (request: RequestOf<'recognise'>) => Promise<RecogniseAnswer | null>;

/** What a page may be laid out with: its document, its path, and who tells which field is which. */
export type Page = {
  doc: Document;
  site: Site;
  pathname: string;
  /** Never looked into: our own nodes, a frame that shows a log-in page. */
  skip(el: Element): boolean;
  ask: AskFields;
};

/**
 * Finds the controls of the page and what each of them is. Reads, never writes. In slices: what
 * changes on the page meanwhile is seen by the next look. Null when nobody tells the fields.
 *
 * @param before the layout before: where the page looks the same to us, nobody is asked again
 */
export async function layOut(
  { doc, site, pathname, skip, ask }: Page,
  slices: Slices,
  before: FormLayout | null,
): Promise<FormLayout | null> {
  const own = site === 'open-d' ? openD() : null;
  const said = own?.stepsOfPath(pathname) ?? [];
  // On a CKAN page only the fields whose place is known are ours to speak of.
  const located = own && said.length > 0 ? own.locate(doc) : [];
  const gathered: Gathered =
    site === 'open-d'
      ? { controls: located.map(({ control }) => control), roots: [] }
      : gatherControls(doc, skip);
  // Before its styles are there a page looks otherwise.
  const early = doc.readyState !== 'complete';
  const { picture, signs } = await scanPage(
    doc,
    gathered.controls,
    ({ el }) => keyOf(el),
    skip,
    slices,
  );
  const view = {
    // A page that shows its forms in a frame stays at one address itself.
    path: (pathsOf(pathname, gathered.roots).find(stepOfPath) ?? pathname).slice(0, MAX_PATH),
    steps: said,
    picture,
    located: Object.fromEntries(located.map(({ control, field }) => [keyOf(control.el), field])),
  };
  const asked = JSON.stringify(view);
  const answer =
    asked === before?.asked
      ? before.answer
      : await slices.waitFor(ask({ type: 'recognise', ...view }));
  if (answer === null) return null;
  const recognised = own ? own.asOnThisForm(doc, answer) : answer;
  const { fields, names, steps } = recognised;
  const matches = picture.controls.map(({ key }) => fields[key] ?? null);
  const rows = rowsOf(
    gathered.controls.map((control, i) => ({ control, match: matches[i] ?? null })),
  );
  const controls = gathered.controls.map((control, i): ReadControl => {
    const match = matches[i] ?? null;
    const key = keyOf(control.el);
    const name = names[key] ?? NO_NAME;
    const known = knownOf(control, name, match, rows[i] ?? null, { site, steps });
    return { key, control, name, match, known, raw: null };
  });
  return {
    site,
    steps: [...steps],
    controls,
    view,
    shown: recognised.shown.map(entryShown),
    signs,
    recognised,
    asked,
    answer,
    roots: gathered.roots,
    early,
  };
}

/** A value in words, as an entry that nobody can change. */
const entryShown = ({ field, label, value, kinds }: ShownValue, i: number): Entry => ({
  key: `shown${i}`,
  field,
  step: null,
  label,
  kinds,
  row: null,
  required: false,
  basis: 'page',
  marked: false,
  live: false,
  empty: false,
  value,
});

/**
 * Does the page show other fields or another place than when it was laid out, though no node came or
 * went? Tabs that are made of styles do that.
 */
export function showsOther({ controls, signs, view }: FormLayout): boolean {
  if (!isSameSigns(signs)) return true;
  const drawn = view.picture.controls;
  return (
    controls.some(({ control }, i) => {
      const before = drawn[i];
      if (!before || before.shown !== isRendered(control)) return before !== undefined;
      // Folded before, and perhaps no longer.
      return before.box === null && before.shown && shownBox(control) !== null;
    }) || standsOtherwise(controls, drawn)
  );
}

/** Fields that stand for all: where these stand to one another as before, the others do. */
const SAMPLES = 4;
const SHIFT = 8;

function standsOtherwise(controls: readonly ReadControl[], drawn: Picture['controls']): boolean {
  const shown = drawn.flatMap(({ box, parts }, i) => (box && !parts ? [{ box, i }] : []));
  const every = Math.max(1, Math.floor(shown.length / SAMPLES));
  let first: readonly [number, number] | null = null;
  for (let n = 0; n < shown.length; n += every) {
    const { box, i } = shown[n] as (typeof shown)[number];
    const now = controls[i] && shownBox(controls[i].control)?.getBoundingClientRect();
    if (!now) return true;
    const shift = [now.left - box[0], now.top - box[1]] as const;
    first ??= shift;
    const isOther =
      Math.abs(now.width - box[2]) > SHIFT ||
      Math.abs(shift[0] - first[0]) > SHIFT ||
      Math.abs(shift[1] - first[1]) > SHIFT;
    if (isOther) return true;
  }
  return false;
}

/** What each value is cut to where they are too long together. */
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
  { steps, controls, shown }: FormLayout,
  before: ReadonlyMap<string, Entry>,
  { touched, presence, all }: Reread,
): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  let isSame = true;
  let room = MAX_VALUES;
  for (const each of steps.length > 0 ? controls : []) {
    if (each.known === null) continue;
    const last = before.get(each.key);
    const isTouched = all || touched.has(each);
    const entry = readEntry(each, each.known, last, isTouched, presence || all, room);
    room -= entry.value.length;
    if (last !== entry) isSame = false;
    entries.set(each.key, entry);
  }
  for (const entry of steps.length > 0 ? shown : []) {
    const last = before.get(entry.key);
    const isKnown = last !== undefined && isEqual(last, entry);
    if (!isKnown) isSame = false;
    entries.set(entry.key, isKnown ? last : entry);
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
  const most = Math.max(ONE_LINE, Math.min(MAX_VALUE, room));
  let value = isRead ? before.value : shownValue(control).slice(0, most);
  // Only where it may stand in the widget: what is typed or chosen may well be called like its field.
  if (control.kind === 'choice' && isName(value, each.name.text)) value = '';
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

/** The fields in sight that were not recognised, each label once, and every one without any name. */
export function unrecognised({ controls }: FormLayout): Unrecognised[] {
  const labels = new Map<string, Unrecognised>();
  for (const { key, control, name, match } of controls) {
    if (match || shownBox(control) === null || !isEditable(control)) continue;
    const { label } = name;
    if (!labels.has(label || key)) labels.set(label || key, { key, label });
  }
  return [...labels.values()];
}
