import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  acceptOffer,
  checkFeed,
  currentFeed,
  declineOffer,
  type FeedWorld,
} from '../../../../lib/background/feed/feed.ts';
import { waitingHost } from '../../../../lib/background/feed/feed-in-force.ts';
import { type Fetched, fetchFeed } from '../../../../lib/background/feed/fetch-feed.ts';
import { MAX_SCHEDULE_BYTES } from '../../../../lib/schedule/file/read-file.ts';
import { signFile, verifyFile } from '../../../../lib/schedule/file/signature.ts';
import { writeSchedule } from '../../../../lib/schedule/file/write-schedule.ts';
import type { Schedule } from '../../../../lib/schedule/model/types.ts';
import { FY2566 } from '../../../../lib/schedule/packs/fy2566.ts';
import { feedAddress, feedOrigin } from '../../../../lib/settings/feed-address.ts';
import { type Managed, NOT_MANAGED } from '../../../../lib/settings/managed/managed.ts';
import { dropFeed, loadFeed, newFeed, storeFeed } from '../../../../lib/settings/stores/feed.ts';
import { loadSchedules, undoSchedules } from '../../../../lib/settings/stores/schedules.ts';
import { MemoryArea } from '../../settings/memory.ts';

const DAY = 86_400_000;
const START = Date.parse('2026-11-22T09:00:00+07:00');
const SIGNED_AT = Date.parse('2026-11-20T09:00:00+07:00');
const URL_ = 'https://feed.example/2569.json';

const P256 = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const newKeys = () => crypto.subtle.generateKey(P256, true, ['sign', 'verify']);
let keys: CryptoKeyPair;
let otherKeys: CryptoKeyPair;
beforeAll(async () => {
  keys = await newKeys();
  otherKeys = await newKeys();
});

const revision = (number: number, id = 'min-2566'): Schedule => ({
  ...FY2566,
  id,
  revision: number,
});

async function signed(
  schedule: Schedule | string,
  by: CryptoKeyPair = keys,
  at: number = SIGNED_AT,
): Promise<Extract<Fetched, { kind: 'file' }>> {
  const text = typeof schedule === 'string' ? schedule : writeSchedule(schedule);
  const file = new TextEncoder().encode(text);
  const signature = await signFile(file, by, at);
  return { kind: 'file', file, signature, etag: '"1"', lastModified: null };
}

let local: MemoryArea;
let world: FeedWorld;
let nowMs: number;
let isAllowed: boolean;
let answer: Fetched;
let asked: { url: string; etag: string | null }[];

beforeEach(() => {
  local = new MemoryArea();
  nowMs = START;
  isAllowed = true;
  asked = [];
  answer = { kind: 'failed', error: 'offline', status: null };
  world = {
    areas: { local },
    now: async () => nowMs,
    isAllowed: async () => isAllowed,
    fetchFeed: async (url, { etag }) => {
      asked.push({ url, etag });
      return answer;
    },
  };
});

const feed = async () => (await loadFeed(local)).feed;
const revisions = async () =>
  (await loadSchedules({ local })).broughtIn.map(({ id, revision }) => `${id} r${revision}`);

/** A feed whose first schedule the person has agreed to. */
async function agreedFeed(takesAtOnce = false): Promise<void> {
  await storeFeed(local, newFeed(URL_));
  answer = await signed(revision(1));
  await checkFeed(world);
  await acceptOffer(world);
  const now = await feed();
  if (now) await storeFeed(local, { ...now, takesAtOnce });
}

/** Checks the feed, which has become another one when the web site answers. */
const checkWhile = (
  next: ReturnType<typeof newFeed>,
  answer: Awaited<ReturnType<FeedWorld['fetchFeed']>>,
) =>
  checkFeed(
    {
      ...world,
      fetchFeed: async () => {
        await storeFeed(local, next);
        return answer;
      },
    },
    true,
  );

describe('an address', () => {
  test.each([
    [' https://www.mol.go.th/a/2569.json#x ', 'https://www.mol.go.th/a/2569.json'],
    ['http://www.mol.go.th/2569.json', null],
    ['https://user:pass@mol.go.th/x', null],
    ['javascript:alert(1)', null],
    ['mol.go.th', null],
    ['', null],
    [`https://mol.go.th/${'x'.repeat(600)}`, null],
  ])('%.40s', (text, address) => expect(feedAddress(text)).toBe(address));

  test('asks for its host and no other', () => {
    expect(feedOrigin('https://www.mol.go.th:8443/a/b.json')).toBe('https://www.mol.go.th/*');
  });
});

describe('the first use', () => {
  test('nothing is used or pinned before the person has seen the fingerprint and agreed', async () => {
    await storeFeed(local, { ...newFeed(URL_), takesAtOnce: true });
    answer = await signed(revision(1));
    await checkFeed(world);
    const { offer, fingerprint } = (await feed()) ?? {};
    expect(fingerprint).toBeNull();
    expect(offer?.schedule.revision).toBe(1);
    expect(offer?.fingerprint).toMatch(/^[0-9a-f]{64}$/u);
    expect(await revisions()).toEqual([]);

    await acceptOffer(world);
    expect(await revisions()).toEqual(['min-2566 r1']);
    expect(await feed()).toMatchObject({ fingerprint: offer?.fingerprint, offer: null });
  });

  test('declined: not in use, and not offered again until something newer comes', async () => {
    await storeFeed(local, newFeed(URL_));
    answer = await signed(revision(1));
    await checkFeed(world);
    await declineOffer(world);
    await checkFeed(world, true);
    expect((await feed())?.offer).toBeNull();
    answer = await signed(revision(2));
    await checkFeed(world, true);
    expect((await feed())?.offer?.schedule.revision).toBe(2);
    expect(await revisions()).toEqual([]);
  });
});

describe('a new revision', () => {
  test('is offered, and used when the person agrees', async () => {
    await agreedFeed();
    answer = await signed(revision(2));
    await checkFeed(world, true);
    expect(await revisions()).toEqual(['min-2566 r1']);
    await acceptOffer(world);
    expect(await revisions()).toEqual(['min-2566 r2']);
  });

  test('is taken at once where the person chose so, is told, and can be undone for good', async () => {
    await agreedFeed(true);
    answer = await signed(revision(2));
    nowMs += DAY;
    await checkFeed(world);
    expect(await revisions()).toEqual(['min-2566 r2']);
    expect(await feed()).toMatchObject({ takenAt: nowMs, goodAt: nowMs, error: null });
    await undoSchedules(local);
    await checkFeed(world, true);
    expect(await revisions()).toEqual(['min-2566 r1']);
  });
});

describe('what is refused leaves everything in use as it is', () => {
  const cases: [string, () => Promise<Fetched>, string][] = [
    ['a lower revision', () => signed(revision(2)), 'older'],
    [
      'other content under the same revision',
      () => signed({ ...revision(3), issuer: 'x' }),
      'older',
    ],
    ['another key', () => signed(revision(9), otherKeys), 'other-key'],
    [
      'a signature of another file',
      async () => ({
        ...(await signed(revision(9))),
        signature: (await signed(revision(8))).signature,
      }),
      'bad-signature',
    ],
    [
      'one changed letter',
      async () => {
        const good = await signed(revision(9));
        const file = Uint8Array.from(good.file, (byte, at) => (at === 500 ? byte ^ 1 : byte));
        return { ...good, file };
      },
      'bad-signature',
    ],
    [
      'no signature at all',
      async () => ({ ...(await signed(revision(9))), signature: '<html>' }),
      'no-signature',
    ],
    ['a file that is no schedule, well signed', () => signed('{"format":"x"}'), 'bad-file'],
    ['no answer', async () => ({ kind: 'failed', error: 'offline', status: null }), 'offline'],
    ['an error', async () => ({ kind: 'failed', error: 'http', status: 404 }), 'http'],
  ];
  test.each(cases)('%s', async (_, make, error) => {
    await agreedFeed(true);
    answer = await signed(revision(3));
    await checkFeed(world, true);
    const before = await feed();
    nowMs += 3 * DAY;
    answer = await make();
    await checkFeed(world);
    expect(await feed()).toMatchObject({ error, goodAt: before?.goodAt, etag: '"1"', offer: null });
    expect(await revisions()).toEqual(['min-2566 r3']);
    // The next good answer clears it.
    nowMs += DAY;
    answer = { kind: 'unchanged', signature: null };
    await checkFeed(world);
    expect(await feed()).toMatchObject({ error: null, goodAt: nowMs });
  });
});

describe('how often', () => {
  test('at most once a day, whatever came of it; the conditions go along', async () => {
    await agreedFeed();
    expect(asked).toEqual([{ url: URL_, etag: null }]);
    answer = { kind: 'failed', error: 'offline', status: null };
    for (const hours of [0.5, 12, 23.9]) {
      nowMs = START + hours * 3_600_000;
      await checkFeed(world);
    }
    expect(asked).toHaveLength(1);
    nowMs = START + DAY;
    await checkFeed(world);
    await checkFeed(world);
    expect(asked).toHaveLength(2);
    expect(asked[1]).toEqual({ url: URL_, etag: '"1"' });
  });

  test('a clock that was set back does not silence it', async () => {
    await agreedFeed();
    nowMs = START - 30 * DAY;
    await checkFeed(world);
    expect(asked).toHaveLength(2);
  });

  test('no feed, or no leave: nothing is asked', async () => {
    await checkFeed(world);
    await agreedFeed();
    isAllowed = false;
    await checkFeed(world, true);
    expect(asked).toHaveLength(1);
    expect((await feed())?.error).toBe('not-allowed');
    expect(await revisions()).toEqual(['min-2566 r1']);
  });

  test('without leave the host is named that waits; it is asked as soon as there is leave', async () => {
    const waits = (set: Managed) => waitingHost(local, set, world.isAllowed);
    expect(await waits(NOT_MANAGED)).toBeNull();
    isAllowed = false;
    const set: Managed = { ...NOT_MANAGED, feedUrl: URL_ };
    expect(await waits(set)).toBe('feed.example');
    // No feed counts beside an administrator's own schedule.
    const locked = { ...set, schedule: FY2566, locked: new Set(['schedule'] as const) };
    expect(await waits(locked)).toBeNull();
    // One that the person removed does not wait.
    await dropFeed(local, URL_);
    expect(await waits(set)).toBeNull();

    await storeFeed(local, { ...newFeed(URL_), askedAt: START });
    await checkFeed(world, true);
    expect(asked).toEqual([]);
    isAllowed = true;
    expect(await waits(set)).toBeNull();
    await checkFeed(world);
    expect(asked).toHaveLength(1);
    await checkFeed(world);
    expect(asked).toHaveLength(1);
  });

  test('an answer that comes after the feed was changed is nobody’s', async () => {
    await agreedFeed(true);
    const late = await signed(revision(2));
    await checkWhile(newFeed('https://other.example/x.json'), late);
    expect(await revisions()).toEqual(['min-2566 r1']);
    expect((await feed())?.url).toBe('https://other.example/x.json');
  });

  test('also where the same key is trusted at the other address', async () => {
    await agreedFeed(true);
    const { fingerprint = null } = (await feed()) ?? {};
    const late = await signed(revision(2));
    const other = newFeed('https://other.example/x.json', fingerprint);
    await checkWhile(other, late);
    expect(await revisions()).toEqual(['min-2566 r1']);
    expect(await feed()).toEqual(other);
  });

  test('nor is one that comes after another key was agreed to at the same address', async () => {
    await agreedFeed(true);
    const late = await signed(revision(2));
    const other = 'f'.repeat(64);
    await checkWhile(newFeed(URL_, other), late);
    expect(await revisions()).toEqual(['min-2566 r1']);
    expect(await feed()).toMatchObject({ fingerprint: other, error: null, offer: null });
  });
});

describe('a key that changes while the web site is asked', () => {
  const other = 'f'.repeat(64);

  test('what comes is not offered, where no key was trusted when it was asked for', async () => {
    await storeFeed(local, newFeed(URL_));
    const late = await signed(revision(1));
    await checkWhile(newFeed(URL_, other), late);
    expect(await feed()).toEqual(newFeed(URL_, other));
  });

  test('by the administrator: nothing that came under the former one counts, and all is asked for afresh', async () => {
    await agreedFeed(true);
    let policy: Record<string, unknown> = {};
    const late = await signed(revision(2));
    const areas: FeedWorld['areas'] = { local, managed: { get: async () => policy } };
    const unchanged: Fetched = { kind: 'unchanged', signature: late.signature };
    for (const came of [late, unchanged]) {
      policy = {};
      const before = await feed();
      const fetchFeed: FeedWorld['fetchFeed'] = async () => {
        policy = { feedUrl: URL_, feedKey: other };
        return came;
      };
      await checkFeed({ ...world, areas, fetchFeed }, true);
      expect(await revisions(), came.kind).toEqual(['min-2566 r1']);
      expect(await feed(), came.kind).toEqual({ ...before, askedAt: nowMs });
    }
    asked = [];
    await checkFeed({ ...world, areas }, true);
    expect(asked).toEqual([{ url: URL_, etag: null }]);
  });

  test('an offer that waits under the former key cannot be accepted any more', async () => {
    await agreedFeed();
    answer = await signed(revision(2));
    await checkFeed(world, true);
    expect((await feed())?.offer?.schedule.revision).toBe(2);
    const managed = { get: async () => ({ feedUrl: URL_, feedKey: other }) };
    await acceptOffer({ areas: { local, managed }, now: world.now });
    expect(await revisions()).toEqual(['min-2566 r1']);
  });
});

describe('an administrator’s feed', () => {
  const managedWorld = (set: Record<string, unknown>): FeedWorld => ({
    ...world,
    areas: { local, managed: { get: async () => set } },
  });

  test('its key counts without a question; another key does not', async () => {
    answer = await signed(revision(1));
    const { fingerprint } = await verifyFile(answer.file, answer.signature);
    const own = managedWorld({ feedUrl: URL_, feedKey: fingerprint, locked: ['feedUrl'] });
    await checkFeed(own);
    expect(await currentFeed(own)).toMatchObject({ fingerprint, error: null });
    answer = await signed(revision(2), otherKeys);
    await checkFeed(own, true);
    expect(await currentFeed(own)).toMatchObject({ error: 'other-key' });
  });

  test('beside a locked schedule no feed is asked', async () => {
    const schedule = JSON.stringify(FY2566);
    await checkFeed(managedWorld({ feedUrl: URL_, schedule, locked: ['schedule'] }));
    expect(asked).toEqual([]);
    await checkFeed(managedWorld({ feedUrl: URL_, schedule }));
    expect(asked).toHaveLength(1);
  });

  test('locked it goes over the person’s own, unlocked beneath it', async () => {
    await storeFeed(local, newFeed('https://mine.example/x.json'));
    expect((await currentFeed(managedWorld({ feedUrl: URL_ })))?.url).toBe(
      'https://mine.example/x.json',
    );
    expect((await currentFeed(managedWorld({ feedUrl: URL_, locked: ['feed'] })))?.url).toBe(URL_);
    local.items = {};
    expect((await currentFeed(managedWorld({ feedUrl: URL_ })))?.url).toBe(URL_);
  });

  test('removed by the person it stays away, unless it is locked', async () => {
    await dropFeed(local, URL_);
    expect(await currentFeed(managedWorld({}))).toBeNull();
    expect(await currentFeed(managedWorld({ feedUrl: URL_ }))).toBeNull();
    expect(await currentFeed(managedWorld({ feedUrl: URL_, locked: ['feed'] }))).toMatchObject({
      url: URL_,
      isOff: false,
    });
    const other = 'https://new.example/2570.json';
    expect((await currentFeed(managedWorld({ feedUrl: other })))?.url).toBe(other);
  });
});

describe('over the network', () => {
  let server: Server;
  let base: string;
  const requests: { path: string; headers: IncomingHttpHeaders }[] = [];

  beforeAll(async () => {
    server = createServer((request, response) => {
      const path = request.url ?? '';
      requests.push({ path, headers: request.headers });
      if (path === '/good.json') {
        if (request.headers['if-none-match'] === '"7"') return response.writeHead(304).end();
        response.writeHead(200, { etag: '"7"', 'set-cookie': 'a=b' });
        return response.end('{}');
      }
      if (path === '/good.json.sig') return response.end('signature');
      if (path === '/moved.json') return response.writeHead(302, { location: '/good.json' }).end();
      if (path === '/big.json') {
        // Never ends: what is too big is not read to its end.
        const part = Buffer.alloc(65_536, 32);
        const more = () => {
          while (response.write(part));
        };
        response.on('drain', more);
        return more();
      }
      if (path === '/unsigned.json') return response.end('{}');
      if (path === '/slow.json') return;
      if (path === '/never-changed.json') return response.writeHead(304).end();
      response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  beforeEach(() => requests.splice(0));

  const none = { etag: null, lastModified: null };

  test('file and signature; the second time only whether it changed', async () => {
    const first = await fetchFeed(`${base}/good.json`, none);
    expect(first).toMatchObject({ kind: 'file', signature: 'signature', etag: '"7"' });
    expect(requests.map(({ path }) => path)).toEqual(['/good.json', '/good.json.sig']);
    const second = await fetchFeed(`${base}/good.json`, { ...none, etag: '"7"' });
    expect(second).toEqual({ kind: 'unchanged', signature: 'signature' });
    for (const { headers } of requests) {
      expect(headers.cookie).toBeUndefined();
      expect(headers.referer).toBeUndefined();
    }
  });

  test.each([
    ['/moved.json', 'moved', null],
    ['/big.json', 'too-big', null],
    ['/unsigned.json', 'no-signature', 404],
    ['/none.json', 'http', 404],
    ['/never-changed.json', 'http', 304],
  ])('%s: %s', async (path, error, status) => {
    expect(MAX_SCHEDULE_BYTES).toBe(2_000_000);
    expect(await fetchFeed(base + path, none)).toMatchObject({ kind: 'failed', error, status });
  });

  test('too slow, and no server', async () => {
    expect(await fetchFeed(`${base}/slow.json`, none, 50)).toMatchObject({ error: 'timeout' });
    expect(await fetchFeed('http://127.0.0.1:9/x', none)).toMatchObject({ error: 'offline' });
  });
});
