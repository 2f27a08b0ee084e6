import * as z from 'zod/mini';
import type { Digits, Language } from '../calendar/show.ts';
import { name } from '../protocol/shapes.ts';
import { ROLES, type Role } from '../schedule/model/types.ts';
import { DEFAULT_REMINDERS, type ReminderSettings } from '../schedule/windows/reminders.ts';
import type { Lockable, Managed } from './managed/managed.ts';
import { THEMES, type Theme } from './theme.ts';

/** What a person sets. Kept in `storage.sync` under `settings`, so that it follows them. */
export type Settings = {
  version: 1;
  /** The agency's id in the schedule; null until chosen: then everything is shown for all. */
  agency: string | null;
  /** Empty: every role's windows are shown. */
  roles: Role[];
  language: Language;
  digits: Digits;
  /** Of the extension's own pages; what stands on a site follows the site. */
  theme: Theme;
  reminders: ReminderSettings;
  /** Ask once before a save while something must be fixed. */
  askBeforeSave: boolean;
  /** Keep what is typed into forms for seven days, on this computer. */
  keepDrafts: boolean;
  /** List the projects that are opened on this computer, by names and counts. */
  keepWork: boolean;
};

export const DEFAULT_SETTINGS: Settings = {
  version: 1,
  agency: null,
  roles: [],
  language: 'th',
  digits: 'arabic',
  theme: 'auto',
  reminders: DEFAULT_REMINDERS,
  askBeforeSave: false,
  keepDrafts: false,
  keepWork: true,
};

/** How a person reads: Thai digits go with Thai words only. */
export function readingOf({ language, digits }: Settings): { language: Language; digits: Digits } {
  return { language, digits: language === 'th' ? digits : 'arabic' };
}

/** Minutes after midnight. */
const minutes = z.lazy(() => z.int().check(z.minimum(0), z.maximum(24 * 60 - 1)));

/** Settings as they are stored. */
export const settingsSchema = z.lazy(() =>
  z.object({
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
    theme: z._default(z.enum(THEMES), 'auto'),
    askBeforeSave: z._default(z.boolean(), false),
    keepDrafts: z._default(z.boolean(), false),
    keepWork: z._default(z.boolean(), true),
  }),
);

/** True when an administrator set this part of the settings for good. */
export function isLocked({ locked }: Managed, name: string): boolean {
  return (locked as ReadonlySet<string>).has(name);
}

/** What stands in settings as an administrator set it. */
const PLAIN = [
  'agency',
  'language',
  'digits',
  'theme',
  'askBeforeSave',
  'keepDrafts',
  'keepWork',
] as const satisfies readonly Lockable[];

/** A person's settings (null: none yet) with what an administrator set. */
export function withManaged(own: Settings | null, managed: Managed): Settings {
  const settings: Settings = { ...DEFAULT_SETTINGS, ...own };
  const counts = (name: Lockable) => own === null || managed.locked.has(name);
  if (managed.roles !== null && counts('roles')) settings.roles = [...managed.roles];
  for (const name of PLAIN) {
    const set = managed[name];
    if (set !== null && counts(name)) Object.assign(settings, { [name]: set });
  }
  if (managed.reminders !== null && counts('reminders')) {
    // Quiet hours stay the person's.
    settings.reminders = { ...settings.reminders, on: managed.reminders };
  }
  return settings;
}
