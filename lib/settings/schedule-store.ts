import { FY2566 } from '../schedule/packs/fy2566.ts';
import { readSchedule } from '../schedule/read-schedule.ts';
import type { Schedule } from '../schedule/types.ts';
import type { Area } from './store.ts';

/** Schedules that come with the product. They are in use until a newer one of the same id is brought in. */
const BUILT_IN: readonly Schedule[] = [FY2566];

const KEY = 'schedules';
/** The list before the last change, for "undo". */
const BEFORE = 'schedules:before';
/** More years than anybody brings in; keeps a broken loop from filling the disk. */
const MOST_SCHEDULES = 12;

export type LoadedSchedules = {
  /** Built-in and brought-in schedules that validate. */
  inUse: Schedule[];
  /** Those a person brought in, newest first. */
  broughtIn: Schedule[];
  canUndo: boolean;
  /** True when something stored could not be read; the rest is in use. */
  damaged: boolean;
};

function readList(stored: unknown): { schedules: Schedule[]; damaged: boolean } {
  if (stored === undefined || stored === null) return { schedules: [], damaged: false };
  if (!Array.isArray(stored)) return { schedules: [], damaged: true };
  // Stored data passes the same door as a file: it may have been written by another version.
  const read = stored.slice(0, MOST_SCHEDULES).map((item) => readSchedule(JSON.stringify(item)));
  const schedules = read.flatMap((result) => (result.ok ? [result.schedule] : []));
  return { schedules, damaged: schedules.length < stored.length };
}

/** The schedules in use. Falls back to the built-in ones when storage cannot be read. */
export async function loadSchedules(local: Area): Promise<LoadedSchedules> {
  try {
    const stored = (await local.get(KEY))[KEY];
    const before = (await local.get(BEFORE))[BEFORE];
    const { schedules, damaged } = readList(stored);
    return {
      inUse: [...BUILT_IN, ...schedules],
      broughtIn: schedules,
      canUndo: Array.isArray(before),
      damaged,
    };
  } catch {
    return { inUse: [...BUILT_IN], broughtIn: [], canUndo: false, damaged: true };
  }
}

async function replace(local: Area, next: readonly unknown[]): Promise<void> {
  const stored = (await local.get(KEY))[KEY];
  // First the way back, then the change: a failure between the two loses nothing.
  await local.set({ [BEFORE]: Array.isArray(stored) ? stored : [] });
  await local.set({ [KEY]: next });
}

/** Puts a schedule that was read in use; one of the same id is replaced. */
export async function useSchedule(local: Area, schedule: Schedule): Promise<void> {
  const { broughtIn } = await loadSchedules(local);
  const others = broughtIn.filter(({ id }) => id !== schedule.id);
  await replace(local, [schedule, ...others].slice(0, MOST_SCHEDULES));
}

/** Takes a schedule that was brought in out of use. */
export async function dropSchedule(local: Area, id: string): Promise<void> {
  const { broughtIn } = await loadSchedules(local);
  await replace(
    local,
    broughtIn.filter((schedule) => schedule.id !== id),
  );
}

/** Goes back to the schedules before the last change; doing it twice returns. */
export async function undoSchedules(local: Area): Promise<void> {
  const before = (await local.get(BEFORE))[BEFORE];
  if (Array.isArray(before)) await replace(local, before);
}
