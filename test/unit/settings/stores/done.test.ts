import { beforeEach, expect, test } from 'vitest';
import { loadDone, markDone } from '../../../../lib/settings/stores/done.ts';
import { MemoryArea } from '../memory.ts';

let sync: MemoryArea;
let local: MemoryArea;
let areas: { sync: MemoryArea; local: MemoryArea };
beforeEach(() => {
  sync = new MemoryArea();
  local = new MemoryArea();
  areas = { sync, local };
});

test('a mark belongs to its agency, and can be taken away', async () => {
  await markDone(areas, 'กพร.', 'mol-2566/w09', true);
  expect(sync.items).toEqual({ done: { version: 1, keys: ['กพร.|mol-2566/w09'] } });
  expect((await loadDone(areas, 'กพร.')).isDone('mol-2566/w09')).toBe(true);
  expect((await loadDone(areas, 'สปส.')).isDone('mol-2566/w09')).toBe(false);
  expect((await loadDone(areas, null)).keys).toEqual([]);
  await markDone(areas, 'กพร.', 'mol-2566/w09', false);
  expect((await loadDone(areas, 'กพร.')).keys).toEqual([]);
});

test('marking twice is marking once; the list fits into an item of storage.sync', async () => {
  for (let n = 0; n < 130; n++) {
    await markDone(areas, 'สป.รง.', `mol-2566/w${n % 110}@25${n}`, true);
  }
  await markDone(areas, 'สป.รง.', 'mol-2566/w19@25129', true);
  const { keys } = await loadDone(areas, 'สป.รง.');
  expect(keys).toHaveLength(100);
  expect(new Set(keys).size).toBe(100);
  expect(new TextEncoder().encode(JSON.stringify(sync.items)).length).toBeLessThan(8192);
});

test('what cannot be read counts as nothing, and a change of it is refused', async () => {
  sync.items.done = { version: 7, keys: 'x' };
  expect((await loadDone(areas, null)).keys).toEqual([]);
  await expect(markDone(areas, null, 'k', true)).rejects.toThrow('too-new');
  sync.failing = 'get';
  expect((await loadDone(areas, null)).keys).toEqual([]);
  await expect(markDone(areas, null, 'k', true)).rejects.toThrow('unreadable');
});

test('what no build can read is put aside on this computer by the next mark', async () => {
  sync.items.done = { version: 1, keys: [7] };
  await markDone(areas, null, 'k', true);
  expect(local.items).toEqual({ 'done:replaced': { version: 1, keys: [7] } });
  expect((await loadDone(areas, null)).keys).toEqual(['k']);
});
