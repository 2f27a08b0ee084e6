// Speed and size, each figure beside what it is compared with, measured in one run: with the
// extension, without any, and with each peer in turn, fresh pages, medians. Nothing fails on a time.
//
//   npm run bench -- [--only NAME …] [--runs N] [--peer NAME=FOLDER …] [--profile] [--markdown]
//
// --markdown prints the table as it is kept in docs/performance.md.

import { readdir, readFile } from 'node:fs/promises';
import { cpus, platform, release } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright';
import { HOSTS } from '../../lib/sites/sites.ts';
import { EMENSCR } from '../e2e/launch.ts';
import { runBin } from '../run/set-up.mjs';
import { checkInNode, lookInPage, SIZES } from './checks.ts';
import { measureFiles } from './files.ts';
import {
  copyOfBuild,
  leastExtension,
  median,
  openVariant,
  rest,
  restAfterLoad,
  type Spent,
  startCounting,
  type Variant,
  withPage,
} from './measure.ts';
import { formPage, insertPage, stormPage } from './pages.ts';
import { profile } from './profile.ts';
import { measureReaction } from './reaction.ts';
import { markdownTable, printTable, type Row } from './table.ts';

const BUILD = '.output/chrome-mv3';
const FIELDS = 1000;
const FRAMES = 20;
const KEYS = 60;
/** After load an extension may still work: everyone is counted over the same window. */
const WINDOW_MS = 2500;
/** After typing and inserting: longer than any of our waits at this size. */
const SETTLE_MS = 1500;
const STORM = { rate: 10_000, ms: 10_000 };
/** What the peers measured when the budgets were set; used where none is given. */
const LIGHTER_PEER_LOAD_MS = 10;

const GROUPS = [
  'size',
  'load',
  'loads',
  'typing',
  'insert',
  'check',
  'look',
  'reaction',
  'paint',
  'popup',
  'shift',
  'storm',
  'files',
];

const { values: options } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: [] },
    runs: { type: 'string', default: '7' },
    peer: { type: 'string', multiple: true, default: [] },
    profile: { type: 'boolean', default: false },
    markdown: { type: 'boolean', default: false },
  },
});
const runs = Math.max(1, Number.parseInt(options.runs, 10) || 7);
for (const name of options.only) {
  if (!GROUPS.includes(name)) throw new Error(`--only takes one of: ${GROUPS.join(', ')}`);
}
const wanted = (...names: string[]) =>
  options.only.length === 0 || names.some((name) => options.only.includes(name));
const peers = options.peer.map((text): [string, string] => {
  const [name = '', folder = ''] = text.split(/=(.*)/su);
  if (name === '' || folder === '') throw new Error('--peer takes NAME=FOLDER');
  return [name, folder];
});

const rows: Row[] = [];
/** Empty until a browser was opened that says its version. */
let browserName = '';
const us = 'us';
const without = 'without';

// ── Size ────────────────────────────────────────────────────────────────────────────────────────

const gzip = (content: Buffer) => gzipSync(content, { level: 9 }).length / 1024;

/** What a page loads of an extension, in kB; of one that sits on chosen sites, a page of `host`. */
async function contentScriptSize(folder: string, host = ''): Promise<number> {
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  const scripts: { js?: string[]; matches: string[] }[] = manifest.content_scripts ?? [];
  const files = scripts
    .filter(({ matches }) => matches.some((match) => match.includes(host)))
    .flatMap(({ js }) => js ?? []);
  const contents = await Promise.all(
    [...new Set(files)].map((file) => readFile(join(folder, file))),
  );
  return contents.reduce((sum, content) => sum + gzip(content), 0);
}

async function measureSize(): Promise<void> {
  const ours = await contentScriptSize(BUILD, HOSTS.emenscr);
  const samples: Record<string, number[]> = { [us]: [ours] };
  for (const [name, folder] of peers) samples[name] = [await contentScriptSize(folder)];
  rows.push({
    figure: 'content script, gzip',
    unit: 'kB',
    samples,
    target: '≤ 25',
    holds: ours <= 25,
  });
  rows.push({
    figure: '  with the one that checks files, on Open-D',
    unit: 'kB',
    samples: { [us]: [await contentScriptSize(BUILD, HOSTS['open-d'])] },
    target: '–',
    holds: null,
  });
  const files = await readdir(BUILD, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => /\.(?:js|css)$/u.test(name)).sort()) {
    if (file.startsWith('content-scripts')) continue;
    const size = gzip(await readFile(join(BUILD, file)));
    rows.push({
      figure: `  ${file.replace(/-[\w-]{8}\./u, '-*.')}, gzip`,
      unit: 'kB',
      samples: { [us]: [size] },
      target: '–',
      holds: null,
    });
  }
}

// ── In the browser ──────────────────────────────────────────────────────────────────────────────

type Samples = Record<string, Record<string, number[]>>;
function put(samples: Samples, figure: string, variant: string, value: number): void {
  const columns = samples[figure] ?? {};
  samples[figure] = columns;
  const column = columns[variant] ?? [];
  columns[variant] = column;
  column.push(value);
}

/** Each variant in turn, the first one moving on, so that drift of the machine falls on all alike. */
async function alternating(
  variants: readonly Variant[],
  times: number,
  work: (variant: Variant) => Promise<void>,
): Promise<void> {
  for (let i = 0; i < times; i++) {
    for (let j = 0; j < variants.length; j++) {
      const variant = variants[(i + j) % variants.length];
      if (variant) await work(variant);
    }
  }
}

const middle = (samples: Samples, figure: string, variant: string) =>
  median(samples[figure]?.[variant] ?? []);
/** What we add to a page, in the figure's own unit. */
const added = (samples: Samples, figure: string) =>
  middle(samples, figure, us) - middle(samples, figure, without);

/** Counts shifts of the layout and long tasks from the page's first moment. */
function countInPage(): void {
  const counts = { shifts: 0, shifted: 0, longTasks: 0 };
  (globalThis as unknown as { benchCounts: typeof counts }).benchCounts = counts;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      counts.shifts++;
      counts.shifted += (entry as unknown as { value: number }).value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    counts.longTasks += list.getEntries().length;
  }).observe({ type: 'longtask' });
}
const countsOf = (page: Page) =>
  page.evaluate(
    () =>
      (globalThis as unknown as { benchCounts: Record<'shifts' | 'shifted' | 'longTasks', number> })
        .benchCounts,
  );

const PARTS: Record<keyof Spent, string> = {
  script: 'script',
  all: '  with promises of the browser',
  task: '  task',
  layout: '  layout',
  style: '  style',
};
const PART_NAMES = Object.keys(PARTS) as (keyof Spent)[];

function putSpent(samples: Samples, name: string, variant: string, spent: Spent): void {
  for (const part of PART_NAMES) put(samples, `${name}: ${part}`, variant, spent[part]);
}

/** @param holds asked of both figures of script: what hides from one of them is still spent */
function pushSpent(
  samples: Samples,
  name: string,
  target = '–',
  holds: ((figure: string) => boolean) | null = null,
): void {
  for (const part of PART_NAMES) {
    const figure = `${name}: ${part}`;
    const isScript = part === 'script' || part === 'all';
    rows.push({
      figure: part === 'script' ? figure : PARTS[part],
      unit: 'ms',
      samples: samples[figure] ?? {},
      target: isScript ? target : '–',
      holds: isScript && holds ? holds(figure) : null,
    });
  }
}

async function measureLoadAndTyping(variants: readonly Variant[]): Promise<void> {
  const samples: Samples = {};
  const load = `load, ${FIELDS} fields`;
  const typed = `typing ${KEYS} keys, ${FIELDS} fields`;
  await alternating(variants, runs, (variant) =>
    withPage(variant, async (page, session) => {
      await page.addInitScript(countInPage);
      const loading = await startCounting(session, true);
      await page.goto(`${EMENSCR}/bench/form`);
      await restAfterLoad(page, WINDOW_MS);
      putSpent(samples, load, variant.name, await loading());
      const counts = await countsOf(page);
      put(samples, 'shifts', variant.name, counts.shifts);
      put(samples, 'shifted', variant.name, counts.shifted);
      put(samples, 'long tasks at load', variant.name, counts.longTasks);
      if (!wanted('typing')) return;
      await page.evaluate(() =>
        document.querySelector<HTMLInputElement>('input[type=text]')?.focus(),
      );
      await rest(page, 500);
      const before = await countsOf(page);
      const typing = await startCounting(session);
      await page.keyboard.type('abcdefghij'.repeat(KEYS / 10), { delay: 20 });
      await rest(page, SETTLE_MS);
      putSpent(samples, typed, variant.name, await typing());
      const after = await countsOf(page);
      put(samples, 'long tasks at typing', variant.name, after.longTasks - before.longTasks);
    }),
  );
  if (wanted('load')) {
    const lightest = (figure: string) =>
      Math.min(...peers.map(([name]) => middle(samples, figure, name)));
    const limit = (figure: string) => (peers.length > 0 ? lightest(figure) : LIGHTER_PEER_LOAD_MS);
    pushSpent(
      samples,
      load,
      peers.length > 0 ? '≤ lightest peer' : `≤ ${LIGHTER_PEER_LOAD_MS} (lightest peer once)`,
      (figure) => middle(samples, figure, us) <= limit(figure),
    );
    rows.push({
      figure: '  long tasks',
      unit: '',
      samples: samples['long tasks at load'] ?? {},
      target: '–',
      holds: null,
    });
  }
  if (wanted('typing')) {
    pushSpent(samples, typed, '≤ without + 3', (figure) => added(samples, figure) <= 3);
    rows.push({
      figure: '  long tasks',
      unit: '',
      samples: samples['long tasks at typing'] ?? {},
      target: 'none more',
      holds: added(samples, 'long tasks at typing') <= 0,
    });
  }
  if (wanted('shift')) {
    rows.push(
      {
        figure: 'layout shifts at load',
        unit: '',
        samples: samples.shifts ?? {},
        target: '≤ without + 1',
        holds: added(samples, 'shifts') <= 1,
      },
      {
        figure: '  score',
        unit: '',
        samples: samples.shifted ?? {},
        target: '–',
        holds: null,
      },
    );
  }
}

/** What loading costs without any field, and with every one of them to be reported. */
async function measureOtherLoads(variants: readonly Variant[]): Promise<void> {
  const samples: Samples = {};
  const forms = [
    ['none', 'load, no field'],
    ['empty', `load, ${FIELDS} fields, none filled in`],
  ] as const;
  for (const [form, name] of forms) {
    await alternating(variants, Math.max(1, Math.floor(runs / 2)), (variant) =>
      withPage(variant, async (page, session) => {
        const loading = await startCounting(session, true);
        await page.goto(`${EMENSCR}/bench/${form}`);
        await restAfterLoad(page, WINDOW_MS);
        putSpent(samples, name, variant.name, await loading());
      }),
    );
    pushSpent(samples, name);
  }
}

async function measureInsert(variants: readonly Variant[]): Promise<void> {
  const samples: Samples = {};
  const name = `${FIELDS} fields in ${FRAMES} frames`;
  await alternating(variants, runs, (variant) =>
    withPage(variant, async (page, session) => {
      await page.goto(`${EMENSCR}/bench/insert`);
      await restAfterLoad(page, 800);
      const inserting = await startCounting(session);
      await page.evaluate(() =>
        (globalThis as unknown as { insertFields(): unknown }).insertFields(),
      );
      await rest(page, SETTLE_MS);
      putSpent(samples, name, variant.name, await inserting());
    }),
  );
  pushSpent(samples, name, '≤ without + 15', (figure) => added(samples, figure) <= 15);
}

/** When our strip first has a box, counted from DOMContentLoaded; the host is seen from outside. */
function watchForStrip(): void {
  const times = { ready: 0, strip: 0 };
  (globalThis as unknown as { benchTimes: typeof times }).benchTimes = times;
  document.addEventListener('DOMContentLoaded', () => {
    times.ready = performance.now();
    const poll = () => {
      const strip = document.querySelector('thanwela-host[data-part=strip]');
      if (strip && strip.getBoundingClientRect().height >= 20) times.strip = performance.now();
      else requestAnimationFrame(poll);
    };
    requestAnimationFrame(poll);
  });
}

/** @param variants ours, and the least extension under the name `without` */
async function measurePaint(variants: readonly Variant[]): Promise<void> {
  for (const [form, fields] of [
    ['small', 20],
    ['form', FIELDS],
  ] as const) {
    const samples: Samples = {};
    await alternating(variants, runs, (variant) =>
      withPage(variant, async (page) => {
        await page.addInitScript(watchForStrip);
        await page.goto(`${EMENSCR}/bench/${form}`);
        const read = () =>
          page.evaluate(
            () =>
              (globalThis as unknown as { benchTimes: { ready: number; strip: number } })
                .benchTimes,
          );
        await page.waitForFunction(
          () => (globalThis as unknown as { benchTimes: { strip: number } }).benchTimes.strip > 0,
        );
        const { ready, strip } = await read();
        put(samples, 'paint', variant.name, strip - ready);
      }),
    );
    rows.push({
      figure: `banner after DOMContentLoaded, ${fields} fields`,
      unit: 'ms',
      samples: samples.paint ?? {},
      target: '≤ 50',
      holds: middle(samples, 'paint', us) <= 50,
      note: '“without” is the least extension there can be: one word from its background, one node.',
    });
  }
}

/** When the first of what is looked for has a box. */
function watchFor(selector: string): void {
  const times = { card: 0 };
  (globalThis as unknown as { benchTimes: typeof times }).benchTimes = times;
  const poll = () => {
    const card = document.querySelector(selector);
    if (card && card.getBoundingClientRect().height > 0) times.card = performance.now();
    else requestAnimationFrame(poll);
  };
  requestAnimationFrame(poll);
}

/** The extension's own pages, and what is there when their data are. */
const OWN_PAGES = {
  popup: '.card',
  year: '.slot',
  'my-work': 'h1',
  files: 'h1',
  review: 'h1',
  options: 'h1',
  share: 'h1',
  welcome: 'h1',
  drafts: 'h1',
};

async function measureOwnPages(variant: Variant): Promise<void> {
  for (const [name, selector] of Object.entries(OWN_PAGES)) {
    const samples: Record<string, number[]> = { [us]: [], [without]: [] };
    for (let i = 0; i < runs; i++) {
      const pair = [[us, `${name}.html`] as const, [without, 'empty.html'] as const];
      for (const [column, file] of i % 2 === 0 ? pair : pair.toReversed()) {
        await withPage(variant, async (page) => {
          await page.addInitScript(watchFor, column === us ? selector : '.card');
          await page.goto(`${variant.app.base}${file}`);
          await page.waitForFunction(
            () => (globalThis as unknown as { benchTimes: { card: number } }).benchTimes.card > 0,
          );
          const card = await page.evaluate(
            () => (globalThis as unknown as { benchTimes: { card: number } }).benchTimes.card,
          );
          samples[column]?.push(card);
        });
      }
    }
    rows.push({
      figure: name === 'popup' ? 'popup: deadlines on screen' : `${name}: data on screen`,
      unit: 'ms',
      samples,
      target: '≤ 1.5 ×',
      holds: median(samples[us] ?? []) <= 1.5 * median(samples[without] ?? []),
      note: 'opened as a page; "without" is an empty extension page whose module script writes one word.',
    });
  }
}

async function measureStorm(variants: readonly Variant[]): Promise<void> {
  const samples: Samples = {};
  const name = `storm, ${STORM.rate} mutations/s, ${STORM.ms / 1000} s`;
  await alternating(variants, Math.max(1, Math.floor(runs / 3)), (variant) =>
    withPage(variant, async (page, session) => {
      await page.goto(`${EMENSCR}/bench/storm`);
      await restAfterLoad(page, 1500);
      const storming = await startCounting(session);
      await page.evaluate(
        ({ rate, ms }) =>
          (globalThis as unknown as { storm(rate: number, ms: number): unknown }).storm(rate, ms),
        STORM,
      );
      putSpent(samples, name, variant.name, await storming());
    }),
  );
  const share = (100 * added(samples, `${name}: task`)) / STORM.ms;
  const ratio = middle(samples, `${name}: task`, us) / middle(samples, `${name}: task`, without);
  pushSpent(samples, name);
  const task = rows.at(-3);
  if (task) {
    task.target = '≤ 1.05 ×';
    task.holds = ratio <= 1.05;
    task.note = `we add ${share.toFixed(1)} % of the time that passes (storm of ${STORM.ms / 1000} s beside 300 fields).`;
    task.figure = `${name}: task`;
  }
}

// ── All together ────────────────────────────────────────────────────────────────────────────────

async function inBrowsers(folder: string): Promise<void> {
  const pages = {
    form: formPage(FIELDS),
    small: formPage(20),
    none: formPage(0),
    empty: formPage(FIELDS, 0),
    insert: insertPage(FIELDS, FRAMES),
    storm: stormPage(300),
    ...Object.fromEntries(SIZES.map((size) => [`form-${size}`, formPage(size)])),
  };
  const variants: Variant[] = [];
  try {
    const own = await openVariant(us, folder, pages);
    variants.push(own);
    const bare = await openVariant(without, null, pages);
    variants.push(bare);
    for (const [name, path] of peers) variants.push(await openVariant(name, path, pages));
    for (const { app } of variants.slice(0, 1)) {
      const version = app.context.browser()?.version() ?? '';
      if (version === '') continue;
      browserName = `Chromium ${version}`;
      if (!options.markdown) console.log(browserName);
    }
    const step = async (names: string[], work: () => Promise<void>) => {
      if (!wanted(...names)) return;
      process.stderr.write(`measuring ${names.join(', ')} …\n`);
      await work();
    };
    await step(['look'], async () => void rows.push(...(await lookInPage(bare, 3))));
    await step(['load', 'typing', 'shift'], () => measureLoadAndTyping(variants));
    await step(['loads'], () => measureOtherLoads(variants.slice(0, 2)));
    await step(['insert'], () => measureInsert(variants));
    await step(['paint'], async () => {
      const least = await leastExtension();
      const other = await openVariant(without, least.folder, pages);
      try {
        await measurePaint([own, other, ...variants.slice(2)]);
      } finally {
        await other.app.close();
        await least.remove();
      }
    });
    await step(['popup'], () => measureOwnPages(own));
    await step(['storm'], () => measureStorm(variants));
    await step(['files'], async () => void rows.push(...(await measureFiles(own, bare, runs))));
  } finally {
    for (const { app } of variants) await app.close();
  }
}

const started = performance.now();
if (options.profile) {
  await profile(FIELDS);
} else {
  const day = new Date().toISOString().slice(0, 10);
  const machine = `${cpus()[0]?.model.trim()} × ${cpus().length}, ${platform()} ${/^[\d.]+/u.exec(release())?.[0] ?? ''}, Node ${process.version}`;
  // Where a peer lies on this machine is nobody's business.
  const given = process.argv.slice(2).map((word) => word.replace(/=.*/su, '=…'));
  const command = ['npm run bench', ...(given.length > 0 ? ['--'] : []), ...given].join(' ');
  if (!options.markdown) {
    console.log(`Thanwela, ${day}, medians of ${runs} (lowest–highest)`);
    console.log(machine);
  }
  if (!runBin('wxt', ['build'], { quiet: true }).ok) {
    throw new Error('The extension could not be built. `npx wxt build` says why.');
  }
  const copy = await copyOfBuild(BUILD);
  try {
    if (wanted('size')) await measureSize();
    if (wanted('check')) rows.push(...(await checkInNode(runs)));
    if (wanted('reaction')) {
      process.stderr.write('measuring reaction …\n');
      if (!runBin('wxt', ['build', '--mode', 'e2e'], { quiet: true }).ok) {
        throw new Error('The build for tests could not be built.');
      }
      rows.push(...(await measureReaction(`${BUILD}-e2e`, Math.max(20, runs))));
    }
    const apart = new Set(['size', 'check', 'reaction']);
    const browserGroups = GROUPS.filter((name) => !apart.has(name));
    if (wanted(...browserGroups)) await inBrowsers(copy.folder);
  } finally {
    await copy.remove();
  }
  const names = peers.map(([name]) => name);
  if (options.markdown) {
    const on = [machine, browserName].filter((text) => text !== '').join(', ');
    console.log(
      `Measured ${day} on ${on}, by \`${command}\`: medians of ${runs} (lowest–highest).`,
    );
    console.log(`\n${markdownTable(rows, names)}`);
  } else {
    printTable(rows, names);
  }
  const misses = rows.filter(({ holds }) => holds === false).length;
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`\n${rows.filter(({ holds }) => holds).length} ok, ${misses} missed, ${seconds} s`);
}
