/** Pages of our own around the single checks, in a real Firefox. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openKeyFile } from '../../lib/schedule/file/key-file.ts';
import { verifyFile } from '../../lib/schedule/file/signature.ts';
import { EMENSCR, type LaunchedFirefox, launchFirefox } from './launch.ts';
import { press, soon, textIn } from './look.ts';

let fox: LaunchedFirefox;
beforeAll(async () => {
  fox = await launchFirefox({ welcome: 'open' });
}, 60_000);
afterAll(() => fox?.close());

const count = (page: Awaited<ReturnType<LaunchedFirefox['open']>>, selector: string) =>
  page.evaluate((at) => document.querySelectorAll(at).length, selector);

test('the first day opens by itself, and its sample form is checked', async () => {
  const pages = await fox.browser.pages();
  const paths = await Promise.all(pages.map((each) => each.evaluate(() => location.pathname)));
  const page = pages[paths.indexOf('/welcome.html')];
  if (!page) throw new Error('not opened');
  await page.waitForSelector('[data-finding="m2.end"]');
  await page.evaluate(() => {
    const end = document.querySelector<HTMLInputElement>('[data-sample="m2.end"]');
    if (!end) return;
    end.value = '31 ธ.ค. 2580';
    end.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await soon(() => count(page, '[data-finding="m2.end"]')).toBe(0);
});

test('a project that was opened is listed, without what was filled in', async () => {
  await fox.setNow('2023-04-17T12:00:00+07:00');
  const form = await fox.open(`${EMENSCR}/projects/690002/m3`);
  await form.waitForSelector('textarea');
  const page = await fox.open(`${fox.base}my-work.html`);
  await page.waitForSelector('h1');
  await soon(() => count(page, '[data-work="690002"] [data-step=M3]')).toBe(1);
  const text = () => page.evaluate(() => document.querySelector('[data-work]')?.textContent ?? '');
  await soon(text).toMatch(/รง \d{4}-\d{2}-\d{4}/u);
});

test('files are checked in a worker, and said', async () => {
  const page = await fox.open(`${fox.base}files.html`);
  await page.waitForSelector('[data-action=choose]');
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File(['[1,]'], 'bad.json'));
    data.items.add(new File(['[1]'], 'good.json'));
    const input = document.querySelector<HTMLInputElement>('[data-action=choose]');
    if (!input) return;
    input.files = data.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await soon(() => count(page, '[data-outcome=bad]')).toBe(1);
  await soon(() => count(page, '[data-outcome=good]')).toBe(1);
});

test('a key is made, outlives the page, and signs what verifies elsewhere', async () => {
  type Offered = { offered: Promise<string>[] };
  let page = await fox.open(`${fox.base}share.html`);
  /** What is given away is read here: no test can answer Firefox's own question where to put it. */
  const listen = () =>
    page.evaluate(() => {
      const world = globalThis as unknown as Offered;
      world.offered = [];
      const make = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob) => {
        world.offered.push((blob as Blob).text());
        return make(blob);
      };
    });
  const offered = () =>
    page.evaluate(() => Promise.all((globalThis as unknown as Offered).offered));
  const fingerprint = () =>
    page.evaluate(
      () => document.querySelector<HTMLElement>('[data-fingerprint]')?.dataset.fingerprint ?? '',
    );
  await page.waitForSelector('[data-key=none]');
  await listen();
  await page.type('[data-field=passphrase]', 'a long passphrase');
  await page.type('[data-field=passphrase-again]', 'a long passphrase');
  await page.click('[data-action=make-key]');
  await page.waitForSelector('[data-said=made]');
  const made = await fingerprint();
  const [backup = ''] = await offered();
  expect(await openKeyFile(backup, 'a long passphrase')).toMatchObject({ ok: true });

  page = await fox.open(`${fox.base}share.html`);
  await page.waitForSelector('[data-key=ready]');
  expect(await fingerprint()).toBe(made);
  await listen();
  await page.click('[data-action=save]');
  await page.click('[data-action=sign]');
  await page.waitForSelector('[data-said=signed]');
  const [file = '', signature = ''] = await offered();
  expect(await verifyFile(new TextEncoder().encode(file), signature)).toEqual({
    ok: true,
    fingerprint: made,
    signedAt: expect.any(Number),
  });
});

test('next year is begun from what is projected: a day is typed, its year filled in', async () => {
  await fox.setNow('2026-11-30T09:00:00+07:00');
  const page = await fox.open(`${fox.base}review.html`);
  const begin = await page.waitForSelector('[data-action=begin-projected][data-year="2570"]');
  await begin?.click();
  const field = await page.waitForSelector('[data-quick-row] input[data-field$=-end]');
  await field?.click();
  await page.keyboard.type('๔ ม.ค.');
  await page.keyboard.press('Tab');
  await soon(() =>
    page.evaluate(
      () =>
        document.querySelector<HTMLInputElement>('[data-quick-row] input[data-field$=-end]')
          ?.value ?? '',
    ),
  ).toBe('4 ม.ค. 2570');
});

test('the deadlines of this month are copied as plain text', async () => {
  await fox.setNow('2023-04-17T12:00:00+07:00');
  const page = await fox.open(`${fox.base}popup.html`);
  await page.waitForSelector('[data-action=copy-month]');
  // Headless, this clipboard is read by nobody: what is given to it is looked at.
  await page.evaluate(() => {
    navigator.clipboard.writeText = async (text) => {
      document.body.dataset.given = text;
    };
  });
  await page.click('[data-action=copy-month]');
  await soon(() => page.evaluate(() => document.body.dataset.given ?? '')).toContain('เม.ย. 2566');
  await soon(() => page.evaluate(() => document.body.textContent)).toContain('คัดลอก');
});

test('what belongs in a field is opened from its line in the panel', async () => {
  await fox.setNow('2023-04-17T12:00:00+07:00');
  const page = await fox.open(`${EMENSCR}/projects/690001/m3`);
  await press(page, 'strip', '[data-action=check]');
  await press(page, 'float', 'li.item.empty .more > summary');
  await soon(() => textIn(page, 'float', 'li.item.empty .guide-words')).toContain('ตัวอย่างที่ดี:');
});
