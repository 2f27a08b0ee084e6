/** The extension when something is taken away under it: its worker, its storage, itself. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession } from 'playwright';
import { KEPT_TEXTS, SETTINGS } from '../make/own-pages.ts';
import {
  banner,
  EMENSCR,
  expect,
  float,
  IN_APRIL,
  mark,
  openStep,
  strip,
  test,
} from './fixtures.ts';
import { type Launched, launch } from './launch.ts';

type WithChrome = { chrome: typeof import('wxt/browser').browser };

/** Ends the worker as the browser does when it needs memory. */
async function endWorker(app: Launched): Promise<void> {
  const page = await app.context.newPage();
  try {
    const session: CDPSession = await app.context.newCDPSession(page);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
  } finally {
    await page.close();
  }
}

const OBJECTIVE = 'เพื่อพัฒนาแรงงานไทย';

test('a tab that leaves the site while the worker is down: it is woken, and what was seen ends', async () => {
  const app = await launch();
  try {
    await app.setNow(IN_APRIL);
    await app.context.route('https://elsewhere.thanwela.invalid/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>elsewhere' }),
    );
    const view = await app.context.newPage();
    await view.goto(`${app.base}drafts.html`);
    const seen = () =>
      view.evaluate(async () => {
        const { storage } = (globalThis as unknown as WithChrome).chrome;
        const keys = Object.keys(await storage.session.get(null));
        return keys.filter((key) => key.startsWith('seen:')).length;
      });
    const page = await app.context.newPage();
    await openStep(page, '690004', 'm5');
    await expect.poll(seen).toBe(1);
    const session = await app.context.newCDPSession(view);
    const stopped = new Promise<void>((done) => {
      session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
        if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) done();
      });
    });
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await stopped;
    await page.goto('https://elsewhere.thanwela.invalid/');
    await expect.poll(seen).toBe(0);
  } finally {
    await app.close();
  }
});

test('the worker ended again and again while a person works: nothing is noticed', async () => {
  const app = await launch();
  try {
    await app.setNow(IN_APRIL);
    const page = await app.context.newPage();
    await openStep(page, '690002', 'm3');
    await banner(page).waitFor();
    const field = page.locator('textarea').first();
    await field.fill('');
    await page.locator('h1,h2').first().click();
    const found = page.locator('.marker').first();
    await expect(found).toBeVisible();
    for (let turn = 0; turn < 3; turn++) {
      await endWorker(app);
      await field.fill(OBJECTIVE + turn);
      await strip(page).locator('[data-action=check]').click();
      await expect(float(page).locator('.panel')).toBeVisible();
      await float(page).locator('.panel [data-action=close]').click();
      await endWorker(app);
      // Chosen while the worker is down: kept, and shown by the strip.
      if (turn === 0) await strip(page).locator('[data-action=agency]').selectOption('สปส.');
      await expect(strip(page).locator('[data-action=agency]')).toHaveCount(0);
      await expect(banner(page)).toContainText('นำเข้าโครงการ');
    }
  } finally {
    await app.close();
  }
});

test('the extension updated under open pages: the old strip goes, the page stays', async () => {
  const app = await launch();
  try {
    await app.setNow(IN_APRIL);
    const page = await app.context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await openStep(page, '690002', 'm3');
    await banner(page).waitFor();
    await strip(page).locator('[data-action=check]').click();
    await float(page).locator('.panel').waitFor();
    await app.worker
      .evaluate(() => (globalThis as unknown as WithChrome).chrome.runtime.reload())
      .catch(() => {});
    await expect.poll(() => page.locator('thanwela-host').count(), { timeout: 15_000 }).toBe(0);
    const field = page.locator('textarea').first();
    await field.fill(OBJECTIVE);
    await page.locator('h1,h2').first().click();
    await expect(field).toHaveValue(OBJECTIVE);
    expect(errors).toEqual([]);
  } finally {
    await app.close();
  }
});

test('a newer version installed under an open page: the old goes, what was set stays, the new works', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'thanwela-update-'));
  await cp('.output/chrome-mv3-e2e', folder, { recursive: true });
  const app = await launch({ extension: folder });
  try {
    await app.setNow(IN_APRIL);
    await app.store('sync', { settings: { ...SETTINGS, agency: 'กพร.' } });
    const page = await app.context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await openStep(page, '690002', 'm3');
    const field = page.locator('textarea').first();
    await field.fill('');
    await page.locator('h1,h2').first().click();
    await expect(page.locator('.marker').first()).toBeVisible();

    const file = join(folder, 'manifest.json');
    const manifest = JSON.parse(await readFile(file, 'utf8'));
    await writeFile(file, JSON.stringify({ ...manifest, version: '0.2.0' }));
    await app.worker
      .evaluate(() => (globalThis as unknown as WithChrome).chrome.runtime.reload())
      .catch(() => {});
    await expect.poll(() => page.locator('thanwela-host').count(), { timeout: 15_000 }).toBe(0);
    await field.fill(OBJECTIVE);
    await expect(field).toHaveValue(OBJECTIVE);

    await page.reload();
    await expect(banner(page)).toContainText('นำเข้าโครงการ');
    await expect(strip(page).locator('[data-action=agency]')).toHaveCount(0);
    await strip(page).locator('[data-action=check]').click();
    await expect(float(page).locator('.panel')).toBeVisible();
    expect(errors).toEqual([]);
    const popup = await app.context.newPage();
    await popup.goto(`${app.base}popup.html`);
    const version = () =>
      (globalThis as unknown as WithChrome).chrome.runtime.getManifest().version;
    expect(await popup.evaluate(version)).toBe('0.2.0');
    // The page of the first day opens once in a life.
    expect(app.context.pages().filter((each) => each.url().endsWith('/welcome.html'))).toEqual([]);
  } finally {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  }
});

test('storage that refuses: said in the strip, and gone when it works again', async ({
  page,
  app,
}) => {
  await page.goto(`${EMENSCR}/projects`);
  await banner(page).waitFor();
  await app.worker.evaluate(() => {
    const { sync } = (globalThis as unknown as WithChrome).chrome.storage;
    const own = sync.set;
    Object.assign(sync, {
      set: () => Promise.reject(new Error('QUOTA_BYTES quota exceeded')),
      setOwn: own,
    });
  });
  const agency = strip(page).locator('[data-action=agency]');
  await agency.selectOption('สปส.');
  await expect(banner(page)).toContainText('ทำรายการไม่สำเร็จ โปรดลองอีกครั้ง');
  await app.worker.evaluate(() => {
    const { sync } = (globalThis as unknown as WithChrome).chrome.storage as unknown as {
      sync: { set: unknown; setOwn: unknown };
    };
    sync.set = sync.setOwn;
  });
  await agency.selectOption('กพร.');
  await expect(agency).toHaveCount(0);
  await expect(banner(page)).not.toContainText('ทำรายการไม่สำเร็จ');
});

test('storage wiped under an open page: as on the first day, without a reload', async ({
  page,
  app,
}) => {
  await app.store('sync', {
    settings: { version: 1, agency: 'สปส.', roles: [], language: 'th', digits: 'arabic' },
  });
  await page.goto(`${EMENSCR}/projects`);
  await banner(page).waitFor();
  await expect(strip(page).locator('[data-action=agency]')).toHaveCount(0);
  await app.clearStorage();
  await app.setNow(IN_APRIL);
  await expect(strip(page).locator('[data-action=agency]')).toBeVisible();
});

test('four tabs of one form: each has its own findings', async ({ app }) => {
  const pages = [];
  for (let i = 0; i < 4; i++) {
    const page = await app.context.newPage();
    await page.goto(`${EMENSCR}/pages/hostile/frames`);
    // A browser that has just begun takes its time over the first answer.
    await banner(page).waitFor();
    pages.push(page);
  }
  for (const [i, page] of pages.entries()) {
    await page.bringToFront();
    await expect(mark(page, 'm3.objective')).toBeVisible();
    if (i % 2 === 1) continue;
    await page.locator('#objective').fill(OBJECTIVE);
    await page.locator('#own').click();
  }
  for (const [i, page] of pages.entries()) {
    await page.bringToFront();
    await expect(mark(page, 'm3.objective')).toHaveCount(i % 2 === 0 ? 0 : 1);
  }
  // They would ask for the strip in the tests that follow.
  for (const page of pages) await page.close();
});

test('at midnight the strip is asked for again, whatever became of timers', async ({
  page,
  app,
}) => {
  await app.setNow('2023-04-17T23:59:58.500+07:00');
  await page.goto(`${EMENSCR}/projects`);
  await banner(page).waitFor();
  await app.worker.evaluate(() => {
    const counted = { asked: 0 };
    Object.assign(globalThis, { counted });
    const { onMessage } = (globalThis as unknown as WithChrome).chrome.runtime;
    onMessage.addListener((message: { type?: string }) => {
      if (message?.type === 'page-settings') counted.asked++;
      return undefined;
    });
  });
  const began = Date.now();
  const asked = () =>
    app.worker.evaluate(
      () => (globalThis as unknown as { counted: { asked: number } }).counted.asked,
    );
  // The clock of the tests stands still: at each look a second and a half later it is asked anew.
  await expect.poll(asked, { timeout: 10_000 }).toBeGreaterThan(1);
  // No more often than that.
  const most = (Date.now() - began) / 1500 + 2;
  expect(await asked()).toBeLessThanOrEqual(most);
});

test('woken after a week: the alarm alone forgets the texts of before, with no page open', async ({
  page,
  app,
}) => {
  await page.goto('about:blank');
  await app.store('local', { drafts: KEPT_TEXTS });
  await app.setNow('2023-04-24T12:00:00+07:00');
  const kept = () =>
    app.worker.evaluate(async () => {
      const { local } = (globalThis as unknown as WithChrome).chrome.storage;
      return ((await local.get('drafts')) as { drafts: { drafts: unknown[] } }).drafts.drafts
        .length;
    });
  expect(await kept()).toBe(1);
  await app.worker.evaluate(() => {
    // As the browser does when the time has come.
    const { onAlarm } = (globalThis as unknown as WithChrome).chrome.alarms;
    (onAlarm as unknown as { dispatch(alarm: object): void }).dispatch({ name: 'tick' });
  });
  await expect.poll(kept).toBe(0);
});
