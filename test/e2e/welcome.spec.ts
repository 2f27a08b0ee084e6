/** The first day: a page that opens once, with a form to try. */
import { COLOURS, violations } from './axe.ts';
import { expect, IN_APRIL, test } from './fixtures.ts';
import { launch } from './launch.ts';
import { takePicture } from './pictures.ts';

test('opens by itself after the installation, is worked through by keyboard, closes and is not opened again', async () => {
  const app = await launch({ welcome: 'open' });
  try {
    await app.setNow(IN_APRIL);
    const page = app.context.pages().find((each) => each.url().endsWith('/welcome.html'));
    if (!page) throw new Error('not opened');
    await page.bringToFront();
    await expect(page.locator('h1')).toHaveText('เริ่มใช้ทันเวลา');
    await expect(page.locator('[data-pinned]')).toHaveCount(0);
    const agency = page.locator('[data-setting=agency]');
    await agency.focus();
    await page.keyboard.press('ArrowDown');
    await expect(agency).not.toHaveValue('');
    const chosen = await agency.inputValue();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect(page.locator('[data-setting=role]').first()).toBeChecked();
    await expect(page.locator('[data-message=saved]')).toBeVisible();

    // A finding that comes and goes, by the rules themselves.
    const end = page.locator('[data-sample="m2.end"]');
    const finding = page.locator('[data-finding="m2.end"]');
    await expect(finding).toHaveCount(1);
    await end.fill('30 ก.ย. 2580');
    await expect(finding).toHaveCount(0);
    await expect(page.getByText('ไม่พบจุดที่ต้องแก้แล้ว')).toBeVisible();
    await page.locator('[data-sample="m3.output"]').fill('');
    await expect(page.locator('[data-finding="m3.output"]')).toContainText('ผลผลิต');
    await expect(page.getByText('ไม่พบจุดที่ต้องแก้แล้ว')).toHaveCount(0);
    await takePicture(page, 'welcome.png', { fullPage: true });

    await page.locator('[data-action=reminders-no]').click();
    await expect(page.locator('[data-reminders=off]')).toBeVisible();
    const stored = await app.worker.evaluate(async () => {
      type WithChrome = { chrome: typeof import('wxt/browser').browser };
      const { sync } = (globalThis as unknown as WithChrome).chrome.storage;
      return (await sync.get('settings')).settings;
    });
    expect(stored).toMatchObject({ agency: chosen, roles: ['unit'], reminders: { on: false } });
    const closed = page.waitForEvent('close');
    await page.locator('[data-action=done]').click();
    await closed;
    const urls = app.context.pages().map((each) => each.url());
    expect(urls.filter((url) => url.endsWith('/welcome.html'))).toEqual([]);
  } finally {
    await app.close();
  }
});

test('opens again from the options', async ({ page, app }) => {
  await page.goto(`${app.base}options.html`);
  const opened = app.context.waitForEvent('page');
  await page.locator('[data-action=welcome]').click();
  const first = await opened;
  await first.waitForURL(`${app.base}welcome.html`);
  await first.locator('[data-finding="m2.end"]').waitFor();
});

test('holds at 320 px and is read aloud whole, light and dark', async ({ page: first, app }) => {
  await first.goto(`${app.base}welcome.html`);
  await first.locator('[data-finding="m2.end"]').waitFor();
  await first.emulateMedia({ colorScheme: 'light' });
  expect(await violations(first, { rules: null })).toEqual([]);
  await first.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(first, { rules: COLOURS })).toEqual([]);
  await first.setViewportSize({ width: 320, height: 640 });
  expect(await first.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});
