/** A year without a memo file: begun from the projection, typed from a scan with the keyboard alone. */
import type { Page } from 'playwright/test';
import type { Day } from '../../lib/calendar/day.ts';
import { showDay } from '../../lib/calendar/show.ts';
import { draftOfProjection } from '../../lib/schedule/draft/next-year.ts';
import { FY2566 } from '../../lib/schedule/packs/fy2566.ts';
import { violations } from './axe.ts';
import { banner, EMENSCR, expect, test } from './fixtures.ts';
import type { Launched } from './launch.ts';
import { takePicture } from './pictures.ts';

const ROWS = draftOfProjection(2570, [FY2566]).rows;
/** As it is typed: without the year. */
const typed = (day: Day) =>
  showDay(day, { language: 'th', digits: 'thai', style: 'short' }).replace(/ [๐-๙]+$/u, '');
const short = (day: Day) => showDay(day, { language: 'th', digits: 'arabic', style: 'short' });
const progress = (page: Page) => page.locator('[data-quick-progress]');
const field = (page: Page, n: number, which: 'start' | 'end') =>
  page.locator(`[data-field=quick-${ROWS[n - 1]?.id}-${which}]`);

async function begin(page: Page, app: Launched): Promise<void> {
  await app.setNow('2026-11-30T09:00:00+07:00');
  await page.goto(`${app.base}review.html`);
  await page.locator('[data-action=begin-projected][data-year="2570"]').focus();
  await page.keyboard.press('Enter');
  await expect(progress(page)).toHaveAttribute('data-quick-progress', `0/${ROWS.length}`);
}

/** A picture of the browser's own making, as a file that is given in some way. */
async function givePicture(page: Page, how: 'drop' | 'paste', name = 'หนังสือ.png'): Promise<void> {
  await page.evaluate(
    async ([way, called]) => {
      const canvas = new OffscreenCanvas(600, 900);
      const ink = canvas.getContext('2d');
      if (!ink) throw new Error('no canvas');
      ink.fillStyle = '#fff';
      ink.fillRect(0, 0, 600, 900);
      ink.fillStyle = '#222';
      for (let line = 60; line < 860; line += 40) ink.fillRect(60, line, 480, 8);
      const data = new DataTransfer();
      data.items.add(new File([await canvas.convertToBlob()], called));
      const event =
        way === 'drop'
          ? new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })
          : new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
      document.body.dispatchEvent(event);
    },
    [how, name] as const,
  );
}

test.describe('next year without a memo file', () => {
  test('a whole year is typed with the keyboard alone, and taken into use', async ({
    page,
    app,
  }) => {
    await begin(page, app);
    await expect(page.locator('[data-field=head-number]')).toBeFocused();
    await page.keyboard.type('รง ๐๒๑๔/ว ๙');
    await page.keyboard.press('Tab');
    await page.keyboard.type('๕ ม.ค. ๗๐');
    for (let tab = 0; tab < 3; tab += 1) await page.keyboard.press('Tab');
    await expect(page.locator('[data-field=head-subject]')).toBeFocused();
    await page.keyboard.type('กรอบเวลาปี ๒๕๗๐');
    const first = field(page, 1, 'start');
    for (let tab = 0; tab < 12; tab += 1) {
      await page.keyboard.press('Tab');
      if (await first.evaluate((node) => node === document.activeElement)) break;
    }
    for (const [index, { projected }] of ROWS.entries()) {
      await expect(field(page, index + 1, 'start')).toBeFocused();
      // Key by key where the rows begin; what a key does is the same in all of them.
      const type = (text: string) =>
        index < 3 ? page.keyboard.type(text) : page.keyboard.insertText(text);
      if (projected?.start) await type(typed(projected.start));
      await page.keyboard.press('Tab');
      await expect(field(page, index + 1, 'end')).toBeFocused();
      await type(typed(projected?.end as Day));
      await page.keyboard.press('Tab');
      await expect(progress(page)).toHaveAttribute(
        'data-quick-progress',
        `${index + 1}/${ROWS.length}`,
      );
    }
    await expect(field(page, 1, 'end')).toHaveValue(short(ROWS[0]?.projected?.end as Day));
    await page.locator('[data-action=use]').focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('.done')).toContainText('ใช้กรอบเวลานี้แล้ว ฉบับแก้ไขที่ 1');
    await page.goto(`${app.base}options.html`);
    await expect(page.locator('[data-schedule="2570-0214-9"]')).toContainText(
      `${ROWS.length} ช่วงเวลา`,
    );
    await page.goto(`${EMENSCR}/projects`);
    await expect(banner(page)).not.toHaveAttribute('data-state', 'projected');
  });

  test('nothing projected is ever in a field, and nothing is used before it is typed', async ({
    page,
    app,
  }) => {
    await begin(page, app);
    for (const input of await page.locator('.quick input[type=text]').all()) {
      await expect(input).toHaveValue('');
    }
    await page.locator('[data-action=confirm-all]').click();
    await expect(progress(page)).toHaveAttribute('data-quick-progress', `0/${ROWS.length}`);
    await page.locator('[data-action=use]').click();
    await expect(page.locator('[data-todo]')).toContainText(
      `ช่วงเวลาที่ยังไม่ได้ยืนยัน ${ROWS.length} รายการ`,
    );
    expect(await violations(page)).toEqual([]);
  });

  test('what cannot be read is said and stays; what is odd asks once more; a dash leaves out', async ({
    page,
    app,
  }) => {
    await begin(page, app);
    const withStart = ROWS.findIndex(({ projected }) => projected?.start && !projected.isException);
    const n = withStart + 1;
    await field(page, n, 'start').focus();
    await page.keyboard.type('31 เม.ย.');
    await page.keyboard.press('Tab');
    await expect(field(page, n, 'start')).toHaveValue('31 เม.ย.');
    await expect(field(page, n, 'start')).toHaveAttribute('aria-invalid', 'true');
    await expect(field(page, n, 'start')).toHaveAccessibleDescription(/อ่านเป็นวันที่ไม่ได้/u);

    // A whole span in the start, in a year far away: shown at once, confirmed by the second Enter.
    await field(page, n, 'start').focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.insertText('4 - 29 ม.ค. 2575');
    const row = page.locator(`[data-quick-row=${ROWS[withStart]?.id}]`);
    await expect(row.locator('[data-read="2032-01-04/2032-01-29"]')).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(field(page, n, 'end')).toHaveValue('29 ม.ค. 2575');
    await expect(row.locator('[data-doubt=far]')).toBeVisible();
    await expect(row).toHaveAttribute('data-state', 'new');
    await expect(row).toContainText('กด Enter อีกครั้ง');
    await page.keyboard.press('Enter');
    await expect(row).toHaveAttribute('data-state', 'ok');
    await expect(field(page, n + 1, 'start')).toBeFocused();

    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(field(page, n - 1, 'start')).toBeFocused();
    await page.keyboard.type('-');
    await page.keyboard.press('Tab');
    await expect(progress(page)).toHaveAttribute('data-quick-progress', `1/${ROWS.length - 1}`);
    await expect(field(page, n, 'start')).toBeFocused();
    await page.locator('[data-action=take-back]').focus();
    await page.keyboard.press('Enter');
    await expect(progress(page)).toHaveAttribute('data-quick-progress', `1/${ROWS.length}`);
    await expect(field(page, n - 1, 'start')).toBeFocused();
    await expect(field(page, n - 1, 'start')).toHaveValue('');
  });

  test('a tab that was closed goes on where it was', async ({ page, app }) => {
    await begin(page, app);
    await field(page, 1, 'end').focus();
    await page.keyboard.type('4 ม.ค.');
    await expect(page.locator('[data-kept=true]')).toBeVisible();
    const other = await app.context.newPage();
    await page.goto('about:blank');
    await other.goto(`${app.base}review.html`);
    await expect(field(other, 1, 'end')).toHaveValue(/^4 ม\.ค\./u);
    await expect(progress(other)).toHaveAttribute('data-quick-progress', /\/\d+$/u);
  });

  test('two windows: what is typed in one is seen in the other, and nothing is lost', async ({
    page,
    app,
  }) => {
    await begin(page, app);
    const other = await app.context.newPage();
    await other.goto(`${app.base}review.html`);
    await expect(field(other, 1, 'end')).toHaveValue('');
    await field(page, 1, 'end').fill('4 ม.ค.');
    await field(page, 1, 'end').press('Tab');
    await expect(field(other, 1, 'end')).toHaveValue(/^4 ม\.ค\./u);
    await other.bringToFront();
    await field(other, 2, 'end').fill('5 ม.ค.');
    await field(other, 2, 'end').press('Tab');
    await expect(field(page, 2, 'end')).toHaveValue(/^5 ม\.ค\./u);
    await expect(field(page, 1, 'end')).toHaveValue(/^4 ม\.ค\./u);
  });

  test('a photo stands beside the table: zoomed and scrolled by keys, folded, never stored', async ({
    page,
    app,
  }) => {
    await begin(page, app);
    await givePicture(page, 'drop');
    await expect(page.locator('.scan img')).toHaveCount(1);
    await givePicture(page, 'paste', 'หน้า 2.png');
    const pictures = page.locator('.scan img');
    await expect(pictures).toHaveCount(2);
    const width = () => pictures.first().evaluate((node) => node.clientWidth);
    await expect.poll(width).toBeGreaterThan(100);
    const before = await width();
    await takePicture(page, 'next-year.png');
    await page.locator('.scan-sheets').focus();
    for (const key of ['+', '+', '+']) await page.keyboard.press(key);
    await expect(page.locator('[data-zoom="200"]')).toBeVisible();
    expect(await width()).toBeGreaterThan(before * 1.5);
    await page.keyboard.press('End');
    await expect
      .poll(() => page.locator('.scan-sheets').evaluate((node) => node.scrollTop))
      .toBeGreaterThan(50);
    expect(await violations(page)).toEqual([]);
    const stored = await app.worker.evaluate(async () => {
      type WithChrome = { chrome: typeof import('wxt/browser').browser };
      const { local } = (globalThis as unknown as WithChrome).chrome.storage;
      return JSON.stringify(await local.get(null));
    });
    expect(stored).not.toMatch(/หนังสือ\.png|blob:|PNG/u);

    await page.setViewportSize({ width: 320, height: 700 });
    await page.locator('.scan summary').click();
    await expect(pictures.first()).toBeHidden();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  test('a picture that is none says so; a file of another kind is led on', async ({
    page,
    app,
  }) => {
    await begin(page, app);
    await page.locator('[data-action=scan]').setInputFiles({
      name: 'เสีย.png',
      mimeType: 'image/png',
      buffer: Buffer.from('\x89PNG\r\n\x1a\nnothing', 'latin1'),
    });
    await expect(page.getByText('แสดงรูป “เสีย.png” ไม่ได้')).toBeVisible();
    await page.locator('[data-action=scan]').setInputFiles({
      name: 'ข้อมูล.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('a,b\n1,2'),
    });
    await expect(page.locator('[data-given=files]')).toBeVisible();
  });
});
