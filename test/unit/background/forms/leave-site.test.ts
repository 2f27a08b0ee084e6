/** What was kept of a page ends when its tab leaves the site. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { exampleField, exampleSnapshot } from '../../../../lib/forms/check/example.ts';
import { FaultyBrowser, locksOfOneLife } from '../../../make/faulty-browser.ts';

const world = vi.hoisted(() => ({ api: {} as Record<string | symbol, unknown> }));
vi.mock('webextension-polyfill', () => ({
  default: new Proxy({}, { get: (_, name) => world.api[name] }),
}));

type Run = (tab: number, change: { status?: string }) => void;

let browser: FaultyBrowser;
let runs: Set<Run>;
let asked: unknown[];
/** What the tab's top frame shows, look by look; the last one stays. */
let shows: ('site' | 'other')[];
/** How the browser says the tab stands, once the page that had loaded was looked at. */
let status: string;
let works: Promise<unknown>[];
let seen: typeof import('../../../../lib/background/forms/seen.ts');

beforeEach(async () => {
  vi.useFakeTimers();
  vi.resetModules();
  vi.stubGlobal('navigator', { locks: locksOfOneLife() });
  browser = new FaultyBrowser();
  runs = new Set();
  asked = [];
  shows = ['other'];
  status = 'complete';
  works = [];
  world.api = {
    ...browser.api,
    tabs: {
      ...browser.api.tabs,
      onUpdated: {
        addListener: (run: Run) => runs.add(run),
        hasListener: (run: Run) => runs.has(run),
        removeListener: (run: Run) => runs.delete(run),
      },
      get: async () => ({ status }),
      async sendMessage(...sent: unknown[]) {
        asked.push(sent);
        const now = shows.length > 1 ? shows.shift() : shows[0];
        if (now === 'other') throw new Error('Receiving end does not exist.');
      },
    },
  };
  seen = await import('../../../../lib/background/forms/seen.ts');
  await seen.seenOf(here, '690001', snapshot, 1);
  const { watchLeaving } = await import('../../../../lib/background/forms/leave-site.ts');
  watchLeaving((_, work) => works.push(work()));
  await Promise.all(works);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const here = { tab: 7, site: 'emenscr', isPrivate: false } as const;
const snapshot = exampleSnapshot(exampleField('m4.start', 'date', '01/10/2565'));
const isKept = () => seen.isAnythingSeen(7);

/** The browser says that the tab moved; all that follows from it is over. */
async function move(status: string, tab = 7): Promise<void> {
  for (const run of [...runs]) run(tab, { status });
  await vi.runAllTimersAsync();
  await Promise.all(works);
}

test('a page that has loaded and is not of the site: forgotten, and tabs are heard no more', async () => {
  await move('complete');
  expect(await isKept()).toBe(false);
  expect(runs.size).toBe(0);
  // Our content script in the top frame was asked, and nobody else.
  expect(asked).toContainEqual([7, 'is-there', { frameId: 0 }]);
});

test('another page of the site: kept, also where its script is a little late', async () => {
  for (const looks of [['site'], ['other', 'other', 'site']] as const) {
    shows = [...looks];
    await move('complete');
    expect(await isKept()).toBe(true);
  }
  expect(runs.size).toBe(1);
});

test('on its way to the next page nothing is forgotten; where that is not of the site, it is', async () => {
  status = 'loading';
  await move('complete');
  expect(await isKept()).toBe(true);
  expect(runs.size).toBe(1);
  status = 'complete';
  await move('complete');
  expect(await isKept()).toBe(false);
});

test('what is heard later decides: it arrived at a page of the site while the one before was looked at', async () => {
  shows = ['other', 'other', 'other', 'other', 'site'];
  for (const run of [...runs]) run(7, { status: 'complete' });
  await vi.advanceTimersByTimeAsync(1700);
  await move('complete');
  expect(await isKept()).toBe(true);
  expect(runs.size).toBe(1);
});

test('a page that does not end loading is looked at all the same', async () => {
  await move('loading');
  expect(await isKept()).toBe(false);
});

test('another tab is none of it', async () => {
  await move('complete', 8);
  expect(asked).toEqual([]);
  expect(await isKept()).toBe(true);
});

test('the other of the two sites in the same tab: what was seen on the former is gone', async () => {
  await seen.forgetOtherSites({ tab: 7, site: 'emenscr' });
  expect(await isKept()).toBe(true);
  await seen.forgetOtherSites({ tab: 7, site: 'open-d' });
  expect(await isKept()).toBe(false);
});
