import { inTurn } from './in-turn.ts';
import { loadManaged, type Managed, type ManagedArea } from './managed.ts';
import {
  DEFAULT_SETTINGS,
  isLocked,
  readSettings,
  type Settings,
  type SettingsProblem,
  withManaged,
} from './schema.ts';

/** A storage area of the browser, as much of it as is needed; tests hand in one that fails. */
export type Area = {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
};
export type Areas = {
  sync: Area;
  local: Area;
  /** What an administrator set; absent where there is no such thing. */
  managed?: ManagedArea;
};

const KEY = 'settings';
const LAST_GOOD = 'settings:last-good';
/** What stood there before unreadable settings were replaced: nothing a person set is thrown away. */
const REPLACED = 'settings:replaced';

export type LoadedSettings = {
  settings: Settings;
  /** Why the stored ones are not in use; null when they are. */
  problem: SettingsProblem | null;
  /** The stored ones that are not in use, as they are, to be shown; undefined when they are. */
  kept: unknown;
  managed: Managed;
};

/** What the person set, without what an administrator did. */
async function loadOwn({ sync, local }: Areas): Promise<{
  settings: Settings | null;
  problem: SettingsProblem | null;
  kept: unknown;
  /** What is stored could not even be looked at. */
  isUnread: boolean;
}> {
  let stored: unknown;
  let isUnread = false;
  try {
    stored = (await sync.get(KEY))[KEY];
  } catch {
    // Sync can be off or out of order; the copy on this computer serves.
    isUnread = true;
  }
  const read = readSettings(stored);
  if (read.ok && stored !== undefined) {
    return { settings: read.settings, problem: null, kept: undefined, isUnread };
  }
  const problem = read.ok ? null : read.problem;
  const kept = read.ok ? undefined : stored;
  try {
    const lastGood = (await local.get(LAST_GOOD))[LAST_GOOD];
    const good = readSettings(lastGood);
    if (good.ok && lastGood !== undefined) {
      return { settings: good.settings, problem, kept, isUnread };
    }
  } catch {
    // Nothing to fall back on: the defaults show everything for all agencies.
  }
  return { settings: null, problem, kept, isUnread };
}

/**
 * Settings in use: the stored ones if they validate, else the last good ones, else the defaults.
 * What an administrator set goes over them where it is locked, and beneath them where it is not.
 */
export async function loadSettings(areas: Areas): Promise<LoadedSettings> {
  const [own, managed] = await Promise.all([loadOwn(areas), loadManaged(areas.managed)]);
  const settings = withManaged(own.settings, managed);
  return { settings, problem: own.problem, kept: own.kept, managed };
}

/**
 * Changes settings and keeps a copy on this computer; what an administrator locked stays. Throws
 * when the browser refuses to read or store them; what was stored before then still stands.
 */
export function changeSettings(areas: Areas, change: Partial<Settings>): Promise<Settings> {
  return inTurn(KEY, () => changeNow(areas, change));
}

async function changeNow(areas: Areas, change: Partial<Settings>): Promise<Settings> {
  const [own, managed] = await Promise.all([loadOwn(areas), loadManaged(areas.managed)]);
  // The copy may be older than what stands there unread: nothing is written over that.
  if (own.isUnread) throw new Error('settings: unreadable');
  // What is locked is not stored: a person's own choice comes back when the lock goes.
  const base = own.settings ?? withManaged(null, { ...managed, locked: new Set() });
  const free = Object.fromEntries(
    Object.entries(change).filter(([name]) => !isLocked(managed, name)),
  );
  const next: Settings = { ...DEFAULT_SETTINGS, ...base, ...free, version: 1 };
  const read = readSettings(next);
  if (!read.ok) throw new Error(`settings: ${read.problem.fields.join(', ')}`);
  if (own.problem) await areas.local.set({ [REPLACED]: own.kept });
  await areas.sync.set({ [KEY]: read.settings });
  try {
    await areas.local.set({ [LAST_GOOD]: read.settings });
  } catch {
    // The change is stored all the same; only the copy is as old as it was.
  }
  return withManaged(read.settings, managed);
}
