import { DEFAULT_SETTINGS, readSettings, type Settings, type SettingsProblem } from './schema.ts';

/** A storage area of the browser, as much of it as is needed; tests hand in one that fails. */
export type Area = {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
};
export type Areas = { sync: Area; local: Area };

const KEY = 'settings';
const LAST_GOOD = 'settings:last-good';
/** What stood there before unreadable settings were replaced: nothing a person set is thrown away. */
const REPLACED = 'settings:replaced';

export type LoadedSettings = {
  settings: Settings;
  /** Why the stored ones are not in use; null when they are. */
  problem: SettingsProblem | null;
};

/** Settings in use: the stored ones if they validate, else the last good ones, else the defaults. */
export async function loadSettings({ sync, local }: Areas): Promise<LoadedSettings> {
  let stored: unknown;
  try {
    stored = (await sync.get(KEY))[KEY];
  } catch {
    // Sync can be off or out of order; the copy on this computer serves.
    stored = undefined;
  }
  const read = readSettings(stored);
  if (read.ok && stored !== undefined) return { settings: read.settings, problem: null };
  const problem = read.ok ? null : read.problem;
  try {
    const lastGood = readSettings((await local.get(LAST_GOOD))[LAST_GOOD]);
    if (lastGood.ok) return { settings: lastGood.settings, problem };
  } catch {
    // Nothing to fall back on: the defaults show everything for all agencies.
  }
  return { settings: DEFAULT_SETTINGS, problem };
}

/**
 * Changes settings and keeps a copy on this computer. Throws when the browser refuses to store
 * them; what was stored before then still stands.
 */
export async function changeSettings(areas: Areas, change: Partial<Settings>): Promise<Settings> {
  const { settings, problem } = await loadSettings(areas);
  const next: Settings = { ...settings, ...change, version: 1 };
  const read = readSettings(next);
  if (!read.ok) throw new Error(`settings: ${read.problem.fields.join(', ')}`);
  if (problem) {
    const stored = (await areas.sync.get(KEY))[KEY];
    await areas.local.set({ [REPLACED]: stored });
  }
  await areas.sync.set({ [KEY]: read.settings });
  await areas.local.set({ [LAST_GOOD]: read.settings });
  return read.settings;
}
