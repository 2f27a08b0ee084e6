import { expect, test } from 'vitest';
import { badgeOf } from '../../../../lib/background/clock/badge.ts';
import type { Day } from '../../../../lib/calendar/day.ts';
import { BUILT_IN_HOLIDAYS } from '../../../../lib/calendar/holiday-years.ts';
import { lateWork } from '../../../../lib/schedule/windows/late.ts';
import { DEFAULT_SETTINGS } from '../../../../lib/settings/schema.ts';
import { windowsAt } from '../../schedule/at.ts';

/** The badge of a unit of กพร. on a day. */
function badgeOn(today: Day, isDone: (key: string) => boolean = () => false) {
  const windows = [...windowsAt(today, { agency: 'กพร.', roles: ['unit'] })];
  const how = { today, installed: '2023-01-01' as Day, holidays: BUILT_IN_HOLIDAYS };
  return badgeOf({
    reading: { language: 'th', digits: 'thai' },
    windows,
    late: lateWork(windows, isDone, how),
    done: { isDone } as never,
    settings: { ...DEFAULT_SETTINGS, agency: 'กพร.', roles: ['unit'] },
  });
}

test('counts the working days of the window that is open, in the person’s digits', () => {
  const { text, color, title } = badgeOn('2023-04-17');
  expect([text, color]).toEqual(['๑', '#b3261e']);
  expect(title.split('\n').slice(0, 2)).toEqual([
    'ทันเวลา',
    'ใกล้ปิด: รายงานความก้าวหน้า ไตรมาส ๒/๖๖ (M6)',
  ]);
});

test('a deadline that has just passed comes first, until it is marked done', () => {
  const late = badgeOn('2023-07-18');
  expect([late.text, late.color]).toEqual(['!', '#b3261e']);
  expect(late.title).toContain('พ้นกำหนด: รายงานความก้าวหน้า ไตรมาส ๓/๖๖ (M6)');
  const done = badgeOn('2023-07-18', (key) => key.endsWith('/w11'));
  expect(done.title).not.toContain('ไตรมาส ๓/๖๖');
  expect(done.text).not.toBe('!');
});

test('a projection is never counted down, and its tooltip says what it is', () => {
  const { text, color, title } = badgeOn('2027-04-12');
  expect([text, color]).toEqual(['?', '#52666a']);
  expect(title).toContain('คาดการณ์จากหนังสือปี ๒๕๖๖');
});
