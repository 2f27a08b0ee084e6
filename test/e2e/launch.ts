import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Worker } from 'playwright';
import { routePracticeSite } from '../practice-site/playwright.ts';
import { type PracticeOptions, PracticeSite } from '../practice-site/site.ts';
import { chromiumArguments, findChromium } from '../run/browsers.mjs';

export const EMENSCR = 'https://emenscr.nesdc.go.th';
export const OPEN_D = 'https://opendata.nesdc.go.th';

/** A Chromium with the extension in it and the practice site under the two real host names. */
export type Launched = {
  context: BrowserContext;
  site: PracticeSite;
  worker: Worker;
  /** `chrome-extension://<id>/`. */
  base: string;
  /** Sets the clock of the e2e build; null: the computer's own. */
  setNow(instant: string | null): Promise<void>;
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
};

/** Starts a fresh profile; nothing is shared between two launches. */
export async function launch(options: LaunchOptions = {}): Promise<Launched> {
  const { extension = '.output/chrome-mv3-e2e' } = options;
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium found: run `npm test`, which sets it up.');
  const profile = await mkdtemp(join(tmpdir(), 'thanwela-e2e-'));
  const folder = extension === null ? null : join(process.cwd(), extension);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: options.headless ?? true,
    args: [
      ...chromiumArguments(),
      ...(folder ? [`--disable-extensions-except=${folder}`, `--load-extension=${folder}`] : []),
    ],
    viewport: options.viewport === undefined ? { width: 1280, height: 800 } : options.viewport,
    colorScheme: options.colorScheme ?? 'light',
    ...(options.viewport === null ? {} : { deviceScaleFactor: options.deviceScaleFactor ?? 1 }),
    locale: 'th-TH',
  });
  const site = new PracticeSite({ loggedIn: true, latency: 50, ...options.site });
  await routePracticeSite(context, site);
  const worker = folder
    ? (context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker')))
    : (null as unknown as Worker);
  return {
    context,
    site,
    worker,
    base: worker ? new URL('/', worker.url()).href : '',
    async setNow(instant) {
      await worker.evaluate(
        async (ms) => {
          const { local } = (
            globalThis as unknown as { chrome: typeof import('wxt/browser').browser }
          ).chrome.storage;
          if (ms === null) await local.remove('e2eNow');
          else await local.set({ e2eNow: ms });
        },
        instant === null ? null : Date.parse(instant),
      );
    },
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}
