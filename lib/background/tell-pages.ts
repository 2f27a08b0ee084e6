import { browser } from '../browser.ts';
import type { Command } from '../messages.ts';

/**
 * Content scripts have no need to read what is stored, and what is kept of forms is none of a page
 * process's business: Chromium can keep them out. Firefox cannot yet.
 */
export async function closeStorage(): Promise<void> {
  const areas = [browser.storage.local, browser.storage.sync] as unknown as Closable[];
  for (const area of areas) {
    await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(() => {});
  }
}
type Closable = { setAccessLevel?(how: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void> };

/** Tells every page with us in it that something was set or brought in. */
export async function tellPages(): Promise<void> {
  const command: Command = 'changed';
  const tabs = await browser.tabs.query({});
  // Other sites, and pages from before an update: nobody there.
  const told = tabs.map(({ id }) =>
    id === undefined ? null : browser.tabs.sendMessage(id, command, { frameId: 0 }).catch(() => {}),
  );
  await Promise.all(told);
}
