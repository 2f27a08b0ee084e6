/** Firefox where it is hard: a strict CSP, a background that has ended, history, updates. */

import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { SETTINGS } from '../make/own-pages.ts';
import { EMENSCR, type LaunchedFirefox, launchFirefox, OPEN_D } from './launch.ts';
import { hostsOf, marksOf, ours, soon, stripOf } from './look.ts';

/** In functions that run in a page of the extension: its API. */
declare const browser: typeof import('webextension-polyfill');

const NOW = '2023-04-17T12:00:00+07:00';
const M3 = `${EMENSCR}/projects/690001/m3`;
const UPLOAD = `${OPEN_D}/dataset/labour-statistics-2566/resource/new`;
const CSP = "default-src 'self'; style-src 'self'; require-trusted-types-for 'script'";

let fox: LaunchedFirefox;

beforeAll(async () => {
  fox = await launchFirefox({
    backgroundIdleMs: 200,
    change(answer, { host }) {
      const headers: Record<string, string> = { ...answer.headers };
      if (OPEN_D.endsWith(host)) headers['content-security-policy'] = CSP;
      // Firefox keeps no page in its history that must not be stored.
      else delete headers['cache-control'];
      return { ...answer, headers };
    },
  });
}, 60_000);

afterAll(() => fox?.close());

beforeEach(async () => {
  for (const page of (await fox.browser.pages()).slice(1)) await page.close();
  await fox.inExtension(async (e2eNow) => {
    await browser.storage.sync.clear();
    await browser.storage.local.clear();
    await browser.storage.local.set({ e2eNow });
  }, Date.parse(NOW));
}, 20_000);

describe('in Firefox', { timeout: 20_000 }, () => {
  test('a strict Content-Security-Policy does not take the style away', async () => {
    const page = await fox.open(UPLOAD);
    // The policy is in force: the page's own script may not add a style.
    const own = await page.evaluate(() => {
      const style = document.createElement('style');
      style.textContent = 'body { outline-color: rgb(1, 2, 3) }';
      document.head.append(style);
      return getComputedStyle(document.body).outlineColor;
    });
    expect(own).not.toBe('rgb(1, 2, 3)');
    await soon(() => stripOf(page)).toMatchObject({ top: 0, display: 'grid' });
    expect((await stripOf(page))?.font).toContain('Noto Sans Thai');
    await soon(() => marksOf(page)).toContain('required-field resource.name');
    // Hung back after the page threw it out, it keeps its style.
    await page.evaluate(() => document.querySelector('thanwela-host[data-part=strip]')?.remove());
    await soon(() => stripOf(page)).toMatchObject({ top: 0, display: 'grid' });
  });

  test('a background page that has ended answers again', async () => {
    const options = await fox.open(`${fox.base}options.html`);
    const backgrounds = () =>
      options.evaluate(
        () =>
          browser.extension
            .getViews()
            .filter(({ location }) => /background/u.test(location.pathname)).length,
      );
    const page = await fox.open(M3);
    await soon(() => stripOf(page)).toMatchObject({ asksAgency: true });
    await soon(backgrounds).toBe(0);
    // A page opened now wakes it up, and so does a message from one that was open before.
    const second = await fox.open(M3);
    await soon(() => stripOf(second)).toMatchObject({ asksAgency: true });
    await soon(backgrounds).toBe(0);
    await page.bringToFront();
    await (await (await ours(page, 'strip'))?.$('[data-action=agency]'))?.select('สปส.');
    for (const each of [page, second]) {
      await soon(() => stripOf(each)).toMatchObject({ asksAgency: false, state: 'open' });
      expect((await stripOf(each))?.title).toContain('นำเข้าโครงการ');
    }
  });

  test('a page taken out of the history knows what has changed', async () => {
    // Without requests under way, which keep Firefox from keeping a page; whether it kept this one
    // or loads it anew is its own affair, and both must be up to date.
    const page = await fox.open(`${OPEN_D}/dataset`);
    await soon(() => stripOf(page)).not.toBeNull();
    const before = (await stripOf(page))?.text;
    await page.goto(`${OPEN_D}/`);
    await fox.setNow('2023-04-25T12:00:00+07:00');
    await page.bringToFront();
    await page.evaluate(() => history.back());
    await soon(() => page.evaluate(() => location.pathname)).toBe('/dataset');
    await soon(() => stripOf(page).then((strip) => strip?.text ?? before)).not.toBe(before);
    expect(await hostsOf(page)).toBe(3);
  });

  test('a newer version put over this one: one strip, the new one, and what was set stays', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'thanwela-update-'));
    try {
      await cp('.output/firefox-mv3-e2e', folder, { recursive: true });
      const file = join(folder, 'manifest.json');
      const manifest = JSON.parse(await readFile(file, 'utf8'));
      await writeFile(file, JSON.stringify({ ...manifest, version: '0.2.0' }));
      const before = await fox.open(`${fox.base}popup.html`);
      await before.evaluate((settings) => browser.storage.sync.set({ settings }), {
        ...SETTINGS,
        agency: 'กพร.',
      });
      const page = await fox.open(M3);
      await soon(() => marksOf(page)).toContain('required-field m3.objective');
      expect((await stripOf(page))?.text).not.toContain('เลือกหน่วยงานของท่าน');
      await page.evaluate(() => {
        for (const host of document.querySelectorAll<HTMLElement>('thanwela-host')) {
          host.dataset.old = '';
        }
      });
      await fox.browser.installExtension(folder);
      await soon(() =>
        page.evaluate(() => document.querySelectorAll('thanwela-host:not([data-old])').length),
      ).toBe(3);
      await soon(() => hostsOf(page), 'nodes of old and new').toBe(3);
      await soon(() => marksOf(page)).toContain('required-field m3.objective');
      await soon(() => stripOf(page).then((strip) => strip?.text)).toContain('นำเข้าโครงการ');
      expect((await stripOf(page))?.text).not.toContain('เลือกหน่วยงานของท่าน');
      const popup = await fox.open(`${fox.base}popup.html`);
      const version = await popup.evaluate(() => browser.runtime.getManifest().version);
      expect(version).toBe('0.2.0');
    } finally {
      await fox.browser.installExtension(resolve('.output/firefox-mv3-e2e'));
      await rm(folder, { recursive: true, force: true });
    }
  });

  test('after an update one strip is there, the new one', async () => {
    const page = await fox.open(M3);
    await soon(() => marksOf(page)).toContain('required-field m3.objective');
    await page.evaluate(() => {
      for (const host of document.querySelectorAll<HTMLElement>('thanwela-host')) {
        host.dataset.old = '';
      }
    });
    // Firefox ends the old content script on the spot, unheard, and starts the new one in open pages.
    await fox.reinstall();
    await soon(() =>
      page.evaluate(() => document.querySelectorAll('thanwela-host:not([data-old])').length),
    ).toBe(3);
    await soon(() => hostsOf(page), 'nodes of old and new').toBe(3);
    await soon(() => marksOf(page)).toContain('required-field m3.objective');
  });
});
