/** Many files at once: the same check as beside the form, in workers. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkFile } from '../../lib/files/check-file.ts';
import { COLOURS, violations } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { takePicture } from './pictures.ts';

const file = (name: string, text: string) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});
const PEOPLE = JSON.stringify(
  ['1234567890121', '2345678901234', '1234567890121'].map((cid) => ({ cid })),
);

test('chosen and dropped files: verdict, what to do, personal data by place; filtered, copied, saved', async ({
  page,
  app,
}) => {
  await app.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${app.base}files.html`);
  await page
    .locator('[data-action=choose]')
    .setInputFiles([
      file('good.json', '[1]'),
      file('bad.json', '[1,]'),
      file('people.json', PEOPLE),
      file('old.pdf', '%PDF-1.4'),
    ]);
  await expect(page.locator('[data-done="4"]')).toBeVisible();
  const row = (name: string) => page.locator(`[data-file="${name}"]`);
  await expect(row('good.json')).toHaveAttribute('data-outcome', 'good');
  await expect(row('bad.json')).toContainText('ไม่ใช่ JSON ที่ถูกต้อง');
  await expect(row('old.pdf')).toHaveAttribute('data-outcome', 'bad');
  await expect(row('people.json').locator('[data-rule=citizen-number]')).toContainText('cid');
  await expect(page.locator('tbody')).not.toContainText('1234567890121');
  await takePicture(page, 'many-files.png', { fullPage: true });
  await page.getByRole('radio', { name: 'ข้อมูลส่วนบุคคล 1' }).check();
  await expect(page.locator('tbody tr')).toHaveCount(1);
  await page.locator('[data-action=copy]').click();
  await expect(page.locator('[data-message=copied]')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^people\.json: [^\n]+\n {2}- /u);
  await page.getByRole('radio', { name: /^ทั้งหมด/u }).check();
  const download = page.waitForEvent('download');
  await page.locator('[data-action=xlsx]').click();
  const bytes = await readFile(await (await download).path());
  const saved = Object.assign(new Blob([bytes]), { name: 'thanwela-files.xlsx' });
  expect((await checkFile(saved)).verdict).toBe('ok');

  // What is dropped comes on top; in a test the browser's own drop can hold files alone.
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File(['{'], 'dropped.json'));
    document.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }));
  });
  await expect(row('dropped.json')).toHaveAttribute('data-outcome', 'bad');
  await page.locator('[data-action=clear]').click();
  await expect(page.locator('table')).toHaveCount(0);
  const kept = await page.evaluate(async () => {
    type WithChrome = { chrome: typeof import('wxt/browser').browser };
    const { storage } = (globalThis as unknown as WithChrome).chrome;
    const all = await Promise.all([storage.local.get(), storage.session.get()]);
    return JSON.stringify(all);
  });
  expect(kept).not.toContain('people.json');
});

test('a folder of 1,000 files: the page answers while they are checked, is stopped and goes on', async ({
  page,
  app,
}, info) => {
  test.setTimeout(90_000);
  await app.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const folder = join(info.outputDir, 'many');
  await mkdir(folder, { recursive: true });
  for (let n = 0; n < 1000; n++) {
    await writeFile(join(folder, `f${n}.json`), n % 10 === 0 ? '[1,]' : JSON.stringify({ n }));
  }
  await page.goto(`${app.base}files.html`);
  await page.evaluate(() => {
    // Before the page hears of it the browser makes its list of the files, in one task.
    let begun = Number.POSITIVE_INFINITY;
    addEventListener('input', () => {
      begun = Math.min(begun, performance.now());
    });
    let longest = 0;
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) {
        longest = Math.max(longest, startTime + duration - Math.max(startTime, begun));
      }
      document.body.dataset.longest = String(Math.round(longest));
    }).observe({ type: 'longtask' });
  });
  await page.locator('[data-action=choose-folder]').setInputFiles(folder);
  await page.locator('[data-action=stop]').click();
  await expect(page.locator('[data-action=go-on]')).toBeVisible();
  await page.locator('[data-action=go-on]').click();
  await expect(page.locator('[data-done="1000"]')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('radio', { name: 'ต้องแก้ 100' })).toBeVisible();
  const longest = await page.locator('body').getAttribute('data-longest');
  console.log(`1,000 files: longest task ${longest ?? 0} ms`);

  // All of it is there: to scroll to, to filter, to search for, to copy, to be read aloud.
  await expect(page.locator('tbody tr')).toHaveCount(1000);
  await page.locator('[data-file$="/f999.json"]').scrollIntoViewIfNeeded();
  await expect(page.locator('[data-file$="/f999.json"]')).toBeInViewport();
  const read = await page.evaluate(() => {
    const { body } = document;
    getSelection()?.selectAllChildren(body);
    return getSelection()?.toString() ?? '';
  });
  expect(read.match(/f\d+\.json/gu)).toHaveLength(1000);
  const cdp = await app.context.newCDPSession(page);
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  const count = (role: string) => nodes.filter((node) => node.role?.value === role).length;
  expect([count('row'), count('rowheader'), count('columnheader')]).toEqual([1001, 1000, 4]);
  await page.locator('[data-action=copy]').click();
  await expect(page.locator('[data-message=copied]')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.match(/^many\/f\d+\.json: /gmu)).toHaveLength(1000);
  await page.getByRole('radio', { name: 'ต้องแก้ 100' }).check();
  await expect(page.locator('tbody tr')).toHaveCount(100);
  await page.getByRole('radio', { name: /^ทั้งหมด/u }).check();
  await expect(page.locator('tbody tr')).toHaveCount(1000);
});

test('holds at 320 px and is read aloud whole, light and dark', async ({ page, app }) => {
  await page.goto(`${app.base}files.html`);
  await page
    .locator('[data-action=choose]')
    .setInputFiles([file('bad.json', '[1,]'), file('people.json', PEOPLE)]);
  await expect(page.locator('[data-done="2"]')).toBeVisible();
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await violations(page, { rules: null })).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page, { rules: COLOURS })).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});
