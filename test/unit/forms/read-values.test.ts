import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { showDay, toThaiDigits } from '../../../lib/calendar/show.ts';
import { check } from '../../../lib/forms/check/engine.ts';
import { exampleField, exampleSnapshot } from '../../../lib/forms/check/example.ts';
import { RULES } from '../../../lib/forms/check/registry.ts';
import { NO_CONTEXT } from '../../../lib/forms/model/rule-context.ts';
import { dayIn, daysIn, dayToPaste, readShownDay } from '../../../lib/forms/read/read-day.ts';
import { numberIn, readNumber } from '../../../lib/forms/read/read-number.ts';
import { contradicts, sumOf } from '../../../lib/forms/read/sums.ts';
import { daysOf } from '../calendar/any-day.ts';

describe('numbers as they are typed', () => {
  test.each<[string, number]>([
    ['12,500,000.00', 12_500_000],
    ['12500000', 12_500_000],
    ['๑๒,๕๐๐,๐๐๐.๐๐', 12_500_000],
    ['１２，５００', 12_500],
    ['\u200b1,000\u00a0', 1000],
    ['1 000 000', 1_000_000],
    ['1,000 บาท', 1000],
    ['1,000.-', 1000],
    ['1,000/-', 1000],
    ['฿1,000', 1000],
    ['= 1,000', 1000],
    ['1.5 ล้านบาท', 1_500_000],
    ['๒ แสนบาท', 200_000],
    ['ร้อยละ 60', 60],
    ['60%', 60],
    ['60 %', 60],
    ['-5', -5],
    ['−5', -5],
    ['0', 0],
    ['.5', 0.5],
    ['5.', 5],
    ['ไม่น้อยกว่า 70', 70],
  ])('%j is %d', (text, value) => expect(numberIn(text)).toBe(value));

  test.each<[string, string, string | null]>([
    ['1O0,000', 'letters', '100,000'],
    ['l2', 'letters', '12'],
    ['1.000.000', 'points', '1,000,000'],
    ['12..50', 'points', '12.50'],
    ['1.2.3', 'points', null],
    ['1,00,000', 'commas', null],
    ['12,5', 'commas', null],
    ['หนึ่งล้าน', 'not-a-number', null],
    ['10-20', 'not-a-number', null],
    ['20/02/2566', 'not-a-number', null],
    ['-', 'not-a-number', null],
    ['1'.repeat(100), 'not-a-number', null],
  ])('%j is %s', (text, code, plain) => {
    expect(readNumber(text)).toEqual({ ok: false, code, plain });
    expect(numberIn(text)).toBeNull();
  });

  test('any amount, in any of the ways of writing it, is the same amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 13 }), (satang) => {
        const value = satang / 100;
        const marked = value.toLocaleString('en-US', { minimumFractionDigits: 2 });
        for (const text of [
          marked,
          value.toFixed(2),
          toThaiDigits(marked),
          `${marked} บาท`,
          ` ${marked}\u00a0`,
        ]) {
          expect(numberIn(text), text).toBe(value);
        }
        const { plain } = readNumber(`${toThaiDigits(marked)} บาท`);
        expect(numberIn(plain ?? ''), marked).toBe(value);
      }),
      { seed: 2566 },
    );
  });

  test('whatever is typed, reading ends, and what is offered to paste is a plain number', () => {
    const letter = fc.constantFrom(...'0123456789๐๕๙０５.,-–%บาท Ol\u200b\u00a0฿/=()');
    fc.assert(
      fc.property(fc.string({ unit: letter, maxLength: 14 }), (text) => {
        const { plain } = readNumber(text);
        if (plain !== null) expect(readNumber(plain)).toMatchObject({ ok: true, oddity: null });
      }),
      { seed: 2566, numRuns: 3000 },
    );
  });
});

describe('sums', () => {
  const told = (...values: string[]) => values.map((value) => ({ value, empty: value === '' }));
  test('tenths add up as people add them', () => {
    expect(sumOf(told('0.1', '0.2', '๐.๓')).total).toBe(0.6);
    expect(sumOf(told('33.33', '33.33', '33.34')).total).toBe(100);
  });
  test.each<[string[], number, boolean]>([
    [['50', '50'], 100, false],
    [['50', '60'], 100, true],
    [['50', '40'], 100, true],
    [['50', ''], 100, false],
    [['150', ''], 100, true],
    [['50', 'มาก'], 100, false],
    [['', ''], 100, false],
    [[], 100, false],
    [['99.5'], 100, false],
  ])('%j of %d: %s', (values, whole, expected) => {
    expect(contradicts(sumOf(told(...values)), whole, 1)).toBe(expected);
  });
});

describe('days as they are typed', () => {
  test.each<[string, string | null]>([
    ['20/02/2566', '2023-02-20'],
    ['๒๐/๐๒/๒๕๖๖', '2023-02-20'],
    ['２０/０２/２５６６', '2023-02-20'],
    ['20 ก.พ. 66', '2023-02-20'],
    ['20\u00a0กุมภาพันธ์\u200b 2566', '2023-02-20'],
    ['2023-02-20', '2023-02-20'],
    ['2023-02-20T08:30', '2023-02-20'],
    ['20/02/2566 08:30 น.', '2023-02-20'],
    ['วว/ดด/ปปปป', null],
    ['dd/mm/yyyy', null],
    ['__/__/____', null],
    ['2023-02', null],
    ['20/02/2023', null],
  ])('%j is %s', (text, day) => expect(dayIn(text)).toBe(day));

  test('what shows no day yet is empty, not wrong', () => {
    for (const text of ['วว/ดด/ปปปป', 'DD/MM/YYYY', '2023-02', '']) {
      expect(readShownDay(text)).toMatchObject({ code: 'empty' });
    }
  });

  const rulesOf = (value: string) =>
    check(RULES, exampleSnapshot(exampleField('m7.date', 'date', value)), NO_CONTEXT).findings;

  test('any day of these years, in any of the ways of writing it, passes every rule', () => {
    fc.assert(
      fc.property(daysOf('2015-01-01', '2050-12-31'), (day) => {
        for (const style of ['long', 'short', 'weekday'] as const) {
          for (const digits of ['arabic', 'thai'] as const) {
            const text = showDay(day, { language: 'th', digits, style });
            expect(rulesOf(text), text).toEqual([]);
          }
        }
        expect(dayIn(dayToPaste(day))).toBe(day);
        expect(rulesOf(dayToPaste(day))).toEqual([]);
        expect(rulesOf(toThaiDigits(dayToPaste(day)))).toEqual([]);
      }),
      { seed: 2566 },
    );
  });

  test('any day with its year in the wrong era is found, and the right day is offered', () => {
    fc.assert(
      fc.property(daysOf('2015-01-01', '2050-12-31'), (day) => {
        const right = dayToPaste(day);
        const year = Number(right.slice(6));
        for (const wrong of [year - 543, year + 543, year - 1086]) {
          const text = `${right.slice(0, 6)}${wrong}`;
          expect(rulesOf(text), text).toMatchObject([
            { rule: 'date-era', level: 'must', copy: right },
          ]);
        }
      }),
      { seed: 2566 },
    );
  });
});

describe('days as libraries and people write them', () => {
  const at = new Date('2022-10-01T01:30:00Z');
  const written = new Set([
    '1 ตุลาคม 2565 เวลา 08:30 น.',
    '1 Oct 2565',
    '1st October 2565',
    'Oct 1, 2565',
    'Sat, October 1, 2565',
    'วันเสาร์ที่ 1 ตุลาคม 2565 เวลา 8:30',
    '2022-10-01T08:30:00+07:00',
  ]);
  for (const dateStyle of ['full', 'long', 'medium', 'short'] as const) {
    for (const timeStyle of ['full', 'long', 'medium', 'short', undefined] as const) {
      for (const locale of ['th-TH', 'th-TH-u-nu-thai']) {
        const style = { dateStyle, timeZone: 'Asia/Bangkok', ...(timeStyle && { timeStyle }) };
        written.add(new Intl.DateTimeFormat(locale, style).format(at));
      }
    }
  }
  test.each([...written])('%s', (text) => expect(dayIn(text)).toBe('2022-10-01'));
  test('Sept', () =>
    expect([dayIn('30 Sept 2566'), dayIn('Sep 30, 2566')]).toEqual(['2023-09-30', '2023-09-30']));

  test.each([
    ['1 – 31 ต.ค. 65', ['2022-10-01', '2022-10-31']],
    ['1-31 ต.ค. 2565', ['2022-10-01', '2022-10-31']],
    ['๑ ต.ค. – ๓๑ ธ.ค. ๖๕', ['2022-10-01', '2022-12-31']],
    ['1 ต.ค. 65 ถึง 30 ก.ย. 66', ['2022-10-01', '2023-09-30']],
    ['1/10/2565 - 30/9/2566', ['2022-10-01', '2023-09-30']],
    ['วันที่ 1 ถึง 31 ต.ค. 65', ['2022-10-01', '2022-10-31']],
    ['1/10/2565', ['2022-10-01']],
    ['31 – 1 ต.ค. 65', []],
    ['1 – 2 – 3 ต.ค. 65', []],
    ['ก – ข', []],
  ])('%s: the days %j', (text, days) => expect(daysIn(text)).toEqual(days));
});

test.each([
  ['1,000.00-', -1000],
  ['(1,000)', -1000],
  ['( 1,000.50 )', -1000.5],
  ['๑,๐๐๐.๐๐-', -1000],
  ['1,000.-', 1000],
  ['1,000', 1000],
])('%s is %d', (text, value) => expect(numberIn(text)).toBe(value));
