import type { Page } from 'playwright/test';
import type { SavedForm } from '../../lib/saved-input/visits.ts';
import { COLOURS, violations } from './axe.ts';
import { EMENSCR, expect, IN_APRIL, mark, openStep, test } from './fixtures.ts';
import { type Launched, launch } from './launch.ts';
import { takePicture } from './pictures.ts';

type WithChrome = { chrome: typeof import('wxt/browser').browser };

const settings = (more: Record<string, unknown> = {}) => ({
  settings: {
    version: 1,
    agency: 'กพร.',
    roles: [],
    language: 'th',
    digits: 'arabic',
    keepDrafts: true,
    ...more,
  },
});

/** Everything the extension holds, as text. */
const held = (app: Launched): Promise<string> =>
  app.worker.evaluate(async () => {
    const { local, sync, session } = (globalThis as unknown as WithChrome).chrome.storage;
    const all = await Promise.all([local.get(null), sync.get(null), session.get(null)]);
    return JSON.stringify(all);
  });

/** The kept texts by project, label and what the page shows instead. */
const kept = (app: Launched): Promise<string[]> =>
  app.worker.evaluate(async () => {
    const { local } = (globalThis as unknown as WithChrome).chrome.storage;
    const { drafts } = (await local.get('drafts')) as { drafts?: { drafts: SavedForm[] } };
    return (drafts?.drafts ?? []).flatMap(({ project, fields }) =>
      fields.map(
        ({ name, value, now }) => `${project} ${name} ${value}${now === null ? '' : ` / ${now}`}`,
      ),
    );
  });

/** The practice site ties no label to them: they stand beneath it, or beside it in a table. */
const objective = (page: Page) => page.locator('textarea').nth(0);
const output = (page: Page) => page.locator('textarea').nth(1);

/**
 * For the worker the pause between two writes has passed at each look, so that what is typed is
 * written as soon as it is seen. The pause itself is tested in `test/unit/saved-input/keep.test.ts`.
 */
const skipPauses = (app: Launched): Promise<void> =>
  app.worker.evaluate(() => {
    let looks = 0;
    performance.now = () => {
      looks++;
      return Performance.prototype.now.call(performance) + looks * 60_000;
    };
  });
test.afterEach(({ app }) =>
  app.worker.evaluate(() => void Reflect.deleteProperty(performance, 'now')),
);

/** Opens the empty project's M3, and lets the time pass in which forms fill themselves. */
async function openM3(page: Page, app: Launched): Promise<void> {
  await openStep(page, '690001', 'm3');
  await mark(page, 'm3.objective').waitFor();
  await app.setNow('2023-04-17T12:01:00+07:00');
  await skipPauses(app);
}

async function logIn(page: Page): Promise<void> {
  await page.locator('#username').fill('rong.plan01');
  await page.locator('#password').fill('geheim-1234');
  await page.locator('#kc-login').click();
  await page.waitForURL(`${EMENSCR}/projects/690001/m3`);
}

test('what no build can read is shown as it was stored, and goes with the rest', async ({
  page,
  app,
}) => {
  await app.store('sync', settings());
  await app.store('local', { drafts: { version: 1, drafts: [{ id: 7, text: 'ที่พิมพ์ไว้' }] } });
  await page.goto(`${app.base}drafts.html`);
  const aside = page.locator('[data-unreadable]');
  await aside.locator('summary').click();
  await expect(aside).toContainText('ที่พิมพ์ไว้');
  await page.locator('[data-action=remove-all]').click();
  await expect(aside).toHaveCount(0);
  expect(await held(app)).not.toContain('ที่พิมพ์ไว้');
  await page.locator('[data-action=undo]').click();
  await expect(aside).toHaveCount(1);
});

test('off, as it is at first: nothing that is typed is kept anywhere', async ({ page, app }) => {
  await openM3(page, app);
  await objective(page).fill('เพื่อพัฒนาทักษะ');
  await expect(mark(page, 'm3.objective')).toHaveCount(0);
  expect(await held(app)).not.toContain('เพื่อพัฒนาทักษะ');
});

test('logged out in the middle of M3: the texts are offered back, field by field', async ({
  page,
  app,
}) => {
  await app.serve({ poll: 300 });
  await app.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await app.store('sync', settings());
  await openM3(page, app);
  await objective(page).fill('เพื่อพัฒนาทักษะแรงงาน');
  await page.locator('[contenteditable]').first().fill('แรงงานขาดทักษะ');
  await expect
    .poll(() => kept(app), { timeout: 15_000 })
    .toEqual(['690001 m3.rationale# แรงงานขาดทักษะ', '690001 m3.objective# เพื่อพัฒนาทักษะแรงงาน']);

  app.site.expireSessions();
  await page.getByRole('button', { name: 'ตกลง' }).click();
  await page.waitForURL(/\/auth\//u);
  // The popup looks at the tab in front: nobody of ours is there any more.
  const popup = await app.context.newPage();
  await popup.goto(`${app.base}popup.html`);
  await expect(popup.locator('[data-drafts=kept]')).toContainText('มีข้อความที่เก็บไว้ 1 รายการ');
  await page.bringToFront();
  await popup.reload();
  await expect(popup.locator('[data-drafts=left]')).toBeVisible();

  await logIn(page);
  await expect(objective(page)).toHaveValue('');
  await expect
    .poll(() => kept(app))
    .toEqual([
      '690001 m3.rationale# แรงงานขาดทักษะ / ',
      '690001 m3.objective# เพื่อพัฒนาทักษะแรงงาน / ',
    ]);
  // Neither name nor password of the log-in page were ever seen.
  expect(await held(app)).not.toMatch(/geheim|rong\.plan01/u);

  await popup.reload();
  await expect(popup.locator('[data-drafts=differs]')).toBeVisible();
  const [drafts] = await Promise.all([
    app.context.waitForEvent('page'),
    popup.locator('[data-action=drafts]').click(),
  ]);
  const field = drafts.locator('[data-field="m3.objective#"]');
  await expect(drafts.getByRole('heading', { level: 2 })).toHaveText(
    'โครงการ 690001 · M3 รายละเอียดโครงการ',
  );
  await expect(field).toContainText('หน้าเว็บแสดงล่าสุดว่าช่องนี้ว่าง');
  await field.locator('[data-action=copy]').click();
  await expect(drafts.locator('.saved')).toHaveText('คัดลอกแล้ว');

  await page.bringToFront();
  await objective(page).focus();
  await page.keyboard.press('Control+V');
  await expect(objective(page)).toHaveValue('เพื่อพัฒนาทักษะแรงงาน');
  // Pasted back it is no longer missing, and saved it is no longer kept.
  await page.getByRole('button', { name: 'บันทึก', exact: true }).click();
  await expect(drafts.locator('[data-differs=true]')).toHaveCount(1, { timeout: 15_000 });
  await page.reload();
  await expect
    .poll(() => kept(app), { timeout: 15_000 })
    .toEqual(['690001 m3.rationale# แรงงานขาดทักษะ / ']);
});

test('one click deletes, one more brings back; after seven days they are gone', async ({
  page,
  app,
}) => {
  await app.store('sync', settings());
  await openM3(page, app);
  await objective(page).fill('ข้อความแรก');
  await expect.poll(() => kept(app), { timeout: 15_000 }).toHaveLength(1);
  const drafts = await app.context.newPage();
  await drafts.goto(`${app.base}drafts.html`);
  await drafts.locator('[data-action=remove-all]').click();
  await expect(drafts.getByText('ไม่มีข้อความที่เก็บไว้')).toBeVisible();
  expect(await held(app)).not.toContain('ข้อความแรก');
  await drafts.locator('[data-action=undo]').click();
  await expect(drafts.locator('[data-draft="690001"]')).toBeVisible();

  await drafts.locator('[data-action=remove]').click();
  await expect(drafts.locator('[data-draft]')).toHaveCount(0);
  // What is typed in another field brings nothing back that was thrown away.
  await page.bringToFront();
  await output(page).fill('ผลผลิตใหม่');
  await expect.poll(() => kept(app), { timeout: 15_000 }).toEqual(['690001 m3.output# ผลผลิตใหม่']);

  await app.setNow('2023-04-24T12:02:00+07:00');
  await drafts.reload();
  await expect(drafts.getByText('ไม่มีข้อความที่เก็บไว้')).toBeVisible();
});

test('the worker ends in the middle: what is typed after goes to the same draft', async () => {
  // A browser of its own: the others' hold on their worker is not to be cut.
  const app = await launch();
  try {
    await app.setNow(IN_APRIL);
    await app.store('sync', settings());
    const page = await app.context.newPage();
    await openM3(page, app);
    await objective(page).fill('ก่อน');
    const drafts = await app.context.newPage();
    await drafts.goto(`${app.base}drafts.html`);
    const kept = drafts.locator('[data-draft="690001"]');
    await expect(kept).toContainText('ก่อน', { timeout: 15_000 });
    const id = await kept.getAttribute('aria-labelledby');
    const cdp = await app.context.newCDPSession(drafts);
    const stopped = new Promise<void>((done) => {
      cdp.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
        if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) done();
      });
    });
    await cdp.send('ServiceWorker.enable');
    await cdp.send('ServiceWorker.stopAllWorkers');
    await stopped;
    await page.bringToFront();
    await output(page).fill('หลัง');
    await expect(kept.locator('[data-field="m3.output#"]')).toContainText('หลัง', {
      timeout: 15_000,
    });
    await expect(kept.locator('[data-field="m3.objective#"]')).toContainText('ก่อน');
    await expect(drafts.locator('[data-draft]')).toHaveCount(1);
    expect(await kept.getAttribute('aria-labelledby')).toBe(id);
  } finally {
    await app.close();
  }
});

test('storage that is full: what was kept stays, and the page says so', async ({ page, app }) => {
  await app.store('sync', settings());
  await openM3(page, app);
  await objective(page).fill('ข้อความแรก');
  await expect.poll(() => kept(app), { timeout: 15_000 }).toHaveLength(1);
  await app.worker.evaluate(async () => {
    const { local } = (globalThis as unknown as WithChrome).chrome.storage;
    const room = 10_485_760 - (await local.getBytesInUse(null));
    await local.set({ ballast: 'x'.repeat(room - 2000) });
  });
  await output(page).fill('ยาว '.repeat(2000));
  const drafts = await app.context.newPage();
  await expect(async () => {
    await drafts.goto(`${app.base}drafts.html`);
    await expect(drafts.locator('[data-refused]')).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 15_000 });
  expect(await kept(app)).toEqual(['690001 m3.objective# ข้อความแรก']);
  // Room again: the next look at the page keeps what could not be kept.
  await app.worker.evaluate(async () => {
    await (globalThis as unknown as WithChrome).chrome.storage.local.remove('ballast');
  });
  await page.bringToFront();
  await objective(page).fill('ข้อความแรก ต่อ');
  await expect.poll(() => kept(app), { timeout: 15_000 }).toHaveLength(2);
  await drafts.reload();
  await expect(drafts.locator('[data-draft]')).toBeVisible();
  await expect(drafts.locator('[data-refused]')).toHaveCount(0);
});

test('switched on in the options; the options lead to the list', async ({ page, app }) => {
  await page.goto(`${app.base}options.html`);
  const box = page.locator('[data-setting=keep-drafts]');
  await expect(box).not.toBeChecked();
  await box.check();
  await expect(page.getByText('บันทึกแล้ว')).toBeVisible();
  const [drafts] = await Promise.all([
    app.context.waitForEvent('page'),
    page.locator('[data-action=drafts]').click(),
  ]);
  await expect(drafts.getByText('ไม่มีข้อความที่เก็บไว้')).toBeVisible();
  await expect(drafts.locator('[data-off]')).toHaveCount(0);
  await box.uncheck();
  await expect(drafts.locator('[data-off]')).toBeVisible();
});

const LONG =
  'ปัจจุบันแรงงานไทยจำนวนมากยังขาดทักษะที่สอดคล้องกับความต้องการของตลาดแรงงาน โดยเฉพาะทักษะดิจิทัลและภาษา กรมพัฒนาฝีมือแรงงานจึงจัดทำโครงการนี้ขึ้นเพื่อยกระดับทักษะแรงงาน 20,000 คน ใน 76 จังหวัด\n\n1) ฝึกอบรมทักษะดิจิทัล\n2) ฝึกอบรมภาษา';

const field = (name: string, label: string, value: string, now: string | null) => ({
  name,
  label,
  row: null,
  step: 'M3',
  value,
  now,
});
const LISTED = {
  drafts: {
    version: 1,
    drafts: [
      {
        id: 'older',
        site: 'open-d',
        project: 'labour-statistics',
        steps: ['dataset'],
        keptAt: Date.parse('2023-04-16T09:05:00+07:00'),
        missed: false,
        fields: [field('dataset.notes#', 'รายละเอียด', 'สถิติแรงงานรายไตรมาส', null)],
      },
      {
        id: 'newer',
        site: 'emenscr',
        project: '690001',
        steps: ['M3'],
        keptAt: Date.parse('2023-04-17T11:48:00+07:00'),
        missed: true,
        fields: [
          field('m3.output#', 'ผลผลิต', 'แรงงานผ่านการฝึกอบรม 20,000 คน', null),
          field('m3.objective#', 'วัตถุประสงค์', 'เพื่อยกระดับทักษะแรงงาน', ''),
          field('m3.rationale#', 'หลักการและเหตุผล', LONG, LONG.replace('20,000', '10,000')),
          { ...field('m4.activity#2', 'ชื่อกิจกรรม', 'ฝึกอบรมรุ่นที่ 2', null), row: 2, step: 'M4' },
        ],
      },
    ],
  },
};

const looks: [string, Record<string, unknown>][] = [
  ['th', {}],
  ['th-digits', { digits: 'thai' }],
  ['en', { language: 'en' }],
  ['en-off', { language: 'en', keepDrafts: false }],
];
for (const at of ['drafts', 'popup']) {
  test(`${at}: accessible, nothing sideways`, async ({ page, app }) => {
    await app.store('sync', settings());
    await app.store('local', LISTED);
    await page.goto(`${app.base}${at}.html`);
    await page.locator('h1').waitFor();
    if (at === 'drafts') await page.locator('summary').click();
    for (const [name, more] of looks) {
      await test.step(name, async () => {
        const now = settings(more);
        await app.store('sync', now);
        await expect(page.locator('html')).toHaveAttribute('lang', now.settings.language);
        for (const width of [1280, 320]) {
          await page.setViewportSize({ width, height: 800 });
          const isWide = () =>
            page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
          expect(await isWide(), `${width}`).toBe(false);
          await takePicture(page, `drafts-${at}-${name}-${width}.png`, { fullPage: true });
        }
        await page.emulateMedia({ colorScheme: 'light' });
        expect(await violations(page)).toEqual([]);
        await page.emulateMedia({ colorScheme: 'dark' });
        expect(await violations(page, { rules: COLOURS })).toEqual([]);
      });
    }
  });
}

test('the two texts stand side by side, with what differs marked', async ({ page, app }) => {
  await app.store('sync', settings());
  await app.store('local', LISTED);
  await page.goto(`${app.base}drafts.html`);
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([
    'โครงการ 690001 · M3 รายละเอียดโครงการ',
    'ชุดข้อมูล labour-statistics',
  ]);
  await expect(page.locator('[data-draft="690001"]')).toContainText(
    'เก็บเมื่อ 17 เม.ย. 2566 11:48 น.',
  );
  // What the page no longer shows comes first.
  expect(
    await page
      .locator('[data-draft="690001"] li')
      .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.field)),
  ).toEqual(['m3.objective#', 'm3.rationale#', 'm3.output#', 'm4.activity#2']);
  const long = page.locator('[data-field="m3.rationale#"]');
  await long.locator('summary').click();
  await expect(long.locator('mark').first()).toHaveText('2');
  await expect(long.locator('mark').last()).toHaveText('1');
});
