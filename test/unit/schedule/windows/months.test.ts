import { expect, test } from 'vitest';
import { showMonthRange, showMonthYear } from '../../../../lib/calendar/show.ts';
import { byMonth, isWithin, nextDayOf } from '../../../../lib/schedule/windows/months.ts';
import { find, idsOf, windowsAt } from '../at.ts';

const windows = windowsAt('2023-07-10', { agency: 'กพร.' });

test('the day that comes next: the first of what is upcoming, the last working one of what is open', () => {
  // It ends on Sunday 16 July.
  expect(nextDayOf(find(windows, 'w11'))).toBe('2023-07-14');
  expect(nextDayOf(find(windows, 'w06'))).toBe('2023-07-17');
  expect(isWithin(find(windows, 'w06'), 7, '2023-07-10')).toBe(true);
  expect(isWithin(find(windows, 'w06'), 6, '2023-07-10')).toBe(false);
});

test('by month, in the order of that day', () => {
  const ahead = windows.filter(({ state, projected }) => state !== 'closed' && !projected);
  const months = byMonth(ahead);
  expect(months.map(([month]) => month)).toEqual(
    [...new Set(months.map(([month]) => month))].sort(),
  );
  expect(months[0]?.[0]).toBe('2023-07');
  const days = months.flatMap(([, own]) => own.map(nextDayOf));
  expect(days).toEqual(days.toSorted());
  expect(idsOf(months.flatMap(([, own]) => [...own])).sort()).toEqual(idsOf(ahead).sort());
});

test('months in words', () => {
  const th = { language: 'th', digits: 'arabic' } as const;
  expect(showMonthYear('2023-04-01', th)).toBe('เมษายน 2566');
  expect(showMonthYear('2023-04-01', { language: 'en', digits: 'arabic' })).toBe(
    'April 2566 (2023)',
  );
  expect(showMonthRange({ from: '2023-01-01', to: '2023-03-31' }, th)).toBe('ม.ค.–มี.ค. 66');
  expect(
    showMonthRange({ from: '2023-01-01', to: '2023-03-31' }, { language: 'th', digits: 'thai' }),
  ).toBe('ม.ค.–มี.ค. ๖๖');
});
