import type { Page } from 'playwright/test';
import { violations } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { takePicture } from './pictures.ts';

// The last file to begin: by itself it would keep one worker busy when the others have ended.
test.describe.configure({ mode: 'parallel' });

type Asked = {
  agency?: string | null;
  roles?: string[];
  language?: 'th' | 'en';
  digits?: 'arabic' | 'thai';
};
const settings = ({ agency = 'กพร.', roles = [], language = 'th', digits = 'arabic' }: Asked) => ({
  settings: { version: 1, agency, roles, language, digits },
});

const bar = (page: Page, id: string) => page.locator(`.slot[data-window="${id}"]`);
const barButton = (page: Page, id: string) => bar(page, id).getByRole('button');

async function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
}

/** Bars that touch one another: where they really stand, in the fonts of this computer. */
async function touching(page: Page): Promise<string[]> {
  return page.locator('.slot').evaluateAll((slots) => {
    const boxes = slots.map((slot) => {
      const parts = [...slot.querySelectorAll('.bar, .bar-words')];
      const rects = parts.map((part) => part.getBoundingClientRect());
      return {
        id: (slot as HTMLElement).dataset.window,
        top: slot.getBoundingClientRect().top,
        left: Math.min(...rects.map((rect) => rect.left)),
        right: Math.max(...rects.map((rect) => rect.right)),
      };
    });
    return boxes.flatMap((a, i) =>
      boxes
        .slice(i + 1)
        .filter((b) => Math.abs(a.top - b.top) < 8 && a.left < b.right - 1 && b.left < a.right - 1)
        .map((b) => `${a.id} ${b.id}`),
    );
  });
}

test.describe('the year view', () => {
  const open = async (page: Page, base: string) => {
    await page.goto(`${base}year.html`);
    await page.locator('.lane, .empty').first().waitFor();
  };

  test('shows every window of the agency as a bar that says title, days and state', async ({
    page,
    app,
  }) => {
    await app.store('sync', settings({}));
    await open(page, app.base);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('กรอบเวลา ปีงบประมาณ 2566');
    await expect(page.locator('header')).toContainText('กรมพัฒนาฝีมือแรงงาน (กพร.)');
    const ids = await page
      .locator('.slot')
      .evaluateAll((nodes) => nodes.map((node) => (node as HTMLElement).dataset.window).sort());
    expect(ids).toEqual(
      'w01 w02 w03 w04 w05 w06 w07 w08 w09 w10 w11 w12 w13 w14 w15 w16 w18 w19 w21 w22'.split(' '),
    );
    await expect(page.getByRole('heading', { level: 2 })).toHaveText([
      'โครงการ',
      'รายงานความก้าวหน้า',
      'แผนระดับ 3',
      'รายงานผลสัมฤทธิ์',
      'Open-D',
    ]);
    await expect(barButton(page, 'w09')).toHaveAccessibleName(
      'รายงานความก้าวหน้า ไตรมาส 2/66 (M6) · 1 – 18 เม.ย. 2566 · ใกล้ปิด',
    );
    await expect(bar(page, 'w09')).toContainText('ไตรมาส 2/66');
    await expect(bar(page, 'w09')).toContainText('ใกล้ปิด');
    await expect(bar(page, 'w01')).toHaveAttribute('data-no-start', 'true');
    await expect(barButton(page, 'w01')).toHaveAccessibleName(/ภายใน 20 ก\.พ\. 2566 · ปิดแล้ว/u);
    await expect(bar(page, 'w10')).toHaveAttribute('data-approval', 'true');
    await expect(page.locator('footer')).toContainText('หนังสือที่ รง ๐๒๑๔/ว ๓');
  });

  test('today’s line stands on today', async ({ page, app }) => {
    await app.store('sync', settings({}));
    await open(page, app.base);
    await expect(page.locator('.today')).toHaveText('วันนี้ 17 เม.ย.');
    const line = await page.locator('.today').boundingBox();
    const w09 = await bar(page, 'w09').locator('.bar').boundingBox();
    const w10 = await bar(page, 'w10').locator('.bar').boundingBox();
    if (!line || !w09 || !w10) throw new Error('nothing drawn');
    // 17 April is the last but one day of W9, which ends before W10 begins.
    const day = w09.width / 18;
    expect(line.x).toBeGreaterThan(w09.x + 16 * day - 1);
    expect(line.x).toBeLessThan(w09.x + 17 * day + 1);
    expect(Math.abs(w10.x - (w09.x + w09.width))).toBeLessThan(1.5);
  });

  test('สปส. sees its own labels and its report in the April after', async ({ page, app }) => {
    await app.store('sync', settings({ agency: 'สปส.' }));
    await open(page, app.base);
    await expect(bar(page, 'w09')).toContainText('ไตรมาส 1/66');
    await expect(bar(page, 'w07')).toContainText('ไตรมาส 4/65');
    await expect(bar(page, 'w20')).toContainText('แผนรายปี พ.ศ. 2566');
    await expect(bar(page, 'w18')).toHaveCount(0);
    await expect(page.locator('.axis-months > span')).toHaveCount(19);
  });

  test('my roles stand out, others can be left out, and what is done says so', async ({
    page,
    app,
  }) => {
    await app.store('sync', settings({ roles: ['unit'] }));
    await app.setInstalled('2023-01-01');
    await open(page, app.base);
    await expect(bar(page, 'w09')).toHaveAttribute('data-mine', 'true');
    await expect(barButton(page, 'w09')).toHaveAccessibleName(/งานของท่าน$/u);
    await expect(bar(page, 'w10')).toHaveAttribute('data-mine', 'false');
    await expect(bar(page, 'w07')).toContainText('พ้นกำหนด');
    await expect(bar(page, 'w08')).not.toContainText('พ้นกำหนด');
    await page.getByRole('checkbox', { name: 'เฉพาะงานของบทบาทที่เลือก' }).check();
    await expect(bar(page, 'w10')).toHaveCount(0);
    await expect(page.locator('[data-mine=false]')).toHaveCount(0);
    await expect(bar(page, 'w09')).toBeVisible();
  });

  test('keyboard: arrows go along the time, Enter opens the details, Esc comes back', async ({
    page,
    app,
  }) => {
    await app.store('sync', settings({}));
    await open(page, app.base);
    await barButton(page, 'w11').focus();
    await page.keyboard.press('ArrowRight');
    await expect(barButton(page, 'w06')).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(barButton(page, 'w12')).toBeFocused();
    await page.keyboard.press('Enter');
    const details = page.getByRole('region', { name: 'อนุมัติรายงานความก้าวหน้า ไตรมาส 3/66 (M7)' });
    await expect(details).toBeInViewport();
    await expect(details.getByRole('heading', { level: 2 })).toBeFocused();
    await expect(barButton(page, 'w12')).toHaveAttribute('aria-expanded', 'true');
    await expect(details).toContainText('เปิด 17 – 30 ก.ค. 2566 · วันทำการสุดท้าย 27 ก.ค.');
    await expect(details.locator('.chain')).toContainText('หัวหน้ากลุ่มภารกิจ และกลุ่ม ป.ย.ป.');
    await expect(details.locator('blockquote').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(details).toHaveCount(0);
    await expect(barButton(page, 'w12')).toBeFocused();
  });

  test('the table says the same', async ({ page, app }) => {
    await app.store('sync', settings({}));
    await open(page, app.base);
    await page.getByRole('button', { name: 'แสดงเป็นตาราง' }).click();
    await expect(page.locator('.chart')).toHaveCount(0);
    const row = page.locator('tr[data-window=w11]');
    await expect(row.getByRole('rowheader')).toHaveText('รายงานความก้าวหน้า ไตรมาส 3/66 (M6)');
    await expect(row.getByRole('cell').nth(0)).toHaveText('1 – 16 ก.ค. 2566');
    await expect(row.getByRole('cell').nth(1)).toHaveText('ศ. 14 ก.ค. 2566');
    await expect(row.getByRole('cell').nth(2)).toHaveText('ยังไม่เปิด');
    await expect(page.locator('tr[data-window]')).toHaveCount(20);
    await row.getByRole('button').click();
    await expect(page.locator('#details')).toContainText('ไตรมาส 3/66');
    await page.getByRole('button', { name: 'แสดงเป็นแผนภาพ' }).click();
    await expect(page.locator('.slot')).toHaveCount(20);
  });

  test('in October the memo’s last reports come first, and the new year is one press away', async ({
    page,
    app,
  }) => {
    await app.store('sync', settings({}));
    await app.setNow('2023-10-13T09:00:00+07:00');
    await open(page, app.base);
    await expect(page.locator('.year')).toHaveAttribute('data-year', '2566');
    await expect(bar(page, 'w13')).toHaveAttribute('data-state', 'open');
    await page.getByRole('button', { name: 'แสดงปี 2567' }).click();
    await expect(page.locator('.year')).toHaveAttribute('data-year', '2567');
    // What is still to be done of the old year stands first, under its full name.
    const carried = page.locator('[data-lane=carried]');
    await expect(carried.getByRole('heading')).toHaveText('งานที่ยกมาจากปีก่อน');
    await expect(carried.locator('[data-window=w13]')).toHaveAttribute('data-state', 'open');
    await expect(carried.locator('[data-window=w13]')).toContainText(
      'รายงานความก้าวหน้า ไตรมาส 4/66 (M6)',
    );
    await expect(page.locator('[data-lane]').first()).toHaveAttribute('data-lane', 'carried');
    await expect(page.locator('.notes')).not.toContainText('ปีงบประมาณ 2566 มีช่วงที่เปิดอยู่');
    await page.getByRole('button', { name: 'แสดงเป็นตาราง' }).click();
    await expect(page.locator('tbody[data-lane=carried] tr[data-window=w13]')).toHaveCount(1);
  });

  test('today, years after the memo: projected in every place; past years say what is not known', async ({
    page,
    app,
  }) => {
    await app.store('sync', settings({}));
    await app.setNow('2026-11-22T09:00:00+07:00');
    await open(page, app.base);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('กรอบเวลา ปีงบประมาณ 2570');
    await expect(page.locator('.notes')).toContainText('คาดการณ์จากหนังสือปี 2566 ยังไม่มีหนังสือของปีนี้');
    await expect(page.locator('.slot')).toHaveCount(20);
    await expect(page.locator('.slot:not([data-state=projected])')).toHaveCount(0);
    for (const slot of await page.locator('.slot').all()) {
      await expect(slot).toContainText('คาดการณ์');
    }
    expect(
      await bar(page, 'w07@2570')
        .locator('.bar')
        .evaluate((node) => getComputedStyle(node).borderTopStyle),
    ).toBe('dashed');
    await expect(page.locator('footer')).toContainText('คาดการณ์จากหนังสือที่ รง ๐๒๑๔/ว ๓');
    await expect(page.locator('body')).not.toContainText('เปิดอยู่');

    const years = page.locator('[data-action=year]');
    await expect(years.locator('option')).toHaveText([
      '2566',
      '2567 (ไม่มีข้อมูล)',
      '2568 (คาดการณ์)',
      '2569 (คาดการณ์)',
      '2570 (คาดการณ์)',
    ]);
    await years.selectOption('2567');
    await expect(page.locator('.empty')).toContainText('ไม่มีข้อมูลของปีงบประมาณ 2567');
    await years.selectOption('2568');
    await expect(page.locator('.notes')).toContainText(/ไม่แสดง \d+ ช่วงที่คาดการณ์ไว้/u);
    await years.selectOption('2566');
    await expect(bar(page, 'w09')).toHaveAttribute('data-state', 'closed');
    await expect(page.locator('.today')).toHaveCount(0);
  });

  test('English and Thai digits', async ({ page, app }) => {
    await app.store('sync', settings({ digits: 'thai' }));
    await open(page, app.base);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('กรอบเวลา ปีงบประมาณ ๒๕๖๖');
    await expect(barButton(page, 'w09')).toHaveAccessibleName(/๑ – ๑๘ เม\.ย\. ๒๕๖๖/u);
    await app.store('sync', settings({ language: 'en' }));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Windows of fiscal year 2566');
    await expect(barButton(page, 'w09')).toHaveAccessibleName(
      'Report progress, quarter 2/66 (รายงานความก้าวหน้า, M6) · 1 – 18 Apr 2566 (2023) · Closing soon',
    );
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  });

  const looks: [string, string, Asked, 'light' | 'dark', number][] = [
    ['th', '2023-04-17', {}, 'light', 1280],
    ['roles-thai-digits', '2023-04-17', { roles: ['unit'], digits: 'thai' }, 'dark', 1280],
    ['sso', '2023-07-28', { agency: 'สปส.', roles: ['executive'] }, 'light', 1280],
    ['all-en', '2023-07-14', { agency: null, language: 'en' }, 'dark', 1280],
    ['narrow', '2023-04-17', { roles: ['unit'] }, 'light', 320],
    ['projected', '2026-11-22', { roles: ['ministry'] }, 'dark', 320],
    ['projected-all', '2026-11-22', { agency: null }, 'light', 1280],
  ];
  for (const [name, day, asked, scheme, width] of looks) {
    test(`accessible, nothing overlaps, nothing sideways, one page of paper: ${name} ${scheme} ${width}`, async ({
      page,
      app,
    }) => {
      await app.store('sync', settings(asked));
      await app.setNow(`${day}T09:00:00+07:00`);
      await page.emulateMedia({ colorScheme: scheme });
      await page.setViewportSize({ width, height: 800 });
      await open(page, app.base);
      expect(await touching(page)).toEqual([]);
      // What is written on a bar is part of its name: speech input finds it.
      const unnamed = await page.locator('.slot button').evaluateAll((buttons) =>
        buttons.flatMap((button) => {
          const name = button.getAttribute('aria-label')?.toLowerCase() ?? '';
          const seen = [...button.querySelectorAll('b, .state')].map((part) => part.textContent);
          return seen.filter((words) => !name.includes(words.toLowerCase()));
        }),
      );
      expect(unnamed).toEqual([]);
      if (width === 320) {
        // The line of today is in sight without scrolling.
        await expect(page.locator('.today')).toBeInViewport();
      }
      for (const view of ['chart', 'table']) {
        await takePicture(page, `year-${name}-${view}-${scheme}-${width}.png`, { fullPage: true });
        await page.locator('.slot button, tr[data-window] button').first().click();
        await page.locator('#details').waitFor();
        expect(await scrollsSideways(page), view).toBe(false);
        expect(await violations(page)).toEqual([]);

        const pdf = await page.pdf({ preferCSSPageSize: true });
        const text = pdf.toString('latin1');
        expect(text.match(/\/Type\s*\/Page\b(?!s)/gu), view).toHaveLength(1);
        // A4 landscape, in points.
        const [, w, h] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/u.exec(text) ?? [];
        expect([Math.round(Number(w)), Math.round(Number(h))]).toEqual([842, 595]);

        await page.locator('[data-action=close]').click();
        await page.locator('[data-action=table]').click();
      }
    });
  }

  test('on paper: black on white, the memo’s number and the day, no controls', async ({
    page,
    app,
  }) => {
    await app.store('sync', settings({}));
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.setViewportSize({ width: 1054, height: 726 });
    await open(page, app.base);
    await expect(page.locator('.controls')).toBeHidden();
    await expect(page.locator('footer')).toContainText('พิมพ์เมื่อ 17 เมษายน 2566');
    await expect(page.locator('footer .print-only')).toBeVisible();
    expect(await touching(page)).toEqual([]);
    const colours = await page.evaluate(() => {
      const words = document.querySelector('.bar-words .state') as HTMLElement;
      return [getComputedStyle(words).color, getComputedStyle(document.body).backgroundColor];
    });
    expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
  });
});
