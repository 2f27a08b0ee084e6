import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium, type Page, type Route, type Worker } from 'playwright';
import { ownPage } from '../make/own-pages.ts';
import { routePracticeSite } from '../practice-site/playwright.ts';
import { type PracticeOptions, PracticeSite } from '../practice-site/site.ts';
import { chromiumArguments, findChromium } from '../run/browsers.mjs';

export const EMENSCR = 'https://emenscr.nesdc.go.th';
export const OPEN_D = 'https://opendata.nesdc.go.th';

const servePage = (route: Route): Promise<void> =>
  route.fulfill(ownPage(new URL(route.request().url()).pathname));

type WithChrome = { chrome: typeof import('wxt/browser').browser };

/** A Chromium with the extension in it and the practice site under the two real host names. */
export type Launched = {
  context: BrowserContext;
  /**
   * The blank page that every browser begins with. While it is open its window is, and with it the
   * browser's own controls: a window anew for each test took about a second of a processor.
   */
  keeper: Page;
  /** The practice site in use; see `serve`. */
  site: PracticeSite;
  /** Puts a fresh practice site under the two host names: its sessions and projects as seeded. */
  serve(options?: Partial<PracticeOptions>): Promise<void>;
  worker: Worker;
  /** `chrome-extension://<id>/`. */
  base: string;
  /** Empties every storage area of the extension. */
  clearStorage(): Promise<void>;
  /** Puts items into a storage area of the extension. */
  store(area: 'sync' | 'local', items: Record<string, unknown>): Promise<void>;
  /** Sets the clock of the e2e build; null: the computer's own. */
  setNow(instant: string | null): Promise<void>;
  /**
   * Sets the day since which the browser has the extension. The extension notes that day itself soon
   * after storage was emptied, so that its own note is waited for: it must not come afterwards.
   */
  setInstalled(day: string): Promise<void>;
  close(): Promise<void>;
};

export type LaunchOptions = {
  /** Folder of the unpacked extension; null: none, for comparing. */
  extension?: string | null;
  site?: Partial<PracticeOptions>;
  headless?: boolean;
  colorScheme?: 'light' | 'dark';
  viewport?: { width: number; height: number } | null;
  deviceScaleFactor?: number;
  /**
   * The page of the first day, which opens by itself: closed before anything else is done (when not
   * said), left open, or not waited for, since an administrator has made it needless.
   */
  welcome?: 'closed' | 'open' | 'none';
};

/**
 * Says to the content script of the e2e build that the page, and what it attached to it, is known:
 * Playwright loses a frame of another process of which the browser says something before the page
 * says that it has it.
 */
function sayKnown(page: Page): void {
  const say = (type: string) =>
    void page
      .mainFrame()
      .evaluate((name) => void document.dispatchEvent(new Event(name)), type)
      .catch(() => {});
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame()) say('thanwela-e2e-page');
  });
  // The first may come before the content script listens.
  page.on('domcontentloaded', () => say('thanwela-e2e-page'));
  page.on('frameattached', () => say('thanwela-e2e-frame'));
}

/** Starts a fresh profile; nothing is shared between two launches. */
export async function launch(options: LaunchOptions = {}): Promise<Launched> {
  const { extension = '.output/chrome-mv3-e2e' } = options;
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium found: run `npm test`, which sets it up.');
  const profile = await mkdtemp(join(tmpdir(), 'thanwela-e2e-'));
  // Chromium puts an unpacked extension that was loaded again to sleep without it.
  await mkdir(join(profile, 'Default'));
  const preferences = { extensions: { ui: { developer_mode: true } } };
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  const folder = extension === null ? null : resolve(extension);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: options.headless ?? true,
    args: [
      ...chromiumArguments({ headless: options.headless ?? true }),
      ...(folder ? [`--disable-extensions-except=${folder}`, `--load-extension=${folder}`] : []),
    ],
    viewport: options.viewport === undefined ? { width: 1280, height: 800 } : options.viewport,
    colorScheme: options.colorScheme ?? 'light',
    ...(options.viewport === null ? {} : { deviceScaleFactor: options.deviceScaleFactor ?? 1 }),
    locale: 'th-TH',
  });
  async function serve(more: Partial<PracticeOptions> = {}): Promise<PracticeSite> {
    const site = new PracticeSite({ loggedIn: true, latency: 50, ...options.site, ...more });
    await context.unrouteAll({ behavior: 'wait' });
    await routePracticeSite(context, site);
    await context.route(`${EMENSCR}/pages/**`, servePage);
    return site;
  }
  // Of the production build nothing can be seen, and it is what is measured.
  if (folder && !folder.endsWith('chrome-mv3')) {
    context.on('page', sayKnown);
  }
  const first = await serve();
  const worker = folder
    ? (context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker')))
    : (null as unknown as Worker);
  const { welcome = 'closed' } = options;
  if (folder && welcome !== 'none' && existsSync(join(folder, 'welcome.html'))) {
    const isIt = (page: Page) => page.url().endsWith('/welcome.html');
    const opened = context.pages().find(isIt) ?? (await context.waitForEvent('page', isIt));
    if (welcome === 'closed') await opened.close();
  }
  const launched: Launched = {
    context,
    keeper:
      context.pages().find((page) => page.url() === 'about:blank') ?? (await context.newPage()),
    site: first,
    async serve(more) {
      launched.site = await serve(more);
    },
    worker,
    base: worker ? new URL('/', worker.url()).href : '',
    async clearStorage() {
      await worker.evaluate(async () => {
        const { local, sync, session } = (globalThis as unknown as WithChrome).chrome.storage;
        await Promise.all([local.clear(), sync.clear(), session.clear()]);
      });
    },
    async store(area, items) {
      await worker.evaluate(
        ([name, values]) => (globalThis as unknown as WithChrome).chrome.storage[name].set(values),
        [area, items] as const,
      );
    },
    async setNow(instant) {
      await worker.evaluate(
        async (ms) => {
          const { local } = (globalThis as unknown as WithChrome).chrome.storage;
          if (ms === null) await local.remove('e2eNow');
          else await local.set({ e2eNow: ms });
        },
        instant === null ? null : Date.parse(instant),
      );
    },
    async setInstalled(day) {
      await worker.evaluate(async (installed) => {
        const { local } = (globalThis as unknown as WithChrome).chrome.storage;
        while (!('installed' in (await local.get('installed')))) {
          await new Promise((next) => setTimeout(next));
        }
        await local.set({ installed: { version: 1, day: installed } });
      }, day);
    },
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
  return launched;
}
