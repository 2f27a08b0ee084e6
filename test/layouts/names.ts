/** The only place that knows how the extension tells how it names the controls of a page. */

import type { FrameLocator, Page } from 'playwright';

/** A control as the extension sees it; `box` in coordinates of the document, where it is told. */
export type SeenName = {
  name: string;
  box: { x: number; y: number; width: number; height: number } | null;
};

/** `- [text] * (section) label: ชื่อโครงการ | above: … → m2.name (…)` */
const LINE = /^- \[[^\]]*\](?: \*)?(?: \(hidden\))?(?: \(.*?\))?? [\w-]+: (.*) → /u;

/**
 * The names of a page's controls, in the order of the page, from the page report that a person
 * copies out of the open panel. A control without a name has the name ''.
 *
 * @param float the frame with the panel
 */
export async function namesOf(page: Page, float: FrameLocator): Promise<SeenName[]> {
  const button = float.locator('[data-action=page-report]');
  await button.evaluate((node) => (node as HTMLElement).click());
  await float.getByText('คัดลอกแล้ว').first().waitFor();
  const report = await page.evaluate(() => navigator.clipboard.readText());
  return report
    .split('\n')
    .filter((line) => line.startsWith('- ['))
    .map((line) => ({ name: LINE.exec(line)?.[1]?.split(' | ')[0] ?? '', box: null }));
}
