import { beforeEach, expect, test } from 'vitest';
import type { AddressTest } from '../../../../lib/background/feed/test-address.ts';
import { addressTester } from '../../../../lib/pages/share/address.ts';

const ADDRESS = 'https://a.go.th/x.json';
const FOUND: AddressTest = {
  error: null,
  status: null,
  file: 'same',
  found: null,
  signature: 'right',
  signedAt: null,
  fingerprint: 'a',
};
const IN_HAND = new Uint8Array();

let granted: Set<string>;
let says: boolean;
let feed: string | null;
let asked: string[];
let answers: () => Promise<AddressTest>;
let tester: ReturnType<typeof addressTester>;

beforeEach(() => {
  granted = new Set();
  says = true;
  feed = null;
  asked = [];
  answers = async () => FOUND;
  tester = addressTester({
    permissions: {
      contains: async ({ origins }) => origins.every((each) => granted.has(each)),
      request: async ({ origins }) => {
        if (says) for (const each of origins) granted.add(each);
        return says;
      },
      remove: async ({ origins }) => origins.every((each) => granted.delete(each)),
    },
    test: (address) => {
      asked.push(address);
      return answers();
    },
    feed: async () => feed,
    show() {},
  });
});
const settled = () => new Promise((done) => setTimeout(done));

test('asked at the click alone, and the permission is given back', async () => {
  tester.write(ADDRESS);
  await settled();
  expect(asked).toEqual([]);
  await tester.run(IN_HAND);
  expect(asked).toEqual([ADDRESS]);
  expect(tester.state).toEqual({ kind: 'done', test: FOUND });
  expect(granted.size).toBe(0);
});

test('one that was there before stays', async () => {
  granted.add('https://a.go.th/*');
  tester.write(ADDRESS);
  await settled();
  await tester.run(IN_HAND);
  expect(granted.size).toBe(1);
});

test('one that a feed has come to need meanwhile stays', async () => {
  tester.write(ADDRESS);
  await settled();
  feed = 'https://a.go.th/other.json';
  await tester.run(IN_HAND);
  expect(granted.size).toBe(1);
});

test('refused: said, and nothing is asked', async () => {
  says = false;
  tester.write(ADDRESS);
  await tester.run(IN_HAND);
  expect(tester.state).toEqual({ kind: 'denied', host: 'a.go.th' });
  expect(asked).toEqual([]);
});

test('an address that is none is not asked', async () => {
  tester.write('https://a.go.th/');
  await tester.run(IN_HAND);
  expect([asked, tester.state.kind]).toEqual([[], 'none']);
});

test('another address is written meanwhile: the answer is not shown beneath it', async () => {
  let done = (_: AddressTest) => {};
  answers = () =>
    new Promise((resolve) => {
      done = resolve;
    });
  tester.write(ADDRESS);
  await settled();
  const running = tester.run(IN_HAND);
  await settled();
  expect(tester.state.kind).toBe('busy');
  tester.write('https://b.go.th/x.json');
  done(FOUND);
  await running;
  expect(tester.state.kind).toBe('none');
});

test('what breaks is said', async () => {
  answers = () => Promise.reject(new Error('broken'));
  tester.write(ADDRESS);
  await tester.run(IN_HAND);
  expect(tester.state.kind).toBe('failed');
});
