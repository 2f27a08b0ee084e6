/** How every stored thing is read, changed and protected. */
import { beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { takeReports } from '../../../lib/report.ts';
import { defineStored } from '../../../lib/settings/defined-store.ts';
import { rememberingArea } from '../../../lib/settings/remembering-area.ts';
import { FaultyBrowser } from '../../make/faulty-browser.ts';
import { MemoryArea } from './memory.ts';

const schema = z.object({ version: z.literal(2), words: z.array(z.string()) });
const common = {
  key: 'thing',
  version: 2,
  schema,
  steps: {
    1: (old: unknown) => ({ version: 2, words: [(old as { word: string }).word] }),
  },
  empty: { version: 2 as const, words: [] },
};
const plain = defineStored({ ...common, area: 'local', replaces: 'broken', asideKey: 'aside' });
const announced = defineStored({
  ...common,
  area: 'sync',
  replaces: 'anything',
  asideKey: 'aside',
  lastGoodKey: 'thing:last-good',
});
const words = (...list: string[]) => ({ version: 2 as const, words: list });

let sync: MemoryArea;
let local: MemoryArea;
let areas: { sync: MemoryArea; local: MemoryArea };
beforeEach(() => {
  sync = new MemoryArea();
  local = new MemoryArea();
  areas = { sync, local };
  takeReports();
});

const add = (word: string) => (value: z.infer<typeof schema>) => words(...value.words, word);

describe('read', () => {
  test('nothing stored: what counts then, and no problem', async () => {
    expect(await plain.load(areas)).toEqual({
      value: words(),
      from: 'empty',
      problem: null,
      unreadable: undefined,
      isUnread: false,
    });
    expect(takeReports()).toEqual([]);
  });

  test('an older version is brought up to date in memory; storage keeps it until a change', async () => {
    local.items.thing = { version: 1, word: 'ก' };
    expect(await plain.load(areas)).toMatchObject({ value: words('ก'), from: 'stored' });
    expect(local.items.thing).toEqual({ version: 1, word: 'ก' });
    await plain.change(areas, add('ข'));
    expect(local.items.thing).toEqual(words('ก', 'ข'));
  });

  test('what cannot be read is said, shown as it is, and noted', async () => {
    local.items.thing = { version: 2, words: [7] };
    expect(await plain.load(areas)).toMatchObject({
      value: words(),
      from: 'empty',
      problem: { code: 'invalid', fields: ['words'] },
      unreadable: { version: 2, words: [7] },
    });
    expect(takeReports()).toMatchObject([{ where: 'read thing' }]);
  });

  test('storage that does not answer is not the same as nothing stored', async () => {
    local.failing = 'get';
    expect(await plain.load(areas)).toMatchObject({
      value: words(),
      isUnread: true,
      problem: null,
    });
    expect(takeReports()).toMatchObject([{ where: 'read thing' }]);
  });

  test('the last good state stands in for what is gone, broken or does not answer', async () => {
    await announced.change(areas, add('ก'));
    for (const spoil of [
      () => {
        sync.items = {};
      },
      () => {
        sync.items.thing = 7;
      },
      () => {
        sync.failing = 'get';
      },
    ]) {
      spoil();
      expect(await announced.load(areas)).toMatchObject({ value: words('ก'), from: 'last-good' });
    }
    takeReports();
    local.failing = 'get';
    expect(await announced.load(areas)).toMatchObject({ value: words(), from: 'empty' });
    expect(takeReports().map(({ where }) => where)).toEqual(['read thing', 'read thing:last-good']);
  });

  test('the last good state stands in for nothing that is stored and can be read', async () => {
    await announced.change(areas, add('ก'));
    // Another computer of the same person.
    sync.items.thing = words('ข');
    expect(await announced.load(areas)).toMatchObject({ value: words('ข'), from: 'stored' });
    await announced.change(areas, add('ค'));
    expect(sync.items.thing).toEqual(words('ข', 'ค'));
  });

  test('a last good state that is broken stands in for nothing', async () => {
    local.items['thing:last-good'] = { version: 2, words: [7] };
    expect(await announced.load(areas)).toMatchObject({ value: words(), from: 'empty' });
  });

  test('of a silent thing nothing is noted', async () => {
    const silent = defineStored({ ...common, area: 'local', replaces: 'broken', isSilent: true });
    local.items.thing = 7;
    expect(await silent.load(areas)).toMatchObject({ problem: { code: 'invalid' } });
    local.failing = 'get';
    expect(await silent.load(areas)).toMatchObject({ isUnread: true });
    expect(takeReports()).toEqual([]);
  });
});

describe('changed', () => {
  test('in turn: of many at once none is lost', async () => {
    await Promise.all(['a', 'b', 'c', 'd'].map((word) => plain.change(areas, add(word))));
    expect(local.items.thing).toEqual(words('a', 'b', 'c', 'd'));
  });

  test('one that fails gives its turn to the next', async () => {
    const first = plain.change(areas, () => {
      throw new Error('no');
    });
    const second = plain.change(areas, add('b'));
    await expect(first).rejects.toThrow('no');
    await second;
    expect(local.items.thing).toEqual(words('b'));
  });

  test('to the same object is nothing written', async () => {
    await plain.change(areas, add('a'));
    local.failing = 'set';
    await plain.change(areas, (value) => value);
  });

  test('to what could not be read again is refused; what stands there stands', async () => {
    await plain.change(areas, add('a'));
    const bad = { version: 2, words: [7] } as unknown as z.infer<typeof schema>;
    await expect(plain.change(areas, () => bad)).rejects.toThrow('thing: invalid words');
    expect(local.items.thing).toEqual(words('a'));
  });

  test('not at all where storage does not say what stands there', async () => {
    await plain.change(areas, add('a'));
    local.failing = 'get';
    await expect(plain.change(areas, add('b'))).rejects.toMatchObject({
      message: 'thing: unreadable',
      cause: { message: 'unreadable' },
    });
    local.failing = null;
    expect(local.items.thing).toEqual(words('a'));
  });

  test('a full disk: refused, and nothing half written', async () => {
    await plain.change(areas, add('a'));
    local.failing = 'set';
    await expect(plain.change(areas, add('b'))).rejects.toThrow('quota');
    expect(local.items).toEqual({ thing: words('a') });
  });

  test('the copy that could not be made does not undo the change, and is noted', async () => {
    local.failing = 'set';
    await announced.change(areas, add('a'));
    expect(sync.items.thing).toEqual(words('a'));
    expect(takeReports()).toMatchObject([{ where: 'copy thing' }]);
  });

  test('twice in one turn, with what belongs to it, in one go each', async () => {
    await plain.inTurn(areas, async ({ value, put }) => {
      await put(words(...value.words, 'a'));
      await put(words(...value.words, 'b'), { other: 1 });
    });
    expect(local.items).toEqual({ thing: words('b'), other: 1 });
  });
});

describe('over what cannot be read', () => {
  const BROKEN = { version: 2, words: 'x' };
  const NEWER = { version: 3, list: [] };
  const FAILED = { version: 1 };

  test('broken: put aside, then replaced, in one go', async () => {
    local.items.thing = BROKEN;
    const sets: object[] = [];
    const set = local.set.bind(local);
    local.set = (items) => {
      sets.push(items);
      return set(items);
    };
    await plain.change(areas, add('a'));
    expect(sets).toEqual([{ aside: BROKEN, thing: words('a') }]);
  });

  test.each([
    ['newer', NEWER, 'too-new'],
    ['a step that failed', FAILED, 'failed-step'],
  ])('%s: refused where nobody was told', async (_, stored, code) => {
    local.items.thing = stored;
    await expect(plain.change(areas, add('a'))).rejects.toThrow(code);
    expect(local.items).toEqual({ thing: stored });
  });

  test.each([
    ['broken', BROKEN],
    ['newer', NEWER],
    ['a step that failed', FAILED],
  ])('%s: put aside first where the person was told', async (_, stored) => {
    sync.items.thing = stored;
    await announced.change(areas, add('a'));
    expect(local.items.aside).toEqual(stored);
    expect(sync.items.thing).toEqual(words('a'));
  });

  test('what cannot be put aside is not replaced', async () => {
    sync.items.thing = BROKEN;
    local.failing = 'set';
    await expect(announced.change(areas, add('a'))).rejects.toThrow('quota');
    expect(sync.items.thing).toEqual(BROKEN);
  });

  test('put aside once, not again with every change', async () => {
    local.items.thing = BROKEN;
    await plain.change(areas, add('a'));
    await plain.change(areas, add('b'));
    expect(local.items).toEqual({ aside: BROKEN, thing: words('a', 'b') });
  });

  test('put aside by itself, for a thing that is replaced without being read', async () => {
    local.items.thing = BROKEN;
    await plain.keepAside(areas);
    await plain.replace(areas, words('a'));
    expect(local.items).toEqual({ aside: BROKEN, thing: words('a') });
    await plain.keepAside(areas);
    expect(local.items.aside).toEqual(BROKEN);
  });

  test('twice in one turn: what stood there before it is what is put aside', async () => {
    local.items.thing = BROKEN;
    await plain.inTurn(areas, async ({ put }) => {
      await put(words('a'));
      await put(words('b'));
    });
    expect(local.items).toEqual({ aside: BROKEN, thing: words('b') });
  });

  test.each(['sync', 'local'] as const)(
    'of what is never put aside nothing is, in %s',
    async (area) => {
      const thrown = defineStored({ ...common, area, replaces: 'anything' });
      areas[area].items.thing = BROKEN;
      await thrown.keepAside(areas);
      expect(areas[area].items).toEqual({ thing: BROKEN });
      await thrown.change(areas, add('a'));
      expect({ ...sync.items, ...local.items }).toEqual({ thing: words('a') });
    },
  );

  test('a copy that is damaged is none of what is stored: nothing is put aside', async () => {
    const copied = defineStored({
      ...common,
      area: 'sync',
      replaces: 'anything',
      asideKey: 'aside',
      lastGoodKey: 'thing:last-good',
      isDamaged: ({ words }) => words.includes('?'),
    });
    local.items['thing:last-good'] = words('a', '?');
    await copied.change(areas, () => words('b'));
    expect(sync.items).toEqual({ thing: words('b') });
    expect(local.items).toStrictEqual({ 'thing:last-good': words('b') });
  });

  test('damaged in part: put aside too', async () => {
    const listed = defineStored({
      ...common,
      area: 'local',
      replaces: 'anything',
      asideKey: 'aside',
      isDamaged: ({ words }) => words.includes('?'),
    });
    local.items.thing = words('a', '?');
    await listed.change(areas, ({ words: all }) => words(...all.filter((word) => word !== '?')));
    expect(local.items).toEqual({ aside: words('a', '?'), thing: words('a') });
  });
});

describe('from memory', () => {
  let browser: FaultyBrowser;
  let window1: { local: ReturnType<typeof rememberingArea> };
  let window2: typeof window1;
  beforeEach(() => {
    browser = new FaultyBrowser();
    const open = () => {
      const { local: area, onChanged } = browser.api.storage;
      const own = rememberingArea(area);
      onChanged.addListener((changes) => own.forget(Object.keys(changes)));
      return { local: own };
    };
    window1 = open();
    window2 = open();
  });
  const reads = () => browser.calls.filter((call) => call === 'local.get thing').length;

  test('read once, however often it is asked for; the same object each time', async () => {
    browser.store('local', { thing: words('a') });
    const first = await plain.load(window1);
    for (let n = 0; n < 5; n++) expect(await plain.load(window1)).toBe(first);
    expect(reads()).toBe(1);
  });

  test('asked for by many at once: one question', async () => {
    browser.store('local', { thing: words('a') });
    await Promise.all(Array.from({ length: 5 }, () => plain.load(window1)));
    expect(reads()).toBe(1);
  });

  test('another window’s change is read anew, and only what changed', async () => {
    browser.store('local', { thing: words('a'), other: 1 });
    await plain.load(window1);
    await window1.local.get('other');
    await plain.change(window2, add('b'));
    await Promise.resolve();
    expect((await plain.load(window1)).value).toEqual(words('a', 'b'));
    await window1.local.get('other');
    expect(browser.calls.filter((call) => call === 'local.get other')).toHaveLength(1);
  });

  test('a window’s own change is there at once, before any event', async () => {
    await plain.load(window1);
    const area = rememberingArea(browser.api.storage.local);
    const deaf = { local: area };
    await plain.load(deaf);
    await plain.change(deaf, add('a'));
    expect((await plain.load(deaf)).value).toEqual(words('a'));
  });

  test('a change is made of what stands in storage, not of what is remembered', async () => {
    const deaf = { local: rememberingArea(browser.api.storage.local) };
    await plain.load(deaf);
    await plain.change(window2, add('b'));
    await plain.change(deaf, add('c'));
    expect(browser.items.local.thing).toEqual(words('b', 'c'));
  });

  test('an answer that was overtaken by a change is not remembered', async () => {
    browser.store('local', { thing: words('old') });
    const asked = plain.load(window1);
    browser.store('local', { thing: words('new') });
    await asked;
    expect((await plain.load(window1)).value).toEqual(words('new'));
  });

  test('what could not be read is asked for again', async () => {
    browser.wake({ at: 0, fault: 'refused' });
    browser.store('local', { thing: words('a') });
    expect(await plain.load(window1)).toMatchObject({ isUnread: true });
    expect(await plain.load(window1)).toMatchObject({ value: words('a'), isUnread: false });
  });

  test('read while it is being written: either is given, and forgotten then', async () => {
    browser.store('local', { thing: words('a') });
    const changed = plain.change(window1, add('b'));
    const during: unknown[] = [];
    for (let n = 0; n < 4; n++) during.push((await plain.load(window1)).value);
    await changed;
    for (const each of during) {
      expect([words('a'), words('a', 'b')]).toContainEqual(each);
    }
    expect((await plain.load(window1)).value).toEqual(words('a', 'b'));
  });
});
