/** Pages as guests meet them, in Firefox; `test/e2e/guest-pages.spec.ts` says what each is. */

import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownPage, SETTINGS } from '../make/own-pages.ts';
import { EMENSCR, type LaunchedFirefox, launchFirefox } from './launch.ts';
import { hostsOf, marksOf, press, soon, stripOf, textIn } from './look.ts';

/** In functions that run in a page of the extension: its API. */
declare const browser: typeof import('webextension-polyfill');
/** Declared by the pages' own scripts. */
declare const saved: number;
declare const open: Record<string, () => void>;

const OBJECTIVE = 'required-field m3.objective';
/** Documents that are no pages, by the end of their path. */
const RAW: Readonly<Record<string, [type: string, body: string]>> = {
  json: ['application/json', '{"name":"ข้อมูล"}'],
  txt: ['text/plain; charset=utf-8', 'M3 วัตถุประสงค์'],
  xml: ['text/xml', '<?xml version="1.0"?><root><name>M3</name></root>'],
  svg: ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'],
};

let fox: LaunchedFirefox;
let page: Page;

beforeAll(async () => {
  fox = await launchFirefox({
    change(answer, { path }) {
      if (!path.startsWith('/pages/')) return answer;
      const raw = RAW[path.replace('/pages/raw/', '')];
      if (raw) {
        return { status: 200, headers: { 'content-type': raw[0] }, body: Buffer.from(raw[1]) };
      }
      const { headers, body } = ownPage(path);
      return { status: 200, headers, body: Buffer.from(body) };
    },
  });
  const popup = await fox.open(`${fox.base}popup.html`);
  await popup.evaluate(
    async (settings, e2eNow) => {
      await browser.storage.sync.set({ settings });
      await browser.storage.local.set({ e2eNow });
    },
    SETTINGS,
    Date.parse('2023-04-17T12:00:00+07:00'),
  );
  page = await fox.open('about:blank');
}, 60_000);

afterAll(() => fox?.close());

/** How far the objective's mark is from the upper right corner of its field, px. */
const distance = () =>
  page.evaluate(() => {
    const root = document.querySelector('thanwela-host[data-part=marks]')?.shadowRoot;
    const mark = root?.querySelector('.marker.placed[data-field="m3.objective"]');
    const box = document.querySelector('#objective')?.getBoundingClientRect();
    const own = mark?.getBoundingClientRect();
    if (!box || !own) return 9999;
    return Math.max(Math.abs(own.left - (box.right - 18)), Math.abs(own.top - (box.top - 8)));
  });

describe('in Firefox', { timeout: 30_000 }, () => {
  for (const style of [
    'zoom:1.5',
    'filter:grayscale(1)',
    'transform:scale(1.2);transform-origin:0 0',
    'contain:paint',
  ]) {
    for (const at of ['body', 'html']) {
      test(`${style} on ${at}: the mark is at its field, scrolled too`, async () => {
        await page.goto(`${EMENSCR}/pages/guest/long`);
        await soon(() => marksOf(page)).toContain(OBJECTIVE);
        await page.evaluate(
          (name, css) => {
            const el = document.querySelector<HTMLElement>(name);
            if (el) el.style.cssText = css;
          },
          at,
          style,
        );
        await soon(distance).toBeLessThanOrEqual(2);
        await page.evaluate(() => scrollTo(0, 60));
        await soon(distance).toBeLessThanOrEqual(2);
      });
    }
  }

  test('a form in a frame of the site: its mark is at its field, scrolled too, and goes when it is filled', async () => {
    await page.goto(`${EMENSCR}/pages/guest/framed`);
    await soon(() => marksOf(page)).toContain(OBJECTIVE);
    const apart = (y: number) =>
      page.evaluate((to) => {
        const frame = document.querySelector<HTMLIFrameElement>('#own');
        frame?.contentWindow?.scrollTo(0, to);
        const root = document.querySelector('thanwela-host[data-part=marks]')?.shadowRoot;
        const mark = root?.querySelector('.marker.placed[data-field="m3.objective"]');
        const box = frame?.contentDocument?.querySelector('#objective')?.getBoundingClientRect();
        const around = frame?.getBoundingClientRect();
        const own = mark?.getBoundingClientRect();
        if (!frame || !around || !box || !own) return 9999;
        const x = around.left + frame.clientLeft + box.right - 18;
        const y = around.top + frame.clientTop + box.top - 8;
        return Math.max(Math.abs(own.left - x), Math.abs(own.top - y));
      }, y);
    await soon(() => apart(0)).toBeLessThanOrEqual(2);
    await soon(() => apart(40)).toBeLessThanOrEqual(2);
    const inside = page.frames().find((frame) => frame.url().endsWith('/framed-form'));
    await inside?.type('#objective', 'เพื่อพัฒนาแรงงาน');
    await soon(() => marksOf(page)).not.toContain(OBJECTIVE);
  });

  for (const layer of ['index', 'component', 'popover', 'two']) {
    test(`${layer}: the chip stands over it and leads to the panel`, async () => {
      await page.goto(`${EMENSCR}/pages/guest/layers`);
      await soon(() => marksOf(page)).toContain(OBJECTIVE);
      await page.evaluate((name) => open[name]?.(), layer);
      await press(page, 'float', '[data-action=unfold]');
      await soon(() => textIn(page, 'float', '.panel')).not.toBeNull();
      await press(page, 'float', '[data-action=close]');
      await soon(() => textIn(page, 'float', '.panel')).toBeNull();
    });
  }

  for (const shell of ['coreui', 'adminlte', 'material-sidenav', 'vuetify-app']) {
    test(`${shell}: Save is in the window and is pressed`, async () => {
      await page.goto(`${EMENSCR}/pages/shells/${shell}`);
      await soon(() => marksOf(page)).toContain(OBJECTIVE);
      const isIn = () =>
        page.evaluate(() => {
          const box = document.querySelector('#save')?.getBoundingClientRect();
          if (!box || box.bottom > innerHeight || box.top < 0) return false;
          const at = document.elementFromPoint(
            (box.left + box.right) / 2,
            (box.top + box.bottom) / 2,
          );
          return at?.id === 'save';
        });
      await soon(isIn).toBe(true);
      await page.click('#save');
      expect(await page.evaluate(() => saved)).toBe(1);
    });
  }

  for (const kind of Object.keys(RAW)) {
    test(`a document that is ${kind}: nothing of ours`, async () => {
      await page.goto(`${EMENSCR}/pages/raw/${kind}`);
      // On a page opened after it ours has come.
      const other = await fox.open(`${EMENSCR}/pages/plain`);
      await soon(() => stripOf(other)).not.toBeNull();
      expect(await hostsOf(page)).toBe(0);
      await other.close();
      await page.bringToFront();
    });
  }
});
