/** The extension in a real Firefox, on the practice site under the two real host names. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { EMENSCR, type LaunchedFirefox, launchFirefox, OPEN_D } from './launch.ts';
import { hostsOf, marksOf, press, soon, stripOf, textIn } from './look.ts';

/** In functions that run in a page of the extension: its API. */
declare const browser: typeof import('webextension-polyfill');

/** A day on which the memo has an agency's first and the others' second quarter open. */
const NOW = '2023-04-17T12:00:00+07:00';
const M3 = `${EMENSCR}/projects/690001/m3`;
const UPLOAD = `${OPEN_D}/dataset/labour-statistics-2566/resource/new`;
const THAI = /[\u0e01-\u0e5b]{3}/u;

let fox: LaunchedFirefox;

beforeAll(async () => {
  fox = await launchFirefox();
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

/** The box for the objective: on this form its label stands beside it, tied to it by nothing. */
function objectiveOf(page: Page): Promise<ElementHandle<HTMLTextAreaElement>> {
  return page.evaluateHandle(() => {
    const rows = [...document.querySelectorAll('.form-row')];
    const row = rows.find(({ firstChild }) => firstChild?.textContent?.includes('วัตถุประสงค์'));
    const box = row?.querySelector('textarea');
    if (!box) throw new Error('The form has no box for the objective');
    return box;
  });
}

describe('in Firefox', { timeout: 20_000 }, () => {
  test('the strip is on both sites and not on the log-in pages', async () => {
    const logIn = await fox.open(
      `${EMENSCR}/auth/realms/emenscr/protocol/openid-connect/auth?state=1`,
    );
    for (const address of [M3, UPLOAD]) {
      const page = await fox.open(address);
      await soon(() => stripOf(page)).not.toBeNull();
      const strip = await stripOf(page);
      expect(strip).toMatchObject({ top: 0, display: 'grid', state: 'open', asksAgency: true });
      expect(strip?.window).not.toBe('');
      expect(strip?.text).toMatch(THAI);
      expect(strip?.font).toContain('Noto Sans Thai');
      expect(strip?.height).toBeGreaterThanOrEqual(40);
      expect(await hostsOf(page)).toBe(3);
    }
    // It was opened first: whatever would come had the time to come.
    expect(await logIn.$('#kc-form-login')).not.toBeNull();
    expect(await hostsOf(logIn)).toBe(0);
  });

  test('an empty required field is marked until something is typed', async () => {
    const page = await fox.open(M3);
    await soon(() => marksOf(page)).toContain('required-field m3.objective');
    const before = await marksOf(page);
    const field = await objectiveOf(page);
    await field.click();
    await page.keyboard.type('เพื่อพัฒนาทักษะแรงงาน 500 คน');
    await soon(() => marksOf(page)).not.toContain('required-field m3.objective');
    expect(await marksOf(page)).toEqual(
      before.filter((mark) => mark !== 'required-field m3.objective'),
    );
    // The extension only reads: what the person typed is what stands there.
    expect(await field.evaluate((node) => node.value)).toBe('เพื่อพัฒนาทักษะแรงงาน 500 คน');
  });

  test('the list of findings opens, goes to a field and tells screen readers', async () => {
    const page = await fox.open(M3);
    await soon(() => marksOf(page)).toContain('required-field m3.objective');
    await press(page, 'strip', '[data-action=check]');
    await soon(() => textIn(page, 'float', '[role=status]')).toMatch(THAI);
    await press(page, 'float', '.panel [data-field="m3.objective"] [data-action=go-to]');
    const field = await objectiveOf(page);
    await soon(() => field.evaluate((node) => node === document.activeElement)).toBe(true);
  });

  test('an agency chosen in the options changes a page that is open', async () => {
    const page = await fox.open(M3);
    await soon(() => stripOf(page)).toMatchObject({ asksAgency: true });
    expect((await stripOf(page))?.title).toContain('นำเข้าโครงการ');
    const options = await fox.open(`${fox.base}options.html`);
    const agency = 'select[data-setting=agency]';
    await soon(async () => (await options.$(agency)) !== null).toBe(true);
    await options.select(agency, 'สปส.');
    await soon(() =>
      options.evaluate(async () => {
        const { settings } = await browser.storage.sync.get('settings');
        return settings;
      }),
    ).toMatchObject({ agency: 'สปส.' });
    await soon(() => stripOf(page)).toMatchObject({ asksAgency: false, state: 'open' });
    const title = (await stripOf(page))?.title;
    expect(title).toContain('นำเข้าโครงการ');
  });

  test('the popup lists the windows', async () => {
    const popup = await fox.open(`${fox.base}popup.html`);
    await soon(() => popup.$$('.row[data-window]').then(({ length }) => length)).toBeGreaterThan(4);
    const rows = await popup.$$eval('.row[data-window]', (nodes) =>
      nodes.map((node) => ({
        window: (node as HTMLElement).dataset.window,
        state: (node as HTMLElement).dataset.state,
        text: node.textContent,
      })),
    );
    for (const { window, state, text } of rows) {
      expect(window).toBeTruthy();
      expect(state).toMatch(/^(?:open|upcoming|closed|projected)$/u);
      expect(text).toMatch(THAI);
    }
    expect(new Set(rows.map(({ window }) => window)).size).toBe(rows.length);
  });

  test('a PDF for Open-D is marked, and the site gets the file all the same', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'thanwela-firefox-'));
    try {
      const file = join(folder, 'report.pdf');
      await writeFile(file, Buffer.from('%PDF-1.4\u0000\u00ff', 'latin1'));
      const page = await fox.open(UPLOAD);
      await soon(() => stripOf(page)).not.toBeNull();
      expect((await marksOf(page)).filter((mark) => mark.startsWith('file-format'))).toEqual([]);
      const input = await page.$('input[type=file][name=upload]');
      await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
      await soon(() => marksOf(page)).toContain('file-format resource.upload');
      await Promise.all([page.waitForNavigation(), page.click('button[name=save]:last-of-type')]);
      expect(fox.site.uploads.map(({ filename, size }) => ({ filename, size }))).toEqual([
        { filename: 'report.pdf', size: 10 },
      ]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
