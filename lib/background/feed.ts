/**
 * Keeps the feed up to date: fetches it when it is due, accepts only what the trusted key signed and
 * what is newer than before, and offers or applies it as the person chose.
 */
import { readScheduleBytes } from '../schedule/file/read-file.ts';
import { checkSchedule } from '../schedule/file/read-schedule.ts';
import { verifyFile } from '../schedule/file/signature.ts';
import type { Schedule } from '../schedule/model/types.ts';
import type { Area, ManagedArea } from '../settings/area.ts';
import { feedOrigin } from '../settings/feed-address.ts';
import { loadManagedFresh } from '../settings/managed/managed.ts';
import { type Feed, type HeldFeed, loadFeed, withFeed } from '../settings/stores/feed.ts';
import { loadSchedules, revisionInUse, useSchedule } from '../settings/stores/schedules.ts';
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
    const { takesAtOnce, takenAt, seen, offer } = now;
    const feed = { ...asked, takesAtOnce, takenAt, seen, offer };
    await judge(world, { feed, put }, fetched);
  });
}

/** The feed that is to be asked now, noted as asked; null where it is not to be. */
async function readyToAsk(world: FeedWorld, force: boolean): Promise<Feed | null> {
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
    const asked: Feed = { ...feed, askedAt: nowMs, error: null, status: null };
    await put(asked);
    return asked;
  });
}

type Judged = { readonly feed: Feed; readonly put: HeldFeed['put'] };

async function judge(world: FeedWorld, { feed, put }: Judged, fetched: Fetched): Promise<void> {
  const { local } = world.areas;
  const nowMs = feed.askedAt;
  const fail = (error: Feed['error'], status: number | null = null) =>
    put({ ...feed, error, status });
  if (fetched.kind === 'unchanged') return put({ ...feed, goodAt: nowMs });
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
    // An earlier check applied it but was stopped before it could record that: recorded now.
    const was = feed.takesAtOnce ? feed.offer?.schedule : undefined;
    const isTaken = was?.id === schedule.id && was.revision === had;
    const takenAt = isTaken ? nowMs : feed.takenAt;
    return put({ ...withSeen(good, schedule), offer: null, takenAt });
  }
  const offer = { schedule, fingerprint };
  if (feed.fingerprint === null || !feed.takesAtOnce) return put({ ...good, offer });
  // Stored first: a worker that is stopped in between leaves an offer, not an unannounced change.
  await put({ ...feed, offer });
  await useSchedule(local, schedule);
  await put({ ...withSeen(good, schedule), offer: null, takenAt: nowMs });
}

/** True for the same id and revision as one in use, but other content: neither could be preferred. */
function isOtherContent(schedule: Schedule, inUse: readonly Schedule[]): boolean {
  const same = inUse.filter(
    ({ id, revision }) => id === schedule.id && revision === schedule.revision,
  );
  // Both sides are compared after validation; built-in schedules have not been through it yet.
  const text = JSON.stringify(schedule);
  return same.some((each) => {
    const read = checkSchedule(each);
    return read.ok && JSON.stringify(read.schedule) !== text;
  });
}

/** The highest revision seen. An id may be a name that every object has (`constructor`). */
const seenOf = ({ seen }: Feed, id: string): number =>
  Object.hasOwn(seen, id) ? (seen[id] ?? 0) : 0;

function withSeen(feed: Feed, { id, revision }: Schedule): Feed {
  const others = Object.entries(feed.seen).filter(([name]) => name !== id);
  return { ...feed, seen: Object.fromEntries([...others, [id, revision]].slice(-MAX_SEEN)) };
}

/** The person accepted the offer: the schedule is in use, and its key is trusted from now on. */
export function acceptOffer({ areas }: Pick<FeedWorld, 'areas'>): Promise<void> {
  return withCurrentFeed(areas, async ({ feed, put }) => {
    if (!feed?.offer) return;
    const { schedule, fingerprint } = feed.offer;
    await useSchedule(areas.local, schedule);
    await put({ ...withSeen(feed, schedule), fingerprint, offer: null });
  });
}

/** The person declined this revision; the next one is offered again. */
export function declineOffer({ areas }: Pick<FeedWorld, 'areas'>): Promise<void> {
  return withCurrentFeed(areas, async ({ feed, put }) => {
    if (!feed?.offer) return;
    await put({ ...withSeen(feed, feed.offer.schedule), offer: null });
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
