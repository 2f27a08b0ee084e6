/** The options page: what it shows, and what becomes of what is done there. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Correction } from '../../../lib/forms/model/correction.ts';
import type { OptionsView } from '../../../lib/pages/options/view.ts';
import { writeSchedule } from '../../../lib/schedule/file/write-schedule.ts';
import { FY2566 } from '../../../lib/schedule/packs/fy2566.ts';
import { correctionsFile } from '../../../lib/settings/corrections-file.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings/schema.ts';
import { newFeed } from '../../../lib/settings/stores/feed.ts';
import { FaultyBrowser } from '../../make/faulty-browser.ts';
import { newMinistry, SIGNED_AT } from '../../make/feed.ts';
import { FakeFrame, refuseToStore } from './own-page.ts';

const world = vi.hoisted(() => ({ browser: null as unknown, offered: [] as string[] }));
vi.mock('webextension-polyfill', () => ({
  default: new Proxy(
    {},
    { get: (_, name) => (world.browser as { api: Record<string | symbol, unknown> }).api[name] },
  ),
}));
vi.mock('../../../lib/offer-file.ts', () => ({
  offerFile: (text: string) => world.offered.push(text),
  offerSchedule: (schedule: { id: string }) => world.offered.push(schedule.id),
}));

let browser: FaultyBrowser;
let frame: FakeFrame<OptionsView>;

beforeEach(() => {
  browser = new FaultyBrowser();
  world.browser = browser;
  world.offered = [];
  frame = new FakeFrame();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

async function open(): Promise<OptionsView> {
  frame.open();
  const { optionsPage } = await import('../../../lib/pages/options/options-page.ts');
  optionsPage(frame as unknown as Parameters<typeof optionsPage>[0]);
  return frame.until(() => true);
}

const other = { ...FY2566, id: 'min-2566', revision: 3 };
const file = (text: string) => new File([text], 'x.json');
const idsOf = ({ schedules }: OptionsView) => schedules.inUse.map(({ id }) => id);

describe('settings', () => {
  test('a change is stored, said and shown', async () => {
    const view = await open();
    expect([frame.doc.title, frame.doc.documentElement.lang]).toEqual(['ตั้งค่าทันเวลา', 'th']);
    view.onChange({ language: 'en', agency: 'สปส.' });
    await frame.until(({ message }) => message === 'saved');
    expect(frame.view.settings).toMatchObject({ language: 'en', agency: 'สปส.' });
    expect(frame.doc.title).toBe('Thanwela options');
    expect(browser.items.sync.settings).toMatchObject({ agency: 'สปส.' });
  });

  test('one that is refused is said, and what stood there stands', async () => {
    const view = await open();
    refuseToStore(browser);
    view.onChange({ agency: 'สปส.' });
    await frame.until(({ message }) => message === 'failed');
    expect(frame.view.settings.agency).toBeNull();
  });

  test('changed in another window: shown without a reload', async () => {
    await open();
    browser.store('sync', { settings: { ...DEFAULT_SETTINGS, agency: 'กกจ.' } });
    await frame.until(({ settings }) => settings.agency === 'กกจ.');
  });

  test('that cannot be read are shown as they are', async () => {
    browser.items.sync.settings = { version: 1, agency: 7 };
    const view = await open();
    expect(view.problem).toMatchObject({ code: 'invalid' });
    expect(view.unreadable).toEqual({ version: 1, agency: 7 });
  });

  test('reminders wait for the browser’s leave', async () => {
    browser.grants = false;
    (await open()).onReminders(true);
    await frame.until(({ denied }) => denied);
    expect(frame.view.settings.reminders.on).toBe(false);
    browser.grants = true;
    frame.view.onReminders(true);
    await frame.until(({ settings }) => settings.reminders.on);
    expect(frame.view.denied).toBe(false);
  });

  test('what an administrator locked is locked from the first drawing on', async () => {
    browser.managed = { agency: 'สปส.', locked: ['agency'] };
    const view = await open();
    expect(view.managed.locked).toEqual(new Set(['agency']));
    expect(view.settings.agency).toBe('สปส.');
  });
});

describe('schedules', () => {
  test('chosen: what it changes, then used, then taken back', async () => {
    (await open()).onSource(file(writeSchedule(other)));
    const { scheduleImport } = await frame.until((view) => view.scheduleImport.kind === 'ready');
    expect(scheduleImport).toMatchObject({ found: { schedule: { id: 'min-2566' } } });
    expect(idsOf(frame.view)).toEqual(['mol-2566']);
    frame.view.onConfirm();
    await frame.until((view) => view.scheduleImport.kind === 'done');
    expect(idsOf(frame.view)).toEqual(['mol-2566', 'min-2566']);
    expect(frame.view.schedules.canUndo).toBe(true);
    frame.view.onUndo();
    await frame.until((view) => view.scheduleImport.kind === 'undone');
    expect(idsOf(frame.view)).toEqual(['mol-2566']);
  });

  describe('with its signature', () => {
    const sig = (text: string) => new File([text], 'x.json.sig');
    const ready = () => frame.until((view) => view.scheduleImport.kind === 'ready');
    const signedOf = ({ scheduleImport: state }: OptionsView) =>
      state.kind === 'ready' ? state.found.by : undefined;
    async function give(signature: string, text: string): Promise<void> {
      (await open()).onSource(file(text));
      await ready();
      frame.view.onSource(sig(signature));
    }

    test('by whom and when, and so kept', async () => {
      const ministry = await newMinistry();
      const { file: text, signature } = await ministry.publish(other, SIGNED_AT);
      await give(signature, text);
      const by = { fingerprint: ministry.fingerprint, signedAt: SIGNED_AT };
      await frame.until((view) => Boolean(signedOf(view)));
      expect(signedOf(frame.view)).toEqual(by);
      frame.view.onConfirm();
      await frame.until((view) => view.scheduleImport.kind === 'done');
      expect([...frame.view.schedules.signed.values()]).toEqual([by]);

      // One that the same key signed before says so, and the person decides.
      const earlier = await ministry.publish({ ...other, revision: 4 }, SIGNED_AT - 5000);
      frame.view.onSource(file(earlier.file));
      await ready();
      frame.view.onSource(sig(earlier.signature));
      await frame.until((view) => Boolean(signedOf(view)));
      expect(frame.view.scheduleImport).toMatchObject({ found: { usedLater: SIGNED_AT } });
      // Without its signature nobody knows.
      frame.view.onSource(file(earlier.file));
      await frame.until((view) => signedOf(view) === null);
      expect(frame.view.scheduleImport).toMatchObject({ found: { usedLater: null } });
    });

    test.each<[string, () => Promise<string>, object]>([
      [
        'of another file',
        async () => (await (await newMinistry()).publish(FY2566)).signature,
        { kind: 'not-signed', reason: 'wrong' },
      ],
      [
        'that is none',
        async () => '{"format":"thanwela-signature","version":1}',
        { kind: 'not-signed', reason: 'unreadable' },
      ],
      [
        'ahead of the clock',
        async () => (await (await newMinistry()).publish(other, Date.UTC(2198, 0, 1))).signature,
        { kind: 'future', signedAt: Date.UTC(2198, 0, 1) },
      ],
    ])('%s: not brought in; without it, it is', async (_, signature, problem) => {
      const text = writeSchedule(other);
      await give(await signature(), text);
      const view = await frame.until(({ scheduleImport }) => scheduleImport.kind === 'bad');
      expect(view.scheduleImport).toMatchObject({ problem });
      view.onSource(file(text));
      await ready();
      expect(signedOf(frame.view)).toBeNull();
    });

    test('before its schedule: what to choose first', async () => {
      const notices: string[] = [];
      const notice = (given: { words: string } | null) => notices.push(given?.words ?? '');
      Object.assign(frame, { notice });
      (await open()).onSource(sig('{"format":"thanwela-signature","version":1}'));
      await vi.waitUntil(() => notices.some((words) => words.includes('ลายมือชื่อดิจิทัล')));
      expect(frame.view.scheduleImport.kind).toBe('none');
    });
  });

  test('dropped, and declined', async () => {
    await open();
    frame.drop(file(writeSchedule(other)));
    await frame.until((view) => view.scheduleImport.kind === 'ready');
    frame.view.onCancel();
    await frame.until((view) => view.scheduleImport.kind === 'none');
    expect(browser.items.local.schedules).toBeUndefined();
  });

  test('the way back is there after a reload', async () => {
    (await open()).onSource(writeSchedule(other));
    await frame.until((view) => view.scheduleImport.kind === 'ready');
    frame.view.onConfirm();
    await frame.until((view) => view.scheduleImport.kind === 'done');
    frame = new FakeFrame();
    (await open()).onUndo();
    await frame.until((view) => view.scheduleImport.kind === 'undone');
    expect(idsOf(frame.view)).toEqual(['mol-2566']);
  });

  test.each<[string, string, object]>([
    ['broken', '{', { kind: 'bad', problems: [{ code: 'not-json' }] }],
    [
      'older',
      writeSchedule({ ...FY2566, id: 'min-2566', revision: 2 }),
      { kind: 'older', inUse: 3 },
    ],
  ])('%s: the reason, and what was there stays', async (_, text, problem) => {
    browser.items.local.schedules = { version: 1, schedules: [JSON.parse(writeSchedule(other))] };
    (await open()).onSource(text);
    const { scheduleImport } = await frame.until((view) => view.scheduleImport.kind === 'bad');
    expect(scheduleImport).toMatchObject({ problem });
    expect(idsOf(frame.view)).toEqual(['mol-2566', 'min-2566']);
  });

  test('a file that cannot be opened', async () => {
    const gone = Object.assign(file('x'), {
      arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')),
    });
    (await open()).onSource(gone);
    const { scheduleImport } = await frame.until((view) => view.scheduleImport.kind === 'bad');
    expect(scheduleImport).toMatchObject({ problem: { kind: 'unreadable' } });
  });

  test('a full disk: said, still asked about, nothing changed', async () => {
    (await open()).onSource(writeSchedule(other));
    await frame.until((view) => view.scheduleImport.kind === 'ready');
    refuseToStore(browser);
    frame.view.onConfirm();
    await frame.until(({ message }) => message === 'failed');
    expect(frame.view.scheduleImport.kind).toBe('ready');
    expect(idsOf(frame.view)).toEqual(['mol-2566']);
  });

  test('dropped from use, and back', async () => {
    browser.items.local.schedules = { version: 1, schedules: [JSON.parse(writeSchedule(other))] };
    (await open()).onDrop('min-2566');
    await frame.until((view) => idsOf(view).length === 1);
    frame.view.onUndo();
    await frame.until((view) => idsOf(view).length === 2);
  });
});

describe('corrections', () => {
  const one: Correction = { site: 'emenscr', label: 'ก', field: null, added: '2026-11-22' };
  const two: Correction = { ...one, label: 'ข', field: 'm3.output' };
  const labels = ({ corrections }: OptionsView) => corrections.own.map(({ label }) => label);

  test('dropped anywhere a file of corrections goes where it belongs', async () => {
    await open();
    frame.drop(file(correctionsFile([one, two])));
    const { corrections } = await frame.until((view) => view.corrections.state.kind === 'ready');
    expect(corrections.state).toMatchObject({ found: { added: 2, replaced: 0, same: 0 } });
    expect(frame.view.scheduleImport.kind).toBe('none');
    frame.view.corrections.onConfirm();
    await frame.until((view) => view.corrections.state.kind === 'done');
    expect(labels(frame.view)).toEqual(['ก', 'ข']);
    frame.view.corrections.onUndo();
    await frame.until((view) => view.corrections.state.kind === 'undone');
    expect(labels(frame.view)).toEqual([]);
    expect(frame.view.corrections.canUndo).toBe(false);
  });

  test('pasted: those that were replaced come back with the undo', async () => {
    browser.items.local.corrections = { version: 1, corrections: [one] };
    (await open()).corrections.onSource(correctionsFile([{ ...one, field: 'm3.outcome' }]));
    const { corrections } = await frame.until((view) => view.corrections.state.kind === 'ready');
    expect(corrections.state).toMatchObject({ found: { added: 0, replaced: 1, same: 0 } });
    frame.view.corrections.onConfirm();
    await frame.until((view) => view.corrections.own[0]?.field === 'm3.outcome');
    frame.view.corrections.onUndo();
    await frame.until((view) => view.corrections.own[0]?.field === null);
  });

  test('said while the file waited for the yes: not lost by the undo', async () => {
    (await open()).corrections.onSource(correctionsFile([two]));
    await frame.until((view) => view.corrections.state.kind === 'ready');
    browser.store('local', {
      corrections: { version: 1, corrections: [{ ...two, field: 'm2.name' }] },
    });
    frame.view.corrections.onConfirm();
    await frame.until((view) => view.corrections.state.kind === 'done');
    frame.view.corrections.onUndo();
    await frame.until((view) => view.corrections.state.kind === 'undone');
    expect(frame.view.corrections.own).toEqual([{ ...two, field: 'm2.name' }]);
  });

  test('one taken away, named, and brought back', async () => {
    browser.items.local.corrections = { version: 1, corrections: [one, two] };
    (await open()).corrections.onRemove(one);
    const { corrections } = await frame.until((view) => view.corrections.state.kind === 'done');
    expect(corrections.state).toEqual({ kind: 'done', done: { kind: 'removed', label: 'ก' } });
    expect(labels(frame.view)).toEqual(['ข']);
    frame.view.corrections.onUndo();
    await frame.until((view) => labels(view).length === 2);
  });

  test('a file that is none: why', async () => {
    (await open()).corrections.onSource(file('{"format":"other"}'));
    const { corrections } = await frame.until((view) => view.corrections.state.kind === 'bad');
    expect(corrections.state).toMatchObject({ problem: { problem: 'other' } });
  });

  test('a schedule that is put into their box goes where it belongs', async () => {
    (await open()).corrections.onSource(writeSchedule(other));
    const view = await frame.until(({ scheduleImport }) => scheduleImport.kind === 'ready');
    expect(view.corrections.state.kind).toBe('none');
  });

  test('given to others as a file', async () => {
    browser.items.local.corrections = { version: 1, corrections: [one] };
    (await open()).corrections.onExport();
    expect(world.offered).toEqual([correctionsFile([one])]);
  });
});

describe('a feed', () => {
  const ADDRESS = 'https://feed.example/2566.json';

  test('an address that can be none is said, and nothing is asked', async () => {
    (await open()).feed.onAdd('http://feed.example/x');
    await frame.until(({ feed }) => feed.message.kind === 'bad-address');
    expect(browser.calls).not.toContain('permissions.request');
  });

  test('without the browser’s leave nothing is added', async () => {
    browser.grants = false;
    (await open()).feed.onAdd(ADDRESS);
    const { feed } = await frame.until((view) => view.feed.message.kind === 'denied');
    expect([feed.message, feed.feed]).toEqual([{ kind: 'denied', host: 'feed.example' }, null]);
    expect(browser.items.local.feed).toBeUndefined();
  });

  test('added, asked at once, and what came of it shown', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    (await open()).feed.onAdd(ADDRESS);
    await frame.until(({ feed }) => !feed.isBusy && feed.feed?.error === 'offline');
    expect(frame.views.some(({ feed }) => feed.isBusy)).toBe(true);
    expect(frame.view.feed.feed?.url).toBe(ADDRESS);
  });

  test('a disk that is full when it is asked: said, and not busy for ever', async () => {
    browser.items.local.feed = { version: 2, ...newFeed(ADDRESS) };
    const view = await open();
    refuseToStore(browser);
    view.feed.onAskNow();
    await frame.until(({ message, feed }) => message === 'failed' && !feed.isBusy);
  });

  test('what was refused by its time can be used all the same', async () => {
    const refused = {
      schedule: JSON.parse(writeSchedule(other)),
      fingerprint: 'a'.repeat(64),
      signedAt: SIGNED_AT,
      than: SIGNED_AT + 1000,
    };
    const stored = { ...newFeed(ADDRESS, refused.fingerprint), error: 'earlier', refused };
    browser.items.local.feed = { version: 2, ...stored };
    const view = await open();
    expect(view.feed.refused?.list).toEqual(expect.any(Array));
    view.feed.onUseRefused();
    await frame.until(({ feed }) => feed.feed?.error === null);
    expect(idsOf(frame.view)).toContain('min-2566');
    // One that a built-in revision would stay above cannot.
    const lower = { ...refused, schedule: { ...refused.schedule, id: 'mol-2566', revision: 1 } };
    const policy = writeSchedule({ ...FY2566, revision: 5 });
    browser.managed = { schedule: policy };
    browser.store('local', { feed: { version: 2, ...stored, refused: lower } });
    await frame.until(({ feed }) => feed.feed?.error === 'earlier');
    expect(frame.view.feed.refused).toBeNull();
  });

  test('removed: forgotten but for its address, and the permission goes back', async () => {
    browser.items.local.feed = { version: 2, ...newFeed(ADDRESS) };
    (await open()).feed.onRemove();
    await frame.until(({ feed }) => feed.feed === null);
    await vi.waitUntil(() => browser.calls.includes('permissions.remove'));
    expect(browser.items.local.feed).toMatchObject({ url: ADDRESS, isOff: true });
  });
});

describe('errors', () => {
  test('are shown and copied, with the version and without contents', async () => {
    browser.items.session.reports = {
      version: 1,
      reports: [{ at: 0, where: 'tick', error: 'TypeError: x', times: 2 }],
    };
    const view = await open();
    expect(view.errors.lines).toEqual(['1970-01-01T00:00Z tick: TypeError: x (×2)']);
    view.errors.onCopy();
    await frame.until(({ errors }) => errors.message === 'copied');
    expect(frame.clipboard).toEqual([
      'ทันเวลา (Thanwela) 0.0.0\nBrowser/1.0\nerrors: 1\n1970-01-01T00:00Z tick: TypeError: x (×2)\n',
    ]);
  });

  test('that came since the page was drawn are there when they are looked at', async () => {
    const view = await open();
    expect(view.errors.lines).toEqual([]);
    refuseToStore(browser);
    view.onChange({ agency: 'สปส.' });
    await frame.until(({ message }) => message === 'failed');
    frame.view.errors.onShow();
    await frame.until(({ errors }) =>
      errors.lines.some((line) => line.includes('change settings')),
    );
  });

  test('a clipboard that is closed is said', async () => {
    const view = await open();
    frame.clipboard = null;
    view.errors.onCopy();
    await frame.until(({ errors }) => errors.message === 'notCopied');
  });

  test('storage that fails at every look does not draw for ever', async () => {
    const { local, sync } = browser.api.storage;
    for (const area of [local, sync]) {
      Object.assign(area, { get: () => Promise.reject(new Error('IO error: corruption')) });
    }
    await open();
    // What was noted while it was drawn is passed on, which changes what is stored.
    await vi.waitUntil(() => browser.items.session.reports !== undefined);
    await Promise.resolve();
    expect([frame.views.length, frame.failures]).toEqual([1, []]);
  });
});

test('what nobody caught is noted too', async () => {
  await open();
  frame.listeners.get('unhandledrejection')?.({ reason: new RangeError('too deep') });
  frame.listeners.get('error')?.({ error: new TypeError('x is not a function') });
  await vi.waitUntil(() => browser.items.session.reports !== undefined);
  frame.view.errors.onShow();
  await frame.until(({ errors }) => errors.lines.length === 2);
  expect(frame.view.errors.lines.join()).toMatch(
    /options: not caught: RangeError: too deep.*not caught: TypeError/u,
  );
});

test('a page that cannot be drawn says so, and notes why', async () => {
  frame.show = () => {
    throw new TypeError('x is not a function');
  };
  frame.open();
  const { optionsPage } = await import('../../../lib/pages/options/options-page.ts');
  optionsPage(frame as unknown as Parameters<typeof optionsPage>[0]);
  await vi.waitUntil(() => frame.failures.length > 0);
  await vi.waitUntil(() => browser.items.session.reports !== undefined);
  expect(browser.items.session.reports).toMatchObject({
    reports: [{ where: 'draw options', error: 'TypeError: x is not a function' }],
  });
});
