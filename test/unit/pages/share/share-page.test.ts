/** The page that passes a schedule on: which one, against what, and what is done with it. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Asked } from '../../../../lib/pages/share/asked.ts';
import type { KeyStore } from '../../../../lib/pages/share/key-store.ts';
import type { ShareView } from '../../../../lib/pages/share/share-page.ts';
import { draftOfSchedule } from '../../../../lib/schedule/draft/draft.ts';
import { writeSchedule } from '../../../../lib/schedule/file/write-schedule.ts';
import type { Schedule } from '../../../../lib/schedule/model/types.ts';
import { FY2566 } from '../../../../lib/schedule/packs/fy2566.ts';
import { DEFAULT_SETTINGS } from '../../../../lib/settings/schema.ts';
import { newFeed, storeFeed } from '../../../../lib/settings/stores/feed.ts';
import { storeDraft } from '../../../../lib/settings/stores/review.ts';
import { useSchedule } from '../../../../lib/settings/stores/schedules.ts';
import { FaultyBrowser } from '../../../make/faulty-browser.ts';
import { revised } from '../../../make/feed.ts';
import { FakeFrame } from '../own-page.ts';

const world = vi.hoisted(() => ({
  browser: null as unknown,
  offered: [] as { text: string; name: string }[],
}));
vi.mock('webextension-polyfill', () => ({
  default: new Proxy(
    {},
    { get: (_, name) => (world.browser as { api: Record<string | symbol, unknown> }).api[name] },
  ),
}));
vi.mock('../../../../lib/offer-file.ts', () => ({
  offerFile: (text: string, _: string, name: string) => world.offered.push({ text, name }),
}));

const TH = { language: 'th', digits: 'arabic' } as const;
const empty: KeyStore = { load: async () => null, add: async () => {}, remove: async () => {} };
let browser: FaultyBrowser;
let frame: FakeFrame<ShareView>;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2023-04-17T12:00:00+07:00') });
  browser = new FaultyBrowser();
  browser.items.sync.settings = { ...DEFAULT_SETTINGS };
  world.browser = browser;
  world.offered = [];
  frame = new FakeFrame();
  frame.open();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const local = () => browser.api.storage.local as unknown as Parameters<typeof useSchedule>[0];
async function open(asked: Asked | null = null): Promise<ShareView> {
  const { sharePage } = await import('../../../../lib/pages/share/share-page.ts');
  sharePage(frame, asked, empty);
  return frame.until(() => true);
}
const draft = (schedule: Schedule, isConfirmed = true) => {
  const made = draftOfSchedule(schedule, TH);
  const rows = made.rows.map((row) => ({ ...row, confirmed: isConfirmed }));
  return storeDraft(local(), { ...made, rows });
};
const changes = ({ departments }: ShareView) =>
  departments.map(({ differences }) => differences.list.length);

describe('which schedule, and against what', () => {
  test('the newest one, where nothing is asked for; held against what it took the place of', async () => {
    await useSchedule(local(), revised(2, 20));
    const view = await open();
    expect(view.chosen).toMatchObject({ key: 'mol-2566', than: 'before' });
    expect(changes(view)).toEqual([1, 1, 1, 1, 1]);
  });

  test('a later change is held against the revision before it, not against the first', async () => {
    await useSchedule(local(), revised(2, 20));
    await useSchedule(local(), { ...revised(3, 20), issuer: 'x' });
    expect(changes(await open())).toEqual([0, 0, 0, 0, 0]);
  });

  test('after another schedule was brought in, it is said to be held against the others', async () => {
    await useSchedule(local(), revised(2, 20));
    const windows = FY2566.windows
      .filter(({ id }) => id === 'w09')
      .map((each) => ({
        ...each,
        fiscalYear: 2567,
        start: '2024-04-01' as const,
        end: '2024-04-18' as const,
      }));
    await useSchedule(local(), { ...FY2566, id: 'b', fiscalYear: 2567, windows });
    const view = await open({ kind: 'schedule', id: 'mol-2566' });
    expect(view.chosen).toMatchObject({ key: 'mol-2566', than: 'others' });
    // The first revision, which comes with the extension, is still known.
    expect(changes(view)).toEqual([1, 1, 1, 1, 1]);
    view.onChoose('b');
    await frame.until(({ chosen }) => chosen?.key === 'b');
  });

  test('a draft that is ready, though it is not in use', async () => {
    await draft(revised(1, 20));
    const view = await open({ kind: 'draft' });
    expect(view.chosen).toMatchObject({ key: 'draft', than: 'inUse', schedule: { revision: 2 } });
    expect(changes(view)).toEqual([1, 1, 1, 1, 1]);
    expect(view.isDraftOpen).toBe(false);
  });

  test('a draft that is put in use meanwhile stays the one it is about', async () => {
    await draft(revised(1, 20));
    const { chosen } = await open({ kind: 'draft' });
    if (!chosen) throw new Error('no draft');
    await useSchedule(local(), chosen.schedule);
    browser.store('local', { ...browser.items.local });
    await frame.until((view) => view.chosen?.key === 'mol-2566');
    expect(frame.view.chosen?.schedule.revision).toBe(2);
    expect(frame.view.isDraftOpen).toBe(false);
  });

  test('a draft that is not ready is not passed on, and that is said', async () => {
    await draft(revised(1, 20), false);
    const view = await open({ kind: 'draft' });
    expect(view.choices.map(({ key }) => key)).toEqual(['mol-2566']);
    expect(view.isDraftOpen).toBe(true);
  });
});

test('saved under the name that the address asks for, else under its own', async () => {
  const view = await open();
  view.onSave();
  await frame.until(({ isSaved }) => isSaved);
  view.onAddress('https://a.go.th/p/2566.json');
  await frame.until(({ upload }) => upload?.ok);
  frame.view.onSave();
  expect(world.offered.map(({ name }) => name)).toEqual(['thanwela-mol-2566-r1.json', '2566.json']);
  expect(world.offered[0]?.text).toBe(writeSchedule(FY2566));
  expect(frame.view.text('letter', null)).toContain('https://a.go.th/p/2566.json');
});

test('the address of the feed in force stands there already', async () => {
  await storeFeed(local(), newFeed('https://feed.example/2566.json'));
  const view = await open();
  expect(view.written).toBe('https://feed.example/2566.json');
});

test('copied, or said that it could not be', async () => {
  const view = await open();
  view.onCopy('chat', view.text('chat', 'สปส.'));
  await frame.until(({ copied }) => copied?.isDone);
  expect(frame.clipboard?.[0]).toContain('สำนักงานประกันสังคม');
  frame.clipboard = null;
  frame.view.onCopy('letter', 'x');
  await frame.until(({ copied }) => copied?.what === 'letter' && !copied.isDone);
});
