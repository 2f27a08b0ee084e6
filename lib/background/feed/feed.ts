/**
 * Keeps the feed up to date: fetches it when it is due, accepts only what the trusted key signed and
 * what is newer than before, and offers or applies it as the person chose.
 *
 * Newer by two measures. Of the same schedule the revision goes up; and what the key says that it
 * signed earlier than what was had, whatever its id and revision, is an old file shown again. A file
 * signed later with a lower revision is the ministry's own way back from a revision set too high: it
 * is offered, never taken unseen.
 */
import { readScheduleBytes } from '../../schedule/file/read-file.ts';
import { checkSchedule } from '../../schedule/file/read-schedule.ts';
import { hashOf, verifyFile, verifyHash } from '../../schedule/file/signature.ts';
import { isAhead } from '../../schedule/file/signed-at.ts';
import { contentText } from '../../schedule/model/revisions.ts';
import type { Schedule } from '../../schedule/model/types.ts';
import type { Area, ManagedArea } from '../../settings/area.ts';
import { feedOrigin } from '../../settings/feed-address.ts';
import { loadManagedFresh } from '../../settings/managed/managed.ts';
import {
  type Feed,
  type HeldFeed,
  loadFeed,
  type Offer,
  withFeed,
} from '../../settings/stores/feed.ts';
import {
  type LoadedSchedules,
  loadSchedules,
  renewSignature,
  revisionInUse,
  takesEffect,
  useSchedule,
} from '../../settings/stores/schedules.ts';
import { feedInForce } from './feed-in-force.ts';
import type { Conditions, Fetched } from './fetch-feed.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const MAX_SEEN = 24;

/** What the feed needs from outside; tests pass their own. */
export type FeedWorld = {
  readonly areas: { readonly local: Area; readonly managed?: ManagedArea };
  readonly now: () => Promise<number>;
  /** Whether the person allowed this origin. */
  readonly isAllowed: (origin: string) => Promise<boolean>;
  readonly fetchFeed: (url: string, conditions: Conditions) => Promise<Fetched>;
};

/** The feed in force, as it is stored. */
export async function currentFeed({ areas }: Pick<FeedWorld, 'areas'>): Promise<Feed | null> {
  const [{ feed }, managed] = await Promise.all([
    loadFeed(areas.local),
    loadManagedFresh(areas.managed),
  ]);
  return feedInForce(feed, managed);
}

/** Works on the feed in force while nobody else can change it. */
async function withCurrentFeed<Result>(
  { local, managed }: FeedWorld['areas'],
  work: (held: HeldFeed) => Promise<Result>,
): Promise<Result> {
  const set = await loadManagedFresh(managed);
  return withFeed(local, ({ feed, put }) => work({ feed: feedInForce(feed, set), put }));
}

/**
 * True when the feed may be fetched again: once a day, after the clock was set back, and where it
 * could not be asked for want of leave.
 */
export function isDue({ askedAt, error }: Feed, nowMs: number): boolean {
  if (error === 'not-allowed') return true;
  return askedAt === null || nowMs - askedAt >= DAY_MS || askedAt > nowMs;
}

/**
 * Fetches the feed if it is due, or at once with `force`. Whatever the answer, the schedules in use
 * stay in use. Throws when the browser refuses to store.
 */
export async function checkFeed(world: FeedWorld, force = false): Promise<void> {
  const asked = await readyToAsk(world, force);
  if (asked === null) return;
  const fetched = await world.fetchFeed(asked.url, asked);
  await withCurrentFeed(world.areas, async ({ feed: now, put }) => {
    // The person may have changed or dropped the feed meanwhile; then the answer is nobody's.
    if (now === null || now.url !== asked.url || now.fingerprint !== asked.fingerprint) return;
    const feed: Feed = { ...now, askedAt: asked.askedAt, error: null, status: null, refused: null };
    await judge(world, { feed, put, nowMs: asked.askedAt }, fetched);
  });
}

type AskedFeed = Feed & { readonly askedAt: number };

/** The feed that is to be asked now, noted as asked; null where it is not to be. */
async function readyToAsk(world: FeedWorld, force: boolean): Promise<AskedFeed | null> {
  const [nowMs, { isLocked }] = await Promise.all([world.now(), loadSchedules(world.areas)]);
  return withCurrentFeed(world.areas, async ({ feed, put }) => {
    if (feed === null || !(force || isDue(feed, nowMs))) return null;
    // An administrator's schedule is the only one then; what the feed says would come to nothing.
    if (isLocked) return null;
    if (!(await world.isAllowed(feedOrigin(feed.url)))) {
      if (feed.error !== 'not-allowed') await put({ ...feed, error: 'not-allowed', status: null });
      return null;
    }
    // Stored first: a worker that is ended while it waits must not ask again at every start.
    const asked = { ...feed, askedAt: nowMs, error: null, status: null, refused: null };
    await put(asked);
    return asked;
  });
}

type Judged = { readonly feed: Feed; readonly put: HeldFeed['put']; readonly nowMs: number };

async function judge(world: FeedWorld, judged: Judged, fetched: Fetched): Promise<void> {
  const { feed, put, nowMs } = judged;
  const fail = (error: Feed['error'], status: number | null = null) =>
    put({ ...feed, error, status });
  if (fetched.kind === 'unchanged') return unchanged(world, judged, fetched.signature);
  if (fetched.kind === 'failed') return fail(fetched.error, fetched.status);
  const verified = await verifyFile(fetched.file, fetched.signature);
  if (!verified.ok) return fail(verified.reason === 'wrong' ? 'bad-signature' : 'no-signature');
  const { fingerprint, signedAt } = verified;
  if (feed.fingerprint !== null && feed.fingerprint !== fingerprint) return fail('other-key');
  const read = readScheduleBytes(fetched.file);
  if (!read.ok) return fail('bad-file');
  const came: Offer = { schedule: read.schedule, fingerprint, signedAt };
  const schedules = await loadSchedules(world.areas);
  const newness = newnessOf(came, feed, schedules, nowMs);
  if (newness.kind === 'refused') {
    const { error, than } = newness;
    return put({ ...feed, error, refused: { ...came, than } });
  }
  const { etag, lastModified } = fetched;
  const { id, revision } = came.schedule;
  const last = { hash: await hashOf(fetched.file), id, revision };
  const good: Feed = { ...feed, etag, lastModified, goodAt: nowMs, last, signedAt };
  if (newness.kind === 'nothing') {
    return nothingNew(world, { feed: good, put, nowMs }, came);
  }
  const isSeen = newness.kind === 'lower' && !isSetBack(feed);
  if (feed.fingerprint === null || !feed.takesAtOnce || isSeen) {
    return put({ ...good, offer: came });
  }
  // Stored first: a worker that is stopped in between leaves an offer, not an unannounced change.
  await put({ ...feed, offer: came });
  await useSchedule(world.areas.local, came.schedule, { fingerprint, signedAt });
  await put({ ...had(good, came, nowMs), offer: null, takenAt: nowMs });
}

/**
 * - `refused`: older than what was had, by its time or its revision, or not to be told
 * - `nothing`: in use already, or declined, or undone by the person
 * - `lower`: signed later than what was had, though its revision is lower
 */
type Newness =
  | {
      readonly kind: 'refused';
      readonly error: 'future' | 'earlier' | 'untimed' | 'older';
      readonly than: number | null;
    }
  | { readonly kind: 'nothing' | 'newer' | 'lower' };

function newnessOf(came: Offer, feed: Feed, schedules: LoadedSchedules, nowMs: number): Newness {
  const { schedule, signedAt } = came;
  const { inUse } = schedules;
  const refused = (error: Extract<Newness, { kind: 'refused' }>['error'], than: number | null) =>
    ({ kind: 'refused', error, than }) as const;
  if (signedAt !== null && isAhead(signedAt, nowMs)) return refused('future', null);
  const floor = floorOf(came, feed, schedules, nowMs);
  if (floor !== null && signedAt === null) return refused('untimed', floor);
  if (floor !== null && signedAt !== null && signedAt < floor) return refused('earlier', floor);
  if (contentInUse(schedule, inUse) === 'other') return refused('older', null);
  const seen = seenOf(feed, schedule.id);
  const highest = Math.max(seen, revisionInUse(inUse, schedule.id));
  if (schedule.revision > highest) return { kind: 'newer' };
  if (schedule.revision === highest) return { kind: 'nothing' };
  if (schedule.revision === seen && signedAt !== null && signedAt === feed.notBefore) {
    return { kind: 'nothing' };
  }
  const isNext = feed.notBefore !== null && isLater(signedAt, feed.notBefore);
  return isNext && takesEffect(schedule, schedules) ? { kind: 'lower' } : refused('older', null);
}

/**
 * What was signed before this is an old file shown again; null where no time is known. An instant that
 * lies ahead of the clock here does not count: it, or the clock as it was then, was wrong, and
 * nothing would ever be taken again.
 */
function floorOf(
  { schedule, fingerprint }: Offer,
  feed: Feed,
  { broughtIn, signed }: LoadedSchedules,
  nowMs: number,
): number | null {
  const used = broughtIn.find(({ id }) => id === schedule.id);
  const known = [feed.offer, used && signed.get(used)].flatMap((by) =>
    by?.fingerprint === fingerprint ? by.signedAt : null,
  );
  const times = [feed.notBefore, ...(isSetBack(feed) ? [] : known)].filter(
    (at): at is number => at !== null && !isAhead(at, nowMs),
  );
  return times.length === 0 ? null : Math.max(...times);
}

/** The administrator's instant counts, and nothing was taken under it yet. */
const isSetBack = ({ setFrom, notBefore }: Feed): boolean =>
  setFrom !== null && notBefore === setFrom - 1;

/** This schedule was had: it is not offered again, nor is what was signed before it. */
const had = (feed: Feed, { schedule, signedAt }: Offer, nowMs: number): Feed => ({
  ...withSeen(feed, schedule),
  notBefore: raised(feed.notBefore, signedAt, nowMs),
});

/** Time goes forward; from an instant that lies ahead of the clock here it begins anew. */
function raised(from: number | null, to: number | null, nowMs: number): number | null {
  if (to === null) return from;
  return from === null || to > from || isAhead(from, nowMs) ? to : from;
}

async function nothingNew(
  world: FeedWorld,
  { feed, put, nowMs }: Judged,
  came: Offer,
): Promise<void> {
  const { schedule, fingerprint, signedAt } = came;
  const { broughtIn, inUse, signed } = await loadSchedules(world.areas);
  const used = broughtIn.find(({ id }) => id === schedule.id);
  const known = used && signed.get(used);
  if (contentInUse(schedule, inUse) === 'same' && (!known || isLater(signedAt, known.signedAt))) {
    await renewSignature(world.areas.local, schedule, { fingerprint, signedAt });
  }
  // An earlier check applied it but was stopped before it could record that: recorded now.
  const was = feed.takesAtOnce ? feed.offer?.schedule : undefined;
  const isTaken = was?.id === schedule.id && was.revision === schedule.revision;
  const takenAt = isTaken ? nowMs : feed.takenAt;
  await put({ ...had(feed, came, nowMs), offer: null, takenAt });
}

const isLater = (one: number | null, other: number | null): boolean =>
  one !== null && (other === null || one > other);

/** The file is the one that was had last; the ministry may have signed it anew. */
async function unchanged(
  { areas }: FeedWorld,
  { feed, put, nowMs }: Judged,
  signature: string | null,
): Promise<void> {
  const { last, offer } = feed;
  const good: Feed = { ...feed, goodAt: nowMs };
  const by = last && signature !== null ? await verifyHash(last.hash, signature) : null;
  // Only good news counts: the file was verified when it came.
  if (!last || !by?.ok || by.signedAt === null || isAhead(by.signedAt, nowMs)) return put(good);
  const isOfKey = by.fingerprint === (feed.fingerprint ?? offer?.fingerprint);
  if (!isOfKey || !isLater(by.signedAt, feed.signedAt)) return put(good);
  const { fingerprint, signedAt } = by;
  if (offer?.schedule.id === last.id && offer.schedule.revision === last.revision) {
    return put({ ...good, signedAt, offer: { ...offer, signedAt } });
  }
  const { broughtIn, signed } = await loadSchedules(areas);
  const used = broughtIn.find(({ id, revision }) => id === last.id && revision === last.revision);
  // Where a person brought another file in under the same revision, this is not its signature.
  if (used && signed.get(used)?.fingerprint === fingerprint) {
    await renewSignature(areas.local, used, { fingerprint, signedAt });
  }
  await put({ ...good, signedAt, notBefore: raised(good.notBefore, signedAt, nowMs) });
}

/**
 * Whether a schedule in use has the same id and revision: with the same content, or with other, of
 * which neither could be preferred; null where there is none.
 */
function contentInUse(schedule: Schedule, inUse: readonly Schedule[]): 'same' | 'other' | null {
  const used = inUse.find(
    ({ id, revision }) => id === schedule.id && revision === schedule.revision,
  );
  if (!used) return null;
  // Both sides are compared after validation; built-in schedules have not been through it yet.
  const read = checkSchedule(used);
  const isSame = read.ok && contentText(read.schedule) === contentText(schedule);
  return isSame || !read.ok ? 'same' : 'other';
}

/** The highest revision seen. An id may be a name that every object has (`constructor`). */
const seenOf = ({ seen }: Feed, id: string): number =>
  Object.hasOwn(seen, id) ? (seen[id] ?? 0) : 0;

function withSeen(feed: Feed, { id, revision }: Schedule): Feed {
  const others = Object.entries(feed.seen).filter(([name]) => name !== id);
  return { ...feed, seen: Object.fromEntries([...others, [id, revision]].slice(-MAX_SEEN)) };
}

/** The person accepted the offer: the schedule is in use, and its key is trusted from now on. */
export async function acceptOffer({ areas, now }: Pick<FeedWorld, 'areas' | 'now'>): Promise<void> {
  const nowMs = await now();
  return withCurrentFeed(areas, async ({ feed, put }) => {
    if (!feed?.offer) return;
    const { schedule, fingerprint, signedAt } = feed.offer;
    await useSchedule(areas.local, schedule, { fingerprint, signedAt });
    await put({ ...had(feed, feed.offer, nowMs), fingerprint, offer: null });
  });
}

/**
 * The person wants what was refused by its time or revision all the same. What comes after it is
 * measured by it, so that nothing is shut out for good.
 */
export function acceptRefused({ areas }: Pick<FeedWorld, 'areas'>): Promise<void> {
  return withCurrentFeed(areas, async ({ feed, put }) => {
    if (!feed?.refused) return;
    const { schedule, fingerprint, signedAt } = feed.refused;
    await useSchedule(areas.local, schedule, { fingerprint, signedAt });
    await put({
      ...withSeen(feed, schedule),
      fingerprint,
      signedAt,
      notBefore: signedAt,
      error: null,
      offer: null,
      refused: null,
      // The next answer is the whole file again.
      etag: null,
      lastModified: null,
    });
  });
}

/** The person declined this revision; the next one is offered again. */
export async function declineOffer({
  areas,
  now,
}: Pick<FeedWorld, 'areas' | 'now'>): Promise<void> {
  const nowMs = await now();
  return withCurrentFeed(areas, async ({ feed, put }) => {
    if (!feed?.offer) return;
    await put({ ...had(feed, feed.offer, nowMs), offer: null });
  });
}

/** Changes those settings of the feed that the person may change. */
export function changeFeed(
  { areas }: Pick<FeedWorld, 'areas'>,
  change: Partial<Pick<Feed, 'takesAtOnce' | 'takenAt'>>,
): Promise<void> {
  return withCurrentFeed(areas, async ({ feed, put }) => {
    if (feed) await put({ ...feed, ...change });
  });
}
