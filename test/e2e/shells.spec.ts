/**
 * Pages that fill the window, as admin templates do: what a person could press without us they can
 * press with us, where it stood.
 */
import type { Locator, Page } from 'playwright/test';
import { banner, EMENSCR, expect, float, test } from './fixtures.ts';

/** Declared by the pages' own scripts. */
declare const saved: number;

/**
 * Controls that are in the window and that something of ours lies over, at one of five points each.
 * Runs in the page.
 */
function covered(): string[] {
  const controls = document.querySelectorAll('a,button,input,textarea,select');
  return [...controls].flatMap((control) => {
    const { left, top, width, height } = control.getBoundingClientRect();
    const isCovered = [
      [0.5, 0.5],
      [0.1, 0.1],
      [0.9, 0.1],
      [0.1, 0.9],
      [0.9, 0.9],
    ].some(([x = 0, y = 0]) => {
      const at = document.elementFromPoint(left + x * width, top + y * height);
      return at?.localName === 'thanwela-host';
    });
    return isCovered ? [control.id || (control.textContent ?? '')] : [];
  });
}

/** Does a click in the middle of the button, where it stands, reach it? */
async function pressSave(page: Page): Promise<void> {
  const place = await page.locator('#save').evaluate((button) => {
    const { left, top, right, bottom } = button.getBoundingClientRect();
    return { left, top, right, bottom, width: innerWidth, height: innerHeight };
  });
  expect(place.left).toBeGreaterThanOrEqual(0);
  expect(place.top).toBeGreaterThanOrEqual(0);
  expect(place.right).toBeLessThanOrEqual(place.width);
  expect(place.bottom).toBeLessThanOrEqual(place.height);
  const [x, y] = [(place.left + place.right) / 2, (place.top + place.bottom) / 2];
  // The browser leads the pointer by the frames it drew: a panel that has just gone has it for a moment.
  await expect
    .poll(async () => {
      await page.mouse.move(x + 1, y);
      await page.mouse.move(x, y);
      return page.locator('#save').evaluate((button) => button.matches(':hover'));
    })
    .toBe(true);
  const before = await page.evaluate(() => saved);
  await page.mouse.click(x, y);
  expect(await page.evaluate(() => saved)).toBe(before + 1);
}

const SIZES = [
  { width: 1280, height: 800 },
  { width: 1024, height: 600 },
];

/** CoreUI's footer stands at the end of the page, which is longer than the smaller window. */
const isAtOnce = (shell: string, { height }: { height: number }) =>
  shell !== 'coreui' || height === 800;

const HAS_FIXED_HEADER = new Set(['primeng-sakai', 'vuetify-app']);

for (const shell of [
  'coreui',
  'adminlte',
  'material-sidenav',
  'ant-layout',
  'vuetify-app',
  'primeng-sakai',
]) {
  for (const size of SIZES) {
    test(`${shell}, ${size.width} × ${size.height}: Save in the window, no control covered`, async ({
      page,
    }) => {
      await page.setViewportSize(size);
      await page.goto(`${EMENSCR}/pages/shells/${shell}`);
      const chip = float(page).locator('[data-action=unfold]');
      const isShown = async (locator: Locator) => (await locator.count()) > 0;
      // The counts are there: strip or chip has come to rest.
      await expect
        .poll(async () =>
          (await isShown(chip))
            ? isShown(chip.locator('.level-must'))
            : isShown(banner(page).locator('.count.level-must')),
        )
        .toBe(true);
      // A header that stays where it is would lie over the strip: the chip takes its place for good.
      if (HAS_FIXED_HEADER.has(shell)) await expect(chip).toBeVisible();
      await expect.poll(() => page.evaluate(covered)).toEqual([]);
      if (isAtOnce(shell, size)) await pressSave(page);
      // Whatever scrolls, to its end: other controls stand under the chip's corner now.
      await page.evaluate(() => {
        for (const el of document.querySelectorAll('*')) el.scrollTo(0, 1e6);
      });
      await expect.poll(() => page.evaluate(covered)).toEqual([]);
      await pressSave(page);
      // What stands in for the strip leads to the panel, and away from it again.
      const opener = (await isShown(chip)) ? chip : banner(page).locator('[data-action=check]');
      await opener.click();
      await expect(float(page).locator('.panel li.item').first()).toBeVisible();
      await float(page).locator('[data-action=close]').click();
      await expect(float(page).locator('.panel')).toHaveCount(0);
      await pressSave(page);
    });
  }
}
