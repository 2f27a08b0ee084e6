/**
 * Saved input: whatever stands in storage, and whatever person, page, worker and clock do one after
 * another, what can be read is not lost, what was typed is kept, and nothing grows beyond bounds.
 */
import { expect, vi } from 'vitest';
import { exampleEntry } from '../../../lib/forms/check/example.ts';
import type { Entry } from '../../../lib/forms/model/entry.ts';
import { changeSavedInput, loadSavedInput, SAVED_INPUT } from '../../../lib/saved-input/store.ts';
import { MAX_AGE_MS, putBack, type SavedForm } from '../../../lib/saved-input/visits.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings/schema.ts';
import { readStored } from '../../../lib/settings/stored.ts';
import { type FaultyBrowser, locksOfOneLife } from '../../make/faulty-browser.ts';
import { type Hand, junk, mangled } from '../../make/hostile.ts';

const NOW = Date.parse('2023-04-18T11:00:00+07:00');
const HOUR = 3_600_000;
const PAGE = '7:0';

export const DRAFT: SavedForm = {
  id: 'd1',
  site: 'emenscr',
  project: '690001',
  steps: ['M3'],
  keptAt: NOW - HOUR,
  missed: true,
  fields: [
    { name: 'm3.output#', label: 'ผลผลิต', row: null, step: 'M3', value: 'ก', now: 'ข' },
    { name: 'page:__proto__#2~2', label: '__proto__', row: 2, step: null, value: 'ค', now: null },
  ],
};
const STORED = {
  version: 1,
  drafts: [DRAFT, { ...DRAFT, id: 'd2', project: null, keptAt: NOW - 5 }],
};

function readable(stored: unknown): readonly SavedForm[] {
  const read = readStored(SAVED_INPUT, stored);
  expect(read.ok, JSON.stringify(read)).toBe(true);
  return read.ok ? (read.value?.drafts ?? []) : [];
}

const textsOf = (drafts: readonly SavedForm[]) =>
  drafts.flatMap(({ fields }) => fields.map(({ value }) => value));

const lettersOf = (drafts: readonly SavedForm[]) =>
  drafts
    .flatMap(({ fields }) => fields)
    .reduce((sum, { value, now }) => sum + value.length + (now?.length ?? 0), 0);

/** Are all of them among those, the same? */
function expectAmong(drafts: readonly SavedForm[], all: readonly SavedForm[]): void {
  const texts = new Set(all.map((draft) => JSON.stringify(draft)));
  const missing = drafts.filter((draft) => !texts.has(JSON.stringify(draft)));
  expect(missing.map(({ id }) => id)).toEqual([]);
}

function expectBounded(drafts: readonly SavedForm[], at: number): void {
  expect(drafts.length).toBeLessThanOrEqual(40);
  expect(lettersOf(drafts)).toBeLessThanOrEqual(400_000);
  expect(drafts.filter(({ keptAt }) => at - keptAt >= MAX_AGE_MS)).toEqual([]);
}

/** As many and as large as storage may hold, at any time. */
function swollen(hand: Hand): unknown {
  const letters = hand.one([1, 400, 6000, 20_000, 20_001]);
  const drafts = Array.from({ length: hand.one([1, 40, 41, letters > 400 ? 9 : 101]) }, (_, i) => ({
    ...DRAFT,
    id: `d${i}`,
    keptAt: NOW - hand.one([0, 1, HOUR, MAX_AGE_MS - 1, MAX_AGE_MS, 1e12, -1e12, -1e300]),
    fields: Array.from({ length: hand.chance(0.02) ? 301 : hand.int(5) }, (_, n) => ({
      ...DRAFT.fields[0],
      name: `f${n}#`,
      value: 'ก'.repeat(hand.int(letters + 1)),
      now: hand.chance(0.5) ? 'ข'.repeat(hand.int(letters + 1)) : null,
    })),
  }));
  return { version: 1, drafts };
}

/** As many as are kept, from a time when the clock was ahead. */
const AHEAD = {
  version: 1,
  drafts: Array.from({ length: 40 }, (_, i) => ({ ...DRAFT, id: `a${i}`, keptAt: NOW + 1e11 + i })),
};

/** Anything in storage, read and changed. */
export async function stored(hand: Hand, browser: FaultyBrowser): Promise<void> {
  const { local } = browser.api.storage;
  const { items } = browser;
  const version = hand.chance(0.05) ? 2 + hand.int(9) : 1;
  const value = hand.chance(0.9) ? mangled({ ...STORED, version }, hand) : swollen(hand);
  const before = JSON.stringify(value);
  items.local.drafts = value;
  const at = hand.one([NOW, NOW, NOW + 6 * 24 * HOUR, NOW - 1e10, 0, -1e15, 8.64e15, 1e21]);

  const { forms: drafts, problem } = await loadSavedInput(local, at);
  expectBounded(drafts, at);
  const known = readStored(SAVED_INPUT, structuredClone(value));
  if (known.ok) expectAmong(drafts, known.value?.drafts ?? []);
  else expect(problem).toEqual(known.problem);
  expect(JSON.stringify(items.local.drafts) === before).toBe(true);

  // What is only looked through loses nothing that is shown, and nothing that cannot be read.
  await changeSavedInput(local, at, (all) => all).catch(() => {});
  const looked = (await loadSavedInput(local, at)).forms;
  expect(JSON.stringify(looked) === JSON.stringify(drafts)).toBe(true);
  const whole = JSON.stringify(
    problem?.code === 'invalid'
      ? (items.local['drafts:replaced'] as { stored: unknown }).stored
      : items.local.drafts,
  );
  if (!known.ok) expect(whole === before).toBe(true);

  const one: SavedForm = { ...DRAFT, id: 'new', keptAt: at };
  const added = changeSavedInput(local, at, (all) => [...all, one]);
  if (!known.ok && known.problem.code !== 'invalid') {
    await expect(added).rejects.toThrow();
    expect(JSON.stringify(items.local.drafts) === before).toBe(true);
    return;
  }
  await added;
  const after = readable(items.local.drafts);
  expectBounded(after, at);
  if (drafts.length < 40 && lettersOf(drafts) + lettersOf([one]) <= 400_000) {
    expectAmong([...drafts, one], after);
  }
  // Deleted and put back, nothing is missing.
  const gone = after.filter(() => hand.chance(0.5));
  await changeSavedInput(local, at, (all) => all.filter((draft) => !gone.includes(draft)));
  await changeSavedInput(local, at, (all) => putBack(all, gone));
  const again = readable(items.local.drafts);
  expect(again).toHaveLength(after.length);
  expectAmong(after, again);
}

type Worker = typeof import('../../../lib/saved-input/keep.ts');
const newWorker = async (): Promise<Worker> => {
  vi.resetModules();
  return import('../../../lib/saved-input/keep.ts');
};
let firstWorker: Promise<Worker> | null = null;

/** Forms of one site; what they are called, and their fields. */
const FORMS = [
  { project: '690001', steps: ['M3'] },
  { project: '690002', steps: ['M3'] },
  { project: '690001', steps: ['M4'] },
  { project: '__proto__', steps: ['M3'] },
  { project: null, steps: ['M3'] },
] as const;
const FIELDS: readonly Partial<Entry>[] = [
  { field: 'm3.output', step: 'M3', label: 'ผลผลิต', kinds: ['long'] },
  { field: 'm3.objective', step: 'M3', label: 'วัตถุประสงค์', row: 2 },
  { label: '__proto__' },
  { label: 'constructor' },
];
type Values = Record<number, string>;

/** A person at a site that logs people out. */
class Life {
  readonly #hand: Hand;
  readonly #browser: FaultyBrowser;
  readonly #unreadable: string | null;
  #worker: Worker;
  #form = 0;
  /** What the site has, and what its page shows, form by form. */
  readonly #saved: Values[] = FORMS.map((_, form) =>
    Object.fromEntries(FIELDS.map((_, i) => [i, i % 2 ? `จากระบบ ${form} ${i}` : ''])),
  );
  readonly #page = new Map<number, Values>();
  /** What has to be kept: the text typed last, by form and field. */
  readonly must = new Map<string, string>();
  #removed: readonly SavedForm[] = [];
  #lost: ReadonlyMap<string, string> = new Map();
  /** Texts that were deleted: they stand on the page perhaps, but nowhere else. */
  #deleted: ReadonlySet<string> = new Set();
  #typed = 0;
  /** What the page would put back by itself is known; else it cannot be told from typing. */
  #isKnown = false;
  /** Fields beyond those of the form, of a page that has ever more of them. */
  #more = 0;
  #changes = 0;

  constructor(hand: Hand, browser: FaultyBrowser, worker: Worker) {
    this.#hand = hand;
    this.#browser = browser;
    this.#worker = worker;
    const { drafts } = browser.items.local;
    this.#unreadable = readStored(SAVED_INPUT, drafts).ok ? null : JSON.stringify(drafts);
  }

  drafts(): readonly SavedForm[] {
    const { drafts } = this.#browser.items.local;
    // What could not be read stands there until something is typed.
    return JSON.stringify(drafts) === this.#unreadable ? [] : readable(drafts);
  }

  #values(): Values {
    const values = this.#page.get(this.#form) ?? { ...this.#saved[this.#form] };
    this.#page.set(this.#form, values);
    return values;
  }

  async #show(isFirst = false): Promise<void> {
    const { project, steps } = FORMS[this.#form] as (typeof FORMS)[number];
    const values = this.#values();
    const entries = FIELDS.map((field, i) =>
      exampleEntry({ ...field, value: values[i] ?? '', empty: !values[i] }),
    );
    for (let n = 0; n < this.#more; n++) {
      const name = `เพิ่ม ${this.#typed} ${n}`;
      entries.push(exampleEntry({ label: name, value: `${this.#changes} ${name}` }));
    }
    const snapshot = { site: 'emenscr' as const, steps, entries };
    await this.#worker.saveInput({ snapshot, project, isFirst }, PAGE);
    await vi.advanceTimersByTimeAsync(6000);
  }

  /** What the site itself shows again was saved: it need not be kept any more. */
  #concludes(): void {
    for (const [i, value] of Object.entries(this.#saved[this.#form] ?? {})) {
      const key = `${this.#form} ${i}`;
      if (this.must.get(key) === value) this.must.delete(key);
    }
  }

  async load(): Promise<void> {
    this.#form = this.#hand.int(FORMS.length);
    this.#page.clear();
    this.#isKnown = true;
    this.#concludes();
    await this.#show(true);
  }

  async go(): Promise<void> {
    this.#form = this.#hand.int(FORMS.length);
    this.#concludes();
    await this.#show();
  }

  async type(): Promise<void> {
    const i = this.#hand.int(FIELDS.length);
    const text = `ที่ ${++this.#typed} ${this.#hand.one(['', 'ก', '{n} $&', '__proto__', '\ud800'])}`;
    // A page is looked at more than once while a person types.
    for (const part of [text.slice(0, 3), text]) {
      this.#values()[i] = part;
      await this.#show();
    }
    this.must.set(`${this.#form} ${i}`, text);
  }

  /** A page that logs out may clear its form, or put back what it had. */
  async clear(): Promise<void> {
    const isEmptied = this.#hand.chance(0.5) || !this.#isKnown;
    const saved = this.#saved[this.#form];
    for (const i of FIELDS.keys()) this.#values()[i] = isEmptied ? '' : (saved?.[i] ?? '');
    await this.#show();
  }

  async save(): Promise<void> {
    this.#saved[this.#form] = { ...this.#values() };
    this.#isKnown = false;
  }

  async grow(): Promise<void> {
    this.#more = 200;
    for (let n = 0; n < 4; n++) {
      if (n % 2 === 0) this.#typed++;
      this.#changes++;
      await this.#show();
    }
    this.#more = 0;
  }

  /** The worker ends and comes again with the next message. */
  async end(): Promise<void> {
    this.#worker = await newWorker();
    this.#isKnown = false;
  }

  async close(): Promise<void> {
    await this.#worker.flushInput(7);
    expect(this.#browser.items.session).toEqual({});
    await this.load();
  }

  async wait(): Promise<void> {
    await vi.advanceTimersByTimeAsync(0);
    vi.setSystemTime(Date.now() + this.#hand.int(24) * HOUR);
    await this.#worker.forgetOldInput();
  }

  /** The computer's clock is wrong for a while, or a week goes by. */
  async clock(): Promise<void> {
    const days = this.#hand.one([-4000, -8, 8, 4000]);
    vi.setSystemTime(Date.now() + days * 24 * HOUR);
    await this.#worker.forgetOldInput();
    expectBounded(this.drafts(), Date.now());
    if (days > 0) {
      this.must.clear();
      this.#lost = new Map();
    }
  }

  async remove(): Promise<void> {
    const gone = this.drafts().filter(() => this.#hand.chance(0.7));
    await this.#worker.editSavedInput((all) =>
      all.filter(({ id }) => !gone.some((draft) => draft.id === id)),
    );
    expect(this.drafts().some(({ id }) => gone.some((draft) => draft.id === id))).toBe(false);
    const left = new Set(textsOf(this.drafts()));
    const all = [...this.#deleted, ...textsOf(gone)];
    this.#deleted = new Set(all.filter((text) => !left.has(text)));
    this.#removed = gone;
    this.#isKnown = false;
    this.#lost = new Map([...this.must].filter(([key, text]) => !this.keeps(key, text)));
    for (const key of this.#lost.keys()) this.must.delete(key);
  }

  async undo(): Promise<void> {
    const at = Date.now();
    await this.#worker.editSavedInput((all) => putBack(all, this.#removed));
    const here = new Set(this.drafts().map(({ id }) => id));
    for (const { id, keptAt } of this.#removed) {
      if (here.size < 40 && at - keptAt < MAX_AGE_MS) expect(here).toContain(id);
    }
    for (const [key, text] of this.#lost) {
      if (!this.must.has(key) && this.keeps(key, text)) this.must.set(key, text);
    }
    this.#removed = [];
    this.#lost = new Map();
    this.#deleted = new Set();
  }

  keeps(key: string, text: string, drafts = this.drafts()): boolean {
    const [form, i] = key.split(' ').map(Number) as [number, number];
    const { project, steps } = FORMS[form] as (typeof FORMS)[number];
    const { field, label, row } = { ...FIELDS[i] };
    const name = `${field ?? `page:${label}`}#${row ?? ''}`;
    return drafts.some(
      (draft) =>
        draft.project === project &&
        draft.steps.join() === steps.join() &&
        draft.fields.some((each) => each.name === name && each.value === text),
    );
  }

  async check(): Promise<void> {
    const drafts = this.drafts();
    expectBounded(drafts, Date.now());
    expect(await this.#worker.isRefused()).toBe(false);
    expect(textsOf(drafts).filter((text) => this.#deleted.has(text))).toEqual([]);
    expect([...this.must].filter(([key, text]) => !this.keeps(key, text, drafts))).toEqual([]);
  }
}

const ACTS = [
  'load',
  'load',
  'go',
  'go',
  'type',
  'type',
  'type',
  'type',
  'clear',
  'save',
  'wait',
  'remove',
  'undo',
  'close',
  'clock',
  'grow',
  'end',
] as const satisfies readonly (keyof Life)[];

/** A dozen things done one after another. */
export async function typing(hand: Hand, browser: FaultyBrowser): Promise<void> {
  firstWorker ??= newWorker();
  const worker = await firstWorker;
  vi.useFakeTimers({ now: NOW });
  vi.stubGlobal('navigator', { locks: locksOfOneLife() });
  try {
    browser.store('sync', { settings: { ...DEFAULT_SETTINGS, keepDrafts: true } });
    const visit = {
      id: 'd1',
      site: 'emenscr',
      project: '690001',
      steps: ['M3'],
      startedAt: NOW - HOUR,
      fromStart: true,
      baseline: { 'm3.output#': '', 'page:__proto__#': '' },
      isStored: true,
    };
    if (hand.chance(0.3)) {
      browser.store('session', { [`visits:${PAGE}`]: mangled([visit, visit], hand) });
    }
    if (hand.chance(0.3)) {
      browser.store('local', {
        drafts: hand.chance(0.3) ? junk(hand, 3) : hand.one([STORED, AHEAD]),
      });
    }
    const life = new Life(hand, browser, worker);
    if (hand.chance(0.7)) await life.load();
    const done: string[] = [];
    try {
      for (let n = 0; n < 12; n++) {
        const act = hand.one(ACTS);
        done.push(act);
        await life[act]();
        await life.check();
      }
    } catch (error) {
      throw new Error(done.join(), { cause: error });
    }
  } finally {
    await worker.flushInput(7);
    vi.useRealTimers();
    vi.unstubAllGlobals();
  }
}
