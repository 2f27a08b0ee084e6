/** By what a calendar knows an entry again: RFC 5545's UID and SEQUENCE. */
import type { Day } from '../../calendar/day.ts';
import type { AgencyId, MyWindow, Schedule, ScheduleWindow } from '../model/types.ts';
import { workKey } from '../model/work.ts';

/**
 * The UID of a window's entry: ASCII, the same on every day and whatever schedule says it. Made of
 * the kind of work, its year and quarter, the agency and, where a memo prints several rounds of one
 * work, which round it is. A letter that changes a window keeps the window's UID.
 */
export function uidOf(my: MyWindow, schedules: readonly Schedule[]): string {
  const { window, agency } = my;
  const who = agency ?? window.agencies?.toSorted().join(' ') ?? '*';
  const parts = [workKey(window), who, String(roundOf(my, schedules))];
  // Half a surrogate cannot be encoded, and titles come from files.
  return `${parts.map((part) => encodeURIComponent(part.toWellFormed())).join('+')}@thanwela.invalid`;
}

/**
 * Windows with their UIDs, each once: of two windows that cannot be told apart by their work (two
 * schedules that contradict each other) the later one's has its schedule too.
 */
export function uidsOf(
  windows: readonly MyWindow[],
  schedules: readonly Schedule[],
): [MyWindow, string][] {
  const taken = new Map<string, MyWindow>();
  // Not in the order in which they are listed, which is another one every day.
  for (const my of windows.toSorted((a, b) => startOf(a).localeCompare(startOf(b)))) {
    const uid = uidOf(my, schedules);
    taken.set(taken.has(uid) ? `${encodeURIComponent(my.key.toWellFormed())}+${uid}` : uid, my);
  }
  const uids = new Map([...taken].map(([uid, my]) => [my, uid]));
  return windows.map((my) => [my, uids.get(my) ?? uidOf(my, schedules)]);
}

const startOf = ({ window, key }: MyWindow) => `${window.start ?? window.end}|${window.end}|${key}`;

/**
 * The SEQUENCE of a window's entry: the revisions of all schedules of its fiscal year and before,
 * added up. So it goes up when a memo takes the place of a projection, when a letter follows, and
 * when either is revised; never down while no schedule is taken away.
 */
export function sequenceOf(my: MyWindow, schedules: readonly Schedule[]): number {
  const revisions = new Map<string, number>();
  for (const { id, fiscalYear, revision } of schedules) {
    if (fiscalYear > my.fiscalYear) continue;
    revisions.set(id, Math.max(revision, revisions.get(id) ?? 0));
  }
  return [...revisions.values()].reduce((sum, revision) => sum + revision, 0);
}

/** Which of the rounds of one work it is, from 0, by the schedule that prints them all. */
function roundOf(my: MyWindow, schedules: readonly Schedule[]): number {
  const own = schedules.find(({ id }) => id === my.scheduleId);
  if (own === undefined) return 0;
  const before = my.change?.before.end ?? null;
  if (before !== null) {
    const earlier = schedules
      .filter(({ id, fiscalYear }) => id !== own.id && fiscalYear === own.fiscalYear)
      .filter(({ memo }) => memo.date <= own.memo.date)
      .toSorted((a, b) => a.memo.date.localeCompare(b.memo.date));
    for (const schedule of earlier) {
      const round = roundsIn(schedule, my).findIndex(({ end }) => end === before);
      if (round >= 0) return round;
    }
  }
  const id = my.projected?.windowId ?? my.window.id;
  return Math.max(
    0,
    roundsIn(own, my).findIndex((each) => each.id === id),
  );
}

type Round = { readonly id: string; readonly end: Day };

/** The windows of a schedule that are about the same work as `my`, for the same agency, by date. */
function roundsIn(schedule: Schedule, my: MyWindow): Round[] {
  const years = my.projected?.years ?? 0;
  const key = workKey(my.window);
  return schedule.windows
    .filter((each) => workKey({ ...each, fiscalYear: each.fiscalYear + years }) === key)
    .filter((each) => isFor(each, my.agency, my.window.agencies))
    .toSorted((a, b) => formerEnd(a).localeCompare(formerEnd(b)) || a.id.localeCompare(b.id))
    .map((each) => ({ id: each.id, end: formerEnd(each) }));
}

const formerEnd = ({ change, end }: ScheduleWindow): Day => change?.before.end ?? end;

function isFor(
  window: ScheduleWindow,
  agency: AgencyId | null,
  agencies: ScheduleWindow['agencies'],
): boolean {
  if (agency !== null) return window.agencies === null || window.agencies.includes(agency);
  return [...(window.agencies ?? [])].sort().join() === [...(agencies ?? [])].sort().join();
}
