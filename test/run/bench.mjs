// `npm run bench`: sets up what is missing, then measures speed and size. Nothing fails on a time.
// npm run bench -- [--only NAME] [--runs N] [--peer NAME=FOLDER …] [--profile] [--markdown]

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { node, ROOT, setUp } from './set-up.mjs';

setUp({ firefox: false });
const { status } = spawnSync(
  node() ?? process.execPath,
  ['--no-warnings', join(ROOT, 'test', 'bench', 'bench.ts'), ...process.argv.slice(2)],
  { cwd: ROOT, stdio: 'inherit' },
);
process.exit(status ?? 1);
