/**
 * The feed: the address of a schedule file on a web server, the key it is signed with, and what
 * was last heard from there. Kept on this computer. What was taken from it is an ordinary schedule
 * that was brought in and stays in use whatever becomes of the feed.
 */
import * as z from 'zod/mini';
import { text } from '../../protocol/shapes.ts';
import type { SignedBy } from '../../schedule/file/signature.ts';
import type { Schedule } from '../../schedule/model/types.ts';
import type { Area } from '../area.ts';
import { defineStored, type Held } from '../defined-store.ts';
import { feedAddress } from '../feed-address.ts';
import { feed1to2 } from '../migrations/feed-2.ts';
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
 * - `earlier`: signed before what was had before; `untimed`: signed without a time, after one with it
 * - `future`: signed in the future, by the clock of this computer
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
  'earlier',
  'untimed',
  'future',
  'not-allowed',
] as const;
export type FeedError = (typeof FEED_ERRORS)[number];

const instant = z.lazy(() => z.nullable(z.number()));

/** A schedule file that came from the feed, who signed it and when. */
const came = {
  schedule: z.lazy(() => z.unknown()),
  fingerprint: z.lazy(() => text(64)),
  signedAt: instant,
};
const offered = z.lazy(() => z.object(came));
/** `than`: when what was had before it was signed, where that is why it was refused. */
const refused = z.lazy(() => z.object({ ...came, than: instant }));

const feedSchema = z.lazy(() =>
  z.object({
    version: z.literal(2),
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
    offer: z.nullable(offered),
    /** What was refused by its time or revision at the last check; a person may want it all the same. */
    refused: z.nullable(refused),
    /** When the last good file from here was signed; null where that is not known. */
    signedAt: instant,
    /** What was signed before this is not taken; null where no time was ever said. */
    notBefore: instant,
    /** The administrator's `feedSignedFrom` that `notBefore` was set to once. */
    setFrom: instant,
    /** The last good file, by its SHA-256: a new signature of the same file can be checked by that. */
    last: z.nullable(z.object({ hash: text(64), id: text(60), revision: z.number() })),
  }),
);
type StoredFeed = z.infer<typeof feedSchema>;

export type Offer = { readonly schedule: Schedule } & SignedBy;
export type Refused = Offer & { readonly than: number | null };
export type Feed = Readonly<Omit<StoredFeed, 'version' | 'offer' | 'refused'>> & {
  readonly offer: Offer | null;
  readonly refused: Refused | null;
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
    refused: null,
    signedAt: null,
    notBefore: null,
    setFrom: null,
    last: null,
  };
}

/** The feed as it stands in storage; no address where there is none. */
export const FEED = defineStored<StoredFeed, 'local'>({
  key: 'feed',
  area: 'local',
  version: 2,
  schema: feedSchema,
  steps: { 1: feed1to2 },
  empty: { version: 2, ...newFeed('') },
  asideKey: 'feed:replaced',
  replaces: 'anything',
});

/** What is stored, as it is used; null when the person has none. */
function feedOf({ version: _, offer: stored, refused, ...rest }: StoredFeed): Feed | null {
  if (feedAddress(rest.url) === null) return null;
  const offer = offerOf(stored);
  const feed = { ...rest, offer, refused: offerOf(refused) };
  // An offer that cannot be read any more is fetched again.
  return stored !== null && offer === null ? { ...feed, etag: null, lastModified: null } : feed;
}

function offerOf<Stored extends { readonly schedule: unknown }>(
  stored: Stored | null,
): (Omit<Stored, 'schedule'> & { readonly schedule: Schedule }) | null {
  if (stored === null) return null;
  const read = checkedOnce(stored.schedule);
  return read.ok ? { ...stored, schedule: read.schedule } : null;
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
    work({ feed: feedOf(value), put: (next) => put({ version: 2, ...next }) }),
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
