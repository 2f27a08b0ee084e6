import { test as base, expect, type Locator, type Page } from 'playwright/test';
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
    for (const open of app.context.pages()) if (open !== page) await open.close();
    await page.close();
  },
});

/** The banner; its presence means that the background has answered. */
export const banner = (page: Page): Locator => page.locator('section[data-window]');
/** The marks beside the fields. */
export const marks = (page: Page): Locator => page.locator('.marker');
export const mark = (page: Page, field: string): Locator =>
  page.locator(`.marker[data-field="${field}"]`);

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
