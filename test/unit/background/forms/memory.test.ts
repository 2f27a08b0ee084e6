/** The background answers from memory while it lives, and hears of what others change. */

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { exampleField } from '../../../../lib/forms/check/example.ts';
import type { OverlayView } from '../../../../lib/protocol/messages.ts';
import { writeSchedule } from '../../../../lib/schedule/file/write-schedule.ts';
import { FY2566 } from '../../../../lib/schedule/packs/fy2566.ts';
import { DEFAULT_SETTINGS } from '../../../../lib/settings/schema.ts';
import { FaultyBrowser, locksOfOneLife } from '../../../make/faulty-browser.ts';
import { column } from '../../../make/picture.ts';
import { from } from '../../../make/sender.ts';

const world = vi.hoisted(() => ({ browser: null as unknown }));
vi.mock('webextension-polyfill', () => ({
  default: new Proxy(
    {},
    { get: (_, name) => (world.browser as { api: Record<string | symbol, unknown> }).api[name] },
  ),
}));

const NOW = Date.parse('2023-04-17T12:00:00+07:00');
const PAGE = from('7:0');
let browser: FaultyBrowser;
let answer: typeof import('../../../../lib/background/requests/answer.ts').answer;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  vi.resetModules();
  vi.stubGlobal('navigator', { locks: locksOfOneLife() });
  browser = new FaultyBrowser();
  browser.items.sync.settings = { ...DEFAULT_SETTINGS, agency: 'กพร.' };
  browser.items.local.schedules = {
    version: 1,
    schedules: [JSON.parse(writeSchedule({ ...FY2566, id: 'min-2566' }))],
  };
  world.browser = browser;
  ({ answer } = await import('../../../../lib/background/requests/answer.ts'));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const entry = { ...exampleField('m3.objective', 'long', 'เพื่อพัฒนาแรงงาน'), required: true };
const report = (seq: number) => ({
  type: 'check-form',
  site: 'emenscr',
  project: '690001',
  about: null,
  steps: ['M3'],
  seq,
  base: null,
  order: [entry.key],
  changed: [entry],
});
const QUESTIONS: Record<string, (n: number) => object> = {
  'overlay-view': () => ({ type: 'overlay-view', site: 'emenscr', steps: [] }),
  'check-form': report,
  recognise: () => ({
    type: 'recognise',
    site: 'emenscr',
    path: '/m3',
    steps: [],
    picture: column('วัตถุประสงค์'),
    located: {},
  }),
};

describe('asked again, it asks the browser nothing', () => {
  test.each(Object.entries(QUESTIONS))('%s', async (name, question) => {
    const first = await answer(question(1), PAGE);
    expect(first).toBeDefined();
    // The policies that the browser said are kept for its next start.
    await vi.waitUntil(() => browser.items.local['managed:remembered'] !== undefined);
    await answer(question(2), PAGE);
    // So is what was noted of the project, for which nobody waited.
    if (name === 'check-form') {
      await vi.waitUntil(() => browser.items.local.work !== undefined);
      await answer(question(3), PAGE);
      for (let n = 0; n < 50; n++) await new Promise((done) => setImmediate(done));
    }
    browser.wake();
    for (let n = 4; n < 7; n++) await answer(question(n), PAGE);
    expect(browser.calls).toEqual([]);
  });
});

const view = () => answer(QUESTIONS['overlay-view']?.(0), PAGE) as Promise<OverlayView>;

describe('what changes is in the next answer', () => {
  test('in another window', async () => {
    expect((await view()).agency).toBe('กพร.');
    browser.store('sync', { settings: { ...DEFAULT_SETTINGS, agency: 'สปส.' } });
    expect((await view()).agency).toBe('สปส.');
    browser.store('local', { folded: { version: 1, folded: true } });
    expect((await view()).folded).toBe(true);
  });

  test('by the page itself, at once', async () => {
    await view();
    await answer({ type: 'set-agency', agency: 'สปส.' }, PAGE);
    await answer({ type: 'set-folded', folded: true }, PAGE);
    expect(await view()).toMatchObject({ agency: 'สปส.', folded: true });
  });

  test('schedules, with the windows that follow', async () => {
    const before = (await view()).banner;
    const earlier = {
      ...FY2566,
      revision: 9,
      windows: FY2566.windows.map((each) => ({ ...each, end: each.start ?? each.end })),
    };
    browser.store('local', {
      schedules: { version: 1, schedules: [JSON.parse(writeSchedule(earlier))] },
    });
    expect((await view()).banner).not.toEqual(before);
  });

  test('the day, with nothing stored anew', async () => {
    const before = (await view()).banner;
    vi.setSystemTime(NOW + 24 * 3_600_000);
    expect((await view()).banner).not.toEqual(before);
  });

  test('a policy', async () => {
    expect((await view()).agency).toBe('กพร.');
    browser.managed = { agency: 'สปส.', locked: ['agency'] };
    browser.refill({ sync: browser.items.sync, local: browser.items.local });
    expect((await view()).agency).toBe('สปส.');
  });

  test('a policy that leaves pages out: the menu does not offer them', async () => {
    expect((await view()).pages).toContain('my-work');
    browser.managed = { pages: ['files'] };
    browser.refill({ sync: browser.items.sync, local: browser.items.local });
    expect((await view()).pages).toEqual(['popup', 'year', 'files', 'options']);
  });
});

test('a policy that came before is not asked for again and again', async () => {
  browser.managed = { agency: 'สปส.', locked: ['agency'] };
  for (let n = 0; n < 4; n++) expect((await view()).agency).toBe('สปส.');
  expect(browser.calls.filter((call) => call === 'managed.get')).toHaveLength(1);
});
