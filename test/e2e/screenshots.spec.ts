import { expect, float, isStripCut, marks, OPEN_D, openStep, strip, test } from './fixtures.ts';
import { ARE_PICTURES_WANTED, takePicture } from './pictures.ts';

const settings = (language: 'th' | 'en', digits: 'arabic' | 'thai' = 'arabic') => ({
  settings: { version: 1, agency: 'กพร.', roles: [], language, digits },
});

/** 640 px: a window of 1280 that is enlarged to 200 %. */
const WIDTHS = [1280, 640, 320];

for (const [language, digits] of [
  ['th', 'arabic'],
  ['th', 'thai'],
  ['en', 'arabic'],
] as const) {
  test(`the strip fits into ${WIDTHS.join(', ')} px: ${language}, ${digits}`, async ({
    page,
    app,
  }) => {
    await app.store('sync', settings(language, digits));
    await openStep(page, '690002', 'm3');
    await expect(marks(page)).toHaveCount(5);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 760 });
      await expect
        .poll(() => isStripCut(page), { message: `${width} px`, timeout: 10_000 })
        .toBe(false);
      if (width === 320) await takePicture(page, `strip-320-${language}-${digits}.png`);
    }
  });
}

test('popup and options fit into every width, in both languages', async ({ page, app }) => {
  for (const each of ['popup', 'options']) {
    await page.goto(`${app.base}${each}.html`);
    await page.locator('h1').waitFor();
    for (const [language, digits] of [
      ['en', 'arabic'],
      ['th', 'thai'],
      ['th', 'arabic'],
    ] as const) {
      await app.store('sync', settings(language, digits));
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 760 });
        const isFit = () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
        await expect.poll(isFit, `${each} ${language} ${digits} ${width}`).toBe(true);
      }
    }
  }
});

const looks = [
  ['th', 'light', 1280, 1],
  ['en', 'dark', 1280, 1],
  ['th', 'dark', 320, 1],
  // 200 % zoom of a window of 1280: half as many CSS pixels, each twice as large.
  ['th', 'light', 640, 2],
] as const;

/** The size that the stores of Chrome and Edge ask for. */
const STORE = { width: 1280, height: 800 };

test.describe('pictures of README and stores, and more to look at', () => {
  test.skip(!ARE_PICTURES_WANTED, 'Nobody looks at them now');

  for (const [language, scheme, width, zoom] of looks) {
    const name = `${language}-${scheme}-${width}${zoom === 2 ? '-zoom' : ''}`;
    test(`form with panel, Open-D, popup and options: ${name}`, async ({ page, app }) => {
      const shot = (what: string) =>
        takePicture(page, `${what}-${name}.png`, { animations: 'disabled' });
      await app.store('sync', settings(language, scheme === 'dark' ? 'thai' : 'arabic'));
      await page.setViewportSize({ width, height: 760 });
      await page.emulateMedia({ colorScheme: scheme });

      await openStep(page, '690002', 'm3');
      await expect(marks(page)).toHaveCount(5);
      await shot('form');
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
    });
  }

  for (const day of ['2023-04-17', '2023-07-28', '2023-10-13', '2026-11-22']) {
    test(`the popup on ${day}`, async ({ page, app }) => {
      await app.store('sync', settings('th'));
      await app.setNow(`${day}T09:00:00+07:00`);
      await page.setViewportSize({ width: 376, height: 900 });
      await page.goto(`${app.base}popup.html`);
      await page.locator('.card').waitFor();
      await takePicture(page, `popup-${day}.png`, { fullPage: true });
    });
  }

  test('the year', async ({ page, app }) => {
    await app.store('sync', settings('th'));
    await page.setViewportSize({ width: 1280, height: 920 });
    await page.goto(`${app.base}year.html`);
    await page.locator('h1').waitFor();
    await takePicture(page, 'year.png');
  });

  for (const language of ['th', 'en'] as const) {
    test(`pictures for the stores: ${language}`, async ({ page, app }) => {
      let n = 0;
      const shot = () =>
        takePicture(page, `store-${language}-${++n}.png`, { animations: 'disabled' });
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
});
