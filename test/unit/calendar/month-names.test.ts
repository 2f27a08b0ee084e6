import { describe, expect, test } from 'vitest';
import { monthPattern, readMonth, readWeekday } from '../../../lib/calendar/month-names.ts';
import { MONTHS, WEEKDAYS } from '../../../lib/calendar/names.ts';

const bare = (name: string) => name.replaceAll('.', '').toLowerCase();
const months = (['th', 'en'] as const).flatMap((language) => [
  ...MONTHS[language].long.map((name, i) => [name, i + 1] as const),
  ...MONTHS[language].short.map((name, i) => [name, i + 1] as const),
]);

describe('what is printed is read', () => {
  test('every month', () => {
    for (const [name, month] of months) {
      expect(readMonth(bare(name)), name).toEqual({ month, wellSpelt: true });
    }
  });
  test('every weekday', () => {
    for (const { long, short } of Object.values(WEEKDAYS)) {
      for (const day of [0, 1, 2, 3, 4, 5, 6]) {
        expect(readWeekday(bare(long[day] ?? ''))).toBe(day);
        expect(readWeekday(bare(short[day] ?? ''))).toBe(day);
      }
    }
    expect(readWeekday('วันพฤหัสที่')).toBe(4);
  });
  test('the pattern of a month finds it, with and without dots, and no other', () => {
    for (const [name, month] of months) {
      for (const written of [name, name.replaceAll('.', ''), `(${name} –`]) {
        const found = MONTHS.th.long.flatMap((_, i) =>
          monthPattern(i + 1).test(written) ? i + 1 : [],
        );
        expect(found, written).toEqual([month]);
      }
    }
  });
});

test('a misspelt name is read and says so', () => {
  expect(readMonth('กรกฏาคม')).toEqual({ month: 7, wellSpelt: false });
  expect(readMonth('มีนายน')).toEqual({ month: 3, wellSpelt: false });
  expect(readMonth('กันยาคม')).toEqual({ month: 9, wellSpelt: false });
  expect(readMonth('กุมภา')).toEqual({ month: 2, wellSpelt: false });
});

test('what every object has is no month and no weekday', () => {
  for (const word of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) {
    expect(readMonth(word)).toBeNull();
    expect(readWeekday(word)).toBeNull();
  }
});
