import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import { readSchedule } from '../../lib/schedule/file/read-schedule.ts';
import { FY2566 } from '../../lib/schedule/packs/fy2566.ts';
import { COLOURS, violations } from './axe.ts';
import { banner, EMENSCR, expect, test } from './fixtures.ts';
import { takePicture } from './pictures.ts';

const MEMO = 'test/unit/schedule/memo-2566.txt';
const windowAt = (page: Page, n: number) => page.locator('.window').nth(n - 1);

/** A memo of 2570, as short as one can be: two windows, and a day that no calendar has. */
const SHORT = `ที่ รง ๐๒๑๔/ว ๙
วันที่ ๕ มกราคม ๒๕๗๐
เรื่อง กรอบระยะเวลาการนำเข้าข้อมูลในระบบ eMENSCR ประจำปีงบประมาณ พ.ศ. ๒๕๗๐
สป.รง. กกจ. กพร. กสร. สปส.
รายงานความก้าวหน้า (M6) ไตรมาส 1/2570 วันที่ 7 - 20 ม.ค. 70
รายงานความก้าวหน้า (M6) ไตรมาส 2/2570 วันที่ 1 - 20 เม.ย. 70
รายงานความก้าวหน้า (M6) ไตรมาส 3/2570 วันที่ 1 - 31 มิ.ย. 70
`;

async function readText(page: Page, base: string, text: string): Promise<void> {
  await page.goto(`${base}review.html`);
  await page.locator('[data-field=memo-text]').fill(text);
  await page.locator('[data-action=read]').click();
  await page.locator('.window').first().waitFor();
}

/** Answers every question, sets dates without a window aside and confirms every row. */
async function agree(page: Page): Promise<void> {
  const open = page.locator('[data-action=settle]');
  const dates = page.locator('[data-action=open-aside]');
  await page.locator('.window').first().waitFor();
  for (let left = await dates.count(); left > 0; left -= 1) {
    await dates.first().click();
    await expect(dates).toHaveCount(left - 1);
  }
  for (let left = await open.count(); left > 0; left -= 1) {
    await open.first().click();
    await expect(open).toHaveCount(left - 1);
  }
  await page.locator('[data-action=confirm-all]').click();
}

test.describe('from memo to schedule', () => {
  test('the memo of 2566: 22 windows, each with its words', async ({ page, app }) => {
    await readText(page, app.base, await readFile(MEMO, 'utf8'));
    await expect(page.locator('.window')).toHaveCount(22);
    await expect(page.locator('[data-field=head-number]')).toHaveValue('รง ๐๒๑๔/ว ๓');
    await expect(page.getByText('= ศ. 27 ม.ค. 2566')).toBeVisible();
    const row = windowAt(page, 3);
    await row.locator('[data-action=show-words]').click();
    const words = page.locator('mark[data-current=true]').first();
    await expect(words).toBeInViewport();
    await expect(words).toContainText('1-18 เมษายน 2566');
    await expect(row.locator('[data-question=kind-contradiction]')).toBeVisible();
    await expect(row.locator('[data-action=confirm]')).toBeDisabled();
    await page.locator('.to-row[data-number="3"]').first().click();
    await expect(row.locator('h3')).toBeFocused();
  });

  test('nothing is used before it is confirmed; then it is, and can be undone', async ({
    page,
    app,
  }) => {
    await app.setNow('2027-01-15T09:00:00+07:00');
    const state = async () => {
      await page.goto(`${EMENSCR}/projects`);
      await banner(page).waitFor();
      return banner(page).getAttribute('data-state');
    };
    await readText(page, app.base, SHORT);
    await expect(page.locator('.window')).toHaveCount(2);
    await page.locator('[data-action=use]').click();
    await expect(page.locator('[data-todo]')).toBeFocused();
    await expect(page.locator('[data-todo]')).toContainText('วันที่ที่ยังไม่ได้ตัดสินใจ 1 แห่ง');
    await expect(page.locator('[data-todo]')).toContainText('ช่วงเวลาที่ยังไม่ได้ยืนยัน 2 รายการ');
    expect(await state()).toBe('projected');

    await page.goto(`${app.base}review.html`);
    await agree(page);
    await expect(page.locator('[data-todo]')).toHaveCount(0);
    // This memo speaks of M6 alone, so that the executive's approval is gone too.
    await expect(page.locator('[data-difference=changed]').last()).toHaveText(
      'รายงานความก้าวหน้า ไตรมาส 2/70 (M6): 18 → 20 เม.ย. 70 · ผู้ทำเป็น ผู้นำเข้าข้อมูลของหน่วยงาน (เดิมเป็นการคาดการณ์)',
    );
    expect(await state()).toBe('projected');
    await page.goto(`${app.base}review.html`);
    await page.locator('[data-action=use]').click();
    await expect(page.locator('.done')).toContainText('ใช้กรอบเวลานี้แล้ว ฉบับแก้ไขที่ 1');
    await expect(page.getByText('ไม่มีอะไรเปลี่ยน')).toBeVisible();
    expect(await state()).toBe('open');
    await page.goto(`${app.base}review.html`);
    await page.locator('[data-action=undo]').click();
    await expect(page.locator('.done')).toContainText('กลับไปใช้กรอบเวลาชุดก่อนแล้ว');
    expect(await state()).toBe('projected');
  });

  test('what is exported is a schedule file, and what it says', async ({ page, app }) => {
    await readText(page, app.base, SHORT);
    await page.locator('[data-action=export]').click();
    await expect(page.locator('[data-todo]')).toBeFocused();
    await agree(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('[data-action=export]').click(),
    ]);
    expect(download.suggestedFilename()).toBe('thanwela-2570-0214-9-r1.json');
    const read = readSchedule(await readFile(await download.path(), 'utf8'));
    expect(read).toMatchObject({
      ok: true,
      schedule: { id: '2570-0214-9', fiscalYear: 2570, windows: [{ quarter: 1 }, { quarter: 2 }] },
    });
  });

  test('edits by keyboard: a wrong date is said at its field, a right one is read out', async ({
    page,
    app,
  }) => {
    await readText(page, app.base, SHORT);
    const row = windowAt(page, 2);
    await row.locator('[data-action=edit]').focus();
    await page.keyboard.press('Enter');
    const end = row.locator('[data-field=w02-end]');
    await end.focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('31 เม.ย. 2570');
    await expect(end).toHaveAttribute('aria-invalid', 'true');
    await expect(end).toHaveAccessibleDescription(/อ่าน “31 เม\.ย\. 2570” เป็นวันที่ไม่ได้/u);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('๓๐/๔/๗๐');
    await expect(end).not.toHaveAttribute('aria-invalid');
    await expect(row).toContainText('= ศ. 30 เม.ย. 2570');
    await expect(row.locator('.days')).toHaveText('1 – 30 เม.ย. 2570');
    await expect(end).toBeFocused();
  });

  test('adds a window from selected words, and removes one; the last edit can be undone', async ({
    page,
    app,
  }) => {
    await readText(page, app.base, SHORT);
    await page.locator('.memo-text').evaluate((box) => {
      const last = [...box.querySelectorAll('span')].findLast((each) =>
        each.textContent?.includes('31 มิ.ย. 70'),
      );
      if (last) getSelection()?.selectAllChildren(last);
    });
    await page.locator('[data-action=add-selected]').click();
    await expect(page.locator('.window')).toHaveCount(3);
    const added = windowAt(page, 3);
    await expect(added.locator('[data-field=w03-what]')).toBeFocused();
    await expect(added.locator('[data-field=w03-quote]')).toHaveValue(/31 มิ\.ย\. 70$/u);
    await expect(page.locator('mark[data-rows="3"]')).toContainText('31 มิ.ย. 70');
    await added.locator('[data-action=remove]').click();
    await expect(page.locator('.window')).toHaveCount(2);
    await expect(page.locator('#rows-title')).toBeFocused();
    await page.locator('[data-action=undo-edit]').click();
    await expect(page.locator('.window')).toHaveCount(3);
  });

  test('every date of the text shows what became of it, and can be decided by keyboard', async ({
    page,
    app,
  }) => {
    await readText(page, app.base, SHORT);
    const date = (n: number) => page.locator(`[data-date="${n}"]`);
    const outcomes = () =>
      page
        .locator('.memo-text [data-date]')
        .evaluateAll((all) => all.map((each) => each.getAttribute('data-outcome')));
    expect(await outcomes()).toEqual(['aside', 'window', 'window', 'question']);
    await expect(page.locator('[data-legend=question]')).toHaveText(/1$/u);
    // Not by colour alone: each has a mark of its own, and says it to a screen reader.
    const marks = await page
      .locator('.memo-text [data-date]')
      .evaluateAll((all) => all.map((each) => getComputedStyle(each, '::before').content[1]));
    expect(marks).toEqual(['–', '✓', '✓', '?']);
    await expect(date(3)).toHaveAccessibleName('1 - 31 มิ.ย. 70: ต้องตัดสินใจ');

    await date(3).focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('#date-title')).toBeFocused();
    await expect(page.locator('[data-date-panel]')).toContainText('ไม่มีวันนี้ในปฏิทิน');
    await page.keyboard.press('Escape');
    await expect(date(3)).toBeFocused();

    await page.keyboard.press(' ');
    await page.locator('[data-field=date-reason]').selectOption('event');
    await expect(date(3)).toHaveAttribute('data-outcome', 'aside');
    await expect(page.locator('[data-open-date]')).toHaveCount(0);
    await page.locator('[data-action=date-before]').click();
    await page.locator('[data-action=date-row]').click();
    await expect(windowAt(page, 2).locator('h3')).toBeFocused();
    await expect(page.locator('[data-asides="2"]')).toContainText('การอบรม การประชุม');
  });

  test('a date that is no window becomes one, filled in; a row that is removed is decided', async ({
    page,
    app,
  }) => {
    await readText(page, app.base, `${SHORT}อบรมการรายงานความก้าวหน้า ไตรมาส 4 วันที่ 5 - 9 ต.ค. 70\n`);
    await page.locator('[data-date="4"]').click();
    await page.locator('[data-action=date-window]').click();
    const row = windowAt(page, 3);
    await expect(row.locator('[data-field=w03-what]')).toBeFocused();
    await expect(row.locator('[data-field=w03-start]')).toHaveValue('5 ต.ค. 2570');
    await expect(row.locator('[data-field=w03-end]')).toHaveValue('9 ต.ค. 2570');
    await expect(row.locator('[data-field=w03-quarter]')).toHaveValue('4');
    await expect(row.locator('[data-field=w03-fiscalYear]')).toHaveValue('2570');
    await row.locator('[data-action=remove]').click();
    await expect(page.locator('[data-date="4"]')).toHaveAttribute('data-outcome', 'aside');
  });

  test('the text edited and read again keeps what was confirmed and added', async ({
    page,
    app,
  }) => {
    await readText(page, app.base, SHORT);
    await windowAt(page, 1).locator('[data-action=confirm]').check();
    await page.locator('[data-action=add]').click();
    await page.locator('[data-field=w03-end]').fill('30 ก.ย. 2570');
    await page.locator('[data-action=edit-text]').click();
    await page.locator('[data-field=memo-text]').fill(`ด่วนที่สุด\n${SHORT}`);
    await page.locator('[data-action=read]').click();
    await expect(page.locator('.window')).toHaveCount(3);
    await expect(windowAt(page, 1)).toHaveAttribute('data-state', 'ok');
    await expect(windowAt(page, 3)).toContainText('ภายใน 30 ก.ย. 2570');
  });

  test('another ministry’s memo gets no issuer and no agencies of ours', async ({ page, app }) => {
    const text = SHORT.replace('รง ๐๒๑๔/ว ๙', 'วธ 0201/9').replace(/^สป.*$/mu, '');
    await readText(page, app.base, text);
    await expect(page.locator('[data-field=head-issuer]')).toHaveValue('');
    await expect(page.locator('.agencies summary')).toHaveText(/\(0\)/u);
  });

  test('a pasted table keeps its cells; broken Thai is fixed, and that is said', async ({
    page,
    app,
  }) => {
    await page.goto(`${app.base}review.html`);
    const field = page.locator('[data-field=memo-text]');
    await field.evaluate((node) => {
      const data = new DataTransfer();
      data.setData(
        'text/html',
        '<style>td{}</style><p>ระบบ eMENSCR ปีงบประมาณ พ.ศ. 2570</p><table><tr><td>กิจกรรม<td>ช่วงเวลา<tr><td rowspan=2>รายงานความก ้าวหน้า (M6)<br>ไตรมาส 1<td>1 - 12 ก.พ. 70<tr><td>หมายเหตุ</table>',
      );
      node.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, cancelable: true }));
    });
    await expect(field).toHaveValue(
      'ระบบ eMENSCR ปีงบประมาณ พ.ศ. 2570\n\nกิจกรรม\tช่วงเวลา\nรายงานความก ้าวหน้า (M6) ไตรมาส 1\t1 - 12 ก.พ. 70\nรายงานความก ้าวหน้า (M6) ไตรมาส 1\tหมายเหตุ',
    );
    await page.locator('[data-action=read]').click();
    await expect(page.locator('.window')).toHaveCount(1);
    await expect(page.locator('[data-repaired="2"]')).toContainText('2 แห่ง');
  });

  test('the draft survives closing the page', async ({ page, app }) => {
    await readText(page, app.base, SHORT);
    await page.locator('[data-field=head-issuer]').fill('กระทรวงทดสอบ');
    await expect(page.locator('[data-kept=true]')).toBeVisible();
    const kept = () =>
      app.worker.evaluate(async () => {
        const { chrome } = globalThis as unknown as {
          chrome: { storage: { local: { get(key: string): Promise<Record<string, unknown>> } } };
        };
        return JSON.stringify(await chrome.storage.local.get('review'));
      });
    await expect.poll(kept).toContain('กระทรวงทดสอบ');
    await page.goto('about:blank');
    await page.goto(`${app.base}review.html`);
    await expect(page.locator('[data-field=head-issuer]')).toHaveValue('กระทรวงทดสอบ');
    await expect(page.locator('.window')).toHaveCount(2);
    await page.locator('[data-action=discard]').click();
    await expect(page.locator('[data-field=memo-text]')).toHaveValue('');
  });
});

test.describe('other ways to begin', () => {
  test('a file: .txt in TIS-620, dropped', async ({ page, app }) => {
    await page.goto(`${app.base}review.html`);
    await page.locator('h1').waitFor();
    const bytes = [...SHORT].map((letter) => {
      const code = letter.codePointAt(0) ?? 0;
      return code >= 0x0e01 ? code - 0x0e01 + 0xa1 : code;
    });
    await page.evaluate((list) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(list)], 'หนังสือ.txt'));
      document.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, cancelable: true }));
    }, bytes);
    await expect(page.locator('.window')).toHaveCount(2);
    await expect(page.locator('[data-field=head-number]')).toHaveValue('รง ๐๒๑๔/ว ๙');
  });

  const files: [string, string, string, string][] = [
    ['a PDF', 'memo.pdf', '%PDF-1.7', 'Ctrl+C เพื่อคัดลอกข้อความมาวาง'],
    ['an archive that is no Word file', 'memo.docx', 'PK\u0003\u0004', 'เปิดไฟล์นี้ไม่ได้'],
    ['a broken schedule file', 's.json', '{"format":"thanwela-schedule"}', 'กรอบเวลาเดิมยังใช้อยู่'],
  ];
  test('files that are no memo are refused kindly', async ({ page, app }) => {
    await page.goto(`${app.base}review.html`);
    for (const [name, file, content, words] of files) {
      await test.step(name, async () => {
        await page
          .locator('[data-action=file]')
          .setInputFiles({ name: file, mimeType: '', buffer: Buffer.from(content) });
        await expect(page.locator('[data-taken]')).toContainText(words);
      });
    }
  });

  test('from the schedule in use: the next revision', async ({ page, app }) => {
    await page.goto(`${app.base}review.html`);
    await page.locator('[data-action=edit-schedule]').click();
    await expect(page.locator('.window')).toHaveCount(FY2566.windows.length);
    await expect(page.getByText('ไม่มีอะไรเปลี่ยน')).toBeVisible();
    const row = page.locator('[data-row=w09]');
    await row.locator('[data-action=edit]').click();
    await row.locator('[data-field=w09-end]').fill('20 เม.ย. 66');
    await expect(page.locator('[data-difference]')).toHaveText(
      'รายงานความก้าวหน้า ไตรมาส 2/66 (M6): 18 → 20 เม.ย. 66',
    );
    await row.locator('[data-action=confirm]').check();
    await page.locator('[data-action=use]').click();
    await expect(page.locator('.done')).toContainText('ฉบับแก้ไขที่ 2');
    await page.goto(`${app.base}popup.html`);
    await expect(page.locator('.row[data-window=w09]')).toContainText('20 เม.ย. 2566');
  });

  test('by hand, from a blank one', async ({ page, app }) => {
    await page.goto(`${app.base}review.html`);
    await page.locator('[data-action=blank]').click();
    await page.locator('[data-action=use]').click();
    await page.locator('[data-todo] button', { hasText: 'เลขที่หนังสือ' }).click();
    await expect(page.locator('[data-field=head-number]')).toBeFocused();
    await page.locator('[data-field=head-number]').fill('พณ 0201/5');
    await page.locator('[data-field=head-date]').fill('5 ม.ค. 2566');
    await page.locator('[data-field=head-subject]').fill('กรอบเวลา');
    await page.locator('[data-todo] button', { hasText: 'วันสิ้นสุด' }).click();
    await expect(page.locator('[data-field=w01-end]')).toBeFocused();
    await page.locator('[data-field=w01-end]').fill('28 เม.ย. 2566');
    await page.locator('[data-field=w01-quote]').fill('ภายใน 28 เม.ย. 66');
    await page.locator('[data-action=confirm-all]').click();
    await page.locator('[data-action=use]').click();
    await expect(page.locator('.done')).toContainText('ฉบับแก้ไขที่ 1');
  });
});

test.describe('for everybody', () => {
  test('axe finds nothing, light and dark', async ({ page, app }) => {
    const checkBoth = async () => {
      await page.emulateMedia({ colorScheme: 'light' });
      expect(await violations(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await violations(page, { rules: COLOURS })).toEqual([]);
    };
    await page.goto(`${app.base}review.html`);
    await page.locator('h1').waitFor();
    await checkBoth();
    await readText(page, app.base, await readFile(MEMO, 'utf8'));
    await page.locator('.agencies summary').click();
    await windowAt(page, 3).locator('[data-action=edit]').click();
    await windowAt(page, 3).locator('[data-field=w03-end]').fill('ไม่มี');
    await page.locator('[data-action=use]').click();
    await page.locator('[data-todo]').waitFor();
    await checkBoth();
    // Planted defects must be found, else the checks looked at nothing.
    await page
      .locator('.to-row')
      .first()
      .evaluate((node) => node.removeAttribute('aria-label'));
    await page.addStyleTag({ content: 'h3 { color: #777 !important; background: #888 }' });
    const planted = await violations(page, { rules: ['button-name', 'color-contrast'] });
    expect(planted.join()).toMatch(/button-name.*color-contrast/u);
  });

  test('nothing goes sideways at 1280, 640 and 320 px, in both languages', async ({
    page,
    app,
  }) => {
    const fits = async (what: string) => {
      for (const [language, colorScheme] of [
        ['en', 'dark'],
        ['th', 'light'],
      ] as const) {
        await app.store('sync', {
          settings: { version: 1, agency: null, roles: [], language, digits: 'arabic' },
        });
        await page.emulateMedia({ colorScheme });
        await expect(page.locator('html')).toHaveAttribute('lang', language);
        // 640 px: a window of 1280 that is enlarged to 200 %.
        for (const width of [1280, 640, 320]) {
          await page.setViewportSize({ width, height: 900 });
          await takePicture(page, `review-${what}-${language}-${width}.png`);
          expect(
            await page.evaluate(() => document.documentElement.scrollWidth > innerWidth),
            `${what} ${language} ${width}`,
          ).toBe(false);
        }
      }
    };
    await page.goto(`${app.base}review.html`);
    await page.locator('h1').waitFor();
    await fits('start');
    await readText(page, app.base, await readFile(MEMO, 'utf8'));
    const row = windowAt(page, 3);
    await row.locator('[data-action=edit]').click();
    await row.locator('[data-action=show-words]').click();
    await row.evaluate((node) => node.scrollIntoView({ block: 'start' }));
    await page.locator('[data-action=use]').click();
    await page.locator('[data-todo]').waitFor();
    await fits('end');
  });
});
