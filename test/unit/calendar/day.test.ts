import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  bangkokDay,
  type Day,
  dayOf,
  daysBetween,
  endOfBangkokDay,
  isDay,
  parseDay,
  startOfBangkokDay,
} from '../../../lib/calendar/day.ts';
import { anyDay } from './any-day.ts';

const DAY_MS = 86_400_000;

describe('parseDay', () => {
  test.each(['2023-02-28', '2024-02-29', '1900-01-01', '2200-12-31'])('reads %s', (text) => {
    expect(parseDay(text)).toEqual({ ok: true, day: text });
  });

  test.each([
    ['', 'not-iso'],
    ['2023-2-28', 'not-iso'],
    [' 2023-02-28', 'not-iso'],
    ['2023-02-28T00:00', 'not-iso'],
    ['28/02/2023', 'not-iso'],
    ['๒๐๒๓-๐๒-๒๘', 'not-iso'],
    ['2023-02-29', 'no-such-day'],
    ['1900-02-29', 'no-such-day'],
    ['2023-13-01', 'no-such-day'],
    ['2023-00-10', 'no-such-day'],
    ['2023-04-31', 'no-such-day'],
    ['2023-04-00', 'no-such-day'],
    ['1899-12-31', 'year-out-of-range'],
    ['2201-01-01', 'year-out-of-range'],
    ['9999-01-01', 'year-out-of-range'],
  ])('refuses %j: %s', (text, reason) => {
    expect(parseDay(text)).toEqual({ ok: false, reason });
    expect(isDay(text)).toBe(false);
  });

  test('names a year of the Thai era and the day that was meant', () => {
    expect(parseDay('2566-02-28')).toEqual({ ok: false, reason: 'thai-year', meant: '2023-02-28' });
    expect(parseDay('2567-02-29')).toEqual({ ok: false, reason: 'thai-year', meant: '2024-02-29' });
    expect(parseDay('2566-02-29')).toEqual({ ok: false, reason: 'thai-year', meant: null });
  });

  test('never throws, and what it takes comes back unchanged', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const parsed = parseDay(text);
        expect(parsed.ok ? parsed.day : text).toBe(text);
      }),
    );
  });
});

describe('arithmetic', () => {
  test('agrees with counting milliseconds in UTC', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -20_000, max: 20_000 }), (day, count) => {
        const instant = Date.parse(`${day}T00:00:00Z`) + count * DAY_MS;
        const expected = new Date(instant).toISOString().slice(0, 10);
        const moved = addDays(day, count);
        expect(moved).toBe(expected);
        expect(daysBetween(day, moved)).toBe(count);
      }),
    );
  });

  test.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-12-31', 1, '2024-01-01'],
    ['2023-03-01', -1, '2023-02-28'],
  ] as const)('%s moved by %i is %s', (day, count, expected) => {
    expect(addDays(day, count)).toBe(expected);
  });
});

describe('days in Thailand', () => {
  test('change at 17:00 UTC', () => {
    expect(bangkokDay(Date.parse('2023-02-20T16:59:59.999Z'))).toBe('2023-02-20');
    expect(bangkokDay(Date.parse('2023-02-20T17:00:00Z'))).toBe('2023-02-21');
    expect(endOfBangkokDay('2023-02-20')).toBe(Date.parse('2023-02-20T23:59:59.999+07:00'));
    expect(startOfBangkokDay('2023-02-20')).toBe(Date.parse('2023-02-20T00:00:00+07:00'));
  });

  test('agree with the time zone data of the engine', () => {
    const format = new Intl.DateTimeFormat('en-CA', {
      timeZone: 'Asia/Bangkok',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    const instants = fc.integer({
      min: Date.parse('1950-01-01T00:00:00Z'),
      max: Date.parse('2150-01-01T00:00:00Z'),
    });
    fc.assert(
      fc.property(instants, (instant) => {
        expect(bangkokDay(instant)).toBe(format.format(instant));
      }),
    );
  });

  test('hold every instant between their first and last millisecond', () => {
    fc.assert(
      fc.property(anyDay, (day: Day) => {
        expect(bangkokDay(startOfBangkokDay(day))).toBe(day);
        expect(bangkokDay(endOfBangkokDay(day))).toBe(day);
        expect(bangkokDay(endOfBangkokDay(day) + 1)).toBe(addDays(day, 1));
      }),
    );
  });
});

test('dayOf pads', () => {
  expect(dayOf(2023, 2, 3)).toBe('2023-02-03');
});
