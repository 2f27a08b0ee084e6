/** The order in which a person needs windows: what is open, what is next, what is past. */
import type { MyWindow, WindowState } from '../model/types.ts';

const STATE_ORDER: Readonly<Record<WindowState, number>> = { open: 0, upcoming: 1, closed: 2 };

/**
 * Open ones by end, upcoming ones by start and then end, closed ones newest first. On the same
 * day printed ones come before projected ones, and work that everybody has before work under a
 * condition.
 */
export function byRelevance(a: MyWindow, b: MyWindow): number {
  return (
    STATE_ORDER[a.state] - STATE_ORDER[b.state] ||
    byDays(a, b) ||
    Number(a.projected !== null) - Number(b.projected !== null) ||
    a.window.conditions.length - b.window.conditions.length ||
    compare(a.key, b.key)
  );
}

function byDays(a: MyWindow, b: MyWindow): number {
  if (a.state === 'open') return compare(a.window.end, b.window.end);
  if (a.state === 'closed') return compare(b.window.end, a.window.end);
  return (
    compare(a.currentFrom ?? a.window.end, b.currentFrom ?? b.window.end) ||
    compare(a.window.end, b.window.end)
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
