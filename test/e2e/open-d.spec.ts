import { makeDocx, makeXlsx } from '../make/office.ts';
import { banner, bubble, expect, mark, OPEN_D, pointAt, strip, test } from './fixtures.ts';

const NEW = `${OPEN_D}/dataset/labour-statistics-2566/resource/new`;
const CONTENT: Record<string, string | Uint8Array> = {
  docx: makeDocx(['ก']).bytes,
  xlsx: makeXlsx([{ name: 'ก', rows: [[1]] }]).bytes,
  json: '[]',
};
const file = (name: string) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(CONTENT[name.toLowerCase().split('.').at(-1) ?? ''] ?? 'x'),
});

for (const ckan of ['2.9', '2.10', '2.11'] as const) {
  test(`CKAN ${ckan}: another type is named at once, with what to save it as; taken away it is not spoken of`, async ({
    page,
    app,
  }) => {
    await app.serve({ ckan });
    await page.goto(NEW);
    await banner(page).waitFor();
    const input = page.locator('input[type=file][name=upload]');
    for (const [name, as] of [
      ['สถิติแรงงาน.pdf', '.docx'],
      ['งบประมาณ 2568.xls', '.xlsx'],
    ] as const) {
      await input.setInputFiles(file(name));
      await expect(mark(page, 'resource.upload')).toHaveAttribute('data-rule', 'file-format');
      await pointAt(page, mark(page, 'resource.upload'));
      await expect(bubble(page)).toContainText(name);
      await expect(bubble(page)).toContainText(`บันทึกไฟล์เป็น ${as}`);
    }
    for (const name of ['report.docx', 'DATA.XLSX', 'wages.json']) {
      await input.setInputFiles(file(name));
      await expect(mark(page, 'resource.upload')).toHaveCount(0);
      await input.setInputFiles(file('x.zip'));
      await expect(mark(page, 'resource.upload')).toHaveCount(1);
    }

    await page.reload();
    await banner(page).waitFor();
    // 2.9 lays the input itself over its button.
    if (ckan !== '2.9') await page.locator('#resource-upload-button').click();
    await page.locator('input[type=file][name=upload]').setInputFiles(file('a.pdf'));
    await expect(mark(page, 'resource.upload')).toHaveCount(1);
    await page.getByText('ลบออก').locator('visible=true').first().click();
    // Its name stands in the form, so that a file or a link is asked for now.
    await expect(mark(page, 'resource.upload')).toHaveAttribute('data-rule', 'resource-source');
  });
}

test('the name of a resource is required, on a language path too', async ({ page }) => {
  await page.goto(`${OPEN_D}/th/dataset/labour-statistics-2566/resource/new`);
  await expect(mark(page, 'resource.name')).toHaveAttribute('data-rule', 'required-field');
  await page.locator('#field-name').fill('สถิติ');
  await expect(mark(page, 'resource.name')).toHaveCount(0);
});

test('pages that are no form get the banner only', async ({ page }) => {
  await page.goto(`${OPEN_D}/dataset`);
  await expect(banner(page)).toBeVisible();
  await expect(strip(page).locator('[data-action=check]')).toHaveCount(0);
});
