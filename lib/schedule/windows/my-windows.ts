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
  /** How many of a fiscal year are known but not among them: projections that are long past. */
  readonly leftOut: ReadonlyMap<number, number>;
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
  const isPast = (item: WindowInForce) => item.projected !== null && item.window.end < oldest;
  const known = inForce.filter((item) => concerns(item.window, viewer));
  const leftOut = new Map<number, number>();
  for (const { fiscalYear } of known.filter(isPast)) {
    leftOut.set(fiscalYear, (leftOut.get(fiscalYear) ?? 0) + 1);
  }
  const windows = known
    .filter((item) => !isPast(item))
    .map((item) => seenOn(item, { chainOf, roundOf, agency: viewer.agency, today, holidays }))
    .sort(byRelevance);
  return { today, windows, leftOut };
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

/** What windows are seen with. */
interface Sight {
  readonly chainOf: ChainOf;
  readonly roundOf: (item: WindowInForce) => MyWindow['round'];
  readonly agency: Viewer['agency'];
  readonly today: Day;
  readonly holidays: Holidays;
}

/**
 * A window as it is seen on a day. What is counted, and the chain, is worked out when somebody asks
 * for it: of most windows a page shows little or nothing.
 */
function seenOn(item: WindowInForce, sight: Sight): MyWindow {
  const { agency, today, holidays } = sight;
  const { window, scheduleId, fiscalYear, projected, currentFrom } = item;
  const state = stateOn(item, today);
  const open = state === 'open';
  const labels = once(() => labelsFor(window, agency));
  const last = once(() =>
    lastWorkingDayOnOrBefore(window.end, holidays, window.start ?? undefined),
  );
  const lastEarlier = () => {
    const found = last();
    return found && found.day < window.end ? found.day : null;
  };
  const workingDays = once(
    () => window.start && countWorkingDays(window.start, window.end, holidays),
  );
  const left = once(() => (state === 'closed' ? 0 : workingDaysLeft(today, window.end, holidays)));
  const knowledge = once(() =>
    holidayKnowledge(
      holidays,
      state === 'closed' ? (last()?.day ?? window.end) : today,
      window.end,
    ),
  );
  const chain = once(() => sight.chainOf(item, today, agency));
  return {
    key: keyOf(item),
    window,
    scheduleId,
    fiscalYear,
    agency,
    get label() {
      const [first, ...others] = labels();
      return first && others.length === 0 ? { quarter: first.quarter, year: first.year } : null;
    },
    get labels() {
      return labels();
    },
    state,
    startUnknown: window.start === null,
    currentFrom,
    certainty: projected ? 'projected' : window.certainty,
    projected,
    change: item.change && {
      ...item.change,
      stateBefore: stateBetween(item.change.before.start, item.change.before.end, today),
    },
    get lastWorkingDay() {
      return lastEarlier();
    },
    get skipped() {
      return last()?.skipped ?? [];
    },
    get workingDays() {
      return workingDays();
    },
    get workingDaysLeft() {
      return left();
    },
    get calendarDaysLeft() {
      return calendarDaysLeft(today, window.end);
    },
    get daysUntilStart() {
      return state === 'upcoming' && currentFrom ? daysBetween(today, currentFrom) : null;
    },
    get isLastWorkingDay() {
      return open && left() === 1 && isWorkingDay(today, holidays);
    },
    get onlyDaysOffLeft() {
      return open && left() === 0;
    },
    get holidaysKnown() {
      return knowledge() !== 'none';
    },
    get holidayKnowledge() {
      return knowledge();
    },
    round: sight.roundOf(item),
    about: item.about,
    get chain() {
      return chain();
    },
  };
}

/** The answer of some work, which is done when it is first asked for. */
function once<Answer>(work: () => Answer): () => Answer {
  let known: { readonly answer: Answer } | null = null;
  return () => {
    known ??= { answer: work() };
    return known.answer;
  };
}
