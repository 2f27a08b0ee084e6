/** The feed in the browser: its storage, its permission, its network, one check at a time. */
import { browser, now } from '../browser.ts';
import { checkFeed, type FeedWorld } from './feed.ts';
import { fetchFeed } from './fetch-feed.ts';

/** Held while the address is asked, by whichever page or worker does. */
const LOCK = 'feed';

export const feedWorld: FeedWorld = {
  areas: browser.storage,
  now,
  isAllowed: (origin) => browser.permissions.contains({ origins: [origin] }),
  fetchFeed,
};

/** Asks the feed if a day has passed; nothing while another check is under way. */
export async function feedTick(): Promise<void> {
  await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (lock) await checkFeed(feedWorld);
  });
}

/** Asks the feed at once, at the person's wish. */
export async function askFeedNow(): Promise<void> {
  await navigator.locks.request(LOCK, () => checkFeed(feedWorld, true));
}
