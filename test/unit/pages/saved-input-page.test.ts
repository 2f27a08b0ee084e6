/** The page of saved input: copied, deleted, brought back. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SavedInputView } from '../../../lib/pages/saved-input-page.ts';
import type { SavedForm } from '../../../lib/saved-input/visits.ts';
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

const NOW = Date.parse('2023-04-17T12:00:00+07:00');
let browser: FaultyBrowser;
let frame: FakeFrame<SavedInputView>;

const form = (id: string): SavedForm => ({
  id,
  site: 'emenscr',
  project: '690001',
  steps: ['M3'],
  keptAt: NOW - 1000,
  missed: false,
  fields: [{ name: 'a', label: 'ก', row: null, step: 'M3', value: id, now: null }],
});
const BROKEN = { version: 1, drafts: [{ id: 7, text: 'ที่พิมพ์ไว้' }] };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  browser = new FaultyBrowser();
  browser.items.sync.settings = { ...DEFAULT_SETTINGS, keepDrafts: true };
  browser.items.local.drafts = { version: 1, drafts: [form('one'), form('two')] };
  world.browser = browser;
  frame = new FakeFrame();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function open(): Promise<SavedInputView> {
  frame.open();
  const { savedInputPage } = await import('../../../lib/pages/saved-input-page.ts');
  savedInputPage(frame);
  return frame.until(() => true);
}
const ids = ({ forms }: SavedInputView) => forms.map(({ id }) => id);

test('shows what was saved, and that it is switched on', async () => {
  const view = await open();
  expect(ids(view)).toEqual(['one', 'two']);
  expect([view.isOn, view.problem, view.refused, view.canUndo]).toEqual([true, null, false, false]);
});

test('what is saved meanwhile is shown', async () => {
  await open();
  browser.store('local', { drafts: { version: 1, drafts: [form('three')] } });
  await frame.until((view) => ids(view).join() === 'three');
});

test('copied, or said that the browser refused', async () => {
  (await open()).onCopy('ข้อความ');
  await frame.until(({ message }) => message === 'copied');
  expect(frame.clipboard).toEqual(['ข้อความ']);
  frame.clipboard = null;
  frame.view.onCopy('ข้อความ');
  await frame.until(({ message }) => message === 'notCopied');
});

test('one deleted, and brought back', async () => {
  (await open()).onRemove('one');
  await frame.until(({ message }) => message === 'removed');
  expect([ids(frame.view), frame.view.canUndo]).toEqual([['two'], true]);
  frame.view.onUndo();
  await frame.until(({ message }) => message === 'undone');
  expect([ids(frame.view).toSorted(), frame.view.canUndo]).toEqual([['one', 'two'], false]);
});

test('a full disk: said, and nothing is lost', async () => {
  const view = await open();
  refuseToStore(browser);
  view.onRemoveAll();
  await frame.until(({ message }) => message === 'failed');
  expect([ids(frame.view), frame.view.canUndo]).toEqual([['one', 'two'], false]);
});

test('what no build can read is shown as it is, deleted with all, and brought back', async () => {
  browser.items.local.drafts = BROKEN;
  const view = await open();
  expect([view.problem?.code, view.unreadable]).toEqual(['invalid', BROKEN]);
  view.onRemoveAll();
  await frame.until(({ message }) => message === 'removed');
  expect(frame.view.unreadable).toBeNull();
  expect(JSON.stringify(browser.items.local)).not.toContain('ที่พิมพ์ไว้');
  frame.view.onUndo();
  await frame.until(({ message }) => message === 'undone');
  expect(frame.view.unreadable).toEqual(BROKEN);
});

test('that the browser refused the last input is said', async () => {
  browser.items.session['drafts:refused'] = NOW;
  expect((await open()).refused).toBe(true);
});
