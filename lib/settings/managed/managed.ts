/**
 * What an administrator set for a whole ministry (`storage.managed`). Chrome and Edge check it
 * against `managed-schema.json`, Firefox does not check it at all and rejects when nothing is set:
 * every entry is read on its own, and one that cannot be read is left out and named.
 */
import * as z from 'zod/mini';
import type { Digits, Language } from '../../calendar/show.ts';
import { name } from '../../protocol/shapes.ts';
import { readFingerprint } from '../../schedule/file/fingerprint.ts';
import { readSchedule } from '../../schedule/file/read-schedule.ts';
import { readSignedAt } from '../../schedule/file/signed-at.ts';
import { ROLES, type Role, type Schedule } from '../../schedule/model/types.ts';
import type { ManagedArea } from '../area.ts';
import { feedAddress } from '../feed-address.ts';
import { rememberLast } from '../remember-last.ts';
import { THEMES, type Theme } from '../theme.ts';

/** What can be locked; `feed` stands for address and key together. */
export const LOCKABLE = [
  'agency',
  'roles',
  'language',
  'digits',
  'theme',
  'reminders',
  'askBeforeSave',
  'keepDrafts',
  'keepWork',
  'schedule',
  'feed',
] as const;
export type Lockable = (typeof LOCKABLE)[number];

/** Pages that an administrator may leave out. */
export const PAGES = ['welcome', 'work', 'files', 'review', 'share'] as const;
export type PageName = (typeof PAGES)[number];

/** What a policy may set, by the names it is set by. */
export const MANAGED_NAMES = [
  ...LOCKABLE.filter((name) => name !== 'feed'),
  'feedUrl',
  'feedKey',
  'feedSignedFrom',
  'pages',
  'locked',
] as const;

export type Managed = {
  readonly agency: string | null;
  readonly roles: readonly Role[] | null;
  readonly language: Language | null;
  readonly digits: Digits | null;
  readonly theme: Theme | null;
  /** Whether to remind; the browser still asks each person for its own leave. */
  readonly reminders: boolean | null;
  readonly askBeforeSave: boolean | null;
  /** The pages that are on; null: all. */
  readonly pages: readonly PageName[] | null;
  /** Whether the projects that are opened are listed. */
  readonly keepWork: boolean | null;
  /** Whether what is typed into forms may be kept on the computer. */
  readonly keepDrafts: boolean | null;
  readonly schedule: Schedule | null;
  readonly feedUrl: string | null;
  /** Fingerprint of the key: 64 hexadecimal digits. */
  readonly feedKey: string | null;
  /**
   * What was signed before this instant is not taken; what was signed since may be taken once, though
   * something later was had before. Epoch milliseconds.
   */
  readonly feedSignedFrom: number | null;
  readonly locked: ReadonlySet<Lockable>;
  /** Names of entries that could not be read. */
  readonly unreadable: readonly string[];
};

export const NOT_MANAGED: Managed = {
  agency: null,
  roles: null,
  language: null,
  digits: null,
  theme: null,
  reminders: null,
  askBeforeSave: null,
  pages: null,
  keepWork: null,
  keepDrafts: null,
  schedule: null,
  feedUrl: null,
  feedKey: null,
  feedSignedFrom: null,
  locked: new Set(),
  unreadable: [],
};

const agency = z.lazy(() => name(60));
const roles = z.lazy(() => z.array(z.enum(ROLES)).check(z.maxLength(ROLES.length)));
const language = z.lazy(() => z.enum(['th', 'en']));
const digits = z.lazy(() => z.enum(['arabic', 'thai']));
const theme = z.lazy(() => z.enum(THEMES));
const pages = z.lazy(() => z.array(z.enum(PAGES)).check(z.maxLength(PAGES.length)));
const MAX_LOCKED = 20;

const readOnce = rememberLast(readManaged);

/** Reads what an administrator set; nothing where there is none. Never throws. */
export async function loadManaged(area: ManagedArea | undefined): Promise<Managed> {
  return load(async () => area?.get());
}

/** The same as the browser says it now, for whoever stores or trusts something by a policy. */
export async function loadManagedFresh(area: ManagedArea | undefined): Promise<Managed> {
  return load(async () => (area?.getFresh ? area.getFresh() : area?.get()));
}

/** One object, so that what is made of it is the same too. */
const NOTHING_SET = {};

async function load(ask: () => Promise<Record<string, unknown> | undefined>): Promise<Managed> {
  try {
    // Not by names: Chrome answers with what is set either way, and Firefox rejects either way.
    return readOnce((await ask()) ?? NOTHING_SET);
  } catch {
    // How Firefox says that nothing is set.
    return NOT_MANAGED;
  }
}

/** The entries of a policy, each on its own. Pure. */
export function readManaged(set: Readonly<Record<string, unknown>>): Managed {
  const unreadable: string[] = [];
  /** An empty text is how a registry says "not set". */
  const entry = <Value>(name: string, read: (value: unknown) => Value | null): Value | null => {
    const value = set[name];
    if (value === undefined || value === null || value === '') return null;
    const result = read(value);
    if (result === null) unreadable.push(name);
    return result;
  };
  const by =
    <Value>(schema: z.ZodMiniType<Value>) =>
    (value: unknown): Value | null => {
      const parsed = z.safeParse(schema, value);
      return parsed.success ? parsed.data : null;
    };
  const managed = {
    agency: entry('agency', by(agency)),
    roles: entry('roles', by(roles)),
    language: entry('language', by(language)),
    digits: entry('digits', by(digits)),
    theme: entry('theme', by(theme)),
    reminders: entry('reminders', onOrOff),
    askBeforeSave: entry('askBeforeSave', onOrOff),
    pages: entry('pages', by(pages)),
    keepWork: entry('keepWork', onOrOff),
    keepDrafts: entry('keepDrafts', onOrOff),
    schedule: entry('schedule', scheduleOf),
    feedUrl: entry('feedUrl', textOnly(feedAddress)),
    feedKey: entry('feedKey', textOnly(readFingerprint)),
    feedSignedFrom: entry('feedSignedFrom', textOnly(readSignedAt)),
  };
  const locked = new Set(entry('locked', lockedOf) ?? []);
  // A lock without a value would lock people out of a choice that nobody made.
  for (const name of LOCKABLE) {
    const value = name === 'feed' ? managed.feedUrl : managed[name];
    if (value === null) locked.delete(name);
  }
  return { ...managed, locked, unreadable };
}

/** What is no text at all may not even be made one: Firefox hands on whatever the file holds. */
const textOnly =
  <Value>(read: (text: string) => Value | null) =>
  (value: unknown): Value | null =>
    typeof value === 'string' ? read(value) : null;

/** The text of a schedule file, or in Firefox the object itself. */
function scheduleOf(value: unknown): Schedule | null {
  const read = readSchedule(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));
  return read.ok ? read.schedule : null;
}

/** A word, which every system's policies can say; in Firefox also true or false. */
function onOrOff(value: unknown): boolean | null {
  if (value === true || value === 'on') return true;
  return value === false || value === 'off' ? false : null;
}

/** A list of names, or true for all that is set. */
function lockedOf(value: unknown): Lockable[] | null {
  if (value === true) return [...LOCKABLE];
  if (value === false) return [];
  if (!Array.isArray(value) || value.length > MAX_LOCKED) return null;
  const wanted = value.map((name) => (name === 'feedUrl' || name === 'feedKey' ? 'feed' : name));
  return LOCKABLE.filter((name) => wanted.includes(name));
}

/** Where the file of a page has another name than its policy. */
const FILES: Partial<Record<PageName, string>> = { work: 'my-work' };

/**
 * True unless an administrator left this page out.
 *
 * @param page its name in the policy or that of its file without `.html`
 */
export function isPageOn({ pages: on }: Pick<Managed, 'pages'>, page: string): boolean {
  const name = PAGES.find((each) => each === page || FILES[each] === page);
  return on === null || name === undefined || on.includes(name);
}
