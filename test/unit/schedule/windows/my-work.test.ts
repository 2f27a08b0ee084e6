import { expect, test } from 'vitest';
import type { Day } from '../../../../lib/calendar/day.ts';
import { groupWork } from '../../../../lib/schedule/windows/my-work.ts';
import { idsOf, windowsAt } from '../at.ts';

const groups = (day: Day, done: string[] = []) => {
  const windows = windowsAt(day, { agency: 'กพร.', roles: ['unit', 'planning'] });
  const keys = new Set(windows.filter((my) => done.includes(my.window.id)).map(({ key }) => key));
  const work = groupWork(windows, (key) => keys.has(key), day);
  return {
    windows,
    work,
    ids: Object.fromEntries(Object.entries(work).map(([name, list]) => [name, idsOf(list)])),
  };
};

test('every printed window is in one group, a projected one in one at most', () => {
  for (const day of ['2023-02-01', '2023-04-17', '2023-07-20', '2023-12-29'] as Day[]) {
    const { windows, work } = groups(day, ['w07']);
    const all = Object.values(work).flat();
    expect(new Set(all).size).toBe(all.length);
    const left = windows.filter((my) => !all.includes(my));
    expect(left.every((my) => my.projected !== null)).toBe(true);
  }
});

test('what closed without a mark stays for 30 days, then goes to the archive', () => {
  // W7 ended on 20 March.
  expect(groups('2023-03-21').ids.unmarked).toContain('w07');
  expect(groups('2023-04-19').ids.unmarked).toContain('w07');
  expect(groups('2023-04-20').ids.archive).toContain('w07');
  expect(groups('2023-03-21', ['w07']).ids).toMatchObject({ done: ['w07'] });
  expect(groups('2023-03-21', ['w07']).ids.unmarked).not.toContain('w07');
});

test('a window marked done while it is open is no longer among what is now', () => {
  expect(groups('2023-04-17').ids.now).toContain('w09');
  expect(groups('2023-04-17', ['w09']).ids.now).not.toContain('w09');
});

test('projections are kept apart, and the past ones are not archived', () => {
  const { ids } = groups('2026-11-22');
  expect(ids.now).toEqual([]);
  expect(ids.perhapsNow).toContain('w01@2570');
  expect(ids.archive?.every((id) => !id.includes('@'))).toBe(true);
});
