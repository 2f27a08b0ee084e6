/**
 * Tries an address before it is told to anybody: what a feed would get from there, held against the
 * file in hand. Nothing is stored.
 */
import { readScheduleBytes } from '../../schedule/file/read-file.ts';
import { verifyFile } from '../../schedule/file/signature.ts';
import { isAhead } from '../../schedule/file/signed-at.ts';
import type { Schedule } from '../../schedule/model/types.ts';
import type { FeedError } from '../../settings/stores/feed.ts';
import type { FeedWorld } from './feed.ts';

export type AddressTest = {
  /** Why there is no file, or no signature beside it; null where both came. */
  readonly error: FeedError | null;
  readonly status: number | null;
  /**
   * - `same`: the bytes in hand
   * - `other`: a schedule file, but another one
   * - `bad`: none that can be used
   * - null: nothing came
   */
  readonly file: 'same' | 'other' | 'bad' | null;
  /** The schedule that was found. */
  readonly found: Pick<Schedule, 'id' | 'revision'> | null;
  /** `future`: right, but no feed would take it: its time lies ahead of the clock here. */
  readonly signature: 'right' | 'future' | 'wrong' | 'unreadable' | 'missing' | null;
  /** Of the key that signed what was found. */
  readonly fingerprint: string | null;
  /** When it was signed; null where that is not known. */
  readonly signedAt: number | null;
};

const NOTHING: AddressTest = {
  error: null,
  status: null,
  file: null,
  found: null,
  signature: null,
  fingerprint: null,
  signedAt: null,
};

/**
 * Asks the address as an office's feed will.
 *
 * @param inHand the bytes that should be there
 * @returns what was found; never throws
 */
export async function testAddress(
  { fetchFeed, now }: Pick<FeedWorld, 'fetchFeed' | 'now'>,
  address: string,
  inHand: Uint8Array<ArrayBuffer>,
): Promise<AddressTest> {
  const fetched = await fetchFeed(address, { etag: null, lastModified: null });
  if (fetched.kind === 'unchanged') return { ...NOTHING, error: 'http', status: 304 };
  if (fetched.kind === 'failed') {
    const { error, status, file } = fetched;
    const signature = error === 'no-signature' ? 'missing' : null;
    return { ...NOTHING, error, status, signature, ...(file && judged(file, inHand)) };
  }
  const verified = await verifyFile(fetched.file, fetched.signature);
  const file = judged(fetched.file, inHand);
  if (!verified.ok) return { ...NOTHING, ...file, signature: verified.reason };
  const { fingerprint, signedAt } = verified;
  const isFuture = signedAt !== null && isAhead(signedAt, await now());
  const signature = isFuture ? 'future' : 'right';
  return { ...NOTHING, ...file, signature, fingerprint, signedAt };
}

function judged(
  file: Uint8Array<ArrayBuffer>,
  inHand: Uint8Array<ArrayBuffer>,
): Pick<AddressTest, 'file' | 'found'> {
  const read = readScheduleBytes(file);
  if (!read.ok) return { file: 'bad', found: null };
  const { id, revision } = read.schedule;
  const isSame = file.length === inHand.length && file.every((byte, at) => byte === inHand[at]);
  return { file: isSame ? 'same' : 'other', found: { id, revision } };
}
