/** The dataset form of Open-D, with the Thai-GDC fields and without. */

import type { Page } from 'playwright/test';
import {
  banner,
  bubble,
  expect,
  float,
  mark,
  markedFields,
  OPEN_D,
  pointAt,
  strip,
  test,
} from './fixtures.ts';

const REQUIRED = [
  'data_category',
  'data_format',
  'data_source',
  'data_type',
  'geo_coverage',
  'license_id',
  'maintainer',
  'maintainer_email',
  'notes',
  'objective',
  'owner_org',
  'tag_string',
  'title',
  'update_frequency_unit',
].map((name) => `dataset.${name}`);

const TEXTS = ['title', 'maintainer', 'notes', 'data_source'];
const CHOICES: Record<string, string> = {
  data_type: 'ข้อมูลสถิติ',
  owner_org: 'กรมการจัดหางาน',
  update_frequency_unit: 'ปี',
  geo_coverage: 'จังหวัด',
  data_category: 'ข้อมูลสาธารณะ',
  license_id: 'Open Data Common',
};

async function open(page: Page, path: string): Promise<void> {
  await page.goto(`${OPEN_D}${path}`);
  await banner(page).waitFor();
}

for (const ckan of ['2.9', '2.10', '2.11'] as const) {
  test(`CKAN ${ckan} with Thai-GDC: every required field, however it is filled in`, async ({
    page,
    app,
  }) => {
    await app.serve({ ckan });
    await open(page, '/th/dataset/new');
    await expect.poll(() => markedFields(page)).toEqual(REQUIRED);
    for (const name of TEXTS) await page.locator(`#field-${name}`).fill('สถิติแรงงาน');
    await page.locator('#field-maintainer_email').fill('stat@doe.go.th');
    for (const [name, value] of Object.entries(CHOICES)) {
      await page.locator(`#field-${name}`).selectOption(value);
    }
    await page.getByLabel('พันธกิจหน่วยงาน').check();
    await page.getByLabel('XLS', { exact: true }).check();
    // Of a Thai title CKAN makes no address.
    await expect.poll(() => markedFields(page)).toEqual(['dataset.name', 'dataset.tag_string']);
    await page.getByRole('button', { name: 'แก้ไข' }).click();
    await page.locator('#field-name').fill('labour-statistics');
    await page.locator('#field-title').focus();
    await expect.poll(() => markedFields(page)).toEqual(['dataset.tag_string']);
    // Its mark stands at what Select2 shows, and its value is set by script, without any event.
    const box = await page.locator('#s2id_field-tag_string').boundingBox();
    const dot = await mark(page, 'dataset.tag_string').boundingBox();
    expect(Math.abs((dot?.y ?? 0) + 8 - (box?.y ?? 99))).toBeLessThan(2);
    await page.evaluate(() => {
      const input = document.querySelector<HTMLInputElement>('#field-tag_string');
      if (input) input.value = 'แรงงาน,สถิติ';
    });
    await expect.poll(() => markedFields(page)).toEqual([]);
    await page.getByLabel('พันธกิจหน่วยงาน').uncheck();
    await page.locator('#field-title').focus();
    await expect.poll(() => markedFields(page)).toEqual(['dataset.objective']);
  });

  test(`CKAN ${ckan} alone: only what its own form requires, and nothing is missed`, async ({
    page,
    app,
  }) => {
    await app.serve({ ckan, thaiGdc: false });
    await open(page, '/dataset/new');
    await expect(mark(page, 'dataset.owner_org')).toHaveAttribute('data-rule', 'required-field');
    // The address is required too: its preview says so, and the field behind it is empty.
    await expect.poll(() => markedFields(page)).toEqual(['dataset.name', 'dataset.owner_org']);
    await strip(page).locator('[data-action=check]').click();
    await expect(float(page).locator('.panel .not-found')).toHaveCount(0);
    await float(page).locator('[data-action=close]').click();
    await page.getByRole('button', { name: 'แก้ไข' }).click();
    await page.locator('#field-title').focus();
    await expect.poll(() => markedFields(page)).toEqual(['dataset.name', 'dataset.owner_org']);
    await page.locator('#field-name').fill('wages-2566');
    await page.locator('#s2id_field-organizations .select2-choice').click();
    await page.locator('#select2-drop').getByText('กระทรวงแรงงาน').click();
    await expect.poll(() => markedFields(page)).toEqual([]);
  });
}

test('a form that proves to be Thai-GDC only later is checked as one', async ({ page, app }) => {
  await app.serve({ ckan: '2.11', thaiGdc: false });
  await open(page, '/dataset/new');
  await expect.poll(() => markedFields(page)).toEqual(['dataset.name', 'dataset.owner_org']);
  await page.evaluate(() => {
    const version = document.createElement('span');
    version.textContent = 'รุ่นโปรแกรม: 3.0.0';
    document.querySelector('footer')?.append(version);
    document.querySelector('#dataset-edit')?.append(document.createElement('input'));
  });
  await expect.poll(() => markedFields(page)).toContain('dataset.notes');
});

test('what was entered before is read on the form to edit it', async ({ page }) => {
  await open(page, '/en/dataset/edit/labour-statistics-2566');
  const filled = ['title', 'notes', 'owner_org', 'tag_string', 'data_type'];
  const left = REQUIRED.filter((field) => !filled.includes(field.split('.')[1] ?? ''));
  await expect.poll(() => markedFields(page)).toEqual(left);
});

test('a category that is not public, on a site that publishes', async ({ page }) => {
  await open(page, '/dataset/edit/labour-statistics-2566');
  const category = mark(page, 'dataset.data_category');
  await page.locator('#field-data_category').selectOption('ข้อมูลความลับทางราชการ');
  await page.locator('#field-title').focus();
  await expect(category).toHaveAttribute('data-rule', 'dataset-category');
  await expect(category).toHaveAttribute('data-level', 'check');
  await pointAt(page, category);
  await expect(bubble(page)).toContainText('ข้อมูลความลับทางราชการ');
  await page.locator('#field-data_category').selectOption('ข้อมูลสาธารณะ');
  await expect(category).toHaveCount(0);
});

test('a finding leads into the box that Select2 draws', async ({ page }) => {
  await open(page, '/dataset/new');
  await strip(page).locator('[data-action=check]').click();
  await float(page).locator('.panel [data-field="dataset.tag_string"] [data-action=go-to]').click();
  await expect(page.locator('#s2id_field-tag_string input')).toBeFocused();
});

test('the banner says what kinds of data the memo asks for, and until when', async ({
  page,
  app,
}) => {
  await app.setNow('2023-01-30T09:00:00+07:00');
  await open(page, '/dataset/new');
  for (const word of ['สถิติ', 'สถานการณ์', 'วิจัย', '66']) {
    await expect(banner(page)).toContainText(word);
  }
});
