/**
 * Draws the pages of `tune`, and those of the exams that are no longer held back, in Chromium and
 * writes what is seen of them to `test/views`, with the names that are right:
 * `node test/layouts/make-views.ts`. The unit tests then need no browser.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';
import { build } from 'vite';
import { pageReport } from '../../lib/forms/fields/page-report.ts';
import { findChromium } from '../run/browsers.mjs';
import type { Taken } from './in-page.ts';
import { readTruth } from './truth.ts';

const here = import.meta.dirname;
const TUNE = join(here, 'tune');
const EXAMS = [
  'exam',
  'exam-2',
  'exam-3',
  'exam-4',
  'exam-5',
  'exam-6',
  'exam-7',
  'exam-8',
  'exam-9',
  'exam-10',
  'exam-11',
  'exam-12',
  'exam-13',
  'exam-14',
  'exam-15',
  'exam-16',
  'exam-17',
  'exam-18',
  'exam-19',
  'exam-20',
  'exam-21',
  'exam-22',
  'exam-23',
  'exam-24',
  'exam-25',
  'exam-26',
  'exam-27',
  'exam-28',
];
/** A name in these is still wrong; see `docs/field-finding.md`. */
const NOT_RIGHT = new Set([
  '09-pao-paper',
  '10-dld-primeng',
  '09-univ-hospital-ckeditor-frames',
  '03-school-paper',
  '06-sao-mobile',
  '13-college-sentences',
  '13-mobile-cards-satun',
  '08-paper-eform',
  '03-element-plus-budget',
  '04-nha-gforms',
  '09-print-dotted-m2',
  '12-raot-transposed',
  '13-kasetsart-dialog',
  '16-swu-sentences',
  '17-egat-primeng',
  '13-tokens',
  '29-signature-lines',
  '12-details-kpi-two-heads',
  '19-activities-nested-rows',
  '15-portal-with-frame',
  '02-adminlte-budget',
  '09-php-table-details',
  '01-php-table',
  '12-hospital-report-right',
  '07-memo-approval',
  '11-primeng-dialog',
  '11-printed-form-proposal',
  '15-intranet-frame-general',
  '01-paper-dotted',
  '06-gantt-sheet',
  '03-bs3-ckeditor-detail',
  '01-thesaban-eplan',
  '03-school-mobile-cards',
  '03-univ-vuetify-m3',
  '06-sentence',
  '07-memo-approve',
  '07-memo-m7',
  '08-kopotho-printed-m2m5',
  '09-extjs-desktop-m4',
  '09-transposed-kpi',
  '13-bs5-accordion-m6',
  '17-dl-general-ok',
  '19-court-approve-slip',
]);
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

async function draw(folder: string, file: string, selectors: readonly string[] = []) {
  await page.goto(pathToFileURL(join(folder, file)).href);
  await page.addScriptTag({ content: output[0].code });
  return await page.evaluate(
    (each) =>
      (
        globalThis as unknown as { takePicture(all: readonly string[]): Promise<Taken> }
      ).takePicture(each),
    selectors,
  );
}

function write(name: string, picture: Taken['picture'], right: [string | undefined, object][]) {
  const view = { site: 'emenscr', path: `/${name}`, steps: [], picture, located: {} } as const;
  writeFileSync(join(VIEWS, `${name}.view.json`), pageReport(view, 'tune'));
  const text = JSON.stringify(Object.fromEntries(right), null, 2);
  writeFileSync(join(VIEWS, `${name}.names.json`), `${text}\n`);
}

const pagesIn = (folder: string) =>
  readdirSync(folder)
    .filter((each) => each.endsWith('.html'))
    .map((file) => ({ file, name: basename(file, '.html') }));

for (const { file, name } of pagesIn(TUNE)) {
  const { picture, ids } = await draw(TUNE, file);
  const right = Object.entries(names[name] ?? {}).map(
    ([id, said]): [string | undefined, object] => {
      const at = ids.indexOf(id);
      if (at < 0) throw new Error(`${file}: no control "${id}" was found`);
      return [picture.controls[at]?.key, said];
    },
  );
  write(name, picture, right);
}
const exams = EXAMS.flatMap((exam) =>
  pagesIn(join(here, exam))
    .filter(({ name }) => !NOT_RIGHT.has(name))
    .map((each) => ({ ...each, exam })),
);
for (const { file, name, exam } of exams) {
  const folder = join(here, exam);
  const { controls, steps } = readTruth(readFileSync(join(folder, `${name}.json`), 'utf8'));
  // Of a page that is no step nothing is said.
  if (steps.length === 0) continue;
  const named = controls.filter(({ shown, editable }) => shown && editable);
  const { picture, at } = await draw(
    folder,
    file,
    named.map(({ selector }) => selector),
  );
  const right = named.flatMap(({ selector, name, also, is }, i): [string, object][] => {
    const key = picture.controls[at[i] ?? -1]?.key;
    if (key !== undefined) return [[key, { name, ...(also && { also }) }]];
    // A box to search the menu with is of the site's frame.
    if (is === null) return [];
    throw new Error(`${file}: no control was found at ${selector}`);
  });
  write(`${exam}-${name.slice(3)}`, picture, right);
}
await browser.close();
