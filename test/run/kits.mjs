// `npm run kits`: how well fields are found on pages of real widget kits, as a table.
// npm run kits -- [--held-back] [--unseen] [--later] [--details]
// --held-back, --unseen, --later: also the sets that `npm test` leaves out (docs/field-finding.md), totals only.
// --details: what was missed and said too much, page by page.

import { join } from 'node:path';
import { FURTHER_KITS, runBin, setUp, setUpKits, stop } from './set-up.mjs';

const wants = (/** @type {string} */ name) => process.argv.includes(`--${name}`);
const sets = ['open', ...FURTHER_KITS.filter(wants)];

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
