// The three figures of files, in Node (a process a job) and in Chromium's worker, beside the peers.
// Then typing on the page while the largest workbook is checked.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { platform } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { build, type Plugin } from 'vite';
import { OPEN_D } from '../e2e/launch.ts';
import { node, run } from '../run/set-up.mjs';
import { type BenchFiles, benchFiles, megabytes } from './make-files.ts';
import { median, rest, type Variant, withPage } from './measure.ts';
import type { Row } from './table.ts';

const PEERS = join('test', 'peers');

/** Installs what is measured against; nothing else of the project needs it. */
function installPeers(): boolean {
  if (existsSync(join(PEERS, 'node_modules', 'xlsx'))) return true;
  process.stderr.write('installing peers …\n');
  return run('npm', ['ci', '--prefix', PEERS, '--no-audit', '--no-fund'], { quiet: true }).ok;
}

type Measured = { ms: number; mb: number };

function jobInNode(job: string, path: string): Measured {
  const script = join(import.meta.dirname, 'file-job.ts');
  const { stdout, stderr } = spawnSync(
    node() ?? process.execPath,
    ['--no-warnings', script, job, path],
    { encoding: 'utf8' },
  );
  try {
    return JSON.parse(stdout);
  } catch {
    throw new Error(`${job}: ${stderr}`);
  }
}

/** Which jobs belong to a figure: ours first, then what it is judged by, then slower peers, once each. */
type Figure = {
  name: string;
  path: string;
  jobs: readonly string[];
  slow: readonly string[];
  target: string;
  holds(ms: (job: string) => number): boolean;
  memory?: { most: number; against: string };
};

function figuresOf(files: BenchFiles, size: Record<keyof BenchFiles, number>): Figure[] {
  const mb = (name: keyof BenchFiles) => `${size[name].toFixed(0)} MB`;
  return [
    {
      name: `classify ${mb('large')} .xlsx`,
      path: files.large,
      jobs: ['classify us', 'classify file-type'],
      slow: [],
      target: '≤ 1/2 of file-type',
      holds: (ms) => ms('classify us') <= ms('classify file-type') / 2,
    },
    {
      name: `personal-data scan, ${mb('million')} .xlsx of 1 M rows`,
      path: files.million,
      jobs: ['scan us', 'scan inflate'],
      slow: ['scan fflate', 'scan SheetJS', 'scan exceljs'],
      target: '≤ 1.6 × inflate',
      holds: (ms) => ms('scan us') <= 1.6 * ms('scan inflate'),
      memory: { most: 150, against: 'nothing' },
    },
    {
      name: `validate ${mb('json')} JSON`,
      path: files.json,
      // What is checked is a file: reading it belongs to both. The bare parser, whose text is in
      // memory already, is shown beside them.
      jobs: ['json us', 'json JSON.parse, reading included', 'json JSON.parse'],
      slow: [],
      target: '≤ 1 × JSON.parse, reading included',
      holds: (ms) => ms('json us') <= ms('json JSON.parse, reading included'),
      memory: { most: 100, against: 'nothing' },
    },
  ];
}

const short = (job: string) =>
  job === 'json JSON.parse' ? 'JSON.parse alone, its text in memory' : job.replace(/^\w+ /u, '');

/** A row for what was measured, one for each of the others under it. */
function rowsOf(
  where: string,
  { name, jobs, slow, target, holds }: Figure,
  samples: ReadonlyMap<string, readonly Measured[]>,
): Row[] {
  const times = (job: string) => (samples.get(job) ?? []).map(({ ms }) => ms);
  const ms = (job: string) => median(times(job));
  return [...jobs, ...slow]
    .filter((job) => samples.has(job))
    .map((job, i) => ({
      figure: i === 0 ? `${name}, ${where}` : `  ${short(job)}`,
      unit: 'ms',
      samples: { us: times(job) },
      target: i === 0 ? target : '–',
      holds: i === 0 ? holds(ms) : null,
    }));
}

function memoryRows(
  where: string,
  { name, jobs, slow, memory }: Figure,
  samples: ReadonlyMap<string, readonly Measured[]>,
  base: number,
): Row[] {
  if (!memory || Number.isNaN(base)) return [];
  return [...jobs, ...slow]
    .filter((job) => samples.has(job))
    .map((job, i) => {
      const extra = (samples.get(job) ?? []).map(({ mb }) => mb - base);
      return {
        figure: i === 0 ? `  extra memory, ${name.split(',')[0]}, ${where}` : `    ${short(job)}`,
        unit: 'MiB',
        samples: { us: extra },
        target: i === 0 ? `≤ ${memory.most}` : '–',
        holds: i === 0 ? median(extra) <= memory.most : null,
      };
    });
}

/** Jobs in turn, so that drift of the machine falls on all alike; slow peers once. */
async function measureAll(
  figure: Figure,
  runs: number,
  measure: (job: string, path: string) => Promise<Measured>,
): Promise<Map<string, Measured[]>> {
  const samples = new Map<string, Measured[]>();
  const put = async (job: string) => {
    const measured = await measure(job, figure.path);
    samples.set(job, [...(samples.get(job) ?? []), measured]);
  };
  for (let i = 0; i < runs; i++) for (const job of figure.jobs) await put(job);
  for (const job of figure.slow) await put(job);
  return samples;
}

// ── In Chromium's worker ─────────────────────────────────────────────────────────────────────────

/** `peer:NAME` is a package of `test/peers`. */
const peersPlugin: Plugin = {
  name: 'peers',
  enforce: 'pre',
  resolveId(id) {
    if (!id.startsWith('peer:')) return null;
    const require = createRequire(join(process.cwd(), PEERS, 'package.json'));
    const name = id.slice('peer:'.length);
    // The builds that browsers get.
    const browser: Record<string, string> = {
      fflate: 'fflate/browser',
      xlsx: 'xlsx/dist/xlsx.full.min.js',
    };
    return require.resolve(browser[name] ?? name);
  },
};

/** Whoever is measured in a worker of the browser; exceljs reads streams in Node only. */
const WORKER_PEERS = ['file-type', 'fflate', 'SheetJS'];

/** @param peer the one whose jobs it is to know, or '' */
async function bundleWorker(peer: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    define: { __PEER__: JSON.stringify(peer) },
    plugins: [peersPlugin],
    build: {
      write: false,
      target: 'chrome121',
      rolldownOptions: {
        input: join(import.meta.dirname, 'file-worker.ts'),
        output: { format: 'es', codeSplitting: false },
      },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const code = outputs.flatMap((each) => ('output' in each ? each.output : []))[0];
  if (code?.type !== 'chunk') throw new Error('file-worker.ts could not be bundled');
  return code.code;
}

/** The most memory the page's process held while something ran; NaN where it cannot be read. */
async function peakOf(page: Page, work: () => Promise<void>): Promise<number> {
  if (platform() !== 'linux') {
    await work();
    return Number.NaN;
  }
  const session = await page.context().browser()?.newBrowserCDPSession();
  const info = (await session?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] };
  const ids = info.processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  const resident = () =>
    Math.max(
      ...ids.map((id) => {
        try {
          const status = readFileSync(`/proc/${id}/status`, 'utf8');
          return Number(/VmRSS:\s+(\d+)/u.exec(status)?.[1]) / 1024;
        } catch {
          return 0;
        }
      }),
    );
  let peak = resident();
  const timer = setInterval(() => {
    peak = Math.max(peak, resident());
  }, 20);
  try {
    await work();
  } finally {
    clearInterval(timer);
    await session?.detach();
  }
  return peak;
}

/** One job in a fresh page and a fresh worker. */
function jobInWorker(variant: Variant, codeOf: (job: string) => Promise<string>) {
  return async (job: string, path: string): Promise<Measured> => {
    const code = await codeOf(job);
    return withPage(variant, async (page) => {
      await page.goto(`${OPEN_D}/bench/file`);
      await page.locator('input').setInputFiles(path);
      let ms = Number.NaN;
      const mb = await peakOf(page, async () => {
        const answer = await page.evaluate(
          ([source, name]) =>
            new Promise<{ ms?: number; error?: string }>((done) => {
              const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
              const worker = new Worker(url, { type: 'module' });
              const file = document.querySelector('input')?.files?.[0];
              worker.onerror = ({ message }) => done({ error: message || 'no worker' });
              worker.onmessage = ({ data }) => {
                if (data.ready) worker.postMessage({ job: name, file });
                else done(data);
              };
            }),
          [code, job] as const,
        );
        if (answer.ms === undefined) throw new Error(`${job}: ${answer.error}`);
        ms = answer.ms;
      });
      return { ms, mb };
    });
  };
}

/** The programs of the workers by their jobs, each made once. */
function workerPrograms(): (job: string) => Promise<string> {
  const made = new Map<string, Promise<string>>();
  return (job) => {
    const peer = WORKER_PEERS.find((name) => job.endsWith(` ${name}`)) ?? '';
    const code = made.get(peer) ?? bundleWorker(peer);
    made.set(peer, code);
    return code;
  };
}

/** @param variant a browser without the extension */
async function inWorker(
  variant: Variant,
  figures: readonly Figure[],
  runs: number,
  withPeers: boolean,
): Promise<Row[]> {
  await variant.app.context.route(`${OPEN_D}/bench/file`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><input type="file">' }),
  );
  const measure = jobInWorker(variant, workerPrograms());
  const rows: Row[] = [];
  for (const figure of figures) {
    process.stderr.write(`measuring ${figure.name} in Chromium …\n`);
    // exceljs reads streams in Node only; in a browser it would need the whole in memory.
    const slow = withPeers ? figure.slow.filter((job) => !job.includes('exceljs')) : [];
    const jobs = withPeers ? figure.jobs : figure.jobs.filter((job) => !job.includes('file-type'));
    const own = { ...figure, jobs, slow };
    const samples = await measureAll(own, runs, measure);
    const where = 'Chromium’s worker';
    const base = await withPage(variant, async (page) => {
      await page.goto(`${OPEN_D}/bench/file`);
      return peakOf(page, async () => {
        await rest(page, 200);
      });
    });
    rows.push(...rowsOf(where, own, samples), ...memoryRows(where, own, samples, base));
  }
  return rows;
}

// ── Typing while a file is checked ───────────────────────────────────────────────────────────────

type Felt = {
  /** The longest task of the page's thread by the time it really computed. */
  longest: number;
  /** Long tasks as the page counts them; on a busy machine also those that only waited. */
  tasks: number;
};

function watchThread(): void {
  const felt = { tasks: 0 };
  Object.assign(globalThis, { benchFelt: felt });
  new PerformanceObserver((list) => {
    felt.tasks += list.getEntries().length;
  }).observe({ type: 'longtask' });
}

type TraceEvent = {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Thread time in microseconds. */
  tdur?: number;
  args: { name?: string };
};

/** Traces the tasks of every page's thread until the answer is called: the longest, in ms of its own. */
async function traceTasks(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().browser()?.newBrowserCDPSession();
  if (!session) return async () => Number.NaN;
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    events.push(...(value as unknown as TraceEvent[]));
  });
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: ['toplevel'] },
    transferMode: 'ReportEvents',
  });
  return async () => {
    const complete = new Promise((done) => session.once('Tracing.tracingComplete', done));
    await session.send('Tracing.end');
    await complete;
    await session.detach();
    const isMain = new Set(
      events
        .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
        .map(({ pid, tid }) => `${pid}/${tid}`),
    );
    const tasks = events.filter(({ ph, pid, tid }) => ph === 'X' && isMain.has(`${pid}/${tid}`));
    return Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur / 1000));
  };
}

/** @param policy a Content-Security-Policy that forbids workers, so that slices are measured */
async function typeWhileChecking(
  variant: Variant,
  path: string,
  { policy, withFile }: { policy: string | null; withFile: boolean },
): Promise<Felt> {
  const { app } = variant;
  const address = `${OPEN_D}/dataset/labour-statistics-2566/resource/new`;
  await app.context.unroute(address);
  await app.context.route(address, async (route) => {
    const request = { host: new URL(OPEN_D).host, method: 'GET', headers: {}, body: null };
    const answer = await app.site.respond({ ...request, path: new URL(address).pathname });
    const headers = { ...answer.headers, ...(policy && { 'content-security-policy': policy }) };
    await route.fulfill({ body: answer.body, headers });
  });
  return withPage(variant, async (page) => {
    await page.goto(address);
    await rest(page, 1500);
    // In the page's own world, after everything is drawn.
    const session = await app.context.newCDPSession(page);
    await session.send('Page.setBypassCSP', { enabled: true });
    await page.evaluate(watchThread);
    const traced = await traceTasks(page);
    if (withFile) await page.locator('input[type=file][name=upload]').setInputFiles(path);
    await page.locator('#field-description').focus();
    for (let i = 0; i < 4; i++) await page.keyboard.type('abcdefghij'.repeat(3), { delay: 25 });
    const longest = await traced();
    const { tasks } = await page.evaluate(
      () => (globalThis as unknown as { benchFelt: { tasks: number } }).benchFelt,
    );
    return { longest, tasks };
  });
}

async function typing(variant: Variant, path: string, runs: number): Promise<Row[]> {
  const ways = {
    'without a file': { policy: null, withFile: false },
    'in a worker': { policy: null, withFile: true },
    'in slices, where the page forbids workers': {
      policy: "worker-src 'none'",
      withFile: true,
    },
  };
  const rows: Row[] = [];
  const felt = new Map<string, Felt[]>();
  for (let i = 0; i < runs; i++) {
    for (const [way, options] of Object.entries(ways)) {
      const one = await typeWhileChecking(variant, path, options);
      felt.set(way, [...(felt.get(way) ?? []), one]);
    }
  }
  const name = `typing 120 keys while ${(await megabytes(path)).toFixed(0)} MB are checked`;
  const column = (way: string, part: keyof Felt) => (felt.get(way) ?? []).map((one) => one[part]);
  const bare = 'without a file';
  for (const way of Object.keys(ways).filter((each) => each !== bare)) {
    const longest = column(way, 'longest');
    rows.push(
      {
        figure: `${name}, ${way}: longest task`,
        unit: 'ms',
        samples: { us: longest, without: column(bare, 'longest') },
        target: '≤ 50',
        holds: median(longest) <= 50,
        note: 'time the task computed; “without” is the same typing with no file chosen.',
      },
      {
        figure: '  long tasks, waiting for a processor included',
        unit: '',
        samples: { us: column(way, 'tasks'), without: column(bare, 'tasks') },
        target: '–',
        holds: null,
      },
    );
  }
  return rows;
}

/**
 * @param us a browser with the extension
 * @param without one without
 */
export async function measureFiles(us: Variant, without: Variant, runs: number): Promise<Row[]> {
  const withPeers = installPeers();
  if (!withPeers)
    process.stderr.write('The peers could not be installed: ours alone is measured.\n');
  const files = await benchFiles();
  const size = {
    large: await megabytes(files.large),
    million: await megabytes(files.million),
    json: await megabytes(files.json),
  };
  // One figure alone, by a part of its name, or `typing`: the whole takes minutes.
  const only = process.env.THANWELA_BENCH_FIGURE;
  const figures = figuresOf(files, size).filter(({ name }) => !only || name.includes(only));
  const rows: Row[] = [];
  for (const figure of figures) {
    process.stderr.write(`measuring ${figure.name} in Node …\n`);
    const jobs = withPeers ? figure.jobs : figure.jobs.filter((job) => !job.includes('file-type'));
    const own = { ...figure, jobs, slow: withPeers ? figure.slow : [] };
    const samples = await measureAll(own, runs, async (job, path) => jobInNode(job, path));
    const base = jobInNode('nothing', figure.path).mb;
    rows.push(...rowsOf('Node', own, samples), ...memoryRows('Node', own, samples, base));
  }
  rows.push(...(await inWorker(without, figures, runs, withPeers)));
  if (only && only !== 'typing') return rows;
  process.stderr.write('measuring typing while a file is checked …\n');
  rows.push(...(await typing(us, files.million, runs)));
  return rows;
}
