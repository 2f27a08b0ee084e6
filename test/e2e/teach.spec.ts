import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import { readPageReport } from '../../lib/protocol/view.ts';
import { banner, clipboard, EMENSCR, expect, float, mark, strip, test } from './fixtures.ts';
import type { Launched } from './launch.ts';

/** A page whose first field nobody has heard of. */
const PAGE = `${EMENSCR}/pages/other-labels`;
const LABEL = 'สิ่งที่จะมอบให้ประชาชน';

async function openPanel(page: Page): Promise<void> {
  await strip(page).locator('[data-action=check]').click();
  await float(page).locator('.panel').waitFor();
}

/** Opens the list of fields that were not recognised; it stands open or closed as it was left. */
async function teach(page: Page, field: string): Promise<void> {
  await float(page).locator('[data-missing=unrecognised] summary').click();
  await float(page).getByLabel(LABEL).and(float(page).locator('select')).selectOption(field);
}

const openOptions = async (app: Launched): Promise<Page> => {
  const options = await app.context.newPage();
  await options.goto(`${app.base}options.html`);
  await options.getByRole('heading', { name: 'ชื่อช่องที่ท่านแก้ไว้' }).waitFor();
  return options;
};

test('“this field is…”: its finding appears, stays, and goes with the correction', async ({
  page,
  app,
}) => {
  await page.goto(PAGE);
  await openPanel(page);
  await expect(mark(page, 'm3.outcome')).toBeVisible();
  await expect(mark(page, 'm3.output')).toHaveCount(0);
  await teach(page, 'm3.output');
  await expect(mark(page, 'm3.output')).toHaveAttribute('data-rule', 'required-field');

  await page.reload();
  await expect(mark(page, 'm3.output')).toBeVisible();
  await page.locator('#a').fill('ศูนย์บริการจัดหางาน 12 แห่ง');
  await expect(mark(page, 'm3.output')).toHaveCount(0);
  await page.locator('#a').fill('');
  // A field one stands in is not called empty.
  await page.locator('#a').blur();
  await expect(mark(page, 'm3.output')).toBeVisible();

  const options = await openOptions(app);
  const row = options.locator('[data-list=own] [data-correction="m3.output"]');
  await expect(row).toContainText(`“${LABEL}” คือ ผลผลิต`);
  await expect(row).toContainText('eMENSCR · ขั้นตอน M3 · แก้เมื่อ 17 เม.ย. 2566');
  await row.locator('[data-action=remove-correction]').click();
  await expect(row).toHaveCount(0);
  await expect(mark(page, 'm3.output')).toHaveCount(0);
  await options.locator('[data-action=undo-corrections]').click();
  await expect(row).toBeVisible();
  await expect(mark(page, 'm3.output')).toBeVisible();
});

test('“not this field”: nothing is said of it any more, and the options say so', async ({
  page,
  app,
}) => {
  await page.goto(PAGE);
  await openPanel(page);
  const item = float(page).locator('li.item[data-field="m3.outcome"]');
  await item.locator('details.more summary').click();
  await item.locator('[data-action=not-this]').click();
  await expect(item).toHaveCount(0);
  await expect(mark(page, 'm3.outcome')).toHaveCount(0);
  // Taken back on the spot, and said again.
  await float(page).locator('[data-action=undo]').click();
  await expect(item).toHaveCount(1);
  await item.locator('details.more summary').click();
  await item.locator('[data-action=not-this]').click();
  await expect(item).toHaveCount(0);
  await page.reload();
  await expect(mark(page, 'm3.rationale')).toBeVisible();
  await expect(mark(page, 'm3.outcome')).toHaveCount(0);
  const options = await openOptions(app);
  await expect(options.locator('[data-list=own] [data-correction=""]')).toContainText(
    '“ผลลัพธ์ (Outcome)” ไม่ใช่ช่องใดที่ทันเวลารู้จัก',
  );
});

test('one officer’s corrections serve the next: saved as a file, brought in elsewhere', async ({
  page,
  app,
}) => {
  await page.goto(PAGE);
  await openPanel(page);
  await teach(page, 'm3.output');
  await mark(page, 'm3.output').waitFor();
  const options = await openOptions(app);
  const [file] = await Promise.all([
    options.waitForEvent('download'),
    options.locator('[data-action=export-corrections]').click(),
  ]);
  expect(file.suggestedFilename()).toBe('thanwela-corrections.json');
  const text = await readFile(await file.path(), 'utf8');
  expect(JSON.parse(text)).toEqual({
    format: 'thanwela-corrections',
    version: 1,
    corrections: [
      {
        site: 'emenscr',
        label: LABEL,
        step: 'M3',
        kind: 'text',
        field: 'm3.output',
        added: '2023-04-17',
      },
    ],
  });

  // Another computer: nothing is stored there.
  await app.clearStorage();
  await app.setNow('2023-04-17T12:00:00+07:00');
  await page.reload();
  await expect(mark(page, 'm3.outcome')).toBeVisible();
  await expect(mark(page, 'm3.output')).toHaveCount(0);
  await options.reload();
  const chosen = (content: string) => ({
    name: 'thanwela-corrections.json',
    mimeType: 'application/json',
    buffer: Buffer.from(content),
  });
  const input = options.locator('[data-action=import-corrections]');
  await input.setInputFiles(chosen('{"format":"other"}'));
  await expect(options.locator('[data-problem=other]')).toContainText('คำแก้เดิมยังใช้อยู่');
  await input.setInputFiles(chosen(text));
  await expect(options.locator('[data-corrections=ready]')).toContainText('ใหม่ 1 รายการ');
  await expect(options.locator('[data-list=own]')).toHaveCount(0);
  await options.locator('[data-action=confirm-corrections]').click();
  await expect(options.locator('[data-list=own] li')).toHaveCount(1);
  await expect(mark(page, 'm3.output')).toBeVisible();
});

test('the page report holds names and no value, no query, no fragment', async ({ page, app }) => {
  await app.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${PAGE}?token=geheim#code=geheim`);
  await banner(page).waitFor();
  await page.locator('#a').fill('ข้อความที่พิมพ์');
  await openPanel(page);
  await float(page).locator('[data-action=page-report]').click();
  await expect(float(page).locator('[data-action=page-report]')).toHaveText('คัดลอกแล้ว');
  const report = await clipboard(page);
  const view = readPageReport(report);
  expect(view?.path).toBe('/pages/other-labels');
  const texts = view?.picture.texts.map(({ text }) => text);
  expect(texts).toEqual(expect.arrayContaining([LABEL, 'ผลลัพธ์ (Outcome)']));
  expect(report).not.toMatch(/geheim|ข้อความ|1103700123456/u);
});
