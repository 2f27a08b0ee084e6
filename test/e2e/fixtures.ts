import { test as base, type FrameLocator, type Locator, type Page } from 'playwright/test';
import { expect } from './expect.ts';
import { EMENSCR, type Launched, launch, OPEN_D } from './launch.ts';

export { EMENSCR, expect, OPEN_D };

/** A working day inside the memo's year: W9 and W3 close the next day. */
export const IN_APRIL = '2023-04-17T12:00:00+07:00';

type Options = { app: Launched };

/**
 * One browser a worker; before each test storage is emptied and the clock set, so that tests do
 * not know of each other.
 */
export const test = base.extend<{ page: Page }, Options>({
  app: [
    async ({ playwright: _ }, use) => {
      const app = await launch();
      await use(app);
      await app.close();
    },
    { scope: 'worker' },
  ],
  page: async ({ app }, use) => {
    await app.serve();
    await app.clearStorage();
    await app.setNow(IN_APRIL);
    const page = await app.context.newPage();
    await use(page);
    for (const open of app.context.pages()) {
      if (open !== page && open !== app.keeper) await open.close();
    }
    await page.close();
  },
});

/** The frame of the strip above the page. */
export const strip = (page: Page): FrameLocator =>
  page.frameLocator('thanwela-host[data-part=strip] iframe');
/** The frame of what lies over the page: chip, panel, bubble, question, files. */
export const float = (page: Page): FrameLocator =>
  page.frameLocator('thanwela-host[data-part=float] iframe');

/** The banner; its presence means that the background has answered. */
export const banner = (page: Page): Locator => strip(page).locator('section[data-window]');
/** Is anything of the strip beyond the edge of the window, or of its own box? */
export const isStripCut = (page: Page): Promise<boolean> =>
  strip(page)
    .locator('section.strip')
    .evaluate((node) => {
      const { right } = node.getBoundingClientRect();
      // What does not fit widens the section itself, which the window then cuts.
      return node.scrollWidth > node.clientWidth + 1 || right > innerWidth + 1;
    });
/** The marks beside the fields. */
export const marks = (page: Page): Locator => page.locator('.marker');
export const mark = (page: Page, field: string): Locator =>
  page.locator(`.marker[data-field="${field}"]`);

/** The bubble that says what a mark means. */
export const bubble = (page: Page): Locator => float(page).locator('.bubble');

/** Asks for the panel as the browser's shortcut does. */
export async function openPanel(app: Launched): Promise<void> {
  await app.worker.evaluate(async () => {
    type WithChrome = { chrome: typeof import('wxt/browser').browser };
    const { tabs } = (globalThis as unknown as WithChrome).chrome;
    const [tab] = await tabs.query({ active: true, currentWindow: true });
    await tabs.sendMessage(tab?.id ?? -1, 'open-panel', { frameId: 0 });
  });
}

/** Points at a mark; clicks go through it, so the browser's own hovering would hit the field. */
export async function pointAt(page: Page, mark: Locator): Promise<void> {
  await expect
    .poll(async () => {
      // Drawn again meanwhile, it is looked for anew.
      const isThere = await mark.scrollIntoViewIfNeeded({ timeout: 1000 }).then(
        () => true,
        () => false,
      );
      const box = isThere ? await mark.boundingBox({ timeout: 1000 }).catch(() => null) : null;
      if (box) {
        await page.mouse.move(box.x + 2, box.y + 2);
        await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      }
      return bubble(page).count();
    })
    .toBe(1);
}

/**
 * What a paste would give. Only a focused document may read it, and what was copied in a frame of
 * ours left the focus there.
 */
export async function clipboard(page: Page): Promise<string> {
  await page.bringToFront();
  return page.evaluate(() => {
    window.focus();
    return navigator.clipboard.readText();
  });
}

/** The fields marked on the page, sorted; rows as `id#row`. */
export async function markedFields(page: Page): Promise<string[]> {
  const names = await marks(page).evaluateAll((nodes) =>
    nodes.map((node) => {
      const { field, row } = (node as HTMLElement).dataset;
      return row ? `${field}#${row}` : String(field);
    }),
  );
  return names.sort();
}

/** Opens a step of a project and waits until the form is drawn and the banner stands. */
export async function openStep(page: Page, project: string, step: string): Promise<void> {
  await page.goto(`${EMENSCR}/projects/${project}/${step}`);
  await banner(page).waitFor();
  await page
    .getByRole('button', { name: 'บันทึกและถัดไป' })
    .or(page.getByText('ผลการพิจารณา'))
    .first()
    .waitFor();
}
