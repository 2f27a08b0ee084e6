/** What schedules that came in, or wait, change. */
import type { Schedule } from '../../schedule/model/types.ts';
import { type Differences, differencesOf } from '../../schedule/words/difference.ts';
import type { Feed } from '../../settings/stores/feed.ts';
import { type LoadedSchedules, takesEffect } from '../../settings/stores/schedules.ts';

/** What a schedule that is not in use yet would change. */
export function changesBy(schedule: Schedule, { inUse }: LoadedSchedules): Differences {
  // One of the same id goes, even where its revision is higher.
  const others = inUse.filter(({ id }) => id !== schedule.id);
  return differencesOf(inUse, [...others, schedule], schedule.fiscalYear);
}

/** What the last change of schedules changed, in the year of the newest one. */
export function lastChanges({ inUse, before, broughtIn }: LoadedSchedules): Differences | null {
  const [newest] = broughtIn;
  return before === null || !newest ? null : differencesOf(before, inUse, newest.fiscalYear);
}

/** What the file that a feed was refused would change; null where it cannot be used at all. */
export function refusedChanges(feed: Feed | null, schedules: LoadedSchedules): Differences | null {
  const schedule = feed?.refused?.schedule;
  return schedule && takesEffect(schedule, schedules) ? changesBy(schedule, schedules) : null;
}

/** The revision in use, where that of the offer is lower; else null. */
export function revisionAbove(feed: Feed | null, { inUse }: LoadedSchedules): number | null {
  const offered = feed?.offer?.schedule;
  const used = inUse.find(({ id }) => id === offered?.id);
  return offered && used && used.revision > offered.revision ? used.revision : null;
}
