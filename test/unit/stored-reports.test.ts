/** Errors of every window and worker in one list, and in what a person copies. */

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FaultyBrowser, locksOfOneLife } from '../make/faulty-browser.ts';
import { column } from '../make/picture.ts';
import { from } from '../make/sender.ts';

const world = vi.hoisted(() => ({ browser: null as unknown }));
vi.mock('webextension-polyfill', () => ({
  default: new Proxy(
    {},
    { get: (_, name) => (world.browser as { api: Record<string | symbol, unknown> }).api[name] },
  ),
}));

let browser: FaultyBrowser;
let locks: ReturnType<typeof locksOfOneLife>;
beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-22T02:03:00Z') });
  browser = new FaultyBrowser();
  world.browser = browser;
  locks = locksOfOneLife();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A window or worker of its own: nothing in memory of any other. */
async function life(where: string) {
  vi.resetModules();
  vi.stubGlobal('navigator', { locks });
  const [own, shared] = await Promise.all([
    import('../../lib/report.ts'),
    import('../../lib/stored-reports.ts'),
  ]);
  shared.shareReports(where, { addEventListener() {} });
  return { ...own, ...shared };
}
const passed = () => vi.advanceTimersByTimeAsync(0);
const stored = () =>
  (browser.items.session.reports as { reports: { where: string; times: number }[] } | undefined)
    ?.reports ?? [];

test('are in one list, of every window and worker, and outlive the one that had them', async () => {
  const page = await life('popup');
  page.report(new Error('a'), 'popup tick');
  await passed();
  const worker = await life('background');
  worker.report(new Error('b'), 'tick');
  await passed();
  const lines = (await (await life('options')).loadReports()).map(({ where }) => where);
  expect(lines).toEqual(['popup tick', 'tick']);
});

test('one that comes at every look is written once a second, and counted', async () => {
  const worker = await life('background');
  browser.wake();
  for (let n = 0; n < 100; n++) {
    worker.report(new Error('rule'), 'rule x');
    await vi.advanceTimersByTimeAsync(50);
  }
  const writes = browser.calls.filter((call) => call === 'session.set reports').length;
  expect(writes).toBeGreaterThan(1);
  expect(writes).toBeLessThanOrEqual(6);
  await vi.advanceTimersByTimeAsync(2000);
  expect(stored()).toMatchObject([{ where: 'rule x', times: 100 }]);
});

test('storage that refuses: they stay here, are shown all the same, and go with the next one', async () => {
  const worker = await life('background');
  const { set } = browser.api.storage.session;
  Object.assign(browser.api.storage.session, {
    set: () => Promise.reject(new Error('QUOTA_BYTES quota exceeded')),
  });
  worker.report(new Error('a'), 'first');
  await vi.advanceTimersByTimeAsync(5000);
  expect(stored()).toEqual([]);
  expect((await worker.loadReports()).map(({ where }) => where)).toEqual(['first']);
  Object.assign(browser.api.storage.session, { set });
  worker.report(new Error('b'), 'second');
  await vi.advanceTimersByTimeAsync(5000);
  expect(stored().map(({ where }) => where)).toEqual(['first', 'second']);
});

describe('in what a person copies', () => {
  const PAGE = from('7:0');
  const text = async (message: object) => {
    const { answer } = await import('../../lib/background/requests/answer.ts');
    return (await answer(message, PAGE)) as string;
  };
  const falseAlarm = {
    type: 'false-alarm',
    site: 'emenscr',
    finding: {
      rule: 'phone-format',
      field: 'm2.phone',
      label: 'โทรศัพท์',
      kinds: ['tel'],
      row: null,
      step: 'M2',
      level: 'check',
      basis: 'own',
    },
  };
  const pageReport = {
    type: 'page-report',
    site: 'emenscr',
    path: '/projects/1/m3',
    steps: [],
    picture: column('วัตถุประสงค์'),
    located: {},
  };

  test.each([falseAlarm, pageReport])(
    '$type: with what a page’s script could not do',
    async (message) => {
      await life('background');
      expect(await text(message)).not.toContain('errors:');
      await text({
        type: 'report',
        error: 'TypeError: x is not a function\n    at a (chrome-extension://abc/overlay.js:1:22)',
      });
      await passed();
      expect(await text(message)).toMatch(
        /\nerrors: 1\n2026-11-22T02:03Z page: TypeError: x is not a function · overlay\.js:1:22\n$/u,
      );
    },
  );

  test('a page’s script cannot send more than a report holds', async () => {
    await life('background');
    const { answer } = await import('../../lib/background/requests/answer.ts');
    expect(answer({ type: 'report', error: 'x'.repeat(10_001) }, PAGE)).toBeUndefined();
    expect(answer({ type: 'report', error: 7 }, PAGE)).toBeUndefined();
  });
});
