import { beforeEach, expect, test } from 'vitest';
import { FY2566 } from '../../../lib/schedule/packs/fy2566.ts';
import { readSchedule } from '../../../lib/schedule/read-schedule.ts';
import type { Schedule } from '../../../lib/schedule/types.ts';
import {
  dropSchedule,
  loadSchedules,
  undoSchedules,
  useSchedule,
} from '../../../lib/settings/schedule-store.ts';

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

test('the test’s own schedule passes the door', () => {
  expect(readSchedule(JSON.stringify(other))).toMatchObject({ ok: true });
});

test('the built-in schedule is always there; a brought-in one joins it', async () => {
  expect(await ids()).toEqual(['mol-2566']);
  await useSchedule(local, other);
  expect(await ids()).toEqual(['mol-2566', 'other-2566']);
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
