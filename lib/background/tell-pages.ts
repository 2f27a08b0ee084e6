import { browser } from '../browser.ts';
import type { Command } from '../protocol/messages.ts';
import { report } from '../report.ts';

/**
 * Content scripts do not need to read storage, and a renderer should not see saved form input.
 * Chromium can deny them access; Firefox cannot yet.
 */
export async function closeStorage(): Promise<void> {
  const areas = [browser.storage.local, browser.storage.sync] as unknown as Closable[];
  for (const area of areas) {
    try {
      await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
    } catch (error) {
      // Content scripts of ours do not read it either way.
      report(error, 'close storage');
    }
  }
}
type Closable = { setAccessLevel?(how: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void> };

/** Tells every page with our content script that settings or schedules have changed. */
export async function tellPages(): Promise<void> {
  const command: Command = 'changed';
  const tabs = await browser.tabs.query({});
  const sent = tabs.map(async ({ id }) => {
    if (id === undefined) return;
    try {
      await browser.tabs.sendMessage(id, command, { frameId: 0 });
    } catch {
      // Other sites, and pages from before an update: nobody there.
    }
  });
  await Promise.all(sent);
}
