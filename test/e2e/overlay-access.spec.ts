import type { Page } from 'playwright/test';
import { COLOURS, violationsIn } from './axe.ts';
import { banner, expect, float, mark, openStep, pointAt, strip, test } from './fixtures.ts';

/**
 * What is wrong with our nodes in the page and with what our frames show. Each frame is looked at on
 * its own: from the page, axe leaves out in silence a frame that is slow to answer.
 */
const violations = async (page: Page, rules?: readonly string[]): Promise<string[]> => {
  const some = rules ? { rules } : {};
  const lines = await violationsIn(page.mainFrame(), { ...some, inside: 'thanwela-host' });
  for (const frame of page.frames().filter((each) => /[?&]part=/u.test(each.url()))) {
    lines.push(...(await violationsIn(frame, some)));
  }
  return lines;
};
const settings = (more: Record<string, unknown> = {}) => ({
  settings: {
    version: 1,
    agency: 'กพร.',
    roles: [],
    language: 'th',
    digits: 'arabic',
    askBeforeSave: true,
    ...more,
  },
});
const panel = (page: Page) => float(page).locator('.panel');

/** What can be on screen of us, and a defect to plant in it. */
const states: Record<
  string,
  { show(page: Page): Promise<void>; plant: string | null; isReadInEnglish?: boolean }
> = {
  'panel with findings of every level, copy and what was not checked': {
    async show(page) {
      await openStep(page, '690004', 'm4');
      await strip(page).locator('[data-action=check]').click();
      await panel(page).locator('li.item').first().waitFor();
      for (const summary of await panel(page).locator('summary').all()) await summary.click();
    },
    plant: '[data-action=copy]',
    isReadInEnglish: true,
  },
  'panel in which nothing was found': {
    async show(page) {
      await openStep(page, '690003', 'm5');
      await strip(page).locator('[data-action=check]').click();
      await panel(page).locator('strong').waitFor();
    },
    plant: '[data-action=close]',
  },
  'the bubble of a mark': {
    async show(page) {
      await openStep(page, '690004', 'm2');
      await page.getByRole('textbox', { name: /เบอร์โทรศัพท์/u }).scrollIntoViewIfNeeded();
      await pointAt(page, mark(page, 'm2.contactPhone'));
    },
    plant: null,
  },
  'the question before a save': {
    async show(page) {
      await openStep(page, '690004', 'm2');
      await expect(banner(page)).toContainText('3');
      await mark(page, 'm2.contactPhone').waitFor();
      await page.getByRole('button', { name: 'บันทึก', exact: true }).click();
      await float(page).getByRole('alertdialog').waitFor();
    },
    plant: '[data-action=go-back]',
  },
  'the chip': {
    async show(page) {
      await openStep(page, '690004', 'm2');
      await mark(page, 'm2.contactPhone').waitFor();
      await strip(page).locator('[data-action=fold]').click();
      await float(page).locator('.chip').waitFor();
    },
    plant: '.chip',
  },
};

for (const [name, { show, plant, isReadInEnglish }] of Object.entries(states)) {
  test(`axe: ${name}`, async ({ page, app }) => {
    await app.store('sync', settings());
    await show(page);
    expect(await violations(page), 'light').toEqual([]);
    // The same nodes in the colours for a page that is dark, as this one becomes.
    await page.addStyleTag({ content: 'body, body * { background: #111 !important }' });
    for (const frame of [strip(page), float(page)]) {
      await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
    }
    expect(await violations(page, COLOURS), 'dark').toEqual([]);
    if (isReadInEnglish) {
      await app.store('sync', settings({ language: 'en' }));
      await expect(panel(page)).toHaveAttribute('lang', 'en');
      expect(await violations(page), 'en').toEqual([]);
    }
    // A planted defect must be found, else the check looked at nothing.
    if (plant === null) return;
    await float(page)
      .locator(plant)
      .first()
      .evaluate((button) => {
        for (const attribute of ['aria-label', 'title']) button.removeAttribute(attribute);
        button.textContent = '';
      });
    expect((await violations(page, ['button-name'])).join()).toContain('button-name');
  });
}

test('by keyboard alone: open, read, copy, go to the field, save after the question', async ({
  page,
  app,
}) => {
  await app.store('sync', settings());
  await openStep(page, '690004', 'm2');
  await mark(page, 'm2.contactPhone').waitFor();
  await strip(page).locator('[data-action=check]').focus();
  // The page's process knows of it too.
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-part')))
    .toBe('strip');
  await page.keyboard.press('Enter');
  await expect(float(page).getByRole('heading', { name: 'ผลตรวจแบบฟอร์ม' })).toBeFocused();
  // Every button of the panel is a tab stop, in the order in which it is read.
  const buttons = await panel(page).locator('button:visible, summary:visible').count();
  const seen: string[] = [];
  for (let i = 0; i < buttons; i++) {
    await page.keyboard.press('Tab');
    seen.push(
      await float(page)
        .locator('body')
        .evaluate(({ ownerDocument }) => {
          const at = ownerDocument.hasFocus() ? (ownerDocument.activeElement as HTMLElement) : null;
          return at?.dataset.action ?? at?.tagName ?? 'outside';
        }),
    );
  }
  expect(seen[0]).toBe('close');
  expect(seen).not.toContain('outside');
  expect(new Set(seen)).toEqual(new Set(['close', 'go-to', 'copy', 'SUMMARY', 'page-report']));
  // The rarer choices of a finding open by keyboard too.
  await panel(page).locator('li.item summary').first().focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(panel(page).locator('[data-action=mute]').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(strip(page).locator('[data-action=check]')).toBeFocused();

  await page.getByRole('button', { name: 'บันทึก', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(float(page).getByRole('alertdialog').getByRole('button').first()).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('บันทึกข้อมูลแล้ว')).toBeVisible();
});

for (const [what, width, zoom] of [
  ['320 px', 320, 1],
  ['200 % of 1280', 640, 2],
] as const) {
  test(`${what}: panel and question fit, nothing is cut or scrolls sideways`, async ({
    page,
    app,
  }) => {
    await app.store('sync', settings({ digits: 'thai' }));
    await page.setViewportSize({ width, height: zoom === 2 ? 400 : 640 });
    await openStep(page, '690004', 'm4');
    await strip(page).locator('[data-action=check]').click();
    await panel(page).locator('li.item').first().waitFor();
    const fits = (selector: string) =>
      float(page)
        .locator(selector)
        .evaluateAll(
          (nodes) =>
            nodes.filter((node) => {
              const { left, right, width: wide } = node.getBoundingClientRect();
              const cut = node.scrollWidth > node.clientWidth + 1 && node.clientWidth > 0;
              return wide > 0 && (left < -1 || right > innerWidth + 1 || cut);
            }).length,
        );
    for (const selector of ['.panel', '.panel-body', '.item', '.item-acts', '.item-acts button']) {
      expect(await fits(selector), selector).toBe(0);
    }
    await float(page).locator('[data-action=close]').click();
    await openStep(page, '690004', 'm2');
    await mark(page, 'm2.contactPhone').waitFor();
    await page.getByRole('button', { name: 'บันทึก', exact: true }).click();
    await float(page).getByRole('alertdialog').waitFor();
    expect(await fits('.ask')).toBe(0);
    await float(page).getByRole('button', { name: 'กลับไปแก้ไข' }).click();
    await expect(panel(page)).toBeVisible();
  });
}

test('forced colours keep every level apart, reduced motion moves nothing', async ({
  page,
  app,
}) => {
  await app.store('sync', settings());
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await openStep(page, '690004', 'm4');
  await strip(page).locator('[data-action=check]').click();
  await panel(page).locator('li.item').first().waitFor();
  // Each level has its own icon and its own word; colour is only the third sign.
  const signs = await panel(page)
    .locator('li.item')
    .evaluateAll((items) =>
      items.map((item) => {
        const level = (item as HTMLElement).dataset.level;
        return `${level}: ${item.querySelector('svg')?.innerHTML.replace(/\s+/gu, '')}`;
      }),
    );
  const perLevel = new Map(signs.map((sign) => [sign.split(':')[0], sign]));
  expect(new Set(signs).size).toBe(perLevel.size);
  expect(new Set([...perLevel.values()].map((sign) => sign.split(':')[1])).size).toBe(3);
  for (const word of ['ต้องแก้', 'ควรตรวจ', 'คำแนะนำ']) {
    await expect(panel(page).locator('h4').filter({ hasText: word })).toHaveCount(1);
  }
  for (const frame of [strip(page), float(page)]) {
    const moving = await frame.locator('*').evaluateAll(
      (nodes) =>
        nodes.filter((node) => {
          const { animationName, transitionDuration } = getComputedStyle(node);
          return animationName !== 'none' || Number.parseFloat(transitionDuration) > 0;
        }).length,
    );
    expect(moving).toBe(0);
  }
  expect(
    await float(page)
      .locator('.panel')
      .evaluate((node) => getComputedStyle(node).borderStyle),
  ).toContain('solid');
});
