// `npm run expressions`: which regular expressions of the product take more than linear time.
// npm run expressions [-- --check]
// Without --check: examines those that are new, which takes minutes, and writes
// test/expressions/verdicts.json. With it, as in `npm test`: each has a verdict, and those that are not
// linear are quick on the worst text there is for them, as long as their texts get
// (test/expressions/limits.mjs).

import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { collect } from '../expressions/collect.mjs';
import { LIMITS, MEMO_LIMIT, MEMO_READER } from '../expressions/limits.mjs';
import { install, node, ROOT, setUp, stop } from './set-up.mjs';

/** @typedef {import('../expressions/key.mjs').Verdict} Verdict */

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
/** ms; the memo reader reads 20,000 letters in some 60. */
const MAX_MEMO_MS = 2000;
/** ms after which what does not answer is given up: an expression in exponential time never ends. */
const GIVE_UP_MS = 20_000;

/**
 * A worker that is asked one thing after the other, and begun anew where it does not answer.
 *
 * @param {string} file in test/expressions
 */
function asked(file) {
  /** @type {Worker | null} */
  let worker = null;
  return {
    /** @param {unknown} question @returns {Promise<unknown>} null: no answer in time */
    ask(question) {
      worker ??= new Worker(join(FOLDER, file));
      const own = worker;
      return new Promise((resolve, reject) => {
        const end = (/** @type {unknown} */ answer) => {
          clearTimeout(timer);
          own.off('message', end);
          own.off('error', reject);
          resolve(answer);
        };
        const timer = setTimeout(() => {
          worker = null;
          void own.terminate();
          end(null);
        }, GIVE_UP_MS);
        own.on('message', end);
        own.on('error', reject);
        own.postMessage(question);
      });
    },
    end: () => worker?.terminate(),
  };
}

/** @param {Record<string, Verdict>} verdicts */
function write(verdicts) {
  const sorted = Object.fromEntries(Object.entries(verdicts).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(VERDICTS, `${JSON.stringify(sorted, null, 2)}\n`);
}

/**
 * Examines the new ones, and forgets those that are gone.
 *
 * @param {ReadonlyMap<string, string>} found
 * @param {Record<string, Verdict>} known
 */
async function examine(found, known) {
  const examiner = asked('examine.mjs');
  /** @type {Record<string, Verdict>} */
  const next = {};
  for (const [key, verdict] of Object.entries(known)) if (found.has(key)) next[key] = verdict;
  for (const [key, file] of found) {
    if (next[key] !== undefined) continue;
    next[key] = /** @type {Verdict | null} */ (await examiner.ask(key)) ?? 'unknown';
    const word = typeof next[key] === 'string' ? next[key] : 'not linear';
    console.log(`${word}: ${key} in ${file}`);
    // At once: examining takes minutes, and what was found out is not lost.
    write(next);
  }
  write(next);
  await examiner.end();
  return next;
}

/** @param {ReadonlyMap<string, string>} found @param {Record<string, Verdict>} verdicts */
async function check(found, verdicts) {
  /** @type {string[]} */
  const problems = [];
  for (const key of Object.keys(verdicts)) {
    if (!found.has(key)) problems.push(`no longer there: ${key}`);
  }
  const timer = asked('time.mjs');
  const counts = { linear: 0, unknown: 0, others: 0 };
  let slowest = 0;
  for (const [key, file] of found) {
    const verdict = verdicts[key];
    if (verdict === undefined) problems.push(`not examined yet: ${key} in ${file}`);
    if (verdict === undefined) continue;
    if (typeof verdict === 'string') {
      counts[verdict]++;
      continue;
    }
    counts.others++;
    const isMemo = file.startsWith(MEMO_READER);
    const limit = isMemo ? MEMO_LIMIT : LIMITS.find(([path]) => file.startsWith(path))?.[1];
    if (limit === undefined) {
      problems.push(`not linear, and nothing bounds its texts: ${key} in ${file}`);
      continue;
    }
    const most = isMemo ? MAX_MEMO_MS : MAX_MS;
    const question = { key, attack: verdict, limit, isMemo, enough: most / 10 };
    const ms = /** @type {number | null} */ (await timer.ask(question));
    if (ms === null) problems.push(`does not end at ${limit}: ${key} in ${file}`);
    else if (ms > most) problems.push(`${Math.round(ms)} ms at ${limit}: ${key} in ${file}`);
    if (ms !== null && !isMemo) slowest = Math.max(slowest, ms);
  }
  await timer.end();
  if (problems.length > 0) {
    stop(`${problems.join('\n')}\nSee \`npm run expressions\` and test/expressions/limits.mjs.`);
  }
  console.log(
    `${found.size} regular expressions: ${counts.linear} linear, ${counts.unknown} not decided, ${counts.others} not linear; of these the slowest takes ${slowest.toFixed(1)} ms at its limit.`,
  );
}

const isCheck = process.argv.includes('--check');
if (!isCheck) install(FOLDER, 'what examines regular expressions');
const found = await collect(ROOT);
const known = JSON.parse(readFileSync(VERDICTS, 'utf8'));
await check(found, isCheck ? known : await examine(found, known));
