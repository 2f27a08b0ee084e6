import { expect, test } from 'vitest';
import {
  loadDone,
  loadReminderState,
  markDone,
  storeReminderState,
} from '../../../lib/settings/marks.ts';

function area() {
  const items: Record<string, unknown> = {};
  return {
    items,
    get: async (key: string) => (key in items ? { [key]: structuredClone(items[key]) } : {}),
    set: async (more: Record<string, unknown>) => {
      Object.assign(items, structuredClone(more));
    },
  };
}

test('a mark belongs to its agency, and can be taken away', async () => {
  const sync = area();
  await markDone(sync, 'กพร.', 'mol-2566/w09', true);
  expect((await loadDone(sync, 'กพร.')).isDone('mol-2566/w09')).toBe(true);
  expect((await loadDone(sync, 'สปส.')).isDone('mol-2566/w09')).toBe(false);
  expect((await loadDone(sync, null)).keys).toEqual([]);
  await markDone(sync, 'กพร.', 'mol-2566/w09', false);
  expect((await loadDone(sync, 'กพร.')).keys).toEqual([]);
});

test('marking twice is marking once; the list fits into an item of storage.sync', async () => {
  const sync = area();
  for (let n = 0; n < 130; n++) await markDone(sync, 'สป.รง.', `mol-2566/w${n % 110}@25${n}`, true);
  await markDone(sync, 'สป.รง.', 'mol-2566/w19@25129', true);
  const { keys } = await loadDone(sync, 'สป.รง.');
  expect(keys).toHaveLength(100);
  expect(new Set(keys).size).toBe(100);
  expect(new TextEncoder().encode(JSON.stringify(sync.items)).length).toBeLessThan(8192);
});

test('what does not validate counts as nothing; what cannot be read stops reminders', async () => {
  const sync = area();
  sync.items.done = { version: 7, keys: 'x' };
  expect((await loadDone(sync, null)).keys).toEqual([]);
  const broken = {
    get: () => Promise.reject(new Error('unreadable')),
    set: () => Promise.reject(new Error('full')),
  };
  expect((await loadDone(broken, null)).keys).toEqual([]);
  // Unknown is not "never shown": reminding again would be the same one twice.
  expect(await loadReminderState(broken)).toBeNull();
  await expect(markDone(broken, null, 'k', true)).rejects.toThrow();
});

test('what was shown is kept', async () => {
  const local = area();
  expect(await loadReminderState(local)).toEqual({ delivered: [], snoozed: {} });
  await storeReminderState(local, { delivered: ['a|b|last'], snoozed: { a: 5 } });
  expect(await loadReminderState(local)).toMatchObject({
    delivered: ['a|b|last'],
    snoozed: { a: 5 },
  });
});
