import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Day } from '../../../../lib/calendar/day.ts';
import type { MyWindow, Schedule, ScheduleWindow } from '../../../../lib/schedule/model/types.ts';
import { FY2566 } from '../../../../lib/schedule/packs/fy2566.ts';
import { windowsInForce } from '../../../../lib/schedule/windows/in-force.ts';
import { daysOf } from '../../calendar/any-day.ts';
import { find, idsOf, windowsAt } from '../at.ts';
import { SSO } from '../windows-table.ts';

const stateOf = (windows: readonly MyWindow[], state: string) =>
  idsOf(windows.filter((each) => each.state === state));

describe('on 22 November 2569, in fiscal year 2570', () => {
  const windows = windowsAt('2026-11-22');

  test('the tail of 2569 and the early work of 2570 count as open', () => {
    expect(stateOf(windows, 'open')).toEqual(['w21@2569', 'w22@2569', 'w01@2570', 'w15@2570']);
  });

  test('what comes next is the tail of 2569 and all of 2570', () => {
    const upcoming = stateOf(windows, 'upcoming');
    expect(upcoming.slice(0, 2)).toEqual(['w18@2569', 'w19@2569']);
    expect(upcoming).toContain('w20@2569');
    const year2570 = idsOf(windows).filter((id) => id.endsWith('@2570'));
    // The report of สปส. on 2569 is there once: as W20 of 2569, not again as W17 of 2570.
    expect(year2570).toHaveLength(21);
    expect(year2570).not.toContain('w17@2570');
  });

  test('dates, quarters, labels, plans and years of work have moved', () => {
    expect(find(windows, 'w20@2569')).toMatchObject({
      fiscalYear: 2569,
      window: { start: '2027-04-01', end: '2027-04-30', fiscalYear: 2569, agencies: [SSO] },
    });
    const report = find(windowsAt('2026-11-22', { agency: SSO }), 'w07@2570');
    expect(report).toMatchObject({
      fiscalYear: 2570,
      label: { quarter: 4, year: 2569 },
      window: {
        start: '2027-03-07',
        end: '2027-03-20',
        fiscalYear: 2570,
        period: { from: '2026-10-01', to: '2026-12-31' },
      },
    });
    expect(find(windows, 'w08@2570').window.follows).toBe('w07@2570');
    expect(find(windows, 'w15@2570').window.plans?.map((plan) => plan.years)).toEqual([
      { from: 2570, to: 2570 },
      { from: 2566, to: 2570 },
      null,
    ]);
  });

  test('every one says from where it was projected, and keeps the memo’s words', () => {
    for (const each of windows.filter(({ window }) => window.id.includes('@'))) {
      const [source] = each.window.id.split('@');
      expect(each.certainty).toBe('projected');
      expect(each.projected).toEqual({
        scheduleId: 'mol-2566',
        windowId: source,
        fromYear: 2566,
        years: each.fiscalYear - 2566,
        expectedFrom: each.projected?.expectedFrom,
      });
      const original = FY2566.windows.find(({ id }) => id === source);
      expect(each.window.quotes).toEqual(original?.quotes);
    }
  });

  test('work whose memo came late that year counts from when it can be expected', () => {
    const expected = Object.fromEntries(
      windows.flatMap(({ window, projected, currentFrom }) =>
        projected?.expectedFrom ? [[window.id, [projected.expectedFrom, currentFrom]]] : [],
      ),
    );
    expect(expected['w01@2570']).toEqual(['2026-10-01', '2026-10-01']);
    expect(expected['w07@2570']).toEqual(['2027-01-01', '2027-01-01']);
    // The second quarter's report was printed in time.
    expect(expected['w09@2570']).toBeUndefined();
  });

  test('projected windows that closed long ago are gone, real ones are kept', () => {
    const closed = windows.filter(({ state }) => state === 'closed');
    const projected = closed.filter((each) => each.projected !== null);
    expect(projected.every(({ calendarDaysLeft }) => calendarDaysLeft >= -400)).toBe(true);
    expect(closed.filter((each) => each.projected === null)).toHaveLength(22);
  });

  test('nothing is projected when only printed windows are wanted', () => {
    expect(windowsAt('2026-11-22', { projection: false })).toHaveLength(22);
  });
});

describe('which years', () => {
  const years = (day: Day) => [
    ...new Set(windowsInForce([FY2566], day).map(({ fiscalYear }) => fiscalYear)),
  ];

  test.each([
    ['2022-01-01', [2566]],
    ['2023-08-01', [2566]],
    ['2023-08-02', [2566, 2567]],
    ['2023-10-01', [2566, 2567]],
    ['2024-08-01', [2566, 2567]],
    ['2024-08-02', [2566, 2567, 2568]],
  ] as const)('on %s: %j', (day, expected) => {
    expect(years(day)).toEqual(expected);
  });
});

describe('a projected window without a start', () => {
  test('counts from the day after its previous year’s end', () => {
    const onLastDay = windowsAt('2026-12-31');
    expect(find(onLastDay, 'w21@2569').state).toBe('open');
    expect(find(onLastDay, 'w21@2570')).toMatchObject({ state: 'upcoming', daysUntilStart: 1 });
    expect(find(windowsAt('2027-01-01'), 'w21@2570')).toMatchObject({
      state: 'open',
      startUnknown: true,
      currentFrom: '2027-01-01',
    });
  });

  test('and not before its fiscal year', () => {
    expect(find(windowsAt('2026-08-15'), 'w01@2570')).toMatchObject({
      state: 'upcoming',
      currentFrom: '2026-10-01',
    });
  });

  test('two years of the same work are never open at once', () => {
    fc.assert(
      fc.property(daysOf('2023-08-02', '2045-12-31'), (day) => {
        const open = windowsAt(day, { agency: SSO }).filter(
          ({ state, projected }) => state === 'open' && projected !== null,
        );
        const bases = open.map((each) => each.projected?.windowId);
        expect(bases).toEqual([...new Set(bases)]);
        expect(open.filter(({ window }) => window.what === 'annual-achievement').length < 2).toBe(
          true,
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('a real schedule', () => {
  const moved = (window: ScheduleWindow, change: Partial<ScheduleWindow>): ScheduleWindow => ({
    ...window,
    ...change,
  });
  const real = (fiscalYear: number, windows: readonly ScheduleWindow[]): Schedule => ({
    ...FY2566,
    id: `mol-${fiscalYear}`,
    fiscalYear,
    memo: { ...FY2566.memo, date: `${fiscalYear - 543}-01-20` as Day },
    windows,
  });
  const [w01, w02] = FY2566.windows as [ScheduleWindow, ScheduleWindow];
  const entry = moved(w01, { id: 'a1', fiscalYear: 2570, end: '2027-02-25' });
  const approval = moved(w02, {
    id: 'a2',
    fiscalYear: 2570,
    start: '2027-02-26',
    end: '2027-03-10',
    follows: 'a1',
  });

  test('takes the place of the projection, work by work with its chain', () => {
    const windows = windowsAt('2026-11-22', { schedules: [FY2566, real(2570, [entry])] });
    expect(find(windows, 'a1')).toMatchObject({ state: 'open', projected: null });
    expect(idsOf(windows)).not.toContain('w01@2570');
    // A projected approval must not follow a real entry it was not made for.
    expect(idsOf(windows)).not.toContain('w02@2570');
    expect(idsOf(windows)).toContain('w07@2570');
    expect(idsOf(windows)).toContain('w21@2569');
  });

  test('leaves an agency it does not name its projection', () => {
    const named = [moved(entry, { agencies: ['กกจ.'] })];
    const schedules = [FY2566, real(2570, named)];
    expect(idsOf(windowsAt('2026-11-22', { schedules, agency: 'กกจ.' }))).not.toContain('w01@2570');
    const other = find(windowsAt('2026-11-22', { schedules, agency: SSO }), 'w01@2570');
    expect(other.window.agencies).toEqual(['สป.รง.', 'กพร.', 'กสร.', 'สปส.']);
  });

  test('of a full year leaves no projection of that year', () => {
    const all = FY2566.windows.map((window) => ({
      ...window,
      fiscalYear: window.fiscalYear + 4,
      end: `${Number(window.end.slice(0, 4)) + 4}${window.end.slice(4)}` as Day,
      start:
        window.start && (`${Number(window.start.slice(0, 4)) + 4}${window.start.slice(4)}` as Day),
    }));
    const windows = windowsAt('2026-11-22', { schedules: [FY2566, real(2570, all)] });
    expect(windows.filter((each) => each.fiscalYear === 2570 && each.projected)).toEqual([]);
    expect(idsOf(windows)).toContain('w18@2569');
  });

  test('is the pattern for the years after it, and not for those before', () => {
    const schedules = [FY2566, real(2570, [entry, approval])];
    const windows = windowsAt('2027-11-22', { schedules });
    expect(find(windows, 'a1@2571').projected).toMatchObject({ fromYear: 2570, years: 1 });
    expect(idsOf(windows)).not.toContain('w01@2571');
    expect(find(windows, 'w07@2571').projected).toMatchObject({ fromYear: 2566, years: 5 });
    expect(idsOf(windowsAt('2025-11-22', { schedules })).filter((id) => /^a\d@/.test(id))).toEqual(
      [],
    );
  });

  test('of the same id the highest revision counts', () => {
    const second = { ...FY2566, revision: 2, windows: FY2566.windows.slice(0, 3) };
    for (const schedules of [
      [FY2566, second],
      [second, FY2566],
    ]) {
      expect(windowsAt('2023-04-05', { schedules })).toHaveLength(3);
    }
  });

  test('of the same year the later memo wins, work by work', () => {
    const later = {
      ...real(2566, [moved(w01, { id: 'b1', end: '2023-03-05' })]),
      id: 'letter',
      memo: { ...FY2566.memo, date: '2023-02-15' as Day },
    };
    const ids = idsOf(windowsAt('2023-02-22', { schedules: [later, FY2566] }));
    expect(ids).toContain('b1');
    expect(ids).not.toContain('w01');
    expect(ids).toContain('w15');
  });
});

test('keys are unique', () => {
  const keys = windowsAt('2026-11-22').map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys).toContain('mol-2566/w01@2570');
});
