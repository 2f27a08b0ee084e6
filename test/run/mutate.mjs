// `npm run mutate`: which one-line changes of the code the unit tests of its room would notice.
// npm run mutate -- [ROOM …] [--survivors]
// ROOM: one or more of those below; else all, one after the other. --survivors: also what survived.
// No part of `npm test`: a room takes minutes. Runs at low priority.

import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { install, node, ROOT, run, setUp, stop } from './set-up.mjs';

/**
 * The files of a room, without those that are rows of data, and the tests that speak of it: the
 * quick ones, since each of a thousand changes runs them.
 *
 * @type {Record<string, { files: string[], tests: string[] }>}
 */
const ROOMS = {
  calendar: {
    files: ['lib/calendar/*.ts', '!lib/calendar/holiday-years.ts'],
    tests: ['test/unit/calendar/*.test.ts'],
  },
  windows: {
    files: ['lib/schedule/windows/*.ts'],
    tests: ['test/unit/schedule/windows/*.test.ts'],
  },
  check: {
    files: ['lib/forms/check/*.ts', '!lib/forms/check/example.ts'],
    tests: ['test/unit/forms/check/*.test.ts', 'test/unit/forms/rules.test.ts'],
  },
  zip: { files: ['lib/files/zip/*.ts'], tests: ['test/unit/files/zip.test.ts'] },
  settings: { files: ['lib/settings/**/*.ts'], tests: ['test/unit/settings/**/*.test.ts'] },
};
/** Of a hundred changes so many must be noticed. */
const WANTED = 80;

const MUTATE = join(ROOT, 'test', 'mutate');
const STRYKER = join(MUTATE, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
const RESULTS = join(ROOT, 'test-results');

const args = process.argv.slice(2);
const showsSurvivors = args.includes('--survivors');
const named = args.filter((arg) => !arg.startsWith('--'));
const unknown = named.find((name) => !ROOMS[name]);
if (unknown) stop(`There is no room "${unknown}"; there are ${Object.keys(ROOMS).join(', ')}.`);

setUp({ chromium: false, firefox: false });
// The test runner it works with is the project's own.
install(MUTATE, 'the mutation tester', ['--legacy-peer-deps']);
if (
  !run(node() ?? '', [join(ROOT, 'node_modules', 'wxt', 'bin', 'wxt.mjs'), 'prepare'], {
    quiet: true,
  }).ok
) {
  stop('wxt prepare failed.');
}
setPriority(constants.priority.PRIORITY_LOW);
mkdirSync(RESULTS, { recursive: true });

/**
 * @typedef {{ status: string, mutatorName: string, replacement?: string,
 *   location: { start: { line: number, column: number } } }} Mutant
 */

/**
 * @param {string} room
 * @param {{ files: string[], tests: string[] }} of
 */
function mutate(room, { files, tests }) {
  const report = join(RESULTS, `mutate-${room}.json`);
  rmSync(report, { force: true });
  const { ok } = run(node() ?? '', [STRYKER, 'run', join(MUTATE, 'stryker.config.mjs')], {
    env: {
      THANWELA_MUTATE_FILES: files.join(','),
      THANWELA_MUTATE_TESTS: tests.join(','),
      THANWELA_MUTATE_REPORT: report,
    },
  });
  if (!ok) stop(`The tests of ${room} could not be run; is everything green without changes?`);
  /** @type {Record<string, { mutants: Mutant[] }>} */
  const found = JSON.parse(readFileSync(report, 'utf8')).files;
  const all = Object.entries(found).flatMap(([file, { mutants }]) =>
    mutants.map((mutant) => ({ file, ...mutant })),
  );
  const endless = all.filter(({ status }) => status === 'Timeout').length;
  const noticed = endless + all.filter(({ status }) => status === 'Killed').length;
  const survived = all.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
  return { noticed, endless, survived };
}

let isLow = false;
for (const [room, of] of Object.entries(ROOMS)) {
  if (named.length > 0 && !named.includes(room)) continue;
  const before = Date.now();
  const { noticed, endless, survived } = mutate(room, of);
  const score = (100 * noticed) / (noticed + survived.length);
  if (score < WANTED) isLow = true;
  const minutes = ((Date.now() - before) / 60_000).toFixed(1);
  console.log(
    `${room.padEnd(10)} ${score.toFixed(1).padStart(5)} %  ${noticed} noticed (${endless} by time), ${survived.length} survived (${minutes} min)`,
  );
  if (!showsSurvivors) continue;
  for (const { file, location, mutatorName, replacement = '', status } of survived) {
    const { line, column } = location.start;
    const how = replacement.replace(/\s+/gu, ' ').slice(0, 90);
    console.log(`  ${file}:${line}:${column} ${status} ${mutatorName} → ${how}`);
  }
}
if (isLow) console.log(`\nBelow ${WANTED} %: \`--survivors\` says what no test noticed.`);
process.exit(isLow ? 1 : 0);
