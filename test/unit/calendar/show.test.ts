import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../lib/calendar/day.ts';
import {
  type DayStyle,
  type Language,
  showDay,
  showRange,
  showYear,
  toArabicDigits,
  toThaiDigits,
} from '../../../lib/calendar/show.ts';
import { anyDay } from './any-day.ts';

const th = (style: DayStyle) => ({ language: 'th', digits: 'arabic', style }) as const;
const en = (style: DayStyle) => ({ language: 'en', digits: 'arabic', style }) as const;

describe('showDay', () => {
  test.each([
    ['th', 'long', '14 กรกฎาคม 2566'],
    ['th', 'short', '14 ก.ค. 2566'],
    ['th', 'weekday', 'ศ. 14 ก.ค. 2566'],
    ['th', 'dayMonth', '14 ก.ค.'],
    ['en', 'long', '14 July 2566 (2023)'],
    ['en', 'short', '14 Jul 2566 (2023)'],
    ['en', 'weekday', 'Fri 14 Jul 2566 (2023)'],
    ['en', 'dayMonth', '14 Jul'],
  ] as [Language, DayStyle, string][])('%s %s: %s', (language, style, expected) => {
    expect(showDay('2023-07-14', { language, digits: 'arabic', style })).toBe(expected);
  });

  test('writes Thai digits when asked', () => {
    const options = { language: 'th', digits: 'thai', style: 'weekday' } as const;
    expect(showDay('2023-07-14', options)).toBe('ศ. ๑๔ ก.ค. ๒๕๖๖');
  });

  test('agrees with the Thai calendar of the engine', () => {
    const format = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat('th-TH-u-ca-buddhist-nu-latn', { timeZone: 'UTC', ...options });
    const long = format({ day: 'numeric', month: 'long', year: 'numeric' });
    const short = format({ day: 'numeric', month: 'short', year: 'numeric' });
    const plain = (text: string) => text.replace(/\s+/g, ' ').replace('พ.ศ. ', '');
    fc.assert(
      fc.property(anyDay, (day) => {
        const date = new Date(`${day}T00:00:00Z`);
        expect(showDay(day, th('long'))).toBe(plain(long.format(date)));
        expect(showDay(day, th('short'))).toBe(plain(short.format(date)));
      }),
    );
  });
});

test('the days of a week', () => {
  const week = [9, 10, 11, 12, 13, 14, 15].map((date) => dayOf(2023, 7, date));
  const first = (style: typeof th) =>
    week.map((day) => showDay(day, style('weekday')).split(' ')[0]);
  expect(first(th)).toEqual(['อา.', 'จ.', 'อ.', 'พ.', 'พฤ.', 'ศ.', 'ส.']);
});

describe('showRange', () => {
  test.each([
    ['2023-07-01', '2023-07-16', '1 – 16 ก.ค. 2566'],
    ['2023-02-21', '2023-03-06', '21 ก.พ. – 6 มี.ค. 2566'],
    ['2023-12-30', '2024-01-02', '30 ธ.ค. 2566 – 2 ม.ค. 2567'],
    ['2023-12-30', '2023-12-30', '30 ธ.ค. 2566'],
  ] as const)('%s to %s: %s', (from, to, expected) => {
    expect(showRange(from, to, th('short'))).toBe(expected);
  });

  test('other styles', () => {
    expect(showRange('2023-07-01', '2023-07-16', th('dayMonth'))).toBe('1 – 16 ก.ค.');
    expect(showRange('2023-07-01', '2023-07-16', en('long'))).toBe('1 – 16 July 2566 (2023)');
    expect(showRange('2023-07-03', '2023-07-14', th('weekday'))).toBe(
      'จ. 3 ก.ค. 2566 – ศ. 14 ก.ค. 2566',
    );
    expect(
      showRange('2023-07-01', '2023-07-16', { language: 'th', digits: 'thai', style: 'short' }),
    ).toBe('๑ – ๑๖ ก.ค. ๒๕๖๖');
  });
});

test('digits go there and back', () => {
  expect(toThaiDigits('2566/10')).toBe('๒๕๖๖/๑๐');
  expect(toArabicDigits('รง ๐๒๑๔/ว ๓')).toBe('รง 0214/ว 3');
  expect(showYear(2566, 'thai')).toBe('๒๕๖๖');
  fc.assert(
    fc.property(fc.nat(), (number) => {
      expect(toArabicDigits(toThaiDigits(String(number)))).toBe(String(number));
    }),
  );
});
