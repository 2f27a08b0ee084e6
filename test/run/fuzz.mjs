// `npm run fuzz`: every boundary with mangled things, a hundred thousand cases and more.
// npm run fuzz -- [--cases N] [--seed N] [--boundary NAME]
// A failure prints its boundary and seed; with these and `--cases 1` it comes again. All cases are those
// of the boundary, where one is named. Damaged office files of eight programs: each part in fifteen ways.

import { join } from 'node:path';
import { runBin, setUp, stop } from './set-up.mjs';

/** @param {string} name @param {string} otherwise */
function option(name, otherwise) {
  const at = process.argv.indexOf(`--${name}`);
  return (at > 0 && process.argv[at + 1]) || otherwise;
}

const boundary = option('boundary', '');
const cases = option('cases', '100000');
// Other cases each time; which ones is printed.
const seed = option('seed', String(1 + (Date.now() % 999_999_999)));
// Else nothing would be tried, and nothing found.
if (![cases, seed].every((number) => /^[1-9]\d{0,8}$/u.test(number))) {
  stop('--cases and --seed are whole numbers from 1 on.');
}
setUp({ chromium: false, firefox: false });
const { ok } = runBin(
  'vitest',
  ['run', join('test', 'unit', 'fuzz'), '--project', 'unit*', '--disable-console-intercept'],
  {
    env: {
      FUZZ_CASES: cases,
      FUZZ_SEED: seed,
      ...(boundary === '' ? {} : { FUZZ_BOUNDARY: boundary }),
    },
  },
);
process.exit(ok ? 0 : 1);
