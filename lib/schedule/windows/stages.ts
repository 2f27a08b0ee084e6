/** The days before a window's end on which an office is reminded; reminders and calendar share them. */
import { type Day, startOfBangkokDay } from '../../calendar/day.ts';
import type { Holidays } from '../../calendar/holidays.ts';
import { workingDayBefore } from '../../calendar/working-day-steps.ts';
import { isCancelled } from '../model/change.ts';
import type { MyWindow } from '../model/types.ts';

/**
 * `days-7`, `days-3`, `days-1`: so many working days before the last working day; `last`: on its
 * morning; `soft`: the only one of a projected window, as early as `days-7`.
 */
export type Stage = 'days-7' | 'days-3' | 'days-1' | 'last' | 'soft';

/** Working days before the last working day, latest stage first. */
const PRINTED: readonly (readonly [Stage, number])[] = [
  ['last', 0],
  ['days-1', 1],
  ['days-3', 3],
  ['days-7', 7],
];
const PROJECTED: readonly (readonly [Stage, number])[] = [['soft', 7]];

/** 08:30, when offices open. */
const MORNING_MS = (8 * 60 + 30) * 60 * 1000;

export interface StageDay {
  readonly stage: Stage;
  /** Working days from this day to the last working day: 7, 3, 1 or 0. */
  readonly workingDaysBefore: number;
  readonly day: Day;
}

/**
 * The last day on which an office can do the work of a window; null when the window holds no
 * working day. Unlike `MyWindow.lastWorkingDay` it is there also when it equals the end.
 */
export function lastWorkingDayOf(my: MyWindow): Day | null {
  if (my.lastWorkingDay !== null) return my.lastWorkingDay;
  return my.workingDays === 0 ? null : my.window.end;
}

/**
 * The day that is shown and counted everywhere: the last one on which an office can do the work, or the
 * window's own end where it holds no working day.
 */
export function deadlineOf({
  lastWorkingDay,
  window,
}: Pick<MyWindow, 'lastWorkingDay' | 'window'>): Day {
  return lastWorkingDay ?? window.end;
}

/** The stages of a window from first to last; none when it is cancelled or holds no working day. */
export function stagesOf(my: MyWindow, holidays: Holidays): StageDay[] {
  const last = lastWorkingDayOf(my);
  if (last === null || isCancelled(my)) return [];
  const stages: StageDay[] = [];
  let day = last;
  let before = 0;
  // From the last stage backwards, so that the days are walked once.
  for (const [stage, workingDaysBefore] of my.projected ? PROJECTED : PRINTED) {
    day = workingDayBefore(day, workingDaysBefore - before, holidays);
    before = workingDaysBefore;
    stages.unshift({ stage, workingDaysBefore, day });
  }
  return stages;
}

/** 08:30 in Thailand on a day, in epoch milliseconds. */
export function morningOf(day: Day): number {
  return startOfBangkokDay(day) + MORNING_MS;
}
