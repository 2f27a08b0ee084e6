/** The windows of one agency and its roles at an instant: what is open, next, and past. */
import { addDays, bangkokDay, type Day, daysBetween } from '../../calendar/day.ts';
import { type Holidays, holidayKnowledge } from '../../calendar/holidays.ts';
import {
  calendarDaysLeft,
  countWorkingDays,
  isWorkingDay,
  lastWorkingDayOnOrBefore,
  workingDaysLeft,
} from '../../calendar/working-days.ts';
import { isCancelled } from '../model/change.ts';
import { labelsFor } from '../model/labels.ts';
import type { MyWindow, Schedule, ScheduleWindow, Viewer, WindowInForce } from '../model/types.ts';
import { type ChainOf, chainsAmong, keyOf } from './chain.ts';
import { type InForceOptions, windowsInForce } from './in-force.ts';
import { byRelevance } from './order.ts';
import { stateBetween, stateOn } from './window-state.ts';

/** Projected windows that closed longer ago are left out. */
const KEEP_CLOSED_PROJECTIONS_DAYS = 400;

export interface MyWindows {
  /** The day it is in Thailand. */
  readonly today: Day;
  /** Open ones by end, then upcoming ones by start, then closed ones, newest first. */
  readonly windows: readonly MyWindow[];
}

/**
 * The windows that concern a viewer.
 *
 * Days are days in Thailand, whatever the zone of the computer. An end date is the whole day. A
 * window without a printed start counts as open until its end and is marked `startUnknown`; a
 * projected one without a start counts from the day after its previous year's end. Projected
 * windows have a state too, but it is never certain: check `projected`.
 *
 * @param schedules every schedule at hand, real ones only; projections are made here
 * @param nowMs the instant, in epoch milliseconds
 */
export function myWindows(
  schedules: readonly Schedule[],
  viewer: Viewer,
  nowMs: number,
  holidays: Holidays,
  options: InForceOptions = {},
): MyWindows {
  const today = bangkokDay(nowMs);
  const oldest = addDays(today, -KEEP_CLOSED_PROJECTIONS_DAYS);
  const inForce = windowsInForce(schedules, today, options);
  const chainOf = chainsAmong(inForce);
  const roundOf = roundsAmong(
    inForce.filter((item) => concerns(item.window, { ...viewer, roles: [] })),
  );
  const windows = inForce
    .filter((item) => concerns(item.window, viewer))
    .filter((item) => item.projected === null || item.window.end >= oldest)
    .map((item) => ({
      ...seenOn(item, chainOf, viewer, today, holidays),
      round: roundOf(item),
    }))
    .sort(byRelevance);
  return { today, windows };
}

/** Rounds of one work in one year, in the order of their ends; a cancelled one is none. */
function roundsAmong(
  inForce: readonly WindowInForce[],
): (item: WindowInForce) => MyWindow['round'] {
  const kept = inForce.filter((item) => !isCancelled(item));
  const rounds = Map.groupBy(kept, ({ window, work, fiscalYear, projected }) =>
    [window.what, work, fiscalYear, projected === null].join('|'),
  );
  const found = new Map<WindowInForce, MyWindow['round']>();
  for (const same of rounds.values()) {
    // The same round may have days of its own for some agencies.
    const ends = [...new Set(same.map(({ window }) => window.end))].sort();
    for (const item of same) {
      if (ends.length > 1) {
        found.set(item, { n: ends.indexOf(item.window.end) + 1, of: ends.length });
      }
    }
  }
  return (item) => found.get(item) ?? null;
}

function concerns(window: ScheduleWindow, { agency, roles }: Viewer): boolean {
  const mine = agency === null || window.agencies === null || window.agencies.includes(agency);
  return mine && (roles.length === 0 || roles.some((role) => window.roles.includes(role)));
}

function seenOn(
  item: WindowInForce,
  chainOf: ChainOf,
  viewer: Viewer,
  today: Day,
  holidays: Holidays,
): Omit<MyWindow, 'round'> {
  const { window, scheduleId, fiscalYear, projected, currentFrom } = item;
  const state = stateOn(item, today);
  const labels = labelsFor(window, viewer.agency);
  const firstLabel = labels.length === 1 ? labels[0] : undefined;
  const last = lastWorkingDayOnOrBefore(window.end, holidays, window.start ?? undefined);
  const left = state === 'closed' ? 0 : workingDaysLeft(today, window.end, holidays);
  const open = state === 'open';
  const knowledge = holidayKnowledge(
    holidays,
    state === 'closed' ? (last?.day ?? window.end) : today,
    window.end,
  );
  return {
    key: keyOf(item),
    window,
    scheduleId,
    fiscalYear,
    agency: viewer.agency,
    label: firstLabel ? { quarter: firstLabel.quarter, year: firstLabel.year } : null,
    labels,
    state,
    startUnknown: window.start === null,
    currentFrom,
    certainty: projected ? 'projected' : window.certainty,
    projected,
    change: item.change && {
      ...item.change,
      stateBefore: stateBetween(item.change.before.start, item.change.before.end, today),
    },
    lastWorkingDay: last && last.day < window.end ? last.day : null,
    skipped: last?.skipped ?? [],
    workingDays: window.start && countWorkingDays(window.start, window.end, holidays),
    workingDaysLeft: left,
    calendarDaysLeft: calendarDaysLeft(today, window.end),
    daysUntilStart: state === 'upcoming' && currentFrom ? daysBetween(today, currentFrom) : null,
    isLastWorkingDay: open && left === 1 && isWorkingDay(today, holidays),
    onlyDaysOffLeft: open && left === 0,
    holidaysKnown: knowledge !== 'none',
    holidayKnowledge: knowledge,
    about: item.about,
    chain: chainOf(item, today, viewer.agency),
  };
}
