/** งานของฉัน: the projects that were opened on this computer. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import { checkFile } from '../../lib/files/check-file.ts';
import { COLOURS, violations } from './axe.ts';
import { banner, expect, openStep, test } from './fixtures.ts';
import type { Launched } from './launch.ts';
import { takePicture } from './pictures.ts';

type WithChrome = { chrome: typeof import('wxt/browser').browser };

const item = (page: Page, project: string) => page.locator(`[data-work="${project}"]`);

/** Projects as they are stored. */
function manyWorks(count: number) {
  const seenAt = Date.parse('2023-04-17T09:00:00+07:00');
  const step = { step: 'M3', fields: [{ name: 'm3.output', filled: false }], must: 1, check: 0 };
  return Array.from({ length: count }, (_, n) => ({
    site: 'emenscr',
    project: `69${1000 + n}`,
    path: `/projects/69${1000 + n}/m3`,
    code: `รง 0401-66-${1000 + n}`,
    name: `โครงการที่ ${n}`,
    year: 2566,
    seenAt: seenAt - n,
    isDone: false,
    steps: [{ ...step, at: seenAt - n }],
  }));
}

async function openList(page: Page, app: Launched): Promise<void> {
  await page.goto(`${app.base}my-work.html`);
  await page.locator('h1').waitFor();
}

const stored = (app: Launched) =>
  app.worker.evaluate(async () => {
    const { local } = (globalThis as unknown as WithChrome).chrome.storage;
    return JSON.stringify((await local.get('work')).work ?? null);
  });

/** Opens a step and waits until it was noted. */
async function see(page: Page, app: Launched, project: string, step: string): Promise<void> {
  await openStep(page, project, step);
  const wanted = `"step":"${step.toUpperCase()}"`;
  await expect
    .poll(async () => {
      const works = JSON.parse((await stored(app)) ?? '{}')?.works ?? [];
      const own = works.find((work: { project: string }) => work.project === project);
      return JSON.stringify(own?.steps ?? '');
    })
    .toContain(wanted);
}

test('a project that was opened is listed with its name, code, counts and window; nothing that was filled in is kept', async ({
  page,
  app,
}) => {
  await see(page, app, '690002', 'm3');
  const objective = 'เพื่อทดสอบว่าไม่เก็บข้อความนี้ไว้';
  await page.locator('textarea').first().fill(objective);
  await page.locator('h1,h2').first().click();
  await see(page, app, '690002', 'm6');
  await see(page, app, '690003', 'm3');
  expect(await stored(app)).not.toContain(objective);
  await openList(page, app);
  const half = item(page, '690002');
  await expect(half.locator('h2')).not.toHaveText('ยังไม่ทราบชื่อ (เปิดขั้น M2 เพื่ออ่านชื่อ)');
  await expect(half).toContainText(/รง \d{4}-\d{2}-\d{4}/u);
  await expect(half.locator('[data-step=M3]')).toContainText(/^M3 \d+\/\d+/u);
  await expect(half.locator('.points')).toContainText('ยังไม่กรอก');
  await expect(half.locator('.due')).toContainText('18 เม.ย. 2566');
  // Its report closes first.
  await expect(page.locator('[data-work]').first()).toHaveAttribute('data-work', '690002');
  await half.getByText('ช่องที่ยังไม่กรอก').click();
  const missing = half.locator('[data-missing^="m3."],[data-missing^="m6."]').first();
  await missing.locator('.guide summary').click();
  await expect(missing.locator('.guide-words')).toContainText('ที่มา:');
  await takePicture(page, 'work.png', { fullPage: true });
});

test('the list holds at 320 px and is read aloud whole, light and dark', async ({ page, app }) => {
  await app.store('local', { work: { version: 1, works: manyWorks(3) } });
  await openList(page, app);
  await page.locator('[data-work] details').first().locator('summary').first().click();
  await page.locator('.guide summary').first().click();
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await violations(page, { rules: null })).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page, { rules: COLOURS })).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test('what belongs in a field is said in the person’s language, also when that changes', async ({
  page,
  app,
}) => {
  await app.store('local', { work: { version: 1, works: manyWorks(1) } });
  await openList(page, app);
  await page.locator('[data-work] details').first().locator('summary').first().click();
  const guide = page.locator('[data-guide="m3.output"]');
  await guide.locator('summary').click();
  await expect(guide.locator('.guide-words')).toContainText('สิ่งที่โครงการส่งมอบเอง');
  await app.store('sync', {
    settings: { version: 1, agency: 'กพร.', roles: [], language: 'en', digits: 'arabic' },
  });
  const words = guide.locator('.guide-words');
  await expect(words).toContainText('What the project itself delivers');
  await expect(words).toContainText('Better not: Workers live better');
  await expect(words).toContainText('Source: NESDC’s criteria');
  for (const [scheme, width] of [
    ['light', 800],
    ['dark', 320],
  ] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width, height: 640 });
    await guide.scrollIntoViewIfNeeded();
    await takePicture(page, `work-guide-en-${scheme}-${width}.png`);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
});

test('ticked off, searched, taken off, undone, cleared; opens the project', async ({
  page,
  app,
}) => {
  await see(page, app, '690002', 'm3');
  await see(page, app, '690003', 'm3');
  await openList(page, app);
  await item(page, '690002').locator('[data-action=tick]').click();
  await expect(item(page, '690002')).toHaveAttribute('data-done', 'true');
  await expect(page.locator('[data-work]').last()).toHaveAttribute('data-work', '690002');
  await page.locator('input[type=search]').fill('690003');
  await expect(page.locator('[data-work]')).toHaveCount(1);
  await page.locator('input[type=search]').fill('ไม่มีโครงการนี้');
  await expect(page.locator('[data-found="0"]')).toHaveText('ไม่พบโครงการที่ค้นหา');
  await page.locator('input[type=search]').fill('');
  await item(page, '690003').locator('[data-action=remove]').click();
  await expect(item(page, '690003')).toHaveCount(0);
  await page.locator('[data-action=undo]').click();
  await expect(item(page, '690003')).toHaveCount(1);
  const opened = app.context.waitForEvent('page');
  await item(page, '690003').locator('[data-action=open]').click();
  await (await opened).waitForURL('**/projects/690003/m3');
  await (await opened).close();
  await page.bringToFront();
  await page.locator('[data-action=clear]').click();
  await expect(page.locator('[data-work]')).toHaveCount(0);
  expect(JSON.parse(await stored(app))).toEqual({ version: 1, works: [] });
});

test('one switch: off, nothing is listed', async ({ page, app }) => {
  await openList(page, app);
  await page.locator('[data-setting=keep-work]').uncheck();
  await expect(page.locator('[data-message=saved]')).toBeVisible();
  await openStep(page, '690002', 'm3');
  await banner(page).waitFor();
  await page.locator('textarea').first().fill('ก');
  // The background has answered: what would be noted was noted by then.
  await expect(page.locator('.marker').first()).toBeVisible();
  expect(await stored(app)).toBe('null');
});

test('.xlsx that our own check takes, CSV, and a summary of one A4 page', async ({ page, app }) => {
  await see(page, app, '690002', 'm3');
  await openList(page, app);
  const xlsx = page.waitForEvent('download');
  await page.locator('[data-action=xlsx]').click();
  const bytes = await readFile(await (await xlsx).path());
  const file = Object.assign(new Blob([bytes]), { name: 'work.xlsx' });
  expect((await checkFile(file)).verdict).toBe('ok');
  const csv = page.waitForEvent('download');
  await page.locator('[data-action=csv]').click();
  const text = await readFile(await (await csv).path(), 'utf8');
  expect(text).toMatch(/^\ufeffชื่อ,รหัส,ระบบ,M3 กรอกแล้ว\/ต้องกรอก,/u);
  expect(text.trim().split('\r\n')).toHaveLength(2);
  await page.evaluate(() => {
    window.print = () => {
      document.body.dataset.printed = document.querySelector('.summary h2')?.textContent ?? '';
    };
  });
  await item(page, '690002').locator('[data-action=print]').click();
  await expect(page.locator('body[data-printed]')).toHaveCount(1);
  await expect(page.locator('[data-work]')).toHaveCount(1);
});

test('500 projects: searched and ticked off without a pause', async ({ page, app }) => {
  await app.store('local', { work: { version: 1, works: manyWorks(500) } });
  await openList(page, app);
  await expect(page.locator('[data-work]')).toHaveCount(500);
  const began = Date.now();
  await page.locator('input[type=search]').fill('0401-66-1499');
  await expect(page.locator('[data-work]')).toHaveCount(1);
  console.log(`500 projects: found after ${Date.now() - began} ms`);
  await page.locator('[data-action=tick]').click();
  await expect(page.locator('[data-done=true]')).toHaveCount(1);
});
