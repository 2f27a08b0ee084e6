import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { leaveEarlyRead, readEarly } from '../lib/settings/early-read.ts';

/*
 * The first script of every page of our own, a kilobyte that loads no module: it asks for what is
 * stored while the page's script still comes. See `wxt.config.ts` for how pages get it.
 */
export default defineUnlistedScript(() => {
  leaveEarlyRead(readEarly(browser, location.pathname.slice(1)));
});
