/**
 * Carries a window over into a later year: same days and months, moved by whole years.
 *
 * What comes out is a guess from an earlier memo and must be shown as such; `WindowInForce`
 * keeps it apart with `projected`. The quotes stay those of the memo it comes from.
 */
import { addDays, type Day } from '../../calendar/day.ts';
import { fiscalYearPeriod, type Period, shiftYears } from '../../calendar/years.ts';
import { isCancelled } from '../model/change.ts';
import type { What } from '../model/kinds-of-work.ts';
import type { PeriodLabel, Plan, Schedule, ScheduleWindow, WindowInForce } from '../model/types.ts';
import { kindOf } from '../model/work.ts';
import { workOf } from './chain.ts';

/**
 * The windows of a schedule as they would fall `years` (1 or more) later. Windows that a letter
 * cancelled are not carried over, and changed ones with the dates they had before: an exception
 * made for one year says nothing about the next.
 */
export function projectSchedule(schedule: Schedule, years: number): WindowInForce[] {
  const fiscalYear = schedule.fiscalYear + years;
  const kept = schedule.windows.filter((window) => !isCancelled(window));
  const moved = kept.map((window) => projectWindow(window, years, fiscalYear));
  return kept.map((window, index) => {
    const projected = moved[index] as ScheduleWindow;
    const work = workOf(projected, moved);
    const expectedFrom = expectedSince(window, work.about, schedule, years);
    const from = projected.start ?? presumedStart(projected.end, fiscalYear);
    return {
      window: projected,
      scheduleId: schedule.id,
      fiscalYear,
      projected: {
        scheduleId: schedule.id,
        windowId: window.id,
        fromYear: schedule.fiscalYear,
        years,
        expectedFrom,
      },
      currentFrom: expectedFrom !== null && expectedFrom < from ? expectedFrom : from,
      change: null,
      after: [],
      ...work,
    };
  });
}

function projectWindow(window: ScheduleWindow, years: number, fiscalYear: number): ScheduleWindow {
  const { change, ...rest } = window;
  const start = change ? change.before.start : window.start;
  const end = change ? change.before.end : window.end;
  return {
    ...rest,
    id: projectedId(window.id, fiscalYear),
    start: start && shiftYears(start, years),
    end: shiftYears(end, years),
    fiscalYear: window.fiscalYear + years,
    period: window.period && shiftPeriod(window.period, years),
    labels: shiftLabels(window.labels, years),
    follows: window.follows && projectedId(window.follows, fiscalYear),
    ...(window.plans && { plans: window.plans.map((plan) => shiftPlan(plan, years)) }),
  };
}

/**
 * The day, `years` later, from which the work of a window can be expected, where its memo came too late
 * for that: its days then say little about other years.
 */
function expectedSince(
  window: ScheduleWindow,
  about: What,
  schedule: Schedule,
  years: number,
): Day | null {
  const { expectedFrom } = kindOf(about);
  if (window.what !== about || expectedFrom === null) return null;
  const since =
    expectedFrom === 'year'
      ? fiscalYearPeriod(window.fiscalYear).from
      : window.period && addDays(window.period.to, 1);
  return since !== null && since < schedule.memo.date ? shiftYears(since, years) : null;
}

/** The id of a window carried over into a fiscal year (พ.ศ.), e.g. 'w01@2570'. */
function projectedId(windowId: string, fiscalYear: number): string {
  return `${windowId}@${fiscalYear}`;
}

/**
 * A projected window without a printed start counts from the day after its previous year's end,
 * so that two years of the same work are never open at once, and not before its fiscal year.
 */
function presumedStart(end: Day, fiscalYear: number): Day {
  const afterPrevious = addDays(shiftYears(end, -1), 1);
  const firstDay = fiscalYearPeriod(fiscalYear).from;
  if (afterPrevious < firstDay) return firstDay;
  return afterPrevious;
}

function shiftPeriod(period: Period, years: number): Period {
  return { from: shiftYears(period.from, years), to: shiftYears(period.to, years) };
}

function shiftLabels(labels: ScheduleWindow['labels'], years: number): ScheduleWindow['labels'] {
  const moved = ({ quarter, year }: PeriodLabel): PeriodLabel => ({ quarter, year: year + years });
  return Object.fromEntries(Object.entries(labels).map(([id, label]) => [id, moved(label)]));
}

/**
 * A plan of one year moves with the year. A plan of several years stays the same one until it
 * runs out, and is then taken to be followed by one of the same length.
 */
function shiftPlan(plan: Plan, years: number): Plan {
  if (!plan.years) return plan;
  const length = plan.years.to - plan.years.from + 1;
  const moved = Math.floor(years / length) * length;
  return { ...plan, years: { from: plan.years.from + moved, to: plan.years.to + moved } };
}
