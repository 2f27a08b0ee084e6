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
