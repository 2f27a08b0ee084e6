/** What people in their roles come to do, each with the clicks it takes. */
import type { Locator, Page } from 'playwright/test';
import { makeXlsx } from '../make/office.ts';
import {
  banner,
  bubble,
  EMENSCR,
  expect,
  float,
  mark,
  OPEN_D,
  openStep,
  pointAt,
  strip,
  test,
} from './fixtures.ts';
import { takePicture } from './pictures.ts';

const settings = (more: Record<string, unknown> = {}) => ({
  settings: { version: 1, agency: 'กพร.', roles: [], language: 'th', digits: 'arabic', ...more },
});
const panel = (page: Page) => float(page).locator('.panel');
const question = (page: Page) => float(page).getByRole('alertdialog');

/** Clicks in order, and counts them. */
async function clicks(...targets: Locator[]): Promise<number> {
  for (const target of targets) await target.click();
  return targets.length;
}

test.describe('a unit officer', () => {
  test('sees the window of the form first, whatever else is open; opens the others in place', async ({
    page,
    app,
  }) => {
    await app.store('sync', settings({ roles: ['unit'] }));
    await page.goto(`${EMENSCR}/projects`);
    await expect(banner(page)).toHaveAttribute('data-window', 'w09');
    await openStep(page, '690002', 'm4');
    await expect(banner(page)).toHaveAttribute('data-window', 'w03');
    await strip(page).locator('[data-action=list-windows]').click();
    const list = float(page).getByRole('dialog', { name: 'งานอื่นที่เปิดอยู่' });
    await expect(list.locator('[data-window=w09]')).toContainText('เหลือ 1 วันทำการ');
    await expect(list.locator('button').first()).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(list).toHaveCount(0);
    await expect(strip(page).locator('[data-action=list-windows]')).toBeFocused();
  });

  test('marks work as done with two clicks and takes it back with one', async ({ page, app }) => {
    await app.store('sync', settings({ roles: ['unit'] }));
    await page.goto(`${EMENSCR}/projects`);
    await expect(banner(page)).toHaveAttribute('data-window', 'w09');
    const n = await clicks(
      strip(page).locator('[data-action=list-menu]'),
      float(page).locator('.list [data-action=done]'),
    );
    expect(n).toBeLessThanOrEqual(2);
    await expect(banner(page)).not.toHaveAttribute('data-window', 'w09');
    await float(page).locator('[data-action=undo]').click();
    await expect(banner(page)).toHaveAttribute('data-window', 'w09');
  });

  test('is told first that a deadline has just passed, and says that it is done', async ({
    page,
    app,
  }) => {
    await app.store('sync', settings({ roles: ['unit'] }));
    await app.setInstalled('2023-01-01');
    await app.setNow('2023-07-18T09:00:00+07:00');
    await openStep(page, '690002', 'm4');
    await expect(banner(page)).toContainText('พ้นกำหนด');
    await expect(banner(page)).toContainText('รายงานความก้าวหน้า ไตรมาส 3/66');
    await expect(banner(page)).toContainText('16 ก.ค.');
    await strip(page).locator('.aside [data-action=done]').click();
    await expect(banner(page)).not.toContainText('พ้นกำหนด');
    await strip(page).locator('[data-action=undo]').click();
    await expect(banner(page)).toContainText('พ้นกำหนด');
  });

  test('is never late by what lay before the installation or is only projected', async ({
    page,
    app,
  }) => {
    await app.store('sync', settings({ roles: ['unit'] }));
    for (const [installed, now] of [
      ['2023-07-17', '2023-07-18T09:00:00+07:00'],
      ['2023-01-01', '2027-04-19T09:00:00+07:00'],
    ] as const) {
      await app.setInstalled(installed);
      await app.setNow(now);
      await page.goto(`${EMENSCR}/projects`);
      await expect(banner(page)).toBeVisible();
      await expect(banner(page)).not.toContainText('พ้นกำหนด');
      await page.goto(`${app.base}popup.html`);
      await page.locator('.card').waitFor();
      await expect(page.locator('body')).not.toContainText('พ้นกำหนด');
    }
  });

  test('chooses the agency with one choice', async ({ page }) => {
    await page.goto(`${EMENSCR}/projects`);
    // What is chosen before it has been seen counts as a click that somebody was led into.
    await expect(page.locator('thanwela-host[data-part=strip] iframe')).toBeVisible();
    await page.evaluate(
      () => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen))),
    );
    await strip(page).locator('[data-action=agency]').selectOption('กพร.');
    await expect(strip(page).locator('[data-action=agency]')).toHaveCount(0);
  });
});

test('an executive sees the own part, and what it lies within; a unit officer of สปส. reads both names of the quarter', async ({
  page,
  app,
}) => {
  await app.store('sync', settings({ roles: ['executive'] }));
  await page.goto(`${EMENSCR}/projects`);
  await expect(banner(page)).toContainText('งานของท่าน: อนุมัติ (M7) ภายใน 18 เม.ย. 2566');
  await app.store('sync', settings({ agency: 'สปส.', roles: ['unit'] }));
  await expect(banner(page)).toContainText('ไตรมาส 1/66 สปส. = ม.ค.–มี.ค. 66');
});

test('a planner gets from the banner to the page for next year’s memo with two clicks', async ({
  page,
  app,
}) => {
  await app.store('sync', settings({ roles: ['planning'] }));
  await page.goto(`${EMENSCR}/projects`);
  const opened = app.context.waitForEvent('page');
  const n = await clicks(
    strip(page).locator('[data-action=list-menu]'),
    float(page).locator('[data-action=open-review]'),
  );
  expect(n).toBeLessThanOrEqual(2);
  expect((await opened).url()).toBe(`${app.base}review.html`);
});

test.describe('a keeper of files', () => {
  const NEW = `${OPEN_D}/dataset/labour-statistics-2566/resource/new`;
  const ID = '1-2345-45678-78-1';
  const rows = [['ชื่อ', 'เลขประจำตัวประชาชน'], ...Array.from({ length: 60 }, () => ['ก', ID])];
  const people = {
    name: 'training.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(makeXlsx([{ name: 'รายชื่อ', rows }]).bytes),
  };

  test('cannot publish citizen numbers unseen: told in the banner, asked before the save', async ({
    page,
    app,
  }) => {
    await app.store('sync', settings());
    await page.goto(NEW);
    await banner(page).waitFor();
    await page.locator('input[type=file][name=upload]').setInputFiles(people);
    await page.locator('[name=name]').fill('รายชื่อผู้ฝึก');
    await expect(banner(page).locator('.count.level-personal')).toHaveText(/ข้อมูลส่วนบุคคล 60 เลข/u);
    await expect(mark(page, 'resource.upload')).toHaveAttribute('data-level', 'personal');
    await strip(page).locator('[data-action=check]').click();
    const item = panel(page).locator('[data-rule=file-personal-data]');
    await expect(item).toBeVisible();
    await expect(item).toContainText('แผ่นงาน “รายชื่อ” คอลัมน์ B แถว 2–61');
    await expect(item.locator('[data-action=mute-rule]')).toHaveCount(0);
    await float(page).locator('[data-action=close]').click();
    // The setting for mistakes is off, as it comes: of people's data it is asked all the same.
    const save = page.locator('button[name=save]').last();
    await save.click();
    await expect(question(page)).toContainText('เลขประจำตัวประชาชน 60 เลข');
    await question(page).getByRole('button', { name: 'กลับไปแก้ไข' }).click();
    expect(app.site.uploads).toHaveLength(0);
    // One click to go on.
    await page.reload();
    await banner(page).waitFor();
    await page.locator('input[type=file][name=upload]').setInputFiles(people);
    await page.locator('[name=name]').fill('รายชื่อผู้ฝึก');
    await expect(mark(page, 'resource.upload')).toHaveAttribute('data-level', 'personal');
    await save.click();
    await question(page).locator('[data-action=save]').click();
    await page.waitForURL(`${OPEN_D}/dataset/labour-statistics-2566`);
    expect(app.site.uploads).toHaveLength(1);
  });
});

test.describe('on a small laptop', () => {
  test('twelve findings fit a screen of 657 px', async ({ page, app }) => {
    await app.store('sync', settings());
    await page.setViewportSize({ width: 1366, height: 657 });
    await openStep(page, '690001', 'm2');
    await strip(page).locator('[data-action=check]').click();
    await panel(page).locator('li.item').first().waitFor();
    // As many as the form has are seen whole; the room left tells how many more there would be.
    const room = await panel(page)
      .locator('.panel-body')
      .evaluate((body) => {
        const box = body.getBoundingClientRect();
        const items = [...body.querySelectorAll('li.item')].map((item) =>
          item.getBoundingClientRect(),
        );
        const last = items.at(-1)?.bottom ?? box.top;
        const each = items.reduce((sum, { height }) => sum + height, 0) / items.length;
        return items.length + Math.floor((box.bottom - last) / each);
      });
    expect(room).toBeGreaterThanOrEqual(12);
  });

  test('the field in focus is never under the panel: it changes sides or narrows', async ({
    page,
    app,
  }) => {
    await app.store('sync', settings());
    await page.setViewportSize({ width: 1093, height: 614 });
    await openStep(page, '690004', 'm4');
    await strip(page).locator('[data-action=check]').click();
    await panel(page).locator('li.item').first().waitFor();
    const fields = page.locator('table input[type=text]:visible');
    for (const field of [fields.first(), fields.nth(3), fields.last()]) {
      await field.focus();
      await expect
        .poll(async () => {
          const [box, own] = [await field.boundingBox(), await panel(page).boundingBox()];
          if (!box || !own) return 'not drawn';
          const shared = Math.min(box.x + box.width, own.x + own.width) - Math.max(box.x, own.x);
          return shared < box.width ? 'seen' : 'covered';
        })
        .toBe('seen');
    }
  });
});

test('says how much is filled in here, and what is known of the other steps', async ({
  page,
  app,
}) => {
  await app.store('sync', settings());
  await openStep(page, '690001', 'm2');
  await expect(banner(page)).toContainText('ต้องแก้ 8 จุด');
  await openStep(page, '690001', 'm5');
  await strip(page).locator('[data-action=check]').click();
  await expect(panel(page).locator('[data-filled]')).toContainText(
    /กรอกแล้ว \d+ จาก \d+ ช่องที่ต้องกรอก/u,
  );
  const steps = panel(page).locator('.steps li');
  await expect(steps).toHaveCount(7);
  await expect(steps.nth(1)).toHaveText('M2 ขาด 8');
  await expect(steps.nth(2)).toHaveAttribute('data-step-state', 'unseen');
  await expect(steps.nth(4)).toHaveAttribute('aria-current', 'step');
});

test('what belongs in a field is opened from its line in the panel and from its mark', async ({
  page,
  app,
}) => {
  await app.store('sync', settings());
  await openStep(page, '690001', 'm3');
  await strip(page).locator('[data-action=check]').click();
  const line = panel(page).locator('li.item.empty').first();
  const name = line.locator('.item-link');
  const before = await name.boundingBox();
  await line.locator('.more > summary').click();
  const guide = line.locator('.guide-words');
  await expect(guide).toContainText('ตัวอย่างที่ดี:');
  await expect(guide).toContainText('ควรเลี่ยง:');
  // Where the field is from is said once, with the finding.
  expect((await line.locator('.more').textContent())?.split('ที่มา: ')).toHaveLength(2);
  // What is opened stands beneath the name and squeezes nothing.
  expect((await name.boundingBox())?.width).toBe(before?.width);
  const field = await line.getAttribute('data-field');
  await panel(page).locator('[data-action=close]').click();
  await pointAt(page, mark(page, field ?? ''));
  await bubble(page).getByText('ช่องนี้ควรกรอกอะไร').click();
  await expect(bubble(page).locator('.guide-words')).toContainText('ตัวอย่างที่ดี:');
  // Opened again it needs no answer, and is seen whole all the same.
  for (const _ of ['closed', 'opened']) await bubble(page).getByText('ช่องนี้ควรกรอกอะไร').click();
  await expect(bubble(page).locator('.guide-words')).toBeVisible();
  const bottom = await bubble(page).evaluate((node) => node.getBoundingClientRect().bottom);
  /** The lower end of what the frame lets be seen, whole px. */
  const seenTo = () =>
    page.evaluate(() => {
      const host = document.querySelector('thanwela-host[data-part=float]');
      const path = host?.shadowRoot?.querySelector('iframe')?.style.clipPath ?? '';
      return Math.round(Number(/V ?([\d.]+)/u.exec(path)?.[1]));
    });
  await expect.poll(seenTo).toBe(Math.round(bottom));
  await takePicture(page, 'guidance.png');
});

test('in English what belongs in a field is English', async ({ page, app }) => {
  await app.store('sync', settings({ language: 'en' }));
  await openStep(page, '690001', 'm3');
  await strip(page).locator('[data-action=check]').click();
  const line = panel(page).locator('li.item.empty[data-field="m3.output"]');
  await line.locator('.more > summary').click();
  const guide = line.locator('.guide-words');
  await expect(guide).toContainText('What the project itself delivers');
  await expect(guide.locator('p').first()).toHaveAttribute('lang', 'en');
  await takePicture(page, 'guidance-en.png');
  await app.store('sync', settings({ language: 'th' }));
  await expect(guide).toContainText('สิ่งที่โครงการส่งมอบเอง');
});

test('what was switched off comes back on the spot, or from the panel', async ({ page, app }) => {
  await app.store('sync', settings());
  await openStep(page, '690004', 'm4');
  await strip(page).locator('[data-action=check]').click();
  const advice = panel(page).locator('li.item[data-rule=sub-activities]');
  await advice.locator('summary').click();
  await advice.locator('[data-action=mute-rule]').click();
  await expect(advice).toHaveCount(0);
  const undo = panel(page).locator('[data-action=undo]');
  await undo.click();
  await expect(advice).toHaveCount(1);
  await expect(undo).toHaveCount(0);
  await advice.locator('summary').click();
  await advice.locator('[data-action=mute-rule]').click();
  await expect(panel(page).locator('.muted')).toContainText('ปิดไว้ 1 ข้อ');
  await page.reload();
  await strip(page).locator('[data-action=check]').click();
  await panel(page).locator('[data-action=unmute-all]').click();
  await expect(advice).toHaveCount(1);
  // What must be fixed is switched off at its field only.
  const must = panel(page).locator('li.item[data-level=must]').first();
  await must.locator('summary').click();
  await expect(must.locator('[data-action=mute]')).toBeVisible();
  await expect(must.locator('[data-action=mute-rule]')).toHaveCount(0);
});
