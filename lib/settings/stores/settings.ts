import type { Areas } from '../area.ts';
import { defineStored, type Loaded } from '../defined-store.ts';
import { loadManaged, loadManagedFresh, type Managed } from '../managed/managed.ts';
import {
  DEFAULT_SETTINGS,
  isLocked,
  type Settings,
  settingsSchema,
  withManaged,
} from '../schema.ts';
import type { StoredProblem } from '../stored.ts';

/** What a person sets; with a copy on this computer, where sync is off or out of order. */
export const SETTINGS = defineStored({
  key: 'settings',
  area: 'sync',
  // Settings follow a person to computers with older builds, which refuse what is newer than they
  // are: a field that can be left out comes with a default, not with a new version.
  version: 1,
  schema: settingsSchema,
  empty: DEFAULT_SETTINGS,
  lastGoodKey: 'settings:last-good',
  asideKey: 'settings:replaced',
  replaces: 'anything',
});

export type LoadedSettings = {
  settings: Settings;
  /** Why the stored ones are not in use; null when they are. */
  problem: StoredProblem | null;
  /** The stored ones that are not in use, as they are, to be shown; undefined when they are. */
  unreadable: unknown;
  managed: Managed;
};

/** The person's own settings; null where there are none. */
const ownOf = ({ value, from }: Pick<Loaded<Settings>, 'value' | 'from'>) =>
  from === 'empty' ? null : value;

/**
 * Settings in use: the stored ones if they validate, else the last good ones, else the defaults.
 * What an administrator set goes over them where it is locked, and beneath them where it is not.
 */
export async function loadSettings(areas: Areas): Promise<LoadedSettings> {
  const [own, managed] = await Promise.all([SETTINGS.load(areas), loadManaged(areas.managed)]);
  const { problem, unreadable } = own;
  return { settings: withManaged(ownOf(own), managed), problem, unreadable, managed };
}

/**
 * Changes settings and keeps a copy on this computer; what an administrator locked stays. Throws
 * when the browser refuses to read or store them; what was stored before then still stands.
 */
export async function changeSettings(areas: Areas, change: Partial<Settings>): Promise<Settings> {
  // Asked while the turn comes: the page that wants the change may be about to go.
  const asked = loadManagedFresh(areas.managed);
  const next = await SETTINGS.change(areas, async (value, from) => {
    const managed = await asked;
    // What is locked is not stored: a person's own choice comes back when the lock goes.
    const base = ownOf({ value, from }) ?? withManaged(null, { ...managed, locked: new Set() });
    const before: Settings = { ...DEFAULT_SETTINGS, ...base, version: 1 };
    const free = Object.entries(change).filter(
      ([name]) => name === 'reminders' || !isLocked(managed, name),
    );
    const after: Settings = { ...before, ...Object.fromEntries(free) };
    // Quiet hours are the person's, whoever set that there are reminders.
    if (isLocked(managed, 'reminders')) {
      after.reminders = { ...after.reminders, on: before.reminders.on };
    }
    return after;
  });
  return withManaged(next, await asked);
}
