// Small tools of the benchmark: medians, the browser's own counters, browsers side by side.

import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import type { CDPSession, Page } from 'playwright';
import { EMENSCR, type Launched, launch } from '../e2e/launch.ts';
import { startTracing } from './trace.ts';

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** Milliseconds of a page's main thread, as Chromium counts them. */
export type Spent = {
  /** `ScriptDuration`. */
  script: number;
  /** All JavaScript, promises of the browser's own included, layout asked for by it left out. */
  all: number;
  task: number;
  layout: number;
  style: number;
};

const METRICS: Record<Exclude<keyof Spent, 'all'>, string> = {
  script: 'ScriptDuration',
  task: 'TaskDuration',
  layout: 'LayoutDuration',
  style: 'RecalcStyleDuration',
};

async function counters(session: CDPSession): Promise<Omit<Spent, 'all'>> {
  const { metrics } = await session.send('Performance.getMetrics');
  const ms = (name: string) => (metrics.find((m) => m.name === name)?.value ?? Number.NaN) * 1000;
  const { script, task, layout, style } = METRICS;
  return { script: ms(script), task: ms(task), layout: ms(layout), style: ms(style) };
}

/**
 * Starts counting; the answer ends it.
 *
 * @param fresh the page is still to be loaded: its counters begin anew with it
 */
export async function startCounting(
  session: CDPSession,
  fresh = false,
): Promise<() => Promise<Spent>> {
  const endTracing = await startTracing(session);
  const from = fresh ? { script: 0, task: 0, layout: 0, style: 0 } : await counters(session);
  return async () => {
    const to = await counters(session);
    return {
      script: to.script - from.script,
      all: await endTracing(),
      task: to.task - from.task,
      layout: to.layout - from.layout,
      style: to.style - from.style,
    };
  };
}

/** Waits by the page's own clock; the page is not asked anything meanwhile. */
export const rest = (page: Page, ms: number) =>
  page.evaluate((wait) => new Promise((done) => setTimeout(done, wait)), ms);

/** Waits until so long after the page was loaded: the same window for everyone. */
export const restAfterLoad = (page: Page, ms: number) =>
  page.evaluate((wait) => {
    const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const left = (entry?.loadEventEnd ?? 0) + wait - performance.now();
    return new Promise((done) => setTimeout(done, Math.max(0, left)));
  }, ms);

/** One browser of the comparison. */
export type Variant = { name: string; app: Launched };

/** Pages made for the benchmark, by name; served under the real host to every variant. */
export async function openVariant(
  name: string,
  folder: string | null,
  pages: Readonly<Record<string, string>>,
): Promise<Variant> {
  const extension = folder === null ? null : relative(process.cwd(), resolve(folder));
  const app = await launch({ extension });
  await app.context.route(`${EMENSCR}/bench/*`, (route) => {
    const page = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
    return route.fulfill({
      status: page in pages ? 200 : 404,
      contentType: 'text/html; charset=utf-8',
      body: pages[page] ?? '',
    });
  });
  return { name, app };
}

/**
 * A fresh page, closed afterwards, counted from its first moment. What extensions open by
 * themselves (greetings) is closed first, and the page is in front: hidden ones do less.
 */
export async function withPage<Answer>(
  { app }: Variant,
  work: (page: Page, session: CDPSession) => Promise<Answer>,
): Promise<Answer> {
  const page = await app.context.newPage();
  for (const other of app.context.pages()) if (other !== page) await other.close();
  try {
    const session = await app.context.newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    return await work(page, session);
  } finally {
    // The last page must stay, or the browser goes; the next call closes it.
    await page.goto('about:blank');
  }
}

/** A copy of the build, safe from other builds, with an empty page to compare the popup with. */
export async function copyOfBuild(
  build: string,
): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'thanwela-bench-'));
  await cp(build, folder, { recursive: true });
  const popup = await readFile(join(folder, 'popup.html'), 'utf8');
  if (!popup.includes('id="app"')) throw new Error('popup.html has changed: see copyOfBuild');
  await writeFile(
    join(folder, 'empty.html'),
    '<!doctype html><meta charset="utf-8"><body><div id="app"></div><script type="module" src="empty.js"></script>',
  );
  await writeFile(
    join(folder, 'empty.js'),
    "const p = document.createElement('p'); p.className = 'card'; p.textContent = '.'; document.getElementById('app').append(p);",
  );
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/**
 * The least an extension can do to show a strip: one word from its background, one node. What it
 * takes is what this browser on this machine takes for any.
 */
export async function leastExtension(): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'thanwela-least-'));
  const manifest = {
    manifest_version: 3,
    name: 'Least',
    version: '1',
    background: { service_worker: 'background.js' },
    content_scripts: [{ matches: [`${EMENSCR}/*`], run_at: 'document_start', js: ['page.js'] }],
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(
    join(folder, 'background.js'),
    'chrome.runtime.onMessage.addListener((_, __, answer) => answer("word"));',
  );
  await writeFile(
    join(folder, 'page.js'),
    `const asked = chrome.runtime.sendMessage('?');
    document.addEventListener('DOMContentLoaded', async () => {
      const word = await asked;
      const strip = document.createElement('thanwela-host');
      strip.dataset.part = 'strip';
      strip.style.cssText = 'display: block; height: 40px';
      strip.attachShadow({ mode: 'closed' }).textContent = word;
      document.body.prepend(strip);
    });`,
  );
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
