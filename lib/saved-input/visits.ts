import type { Step } from '../domain/step.ts';
import type { Snapshot } from '../forms/model/entry.ts';
import type { FieldKind } from '../forms/model/field.ts';

/**
 * The safety net for a system that logs people out: what was typed into a form and not seen again
 * on a page that was loaded anew. Pure; `keep.ts` knows pages, clock and storage.
 */

/** One field of a saved form. */
export type SavedField = {
  /** Tells the field from the others of its form. */
  name: string;
  label: string;
  /** 1-based row of a table, or null. */
  row: number | null;
  step: Step | null;
  /** The text that was typed, as it was shown last. */
  value: string;
  /** What the page shows there now, where that is known and something else; else null. */
  now: string | null;
};

/** What was typed on one visit to one form. */
export type SavedForm = {
  id: string;
  site: Snapshot['site'];
  /** Null where the page did not say. */
  project: string | null;
  steps: readonly Step[];
  /** When it last changed; epoch milliseconds. */
  keptAt: number;
  /** The page was loaded anew since, and showed something else: it was probably not saved. */
  missed: boolean;
  fields: readonly SavedField[];
};

export type Text = Omit<SavedField, 'now'>;
export type Texts = ReadonlyMap<string, Text>;

/** One visit to a form, from its first look until the page is loaded anew. */
export type Visit = {
  id: string;
  site: Snapshot['site'];
  project: string | null;
  steps: readonly Step[];
  startedAt: number;
  /** The page is known from its loading on: what it showed first came from the site. */
  fromStart: boolean;
  /** What the page showed by itself, by field. */
  baseline: Record<string, string>;
  /** What was typed over it. */
  typed: Map<string, Text>;
  /** What the page shows, as last seen. */
  shown: Texts;
  /** Fields typed in since this was last written to storage. */
  fresh: Set<string>;
  /** Its form was saved: when it is no longer there, the person threw it away. */
  isStored: boolean;
};

/** Kinds that hold a person's words; never files, and never who can be reached where. */
const KEPT_KINDS: ReadonlySet<FieldKind> = new Set([
  'text',
  'long',
  'number',
  'money',
  'percent',
  'date',
  'choice',
]);
/** A file button that only the page's own mark speaks of is known by the name it shows. */
const FILE_NAME =
  /^[^\n]{1,200}\.(?:docx?|xlsx?|pptx?|pdf|json|csv|zip|rar|jpe?g|png|txt|od[ts])$/iu;

const MAX_FIELDS = 300;
/** A form that loads late fills itself within this time. */
const SETTLES_MS = 2000;
/** Nobody types into so many empty fields between two looks; a page that loads does. */
const LOADED_AT_ONCE = 4;

export const MAX_AGE_MS = 7 * 24 * 60 * 60 * 1000;
const MAX_FORMS = 40;
/** Characters of all saved forms together: in UTF-8 Thai takes three bytes each. */
const MAX_LETTERS = 400_000;
/** Of one of them. */
const MAX_LETTERS_EACH = 200_000;

/** The texts a form shows, by the name of their field; what is empty is there too. */
export function textsOf({ entries }: Snapshot): Texts {
  const texts = new Map<string, Text>();
  for (const { field, label, kinds, row, step, value, live, empty } of entries) {
    if (!live || texts.size >= MAX_FIELDS) continue;
    if (!kinds.every((kind) => KEPT_KINDS.has(kind))) continue;
    if (field === null && FILE_NAME.test(value.trim())) continue;
    const plain = `${field ?? `page:${label}`}#${row ?? ''}`;
    let name = plain;
    for (let n = 2; texts.has(name); n++) name = `${plain}~${n}`;
    texts.set(name, { name, label, row, step, value: empty ? '' : value });
  }
  return texts;
}

/** Begins a visit: what the page shows now is its own. */
export function newVisit(
  of: Pick<Visit, 'id' | 'site' | 'project' | 'steps' | 'startedAt' | 'fromStart'>,
  texts: Texts,
): Visit {
  const baseline: Record<string, string> = Object.create(null);
  for (const { name, value } of texts.values()) baseline[name] = value;
  return { ...of, baseline, typed: new Map(), shown: texts, fresh: new Set(), isStored: false };
}

/** Is this the form the visit is about? */
export function isFormOf(
  { site, project, steps }: Pick<Visit, 'site' | 'project' | 'steps'>,
  other: Pick<Visit, 'site' | 'project' | 'steps'>,
): boolean {
  return site === other.site && project === other.project && steps.join() === other.steps.join();
}

/**
 * Takes in what the page shows now; says whether anything is to be written. What becomes empty, or
 * again what the page showed by itself, does not take away what was typed: a page that logs out
 * may clear its form first.
 */
export function look(
  visit: Visit,
  texts: Texts,
  at: number,
): { changed: boolean; loaded: boolean } {
  const { baseline, typed } = visit;
  const own = (name: string) => baseline[name] ?? '';
  const news = [...texts.values()].filter(
    ({ name, value }) => value !== '' && value !== own(name) && typed.get(name)?.value !== value,
  );
  const appeared = news.filter(({ name }) => own(name) === '' && !typed.has(name));
  const isLoading = at >= visit.startedAt && at - visit.startedAt < SETTLES_MS;
  const loaded = isLoading ? news : appeared.length >= LOADED_AT_ONCE ? appeared : [];
  for (const { name, value } of loaded) baseline[name] = value;
  for (const text of news) {
    if (loaded.includes(text)) continue;
    typed.set(text.name, text);
    visit.fresh.add(text.name);
  }
  const isShownAnew = [...texts].some(
    ([name, { value }]) => visit.shown.get(name)?.value !== value,
  );
  visit.shown = texts;
  return { changed: isShownAnew || news.length > loaded.length, loaded: loaded.length > 0 };
}

/** What the page shows of a kept field: null where it shows the same, or is not known to show it. */
function nowOf({ name, value, now }: SavedField, shown: Texts): string | null {
  const text = shown.get(name);
  if (text === undefined) return now;
  return text.value === value ? null : text.value;
}

const isSame = (a: readonly SavedField[], b: readonly SavedField[]) =>
  a.length === b.length &&
  a.every((field, i) => field.value === b[i]?.value && field.now === b[i]?.now);

/** As many fields as fit into one saved form; of what the page shows instead, as much. */
function fitting(fields: readonly SavedField[]): readonly SavedField[] {
  let letters = 0;
  let nows = 0;
  return fields.slice(0, MAX_FIELDS).flatMap((field) => {
    letters += field.value.length;
    nows += field.now?.length ?? 0;
    if (letters > MAX_LETTERS_EACH) return [];
    return nows > MAX_LETTERS_EACH ? [{ ...field, now: null }] : [field];
  });
}

/**
 * Where a clock was ahead and is right again, those saved then begin their seven days now: they
 * would outlive them, and take the place of every newer one. Done only where a form is open, for a
 * browser opens none on a computer whose clock has fallen far back: there nothing may be lost.
 */
function fromNow(forms: readonly SavedForm[], at: number): readonly SavedForm[] {
  if (forms.every(({ keptAt }) => keptAt <= at)) return forms;
  return forms.map((form) => ({ ...form, keptAt: Math.min(form.keptAt, at) }));
}

/**
 * The saved forms after a visit was looked at. Its own holds what was typed. From those of earlier
 * visits to the same form goes what the page shows again: it was saved, or taken over. The same
 * object comes back when nothing changed.
 */
export function withVisit(
  before: readonly SavedForm[],
  visit: Visit,
  at: number,
): readonly SavedForm[] {
  const { id, site, project, steps, typed, shown } = visit;
  const forms = fromNow(before, at);
  const own = forms.find((form) => form.id === id);
  if (visit.isStored && own === undefined) {
    // Thrown away: only what was typed since then is kept from now on.
    visit.isStored = false;
    for (const [name, { value }] of typed) {
      if (visit.fresh.has(name)) continue;
      visit.baseline[name] = value;
      typed.delete(name);
    }
  }
  let changed = false;
  const others = forms.flatMap((form) => {
    if (form.id === id) return [];
    if (!visit.fromStart || project === null || !isFormOf(form, visit)) return [form];
    const left = form.fields.filter(({ name, value }) => shown.get(name)?.value !== value);
    const fields = fitting(left.map((field) => ({ ...field, now: nowOf(field, shown) })));
    const missed = fields.some(({ now }) => now !== null);
    if (isSame(fields, form.fields) && missed === form.missed) return [form];
    changed = true;
    return fields.length > 0 ? [{ ...form, missed, fields }] : [];
  });
  const kept = new Map(own?.fields.map((field) => [field.name, field]));
  for (const [name, text] of typed) kept.set(name, { ...text, now: null });
  // In the order of the form, whichever was typed in first; what the page no longer has comes last.
  const places = new Map([...shown.keys()].map((name, i) => [name, i]));
  const placeOf = ({ name }: SavedField) => places.get(name) ?? MAX_FIELDS;
  const inOrder = [...kept.values()].toSorted((a, b) => placeOf(a) - placeOf(b));
  const fields = fitting(inOrder.map((field) => ({ ...field, now: nowOf(field, shown) })));
  if (fields.length === 0) return changed ? others : forms;
  if (own && isSame(fields, own.fields)) return changed ? [...others, own] : forms;
  const missed = own?.missed ?? false;
  return [...others, { id, site, project, steps, keptAt: at, missed, fields }];
}

/** Puts back what was deleted; one that was typed on meanwhile is the newer. */
export function putBack(
  forms: readonly SavedForm[],
  removed: readonly SavedForm[],
): readonly SavedForm[] {
  const here = new Set(forms.map(({ id }) => id));
  return [...removed.filter(({ id }) => !here.has(id)), ...forms];
}

const lettersOf = ({ fields }: SavedForm) =>
  fields.reduce((sum, { value, now }) => sum + value.length + (now?.length ?? 0), 0);

/** The saved forms that may stay: of the last seven days, the newest ones, within bounds. Newest last. */
export function bounded(forms: readonly SavedForm[], at: number): readonly SavedForm[] {
  let room = MAX_LETTERS;
  const left = forms
    .filter(({ keptAt }) => at - keptAt < MAX_AGE_MS)
    .toReversed()
    .toSorted((a, b) => b.keptAt - a.keptAt)
    .slice(0, MAX_FORMS)
    .filter((form) => {
      const letters = lettersOf(form);
      if (letters > room) return false;
      room -= letters;
      return true;
    })
    .reverse();
  const isSameList = left.length === forms.length && left.every((form, i) => form === forms[i]);
  return isSameList ? forms : left;
}
