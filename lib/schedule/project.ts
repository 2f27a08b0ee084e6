/**
 * Carries a window over into a later year: same days and months, moved by whole years.
 *
 * What comes out is a guess from an earlier memo and must be shown as such; `WindowInForce`
 * keeps it apart with `projected`. The quotes stay those of the memo it comes from.
 */
import { addDays, type Day } from '../calendar/day.ts';
import { fiscalYearPeriod, type Period, shiftYears } from '../calendar/years.ts';
import type { PeriodLabel, Plan, Schedule, ScheduleWindow, WindowInForce } from './types.ts';

/**
 * The windows of a schedule as they would fall `years` (1 or more) later. Windows that a letter
 * cancelled are not carried over, and extended ones with the dates they had before: an exception
 * made for one year says nothing about the next.
 */
export function projectSchedule(schedule: Schedule, years: number): WindowInForce[] {
  const fiscalYear = schedule.fiscalYear + years;
  return schedule.windows
    .filter((window) => window.change?.kind !== 'cancelled')
    .map((window) => {
      const projected = projectWindow(window, years, fiscalYear);
      return {
        window: projected,
        scheduleId: schedule.id,
        fiscalYear,
        projected: {
          scheduleId: schedule.id,
          windowId: window.id,
          fromYear: schedule.fiscalYear,
          years,
        },
        currentFrom: projected.start ?? presumedStart(projected.end, fiscalYear),
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
