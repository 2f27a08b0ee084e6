import { banner, EMENSCR, expect, float, OPEN_D, openStep, strip, test } from './fixtures.ts';

test('stands on eMENSCR and on Open-D, with window, end and days left', async ({ page }) => {
  await page.goto(`${EMENSCR}/projects`);
  await expect(banner(page)).toHaveAttribute('data-window', 'w09');
  await expect(banner(page)).toHaveAttribute('data-state', 'open');
  await expect(banner(page)).toContainText('เหลือ 1 วันทำการ ถึง อ. 18 เม.ย. 2566');

  await page.goto(`${OPEN_D}/dataset`);
  await expect(banner(page)).toHaveAttribute('data-window', 'w21');
  await expect(banner(page)).toContainText('ถึง พฤ. 28 ธ.ค. 2566');
  await expect(banner(page)).toContainText('กำหนดตามหนังสือ 31 ธ.ค. 2566');
});

test('is not on log-in pages, neither loaded nor gone to inside the app', async ({ page, app }) => {
  app.site.expireSessions();
  await page.goto(`${EMENSCR}/projects`);
  await page.waitForURL(/\/auth\//u);
  await expect(page.getByRole('button').first()).toBeVisible();
  await expect(page.locator('thanwela-host')).toHaveCount(0);

  await page.goto(`${EMENSCR}/pages/plain`);
  await expect(banner(page)).toBeVisible();
  await page.evaluate(() => history.pushState(null, '', '/auth/realms/x'));
  await expect(page.locator('thanwela-host')).toHaveCount(0);
  await page.evaluate(() => history.pushState(null, '', '/pages/plain'));
  await expect(banner(page)).toBeVisible();
});

test('says what is projected and never calls it open', async ({ page, app }) => {
  await app.setNow('2026-11-22T09:00:00+07:00');
  await page.goto(`${EMENSCR}/projects`);
  await expect(banner(page)).toHaveAttribute('data-state', 'projected');
  await expect(banner(page)).toContainText('คาดการณ์จากหนังสือปี 2566 ยังไม่มีหนังสือของปีนี้');
  await expect(banner(page)).not.toContainText('เปิดอยู่');
  await expect(banner(page)).not.toContainText('กำหนดตามหนังสือ');
});

test('names the next window where none is open, and the last day on the last day', async ({
  page,
  app,
}) => {
  await app.store('sync', {
    settings: { version: 1, agency: 'กพร.', roles: ['ministry'], language: 'th', digits: 'arabic' },
  });
  await page.goto(`${EMENSCR}/projects`);
  await expect(banner(page)).toHaveAttribute('data-state', 'upcoming');
  await expect(banner(page)).toContainText('เปิด 19 – 30 เม.ย. 2566');
  // The clock alone changes: the open page follows without a reload.
  await app.setNow('2023-04-28T23:59:59+07:00');
  await expect(banner(page)).toHaveAttribute('data-state', 'open');
  await expect(banner(page)).toContainText('วันนี้เป็นวันทำการสุดท้าย ศ. 28 เม.ย. 2566');
  await app.setNow('2023-04-29T00:00:00+07:00');
  await expect(banner(page)).toContainText('พ้นวันทำการสุดท้ายแล้ว เหลือวันหยุด');
});

test('asks for the agency once, works for all until then', async ({ page }) => {
  await page.goto(`${EMENSCR}/projects`);
  await expect(banner(page)).toContainText('ไตรมาส 2/66 · ไตรมาส 1/66 (สปส.)');
  await strip(page).locator('[data-action=agency]').selectOption('สปส.');
  await expect(banner(page)).toContainText('รายงานความก้าวหน้า ไตรมาส 1/66 (M6)');
  await expect(strip(page).locator('[data-action=agency]')).toHaveCount(0);
  await page.reload();
  await expect(banner(page)).toContainText('ไตรมาส 1/66 (M6)');
});

test('folds into a chip and remembers it', async ({ page }) => {
  await page.goto(`${EMENSCR}/projects`);
  await strip(page).locator('[data-action=fold]').click();
  await expect(banner(page)).toBeHidden();
  const chip = float(page).locator('[data-action=unfold]');
  await expect(chip).toBeVisible();
  await page.reload();
  await expect(chip).toBeVisible();
  await expect(banner(page)).toHaveCount(0);
  await chip.click();
  await expect(banner(page)).toBeVisible();
});

test('survives route changes and a page that throws its nodes away', async ({ page }) => {
  await openStep(page, '690002', 'm2');
  await page
    .getByRole('link', { name: /M3/u })
    .or(page.getByText('M3', { exact: true }))
    .first()
    .click();
  await expect(page).toHaveURL(/m3/u);
  await expect(banner(page)).toBeVisible();
  for (let time = 0; time < 3; time++) {
    await page.evaluate(() => {
      for (const node of document.querySelectorAll('thanwela-host')) node.remove();
    });
    await expect(banner(page)).toBeVisible();
  }
  await expect(page.locator('thanwela-host')).toHaveCount(3);
});

test.describe('never covers the page', () => {
  test('pushes the content down once', async ({ page }) => {
    for (const name of ['plain', 'body-margin', 'body-flex-row', 'body-grid', 'body-flex-column']) {
      await test.step(name, async () => {
        await page.goto(`${EMENSCR}/pages/${name}`);
        const box = await banner(page).boundingBox();
        const content = await page.locator('#content').boundingBox();
        if (!box || !content) throw new Error('not laid out');
        expect(box.y).toBeLessThan(1);
        expect(box.x).toBeLessThan(1);
        expect(box.width).toBeGreaterThan(1200);
        expect(content.y).toBeGreaterThanOrEqual(box.y + box.height);
      });
    }
  });
  for (const width of [1280, 800]) {
    test(`is pushed down once: nothing moves when the counts come, ${width} px`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 700 });
      // Its room is what a strip of this width needed last: that of this very form.
      await openStep(page, '690004', 'm3');
      await expect(banner(page).locator('.count').first()).toBeVisible();
      await page.addInitScript(() => {
        const world = globalThis as unknown as { heights: number[] };
        world.heights = [];
        const look = () => {
          const strip = document.querySelector('thanwela-host[data-part=strip]');
          const height = strip?.getBoundingClientRect().height ?? 0;
          if (height > 0 && height !== world.heights.at(-1)) world.heights.push(height);
          requestAnimationFrame(look);
        };
        look();
      });
      await openStep(page, '690004', 'm3');
      // Before the step is known the strip may speak of another window, and need another line.
      await expect(banner(page)).toHaveAttribute('data-window', 'w03');
      await page.evaluate(() => {
        const world = globalThis as unknown as { heights: number[] };
        world.heights = world.heights.slice(-1);
      });
      await expect(banner(page).locator('.count').first()).toBeVisible();
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
      const heights = await page.evaluate(
        () => (globalThis as unknown as { heights: number[] }).heights,
      );
      expect(heights).toHaveLength(1);
    });
  }
  test('becomes a chip where a header of the page would lie over it', async ({ page }) => {
    await page.goto(`${EMENSCR}/pages/fixed-header`);
    await expect(float(page).locator('[data-action=unfold]')).toBeVisible();
    await expect(banner(page)).toBeHidden();
  });
  test('a layer over the whole page, as dialogs and “loading” are: the chip meanwhile, nothing moves', async ({
    page,
  }) => {
    await page.goto(`${EMENSCR}/pages/plain`);
    await expect(banner(page)).toBeVisible();
    const top = () => page.locator('h1').evaluate((h1) => h1.getBoundingClientRect().top);
    const before = await top();
    await page.evaluate(() => {
      const layer = document.createElement('div');
      layer.id = 'layer';
      layer.style.cssText = 'position:fixed;inset:0;z-index:9999;background:#0008';
      document.body.append(layer);
    });
    await expect(float(page).locator('[data-action=unfold]')).toBeVisible();
    expect(await top()).toBe(before);
    await page.evaluate(() => document.getElementById('layer')?.remove());
    await expect(float(page).locator('[data-action=unfold]')).toHaveCount(0);
    await expect(banner(page)).toBeVisible();
    expect(await top()).toBe(before);
  });
  test('a page that is hidden whole until it is ready has the strip all the same', async ({
    page,
  }) => {
    await page.goto(`${EMENSCR}/pages/hidden-first`);
    await expect(banner(page)).toBeAttached();
    await page.evaluate(() => document.getElementById('hide')?.remove());
    await expect(banner(page)).toBeVisible();
    await expect(float(page).locator('[data-action=unfold]')).toHaveCount(0);
  });
  test('stands under a strict policy and against a reset of everything', async ({ page }) => {
    await page.goto(`${EMENSCR}/pages/strict`);
    await expect(banner(page)).toBeVisible();
    const height = async () => (await banner(page).boundingBox())?.height ?? 0;
    const strict = await height();
    await expect(banner(page).locator('.badge')).toHaveCSS('border-radius', '14px');
    await page.goto(`${EMENSCR}/pages/plain`);
    await expect(banner(page)).toBeVisible();
    expect(await height()).toBe(strict);
    expect(strict).toBeGreaterThanOrEqual(40);
  });
});
