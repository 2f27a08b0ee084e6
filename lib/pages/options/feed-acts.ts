import {
  acceptOffer,
  acceptRefused,
  changeFeed,
  declineOffer,
} from '../../background/feed/feed.ts';
import { askFeedNow, feedWorld } from '../../background/feed/feed-world.ts';
import { browser } from '../../browser.ts';
import { report } from '../../report.ts';
import { feedAddress, feedOrigin } from '../../settings/feed-address.ts';
import { dropFeed, type Feed, newFeed, storeFeed } from '../../settings/stores/feed.ts';
import { storage } from '../../storage.ts';
import { attempt } from '../own-page.ts';
import type { FeedMessage, FeedView } from './view.ts';

/** What the feed's part of the page needs of the rest. */
type Rest = {
  /** Does it, says whether it was kept, and draws. */
  keep(act: () => Promise<unknown>, where: string): Promise<boolean>;
  draw(): Promise<void>;
  /** Says that something was not done, and draws. */
  fail(): Promise<void>;
};

/** What can be done with a feed on the options page, and what became of it. */
export function feedActs({ keep, draw, fail }: Rest) {
  let message: FeedMessage = { kind: 'none' };
  let isBusy = false;

  /** Asks the browser for a feed's host; the click must not be over before this is called. */
  async function isGranted(url: string): Promise<boolean> {
    const granted = await browser.permissions.request({ origins: [feedOrigin(url)] });
    message = granted ? { kind: 'none' } : { kind: 'denied', host: new URL(url).host };
    return granted;
  }

  async function ask(): Promise<void> {
    isBusy = true;
    await draw();
    await attempt(askFeedNow, 'ask the feed', (isDone) => {
      isBusy = false;
      return isDone ? draw() : fail();
    });
  }

  async function add(address: string): Promise<void> {
    const url = feedAddress(address);
    if (url === null) {
      message = { kind: 'bad-address' };
      return draw();
    }
    if (!(await isGranted(url))) return draw();
    if (await keep(() => storeFeed(storage().local, newFeed(url)), 'add the feed')) await ask();
  }

  async function allow({ url }: Feed): Promise<void> {
    if (!(await isGranted(url))) return draw();
    await ask();
  }

  /** Forgets the feed and gives its host's permission back. */
  async function remove({ url }: Feed): Promise<void> {
    if (!(await keep(() => dropFeed(storage().local, url), 'remove the feed'))) return;
    try {
      await browser.permissions.remove({ origins: [feedOrigin(url)] });
    } catch (error) {
      // It stays granted, and is of no use any more.
      report(error, 'give the feed’s permission back');
    }
  }

  return {
    get message() {
      return message;
    },
    get isBusy() {
      return isBusy;
    },
    actsOn: (feed: Feed | null) =>
      ({
        onAdd: (address) => void add(address),
        onAllow: () => feed && void allow(feed),
        onAskNow: () => void ask(),
        onAccept: () => void keep(() => acceptOffer(feedWorld), 'accept the feed’s offer'),
        onDecline: () => void keep(() => declineOffer(feedWorld), 'decline the feed’s offer'),
        onAtOnce: (takesAtOnce) =>
          void keep(() => changeFeed(feedWorld, { takesAtOnce }), 'change the feed'),
        onSeen: () => void keep(() => changeFeed(feedWorld, { takenAt: null }), 'change the feed'),
        onUseRefused: () =>
          void keep(() => acceptRefused(feedWorld), 'use what the feed was refused'),
        onRemove: () => feed && void remove(feed),
      }) satisfies Partial<FeedView>,
  };
}
