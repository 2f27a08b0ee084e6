// Opens a browser window with the extension and the practice site, until the window is closed.

import { EMENSCR, launch, OPEN_D } from '../e2e/launch.ts';

const { context, base } = await launch({
  extension: '.output/chrome-mv3',
  headless: false,
  viewport: null,
  site: { loggedIn: true, latency: 300 },
});
const page = await context.newPage();
await page.goto(`${EMENSCR}/projects/690002/m3`);
console.log(`
A browser with Thanwela is open. In it the two real addresses show the practice site:
  ${EMENSCR}/projects        the practice eMENSCR
  ${OPEN_D}/dataset          the practice Open-D
  ${base}popup.html          the popup as a page
  ${base}options.html        the options
Nothing of this reaches the real sites. Close the browser window to end.`);
await new Promise<void>((done) => context.on('close', () => done()));
