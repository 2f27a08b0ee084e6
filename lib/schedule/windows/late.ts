/** Work whose deadline has just passed without being marked done. */
import { addDays, type Day } from '../../calendar/day.ts';
import type { Holidays } from '../../calendar/holidays.ts';
import { countWorkingDays } from '../../calendar/working-days.ts';
import { isCancelled } from '../model/change.ts';
import type { MyWindow } from '../model/types.ts';
import { kindOf } from '../model/work.ts';

/** Working days after a deadline in which it is spoken of first. */
const LATE_WORKING_DAYS = 5;

/** Work that every office has: not that of a host agency, nor new projects, of which there may be none. */
function isForEveryone({ window }: MyWindow): boolean {
  const { act, repeats } = kindOf(window.what);
  return !(act === 'enter' && repeats) && !window.conditions.includes('host-agency');
}

/**
 * The windows of everybody's work that closed within the last five working days, were printed by a memo and are not marked
 * done, newest first. A projection makes nobody late, nor does what closed before the extension came.
 *
 * @param windows as `myWindows` gives them
 * @param isDone by `MyWindow.key`
 * @param installed the day since which deadlines were shown; null: not known, so nobody is late
 */
export function lateWork(
  windows: readonly MyWindow[],
  isDone: (key: string) => boolean,
  {
    today,
    installed,
    holidays,
  }: { readonly today: Day; readonly installed: Day | null; readonly holidays: Holidays },
): MyWindow[] {
  if (installed === null) return [];
  return windows.filter(
    (my) =>
      my.state === 'closed' &&
      my.projected === null &&
      !isCancelled(my) &&
      isForEveryone(my) &&
      my.window.end >= installed &&
      !isDone(my.key) &&
      countWorkingDays(addDays(my.window.end, 1), today, holidays) <= LATE_WORKING_DAYS,
  );
}
