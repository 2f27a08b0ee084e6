/** A person's windows by the month of the day that comes next for each. */
import { type Day, daysBetween } from '../../calendar/day.ts';
import type { MyWindow } from '../model/types.ts';
import { deadlineOf } from './stages.ts';

/** The day that comes next: of an upcoming window its first, of an open one the last working day. */
export function nextDayOf(my: MyWindow): Day {
  return my.state === 'upcoming' ? (my.currentFrom ?? deadlineOf(my)) : deadlineOf(my);
}

/** Does what comes next fall within so many days? */
export function isWithin(my: MyWindow, days: number, today: Day): boolean {
  return daysBetween(today, nextDayOf(my)) <= days;
}

/** Windows by month ("2023-04"), each in the order of the day that comes next. */
export function byMonth(windows: readonly MyWindow[]): (readonly [string, readonly MyWindow[]])[] {
  const ordered = windows.toSorted((a, b) => {
    const [one, other] = [nextDayOf(a), nextDayOf(b)];
    return one === other ? 0 : one < other ? -1 : 1;
  });
  return [...Map.groupBy(ordered, (my) => nextDayOf(my).slice(0, 7))];
}
