/** The job of passing a schedule on: from the memo that is in use to five departments. */
import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright/test';
import { showFingerprint } from '../../lib/schedule/file/fingerprint.ts';
import { encryptedKeyFile, makePair, openKeyFile } from '../../lib/schedule/file/key-file.ts';
import { readSchedule } from '../../lib/schedule/file/read-schedule.ts';
import { fingerprintOf, signFile, verifyFile } from '../../lib/schedule/file/signature.ts';
import { writeSchedule } from '../../lib/schedule/file/write-schedule.ts';
import { revised, SIGNED_AT } from '../make/feed.ts';
import { violations } from './axe.ts';
import { clipboard, expect, IN_APRIL, test } from './fixtures.ts';
import type { Launched } from './launch.ts';
import { takePicture } from './pictures.ts';

const ADDRESS = 'https://feed.thanwela.invalid/plans/2566.json';
const PASSPHRASE = 'กุญแจของกระทรวง 2569';

const said = (page: Page) => page.locator('#key-message');
const at = (page: Page, action: string) => page.locator(`[data-action=${action}]`);

async function downloads(page: Page, click: () => Promise<unknown>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  return download;
}
const textOf = async (download: Download) => readFile(await download.path(), 'utf8');
const bytesOf = async (download: Download) => new Uint8Array(await readFile(await download.path()));

/** Puts a revision of the memo in use and opens the page about it. */
async function open(page: Page, app: Launched): Promise<void> {
  await page.goto(`${app.base}options.html`);
  await at(page, 'import').setInputFiles({
    name: 'schedule.json',
    mimeType: 'application/json',
    buffer: Buffer.from(writeSchedule(revised(2, 20))),
  });
  await at(page, 'confirm-import').click();
  await expect(page.locator('[data-schedule]')).toContainText('ฉบับแก้ไขที่ 2');
  const [opened] = await Promise.all([
    app.context.waitForEvent('page'),
    page.locator('[data-schedule] [data-action=share]').click(),
  ]);
  const address = opened.url();
  await opened.close();
  await page.goto(address);
  await page.locator('[data-key]').waitFor();
}

/** The key of another test is removed as a person would. */
async function removeKey(page: Page): Promise<void> {
  await at(page, 'remove-key').click();
  await at(page, 'remove-key-yes').click();
  await expect(page.locator('[data-key]')).toHaveAttribute('data-key', 'none');
}

async function makeKey(page: Page): Promise<Download> {
  await page.locator('[data-field=passphrase]').fill(PASSPHRASE);
  await page.locator('[data-field=passphrase-again]').fill(PASSPHRASE);
  return downloads(page, () => at(page, 'make-key').click());
}

async function takeKey(page: Page, file: string, passphrase: string): Promise<void> {
  await page.locator('[data-field=take-passphrase]').fill(passphrase);
  await at(page, 'take-key').setInputFiles({
    name: 'x.key.pem',
    mimeType: 'application/x-pem-file',
    buffer: Buffer.from(file),
  });
}

test.afterEach(async ({ app }) => {
  const page = await app.context.newPage();
  await page.goto(`${app.base}share.html`);
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const asked = indexedDB.deleteDatabase('thanwela-key');
        asked.onsuccess = () => resolve();
        asked.onerror = () => reject(asked.error);
      }),
  );
  await page.close();
});

test('from the memo to five departments: changes, files, signature, address, texts', async ({
  page,
  app,
}) => {
  await app.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, app);

  // What changes, for each department in its own names.
  const departments = page.locator('.department');
  await expect(departments).toHaveCount(5);
  const social = page.locator('[data-agency="สปส."]');
  await expect(social).toHaveAttribute('data-changes', '1');
  await social.locator('summary').click();
  await expect(social.locator('[data-difference]')).toHaveText(
    'รายงานความก้าวหน้า ไตรมาส 1/66 (M6): 18 → 20 เม.ย. 66',
  );
  await expect(page.locator('[data-agency="กกจ."] [data-difference]')).toContainText('ไตรมาส 2/66');

  // A key, whose backup file other tools open.
  await expect(at(page, 'sign')).toHaveCount(0);
  await page.locator('[data-field=passphrase]').fill('short');
  await at(page, 'make-key').click();
  await expect(said(page)).toContainText('สั้นเกินไป');
  await page.locator('[data-field=passphrase]').fill(PASSPHRASE);
  await page.locator('[data-field=passphrase-again]').fill(`${PASSPHRASE}!`);
  await at(page, 'make-key').click();
  await expect(said(page)).toContainText('ไม่ตรงกัน');
  const backup = await makeKey(page);
  await expect(said(page)).toHaveAttribute('data-said', 'made');
  const fingerprint = String(
    await page.locator('[data-fingerprint]').getAttribute('data-fingerprint'),
  );
  expect(backup.suggestedFilename()).toBe(`thanwela-${fingerprint.slice(0, 8)}.key.pem`);
  const keyFile = await textOf(backup);
  const spki = createPublicKey(createPrivateKey({ key: keyFile, passphrase: PASSPHRASE }));
  expect(await fingerprintOf(new Uint8Array(spki.export({ type: 'spki', format: 'der' })))).toBe(
    fingerprint,
  );

  // What the browser keeps outlives the page, and no script can read it.
  await page.reload();
  await expect(page.locator(`[data-fingerprint="${fingerprint}"]`)).toBeVisible();
  const kept = await page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const asked = indexedDB.open('thanwela-key');
        asked.onsuccess = () => {
          const got = asked.result.transaction('key').objectStore('key').get('only');
          got.onsuccess = () => {
            const { privateKey } = got.result as { privateKey: CryptoKey };
            asked.result.close();
            crypto.subtle.exportKey('pkcs8', privateKey).then(
              () => resolve('read'),
              ({ name }: Error) => resolve(name),
            );
          };
        };
        asked.onerror = () => reject(asked.error);
      }),
  );
  expect(kept).toBe('InvalidAccessError');
  expect(await textOf(await downloads(page, () => at(page, 'give-key').click()))).toBe(keyFile);

  // The two files, under the names that the address asks for.
  const field = page.locator('[data-field=address]');
  for (const [bad, problem] of [
    ['http://feed.thanwela.invalid/2566.json', 'not-https'],
    ['https://feed.thanwela.invalid/get?f=2566.json', 'query'],
    ['https://feed.thanwela.invalid/plans/', 'no-file'],
  ] as const) {
    await field.fill(bad);
    await expect(page.locator(`[data-upload=${problem}]`)).toBeVisible();
    await expect(at(page, 'test-address')).toHaveCount(0);
  }
  await field.fill(ADDRESS);
  await expect(page.locator('[data-upload=names] li')).toHaveText(['2566.json', '2566.json.sig']);
  const file = await downloads(page, () => at(page, 'save').click());
  const signature = await downloads(page, () => at(page, 'sign').click());
  await expect(said(page)).toHaveAttribute('data-said', 'signed');
  expect([file.suggestedFilename(), signature.suggestedFilename()]).toEqual([
    '2566.json',
    '2566.json.sig',
  ]);
  const bytes = await bytesOf(file);
  expect(readSchedule(new TextDecoder().decode(bytes))).toMatchObject({
    ok: true,
    schedule: { revision: 2 },
  });
  const signedAt = Date.parse(IN_APRIL);
  expect(await verifyFile(bytes, await textOf(signature))).toEqual({
    ok: true,
    fingerprint,
    signedAt,
  });
  await expect(said(page)).toContainText('ลงลายมือชื่อเมื่อ 17 เม.ย. 2566 12:00 น.');

  // The backup file signs on the command line's side too: the same format, the same key.
  const opened = await openKeyFile(keyFile, PASSPHRASE);
  if (!opened.ok) throw new Error(opened.reason);
  expect(await verifyFile(bytes, await signFile(bytes, opened.pair, SIGNED_AT))).toEqual({
    ok: true,
    fingerprint,
    signedAt: SIGNED_AT,
  });

  // The address, before anybody is told.
  const served: { file: string | null; signature: string | null } = { file: null, signature: null };
  await app.context.route('https://feed.thanwela.invalid/**', (route) => {
    const body = route.request().url().endsWith('.sig') ? served.signature : served.file;
    return body === null ? route.fulfill({ status: 404 }) : route.fulfill({ body });
  });
  const findings = page.locator('[data-test]');
  const names = () => findings.evaluateAll((all) => all.map((each) => each.dataset.test));
  const tested = async (...expected: string[]) => {
    await at(page, 'test-address').click();
    await expect.poll(names).toEqual(expected);
  };
  await tested('error-http');
  await expect(findings).toContainText('รหัส 404');
  served.file = new TextDecoder().decode(bytes);
  await tested('reached', 'file-same', 'signature-missing');
  served.signature = await textOf(signature);
  served.file = writeSchedule(revised(1, 18));
  await tested('reached', 'file-other', 'signature-wrong');
  await expect(page.locator('[data-tested]')).toHaveAttribute('data-tested', 'false');
  served.file = new TextDecoder().decode(bytes);
  served.signature = await signFile(bytes, (await makePair()).pair, SIGNED_AT);
  await tested('reached', 'file-same', 'signature-right', 'other-key');
  await expect(page.locator('[data-tested]')).toHaveAttribute('data-tested', 'false');
  served.signature = await textOf(signature);
  await tested('reached', 'file-same', 'signature-right', 'own-key');
  await expect(page.locator('[data-tested]')).toHaveAttribute('data-tested', 'true');
  await expect(page.locator('[data-tested]')).toContainText('พร้อมแจ้งหน่วยงาน');
  // Nothing of the test is stored.
  const stored = await page.evaluate(async () => {
    type WithChrome = { chrome: typeof import('wxt/browser').browser };
    return (globalThis as unknown as WithChrome).chrome.storage.local.get(null);
  });
  expect(JSON.stringify(stored)).not.toContain('feed.thanwela.invalid');

  // The texts.
  await at(page, 'copy-letter').click();
  await expect(page.locator('[data-copied=true]')).toHaveText('คัดลอกแล้ว');
  const letter = await clipboard(page);
  for (const part of [
    'รง ๐๒๑๔/ว ๓',
    '27 มกราคม 2566',
    '(ฉบับแก้ไขที่ 2)',
    'สำนักงานประกันสังคม (สปส.)',
    ADDRESS,
    showFingerprint(fingerprint),
    'จึงเรียนมาเพื่อโปรดทราบ',
  ]) {
    expect(letter).toContain(part);
  }
  await at(page, 'text-to').selectOption('สปส.');
  await at(page, 'copy-chat').click();
  await expect(page.locator('[data-copied=true]')).toHaveText('คัดลอกแล้ว');
  const chat = await clipboard(page);
  expect(chat).toContain('ไตรมาส 1/66 (M6): 18 → 20 เม.ย. 66');
  expect(chat).not.toContain('กกจ.');

  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 900 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

test('a draft that is ready but not in use is passed on from the review page', async ({
  page,
  app,
}) => {
  await page.goto(`${app.base}review.html`);
  await page.locator('[data-action=edit-schedule]').click();
  await page.locator('.window').first().waitFor();
  await at(page, 'confirm-all').click();
  // As it is, it is the one in use; another date makes it the next revision.
  await page.locator('[data-field=head-subject]').fill('เรื่องใหม่');
  const [opened] = await Promise.all([app.context.waitForEvent('page'), at(page, 'share').click()]);
  await expect(opened.locator('[data-action=which]')).toHaveValue('draft');
  await expect(opened.locator('[data-action=which] option:checked')).toContainText(
    'ฉบับแก้ไขที่ 2 (ร่าง',
  );
  const file = await downloads(opened, () => at(opened, 'save').click());
  expect(file.suggestedFilename()).toBe('thanwela-mol-2566-r2.json');
  await expect(opened.locator('[data-text=letter]')).toHaveValue(/เรื่อง เรื่องใหม่/u);
});

test('key files of the command line and of openssl sign here; what is none is refused', async ({
  page,
  app,
}) => {
  await open(page, app);
  const { pkcs8, pair } = await makePair();
  const encrypted = await encryptedKeyFile(pkcs8, PASSPHRASE);
  await takeKey(page, '{}', '');
  await expect(said(page)).toHaveAttribute('data-said', 'noKey');
  await takeKey(page, encrypted, '');
  await expect(said(page)).toHaveAttribute('data-said', 'needsPassphrase');
  await takeKey(page, encrypted, 'another passphrase');
  await expect(said(page)).toHaveAttribute('data-said', 'wrongPassphrase');
  await takeKey(page, encrypted, PASSPHRASE);
  await expect(said(page)).toHaveAttribute('data-said', 'taken');
  const signed = async () => {
    const file = await downloads(page, () => at(page, 'save').click());
    const signature = await downloads(page, () => at(page, 'sign').click());
    return verifyFile(await bytesOf(file), await textOf(signature));
  };
  expect(await signed()).toMatchObject({ ok: true, fingerprint: await fingerprintOf(pair.spki) });

  // Removed only after the question, which the keyboard answers with no first.
  await at(page, 'remove-key').click();
  await expect(at(page, 'remove-key-no')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-key]')).toHaveAttribute('data-key', 'ready');
  await removeKey(page);

  const plain = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  await takeKey(page, String(plain.privateKey.export({ type: 'pkcs8', format: 'pem' })), '');
  await expect(said(page)).toHaveAttribute('data-said', 'taken');
  await expect(at(page, 'give-key')).toHaveCount(0);
  await expect(page.locator('[data-key]')).toContainText('สำเนาเดียว');
  expect(await signed()).toMatchObject({ ok: true });
});

test('a browser that keeps nothing: said, the backup file is there, and it signs until the page goes', async ({
  page,
  app,
}) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    IDBObjectStore.prototype.add = refuse;
  });
  await open(page, app);
  const backup = await makeKey(page);
  await expect(said(page)).toHaveAttribute('data-said', 'notKept');
  expect(await textOf(backup)).toContain('BEGIN ENCRYPTED PRIVATE KEY');
  await downloads(page, () => at(page, 'sign').click());
  await expect(said(page)).toHaveAttribute('data-said', 'signed');
  await page.reload();
  await expect(page.locator('[data-key]')).toHaveAttribute('data-key', 'none');
});

test('keys that the browser does not open: said, and a key file signs', async ({ page, app }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('no', 'SecurityError');
    };
  });
  await open(page, app);
  await expect(page.locator('[data-key]')).toHaveAttribute('data-key', 'refused');
  await takeKey(page, await encryptedKeyFile((await makePair()).pkcs8, PASSPHRASE), PASSPHRASE);
  await expect(said(page)).toHaveAttribute('data-said', 'notKept');
  await downloads(page, () => at(page, 'sign').click());
});

test('two windows: the key that was first stays, and the other one is told', async ({
  page,
  app,
}) => {
  await open(page, app);
  const other = await app.context.newPage();
  await other.goto(page.url());
  await other.locator('[data-key=none]').waitFor();
  await makeKey(page);
  await expect(said(page)).toHaveAttribute('data-said', 'made');
  const first = await page.locator('[data-fingerprint]').getAttribute('data-fingerprint');
  await makeKey(other);
  await expect(said(other)).toHaveAttribute('data-said', 'exists');
  await expect(other.locator(`[data-fingerprint="${first}"]`)).toBeVisible();
});

for (const look of [
  { name: 'th-light', settings: { language: 'th' }, theme: 'light', width: 1280 },
  { name: 'en-dark', settings: { language: 'en' }, theme: 'dark', width: 320 },
] as const) {
  test(`pictures: ${look.name}`, async ({ page, app }) => {
    await open(page, app);
    await app.store('sync', {
      settings: {
        version: 1,
        agency: null,
        roles: [],
        ...look.settings,
        digits: 'thai',
        theme: look.theme,
      },
    });
    await page.setViewportSize({ width: look.width, height: 900 });
    await makeKey(page);
    await page.locator('[data-field=address]').fill(ADDRESS);
    await page.locator('[data-agency="สปส."] summary').click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(
      true,
    );
    expect(await violations(page)).toEqual([]);
    await takePicture(page, `share-${look.name}-${look.width}.png`, { fullPage: true });
  });
}
