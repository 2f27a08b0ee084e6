import { existsSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { type PracticeOptions, PracticeSite } from '../practice-site/site.ts';
import { findFirefox } from '../run/browsers.mjs';
import { type Change, startProxy } from './proxy.ts';

export const EMENSCR = 'https://emenscr.nesdc.go.th';
export const OPEN_D = 'https://opendata.nesdc.go.th';

/** In functions that run in a page of the extension: its API. */
declare const browser: typeof import('webextension-polyfill');

export const GECKO_ID = '{7a2e685c-5e4d-40b3-95b0-46f59ba548b4}';
/** Firefox would make one up at every installation; given beforehand, the address is known. */
const UUID = '7d5c2b1e-0f52-4c7e-9d7a-6b1f0c1d2e3f';

/**
 * A Firefox with the extension in it and the practice site under the two real https host names.
 *
 * The site stands behind a proxy, not behind WebDriver BiDi's interception of requests: that one
 * draws the pages, module scripts and all, but it does not hand out the bytes of an uploaded file
 * ("request body data of type base64 is not supported") and has to be set up for every tab anew.
 * Behind a proxy Firefox itself keeps cookies, follows redirects and sends bodies, as it does on the
 * real sites.
 */
export type LaunchedFirefox = {
  browser: Browser;
  site: PracticeSite;
  /** `moz-extension://<uuid>/`. */
  base: string;
  /** Opens an address in a new tab, which comes to the front. */
  open(url: string): Promise<Page>;
  /** Runs a function in a page of the extension, where `browser` is the extension's. */
  inExtension(run: (ms: number | null) => Promise<void>, ms: number | null): Promise<void>;
  /** Sets the clock of the e2e build; null: the computer's own. */
  setNow(instant: string | null): Promise<void>;
  /** Takes the extension out and puts it in again, as an update does. */
  reinstall(): Promise<void>;
  close(): Promise<void>;
};

export type LaunchFirefoxOptions = {
  /** Folder of the unpacked extension; null: none, for comparing. */
  extension?: string | null;
  site?: Partial<PracticeOptions>;
  /** Changes the site's answers on their way. */
  change?: Change;
  colorScheme?: 'light' | 'dark';
  viewport?: { width: number; height: number };
  /** The program to start; without it the one of this computer. */
  program?: string;
  /** Settings of Firefox itself, as in about:config. */
  preferences?: Record<string, unknown>;
  /** After so long without an event Firefox ends the background page; its own value is 30 s. */
  backgroundIdleMs?: number;
  /** The page of the first day, which opens by itself: as for Chromium. */
  welcome?: 'closed' | 'open' | 'none';
};

/** Starts a fresh profile; nothing is shared between two launches. */
export async function launchFirefox(options: LaunchFirefoxOptions = {}): Promise<LaunchedFirefox> {
  const { extension = '.output/firefox-mv3-e2e' } = options;
  const executablePath = options.program ?? findFirefox();
  if (!executablePath) throw new Error('No Firefox found. Set THANWELA_FIREFOX to its program.');
  const folder = extension === null ? null : join(process.cwd(), extension);
  if (folder && !existsSync(join(folder, 'manifest.json'))) {
    throw new Error(`${extension} is missing: wxt build -b firefox --mv3 --mode e2e`);
  }
  const site = new PracticeSite({ loggedIn: true, latency: 50, ...options.site });
  const proxy = await startProxy(site, options.change ?? ((answer) => answer));
  let firefox: Browser;
  try {
    firefox = await puppeteer.launch({
      browser: 'firefox',
      protocol: 'webDriverBiDi',
      executablePath,
      headless: true,
      acceptInsecureCerts: true,
      defaultViewport: options.viewport ?? { width: 1280, height: 800 },
      // Else BiDi refuses to open the extension's own pages.
      args: ['--remote-allow-system-access'],
      extraPrefsFirefox: {
        'network.proxy.type': 1,
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': proxy.port,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': proxy.port,
        'network.proxy.failover_direct': false,
        'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
        'extensions.background.idle.timeout': options.backgroundIdleMs ?? 30_000,
        'intl.accept_languages': 'th-TH, th, en',
        'layout.css.prefers-color-scheme.content-override':
          (options.colorScheme ?? 'light') === 'dark' ? 0 : 1,
        ...options.preferences,
      },
    });
  } catch (error) {
    await proxy.close();
    throw error;
  }
  const base = folder ? `moz-extension://${UUID}/` : '';
  const launched: LaunchedFirefox = {
    browser: firefox,
    site,
    base,
    async open(url) {
      const page = await firefox.newPage();
      await page.bringToFront();
      await visit(page, url);
      return page;
    },
    async inExtension(run, ms) {
      // BiDi does not reach the background, but any page of the extension has the same storage.
      const page = await firefox.newPage();
      await visit(page, `${base}popup.html`);
      await page.evaluate(run, ms);
      await page.close();
    },
    async setNow(instant) {
      await launched.inExtension(
        async (ms) => {
          if (ms === null) await browser.storage.local.remove('e2eNow');
          else await browser.storage.local.set({ e2eNow: ms });
        },
        instant === null ? null : Date.parse(instant),
      );
    },
    async reinstall() {
      await firefox.uninstallExtension(GECKO_ID);
      if (folder) await firefox.installExtension(folder);
    },
    async close() {
      await firefox.close();
      await proxy.close();
    },
  };
  try {
    if (folder) {
      await firefox.installExtension(folder);
      if (options.welcome !== 'none') await welcomed(firefox, options.welcome ?? 'closed');
    }
  } catch (error) {
    await launched.close();
    throw error;
  }
  return launched;
}

/** Waits for the page of the first day, so that it does not come to the front later. */
async function welcomed(firefox: Browser, welcome: 'closed' | 'open'): Promise<void> {
  const page = await poll(async () => {
    for (const each of await firefox.pages()) {
      // BiDi does not tell the address of the extension's own pages.
      const path = await each.evaluate(() => location.pathname).catch(() => '');
      if (path === '/welcome.html') return each;
    }
    return undefined;
  });
  if (welcome === 'closed') await page.close();
}

/** Looks every 50 ms, for ten seconds. */
async function poll<Value>(look: () => Promise<Value | undefined>): Promise<Value> {
  for (let n = 0; n < 200; n++) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error('The page of the first day did not open.');
}

/**
 * BiDi tells of no `load` in the extension's own pages, for which `goto` would wait in vain; that
 * the page is there says the answer to the command itself.
 */
async function visit(page: Page, url: string): Promise<void> {
  if (url.startsWith('moz-extension:')) await page.goto(url, { waitUntil: [] });
  else await page.goto(url);
}
