/** A person's windows in the groups in which work is done: now, next, closed and not marked, done. */
import { type Day, daysBetween } from '../../calendar/day.ts';
import { isCancelled } from '../model/change.ts';
import type { MyWindow } from '../model/types.ts';

/** Days for which a closed window that is not marked done stays listed. */
const UNMARKED_DAYS = 30;

export interface MyWork {
  /** Open by a memo, nearest end first. */
  readonly now: readonly MyWindow[];
  /** Perhaps open: only projected. */
  readonly perhapsNow: readonly MyWindow[];
  readonly next: readonly MyWindow[];
  /** Cancelled by a later letter; until 30 days after the day it would have closed. */
  readonly cancelled: readonly MyWindow[];
  /** Closed within the last 30 days by a memo, and not marked done. */
  readonly unmarked: readonly MyWindow[];
  /** Marked done, whatever their state. */
  readonly done: readonly MyWindow[];
  /** Closed longer ago and never marked. */
  readonly archive: readonly MyWindow[];
}

/**
 * Sorts windows into groups; each printed window is in one of them.
 *
 * Next year's work that has no printed start is left out until this year's is over: it would stand
 * twice in the list.
 *
 * @param windows as `myWindows` gives them
 * @param isDone by `MyWindow.key`, for the agency in view
 * @param since what closed before this day is past, not unmarked: the extension was not there yet
 */
export function groupWork(
  windows: readonly MyWindow[],
  isDone: (key: string) => boolean,
  today: Day,
  since?: Day,
): MyWork {
  const left = windows.filter((my) => !isDone(my.key));
  const open = left.filter((my) => my.state === 'open');
  const closed = left.filter((my) => my.state === 'closed' && !isCancelled(my));
  const cancelled = left.filter(isCancelled);
  const isRecent = (my: MyWindow) => daysBetween(formerEnd(my), today) <= UNMARKED_DAYS;
  // A projection is never called closed or late.
  const isUnmarked = (my: MyWindow) =>
    isRecent(my) && my.projected === null && (since === undefined || my.window.end >= since);
  return {
    now: open.filter((my) => my.projected === null),
    perhapsNow: open.filter((my) => my.projected !== null),
    next: left.filter((my) => my.state === 'upcoming' && !my.startUnknown),
    cancelled: cancelled.filter(isRecent),
    unmarked: closed.filter(isUnmarked),
    done: windows.filter((my) => isDone(my.key)),
    // A past projection is of no use.
    archive: left.filter(
      (my) =>
        my.state === 'closed' &&
        my.projected === null &&
        !(isCancelled(my) ? isRecent(my) : isUnmarked(my)),
    ),
  };
}

/** The day on which the window closes, or would have closed. */
function formerEnd({ window, change }: MyWindow): Day {
  return change?.kind === 'cancelled' ? change.before.end : window.end;
}
