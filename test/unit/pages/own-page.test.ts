/** What every page of our own does alike. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
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
let frame: FakeFrame<number>;
/** Questions for what is to be drawn, answered by the test. */
let asked: PromiseWithResolvers<number>[];

beforeEach(() => {
  browser = new FaultyBrowser();
  // Policies are known already: what is stored when they come first would be one more change.
  browser.items.local['managed:remembered'] = {};
  world.browser = browser;
  frame = new FakeFrame();
  asked = [];
});
afterEach(() => {
  vi.unstubAllGlobals();
});

async function open(also: string[] = [], name = 'test') {
  frame.open();
  const { ownPage, attempt } = await import('../../../lib/pages/own-page.ts');
  const load = async () => {
    const question = Promise.withResolvers<number>();
    asked.push(question);
    const view = await question.promise;
    return { language: 'en' as const, title: `page ${view}`, view };
  };
  return { draw: ownPage(name, frame, load, also), attempt };
}

test('who asks while it is being drawn gets a drawing that began afterwards', async () => {
  const { draw } = await open();
  const first = draw();
  const second = draw();
  const third = draw();
  asked[0]?.resolve(1);
  await vi.waitUntil(() => asked.length === 2);
  expect(frame.views).toEqual([1]);
  asked[1]?.resolve(2);
  await Promise.all([first, second, third]);
  expect(frame.views).toEqual([1, 2]);
  expect([frame.doc.title, frame.doc.documentElement.lang]).toEqual(['page 2', 'en']);
});

test('one that fails is said and noted, and the next one is drawn', async () => {
  const { draw } = await open();
  const first = draw();
  asked[0]?.reject(new Error('no'));
  await first;
  expect(frame.failures).toEqual(['อ่านข้อมูลไม่ได้ โปรดปิดแล้วเปิดใหม่อีกครั้ง']);
  const second = draw();
  asked[1]?.resolve(2);
  await second;
  expect(frame.views).toEqual([2]);
});

describe('drawn again when something stored changes', () => {
  test.each([
    ['sync', 'settings', 1],
    ['local', 'schedules', 1],
    ['local', 'e2eNow', 1],
    ['local', 'drafts', 0],
    ['local', 'review', 0],
    ['local', 'settings:last-good', 0],
    ['session', 'seen:7:690001', 0],
    ['session', 'reports', 0],
  ] as const)('%s %s: %i', async (area, key, times) => {
    await open();
    browser.store(area, { [key]: 1 });
    expect(asked).toHaveLength(times);
  });

  test('also for what changes often, where the page shows it', async () => {
    await open(['drafts']);
    browser.store('local', { drafts: 1 });
    expect(asked).toHaveLength(1);
  });
});

test('what is done says whether it was done, after which the page is drawn', async () => {
  const { attempt } = await open();
  const said: boolean[] = [];
  const then = (isDone: boolean) => said.push(isDone);
  expect(await attempt(async () => {}, 'x', then)).toBe(true);
  expect(await attempt(() => Promise.reject(new Error('no')), 'do x', then)).toBe(false);
  expect(said).toEqual([true, false]);
  await vi.waitUntil(() => browser.items.session.reports !== undefined);
  expect(browser.items.session.reports).toMatchObject({ reports: [{ where: 'do x' }] });
});

test('a page that an administrator left out is not drawn, and that is said; others are', async () => {
  browser.managed = { pages: ['files'] };
  browser.items.local['managed:remembered'] = { pages: ['files'] };
  for (const [name, views] of [
    ['work', []],
    ['files', [1]],
    ['year', [1]],
  ] as const) {
    frame = new FakeFrame();
    asked = [];
    const { draw } = await open([], name);
    const drawing = draw();
    asked[0]?.resolve(1);
    await drawing;
    expect([name, frame.views]).toEqual([name, views]);
    expect(frame.failures).toEqual(
      name === 'work' ? ['Your administrator switched this page off.'] : [],
    );
  }
});
