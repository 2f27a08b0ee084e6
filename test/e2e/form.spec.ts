import {
  banner,
  bubble,
  EMENSCR,
  expect,
  float,
  mark,
  markedFields,
  marks,
  openStep,
  pointAt,
  strip,
  test,
} from './fixtures.ts';

const REQUIRED: Record<string, string[]> = {
  m1: [
    'm1.component',
    'm1.developmentPlan',
    'm1.factor',
    'm1.issueGoal',
    'm1.masterPlan',
    'm1.strategyDirect',
    'm1.subPlan',
    'm1.subPlanGoal',
  ],
  m2: [
    'm2.contactEmail',
    'm2.contactName',
    'm2.contactPhone',
    'm2.end',
    'm2.name',
    'm2.start',
    'm2.type',
    'm2.unit',
  ],
  m3: ['m3.area', 'm3.beneficiary', 'm3.objective', 'm3.outcome', 'm3.output', 'm3.rationale'],
  m4: [],
  m5: ['m5.fiscalYear', 'm5.source', 'm5.total'],
};

test('an empty project: every required field in sight is marked', async ({ page }) => {
  for (const [step, fields] of Object.entries(REQUIRED)) {
    await test.step(step, async () => {
      await openStep(page, '690001', step);
      await expect.poll(() => markedFields(page)).toEqual(fields);
      if (fields.length > 0) {
        await expect(banner(page)).toContainText(`ต้องแก้ ${fields.length} จุด`);
      }
    });
  }
});

test('a project in which everything is right: nothing is marked', async ({ page }) => {
  for (const step of Object.keys(REQUIRED)) {
    await test.step(step, async () => {
      await openStep(page, '690003', step);
      await expect(banner(page)).toContainText('ไม่พบจุดที่ต้องแก้');
      await expect(marks(page)).toHaveCount(0);
    });
  }
});

test('a finding goes while the person types, and comes back once the field is left empty', async ({
  page,
}) => {
  await openStep(page, '690002', 'm3');
  const field = page.getByRole('row', { name: /ผลลัพธ์/u }).getByRole('textbox');
  await expect(mark(page, 'm3.outcome')).toBeVisible();
  await field.click();
  await page.keyboard.type('แรงงานนอกระบบเข้าถึงสิทธิ');
  await expect(mark(page, 'm3.outcome')).toHaveCount(0);
  await expect(field).toBeFocused();

  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await expect(field).toHaveValue('');
  // Still in the field: nothing is called wrong yet.
  await expect(mark(page, 'm3.output')).toBeVisible();
  await expect(mark(page, 'm3.outcome')).toHaveCount(0);
  await page.keyboard.press('Tab');
  await expect(mark(page, 'm3.outcome')).toBeVisible();
});

test('"-" and blanks are as good as nothing', async ({ page }) => {
  await openStep(page, '690002', 'm3');
  const field = page.getByRole('row', { name: /ผลผลิต/u }).getByRole('textbox');
  await field.fill('-');
  await page.keyboard.press('Tab');
  await expect(mark(page, 'm3.output')).toBeVisible();
  await field.fill('ระบบหนึ่งระบบ');
  await expect(mark(page, 'm3.output')).toHaveCount(0);
});

test('selects that are not native ones: chosen, the finding goes', async ({ page }) => {
  await openStep(page, '690001', 'm1');
  const combo = page.getByRole('combobox').first();
  await expect(mark(page, 'm1.strategyDirect')).toBeVisible();
  await combo.click();
  await page.getByRole('option').nth(1).click();
  await expect(mark(page, 'm1.strategyDirect')).toHaveCount(0);

  // The one without any role: a box that opens a list of boxes.
  await expect(mark(page, 'm1.component')).toBeVisible();
  const old = page.locator('.dd').first();
  await old.click();
  await old.locator('.dd-it').nth(2).click();
  await expect(mark(page, 'm1.component')).toHaveCount(0);
});

test('rows that come and go are checked as rows', async ({ page }) => {
  await openStep(page, '690001', 'm4');
  await expect.poll(() => markedFields(page)).toEqual([]);
  await page.getByRole('button', { name: /เพิ่มกิจกรรม/u }).click();
  await page.getByRole('button', { name: /เพิ่มกิจกรรม/u }).click();
  // The app puts the cursor into the new row; that field is not called empty before it is left.
  await page.keyboard.press('Tab');
  await expect
    .poll(() => markedFields(page))
    .toEqual([
      'm4.activity#1',
      'm4.activity#2',
      'm4.end#1',
      'm4.end#2',
      'm4.start#1',
      'm4.start#2',
    ]);
});

test('what is in another tab is not shown, and not called empty', async ({ page }) => {
  await openStep(page, '690001', 'm1');
  await expect(marks(page)).toHaveCount(REQUIRED.m1?.length ?? 0);
  await expect(mark(page, 'm1.level3Plan')).toHaveCount(0);
  await page.getByText('แผนระดับที่ 3 และข้อมูลที่เกี่ยวข้อง').click();
  await expect.poll(() => markedFields(page)).toEqual(['m1.level3Plan']);
});

test('a value set by script is noticed within a second or so', async ({ page }) => {
  await openStep(page, '690001', 'm2');
  await expect(mark(page, 'm2.name')).toBeVisible();
  await page.getByRole('textbox', { name: /ชื่อโครงการ/u }).evaluate((input) => {
    (input as HTMLInputElement).value = 'โครงการตัวอย่าง';
  });
  await expect(mark(page, 'm2.name')).toHaveCount(0, { timeout: 2500 });
});

test('the list page is no form: filters, search and log-in menus are left alone', async ({
  page,
}) => {
  await page.goto(`${EMENSCR}/projects`);
  await expect(banner(page)).toBeVisible();
  await expect(page.getByRole('table')).toBeVisible();
  await expect(strip(page).locator('[data-action=check]')).toHaveCount(0);
  await expect(marks(page)).toHaveCount(0);
});

test.describe('the panel', () => {
  test('opens with the focus on its title, lists by level, goes to the field, closes with Esc', async ({
    page,
  }) => {
    await openStep(page, '690002', 'm3');
    // Five empty fields; that a KPI lacks its target is not said a second time.
    await expect(marks(page)).toHaveCount(5);
    await strip(page).locator('[data-action=check]').click();
    const panel = float(page).getByRole('dialog', { name: 'ผลตรวจแบบฟอร์ม' });
    await expect(panel.getByRole('heading', { name: 'ผลตรวจแบบฟอร์ม' })).toBeFocused();
    // One line a field, nothing twice.
    await expect(panel.locator('li.item')).toHaveCount(5);
    await expect(panel.locator('li.item[data-rule=four-elements]')).toHaveCount(0);
    await expect(panel).toContainText('M3 รายละเอียดโครงการ');

    const item = panel.locator('[data-field="m3.kpiTarget"]');
    await expect(item).toContainText('แถวที่ 1');
    await item.locator('[data-action=go-to]').click();
    const cell = page.getByRole('row').filter({ hasText: '1' }).getByRole('textbox').nth(1);
    await expect(cell).toBeFocused();
    await page.keyboard.type('500');
    await expect(panel.locator('[data-field="m3.kpiTarget"]')).toHaveCount(0);

    await panel.getByRole('button', { name: 'ปิด', exact: true }).focus();
    await page.keyboard.press('Escape');
    await expect(panel).toHaveCount(0);
    await expect(strip(page).locator('[data-action=check]')).toBeFocused();
  });

  test('says when nothing was found and what could not be checked', async ({ page }) => {
    await openStep(page, '690003', 'm5');
    await strip(page).locator('[data-action=check]').click();
    const panel = float(page).getByRole('dialog', { name: 'ผลตรวจแบบฟอร์ม' });
    await expect(panel).toContainText('ไม่พบจุดที่ต้องแก้');
    await openStep(page, '690001', 'm4');
    await strip(page).locator('[data-action=check]').click();
    await expect(panel.locator('.not-found')).toContainText('กิจกรรมหลัก');
  });

  test('works by keyboard alone', async ({ page }) => {
    await openStep(page, '690002', 'm3');
    await strip(page).locator('[data-action=check]').focus();
    await page.keyboard.press('Enter');
    const panel = float(page).getByRole('dialog', { name: 'ผลตรวจแบบฟอร์ม' });
    await expect(panel).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(panel.getByRole('button', { name: 'ปิด', exact: true })).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(panel.locator('[data-action=go-to]').first()).toBeFocused();
  });
});

test('a finding can be switched off, at one field or everywhere, and on again', async ({
  page,
  app,
}) => {
  await openStep(page, '690002', 'm3');
  await strip(page).locator('[data-action=check]').click();
  const panel = float(page).getByRole('dialog', { name: 'ผลตรวจแบบฟอร์ม' });
  await panel.locator('[data-field="m3.output"] summary').click();
  await panel.locator('[data-field="m3.output"] [data-action=mute]').click();
  await expect(panel.locator('[data-field="m3.output"]')).toHaveCount(0);
  await expect(mark(page, 'm3.output')).toHaveCount(0);
  await expect(marks(page)).toHaveCount(4);
  await expect(panel).toContainText('ปิดไว้ 1 ข้อ');
  // What must be filled in is never switched off everywhere with one click.
  await expect(panel.locator('[data-action=mute-rule]')).toHaveCount(0);

  await openStep(page, '690004', 'm4');
  await strip(page).locator('[data-action=check]').click();
  const advice = panel.locator('[data-rule=sub-activities]');
  await advice.locator('summary').click();
  await advice.locator('[data-action=mute-rule]').click();
  await expect(advice).toHaveCount(0);
  await openStep(page, '690002', 'm3');

  const options = await app.context.newPage();
  await options.goto(`${app.base}options.html`);
  await expect(options.locator('[data-mute]')).toHaveCount(2);
  await expect(options.locator('[data-mute]').first()).toContainText('“ผลผลิต”');
  await options.locator('[data-action=unmute]').first().click();
  await expect(marks(page)).toHaveCount(5);
});

test('a mark says what is wrong on hover, and where it comes from', async ({ page }) => {
  await openStep(page, '690002', 'm3');
  const own = mark(page, 'm3.output');
  await page.getByRole('row', { name: /ผลผลิต/u }).scrollIntoViewIfNeeded();
  await expect(bubble(page)).toHaveCount(0);
  await pointAt(page, own);
  await expect(bubble(page)).toContainText('ยังไม่ได้กรอก “๓.๑ ผลผลิต (Output)”');
  await expect(bubble(page)).toContainText('เกณฑ์โครงการของ สศช.');
  await page.mouse.move(2, 400);
  await expect(bubble(page)).toHaveCount(0);
});

test('marks stand on the corner of their fields and follow the page; a click goes through them', async ({
  page,
}) => {
  await openStep(page, '690002', 'm3');
  const field = page.getByRole('row', { name: /ผลลัพธ์/u }).getByRole('textbox');
  for (const scroll of [0, 150, 600]) {
    await page.evaluate((y) => scrollTo(0, y), scroll);
    await expect
      .poll(async () => {
        const [box, dot] = [
          await field.boundingBox(),
          await mark(page, 'm3.outcome').boundingBox(),
        ];
        if (!box || !dot) return 'not shown';
        const x = dot.x + dot.width / 2 - (box.x + box.width);
        const y = dot.y + dot.height / 2 - box.y;
        return Math.abs(x + 10) <= 1 && Math.abs(y) <= 2
          ? 'on its corner'
          : JSON.stringify({ x, y });
      })
      .toBe('on its corner');
  }
  const box = await mark(page, 'm3.outcome').boundingBox();
  await page.mouse.click((box?.x ?? 0) + 3, (box?.y ?? 0) + 14);
  await expect(field).toBeFocused();
});
