/** Which feed counts, and whether it waits for the person; apart from what asks it, which popups need not load. */
import type { Area } from '../settings/area.ts';
import { feedOrigin } from '../settings/feed-address.ts';
import type { Managed } from '../settings/managed/managed.ts';
import { type Feed, loadFeed, newFeed } from '../settings/stores/feed.ts';

/**
 * The feed that is in force: the person's own, or the administrator's where that is locked or the
 * person has none. A removed feed is not in force unless it is locked. The administrator's key
 * overrides one that was trusted before.
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
