/**
 * Keeps what is typed into forms, for those who want it, so that a log-out in the middle loses
 * nothing. Lives on the reports that pages send for their checks: the content script has no part
 * in it, and on log-in pages there is none.
 */
import * as z from 'zod/mini';
import { browser, now } from '../browser.ts';
import type { Snapshot } from '../forms/model/entry.ts';
import { site, step } from '../protocol/shapes.ts';
import { report } from '../report.ts';
import { inTurn } from '../settings/in-turn.ts';
import { loadSettings } from '../settings/stores/settings.ts';
import { storage } from '../storage.ts';
import { changeSavedInput, loadSavedInput } from './store.ts';
import {
  isFormOf,
  look,
  newVisit,
  type SavedForm,
  type Text,
  type Texts,
  textsOf,
  type Visit,
  withVisit,
} from './visits.ts';

/** A page's input is written at most so often. */
const EVERY_MS = 5000;
/** Forms a person goes to and fro between on one page that is never loaded anew. */
const MAX_VISITS = 12;
const PREFIX = 'visits:';
const REFUSED = 'drafts:refused';

const visitsSchema = z.lazy(() =>
  z.array(
    z.object({
      id: z.string(),
      site,
      project: z.nullable(z.string()),
      steps: z.array(step),
      startedAt: z.number(),
      fromStart: z.boolean(),
      baseline: z.record(z.string(), z.string()),
      isStored: z.boolean(),
    }),
  ),
);

/** What is known of a page; the worker may end at any time, so the visits are in `storage.session`. */
type Page = {
  visits: Visit[];
  /** False where the page's beginning is not known: texts on it may have been typed unheard. */
  fromStart: boolean;
  timer: ReturnType<typeof setTimeout> | null;
  writtenAt: number;
};
const pages = new Map<string, Page>();

const keyOf = (page: string) => `${PREFIX}${page}`;

/** The visits of a page as they were when the worker ended, with what was typed on them. */
async function recall(page: string, texts: Texts, at: number): Promise<Visit[]> {
  const stored = (await browser.storage.session.get(keyOf(page)))[keyOf(page)];
  const read = visitsSchema.safeParse(stored);
  if (!read.success) return [];
  const { forms } = await loadSavedInput(storage().local, at);
  const visits = read.data.flatMap((visit): Visit[] => {
    const own = forms.find(({ id }) => id === visit.id);
    // Thrown away: what its form shows now is not kept again.
    if (visit.isStored && own === undefined) return [];
    const typed = new Map<string, Text>();
    for (const { now: _, ...text } of own?.fields ?? []) typed.set(text.name, text);
    // Not `{}`: a label may be called like something every object has.
    const baseline = Object.assign(Object.create(null), visit.baseline);
    return [{ ...visit, baseline, typed, shown: new Map(), fresh: new Set() }];
  });
  // What was typed is not there any more: perhaps the page was loaded anew while the worker ended.
  // The visit is over then, and what was saved of it stays.
  const isOver = ({ typed, baseline }: Visit) =>
    [...typed.keys()].some((name) => {
      const value = texts.get(name)?.value;
      return value === '' || (value !== undefined && value === baseline[name]);
    });
  return visits.some(isOver) ? [] : visits;
}

async function rememberVisits(page: string, visits: readonly Visit[]): Promise<void> {
  const plain = visits.map(({ typed: _, shown: __, fresh: ___, ...visit }) => visit);
  try {
    await browser.storage.session.set({ [keyOf(page)]: plain });
  } catch (error) {
    // A worker that ends does not know the visit any more, and leaves what was saved of it alone.
    report(error, 'remember visits');
  }
}

/** Says, or unsays, that the browser refused to keep the last texts. */
async function sayRefused(at: number | null): Promise<void> {
  if (at === null) await browser.storage.session.remove(REFUSED);
  else await browser.storage.session.set({ [REFUSED]: at });
}

/** Did the browser refuse to keep the last texts? What was kept before then still stands. */
export async function isRefused(): Promise<boolean> {
  try {
    return REFUSED in (await browser.storage.session.get(REFUSED));
  } catch (error) {
    report(error, 'read refused input');
    return false;
  }
}

async function write(page: string, known: Page, visit: Visit | undefined): Promise<void> {
  if (known.timer !== null) clearTimeout(known.timer);
  known.timer = null;
  if (!visit) return;
  known.writtenAt = performance.now();
  const at = await now();
  // It may have been switched off meanwhile, also by a policy that the browser knows only now.
  // Asked of the browser itself: what is in memory may be older than the person's choice.
  if (!(await loadSettings(browser.storage)).settings.keepDrafts) return;
  try {
    await changeSavedInput(storage().local, at, (forms) => withVisit(forms, visit, at));
    visit.fresh.clear();
    const isStored = visit.typed.size > 0;
    if (visit.isStored !== isStored) {
      visit.isStored = isStored;
      await rememberVisits(page, known.visits);
    }
    await sayRefused(null);
  } catch (error) {
    report(error, 'save input');
    await sayRefused(at).catch((refused) => report(refused, 'say that input was refused'));
  }
}

function writeSoon(page: string, known: Page): void {
  if (known.timer !== null) return;
  const wait = Math.max(0, known.writtenAt + EVERY_MS - performance.now());
  known.timer = setTimeout(() => void inTask(() => write(page, known, known.visits.at(-1))), wait);
}

/** Puts the form's visit at the end of the page's list; a new one where there is none to go on with. */
function visitOf(
  known: Page,
  form: Omit<Snapshot, 'entries'> & { project: string | null },
  texts: Texts,
  at: number,
): { visit: Visit; isNew: boolean } {
  const { site, project, steps } = form;
  const last = known.visits.at(-1);
  if (last && isFormOf(last, form)) return { visit: last, isNew: false };
  // Forms of one page that keeps them in memory: coming back to one, what was typed is still there.
  const before = project === null ? undefined : known.visits.find((each) => isFormOf(each, form));
  const visit =
    before ??
    newVisit(
      {
        id: crypto.randomUUID(),
        site,
        project,
        steps,
        startedAt: at,
        fromStart: known.fromStart,
      },
      texts,
    );
  known.visits = [...known.visits.filter((each) => each !== visit), visit].slice(-MAX_VISITS);
  return { visit, isNew: true };
}

async function note(form: Form, page: string): Promise<void> {
  const { snapshot, project, isFirst } = form;
  const texts = textsOf(snapshot);
  if (texts.size === 0 && !isFirst) return;
  const at = await now();
  const before = pages.get(page);
  // What was typed on the page or form that is left is written before anything else.
  if (before && isFirst && before.timer !== null) await write(page, before, before.visits.at(-1));
  let known = isFirst ? undefined : before;
  if (known === undefined) {
    const visits = isFirst ? [] : await recall(page, texts, at);
    const fromStart = isFirst || (visits.length > 0 && visits.every((visit) => visit.fromStart));
    known = { visits, fromStart, timer: null, writtenAt: -EVERY_MS };
    pages.set(page, known);
    // The visits to what this page was before are over, even if it has no form yet.
    if (isFirst) await rememberVisits(page, []);
  }
  if (texts.size === 0) return;
  const last = known.visits.at(-1);
  const { visit, isNew } = visitOf(known, { ...snapshot, project }, texts, at);
  if (isNew && known.timer !== null) await write(page, known, last);
  const { changed, loaded } = look(visit, texts, at);
  if (isNew || loaded) await rememberVisits(page, known.visits);
  if (isNew || changed) writeSoon(page, known);
}

/** One task after the other; one that fails does not stop the next. */
async function inTask(task: () => Promise<void>): Promise<void> {
  try {
    await inTurn('visits', task);
  } catch (error) {
    // What it was about is seen again with the page's next look.
    report(error, 'note input');
  }
}

/** A form as a page reported it. */
export type Form = {
  snapshot: Snapshot;
  project: string | null;
  /** The page was just loaded: what it shows came from the site. */
  isFirst: boolean;
};

/** Takes in what a page shows. Resolves when it is taken in; what is to be kept is written soon. */
export async function saveInput(form: Form, page: string): Promise<void> {
  await inTask(() => note(form, page));
}

/** Writes what waits to be written, at once: the page goes. */
export async function flushInput(tab: number): Promise<void> {
  await inTask(async () => {
    for (const [page, known] of pages) {
      if (!page.startsWith(`${tab}:`)) continue;
      if (known.timer !== null) await write(page, known, known.visits.at(-1));
      pages.delete(page);
    }
    // Also where the worker that noted it has ended since.
    await browser.storage.session.remove(keyOf(`${tab}:0`));
  });
}

/** Forgets what is older than seven days, whether or not anybody looks. */
export async function forgetOldInput(): Promise<void> {
  try {
    await changeSavedInput(storage().local, await now(), (forms) => forms);
  } catch (error) {
    // Of a newer build, or refused: the next alarm tries again.
    report(error, 'forget old input');
  }
}

/** Changes what was saved from a page of our own. Throws when it cannot be stored. */
export async function editSavedInput(
  edit: (forms: readonly SavedForm[]) => readonly SavedForm[],
): Promise<void> {
  await changeSavedInput(storage().local, await now(), edit);
}

/**
 * Was the page in front left while its input was saved? Then it is gone from its tab (logged out,
 * closed by the site), and nobody answers there.
 */
export async function isFormLeft(forms: readonly SavedForm[]): Promise<boolean> {
  try {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    if (tab?.id === undefined) return false;
    const key = keyOf(`${tab.id}:0`);
    const read = visitsSchema.safeParse((await browser.storage.session.get(key))[key]);
    const ids = new Set(read.success ? read.data.map(({ id }) => id) : []);
    if (!forms.some(({ id }) => ids.has(id))) return false;
    return await browser.tabs.sendMessage(tab.id, null, { frameId: 0 }).then(
      () => false,
      // Nobody there is the answer, not an error.
      () => true,
    );
  } catch (error) {
    report(error, 'look for the form that was left');
    return false;
  }
}
