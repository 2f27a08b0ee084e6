import { describe, expect, test } from 'vitest';
import { addDays, type Day, daysBetween, isDay } from '../../../lib/calendar/day.ts';
import { BUILT_IN_HOLIDAYS, HOLIDAY_YEARS } from '../../../lib/calendar/holiday-years.ts';
import { thaiYear, weekday } from '../../../lib/calendar/parts.ts';

const all = HOLIDAY_YEARS.flatMap((year) => year.holidays);
const isWeekend = (day: Day) => weekday(day) % 6 === 0;

test('2566–2570, in order, every day once, real and in its year', () => {
  expect(HOLIDAY_YEARS.map((year) => year.thaiYear)).toEqual([2566, 2567, 2568, 2569, 2570]);
  const days = all.map((holiday) => holiday.day);
  expect(days).toEqual([...new Set(days)].sort());
  for (const year of HOLIDAY_YEARS) {
    for (const { day, name, source } of year.holidays) {
      expect(isDay(day) && thaiYear(day) === year.thaiYear).toBe(true);
      expect(name && source).toBeTruthy();
    }
  }
});

test('2566 is confirmed, later years are not, and years without a full list say so', () => {
  expect(Object.fromEntries(BUILT_IN_HOLIDAYS.years)).toEqual({
    2566: 'confirmed',
    2567: 'unconfirmed',
    2568: 'unconfirmed',
    2569: 'incomplete',
    2570: 'incomplete',
  });
  for (const year of HOLIDAY_YEARS) expect(year.note !== undefined).toBe(!year.complete);
});

test('the weekday holidays of 2566 are the announced ones', () => {
  const weekdays = all.filter(({ day }) => thaiYear(day) === 2566 && !isWeekend(day));
  expect(weekdays.map(({ day }) => day)).toEqual([
    '2023-01-02',
    '2023-03-06',
    '2023-04-06',
    '2023-04-13',
    '2023-04-14',
    '2023-04-17',
    '2023-05-04',
    '2023-05-05',
    '2023-05-17',
    '2023-06-05',
    '2023-07-28',
    '2023-07-31',
    '2023-08-01',
    '2023-08-02',
    '2023-08-14',
    '2023-10-13',
    '2023-10-23',
    '2023-12-05',
    '2023-12-11',
    '2023-12-29',
  ]);
});

test('Labour Day is no holiday of the civil service', () => {
  expect(all.filter(({ day }) => day.endsWith('-05-01'))).toEqual([]);
});

describe('the lists agree with the rules they come from', () => {
  test('every fixed holiday is there in every year', () => {
    const fixed = ['01-01', '04-06', '04-13', '04-14', '04-15', '05-04', '06-03', '07-28', '08-12'];
    const more = ['10-13', '10-23', '12-05', '12-10', '12-31'];
    for (let year = 2023; year <= 2027; year += 1) {
      for (const date of [...fixed, ...more]) {
        expect(BUILT_IN_HOLIDAYS.byDay.has(`${year}-${date}` as Day)).toBe(true);
      }
    }
  });

  test('a holiday on a weekend has one substitute, on the next working day of its run', () => {
    const yearly = all.filter(({ kind }) => kind === 'civil-service').map(({ day }) => day);
    const expected = new Set<Day>();
    for (const day of yearly.filter(isWeekend)) {
      let next = addDays(day, 1);
      while (isWeekend(next) || yearly.includes(next)) next = addDays(next, 1);
      expected.add(next);
    }
    // The cabinet moved the substitute of New Year's Eve 2566 forward.
    expected.delete('2024-01-02');
    expected.add('2023-12-29');
    const found = all.filter(({ kind }) => kind === 'substitute').map(({ day }) => day);
    expect(found).toEqual([...expected].sort());
  });

  test('the days of the lunar calendar lie at a full moon, Lent a day after Asalha', () => {
    const KNOWN_FULL_MOON = '2023-08-01';
    const SYNODIC_MONTH = 29.530588;
    const named = (name: string) => all.filter((holiday) => holiday.name.startsWith(name));
    const fullMoons = [...named('วันมาฆบูชา'), ...named('วันวิสาขบูชา'), ...named('วันอาสาฬหบูชา')];
    expect(fullMoons).toHaveLength(15);
    for (const { day } of fullMoons) {
      const age = daysBetween(KNOWN_FULL_MOON, day) / SYNODIC_MONTH;
      expect(Math.abs(age - Math.round(age)) * SYNODIC_MONTH).toBeLessThan(1.6);
    }
    const asalha = named('วันอาสาฬหบูชา').map(({ day }) => addDays(day, 1));
    expect(named('วันเข้าพรรษา').map(({ day }) => day)).toEqual(asalha);
  });
});
