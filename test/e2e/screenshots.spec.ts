import { expect, float, marks, OPEN_D, openStep, strip, test } from './fixtures.ts';
import { picturePath } from './picture-path.ts';

const settings = (language: 'th' | 'en', digits: 'arabic' | 'thai' = 'arabic') => ({
  settings: { version: 1, agency: 'กพร.', roles: [], language, digits },
});

const looks = [
  ['th', 'light', 1280, 1],
  ['en', 'dark', 1280, 1],
  ['th', 'dark', 320, 1],
  // 200 % zoom of a window of 1280: half as many CSS pixels, each twice as large.
  ['th', 'light', 640, 2],
] as const;

for (const [language, scheme, width, zoom] of looks) {
  const name = `${language}-${scheme}-${width}${zoom === 2 ? '-zoom' : ''}`;
  test(`form with panel, Open-D, popup and options: ${name}`, async ({ page, app }) => {
    const shot = (what: string) =>
      page.screenshot({ path: picturePath(`${what}-${name}.png`), animations: 'disabled' });
    await app.store('sync', settings(language, scheme === 'dark' ? 'thai' : 'arabic'));
    await page.setViewportSize({ width, height: 760 });
    await page.emulateMedia({ colorScheme: scheme });

    await openStep(page, '690002', 'm3');
    await expect(marks(page)).toHaveCount(5);
    await shot('form');
    // Nothing of the strip is cut off, at any width.
    expect(
      await strip(page)
        .locator('section.strip')
        .evaluate((strip) => strip.scrollWidth <= strip.clientWidth),
    ).toBe(true);
    await strip(page).locator('[data-action=check]').click();
    await float(page).locator('.panel').waitFor();
    await shot('panel');

    await page.goto(`${OPEN_D}/dataset/labour-statistics-2566/resource/new`);
    await page.locator('input[type=file][name=upload]').setInputFiles({
      name: 'สถิติแรงงาน.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7'),
    });
    await expect(marks(page)).toHaveCount(1);
    await shot('open-d');

    await page.goto(`${app.base}popup.html`);
    await page.locator('.card').waitFor();
    if (width > 400) await page.setViewportSize({ width: 376, height: 760 });
    await shot('popup');
    await page.setViewportSize({ width, height: 760 });
    await page.goto(`${app.base}options.html`);
    await page.locator('h1').waitFor();
    await shot('options');
    for (const each of ['popup', 'options']) {
      await page.goto(`${app.base}${each}.html`);
      await page.locator('h1').waitFor();
      // No sideways scrolling, down to 320 px.
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
        each,
      ).toBe(true);
    }
  });
}

for (const day of ['2023-04-17', '2023-07-28', '2023-10-13', '2026-11-22']) {
  test(`the popup on ${day}`, async ({ page, app }) => {
    await app.store('sync', settings('th'));
    await app.setNow(`${day}T09:00:00+07:00`);
    await page.setViewportSize({ width: 376, height: 900 });
    await page.goto(`${app.base}popup.html`);
    await page.locator('.card').waitFor();
    await page.screenshot({ path: picturePath(`popup-${day}.png`), fullPage: true });
  });
}

test('the year', async ({ page, app }) => {
  await app.store('sync', settings('th'));
  await page.setViewportSize({ width: 1280, height: 920 });
  await page.goto(`${app.base}year.html`);
  await page.locator('h1').waitFor();
  await page.screenshot({ path: picturePath('year.png') });
});

/** The size that the stores of Chrome and Edge ask for. */
const STORE = { width: 1280, height: 800 };

for (const language of ['th', 'en'] as const) {
  test(`pictures for the stores: ${language}`, async ({ page, app }) => {
    let n = 0;
    const shot = () =>
      page.screenshot({
        path: picturePath(`store-${language}-${++n}.png`),
        animations: 'disabled',
      });
    await app.store('sync', settings(language));
    await page.setViewportSize(STORE);
    await openStep(page, '690002', 'm3');
    await expect(marks(page)).toHaveCount(5);
    await shot();
    await strip(page).locator('[data-action=check]').click();
    await float(page).locator('.panel').waitFor();
    await shot();
    await page.goto(`${OPEN_D}/dataset/labour-statistics-2566/resource/new`);
    await page.locator('input[type=file][name=upload]').setInputFiles({
      name: 'สถิติแรงงาน.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7'),
    });
    await expect(marks(page)).toHaveCount(1);
    await strip(page).locator('[data-action=check]').click();
    await float(page).locator('.panel').waitFor();
    await shot();
    await page.goto(`${app.base}year.html`);
    await page.locator('h1').waitFor();
    await shot();
  });
}
