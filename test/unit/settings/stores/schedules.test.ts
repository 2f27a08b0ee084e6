import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { readScheduleBytes } from '../../../../lib/schedule/file/read-file.ts';
import { readSchedule } from '../../../../lib/schedule/file/read-schedule.ts';
import type { Schedule } from '../../../../lib/schedule/model/types.ts';
import { FY2566 } from '../../../../lib/schedule/packs/fy2566.ts';
import {
  arrivalOf,
  dropSchedule,
  loadSchedules,
  renewSignature,
  revisionInUse,
  takesEffect,
  undoSchedules,
  useSchedule,
} from '../../../../lib/settings/stores/schedules.ts';

let items: Record<string, unknown>;
let failing = false;
const local = {
  async get(key: string) {
    if (failing) throw new Error('unreadable');
    return key in items ? { [key]: structuredClone(items[key]) } : {};
  },
  async set(more: Record<string, unknown>) {
    Object.assign(items, structuredClone(more));
  },
};
beforeEach(() => {
  items = {};
  failing = false;
});

const other: Schedule = { ...FY2566, id: 'other-2566', revision: 3 };
const ids = async () => (await loadSchedules({ local })).inUse.map(({ id }) => id);

test('the test’s own schedule is a valid one', () => {
  expect(readSchedule(JSON.stringify(other))).toMatchObject({ ok: true });
});

test('the built-in schedule is always there; a brought-in one joins it', async () => {
  expect(await ids()).toEqual(['mol-2566']);
  await useSchedule(local, other);
  expect(await ids()).toEqual(['mol-2566', 'other-2566']);
});

test('a revision that a later one has taken the place of is not in use, until that one goes', async () => {
  const next: Schedule = { ...FY2566, revision: 2 };
  await useSchedule(local, next);
  const { inUse, superseded, broughtIn } = await loadSchedules({ local });
  expect(inUse).toEqual([next]);
  expect(superseded).toEqual([FY2566]);
  expect(broughtIn).toEqual([next]);
  await dropSchedule(local, next.id);
  expect(await loadSchedules({ local })).toMatchObject({
    inUse: [{ revision: 1 }],
    superseded: [],
    before: [{ revision: 2 }],
  });
});

test('undo goes back, and forth again', async () => {
  await useSchedule(local, other);
  await undoSchedules(local);
  expect(await ids()).toEqual(['mol-2566']);
  await undoSchedules(local);
  expect(await ids()).toEqual(['mol-2566', 'other-2566']);
  await dropSchedule(local, 'other-2566');
  expect(await ids()).toEqual(['mol-2566']);
});

test('damaged storage: what can be read stays in use, and it is said', async () => {
  await useSchedule(local, other);
  (items.schedules as { schedules: unknown[] }).schedules.push({
    format: 'thanwela-schedule',
    version: 1,
  });
  expect(await loadSchedules({ local })).toMatchObject({ damaged: true });
  expect(await ids()).toEqual(['mol-2566', 'other-2566']);
  items.schedules = 'nonsense';
  expect(await ids()).toEqual(['mol-2566']);
  failing = true;
  expect(await ids()).toEqual(['mol-2566']);
});

describe('broken files', () => {
  const good = new TextEncoder().encode(JSON.stringify({ ...other, revision: 4 }));

  /** What a broken file does to the bytes of a good one. */
  const breakage = fc.oneof(
    fc.tuple(fc.constant('cut' as const), fc.nat(good.length - 1), fc.nat()),
    fc.tuple(
      fc.constant('flip' as const),
      fc.nat(good.length - 1),
      fc.integer({ min: 1, max: 255 }),
    ),
    fc.tuple(fc.constant('junk' as const), fc.nat(good.length - 1), fc.nat(2000)),
    fc.tuple(fc.constant('swap' as const), fc.nat(good.length - 1), fc.nat(good.length - 1)),
  );

  function broken([kind, at, by]: readonly ['cut' | 'flip' | 'junk' | 'swap', number, number]) {
    switch (kind) {
      case 'cut':
        return good.slice(0, at);
      case 'flip':
        return good.map((byte, index) => (index === at ? byte ^ by : byte));
      case 'junk':
        return Uint8Array.of(...good.slice(0, at), ...new Uint8Array(by % 50), ...good.slice(at));
      case 'swap':
        return Uint8Array.of(...good.slice(at), ...good.slice(0, by));
    }
  }

  test('hundreds of them never lose the schedule in use, nor put another in its place', async () => {
    await useSchedule(local, other);
    const before = JSON.stringify(items);
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(breakage, async (change) => {
        const { inUse } = await loadSchedules({ local });
        const arrival = arrivalOf(readScheduleBytes(broken(change)), inUse);
        // A flipped letter in a name is another name: such a file is read, and waits for a yes.
        if (arrival.kind === 'bad') refused += 1;
        expect(JSON.stringify(items)).toBe(before);
      }),
      { numRuns: 250 },
    );
    expect(refused).toBeGreaterThan(200);
    expect((await loadSchedules({ local })).broughtIn).toEqual([readBack(other)]);
  }, 120_000);

  const readBack = (schedule: Schedule) => {
    const read = readSchedule(JSON.stringify(schedule));
    return read.ok ? read.schedule : null;
  };

  test('whatever stands in storage, the built-in schedule is in use and nothing throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.jsonValue(), async (stored, before) => {
        items = { schedules: stored, 'schedules:before': before };
        const loaded = await loadSchedules({ local });
        expect(loaded.inUse[0]).toEqual(FY2566);
        expect(items).toEqual({ schedules: stored, 'schedules:before': before });
      }),
      { numRuns: 100 },
    );
  });

  test('what could not be read is kept aside when something new is brought in', async () => {
    items.schedules = { version: 1, schedules: [other, { broken: true }] };
    await useSchedule(local, { ...other, id: 'third' });
    expect(items['schedules:replaced']).toMatchObject({
      version: 1,
      schedules: [{ id: 'other-2566' }, { broken: true }],
    });
    expect(await ids()).toEqual(['mol-2566', 'third', 'other-2566']);
  });
});

test('a lower revision than the one in use is told, not taken', async () => {
  await useSchedule(local, other);
  const { inUse } = await loadSchedules({ local });
  const arrival = (revision: number) =>
    arrivalOf(readSchedule(JSON.stringify({ ...other, revision })), inUse);
  expect(arrival(2)).toMatchObject({ kind: 'older', inUse: 3 });
  expect(arrival(3)).toMatchObject({ kind: 'ready' });
  expect(arrival(4)).toMatchObject({ kind: 'ready' });
});

test('lists stored by builds before this one are read, undo included', async () => {
  items = { schedules: [other], 'schedules:before': [] };
  expect(await loadSchedules({ local })).toMatchObject({ canUndo: true, damaged: false });
  expect(await ids()).toEqual(['mol-2566', 'other-2566']);
  await undoSchedules(local);
  expect(await ids()).toEqual(['mol-2566']);
  expect(items.schedules).toEqual({ version: 2, schedules: [], signed: {} });
});

const named = (id: string, revision = 1): Schedule => ({ ...FY2566, id, revision });
const broughtIn = async () => (await loadSchedules({ local })).broughtIn.map(({ id }) => id);

describe('no more than twelve', () => {
  const names = (from: number, count: number) =>
    Array.from({ length: count }, (_, i) => `year-${from + i}`);

  test('are kept; of one more the one brought in longest ago goes, and comes back with undo', async () => {
    for (const id of names(1, 12)) await useSchedule(local, named(id));
    expect(await broughtIn()).toEqual(names(1, 12).reverse());
    await useSchedule(local, named('year-13'));
    expect(await broughtIn()).toEqual(names(2, 12).reverse());
    expect(await loadSchedules({ local })).toMatchObject({ damaged: false });
    await undoSchedules(local);
    expect(await broughtIn()).toEqual(names(1, 12).reverse());
  });

  test('one said anew is none more', async () => {
    for (const id of names(1, 12)) await useSchedule(local, named(id));
    await useSchedule(local, named('year-1', 2));
    expect(await broughtIn()).toEqual(['year-1', ...names(2, 11).reverse()]);
  });

  test('are read, whatever filled the list; that there are more is said', async () => {
    items.schedules = { version: 2, schedules: names(1, 13).map((id) => named(id)), signed: {} };
    expect(await broughtIn()).toEqual(names(1, 12));
    expect(await loadSchedules({ local })).toMatchObject({ damaged: true });
  });
});

test('of several only the one that is named is taken out of use', async () => {
  for (const id of ['a', 'b', 'c']) await useSchedule(local, named(id));
  await dropSchedule(local, 'b');
  expect(await broughtIn()).toEqual(['c', 'a']);
});

describe('the way back', () => {
  test('is not there before the first change', async () => {
    expect(await loadSchedules({ local })).toMatchObject({
      canUndo: false,
      before: null,
      damaged: false,
    });
  });

  test('that is not there changes nothing, not even a list that is damaged', async () => {
    items.schedules = { version: 2, schedules: [other, { broken: true }], signed: {} };
    const before = structuredClone(items);
    await undoSchedules(local);
    expect(items).toEqual(before);
  });

  test('that cannot be read changes nothing either', async () => {
    await useSchedule(local, other);
    items['schedules:before'] = 7;
    const before = structuredClone(items);
    await undoSchedules(local);
    expect(items).toEqual(before);
  });

  test('stays what it was when a change comes to nothing, and nothing is written', async () => {
    await useSchedule(local, named('a'));
    await useSchedule(local, named('b'));
    const read = { ...local, set: () => Promise.reject(new Error('written')) };
    await dropSchedule(read, 'nobody');
    await useSchedule(read, named('b'));
    await undoSchedules(local);
    expect(await broughtIn()).toEqual(['a']);
  });

  test('leads from a damaged list to what could be read of it', async () => {
    items.schedules = { version: 2, schedules: [named('a'), { broken: true }], signed: {} };
    await useSchedule(local, named('a'));
    expect(await loadSchedules({ local })).toMatchObject({ damaged: false, canUndo: true });
    expect(items['schedules:replaced']).toMatchObject({ schedules: [{ id: 'a' }, {}] });
    expect(items['schedules:before']).toMatchObject({ schedules: [{ id: 'a' }] });
  });

  test('is written where the list could not be read, though nothing comes of the change', async () => {
    items.schedules = { version: 9 };
    await dropSchedule(local, 'nobody');
    expect(items).toMatchObject({
      schedules: { version: 2, schedules: [] },
      'schedules:before': { version: 2, schedules: [] },
      'schedules:replaced': { version: 9 },
    });
  });
});

describe('who signed a schedule, and when', () => {
  const by = (signedAt: number | null, fingerprint = 'a'.repeat(64)) => ({ fingerprint, signedAt });
  const signed = async () =>
    Object.fromEntries(
      [...(await loadSchedules({ local })).signed].map(([{ id }, one]) => [id, one]),
    );

  test('is known of each that came with a signature', async () => {
    await useSchedule(local, named('a'), by(5));
    await useSchedule(local, named('b'));
    await useSchedule(local, named('c'), by(null));
    expect(await signed()).toEqual({ a: by(5), c: by(null) });
  });

  test('is the last word; brought in without one, nothing is known any more', async () => {
    await useSchedule(local, named('a'), by(5));
    await useSchedule(local, named('b'), by(6));
    await useSchedule(local, named('a', 2), by(7, 'b'.repeat(64)));
    expect(await signed()).toEqual({ a: by(7, 'b'.repeat(64)), b: by(6) });
    await useSchedule(local, named('a', 3));
    expect(await signed()).toEqual({ b: by(6) });
    await undoSchedules(local);
    expect(await signed()).toEqual({ a: by(7, 'b'.repeat(64)), b: by(6) });
    // The same revision, without a signature.
    await useSchedule(local, named('a', 2));
    expect(await signed()).toEqual({ b: by(6) });
  });

  test('is not counted for another revision, nor for what was dropped', async () => {
    await useSchedule(local, named('a'), by(5));
    await useSchedule(local, named('b'), by(6));
    const stored = items.schedules as { signed: Record<string, { revision: number }> };
    if (stored.signed.a) stored.signed.a.revision = 2;
    expect(await signed()).toEqual({ b: by(6) });
    await dropSchedule(local, 'b');
    expect(await signed()).toEqual({});
    // It is cleared away with the next one that is signed.
    await useSchedule(local, named('c'), by(7));
    expect(Object.keys(stored.signed)).toEqual(['a', 'b']);
    expect(Object.keys((items.schedules as typeof stored).signed)).toEqual(['a', 'c']);
  });

  test('that cannot be read is not known; the schedule is in use', async () => {
    await useSchedule(local, named('a'), by(5));
    for (const one of [7, { revision: 1 }, { revision: 1, fingerprint: 'a', signedAt: 'now' }]) {
      items.schedules = { ...(items.schedules as object), signed: { a: one } };
      expect(await signed()).toEqual({});
      expect(await broughtIn()).toEqual(['a']);
    }
  });

  test('anew: kept, with the way back as it was', async () => {
    await useSchedule(local, named('a'), by(5));
    await useSchedule(local, named('b'), by(6));
    const before = structuredClone(items['schedules:before']);
    await renewSignature(local, named('a'), by(9));
    expect(await signed()).toEqual({ a: by(9), b: by(6) });
    expect(await broughtIn()).toEqual(['b', 'a']);
    expect(items['schedules:before']).toEqual(before);
  });

  test.each([
    ['of another revision', named('a', 2)],
    ['that was never brought in', named('z')],
  ])('anew for one %s: nothing is kept', async (_, schedule) => {
    await useSchedule(local, named('a'), by(5));
    await useSchedule(local, named('b'), by(6));
    const before = structuredClone(items);
    await renewSignature(local, schedule, by(9));
    expect(items).toEqual(before);
  });
});

describe('before it is brought in', () => {
  test('the revision in use is known by its id', () => {
    const list = [named('a', 3), named('b', 7), named('a', 5)];
    expect(revisionInUse(list, 'a')).toBe(5);
    expect(revisionInUse(list, 'b')).toBe(7);
    expect(revisionInUse(list, 'c')).toBe(0);
    expect(revisionInUse([], 'a')).toBe(0);
  });

  test('a file that cannot be read says why', async () => {
    const arrival = arrivalOf(readSchedule('{'), []);
    expect(arrival).toMatchObject({ kind: 'bad', problems: [expect.anything()] });
  });

  test('it counts unless a higher revision is built in, or set by an administrator', async () => {
    const set = named('min-2566', 4);
    const managed = { get: async () => ({ schedule: JSON.stringify(set) }) };
    const counts = async (schedule: Schedule) =>
      takesEffect(schedule, await loadSchedules({ local, managed }));
    expect(await counts(named('min-2566', 3))).toBe(false);
    expect(await counts(named('min-2566', 4))).toBe(true);
    expect(await counts(named('min-2566', 5))).toBe(true);
    expect(await counts(named('another', 3))).toBe(true);
    expect(await counts(named(FY2566.id, FY2566.revision - 1))).toBe(false);
  });

  test('it counts beside a higher one that was brought in: it takes its place', async () => {
    await useSchedule(local, named('mine', 4));
    expect(takesEffect(named('mine', 3), await loadSchedules({ local }))).toBe(true);
  });

  test('the administrator’s counts though a later one of the person stands over it', async () => {
    const managed = { get: async () => ({ schedule: JSON.stringify(named('min-2566', 4)) }) };
    await useSchedule(local, named('min-2566', 6));
    const loaded = await loadSchedules({ local, managed });
    expect(loaded.superseded.map(({ revision }) => revision)).toEqual([4]);
    // Brought in again in place of revision 6, revision 3 would stand under the administrator's.
    expect(takesEffect(named('min-2566', 3), loaded)).toBe(false);
    expect(takesEffect(named('min-2566', 5), loaded)).toBe(true);
  });
});
