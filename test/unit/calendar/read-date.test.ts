import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day, daysBetween } from '../../../lib/calendar/day.ts';
import { partsOf, weekday } from '../../../lib/calendar/parts.ts';
import { readThaiDate } from '../../../lib/calendar/read-date.ts';
import { showDay, toThaiDigits } from '../../../lib/calendar/show.ts';
import { anyDay } from './any-day.ts';

const WEEKDAYS = ['อาทิตย์', 'จันทร์', 'อังคาร', 'พุธ', 'พฤหัสบดี', 'ศุกร์', 'เสาร์'];
const two = (value: number) => String(value).padStart(2, '0');
const show = (
  day: Day,
  language: 'th' | 'en',
  style: 'long' | 'short' | 'weekday',
  digits: 'arabic' | 'thai' = 'arabic',
) => showDay(day, { language, style, digits });

/** How a day is written; each must come back as the same day. */
const FORMATS: Readonly<Record<string, (day: Day) => string>> = {
  long: (day) => show(day, 'th', 'long'),
  short: (day) => show(day, 'th', 'short'),
  weekday: (day) => show(day, 'th', 'weekday'),
  'memo (long, Thai digits)': (day) => show(day, 'th', 'long', 'thai'),
  'short, Thai digits': (day) => show(day, 'th', 'short', 'thai'),
  'English, both years': (day) => show(day, 'en', 'long'),
  'day/month/year': (day) => {
    const { year, month, date } = partsOf(day);
    return `${two(date)}/${two(month)}/${year + 543}`;
  },
  'd.m.y, Thai digits': (day) => {
    const { year, month, date } = partsOf(day);
    return toThaiDigits(`${date}.${month}.${year + 543}`);
  },
  'year first': (day) => {
    const { year, month, date } = partsOf(day);
    return `${year + 543}/${two(month)}/${two(date)}`;
  },
  'full, marked พ.ศ.': (day) =>
    `วัน${WEEKDAYS[weekday(day)]}ที่ ${show(day, 'th', 'long').replace(/(\d+)$/, 'พ.ศ. $1')}`,
  'marked ค.ศ.': (day) =>
    show(day, 'th', 'short').replace(/(\d{4})$/, (year) => `ค.ศ. ${Number(year) - 543}`),
  ISO: (day) => day,
};

describe('round trip', () => {
  const first: Day = '1985-01-01';
  const days = Array.from({ length: 22_000 }, (_, index) => addDays(first, index));

  test.each(Object.keys(FORMATS))('22,000 days: %s', (name) => {
    const wrong = days.filter((day) => {
      const read = readThaiDate(FORMATS[name]?.(day) ?? '');
      return !read.ok || read.day !== day || !read.certain;
    });
    expect(wrong).toEqual([]);
  });

  test('with any white space, invisible characters and separators in between', () => {
    const gap = fc.constantFrom('', ' ', '\u00a0', '\u200b', ' \u00a0', '\u2009', '\ufeff ');
    fc.assert(
      fc.property(anyDay, fc.constantFrom('/', '-', '.', '–'), gap, gap, (day, between, a, b) => {
        const { year, month, date } = partsOf(day);
        const numbers = `${a}${date}${b}${between}${a}${month}${between}${b}${year + 543}${a}`;
        expect(readThaiDate(numbers)).toEqual({ ok: true, day, era: 'be', certain: true });
        const words = `${a}${date}${b}${show(day, 'th', 'long').split(' ')[1]}${a}${year + 543}`;
        expect(readThaiDate(words)).toEqual({ ok: true, day, era: 'be', certain: true });
      }),
    );
  });

  test('never throws and never gives a day that does not exist', () => {
    const part = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('20', '02', '2566', '66', '/', 'ก.พ.', 'พ.ศ.', 'วันที่', '(', ')', ' ', '๒๐'),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const read = readThaiDate(parts.join(''));
        const day = read.ok ? read.day : read.meant;
        if (day !== null) expect(addDays(day, 0)).toBe(day);
      }),
      { numRuns: 500 },
    );
  });
});

const right = (day: Day, more: object = {}) => ({
  ok: true,
  day,
  era: 'be',
  certain: true,
  ...more,
});
const wrong = (code: string, meant: Day | null) => ({ ok: false, code, meant });

describe('what is read', () => {
  test.each([
    '20/02/2566',
    '20-2-2566',
    '20.02.2566',
    '20 02 2566',
    '๒๐/๐๒/๒๕๖๖',
    '20 ก.พ. 2566',
    '20 กพ 2566',
    '20ก.พ.2566',
    '20-ก.พ.-2566',
    '20 ก. พ. พ.ศ.2566',
    '๒๐ กุมภาพันธ์ ๒๕๖๖',
    '๒๐ กุมภาพันธ์ พุทธศักราช ๒๕๖๖',
    'วันที่ 20 เดือนกุมภาพันธ์ ปี 2566',
    'วันที่ 20 เดือน กุมภาพันธ์ ปี พ.ศ. 2566',
    'วันจันทร์ที่ 20 กุมภาพันธ์ 2566',
    'จันทร์ 20 กุมภาพันธ์ 2566',
    'จ.20 ก.พ. 2566',
    'จ. 20/02/2566',
    '20/02/2566 พ.ศ.',
    '20/02/พ.ศ. 2566',
    '20 กุมภาพันธ์ 2566.',
    '20 กุมภาพันธ์ 2566 (ค.ศ. 2023)',
    'Mon 20 Feb 2566 (2023)',
    'Monday, 20 February 2566',
  ])('%s', (text) => {
    expect(readThaiDate(text)).toEqual(right('2023-02-20'));
  });

  test.each([
    ['14 กรกฏาคม 2566', '2023-07-14'],
    ['14 กรกฎายน 2566', '2023-07-14'],
    ['14 พฤษจิกายน 2566', '2023-11-14'],
    ['14 พฤกษภาคม 2566', '2023-05-14'],
    ['14 กุมภาพันธุ์ 2566', '2023-02-14'],
    ['14 เมษยน 2566', '2023-04-14'],
    ['14 ธันวาคน 2566', '2023-12-14'],
  ] as const)('a misspelt month: %s', (text, day) => {
    expect(readThaiDate(text)).toEqual(right(day, { note: 'month-spelling' }));
  });

  test('ค.ศ. is welcome where it is marked, in ISO, or where both are expected', () => {
    const common = right('2023-02-20', { era: 'ce' });
    expect(readThaiDate('20 ก.พ. ค.ศ. 2023')).toEqual(common);
    expect(readThaiDate('2023-02-20')).toEqual(common);
    expect(readThaiDate('20/02/2023', { expect: 'any' })).toEqual(common);
    expect(readThaiDate('20/02/2566', { expect: 'any' })).toEqual(right('2023-02-20'));
  });

  test('what rests on a habit is not certain', () => {
    expect(readThaiDate('20 ก.พ. 66')).toEqual(
      right('2023-02-20', { certain: false, note: 'two-digit-year' }),
    );
    expect(readThaiDate('20/2/66')).toMatchObject({ day: '2023-02-20', certain: false });
    expect(readThaiDate('20 ก.พ. ’66')).toMatchObject({ day: '2023-02-20', certain: false });
    expect(readThaiDate('20 ก.พ. พ.ศ. 23')).toMatchObject({ day: '1980-02-20', certain: false });
    expect(readThaiDate('20 ก.พ. ค.ศ. 23')).toMatchObject({ day: '2023-02-20', certain: false });
    expect(readThaiDate('02/03/2023', { expect: 'any' })).toEqual(
      right('2023-03-02', { era: 'ce', certain: false, note: 'day-first' }),
    );
    expect(readThaiDate('02/03/2566')).toEqual(right('2023-03-02'));
  });

  test('29 February only in its years, which are those of ค.ศ.', () => {
    expect(readThaiDate('29/02/2567')).toEqual(right('2024-02-29'));
    expect(readThaiDate('29/02/2566')).toEqual(wrong('no-such-day', null));
    expect(readThaiDate('29/02/2443')).toEqual(wrong('no-such-day', null));
  });
});

describe('each mistake has its name', () => {
  test.each([
    ['', 'empty', null],
    [' \u00a0\u200b ', 'empty', null],
    ['พรุ่งนี้', 'not-a-date', null],
    ['2566', 'not-a-date', null],
    ['14 ก.ค.', 'not-a-date', null],
    ['20/02/6', 'not-a-date', null],
    ['2566/02/2023', 'not-a-date', null],
    ['2023-02-20T00:00:00Z', 'not-a-date', null],
    [`20/02/2566${' '.repeat(100)}`, 'not-a-date', null],
    ['14 ม.ย. 2566', 'unknown-month', null],
    ['14 มกะคม 2566', 'unknown-month', null],
    ['07/14/2566', 'no-such-month', '2023-07-14'],
    ['07/14/2023', 'no-such-month', '2023-07-14'],
    ['2566/14/07', 'no-such-month', '2023-07-14'],
    ['14/13/2566', 'no-such-month', null],
    ['14/00/2566', 'no-such-month', null],
    ['31/04/2566', 'no-such-day', null],
    ['32/01/2566', 'no-such-day', null],
    ['0/01/2566', 'no-such-day', null],
    ['66/02/20', 'no-such-day', null],
    ['20/02/2023', 'ce-for-be', '2023-02-20'],
    ['20 ก.พ. 2023', 'ce-for-be', '2023-02-20'],
    ['20 ก.พ. พ.ศ. 2023', 'ce-for-be', '2023-02-20'],
    ['31/02/2023', 'ce-for-be', null],
    ['2566-02-20', 'be-for-ce', '2023-02-20'],
    ['20 ก.พ. ค.ศ. 2566', 'be-for-ce', '2023-02-20'],
    ['20/02/3109', 'plus-543-twice', '2023-02-20'],
    ['3109-02-20', 'plus-543-twice', '2023-02-20'],
    ['20/02/1480', 'minus-543', '2023-02-20'],
    ['20/02/1800', 'year-out-of-range', null],
    ['20/02/2300', 'year-out-of-range', null],
    ['20/02/566', 'year-out-of-range', null],
    ['20 ก.พ. 2566 (2024)', 'years-differ', null],
    ['วันศุกร์ที่ 20 กุมภาพันธ์ 2566', 'weekday-differs', '2023-02-20'],
    ['พฤ. 20 ก.พ. 2566', 'weekday-differs', '2023-02-20'],
  ] as const)('%j: %s', (text, code, meant) => {
    expect(readThaiDate(text)).toEqual(wrong(code, meant));
  });

  test.each([
    ['20/02/23', ['1980-02-20', '2023-02-20']],
    ['20/02/45', ['2002-02-20', '2045-02-20']],
    ['29/02/23', ['1980-02-29']],
    ['20/02/98', ['2055-02-20', '1998-02-20']],
    ['20 ก.พ. ค.ศ. 66', ['2066-02-20', '1966-02-20']],
  ] as const)('a two-digit year that could be either: %s', (text, either) => {
    const expected = { ok: false, code: 'ambiguous-year', meant: null, either };
    expect(readThaiDate(text)).toEqual(expected);
    expect(readThaiDate(text, { expect: 'any' })).toEqual(expected);
  });

  test('says what was meant, whatever the slip of the year', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { year, month, date } = partsOf(day);
        const withYear = (written: number) => `${date}/${month}/${written}`;
        expect(readThaiDate(withYear(year))).toEqual(wrong('ce-for-be', day));
        expect(readThaiDate(withYear(year + 1086))).toEqual(wrong('plus-543-twice', day));
        expect(readThaiDate(withYear(year - 543))).toEqual(wrong('minus-543', day));
        if (date > 12) {
          const swapped = `${month}/${date}/${year + 543}`;
          expect(readThaiDate(swapped)).toEqual(wrong('no-such-month', day));
        }
      }),
    );
  });

  test('of two-digit years none is read as another day than its พ.ศ. year', () => {
    for (let short = 0; short < 100; short += 1) {
      const read = readThaiDate(`15/6/${two(short)}`);
      if (read.ok) expect(daysBetween(`${2500 + short - 543}-06-15` as Day, read.day)).toBe(0);
      else expect(read).toMatchObject({ code: 'ambiguous-year', meant: null });
    }
  });
});
