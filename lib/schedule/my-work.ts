/** A person's windows in the groups in which work is done: now, next, closed and not marked, done. */
import { type Day, daysBetween } from '../calendar/day.ts';
import type { MyWindow } from './types.ts';

/** A window that closed without being marked done stays in sight for so many days. */
const UNMARKED_DAYS = 30;

export interface MyWork {
  /** Open by a memo, nearest end first. */
  readonly now: readonly MyWindow[];
  /** Perhaps open: only projected. */
  readonly perhapsNow: readonly MyWindow[];
  readonly next: readonly MyWindow[];
  /** Closed within the last 30 days and not marked done. */
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
 */
export function groupWork(
  windows: readonly MyWindow[],
  isDone: (key: string) => boolean,
  today: Day,
): MyWork {
  const left = windows.filter((my) => !isDone(my.key));
  const open = left.filter((my) => my.state === 'open');
  const closed = left.filter((my) => my.state === 'closed');
  const isRecent = (my: MyWindow) => daysBetween(my.window.end, today) <= UNMARKED_DAYS;
  return {
    now: open.filter((my) => my.projected === null),
    perhapsNow: open.filter((my) => my.projected !== null),
    next: left.filter((my) => my.state === 'upcoming' && !my.startUnknown),
    unmarked: closed.filter(isRecent),
    done: windows.filter((my) => isDone(my.key)),
    // What was only projected and is past has nothing to tell anybody.
    archive: closed.filter((my) => !isRecent(my) && my.projected === null),
  };
}
