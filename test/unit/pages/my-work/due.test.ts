/** Which window a project belongs to, and in which order projects stand. */
import { describe, expect, test } from 'vitest';
import { startOfBangkokDay } from '../../../../lib/calendar/day.ts';
import { HOLIDAY_YEARS } from '../../../../lib/calendar/holiday-years.ts';
import { holidayCalendar } from '../../../../lib/calendar/holidays.ts';
import { foundIn, listWork } from '../../../../lib/pages/my-work/due.ts';
import { FY2566 } from '../../../../lib/schedule/packs/fy2566.ts';
import { myWindows } from '../../../../lib/schedule/windows/my-windows.ts';
import type { Work } from '../../../../lib/settings/stores/work.ts';

const windowsOn = (day: '2023-04-17' | '2023-08-01') =>
  myWindows(
    [FY2566],
    { agency: 'กพร.', roles: ['unit'] },
    startOfBangkokDay(day),
    holidayCalendar(HOLIDAY_YEARS),
  ).windows;

const work = (project: string, steps: Work['steps'][number]['step'][], more: Partial<Work> = {}) =>
  ({
    site: 'emenscr',
    project,
    path: `/projects/${project}`,
    code: `รง 0401-66-${project}`,
    name: `โครงการ ${project}`,
    year: 2566,
    seenAt: 0,
    isDone: false,
    steps: steps.map((step) => ({
      step,
      fields: [
        { name: 'a', filled: true },
        { name: 'b', filled: false },
      ],
      must: 1,
      check: 0,
      at: 0,
    })),
    ...more,
  }) satisfies Work;

const windowsOf = (works: readonly Work[], day: '2023-04-17' | '2023-08-01') =>
  listWork(works, windowsOn(day)).map(({ work: { project }, window }) => [
    project,
    window?.window.id ?? null,
  ]);

describe('the window', () => {
  test('is the one that is open for the steps that were seen, the nearest end first', () => {
    const works = [work('1', ['M3']), work('2', ['M3', 'M6']), work('3', ['M6'])];
    const found = new Map(windowsOf(works, '2023-04-17') as [string, string][]);
    expect(found.get('3')).toBe('w09');
    expect(found.get('2')).toBe('w09');
    expect(found.get('1')).not.toBe('w09');
  });
  test('is the next one where none is open', () => {
    const [[, id] = []] = windowsOf([work('3', ['M6'])], '2023-08-01');
    expect(id).toBe('w13');
  });
  test('of a dataset is one of Open-D', () => {
    const [first] = listWork([work('x', ['dataset'], { site: 'open-d' })], windowsOn('2023-04-17'));
    expect(first?.window?.window.what ?? 'open-d').toMatch(/open-d/u);
  });
});

test('ticked off comes last; more to do comes before less', () => {
  const works = [
    work('done', ['M6'], { isDone: true }),
    work('one', ['M6']),
    work('two', ['M6', 'M5']),
  ];
  expect(listWork(works, windowsOn('2023-04-17')).map(({ work: { project } }) => project)).toEqual([
    'two',
    'one',
    'done',
  ]);
});

test('found by every word of name and code', () => {
  const list = listWork([work('11', ['M6']), work('12', ['M6'])], []);
  const found = (query: string) => foundIn(list, query).map(({ work: { project } }) => project);
  expect(found('  ')).toHaveLength(2);
  expect(found('โครงการ 0401-66-12')).toEqual(['12']);
  expect(found('13')).toEqual([]);
});

test('500 projects are listed in far less than a second', () => {
  const works = Array.from({ length: 500 }, (_, n) => work(`${n}`, ['M1', 'M3', 'M6']));
  const windows = windowsOn('2023-04-17');
  const began = performance.now();
  expect(listWork(works, windows)).toHaveLength(500);
  expect(performance.now() - began).toBeLessThan(1000);
});
