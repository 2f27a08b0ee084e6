import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import { showFingerprint } from '../../lib/schedule/file/fingerprint.ts';
import { readSchedule } from '../../lib/schedule/file/read-schedule.ts';
import { writeSchedule } from '../../lib/schedule/file/write-schedule.ts';
import { FY2566 } from '../../lib/schedule/packs/fy2566.ts';
import { type Ministry, newMinistry, type Published, revised, SIGNED_AT } from '../make/feed.ts';
import { violations } from './axe.ts';
import { expect, IN_APRIL, test } from './fixtures.ts';
import { takePicture } from './pictures.ts';

const ADDRESS = 'https://feed.thanwela.invalid/2566.json';

const json = (text: string) => ({
  name: 'schedule.json',
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});

test.describe('a schedule file', () => {
  test('dropped: says what it would change, and changes nothing before that is confirmed', async ({
    page,
    app,
  }) => {
    await page.goto(`${app.base}options.html`);
    await page.locator('[data-action=import]').waitFor();
    await page.evaluate(
      (text) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([text], 'schedule.json'));
        document.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, cancelable: true }));
      },
      writeSchedule(revised(2, 20)),
    );
    const ready = page.locator('[data-import=ready]');
    await expect(ready.locator('[data-difference]')).toHaveText(
      'รายงานความก้าวหน้า ไตรมาส 2/66 (M6): 18 → 20 เม.ย. 66',
    );
    await expect(page.locator('[data-schedule]')).toHaveCount(1);
    await page.locator('[data-action=confirm-import]').click();
    const row = page.locator('[data-schedule]');
    await expect(row).toContainText('ฉบับแก้ไขที่ 2');
    // What it took the place of is not listed as if it were in use too.
    await expect(row).toHaveCount(1);
    await expect(row).toContainText('ใช้แทนฉบับแก้ไขที่ 1');
    await row.locator('[data-action=drop]').click();
    await expect(row).toContainText('ฉบับแก้ไขที่ 1');
    await expect(row).not.toContainText('ฉบับแก้ไขที่ 2');
  });

  test('with its signature: by whom and when; one that does not fit brings nothing in', async ({
    page,
    app,
  }) => {
    const ministry = await newMinistry();
    const { file, signature } = await ministry.publish(revised(2, 20), SIGNED_AT);
    const { signature: other } = await ministry.publish(revised(3, 21), SIGNED_AT);
    const sig = (text: string) => ({ ...json(text), name: 'schedule.json.sig' });
    await page.goto(`${app.base}options.html`);
    const input = page.locator('[data-action=import]');
    await input.setInputFiles(json(file));
    await expect(page.locator('[data-signature=none]')).toContainText('.sig');
    await input.setInputFiles(sig(other));
    await expect(page.locator('[data-import=not-signed]')).toContainText('ลายมือชื่อไม่ตรงกับไฟล์');
    await expect(page.locator('[data-action=confirm-import]')).toHaveCount(0);
    await input.setInputFiles(sig(signature));
    const found = page.locator(`[data-signature="${SIGNED_AT}"]`);
    await expect(found).toContainText('ลงลายมือชื่อเมื่อ 1 เม.ย. 2566 09:00 น.');
    await expect(found.locator('code')).toHaveText(showFingerprint(ministry.fingerprint));
    await page.locator('[data-action=confirm-import]').click();
    await expect(page.locator('[data-schedule]')).toContainText(
      'ลงลายมือชื่อเมื่อ 1 เม.ย. 2566 09:00 น.',
    );
  });

  test('pasted; an older one is refused with the reason', async ({ page, app }) => {
    await page.goto(`${app.base}options.html`);
    const box = page.locator('[data-action=paste]');
    const paste = (text: string) =>
      box.evaluate((node, pasted) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', pasted);
        node.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
        );
      }, text);
    await paste(writeSchedule(revised(3, 21)));
    await page.locator('[data-action=confirm-import]').click();
    await expect(page.locator('[data-schedule]')).toContainText('ฉบับแก้ไขที่ 3');
    await paste(writeSchedule(revised(2, 20)));
    await expect(page.locator('[data-import=older]')).toContainText('ฉบับแก้ไขที่ 2 เก่ากว่าที่ใช้อยู่');
    await box.fill('{');
    await expect(page.locator('[data-problem=not-json]')).toBeVisible();
    await expect(page.locator('[data-schedule]').last()).toContainText('ฉบับแก้ไขที่ 3');
  });

  test('an agency that is called otherwise now: said before it is used, and called so from then on', async ({
    page,
    app,
  }) => {
    const agencies = FY2566.agencies.map((each) =>
      each.id === 'กกจ.' ? { ...each, name: 'กรมการมีงานทำ' } : each,
    );
    await page.goto(`${app.base}options.html`);
    await page
      .locator('[data-action=import]')
      .setInputFiles(json(writeSchedule({ ...FY2566, revision: 2, agencies })));
    await expect(page.locator('[data-difference=renamed]')).toHaveText(
      'ชื่อหน่วยงาน: กรมการจัดหางาน (กกจ.) เปลี่ยนเป็น กรมการมีงานทำ (กกจ.)',
    );
    const option = page.locator('[data-setting=agency] option[value="กกจ."]');
    await expect(option).toHaveText('กรมการจัดหางาน (กกจ.)');
    await page.locator('[data-action=confirm-import]').click();
    await expect(option).toHaveText('กรมการมีงานทำ (กกจ.)');
  });

  test('a file of corrections dropped on the page goes where it belongs', async ({ page, app }) => {
    await page.goto(`${app.base}options.html`);
    await page.locator('[data-action=import]').waitFor();
    await page.evaluate(() => {
      const corrections = [
        { site: 'emenscr', label: 'สิ่งที่จะได้', field: 'm3.output', added: '2026-11-22' },
      ];
      const text = JSON.stringify({ format: 'thanwela-corrections', version: 1, corrections });
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'x.json'));
      document.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, cancelable: true }));
    });
    await expect(page.locator('[data-corrections=ready]')).toBeVisible();
    await page.locator('[data-action=confirm-corrections]').click();
    await expect(page.locator('[data-corrections=done]')).toBeVisible();
    await expect(page.locator('[data-list=own]')).toContainText('สิ่งที่จะได้');
    await page.locator('[data-action=undo-corrections]').click();
    await expect(page.locator('[data-list=own]')).toHaveCount(0);
  });

  test('too big and too new are refused kindly', async ({ page, app }) => {
    await page.goto(`${app.base}options.html`);
    const input = page.locator('[data-action=import]');
    await input.setInputFiles(json(' '.repeat(2_100_000)));
    await expect(page.locator('[data-problem=too-big]')).toContainText('ไฟล์ยาวเกิน');
    await input.setInputFiles(
      json(writeSchedule(revised(1, 18)).replace('"version": 1', '"version": 2')),
    );
    await expect(page.locator('[data-problem=too-new]')).toContainText('ให้ปรับรุ่นส่วนขยาย');
  });

  test('what is saved is the schedule in use', async ({ page, app }) => {
    await page.goto(`${app.base}options.html`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('[data-schedule] [data-action=export]').click(),
    ]);
    expect(download.suggestedFilename()).toBe('thanwela-mol-2566-r1.json');
    const text = await readFile(await download.path(), 'utf8');
    expect(readSchedule(text)).toMatchObject({ ok: true, schedule: { id: 'mol-2566' } });
  });
});

test.describe('a feed', () => {
  let ministry: Ministry;
  let served: Published | 'offline' | 404;
  let headers: Record<string, string>[];

  test.beforeAll(async () => {
    ministry = await newMinistry();
  });

  /** Puts the ministry's web server behind the address. */
  async function serve(page: Page): Promise<void> {
    headers = [];
    await page.context().route('https://feed.thanwela.invalid/**', async (route) => {
      const request = route.request();
      if (served === 'offline') return route.abort('internetdisconnected');
      if (served === 404) return route.fulfill({ status: 404 });
      const isSignature = request.url().endsWith('.sig');
      if (!isSignature) headers.push(await request.allHeaders());
      return route.fulfill({
        body: isSignature ? served.signature : served.file,
        headers: { 'last-modified': 'Sun, 22 Nov 2026 02:00:00 GMT' },
      });
    });
  }

  async function add(page: Page, base: string): Promise<void> {
    served = await ministry.publish(revised(2, 20));
    await serve(page);
    await page.goto(`${base}options.html`);
    await page.locator('[data-setting=feed]').fill(ADDRESS);
    await page.locator('[data-action=feed-add]').click();
    await page.locator('[data-feed=offer]').waitFor();
  }

  test('only https; nothing is added otherwise', async ({ page, app }) => {
    await page.goto(`${app.base}options.html`);
    const address = page.locator('[data-setting=feed]');
    for (const bad of [
      'http://feed.thanwela.invalid/x.json',
      'https://a:b@feed.thanwela.invalid/x',
    ]) {
      await address.fill(bad);
      await page.locator('[data-action=feed-add]').click();
      await expect(page.locator('#feed-message')).toContainText('https://');
      await expect(address).toHaveAttribute('aria-invalid', 'true');
    }
  });

  test('first the fingerprint and the changes, then the yes; later ones by the same key', async ({
    page,
    app,
  }) => {
    await add(page, app.base);
    const offer = page.locator('[data-feed=offer]');
    await expect(offer.locator('code')).toHaveText(showFingerprint(ministry.fingerprint));
    await expect(offer.locator('[data-difference]')).toHaveText(
      'รายงานความก้าวหน้า ไตรมาส 2/66 (M6): 18 → 20 เม.ย. 66',
    );
    await expect(page.locator('[data-schedule]')).toHaveCount(1);
    const popup = await app.context.newPage();
    await popup.goto(`${app.base}popup.html`);
    await expect(popup.locator('[data-news=offer]')).toBeVisible();
    await page.bringToFront();
    await page.locator('[data-action=feed-accept]').click();
    await expect(page.locator('[data-schedule]')).toContainText('ฉบับแก้ไขที่ 2');
    await expect(popup.locator('[data-news]')).toHaveCount(0);

    served = await ministry.publish(revised(3, 21));
    await page.locator('[data-action=feed-ask]').click();
    await expect(offer.locator('[data-difference]')).toContainText('20 → 21 เม.ย. 66');
    expect(headers.at(-1)?.['if-modified-since']).toBe('Sun, 22 Nov 2026 02:00:00 GMT');
    for (const each of headers) {
      expect(each.cookie).toBeUndefined();
      expect(each.referer).toBeUndefined();
    }
    await page.locator('[data-action=feed-decline]').click();
    await expect(offer).toHaveCount(0);
    await expect(page.locator('[data-schedule]').last()).toContainText('ฉบับแก้ไขที่ 2');
  });

  test('taken at once where that was chosen, told afterwards, undone with one click', async ({
    page,
    app,
  }) => {
    await add(page, app.base);
    await page.locator('[data-action=feed-accept]').click();
    // Shown as switched on once it is stored, not at the click.
    await page.locator('[data-setting=feed-at-once]').click();
    await expect(page.locator('[data-setting=feed-at-once]')).toBeChecked();
    served = await ministry.publish(revised(3, 21));
    await page.locator('[data-action=feed-ask]').click();
    const taken = page.locator('[data-feed=taken]');
    await expect(taken.locator('[data-difference]')).toContainText('20 → 21 เม.ย. 66');
    await page.locator('[data-action=undo]').click();
    await expect(page.locator('[data-schedule]').last()).toContainText('ฉบับแก้ไขที่ 2');
    await page.locator('[data-action=feed-seen]').click();
    await expect(taken).toHaveCount(0);
  });

  test('a web site that goes back in time: said, not taken, and used only when that is wanted', async ({
    page,
    app,
  }) => {
    const DAY = 86_400_000;
    await add(page, app.base);
    await expect(page.locator('[data-feed=offer]')).toContainText(
      'ลงลายมือชื่อเมื่อ 1 เม.ย. 2566 09:00 น.',
    );
    await page.locator('[data-action=feed-accept]').click();
    const row = page.locator('[data-schedule=mol-2566]');
    await expect(row).toContainText('ลงลายมือชื่อเมื่อ 1 เม.ย. 2566 09:00 น.');
    const signed = page.locator('[data-feed=signed]');
    await expect(signed).toHaveText('ไฟล์ที่รับไว้ลงลายมือชื่อเมื่อ 1 เม.ย. 2566 09:00 น. (16 วันก่อน)');
    await page.locator('[data-setting=feed-at-once]').click();
    await expect(page.locator('[data-setting=feed-at-once]')).toBeChecked();
    const ask = page.locator('[data-action=feed-ask]');
    const error = page.locator('[data-feed=error]');

    // A schedule of its own, of a higher revision too, but signed before.
    const old = { ...revised(9, 25), id: 'mol-2565' };
    served = await ministry.publish(old, SIGNED_AT - 90 * DAY);
    await ask.click();
    await expect(error).toHaveAttribute('data-error', 'earlier');
    await expect(error).toContainText(
      'ลงลายมือชื่อเมื่อ 1 ม.ค. 2566 09:00 น. ก่อนฉบับที่เคยรับ (1 เม.ย. 2566 09:00 น.) จึงไม่ใช้',
    );
    await expect(page.locator('[data-schedule=mol-2565]')).toHaveCount(0);
    // The same without a time.
    served = await ministry.publishUntimed(old);
    await ask.click();
    await expect(error).toHaveAttribute('data-error', 'untimed');
    // From the future, by the clock of this computer.
    served = await ministry.publish(revised(3, 21), Date.parse(IN_APRIL) + 30 * DAY);
    await ask.click();
    await expect(error).toHaveAttribute('data-error', 'future');
    await expect(error).toContainText('17 พ.ค. 2566');
    await expect(row).toContainText('ฉบับแก้ไขที่ 2');
    // A clock that was behind is no reason once it is right.
    await app.setNow('2023-05-18T12:00:00+07:00');
    await ask.click();
    await expect(error).toHaveCount(0);
    await expect(row).toContainText('ฉบับแก้ไขที่ 3');
    await expect(signed).toContainText('17 พ.ค. 2566 12:00 น. (1 วันก่อน)');

    // The same file for half a year: fetched today, signed in May.
    await app.setNow('2023-11-18T12:00:00+07:00');
    await ask.click();
    await expect(page.locator('[data-feed=age]')).toContainText('18 พ.ย. 2566 (วันนี้)');
    await expect(signed).toContainText('17 พ.ค. 2566 12:00 น. (185 วันก่อน)');

    // Wanted all the same: by the keyboard.
    served = await ministry.publish(revised(2, 20), SIGNED_AT);
    await ask.click();
    await expect(error).toHaveAttribute('data-error', 'earlier');
    const refused = page.locator('[data-feed=refused]');
    await refused.locator('summary').focus();
    await page.keyboard.press('Enter');
    await expect(refused.locator('[data-difference]')).toContainText('21 → 20 เม.ย. 66');
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 900 });
    await page.locator('#feed').evaluate((node) => node.scrollIntoView());
    await takePicture(page, 'feed-earlier-320.png');
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(
      true,
    );
    await page.keyboard.press('Tab');
    await expect(page.locator('[data-action=feed-use-refused]')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(error).toHaveCount(0);
    await expect(row).toContainText('ฉบับแก้ไขที่ 2');
    await expect(signed).toContainText('1 เม.ย. 2566');
    await ask.click();
    await expect(page.locator('[data-action=feed-ask]')).toBeEnabled();
    await expect(error).toHaveCount(0);
  });

  test('another key, an older file, no web site: the last good copy stays, with its age', async ({
    page,
    app,
  }) => {
    await add(page, app.base);
    await page.locator('[data-action=feed-accept]').click();
    await expect(page.locator('[data-schedule]')).toContainText('ฉบับแก้ไขที่ 2');
    const ask = page.locator('[data-action=feed-ask]');
    const error = page.locator('[data-feed=error]');
    served = await (await newMinistry()).publish(revised(9, 29));
    await ask.click();
    await expect(error).toContainText('กุญแจอื่น');
    served = await ministry.publish(revised(1, 18));
    await ask.click();
    await expect(error).toContainText('เก่ากว่าที่เคยรับ');
    served = 404;
    await ask.click();
    await expect(error).toContainText('รหัส 404');
    served = 'offline';
    await app.setNow('2023-04-20T12:00:00+07:00');
    await ask.click();
    await expect(error).toContainText('ติดต่อเว็บไซต์ไม่ได้');
    await expect(page.locator('[data-feed=age]')).toContainText('17 เม.ย. 2566 (3 วันก่อน)');
    await expect(page.locator('[data-schedule]').last()).toContainText('ฉบับแก้ไขที่ 2');
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 900 });
    await page.locator('#feed').evaluate((node) => node.scrollIntoView());
    await takePicture(page, 'feed-320.png');
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(
      true,
    );
    await page.locator('[data-action=feed-remove]').click();
    await expect(page.locator('[data-setting=feed]')).toBeVisible();
    await expect(page.locator('[data-schedule]')).toContainText('ฉบับแก้ไขที่ 2');
  });
});

test('popup and options lead to the review page', async ({ page, app }) => {
  for (const from of ['popup', 'options']) {
    await page.goto(`${app.base}${from}.html`);
    const [opened] = await Promise.all([
      app.context.waitForEvent('page'),
      page.locator('[data-action=review]').click(),
    ]);
    await expect(opened.locator('h1')).toHaveText('นำเข้าหนังสือแจ้งกรอบเวลา');
    await opened.close();
  }
});

test('the agency that was chosen is in no schedule any more: said by its name, and asked for anew', async ({
  page,
  app,
}) => {
  await app.store('sync', {
    settings: { version: 1, agency: 'ก.เก่า', roles: [], language: 'th', digits: 'arabic' },
  });
  await page.goto(`${app.base}popup.html`);
  await expect(page.locator('.ask')).toContainText('ไม่มี “ก.เก่า” ที่เลือกไว้');
  await page.locator('[data-action=agency]').selectOption('กกจ.');
  await expect(page.locator('.ask')).toHaveCount(0);
});
