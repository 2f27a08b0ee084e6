import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { takeReports } from '../../../../lib/report.ts';
import { ROLES } from '../../../../lib/schedule/model/types.ts';
import { FY2566 } from '../../../../lib/schedule/packs/fy2566.ts';
import {
  isPageOn,
  LOCKABLE,
  loadManaged,
  loadManagedFresh,
  NOT_MANAGED,
  PAGES,
  type PageName,
  readManaged,
} from '../../../../lib/settings/managed/managed.ts';
import { rememberedManaged } from '../../../../lib/settings/managed/remembered.ts';
import { loadSchedules, useSchedule } from '../../../../lib/settings/stores/schedules.ts';
import { changeSettings, loadSettings } from '../../../../lib/settings/stores/settings.ts';
import { MemoryArea } from '../memory.ts';

const own = { ...FY2566, id: 'min-2566', revision: 4 };
const key = 'ab'.repeat(32);
const whole = {
  agency: 'สปส.',
  roles: ['unit', 'executive'],
  language: 'en',
  digits: 'thai',
  theme: 'dark',
  reminders: 'on',
  askBeforeSave: 'on',
  keepWork: 'off',
  pages: ['work'],
  keepDrafts: 'off',
  schedule: JSON.stringify(own),
  feedUrl: 'https://www.mol.go.th/2569.json',
  feedKey: 'ABAB '.repeat(16),
  feedSignedFrom: '2026-11-22T02:00:00Z',
  locked: ['agency', 'feedUrl'],
};

describe('reading a policy', () => {
  test('whole', () => {
    expect(readManaged(whole)).toMatchObject({
      agency: 'สปส.',
      roles: ['unit', 'executive'],
      language: 'en',
      keepDrafts: false,
      digits: 'thai',
      theme: 'dark',
      reminders: true,
      askBeforeSave: true,
      keepWork: false,
      pages: ['work'],
      schedule: { id: 'min-2566', revision: 4 },
      feedUrl: 'https://www.mol.go.th/2569.json',
      feedKey: key,
      feedSignedFrom: Date.UTC(2026, 10, 22, 2),
      locked: new Set(['agency', 'feed']),
      unreadable: [],
    });
  });

  test('nothing set, and what a registry calls nothing', () => {
    expect(readManaged({})).toEqual(NOT_MANAGED);
    expect(readManaged({ agency: '', schedule: '', feedUrl: '', locked: [] })).toEqual(NOT_MANAGED);
    const nulls = Object.fromEntries(Object.keys(whole).map((name) => [name, null]));
    expect(readManaged(nulls)).toEqual(NOT_MANAGED);
  });

  test.each<[unknown, boolean]>([
    ['on', true],
    ['off', false],
    [true, true],
    [false, false],
  ])('%j says on or off', (value, wanted) => {
    const { reminders, askBeforeSave, keepWork, keepDrafts, unreadable } = readManaged({
      reminders: value,
      askBeforeSave: value,
      keepWork: value,
      keepDrafts: value,
    });
    expect([reminders, askBeforeSave, keepWork, keepDrafts]).toEqual(Array(4).fill(wanted));
    expect(unreadable).toEqual([]);
  });

  test.each<[string, unknown, string[]]>([
    ['the key alone locks the feed', ['feedKey'], ['feed']],
    ['so does the address', ['feedUrl'], ['feed']],
    ['what cannot be locked does not matter', ['pages', 'weather', 7, 'theme'], ['theme']],
    ['false locks nothing', false, []],
    ['twenty names are read', [...Array(19).fill('agency'), 'roles'], ['agency', 'roles']],
  ])('locks: %s', (_, locked, wanted) => {
    const read = readManaged({ ...whole, locked });
    expect(read.locked).toEqual(new Set(wanted));
    expect(read.unreadable).toEqual([]);
  });

  test.each<[string, unknown]>([
    ['more than twenty names', Array(21).fill('agency')],
    ['an object', { agency: true }],
    ['a number', 1],
  ])('locks: %s locks nothing, and is named', (_, locked) => {
    const read = readManaged({ ...whole, locked });
    expect(read).toMatchObject({ locked: new Set(), unreadable: ['locked'], agency: 'สปส.' });
  });

  test('as many roles and pages as there are, and none', () => {
    const all = { roles: [...ROLES], pages: [...PAGES] };
    expect(readManaged(all)).toMatchObject({ ...all, unreadable: [] });
    const none = { roles: [], pages: [] };
    expect(readManaged(none)).toMatchObject({ ...none, unreadable: [] });
    const more = { roles: [...ROLES, ROLES[0]], pages: [...PAGES, PAGES[0]] };
    expect(readManaged(more)).toMatchObject({ unreadable: ['roles', 'pages'] });
  });

  test('an agency has a name of 60 letters at most', () => {
    expect(readManaged({ agency: 'ก'.repeat(60) }).agency).toBe('ก'.repeat(60));
    expect(readManaged({ agency: 'ก'.repeat(61) })).toMatchObject({
      agency: null,
      unreadable: ['agency'],
    });
  });

  test('Firefox checks nothing: the schedule may be an object, the lock may be true for all', () => {
    const { schedule, locked } = readManaged({ ...whole, schedule: own, locked: true });
    expect(schedule?.id).toBe('min-2566');
    expect(locked).toEqual(new Set(LOCKABLE));
  });

  test.each<[string, unknown]>([
    ['agency', 7],
    ['roles', ['boss']],
    ['roles', 'unit'],
    ['language', 'fr'],
    ['keepDrafts', 'perhaps'],
    ['digits', 'roman'],
    ['theme', 'black'],
    ['reminders', 1],
    ['askBeforeSave', 'yes'],
    ['keepWork', []],
    ['pages', ['year']],
    ['pages', 'work'],
    ['schedule', '{"format":"thanwela-schedule"}'],
    ['schedule', [1]],
    ['feedUrl', 'http://www.mol.go.th/x'],
    ['feedKey', 'abc'],
    ['feedSignedFrom', '2569-11-22T02:00:00Z'],
    ['feedSignedFrom', '2026-11-22'],
    ['locked', 'agency'],
  ])('%s that cannot be read is named and left out; the rest counts', (name, value) => {
    const read = readManaged({ ...whole, [name]: value });
    expect(read.unreadable).toEqual([name]);
    for (const other of ['agency', 'language', 'feedUrl'] as const) {
      if (other !== name) expect(read[other]).not.toBeNull();
    }
  });

  test('a lock without a value locks nobody out', () => {
    expect(readManaged({ locked: [...LOCKABLE] }).locked).toEqual(new Set());
    expect(readManaged({ agency: 7, locked: ['agency'] }).locked).toEqual(new Set());
  });

  test('storage.managed that is absent, rejects as in Firefox, or is empty', async () => {
    const rejecting = {
      get: () => Promise.reject(new Error('Managed storage manifest not found')),
    };
    expect(await loadManaged(undefined)).toEqual(NOT_MANAGED);
    expect(await loadManaged(rejecting)).toEqual(NOT_MANAGED);
    expect(await loadManaged({ get: async () => ({}) })).toEqual(NOT_MANAGED);
    expect(await loadManagedFresh(undefined)).toEqual(NOT_MANAGED);
    expect(await loadManagedFresh(rejecting)).toEqual(NOT_MANAGED);
  });

  test('whoever trusts something by a policy asks the browser itself, where there is a memory', async () => {
    const said = { get: async () => ({ agency: 'สปส.' }) };
    const remembers = { ...said, getFresh: async () => ({ agency: 'กพร.' }) };
    expect((await loadManaged(remembers)).agency).toBe('สปส.');
    expect((await loadManagedFresh(remembers)).agency).toBe('กพร.');
    expect((await loadManagedFresh(said)).agency).toBe('สปส.');
  });

  test('what is set is read once, as long as it is the same', async () => {
    const set = { agency: 'สปส.' };
    const managed = { get: async () => set };
    expect(await loadManaged(managed)).toBe(await loadManaged(managed));
    expect(await loadManaged(undefined)).toBe(await loadManaged(undefined));
  });

  test('__proto__ in a policy changes nothing', () => {
    readManaged(JSON.parse('{"__proto__":{"agency":"x"},"agency":"สปส."}'));
    expect(({} as { agency?: string }).agency).toBeUndefined();
  });
});

test('a page is on unless it was left out, by its own name or that of its file', () => {
  const on = (pages: readonly PageName[] | null) =>
    ['welcome', 'work', 'my-work', 'files', 'review', 'share', 'options'].filter((page) =>
      isPageOn({ pages }, page),
    );
  expect(on(null)).toEqual(['welcome', 'work', 'my-work', 'files', 'review', 'share', 'options']);
  expect(on([])).toEqual(['options']);
  expect(on(['work'])).toEqual(['work', 'my-work', 'options']);
  expect(on(['files', 'welcome'])).toEqual(['welcome', 'files', 'options']);
  expect(on(['review', 'share'])).toEqual(['review', 'share', 'options']);
});

test('the schema for Chrome and Edge names exactly what is read', () => {
  const schema = JSON.parse(readFileSync('public/managed-schema.json', 'utf8'));
  expect(Object.keys(schema.properties).sort()).toEqual(Object.keys(whole).sort());
  for (const each of Object.values<{ type: string }>(schema.properties)) {
    expect(['string', 'array']).toContain(each.type);
  }
});

describe('in use', () => {
  let areas: { sync: MemoryArea; local: MemoryArea; managed: { get(): Promise<typeof set> } };
  let set: Record<string, unknown>;
  beforeEach(() => {
    set = {};
    areas = { sync: new MemoryArea(), local: new MemoryArea(), managed: { get: async () => set } };
  });
  const settings = async () => (await loadSettings(areas)).settings;

  test('what is not locked is a beginning; the person’s choice goes over it', async () => {
    set = { agency: 'สปส.', language: 'en', roles: ['unit'] };
    expect(await settings()).toMatchObject({ agency: 'สปส.', language: 'en', roles: ['unit'] });
    await changeSettings(areas, { digits: 'thai' });
    expect(await settings()).toMatchObject({ agency: 'สปส.', language: 'en', digits: 'thai' });
    await changeSettings(areas, { agency: 'กพร.' });
    expect(await settings()).toMatchObject({ agency: 'กพร.', language: 'en' });
  });

  test('what is locked cannot be changed, and the person’s own choice comes back with the lock gone', async () => {
    await changeSettings(areas, { agency: 'กพร.' });
    set = { agency: 'สปส.', locked: ['agency'] };
    expect((await settings()).agency).toBe('สปส.');
    const next = await changeSettings(areas, { agency: 'กกจ.', digits: 'thai' });
    expect(next).toMatchObject({ agency: 'สปส.', digits: 'thai' });
    expect(areas.sync.items.settings).toMatchObject({ agency: 'กพร.', digits: 'thai' });
    set = {};
    expect((await settings()).agency).toBe('กพร.');
  });

  test('each of the plain ones is a beginning and, locked, stays', async () => {
    const names = ['language', 'digits', 'theme', 'askBeforeSave', 'keepDrafts', 'keepWork'];
    set = {
      ...{ language: 'en', digits: 'thai', theme: 'dark', askBeforeSave: 'on', keepDrafts: 'on' },
      ...{ keepWork: 'off', locked: names },
    };
    const wanted = {
      ...{ language: 'en', digits: 'thai', theme: 'dark', askBeforeSave: true, keepDrafts: true },
      keepWork: false,
    };
    expect(await settings()).toMatchObject(wanted);
    await changeSettings(areas, { language: 'th', digits: 'arabic', theme: 'light' });
    await changeSettings(areas, { askBeforeSave: false, keepDrafts: false, keepWork: true });
    expect(await settings()).toMatchObject(wanted);
  });

  test('reminders that are locked: on or off is not the person’s, quiet hours are', async () => {
    await changeSettings(areas, { digits: 'thai' });
    set = { reminders: 'on', locked: ['reminders'] };
    expect((await settings()).reminders.on).toBe(true);
    const quiet = { from: 60, to: 120 };
    const next = await changeSettings(areas, { reminders: { on: false, quiet } });
    expect(next.reminders).toEqual({ on: true, quiet });
    set = {};
    expect((await settings()).reminders).toEqual({ on: false, quiet });
  });

  test('reminders the person had on come back with the lock gone, whatever was tried meanwhile', async () => {
    const quiet = { from: 60, to: 120 };
    await changeSettings(areas, { reminders: { on: true, quiet } });
    expect((await settings()).reminders.on).toBe(true);
    set = { reminders: 'off', locked: ['reminders'] };
    const later = { from: 90, to: 120 };
    const next = await changeSettings(areas, { reminders: { on: false, quiet: later } });
    expect(next.reminders).toEqual({ on: false, quiet: later });
    set = {};
    expect((await settings()).reminders).toEqual({ on: true, quiet: later });
  });

  test('reminders that are set and not locked are a beginning', async () => {
    set = { reminders: 'on' };
    expect((await settings()).reminders.on).toBe(true);
    const { quiet } = (await settings()).reminders;
    await changeSettings(areas, { reminders: { on: false, quiet } });
    expect((await settings()).reminders.on).toBe(false);
  });

  test('keeping drafts can be forbidden, whatever the person chose', async () => {
    await changeSettings(areas, { keepDrafts: true });
    expect((await settings()).keepDrafts).toBe(true);
    set = { keepDrafts: 'off', locked: ['keepDrafts'] };
    expect((await settings()).keepDrafts).toBe(false);
    expect((await changeSettings(areas, { keepDrafts: true })).keepDrafts).toBe(false);
  });

  test('a schedule joins the others; locked it is the only one beside the built-in', async () => {
    await useSchedule(areas.local, { ...FY2566, id: 'mine', revision: 1 });
    const ids = async () => (await loadSchedules(areas)).inUse.map(({ id }) => id);
    set = { schedule: JSON.stringify(own) };
    expect(await ids()).toEqual(['mol-2566', 'min-2566', 'mine']);
    set = { ...set, locked: ['schedule'] };
    expect(await ids()).toEqual(['mol-2566', 'min-2566']);
    expect(await loadSchedules(areas)).toMatchObject({ isLocked: true, canUndo: false });
    set = {};
    expect(await ids()).toEqual(['mol-2566', 'mine']);
  });
});

describe('while the browser still reads its policies', () => {
  const patient = () => Promise.resolve();
  /** A browser that answers when told to. */
  function slow(local = new MemoryArea()) {
    const { promise, resolve } = Promise.withResolvers<Record<string, unknown>>();
    const area = rememberedManaged({ get: () => promise }, local, patient);
    return { area, local, answer: resolve, agency: async () => (await loadManaged(area)).agency };
  }

  test('what it said before stands in; what it says now counts from then on and is kept', async () => {
    const first = slow();
    const waiting = first.agency();
    first.answer({ agency: 'สปส.' });
    expect(await waiting).toBe('สปส.');

    const second = slow(first.local);
    expect(await second.agency()).toBe('สปส.');
    second.answer({ agency: 'กพร.' });
    await expect.poll(() => second.agency()).toBe('กพร.');
    await expect.poll(() => slow(first.local).agency()).toBe('กพร.');
  });

  test('a browser that answers in time is believed, not what it said before', async () => {
    const first = slow();
    const waiting = first.agency();
    first.answer({ agency: 'สปส.' });
    await waiting;
    await expect.poll(() => first.local.items).not.toEqual({});
    const never = () => new Promise(() => {});
    const quick = { get: async () => ({ agency: 'กพร.' }) };
    expect((await loadManaged(rememberedManaged(quick, first.local, never))).agency).toBe('กพร.');
  });

  test('told that something changed it asks again, and waits: it has been up for long', async () => {
    const local = new MemoryArea();
    const answers = [Promise.withResolvers<Set>(), Promise.withResolvers<Set>()] as const;
    type Set = Record<string, unknown>;
    let asked = 0;
    const get = () => {
      asked += 1;
      return (asked === 1 ? answers[0] : answers[1]).promise;
    };
    const area = rememberedManaged({ get }, local, patient);
    answers[0].resolve({ agency: 'สปส.' });
    await expect.poll(async () => (await loadManaged(area)).agency).toBe('สปส.');
    expect((await loadManaged(area)).agency).toBe('สปส.');
    expect(asked).toBe(1);
    await expect.poll(() => local.items).not.toEqual({});

    area.forget();
    const waiting = loadManaged(area);
    for (let n = 0; n < 50; n++) await Promise.resolve();
    answers[1].resolve({ agency: 'กพร.' });
    expect((await waiting).agency).toBe('กพร.');
    expect(asked).toBe(2);
  });

  test('what is said again is not written again', async () => {
    const first = slow();
    const waiting = first.agency();
    first.answer({ agency: 'สปส.' });
    await waiting;
    await expect.poll(() => first.local.items).not.toEqual({});
    let writes = 0;
    const set = first.local.set.bind(first.local);
    first.local.set = (items) => {
      writes += 1;
      return set(items);
    };
    const again = slow(first.local);
    again.answer({ agency: 'สปส.' });
    await again.agency();
    const other = slow(first.local);
    other.answer({ agency: 'กพร.' });
    await other.agency();
    await expect
      .poll(() => first.local.items)
      .toEqual({ 'managed:remembered': { agency: 'กพร.' } });
    expect(writes).toBe(1);
  });

  test('where nothing is set any more, as Firefox says it, that is remembered too', async () => {
    const local = new MemoryArea();
    local.items['managed:remembered'] = { agency: 'สปส.' };
    const area = rememberedManaged({ get: () => Promise.reject(new Error('no')) }, local, patient);
    await expect.poll(() => loadManaged(area)).toEqual(NOT_MANAGED);
    await expect.poll(() => local.items).toEqual({ 'managed:remembered': {} });
  });

  test('“nothing is set” is remembered like anything else', async () => {
    const first = slow();
    const waiting = loadManaged(first.area);
    first.answer({});
    expect(await waiting).toEqual(NOT_MANAGED);
    await expect.poll(() => first.local.items).not.toEqual({});
    expect(await loadManaged(slow(first.local).area)).toEqual(NOT_MANAGED);
  });

  test('nothing remembered, or nothing that could be: the browser is waited for', async () => {
    for (const broken of ['unreadable', 'wrong']) {
      const { area, local, answer } = slow();
      if (broken === 'unreadable') local.failing = 'get';
      else local.items['managed:remembered'] = 7;
      let done = false;
      const waiting = loadManaged(area).finally(() => {
        done = true;
      });
      for (let n = 0; n < 50; n++) await Promise.resolve();
      expect(done).toBe(false);
      answer({ agency: 'สปส.' });
      expect((await waiting).agency).toBe('สปส.');
    }
  });

  test('Firefox rejects where nothing is set; a full disk keeps nothing and hurts nobody', async () => {
    const local = new MemoryArea();
    local.failing = 'set';
    takeReports();
    const area = rememberedManaged({ get: () => Promise.reject(new Error('no')) }, local, patient);
    expect(await loadManaged(area)).toEqual(NOT_MANAGED);
    expect(await loadManaged(area)).toEqual(NOT_MANAGED);
    const noted: string[] = [];
    await expect
      .poll(() => noted.push(...takeReports().map(({ where }) => where)))
      .toBeGreaterThan(0);
    expect(noted).toEqual(['remember policies']);
  });
});

test('objects where texts belong, such as Firefox hands on unchecked, are named as unreadable', () => {
  // What has no way of becoming a text throws where it is made one.
  const odd = JSON.parse('{"toString":null,"valueOf":null}');
  const { feedUrl, feedKey, unreadable } = readManaged({ feedUrl: odd, feedKey: odd });
  expect([feedUrl, feedKey, unreadable]).toEqual([null, null, ['feedUrl', 'feedKey']]);
});
