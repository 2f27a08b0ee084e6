import type { Page } from 'playwright/test';
import { EMENSCR, expect, float, strip, test } from './fixtures.ts';

const PAGE = `${EMENSCR}/pages/odd-widgets`;

const openPanel = async (page: Page): Promise<void> => {
  await strip(page).locator('[data-action=check]').click();
  await float(page).locator('.panel').waitFor();
};

const found = (page: Page): Promise<string[]> =>
  float(page)
    .locator('.panel li.item[data-rule=required-field]')
    .evaluateAll((items) =>
      (items as HTMLElement[]).map(({ dataset: { field, row } }) =>
        row ? `${field}#${row}` : `${field}`,
      ),
    );

test('a step named in bold alone, and widgets that hide what they are', async ({ page }) => {
  await page.goto(PAGE);
  await openPanel(page);
  await expect(float(page).locator('.panel .summary')).toContainText('M4');
  const all = [
    'page:ผู้จัดทำ',
    'page:ผู้ตรวจ',
    'page:ผู้รับรอง',
    'page:วันที่รับรอง',
    'page:บันทึกช่วยจำ',
    // Once, though the page holds two fields for it; and not what is folded away.
    'page:วงเงินสำรอง',
    'm4.activity#1',
    'm4.start#1',
    'page:กองที่ร่วม',
    'page:วิธีทำ',
    'page:ผู้รับเรื่อง',
    'm4.activity#2',
    'm4.activity#3',
    'm4.activity#4',
    'm4.end#2',
  ];
  await expect.poll(async () => (await found(page)).sort()).toEqual(all.sort());

  await page.locator('#inner').evaluate((node: HTMLSelectElement) => {
    node.selectedIndex = 1;
    node.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await page.locator('#drawn').fill('100');
  const left = all.filter((name) => !/ผู้รับรอง|วงเงินสำรอง/u.test(name)).sort();
  await expect.poll(async () => (await found(page)).sort()).toEqual(left);
});

test('a field without any name is said not to be checked, and cannot be named', async ({
  page,
}) => {
  await page.goto(PAGE);
  await openPanel(page);
  const unknown = float(page).locator('[data-missing=unrecognised]');
  await unknown.locator('summary').click();
  const nameless = unknown.locator('li').filter({ hasText: '(ช่องที่ไม่มีชื่อ)' });
  await expect(nameless).toHaveCount(1);
  await expect(nameless.locator('select')).toBeHidden();
  await nameless.locator('[data-action=show]').click();
  await expect(page.locator('#nameless')).toBeFocused();
});

/** Leaves the page without the rows that alone would tell its step. */
const dropRows = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const table of document.querySelectorAll('table,div:has(> [role=row])')) table.remove();
  });

test('words in bold that name several steps are a list, not a step', async ({ page }) => {
  await page.goto(PAGE);
  await dropRows(page);
  await expect(strip(page).locator('[data-action=check]')).toBeVisible();
  await page.evaluate(() => {
    const list = document.createElement('p');
    list.innerHTML = 'ขั้นตอนทั้งหมด <b>M1</b> <b>M2</b>';
    document.body.prepend(list);
  });
  await expect(strip(page).locator('[data-action=check]')).toHaveCount(0);
});

test('a step named by the heading of a web component', async ({ page }) => {
  await page.goto(PAGE);
  await dropRows(page);
  await page.evaluate(() => {
    document.querySelector('center')?.remove();
    const title = document.createElement('x-title');
    title.attachShadow({ mode: 'open' }).innerHTML = '<h3><slot></slot></h3>';
    title.textContent = 'M6 - Progress';
    document.body.prepend(title);
  });
  await expect(strip(page).locator('[data-action=check]')).toBeVisible();
  await openPanel(page);
  await expect(float(page).locator('.panel .summary')).toContainText('M6');
});
