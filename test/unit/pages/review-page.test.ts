/** The page of a memo under review: what is given to it, changed, taken back, stored and used. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ReviewView } from '../../../lib/pages/review/review-page.ts';
import { FY2566 } from '../../../lib/schedule/packs/fy2566.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings/schema.ts';
import { FaultyBrowser } from '../../make/faulty-browser.ts';
import { FakeFrame, refuseToStore } from './own-page.ts';

const world = vi.hoisted(() => ({ browser: null as unknown }));
vi.mock('webextension-polyfill', () => ({
  default: new Proxy(
    {},
    { get: (_, name) => (world.browser as { api: Record<string | symbol, unknown> }).api[name] },
  ),
}));

const MEMO = 'ให้หน่วยงานรายงานความก้าวหน้าไตรมาส 2 ในระบบ eMENSCR ภายในวันที่ 19 เมษายน 2566';
let browser: FaultyBrowser;
let frame: FakeFrame<ReviewView>;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2023-04-17T12:00:00+07:00') });
  browser = new FaultyBrowser();
  browser.items.sync.settings = { ...DEFAULT_SETTINGS };
  world.browser = browser;
  frame = new FakeFrame();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function open(): Promise<ReviewView> {
  frame.open();
  const { reviewPage } = await import('../../../lib/pages/review/review-page.ts');
  reviewPage(frame);
  return frame.until(() => true);
}
const kept = () =>
  (browser.items.local.review as { draft: { text: string; rows: unknown[] } } | undefined)?.draft;
const storedText = (text: string) => vi.waitUntil(() => kept()?.text === text);

test('begins empty, says which page it is, and a text becomes windows that are stored', async () => {
  const view = await open();
  expect([view.draft.rows, view.differences, view.canUndoEdit]).toEqual([[], null, false]);
  expect(frame.doc.title).toContain('ทันเวลา');
  view.onText(MEMO, false);
  // At once: nobody waits for the storage.
  expect(frame.view.draft.rows).toHaveLength(1);
  expect(frame.view.canUndoEdit).toBe(true);
  await storedText(MEMO);
});

test('a text without windows says so', async () => {
  const view = await open();
  view.onText('เรียนเชิญประชุม', false);
  expect(frame.view.done).not.toBe('');
  expect(frame.view.draft.rows).toEqual([]);
});

test('a change is taken back, and back to the beginning', async () => {
  const view = await open();
  view.onText(MEMO, false);
  frame.view.onDiscard();
  expect(frame.view.draft.text).toBe('');
  frame.view.onUndoEdit();
  expect(frame.view.draft.text).toBe(MEMO);
  frame.view.onUndoEdit();
  expect([frame.view.draft.text, frame.view.canUndoEdit]).toEqual(['', false]);
  await storedText('');
});

test('changes that come while one is stored are stored too, the newest last', async () => {
  const view = await open();
  for (const n of [1, 2, 3]) view.onDraft({ ...frame.view.draft, text: `${MEMO} ${n}` });
  await storedText(`${MEMO} 3`);
  expect(frame.view.isKept).toBe(true);
});

test('what another window stores is shown here, and can be taken back; both type into one draft', async () => {
  (await open()).onText(MEMO, false);
  await storedText(MEMO);
  const theirs = structuredClone(browser.items.local.review) as { draft: { text: string } };
  theirs.draft.text = `${MEMO} ใหม่`;
  await browser.api.storage.local.set({ review: theirs });
  await frame.until(({ draft }) => draft.text === theirs.draft.text);
  frame.view.onDraft({ ...frame.view.draft, text: `${frame.view.draft.text} กว่า` });
  await storedText(`${MEMO} ใหม่ กว่า`);
  frame.view.onUndoEdit();
  frame.view.onUndoEdit();
  expect(frame.view.draft.text).toBe(MEMO);
  await storedText(MEMO);
  // What this window itself stored is no change of another.
  frame.view.onUndoEdit();
  expect([frame.view.draft.text, frame.view.canUndoEdit]).toEqual(['', false]);
});

test('what could not be stored here is not given up for what another window stores', async () => {
  (await open()).onText(MEMO, false);
  await storedText(MEMO);
  const { set } = browser.api.storage.local;
  refuseToStore(browser);
  frame.view.onDraft({ ...frame.view.draft, text: 'ของหน้าต่างนี้' });
  await frame.until(({ isKept }) => !isKept);
  await set({ review: structuredClone(browser.items.local.review) });
  await set({ schedules: {} });
  await frame.until(() => true);
  expect(frame.view.draft.text).toBe('ของหน้าต่างนี้');
});

test('what cannot be stored is said, and stays on screen', async () => {
  const view = await open();
  refuseToStore(browser);
  view.onText(MEMO, false);
  expect((await frame.until(({ isKept }) => !isKept)).draft.text).toBe(MEMO);
});

test('a draft that was kept is opened again; one that cannot be read is said to be lost', async () => {
  (await open()).onText(MEMO, false);
  await storedText(MEMO);
  frame = new FakeFrame();
  expect((await open()).draft.text).toBe(MEMO);
  browser.items.local.review = { version: 2, draft: 'x' };
  frame = new FakeFrame();
  expect(await open()).toMatchObject({ isLost: true, draft: { text: '' } });
});

test('files: a memo, a schedule, and what is neither, each said', async () => {
  await open();
  frame.drop(new File([MEMO], 'memo.txt'));
  expect((await frame.until(({ draft }) => draft.text === MEMO)).taken.kind).toBe('none');
  frame.drop(new File([JSON.stringify(FY2566)], 'schedule.json'));
  expect((await frame.until(({ draft }) => draft.rows.length > 1)).draft.rows).toHaveLength(22);
  const refused: [File, string][] = [
    [new File(['%PDF-1.7'], 'memo.pdf'), 'pdf'],
    [new File(['{}'], 'a.json'), 'bad'],
    [new File(['PK\x03\x04'], 'a.docx'), 'unreadable'],
    [new File(['x'.repeat(30_000_001)], 'a.txt'), 'too-big'],
  ];
  for (const [file, kind] of refused) {
    frame.view.onFile(file);
    await frame.until(({ taken }) => taken.kind === kind);
  }
  // Nothing of what was there is lost by it.
  expect(frame.view.draft.rows).toHaveLength(22);
});

test('is put into use, taken back, and says when that is refused', async () => {
  const own = { ...FY2566, id: 'own', revision: 9 };
  (await open()).onUse(own);
  const used = await frame.until(({ schedules }) => schedules.some(({ id }) => id === 'own'));
  expect([used.canUndo, used.done]).toEqual([true, expect.stringContaining('9')]);
  used.onUndo();
  await frame.until(({ schedules }) => schedules.every(({ id }) => id !== 'own'));
  refuseToStore(browser);
  const before = frame.view.done;
  frame.view.onUse(own);
  expect((await frame.until(({ done }) => done !== before)).schedules).toHaveLength(1);
});

test('by hand: an empty row of this year, and a schedule in use to change', async () => {
  const view = await open();
  view.onBlank();
  expect(frame.view.draft.head.fiscalYear).toBe('2566');
  view.onSchedule(FY2566);
  expect(frame.view.draft.rows).toHaveLength(22);
});
