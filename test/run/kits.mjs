// `npm run kits`: how well fields are found on pages of real widget kits, as a table.
// npm run kits -- [--held-back] [--details]
// Held-back kits are those the finder was not written against; what their pages hold stays unseen
// unless --details asks for it.

import { join } from 'node:path';
import { runBin, setUp, setUpKits, stop } from './set-up.mjs';

const wants = (/** @type {string} */ name) => process.argv.includes(`--${name}`);
/** @type {('open' | 'held-back')[]} */
const sets = wants('held-back') ? ['open', 'held-back'] : ['open'];

setUp({ firefox: false });
if (!setUpKits(sets)) stop('The pages of the widget kits could not be built.');
if (!runBin('wxt', ['build', '--mode', 'e2e'], { quiet: true }).ok) stop('wxt build failed.');
const { ok } = runBin('playwright', ['test', '-c', join('test', 'kits'), '--reporter=line'], {
  env: {
    THANWELA_KITS: sets.join(','),
    THANWELA_KITS_DETAILS: wants('details') ? '1' : '0',
  },
});
process.exit(ok ? 0 : 1);
