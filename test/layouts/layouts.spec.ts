/**
 * Loads the built extension on the pages of `test/layouts/<set>` and prints how well they are
 * understood. It only measures.
 *
 * THANWELA_LAYOUTS: the set, `exam` without it. THANWELA_LAYOUTS_ONLY: pages whose name begins with
 * it. THANWELA_LAYOUTS_DETAILS=1: also what was wrong, page by page.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect, test } from 'playwright/test';
import { EMENSCR, type Launched, launch } from '../e2e/launch.ts';
import { namesOf } from './names.ts';
import { type Box, details, type PageScore, type Said, scorePage, table } from './score.ts';
import { readTruth, type Truth } from './truth.ts';

const SET = process.env.THANWELA_LAYOUTS ?? 'exam';
const FOLDER = join('test', 'layouts', SET);
const ONLY = process.env.THANWELA_LAYOUTS_ONLY ?? '';
const pages = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.html') && file.startsWith(ONLY))
  .map((file) => file.replace(/\.html$/u, ''));

let app: Launched;
const scores: PageScore[] = [];

test.beforeAll(async () => {
  app = await launch();
  await app.setNow('2023-04-17T12:00:00+07:00');
  await app.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await app.context.route(`${EMENSCR}/layouts/**`, async (route) => {
    const name = new URL(route.request().url()).pathname.replace('/layouts/', '');
    await route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: readFileSync(join(FOLDER, `${name}.html`), 'utf8'),
    });
  });
});

test.afterAll(async () => {
  await app.close();
  await mkdir('test-results', { recursive: true });
  await writeFile(
    join('test-results', `layouts-${SET}.json`),
    `${JSON.stringify(scores, null, 1)}\n`,
  );
  console.log(`\n${table(scores)}`);
  if (process.env.THANWELA_LAYOUTS_DETAILS === '1') console.log(`\n${details(scores)}`);
});

const part = (page: Page, name: 'strip' | 'float') =>
  page.frameLocator(`thanwela-host[data-part=${name}] iframe`);

/** Where the controls stand, in coordinates of the document. */
const boxesOf = (page: Page, truth: Truth): Promise<(Box | null)[]> =>
  page.evaluate(
    (selectors) =>
      selectors.map((selector) => {
        const el = selector.split(' >>> ').reduce<Element | null>((host, css, i) => {
          const inside = (host as HTMLIFrameElement | null)?.contentDocument ?? host?.shadowRoot;
          return (i === 0 ? document : inside)?.querySelector(css) ?? null;
        }, null);
        if (!el) throw new Error(`No control at ${selector}`);
        let { x, y, width, height } = el.getBoundingClientRect();
        for (let view = el.ownerDocument.defaultView; view && view !== window; ) {
          const frame = view.frameElement as HTMLElement;
          const at = frame.getBoundingClientRect();
          x += at.x + frame.clientLeft + view.scrollX;
          y += at.y + frame.clientTop + view.scrollY;
          view = frame.ownerDocument.defaultView;
        }
        return width + height === 0 ? null : { x: x + scrollX, y: y + scrollY, width, height };
      }),
    truth.controls.map(({ selector }) => selector),
  );

for (const name of pages) {
  test(name, async () => {
    const truth = readTruth(readFileSync(join(FOLDER, `${name}.json`), 'utf8'));
    const page = await app.context.newPage();
    await page.goto(`${EMENSCR}/layouts/${name}`);
    const boxes = await boxesOf(page, truth);
    // Where the strip finds no room a chip stands for it. A page that is never known to be a step has
    // nothing to press: nothing is said of it.
    const strip = part(page, 'strip').locator('[data-action=check]');
    const chip = part(page, 'float').locator('[data-action=unfold]');
    const attached = (button: typeof strip) =>
      button.waitFor({ state: 'attached', timeout: 8000 }).then(() => button);
    const button = await Promise.any([attached(strip), attached(chip)]).catch(() => null);
    let said: Said[] = [];
    let steps = '';
    let seen: Awaited<ReturnType<typeof namesOf>> = [];
    if (button) {
      await button.evaluate((node) => (node as HTMLElement).click());
      const panel = part(page, 'float').locator('.panel');
      await panel.waitFor({ state: 'attached' });
      ({ said, steps } = await panel.evaluate((node) => ({
        steps: node.querySelector('.summary')?.textContent ?? '',
        said: [...node.querySelectorAll<HTMLElement>('li.item')].map(({ dataset }) => ({
          rule: dataset.rule ?? '',
          field: dataset.field ?? '',
          row: dataset.row ? Number(dataset.row) : null,
        })),
      })));
      seen = await namesOf(page, part(page, 'float'));
    }
    scores.push(scorePage(name, truth, boxes, said, steps, seen));
    await page.close();
    expect(boxes.length, 'every control of the truth is on the page').toBe(truth.controls.length);
  });
}
