/** How the feed is kept; what is done with it: `test/unit/background/feed/feed.test.ts`. */
import { beforeEach, describe, expect, test } from 'vitest';
import { FY2566 } from '../../../../lib/schedule/packs/fy2566.ts';
import {
  dropFeed,
  type Feed,
  loadFeed,
  newFeed,
  storeFeed,
  withFeed,
} from '../../../../lib/settings/stores/feed.ts';
import { MemoryArea } from '../memory.ts';

const URL_ = 'https://feed.example/2569.json';
const came = { schedule: FY2566, fingerprint: 'a'.repeat(64), signedAt: 7 };
/** A feed of which everything is known. */
const whole: Feed = {
  url: URL_,
  isOff: false,
  fingerprint: 'b'.repeat(64),
  takesAtOnce: true,
  etag: '"1"',
  lastModified: 'Sun, 22 Nov 2026 02:00:00 GMT',
  askedAt: 1,
  goodAt: 2,
  takenAt: 3,
  error: 'http',
  status: 503,
  seen: { 'mol-2566': 4 },
  offer: came,
  refused: { ...came, signedAt: 4, than: 9 },
  signedAt: 5,
  notBefore: 6,
  setFrom: 8,
  last: { hash: 'c'.repeat(64), id: 'mol-2566', revision: 4 },
};

let local: MemoryArea;
beforeEach(() => {
  local = new MemoryArea();
});
const feed = async () => (await loadFeed(local)).feed;

test('all that is known of it is kept', async () => {
  expect(await loadFeed(local)).toEqual({ feed: null, problem: null });
  await storeFeed(local, whole);
  expect(await loadFeed(local)).toEqual({ feed: whole, problem: null });
});

test('a new one is on, asks before it takes anything, and knows nothing yet', async () => {
  await storeFeed(local, newFeed(URL_));
  const known = Object.entries((await feed()) ?? {}).filter(([, value]) => value !== null);
  expect(Object.fromEntries(known)).toEqual({
    url: URL_,
    isOff: false,
    takesAtOnce: false,
    seen: {},
  });
});

test('given up: the address stays, switched off; key, offers and what was had are forgotten', async () => {
  await storeFeed(local, whole);
  await dropFeed(local, URL_);
  expect(await feed()).toEqual({ ...newFeed(URL_), isOff: true });
});

test('of an address that can be none there is no feed', async () => {
  for (const url of ['', 'http://feed.example/x', 'https://me@feed.example/x']) {
    local.items.feed = { version: 2, ...whole, url };
    expect(await loadFeed(local)).toEqual({ feed: null, problem: null });
  }
});

describe('what came from it is a file like any other', () => {
  const { windows: _, ...broken } = FY2566;

  test('an offer that cannot be read is dropped, and the file asked for as if never had', async () => {
    for (const schedule of [broken, 'nonsense', null]) {
      local.items.feed = { version: 2, ...whole, offer: { ...came, schedule } };
      expect(await feed()).toEqual({ ...whole, offer: null, etag: null, lastModified: null });
    }
  });

  test('of a refused one that cannot be read only that is dropped', async () => {
    local.items.feed = { version: 2, ...whole, refused: { ...whole.refused, schedule: broken } };
    expect(await feed()).toEqual({ ...whole, refused: null });
  });

  test('without an offer, what the server said of the file stays', async () => {
    await storeFeed(local, { ...whole, offer: null, refused: null });
    expect(await feed()).toEqual({ ...whole, offer: null, refused: null });
  });
});

test.each<[string, object]>([
  ['an error nobody knows', { error: 'sunspots' }],
  ['an instant in words', { askedAt: 'yesterday' }],
  ['an offer without its key', { offer: { schedule: FY2566, signedAt: 7 } }],
  ['a refused file without a reason', { refused: came }],
  ['a last file without its revision', { last: { hash: 'c', id: 'x' } }],
])('%s: no feed, it is said, and put aside by the next', async (_, part) => {
  const stored = { version: 2, ...whole, ...part };
  local.items.feed = stored;
  expect(await loadFeed(local)).toMatchObject({ feed: null, problem: { code: 'invalid' } });
  await storeFeed(local, newFeed(URL_));
  expect(local.items['feed:replaced']).toEqual(stored);
  expect(await feed()).toEqual(newFeed(URL_));
});

test('changed in turn: two at once count both', async () => {
  await storeFeed(local, newFeed(URL_));
  const seen = (id: string) =>
    withFeed(local, async ({ feed, put }) => {
      if (feed) await put({ ...feed, seen: { ...feed.seen, [id]: 1 } });
    });
  await Promise.all([seen('a'), seen('b')]);
  expect((await feed())?.seen).toEqual({ a: 1, b: 1 });
});
