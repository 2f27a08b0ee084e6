/** What a later letter did to a window. */
import type { Change, ChangeInForce, ChangeKind, Memo, ScheduleWindow } from './types.ts';

type Dates = Pick<ScheduleWindow, 'start' | 'end'>;

/**
 * What became of a window's dates. With days only added it is extended, with days only
 * removed it is shortened; anything else is a move. A start that one side does not print is not
 * compared.
 *
 * @returns null when the dates are the same
 */
export function kindOfChange(before: Dates, after: Dates): Exclude<ChangeKind, 'cancelled'> | null {
  const start =
    before.start === null || after.start === null ? 0 : compare(before.start, after.start);
  const end = compare(after.end, before.end);
  if (start >= 0 && end >= 0 && start + end > 0) return 'extended';
  if (start <= 0 && end <= 0 && start + end < 0) return 'shortened';
  return before.start === after.start && end === 0 ? null : 'moved';
}

/** -1, 0 or 1. */
function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/**
 * The change of a window as it is shown. Only a cancellation is taken from `change.kind`; any
 * other kind follows from the dates, so that no file can call a shorter window extended.
 *
 * @param memo of the schedule: the letter that made the change, where the change names none
 */
export function changeInForce(window: ScheduleWindow, memo: Memo): ChangeInForce | null {
  const { change } = window;
  if (!change) return null;
  const kind = change.kind === 'cancelled' ? 'cancelled' : kindOfChange(change.before, window);
  if (kind === null) return null;
  const { number, date } = change.memo ?? memo;
  return { kind, before: change.before, quote: change.quote, memo: { number, date } };
}

/** True when a later letter cancelled the window. */
export function isCancelled({
  change,
}: {
  readonly change?: Pick<Change, 'kind'> | null;
}): boolean {
  return change?.kind === 'cancelled';
}
