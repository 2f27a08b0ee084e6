import { beforeEach, describe, expect, test } from 'vitest';
import {
  changeSavedInput,
  loadSavedInput,
  removeUnreadable,
} from '../../../lib/saved-input/store.ts';
import { MAX_AGE_MS, type SavedForm } from '../../../lib/saved-input/visits.ts';
import { MemoryArea } from '../settings/memory.ts';

const draft = (id: string, keptAt = 1000): SavedForm => ({
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
const ids = async (at = 2000) => (await loadSavedInput(local, at)).forms.map(({ id }) => id);

test('kept and read again, the same', async () => {
  await changeSavedInput(local, 2000, () => [draft('a'), draft('b')]);
  expect((await loadSavedInput(local, 2000)).forms).toEqual([draft('a'), draft('b')]);
});

test('what is older than seven days is not shown, and goes with the next look', async () => {
  await changeSavedInput(local, 2000, () => [draft('a', 1000), draft('b', 2000)]);
  const at = 1000 + MAX_AGE_MS;
  expect(await ids(at)).toEqual(['b']);
  await changeSavedInput(local, at, (drafts) => drafts);
  expect(local.items.drafts).toEqual({ version: 1, drafts: [draft('b', 2000)] });
});

test('nothing to change is nothing written', async () => {
  await changeSavedInput(local, 2000, () => [draft('a')]);
  local.failing = 'set';
  await changeSavedInput(local, 2000, (drafts) => drafts);
  expect(await ids()).toEqual(['a']);
});

test('a browser that refuses: said, and what stood there stands', async () => {
  await changeSavedInput(local, 2000, () => [draft('a')]);
  local.failing = 'set';
  await expect(changeSavedInput(local, 2000, () => [draft('b')])).rejects.toThrow('quota');
  expect(await ids()).toEqual(['a']);
});

test('of a newer build it is left alone; storage that does not answer is none', async () => {
  local.items.drafts = { version: 2, texts: [] };
  expect(await loadSavedInput(local, 2000)).toMatchObject({
    forms: [],
    problem: { code: 'too-new' },
    unreadable: null,
  });
  await expect(changeSavedInput(local, 2000, () => [draft('a')])).rejects.toThrow('too-new');
  expect(local.items).toEqual({ drafts: { version: 2, texts: [] } });
  local.failing = 'get';
  expect(await loadSavedInput(local, 2000)).toEqual({ forms: [], problem: null, unreadable: null });
});

describe('what no build can read', () => {
  const broken = { version: 1, drafts: [{ id: 7, text: 'ที่พิมพ์ไว้' }] };
  beforeEach(() => {
    local.items.drafts = structuredClone(broken);
  });
  const unreadable = async (at: number) => (await loadSavedInput(local, at)).unreadable;

  test('is said and shown as it is, and put aside by the next change', async () => {
    expect(await loadSavedInput(local, 2000)).toMatchObject({
      forms: [],
      problem: { code: 'invalid' },
      unreadable: broken,
    });
    await changeSavedInput(local, 2000, (forms) => [...forms, draft('a')]);
    expect(await loadSavedInput(local, 2000)).toEqual({
      forms: [draft('a')],
      problem: null,
      unreadable: broken,
    });
  });

  test('outlives nothing: seven days after it was noticed it is gone, though nobody types', async () => {
    await changeSavedInput(local, 2000, (forms) => forms);
    expect(await unreadable(2000 + MAX_AGE_MS - 1)).toEqual(broken);
    expect(await unreadable(2000 + MAX_AGE_MS)).toBeNull();
    await changeSavedInput(local, 2000 + MAX_AGE_MS, (forms) => forms);
    expect(JSON.stringify(local.items)).not.toContain('ที่พิมพ์ไว้');
  });

  test('put aside while the clock was ahead, its seven days begin when the clock is right', async () => {
    await changeSavedInput(local, 1e12, (forms) => forms);
    await changeSavedInput(local, 2000, (forms) => forms);
    expect(await unreadable(2000 + MAX_AGE_MS - 1)).toEqual(broken);
    expect(await unreadable(2000 + MAX_AGE_MS)).toBeNull();
  });

  test('a full disk loses neither it nor the reason', async () => {
    local.failing = 'set';
    await expect(changeSavedInput(local, 2000, () => [draft('a')])).rejects.toThrow('quota');
    expect(local.items).toEqual({ drafts: broken });
  });

  test('goes at the person’s wish', async () => {
    await changeSavedInput(local, 2000, () => [draft('a')]);
    await removeUnreadable(local);
    expect(await unreadable(2000)).toBeNull();
    expect(await ids()).toEqual(['a']);
  });
});
