/** The page of the whole year. */
import { afterEach, expect, test, vi } from 'vitest';
import type { YearViewProps } from '../../../lib/pages/year-page.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings/schema.ts';
import { FaultyBrowser } from '../../make/faulty-browser.ts';
import { FakeFrame } from './own-page.ts';

const world = vi.hoisted(() => ({ browser: null as unknown }));
vi.mock('webextension-polyfill', () => ({
  default: new Proxy(
    {},
    { get: (_, name) => (world.browser as { api: Record<string | symbol, unknown> }).api[name] },
  ),
}));

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('shows the agency’s windows of every role, in the person’s language, and prints', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2023-04-17T12:00:00+07:00') });
  const browser = new FaultyBrowser();
  world.browser = browser;
  browser.items.sync.settings = { ...DEFAULT_SETTINGS, agency: 'สปส.', roles: ['unit'] };
  const frame = new FakeFrame<YearViewProps>();
  frame.open();
  const { yearPage } = await import('../../../lib/pages/year-page.ts');
  let printed = 0;
  yearPage(frame, () => printed++);
  const view = await frame.until(() => true);
  expect([view.agency, view.roles, view.today]).toEqual(['สปส.', ['unit'], '2023-04-17']);
  expect(view.windows.some(({ window }) => !window.roles.includes('unit'))).toBe(true);
  view.onPrint();
  expect(printed).toBe(1);
  view.onCopy(view.windows, []);
  await frame.until(({ message }) => message.startsWith('คัดลอกแล้ว'));
  expect(frame.clipboard?.[0]?.match(/^• /gmu)).toHaveLength(view.windows.length);
  const thai = frame.doc.title;
  browser.store('sync', { settings: { ...DEFAULT_SETTINGS, language: 'en' } });
  await frame.until(({ reading }) => reading.language === 'en');
  expect(frame.doc.title).not.toBe(thai);
});
