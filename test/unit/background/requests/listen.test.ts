/** What the background hears of, and what it does then. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FaultyBrowser, locksOfOneLife } from '../../../make/faulty-browser.ts';

const world = vi.hoisted(() => ({ api: {} as Record<string | symbol, unknown> }));
vi.mock('webextension-polyfill', () => ({
  default: new Proxy({}, { get: (_, name) => world.api[name] }),
}));

type Run = (...args: unknown[]) => unknown;

/** An event of the browser: who listens, and how it is fired. */
function event() {
  const runs: Run[] = [];
  return {
    runs,
    addListener: (run: Run) => runs.push(run),
    hasListener: (run: Run) => runs.includes(run),
    removeListener: (run: Run) => {
      const at = runs.indexOf(run);
      if (at >= 0) runs.splice(at, 1);
    },
  };
}

let browser: FaultyBrowser;
let events: Record<string, ReturnType<typeof event>>;
const on = (name: string) => (events[name] ??= event());
const fire = (name: string, ...args: unknown[]) => on(name).runs.map((run) => run(...args));
/** Times something was called. */
const times = (call: string) => browser.calls.filter((each) => each === call).length;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2023-04-17T12:00:00+07:00') });
  vi.resetModules();
  vi.stubGlobal('navigator', { locks: locksOfOneLife() });
  vi.stubGlobal('addEventListener', (name: string, run: Run) =>
    on(`global ${name}`).runs.push(run),
  );
  browser = new FaultyBrowser();
  // Not its first start: what the policies say is no news.
  browser.items.local['managed:remembered'] = {};
  browser.items.local.installed = { version: 1, day: '2023-01-05' };
  events = {};
  const { api } = browser;
  world.api = {
    ...api,
    notifications: undefined,
    runtime: {
      ...api.runtime,
      id: 'ours',
      onMessage: on('message'),
      onInstalled: on('installed'),
      onStartup: on('startup'),
    },
    alarms: { ...api.alarms, onAlarm: on('alarm') },
    commands: { onCommand: on('command') },
    tabs: { ...api.tabs, onRemoved: on('tab removed'), onUpdated: on('tab updated') },
    permissions: { ...api.permissions, onAdded: on('permission added') },
  };
  const { listen } = await import('../../../../lib/background/requests/listen.ts');
  listen();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Everything that was begun is done: nothing more is asked of the browser. */
async function settled(): Promise<void> {
  for (let quiet = 0, before = -1; quiet < 20; before = browser.calls.length) {
    await new Promise((done) => setImmediate(done));
    quiet = browser.calls.length === before ? quiet + 1 : 0;
  }
}

test('at its start: the alarm is set and the badge drawn, once', async () => {
  await settled();
  expect([times('badge'), browser.alarms.has('tick')]).toEqual([3, true]);
});

describe('messages', () => {
  const OWN = 'chrome-extension://thanwela/frame.html?part=float&site=emenscr';
  const ask = (message: object, id = 'ours', url = 'https://emenscr.nesdc.go.th/') =>
    fire('message', message, {
      id,
      tab: { id: 7 },
      frameId: 0,
      url,
      origin: new URL(url).origin,
    })[0];

  test('of pages are answered; what decides something only where it comes from a page of ours', async () => {
    expect(await ask({ type: 'page-settings', width: 1280 })).toMatchObject({ folded: false });
    const decision = { type: 'set-agency', agency: 'สปส.' };
    expect(ask(decision, undefined, 'https://emenscr.nesdc.go.th/frame.html')).toBeUndefined();
    expect(await ask(decision, undefined, OWN)).toBe(true);
  });

  test('of another extension, or of no kind we know, are left alone', () => {
    expect(ask({ type: 'overlay-view', site: 'emenscr', steps: [] }, 'theirs')).toBeUndefined();
    expect(ask({ type: 'nonsense' })).toBeUndefined();
  });

  test('that cannot be answered are refused and noted, without what they held', async () => {
    await settled();
    const refuse = () => Promise.reject(new Error('QUOTA_BYTES quota exceeded'));
    Object.assign(browser.api.storage.local, { set: refuse });
    await expect(
      ask({ type: 'mute', rule: 'secret', field: null, off: true }, undefined, OWN),
    ).rejects.toThrow('quota');
    await vi.waitUntil(() => browser.items.session.reports !== undefined);
    expect(JSON.stringify(browser.items.session.reports)).toMatch(/background: answer mute/u);
    expect(JSON.stringify(browser.items.session.reports)).not.toContain('secret');
  });
});

describe('installed', () => {
  test('the page of the first day is opened once; an update opens nothing', async () => {
    await settled();
    fire('installed', { reason: 'update' });
    await settled();
    expect(browser.opened).toEqual([]);
    fire('installed', { reason: 'install' });
    fire('installed', { reason: 'install' });
    await vi.waitUntil(() => browser.opened.length > 0);
    await settled();
    expect(browser.opened).toEqual(['chrome-extension://thanwela/welcome.html']);
    expect(browser.items.local.welcome).toMatchObject({ version: 1 });
  });

  test('nothing is opened where an administrator has chosen agency and roles', async () => {
    await settled();
    browser.managed = { agency: 'กพร.', roles: ['unit'] };
    fire('installed', { reason: 'install' });
    await settled();
    expect(browser.opened).toEqual([]);
    browser.managed = { agency: 'กพร.' };
    fire('installed', { reason: 'install' });
    await vi.waitUntil(() => browser.opened.length > 0);
  });
});

describe('something stored', () => {
  test('is told to the pages, and shown by the badge', async () => {
    await settled();
    browser.wake();
    browser.store('sync', { done: { version: 1, keys: [] } });
    await vi.waitUntil(() => times('tabs.sendMessage') === 1 && times('badge') === 3);
  });

  test.each([
    ['session', 'seen:7:1'],
    ['local', 'drafts'],
    ['local', 'review'],
  ] as const)('%s %s concerns no page', async (area, key) => {
    await settled();
    browser.wake();
    browser.store(area, { [key]: {} });
    expect(browser.calls).toEqual([]);
  });
});

test('an alarm of another name is none of ours', async () => {
  await settled();
  browser.wake();
  fire('alarm', { name: 'other' });
  expect(browser.calls).toEqual([]);
  fire('alarm', { name: 'tick' });
  await vi.waitUntil(() => times('badge') === 3);
});

test('a tab that was closed is forgotten', async () => {
  await settled();
  browser.store('session', {
    'seen:7:690001': { version: 1, steps: {} },
    'seen:8:690001': { version: 1, steps: {} },
    'visits:7:0': [],
  });
  fire('tab removed', 7);
  await vi.waitUntil(
    () => Object.keys(browser.items.session).filter((key) => key !== 'reports').length === 1,
  );
  expect(browser.items.session).toHaveProperty(['seen:8:690001']);
});

test('tabs that move are heard only while something is kept of one', async () => {
  await vi.waitUntil(() => on('tab updated').runs.length === 0);
  browser.store('session', { 'seen:7:emenscr:690001': { version: 1, steps: {} } });
  vi.resetModules();
  const { listen } = await import('../../../../lib/background/requests/listen.ts');
  listen();
  // At once: it may have been woken by one.
  expect(on('tab updated').runs).toHaveLength(1);
  const nobody = () => Promise.reject(new Error('Receiving end does not exist.'));
  Object.assign(world.api.tabs as object, { sendMessage: nobody });
  fire('tab updated', 8, { status: 'complete' });
  fire('tab updated', 7, { title: 'x' });
  fire('tab updated', 7, { status: 'complete' });
  await vi.waitUntil(() => Object.keys(browser.items.session).every((key) => key === 'reports'), {
    timeout: 5000,
  });
  await vi.waitUntil(() => on('tab updated').runs.length === 0);
});

test('notifications are listened to once they are allowed, and once only', () => {
  const [clicked, pressed] = [event(), event()];
  expect(clicked.runs).toEqual([]);
  world.api = { ...world.api, notifications: { onClicked: clicked, onButtonClicked: pressed } };
  fire('permission added', {});
  fire('permission added', {});
  expect([clicked.runs.length, pressed.runs.length]).toEqual([1, 1]);
});

test('what fails while nobody waits is noted', async () => {
  await settled();
  browser.api.tabs.query = () => Promise.reject(new Error('no tabs'));
  Object.assign(world.api.tabs as object, { query: browser.api.tabs.query });
  browser.store('sync', { done: { version: 1, keys: [] } });
  await vi.waitUntil(() =>
    JSON.stringify(browser.items.session.reports ?? '').includes('background: tell pages'),
  );
});
