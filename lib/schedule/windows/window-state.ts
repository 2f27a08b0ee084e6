/** Open, upcoming or closed on a day in Thailand. */
import type { Day } from '../../calendar/day.ts';
import { isCancelled } from '../model/change.ts';
import type { WindowInForce, WindowState } from '../model/types.ts';

/**
 * The state of a window on `today`. Its end is the whole day. Without a start, printed or
 * presumed, it counts as open until its end. A cancelled window is closed.
 */
export function stateOn(item: WindowInForce, today: Day): WindowState {
  if (isCancelled(item)) return 'closed';
  return stateBetween(item.currentFrom, item.window.end, today);
}

/** The state of a stretch of days; `from` null: there is no telling when it began. */
export function stateBetween(from: Day | null, end: Day, today: Day): WindowState {
  if (today > end) return 'closed';
  return from !== null && today < from ? 'upcoming' : 'open';
}
