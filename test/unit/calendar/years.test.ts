import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../lib/calendar/day.ts';
import { partsOf, thaiYear, weekday } from '../../../lib/calendar/parts.ts';
import {
  asCalendarQuarter,
  asFiscalQuarter,
  calendarQuarter,
  fiscalQuarter,
  fiscalQuarterPeriod,
  fiscalYear,
  fiscalYearPeriod,
  QUARTERS,
  shiftYears,
  yearPeriod,
} from '../../../lib/calendar/years.ts';
import { anyDay } from './any-day.ts';

describe('fiscal years', () => {
  test.each([
    ['2022-09-30', 2565, 4],
    ['2022-10-01', 2566, 1],
    ['2022-12-31', 2566, 1],
    ['2023-01-01', 2566, 2],
    ['2023-09-30', 2566, 4],
    ['2023-10-01', 2567, 1],
    ['2026-11-22', 2570, 1],
  ] as const)('%s lies in %i, quarter %i', (day, year, quarter) => {
    expect(fiscalYear(day)).toBe(year);
    expect(fiscalQuarter(day)).toBe(quarter);
  });

  test('the quarters of both kinds of year are the same months', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(calendarQuarter(day)).toBe(((fiscalQuarter(day) + 2) % 4) + 1);
      }),
    );
  });

  test('a day lies in the period of its fiscal year', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { from, to } = fiscalYearPeriod(fiscalYear(day));
        expect(from <= day && day <= to).toBe(true);
      }),
    );
  });
});

describe('quarters', () => {
  test('fiscal 1/2566 and calendar 4/2565 are the same three months', () => {
    expect(asCalendarQuarter({ quarter: 1, year: 2566 })).toEqual({ quarter: 4, year: 2565 });
    expect(asCalendarQuarter({ quarter: 4, year: 2566 })).toEqual({ quarter: 3, year: 2566 });
    expect(fiscalQuarterPeriod({ quarter: 1, year: 2566 })).toEqual({
      from: '2022-10-01',
      to: '2022-12-31',
    });
    expect(fiscalQuarterPeriod({ quarter: 2, year: 2567 })).toEqual({
      from: '2024-01-01',
      to: '2024-03-31',
    });
  });

  test('either kind of year can be told from the other', () => {
    fc.assert(
      fc.property(fc.constantFrom(...QUARTERS), fc.integer({ min: 2500, max: 2600 }), (q, year) => {
        const fiscal = { quarter: q, year };
        expect(asFiscalQuarter(asCalendarQuarter(fiscal))).toEqual(fiscal);
      }),
    );
  });

  test('the four quarters of a fiscal year are its days', () => {
    const periods = QUARTERS.map((quarter) => fiscalQuarterPeriod({ quarter, year: 2571 }));
    const whole = yearPeriod('fiscal', 2571);
    expect(periods[0]?.from).toBe(whole.from);
    expect(periods[3]?.to).toBe(whole.to);
    for (const [i, { from }] of periods.slice(1).entries()) {
      expect(from).toBe(addDays(periods[i]?.to ?? '1900-01-01', 1));
    }
  });

  test('a day lies in the period of its quarter', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { from, to } = fiscalQuarterPeriod({
          quarter: fiscalQuarter(day),
          year: fiscalYear(day),
        });
        expect(from <= day && day <= to).toBe(true);
      }),
    );
  });
});

test('the days of a calendar year', () => {
  expect(yearPeriod('calendar', 2566)).toEqual({ from: '2023-01-01', to: '2023-12-31' });
  expect(yearPeriod('fiscal', 2566)).toEqual({ from: '2022-10-01', to: '2023-09-30' });
});

test('the year of the Thai era begins on 1 January', () => {
  expect(thaiYear('2022-12-31')).toBe(2565);
  expect(thaiYear('2023-01-01')).toBe(2566);
});

test('weekday agrees with the engine', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      expect(weekday(day)).toBe(new Date(`${day}T12:00:00Z`).getUTCDay());
    }),
  );
});

describe('shiftYears', () => {
  test('29 February becomes 28 where there is none', () => {
    expect(shiftYears('2024-02-29', 1)).toBe('2025-02-28');
    expect(shiftYears('2024-02-29', 4)).toBe('2028-02-29');
    expect(shiftYears('2023-12-31', -1)).toBe('2022-12-31');
  });

  test('keeps the month and moves the year', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -50, max: 50 }), (day, years) => {
        const moved = partsOf(shiftYears(day, years));
        expect(moved.year).toBe(partsOf(day).year + years);
        expect(moved.month).toBe(partsOf(day).month);
      }),
    );
  });
});
