import { describe, expect, test } from 'vitest';
import type { Day } from '../../../../lib/calendar/day.ts';
import { BUILT_IN_HOLIDAYS } from '../../../../lib/calendar/holiday-years.ts';
import { FY2566 } from '../../../../lib/schedule/packs/fy2566.ts';
import { lateWork } from '../../../../lib/schedule/windows/late.ts';
import { idsOf, windowsAt } from '../at.ts';
import { changed, letter } from '../letters.ts';

const late = (today: Day, installed: Day | null = '2023-01-01', done: string[] = []) =>
  idsOf(
    lateWork(
      windowsAt(today, { agency: 'กพร.', roles: ['unit'] }),
      (key) => done.some((id) => key.endsWith(`/${id}`)),
      { today, installed, holidays: BUILT_IN_HOLIDAYS },
    ),
  );

describe('late for the first five working days', () => {
  // The third quarter's report closes on Sunday 16 July 2566.
  test.each<[Day, string[]]>([
    ['2023-07-16', []],
    ['2023-07-17', ['w11']],
    ['2023-07-21', ['w11']],
    ['2023-07-23', ['w11']],
    ['2023-07-24', []],
  ])('on %s: %j', (today, expected) => expect(late(today)).toEqual(expected));

  test('never what is done, what closed before the installation, or while that is not known', () => {
    expect(late('2023-07-18', '2023-01-01', ['w11'])).toEqual([]);
    expect(late('2023-07-18', '2023-07-16')).toEqual(['w11']);
    expect(late('2023-07-18', '2023-07-17')).toEqual([]);
    expect(late('2023-07-18', null)).toEqual([]);
  });

  test('never what is only projected, or what a letter called off', () => {
    for (const today of ['2027-04-20', '2027-07-20', '2028-03-06'] as const) {
      expect(late(today)).toEqual([]);
    }
    const schedules = [FY2566, letter(changed('w11', 'cancelled'))];
    const windows = windowsAt('2023-07-18', { agency: 'กพร.', roles: ['unit'], schedules });
    expect(
      lateWork(windows, () => false, {
        today: '2023-07-18',
        installed: '2023-01-01',
        holidays: BUILT_IN_HOLIDAYS,
      }),
    ).toEqual([]);
  });
});
