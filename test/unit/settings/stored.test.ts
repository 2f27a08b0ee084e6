import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { SAVED_INPUT, UNREADABLE_INPUT } from '../../../lib/saved-input/store.ts';
import { FY2566 } from '../../../lib/schedule/packs/fy2566.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings/schema.ts';
import { type Migration, readStored, type Thing } from '../../../lib/settings/stored.ts';
import { CORRECTIONS } from '../../../lib/settings/stores/corrections.ts';
import { DONE, markDone } from '../../../lib/settings/stores/done.ts';
import { FEED, newFeed } from '../../../lib/settings/stores/feed.ts';
import { FOLDED } from '../../../lib/settings/stores/folded.ts';
import { INSTALLED } from '../../../lib/settings/stores/installed.ts';
import { REMEMBERED } from '../../../lib/settings/stores/managed-remembered.ts';
import { changeMute, MUTES } from '../../../lib/settings/stores/mutes.ts';
import { REMINDERS, SHOWN } from '../../../lib/settings/stores/reminders.ts';
import { REVIEW } from '../../../lib/settings/stores/review.ts';
import {
  loadSchedules,
  SCHEDULES,
  SCHEDULES_BEFORE,
} from '../../../lib/settings/stores/schedules.ts';
import { loadSettings, SETTINGS } from '../../../lib/settings/stores/settings.ts';
import { WELCOME } from '../../../lib/settings/stores/welcome.ts';
import { WORK } from '../../../lib/settings/stores/work.ts';
import { WHOLE_DRAFT, wholeRow } from '../../make/whole-draft.ts';
import { MemoryArea } from './memory.ts';

const schedules = [JSON.parse(JSON.stringify(FY2566))];
const correction = { site: 'emenscr', label: 'ผลผลิต', field: 'm3.output', added: '2026-11-22' };
const draft = {
  id: 'd1',
  site: 'emenscr',
  project: '690001',
  steps: ['M3'],
  keptAt: 5,
  missed: false,
  fields: [{ name: 'm3.output#', label: 'ผลผลิต', row: null, step: 'M3', value: 'ก', now: null }],
};
const shown = { id: 'r1', keys: ['mol-2566/w09'], site: 'emenscr' };

const {
  refused: _r,
  signedAt: _a,
  notBefore: _n,
  setFrom: _f,
  last: _l,
  ...formerFeed
} = newFeed('https://feed.example/2569.json');
const offered = { schedule: schedules[0], fingerprint: 'a'.repeat(64) };
/** A feed before signatures said when they were made. */
const feed1 = { version: 1, ...formerFeed, etag: '"1"', offer: offered };
const feed2 = {
  version: 2,
  ...newFeed('https://feed.example/2569.json'),
  offer: { ...offered, signedAt: null },
};

const { dates: _, ...undated } = WHOLE_DRAFT;
const { touched: _t, title: _i, ...formerRow } = wholeRow;
const titled = { title: { th: 'งานวิจัย', en: 'Research' } };
const review = {
  /** Before the dates of a memo were kept with its draft, and who touched a row. */
  1: {
    version: 1,
    draft: {
      ...undated,
      rows: [
        { ...formerRow, base: titled, confirmed: true },
        { ...formerRow, base: {}, confirmed: false },
        { ...formerRow, base: null, confirmed: true },
      ],
    },
  },
  2: {
    version: 2,
    draft: {
      ...WHOLE_DRAFT,
      dates: [],
      rows: [
        { ...wholeRow, base: titled, title: 'งานวิจัย', confirmed: true, touched: true },
        { ...wholeRow, base: {}, title: '', confirmed: false, touched: false },
        { ...wholeRow, base: null, title: '', confirmed: true, touched: true },
      ],
    },
  },
};

const work = {
  site: 'emenscr',
  project: '690001',
  path: '/projects/690001',
  code: '',
  name: 'โครงการ',
  year: 2566,
  seenAt: 5,
  isDone: false,
  steps: [],
};

/** Everything that is stored, with an example of every version, from the first on. */
const STORED: readonly (readonly [Thing<unknown>, Readonly<Record<number, unknown>>])[] = [
  [SETTINGS, { 1: { ...DEFAULT_SETTINGS, agency: 'สปส.', roles: ['unit'] } }],
  [DONE, { 1: { version: 1, keys: ['สปส.|mol-2566/w09'] } }],
  [REMINDERS, { 1: { version: 1, delivered: ['a|b|last'], snoozed: { a: 5 } } }],
  [SHOWN, { 0: shown, 1: { ...shown, version: 1 } }],
  [MUTES, { 1: { version: 1, mutes: [{ rule: 'required-field', field: null }] } }],
  [CORRECTIONS, { 1: { version: 1, corrections: [correction] } }],
  [SAVED_INPUT, { 1: { version: 1, drafts: [draft] } }],
  [FOLDED, { 0: true, 1: { version: 1, folded: true } }],
  [
    SCHEDULES,
    {
      0: schedules,
      1: { version: 1, schedules },
      2: { version: 2, schedules, signed: {} },
    },
  ],
  [
    SCHEDULES_BEFORE,
    { 0: [], 1: { version: 1, schedules: [] }, 2: { version: 2, schedules: [], signed: {} } },
  ],
  [FEED, { 1: feed1, 2: feed2 }],
  [REVIEW, review],
  [INSTALLED, { 1: { version: 1, day: '2026-11-22' } }],
  [WELCOME, { 1: { version: 1, shownAt: 5 } }],
  [WORK, { 1: { version: 1, works: [work] } }],
  [REMEMBERED, { 0: { agency: 'สปส.', locked: ['agency'] } }],
  [UNREADABLE_INPUT, { 1: { version: 1, at: 5, stored: 'ก' } }],
];

describe.each(STORED.map(([thing, examples]) => [thing.key, thing, examples] as const))(
  '%s',
  (_, thing, examples) => {
    test('has an example of every version and a step between each two', () => {
      const versions = Object.keys(examples).map(Number);
      expect(versions.at(-1)).toBe(thing.version);
      expect(versions).toEqual(versions.map((_, i) => (versions[0] ?? 0) + i));
      expect(Object.keys(thing.steps).map(Number)).toEqual(versions.slice(0, -1));
    });

    for (const [from, step] of Object.entries(thing.steps)) {
      test(`step ${from} makes exactly the next example`, () => {
        expect(step(structuredClone(examples[Number(from)]))).toEqual(examples[Number(from) + 1]);
      });
    }

    test.each(Object.entries(examples))('version %s is read', (_, example) => {
      const read = readStored(thing, example);
      expect(read).toEqual({ ok: true, value: examples[thing.version] });
    });

    test('what was something else in any version is refused, and nothing throws', () => {
      const wrong = [7, 'ก', [7], {}, { length: 1 }];
      const versioned = Object.keys(examples).flatMap((version) =>
        [{}, { draft: 7 }, { draft: { rows: [null] } }, { offer: 7 }, { schedules: 7 }].map(
          (rest) => ({ ...rest, version: Number(version) }),
        ),
      );
      for (const stored of [...wrong, ...versioned]) {
        const read = readStored(thing, stored);
        if (read.ok) {
          // Nothing else than what it holds: a list, or the names and values of a policy.
          expect(readStored(thing, read.value)).toEqual(read);
          continue;
        }
        const { code, version } = read.problem;
        expect(code).toBe(version in thing.steps ? 'failed-step' : 'invalid');
      }
    });

    test('a newer version is left alone', () => {
      const newer = { ...(examples[thing.version] as object), version: thing.version + 1 };
      expect(readStored(thing, newer)).toMatchObject({ ok: false, problem: { code: 'too-new' } });
    });

    test('nothing stored is no problem', () => {
      expect(readStored(thing, undefined)).toEqual({ ok: true, value: null });
      expect(readStored(thing, null)).toEqual({ ok: true, value: null });
    });
  },
);

test('everything that a store declares has its examples', async () => {
  const declared: string[] = [];
  for (const file of readdirSync('lib/settings/stores')) {
    const name = file.replace(/\.ts$/u, '');
    const all: object = await import(`../../../lib/settings/stores/${name}.ts`);
    for (const each of Object.values(all)) if (each?.inTurn) declared.push(each.key);
  }
  expect(STORED.map(([{ key }]) => key)).toEqual(expect.arrayContaining(declared));
  expect(declared).toContain('settings');
});

describe('a version', () => {
  const schema = z.object({ version: z.literal(2), words: z.array(z.string()), by: z.string() });
  const thing: Thing<z.infer<typeof schema>> = {
    key: 'test',
    version: 2,
    schema,
    steps: {
      0: (old) => ({ ...(old as object), version: 1 }),
      1: (old) => ({ ...(old as object), version: 2, words: [], by: '' }),
    },
  };

  test.each([-1, 0.5, '2', null, undefined, Number.NaN, Number.MAX_SAFE_INTEGER + 1])(
    '%s that is none of ours counts as from before there were versions',
    (version) => {
      expect(readStored(thing, { version })).toMatchObject({ ok: true, value: { version: 2 } });
      const failing = { ...thing, steps: {} };
      expect(readStored(failing, { version })).toMatchObject({ problem: { version: 0 } });
    },
  );

  test('that nobody ever wrote is as good as broken', () => {
    expect(readStored({ ...thing, steps: { 1: (old) => old } }, { version: 0 })).toEqual({
      ok: false,
      problem: { code: 'invalid', version: 0, fields: [] },
    });
  });

  test('the fields that are wrong are named once each', () => {
    const stored = { version: 2, words: [7, 8, 'ก'], by: null };
    expect(readStored(thing, stored)).toMatchObject({
      problem: { code: 'invalid', fields: ['words', 'by'] },
    });
  });

  test('of what is wrong as a whole no field is named', () => {
    expect(readStored(REMEMBERED, 7)).toEqual({
      ok: false,
      problem: { code: 'invalid', version: 0, fields: [] },
    });
  });
});

test('every step has a file of its own, named after what it makes', () => {
  const steps = STORED.flatMap(([thing]) => Object.values(thing.steps));
  const files = readdirSync('lib/settings/migrations');
  expect(files).toHaveLength(new Set(steps).size);
  for (const file of files) expect(file).toMatch(/^[a-z]+-\d+\.ts$/u);
});

describe('a step that fails', () => {
  const schema = z.object({ version: z.literal(3), words: z.array(z.string()) });
  const thing = (steps: Record<number, Migration>): Thing<z.infer<typeof schema>> => ({
    key: 'test',
    version: 3,
    schema,
    steps,
  });
  const good: Record<number, Migration> = {
    1: (old) => ({ ...(old as object), version: 2 }),
    2: (old) => ({ version: 3, words: [(old as { word: string }).word] }),
  };
  const stored = { version: 1, word: 'ก' };

  test('well, for comparison', () => {
    expect(readStored(thing(good), stored)).toEqual({
      ok: true,
      value: { version: 3, words: ['ก'] },
    });
  });

  const broken: [string, Migration][] = [
    [
      'throws',
      () => {
        throw new Error('no');
      },
    ],
    ['forgets to advance the version', (old) => old],
    ['makes what does not validate', () => ({ version: 3, words: [7] })],
    [
      'has spoilt what it was given',
      (old) => {
        Object.assign(old as object, { word: null });
        throw new Error('no');
      },
    ],
  ];
  test.each<[string, Migration]>([
    ['does not advance the version', (old) => old],
    ['makes nothing', () => undefined],
    ['makes null', () => null],
    ['skips a version', (old) => ({ ...(old as object), version: 3, words: [] })],
  ])('the first of two %s: the second is not tried on it', (_, step) => {
    let tried = 0;
    const second: Migration = () => {
      tried += 1;
      return { version: 3, words: [] };
    };
    expect(readStored(thing({ 1: step, 2: second }), stored)).toMatchObject({
      ok: false,
      problem: { code: 'failed-step', version: 1 },
    });
    expect(tried).toBe(0);
  });

  test.each(broken)('%s: said, with the version that is stored; the value stays', (_, step) => {
    const value = structuredClone(stored);
    expect(readStored(thing({ ...good, 2: step }), value)).toEqual({
      ok: false,
      problem: { code: 'failed-step', version: 1, fields: [] },
    });
    expect(value).toEqual(stored);
  });
});

describe('what cannot be read is never written over', () => {
  test('settings of an unknown old version: shown, last good ones in use', async () => {
    const sync = new MemoryArea();
    sync.items.settings = 'สปส.';
    const loaded = await loadSettings({ sync, local: new MemoryArea() });
    expect(loaded).toMatchObject({ settings: DEFAULT_SETTINGS, unreadable: 'สปส.' });
    expect(sync.items.settings).toBe('สปส.');
  });

  test('marks and mutes of a newer build', async () => {
    const area = new MemoryArea();
    area.items = { done: { version: 2, marks: 'x' }, mutes: { version: 9 } };
    const before = structuredClone(area.items);
    await expect(markDone({ sync: area, local: area }, null, 'k', true)).rejects.toThrow('too-new');
    await expect(changeMute(area, { rule: 'r', field: null }, true)).rejects.toThrow('too-new');
    expect(area.items).toEqual(before);
  });

  test('schedules: the built-in ones are in use, the stored value stands', async () => {
    const local = new MemoryArea();
    local.items.schedules = { version: 5, schedules };
    const loaded = await loadSchedules({ local });
    expect(loaded).toMatchObject({ damaged: true, problem: { code: 'too-new', version: 5 } });
    expect(loaded.inUse).toEqual([FY2566]);
    expect(local.items.schedules).toEqual({ version: 5, schedules });
  });
});
