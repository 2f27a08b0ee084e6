import { describe, expect, test } from 'vitest';
import {
  type Holiday,
  type HolidayYear,
  holidayCalendar,
  holidayKnowledge,
  NO_HOLIDAYS,
} from '../../../lib/calendar/holidays.ts';

const holiday = (day: Holiday['day'], name = 'วันหยุด', confirmed = true): Holiday => ({
  day,
  name,
  kind: 'civil-service',
  source: 'ตัวอย่าง',
  confirmed,
});
const year = (complete: boolean, ...holidays: Holiday[]): HolidayYear => ({
  thaiYear: 2566,
  complete,
  holidays,
});

describe('holidayCalendar', () => {
  test('a complete list replaces what was known of its year', () => {
    const { byDay } = holidayCalendar([
      year(true, holiday('2023-05-05'), holiday('2023-05-04')),
      year(true, holiday('2023-05-04', 'ใหม่')),
    ]);
    expect([...byDay.keys()]).toEqual(['2023-05-04']);
    expect(byDay.get('2023-05-04')?.name).toBe('ใหม่');
  });

  test('an incomplete list is laid over it and leaves it complete', () => {
    const { byDay, years } = holidayCalendar([
      year(true, holiday('2023-05-04')),
      year(false, holiday('2023-05-05')),
    ]);
    expect([...byDay.keys()]).toEqual(['2023-05-04', '2023-05-05']);
    expect(years.get(2566)).toBe('confirmed');
  });

  test('says how well a year is known', () => {
    const knowledge = (list: HolidayYear) => holidayCalendar([list]).years.get(2566);
    expect(knowledge(year(true, holiday('2023-05-04')))).toBe('confirmed');
    expect(knowledge(year(true, holiday('2023-05-04', 'ก', false)))).toBe('unconfirmed');
    expect(knowledge(year(false, holiday('2023-05-04')))).toBe('incomplete');
  });
});

test('a span is known as well as its worst year', () => {
  const holidays = holidayCalendar([
    year(true, holiday('2023-05-04')),
    { ...year(false, holiday('2024-05-04')), thaiYear: 2567 },
  ]);
  expect(holidayKnowledge(holidays, '2023-01-01', '2023-12-31')).toBe('confirmed');
  expect(holidayKnowledge(holidays, '2023-12-01', '2024-01-31')).toBe('incomplete');
  expect(holidayKnowledge(holidays, '2023-12-01', '2025-01-31')).toBe('none');
  expect(holidayKnowledge(NO_HOLIDAYS, '2023-12-01', '2023-12-02')).toBe('none');
});
