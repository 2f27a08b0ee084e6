// The main job without a display: walks it, says what it saw, writes screenshots.

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright';
import { EMENSCR, launch, OPEN_D } from '../e2e/launch.ts';

const FOLDER = join('test-results', 'walk');
await mkdir(FOLDER, { recursive: true });
const { context, base, setNow, close } = await launch();
const ours = (part: 'strip' | 'float') =>
  page.frameLocator(`thanwela-host[data-part=${part}] iframe`);
const strip = () => ours('strip');
const panel = () => ours('float').locator('.panel');
const text = async (at: Locator) =>
  (await at.first().allInnerTexts()).join(' ').replace(/\s+/gu, ' ').trim();
const shot = (name: string) => page.screenshot({ path: join(FOLDER, `${name}.png`) });
const page = await context.newPage();

console.log('\n1. Today, with the memo of 2566 only: everything is projected');
await page.goto(`${EMENSCR}/projects`);
await strip().locator('[data-window]').waitFor();
console.log(`   banner: ${await text(strip().locator('.what'))}`);
await shot('1-today');

console.log('\n2. 17 April 2566, กพร., a project that is half filled in');
await setNow('2023-04-17T12:00:00+07:00');
await page.goto(`${base}options.html`);
await page.locator('[data-setting=agency]').selectOption('กพร.');
await page.locator('[data-message=saved]').waitFor();
await shot('2-options');
await page.goto(`${EMENSCR}/projects/690002/m3`);
await page.locator('.marker[data-field="m3.outcome"]').waitFor({ state: 'attached' });
console.log(`   banner: ${await text(strip().locator('.what'))}`);
await strip().locator('[data-action=check]').click();
await panel().locator('.item').first().waitFor();
for (const item of await panel().locator('.item-link').allInnerTexts()) {
  console.log(`   finding: ${item}`);
}
await shot('3-form');

console.log('\n3. The outcome is filled in: its finding goes');
await panel().locator('[data-field="m3.outcome"] [data-action=go-to]').click();
await page.keyboard.type('แรงงานนอกระบบเข้าถึงสิทธิเพิ่มขึ้น');
await panel().locator('[data-field="m3.outcome"]').waitFor({ state: 'detached' });
console.log(`   left: ${await panel().locator('.item').count()} findings`);
await shot('4-fixed');

console.log('\n4. A .pdf chosen on Open-D');
await page.goto(`${OPEN_D}/dataset/labour-statistics-2566/resource/new`);
await page.locator('input[type=file][name=upload]').setInputFiles({
  name: 'สถิติแรงงาน.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.7'),
});
await page.locator('.marker[data-rule="file-format"]').waitFor({ state: 'attached' });
await strip().locator('[data-action=check]').click();
await panel().locator('.item').first().waitFor();
console.log(`   finding: ${await text(panel().locator('.item-link'))}`);
await shot('5-open-d');

console.log('\n5. The popup');
await page.setViewportSize({ width: 376, height: 700 });
await page.goto(`${base}popup.html`);
await page.locator('.card').waitFor();
console.log(
  `   now: ${await text(page.locator('.card h2'))}, ${await text(page.locator('.card .timing'))}`,
);
console.log(`   rows: ${await page.locator('.row').count()}`);
await shot('6-popup');

await close();
console.log(`\nScreenshots: ${FOLDER}`);
