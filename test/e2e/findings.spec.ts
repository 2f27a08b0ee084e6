import type { Page, Route } from 'playwright/test';
import { TRICKY_FINDINGS } from '../make/tricky-findings.ts';
import {
  banner,
  bubble,
  clipboard,
  expect,
  float,
  mark,
  OPEN_D,
  openPanel,
  openStep,
  pointAt,
  strip,
  test,
} from './fixtures.ts';
import type { Launched } from './launch.ts';

/** Everything in the panel: level, rule, field and row, in its order. */
const listed = (page: Page): Promise<string[]> =>
  float(page)
    .locator('li.item')
    .evaluateAll((nodes) =>
      nodes.map((node) => {
        const { level, rule, field, row } = (node as HTMLElement).dataset;
        return `${level} ${rule} ${field}${row ? `#${row}` : ''}`;
      }),
    );

test('the tricky project: exactly these findings, and across steps once they were seen', async ({
  page,
}) => {
  for (const [step, expected] of Object.entries(TRICKY_FINDINGS)) {
    await openStep(page, '690004', step);
    await strip(page).locator('[data-action=check]').click();
    await expect.poll(() => listed(page), step).toEqual(expected);
    const waiting = float(page).locator('[data-missing=steps]');
    if (step === 'm4') await expect(waiting).toContainText('ยังไม่ได้เปิด M5');
    else await expect(waiting).toHaveCount(0);
  }
  // M5 was seen by now: what could not be checked in M4 is checked.
  await openStep(page, '690004', 'm4');
  await strip(page).locator('[data-action=check]').click();
  await expect
    .poll(() => listed(page))
    .toEqual(expect.arrayContaining(['check budget-activities m4.budget']));
  await expect(float(page).locator('[data-missing=steps]')).toHaveCount(0);
});

test('what was seen belongs to the tab, the project and the browser’s run', async ({
  page,
  app,
}) => {
  await openStep(page, '690004', 'm5');
  await expect(banner(page)).toContainText('ควรตรวจ');
  const other = await app.context.newPage();
  await openStep(other, '690004', 'm4');
  await strip(other).locator('[data-action=check]').click();
  await expect(float(other).locator('[data-missing=steps]')).toContainText('M2 · M5');
  const kept = await app.worker.evaluate(async () => {
    type WithChrome = { chrome: typeof import('wxt/browser').browser };
    const { session, local } = (globalThis as unknown as WithChrome).chrome.storage;
    return JSON.stringify([await session.get(null), await local.get(null)]);
  });
  // The names of activities and the rationale are nobody's business; sums and dates are needed.
  expect(kept).toContain('8,000,000.00');
  expect(kept).not.toContain('ตรวจสถานประกอบกิจการ');

  const seenKeys = () =>
    app.worker.evaluate(async () => {
      type WithChrome = { chrome: typeof import('wxt/browser').browser };
      const { session } = (globalThis as unknown as WithChrome).chrome.storage;
      return Object.keys(await session.get(null)).filter((key) => key.startsWith('seen:')).length;
    });
  expect(await seenKeys()).toBe(2);
  await other.close();
  await expect.poll(seenKeys).toBe(1);
});

test.describe('what was seen ends with leaving the site', () => {
  const keysOf = (app: Launched) =>
    app.worker.evaluate(async () => {
      type WithChrome = { chrome: typeof import('wxt/browser').browser };
      const { storage, tabs } = (globalThis as unknown as WithChrome).chrome;
      const seen = Object.keys(await storage.session.get(null)).filter((key) =>
        key.startsWith('seen:'),
      );
      return { seen: seen.length, isHeard: tabs.onUpdated.hasListeners() };
    });

  test('another page of the site keeps it; another host ends it', async ({ page, app }) => {
    await app.context.route('https://elsewhere.thanwela.invalid/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>elsewhere' }),
    );
    await openStep(page, '690004', 'm5');
    await expect(banner(page)).toContainText('ควรตรวจ');
    await openStep(page, '690004', 'm4');
    await strip(page).locator('[data-action=check]').click();
    await expect
      .poll(() => listed(page))
      .toEqual(expect.arrayContaining(['check budget-activities m4.budget']));
    expect(await keysOf(app)).toEqual({ seen: 1, isHeard: true });

    await page.goto('https://elsewhere.thanwela.invalid/');
    await expect.poll(() => keysOf(app)).toEqual({ seen: 0, isHeard: false });

    // Back again, in the same tab: what was seen before is not known any more, and that is said.
    await openStep(page, '690004', 'm4');
    await strip(page).locator('[data-action=check]').click();
    await expect(float(page).locator('[data-missing=steps]')).toContainText('M2 · M5');
  });

  test('the other of the two sites ends it, and so does a page that never ends loading', async ({
    page,
    app,
  }) => {
    await openStep(page, '690004', 'm5');
    await expect.poll(() => keysOf(app)).toEqual({ seen: 1, isHeard: true });
    await page.goto(`${OPEN_D}/dataset/new`);
    await banner(page).waitFor();
    const former = () =>
      app.worker.evaluate(async () => {
        type WithChrome = { chrome: typeof import('wxt/browser').browser };
        const { session } = (globalThis as unknown as WithChrome).chrome.storage;
        return Object.keys(await session.get(null)).filter((key) => key.includes(':emenscr:'));
      });
    await expect.poll(former).toEqual([]);

    await openStep(page, '690004', 'm5');
    await expect.poll(async () => (await former()).length).toBe(1);
    // Its picture is not answered before the test is over.
    const held: Route[] = [];
    await app.context.route('https://elsewhere.thanwela.invalid/**', async (route) => {
      if (route.request().url().endsWith('.png')) held.push(route);
      else {
        const body = '<!doctype html><img src="/never.png">';
        await route.fulfill({ contentType: 'text/html', body });
      }
    });
    try {
      await page.goto('https://elsewhere.thanwela.invalid/', { waitUntil: 'commit' });
      await expect.poll(former).toEqual([]);
    } finally {
      for (const route of held) await route.abort();
    }
  });
});

test('the right text is one click away, and a wrong finding can be reported without its value', async ({
  page,
  app,
}) => {
  await app.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openStep(page, '690004', 'm4');
  await strip(page).locator('[data-action=check]').click();
  const era = float(page).locator('li.item[data-rule=date-era]');
  const pasted = () => clipboard(page);
  await era.getByRole('button', { name: 'คัดลอก 15/02/2566' }).click();
  await expect(era.locator('[data-action=copy]')).toHaveText('คัดลอกแล้ว');
  await expect(float(page).getByRole('status')).toHaveText('คัดลอกแล้ว');
  expect(await pasted()).toBe('15/02/2566');

  await era.locator('summary').click();
  await era.locator('[data-action=false-alarm]').click();
  await expect(era.locator('[data-action=false-alarm]')).toHaveText('คัดลอกแล้ว');
  const report = await pasted();
  expect(report).toMatch(
    /^extension: thanwela \d+\.\d+\.\d+\nsite: emenscr\nstep: M4\nrule: date-era \(ce\)\nfield: m4\.start\nlabel: เริ่มต้น\nkind: date\nrow: 1\nlevel: must\nbasis: arithmetic$/u,
  );
  expect(report).not.toContain('2023');
});

test('the right text is in the mark’s bubble too, and the field keeps the focus', async ({
  page,
  app,
}) => {
  await app.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openStep(page, '690004', 'm4');
  const era = page.locator('.marker[data-rule=date-era]');
  await era.waitFor();
  const field = page.locator('input[type=text]').first();
  await field.focus();
  await pointAt(page, era);
  await bubble(page).locator('[data-action=copy]').click();
  await expect(bubble(page).locator('[data-action=copy]')).toHaveText('คัดลอกแล้ว');
  expect(await clipboard(page)).toBe('15/02/2566');
  await expect(field).toBeFocused();
});

test('in an editor malformed letters are named by their word; nothing is offered to paste over it', async ({
  page,
}) => {
  await openStep(page, '690004', 'm3');
  await page
    .locator('[contenteditable=true]')
    .first()
    .evaluate((editor) => {
      // No-break spaces and joiners come from editors themselves and are nobody's slip.
      editor.innerHTML = '<p>แรงงาน&nbsp;นอกระบบ\u200b</p><ul><li>ที่เเน่นอนขึ้น</li></ul>';
    });
  await strip(page).locator('[data-action=check]').click();
  const slip = float(page).locator('li.item[data-rule=thai-text][data-field="m3.rationale"]');
  await expect(slip).toContainText('1 แห่ง แห่งแรกที่ “แน่นอน”');
  await expect(slip.locator('[data-action=copy]')).toHaveCount(0);
});

test('nothing is called wrong before the field is left, except what cannot be right', async ({
  page,
}) => {
  await openStep(page, '690001', 'm2');
  const phone = page.getByRole('textbox', { name: /เบอร์โทรศัพท์/u });
  await phone.click();
  await phone.pressSequentially('0 22');
  // The empty field's own mark goes; the unfinished number gets none.
  await expect(mark(page, 'm2.contactPhone')).toHaveCount(0);
  const email = page.getByRole('textbox', { name: /อีเมล/u });
  await email.click();
  await expect(mark(page, 'm2.contactPhone')).toHaveAttribute('data-rule', 'phone-format');
  // The keyboard is still in Thai: said while typing.
  await email.pressSequentially('ยสฟื');
  await expect(email).toBeFocused();
  await expect(mark(page, 'm2.contactEmail')).toHaveAttribute('data-rule', 'email-format');
  await email.fill('plan@mol.go.th');
  await expect(mark(page, 'm2.contactEmail')).toHaveCount(0);
});

test('from a finding to its field and back, by the shortcut’s message', async ({ page, app }) => {
  await openStep(page, '690004', 'm2');
  await expect(banner(page)).toContainText('ต้องแก้ 3 จุด');
  await openPanel(app);
  await expect(float(page).getByRole('heading', { name: 'ผลตรวจแบบฟอร์ม' })).toBeFocused();
  const item = float(page).locator('li.item[data-field="m2.contactPhone"]');
  await item.locator('[data-action=go-to]').click();
  await expect(page.getByRole('textbox', { name: /เบอร์โทรศัพท์/u })).toBeFocused();
  await openPanel(app);
  await expect(item.locator('[data-action=go-to]')).toBeFocused();
});
