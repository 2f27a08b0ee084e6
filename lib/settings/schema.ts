import * as z from 'zod/mini';
import type { Digits, Language } from '../calendar/show.ts';
import { DEFAULT_REMINDERS, type ReminderSettings } from '../schedule/reminders.ts';
import { ROLES, type Role } from '../schedule/types.ts';
import type { Lockable, Managed } from './managed.ts';
import { name } from './shapes.ts';
import { readStored, type StoredProblem, type Thing } from './stored.ts';

/** What a person sets. Kept in `storage.sync` under `settings`, so that it follows them. */
export type Settings = {
  version: 1;
  /** The agency's id in the schedule; null until chosen: then everything is shown for all. */
  agency: string | null;
  /** Empty: every role's windows are shown. */
  roles: Role[];
  language: Language;
  digits: Digits;
  reminders: ReminderSettings;
  /** Ask once before a save while something is to be mended. */
  askBeforeSave: boolean;
  /** Keep what is typed into forms for seven days, on this computer. */
  keepDrafts: boolean;
};

export const DEFAULT_SETTINGS: Settings = {
  version: 1,
  agency: null,
  roles: [],
  language: 'th',
  digits: 'arabic',
  reminders: DEFAULT_REMINDERS,
  askBeforeSave: false,
  keepDrafts: false,
};

/** How a person reads: Thai digits go with Thai words only. */
export function readingOf({ language, digits }: Settings): { language: Language; digits: Digits } {
  return { language, digits: language === 'th' ? digits : 'arabic' };
}

/** Minutes after midnight. */
const minutes = z.int().check(z.minimum(0), z.maximum(24 * 60 - 1));

const settingsSchema = z.object({
  version: z.literal(1),
  agency: z.nullable(name(60)),
  roles: z.array(z.enum(ROLES)).check(z.maxLength(ROLES.length)),
  language: z.enum(['th', 'en']),
  digits: z.enum(['arabic', 'thai']),
  // Came after the first builds: settings stored before it keep being read.
  reminders: z._default(
    z.object({ on: z.boolean(), quiet: z.object({ from: minutes, to: minutes }) }),
    DEFAULT_REMINDERS,
  ),
  askBeforeSave: z._default(z.boolean(), false),
  keepDrafts: z._default(z.boolean(), false),
});

/** The settings, as they are stored. */
export const SETTINGS: Thing<Settings> = {
  key: 'settings',
  // Settings follow a person to computers with older builds, which refuse what is newer than they
  // are: a field that can be left out comes with a default, not with a new version.
  version: 1,
  schema: settingsSchema,
  steps: {},
};

/** Why stored settings cannot be used; the last good ones stay in use. */
export type SettingsProblem = StoredProblem;

export type ReadSettings =
  | { ok: true; settings: Settings }
  | { ok: false; problem: SettingsProblem };

/** Validates what storage holds; `undefined` (nothing stored yet) gives the defaults. Never throws. */
export function readSettings(stored: unknown): ReadSettings {
  const read = readStored(SETTINGS, stored);
  if (!read.ok) return read;
  return { ok: true, settings: read.value ?? DEFAULT_SETTINGS };
}

/** True when an administrator set this part of the settings for good. */
export function isLocked({ locked }: Managed, name: string): boolean {
  return (locked as ReadonlySet<string>).has(name);
}

/** A person's settings (null: none yet) with what an administrator set. */
export function withManaged(own: Settings | null, managed: Managed): Settings {
  const settings: Settings = { ...DEFAULT_SETTINGS, ...own };
  const counts = (name: Lockable) => own === null || managed.locked.has(name);
  if (managed.agency !== null && counts('agency')) settings.agency = managed.agency;
  if (managed.roles !== null && counts('roles')) settings.roles = [...managed.roles];
  if (managed.keepDrafts !== null && counts('keepDrafts')) {
    settings.keepDrafts = managed.keepDrafts;
  }
  if (managed.language !== null && counts('language')) settings.language = managed.language;
  return settings;
}
