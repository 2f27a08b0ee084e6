/** Which feed counts, and whether it waits for the person; apart from what asks it, which popups need not load. */
import type { Area } from '../../settings/area.ts';
import { feedOrigin } from '../../settings/feed-address.ts';
import type { Managed } from '../../settings/managed/managed.ts';
import { type Feed, loadFeed, newFeed } from '../../settings/stores/feed.ts';

/**
 * The feed that is in force: the person's own, or the administrator's where that is locked or the
 * person has none. A removed feed is not in force unless it is locked. The administrator's key
 * overrides one that was trusted before.
 */
export function feedInForce(stored: Feed | null, managed: Managed): Feed | null {
  const { feedUrl } = managed;
  const isLocked = managed.locked.has('feed');
  const own = stored?.isOff ? null : stored;
  if (feedUrl === null || (own !== null && own.url !== feedUrl && !isLocked)) return own;
  if (stored?.isOff && stored.url === feedUrl && !isLocked) return null;
  return withTimeOf(withKeyOf(own?.url === feedUrl ? own : newFeed(feedUrl), managed), managed);
}

/** What was offered before, or not, is not asked for by its former conditions. */
const AFRESH = { etag: null, lastModified: null, offer: null, refused: null, last: null } as const;

/** What another key said of times does not count under this one. */
function withKeyOf(feed: Feed, { feedKey }: Managed): Feed {
  if (feedKey === null || feed.fingerprint === feedKey) return feed;
  return {
    ...feed,
    ...AFRESH,
    fingerprint: feedKey,
    signedAt: null,
    notBefore: null,
    setFrom: null,
  };
}

/**
 * The administrator's instant takes the place of what was remembered, once: from then on time goes
 * forward again. Just before it, so that what was signed at that very instant counts as later.
 */
function withTimeOf(feed: Feed, { feedSignedFrom }: Managed): Feed {
  if (feedSignedFrom === null || feed.setFrom === feedSignedFrom) return feed;
  return { ...feed, ...AFRESH, notBefore: feedSignedFrom - 1, setFrom: feedSignedFrom, seen: {} };
}

/**
 * The host of a feed in force that the browser may not read from before the person has allowed it:
 * a browser gives no leave by policy. Null where nothing waits. For showing: goes by the policies as
 * the caller knows them.
 */
export async function waitingHost(
  local: Area,
  managed: Managed,
  isAllowed: (origin: string) => Promise<boolean>,
): Promise<string | null> {
  // An administrator's schedule is the only one then, and no feed is asked.
  if (managed.locked.has('schedule')) return null;
  const { feed } = await loadFeed(local);
  const current = feedInForce(feed, managed);
  if (current === null || (await isAllowed(feedOrigin(current.url)))) return null;
  return new URL(current.url).host;
}
