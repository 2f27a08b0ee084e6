/** What a signature says and proves, in both versions of its file. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { makePair, type SigningPair } from '../../../../lib/schedule/file/key-file.ts';
import {
  fingerprintOf,
  hashOf,
  MAX_SIGNATURE_TEXT,
  saidTime,
  signFile,
  verifyFile,
  verifyHash,
} from '../../../../lib/schedule/file/signature.ts';
import {
  canSignAt,
  isAhead,
  readSignedAt,
  writeSignedAt,
} from '../../../../lib/schedule/file/signed-at.ts';
import { signUntimed } from '../../../make/feed.ts';

const FILE = new TextEncoder().encode('{"format":"thanwela-schedule"}');
const OTHER = new TextEncoder().encode('{"format":"thanwela-schedule" }');
const AT = Date.parse('2026-11-22T02:00:00Z');
const HOUR = 3_600_000;

let pair: SigningPair;
let fingerprint: string;
let timed: string;
let untimed: string;
beforeAll(async () => {
  ({ pair } = await makePair());
  fingerprint = await fingerprintOf(pair.spki);
  timed = await signFile(FILE, pair, AT);
  untimed = await signUntimed(FILE, pair);
});

/** The signature file with something in it changed. */
const changed = (text: string, change: object) =>
  JSON.stringify({ ...JSON.parse(text), ...change });

test('version 2 says when it was made; of version 1 that is not known', async () => {
  expect(await verifyFile(FILE, timed)).toEqual({ ok: true, fingerprint, signedAt: AT });
  expect(await verifyFile(FILE, untimed)).toEqual({ ok: true, fingerprint, signedAt: null });
  expect([saidTime(timed), saidTime(untimed), saidTime('{')]).toEqual([AT, null, null]);
  expect(timed.length).toBeLessThan(MAX_SIGNATURE_TEXT / 2);
});

describe('nothing of it can be exchanged', () => {
  const cases: [string, () => string | Promise<string>][] = [
    ['the time, a second later', () => changed(timed, { signedAt: '2026-11-22T02:00:01Z' })],
    ['the time, a year later', () => changed(timed, { signedAt: '2027-11-22T02:00:00Z' })],
    [
      'the time taken out, as version 1',
      () => {
        const { signedAt: _, ...rest } = JSON.parse(timed);
        return JSON.stringify({ ...rest, version: 1 });
      },
    ],
    [
      'a time put into version 1',
      () => changed(untimed, { version: 2, signedAt: '2026-11-22T02:00:00Z' }),
    ],
    [
      'the signature of another time',
      async () =>
        changed(timed, { signature: JSON.parse(await signFile(FILE, pair, AT + 1000)).signature }),
    ],
    [
      'the key',
      async () => {
        const other = (await makePair()).pair;
        return changed(timed, { key: JSON.parse(await signFile(FILE, other, AT)).key });
      },
    ],
  ];
  test.each(cases)('%s', async (_, make) => {
    expect(await verifyFile(FILE, await make())).toEqual({
      ok: false,
      reason: 'wrong',
      fingerprint: null,
    });
  });

  test('the file', async () => {
    for (const signature of [timed, untimed]) {
      expect(await verifyFile(OTHER, signature)).toMatchObject({ ok: false, reason: 'wrong' });
    }
  });
});

test('by the hash of a file that is not at hand: version 2 alone, and of that file', async () => {
  expect(await verifyHash(await hashOf(FILE), timed)).toEqual({
    ok: true,
    fingerprint,
    signedAt: AT,
  });
  expect(await verifyHash(await hashOf(OTHER), timed)).toMatchObject({ reason: 'wrong' });
  expect(await verifyHash(await hashOf(FILE), untimed)).toMatchObject({ reason: 'unreadable' });
});

test.each([
  ['no time', { signedAt: undefined }],
  ['a local time', { signedAt: '2026-11-22T09:00:00+07:00' }],
  ['a year of the Thai era', { signedAt: '2569-11-22T02:00:00Z' }],
  ['no such day', { signedAt: '2026-02-30T02:00:00Z' }],
  ['1970', { signedAt: '1970-01-01T00:00:00Z' }],
  ['a number', { signedAt: AT }],
  ['a version of the future', { version: 3 }],
  ['something more', { note: 'x' }],
])('no signature: %s', async (_, change) => {
  expect(await verifyFile(FILE, changed(timed, change))).toMatchObject({ reason: 'unreadable' });
});

test('an instant is written in one way, to the second, within bounds', async () => {
  fc.assert(
    fc.property(fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2199, 11, 31) }), (at) => {
      expect(readSignedAt(writeSignedAt(at))).toBe(at - (at % 1000));
    }),
  );
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.date().map(String)), (text) => {
      const at = readSignedAt(text);
      if (at !== null) expect(writeSignedAt(at)).toBe(text);
    }),
  );
  for (const at of [0, Number.NaN, Number.POSITIVE_INFINITY, Date.UTC(2569, 0, 1)]) {
    expect(canSignAt(at)).toBe(false);
    await expect(signFile(FILE, pair, at)).rejects.toThrow(RangeError);
  }
});

test('clocks and zones that are set wrong may differ by two days, no more', () => {
  expect(isAhead(AT + 48 * HOUR, AT)).toBe(false);
  expect(isAhead(AT + 48 * HOUR + 1, AT)).toBe(true);
  expect(isAhead(AT - 1000 * HOUR, AT)).toBe(false);
});
