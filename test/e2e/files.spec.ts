/** Files chosen on Open-D: what each is, what is in it, and never in the page's way. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import type { Page } from 'playwright/test';
import { makeCompound } from '../make/cfb.ts';
import { makeDocx, makeXlsx } from '../make/office.ts';
import { banner, bubble, expect, float, mark, OPEN_D, pointAt, strip, test } from './fixtures.ts';

const NEW = `${OPEN_D}/dataset/labour-statistics-2566/resource/new`;
const ID = '1-2345-45678-78-1';

/** 130 MB of nothing, packed as tightly as deflate can. */
function bomb() {
  const zeros = new Uint8Array(130_000_000);
  const raw = { compressed: deflateRawSync(zeros), crc: crc32(zeros), size: zeros.length };
  return { name: 'xl/media/x.png', data: '', raw };
}

const upload = (page: Page) => page.locator('input[type=file][name=upload]');
const file = (name: string, data: string | Uint8Array) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(data),
});
const choose = (page: Page, name: string, data: string | Uint8Array) =>
  upload(page).setInputFiles(file(name, data));
/** A finding about the file, in the panel: what, what to do, why. */
const found = (page: Page, rule: string) =>
  float(page).locator(`.panel [data-rule="${rule}"][data-field="resource.upload"]`);

async function openUpload(page: Page, path = NEW): Promise<void> {
  // Wide enough for the panel beside the form.
  await page.setViewportSize({ width: 1800, height: 900 });
  await page.goto(path);
  await banner(page).waitFor();
  await strip(page).locator('[data-action=check]').click();
}

const xlsx = (rows: Parameters<typeof makeXlsx>[0][number]['rows'] = [[1]], options = {}) =>
  makeXlsx([{ name: 'คน', rows }], options).bytes;

test.describe('what a file is', () => {
  const good = xlsx();
  type Data = string | Uint8Array;
  /** One of each way in which a file is looked into; what is said of all others: `advice.test.ts`. */
  const cases: [verdict: string, name: string, data: Data | (() => Data), says: string[]][] = [
    ['wrong type', 'a.xlsx', makeDocx(['ก']).bytes, ['เนื้อหาไม่ตรงกับนามสกุล', 'บันทึกเป็น .docx']],
    ['encrypted', 'a.docx', makeCompound(['EncryptedPackage']), ['มีรหัสผ่าน', 'เอารหัสผ่านออก']],
    ['a bomb', 'a.xlsx', () => xlsx([[1]], { extra: [bomb()] }), ['บีบอัดผิดปกติ']],
    [
      'JSON with a mistake',
      'a.json',
      '{\n  "จังหวัด": "ขอนแก่น",\n  "ค่าจ้าง" 340\n}',
      ['ไม่ใช่ JSON ที่ถูกต้อง', 'ขาดเครื่องหมาย :', 'บรรทัด 3 ตัวที่ 13', '"ค่าจ้าง" ▸340'],
    ],
    [
      'Thai text in TIS-620',
      'a.json',
      Uint8Array.from([0x5b, 0x22, 0xa1, 0xd2, 0xc3, 0xb7, 0xd5, 0xe8, 0x22, 0x5d]),
      ['TIS-620', 'บันทึกใหม่เป็น UTF-8'],
    ],
  ];
  test('said in the panel and at the field, and gone with a good one', async ({ page }) => {
    await openUpload(page);
    const finding = found(page, 'file-content');
    for (const [verdict, name, data, says] of cases) {
      await test.step(verdict, async () => {
        await choose(page, name, typeof data === 'function' ? data() : data);
        for (const words of [`“${name}”`, ...says]) await expect(finding).toContainText(words);
        await expect(finding).toHaveAttribute('data-level', 'must');
        // And the same at the field itself.
        await float(page).locator('[data-action=close]').click();
        await pointAt(page, mark(page, 'resource.upload'));
        await expect(bubble(page)).toContainText(says[0] ?? '');
        await strip(page).locator('[data-action=check]').click();
        if (name.endsWith('json')) await choose(page, 'good.json', '[]');
        else await choose(page, 'good.xlsx', good);
        await expect(finding).toHaveCount(0);
      });
    }
  });

  test('larger than sites of its kind take', async ({ page }) => {
    await openUpload(page);
    await choose(page, 'a.json', `["${'ก'.repeat(3_600_000)}"]`);
    await expect(found(page, 'file-size')).toContainText('11 MB');
    await expect(found(page, 'file-content')).toHaveCount(0);
  });
});

test.describe('what is in a file', () => {
  test('a Thai name, with one to copy and the format to choose', async ({ page }) => {
    await openUpload(page);
    await choose(page, 'งบประมาณ 2568.xlsx', xlsx());
    const finding = found(page, 'file-name');
    await expect(finding).toContainText('“-2568.xlsx”');
    await expect(finding).toContainText('budget-2568.xlsx');
    await expect(finding).toContainText('เลือกรูปแบบ XLSX');
    await expect(finding.locator('[data-action=copy]')).toContainText('budget-2568.xlsx');
  });

  test('JSON that programs read differently', async ({ page }) => {
    await openUpload(page);
    await choose(page, 'a.json', '\ufeff{"ก": 1,\n"ก": 12345678901234567890}');
    await expect(found(page, 'file-data')).toHaveCount(3);
    await expect(found(page, 'file-data').filter({ hasText: 'ชื่อซ้ำ' })).toContainText('บรรทัด 2');
  });

  test('what comes along unseen, as advice', async ({ page }) => {
    const sheets = [
      { name: 'ผล', rows: [[1]] },
      { name: 'ร่าง', rows: [[2]], state: 'hidden' },
    ];
    await openUpload(page);
    await choose(page, 'a.xlsx', makeXlsx(sheets).bytes);
    await expect(found(page, 'file-hidden')).toHaveAttribute('data-level', 'advice');
    await expect(found(page, 'file-hidden')).toContainText('แผ่นงานที่ซ่อนอยู่ 1 แผ่น · ร่าง');
  });

  test('numbers of citizens: where, how many, masked, and together with the category', async ({
    page,
    app,
  }) => {
    const rows = [['ชื่อ', 'เลขประจำตัวประชาชน'], ...Array.from({ length: 5 }, () => ['ก', ID])];
    await openUpload(page);
    await choose(page, 'a.xlsx', xlsx(rows));
    const finding = found(page, 'file-personal-data');
    await expect(finding).toHaveAttribute('data-level', 'personal');
    await expect(banner(page)).toContainText('ข้อมูลส่วนบุคคล 5 เลข');
    await expect(finding).toContainText('5 เลข');
    await expect(finding).toContainText('แผ่นงาน “คน” คอลัมน์ B แถว 2–6');
    await expect(finding).toContainText('1-2345-xxxxx-xx-x');
    expect(await float(page).locator('.panel').textContent()).not.toContain(ID);
    await expect(finding).not.toContainText('ข้อมูลสาธารณะ');
    // The category stands on another page; it is remembered from there.
    await page.goto(`${OPEN_D}/dataset/edit/labour-statistics-2566`);
    // Marked while empty: else its going away would say nothing.
    await expect(page.locator('.marker[data-field="dataset.data_category"]')).toHaveCount(1);
    await page.locator('#field-data_category').selectOption('ข้อมูลสาธารณะ');
    await expect(page.locator('.marker[data-field="dataset.data_category"]')).toHaveCount(0);
    await openUpload(page);
    await choose(page, 'a.xlsx', xlsx(rows));
    await expect(finding).toContainText('แต่ชุดข้อมูลอยู่ในหมวดหมู่ “ข้อมูลสาธารณะ”');
    // Of another dataset nothing is known.
    await openUpload(page, `${OPEN_D}/dataset/skill-training-2566/resource/new`);
    await choose(page, 'a.xlsx', xlsx(rows));
    await expect(finding).toContainText('5 เลข');
    await expect(finding).not.toContainText('ข้อมูลสาธารณะ');
    expect(app.site.uploads).toEqual([]);
  });
});

test('a new dataset: the category chosen on its form is known when its first file is', async ({
  page,
  app,
}) => {
  await app.serve({ thaiGdc: true });
  await page.goto(`${OPEN_D}/dataset/new`);
  await banner(page).waitFor();
  await page.locator('#field-title').fill('Wages 2566');
  for (const name of ['maintainer', 'notes', 'data_source']) {
    await page.locator(`#field-${name}`).fill('กรมการจัดหางาน');
  }
  await page.locator('#field-maintainer_email').fill('stat@doe.go.th');
  for (const name of ['data_type', 'owner_org', 'update_frequency_unit', 'geo_coverage']) {
    await page.locator(`#field-${name}`).selectOption({ index: 1 });
  }
  await page.locator('#field-license_id').selectOption({ index: 1 });
  await page.locator('#field-data_category').selectOption('ข้อมูลสาธารณะ');
  await page.getByLabel('พันธกิจหน่วยงาน').check();
  await page.getByLabel('XLS', { exact: true }).check();
  await page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('#field-tag_string');
    if (input) input.value = 'แรงงาน';
  });
  await expect(page.locator('.marker')).toHaveCount(0);
  await page.locator('button[name=save]').click();
  await page.waitForURL('**/dataset/wages-2566/resource/new');
  await page.setViewportSize({ width: 1800, height: 900 });
  await banner(page).waitFor();
  await strip(page).locator('[data-action=check]').click();
  await choose(page, 'a.xlsx', xlsx([['CID'], [ID]]));
  await expect(found(page, 'file-personal-data')).toContainText('“ข้อมูลสาธารณะ”');
});

for (const ckan of ['2.9', '2.10', '2.11'] as const) {
  test(`CKAN ${ckan}: dropped, replaced, several, removed, chosen again`, async ({ page, app }) => {
    await app.serve({ ckan });
    await openUpload(page);
    if (ckan !== '2.9') await page.locator('#resource-upload-button').click();
    const content = found(page, 'file-content');
    // Dropped on the input by the person: the browser fills it and fires `change`.
    const transfer = await page.evaluateHandle(() => {
      const data = new DataTransfer();
      data.items.add(new File(['[1,]'], 'dropped.json'));
      return data;
    });
    await upload(page).evaluate((input: HTMLInputElement, data) => {
      input.files = data.files;
      input.dispatchEvent(new DragEvent('drop', { bubbles: true, dataTransfer: data }));
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }, transfer);
    await expect(content).toContainText('dropped.json');
    await choose(page, 'replaced.json', '{1}');
    await expect(content).toContainText('replaced.json');
    await expect(content).toHaveCount(1);
    await upload(page).evaluate((input: HTMLInputElement) => {
      input.multiple = true;
    });
    await upload(page).setInputFiles([
      file('one.json', '['),
      file('two.docx', ''),
      file('three.json', '[]'),
    ]);
    await expect(content).toHaveCount(2);
    await page.getByText('ลบออก').locator('visible=true').first().click();
    await expect(content).toHaveCount(0);
    // By a script of the page, which fires nothing.
    if (ckan !== '2.9') await page.locator('#resource-upload-button').click();
    await choose(page, 'again.json', '[');
    await expect(content).toContainText('again.json');
    await upload(page).evaluate((input: HTMLInputElement) => {
      input.value = '';
    });
    await expect(content).toHaveCount(0);
  });
}

test('CKAN 2.10: a file in place of one that was uploaded before', async ({ page, app }) => {
  await app.serve({ ckan: '2.10' });
  const resource = '5b0f0c1e-6f2c-4c55-9e0e-6f1d8a1c2b3d';
  await openUpload(page, `${OPEN_D}/dataset/skill-training-2566/resource/${resource}/edit`);
  await page.getByText('ล้างการอัปโหลด').click();
  await choose(page, 'new.json', '[');
  await expect(found(page, 'file-content')).toContainText('new.json');
});

test.describe('on the disk', () => {
  let folder = '';
  test.beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'thanwela-files-'));
  });
  test.afterAll(() => rm(folder, { recursive: true }));

  test('changed after it was chosen', async ({ page }) => {
    const path = join(folder, 'changing.json');
    await writeFile(path, '[1]');
    await openUpload(page);
    await upload(page).setInputFiles(path);
    await expect(float(page).locator('.panel')).toContainText('แล้ว');
    // Read once, so that the first check is over.
    await choose(page, 'bad.json', '[');
    await expect(found(page, 'file-content')).toContainText('bad.json');
    await upload(page).setInputFiles(path);
    await expect(found(page, 'file-content')).toHaveCount(0);
    await writeFile(path, '[1, 2, 3]');
    await expect(async () => {
      await page.locator('#field-name').click();
      await expect(found(page, 'file-content')).toContainText('ให้เลือกไฟล์ใหม่', { timeout: 300 });
    }).toPass();
  });

  test('a long one: progress, stopped, checked after all, taken away meanwhile', async ({
    page,
  }) => {
    const path = join(folder, 'long.json');
    // Texts that may hold a number have to be looked at: under way for seconds on any computer.
    const row = `{"ปี":2566,"หมายเหตุ":"เลขที่ 1-2345-67890-12-3"},\n`.repeat(20_000);
    await writeFile(path, `[${row.repeat(100)}0]`);
    await openUpload(page);
    await upload(page).setInputFiles(path);
    const line = float(page).locator('.file');
    await expect(line).toHaveAttribute('data-file-state', 'checking');
    await expect(line).toContainText('long.json');
    const first = await line.locator('progress').getAttribute('value');
    await expect(line.locator('progress')).not.toHaveAttribute('value', String(first));
    await float(page).locator('[data-action=file-stop]').click();
    await expect(line).toHaveAttribute('data-file-state', 'stopped');
    await expect.poll(() => page.workers().length).toBe(0);
    await float(page).locator('[data-action=file-again]').click();
    await expect(line).toHaveAttribute('data-file-state', 'checking');
    // Taken away by a script, unheard.
    await upload(page).evaluate((input: HTMLInputElement) => {
      input.value = '';
    });
    await expect(line).toHaveCount(0);
    await expect.poll(() => page.workers().length).toBe(0);
    // And left for another page.
    await upload(page).setInputFiles(path);
    await expect(line).toHaveCount(1);
    await page.goto(`${OPEN_D}/dataset`);
    await expect.poll(() => page.workers().length).toBe(0);
    await expect(line).toHaveCount(0);
  });
});

test('a page whose policy forbids workers: the same findings, in slices', async ({ page, app }) => {
  await app.context.route(NEW, async (route) => {
    const answer = await app.site.respond({
      host: new URL(OPEN_D).host,
      method: 'GET',
      path: new URL(NEW).pathname,
      headers: {},
      body: null,
    });
    const policy = "default-src 'self'; require-trusted-types-for 'script'";
    await route.fulfill({
      body: answer.body,
      headers: { ...answer.headers, 'content-security-policy': policy },
    });
  });
  await openUpload(page);
  const rows = [['CID', 'x'], ...Array.from({ length: 40_000 }, (_, i) => [ID, `แถว ${i * 7919}`])];
  const data = xlsx(rows);
  expect(data.length).toBeGreaterThan(300_000);
  let workers = 0;
  page.on('worker', () => {
    workers++;
  });
  await choose(page, 'a.xlsx', data);
  await expect(found(page, 'file-personal-data')).toContainText('40,000 เลข');
  expect(workers).toBe(0);
});
