// A worker: the verdict on each expression it is sent.

import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { partsOf } from './key.mjs';

const { checkSync } = createRequire(join(import.meta.dirname, 'package.json'))('recheck');
/** ms; what takes longer is not decided. */
const TIMEOUT = 10_000;

/** @param {string} key @returns {import('./key.mjs').Verdict} */
function examine(key) {
  const { status, attack } = checkSync(...partsOf(key), { timeout: TIMEOUT });
  if (status === 'safe') return 'linear';
  if (status !== 'vulnerable') return 'unknown';
  /** @type {{ prefix: string, pump: string }[]} */
  const pumps = attack.pumps;
  return { pumps: pumps.map(({ prefix, pump }) => ({ prefix, pump })), end: attack.suffix };
}

parentPort?.on('message', (key) => parentPort?.postMessage(examine(key)));
