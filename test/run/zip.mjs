// `npm run zip`: the packages for the stores, and the sources that Firefox's store asks for.

import { runBin, setUp, stop } from './set-up.mjs';

setUp({ firefox: false, chromium: false });
for (const args of [
  ['zip', '-b', 'chrome'],
  ['zip', '-b', 'firefox', '--mv3'],
]) {
  if (!runBin('wxt', args).ok) stop(`wxt ${args.join(' ')} failed.`);
}
