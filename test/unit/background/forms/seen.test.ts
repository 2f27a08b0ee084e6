/** What was seen of a project's steps, kept by tab and by site. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { exampleField, exampleSnapshot } from '../../../../lib/forms/check/example.ts';
import { FaultyBrowser, locksOfOneLife } from '../../../make/faulty-browser.ts';

const world = vi.hoisted(() => ({ browser: null as unknown }));
vi.mock('webextension-polyfill', () => ({
  default: new Proxy(
    {},
    { get: (_, name) => (world.browser as { api: Record<string | symbol, unknown> }).api[name] },
  ),
}));

let seen: typeof import('../../../../lib/background/forms/seen.ts');
beforeEach(async () => {
  vi.resetModules();
  vi.stubGlobal('navigator', { locks: locksOfOneLife() });
  world.browser = new FaultyBrowser();
  seen = await import('../../../../lib/background/forms/seen.ts');
});
afterEach(() => vi.unstubAllGlobals());

const snapshot = exampleSnapshot(exampleField('m4.start', 'date', '01/10/2565'));
const nothing = exampleSnapshot();
const here = { tab: 7, site: 'emenscr', isPrivate: false } as const;
const valuesOf = async (sender: Parameters<typeof seen.seenOf>[0]) =>
  Object.values((await seen.seenOf(sender, '690001', nothing, 2)).steps).flatMap(
    ({ values }) => values,
  );

test('a page of one site gets nothing of what was seen on the other, nor another tab of this one', async () => {
  await seen.seenOf(here, '690001', snapshot, 1);
  expect(await valuesOf(here)).not.toEqual([]);
  expect(await valuesOf({ ...here, site: 'open-d' })).toEqual([]);
  expect(await valuesOf({ ...here, tab: 8 })).toEqual([]);
});

test('a tab that was closed is forgotten', async () => {
  await seen.seenOf(here, '690001', snapshot, 1);
  await seen.forgetTab(7);
  expect(await valuesOf(here)).toEqual([]);
});
