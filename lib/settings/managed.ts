/**
 * What an administrator set for a whole ministry (`storage.managed`). Chrome and Edge check it
 * against `managed-schema.json`, Firefox does not check it at all and rejects when nothing is set:
 * every entry is read on its own, and one that cannot be read is left out and named.
 */
import * as z from 'zod/mini';
import type { Language } from '../calendar/show.ts';
import { readSchedule } from '../schedule/read-schedule.ts';
import { readFingerprint } from '../schedule/signature.ts';
import { ROLES, type Role, type Schedule } from '../schedule/types.ts';
import { feedAddress } from './feed-store.ts';
import { name } from './shapes.ts';
import type { Area } from './store.ts';

/** What can be locked; `feed` stands for address and key together. */
export const LOCKABLE = ['agency', 'roles', 'language', 'keepDrafts', 'schedule', 'feed'] as const;
export type Lockable = (typeof LOCKABLE)[number];

/** `storage.managed`, as much of it as is needed. */
export type ManagedArea = { get(keys?: null): Promise<Record<string, unknown>> };

export type Managed = {
  readonly agency: string | null;
  readonly roles: readonly Role[] | null;
  readonly language: Language | null;
  /** Whether what is typed into forms may be kept on the computer. */
  readonly keepDrafts: boolean | null;
  readonly schedule: Schedule | null;
  readonly feedUrl: string | null;
  /** Fingerprint of the key: 64 hexadecimal digits. */
  readonly feedKey: string | null;
  readonly locked: ReadonlySet<Lockable>;
  /** Names of entries that could not be read. */
  readonly unreadable: readonly string[];
};

export const NOT_MANAGED: Managed = {
  agency: null,
  roles: null,
  language: null,
  keepDrafts: null,
  schedule: null,
  feedUrl: null,
  feedKey: null,
  locked: new Set(),
  unreadable: [],
};

const roles = z.array(z.enum(ROLES)).check(z.maxLength(ROLES.length));
const language = z.enum(['th', 'en']);
const MAX_LOCKED = 20;

/** Reads what an administrator set; nothing where there is none. Never throws. */
export async function loadManaged(area: ManagedArea | undefined): Promise<Managed> {
  if (area === undefined) return NOT_MANAGED;
  let set: Record<string, unknown>;
  try {
    // Not by names: Chrome answers with what is set either way, and Firefox rejects either way.
    set = (await area.get()) ?? {};
  } catch {
    return NOT_MANAGED;
  }
  return readManaged(set);
}

const REMEMBERED = 'managed:remembered';

/**
 * A browser that has just started reads its policies before it answers, two or three seconds long,
 * and nobody should wait for a deadline until then: what was set when it was last asked stands in.
 * Where that has changed the new one is stored, and whoever listens to the storage asks again. For
 * showing only: what is stored or trusted by a policy goes by the policy itself.
 *
 * @param patience resolves when the browser has had time enough
 */
export function rememberedManaged(
  area: ManagedArea,
  local: Area,
  patience: () => Promise<unknown>,
): ManagedArea {
  let hasAnswered = false;
  async function kept(): Promise<unknown> {
    try {
      return (await local.get(REMEMBERED))[REMEMBERED];
    } catch {
      return undefined;
    }
  }
  async function keep(set: unknown): Promise<void> {
    if (JSON.stringify(await kept()) === JSON.stringify(set)) return;
    await local.set({ [REMEMBERED]: set });
  }
  return {
    async get() {
      const asked = area.get().then(
        (set) => set ?? {},
        () => ({}),
      );
      if (hasAnswered) return asked;
      const answered = asked.then((set) => {
        if (!hasAnswered) keep(set).catch(() => {});
        hasAnswered = true;
        return set;
      });
      const inTime = await Promise.race([answered, patience().then(() => null)]);
      if (inTime !== null) return inTime;
      const remembered = z.safeParse(z.record(z.string(), z.unknown()), await kept());
      return remembered.success ? remembered.data : answered;
    },
  };
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
    agency: entry('agency', by(name(60))),
    roles: entry('roles', by(roles)),
    language: entry('language', by(language)),
    keepDrafts: entry('keepDrafts', onOrOff),
    schedule: entry('schedule', scheduleOf),
    feedUrl: entry('feedUrl', textOnly(feedAddress)),
    feedKey: entry('feedKey', textOnly(readFingerprint)),
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
  (read: (text: string) => string | null) =>
  (value: unknown): string | null =>
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
