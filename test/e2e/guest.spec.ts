import { banner, EMENSCR, expect, IN_APRIL, OPEN_D, test } from './fixtures.ts';
import { launch } from './launch.ts';

/** The page as it is, without our three nodes: every element, attribute, text, and what has the focus. */
function pageAsItIs(): { html: string; focus: string; scroll: number; globals: number } {
  const copy = document.documentElement.cloneNode(true) as HTMLElement;
  for (const host of copy.querySelectorAll('thanwela-host')) host.remove();
  const html = copy.outerHTML
    // The practice app draws new ids at each load, and the time of day.
    .replace(/ctl-[0-9a-f]+/gu, 'ctl')
    .replace(/\d{1,2}:\d{2}(:\d{2})? น\./gu, 'เวลา')
    .replace(/\s+/gu, ' ');
  const focus = document.activeElement?.tagName ?? '';
  return { html, focus, scroll: scrollY, globals: Object.keys(window).length };
}

test('the page’s own nodes, focus, scroll and globals are as without us', async ({ app, page }) => {
  const bare = await launch({ extension: null });
  const other = await bare.context.newPage();
  for (const each of [page, other]) {
    each.setDefaultTimeout(8_000);
    // Low enough that every page can be scrolled, with and without our strip.
    await each.setViewportSize({ width: 1280, height: 300 });
  }
  try {
    for (const url of [
      `${EMENSCR}/projects`,
      `${EMENSCR}/projects/690002/m3`,
      `${EMENSCR}/projects/690001/m1`,
      `${OPEN_D}/dataset/labour-statistics-2566/resource/new`,
    ]) {
      await app.setNow(IN_APRIL);
      await page.goto(url);
      await banner(page).waitFor();
      await other.goto(url);
      const steps = async (each: typeof page) => {
        const box = each
          .locator('input[type=text]:not([class*=select2]):visible, textarea:visible')
          .last();
        await box.waitFor();
        await box.click();
        await each.keyboard.type('ทดสอบ');
        await each.evaluate(() => scrollTo(0, 20));
        // Two looks of ours later, whatever we do has been done.
        await each.evaluate(() => new Promise((done) => setTimeout(done, 1500)));
        return each.evaluate(pageAsItIs);
      };
      const [withUs, without] = await Promise.all([steps(page), steps(other)]);
      expect(withUs.html, url).toBe(without.html);
      expect(withUs.focus, url).toBe(without.focus);
      expect(withUs.scroll, url).toBe(without.scroll);
      expect(withUs.globals, url).toBe(without.globals);
    }
  } finally {
    await bare.close();
  }
});

test('only host, path and form are read: the fragment and query never reach us', async ({
  page,
  app,
}) => {
  const seen: string[] = [];
  app.worker.on('console', (message) => seen.push(message.text()));
  await page.goto(`${EMENSCR}/projects?token=SECRET#code=SECRET`);
  await banner(page).waitFor();
  const kept = await app.worker.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: typeof import('wxt/browser').browser };
    return JSON.stringify([
      await chrome.storage.local.get(),
      await chrome.storage.sync.get(),
      await chrome.storage.session.get(),
    ]);
  });
  expect(kept).not.toContain('SECRET');
  expect(seen.join()).not.toContain('SECRET');
});

test('what is stored is closed to content scripts: a page process that was taken over reads none', async ({
  page,
  app,
}) => {
  await app.store('local', { secret: 'ข้อความที่เก็บไว้' });
  const session = await app.context.newCDPSession(page);
  const worlds = new Map<number, { id: number; origin: string }>();
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.auxData?.type === 'isolated') worlds.set(context.id, context);
  });
  session.on('Runtime.executionContextDestroyed', ({ executionContextId: id }) =>
    worlds.delete(id),
  );
  await session.send('Runtime.enable');
  await page.goto(`${EMENSCR}/pages/plain`);
  await banner(page).waitFor();
  const ours = [...worlds.values()].find(({ origin }) => `${origin}/` === app.base);
  const { result } = await session.send('Runtime.evaluate', {
    ...(ours && { contextId: ours.id }),
    expression: `Promise.all(['local', 'sync', 'session', 'managed'].map((name) =>
      chrome.storage[name].get(null).then((items) => JSON.stringify(items), () => 'refused')))`,
    awaitPromise: true,
    returnByValue: true,
  });
  expect(ours).toBeDefined();
  expect(result.value).toEqual(['refused', 'refused', 'refused', '{}']);
});
