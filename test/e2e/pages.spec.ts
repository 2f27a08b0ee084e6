import { readFile } from 'node:fs/promises';
import { FY2566 } from '../../lib/schedule/packs/fy2566.ts';
import { COLOURS, violations } from './axe.ts';
import { banner, clipboard, EMENSCR, expect, openStep, test } from './fixtures.ts';
import { takePicture } from './pictures.ts';

const json = (value: unknown, name = 'schedule.json') => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)),
});

test.describe('the popup', () => {
  test('asks for the agency, then shows its deadlines, nearest first', async ({ page, app }) => {
    await app.setInstalled('2023-01-01');
    await page.goto(`${app.base}popup.html`);
    await expect(page.getByText('เลือกหน่วยงานของท่าน')).toBeVisible();
    await page.locator('[data-action=agency]').selectOption('กพร.');
    await expect(page.locator('header')).toContainText('กรมพัฒนาฝีมือแรงงาน (กพร.)');
    await expect(page.locator('.card')).toHaveAttribute('data-window', 'w09');
    await expect(page.locator('.card')).toContainText('เหลือ 1 วันทำการ');
    await expect(page.locator('.card h2')).toHaveText('รายงานความก้าวหน้า ไตรมาส 2/66 (M6)');

    const rows = await page
      .locator('.row')
      .evaluateAll((nodes) =>
        nodes.map(
          (node) =>
            `${(node as HTMLElement).dataset.state} ${(node as HTMLElement).dataset.window}`,
        ),
      );
    // What has just closed, then everything by the day that comes next; what is later at a click.
    expect(rows.slice(0, 6)).toEqual([
      'closed w08',
      'closed w16',
      'closed w07',
      'open w03',
      'upcoming w04',
      'upcoming w10',
    ]);
    await page.getByRole('button', { name: 'ดูอีก 7 รายการ' }).click();
    await expect(page.locator('.row[data-window=w21]')).toBeVisible();
    expect(rows).not.toContain('open w17');
    await expect(page.locator('.row[data-window=w07]')).toContainText('พ้นกำหนด');
  });

  test('every row opens to the memo’s own words and the chain', async ({ page, app }) => {
    await page.goto(`${app.base}popup.html`);
    const row = page.locator('.row[data-window=w10]');
    await row.locator('summary').first().click();
    await expect(row).toContainText('“วันที่ 19 - 30 เม.ย. 66”');
    await expect(row.locator('.chain')).toContainText('หัวหน้ากลุ่มภารกิจ และกลุ่ม ป.ย.ป.');
    await expect(row).toContainText('30 เม.ย. เป็นวันอาทิตย์');
    await expect(row.getByRole('link', { name: 'เปิด eMENSCR' })).toHaveAttribute(
      'href',
      'https://emenscr.nesdc.go.th/',
    );
  });

  test('today, years after the memo, everything says that it is projected', async ({
    page,
    app,
  }) => {
    await app.setNow('2026-11-22T09:00:00+07:00');
    await page.goto(`${app.base}popup.html`);
    await expect(page.locator('.card')).toHaveAttribute('data-state', 'projected');
    await expect(page.locator('.card')).toContainText('คาดการณ์จากหนังสือปี 2566 ยังไม่มีหนังสือของปีนี้');
    const states = await page
      .locator('section .row')
      .evaluateAll((nodes) => [
        ...new Set(nodes.map((node) => (node as HTMLElement).dataset.state)),
      ]);
    expect(states).toEqual(['projected']);
    // Folded beneath: the memo's own windows of 2566, closed long ago.
    await expect(page.getByText(/^รายการที่ผ่านมา/u)).toBeVisible();
    await expect(page.locator('main')).not.toContainText('เปิดอยู่');
    // Nothing counts down to a day that nobody has printed.
    await expect(page.locator('main')).not.toContainText(/เหลือ|อีก \d+ วัน/u);
  });
});

test.describe('my work', () => {
  test('a window marked done leaves the popup’s list and the banner, and comes back', async ({
    page,
    app,
  }) => {
    await app.store('sync', {
      settings: { version: 1, agency: 'กพร.', roles: ['unit'], language: 'th', digits: 'arabic' },
    });
    const site = await app.context.newPage();
    await site.goto(`${EMENSCR}/projects`);
    await expect(banner(site)).toHaveAttribute('data-window', 'w09');
    await page.goto(`${app.base}popup.html`);
    const card = page.locator('.card');
    await card.locator('summary').click();
    await card.locator('[data-action=done]').click();
    await expect(card).toHaveAttribute('data-window', 'w03');
    await expect(banner(site)).toHaveAttribute('data-window', 'w03');

    await page.getByText('ดำเนินการแล้ว (1)').click();
    const row = page.locator('.row[data-window=w09]');
    await expect(row).toContainText('ดำเนินการแล้ว');
    await row.locator('summary').click();
    await row.locator('[data-action=undone]').click();
    await expect(card).toHaveAttribute('data-window', 'w09');
    await expect(banner(site)).toHaveAttribute('data-window', 'w09');
  });

  test('the list can be looked through by role', async ({ page, app }) => {
    await page.goto(`${app.base}popup.html`);
    await page.locator('[data-action=roles]').selectOption('ministry');
    await expect(page.locator('.card')).toHaveAttribute('data-window', 'w04');
    await expect(page.locator('.row[data-window=w03]')).toHaveCount(0);
    await page.reload();
    await expect(page.locator('.card')).toHaveAttribute('data-window', 'w09');
  });

  test('one window or all go into a calendar file; web calendars open only on a click', async ({
    page,
    app,
  }) => {
    await page.goto(`${app.base}popup.html`);
    const card = page.locator('.card');
    await card.locator('summary').click();
    const read = async (action: string) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator(`[data-action=${action}]`).first().click(),
      ]);
      expect(download.suggestedFilename()).toBe('thanwela.ics');
      return readFile(await download.path(), 'utf8');
    };
    const one = await read('ics');
    expect(one.match(/BEGIN:VEVENT/gu)).toHaveLength(1);
    expect(one).toContain('DTSTART;VALUE=DATE:20230401');
    expect(one).toContain('DTEND;VALUE=DATE:20230419');
    const all = await read('all-ics');
    expect((all.match(/BEGIN:VEVENT/gu) ?? []).length).toBeGreaterThan(10);
    await expect(card.getByRole('link', { name: 'Google ปฏิทิน' })).toHaveAttribute(
      'href',
      /^https:\/\/calendar\.google\.com\//u,
    );
    expect(app.context.pages().some((each) => each.url().includes('google'))).toBe(false);
    // The README shows where a deadline goes from here: a calendar, all of them, or a text.
    await page.setViewportSize({ width: 376, height: 760 });
    await takePicture(card, 'calendar.png');
  });
});

test.describe('the options', () => {
  test('a change is in use at once in an open page, without a reload', async ({ page, app }) => {
    await openStep(page, '690004', 'm6');
    const options = await app.context.newPage();
    await options.goto(`${app.base}options.html`);
    await options.locator('[data-setting=agency]').selectOption('สปส.');
    await expect(options.locator('[data-message=saved]')).toBeVisible();
    await expect(banner(page)).toContainText('รายงานความก้าวหน้า ไตรมาส 1/66');

    await options.getByRole('radio', { name: 'ไทย (๒๕๖๖)' }).check();
    await expect(banner(page)).toContainText('อ. ๑๘ เม.ย. ๒๕๖๖');
    await expect(banner(page)).toContainText('M6');

    await options.getByRole('radio', { name: 'English' }).check();
    await expect(banner(page)).toContainText('Working days left');
    await expect(options.getByRole('heading', { name: 'Thanwela options' })).toBeVisible();

    await options.getByRole('checkbox', { name: /Mission-group head/u }).check();
    await expect(banner(page)).toHaveAttribute('data-window', 'w04');
  });

  test('are kept in storage.sync and there after a restart of the page', async ({ page, app }) => {
    await page.goto(`${app.base}options.html`);
    await page.locator('[data-setting=agency]').selectOption('กกจ.');
    await page.getByRole('checkbox', { name: 'ผู้บริหารหน่วยงาน' }).check();
    // What is said of the first change says nothing of the second.
    const roles = () =>
      app.worker.evaluate(async () => {
        const { sync } = (globalThis as unknown as { chrome: typeof import('wxt/browser').browser })
          .chrome.storage;
        const { settings } = await sync.get('settings');
        return (settings as { roles: string[] } | undefined)?.roles;
      });
    await expect.poll(roles).toEqual(['executive']);
    await page.reload();
    await expect(page.locator('[data-setting=agency]')).toHaveValue('กกจ.');
    await expect(page.getByRole('checkbox', { name: 'ผู้บริหารหน่วยงาน' })).toBeChecked();
  });

  test('settings that do not validate: a clear sentence, the last good state stays', async ({
    page,
    app,
  }) => {
    await page.goto(`${app.base}options.html`);
    await page.locator('[data-setting=agency]').selectOption('กกจ.');
    await expect(page.locator('[data-message=saved]')).toBeVisible();
    await app.store('sync', { settings: { version: 1, agency: 7, roles: 'x', language: 'th' } });
    await expect(page.locator('[data-problem=invalid]')).toContainText('agency');
    await expect(page.locator('[data-setting=agency]')).toHaveValue('กกจ.');
    const site = await app.context.newPage();
    await site.goto(`${EMENSCR}/projects`);
    await expect(banner(site)).toContainText('ไตรมาส 2/66 (M6)');
    await page.locator('[data-setting=agency]').selectOption('สปส.');
    await expect(page.locator('[data-problem]')).toHaveCount(0);
  });

  test('a schedule file that cannot be used: a clear sentence, the old one stays', async ({
    page,
    app,
  }) => {
    const [first, ...others] = FY2566.windows;
    const { start: _, ...withoutStart } = FY2566.windows[2] as (typeof FY2566.windows)[number];
    const cases: [string, unknown, string, string][] = [
      [
        'a พ.ศ. year in an ISO date',
        { ...FY2566, windows: [{ ...first, end: '2566-02-20' }, ...others] },
        'thai-year-in-iso-date',
        'ปี พ.ศ.',
      ],
      [
        'a missing start',
        { ...FY2566, windows: [first, others[0], withoutStart, ...others.slice(2)] },
        'missing',
        'null',
      ],
      [
        'an unknown agency',
        { ...FY2566, windows: [{ ...first, agencies: ['กกก.'] }, ...others] },
        'unknown-agency',
        'กกก.',
      ],
      ['no JSON', '{"format": ', 'not-json', 'JSON'],
    ];
    await page.goto(`${app.base}options.html`);
    for (const [name, value, code, words] of cases) {
      await test.step(name, async () => {
        await page.locator('[data-action=import]').setInputFiles(json(value));
        await expect(page.locator('[data-import=bad]')).toContainText('กรอบเวลาเดิมยังใช้อยู่');
        await expect(page.locator(`[data-problem=${code}]`).first()).toContainText(words);
        await expect(page.locator('[data-action=confirm-import]')).toHaveCount(0);
        await expect(page.locator('[data-schedule]')).toHaveCount(1);
      });
    }
  });

  test('errors are shown under about, and copied by one button', async ({ page, app }) => {
    await app.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await app.worker.evaluate(async () => {
      const { session } = (
        globalThis as unknown as { chrome: typeof import('wxt/browser').browser }
      ).chrome.storage;
      const error = 'TypeError: x is not a function · background.js:1:2345';
      await session.set({
        reports: { version: 1, reports: [{ at: 0, where: 'tick', error, times: 2 }] },
      });
    });
    await page.goto(`${app.base}options.html`);
    const errors = page.locator('[data-errors]');
    await expect(errors).toHaveAttribute('data-errors', '1');
    await errors.locator('summary').click();
    const line =
      '1970-01-01T00:00Z tick: TypeError: x is not a function · background.js:1:2345 (×2)';
    await expect(errors.locator('pre')).toHaveText(line);
    await errors.locator('[data-action=copy-errors]').click();
    await expect(errors.locator('[data-copied=copied]')).toHaveText('คัดลอกแล้ว');
    expect(await clipboard(page)).toContain(line);
  });

  test('a good schedule file is used only when confirmed, and can be undone', async ({
    page,
    app,
  }) => {
    const years = JSON.stringify(FY2566)
      .replaceAll('mol-2566', 'mol-2570')
      // The same windows four years on, as a memo of FY2570 might print them.
      .replace(/"(20\d\d)-/gu, (_, year) => `"${Number(year) + 4}-`)
      .replace(/"(fiscalYear|year)":(25\d\d)/gu, (_, key, year) => `"${key}":${Number(year) + 4}`);
    await app.setNow('2026-12-15T09:00:00+07:00');
    await page.goto(`${EMENSCR}/projects`);
    await expect(banner(page)).toHaveAttribute('data-state', 'projected');

    const options = await app.context.newPage();
    await options.goto(`${app.base}options.html`);
    await options.locator('[data-action=import]').setInputFiles(json(years));
    await expect(options.locator('[data-import=ready]')).toContainText('2570');
    await expect(banner(page)).toHaveAttribute('data-state', 'projected');
    await options.locator('[data-action=confirm-import]').click();
    await expect(options.locator('[data-schedule=mol-2570]')).toBeVisible();
    await expect(banner(page)).toHaveAttribute('data-state', 'open');
    await options.locator('[data-action=undo]').click();
    await expect(options.locator('[data-schedule=mol-2570]')).toHaveCount(0);
    await expect(banner(page)).toHaveAttribute('data-state', 'projected');
  });
});

test.describe('accessible', () => {
  for (const name of ['popup', 'options']) {
    test(`${name}, light and dark`, async ({ page, app }) => {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(`${app.base}${name}.html`);
      await page.locator('h1').waitFor();
      for (const summary of await page.locator('summary').all()) await summary.click();
      expect(await violations(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await violations(page, { rules: COLOURS })).toEqual([]);
    });
  }
});
