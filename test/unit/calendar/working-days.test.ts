import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Day } from '../../../lib/calendar/day.ts';
import { BUILT_IN_HOLIDAYS } from '../../../lib/calendar/holiday-years.ts';
import { NO_HOLIDAYS } from '../../../lib/calendar/holidays.ts';
import {
  calendarDaysLeft,
  countWorkingDays,
  dayOff,
  isWorkingDay,
  lastWorkingDayOnOrBefore,
  workingDaysLeft,
} from '../../../lib/calendar/working-days.ts';
import { daysOf } from './any-day.ts';

/** Counted the slow way, with nothing of the code under test: every day asked by its name. */
const name = new Intl.DateTimeFormat('en', { weekday: 'short', timeZone: 'UTC' });
function slowWorkingDays(from: Day, to: Day): Day[] {
  const days: Day[] = [];
  const last = Date.parse(`${to}T12:00:00Z`);
  for (let at = Date.parse(`${from}T12:00:00Z`); at <= last; at += 86_400_000) {
    const day = new Date(at).toISOString().slice(0, 10) as Day;
    const weekend = ['Sat', 'Sun'].includes(name.format(at));
    if (!weekend && !BUILT_IN_HOLIDAYS.byDay.has(day)) days.push(day);
  }
  return days;
}
const coveredDay = daysOf('2022-11-01', '2028-02-28');

describe('last working day', () => {
  test.each([
    ['W2', '2023-03-06', '2023-03-03'],
    ['W4, W10', '2023-04-30', '2023-04-28'],
    ['W5, W11', '2023-07-16', '2023-07-14'],
    ['W6, W12', '2023-07-30', '2023-07-27'],
    ['W13', '2023-10-15', '2023-10-12'],
    ['W18, W19', '2023-12-30', '2023-12-28'],
    ['W21, W22', '2023-12-31', '2023-12-28'],
    ['W1', '2023-02-20', '2023-02-20'],
    ['W3, W9', '2023-04-18', '2023-04-18'],
    ['W14', '2023-10-30', '2023-10-30'],
  ] as const)('%s: %s is really %s', (_, end, expected) => {
    expect(lastWorkingDayOnOrBefore(end, BUILT_IN_HOLIDAYS)?.day).toBe(expected);
  });

  test('says why each day falls out, latest first', () => {
    expect(lastWorkingDayOnOrBefore('2023-07-30', BUILT_IN_HOLIDAYS)?.skipped).toEqual([
      { day: '2023-07-30', why: 'weekend' },
      { day: '2023-07-29', why: 'weekend' },
      {
        day: '2023-07-28',
        why: 'holiday',
        name: 'วันเฉลิมพระชนมพรรษาพระบาทสมเด็จพระเจ้าอยู่หัว',
      },
    ]);
  });

  test('there is none when the span holds no working day', () => {
    expect(lastWorkingDayOnOrBefore('2023-07-30', BUILT_IN_HOLIDAYS, '2023-07-28')).toBeNull();
  });

  test('agrees with the slow way', () => {
    fc.assert(
      fc.property(coveredDay, fc.nat(20), (end, length) => {
        const from = new Date(Date.parse(end) - length * 86_400_000).toISOString().slice(0, 10);
        const found = lastWorkingDayOnOrBefore(end, BUILT_IN_HOLIDAYS, from as Day);
        expect(found?.day).toBe(slowWorkingDays(from as Day, end).at(-1));
      }),
    );
  });
});

describe('counting', () => {
  test('W3 and W9 have 8 working days', () => {
    expect(countWorkingDays('2023-04-01', '2023-04-18', BUILT_IN_HOLIDAYS)).toBe(8);
  });

  test('agrees with the slow way', () => {
    fc.assert(
      fc.property(coveredDay, coveredDay, (from, to) => {
        expect(countWorkingDays(from, to, BUILT_IN_HOLIDAYS)).toBe(
          slowWorkingDays(from, to).length,
        );
      }),
    );
  });

  test('without data only weekends fall out', () => {
    expect(countWorkingDays('2023-04-01', '2023-04-18', NO_HOLIDAYS)).toBe(12);
  });

  test.each([
    ['2023-07-12', 3],
    ['2023-07-13', 2],
    ['2023-07-14', 1],
    ['2023-07-15', 0],
    ['2023-07-16', 0],
    ['2023-07-17', 0],
    ['2023-07-09', 5],
  ] as const)('on %s, %i working days are left until 16 July', (today, left) => {
    expect(workingDaysLeft(today, '2023-07-16', BUILT_IN_HOLIDAYS)).toBe(left);
  });

  test('calendar days are 0 on the end day', () => {
    expect(calendarDaysLeft('2023-07-14', '2023-07-16')).toBe(2);
    expect(calendarDaysLeft('2023-07-16', '2023-07-16')).toBe(0);
    expect(calendarDaysLeft('2023-07-17', '2023-07-16')).toBe(-1);
  });
});

test('a day off says why', () => {
  expect(isWorkingDay('2023-05-01', BUILT_IN_HOLIDAYS)).toBe(true);
  expect(isWorkingDay('2023-05-17', BUILT_IN_HOLIDAYS)).toBe(false);
  expect(dayOff('2023-04-15', BUILT_IN_HOLIDAYS)).toEqual({ day: '2023-04-15', why: 'weekend' });
});
