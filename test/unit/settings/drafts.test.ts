import { beforeEach, expect, test } from 'vitest';
import { DRAFTS_LIVE_MS, type Draft } from '../../../lib/forms/drafts.ts';
import { changeDrafts, loadDrafts } from '../../../lib/settings/drafts.ts';
import { MemoryArea } from './memory.ts';

const draft = (id: string, keptAt = 1000): Draft => ({
  id,
  site: 'emenscr',
  project: '690001',
  steps: ['M3'],
  keptAt,
  missed: true,
  fields: [{ name: 'm3.output#', label: 'ผลผลิต', row: null, step: 'M3', value: 'ก', now: 'ข' }],
});

let local: MemoryArea;
beforeEach(() => {
  local = new MemoryArea();
});
const ids = async (at = 2000) => (await loadDrafts(local, at)).drafts.map(({ id }) => id);

test('kept and read again, the same', async () => {
  await changeDrafts(local, 2000, () => [draft('a'), draft('b')]);
  expect((await loadDrafts(local, 2000)).drafts).toEqual([draft('a'), draft('b')]);
});

test('what is older than seven days is not shown, and goes with the next look', async () => {
  await changeDrafts(local, 2000, () => [draft('a', 1000), draft('b', 2000)]);
  const at = 1000 + DRAFTS_LIVE_MS;
  expect(await ids(at)).toEqual(['b']);
  await changeDrafts(local, at, (drafts) => drafts);
  expect(local.items.drafts).toEqual({ version: 1, drafts: [draft('b', 2000)] });
});

test('nothing to change is nothing written', async () => {
  await changeDrafts(local, 2000, () => [draft('a')]);
  local.failing = 'set';
  await changeDrafts(local, 2000, (drafts) => drafts);
  expect(await ids()).toEqual(['a']);
});

test('a browser that refuses: said, and what stood there stands', async () => {
  await changeDrafts(local, 2000, () => [draft('a')]);
  local.failing = 'set';
  await expect(changeDrafts(local, 2000, () => [draft('b')])).rejects.toThrow('quota');
  expect(await ids()).toEqual(['a']);
});

test('what cannot be read is none and said; of a newer build it is left alone', async () => {
  local.items.drafts = { version: 1, drafts: [{ id: 7 }] };
  expect(await loadDrafts(local, 2000)).toMatchObject({
    drafts: [],
    problem: { code: 'invalid' },
  });
  local.items.drafts = { version: 2, texts: [] };
  expect(await loadDrafts(local, 2000)).toMatchObject({ problem: { code: 'too-new' } });
  await expect(changeDrafts(local, 2000, () => [draft('a')])).rejects.toThrow('too-new');
  expect(local.items.drafts).toEqual({ version: 2, texts: [] });
  local.failing = 'get';
  expect(await loadDrafts(local, 2000)).toEqual({ drafts: [], problem: null });
});
