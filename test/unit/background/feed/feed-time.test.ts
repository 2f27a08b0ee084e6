/** What a feed makes of the time at which a file was signed: back, ahead, not known, signed anew. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  acceptOffer,
  acceptRefused,
  checkFeed,
  currentFeed,
  declineOffer,
  type FeedWorld,
} from '../../../../lib/background/feed/feed.ts';
import type { Fetched } from '../../../../lib/background/feed/fetch-feed.ts';
import { writeSignedAt } from '../../../../lib/schedule/file/signed-at.ts';
import type { Schedule } from '../../../../lib/schedule/model/types.ts';
import { FY2566 } from '../../../../lib/schedule/packs/fy2566.ts';
import { loadFeed, newFeed, storeFeed } from '../../../../lib/settings/stores/feed.ts';
import { loadSchedules, useSchedule } from '../../../../lib/settings/stores/schedules.ts';
import { type Ministry, newMinistry, type Published } from '../../../make/feed.ts';
import { MemoryArea } from '../../settings/memory.ts';

const DAY = 86_400_000;
const URL_ = 'https://feed.example/2569.json';
const NOW = Date.parse('2026-11-22T09:00:00+07:00');

let ministry: Ministry;
beforeAll(async () => {
  ministry = await newMinistry();
});

const schedule = (id: string, revision = 1): Schedule => ({ ...FY2566, id, revision });
const lastYear = schedule('min-2568');
const thisYear = schedule('min-2569');

let local: MemoryArea;
let nowMs: number;
let policy: Record<string, unknown>;
let answer: Fetched;
let world: FeedWorld;
beforeEach(() => {
  local = new MemoryArea();
  nowMs = NOW;
  policy = {};
  world = {
    areas: { local, managed: { get: async () => policy } },
    now: async () => nowMs,
    isAllowed: async () => true,
    fetchFeed: async () => answer,
  };
});

/** The web site has this file from now on. */
function put({ file, signature }: Published): void {
  const bytes = new TextEncoder().encode(file);
  answer = { kind: 'file', file: bytes, signature, etag: '"1"', lastModified: null };
}
/** The web site has a file that was signed so many days before `NOW`. */
const serve = async (of: Schedule, daysBefore: number) =>
  put(await ministry.publish(of, NOW - daysBefore * DAY));
const serveUntimed = async (of: Schedule) => put(await ministry.publishUntimed(of));

const feed = async () => (await loadFeed(local)).feed;
const error = async () => (await feed())?.error;
const check = () => checkFeed(world, true);
const inUse = async () =>
  (await loadSchedules({ local })).broughtIn.map(({ id, revision }) => `${id} r${revision}`);
/** By the id of each schedule that was brought in, when it was signed, in days before `NOW`. */
const signedDays = async () => {
  const { signed } = await loadSchedules({ local });
  return Object.fromEntries(
    [...signed].map(([{ id }, { signedAt }]) => [id, signedAt && (NOW - signedAt) / DAY]),
  );
};

/** A feed whose file of this year the person has agreed to, signed ten days ago. */
async function agreed(more: { takesAtOnce?: boolean } = {}): Promise<void> {
  await storeFeed(local, newFeed(URL_));
  await serve(thisYear, 10);
  await check();
  await acceptOffer(world);
  const now = await feed();
  if (now) await storeFeed(local, { ...now, ...more });
}

test('when it was signed is kept with the schedule and with the feed', async () => {
  await agreed();
  expect(await feed()).toMatchObject({ signedAt: NOW - 10 * DAY, notBefore: NOW - 10 * DAY });
  expect(await signedDays()).toEqual({ 'min-2569': 10 });
});

describe('a web site that goes back in time', () => {
  test('another schedule, signed earlier: not taken, and said with both times', async () => {
    await agreed({ takesAtOnce: true });
    await serve(lastYear, 300);
    await check();
    expect(await feed()).toMatchObject({
      error: 'earlier',
      refused: { signedAt: NOW - 300 * DAY, than: NOW - 10 * DAY },
      offer: null,
    });
    expect(await inUse()).toEqual(['min-2569 r1']);
    // The next good answer clears it.
    await serve(schedule('min-2569', 2), 1);
    await check();
    expect(await feed()).toMatchObject({ error: null, refused: null });
    expect(await inUse()).toEqual(['min-2569 r2']);
  });

  test('a higher revision that was signed earlier is not taken either', async () => {
    await agreed({ takesAtOnce: true });
    await serve(schedule('min-2569', 9), 11);
    await check();
    expect([await error(), await inUse()]).toEqual(['earlier', ['min-2569 r1']]);
  });

  test('a schedule that is in use beside it: said all the same', async () => {
    await storeFeed(local, newFeed(URL_));
    await serve(lastYear, 300);
    await check();
    await acceptOffer(world);
    await serve(thisYear, 10);
    await check();
    await acceptOffer(world);
    await serve(lastYear, 300);
    await check();
    expect(await error()).toBe('earlier');
    expect(await feed()).toMatchObject({ signedAt: NOW - 10 * DAY });
  });

  test('it cannot take an offer back that waits', async () => {
    await agreed();
    await serve(schedule('min-2569', 2), 2);
    await check();
    await serve(thisYear, 10);
    await check();
    expect(await feed()).toMatchObject({ error: 'earlier', offer: { schedule: { revision: 2 } } });
  });

  test('an offer by a key that nobody trusts yet holds no other key back', async () => {
    await storeFeed(local, newFeed(URL_));
    await serve(thisYear, 1);
    await check();
    put(await (await newMinistry()).publish(schedule('min-2570'), NOW - 5 * DAY));
    await check();
    expect(await feed()).toMatchObject({ error: null, offer: { schedule: { id: 'min-2570' } } });
  });

  test('nor what was declined bring it back', async () => {
    await agreed();
    await serve(schedule('min-2569', 2), 2);
    await check();
    await declineOffer(world);
    await serve(lastYear, 5);
    await check();
    expect(await error()).toBe('earlier');
  });

  test('what was brought in by hand, signed later by the same key, counts too', async () => {
    await agreed();
    await useSchedule(local, schedule('min-2569', 2), {
      fingerprint: ministry.fingerprint,
      signedAt: NOW - DAY,
    });
    await serve(schedule('min-2569', 3), 5);
    await check();
    expect(await error()).toBe('earlier');
  });

  test('a signature without a time, after one with it', async () => {
    await agreed({ takesAtOnce: true });
    await serveUntimed(schedule('min-2570'));
    await check();
    expect(await feed()).toMatchObject({ error: 'untimed', refused: { signedAt: null } });
    expect(await inUse()).toEqual(['min-2569 r1']);
  });

  test('wanted all the same: it is used, and the next ones are measured by it', async () => {
    await agreed();
    await serve(lastYear, 300);
    await check();
    await acceptRefused(world);
    expect(await inUse()).toEqual(['min-2568 r1', 'min-2569 r1']);
    expect(await feed()).toMatchObject({ error: null, refused: null, notBefore: NOW - 300 * DAY });
    // The same again is nothing new, one before it still old.
    await check();
    expect(await error()).toBeNull();
    await serve(schedule('min-2567'), 600);
    await check();
    expect(await error()).toBe('earlier');
    await serve(schedule('min-2568', 2), 200);
    await check();
    expect(await feed()).toMatchObject({ error: null, offer: { schedule: { revision: 2 } } });
  });
});

describe('an administrator who wants the earlier one', () => {
  const from = (daysBefore: number) => writeSignedAt(NOW - daysBefore * DAY);

  test('sets the instant: taken, once; then time goes forward again', async () => {
    await agreed({ takesAtOnce: true });
    await serve(schedule('min-2569', 4), 2);
    await check();
    expect(await inUse()).toEqual(['min-2569 r4']);
    policy = { feedUrl: URL_, feedSignedFrom: from(10) };
    await serve(thisYear, 10);
    await check();
    expect([await error(), await inUse()]).toEqual([null, ['min-2569 r1']]);
    await serve(lastYear, 11);
    await check();
    expect(await error()).toBe('earlier');
    await serve(schedule('min-2569', 2), 5);
    await check();
    expect(await inUse()).toEqual(['min-2569 r2']);
    await serve(thisYear, 10);
    await check();
    expect([await error(), await inUse()]).toEqual(['earlier', ['min-2569 r2']]);
  });

  test('a computer that never had anything takes nothing from before it', async () => {
    policy = {
      feedUrl: URL_,
      feedKey: ministry.fingerprint,
      feedSignedFrom: from(20),
    };
    await serve(lastYear, 300);
    await check();
    expect(await currentFeed(world)).toMatchObject({ error: 'earlier', offer: null });
    await serveUntimed(lastYear);
    await check();
    expect((await currentFeed(world))?.error).toBe('untimed');
    await serve(thisYear, 20);
    await check();
    expect(await currentFeed(world)).toMatchObject({ error: null, offer: { schedule: thisYear } });
  });

  test('what another key said of times does not count under a new one', async () => {
    await agreed();
    const next = await newMinistry();
    policy = { feedUrl: URL_, feedKey: next.fingerprint };
    put(await next.publish(schedule('min-2570'), NOW - 30 * DAY));
    await check();
    expect(await currentFeed(world)).toMatchObject({
      error: null,
      offer: { signedAt: NOW - 30 * DAY },
    });
  });
});

describe('clocks', () => {
  test('signed ahead of the clock here: not taken, and said', async () => {
    await agreed({ takesAtOnce: true });
    await serve(schedule('min-2569', 2), -3);
    await check();
    expect(await feed()).toMatchObject({ error: 'future', refused: { signedAt: NOW + 3 * DAY } });
    expect(await inUse()).toEqual(['min-2569 r1']);
    // The clock here was behind: set right, the same file is taken.
    nowMs = NOW + 2 * DAY;
    await check();
    expect([await error(), await inUse()]).toEqual([null, ['min-2569 r2']]);
  });

  test('two clocks that differ by a day are no reason', async () => {
    await agreed({ takesAtOnce: true });
    await serve(schedule('min-2569', 2), -1);
    await check();
    expect(await inUse()).toEqual(['min-2569 r2']);
  });

  test('years behind, for good: what is wanted all the same is used', async () => {
    nowMs = Date.UTC(2020, 5, 1);
    await storeFeed(local, newFeed(URL_));
    await serve(thisYear, 10);
    await check();
    expect(await error()).toBe('future');
    await acceptRefused(world);
    expect([await error(), await inUse()]).toEqual([null, ['min-2569 r1']]);
    expect((await feed())?.fingerprint).toBe(ministry.fingerprint);
    // Set right, time counts again.
    nowMs = NOW;
    await serve(lastYear, 300);
    await check();
    expect(await error()).toBe('earlier');
  });

  test('years ahead, once: what was taken then shuts nothing out', async () => {
    await agreed({ takesAtOnce: true });
    nowMs = NOW + 3000 * DAY;
    await serve(schedule('min-2569', 2), -2900);
    await check();
    expect(await inUse()).toEqual(['min-2569 r2']);
    nowMs = NOW;
    await serve(schedule('min-2569', 3), 1);
    await check();
    expect([await error(), await inUse()]).toEqual([null, ['min-2569 r3']]);
    // And from there on time counts again.
    await serve(lastYear, 2);
    await check();
    expect(await error()).toBe('earlier');
  });
});

describe('a revision as high as there can be', () => {
  test('signed later, a lower one is offered, never taken unseen', async () => {
    await agreed({ takesAtOnce: true });
    await serve(schedule('min-2569', 10_000), 5);
    await check();
    await serve(schedule('min-2569', 3), 1);
    await check();
    expect([await error(), await inUse()]).toEqual([null, ['min-2569 r10000']]);
    await check();
    expect((await feed())?.offer?.schedule.revision).toBe(3);
    await acceptOffer(world);
    expect(await inUse()).toEqual(['min-2569 r3']);
    await serve(schedule('min-2569', 4), 0);
    await check();
    expect(await inUse()).toEqual(['min-2569 r4']);
  });

  test('declined, it is not offered again', async () => {
    await agreed();
    await serve(schedule('min-2569', 10_000), 5);
    await check();
    await acceptOffer(world);
    await serve(schedule('min-2569', 3), 1);
    await check();
    await declineOffer(world);
    await check();
    expect(await feed()).toMatchObject({ error: null, offer: null });
    expect(await inUse()).toEqual(['min-2569 r10000']);
  });

  test('without times a lower one is old, and can be used all the same', async () => {
    await storeFeed(local, newFeed(URL_));
    await serveUntimed(schedule('min-2569', 10_000));
    await check();
    await acceptOffer(world);
    await serveUntimed(schedule('min-2569', 3));
    await check();
    expect(await error()).toBe('older');
    await acceptRefused(world);
    expect(await inUse()).toEqual(['min-2569 r3']);
    await check();
    expect(await error()).toBeNull();
  });
});

describe('the same file for very long', () => {
  test('that it was fetched today does not make it any newer', async () => {
    await agreed();
    for (const days of [100, 300]) {
      nowMs = NOW + days * DAY;
      await check();
      expect(await feed()).toMatchObject({ signedAt: NOW - 10 * DAY, goodAt: nowMs });
      answer = { kind: 'unchanged', signature: null };
    }
    expect(await signedDays()).toEqual({ 'min-2569': 10 });
  });

  test('signed anew it is: also where the web site says that the file has not changed', async () => {
    await agreed();
    const again = await ministry.publish(thisYear, NOW - 3 * DAY);
    answer = { kind: 'unchanged', signature: again.signature };
    await check();
    expect(await feed()).toMatchObject({ signedAt: NOW - 3 * DAY, notBefore: NOW - 3 * DAY });
    expect(await signedDays()).toEqual({ 'min-2569': 3 });
    // What is in use, and the way back from it, are as they were.
    expect(await inUse()).toEqual(['min-2569 r1']);
    expect((await loadSchedules({ local })).before?.map(({ id }) => id)).toEqual(['mol-2566']);
    await serve(thisYear, 1);
    await check();
    expect(await signedDays()).toEqual({ 'min-2569': 1 });
  });

  test.each<[string, () => Promise<string>]>([
    [
      'an earlier signature',
      async () => (await ministry.publish(thisYear, NOW - 20 * DAY)).signature,
    ],
    ['one of another file', async () => (await ministry.publish(lastYear, NOW)).signature],
    [
      'one by another key',
      async () => (await (await newMinistry()).publish(thisYear, NOW)).signature,
    ],
    [
      'one from the future',
      async () => (await ministry.publish(thisYear, NOW + 9 * DAY)).signature,
    ],
    ['one without a time', async () => (await ministry.publishUntimed(thisYear)).signature],
    ['none', async () => '<html>'],
  ])('beside it %s: no news', async (_, make) => {
    await agreed();
    answer = { kind: 'unchanged', signature: await make() };
    await check();
    expect(await feed()).toMatchObject({ signedAt: NOW - 10 * DAY, error: null, goodAt: NOW });
    expect(await signedDays()).toEqual({ 'min-2569': 10 });
  });

  test('a signature with a time takes the place of one without', async () => {
    await storeFeed(local, newFeed(URL_));
    await serveUntimed(thisYear);
    await check();
    await acceptOffer(world);
    expect(await signedDays()).toEqual({ 'min-2569': null });
    await serve(thisYear, 2);
    await check();
    expect(await signedDays()).toEqual({ 'min-2569': 2 });
  });

  test('a schedule that another key signed does not get this one’s time', async () => {
    await agreed();
    const { fingerprint } = await newMinistry();
    await useSchedule(
      local,
      { ...thisYear, issuer: 'x' },
      { fingerprint, signedAt: NOW - 9 * DAY },
    );
    answer = {
      kind: 'unchanged',
      signature: (await ministry.publish(thisYear, NOW - DAY)).signature,
    };
    await check();
    expect(await signedDays()).toEqual({ 'min-2569': 9 });
  });

  test('a schedule that a person brought in by hand does not get the signature of another file', async () => {
    await agreed();
    await useSchedule(local, { ...thisYear, issuer: 'x' });
    answer = {
      kind: 'unchanged',
      signature: (await ministry.publish(thisYear, NOW - DAY)).signature,
    };
    await check();
    expect(await signedDays()).toEqual({});
  });
});

test('a browser that gives what is stored back in another order: the same file is no other', async () => {
  const sorted = (value: unknown): unknown =>
    typeof value !== 'object' || value === null
      ? value
      : Array.isArray(value)
        ? value.map(sorted)
        : Object.fromEntries(
            Object.entries(value)
              .sort(([a], [b]) => (a < b ? -1 : 1))
              .map(([name, part]) => [name, sorted(part)]),
          );
  await agreed();
  local.items = sorted(local.items) as typeof local.items;
  await check();
  expect(await error()).toBeNull();
  const before = structuredClone(local.items['schedules:before']);
  await useSchedule(local, thisYear, { fingerprint: ministry.fingerprint, signedAt: NOW });
  expect(local.items['schedules:before']).toEqual(before);
});

test('another file under the same revision is refused, and can be used all the same', async () => {
  await agreed();
  await serve({ ...thisYear, issuer: 'x' }, 1);
  await check();
  expect(await error()).toBe('older');
  await acceptRefused(world);
  expect((await loadSchedules({ local })).broughtIn[0]?.issuer).toBe('x');
});
