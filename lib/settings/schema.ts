import * as z from 'zod/mini';
import type { Digits, Language } from '../calendar/show.ts';
import { DEFAULT_REMINDERS, type ReminderSettings } from '../schedule/reminders.ts';
import { ROLES, type Role } from '../schedule/types.ts';

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
};

export const DEFAULT_SETTINGS: Settings = {
  version: 1,
  agency: null,
  roles: [],
  language: 'th',
  digits: 'arabic',
  reminders: DEFAULT_REMINDERS,
  askBeforeSave: false,
};

/** How a person reads: Thai digits go with Thai words only. */
export function readingOf({ language, digits }: Settings): { language: Language; digits: Digits } {
  return { language, digits: language === 'th' ? digits : 'arabic' };
}

/** Minutes after midnight. */
const minutes = z.int().check(z.minimum(0), z.maximum(24 * 60 - 1));

const settingsSchema = z.object({
  version: z.literal(1),
  agency: z.nullable(z.string().check(z.minLength(1), z.maxLength(60))),
  roles: z.array(z.enum(ROLES)).check(z.maxLength(ROLES.length)),
  language: z.enum(['th', 'en']),
  digits: z.enum(['arabic', 'thai']),
  // Came after the first builds: settings stored before it keep being read.
  reminders: z._default(
    z.object({ on: z.boolean(), quiet: z.object({ from: minutes, to: minutes }) }),
    DEFAULT_REMINDERS,
  ),
  askBeforeSave: z._default(z.boolean(), false),
});

/** Why stored settings cannot be used; the last good ones stay in use. */
export type SettingsProblem = { code: 'too-new' | 'invalid'; fields: string[] };

export type ReadSettings =
  | { ok: true; settings: Settings }
  | { ok: false; problem: SettingsProblem };

/** Validates what storage holds; `undefined` (nothing stored yet) gives the defaults. Never throws. */
export function readSettings(stored: unknown): ReadSettings {
  if (stored === undefined || stored === null) return { ok: true, settings: DEFAULT_SETTINGS };
  const version = typeof stored === 'object' ? (stored as { version?: unknown }).version : null;
  if (typeof version === 'number' && version > 1) {
    return { ok: false, problem: { code: 'too-new', fields: ['version'] } };
  }
  const read = settingsSchema.safeParse(stored);
  if (read.success) return { ok: true, settings: read.data };
  const fields = [...new Set(read.error.issues.map((issue) => String(issue.path[0] ?? '')))];
  return { ok: false, problem: { code: 'invalid', fields: fields.filter((name) => name !== '') } };
}
