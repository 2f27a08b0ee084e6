import { beforeEach, expect, test, vi } from 'vitest';
import { keepStripHeight, stripHeight } from '../../../../lib/background/requests/strip-height.ts';
import { FaultyBrowser } from '../../../make/faulty-browser.ts';

const world = vi.hoisted(() => ({ browser: null as unknown }));
vi.mock('webextension-polyfill', () => ({
  default: new Proxy(
    {},
    { get: (_, name) => (world.browser as { api: Record<string | symbol, unknown> }).api[name] },
  ),
}));

let browser: FaultyBrowser;
beforeEach(() => {
  browser = new FaultyBrowser();
  browser.wake();
  world.browser = browser;
});

test('a strip’s height is known at its width, and at widths that break lines alike', async () => {
  expect(await stripHeight(1280)).toBeNull();
  await keepStripHeight(1280, 68);
  await keepStripHeight(800, 95);
  expect(await stripHeight(1276)).toBe(68);
  expect(await stripHeight(800)).toBe(95);
  expect(await stripHeight(1000)).toBeNull();
});

test('what no strip can need is not kept, and only so many widths are', async () => {
  for (const px of [0, -1, 27, 401, Number.NaN]) await keepStripHeight(1280, px);
  expect(await stripHeight(1280)).toBeNull();
  for (let i = 0; i < 40; i++) await keepStripHeight(400 + i * 20, 60);
  expect(await stripHeight(400)).toBeNull();
  expect(await stripHeight(400 + 39 * 20)).toBe(60);
});

test('storage that holds something else, or fails: not known', async () => {
  browser.items.session['strip-heights'] = { 1280: 'much' };
  expect(await stripHeight(1280)).toBeNull();
  browser.wake({ at: 0, fault: 'refused' });
  expect(await stripHeight(1280)).toBeNull();
});
