/** A ministry that signs schedule files: what its web server would hold. */

import { signFile, verifyFile } from '../../lib/schedule/file/signature.ts';
import { writeSchedule } from '../../lib/schedule/file/write-schedule.ts';
import type { Schedule } from '../../lib/schedule/model/types.ts';
import { FY2566 } from '../../lib/schedule/packs/fy2566.ts';

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
  publish(schedule: Schedule): Promise<Published>;
  /** Of its key, 64 hexadecimal digits. */
  fingerprint: string;
};

/** A ministry with a key of its own. */
export async function newMinistry(): Promise<Ministry> {
  const keys = await crypto.subtle.generateKey(P256, true, ['sign', 'verify']);
  const publish = async (schedule: Schedule): Promise<Published> => {
    const file = writeSchedule(schedule);
    return { file, signature: await signFile(new TextEncoder().encode(file), keys) };
  };
  const { file, signature } = await publish(FY2566);
  const verified = await verifyFile(new TextEncoder().encode(file), signature);
  if (!verified.ok) throw new Error('A fresh signature must be right');
  return { publish, fingerprint: verified.fingerprint };
}
