/** The page of the first day: what an administrator decided is not asked. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { WelcomeView } from '../../../lib/pages/welcome-page.ts';
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

let browser: FaultyBrowser;
let frame: FakeFrame<WelcomeView>;
beforeEach(() => {
  browser = new FaultyBrowser();
  browser.items.sync.settings = { ...DEFAULT_SETTINGS };
  world.browser = browser;
  frame = new FakeFrame();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** Opens the page where notifications are not allowed yet. */
async function open(policy: Record<string, unknown> = {}): Promise<WelcomeView> {
  browser.managed = policy;
  browser.items.local['managed:remembered'] = policy;
  answers(false);
  frame.open();
  const { welcomePage } = await import('../../../lib/pages/welcome-page.ts');
  welcomePage(frame, { addEventListener() {} });
  return frame.until(() => true);
}
/** What the person answers from now on when the browser asks. */
function answers(yes: boolean): void {
  browser.grants = yes;
  browser.allows = yes;
}
const stored = () => browser.items.sync.settings as typeof DEFAULT_SETTINGS;

test('reminders are switched on when the browser gives leave, and not before', async () => {
  const view = await open();
  expect(view.reminders).toBe('');
  view.onReminders(true);
  await frame.until(({ reminders }) => reminders === 'denied');
  expect(stored().reminders.on).toBe(false);
  answers(true);
  frame.view.onReminders(true);
  await frame.until(({ reminders }) => reminders === 'on');
  expect(stored().reminders.on).toBe(true);
});

test('on by a policy they are not said to be on before the browser gives leave', async () => {
  const view = await open({ reminders: 'on', locked: ['reminders'] });
  expect([view.settings.reminders.on, view.reminders]).toEqual([true, '']);
  view.onReminders(true);
  await frame.until(({ reminders }) => reminders === 'denied');
  answers(true);
  frame.view.onReminders(true);
  await frame.until(({ reminders }) => reminders === 'on');
  // The person's own choice stands as it was.
  expect(stored().reminders.on).toBe(false);
});
