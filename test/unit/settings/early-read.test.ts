/** What a page asks for before its script is there, and what becomes of the answers. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  leaveEarlyRead,
  readEarly,
  takeEarlyMayNotify,
  takeEarlyRead,
} from '../../../lib/settings/early-read.ts';
import { rememberingArea } from '../../../lib/settings/remembering-area.ts';
import { FaultyBrowser } from '../../make/faulty-browser.ts';

let browser: FaultyBrowser;
beforeEach(() => {
  browser = new FaultyBrowser();
});

/** The browser's areas, each answering a list of keys in one go. */
function asked(page = 'popup.html') {
  const { storage, permissions } = browser.api;
  const questions: string[] = [];
  const areaOf = (name: 'sync' | 'local' | 'session') => ({
    async get(keys: string[]) {
      questions.push(`${name} ${keys.join(' ')}`);
      const all = await Promise.all(keys.map((key) => storage[name].get(key)));
      return Object.assign({}, ...all) as Record<string, unknown>;
    },
  });
  const listeners = new Set<(changes: Record<string, unknown>, area: string) => void>();
  const areas = {
    sync: areaOf('sync'),
    local: areaOf('local'),
    session: areaOf('session'),
    managed: { get: async () => ({ agency: 'dsd' }) },
    onChanged: {
      addListener: (run: (changes: Record<string, unknown>, area: string) => void) =>
        void listeners.add(run),
      removeListener: (run: (changes: Record<string, unknown>, area: string) => void) =>
        void listeners.delete(run),
    },
  };
  const read = readEarly({ storage: areas, permissions }, page);
  const change = (area: string, key: string) => {
    for (const run of listeners) run({ [key]: {} }, area);
  };
  return { read, questions, listeners, change };
}

describe('asking', () => {
  test('one question for each area', () => {
    const { questions } = asked();
    expect(questions.map((text) => text.split(' ')[0]).sort()).toEqual(['local', 'sync']);
  });

  test('what only one page shows is asked for there alone', () => {
    expect(asked('my-work.html').read.local.keys).toContain('work');
    const common = asked('popup.html').read.local.keys;
    expect(common).not.toContain('work');
    for (const [page, more] of [
      ['options.html', []],
      ['my-work.html', ['work']],
      ['review.html', ['review']],
      ['share.html', ['review']],
    ] as const) {
      expect(asked(page).read.local.keys).toEqual([...common, ...more]);
    }
    expect(asked('options.html').read.session?.keys).toEqual(['reports']);
    expect(asked('popup.html').read.session).toBeNull();
  });

  test('what the person allows is asked for where it is shown, and the answer is taken once', async () => {
    browser.allows = true;
    leaveEarlyRead(asked('popup.html').read);
    expect(takeEarlyMayNotify()).toBeNull();
    leaveEarlyRead(asked('options.html').read);
    expect(await takeEarlyMayNotify()).toBe(true);
    expect(takeEarlyMayNotify()).toBeNull();
  });

  test('what changes after it is told once, and then no longer listened to', () => {
    const { read, change, listeners } = asked();
    change('local', 'schedules');
    expect(read.changed()).toEqual([{ area: 'local', keys: ['schedules'] }]);
    expect(listeners.size).toBe(0);
  });

  test('a browser that refuses is nobody’s uncaught error', async () => {
    const refuse = { get: () => Promise.reject(new Error('refused')) };
    const onChanged = { addListener() {}, removeListener() {} };
    const storage = { sync: refuse, local: refuse, session: refuse, managed: refuse, onChanged };
    const permissions = { contains: refuse.get };
    const read = readEarly({ storage, permissions }, 'options.html');
    await expect(read.local.items).rejects.toThrow('refused');
    await expect(read.mayNotify).rejects.toThrow('refused');
  });

  test('the answers are taken once', () => {
    const { read } = asked();
    leaveEarlyRead(read);
    expect(takeEarlyRead()).toBe(read);
    expect(takeEarlyRead()).toBeNull();
  });
});

describe('the memory of an area', () => {
  const single = () => browser.calls.filter((call) => call === 'local.get schedules').length;

  test('answers from what was asked for early, the same object each time', async () => {
    browser.store('local', { schedules: { version: 1 } });
    const { read } = asked();
    const before = single();
    const area = rememberingArea(browser.api.storage.local, read.local);
    expect(await area.get('schedules')).toEqual({ schedules: { version: 1 } });
    expect(await area.get('feed')).toEqual({});
    expect(await area.get('schedules')).toBe(await area.get('schedules'));
    await read.local.items;
    expect(single() - before).toBeLessThanOrEqual(1);
  });

  test('asks anew for what changed meanwhile, and only for that', async () => {
    browser.store('local', { schedules: 'old', feed: 'old' });
    const { read } = asked();
    await read.local.items;
    browser.store('local', { schedules: 'new', feed: 'new' });
    const area = rememberingArea(browser.api.storage.local, read.local);
    area.forget(['schedules']);
    expect(await area.get('schedules')).toEqual({ schedules: 'new' });
    expect(await area.get('feed')).toEqual({ feed: 'old' });
  });

  test('a question that was overtaken and then refused does not cost the answer to the next', async () => {
    browser.store('local', { feed: 'here' });
    const { promise, reject } = Promise.withResolvers<Record<string, unknown>>();
    const area = rememberingArea(browser.api.storage.local, { keys: ['feed'], items: promise });
    const early = area.get('feed');
    area.forget(['feed']);
    const later = area.get('feed');
    reject(new Error('refused'));
    await expect(early).rejects.toThrow('refused');
    expect(await later).toEqual({ feed: 'here' });
    expect(area.get('feed')).toBe(later);
  });

  test('asks again where the early question was refused', async () => {
    browser.store('local', { feed: 'here' });
    const items = Promise.reject(new Error('refused'));
    const area = rememberingArea(browser.api.storage.local, { keys: ['feed'], items });
    await expect(area.get('feed')).rejects.toThrow('refused');
    expect(await area.get('feed')).toEqual({ feed: 'here' });
  });
});

describe('the storage of a page', () => {
  afterEach(() => {
    takeEarlyRead();
    vi.useRealTimers();
    vi.doUnmock('webextension-polyfill');
    vi.resetModules();
  });

  test('begins with the early answers, without what changed since; policies for a moment', async () => {
    vi.resetModules();
    const { storage: real } = browser.api;
    let policies = 0;
    const managed = {
      get: async () => {
        policies += 1;
        return { agency: 'sso' };
      },
    };
    vi.doMock('webextension-polyfill', () => ({
      default: { ...browser.api, storage: { ...real, managed } },
    }));
    browser.store('local', { feed: 'old', installed: 'old' });
    const { read, change } = asked();
    await read.local.items;
    browser.store('local', { feed: 'new', installed: 'new' });
    change('local', 'feed');
    leaveEarlyRead(read);
    vi.spyOn(performance, 'now').mockReturnValue(100);
    const { storage } = await import('../../../lib/storage.ts');
    const areas = storage();
    expect(await areas.local.get('feed')).toEqual({ feed: 'new' });
    expect(await areas.local.get('installed')).toEqual({ installed: 'old' });
    expect(await areas.managed.getFresh()).toEqual({ agency: 'dsd' });
    expect(policies).toBe(0);
    // Later, the browser itself is asked.
    vi.spyOn(performance, 'now').mockReturnValue(5000);
    expect(await areas.managed.getFresh()).toEqual({ agency: 'sso' });
    expect(policies).toBe(1);
    vi.restoreAllMocks();
  });
});
