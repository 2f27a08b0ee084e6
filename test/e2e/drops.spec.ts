/** Whatever is dropped on whichever page of ours: recognised, and led to where it belongs. */
import type { Page } from 'playwright/test';
import { writeSchedule } from '../../lib/schedule/file/write-schedule.ts';
import { FY2566 } from '../../lib/schedule/packs/fy2566.ts';
import { correctionsFile } from '../../lib/settings/corrections-file.ts';
import { expect, test } from './fixtures.ts';

const MEMO = `ที่ รง ๐๒๑๔/ว ๙
วันที่ ๕ มกราคม ๒๕๗๐
เรื่อง กรอบระยะเวลาการนำเข้าข้อมูลในระบบ eMENSCR ประจำปีงบประมาณ พ.ศ. ๒๕๗๐
รายงานความก้าวหน้า (M6) ไตรมาส 1/2570 วันที่ 7 - 20 ม.ค. 70
`;
const PDF = '%PDF-1.4\n%%EOF';
const SCHEDULE = writeSchedule({ ...FY2566, revision: 9 });

/** Drops a file somewhere on the page; says whether the browser would have opened it. */
async function drop(page: Page, name: string, content: string, on = 'body'): Promise<void> {
  const isTaken = await page.locator(on).evaluate(
    (node, [called, text]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], called));
      const event = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
      return !node.dispatchEvent(event);
    },
    [name, content] as const,
  );
  expect(isTaken).toBe(true);
}

const notice = (page: Page) => page.locator('[data-given]');
const PAGES = [
  'options',
  'review',
  'year',
  'my-work',
  'welcome',
  'drafts',
  'popup',
  'share',
] as const;

test('a file that a page has no use for is named, and nothing navigates', async ({ page, app }) => {
  for (const path of PAGES) {
    await test.step(path, async () => {
      await page.goto(`${app.base}${path}.html`);
      await page.locator('#app > *').first().waitFor();
      await drop(page, 'ข้อมูล.csv', 'a,b\n1,2');
      await expect(notice(page)).toHaveAttribute('data-given', 'files');
      await expect(notice(page)).toContainText('ข้อมูล.csv');
      await drop(page, 'ว่าง.json', '  ');
      await expect(notice(page)).toContainText('ไฟล์ “ว่าง.json” ว่าง');
      await drop(page, 'schedule.json.sig', '{"format":"thanwela-signature","version":1}');
      await expect(notice(page)).toContainText('ลายมือชื่อดิจิทัล');
      await drop(page, 'จดหมาย.eml', 'x');
      await expect(notice(page)).toContainText('บันทึกไฟล์แนบ');
      await page.locator('[data-action=close-given]').click();
      await expect(notice(page)).toHaveCount(0);
      expect(page.url()).toBe(`${app.base}${path}.html`);
    });
  }
});

test('a memo that is dropped in the options is read on the memo page, by one press', async ({
  page,
  app,
}) => {
  await page.goto(`${app.base}options.html`);
  await page.locator('[data-action=import]').waitFor();
  await drop(page, 'หนังสือ.docx.txt', MEMO);
  await expect(notice(page)).toHaveAttribute('data-given', 'review');
  const opened = app.context.waitForEvent('page');
  await page.locator('[data-action=lead]').click();
  const review = await opened;
  await expect(review.locator('[data-field=head-number]')).toHaveValue('รง ๐๒๑๔/ว ๙');
  await expect(review.locator('.window')).toHaveCount(1);
  await expect(notice(page)).toHaveCount(0);
  // A draft that stood there is replaced, and can be had back.
  await drop(review, 's.json', SCHEDULE);
  await expect(review.locator('.window')).toHaveCount(22);
  await expect(review.locator('.done')).toContainText('แทนร่างเดิมแล้ว');
  await review.locator('[data-action=undo-edit]').click();
  await expect(review.locator('.window')).toHaveCount(1);
});

test('a PDF that is chosen in the options stands beside the table; so does one from the popup', async ({
  page,
  app,
}) => {
  await page.goto(`${app.base}options.html`);
  await page.locator('[data-action=import]').setInputFiles({
    name: 'หนังสือ.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(PDF),
  });
  let opened = app.context.waitForEvent('page');
  await page.locator('[data-action=lead]').click();
  await expect((await opened).locator('.scan-pdf')).toHaveCount(1);
  await page.goto(`${app.base}popup.html`);
  await page.locator('.popup').first().waitFor();
  await drop(page, 'หนังสือ.pdf', PDF);
  opened = app.context.waitForEvent('page');
  await page.locator('[data-action=lead]').click();
  await expect((await opened).locator('[data-taken=pdf]')).toBeVisible();
});

test('our own files go to the options from anywhere, and ask there', async ({ page, app }) => {
  await page.goto(`${app.base}year.html`);
  await page.locator('h1').waitFor();
  await drop(page, 'กรอบเวลา.txt', SCHEDULE);
  let opened = app.context.waitForEvent('page');
  await page.locator('[data-action=lead]').click();
  const options = await opened;
  await expect(options.locator('[data-import=ready]')).toBeInViewport();
  await options.close();
  await page.goto(`${app.base}review.html`);
  await page.locator('h1').waitFor();
  await drop(page, 'ชื่อช่อง.json', correctionsFile([]));
  opened = app.context.waitForEvent('page');
  await page.locator('[data-action=lead]').click();
  await expect((await opened).locator('[data-corrections=ready]')).toBeInViewport();
});

test('the page for files checks what it is given, and says where else it could go', async ({
  page,
  app,
}) => {
  await page.goto(`${app.base}files.html`);
  await page.locator('[data-action=choose]').setInputFiles({
    name: 'กรอบเวลา.json',
    mimeType: 'application/json',
    buffer: Buffer.from(SCHEDULE),
  });
  await expect(notice(page)).toHaveAttribute('data-given', 'options');
  await expect(page.locator('[data-done="1"]')).toBeVisible();
});

test('an empty box says so', async ({ page, app }) => {
  await page.goto(`${app.base}review.html`);
  await page.locator('[data-action=read]').click();
  await expect(notice(page)).toContainText('ไม่มีข้อความให้อ่าน');
  await page.goto(`${app.base}options.html`);
  await page.locator('[data-action=paste]').evaluate((node) => {
    const clipboardData = new DataTransfer();
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    node.dispatchEvent(event);
  });
  await expect(notice(page)).toContainText('ไม่มีข้อความให้อ่าน');
});

test('a link that is dropped beside a field goes nowhere; a text in a field stays in it', async ({
  page,
  app,
}) => {
  await page.goto(`${app.base}review.html`);
  await page.locator('[data-field=memo-text]').waitFor();
  const isStopped = (on: string) =>
    page.locator(on).evaluate((node) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.setData('text/uri-list', 'https://example.invalid/');
      const event = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
      return !node.dispatchEvent(event);
    });
  expect(await isStopped('h1')).toBe(true);
  expect(await isStopped('[data-field=memo-text]')).toBe(false);
});

test('the options stand in five groups, with links to each on top', async ({ page, app }) => {
  await page.goto(`${app.base}options.html`);
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([
    'หน่วยงานและบทบาท',
    'หนังสือและกรอบเวลา',
    'การแจ้งเตือน',
    'การตรวจ',
    'ขั้นสูง',
  ]);
  const sections = await page
    .locator('h3[id]')
    .evaluateAll((nodes) => nodes.map((node) => node.id));
  expect(sections.sort()).toEqual(
    [
      ...['agency', 'roles', 'language', 'digits', 'theme', 'review', 'schedule', 'reminders'],
      ...['checks', 'mutes', 'drafts', 'import', 'feed', 'corrections', 'errors', 'about'],
    ].sort(),
  );
  await page.getByRole('link', { name: 'ขั้นสูง' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'ขั้นสูง' })).toBeInViewport();
});
