/**
 * The feed: the address of a schedule file on a web server, the key it is signed with, and what
 * was last heard from there. Kept on this computer. What was taken from it is an ordinary schedule
 * that was brought in and stays in use whatever becomes of the feed.
 */
import * as z from 'zod/mini';
import { text } from '../../protocol/shapes.ts';
import type { Schedule } from '../../schedule/model/types.ts';
import type { Area } from '../area.ts';
import { defineStored, type Held } from '../defined-store.ts';
import { feedAddress } from '../feed-address.ts';
import type { StoredProblem } from '../stored.ts';
import { checkedOnce } from './schedules.ts';

/**
 * What went wrong at the last check. The last good copy stays in use.
 * - `offline`: no answer at all; `timeout`: not in time; `http`: an answer that is no file
 * - `moved`: the address points elsewhere; redirects are not followed
 * - `too-big`, `bad-file`: no schedule file
 * - `no-signature`, `bad-signature`: not signed, or not by this key over this file
 * - `other-key`: signed well, by a key nobody agreed to
 * - `older`: a lower revision than was had before
 * - `not-allowed`: the person has not allowed (or no longer allows) this address
 */
export const FEED_ERRORS = [
  'offline',
  'timeout',
  'http',
  'moved',
  'too-big',
  'bad-file',
  'no-signature',
  'bad-signature',
  'other-key',
  'older',
  'not-allowed',
] as const;
export type FeedError = (typeof FEED_ERRORS)[number];

const instant = z.lazy(() => z.nullable(z.number()));

const feedSchema = z.lazy(() =>
  z.object({
    version: z.literal(1),
    url: text(500),
    /** The person does not want it, though an administrator proposed it. */
    isOff: z.boolean(),
    /** The key the person agreed to; null before the first use. */
    fingerprint: z.nullable(text(64)),
    /** The person chose to have changes taken at once and be told after. */
    takesAtOnce: z.boolean(),
    etag: z.nullable(text(300)),
    lastModified: z.nullable(text(100)),
    /** When the address was last asked, whatever came of it. */
    askedAt: instant,
    /** When it last answered with what is in use, or said that this has not changed. */
    goodAt: instant,
    /** When a change was last taken without asking, until the person has seen it. */
    takenAt: instant,
    error: z.nullable(z.enum(FEED_ERRORS)),
    /** The status of an `http` error. */
    status: z.nullable(z.number()),
    /** The highest revision had from here, by the schedule's id. */
    seen: z.record(text(60), z.number()),
    /** What waits for the person's yes: a schedule file, and the key that signed it. */
    offer: z.nullable(z.object({ schedule: z.unknown(), fingerprint: text(64) })),
  }),
);
type StoredFeed = z.infer<typeof feedSchema>;

export type Offer = { readonly schedule: Schedule; readonly fingerprint: string };
export type Feed = Readonly<Omit<StoredFeed, 'version' | 'offer'>> & {
  readonly offer: Offer | null;
};

export type LoadedFeed = { readonly feed: Feed | null; readonly problem: StoredProblem | null };

/** A feed nobody has asked yet. */
export function newFeed(url: string, fingerprint: string | null = null): Feed {
  return {
    url,
    isOff: false,
    fingerprint,
    takesAtOnce: false,
    etag: null,
    lastModified: null,
    askedAt: null,
    goodAt: null,
    takenAt: null,
    error: null,
    status: null,
    seen: {},
    offer: null,
  };
}

/** The feed as it stands in storage; no address where there is none. */
export const FEED = defineStored<StoredFeed, 'local'>({
  key: 'feed',
  area: 'local',
  version: 1,
  schema: feedSchema,
  empty: { version: 1, ...newFeed('') },
  asideKey: 'feed:replaced',
  replaces: 'anything',
});

/** What is stored, as it is used; null when the person has none. */
function feedOf({ version: _, offer, ...rest }: StoredFeed): Feed | null {
  if (feedAddress(rest.url) === null) return null;
  if (offer === null) return { ...rest, offer: null };
  const offered = checkedOnce(offer.schedule);
  // An offer that cannot be read any more is fetched again.
  return offered.ok
    ? { ...rest, offer: { schedule: offered.schedule, fingerprint: offer.fingerprint } }
    : { ...rest, etag: null, lastModified: null, offer: null };
}

/** The feed; null when the person has none. Never throws. */
export async function loadFeed(local: Area): Promise<LoadedFeed> {
  const { value, problem } = await FEED.load({ local });
  return { feed: feedOf(value), problem };
}

/** The feed while nobody else can change it. */
export type HeldFeed = {
  readonly feed: Feed | null;
  put(next: Feed): Promise<void>;
};

/** Works on the feed in turn. Throws when the browser refuses to read or store it. */
export function withFeed<Result>(
  local: Area,
  work: (held: HeldFeed) => Promise<Result>,
): Promise<Result> {
  return FEED.inTurn({ local }, ({ value, put }: Held<StoredFeed>) =>
    work({ feed: feedOf(value), put: (next) => put({ version: 1, ...next }) }),
  );
}

/** Keeps the feed, whatever it was. Throws when the browser refuses. */
export function storeFeed(local: Area, feed: Feed): Promise<void> {
  return withFeed(local, ({ put }) => put(feed));
}

/** Forgets the feed but for its address; what was taken from it stays in use until it is dropped. */
export function dropFeed(local: Area, url: string): Promise<void> {
  return storeFeed(local, { ...newFeed(url), isOff: true });
}
