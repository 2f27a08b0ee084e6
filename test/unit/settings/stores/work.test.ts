import { beforeEach, describe, expect, test } from 'vitest';
import { changeWork, loadWork, type Work } from '../../../../lib/settings/stores/work.ts';
import { MemoryArea } from '../memory.ts';

let local: MemoryArea;
beforeEach(() => {
  local = new MemoryArea();
});

const project = (name: string, seenAt: number, part: Partial<Work> = {}): Work => ({
  site: 'emenscr',
  project: name,
  path: `/projects/${name}`,
  code: '',
  name,
  year: 2566,
  seenAt,
  isDone: false,
  steps: [],
  ...part,
});
const whole = project('a', 5, {
  code: 'กพร.-01',
  isDone: true,
  steps: [
    { step: 'M3', fields: [{ name: 'm3.output', filled: true }], must: 1, check: 2, at: 5 },
    { step: 'M4', fields: [], must: 0, check: 0, at: 4 },
  ],
});
const names = async (year = 2566) => (await loadWork(local, year)).works.map(({ name }) => name);
const add = (...more: Work[]) => changeWork(local, 2566, (works) => [...works, ...more]);

test('what was opened is listed as it was seen, the last seen first', async () => {
  expect(await loadWork(local, 2566)).toEqual({ works: [], isUnreadable: false });
  await add(whole);
  expect(await loadWork(local, 2566)).toEqual({ works: [whole], isUnreadable: false });
  await add(project('b', 9), project('c', 1));
  expect(await names()).toEqual(['b', 'a', 'c']);
});

test('600 are kept; of one more the least recently seen goes', async () => {
  await add(...Array.from({ length: 600 }, (_, i) => project(`p${i}`, 1000 + i)));
  expect(await names()).toHaveLength(600);
  await add(project('new', 5000));
  const left = await names();
  expect(left).toHaveLength(600);
  expect(left[0]).toBe('new');
  expect(left).toContain('p1');
  expect(left).not.toContain('p0');
});

describe('a new fiscal year', () => {
  test('begins with none; the next change drops those of the last one', async () => {
    await add(whole);
    expect(await names(2567)).toEqual([]);
    expect(await names(2566)).toEqual(['a']);
    await changeWork(local, 2567, (works) => {
      expect(works).toEqual([]);
      return [...works, project('next', 9, { year: 2567 })];
    });
    expect(await names(2566)).toEqual([]);
    expect(await names(2567)).toEqual(['next']);
  });

  test('drops none of its own with them', async () => {
    const next = project('next', 9, { year: 2567 });
    local.items.work = { version: 1, works: [whole, next, { ...whole, name: 'c' }] };
    await changeWork(local, 2567, (works) => works);
    expect(local.items.work).toEqual({ version: 1, works: [next] });
  });

  test('drops them though nothing else is to change', async () => {
    await add(whole);
    await changeWork(local, 2567, (works) => works);
    expect(local.items.work).toEqual({ version: 1, works: [] });
  });
});

test('the same list back: nothing is written', async () => {
  await add(whole);
  local.failing = 'set';
  await changeWork(local, 2566, (works) => works);
  await expect(add(project('b', 9))).rejects.toThrow('quota');
  local.failing = null;
  expect(await names()).toEqual(['a']);
});

describe('a list that cannot be read', () => {
  test.each<[string, unknown]>([
    ['of something else', { version: 1, works: [{ ...whole, seenAt: 'today' }] }],
    ['with a site nobody knows', { version: 1, works: [{ ...whole, site: 'x' }] }],
    ['with a step nobody knows', { version: 1, works: [{ ...whole, steps: [{ step: 'M9' }] }] }],
    [
      'with a field that holds more than whether it is filled',
      { version: 1, works: [{ ...whole, steps: [{ ...whole.steps[0], fields: ['ก'] }] }] },
    ],
  ])('%s: none are shown, it is said, and it is put aside by the next', async (_, stored) => {
    local.items.work = stored;
    expect(await loadWork(local, 2566)).toEqual({ works: [], isUnreadable: true });
    await add(whole);
    expect(local.items).toEqual({ work: { version: 1, works: [whole] }, 'work:replaced': stored });
    expect(await loadWork(local, 2566)).toEqual({ works: [whole], isUnreadable: false });
  });

  test('because the browser does not answer: said, and nothing is written over it', async () => {
    await add(whole);
    local.failing = 'get';
    expect(await loadWork(local, 2566)).toEqual({ works: [], isUnreadable: true });
    await expect(add(project('b', 9))).rejects.toThrow('unreadable');
    local.failing = null;
    expect(await names()).toEqual(['a']);
  });

  test('of a newer build: left alone', async () => {
    local.items.work = { version: 2, projects: [] };
    expect(await loadWork(local, 2566)).toEqual({ works: [], isUnreadable: true });
    await expect(add(whole)).rejects.toThrow('too-new');
    expect(local.items).toEqual({ work: { version: 2, projects: [] } });
  });
});
