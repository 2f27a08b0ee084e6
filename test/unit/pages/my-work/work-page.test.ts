/** The page of one's projects: what is asked of it is done, or said not to have been. */
import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { WorkView } from '../../../../lib/pages/my-work/work-page.ts';
import { DEFAULT_SETTINGS } from '../../../../lib/settings/schema.ts';
import { FaultyBrowser } from '../../../make/faulty-browser.ts';
import { FakeFrame, refuseToStore } from '../own-page.ts';

const world = vi.hoisted(() => ({ browser: null as unknown }));
vi.mock('webextension-polyfill', () => ({
  default: new Proxy(
    {},
    { get: (_, name) => (world.browser as { api: Record<string | symbol, unknown> }).api[name] },
  ),
}));

const WORK = {
  site: 'emenscr',
  project: '690001',
  path: '/projects/690001/m3',
  code: '',
  name: 'โครงการหนึ่ง',
  year: 2566,
  seenAt: Date.parse('2023-04-17T09:00:00+07:00'),
  isDone: false,
  steps: [],
};
let browser: FaultyBrowser;
let frame: FakeFrame<WorkView>;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2023-04-17T12:00:00+07:00') });
  browser = new FaultyBrowser();
  browser.items.sync.settings = { ...DEFAULT_SETTINGS };
  browser.items.local.work = { version: 1, works: [WORK, { ...WORK, project: '690002' }] };
  world.browser = browser;
  frame = new FakeFrame();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function open(policy: Record<string, unknown> = {}): Promise<WorkView> {
  browser.managed = policy;
  browser.items.local['managed:remembered'] = policy;
  frame.open();
  const { workPage } = await import('../../../../lib/pages/my-work/work-page.ts');
  workPage(frame, () => {});
  return frame.until(() => true);
}

test('storage that is full: said, and the list stays as it was', async () => {
  const acts: Record<string, (view: WorkView) => void> = {
    tick: (view) => view.onTick(WORK as WorkView['all'][number]['work'], true),
    remove: (view) => view.onRemove(WORK as WorkView['all'][number]['work']),
    clear: (view) => view.onClear(),
    keep: (view) => view.onKeep(false),
  };
  const before = structuredClone(browser.items);
  for (const [name, act] of Object.entries(acts)) {
    frame = new FakeFrame();
    const view = await open();
    refuseToStore(browser);
    act(view);
    const after = await frame.until(({ message }) => message === 'failed');
    expect(after.all, name).toHaveLength(2);
    expect([after.isOn, after.canUndo], name).toEqual([true, false]);
    expect(browser.items.local.work, name).toEqual(before.local.work);
  }
});

test('another window takes a project off: it is gone here too', async () => {
  await open();
  await browser.api.storage.local.set({ work: { version: 1, works: [WORK] } });
  await frame.until(({ all }) => all.length === 1);
});

test('what an administrator decided is locked; without a policy nothing is', async () => {
  expect((await open()).isLocked).toBe(false);
  frame = new FakeFrame();
  expect(await open({ keepWork: 'off', locked: ['keepWork'] })).toMatchObject({
    isLocked: true,
    isOn: false,
  });
});

test('what belongs in the fields is read when it is asked for, once', async () => {
  const fetched: string[] = [];
  const view = await open();
  expect(view.guides).toBeNull();
  vi.stubGlobal('fetch', async (url: string) => {
    fetched.push(url);
    return { text: () => readFile(url.replace('chrome-extension://thanwela', 'public/'), 'utf8') };
  });
  view.onGuide();
  const { guides } = await frame.until((next) => next.guides !== null);
  expect(guides?.get('m3.output')?.language).toBe('th');
  frame.view.onGuide();
  expect(fetched).toHaveLength(1);
});

test('when it cannot be read, that is said and it can be asked for again', async () => {
  const view = await open();
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no')));
  view.onGuide();
  expect((await frame.until(({ message }) => message === 'failed')).guides).toBeNull();
});
