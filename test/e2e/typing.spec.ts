import { EMENSCR, expect, mark, test } from './fixtures.ts';

const ROWS = 50;
const COLUMNS = ['กิจกรรมหลัก', 'กิจกรรมย่อย', 'เริ่มต้น', 'สิ้นสุด', 'งบประมาณ (บาท)', 'น้ำหนัก (%)'];
const PAGE = `<!doctype html><html lang="th"><meta charset="utf-8"><title>M4</title>
<h1>M4 : กิจกรรม</h1><table><thead><tr>${COLUMNS.map((label) => `<th>${label}</th>`).join('')}</tr></thead>
<tbody>${`<tr>${COLUMNS.map(() => '<td><input type="text"></td>').join('')}</tr>`.repeat(ROWS)}</tbody></table>`;

test('typing at speed in a form of 300 fields: no finding on the field until it is left', async ({
  page,
  app,
}) => {
  await app.context.route(`${EMENSCR}/long/690009/m4`, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: PAGE }),
  );
  await page.goto(`${EMENSCR}/long/690009/m4`);
  // What is required and empty is marked in every row, so the form was read as a whole.
  await expect(mark(page, 'm4.activity').first()).toBeAttached();
  const box = (row: number, column: number) =>
    page.locator('tbody tr').nth(row).locator('input').nth(column);
  const wrong: [number, string, string, string][] = [
    [2, '31/02/2566', 'm4.start', 'date-invalid'],
    [3, '15/02/2023', 'm4.end', 'date-era'],
    [5, '120', 'm4.weight', 'percent-range'],
  ];
  for (const [column, text, field, rule] of wrong) {
    const row = column;
    const own = page.locator(
      `.marker[data-field="${field}"][data-row="${row + 1}"][data-rule="${rule}"]`,
    );
    const input = box(row, column);
    await input.click();
    // Whatever was drawn at any moment while the person typed is remembered.
    await page.evaluate(
      ([selector]) => {
        const seen = { shown: 0 };
        Object.assign(globalThis, { seen });
        const root = document.querySelector('thanwela-host[data-part=marks]')?.shadowRoot;
        if (!root) throw new Error('no layer of ours');
        new MutationObserver(() => {
          seen.shown += root.querySelectorAll(selector ?? '').length;
        }).observe(root, { childList: true, subtree: true, attributes: true });
      },
      [`.marker[data-field="${field}"][data-row="${row + 1}"][data-rule="${rule}"]`] as const,
    );
    await input.pressSequentially(text, { delay: 60 });
    // Another field is fixed meanwhile by the page itself: its mark goes, so a check came in between.
    const other = page.locator(`.marker[data-field="m4.activity"][data-row="${row + 1}"]`);
    await expect(other).toBeAttached();
    await box(row, 0).evaluate((activity) => {
      (activity as HTMLInputElement).value = 'ตรวจสถานประกอบกิจการ';
    });
    await expect(other).toHaveCount(0);
    const shown = () =>
      page.evaluate(() => (globalThis as unknown as { seen: { shown: number } }).seen.shown);
    expect(await shown(), field).toBe(0);
    await page.keyboard.press('Tab');
    await expect(own, field).toBeAttached();
  }
});
