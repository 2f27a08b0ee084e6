/** What a page that is hostile tries, on the build that people install: closed roots, no test clock. */
import { test as base, type Frame, type Page } from 'playwright/test';
import { ownPage } from '../make/own-pages.ts';
import { expect } from './expect.ts';
import { EMENSCR, type Launched, launch } from './launch.ts';

declare const steal: () => { loot: string[]; nodes: string[] };
declare const drawOwn: () => void;
declare const cover: () => void;

const test = base.extend<{ page: Page }, { app: Launched }>({
  app: [
    async ({ playwright: _ }, use) => {
      const app = await launch({ extension: '.output/chrome-mv3' });
      await use(app);
      await app.close();
    },
    { scope: 'worker' },
  ],
  page: async ({ app }, use) => {
    await app.clearStorage();
    const page = await app.context.newPage();
    await use(page);
    await page.close();
  },
});

/** A frame of ours; the closed root around it hides it from the page, not from the browser's tools. */
async function ours(page: Page, part: 'strip' | 'float'): Promise<Frame> {
  await expect
    .poll(() => page.frames().some((frame) => frame.url().includes(`part=${part}`)))
    .toBe(true);
  return page.frames().find((frame) => frame.url().includes(`part=${part}`)) as Frame;
}

async function open(page: Page, name: string): Promise<Frame> {
  // Playwright may lose sight of a frame of another process (`keepFramesInSight`), and a closed root
  // lets nobody put it in again: the page is loaded again.
  for (let n = 0; ; n++) {
    await page.goto(`${EMENSCR}/pages/attack/${name}`);
    try {
      const strip = await ours(page, 'strip');
      await strip.locator('.strip').waitFor();
      return strip;
    } catch (error) {
      if (n === 5) throw error;
    }
  }
}

async function openPanel(app: Launched, page: Page): Promise<Frame> {
  await page.bringToFront();
  await app.worker.evaluate(async () => {
    type WithChrome = { chrome: typeof import('wxt/browser').browser };
    const { tabs } = (globalThis as unknown as WithChrome).chrome;
    const [tab] = await tabs.query({ active: true, currentWindow: true });
    await tabs.sendMessage(tab?.id ?? -1, 'open-panel', { frameId: 0 });
  });
  const float = await ours(page, 'float');
  await float.locator('.panel').waitFor({ state: 'attached' });
  return float;
}

const stored = (app: Launched) =>
  app.worker.evaluate(async () => {
    type WithChrome = { chrome: typeof import('wxt/browser').browser };
    const { local, sync } = (globalThis as unknown as WithChrome).chrome.storage;
    const all = { ...(await local.get(null)), ...(await sync.get(null)) };
    return ['mutes', 'corrections', 'settings', 'folded'].filter((key) => key in all);
  });

test('by script a page gets no node, no text and no address of ours', async ({ page, app }) => {
  const strip = await open(page, 'steal');
  await expect(strip.locator('.count').first()).toBeVisible();
  const float = await openPanel(app, page);
  await float.locator('li.item').first().waitFor();
  // A person moves over all of it, presses, drags and selects.
  for (const y of [10, 30, 200, 400]) {
    for (const x of [200, 700, 1200]) await page.mouse.move(x, y, { steps: 3 });
  }
  await page.mouse.move(300, 20);
  await page.mouse.down();
  await page.mouse.move(600, 300, { steps: 8 });
  await page.mouse.up();
  await page.keyboard.press('ControlOrMeta+A');
  expect(await page.evaluate(() => steal())).toEqual({ loot: [], nodes: [] });
  await page.mouse.click(60, 500);
  await page.keyboard.press('ControlOrMeta+A');
  expect(await page.evaluate(() => steal())).toEqual({ loot: [], nodes: [] });
  expect(await page.evaluate(() => String(getSelection()))).not.toMatch(/วันทำการ|คาดว่า|ตรวจก่อนส่ง/u);
  // The same words are there to be read by the person.
  expect(await strip.locator('.strip').textContent()).toMatch(/ตรวจก่อนส่ง/u);
});

test('fonts and styles of a page change no letter of ours and see none', async ({ page, app }) => {
  const asked: string[] = [];
  await app.context.route(/\/pages\/attack\/font\?/u, (route) => {
    asked.push(route.request().url());
    return route.fulfill({ status: 404, body: '' });
  });
  const clip = { x: 0, y: 0, width: 600, height: 50 };
  // The same page without its faces, to compare with.
  const { headers, body } = ownPage('/pages/attack/fonts');
  const bare = body.replace(/<style>[\s\S]*<\/style>/u, '');
  await page.route(/attack\/bare/u, (route) => route.fulfill({ headers, body: bare }));
  await expect((await open(page, 'bare')).locator('.count').first()).toBeVisible();
  const plain = await page.screenshot({ clip });
  const strip = await open(page, 'fonts');
  await expect(strip.locator('.count').first()).toBeVisible();
  await openPanel(app, page);
  expect(asked).toEqual([]);
  await (await ours(page, 'float')).locator('[data-action=close]').click();
  await expect(strip.locator('.strip')).toBeVisible();
  await expect.poll(async () => (await page.screenshot({ clip })).equals(plain)).toBe(true);
  // The attack is real: on the page's own text it works.
  await page.evaluate(() => drawOwn());
  await expect.poll(() => asked.length).toBeGreaterThan(0);
});

test('a click that was led through a lure decides nothing, and that is said', async ({
  page,
  app,
}) => {
  await open(page, 'lure');
  const float = await openPanel(app, page);
  const item = float.locator('li.item[data-rule=required-field]').first();
  await item.locator('summary').click();
  const mute = item.locator('[data-action=mute]');
  const box = await mute.boundingBox();
  if (!box) throw new Error('no button');
  await page.evaluate(() => cover());
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await expect(float.locator('[data-notice=hidden]')).toHaveCount(1);
  expect(await stored(app)).toEqual([]);
  await expect(item).toHaveCount(1);
});
