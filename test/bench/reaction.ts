// Reaction: how long after a person's own input a mark is gone or there, on forms of several sizes,
// with the processor whole and at a quarter. Measured in the page, by its own clock, in the build
// that leaves our roots open; that build also asks storage for the time, so the installed one is a
// little faster.

import type { CDPSession, Page } from 'playwright';
import { EMENSCR } from '../e2e/launch.ts';
import { median, openVariant, rest, withPage } from './measure.ts';
import { formPage } from './pages.ts';
import type { Row } from './table.ts';

const SIZES = [20, 300, 1000] as const;
const SLOW = 4;
/** The stall: so much slower, for so long, while the page puts in a field. */
const STALL = { rate: 40, ms: 1500 };
/** ms between two parts that a person opens. */
const BETWEEN_PARTS = 1000;
/** Fields that only the page knows, so that their marks tell of nothing else. */
const LAST = 'ช่องสุดท้ายของแบบฟอร์ม';
const LATER = 'ช่องที่แสดงภายหลัง';

const FIELDS = `
<div class="col"><div class="form-group"><label for="last">${LAST} <span class="star">*</span></label><input type="text" id="last"></div></div>
<section id="later" hidden><div class="form-group"><label for="shown">${LATER} <span class="star">*</span></label><input type="text" id="shown"></div></section>
<div id="room"></div>`;

type InPage = {
  hasMark(label: string): boolean;
  /**
   * Resolves to the milliseconds until the mark is there, or gone: from the event, else from now.
   */
  until(label: string, isThere: boolean, event: string | null): Promise<number>;
};

/** Put into the page: finds marks by the field they stand at. */
function install(): void {
  const root = () => document.querySelector('thanwela-host[data-part=marks]')?.shadowRoot;
  const hasMark = (label: string) =>
    Boolean(root()?.querySelector(`.marker[data-field="page:${label}"]`));
  const reaction: InPage = {
    hasMark,
    until(label, isThere, event) {
      let from = event === null ? performance.now() : 0;
      return new Promise((done) => {
        const layer = root();
        if (!layer) throw new Error('no marks');
        const observer = new MutationObserver(() => {
          if (from === 0 || hasMark(label) !== isThere) return;
          observer.disconnect();
          done(performance.now() - from);
        });
        observer.observe(layer, { childList: true, subtree: true, attributes: true });
        if (event === null) return;
        const options = { capture: true, once: true };
        const begin = () => {
          from = performance.now();
        };
        addEventListener(event, begin, options);
      });
    },
  };
  Object.assign(globalThis, { reaction });
}
declare const reaction: InPage;

const slowDown = (session: CDPSession, rate: number) =>
  session.send('Emulation.setCPUThrottlingRate', { rate });

const waitForMark = (page: Page, label: string, isThere: boolean) =>
  page.waitForFunction(([name, there]) => reaction.hasMark(name) === there, [
    label,
    isThere,
  ] as const);

/** Empties the last field by keys and leaves it: its mark comes. */
async function emptyLast(page: Page): Promise<void> {
  await page.locator('#last').click();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await page.locator('h1').click();
  await waitForMark(page, LAST, true);
}

/** Fills the last field by keys: milliseconds until its mark is gone. */
async function fillLast(page: Page): Promise<number> {
  await emptyLast(page);
  return strikeKeys(page);
}

async function strikeKeys(page: Page): Promise<number> {
  await page.locator('#last').click();
  const gone = page.evaluate((label) => reaction.until(label, false, 'input'), LAST);
  // The page has to be listening before a key is struck.
  await page.evaluate(() => {});
  await page.keyboard.insertText('แรงงานมีทักษะสูงขึ้น');
  return gone;
}

const showLater = (page: Page, isShown: boolean) =>
  page.evaluate(
    ([label, is]) => {
      const section = document.getElementById('later');
      if (!section) throw new Error('no part to show');
      const done = reaction.until(label, is, null);
      section.hidden = !is;
      return done;
    },
    [LATER, isShown] as const,
  );

/** The processor is taken away while the page puts in a field; then the last one is filled. */
async function stallAndFill(page: Page, session: CDPSession): Promise<number> {
  await emptyLast(page);
  await slowDown(session, STALL.rate);
  await page.evaluate(() => {
    const box = document.createElement('div');
    box.innerHTML = '<label>หมายเหตุเพิ่มเติม <input type="text"></label>';
    document.getElementById('room')?.append(box);
  });
  await new Promise((done) => setTimeout(done, STALL.ms));
  await slowDown(session, 1);
  return strikeKeys(page);
}

/**
 * Measures every reaction.
 *
 * @param folder a build for tests
 * @param times how often each
 */
export async function measureReaction(folder: string, times: number): Promise<Row[]> {
  const pages = Object.fromEntries(
    SIZES.map((size) => [
      `reaction-${size}`,
      formPage(size, 100).replace('</form>', `${FIELDS}</form>`),
    ]),
  );
  const variant = await openVariant('us', folder, pages);
  const rows: Row[] = [];
  const push = (figure: string, us: number[], most: number | null, worst: number | null = null) => {
    const target = [most && `≤ ${most}`, worst && `worst ≤ ${worst}`].filter(Boolean).join(', ');
    const holds =
      median(us) <= (most ?? Number.POSITIVE_INFINITY) &&
      Math.max(...us) <= (worst ?? Number.POSITIVE_INFINITY);
    rows.push({
      figure,
      unit: 'ms',
      samples: { us },
      target: target || '–',
      holds: target ? holds : null,
    });
  };
  try {
    for (const size of SIZES) {
      for (const rate of [1, SLOW]) {
        await withPage(variant, async (page, session) => {
          await page.addInitScript(install);
          await page.goto(`${EMENSCR}/bench/reaction-${size}`);
          await waitForMark(page, LAST, true);
          await slowDown(session, rate);
          const filled: number[] = [];
          for (let n = 0; n < times; n++) filled.push(await fillLast(page));
          const shown: number[] = [];
          for (let n = 0; n < times; n++) {
            // A person opens one part after another; what a page does without end is the storm's figure.
            await rest(page, BETWEEN_PARTS);
            shown.push(await showLater(page, n % 2 === 0));
          }
          const speed = rate === 1 ? '' : `, processor at 1/${rate}`;
          const isLarge = size > 300;
          const most = isLarge ? null : rate === 1 ? 50 : 100;
          push(
            `last field filled until its mark is gone, ${size} fields${speed}`,
            filled,
            most,
            isLarge || rate === 1 ? null : 250,
          );
          push('  a part shown or hidden by the page', shown, isLarge ? null : 300);
          if (rate === 1 || isLarge) return;
          const stalled: number[] = [];
          for (let n = 0; n < Math.ceil(times / 4); n++) {
            stalled.push(await stallAndFill(page, session));
          }
          push('  filled after a stall of 1.5 s', stalled, 500);
        });
      }
    }
  } finally {
    await variant.app.close();
  }
  return rows;
}
