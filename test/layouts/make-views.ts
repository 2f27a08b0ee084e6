/**
 * Draws the pages of `tune` in Chromium and writes what is seen of them to `test/views`, with the
 * names that are right: `node test/layouts/make-views.ts`. The unit tests then need no browser.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';
import { build } from 'vite';
import { pageReport } from '../../lib/forms/fields/page-report.ts';
import { findChromium } from '../run/browsers.mjs';
import type { Taken } from './in-page.ts';

const here = import.meta.dirname;
const TUNE = join(here, 'tune');
const VIEWS = join(here, '..', 'views');

const names: Record<string, Record<string, { name: string; marked: boolean }>> = JSON.parse(
  readFileSync(join(TUNE, 'names.json'), 'utf8'),
);

const bundle = await build({
  configFile: false,
  logLevel: 'error',
  define: { __E2E__: 'false' },
  build: {
    write: false,
    minify: false,
    lib: { entry: join(here, 'in-page.ts'), formats: ['iife'], name: 'inPage' },
  },
});
const [{ output }] = bundle as unknown as [{ output: [{ code: string }] }];

const browser = await chromium.launch({
  executablePath: findChromium() ?? '',
  args: ['--no-sandbox'],
});
const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
for (const file of readdirSync(TUNE).filter((each) => each.endsWith('.html'))) {
  const name = basename(file, '.html');
  await page.goto(pathToFileURL(join(TUNE, file)).href);
  await page.addScriptTag({ content: output[0].code });
  const { picture, ids } = await page.evaluate(() =>
    (globalThis as unknown as { takePicture(): Promise<Taken> }).takePicture(),
  );
  const view = { site: 'emenscr', path: `/${name}`, steps: [], picture, located: {} } as const;
  writeFileSync(join(VIEWS, `${name}.view.json`), pageReport(view, 'tune'));
  const right = Object.entries(names[name] ?? {}).map(([id, said]) => {
    const at = ids.indexOf(id);
    if (at < 0) throw new Error(`${file}: no control "${id}" was found`);
    return [picture.controls[at]?.key, said];
  });
  const text = JSON.stringify(Object.fromEntries(right), null, 2);
  writeFileSync(join(VIEWS, `${name}.names.json`), `${text}\n`);
}
await browser.close();
