/**
 * Pages as guests meet them: enlarged, greyed, moved and covered by the page's own doing. Our marks
 * stand beside their field, our panel in the window, and both can be used. `docs/guest.md` lists what
 * was tried.
 */
import type { Locator, Page } from 'playwright/test';
import { SETTINGS } from '../make/own-pages.ts';
import { banner, EMENSCR, expect, float, mark, marks, openPanel, strip, test } from './fixtures.ts';

/** Declared by the pages' own scripts. */
declare const saved: number;
declare const ended: number;
declare const keys: string[];
declare const open: Record<string, () => void>;

/** px: a mark stands so near to where it belongs. */
const NEAR = 2;

const goTo = (page: Page, name: string) => page.goto(`${EMENSCR}/pages/guest/${name}`);

/** How far a mark is from the upper right corner of its field, px of the window; endless: one is not there. */
async function distance(field: Locator, beside: Locator): Promise<number> {
  const [box, own] = await Promise.all([field.boundingBox(), beside.boundingBox()]);
  if (!box || !own) return Number.POSITIVE_INFINITY;
  return Math.max(Math.abs(own.x - (box.x + box.width - 18)), Math.abs(own.y - (box.y - 8)));
}

const close = (page: Page) => float(page).locator('[data-action=close]');

/** Is ours what the pointer would reach there, whatever the page has laid over itself? */
const isOurs = (page: Page, x: number, y: number): Promise<boolean> =>
  page.evaluate(
    (at) => {
      let root: Document | ShadowRoot = document;
      for (;;) {
        const el: Element | null = root.elementFromPoint(at.x, at.y);
        if (el?.localName === 'thanwela-host') return true;
        if (!el?.shadowRoot || el.shadowRoot === root) return false;
        root = el.shadowRoot;
      }
    },
    { x, y },
  );

/** The panel is in the window, from its upper to its lower edge, and closes by a click. */
async function usePanel(page: Page): Promise<void> {
  await expect(float(page).locator('.panel li.item').first()).toBeVisible();
  const size = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  await expect
    .poll(async () => {
      // A second layer of the page takes the frame along: while it is put elsewhere there is none.
      const panel = float(page).locator('.panel');
      const box = await panel.boundingBox().catch(() => null);
      return (
        box !== null &&
        // Until it stands over the layer it is about to be put elsewhere.
        (await isOurs(page, box.x + box.width / 2, box.y + box.height / 2)) &&
        Math.abs(box.y) <= NEAR &&
        Math.abs(box.height - size.height) <= NEAR &&
        box.x >= -NEAR &&
        box.x + box.width <= size.width + NEAR
      );
    })
    .toBe(true);
  await close(page).click();
  await expect(float(page).locator('.panel')).toHaveCount(0);
}

/**
 * Waits until the pointer over a control of the page is the page's. The browser leads the pointer by
 * the frames it drew: one that has just gone has it for a moment longer.
 */
async function untilReached(page: Page, control: Locator): Promise<void> {
  await control.scrollIntoViewIfNeeded();
  await control.evaluate((el) => {
    el.addEventListener('pointermove', () => el.setAttribute('data-reached', ''), { once: true });
  });
  await expect
    .poll(async () => {
      const box = await control.boundingBox();
      if (!box) return false;
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await page.mouse.move(box.x + box.width / 2 + 1, box.y + box.height / 2);
      return control.evaluate((el) => el.hasAttribute('data-reached'));
    })
    .toBe(true);
}

/** What accessibility buttons do to a page, and what pages do to themselves. */
const STYLES = {
  'larger letters': 'zoom:1.5',
  'smaller letters': 'zoom:.75',
  grey: 'filter:grayscale(1)',
  scaled: 'transform:scale(1.2);transform-origin:0 0',
  moved: 'transform:translate(30px,40px)',
  contained: 'contain:paint',
  'laid out alone': 'contain:layout;will-change:transform',
  'relative, with a margin': 'position:relative;margin:30px 0 0 50px',
};

for (const at of ['body', 'html'] as const) {
  test(`enlarged, greyed, moved, contained, on ${at}: marks at their fields, scrolled too, the panel in the window`, async ({
    page,
    app,
  }) => {
    await goTo(page, 'long');
    await expect(mark(page, 'm3.objective')).toBeVisible();
    const element = page.locator(at);
    for (const [what, style] of Object.entries(STYLES)) {
      await test.step(what, async () => {
        // From the page's own looks, at its top: each style is met as by a page that has no other.
        await element.evaluate((el) => {
          el.style.cssText = '';
          scrollTo(0, 0);
        });
        await expect
          .poll(() => distance(page.locator('#objective'), mark(page, 'm3.objective')))
          .toBeLessThanOrEqual(NEAR);
        await element.evaluate((el, css) => {
          el.style.cssText = css;
        }, style);
        await expect
          .poll(() => distance(page.locator('#objective'), mark(page, 'm3.objective')))
          .toBeLessThanOrEqual(NEAR);
        await page.locator('#target').evaluate((el) => el.scrollIntoView({ block: 'center' }));
        await expect
          .poll(() => distance(page.locator('#target'), mark(page, 'm3.beneficiary')))
          .toBeLessThanOrEqual(NEAR);
        await openPanel(app);
        await usePanel(page);
      });
    }
  });
}

test.describe('marks stand where a dialog came to rest', () => {
  for (const how of ['moved', 'animated'] as const) {
    test(how, async ({ page }) => {
      await goTo(page, 'moves');
      await banner(page).waitFor();
      await page.evaluate((name) => {
        (globalThis as unknown as { openBy(name: string): void }).openBy(name);
      }, how);
      await page.waitForFunction(() => ended > 0);
      // Two frames after its end, not with a later look at the page.
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      await expect(mark(page, 'm3.objective')).toBeVisible();
      await expect
        .poll(() => distance(page.locator('#objective'), mark(page, 'm3.objective')))
        .toBeLessThanOrEqual(NEAR);
    });
  }
});

test.describe('what a page lays over itself: check and panel are reached', () => {
  for (const layer of ['index', 'component', 'popover', 'two'] as const) {
    test(layer, async ({ page, app }) => {
      await goTo(page, 'layers');
      await expect(mark(page, 'm3.objective')).toBeVisible();
      await page.evaluate((name) => open[name]?.(), layer);
      // The strip lies under it: the chip stands in, and a click on it opens the panel.
      await float(page).locator('[data-action=unfold]').click();
      await usePanel(page);
      await openPanel(app);
      await usePanel(page);

      // Opened while the panel is open.
      await goTo(page, 'layers');
      await expect(mark(page, 'm3.objective')).toBeVisible();
      await openPanel(app);
      await expect(float(page).locator('.panel li.item').first()).toBeVisible();
      await page.evaluate((name) => open[name]?.(), layer);
      await usePanel(page);
    });
  }
});

test('keys pressed in our panel stay with us', async ({ page, app }) => {
  await goTo(page, 'keys');
  await expect(mark(page, 'm3.objective')).toBeVisible();
  await openPanel(app);
  const panel = float(page).locator('.panel');
  await expect(panel.locator('h2')).toBeFocused();
  for (const key of ['j', '/', 'Escape']) await page.keyboard.press(key);
  await expect(panel).toHaveCount(0);
  expect(await page.evaluate(() => keys)).toEqual([]);
  expect(await page.locator('#dialog').evaluate((el) => (el as HTMLDialogElement).open)).toBe(true);
  // The test sees keys where the page does.
  await page.locator('#objective').press('j');
  expect(await page.evaluate(() => keys)).toContain('j');
});

test('no mark lies over the words or the control of a choice', async ({ page }) => {
  await goTo(page, 'choices');
  await expect.poll(() => marks(page).count()).toBeGreaterThanOrEqual(2);
  /** What stands under a mark: words and controls of the page, by their rectangles. */
  const under = () =>
    page.evaluate(() => {
      const root = document.querySelector('thanwela-host[data-part=marks]')?.shadowRoot;
      const shown = [...(root?.querySelectorAll('.marker.placed') ?? [])];
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const things: [string, DOMRect][] = [...document.querySelectorAll('input')].map((el) => [
        el.name,
        el.getBoundingClientRect(),
      ]);
      while (texts.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(texts.currentNode);
        const words = texts.currentNode.nodeValue?.trim() ?? '';
        if (words !== '') for (const rect of range.getClientRects()) things.push([words, rect]);
      }
      return shown.flatMap((mark) => {
        const box = mark.getBoundingClientRect();
        return things.flatMap(([name, rect]) => {
          const width = Math.min(box.right, rect.right) - Math.max(box.left, rect.left);
          const height = Math.min(box.bottom, rect.bottom) - Math.max(box.top, rect.top);
          return width > 1 && height > 1 ? [name] : [];
        });
      });
    });
  await expect.poll(under).toEqual([]);
});

test('asked for before anything is known of the page: the panel comes with the answer', async ({
  page,
  app,
}) => {
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  await app.context.route(`${EMENSCR}/pages/slow.js`, async (route) => {
    await held;
    await route.fulfill({ contentType: 'text/javascript', body: '' });
  });
  await page.goto(`${EMENSCR}/pages/guest/late`, { waitUntil: 'commit' });
  await expect(page.locator('thanwela-host[data-part=strip]')).toBeAttached();
  await openPanel(app);
  release();
  await expect(float(page).locator('.panel [data-field="m3.objective"]')).toBeVisible();
});

test('what is no page, as it is: nothing of ours', async ({ page, app }) => {
  const raw = [
    ['application/json', '{"name":"ข้อมูล"}'],
    ['text/plain; charset=utf-8', 'M3 วัตถุประสงค์'],
    ['text/xml', '<?xml version="1.0"?><root><name>M3</name></root>'],
    ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'],
  ] as const;
  await app.context.route(`${EMENSCR}/pages/raw/*`, (route) => {
    const [contentType, body] = raw[Number(route.request().url().split('/').at(-1))] ?? raw[0];
    return route.fulfill({ contentType, body });
  });
  const pages = [page];
  while (pages.length < raw.length) pages.push(await app.context.newPage());
  for (const [n, each] of pages.entries()) {
    await each.goto(`${EMENSCR}/pages/raw/${n}`);
    await expect(each.locator('thanwela-host'), raw[n]?.[0]).toHaveCount(0);
  }
  // Our script has long been there on a page that comes after them.
  const other = await app.context.newPage();
  await other.goto(`${EMENSCR}/pages/plain`);
  await banner(other).waitFor();
  for (const [n, each] of pages.entries()) {
    expect(await each.evaluate(() => document.contentType)).toBe(raw[n]?.[0].split(';')[0]);
    await expect(each.locator('thanwela-host'), raw[n]?.[0]).toHaveCount(0);
  }
});

test('on paper: nothing of ours, and the page where it is without us', async ({ page, app }) => {
  await goTo(page, 'long');
  await expect(mark(page, 'm3.objective')).toBeVisible();
  await openPanel(app);
  await expect(float(page).locator('.panel li.item').first()).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  const shown = () =>
    page.locator('thanwela-host').evaluateAll((hosts) =>
      hosts.flatMap((host) => {
        const { display } = getComputedStyle(host);
        return display === 'none' ? [] : [(host as HTMLElement).dataset.part];
      }),
    );
  await expect.poll(shown).toEqual([]);
  const tops = await page.evaluate(() => {
    const top = () => document.querySelector('h1')?.getBoundingClientRect().top;
    const withUs = top();
    for (const host of document.querySelectorAll('thanwela-host')) host.remove();
    return [withUs, top()];
  });
  expect(tops[0]).toBe(tops[1]);
  await page.emulateMedia({ media: null });
  await expect(banner(page)).toBeVisible();
  await usePanel(page);
});

test.describe('the browser’s own zoom', () => {
  for (const percent of [50, 200, 400]) {
    test(`${percent} %: marks, panel and the page’s button`, async ({ page, app }) => {
      const size = { width: (1280 * 100) / percent, height: (800 * 100) / percent };
      await page.setViewportSize(size);
      await goTo(page, 'long');
      await expect(mark(page, 'm3.objective')).toBeAttached();
      const widest = await page.evaluate(() => {
        const { scrollWidth } = document.documentElement;
        for (const host of document.querySelectorAll<HTMLElement>('thanwela-host')) {
          host.style.setProperty('display', 'none', 'important');
        }
        const without = document.documentElement.scrollWidth;
        return scrollWidth - without;
      });
      expect(widest).toBe(0);
      await page.reload();
      await page.locator('#objective').scrollIntoViewIfNeeded();
      await expect(mark(page, 'm3.objective')).toBeAttached();
      await openPanel(app);
      await usePanel(page);
      await untilReached(page, page.locator('#save'));
      await page.locator('#save').click();
      expect(await page.evaluate(() => saved)).toBe(1);
    });
  }
});

test('a page written from right to left', async ({ page, app }) => {
  await goTo(page, 'right-to-left');
  await expect(mark(page, 'm3.objective')).toBeVisible();
  await expect
    .poll(() => distance(page.locator('#objective'), mark(page, 'm3.objective')))
    .toBeLessThanOrEqual(NEAR);
  expect(
    await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    ),
  ).toBe(0);
  await openPanel(app);
  await usePanel(page);
});

test('colours forced by the system: marks and words are drawn in them', async ({ page, app }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await goTo(page, 'long');
  await expect(mark(page, 'm3.objective')).toBeVisible();
  const colours = await strip(page)
    .locator('[data-action=check]')
    .evaluate((button) => {
      const { color, backgroundColor } = getComputedStyle(button);
      return [color, backgroundColor];
    });
  expect(colours[0]).not.toBe(colours[1]);
  await openPanel(app);
  await usePanel(page);
});

test('a part of the page on the whole screen: its marks, the panel, and the way back', async ({
  page,
  app,
}) => {
  await goTo(page, 'full-screen');
  const objective = page.locator('#objective');
  await expect.poll(() => distance(objective, mark(page, 'm3.objective'))).toBeLessThan(NEAR);
  await page.locator('#full').click();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement?.id)).toBe('main');
  const isInIt = () =>
    page
      .locator('thanwela-host[data-part=marks]')
      .evaluate((host) => document.fullscreenElement?.contains(host));
  await expect.poll(isInIt).toBe(true);
  await expect.poll(() => distance(objective, mark(page, 'm3.objective'))).toBeLessThan(NEAR);
  await openPanel(app);
  await usePanel(page);
  await objective.fill('เพื่อพัฒนาแรงงาน');
  await expect(mark(page, 'm3.objective')).toHaveCount(0);
  await page.evaluate(() => document.exitFullscreen());
  await objective.fill('');
  await page.locator('#full').focus();
  await expect.poll(() => distance(objective, mark(page, 'm3.objective'))).toBeLessThan(NEAR);
  await expect(strip(page).locator('[data-action=check]')).toBeVisible();
});

test('a form in a frame of the site: marks, bubble, the way to its field and back, values', async ({
  page,
  app,
}) => {
  await goTo(page, 'framed');
  const form = page.frameLocator('#own');
  const [objective, output] = [form.locator('#objective'), form.locator('#output')];
  await expect.poll(() => distance(objective, mark(page, 'm3.objective'))).toBeLessThan(NEAR);
  // Below the frame's edge, where nobody sees its field.
  await expect(mark(page, 'm3.output')).toBeHidden();
  await mark(page, 'm3.objective').hover({ force: true });
  await expect(float(page).locator('.bubble')).toContainText('วัตถุประสงค์');
  await openPanel(app);
  await float(page)
    .locator('.panel li.item', { hasText: 'ผลผลิต' })
    .getByRole('button')
    .first()
    .click();
  await expect(output).toBeFocused();
  await expect.poll(() => distance(output, mark(page, 'm3.output'))).toBeLessThan(NEAR);
  await page.keyboard.type('หลักสูตร 3 หลักสูตร');
  await expect(mark(page, 'm3.output')).toHaveCount(0);
  await form.locator('body').evaluate(() => scrollTo(0, 0));
  await expect.poll(() => distance(objective, mark(page, 'm3.objective'))).toBeLessThan(NEAR);
});

test('a form in a frame of the site: its save is asked about, and another page in it is looked at', async ({
  page,
  app,
}) => {
  await app.store('sync', {
    settings: { ...SETTINGS, askBeforeSave: true },
  });
  await goTo(page, 'framed');
  await expect(mark(page, 'm3.objective')).toBeVisible();
  await page.frameLocator('#own').locator('#save').click();
  await float(page).getByRole('alertdialog').locator('[data-action=save]').click();
  await expect.poll(() => page.evaluate(() => saved)).toBe(1);
  await page.locator('#own').evaluate((frame) => {
    (frame as HTMLIFrameElement).src = '/pages/guest/long';
  });
  await expect(mark(page, 'm3.output')).toHaveCount(0);
  await expect(mark(page, 'm3.objective')).toBeVisible();
});

test('a form in a frame of another site: it is said that it is not checked, while it is there', async ({
  page,
  app,
}) => {
  await goTo(page, 'framed');
  await openPanel(app);
  const line = float(page).locator('.panel [data-missing=frames]');
  await expect(line).toContainText('(1 กรอบ)');
  await page.evaluate(() => document.getElementById('other')?.remove());
  await expect(line).toHaveCount(0);
  await page.locator('#own').evaluate((frame) => {
    frame.setAttribute('sandbox', '');
    (frame as HTMLIFrameElement).src = '/pages/guest/framed-form';
  });
  await expect(banner(page)).toContainText('แบบฟอร์มอยู่ในกรอบย่อย (iframe) ที่เบราว์เซอร์ไม่ให้อ่าน');
});

test('a page that the browser translates: nothing is lost, nothing is said of words that are not its own', async ({
  page,
}) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await goTo(page, 'long');
  await expect(mark(page, 'm3.objective')).toBeVisible();
  await page.locator('#start').fill('31/04/2566');
  // As browsers do it: each text is put into two `font` elements, in the other language.
  await page.evaluate(() => {
    document.documentElement.lang = 'en';
    document.documentElement.classList.add('translated-ltr');
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const own: Text[] = [];
    while (texts.nextNode()) own.push(texts.currentNode as Text);
    for (const text of own) {
      if (!/[ก-๙]/u.test(text.data) || text.parentElement?.closest('script,style')) continue;
      const outer = document.createElement('font');
      outer.dataset.own = text.data;
      const inner = document.createElement('font');
      inner.textContent = text.data.replace(/[ก-๙][ก-๙ ]*/gu, 'Word ');
      outer.append(inner);
      text.replaceWith(outer);
    }
  });
  await expect(mark(page, 'm3.objective')).toHaveCount(0);
  await expect(page.locator('#start')).toHaveValue('31/04/2566');
  await expect(banner(page)).toBeVisible();
  await page.evaluate(() => {
    for (const font of document.querySelectorAll<HTMLElement>('font[data-own]')) {
      font.replaceWith(font.dataset.own ?? '');
    }
  });
  await expect(mark(page, 'm3.objective')).toBeVisible();
  expect(errors).toEqual([]);
});

test('two windows side by side: each has its own findings, and what is set in one is set in both', async ({
  page,
  app,
}) => {
  await goTo(page, 'long');
  const opened = app.context.waitForEvent('page');
  const session = await app.context.newCDPSession(page);
  await session.send('Target.createTarget', { url: page.url(), newWindow: true });
  const other = await opened;
  await expect(mark(other, 'm3.objective')).toBeVisible();
  await expect(mark(page, 'm3.objective')).toBeVisible();
  await page.locator('#objective').fill('เพื่อพัฒนาแรงงาน');
  await expect(mark(page, 'm3.objective')).toHaveCount(0);
  await expect(mark(other, 'm3.objective')).toBeVisible();
  await strip(other).locator('[data-action=agency]').selectOption('สปส.');
  for (const each of [page, other]) {
    await expect(strip(each).locator('[data-action=agency]')).toHaveCount(0);
  }
});
