/** The only place that knows how the extension tells how it names the controls of a page. */

import type { FrameLocator, Page } from 'playwright';
import { understand } from '../../lib/forms/fields/recognise-page.ts';
import { readPageReport } from '../../lib/protocol/view.ts';

/** A control as the extension sees it; its place is not told, since the panel may have moved the page. */
export type SeenName = {
  name: string;
  box: { x: number; y: number; width: number; height: number } | null;
};

/**
 * The names of a page's controls, in the order of the page, from the page report that a person
 * copies out of the open panel. A control without a name has the name ''.
 *
 * @param float the frame with the panel
 */
export async function namesOf(page: Page, float: FrameLocator): Promise<SeenName[]> {
  await page.bringToFront();
  const button = float.locator('[data-action=page-report]');
  await button.evaluate((node) => (node as HTMLElement).click());
  await float.getByText('คัดลอกแล้ว').first().waitFor();
  const view = readPageReport(await copied(page));
  if (view === null) throw new Error('what was copied is no page report');
  return understand(view).named.map(({ names }) => ({ name: names[0]?.text ?? '', box: null }));
}

/** Only a page in focus may read the clipboard, and the panel has just had it. */
const copied = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    window.focus();
    return await navigator.clipboard.readText();
  });
