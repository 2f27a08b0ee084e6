/**
 * The browser's extension API for background, popup and options: promises in every browser. The
 * content script does without the polyfill (10 kB) and takes `wxt/browser` as it is.
 */
import browser from 'webextension-polyfill';

export { browser };

/**
 * Calls when something a person set or brought in has changed. What is only remembered of pages
 * (`storage.session`) changes at every key and concerns nobody; the drafts change while a person
 * types and concern only the page that lists them.
 */
export function onStoredChange(run: () => void, { drafts = false } = {}): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'session' || (!drafts && 'drafts' in changes)) return;
    run();
  });
}

declare const __E2E__: boolean;

/**
 * The instant it is. In the build that tests look into (`--mode e2e`) the clock can be set through
 * `storage.local`'s `e2eNow` (epoch ms); the production build has no such door.
 */
export async function now(): Promise<number> {
  if (__E2E__) {
    const { e2eNow } = await browser.storage.local.get('e2eNow');
    if (typeof e2eNow === 'number') return e2eNow;
  }
  return Date.now();
}
