// `npm run expressions`: which regular expressions of the product take more than linear time.
// npm run expressions [-- --check]
// Without --check: examines those that are new and writes test/expressions/verdicts.json.
// With it: each has a verdict, and those that are not linear are quick on the worst text there is for
// them, as long as their texts get (test/expressions/limits.mjs). No part of `npm test`: some take
// minutes to examine.

import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { collect } from '../expressions/collect.mjs';
import { LIMITS, MEMO_LIMIT, MEMO_READER } from '../expressions/limits.mjs';
import { install, node, ROOT, setUp, stop } from './set-up.mjs';

// An older Node cannot load the product's modules; the project's own can.
setUp({ chromium: false, firefox: false });
if (Number(process.versions.node.split('.')[0]) < 24) {
  const own = [import.meta.filename, ...process.argv.slice(2)];
  const { status } = spawnSync(node() ?? process.execPath, ['--no-warnings', ...own], {
    stdio: 'inherit',
  });
  process.exit(status ?? 1);
}

const FOLDER = join(ROOT, 'test', 'expressions');
const VERDICTS = join(FOLDER, 'verdicts.json');
/** ms of the processor; at their limits those that are quick take less than one. */
const MAX_MS = 250;
/** ms; the memo reader reads 4,000 letters in some 30. */
const MAX_MEMO_MS = 2000;

/**
 * The worst text: what it begins with, what is repeated, each with what stands before it, and its end.
 *
 * @typedef {{ pumps: { prefix: string, pump: string }[], end: string }} Attack
 * @typedef {'linear' | 'unknown' | Attack} Verdict
 */

/** @type {Record<string, Verdict>} */
let verdicts = JSON.parse(readFileSync(VERDICTS, 'utf8'));
const isCheck = process.argv.includes('--check');
if (!isCheck) install(FOLDER, 'what examines regular expressions');
const found = await collect(ROOT);

/** @param {string} key @returns {[source: string, flags: string]} */
function partsOf(key) {
  const at = key.lastIndexOf('/');
  return [key.slice(1, at), key.slice(at + 1)];
}

function examine() {
  const { checkSync } = createRequire(join(FOLDER, 'package.json'))('recheck');
  /** @type {Record<string, Verdict>} */
  const next = {};
  for (const key of [...found.keys()].sort()) {
    const known = verdicts[key];
    if (known !== undefined) {
      next[key] = known;
      continue;
    }
    const { status, attack } = checkSync(...partsOf(key), { timeout: 10_000 });
    next[key] =
      status === 'safe'
        ? 'linear'
        : status === 'vulnerable'
          ? {
              pumps: attack.pumps.map((/** @type {{ prefix: string, pump: string }} */ each) => ({
                prefix: each.prefix,
                pump: each.pump,
              })),
              end: attack.suffix,
            }
          : 'unknown';
    console.log(`${status}: ${key}`);
    // At once: examining takes minutes, and what was found out is not lost.
    verdicts[key] = next[key];
    writeFileSync(VERDICTS, `${JSON.stringify(verdicts, null, 2)}\n`);
  }
  verdicts = next;
  writeFileSync(VERDICTS, `${JSON.stringify(next, null, 2)}\n`);
}

/** @param {Attack} attack @param {number} length */
function textOf({ pumps, end }, length) {
  const room = length - end.length - pumps.reduce((sum, { prefix }) => sum + prefix.length, 0);
  const times = (/** @type {string} */ pump) =>
    Math.max(1, Math.floor(room / pumps.length / pump.length));
  return `${pumps.map(({ prefix, pump }) => prefix + pump.repeat(times(pump))).join('')}${end}`;
}

/** @param {() => unknown} run @returns {number} ms of this processor, the best of three */
function time(run) {
  let best = Number.POSITIVE_INFINITY;
  for (let n = 0; n < 3 && best > MAX_MS / 10; n++) {
    const before = process.cpuUsage().user;
    run();
    best = Math.min(best, (process.cpuUsage().user - before) / 1000);
  }
  return best;
}

async function check() {
  /** @type {string[]} */
  const problems = [];
  const { readMemo } = await import('../../lib/schedule/memo/read-memo.ts');
  for (const key of Object.keys(verdicts)) {
    if (!found.has(key)) problems.push(`no longer there: ${key}`);
  }
  let slowest = 0;
  for (const [key, file] of found) {
    const verdict = verdicts[key];
    if (verdict === undefined) problems.push(`not examined yet: ${key} in ${file}`);
    if (verdict === undefined || verdict === 'linear' || verdict === 'unknown') continue;
    if (file.startsWith(MEMO_READER)) {
      const ms = time(() => readMemo(`eMENSCR ภายในวันที่ ${textOf(verdict, MEMO_LIMIT)}`));
      if (ms > MAX_MEMO_MS)
        problems.push(`${Math.round(ms)} ms for a memo of it: ${key} in ${file}`);
      continue;
    }
    const limit = LIMITS.find(([path]) => file.startsWith(path));
    if (!limit) {
      problems.push(`not linear, and nothing bounds its texts: ${key} in ${file}`);
      continue;
    }
    const [source, flags] = partsOf(key);
    const expression = new RegExp(source, flags.replace('y', ''));
    const text = textOf(verdict, limit[1]);
    const ms = time(() => text.replace(expression, ''));
    slowest = Math.max(slowest, ms);
    if (ms > MAX_MS) problems.push(`${Math.round(ms)} ms at ${limit[1]}: ${key} in ${file}`);
  }
  if (problems.length > 0) {
    stop(`${problems.join('\n')}\nSee \`npm run expressions\` and test/expressions/limits.mjs.`);
  }
  const others = Object.values(verdicts).filter((verdict) => typeof verdict === 'object').length;
  console.log(
    `${found.size} regular expressions, ${others} of them not linear; at its limit the slowest takes ${slowest.toFixed(1)} ms.`,
  );
}

if (!isCheck) examine();
await check();
