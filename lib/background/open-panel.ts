import { browser } from '../browser.ts';
import type { Command } from '../protocol/messages.ts';

/** The shortcut's name in the manifest. */
export const OPEN_PANEL = 'open-panel';

/** Asks the active page to open its panel; pages without our content script do not receive it. */
export async function openPanel(tab: number | undefined): Promise<void> {
  const [inFront] = tab === undefined ? await browser.tabs.query(CURRENT) : [{ id: tab }];
  if (inFront?.id === undefined) return;
  const command: Command = 'open-panel';
  try {
    await browser.tabs.sendMessage(inFront.id, command, { frameId: 0 });
  } catch {
    // Another site, or a page from before an update: no content script listens.
  }
}
const CURRENT = { active: true, currentWindow: true };
