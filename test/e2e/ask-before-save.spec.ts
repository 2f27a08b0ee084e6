import type { Page } from 'playwright/test';
import { banner, EMENSCR, expect, float, mark, OPEN_D, openStep, test } from './fixtures.ts';

const ASKING = {
  settings: {
    version: 1,
    agency: null,
    roles: [],
    language: 'th',
    digits: 'arabic',
    askBeforeSave: true,
  },
};
const question = (page: Page) => float(page).getByRole('alertdialog');
const toast = (page: Page) => page.getByText('บันทึกข้อมูลแล้ว');

test('switched off, as it comes, nothing is asked', async ({ page, app }) => {
  await openStep(page, '690001', 'm2');
  await expect(banner(page)).toContainText('ต้องแก้ 8 จุด');
  await page.getByRole('button', { name: 'บันทึก', exact: true }).click();
  await expect(toast(page)).toBeVisible();
  await expect(question(page)).toHaveCount(0);
  expect(app.site.projects.get('690001')?.steps.m2).toBeDefined();
});

test('the options switch it on', async ({ page, app }) => {
  await page.goto(`${app.base}options.html`);
  await page.locator('[data-setting=ask-before-save]').check();
  await expect(page.getByText('บันทึกแล้ว')).toBeVisible();
  await openStep(page, '690001', 'm5');
  await expect(banner(page)).toContainText('ต้องแก้ 3 จุด');
  await page.getByRole('button', { name: 'บันทึก', exact: true }).click();
  await expect(question(page)).toContainText('ยังมีจุดที่ต้องแก้ 3 จุด');
});

test.describe('in a single-page app', () => {
  // After `page`, which empties the storage.
  test.beforeEach(({ page: _, app }) => app.store('sync', ASKING));

  test('back leads to the list, nothing was saved; the next save goes through', async ({
    page,
    app,
  }) => {
    await openStep(page, '690001', 'm2');
    await expect(banner(page)).toContainText('ต้องแก้ 8 จุด');
    const before = app.site.projects.get('690001')?.steps.m2;
    await page.getByRole('button', { name: 'บันทึก', exact: true }).click();
    await expect(question(page)).toContainText('ยังมีจุดที่ต้องแก้ 8 จุด');
    await expect(question(page).getByRole('button', { name: 'กลับไปแก้ไข' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(question(page)).toHaveCount(0);
    await expect(float(page).getByRole('dialog', { name: 'ผลตรวจแบบฟอร์ม' })).toBeVisible();
    expect(app.site.projects.get('690001')?.steps.m2).toEqual(before);
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'บันทึก', exact: true }).click();
    await expect(toast(page)).toBeVisible();
    await expect(question(page)).toHaveCount(0);
  });

  test('saving all the same runs the page’s own handlers, once', async ({ page, app }) => {
    await openStep(page, '690001', 'm2');
    await expect(banner(page)).toContainText('ต้องแก้ 8 จุด');
    const saves: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'PUT') saves.push(new URL(request.url()).pathname);
    });
    await page.getByRole('button', { name: 'บันทึกและถัดไป' }).click();
    await question(page).getByRole('button', { name: 'บันทึกต่อ' }).click();
    await expect(page).toHaveURL(/\/m3$/u);
    expect(saves).toEqual(['/api/projects/690001/steps/m2']);
    expect(app.site.projects.get('690001')?.steps.m2).toBeDefined();
  });

  test('whoever clicks save again has answered; a new mistake is asked about anew', async ({
    page,
  }) => {
    await openStep(page, '690001', 'm5');
    await expect(banner(page)).toContainText('ต้องแก้ 3 จุด');
    const save = page.getByRole('button', { name: 'บันทึก', exact: true });
    await save.click();
    await expect(question(page)).toBeVisible();
    await save.click();
    await expect(toast(page)).toBeVisible();
    await expect(question(page)).toHaveCount(0);

    const quarter = page.getByRole('table').getByRole('textbox').first();
    await quarter.fill('1O0');
    await expect(mark(page, 'm5.q1')).toBeVisible();
    await save.click();
    await expect(question(page)).toContainText('ยังมีจุดที่ต้องแก้ 4 จุด');
  });

  test('buttons that do not save, and forms in which all is right, are left alone', async ({
    page,
  }) => {
    await openStep(page, '690001', 'm4');
    await page.getByRole('button', { name: 'เพิ่มกิจกรรม' }).click();
    await page.keyboard.press('Tab');
    await expect(banner(page)).toContainText('ต้องแก้ 3 จุด');
    await page.getByRole('button', { name: 'เพิ่มกิจกรรม' }).click();
    await expect(page.getByRole('table').getByRole('textbox')).toHaveCount(12);
    await expect(question(page)).toHaveCount(0);
    await openStep(page, '690003', 'm5');
    await expect(banner(page)).toContainText('ไม่พบจุดที่ต้องแก้');
    await page.getByRole('button', { name: 'บันทึก', exact: true }).click();
    await expect(toast(page)).toBeVisible();
  });

  test('the list’s own search is sent without a question', async ({ page }) => {
    await page.goto(`${EMENSCR}/projects`);
    await expect(page.getByRole('table')).toBeVisible();
    await page.getByRole('textbox').first().fill('แรงงาน');
    await page.keyboard.press('Enter');
    await expect(question(page)).toHaveCount(0);
  });
});

for (const ckan of ['2.9', '2.10', '2.11'] as const) {
  test(`CKAN ${ckan}: going back leaves the save button alive, saving on sends the file`, async ({
    page,
    app,
  }) => {
    await app.serve({ ckan });
    await app.store('sync', ASKING);
    await page.goto(`${OPEN_D}/dataset/labour-statistics-2566/resource/new`);
    await banner(page).waitFor();
    await page.locator('input[type=file][name=upload]').setInputFiles({
      name: 'statistics.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7'),
    });
    await page.locator('[name=name]').fill('สถิติแรงงาน');
    await expect(mark(page, 'resource.upload')).toHaveCount(1);
    const save = page.locator('button[name=save]').last();
    await save.click();
    await expect(question(page)).toContainText('จุดที่ต้องแก้');
    await question(page).getByRole('button', { name: 'กลับไปแก้ไข' }).click();
    await expect(save).toBeEnabled();
    expect(app.site.uploads).toHaveLength(0);

    // Reloaded, so that it is asked again.
    await page.reload();
    await banner(page).waitFor();
    await page.locator('input[type=file][name=upload]').setInputFiles({
      name: 'statistics.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7'),
    });
    await page.locator('[name=name]').fill('สถิติแรงงาน');
    await expect(mark(page, 'resource.upload')).toHaveCount(1);
    await save.click();
    await question(page).locator('[data-action=save]').click();
    await page.waitForURL(`${OPEN_D}/dataset/labour-statistics-2566`);
    expect(app.site.uploads.map(({ filename }) => filename)).toEqual(['statistics.pdf']);
  });
}
