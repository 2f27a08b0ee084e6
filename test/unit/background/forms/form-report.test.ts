/** Forms are reported by what changed; what the background does not have it asks for again. */

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { exampleField } from '../../../../lib/forms/check/example.ts';
import type { Entry } from '../../../../lib/forms/model/entry.ts';
import type { FormAnswer } from '../../../../lib/protocol/messages.ts';
import { DEFAULT_SETTINGS } from '../../../../lib/settings/schema.ts';
import { FaultyBrowser, locksOfOneLife } from '../../../make/faulty-browser.ts';
import { from } from '../../../make/sender.ts';

const world = vi.hoisted(() => ({ browser: null as unknown }));
vi.mock('webextension-polyfill', () => ({
  default: new Proxy(
    {},
    { get: (_, name) => (world.browser as { api: Record<string | symbol, unknown> }).api[name] },
  ),
}));

let browser: FaultyBrowser;
let answer: typeof import('../../../../lib/background/requests/answer.ts').answer;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2023-04-17T12:00:00+07:00') });
  vi.resetModules();
  vi.stubGlobal('navigator', { locks: locksOfOneLife() });
  browser = new FaultyBrowser();
  browser.items.sync.settings = { ...DEFAULT_SETTINGS };
  world.browser = browser;
  ({ answer } = await import('../../../../lib/background/requests/answer.ts'));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const start = (value: string): Entry => exampleField('m2.start', 'date', value);
const end = (value: string): Entry => exampleField('m2.end', 'date', value);
/** No such day. */
const BAD = '29/02/2566';

type Part = {
  seq: number;
  base?: number | null;
  order?: Entry[] | null;
  project?: string;
  about?: { path: string; code: string; name: string } | null;
};

/** Reports what changed, from a tab's page. */
async function send(
  { seq, base = null, order = null, project = '690001', about = null }: Part,
  changed: Entry[],
  tab = 7,
  more: Parameters<typeof from>[1] = {},
): Promise<FormAnswer> {
  const report = {
    type: 'check-form',
    site: 'emenscr',
    project,
    about,
    steps: ['M2'],
    seq,
    base,
    order: order?.map(({ key }) => key) ?? null,
    changed,
  };
  return (await answer(report, from(`${tab}:0`, more))) as FormAnswer;
}
/** The fields with findings. */
const fields = (heard: FormAnswer) =>
  heard === 'again' ? heard : heard.items.map(({ finding }) => finding.field);

test('another document, or the other site, in the same tab builds on nothing that was said before', async () => {
  const order = [start(BAD), end('01/10/2565')];
  expect(await send({ seq: 1, order }, order)).toMatchObject({ seq: 1 });
  const next = { seq: 2, base: 1 };
  expect(await send(next, [], 7, { document: 'd2' })).toBe('again');
  expect(await send(next, [], 7, { site: 'open-d' })).toBe('again');
  expect(await send(next, [])).toMatchObject({ seq: 2 });
});

describe('a report of what changed', () => {
  const form = [start(BAD), end('30/09/2566')];
  beforeEach(async () => {
    expect(fields(await send({ seq: 1, order: form }, form))).toEqual(['m2.start']);
  });

  test('is put together with what was reported before', async () => {
    expect(fields(await send({ seq: 2, base: 1 }, [end(BAD)]))).toEqual(['m2.start', 'm2.end']);
    expect(fields(await send({ seq: 3, base: 2 }, [start('01/10/2565')]))).toEqual(['m2.end']);
  });

  test('is noted with what an earlier one said of the project', async () => {
    const about = { path: '/projects/690009/m2', code: 'รง 0401-66-0009', name: 'ถนน' };
    const bare = { ...start(''), live: false };
    const day = { ...start('01/10/2565'), required: true };
    await send({ seq: 2, order: [bare], project: '690009', about }, [bare]);
    type Noted = { works: { project: string }[] };
    const noted = () => (browser.items.local.work as Noted | undefined)?.works ?? [];
    await send({ seq: 3, base: 2, order: [day], project: '690009' }, [day]);
    await vi.waitFor(() =>
      expect(noted().find(({ project }) => project === '690009')).toMatchObject(about),
    );
  });

  test('on top of another report than the last one: the whole form is asked for', async () => {
    expect(await send({ seq: 3, base: 2 }, [end(BAD)])).toBe('again');
    expect(await send({ seq: 3, base: 1 }, [end(BAD)])).not.toBe('again');
    expect(await send({ seq: 4, base: 1 }, [end(BAD)])).toBe('again');
  });

  test('that names a field nobody has reported: the whole form is asked for', async () => {
    const more = [...form, exampleField('m2.name', 'text', 'ก')];
    expect(await send({ seq: 2, base: 1, order: more }, [])).toBe('again');
    expect(await send({ seq: 2, base: 1, order: more }, more.slice(2))).not.toBe('again');
  });

  test('that leaves a field out: it is gone', async () => {
    expect(fields(await send({ seq: 2, base: 1, order: form.slice(1) }, []))).toEqual([]);
  });

  test('the standard name of a field is said where the page calls it otherwise', async () => {
    const names = async (label: string) => {
      const heard = await send({ seq: 1, order: form }, [{ ...start(BAD), label }, end('')]);
      return heard === 'again' ? heard : heard.items.map(({ standardName }) => standardName);
    };
    expect(await names('วันเริ่ม')).toEqual(['วันที่เริ่มต้นโครงการ']);
    expect(await names('วันที่เริ่มต้นโครงการ *')).toEqual([undefined]);
  });

  test('of another tab is another form', async () => {
    expect(await send({ seq: 2, base: 1 }, [end(BAD)], 8)).toBe('again');
  });

  test('after many other pages: the whole form is asked for', async () => {
    for (let tab = 100; tab < 149; tab++) await send({ seq: 1, order: form }, form, tab);
    expect(await send({ seq: 2, base: 1 }, [])).not.toBe('again');
    for (let tab = 100; tab < 150; tab++) await send({ seq: 1, order: form }, form, tab);
    expect(await send({ seq: 3, base: 2 }, [])).toBe('again');
  });
});

describe('what was seen of projects', () => {
  const kept = () =>
    Object.keys(browser.items.session)
      .filter((key) => key.startsWith('seen:'))
      .map((key) => key.slice(key.lastIndexOf(':') + 1));
  const see = (project: string) =>
    send({ seq: 1, order: [start('01/10/2565')], project }, [start('01/10/2565')]);

  test('is kept of twenty; the least recently seen is dropped first', async () => {
    for (let n = 1; n <= 20; n++) {
      vi.setSystemTime(Date.now() + 1000);
      await see(`p${n}`);
    }
    expect(kept()).toHaveLength(20);
    // The first is worked on again, so the second is the one to go.
    vi.setSystemTime(Date.now() + 1000);
    await send({ seq: 1, order: [start('02/10/2565')], project: 'p1' }, [start('02/10/2565')]);
    vi.setSystemTime(Date.now() + 1000);
    await see('p21');
    expect(kept()).toHaveLength(20);
    expect(kept()).not.toContain('p2');
    expect(kept()).toEqual(expect.arrayContaining(['p1', 'p3', 'p21']));
  });

  test('nothing is kept of a page that names no project, nor of a private window', async () => {
    const form = [start('01/10/2565')];
    const report = {
      type: 'check-form',
      site: 'emenscr',
      project: '690001',
      steps: ['M2'],
      seq: 1,
      base: null,
      order: form.map(({ key }) => key),
      changed: form,
    };
    await answer(report, from('7:0', { isPrivate: true }));
    await answer({ ...report, project: null }, from('8:0'));
    expect(kept()).toEqual([]);
  });
});
