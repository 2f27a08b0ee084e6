/**
 * The browser's extension API for background, popup and options: promises in every browser. The
 * content script does without the polyfill (10 kB) and takes `wxt/browser` as it is.
 */
import browser from 'webextension-polyfill';

export { browser };

declare const __E2E__: boolean;

/**
 * The instant it is. In the build that tests look into (`--mode e2e`) the clock can be set through
 * `storage.local`'s `e2eNow` (epoch ms); the production build cannot.
 */
export async function now(): Promise<number> {
  if (__E2E__) {
    const { e2eNow } = await browser.storage.local.get('e2eNow');
    if (typeof e2eNow === 'number') return e2eNow;
  }
  return Date.now();
}
