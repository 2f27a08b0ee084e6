/** What a page that is hostile tries in Firefox, on the build that people install. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownPage } from '../make/own-pages.ts';
import { EMENSCR, type LaunchedFirefox, launchFirefox } from './launch.ts';
import { ours, press, soon, textIn } from './look.ts';

declare const browser: typeof import('webextension-polyfill');
declare const steal: () => { loot: string[]; nodes: string[] };
declare const cover: () => void;

let fox: LaunchedFirefox;
let background: Page;
beforeAll(async () => {
  fox = await launchFirefox({
    extension: '.output/firefox-mv3',
    change(answer, { path }) {
      if (!path.startsWith('/pages/')) return answer;
      const { headers, body } = ownPage(path);
      return { status: 200, headers, body: Buffer.from(body) };
    },
  });
  background = await fox.open(`${fox.base}options.html`);
});
afterAll(() => fox?.close());

async function open(name: string): Promise<Page> {
  const page = await fox.open(`${EMENSCR}/pages/attack/${name}`);
  await soon(() => textIn(page, 'strip', '.count')).toMatch(/\d/u);
  return page;
}

const stored = () =>
  background.evaluate(async () => {
    const all = {
      ...(await browser.storage.local.get(null)),
      ...(await browser.storage.sync.get(null)),
    };
    return ['mutes', 'corrections', 'settings', 'folded'].filter((key) => key in all);
  });

describe('in Firefox', { timeout: 30_000 }, () => {
  test('by script a page gets no node, no text and no address of ours', async () => {
    const page = await open('steal');
    await press(page, 'strip', '[data-action=check]');
    await soon(() => textIn(page, 'float', 'li.item')).not.toBeNull();
    for (const y of [10, 30, 200, 400]) {
      for (const x of [200, 700, 1200]) await page.mouse.move(x, y, { steps: 3 });
    }
    await page.mouse.move(300, 20);
    await page.mouse.down();
    await page.mouse.move(600, 300, { steps: 8 });
    await page.mouse.up();
    for (const x of [60, 90]) {
      const { loot, nodes } = await page.evaluate(() => steal());
      expect(loot).toEqual([]);
      // Firefox shows a page the nodes of a closed root: that is why nothing is in them.
      expect(nodes).toEqual(['#document-fragment', 'IFRAME']);
      await page.mouse.click(x, 500);
    }
    expect(await textIn(page, 'strip', '.strip')).toMatch(/ตรวจก่อนส่ง/u);
  });

  test('a click that was led through a lure decides nothing, and that is said', async () => {
    const page = await open('lure');
    await press(page, 'strip', '[data-action=check]');
    await press(page, 'float', 'li.item[data-rule=required-field] summary');
    const button = await (await ours(page, 'float'))?.$('li.item [data-action=mute]');
    const middle = async () => {
      const box = await button?.boundingBox();
      return box ? [box.x + box.width / 2, box.y + box.height / 2] : [-1, -1];
    };
    // The page lets the frame through where it stands now: what was just opened in it is told to the page.
    await soon(async () =>
      page.evaluate((x, y) => document.elementFromPoint(x, y)?.localName, ...(await middle())),
    ).toBe('thanwela-host');
    const [x = -1, y = -1] = await middle();
    await page.evaluate(() => cover());
    await page.mouse.click(x, y);
    await soon(() => textIn(page, 'float', '[data-notice=hidden]')).not.toBeNull();
    expect(await stored()).toEqual([]);
  });

  test('the same click without a lure decides', async () => {
    const page = await open('lure');
    await press(page, 'strip', '[data-action=check]');
    await press(page, 'float', 'li.item[data-rule=required-field] summary');
    await press(page, 'float', 'li.item [data-action=mute]');
    await soon(stored).toEqual(['mutes']);
  });
});
