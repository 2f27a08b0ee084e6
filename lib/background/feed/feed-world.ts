/** Runs the feed in the browser: storage, permission and network; one check at a time. */
import { browser, now } from '../../browser.ts';
import { inTurn, unlessBusy } from '../../settings/in-turn.ts';
import { storage } from '../../storage.ts';
import { checkFeed, currentFeed, type FeedWorld } from './feed.ts';
import { fetchFeed } from './fetch-feed.ts';

/** The lock that is held while the feed is fetched, by whichever page or worker does it. */
const ASKING = 'feed:asking';

/** Whether the browser may read from an origin. */
const isAllowed = (origin: string) => browser.permissions.contains({ origins: [origin] });

export const feedWorld: FeedWorld = {
  get areas() {
    return storage();
  },
  now,
  isAllowed,
  fetchFeed,
};

/** Checks the feed if a day has passed; does nothing while another check is running. */
export async function feedTick(): Promise<void> {
  await unlessBusy(ASKING, () => checkFeed(feedWorld));
}

/** Checks the feed at once, when the person asks for it. */
export async function askFeedNow(): Promise<void> {
  await inTurn(ASKING, () => checkFeed(feedWorld, true));
}

/** The person has allowed something: a feed that waited for leave is asked, unless somebody does already. */
export async function feedAllowed(): Promise<void> {
  const feed = await currentFeed(feedWorld);
  if (feed?.error === 'not-allowed') await feedTick();
}
