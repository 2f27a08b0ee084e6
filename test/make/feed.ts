/** A ministry that signs schedule files: what its web server would hold. */

import { signFile, verifyFile } from '../../lib/schedule/file/signature.ts';
import { writeSchedule } from '../../lib/schedule/file/write-schedule.ts';
import type { Schedule } from '../../lib/schedule/model/types.ts';
import { FY2566 } from '../../lib/schedule/packs/fy2566.ts';

/** Before every day on which a test plays. */
export const SIGNED_AT = Date.parse('2023-04-01T02:00:00Z');

const P256 = { name: 'ECDSA', namedCurve: 'P-256' } as const;

/** The schedule of 2566 as a ministry might revise it: W9 ends on another day of April. */
export function revised(revision: number, end: number): Schedule {
  const windows = FY2566.windows.map((window) =>
    window.id === 'w09' ? { ...window, end: `2023-04-${end}` as const } : window,
  );
  return { ...FY2566, revision, windows };
}

export type Published = { readonly file: string; readonly signature: string };

export type Ministry = {
  /**
   * @param signedAt epoch milliseconds; before the day on which the tests play unless it is given
   */
  publish(schedule: Schedule, signedAt?: number): Promise<Published>;
  /** The same with a signature that does not say when it was made (version 1). */
  publishUntimed(schedule: Schedule): Promise<Published>;
  /** Of its key, 64 hexadecimal digits. */
  fingerprint: string;
};

/** A signature of version 1, as builds made it before signatures said when they were made. */
export async function signUntimed(
  file: Uint8Array<ArrayBuffer>,
  keys: Pick<CryptoKeyPair, 'privateKey' | 'publicKey'>,
): Promise<string> {
  const base64 = (bytes: ArrayBuffer) => Buffer.from(bytes).toString('base64');
  return JSON.stringify({
    format: 'thanwela-signature',
    version: 1,
    key: base64(await crypto.subtle.exportKey('spki', keys.publicKey)),
    signature: base64(
      await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, keys.privateKey, file),
    ),
  });
}

/** A ministry with a key of its own. */
export async function newMinistry(): Promise<Ministry> {
  const keys = await crypto.subtle.generateKey(P256, true, ['sign', 'verify']);
  const publish: Ministry['publish'] = async (schedule, signedAt = SIGNED_AT) => {
    const file = writeSchedule(schedule);
    return { file, signature: await signFile(new TextEncoder().encode(file), keys, signedAt) };
  };
  const publishUntimed: Ministry['publishUntimed'] = async (schedule) => {
    const file = writeSchedule(schedule);
    return { file, signature: await signUntimed(new TextEncoder().encode(file), keys) };
  };
  const { file, signature } = await publish(FY2566);
  const verified = await verifyFile(new TextEncoder().encode(file), signature);
  if (!verified.ok) throw new Error('A fresh signature must be right');
  return { publish, publishUntimed, fingerprint: verified.fingerprint };
}
