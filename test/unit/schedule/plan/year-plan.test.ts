import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day, daysBetween } from '../../../../lib/calendar/day.ts';
import { BUILT_IN_HOLIDAYS } from '../../../../lib/calendar/holiday-years.ts';
import { NO_HOLIDAYS } from '../../../../lib/calendar/holidays.ts';
import type { MyWindow } from '../../../../lib/schedule/model/types.ts';
import { FY2566 } from '../../../../lib/schedule/packs/fy2566.ts';
import {
  carriedInto,
  firstYear,
  isMine,
  type PlanBar,
  type YearPlan,
  yearChoices,
  yearPlan,
} from '../../../../lib/schedule/plan/year-plan.ts';
import { find, windowsAt } from '../at.ts';
import { changed, letter } from '../letters.ts';

type Asked = { agency?: string | null; year?: number; room?: number };

function planAt(day: Day, { agency = 'กพร.', year = 2566, room = 0 }: Asked = {}): YearPlan {
  const windows = windowsAt(day, { agency }).filter((my) => my.fiscalYear === year);
  const holidays = BUILT_IN_HOLIDAYS;
  return yearPlan({ fiscalYear: year, windows, today: day, holidays, room: () => room });
}

const barsOf = (plan: YearPlan) => plan.lanes.flatMap((lane) => lane.bars);
function bar(plan: YearPlan, id: string): PlanBar {
  const found = barsOf(plan).find(({ my }) => my.window.id === id);
  if (!found) throw new Error(`no bar ${id}`);
  return found;
}
/** First and last day of a bar, read back from the offsets. */
const daysOf = (plan: YearPlan, id: string) => {
  const { at, days } = bar(plan, id);
  return [addDays(plan.from, at), addDays(plan.from, at + days - 1)];
};

test('the days before a letter changed them stand beside the bar, as far as the axis goes', () => {
  const own = letter(
    changed('w09', 'extended', { end: '2023-04-25' }),
    changed('w01', 'extended', { end: '2023-02-28' }),
    changed('w11', 'cancelled'),
  );
  const windows = windowsAt('2023-04-20', { agency: 'กพร.', schedules: [FY2566, own] });
  const plan = yearPlan({
    fiscalYear: 2566,
    windows: windows.filter(({ fiscalYear }) => fiscalYear === 2566),
    today: '2023-04-20',
    holidays: BUILT_IN_HOLIDAYS,
    room: () => 0,
  });
  const was = (id: string) => {
    const span = bar(plan, id).was;
    return span && [addDays(plan.from, span.at), addDays(plan.from, span.at + span.days - 1)];
  };
  expect(was('L-w09')).toEqual(['2023-04-01', '2023-04-18']);
  expect(was('L-w01')).toEqual(['2022-10-01', '2023-02-20']);
  expect(was('L-w11')).toBeNull();
  expect(was('w10')).toBeNull();
  // The approval of the earlier memo stands beneath the entry that the letter extended.
  expect(bar(plan, 'w10').line).toBe(bar(plan, 'L-w09').line + 1);
});

describe('what is carried over from the year before', () => {
  const all = windowsAt('2023-10-13', { agency: 'กพร.' });
  const carried = carriedInto(2567, all);

  test('is what a memo prints and what closes in the year', () => {
    expect(carried.length).toBeGreaterThan(0);
    for (const my of carried) {
      expect(my).toMatchObject({ fiscalYear: 2566, projected: null });
      expect(my.window.end >= '2023-10-01' && my.window.end <= '2024-09-30').toBe(true);
    }
    // Every other one of the old year has closed before it or is a projection.
    const left = all.filter((my) => my.fiscalYear < 2567 && !carried.includes(my));
    expect(left.filter((my) => !my.projected && my.window.end >= '2023-10-01')).toEqual([]);
    expect(carriedInto(2566, all)).toEqual([]);
  });

  test('stands in the first lane, whatever it is, and leaves the axis as it is', () => {
    const own = all.filter((my) => my.fiscalYear === 2567);
    const today: Day = '2023-10-13';
    const asked = { fiscalYear: 2567, today, holidays: NO_HOLIDAYS, room: () => 0 };
    const plan = yearPlan({ ...asked, windows: [...own, ...carried] });
    expect([plan.from, plan.to]).toEqual([
      yearPlan({ ...asked, windows: own }).from,
      yearPlan({ ...asked, windows: own }).to,
    ]);
    expect(plan.lanes[0]?.lane).toBe('carried');
    expect(plan.lanes[0]?.bars.map(({ my }) => my.key).sort()).toEqual(
      carried.map((my) => my.key).sort(),
    );
    for (const { at, days } of plan.lanes[0]?.bars ?? []) {
      expect(at).toBeGreaterThanOrEqual(0);
      expect(days).toBeGreaterThan(0);
      expect(at + days).toBeLessThanOrEqual(plan.days);
    }
  });
});

describe('the axis', () => {
  test('runs from October to the month in which the last window lies', () => {
    const plan = planAt('2023-04-17');
    expect([plan.from, plan.to, plan.days]).toEqual(['2022-10-01', '2023-12-31', 457]);
    expect(plan.months).toHaveLength(15);
    expect(plan.months.slice(0, 2)).toEqual([
      { first: '2022-10-01', at: 0, days: 31 },
      { first: '2022-11-01', at: 31, days: 30 },
    ]);
    expect(plan.years).toEqual([
      { thaiYear: 2565, at: 0, days: 92 },
      { thaiYear: 2566, at: 92, days: 365 },
    ]);
    // สปส. reports on the annual plan in the April after next.
    expect(planAt('2023-04-17', { agency: 'สปส.' }).to).toBe('2024-04-30');
    // Leap day: FY2567 has 29 February 2024.
    expect(planAt('2023-10-13', { year: 2567 }).months[4]).toEqual({
      first: '2024-02-01',
      at: 123,
      days: 29,
    });
  });

  test('without windows it is the fiscal year; today is on it or not', () => {
    const empty = (today: Day) =>
      yearPlan({ fiscalYear: 2566, windows: [], today, holidays: NO_HOLIDAYS, room: () => 0 });
    expect(empty('2022-10-01')).toMatchObject({ to: '2023-09-30', days: 365, today: 0, lanes: [] });
    expect(empty('2023-09-30').today).toBe(364);
    expect(empty('2022-09-30').today).toBeNull();
    expect(empty('2023-10-01').today).toBeNull();
  });

  test('weekends and holidays, each day off once', () => {
    const plan = planAt('2023-04-17');
    const holidays = plan.holidays.map(({ at, days }) => [addDays(plan.from, at), days]);
    expect(holidays).toContainEqual(['2023-04-13', 2]);
    expect(holidays).toContainEqual(['2023-04-17', 1]);
    expect(holidays).toContainEqual(['2023-07-31', 3]);
    const weekends = plan.weekends.map(({ at, days }) => [addDays(plan.from, at), days]);
    expect(weekends[0]).toEqual(['2022-10-01', 2]);
    expect(weekends).toContainEqual(['2023-04-15', 2]);
    const all = [...plan.weekends, ...plan.holidays].reduce((sum, { days }) => sum + days, 0);
    const dates = Array.from({ length: plan.days }, (_, at) => addDays(plan.from, at));
    const off = dates.filter(
      (day) =>
        [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()) ||
        BUILT_IN_HOLIDAYS.byDay.has(day),
    );
    expect(all).toBe(off.length);
  });
});

describe('lanes and bars', () => {
  test('one lane for each kind of chain, every window in one', () => {
    const plan = planAt('2023-04-17');
    expect(
      plan.lanes.map(({ lane, bars }) => [lane, bars.map(({ my }) => my.window.id).sort()]),
    ).toEqual([
      ['projects', ['w01', 'w02', 'w03', 'w04', 'w05', 'w06']],
      ['progress', ['w07', 'w08', 'w09', 'w10', 'w11', 'w12', 'w13', 'w14']],
      ['plans', ['w15', 'w16']],
      ['achievement', ['w18', 'w19']],
      ['open-d', ['w21', 'w22']],
    ]);
    expect(barsOf(planAt('2023-04-17', { agency: null }))).toHaveLength(22);
  });

  test('bars stand on their days', () => {
    const plan = planAt('2023-04-17');
    for (const { my } of barsOf(plan)) {
      const { start, end } = my.window;
      expect(daysOf(plan, my.window.id), my.window.id).toEqual([start ?? plan.from, end]);
    }
    expect(bar(plan, 'w09')).toMatchObject({ at: 182, days: 18, startUnknown: false });
  });

  test('a window without a start begins with the axis and ends on its day', () => {
    const plan = planAt('2023-04-17');
    for (const id of ['w01', 'w15', 'w21', 'w22']) {
      expect(bar(plan, id)).toMatchObject({ at: 0, startUnknown: true });
    }
    // A projected one begins after its previous year's end, as it counts.
    const projected = planAt('2026-11-22', { year: 2570 });
    expect(daysOf(projected, 'w01@2570')).toEqual(['2026-10-01', '2027-02-20']);
    expect(daysOf(projected, 'w21@2570')).toEqual(['2027-01-01', '2027-12-31']);
    expect(bar(projected, 'w21@2570').startUnknown).toBe(true);
  });

  test('an approval stands on the line beneath its entry', () => {
    const plan = planAt('2023-04-17', { room: 60 });
    for (const [entry, approval] of [
      ['w01', 'w02'],
      ['w03', 'w04'],
      ['w05', 'w06'],
      ['w07', 'w08'],
      ['w09', 'w10'],
      ['w11', 'w12'],
      ['w13', 'w14'],
      ['w15', 'w16'],
    ] as const) {
      expect(bar(plan, entry).isApproval).toBe(false);
      expect(bar(plan, approval)).toMatchObject({
        isApproval: true,
        line: bar(plan, entry).line + 1,
      });
    }
  });

  test('chains share lines while they do not touch, and stack where they do', () => {
    const without = planAt('2023-04-17');
    expect(without.lanes.map(({ lines }) => lines)).toEqual([2, 2, 2, 2, 2]);
    const lines = (plan: YearPlan) =>
      ['w07', 'w09', 'w11', 'w13'].map((id) => bar(plan, id).line / 2);
    expect(lines(without)).toEqual([0, 0, 0, 0]);
    // The words of the first quarter reach into the bar of the second.
    expect(lines(planAt('2023-04-17', { room: 40 }))).toEqual([0, 1, 0, 0]);
  });

  test('words stand in the bar, after it, or before it where the axis ends', () => {
    const plan = planAt('2023-04-17', { room: 60 });
    expect(bar(plan, 'w01').words).toBe('inside');
    expect(bar(plan, 'w09').words).toBe('after');
    expect(bar(plan, 'w18').words).toBe('before');
  });

  test('only the approvals in view: no line is kept for what is not', () => {
    const windows = windowsAt('2023-04-17', { agency: 'กพร.', roles: ['ministry'] });
    const today = '2023-04-17';
    const holidays = BUILT_IN_HOLIDAYS;
    const plan = yearPlan({ fiscalYear: 2566, windows, today, holidays, room: () => 0 });
    expect(plan.lanes.map(({ lane, lines }) => [lane, lines])).toEqual([
      ['projects', 1],
      ['progress', 1],
      ['plans', 1],
    ]);
  });

  test('a start before October makes the axis longer, and nothing is cut off', () => {
    const early = find(windowsAt('2023-04-17', { agency: 'กพร.' }), 'w09');
    const window = { ...early.window, start: '2022-08-20', end: '2022-09-02' } as const;
    const plan = yearPlan({
      fiscalYear: 2566,
      windows: [{ ...early, window }],
      today: '2022-08-20',
      holidays: NO_HOLIDAYS,
      room: () => 0,
    });
    expect(plan).toMatchObject({ from: '2022-08-01', to: '2023-09-30', today: 19 });
    expect(barsOf(plan)[0]).toMatchObject({ at: 19, days: 14 });
  });
});

test('bars and their words never touch others on the same line, whatever the windows', () => {
  const [pattern] = windowsAt('2023-04-17', { agency: 'กพร.' });
  if (!pattern) throw new Error('no window');
  const any = fc.record({
    offset: fc.integer({ min: 0, max: 450 }),
    length: fc.integer({ min: 1, max: 200 }),
    isOpenStart: fc.boolean(),
    approval: fc.option(fc.integer({ min: 1, max: 60 }), { nil: null }),
    room: fc.integer({ min: 0, max: 120 }),
  });
  const make = (id: string, start: Day | null, end: Day, follows: string | null): MyWindow => ({
    ...pattern,
    key: `x/${id}`,
    currentFrom: start,
    window: { ...pattern.window, id, what: 'progress-report', start, end, follows },
    chain: [follows, id]
      .filter((each) => each !== null)
      .map((windowId) => ({
        act: 'enter',
        roles: [],
        steps: [],
        key: `x/${windowId}`,
        windowId,
        start: null,
        end: null,
        state: null,
        cancelled: false,
      })),
  });
  fc.assert(
    fc.property(fc.array(any, { minLength: 1, maxLength: 14 }), (list) => {
      const rooms = new Map<string, number>();
      const windows = list.flatMap(({ offset, length, isOpenStart, approval, room }, i) => {
        const start = addDays('2022-10-01', offset);
        const end = addDays(start, length - 1);
        const entry = make(`e${i}`, isOpenStart ? null : start, end, null);
        rooms.set(entry.key, room);
        if (approval === null) return [entry];
        const after = make(`a${i}`, addDays(end, 1), addDays(end, approval), `e${i}`);
        rooms.set(after.key, room);
        return [entry, after];
      });
      const plan = yearPlan({
        fiscalYear: 2566,
        windows,
        today: '2023-04-17',
        holidays: NO_HOLIDAYS,
        room: (my) => rooms.get(my.key) ?? 0,
      });
      const [lane] = plan.lanes;
      expect(lane?.bars).toHaveLength(windows.length);
      const taken = (lane?.bars ?? []).map(({ my, at, days, words, line }) => {
        const room = words === 'inside' ? 0 : (rooms.get(my.key) ?? 0);
        return {
          line,
          from: words === 'before' ? at - room : at,
          to: at + days + (words === 'after' ? room : 0),
        };
      });
      for (const [i, a] of taken.entries()) {
        expect(a.line).toBeLessThan(lane?.lines ?? 0);
        expect(a.from).toBeGreaterThanOrEqual(0);
        for (const b of taken.slice(i + 1)) {
          expect(a.line !== b.line || a.to <= b.from || b.to <= a.from).toBe(true);
        }
      }
      for (const { my, at, days } of lane?.bars ?? []) {
        expect(addDays(plan.from, at + days - 1)).toBe(my.window.end);
        if (my.window.start) expect(at).toBe(daysBetween(plan.from, my.window.start));
      }
    }),
    { numRuns: 100 },
  );
});

describe('the years to choose from', () => {
  const choices = (day: Day) => {
    const windows = windowsAt(day, { agency: 'กพร.' });
    return yearChoices([FY2566], windows, day).map(
      ({ fiscalYear, knowledge }) => `${fiscalYear} ${knowledge}`,
    );
  };
  test('within the memo’s year, and the next when it is near', () => {
    expect(choices('2023-04-17')).toEqual(['2566 memo']);
    expect(choices('2023-08-15')).toEqual(['2566 memo', '2567 projected']);
  });
  test('years later: those between are there and say that nothing is known', () => {
    expect(choices('2026-11-22')).toEqual([
      '2566 memo',
      '2567 none',
      '2568 projected',
      '2569 projected',
      '2570 projected',
    ]);
  });
  test('before any memo the year of today is there', () => {
    expect(yearChoices([], [], '2026-11-22')).toEqual([{ fiscalYear: 2570, knowledge: 'none' }]);
  });

  test.each([
    ['2023-04-17', 2566],
    // The last quarter's report is entered in the next fiscal year.
    ['2023-10-13', 2566],
    ['2024-01-01', 2567],
    ['2026-11-22', 2570],
  ] as const)('%s opens with %i', (day, year) => {
    expect(firstYear(windowsAt(day, { agency: 'กพร.' }), day)).toBe(year);
  });
});

test('mine: one of my roles, or every window when none was chosen', () => {
  const windows = windowsAt('2023-04-17', { agency: 'กพร.' });
  expect(isMine(find(windows, 'w09'), ['unit'])).toBe(true);
  expect(isMine(find(windows, 'w09'), ['ministry', 'executive'])).toBe(true);
  expect(isMine(find(windows, 'w10'), ['unit'])).toBe(false);
  expect(isMine(find(windows, 'w10'), [])).toBe(true);
});
