import type { Page } from 'playwright/test';
import { changed, letter } from '../unit/schedule/letters.ts';
import { banner, EMENSCR, expect, isStripCut, test } from './fixtures.ts';
import { takePicture } from './pictures.ts';

/** What a later letter changed, where an official sees it; with pictures to look at. */

const LETTER = letter(
  changed('w09', 'extended', { end: '2023-04-25' }),
  changed('w03', 'shortened', { end: '2023-04-11' }),
  changed('w05', 'moved', { start: '2023-07-10', end: '2023-07-21' }),
  changed('w11', 'cancelled'),
);
const stored = { schedules: { version: 1, schedules: [LETTER] } };
const BY = 'ตามหนังสือที่ รง ๐๒๑๔/ว ๑๐ ลงวันที่ 12 เม.ย. 2566';

const settings = (language: 'th' | 'en' = 'th') => ({
  settings: { version: 1, agency: 'กพร.', roles: [], language, digits: 'arabic' },
});

// The page comes first: it empties the storage.
test.beforeEach(async ({ page: _, app }) => {
  await app.store('sync', settings());
  await app.store('local', stored);
  await app.setNow('2023-04-20T09:00:00+07:00');
});

const shot = (page: Page, name: string) =>
  takePicture(page, `letter-${name}.png`, { animations: 'disabled' });
const row = (page: Page, id: string) => page.locator(`[data-window="${id}"]`);

test('the banner says that the window was extended, from when and by which letter', async ({
  page,
  app,
}) => {
  await app.setNow('2023-04-18T09:00:00+07:00');
  await page.goto(`${EMENSCR}/projects`);
  await expect(banner(page)).toHaveAttribute('data-window', 'L-w09');
  await expect(banner(page)).toContainText('เหลือ 6 วันทำการ ถึง อ. 25 เม.ย. 2566');
  await expect(banner(page)).toContainText(`ขยายระยะเวลา เดิมถึง 18 เม.ย. 2566 ${BY}`);
  await expect(banner(page)).toContainText('ต่อไป: กระทรวงอนุมัติ (M7) 19 – 30 เม.ย. 2566');
  expect((await banner(page).boundingBox())?.height).toBeLessThanOrEqual(56);
  await shot(page, 'banner-extended');

  await app.store('sync', settings('en'));
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(banner(page)).toContainText('Extended, was until 18 Apr 2566 (2023), by memo รง');
  await shot(page, 'banner-extended-en-dark');
  await page.setViewportSize({ width: 320, height: 700 });
  await expect.poll(() => isStripCut(page)).toBe(false);
  await shot(page, 'banner-extended-en-320');
});

test('the banner says that a window was called off while it would be open', async ({
  page,
  app,
}) => {
  await app.setNow('2023-07-05T09:00:00+07:00');
  await app.store('sync', {
    settings: { ...settings().settings, roles: ['unit'] },
  });
  await page.goto(`${EMENSCR}/projects`);
  await expect(banner(page)).toContainText('ยกเลิก: รายงานความก้าวหน้า ไตรมาส 3/66 (M6)');
  await shot(page, 'banner-cancelled-beside');
  await app.store('sync', {
    settings: { ...settings().settings, roles: ['executive'] },
  });
  await expect(banner(page)).toHaveAttribute('data-window', 'L-w11');
  await expect(banner(page)).toContainText('ยกเลิกแล้ว');
  await expect(banner(page)).toContainText('เดิมกำหนด 1 – 16 ก.ค. 2566');
  await expect(banner(page)).toContainText(`ยกเลิก ${BY}`);
  await shot(page, 'banner-cancelled');
});

test('the popup says it in card, rows and details, with the letter’s words', async ({
  page,
  app,
}) => {
  await page.setViewportSize({ width: 376, height: 900 });
  await page.goto(`${app.base}popup.html`);
  const card = page.locator('.card');
  await expect(card).toContainText(`ขยายระยะเวลา เดิมถึง 18 เม.ย. 2566 ${BY}`);
  await card.locator('summary').first().click();
  await expect(card).toContainText(`ขยายระยะเวลาจาก 1 – 18 เม.ย. 2566 เป็น 1 – 25 เม.ย. 2566 ${BY}`);
  await expect(card).toContainText('ข้อความในหนังสือที่แก้ไขกำหนด');
  await expect(card).toContainText('ให้ดำเนินการภายในวันที่ที่กำหนดใหม่');
  await shot(page, 'popup-card');
  await expect(row(page, 'L-w03')).toContainText('ย่นระยะเวลา เดิมถึง 18 เม.ย. 2566');
  await expect(row(page, 'L-w05')).toContainText('เลื่อนกำหนด เดิม 1 – 16 ก.ค. 2566');
  const off = page.locator('section', { hasText: 'ยกเลิกตามหนังสือ' });
  await expect(off.locator('[data-window]')).toHaveCount(1);
  await off.locator('summary').click();
  // Nobody is asked whether what was called off is done; a calendar can take it back.
  await expect(off.locator('[data-action=done]')).toHaveCount(0);
  await expect(off.locator('[data-action=ics]')).toHaveCount(1);
  await takePicture(page, 'letter-popup.png', { fullPage: true });
});

test('the year view says it on the bar, in its details and in the table', async ({ page, app }) => {
  await page.setViewportSize({ width: 1280, height: 1000 });
  await page.goto(`${app.base}year.html`);
  const extended = page.locator('.slot[data-window="L-w09"]');
  await expect(extended).toContainText('ขยายระยะเวลา');
  await expect(extended.locator('.was')).toBeVisible();
  await expect(extended.getByRole('button')).toHaveAccessibleName(
    new RegExp(`ขยายระยะเวลาจาก 1 – 18 เม.ย. 2566 เป็น 1 – 25 เม.ย. 2566 ${BY}`, 'u'),
  );
  await expect(page.locator('.slot[data-window="L-w11"]')).toHaveClass(/tone-cancelled/u);
  await expect(page.locator('.legend')).toContainText('กำหนดเดิม');
  await shot(page, 'year');
  await extended.getByRole('button').click();
  await expect(page.locator('#details')).toContainText('ให้ดำเนินการภายในวันที่ที่กำหนดใหม่');
  await takePicture(page, 'letter-year-details.png', { fullPage: true });
  await page.locator('[data-action=table]').click();
  const cells = (id: string) => page.locator(`tr[data-window="${id}"]`);
  await expect(cells('L-w03')).toContainText('ย่นระยะเวลาจาก 1 – 18 เม.ย. 2566 เป็น 1 – 11');
  await expect(cells('L-w11').locator('s')).toHaveText('1 – 16 ก.ค. 2566');
  await expect(cells('L-w11')).toContainText(`ยกเลิก เดิมกำหนด 1 – 16 ก.ค. 2566 ${BY}`);
  await takePicture(page, 'letter-year-table.png', { fullPage: true });
});
