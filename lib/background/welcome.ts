import { browser, now } from '../browser.ts';
import { isPageOn, loadManagedFresh } from '../settings/managed/managed.ts';
import { WELCOME } from '../settings/stores/welcome.ts';
import { storage } from '../storage.ts';

/** The page of the first day. */
export const WELCOME_PAGE = '/welcome.html';

/**
 * Opens the page of the first day after the extension was installed: once on a computer, and not
 * where an administrator has chosen agency and roles already, or left the page out.
 *
 * @param reason as the browser gives it; an update opens nothing
 */
export async function welcome(reason: string): Promise<void> {
  if (reason !== 'install') return;
  const areas = storage();
  const managed = await loadManagedFresh(areas.managed);
  if (managed.agency !== null && managed.roles !== null) return;
  if (!isPageOn(managed, 'welcome')) return;
  const shownAt = await now();
  await WELCOME.inTurn(areas, async ({ value, put }) => {
    if (value.shownAt !== null) return;
    // Stored first: rather not opened at all than opened twice.
    await put({ version: 1, shownAt });
    await browser.tabs.create({ url: browser.runtime.getURL(WELCOME_PAGE) });
  });
}
