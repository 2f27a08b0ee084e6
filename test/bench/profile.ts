// Where the extension's time goes: the same page, a build that keeps its names, Chromium's sampling
// profiler, samples mapped back to our files.

import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { SourceMap } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright';
import { build } from 'wxt';
import { EMENSCR } from '../e2e/launch.ts';
import { openVariant, rest, restAfterLoad, withPage } from './measure.ts';
import { formPage, insertPage } from './pages.ts';

/** Samples are this far apart, in µs; closer ones slow the script down twice. */
const INTERVAL = 200;
const RUNS = 5;
const MOST_LINES = 30;
/** A form as long as a person fills in, and a part of it that comes and goes. */
const USUAL = 300;
const TOGGLES = 6;
const PART =
  '<section id="part" hidden><label for="more">เหตุผลเพิ่มเติม *</label><input id="more"></section>';

type Cost = { self: number; total: number };
type Costs = Map<string, Cost>;

async function buildWithNames(): Promise<{ folder: string; outDir: string }> {
  const outDir = await mkdtemp(join(tmpdir(), 'thanwela-profile-'));
  const quiet = () => {};
  await build({
    outDir,
    outDirTemplate: 'build',
    logger: {
      debug: quiet,
      log: quiet,
      info: quiet,
      warn: quiet,
      error: console.error,
      fatal: console.error,
      success: quiet,
      level: 0,
    },
    vite: () => ({ build: { minify: false, sourcemap: true } }),
  });
  return { folder: join(outDir, 'build'), outDir };
}

/** The source maps of a build, by script. */
async function readMaps(folder: string): Promise<Map<string, SourceMap>> {
  const maps = new Map<string, SourceMap>();
  for (const file of await readdir(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.js.map')) continue;
    const map = new SourceMap(JSON.parse(await readFile(join(folder, file), 'utf8')));
    maps.set(file.slice(0, -'.map'.length), map);
  }
  return maps;
}

/** Milliseconds by function, self and with what it called, of our own script only. */
async function sampled(
  session: CDPSession,
  maps: Map<string, SourceMap>,
  work: () => Promise<unknown>,
): Promise<Costs> {
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: INTERVAL });
  await session.send('Profiler.start');
  await work();
  const { profile } = await session.send('Profiler.stop');
  const parents = new Map<number, number>();
  for (const node of profile.nodes) {
    for (const child of node.children ?? []) parents.set(child, node.id);
  }
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const nameOf = (id: number): string | null => {
    const frame = nodes.get(id)?.callFrame;
    if (!frame) return null;
    if (!frame.url.startsWith('chrome-extension:')) {
      // The browser's own work (DOM calls, compiling) belongs to who called it.
      return frame.url === '' ? `(browser) ${frame.functionName}` : null;
    }
    const script = new URL(frame.url).pathname.slice(1);
    const at = maps.get(script)?.findEntry(frame.lineNumber, frame.columnNumber);
    const name = frame.functionName || '(anonymous)';
    if (!at || !('originalSource' in at)) return `${name}  ${script}`;
    const file = at.originalSource.replace(
      /^.*?(?=(?:node_modules|lib|components|entrypoints)\/)/u,
      '',
    );
    return `${name}  ${file}:${at.originalLine + 1}`;
  };
  const costs: Costs = new Map();
  const costOf = (name: string) => {
    const cost = costs.get(name) ?? { self: 0, total: 0 };
    costs.set(name, cost);
    return cost;
  };
  (profile.samples ?? []).forEach((id, i) => {
    // A sample that comes late says that the processor was elsewhere, not that more was done here.
    const ms = Math.min(profile.timeDeltas?.[i] ?? 0, 2 * INTERVAL) / 1000;
    const chain: number[] = [];
    for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) chain.push(at);
    const isOurs = chain.some((at) => nodes.get(at)?.callFrame.url.startsWith('chrome-extension:'));
    if (!isOurs) return;
    const names = chain.map(nameOf).filter((name) => name !== null);
    const [own] = names;
    if (own) costOf(own).self += ms;
    for (const name of new Set(names)) {
      if (!name.startsWith('(browser)')) costOf(name).total += ms;
    }
  });
  return costs;
}

function print(title: string, all: readonly Costs[]): void {
  const sum: Costs = new Map();
  for (const costs of all) {
    for (const [name, { self, total }] of costs) {
      const into = sum.get(name) ?? { self: 0, total: 0 };
      sum.set(name, {
        self: into.self + self / all.length,
        total: into.total + total / all.length,
      });
    }
  }
  const whole = [...sum.values()].reduce((ms, { self }) => ms + self, 0);
  console.log(`\n${title}: ${whole.toFixed(1)} ms in our script, mean of ${all.length}`);
  console.log('  self ms  total ms  function');
  const lines = [...sum].sort((a, b) => b[1].total - a[1].total || b[1].self - a[1].self);
  for (const [name, { self, total }] of lines.slice(0, MOST_LINES)) {
    console.log(`  ${self.toFixed(2).padStart(7)}  ${total.toFixed(2).padStart(8)}  ${name}`);
  }
  const browser = [...sum].filter(([name]) => name.startsWith('(browser)'));
  for (const [name, { self }] of browser.sort((a, b) => b[1].self - a[1].self).slice(0, 12)) {
    console.log(`  ${self.toFixed(2).padStart(7)}         –  ${name}`);
  }
}

export async function profile(fields: number): Promise<void> {
  const { folder, outDir } = await buildWithNames();
  const maps = await readMaps(folder);
  const variant = await openVariant('us', folder, {
    none: formPage(0),
    form: formPage(fields),
    empty: formPage(fields, 0),
    insert: insertPage(fields, 20),
    parts: formPage(USUAL, 100).replace('</form>', `${PART}</form>`),
  });
  const run = async (title: string, work: (page: Page, session: CDPSession) => Promise<Costs>) => {
    const all: Costs[] = [];
    for (let i = 0; i < RUNS; i++) all.push(await withPage(variant, work));
    print(title, all);
  };
  try {
    const load = (form: string) => (page: Page, session: CDPSession) =>
      sampled(session, maps, async () => {
        await page.goto(`${EMENSCR}/bench/${form}`);
        await restAfterLoad(page, 2500);
      });
    await run('load, no field', load('none'));
    await run(`load, ${fields} fields`, load('form'));
    await run(`load, ${fields} fields, none filled in`, load('empty'));
    await run(`typing 60 keys, ${fields} fields`, async (page, session) => {
      await page.goto(`${EMENSCR}/bench/form`);
      await restAfterLoad(page, 2500);
      await page.evaluate(() =>
        document.querySelector<HTMLInputElement>('input[type=text]')?.focus(),
      );
      await rest(page, 500);
      return sampled(session, maps, async () => {
        await page.keyboard.type('abcdefghij'.repeat(6), { delay: 20 });
        await rest(page, 1500);
      });
    });
    await run(`${fields} fields in 20 frames`, async (page, session) => {
      await page.goto(`${EMENSCR}/bench/insert`);
      await restAfterLoad(page, 800);
      return sampled(session, maps, async () => {
        await page.evaluate(() =>
          (globalThis as unknown as { insertFields(): unknown }).insertFields(),
        );
        await rest(page, 1500);
      });
    });
    await run(
      `a part shown and hidden ${TOGGLES} times, ${USUAL} fields`,
      async (page, session) => {
        await page.goto(`${EMENSCR}/bench/parts`);
        await restAfterLoad(page, 1500);
        return sampled(session, maps, async () => {
          for (let n = 0; n < TOGGLES; n++) {
            await page.evaluate(
              (isShown) => {
                const part = document.getElementById('part');
                if (part) part.hidden = !isShown;
              },
              n % 2 === 0,
            );
            await rest(page, 1000);
          }
        });
      },
    );
    await run('popup', (page, session) =>
      sampled(session, maps, async () => {
        await page.goto(`${variant.app.base}popup.html`);
        await page.locator('.card').first().waitFor();
      }),
    );
  } finally {
    await variant.app.close();
    await rm(outDir, { recursive: true, force: true });
  }
}
