// `npm run fuzz`: every door with mangled things, a hundred thousand cases and more.
// npm run fuzz -- [--cases N] [--seed N] [--door NAME]
// A failure prints its door and seed; with these and `--cases 1` it comes again.

import { join } from 'node:path';
import { runBin, setUp } from './set-up.mjs';

/** @param {string} name @param {string} otherwise */
function option(name, otherwise) {
  const at = process.argv.indexOf(`--${name}`);
  return (at > 0 && process.argv[at + 1]) || otherwise;
}

setUp({ firefox: false });
const door = option('door', '');
const { ok } = runBin(
  'vitest',
  ['run', join('test', 'unit', 'fuzz'), '--project', 'unit', '--disable-console-intercept'],
  {
    env: {
      FUZZ_CASES: option('cases', '100000'),
      // Other cases each time; which ones is printed.
      FUZZ_SEED: option('seed', String(Date.now() % 1_000_000_000)),
      ...(door === '' ? {} : { FUZZ_DOOR: door }),
    },
  },
);
process.exit(ok ? 0 : 1);
