import * as z from 'zod/mini';
import { FY2566 } from '../schedule/packs/fy2566.ts';
import { type ReadSchedule, readSchedule } from '../schedule/read-schedule.ts';
import type { Schedule } from '../schedule/types.ts';
import { inTurn } from './in-turn.ts';
import { loadManaged, type ManagedArea } from './managed.ts';
import { schedules0to1 } from './migrations/schedules-1.ts';
import type { Area } from './store.ts';
import { readStored, type StoredProblem, type Thing } from './stored.ts';

/** Schedules that come with the product. They are in use until a newer one of the same id is brought in. */
const BUILT_IN: readonly Schedule[] = [FY2566];

/** More years than anybody brings in; keeps a broken loop from filling the disk. */
const MOST_SCHEDULES = 12;

/** Items are checked one by one at the file's own door, so that a broken one costs only itself. */
const listSchema = z.object({ version: z.literal(1), schedules: z.array(z.unknown()) });
type List = z.infer<typeof listSchema>;

const thing = (key: string): Thing<List> => ({
  key,
  version: 1,
  schema: listSchema,
  steps: { 0: schedules0to1 },
});
/** The schedules a person brought in, newest first. */
export const SCHEDULES = thing('schedules');
/** The list before the last change, for "undo". */
export const SCHEDULES_BEFORE = thing('schedules:before');
/** What could not be read when it was replaced: nothing a person brought in is thrown away. */
const REPLACED = 'schedules:replaced';

/** Where schedules come from. */
export type ScheduleAreas = { local: Area; managed?: ManagedArea };

export type LoadedSchedules = {
  /** Built-in, managed and brought-in schedules that validate. */
  inUse: Schedule[];
  /** Those a person brought in or their feed did, newest first. */
  broughtIn: Schedule[];
  /** The one an administrator set. */
  managed: Schedule | null;
  /** True when an administrator's schedule is the only one besides the built-in ones. */
  isLocked: boolean;
  /** What was in use before the last change; null when there is nothing to go back to. */
  before: Schedule[] | null;
  canUndo: boolean;
  /** True when something stored could not be read; the rest is in use. */
  damaged: boolean;
  /** Why the whole list could not be read; null when it could, or only a part could not. */
  problem: StoredProblem | null;
};

type ReadList = { schedules: Schedule[]; damaged: boolean; problem: StoredProblem | null };

function readList(of: Thing<List>, stored: unknown): ReadList {
  const read = readStored(of, stored);
  if (!read.ok) return { schedules: [], damaged: true, problem: read.problem };
  if (read.value === null) return { schedules: [], damaged: false, problem: null };
  // Stored data passes the same door as a file: it may have been written by another version.
  const items = read.value.schedules;
  const results = items.slice(0, MOST_SCHEDULES).map((item) => readSchedule(JSON.stringify(item)));
  const schedules = results.flatMap((result) => (result.ok ? [result.schedule] : []));
  return { schedules, damaged: schedules.length < items.length, problem: null };
}

/** What was brought in, and what was before the last change; null for nothing. Never throws. */
async function readOwn(local: Area): Promise<{ own: ReadList; before: ReadList | null }> {
  try {
    const [now, former] = await Promise.all([
      local.get(SCHEDULES.key),
      local.get(SCHEDULES_BEFORE.key),
    ]);
    const stored = former[SCHEDULES_BEFORE.key];
    return {
      own: readList(SCHEDULES, now[SCHEDULES.key]),
      before: stored === undefined ? null : readList(SCHEDULES_BEFORE, stored),
    };
  } catch {
    return { own: { schedules: [], damaged: true, problem: null }, before: null };
  }
}

/** The schedules in use. Falls back to the built-in ones when storage cannot be read. */
export async function loadSchedules({ local, managed }: ScheduleAreas): Promise<LoadedSchedules> {
  const [set, { own, before }] = await Promise.all([loadManaged(managed), readOwn(local)]);
  const always = set.schedule ? [...BUILT_IN, set.schedule] : [...BUILT_IN];
  const isLocked = set.locked.has('schedule');
  const inUse = (schedules: readonly Schedule[]) => (isLocked ? always : [...always, ...schedules]);
  const undo = before?.problem === null && !isLocked ? before : null;
  return {
    managed: set.schedule,
    isLocked,
    inUse: inUse(own.schedules),
    broughtIn: own.schedules,
    before: undo && inUse(undo.schedules),
    canUndo: undo !== null,
    damaged: own.damaged,
    problem: own.problem,
  };
}

async function replace(local: Area, next: readonly unknown[]): Promise<void> {
  const stored = (await local.get(SCHEDULES.key))[SCHEDULES.key];
  const read = readList(SCHEDULES, stored);
  if (read.damaged) await local.set({ [REPLACED]: stored });
  const list = (schedules: readonly unknown[]) => ({ version: 1, schedules });
  // A change that is made again, because nobody heard that it was made, keeps its way back. Both are
  // compared as they come through the door.
  const { schedules: after } = readList(SCHEDULES, list(next));
  if (!read.damaged && JSON.stringify(read.schedules) === JSON.stringify(after)) return;
  // The change and the way back at once: a worker that ended between the two would lose one list.
  await local.set({
    [SCHEDULES_BEFORE.key]: list(read.schedules),
    [SCHEDULES.key]: list(next),
  });
}

const ownSchedules = async (local: Area): Promise<Schedule[]> =>
  readList(SCHEDULES, (await local.get(SCHEDULES.key))[SCHEDULES.key]).schedules;

/** Puts a schedule that was read in use; one of the same id is replaced. */
export function useSchedule(local: Area, schedule: Schedule): Promise<void> {
  return inTurn(SCHEDULES.key, async () => {
    const others = (await ownSchedules(local)).filter(({ id }) => id !== schedule.id);
    await replace(local, [schedule, ...others].slice(0, MOST_SCHEDULES));
  });
}

/** Takes a schedule that was brought in out of use. */
export function dropSchedule(local: Area, id: string): Promise<void> {
  return inTurn(SCHEDULES.key, async () => {
    const others = (await ownSchedules(local)).filter((schedule) => schedule.id !== id);
    await replace(local, others);
  });
}

/** Goes back to the schedules before the last change; doing it twice returns. */
export function undoSchedules(local: Area): Promise<void> {
  return inTurn(SCHEDULES.key, async () => {
    const stored = (await local.get(SCHEDULES_BEFORE.key))[SCHEDULES_BEFORE.key];
    const before = readStored(SCHEDULES_BEFORE, stored);
    if (before.ok && before.value !== null) await replace(local, before.value.schedules);
  });
}

/**
 * The revision in use of the schedule with this id, 0 when there is none: a lower one is old news
 * and would only seem to be taken.
 */
export function revisionInUse(schedules: readonly Schedule[], id: string): number {
  return Math.max(0, ...schedules.filter((each) => each.id === id).map((each) => each.revision));
}

/**
 * What a file that was brought in comes to, before anything is stored.
 * - `older`: its revision is lower than the one in use
 */
export type Arrival =
  | { kind: 'ready'; schedule: Schedule }
  | { kind: 'older'; schedule: Schedule; inUse: number }
  | { kind: 'bad'; problems: Extract<ReadSchedule, { ok: false }>['problems'] };

/** Judges a file that was read against the schedules in use. Stores nothing. */
export function arrivalOf(read: ReadSchedule, schedules: readonly Schedule[]): Arrival {
  if (!read.ok) return { kind: 'bad', problems: read.problems };
  const inUse = revisionInUse(schedules, read.schedule.id);
  if (read.schedule.revision < inUse) return { kind: 'older', schedule: read.schedule, inUse };
  return { kind: 'ready', schedule: read.schedule };
}
