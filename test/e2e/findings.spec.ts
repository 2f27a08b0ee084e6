import { type banner, expect, openStep, test } from './fixtures.ts';

/** Everything in the panel: level, rule, field and row, in its order. */
async function listed(page: Parameters<typeof banner>[0]): Promise<string[]> {
  return page.locator('li.item').evaluateAll((nodes) =>
    nodes.map((node) => {
      const { level, rule, field, row } = (node as HTMLElement).dataset;
      return `${level} ${rule} ${field}${row ? `#${row}` : ''}`;
    }),
  );
}

test('tmp', async ({ page }) => {
  for (const step of ['m2', 'm3', 'm4', 'm5', 'm6']) {
    await openStep(page, '690004', step);
    await page.locator('[data-action=check]').click();
    await page.waitForTimeout(1500);
    console.log(step, await listed(page), await page.locator('[data-missing]').allTextContents());
  }
});
