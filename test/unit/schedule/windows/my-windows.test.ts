import { describe, expect, test } from 'vitest';
import { addDays } from '../../../../lib/calendar/day.ts';
import { NO_HOLIDAYS } from '../../../../lib/calendar/holidays.ts';
import { ROLES, type ScheduleWindow } from '../../../../lib/schedule/model/types.ts';
import { FY2566 } from '../../../../lib/schedule/packs/fy2566.ts';
import { myWindows } from '../../../../lib/schedule/windows/my-windows.ts';
import { find, idsOf, windowsAt } from '../at.ts';
import { AGENCIES, SSO, TABLE } from '../windows-table.ts';

const printed = { projection: false } as const;

describe.each(TABLE)('$id', (row) => {
  const { id, start, end } = row;
  const moments = [
    ...(start
      ? ([
          ['the second before opening', `${addDays(start, -1)} 23:59:59`, 'upcoming'],
          ['opening', `${start} 00:00:00`, 'open'],
        ] as const)
      : ([['any time before', '2023-01-27 12:00:00', 'open']] as const)),
    ['the last second', `${end} 23:59:59`, 'open'],
    ['the second after', `${addDays(end, 1)} 00:00:00`, 'closed'],
  ] as const;

  for (const agency of AGENCIES) {
    test.each(ROLES)(`${agency}, %s`, (role) => {
      const mine = row.agencies.includes(agency) && row.roles.includes(role);
      for (const [moment, time, state] of moments) {
        const windows = windowsAt(time, { agency, roles: [role], ...printed });
        const seen = windows.find((each) => each.window.id === id);
        expect(seen?.state, moment).toBe(mine ? state : undefined);
      }
    });
  }

  test('says what, how sure and until when', () => {
    const seen = find(windowsAt('2023-01-27', printed), id);
    expect(seen).toMatchObject({
      certainty: row.certainty,
      lastWorkingDay: row.lastWorkingDay,
      startUnknown: start === null,
      projected: null,
      window: { what: row.what, roles: row.roles, start, end },
    });
  });

  test('carries the label of the agency', () => {
    const label = (agency: string) => {
      const windows = windowsAt('2023-01-27', { agency, ...printed });
      const found = windows.find((each) => each.window.id === id)?.label;
      return found ? `${found.quarter}/${found.year % 100}` : undefined;
    };
    expect(label('กกจ.')).toBe(row.labels?.[0]);
    expect(label(SSO)).toBe(row.labels?.[1]);
  });
});

describe('who sees what', () => {
  test('no role chosen is every role, no agency is every agency', () => {
    expect(windowsAt('2023-01-27', printed)).toHaveLength(22);
    expect(windowsAt('2023-01-27', { agency: SSO, ...printed })).toHaveLength(21);
    expect(windowsAt('2023-01-27', { agency: 'กกจ.', ...printed })).toHaveLength(20);
  });

  test('roles combine', () => {
    const both = windowsAt('2023-01-27', { roles: ['unit', 'planning'], ...printed });
    const unit = windowsAt('2023-01-27', { roles: ['unit'], ...printed });
    const planning = windowsAt('2023-01-27', { roles: ['planning'], ...printed });
    expect(idsOf(both).sort()).toEqual([...idsOf(unit), ...idsOf(planning)].sort());
  });

  test('an unknown agency sees only what names no agency', () => {
    expect(idsOf(windowsAt('2023-01-27', { agency: 'อื่น', ...printed }))).toEqual(['w19']);
  });

  test('all agencies together carry every label', () => {
    const { label, labels } = find(windowsAt('2023-04-05'), 'w09');
    expect(label).toBeNull();
    expect(labels).toEqual([
      { quarter: 2, year: 2566, agencies: ['สป.รง.', 'กกจ.', 'กพร.', 'กสร.'] },
      { quarter: 1, year: 2566, agencies: ['สปส.'] },
    ]);
  });
});

describe('how long', () => {
  test.each([
    ['2023-07-12', 3, 4, false, false],
    ['2023-07-14', 1, 2, true, false],
    ['2023-07-15', 0, 1, false, true],
    ['2023-07-16', 0, 0, false, true],
    ['2023-07-17', 0, -1, false, false],
  ])('W11 on %s: %i working days, %i days', (day, working, calendar, last, onlyOff) => {
    expect(find(windowsAt(day), 'w11')).toMatchObject({
      workingDaysLeft: working,
      calendarDaysLeft: calendar,
      isLastWorkingDay: last,
      onlyDaysOffLeft: onlyOff,
    });
  });

  test('a day off is not the last working day, even with one working day left', () => {
    const seen = find(windowsAt('2023-04-17'), 'w09');
    expect(seen).toMatchObject({ workingDaysLeft: 1, isLastWorkingDay: false });
  });

  test('W3 and W9 are 8 working days long; without a start nobody knows', () => {
    expect(find(windowsAt('2023-04-05'), 'w03').workingDays).toBe(8);
    expect(find(windowsAt('2023-04-05'), 'w09').workingDays).toBe(8);
    expect(find(windowsAt('2023-04-05'), 'w21').workingDays).toBeNull();
  });

  test('upcoming windows count to their start', () => {
    expect(find(windowsAt('2023-04-17'), 'w10').daysUntilStart).toBe(2);
    expect(find(windowsAt('2023-04-17'), 'w09').daysUntilStart).toBeNull();
  });

  test('says which days are passed over', () => {
    const { skipped } = find(windowsAt('2023-07-20'), 'w12');
    expect(skipped.map(({ day, why }) => [day, why])).toEqual([
      ['2023-07-30', 'weekend'],
      ['2023-07-29', 'weekend'],
      ['2023-07-28', 'holiday'],
    ]);
  });

  test('a year without holiday data says so and counts weekends only', () => {
    const now = Date.parse('2023-12-20T12:00:00+07:00');
    const { windows } = myWindows([FY2566], { agency: null, roles: [] }, now, NO_HOLIDAYS);
    expect(find(windows, 'w18')).toMatchObject({
      lastWorkingDay: '2023-12-29',
      holidaysKnown: false,
      holidayKnowledge: 'none',
    });
    expect(find(windowsAt('2023-12-20'), 'w18')).toMatchObject({
      lastWorkingDay: '2023-12-28',
      holidaysKnown: true,
      holidayKnowledge: 'confirmed',
    });
  });
});

describe('order', () => {
  test('open by end, upcoming by start, closed newest first', () => {
    const windows = windowsAt('2023-04-17', { agency: 'กกจ.', ...printed });
    expect(windows.map(({ state, window }) => `${state} ${window.id}`)).toEqual([
      'open w09',
      'open w03',
      'open w21',
      'open w22',
      'upcoming w04',
      'upcoming w10',
      'upcoming w11',
      'upcoming w05',
      'upcoming w06',
      'upcoming w12',
      'upcoming w13',
      'upcoming w14',
      'upcoming w18',
      'upcoming w19',
      'closed w08',
      'closed w16',
      'closed w07',
      'closed w02',
      'closed w15',
      'closed w01',
    ]);
  });
});

describe('letters that change a window', () => {
  const changed = (id: string, change: Partial<ScheduleWindow>) => ({
    ...FY2566,
    windows: FY2566.windows.map((each) => (each.id === id ? { ...each, ...change } : each)),
  });
  const quote = { text: 'ขยายระยะเวลา', place: { th: 'หนังสือ', en: 'letter' } };

  test('an extended window is open until its new end', () => {
    const before = { start: '2023-03-07', end: '2023-03-20' } as const;
    const schedule = changed('w07', {
      end: '2023-03-27',
      change: { kind: 'extended', before, quote },
    });
    const options = { schedules: [schedule] };
    expect(find(windowsAt('2023-03-27', options), 'w07').state).toBe('open');
    // The next year is projected from the pattern, not from the exception.
    expect(find(windowsAt('2023-08-15', options), 'w07@2567').window.end).toBe('2024-03-20');
  });

  test('a cancelled window is closed and not carried over', () => {
    const before = { start: '2023-07-01', end: '2023-07-16' } as const;
    const schedule = changed('w05', { change: { kind: 'cancelled', before, quote } });
    const windows = windowsAt('2023-08-15', { schedules: [schedule] });
    expect(find(windows, 'w05').state).toBe('closed');
    expect(idsOf(windows)).not.toContain('w05@2567');
  });
});

test('how many windows of a year are past and no longer kept', () => {
  const of = (bangkokDay: string) =>
    myWindows(
      [FY2566],
      { agency: 'กพร.', roles: [] },
      Date.parse(`${bangkokDay}T12:00:00+07:00`),
      NO_HOLIDAYS,
    );
  const { windows, leftOut } = of('2026-11-22');
  const all = of('2023-04-17').windows.length;
  expect([2566, 2567, 2570].map((year) => leftOut.get(year) ?? 0)).toEqual([0, all, 0]);
  expect(leftOut.get(2568)).toBe(all - windows.filter((my) => my.fiscalYear === 2568).length);
});
