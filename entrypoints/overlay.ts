import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startVisit, type World } from '../lib/overlay/visit.ts';
import { whenKnown } from '../lib/overlay/when-known.ts';
import { watchPath } from '../lib/page/watch.ts';
import { FRAME_PAGE } from '../lib/protocol/frame-address.ts';
import type { Command } from '../lib/protocol/messages.ts';
import { isLogInPath, isPage, siteOf } from '../lib/sites/sites.ts';

declare const __E2E__: boolean;
/** In Chromium, the program that drives tests loses a frame that it hears of too early. */
const MUST_WAIT = __E2E__ && !import.meta.env.FIREFOX;
function worldOf(site: World['site']): World {
  return {
    site,
    mode: __E2E__ ? 'open' : 'closed',
    framePage: browser.runtime.getURL(FRAME_PAGE),
    frameOrigin: new URL(browser.runtime.getURL('/')).origin,
    whenAttached: MUST_WAIT ? (load) => whenKnown('thanwela-e2e-frame', load) : undefined,
    async ask(request) {
      try {
        return (await browser.runtime.sendMessage(request)) ?? null;
      } catch {
        // Cut off, or the background is not there: whoever asks says so or asks again.
        return null;
      }
    },
    isOrphan: () => browser.runtime?.id === undefined,
    onCommand(listener, signal) {
      const heard = (command: Command) => listener(command);
      browser.runtime.onMessage.addListener(heard);
      signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(heard));
    },
  };
}

/*
 * An unlisted script that the manifest names as content script (`wxt.config.ts`): the framework's
 * own wrapper for content scripts announces itself to the page by a DOM event, and any page could
 * end it with one.
 */
export default defineUnlistedScript(() => {
  const site = siteOf(location.hostname);
  if (site === null || !isPage(document)) return;
  const world = worldOf(site);
  let visit: AbortController | null = null;
  const begin = () => {
    visit?.abort();
    visit = null;
    if (isLogInPath(location.pathname)) return;
    visit = new AbortController();
    startVisit(world, visit);
  };
  // Within the app the visit goes on; only the log-in pages are left and entered.
  watchPath((path) => {
    if (isLogInPath(path) || visit === null) begin();
  }, new AbortController().signal);
  if (MUST_WAIT) whenKnown('thanwela-e2e-page', begin);
  else begin();
});
