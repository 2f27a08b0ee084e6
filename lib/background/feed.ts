/**
 * Looks after the feed: asks when it is due, believes only what is signed by the agreed key and
 * newer than what it had, and offers or takes it as the person chose.
 */
import { readScheduleBytes } from '../schedule/read-file.ts';
import { verifyFile } from '../schedule/signature.ts';
import type { Schedule } from '../schedule/types.ts';
import {
  FEED,
  type Feed,
  feedOrigin,
  loadFeed,
  newFeed,
  storeFeed,
} from '../settings/feed-store.ts';
import { inTurn } from '../settings/in-turn.ts';
import { loadManaged, type Managed, type ManagedArea } from '../settings/managed.ts';
import { loadSchedules, revisionInUse, useSchedule } from '../settings/schedule-store.ts';
import type { Area } from '../settings/store.ts';
import type { Conditions, Fetched } from './fetch-feed.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const MOST_SEEN = 24;

/** What the feed needs of the world; a test gives another one. */
export type FeedWorld = {
  readonly areas: { readonly local: Area; readonly managed?: ManagedArea };
  readonly now: () => Promise<number>;
  /** Whether the person allowed this origin. */
  readonly isAllowed: (origin: string) => Promise<boolean>;
  readonly fetchFeed: (url: string, conditions: Conditions) => Promise<Fetched>;
};

/**
 * The feed as it counts: the person's own, or the administrator's where that is locked or the
 * person has none. One that was removed counts for nothing unless it is locked. The
 * administrator's key goes over what was agreed to before.
 */
export function feedInForce(stored: Feed | null, managed: Managed): Feed | null {
  const { feedUrl, feedKey } = managed;
  const isLocked = managed.locked.has('feed');
  const own = stored?.isOff ? null : stored;
  if (feedUrl === null || (own !== null && own.url !== feedUrl && !isLocked)) return own;
  if (stored?.isOff && stored.url === feedUrl && !isLocked) return null;
  const feed = own?.url === feedUrl ? own : newFeed(feedUrl);
  if (feedKey === null || feed.fingerprint === feedKey) return feed;
  return { ...feed, fingerprint: feedKey, etag: null, lastModified: null, offer: null };
}

/** The feed in force, as it is stored. */
export async function currentFeed({ areas }: Pick<FeedWorld, 'areas'>): Promise<Feed | null> {
  const [{ feed }, managed] = await Promise.all([
    loadFeed(areas.local),
    loadManaged(areas.managed),
  ]);
  return feedInForce(feed, managed);
}

/** True when the address may be asked again: once a day, and after the clock was set back. */
export function isDue({ askedAt }: Feed, nowMs: number): boolean {
  return askedAt === null || nowMs - askedAt >= DAY_MS || askedAt > nowMs;
}

/**
 * Asks the feed if it is due, or at once with `force`. What was in use stays in use whatever
 * comes. Throws when the browser refuses to store.
 */
export async function checkFeed(world: FeedWorld, force = false): Promise<void> {
  const { local } = world.areas;
  const [feed, nowMs] = await Promise.all([currentFeed(world), world.now()]);
  if (feed === null || !(force || isDue(feed, nowMs))) return;
  // An administrator's schedule is the only one then; what the feed says would come to nothing.
  if ((await loadSchedules(world.areas)).isLocked) return;
  if (!(await world.isAllowed(feedOrigin(feed.url)))) {
    if (feed.error !== 'not-allowed') {
      await storeFeed(local, { ...feed, error: 'not-allowed', status: null });
    }
    return;
  }
  // Stored first: a worker that is ended while it waits must not ask again at every start.
  const asked: Feed = { ...feed, askedAt: nowMs, error: null, status: null };
  await storeFeed(local, asked);
  const fetched = await world.fetchFeed(feed.url, feed);
  await inTurn(FEED.key, async () => {
    // The person may have changed or dropped the feed meanwhile; then the answer is nobody's.
    const now = await currentFeed(world);
    if (now === null || now.url !== feed.url || now.fingerprint !== feed.fingerprint) return;
    const { takesAtOnce, takenAt, seen, offer } = now;
    await judge(world, { ...asked, takesAtOnce, takenAt, seen, offer }, fetched);
  });
}

async function judge(world: FeedWorld, feed: Feed, fetched: Fetched): Promise<void> {
  const { local } = world.areas;
  const nowMs = feed.askedAt;
  const fail = (error: Feed['error'], status: number | null = null) =>
    storeFeed(local, { ...feed, error, status });
  if (fetched.kind === 'unchanged') return storeFeed(local, { ...feed, goodAt: nowMs });
  if (fetched.kind === 'failed') return fail(fetched.error, fetched.status);
  const verified = await verifyFile(fetched.file, fetched.signature);
  if (!verified.ok) return fail(verified.reason === 'wrong' ? 'bad-signature' : 'no-signature');
  const { fingerprint } = verified;
  if (feed.fingerprint !== null && feed.fingerprint !== fingerprint) return fail('other-key');
  const read = readScheduleBytes(fetched.file);
  if (!read.ok) return fail('bad-file');
  const { schedule } = read;
  const { inUse } = await loadSchedules(world.areas);
  const had = Math.max(seenOf(feed, schedule.id), revisionInUse(inUse, schedule.id));
  if (schedule.revision < had || isOtherContent(schedule, inUse)) return fail('older');
  const { etag, lastModified } = fetched;
  const good: Feed = { ...feed, etag, lastModified, goodAt: nowMs };
  // Nothing new: in use already, or declined, or undone by the person.
  if (schedule.revision === had) {
    // Being taken by a check that was ended before it could say so: it is said now.
    const was = feed.takesAtOnce ? feed.offer?.schedule : undefined;
    const isTaken = was?.id === schedule.id && was.revision === had;
    const takenAt = isTaken ? nowMs : feed.takenAt;
    return storeFeed(local, { ...withSeen(good, schedule), offer: null, takenAt });
  }
  const offer = { schedule, fingerprint };
  if (feed.fingerprint === null || !feed.takesAtOnce) return storeFeed(local, { ...good, offer });
  // Noted first: a worker that ends in between leaves an offer, not a change that nobody was told of.
  await storeFeed(local, { ...feed, offer });
  await useSchedule(local, schedule);
  await storeFeed(local, { ...withSeen(good, schedule), offer: null, takenAt: nowMs });
}

/** The same id and revision as one in use that says something else: nobody could tell which counts. */
function isOtherContent(schedule: Schedule, inUse: readonly Schedule[]): boolean {
  const same = inUse.filter(
    ({ id, revision }) => id === schedule.id && revision === schedule.revision,
  );
  // Compared as both passed the same door; what comes with the product did not.
  const text = JSON.stringify(schedule);
  return same.some((each) => {
    const read = readScheduleBytes(new TextEncoder().encode(JSON.stringify(each)));
    return read.ok && JSON.stringify(read.schedule) !== text;
  });
}

/** The highest revision had; a file may call itself what every object has (`constructor`). */
const seenOf = ({ seen }: Feed, id: string): number =>
  Object.hasOwn(seen, id) ? (seen[id] ?? 0) : 0;

function withSeen(feed: Feed, { id, revision }: Schedule): Feed {
  const others = Object.entries(feed.seen).filter(([name]) => name !== id);
  return { ...feed, seen: Object.fromEntries([...others, [id, revision]].slice(-MOST_SEEN)) };
}

/** The person agreed: the schedule is in use, and its key is the feed's from now on. */
export function acceptOffer({ areas }: Pick<FeedWorld, 'areas'>): Promise<void> {
  return inTurn(FEED.key, async () => {
    const feed = await currentFeed({ areas });
    if (!feed?.offer) return;
    const { schedule, fingerprint } = feed.offer;
    await useSchedule(areas.local, schedule);
    await storeFeed(areas.local, { ...withSeen(feed, schedule), fingerprint, offer: null });
  });
}

/** The person does not want this revision; the next one is offered again. */
export function declineOffer({ areas }: Pick<FeedWorld, 'areas'>): Promise<void> {
  return inTurn(FEED.key, async () => {
    const feed = await currentFeed({ areas });
    if (!feed?.offer) return;
    await storeFeed(areas.local, { ...withSeen(feed, feed.offer.schedule), offer: null });
  });
}

/** Changes what the person may change of the feed, as it stands now. */
export function changeFeed(
  { areas }: Pick<FeedWorld, 'areas'>,
  change: Partial<Pick<Feed, 'takesAtOnce' | 'takenAt'>>,
): Promise<void> {
  return inTurn(FEED.key, async () => {
    const feed = await currentFeed({ areas });
    if (feed) await storeFeed(areas.local, { ...feed, ...change });
  });
}
