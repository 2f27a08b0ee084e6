/** The worker ended, refused or kept waiting at every single call to the browser, message by message. */

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Entry } from '../../../lib/forms/model/entry.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings/schema.ts';
import {
  type AreaName,
  type Fault,
  FaultyBrowser,
  locksOfOneLife,
} from '../../make/faulty-browser.ts';
import { column } from '../../make/picture.ts';
import { from } from '../../make/sender.ts';

const world = vi.hoisted(() => ({ browser: null as unknown }));
vi.mock('webextension-polyfill', () => ({
  default: new Proxy(
    {},
    { get: (_, name) => (world.browser as { api: Record<string | symbol, unknown> }).api[name] },
  ),
}));

/** The last day of W9, at eleven: a reminder is due. */
const NOW = Date.parse('2023-04-18T11:00:00+07:00');
const PAGE = from('7:0');

let browser: FaultyBrowser;

/** A worker that has just been started: no variable of an earlier one is left. */
async function freshWorker() {
  vi.resetModules();
  vi.stubGlobal('navigator', { locks: locksOfOneLife() });
  const [
    { answer },
    { tick, plannedTick, TICK },
    remind,
    { presentState },
    { forgetTab },
    first,
    work,
  ] = await Promise.all([
    import('../../../lib/background/requests/answer.ts'),
    import('../../../lib/background/clock/tick.ts'),
    import('../../../lib/background/clock/remind.ts'),
    import('../../../lib/present.ts'),
    import('../../../lib/background/forms/seen.ts'),
    import('../../../lib/background/welcome.ts'),
    import('../../../lib/background/forms/note-work.ts'),
  ]);
  const { welcome } = first;
  return { answer, tick, plannedTick, TICK, remind, presentState, forgetTab, welcome, work };
}
type Worker = Awaited<ReturnType<typeof freshWorker>>;

const entry = (key: string, value: string): Entry => ({
  key,
  field: 'm3.objective',
  step: 'M3',
  label: 'วัตถุประสงค์',
  kinds: ['long'],
  row: null,
  required: true,
  basis: 'nesdc',
  marked: true,
  live: true,
  empty: value === '',
  value,
});
const report = (value: string) => ({
  type: 'check-form',
  project: '690001',
  about: null,
  steps: ['M3'],
  seq: 1,
  base: null,
  order: ['c1'],
  changed: [entry('c1', value)],
});
const view = { path: '/m3', steps: [], picture: column('วัตถุประสงค์'), located: {} };

const OLD_WORK = {
  site: 'emenscr',
  project: '680001',
  path: '/projects/680001/m3',
  code: '',
  name: 'ของปีก่อน',
  year: 2565,
  seenAt: Date.parse('2022-09-30T11:00:00+07:00'),
  isDone: false,
  steps: [],
};

const STORED: Record<AreaName, Record<string, unknown>> = {
  sync: {
    settings: {
      ...DEFAULT_SETTINGS,
      agency: 'กพร.',
      // Noted apart, below: the answer does not wait for it.
      keepWork: false,
      reminders: { on: true, quiet: { from: 0, to: 0 } },
    },
    done: { version: 1, keys: ['กพร.|x'] },
  },
  local: {
    mutes: { version: 1, mutes: [{ rule: 'phone-format', field: null }] },
    folded: { version: 1, folded: false },
    work: { version: 1, works: [OLD_WORK] },
    corrections: {
      version: 1,
      corrections: [{ site: 'emenscr', label: 'ช่องอื่น', field: null, added: '2023-01-01' }],
    },
  },
  session: {},
};

/** Everything a page may ask, and what the background does by itself. */
const ACTS: Record<string, (worker: Worker) => Promise<unknown> | undefined> = {
  'overlay-view': ({ answer }) => answer({ type: 'overlay-view', steps: [] }, PAGE),
  'check-form': ({ answer }) => answer(report(''), PAGE),
  recognise: ({ answer }) => answer({ type: 'recognise', ...view }, PAGE),
  correct: ({ answer }) =>
    answer({ type: 'correct', label: 'ก', kind: 'text', field: 'm3.objective' }, PAGE),
  'page-report': ({ answer }) => answer({ type: 'page-report', ...view }, PAGE),
  'set-agency': ({ answer }) => answer({ type: 'set-agency', agency: 'สปส.' }, PAGE),
  'set-folded': ({ answer }) => answer({ type: 'set-folded', folded: true }, PAGE),
  mute: ({ answer }) =>
    answer({ type: 'mute', rule: 'required-field', field: 'm3.objective', off: true }, PAGE),
  tick: ({ tick }) => tick(),
  'a click on a reminder': async ({ tick, remind }) => {
    await tick();
    await remind.openFrom(browser.shown[0] ?? '');
  },
  snooze: async ({ tick, remind, presentState }) => {
    await tick();
    await remind.snoozeFrom(browser.shown[0] ?? '', await presentState());
  },
  'a project noted': async ({ work }) => {
    const snapshot = { site: 'emenscr', steps: ['M3'], entries: [entry('c1', '')] } as const;
    const about = { path: '/projects/690001/m3', code: '', name: 'ก' };
    Object.assign(browser.items.sync.settings as object, { keepWork: true });
    await work.noteWork({ snapshot, findings: [], project: '690001', about }, NOW);
  },
  'old projects forgotten': ({ work }) => work.forgetOldWork(),
  'the first day': async ({ welcome }) => {
    await welcome('install');
    expect(browser.opened.length, 'opened once').toBeLessThanOrEqual(1);
  },
  'a tab closed': ({ forgetTab }) => forgetTab(7),
};

/** These change nothing a person set, so there is always something to answer. */
const READS = new Set(['overlay-view', 'check-form', 'recognise', 'page-report']);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function newBrowser(): FaultyBrowser {
  browser = new FaultyBrowser();
  Object.assign(browser.items, structuredClone(STORED));
  world.browser = browser;
  return browser;
}

/** Runs an act until it is answered or its worker is ended. */
async function live(name: string, plan: { at: number; fault: Fault } | null) {
  browser.wake(plan);
  const worker = await freshWorker();
  const act = (ACTS[name] as (worker: Worker) => Promise<unknown>)(worker);
  return Promise.race([
    act.then(
      (answer) => ({ answer }),
      (error: unknown) => ({ error }),
    ),
    browser.ended.then(() => ({ ended: true })),
  ]);
}

/** What a person set or brought in, all of it readable, old or new but never half. */
async function expectWhole(before: string, after: string, what: string): Promise<void> {
  const now = JSON.stringify([browser.items.sync, browser.items.local]);
  // Between two stores that belong together something else may stand; each must be readable.
  const { readStored } = await import('../../../lib/settings/stored.ts');
  const { SETTINGS } = await import('../../../lib/settings/stores/settings.ts');
  const { DONE } = await import('../../../lib/settings/stores/done.ts');
  const { REMINDERS, SHOWN } = await import('../../../lib/settings/stores/reminders.ts');
  const { MUTES } = await import('../../../lib/settings/stores/mutes.ts');
  const { CORRECTIONS } = await import('../../../lib/settings/stores/corrections.ts');
  const { FOLDED } = await import('../../../lib/settings/stores/folded.ts');
  const { WORK } = await import('../../../lib/settings/stores/work.ts');
  const { WELCOME } = await import('../../../lib/settings/stores/welcome.ts');
  if (now === before || now === after) return;
  for (const thing of [
    SETTINGS,
    DONE,
    REMINDERS,
    SHOWN,
    MUTES,
    CORRECTIONS,
    FOLDED,
    WORK,
    WELCOME,
  ]) {
    const { sync, local } = browser.items;
    const stored = thing.key in sync ? sync[thing.key] : local[thing.key];
    expect(readStored(thing as typeof SETTINGS, stored).ok, `${what}: ${thing.key}`).toBe(true);
  }
  expect(browser.items.sync.done, what).toEqual(STORED.sync.done);
}

describe('at every call of', () => {
  test.each(Object.keys(ACTS))('%s', { timeout: 120_000 }, async (name) => {
    newBrowser();
    const before = JSON.stringify([browser.items.sync, browser.items.local]);
    const whole = await live(name, null);
    expect(whole, name).toHaveProperty('answer');
    const calls = [...browser.calls];
    const after = structuredClone(browser.items);
    const shown = browser.shown.length;
    if (name === 'tick') expect(shown, 'a reminder is due').toBe(1);
    const afterText = JSON.stringify([after.sync, after.local]);
    expect(calls.length, 'an act that asks the browser nothing is not tested').toBeGreaterThan(0);
    for (const fault of ['end-before', 'end-after', 'refused', 'slow'] as const) {
      for (const [at, call] of calls.entries()) {
        const what = `${name}: ${fault} at ${at} ${call}`;
        newBrowser();
        const first = await live(name, { at, fault });
        if (fault.startsWith('end')) expect(first, what).toEqual({ ended: true });
        if (fault === 'slow') expect(first, what).toEqual(whole);
        // A storage that refuses one thing costs that thing, not the answer.
        if (fault === 'refused' && READS.has(name)) expect(first, what).toHaveProperty('answer');
        await expectWhole(before, afterText, what);
        // The page asks again, or the next tick comes; by then nothing is broken.
        const second = await live(name, null);
        expect(second, what).toHaveProperty('answer');
        expect(browser.items.sync, what).toEqual(after.sync);
        if (name !== 'snooze') expect(browser.items.session, what).toEqual(after.session);
        expect(browser.shown.length, `${what}: reminders`).toBeLessThanOrEqual(Math.max(1, shown));
        const { 'settings:last-good': _, ...local } = browser.items.local;
        const { 'settings:last-good': __, ...wanted } = after.local;
        if (name !== 'snooze') expect(local, what).toEqual(wanted);
      }
    }
  });
});

test('what a page’s process says decides nothing', async () => {
  newBrowser();
  const { answer } = await freshWorker();
  const decisions = [
    { type: 'set-agency', agency: 'สปส.' },
    { type: 'set-folded', folded: true },
    { type: 'mute', rule: 'required-field', field: 'm3.objective', off: true },
    { type: 'correct', site: 'emenscr', label: 'ก', kind: 'text', field: null },
    { type: 'overlay-view', site: 'emenscr', steps: [] },
    { type: 'frame-hello', part: 'strip', site: 'emenscr' },
  ];
  for (const message of decisions) {
    expect(answer(message, { ...PAGE, isOurs: false }), message.type).toBeUndefined();
    expect(answer(message, PAGE), message.type).toBeDefined();
  }
});

test('what could be stored but not read again is not let in', async () => {
  newBrowser();
  const { answer } = await freshWorker();
  const refused = [
    { type: 'set-agency', agency: '' },
    { type: 'correct', label: '', field: null },
  ];
  for (const message of refused) expect(answer(message, PAGE), message.type).toBeUndefined();
});

describe('storage that answers nothing at all', () => {
  test('the strip still shows every agency’s windows', async () => {
    newBrowser();
    const refuse = () => Promise.reject(new Error('IO error: corruption'));
    for (const area of [
      browser.api.storage.sync,
      browser.api.storage.local,
      browser.api.storage.session,
    ]) {
      Object.assign(area, { get: refuse, set: refuse, remove: refuse });
    }
    const { answer } = await freshWorker();
    const view = await answer({ type: 'overlay-view', steps: [] }, PAGE);
    expect(view).toMatchObject({ agency: null, banner: { state: 'open' } });
    const found = await answer(report(''), PAGE);
    expect(found).toMatchObject({ items: [{ finding: { rule: 'required-field' } }] });
    // What cannot be kept is refused, which the page says.
    await expect(answer({ type: 'set-agency', agency: 'สปส.' }, PAGE)).rejects.toThrow();
    await expect(
      answer({ type: 'mute', rule: 'x', field: null, off: true }, PAGE),
    ).rejects.toThrow();
  });

  test('wiped under a running worker: as new, and the next change is kept', async () => {
    newBrowser();
    const { answer } = await freshWorker();
    await answer({ type: 'overlay-view', steps: [] }, PAGE);
    browser.refill();
    expect(await answer({ type: 'overlay-view', steps: [] }, PAGE)).toMatchObject({
      agency: null,
    });
    await answer({ type: 'set-agency', agency: 'สปส.' }, PAGE);
    expect(await answer({ type: 'overlay-view', steps: [] }, PAGE)).toMatchObject({
      agency: 'สปส.',
    });
  });
});

test('a hundred tabs: each is answered for its own form, the memory stays bounded', async () => {
  newBrowser();
  const { answer } = await freshWorker();
  const tabs = Array.from({ length: 100 }, (_, i) => i);
  const ask = (tab: number, seq: number, base: number | null, value: string) =>
    answer({ ...report(value), seq, base, order: base === null ? ['c1'] : null }, { ...PAGE, tab });
  for (const tab of tabs)
    expect(await ask(tab, 1, null, '')).toMatchObject({ items: { length: 1 } });
  let again = 0;
  for (const [i, tab] of tabs.entries()) {
    const filled = i % 2 === 0 ? 'เพื่อพัฒนาแรงงาน' : '';
    let found = await ask(tab, 2, 1, filled);
    if (found === 'again') {
      again++;
      found = await ask(tab, 3, null, filled);
    }
    expect(found).toMatchObject({ items: { length: i % 2 === 0 ? 0 : 1 } });
  }
  // Some were forgotten and asked for their whole form once; nobody was told another tab's findings.
  expect(again).toBeGreaterThan(0);
  expect(again).toBeLessThanOrEqual(100);
  expect(Object.keys(browser.items.session).length).toBeLessThanOrEqual(20);
});

test('the clock set ahead and back: no reminder twice, none in the night of the changed clock', async () => {
  newBrowser();
  const hours = [0, 1, 24 * 400, 0, -24, 2, 24 * 3, 0, 5];
  const seen = new Set<string>();
  for (const shift of hours) {
    vi.setSystemTime(NOW + shift * 3_600_000);
    const { tick } = await freshWorker();
    const before = browser.shown.length;
    await tick();
    for (const id of browser.shown.slice(before)) {
      expect(seen.has(id), id).toBe(false);
      seen.add(id);
    }
  }
  expect(seen.size).toBeGreaterThan(0);
});

describe('the alarm, when a worker starts', () => {
  const HALF_HOUR = 1_800_000;
  /** A worker starts at an instant; gives when the alarm goes off next. */
  async function startAt(at: number): Promise<number | undefined> {
    vi.setSystemTime(at);
    const { plannedTick, TICK } = await freshWorker();
    await plannedTick();
    return browser.alarms.get(TICK)?.scheduledTime;
  }

  test('is set where it was lost, and left alone where it is not', async () => {
    newBrowser();
    expect(await startAt(NOW)).toBe(NOW + HALF_HOUR);
    // Else pages that wake the worker every other minute would put it off for ever.
    expect(await startAt(NOW + 60_000)).toBe(NOW + HALF_HOUR);
    browser.alarms.clear();
    expect(await startAt(NOW + 60_000)).toBe(NOW + 60_000 + HALF_HOUR);
  });

  test('missed while the computer slept: what was due is shown once, the alarm goes off by itself', async () => {
    newBrowser();
    expect(await startAt(NOW - 24 * HALF_HOUR)).toBe(NOW - 23 * HALF_HOUR);
    expect(browser.shown).toEqual([]);
    expect(await startAt(NOW)).toBe(NOW - 23 * HALF_HOUR);
    expect(browser.shown).toHaveLength(1);
    const { tick } = await freshWorker();
    await tick();
    expect(browser.shown).toHaveLength(1);
  });

  test('set while the clock was ahead: it does not keep silent until then', async () => {
    newBrowser();
    await startAt(NOW + 400 * 48 * HALF_HOUR);
    expect(await startAt(NOW)).toBe(NOW + HALF_HOUR);
  });
});
