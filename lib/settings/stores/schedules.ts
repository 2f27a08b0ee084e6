import * as z from 'zod/mini';
import { text } from '../../protocol/shapes.ts';
import { checkSchedule, type ReadSchedule } from '../../schedule/file/read-schedule.ts';
import type { SignedBy } from '../../schedule/file/signature.ts';
import { contentText, latestRevisions } from '../../schedule/model/revisions.ts';
import type { Schedule } from '../../schedule/model/types.ts';
import { FY2566 } from '../../schedule/packs/fy2566.ts';
import type { Area, ManagedArea } from '../area.ts';
import { defineStored, type Loaded } from '../defined-store.ts';
import { loadManaged, type Managed } from '../managed/managed.ts';
import { schedules0to1 } from '../migrations/schedules-1.ts';
import { schedules1to2 } from '../migrations/schedules-2.ts';
import { rememberLast } from '../remember-last.ts';
import type { StoredProblem } from '../stored.ts';

/** Schedules that come with the product. They are in use until a newer one of the same id is brought in. */
const BUILT_IN: readonly Schedule[] = [FY2566];

/** More years than anybody brings in; keeps a broken loop from filling the disk. */
const MAX_SCHEDULES = 12;

/** Items are checked one by one, as files are, so that a broken one costs only itself. */
const listSchema = z.lazy(() =>
  z.object({
    version: z.literal(2),
    schedules: z.array(z.unknown()),
    /** By whom and when each was signed, by its id; of one that came without a signature there is none. */
    signed: z.record(text(60), z.unknown()),
  }),
);
type List = z.infer<typeof listSchema>;
type Contents = Omit<List, 'version'>;

/** A signature counts for the revision that it was made for. */
const signedSchema = z.lazy(() =>
  z.object({
    revision: z.int(),
    fingerprint: text(64),
    signedAt: z.nullable(z.number()),
  }),
);

const storedList = (key: string, aside: { asideKey?: string } = {}) =>
  defineStored<List, 'local'>({
    key,
    area: 'local',
    version: 2,
    schema: listSchema,
    steps: { 0: schedules0to1, 1: schedules1to2 },
    empty: { version: 2, schedules: [], signed: {} },
    replaces: 'anything',
    ...aside,
    isDamaged: (list) => readList(list).isDamaged,
  });
/** The schedules a person brought in, newest first. */
export const SCHEDULES = storedList('schedules', { asideKey: 'schedules:replaced' });
/** The list before the last change, for "undo". */
export const SCHEDULES_BEFORE = storedList('schedules:before');

/** Where schedules come from. */
export type ScheduleAreas = { local: Area; managed?: ManagedArea };

export type LoadedSchedules = {
  /** Built-in, managed and brought-in schedules that validate: of each its latest revision. */
  inUse: readonly Schedule[];
  /** Those that a later revision has taken the place of; they are there again when it goes. */
  superseded: readonly Schedule[];
  /** Those a person brought in or their feed did, newest first. */
  broughtIn: readonly Schedule[];
  /** By whom and when those that were brought in with a signature were signed. */
  signed: ReadonlyMap<Schedule, SignedBy>;
  /** The one an administrator set. */
  managed: Schedule | null;
  /** True when an administrator's schedule is the only one besides the built-in ones. */
  isLocked: boolean;
  /** What was in use before the last change; null when there is nothing to go back to. */
  before: readonly Schedule[] | null;
  canUndo: boolean;
  /** True when something stored could not be read; the rest is in use. */
  damaged: boolean;
  /** Why the whole list could not be read; null when it could, or only a part could not. */
  problem: StoredProblem | null;
};

/** What was checked stays checked, as long as memory holds the very same object. */
const checkedAlready = new WeakMap<object, ReadSchedule>();

/** Checks a stored schedule, once for as long as it stands in storage. */
export function checkedOnce(item: unknown): ReadSchedule {
  if (typeof item !== 'object' || item === null) return checkSchedule(item);
  let read = checkedAlready.get(item);
  if (read === undefined) {
    read = checkSchedule(item);
    checkedAlready.set(item, read);
  }
  return read;
}

/** The schedules of a list that can be read. */
function readList({ schedules: items }: Contents): { schedules: Schedule[]; isDamaged: boolean } {
  // Stored data is checked as a file is: it may have been written by another version.
  const schedules = items.slice(0, MAX_SCHEDULES).flatMap((item) => {
    const read = checkedOnce(item);
    return read.ok ? [read.schedule] : [];
  });
  return { schedules, isDamaged: schedules.length < items.length };
}

/** Those of the signatures that can be read and are of the revision that is there. */
function readSigned({ signed }: Contents, schedules: readonly Schedule[]): Map<Schedule, SignedBy> {
  const known = schedules.flatMap((schedule): [Schedule, SignedBy][] => {
    // An id may be a name that every object has (`constructor`).
    const stored = Object.hasOwn(signed, schedule.id) ? signed[schedule.id] : undefined;
    const read = z.safeParse(signedSchema, stored);
    if (!read.success || read.data.revision !== schedule.revision) return [];
    const { fingerprint, signedAt } = read.data;
    return [[schedule, { fingerprint, signedAt }]];
  });
  return new Map(known);
}

const loadedOf = rememberLast(
  (set: Managed, own: Loaded<List>, former: Loaded<List>): LoadedSchedules => {
    const always = set.schedule ? [...BUILT_IN, set.schedule] : [...BUILT_IN];
    const isLocked = set.locked.has('schedule');
    const all = (list: Loaded<List>) =>
      isLocked ? always : [...always, ...readList(list.value).schedules];
    const inUse = latestRevisions(all(own));
    const canUndo = former.from === 'stored' && !isLocked;
    const { schedules, isDamaged } = readList(own.value);
    return {
      managed: set.schedule,
      isLocked,
      inUse,
      superseded: all(own).filter((schedule) => !inUse.includes(schedule)),
      broughtIn: schedules,
      signed: readSigned(own.value, schedules),
      before: canUndo ? latestRevisions(all(former)) : null,
      canUndo,
      damaged: isDamaged || own.problem !== null || own.isUnread,
      problem: own.problem,
    };
  },
);

/**
 * The schedules in use: the same object until something of it changes. Falls back to the built-in
 * ones when storage cannot be read. Never throws.
 */
export async function loadSchedules({ local, managed }: ScheduleAreas): Promise<LoadedSchedules> {
  const [set, own, former] = await Promise.all([
    loadManaged(managed),
    SCHEDULES.load({ local }),
    SCHEDULES_BEFORE.load({ local }),
  ]);
  return loadedOf(set, own, former);
}

type Own = { readonly schedules: readonly Schedule[]; readonly signed: List['signed'] };
/** What is to be other than it was. */
type Wanted = Partial<{ readonly schedules: readonly unknown[]; readonly signed: List['signed'] }>;

/** Changes the schedules that were brought in, in turn; what was there before is the way back. */
async function change(
  local: Area,
  edit: (own: Own) => Wanted | null | Promise<Wanted | null>,
): Promise<void> {
  await SCHEDULES.inTurn({ local }, async ({ value, problem, put }) => {
    const { schedules, isDamaged } = readList(value);
    const own: Own = { schedules, signed: value.signed };
    const wanted = await edit(own);
    if (wanted === null) return;
    const list = ({ schedules: all, signed }: Required<Wanted>): List => ({
      version: 2,
      schedules: [...all],
      signed,
    });
    const next = list({ ...own, ...wanted });
    // A change that is made again, because nobody heard that it was made, keeps its way back.
    const isSame =
      problem === null &&
      !isDamaged &&
      contentText(schedules) === contentText(readList(next).schedules);
    if (isSame && contentText(own.signed) === contentText(next.signed)) return;
    // The change and the way back at once: a worker that ended between the two would lose one list.
    await put(next, isSame ? {} : SCHEDULES_BEFORE.item(list(own)));
  });
}

/** The signatures of a list once that of one schedule is this one. */
function signedWith(
  { signed, schedules }: Own,
  { id, revision }: Schedule,
  by: SignedBy | null,
): List['signed'] {
  const kept = new Set(schedules.map((each) => each.id));
  const others = Object.entries(signed).filter(([name]) => name !== id && kept.has(name));
  return Object.fromEntries([...others, ...(by ? [[id, { revision, ...by }] as const] : [])]);
}

/**
 * Puts a schedule that was read in use; one of the same id is replaced.
 *
 * @param by who signed it and when; null where it came without a signature
 */
export function useSchedule(
  local: Area,
  schedule: Schedule,
  by: SignedBy | null = null,
): Promise<void> {
  return change(local, (own) => ({
    schedules: [schedule, ...own.schedules.filter(({ id }) => id !== schedule.id)].slice(
      0,
      MAX_SCHEDULES,
    ),
    signed: signedWith(own, schedule, by),
  }));
}

/** A schedule that was brought in was signed anew; it and the way back stay as they are. */
export function renewSignature(local: Area, schedule: Schedule, by: SignedBy): Promise<void> {
  const { id, revision } = schedule;
  return change(local, (own) =>
    own.schedules.some((each) => each.id === id && each.revision === revision)
      ? { signed: signedWith(own, schedule, by) }
      : null,
  );
}

/** Takes a schedule that was brought in out of use. */
export function dropSchedule(local: Area, id: string): Promise<void> {
  return change(local, (own) => ({
    schedules: own.schedules.filter((schedule) => schedule.id !== id),
  }));
}

/** Goes back to the schedules before the last change; doing it twice returns. */
export function undoSchedules(local: Area): Promise<void> {
  return change(local, async () => {
    const { value, from } = await SCHEDULES_BEFORE.loadFresh({ local });
    return from === 'stored' ? { schedules: value.schedules, signed: value.signed } : null;
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
 * False for a schedule that would not count if it were brought in: one of a higher revision is built
 * in, or set by an administrator.
 */
export function takesEffect(
  { id, revision }: Schedule,
  { inUse, superseded, broughtIn }: LoadedSchedules,
): boolean {
  return ![...inUse, ...superseded].some(
    (each) => each.id === id && each.revision > revision && !broughtIn.includes(each),
  );
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
