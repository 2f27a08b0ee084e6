/** A form whose texts are kept, with the worker ended or refused at every single call. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { exampleField, exampleSnapshot } from '../../../lib/forms/check/example.ts';
import type { SavedForm } from '../../../lib/saved-input/visits.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings/schema.ts';
import { type Fault, FaultyBrowser, locksOfOneLife } from '../../make/faulty-browser.ts';

const world = vi.hoisted(() => ({ browser: null as unknown }));
vi.mock('webextension-polyfill', () => ({
  default: new Proxy(
    {},
    { get: (_, name) => (world.browser as { api: Record<string | symbol, unknown> }).api[name] },
  ),
}));

const NOW = Date.parse('2023-04-18T11:00:00+07:00');
const PAGE = '7:0';
let browser: FaultyBrowser;

/** A browser whose person wants texts kept. */
function freshBrowser(): void {
  browser = new FaultyBrowser();
  world.browser = browser;
  const settings = { ...DEFAULT_SETTINGS, keepDrafts: true };
  browser.items.sync.settings = settings;
  browser.items.local['settings:last-good'] = settings;
}

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  freshBrowser();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function freshWorker() {
  vi.resetModules();
  vi.stubGlobal('navigator', { locks: locksOfOneLife() });
  return import('../../../lib/saved-input/keep.ts');
}
type Worker = Awaited<ReturnType<typeof freshWorker>>;

const form = (value: string, isFirst = false) => ({
  snapshot: exampleSnapshot(exampleField('m3.objective', 'long', value)),
  project: '690001',
  isFirst,
});

/** Shows the form and lets what waits to be written be written. */
async function shows(worker: Worker, value: string, isFirst = false): Promise<void> {
  void worker.saveInput(form(value, isFirst), PAGE);
  await vi.advanceTimersByTimeAsync(6000);
}

const drafts = () =>
  (browser.items.local.drafts as { drafts: SavedForm[] } | undefined)?.drafts ?? [];
const texts = () => drafts().flatMap(({ fields }) => fields.map(({ value }) => value));

describe('texts', () => {
  test('are written once, then at most every five seconds', async () => {
    const worker = await freshWorker();
    await shows(worker, '', true);
    browser.wake();
    const writes = () => browser.calls.filter((call) => call === 'local.set drafts').length;
    for (let i = 1; i <= 40; i++) {
      void worker.saveInput(form('ก'.repeat(i)), PAGE);
      await vi.advanceTimersByTimeAsync(250);
    }
    await vi.advanceTimersByTimeAsync(6000);
    // Ten seconds of typing: at their beginning, in the middle and at the end.
    expect(writes()).toBe(3);
    expect(texts()).toEqual(['ก'.repeat(40)]);
  });

  test('are not written any more when it was switched off, or a policy forbids it', async () => {
    const worker = await freshWorker();
    await shows(worker, '', true);
    browser.items.sync.settings = DEFAULT_SETTINGS;
    await shows(worker, 'ก');
    expect(texts()).toEqual([]);
  });

  test('wait for nothing when the tab is closed', async () => {
    const worker = await freshWorker();
    await shows(worker, '', true);
    await shows(worker, 'ก');
    await worker.saveInput(form('กข'), PAGE);
    await worker.flushInput(8);
    await worker.flushInput(7);
    expect(texts()).toEqual(['กข']);
    expect(browser.items.session).toEqual({});
  });

  test.each([0, 1])(
    'that were deleted are not kept again, %s looks before the worker ends',
    async (looks) => {
      const both = (output: string) => ({
        snapshot: exampleSnapshot(
          exampleField('m3.objective', 'long', 'ก'),
          exampleField('m3.output', 'long', output),
        ),
        project: '690001',
        isFirst: false,
      });
      const worker = await freshWorker();
      await shows(worker, '', true);
      await shows(worker, 'ก');
      await worker.editSavedInput(() => []);
      const next = await freshWorker();
      for (const [i, output] of ['ข', 'ขค', 'ขคง'].entries()) {
        void (i < looks ? worker : next).saveInput(both(output), PAGE);
        await vi.advanceTimersByTimeAsync(6000);
      }
      expect(texts()).toEqual(['ขคง']);
    },
  );

  test('leave nothing in memory when the tab is closed after the worker ended', async () => {
    const worker = await freshWorker();
    await shows(worker, '', true);
    await shows(worker, 'ก');
    expect(browser.items.session).not.toEqual({});
    await (await freshWorker()).flushInput(7);
    expect(browser.items.session).toEqual({});
    expect(texts()).toEqual(['ก']);
  });

  test('of another step are written before those of the next', async () => {
    const worker = await freshWorker();
    await shows(worker, '', true);
    await shows(worker, 'ก');
    await worker.saveInput(form('กข'), PAGE);
    const m4 = exampleSnapshot(exampleField('m4.activity', 'text', '', 1));
    await worker.saveInput({ snapshot: m4, project: '690001', isFirst: false }, PAGE);
    expect(texts()).toEqual(['กข']);
    // Back again, the page still has it in memory: the same draft goes on.
    await shows(worker, 'กขค');
    expect(texts()).toEqual(['กขค']);
  });

  test('older than seven days go, though nobody looks', async () => {
    const worker = await freshWorker();
    await shows(worker, '', true);
    await shows(worker, 'ก');
    vi.setSystemTime(NOW + 8 * 24 * 60 * 60 * 1000);
    await worker.forgetOldInput();
    expect(drafts()).toEqual([]);
  });
});

describe.each<Fault>(['end-before', 'end-after', 'refused', 'slow'])('%s', (fault) => {
  test('at every call while typing: nothing that was kept is lost, nothing is kept twice', async () => {
    let at = 0;
    for (; at < 200; at++) {
      freshBrowser();
      const worker = await freshWorker();
      await shows(worker, '', true);
      await shows(worker, 'ก');
      expect(texts()).toEqual(['ก']);
      browser.wake({ at, fault });
      await shows(worker, 'กข');
      const wasReached = browser.calls.length > at;
      expect(texts(), `call ${at}`).toEqual([expect.stringMatching(/^กข?$/u)]);
      browser.wake();
      await shows(fault.startsWith('end') ? await freshWorker() : worker, 'กขค');
      expect(texts(), `call ${at}`).toEqual(['กขค']);
      expect(browser.items.session['drafts:refused']).toBeUndefined();
      if (!wasReached) break;
    }
    expect(at).toBeGreaterThan(1);
    expect(at).toBeLessThan(200);
  });

  test('at every call while the form is loaded anew: what is missing stays', async () => {
    let at = 0;
    for (; at < 200; at++) {
      freshBrowser();
      const worker = await freshWorker();
      await shows(worker, '', true);
      await shows(worker, 'ก');
      browser.wake({ at, fault });
      await shows(worker, '', true);
      const wasReached = browser.calls.length > at;
      expect(texts(), `call ${at}`).toEqual(['ก']);
      browser.wake();
      const next = fault.startsWith('end') ? await freshWorker() : worker;
      // The page asks again with its next look, in which it still shows what the site gave it.
      await shows(next, '');
      await shows(next, 'ข');
      expect(texts(), `call ${at}`).toContain('ก');
      if (!wasReached) break;
    }
    expect(at).toBeGreaterThan(1);
    expect(at).toBeLessThan(200);
  });
});
