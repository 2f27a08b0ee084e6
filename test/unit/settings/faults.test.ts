/** Changes of what is stored: two windows at once, a worker or window that ends at every call. */
import { beforeEach, describe, expect, test } from 'vitest';
import { acceptOffer, checkFeed, type FeedWorld } from '../../../lib/background/feed/feed.ts';
import type { Fetched } from '../../../lib/background/feed/fetch-feed.ts';
import { signFile } from '../../../lib/schedule/file/signature.ts';
import { writeSchedule } from '../../../lib/schedule/file/write-schedule.ts';
import type { Schedule } from '../../../lib/schedule/model/types.ts';
import { FY2566 } from '../../../lib/schedule/packs/fy2566.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings/schema.ts';
import { changeCorrections, loadCorrections } from '../../../lib/settings/stores/corrections.ts';
import { loadDone, markDone } from '../../../lib/settings/stores/done.ts';
import { loadFeed, newFeed, storeFeed } from '../../../lib/settings/stores/feed.ts';
import { changeMute, loadMutes } from '../../../lib/settings/stores/mutes.ts';
import {
  dropSchedule,
  loadSchedules,
  undoSchedules,
  useSchedule,
} from '../../../lib/settings/stores/schedules.ts';
import { changeSettings, loadSettings } from '../../../lib/settings/stores/settings.ts';
import { changeWork, loadWork } from '../../../lib/settings/stores/work.ts';
import { FaultyBrowser } from '../../make/faulty-browser.ts';

let browser: FaultyBrowser;
let sync: ReturnType<FaultyBrowser['area']>;
let local: ReturnType<FaultyBrowser['area']>;
beforeEach(() => {
  browser = new FaultyBrowser();
  ({ sync, local } = browser.api.storage);
});

const year = (id: string, revision = 1): Schedule => ({ ...FY2566, id, revision });
const idsOf = (schedules: readonly Schedule[] | null) =>
  (schedules ?? []).map(({ id, revision }) => `${id} r${revision}`);

describe('two windows at once: neither change is lost', () => {
  test('settings', async () => {
    await Promise.all([
      changeSettings({ sync, local }, { agency: 'สปส.' }),
      changeSettings({ sync, local }, { language: 'en' }),
      changeSettings({ sync, local }, { roles: ['unit'] }),
    ]);
    const { settings } = await loadSettings({ sync, local });
    expect(settings).toMatchObject({ agency: 'สปส.', language: 'en', roles: ['unit'] });
  });

  test('marks, switched-off findings, corrections, schedules', async () => {
    const names = ['a', 'b', 'c', 'd'];
    await Promise.all(
      names.flatMap((name) => [
        markDone({ sync, local }, null, name, true),
        changeMute(local, { rule: name, field: null }, true),
        changeCorrections(local, {
          add: [{ site: 'emenscr', label: name, field: null, added: '2023-01-01' }],
        }),
        useSchedule(local, year(name)),
      ]),
    );
    expect((await loadDone({ sync, local }, null)).keys.toSorted()).toEqual(names);
    expect((await loadMutes(local)).map(({ rule }) => rule)).toEqual(names);
    expect((await loadCorrections(local)).map(({ label }) => label)).toEqual(names);
    expect(idsOf((await loadSchedules({ local })).broughtIn).toSorted()).toEqual(
      names.map((name) => `${name} r1`),
    );
  });

  test('projects, each noted, ticked off or taken off in another window', async () => {
    const work = (project: string) => ({
      site: 'emenscr' as const,
      project,
      path: `/projects/${project}/m3`,
      code: '',
      name: project,
      year: 2566,
      seenAt: Number(project),
      isDone: false,
      steps: [],
    });
    const change = (edit: Parameters<typeof changeWork>[2]) => changeWork(local, 2566, edit);
    await change(() => ['1', '2', '3'].map(work));
    await Promise.all([
      change((list) => [...list, work('4')]),
      change((list) => list.map((each) => ({ ...each, isDone: each.project === '2' }))),
      change((list) => list.filter(({ project }) => project !== '3')),
      change((list) => [...list, work('5')]),
    ]);
    const { works } = await loadWork(local, 2566);
    expect(works.map(({ project, isDone }) => [project, isDone])).toEqual([
      ['5', false],
      ['4', false],
      ['2', true],
      ['1', false],
    ]);
  });

  test('a change that fails gives its turn to the next', async () => {
    browser.wake({ at: 1, fault: 'refused' });
    const [first, second] = await Promise.allSettled([
      changeMute(local, { rule: 'a', field: null }, true),
      changeMute(local, { rule: 'b', field: null }, true),
    ]);
    expect([first.status, second.status]).toEqual(['rejected', 'fulfilled']);
    expect(await loadMutes(local)).toEqual([{ rule: 'b', field: null }]);
  });
});

describe('settings', () => {
  test('that cannot be read are not written over by an older copy', async () => {
    await changeSettings({ sync, local }, { agency: 'สปส.' });
    // Another computer of the same person changed them since.
    browser.items.sync.settings = { ...DEFAULT_SETTINGS, agency: 'สปส.', language: 'en' };
    browser.wake({ at: 0, fault: 'refused' });
    await expect(changeSettings({ sync, local }, { digits: 'thai' })).rejects.toThrow('unreadable');
    expect(browser.items.sync.settings).toMatchObject({ language: 'en', digits: 'arabic' });
  });

  test('that were stored count as stored, though the copy on this computer was refused', async () => {
    browser.wake();
    await changeSettings({ sync, local }, { agency: 'สปส.' });
    const copy = browser.calls.indexOf('local.set settings:last-good');
    expect(copy).toBeGreaterThan(0);
    browser.items.sync = {};
    browser.wake({ at: copy, fault: 'refused' });
    await expect(changeSettings({ sync, local }, { agency: 'กพร.' })).resolves.toBeDefined();
    expect(browser.items.sync.settings).toMatchObject({ agency: 'กพร.' });
  });
});

/** Runs a change and ends the window at a call; false when the change had fewer calls. */
async function endAt(
  at: number,
  fault: 'end-before' | 'end-after',
  change: () => Promise<unknown>,
) {
  browser.wake({ at, fault });
  const isEnded = await Promise.race([change().then(() => false), browser.ended.then(() => true)]);
  browser.wake();
  return isEnded;
}

/** Another window, whose locks are not held by the one that ended. */
async function free(): Promise<void> {
  // Node gives a lock back when its promise settles; the ended window's never does, a browser's is.
  const held = await navigator.locks.query();
  for (const { name } of held.held ?? []) {
    if (name) await navigator.locks.request(name, { steal: true }, () => {});
  }
}

describe('a window that ends at any call of a change of schedules', { timeout: 60_000 }, () => {
  const CHANGES: Record<string, () => Promise<unknown>> = {
    use: () => useSchedule(local, year('new')),
    drop: () => dropSchedule(local, 'one'),
    undo: () => undoSchedules(local),
  };
  test.each(Object.entries(CHANGES))(
    '%s: no list is lost, and the way back leads back',
    async (_, change) => {
      for (const fault of ['end-before', 'end-after'] as const) {
        for (let at = 0, more = true; more; at++) {
          browser.items.local = {};
          await useSchedule(local, year('one'));
          await useSchedule(local, year('two'));
          const had = await loadSchedules({ local });
          more = await endAt(at, fault, () => change().catch(() => {}));
          await free();
          const now = await loadSchedules({ local });
          const lists = [idsOf(now.inUse), idsOf(now.before)].map((list) => list.join());
          // What was in use is in use or one step back; nothing is in both.
          expect(lists, `${fault} at ${at}`).toContain(idsOf(had.inUse).join());
          expect(lists[0], `${fault} at ${at}`).not.toBe(lists[1]);
          expect(now.damaged).toBe(false);
        }
      }
    },
  );

  test('the same schedule put in use twice keeps the way back', async () => {
    await useSchedule(local, year('one'));
    await useSchedule(local, year('two'));
    await useSchedule(local, year('two'));
    await undoSchedules(local);
    expect(idsOf((await loadSchedules({ local })).broughtIn)).toEqual(['one r1']);
  });
});

describe('a feed whose worker ends at any call', { timeout: 60_000 }, () => {
  const URL_ = 'https://feed.example/2569.json';
  const DAY = 86_400_000;
  let nowMs = Date.parse('2026-11-22T09:00:00+07:00');
  let answer: Fetched;
  let feedWorld: FeedWorld;
  let keys: CryptoKeyPair;
  beforeEach(async () => {
    keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
      'sign',
      'verify',
    ]);
    feedWorld = {
      areas: { local },
      now: async () => nowMs,
      isAllowed: async () => true,
      fetchFeed: async () => answer,
    };
  });
  async function publish(schedule: Schedule): Promise<void> {
    const file = new TextEncoder().encode(writeSchedule(schedule));
    const signature = await signFile(file, keys, nowMs);
    answer = { kind: 'file', file, signature, etag: `"${schedule.revision}"`, lastModified: null };
  }
  const feed = async () => (await loadFeed(local)).feed;

  test('taken at once: the change comes in and is told, a day later at most', async () => {
    for (const fault of ['end-before', 'end-after'] as const) {
      for (let at = 0, more = true; more; at++) {
        browser.items.local = {};
        browser.wake();
        await storeFeed(local, newFeed(URL_));
        await publish(year('min-2566'));
        await checkFeed(feedWorld);
        await acceptOffer(feedWorld);
        const agreed = await feed();
        if (agreed) await storeFeed(local, { ...agreed, takesAtOnce: true });
        await publish(year('min-2566', 2));
        nowMs += DAY;
        more = await endAt(at, fault, () => checkFeed(feedWorld));
        await free();
        nowMs += DAY;
        await checkFeed(feedWorld);
        const what = `${fault} at ${at}`;
        expect(idsOf((await loadSchedules({ local })).broughtIn), what).toEqual(['min-2566 r2']);
        expect((await feed())?.takenAt, what).not.toBeNull();
        expect((await feed())?.offer, what).toBeNull();
        // And it can still be undone, to what was there before.
        await undoSchedules(local);
        expect(idsOf((await loadSchedules({ local })).broughtIn), what).toEqual(['min-2566 r1']);
      }
    }
  });

  test('agreed to: the schedule is in use and the key agreed, or it is asked again', async () => {
    for (const fault of ['end-before', 'end-after'] as const) {
      for (let at = 0, more = true; more; at++) {
        browser.items.local = {};
        browser.wake();
        await storeFeed(local, newFeed(URL_));
        await publish(year('min-2566'));
        nowMs += DAY;
        await checkFeed(feedWorld);
        more = await endAt(at, fault, () => acceptOffer(feedWorld));
        await free();
        if ((await feed())?.offer) await acceptOffer(feedWorld);
        const what = `${fault} at ${at}`;
        expect((await feed())?.fingerprint, what).not.toBeNull();
        expect(idsOf((await loadSchedules({ local })).broughtIn), what).toEqual(['min-2566 r1']);
        await undoSchedules(local);
        expect(idsOf((await loadSchedules({ local })).broughtIn), what).toEqual([]);
      }
    }
  });

  test.each(['constructor', 'toString', 'hasOwnProperty'])(
    'a schedule that calls itself %s is protected from older revisions too',
    async (id) => {
      await storeFeed(local, newFeed(URL_));
      await publish(year(id, 3));
      await checkFeed(feedWorld);
      await acceptOffer(feedWorld);
      await dropSchedule(local, id);
      await publish(year(id, 2));
      nowMs += DAY;
      await checkFeed(feedWorld);
      expect((await feed())?.error).toBe('older');
    },
  );
});
