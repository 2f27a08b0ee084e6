import { expect, test } from 'vitest';
import type { Fetched } from '../../../../lib/background/feed/fetch-feed.ts';
import { testAddress } from '../../../../lib/background/feed/test-address.ts';
import { newMinistry, revised, SIGNED_AT } from '../../../make/feed.ts';

const ADDRESS = 'https://a.go.th/x.json';
const bytes = (text: string) => new TextEncoder().encode(text);
const ministry = await newMinistry();
const good = await ministry.publish(revised(2, 20));
const other = await ministry.publish(revised(1, 18));

const fetched = (file: string, signature: string): Fetched => ({
  kind: 'file',
  file: bytes(file),
  signature,
  etag: null,
  lastModified: null,
});

const { fingerprint } = ministry;
test.each<[string, Fetched, object]>([
  [
    'as it should be',
    fetched(good.file, good.signature),
    { error: null, file: 'same', signature: 'right', fingerprint },
  ],
  [
    'another revision with its own signature',
    fetched(other.file, other.signature),
    { file: 'other', found: { id: 'mol-2566', revision: 1 }, signature: 'right', fingerprint },
  ],
  [
    'another revision with the new signature',
    fetched(other.file, good.signature),
    { file: 'other', signature: 'wrong', fingerprint: null },
  ],
  [
    'the same words with other line ends',
    fetched(good.file.replaceAll('\n', '\r\n'), good.signature),
    { file: 'other', found: { id: 'mol-2566', revision: 2 }, signature: 'wrong' },
  ],
  [
    'a page in place of the file',
    fetched('<html>', '<html>'),
    { file: 'bad', found: null, signature: 'unreadable' },
  ],
  [
    'no signature',
    { kind: 'failed', error: 'no-signature', status: 404, file: bytes(good.file) },
    { error: 'no-signature', status: 404, file: 'same', signature: 'missing' },
  ],
  [
    'no file',
    { kind: 'failed', error: 'http', status: 404 },
    { error: 'http', status: 404, file: null, signature: null },
  ],
  [
    'an answer to a question nobody asked',
    { kind: 'unchanged', signature: null },
    { error: 'http', status: 304 },
  ],
])('%s', async (_, answer, expected) => {
  const asked: unknown[] = [];
  const found = await testAddress(
    {
      now: async () => SIGNED_AT,
      fetchFeed: async (...args) => {
        asked.push(args);
        return answer;
      },
    },
    ADDRESS,
    bytes(good.file),
  );
  expect(found).toMatchObject(expected);
  // Without conditions: the server must give the file itself.
  expect(asked).toEqual([[ADDRESS, { etag: null, lastModified: null }]]);
});
