/** The popup: what it shows, and what becomes of what is done there. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PopupView } from '../../../lib/pages/popup-page.ts';
import { FY2566 } from '../../../lib/schedule/packs/fy2566.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings/schema.ts';
import { newFeed } from '../../../lib/settings/stores/feed.ts';
import { FaultyBrowser } from '../../make/faulty-browser.ts';
import { FakeFrame, refuseToStore } from './own-page.ts';

const world = vi.hoisted(() => ({ browser: null as unknown, offered: [] as string[] }));
vi.mock('webextension-polyfill', () => ({
  default: new Proxy(
    {},
    { get: (_, name) => (world.browser as { api: Record<string | symbol, unknown> }).api[name] },
  ),
}));
vi.mock('../../../lib/offer-file.ts', () => ({
  offerFile: (text: string) => world.offered.push(text),
}));

const NOW = Date.parse('2023-04-17T12:00:00+07:00');
let browser: FaultyBrowser;
let frame: FakeFrame<PopupView>;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  browser = new FaultyBrowser();
  browser.items.sync.settings = { ...DEFAULT_SETTINGS, agency: 'กพร.', roles: ['unit'] };
  world.browser = browser;
  world.offered = [];
  frame = new FakeFrame();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function open(): Promise<PopupView> {
  frame.open();
  const { popupPage } = await import('../../../lib/pages/popup-page.ts');
  popupPage(frame);
  return frame.until(() => true);
}
const w09 = ({ windows }: PopupView) => {
  const found = windows.find(({ key }) => key === 'mol-2566/w09');
  if (!found) throw new Error('w09 is not there');
  return found;
};

test('shows the windows of every role of the agency, and asks the badge to be drawn', async () => {
  const view = await open();
  expect(frame.doc.title).toBe('ทันเวลา');
  expect(view.windows.length).toBeGreaterThan(10);
  await vi.waitUntil(() => browser.calls.filter((call) => call === 'badge').length === 3);
});

test('a window marked as done is done, said, and not done again', async () => {
  const view = await open();
  view.acts.onDone(w09(view), true);
  await frame.until(({ isDone }) => isDone('mol-2566/w09'));
  expect(frame.view.message).toBe('ทำเครื่องหมายว่าดำเนินการแล้ว');
  frame.view.acts.onDone(w09(frame.view), false);
  await frame.until(({ isDone }) => !isDone('mol-2566/w09'));
});

test('what is refused is said, and what stood there stands', async () => {
  const view = await open();
  refuseToStore(browser);
  view.acts.onDone(w09(view), true);
  await frame.until(({ message }) => message !== '');
  expect(frame.view.message).toMatch(/^บันทึกไม่ได้/u);
  expect(frame.view.isDone('mol-2566/w09')).toBe(false);
});

describe('a feed that an administrator set', () => {
  beforeEach(() => {
    browser.managed = { feedUrl: 'https://feed.example/2566.json' };
    browser.allows = false;
  });

  test('waits for a click: said with the button that asks the browser', async () => {
    const view = await open();
    expect(view.feedWaits).toEqual({ host: 'feed.example', isDenied: false });
    browser.grants = false;
    view.onAllowFeed();
    await frame.until(({ feedWaits }) => feedWaits?.isDenied);
    browser.grants = true;
    browser.allows = true;
    frame.view.onAllowFeed();
    await frame.until(({ feedWaits }) => feedWaits === null);
  });

  test('does not wait where the browser may read it', async () => {
    browser.allows = true;
    expect((await open()).feedWaits).toBeNull();
  });
});

describe('snoozing', () => {
  test('is offered while reminders are on, and kept', async () => {
    expect((await open()).acts.onSnooze).toBeNull();
    browser.store('sync', {
      settings: {
        ...DEFAULT_SETTINGS,
        agency: 'กพร.',
        reminders: { on: true, quiet: { from: 0, to: 0 } },
      },
    });
    const view = await frame.until(({ acts }) => acts.onSnooze !== null);
    view.acts.onSnooze?.(w09(view));
    await frame.until(({ message }) => message !== '');
    expect(frame.view.message).toBe('จะเตือนอีกครั้งเช้าวันทำการถัดไป');
    expect(browser.items.local.reminders).toMatchObject({
      snoozed: { 'mol-2566/w09': Date.parse('2023-04-18T08:30:00+07:00') },
    });
  });

  test('what a newer build delivered: not promised what cannot be kept', async () => {
    browser.items.local.reminders = { version: 2 };
    browser.items.sync.settings = {
      ...DEFAULT_SETTINGS,
      reminders: { on: true, quiet: { from: 0, to: 0 } },
    };
    const view = await open();
    view.acts.onSnooze?.(w09(view));
    await frame.until(({ message }) => message !== '');
    expect(frame.view.message).toMatch(/^บันทึกไม่ได้/u);
    expect(browser.items.local.reminders).toEqual({ version: 2 });
  });
});

test('the agency is chosen here too', async () => {
  browser.items.sync = {};
  const view = await open();
  expect(view.settings.agency).toBeNull();
  view.onAgency('สปส.');
  await frame.until(({ settings }) => settings.agency === 'สปส.');
});

test('a calendar file of the windows that were asked for', async () => {
  const view = await open();
  view.acts.onCalendarFile([w09(view)]);
  expect(world.offered.join().match(/BEGIN:VEVENT/gu)).toHaveLength(1);
});

describe('news of a feed', () => {
  const feed = { version: 2, ...newFeed('https://feed.example/2566.json') };
  const offer = { schedule: JSON.parse(JSON.stringify(FY2566)), fingerprint: 'ab', signedAt: null };
  test.each([
    ['none', feed, null],
    ['an offer', { ...feed, offer }, 'offer'],
    ['a change that was taken', { ...feed, takenAt: NOW }, 'took'],
  ])('%s', async (_, stored, news) => {
    browser.items.local.feed = stored;
    expect((await open()).news).toBe(news);
  });
});

describe('saved input', () => {
  const form = (more: object = {}) => ({
    id: 'd1',
    site: 'emenscr',
    project: '690001',
    steps: ['M3'],
    keptAt: NOW - 1000,
    missed: false,
    fields: [{ name: 'a', label: 'ก', row: null, step: 'M3', value: 'ข', now: null }],
    ...more,
  });
  const store = (...drafts: object[]) => {
    browser.items.local.drafts = { version: 1, drafts };
  };

  test('none', async () => {
    expect((await open()).drafts).toBeNull();
  });
  test('kept', async () => {
    store(form(), form({ id: 'd2' }));
    expect((await open()).drafts).toEqual({ n: 2, how: 'kept' });
  });
  test('something else on the page', async () => {
    store(form({ missed: true }));
    expect((await open()).drafts).toEqual({ n: 1, how: 'differs' });
  });
  test('its page is gone', async () => {
    store(form());
    browser.items.session['visits:7:0'] = [
      {
        id: 'd1',
        site: 'emenscr',
        project: '690001',
        steps: ['M3'],
        startedAt: NOW,
        fromStart: true,
        baseline: {},
        isStored: true,
      },
    ];
    browser.api.tabs.sendMessage = () => Promise.reject(new Error('nobody there'));
    expect((await open()).drafts).toEqual({ n: 1, how: 'left' });
  });
});

test('leads to the other pages', async () => {
  const view = await open();
  view.onReview?.();
  view.onDrafts();
  view.onYearView();
  view.onOptions();
  await vi.waitUntil(() => browser.opened.length === 3);
  expect(browser.opened).toEqual([
    'chrome-extension://thanwela/review.html',
    'chrome-extension://thanwela/drafts.html',
    'chrome-extension://thanwela/year.html',
  ]);
  expect(browser.calls).toContain('openOptionsPage');
});

describe('this month as text', () => {
  test('goes to the clipboard without what is done, and it is said', async () => {
    const view = await open();
    view.acts.onDone(w09(view), true);
    const left = await frame.until(({ isDone }) => isDone('mol-2566/w09'));
    left.acts.onCopyMonth(left.windows, []);
    await frame.until(({ message }) => message.startsWith('คัดลอกแล้ว'));
    const [text = ''] = frame.clipboard ?? [];
    expect(text).toContain('กรมพัฒนาฝีมือแรงงาน (กพร.)');
    expect(text).toContain('17 เม.ย.');
    expect(text).not.toContain('• รายงานความก้าวหน้า ไตรมาส 2/66');
  });

  test('nothing to do: nothing is copied, and it is said', async () => {
    const view = await open();
    view.acts.onCopyMonth([], []);
    await frame.until(({ message }) => message !== '');
    expect(frame.view.message).toMatch(/จึงไม่ได้คัดลอก$/u);
    expect(frame.clipboard).toEqual([]);
  });

  test('a clipboard that refuses is said', async () => {
    const view = await open();
    frame.clipboard = null;
    view.acts.onCopyMonth(view.windows, []);
    await frame.until(({ message }) => message !== '');
    expect(frame.view.message).toMatch(/^คัดลอกไม่ได้/u);
  });
});
