/**
 * The feed: the address of a schedule file on a web server, the key it is signed with, and what
 * was last heard from there. Kept on this computer. What was taken from it is an ordinary schedule
 * that was brought in and stays in use whatever becomes of the feed.
 */
import * as z from 'zod/mini';
import { readSchedule } from '../schedule/read-schedule.ts';
import type { Schedule } from '../schedule/types.ts';
import { text } from './shapes.ts';
import type { Area } from './store.ts';
import { readStored, type StoredProblem, type Thing } from './stored.ts';

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

const instant = z.nullable(z.number());

const feedSchema = z.object({
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
});
type StoredFeed = z.infer<typeof feedSchema>;

export const FEED: Thing<StoredFeed> = { key: 'feed', version: 1, schema: feedSchema, steps: {} };

export type Offer = { readonly schedule: Schedule; readonly fingerprint: string };
export type Feed = Readonly<Omit<StoredFeed, 'version' | 'offer'>> & {
  readonly offer: Offer | null;
};

export type LoadedFeed = { readonly feed: Feed | null; readonly problem: StoredProblem | null };

/**
 * An address that can be a feed: https, no user or password in it, no fragment. Null for any
 * other text.
 */
export function feedAddress(written: string): string | null {
  const trimmed = written.trim();
  if (trimmed.length > 500 || !URL.canParse(trimmed)) return null;
  const url = new URL(trimmed);
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '') return null;
  url.hash = '';
  return url.href;
}

/** The permission a feed's address needs: its host and nothing else. */
export function feedOrigin(address: string): string {
  // Firefox knows no ports in match patterns; without one every port of the host is meant.
  return `https://${new URL(address).hostname}/*`;
}

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

/** The feed; null when the person has none. Never throws. */
export async function loadFeed(local: Area): Promise<LoadedFeed> {
  try {
    const read = readStored(FEED, (await local.get(FEED.key))[FEED.key]);
    if (!read.ok) return { feed: null, problem: read.problem };
    if (read.value === null) return { feed: null, problem: null };
    const { version: _, offer, ...rest } = read.value;
    if (feedAddress(rest.url) === null) return { feed: null, problem: null };
    if (offer === null) return { feed: { ...rest, offer: null }, problem: null };
    const offered = readSchedule(JSON.stringify(offer.schedule) ?? '');
    // An offer that cannot be read any more is fetched again.
    const feed = offered.ok
      ? { ...rest, offer: { schedule: offered.schedule, fingerprint: offer.fingerprint } }
      : { ...rest, etag: null, lastModified: null, offer: null };
    return { feed, problem: null };
  } catch {
    return { feed: null, problem: null };
  }
}

/** Keeps the feed. Throws when the browser refuses. */
export async function storeFeed(local: Area, feed: Feed): Promise<void> {
  await local.set({ [FEED.key]: { version: 1, ...feed } });
}

/** Forgets the feed but for its address; what was taken from it stays in use until it is dropped. */
export async function dropFeed(local: Area, url: string): Promise<void> {
  await storeFeed(local, { ...newFeed(url), isOff: true });
}
