/** Open, upcoming or closed on a day in Thailand. */
import type { Day } from '../calendar/day.ts';
import type { WindowInForce, WindowState } from './types.ts';

/**
 * The state of a window on `today`. Its end is the whole day. Without a start, printed or
 * presumed, it counts as open until its end. A cancelled window is closed.
 */
export function stateOn(item: WindowInForce, today: Day): WindowState {
  if (item.window.change?.kind === 'cancelled' || today > item.window.end) return 'closed';
  return item.currentFrom !== null && today < item.currentFrom ? 'upcoming' : 'open';
}
