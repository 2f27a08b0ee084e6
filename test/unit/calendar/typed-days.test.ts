import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day, daysBetween } from '../../../lib/calendar/day.ts';
import { partsOf } from '../../../lib/calendar/parts.ts';
import { showDay, toThaiDigits } from '../../../lib/calendar/show.ts';
import { readTypedDays, type YearHint } from '../../../lib/calendar/typed-days.ts';
import { fiscalYearPeriod } from '../../../lib/calendar/years.ts';

const FY2570 = fiscalYearPeriod(2570);
const HINT: YearHint = { within: FY2570, near: null };
const read = (text: string, hint: Partial<YearHint> = {}) =>
  readTypedDays(text, { ...HINT, ...hint });
const short = (day: Day) => showDay(day, { language: 'th', digits: 'arabic', style: 'short' });

/** How a day is written without its year. */
const WITHOUT_YEAR: readonly ((day: Day) => string)[] = [
  (day) => short(day).replace(/ \d+$/u, ''),
  (day) => toThaiDigits(short(day).replace(/ \d+$/u, '')),
  (day) => showDay(day, { language: 'th', digits: 'arabic', style: 'long' }).replace(/ \d+$/u, ''),
  (day) => `${partsOf(day).date}/${partsOf(day).month}`,
  (day) => `${partsOf(day).date}/${partsOf(day).month}/`,
  (day) => toThaiDigits(`${partsOf(day).date}-${partsOf(day).month}`),
];

describe('one day', () => {
  test.each([
    ['4 ม.ค.', '2027-01-04', true],
    ['๔ ม.ค. ๗๐', '2027-01-04', false],
    ['4/1/70', '2027-01-04', false],
    ['4/1', '2027-01-04', true],
    ['4 มกราคม', '2027-01-04', true],
    ['1 ต.ค.', '2026-10-01', true],
    ['30 ก.ย.', '2027-09-30', true],
    ['4 ม.ค. 2571', '2028-01-04', false],
    ['2027-01-04', '2027-01-04', false],
  ])('%s', (text, day, filled) => {
    expect(read(text)).toEqual({ kind: 'day', day, filled });
  });

  test('nothing, and what is no day', () => {
    expect(read('  ')).toEqual({ kind: 'none' });
    for (const text of ['31 เม.ย.', '29 ก.พ.', 'เม.ย.', '4', 'abc', '4 - ', '4/13', '99/1']) {
      expect(read(text), text).toMatchObject({ kind: 'unreadable' });
    }
    expect(read('1'.repeat(500))).toEqual({ kind: 'unreadable', meant: null });
  });

  test('the day that was meant is said, never taken', () => {
    expect(read('4/1/2027')).toMatchObject({ kind: 'day' });
    expect(read('จันทร์ 5 ม.ค. 2570')).toEqual({ kind: 'unreadable', meant: '2027-01-05' });
  });

  test('where the work lies beyond the fiscal year, the day nearest to it', () => {
    expect(read('5 พ.ย.', { near: '2027-10-20' })).toMatchObject({ day: '2027-11-05' });
    expect(read('25 ก.ย.', { near: '2027-10-20' })).toMatchObject({ day: '2027-09-25' });
  });

  test('where it lies in the fiscal year, the day of that year, however far', () => {
    expect(read('20 เม.ย.', { near: '2026-10-10' })).toMatchObject({ day: '2027-04-20' });
  });

  test('the last day is not before the first where a year can make it so', () => {
    expect(read('5 ต.ค.', { notBefore: '2027-09-25' })).toMatchObject({ day: '2027-10-05' });
    // A slip is left as it is: the page says that the end lies before the start.
    expect(read('4 ม.ค.', { notBefore: '2027-01-20' })).toMatchObject({ day: '2027-01-04' });
  });

  test('property: a day of the fiscal year comes back without its year', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: daysBetween(FY2570.from, FY2570.to) }),
        fc.constantFrom(...WITHOUT_YEAR),
        (offset, write) => {
          const day = addDays(FY2570.from, offset);
          expect(read(write(day))).toEqual({ kind: 'day', day, filled: true });
        },
      ),
    );
  });

  test('property: within half a year of what is expected beyond the year, it comes back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: -180, max: 180 }),
        fc.constantFrom(...WITHOUT_YEAR),
        (beyond, away, write) => {
          const near = addDays(FY2570.to, beyond);
          const day = addDays(near, away);
          fc.pre(!day.endsWith('-02-29'));
          expect(read(write(day), { near })).toEqual({ kind: 'day', day, filled: true });
        },
      ),
    );
  });
});

describe('a span in one place', () => {
  test.each([
    ['4 - 29 ม.ค. 70', '2027-01-04', '2027-01-29', false],
    ['4-29 ม.ค. 70', '2027-01-04', '2027-01-29', false],
    ['4–29 ม.ค.', '2027-01-04', '2027-01-29', true],
    ['๔ – ๒๙ มกราคม ๒๕๗๐', '2027-01-04', '2027-01-29', false],
    ['วันที่ 4 ถึง 29 มกราคม 2570', '2027-01-04', '2027-01-29', false],
    ['ระหว่างวันที่ 4 - 29 ม.ค. 70', '2027-01-04', '2027-01-29', false],
    ['ตั้งแต่วันที่ 25 ธ.ค. 69 จนถึงวันที่ 5 ม.ค. 70', '2026-12-25', '2027-01-05', false],
    ['25 ธ.ค. - 5 ม.ค. 70', '2026-12-25', '2027-01-05', false],
    ['25 ธ.ค. - 5 ม.ค.', '2026-12-25', '2027-01-05', true],
    ['4/1/70 - 29/1/70', '2027-01-04', '2027-01-29', false],
    ['4-1-70 - 29-1-70', '2027-01-04', '2027-01-29', false],
    ['4/1-29/1/70', '2027-01-04', '2027-01-29', false],
    ['1-20/1/70', '2027-01-01', '2027-01-20', false],
  ])('%s', (text, from, to, filled) => {
    expect(read(text)).toEqual({ kind: 'span', from, to, filled });
  });

  test('a last day before the first is no span', () => {
    for (const text of ['29 - 4 ม.ค. 70', '31 - 20 เม.ย.', '5 ม.ค. 70 - 4 ม.ค. 70']) {
      expect(read(text), text).toMatchObject({ kind: 'unreadable' });
    }
  });

  test('property: whatever is typed, it never throws, and a span is in order', () => {
    const parts = fc.constantFrom('4', '29', ' ', '-', '–', '/', 'ม.ค.', '70', 'ถึง', '๔', 'ก.พ.');
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), (all) => {
        const found = read(all.join(''));
        if (found.kind === 'span') expect(found.from <= found.to).toBe(true);
      }),
    );
  });
});
