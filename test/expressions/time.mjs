// A worker: how long each expression that is not linear takes over the worst text there is for it, as
// long as its texts get.

import { parentPort } from 'node:worker_threads';
import { readMemo } from '../../lib/schedule/memo/read-memo.ts';
import { partsOf } from './key.mjs';

/** @typedef {import('./key.mjs').Attack} Attack */

/** @param {Attack} attack @param {number} length */
function textOf({ pumps, end }, length) {
  const room = length - end.length - pumps.reduce((sum, { prefix }) => sum + prefix.length, 0);
  const times = (/** @type {string} */ pump) =>
    Math.max(1, Math.floor(room / pumps.length / pump.length));
  return `${pumps.map(({ prefix, pump }) => prefix + pump.repeat(times(pump))).join('')}${end}`;
}

/** @param {() => unknown} run @param {number} enough ms @returns {number} ms of the processor, the best of three */
function time(run, enough) {
  let best = Number.POSITIVE_INFINITY;
  for (let n = 0; n < 3 && best > enough; n++) {
    const before = process.cpuUsage().user;
    run();
    best = Math.min(best, (process.cpuUsage().user - before) / 1000);
  }
  return best;
}

/** @param {{ key: string, attack: Attack, limit: number, isMemo: boolean, enough: number }} asked */
function timeOf({ key, attack, limit, isMemo, enough }) {
  const text = textOf(attack, limit);
  if (isMemo) return time(() => readMemo(`eMENSCR ภายในวันที่ ${text}`), enough);
  const [source, flags] = partsOf(key);
  // From the first letter on, whatever the code does between its matches.
  const expression = new RegExp(source, flags.replace('y', ''));
  return time(() => text.replace(expression, ''), enough);
}

parentPort?.on('message', (asked) => parentPort?.postMessage(timeOf(asked)));
