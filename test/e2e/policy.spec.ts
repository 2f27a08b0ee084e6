/**
 * What an administrator sets, in a real Chromium. Its policies lie in a folder of the computer, so
 * this runs only where that folder may be written: in a container, as root, with Debian's Chromium.
 * The file names a copy of the e2e build alone and goes when the test is over.
 */
import { createHash, generateKeyPairSync } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { test as base } from 'playwright/test';
import { type PolicySet, policyFiles } from '../../lib/cli/policy-files.ts';
import { FY2566 } from '../../lib/schedule/packs/fy2566.ts';
import { findChromium } from '../run/browsers.mjs';
import { expect } from './expect.ts';
import { banner, EMENSCR, float, IN_APRIL, openStep, strip } from './fixtures.ts';
import { type Launched, launch } from './launch.ts';
import { takePicture } from './pictures.ts';

const FOLDER = '/etc/chromium/policies/managed';
const FILE = join(FOLDER, 'thanwela-test.json');

/** Where the extension is put for this test, with an id of its own. */
const EXTENSION = join('test-results', 'policy-extension');

/**
 * Puts the e2e build aside with a key of its own, so that the policy concerns this copy alone:
 * other tests run at the same time.
 *
 * @returns Chromium's id of it: the first half of the key's SHA-256, in the letters a to p
 */
function copyExtension(): string {
  rmSync(EXTENSION, { recursive: true, force: true });
  cpSync('.output/chrome-mv3-e2e', EXTENSION, { recursive: true });
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = publicKey.export({ type: 'spki', format: 'der' });
  const file = join(EXTENSION, 'manifest.json');
  const manifest: object = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...manifest, key: key.toString('base64') }));
  const hash = createHash('sha256').update(key).digest('hex').slice(0, 32);
  return hash.replace(/./g, (digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)] ?? '');
}

const isDebians = () => {
  const program = findChromium();
  return (
    process.platform === 'linux' &&
    process.getuid?.() === 0 &&
    program !== null &&
    /\/(?:usr\/bin|usr\/lib\/chromium)\/chromium$/u.test(realpathSync(program))
  );
};

/** Folders that were made for the file, deepest first. */
let made: string[] = [];
const test = base.extend<{ app: Launched; feedUrl: string; policy: PolicySet | null }>({
  feedUrl: ['https://feed.thanwela.invalid/2566.json', { option: true }],
  // What `thanwela policy` writes; null: by hand, with something in it that nobody reads.
  policy: [null, { option: true }],
  app: async ({ feedUrl, policy }, use) => {
    const byHand = {
      agency: 'สปส.',
      roles: ['unit'],
      language: 'en',
      schedule: JSON.stringify({ ...FY2566, id: 'min-2566', revision: 4 }),
      feedUrl,
      feedKey: 'AB '.repeat(32),
      locked: ['agency', 'language', 'feedUrl'],
      nonsense: 'true',
    };
    made = [FOLDER, dirname(FOLDER), dirname(dirname(FOLDER))].filter((folder) => {
      try {
        realpathSync(folder);
        return false;
      } catch {
        return true;
      }
    });
    mkdirSync(FOLDER, { recursive: true });
    let app: Launched | null = null;
    try {
      const id = copyExtension();
      const written = policyFiles(policy ?? byHand, { id, host: null });
      writeFileSync(FILE, written.find(({ name }) => name === 'chromium.json')?.content ?? '');
      app = await launch({ extension: EXTENSION, welcome: 'none' });
      await use(app);
    } finally {
      await app?.close();
      rmSync(FILE, { force: true });
      rmSync(EXTENSION, { recursive: true, force: true });
      for (const folder of made) rmdirSync(folder);
    }
  },
});

test.skip(!isDebians(), 'The policy folder of this Chromium may not be written');

test('is in use, said, and cannot be changed', async ({ app }) => {
  const page = await app.context.newPage();
  await page.goto(`${app.base}options.html`);
  await expect(page.locator('[data-setting=agency]')).toHaveValue('สปส.');
  await expect(page.locator('[data-setting=agency]')).toBeDisabled();
  await expect(page.locator('h1')).toHaveText('Thanwela options');
  await expect(page.getByRole('radio', { name: 'ไทย' })).toBeDisabled();
  const managed = page.locator('[data-managed=true]');
  await expect(managed).toHaveCount(2);
  await expect(managed.first()).toContainText('กำหนดโดยผู้ดูแลระบบ');
  await expect(page.locator('[data-schedule=min-2566]')).toContainText('กำหนดโดยผู้ดูแลระบบ');
  await expect(page.locator('[data-managed-problem]')).toHaveCount(0);

  // Roles are a suggestion: the person's choice goes over them.
  const unit = page.getByRole('checkbox', { name: /ผู้นำเข้าข้อมูลของหน่วยงาน/u });
  await expect(unit).toBeChecked();
  await unit.uncheck();
  await expect(page.locator('[data-message=saved]')).toBeVisible();
  await expect(unit).not.toBeChecked();
  await expect(page.locator('[data-setting=agency]')).toHaveValue('สปส.');

  // The feed is there without anybody adding it, with its key, and cannot be removed.
  await expect(page.locator('#feed ~ .feed')).toContainText('feed.thanwela.invalid');
  await expect(page.locator('[data-fingerprint]')).toHaveText(/^(?:ABAB ){15}ABAB$/u);
  await expect(page.locator('[data-action=feed-remove]')).toHaveCount(0);
  await takePicture(page, 'options-managed.png', { fullPage: true });
  await page.evaluate(() => scrollTo(0, 0));
  await takePicture(page, 'policy.png');

  await page.goto(`${app.base}popup.html`);
  await expect(page.locator('header')).toContainText('สปส.');
  await expect(page.locator('[data-feed-waits]')).toHaveCount(0);

  // Agency and roles are chosen: nobody is led through a first day.
  expect(app.context.pages().map((each) => each.url())).not.toContain(`${app.base}welcome.html`);
});

test.describe('all that concerns how it is used', () => {
  test.use({
    policy: {
      agency: 'สปส.',
      roles: [],
      digits: 'thai',
      theme: 'dark',
      reminders: 'on',
      askBeforeSave: 'on',
      keepWork: 'off',
      keepDrafts: 'off',
      pages: ['welcome', 'work'],
      locked: ['digits', 'theme', 'reminders', 'askBeforeSave', 'keepWork', 'keepDrafts'],
    },
  });

  test('is in force, said, and cannot be changed; pages that are off are off', async ({ app }) => {
    await app.setNow(IN_APRIL);
    const page = await app.context.newPage();
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(`${app.base}options.html`);
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    for (const [name, isOn] of [
      ['reminders', true],
      ['ask-before-save', true],
      ['keep-drafts', false],
    ] as const) {
      const box = page.locator(`[data-setting=${name}]`);
      await expect(box).toBeChecked({ checked: isOn });
      await expect(box).toBeDisabled();
    }
    await expect(page.getByRole('radio', { name: 'ไทย (๒๕๖๖)' })).toBeChecked();
    await expect(page.getByRole('radio', { name: 'ไทย (๒๕๖๖)' })).toBeDisabled();
    await expect(page.getByRole('radio', { name: 'มืด' })).toBeDisabled();
    await expect(page.locator('[data-managed-problem]')).toHaveCount(0);
    await expect(page.locator('[data-action=review], [data-action=share]')).toHaveCount(0);
    await takePicture(page, 'policy-options-dark.png', { fullPage: true });

    await page.goto(`${app.base}popup.html`);
    await expect(page.locator('.card')).toContainText('๑๘ เม.ย. ๒๕๖๖');
    await expect(page.locator('[data-action=work]')).toHaveCount(1);
    await expect(page.locator('[data-action=files], [data-action=review]')).toHaveCount(0);

    for (const name of ['files', 'review', 'share']) {
      await page.goto(`${app.base}${name}.html`);
      await expect(page.locator('#app')).toHaveText('ผู้ดูแลระบบปิดหน้านี้ไว้');
    }
    await takePicture(page, 'policy-page-off.png');

    await page.goto(`${app.base}my-work.html`);
    await expect(page.locator('[data-setting=keep-work]')).toBeDisabled();
    await expect(page.locator('[data-setting=keep-work]')).not.toBeChecked();
    await expect(page.locator('main')).toContainText('ผู้ดูแลระบบปิดการจดรายการโครงการไว้');

    await page.setViewportSize({ width: 320, height: 640 });
    await takePicture(page, 'policy-my-work-320.png');
    await page.goto(`${app.base}welcome.html`);
    // They are on, and the browser has not been asked yet.
    await expect(page.locator('[data-action=reminders-yes]')).toHaveCount(1);
    await expect(page.locator('[data-action=reminders-no]')).toHaveCount(0);
    await expect(page.locator('[data-reminders]')).toHaveText('');
    await page.locator('#reminders').scrollIntoViewIfNeeded();
    await takePicture(page, 'policy-welcome-320.png');
    await page.setViewportSize({ width: 1280, height: 800 });

    await openStep(page, '690001', 'm3');
    await strip(page).locator('[data-action=list-menu]').click();
    const menu = float(page).locator('.list');
    await expect(menu.locator('[data-action=open-my-work]')).toHaveCount(1);
    await expect(menu.locator('[data-action=open-files]')).toHaveCount(0);
    await expect(menu.locator('[data-action=open-review]')).toHaveCount(0);
    await page.keyboard.press('Escape');
    // The setting is off as it comes: the question is the policy's.
    await page.getByRole('button', { name: 'บันทึก', exact: true }).click();
    await expect(float(page).getByRole('alertdialog')).toBeVisible();
  });
});

test.describe('an address that the browser may not read from yet', () => {
  test.use({ feedUrl: 'https://waits.thanwela.invalid/2566.json' });

  test('waits for the person’s click: said in popup, banner and menu, and leads to it', async ({
    app,
  }) => {
    await app.setNow(IN_APRIL);
    const page = await app.context.newPage();
    await page.goto(`${app.base}popup.html`);
    const notice = page.locator('[data-feed-waits="waits.thanwela.invalid"]');
    await expect(notice).toContainText('until you allow it once');
    await expect(notice.locator('[data-action=allow-feed]')).toHaveText(
      'Allow reading from waits.thanwela.invalid',
    );
    await takePicture(page, 'popup-feed-waits.png', { fullPage: true });

    await page.goto(`${EMENSCR}/projects`);
    await banner(page).waitFor();
    const line = strip(page).locator('[data-action=allow-feed]');
    await expect(line).toHaveText('Your ministry’s schedule waits until you allow it');
    await takePicture(page, 'strip-feed-waits.png');
    await strip(page).locator('[data-action=list-menu]').click();
    const entry = float(page).locator('[data-action=allow-feed]');
    await expect(entry).toContainText('waits.thanwela.invalid');
    await takePicture(page, 'banner-feed-waits.png');
    await Promise.all([
      app.context.waitForEvent('page', (opened) => opened.url().includes('/options.html')),
      entry.click(),
    ]);
    const options = app.context.pages().find((each) => each.url().includes('/options.html'));
    await expect(
      options?.locator('[data-action=feed-allow]') ?? page.locator('html'),
    ).toBeVisible();
  });
});
