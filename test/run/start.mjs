// `npm start`: sets up what is missing, builds the extension, starts the practice site and opens a
// browser with both. Where there is no display it walks the main job and writes screenshots.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { node, ROOT, runBin, setUp, stop } from './set-up.mjs';

setUp({ firefox: false });
const hasDisplay =
  process.platform !== 'linux' ||
  process.env.DISPLAY !== undefined ||
  process.env.WAYLAND_DISPLAY !== undefined;

console.log('Building the extension …');
// The walk looks into our shadow roots, which only the e2e build leaves open.
const mode = hasDisplay ? [] : ['--mode', 'e2e'];
if (!runBin('wxt', ['build', ...mode], { quiet: true }).ok) {
  stop('The extension could not be built. `npx wxt build` says why.');
}
const script = join(ROOT, 'test', 'run', hasDisplay ? 'open.ts' : 'walk.ts');
const { status } = spawnSync(node() ?? process.execPath, ['--no-warnings', script], {
  cwd: ROOT,
  stdio: 'inherit',
});
process.exit(status ?? 1);
