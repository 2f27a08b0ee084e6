/** Which projects are noted, and when nothing is. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Entry } from '../../../../lib/forms/model/entry.ts';
import { DEFAULT_SETTINGS } from '../../../../lib/settings/schema.ts';
import { FaultyBrowser, locksOfOneLife } from '../../../make/faulty-browser.ts';

const world = vi.hoisted(() => ({ browser: null as unknown }));
vi.mock('webextension-polyfill', () => ({
  default: new Proxy(
    {},
    { get: (_, name) => (world.browser as { api: Record<string | symbol, unknown> }).api[name] },
  ),
}));

const EMPTY: Entry = {
  key: 'c1',
  field: 'm3.objective',
  step: 'M3',
  label: 'วัตถุประสงค์',
  kinds: ['long'],
  row: null,
  required: true,
  basis: 'nesdc',
  marked: true,
  live: true,
  empty: true,
  value: '',
};
const NOW = Date.parse('2023-04-17T12:00:00+07:00');
let browser: FaultyBrowser;
beforeEach(() => {
  vi.resetModules();
  browser = new FaultyBrowser();
  world.browser = browser;
  vi.stubGlobal('navigator', { locks: locksOfOneLife() });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

async function noted(): Promise<boolean> {
  const { noteWork } = await import('../../../../lib/background/forms/note-work.ts');
  const snapshot = { site: 'emenscr', steps: ['M3'], entries: [EMPTY] } as const;
  const about = { path: '/projects/690001/m3', code: '', name: 'ก' };
  await noteWork({ snapshot, findings: [], project: '690001', about }, NOW);
  return browser.items.local.work !== undefined;
}

test.each<[string, boolean, object, object]>([
  ['as it comes', true, {}, {}],
  ['the person wants none', false, { keepWork: false }, {}],
  ['an administrator leaves the page out', false, {}, { pages: ['files'] }],
  ['an administrator forbids it', false, {}, { keepWork: 'off', locked: ['keepWork'] }],
  ['an administrator only suggests none', true, {}, { keepWork: 'off' }],
])('%s: %s', async (_, isNoted, own, managed) => {
  browser.items.sync.settings = { ...DEFAULT_SETTINGS, ...own };
  browser.managed = { ...managed };
  expect(await noted()).toBe(isNoted);
});
