/** Files on Open-D in Firefox: in a worker, and in slices where the page forbids workers. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeXlsx } from '../make/office.ts';
import { type LaunchedFirefox, launchFirefox, OPEN_D } from './launch.ts';
import { marksOf, pointAt, soon, textIn } from './look.ts';

const UPLOAD = `${OPEN_D}/dataset/labour-statistics-2566/resource/new`;
const STRICT = `${OPEN_D}/dataset/skill-training-2566/resource/new`;
const CSP = "default-src 'self'; require-trusted-types-for 'script'";
/** What a script of the page would put in the place of all that a file is read with. */
const HIJACK = `
  window.caught = [];
  const wrap = (holder, name) => {
    const own = holder[name];
    holder[name] = function (...args) { caught.push(name); return own.apply(this, args); };
  };
  for (const name of ['slice', 'arrayBuffer', 'stream', 'text']) wrap(Blob.prototype, name);
  for (const name of ['postMessage', 'terminate']) wrap(Worker.prototype, name);
  for (const name of ['createObjectURL', 'revokeObjectURL']) wrap(URL, name);
  wrap(FileList.prototype, Symbol.iterator);
  wrap(FileList.prototype, 'item');
  for (const name of ['Worker', 'Response', 'DecompressionStream', 'TextDecoder', 'Uint8Array', 'Blob']) {
    window[name] = function () { caught.push(name); throw new Error('hijacked'); };
  }
  for (const name of ['files', 'form']) {
    Object.defineProperty(HTMLInputElement.prototype, name, { get() { caught.push(name); return null; } });
  }
  addEventListener('message', ({ data }) => caught.push(JSON.stringify(data)));
`;
const ID = '1-2345-45678-78-1';

let fox: LaunchedFirefox;
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'thanwela-firefox-'));
  const rows = [['CID', 'x'], ...Array.from({ length: 60_000 }, (_, i) => [ID, `แถว ${i * 7919}`])];
  await writeFile(join(folder, 'people.xlsx'), makeXlsx([{ name: 'คน', rows }]).bytes);
  await writeFile(join(folder, 'small.json'), '[1,\n2,]');
  const broken = { name: 'xl/media/1.png', data: 'x'.repeat(9000), crc: 1 };
  const { bytes } = makeXlsx([{ name: 'คน', rows: [[1]] }], { extra: [broken] });
  await writeFile(join(folder, 'broken.xlsx'), bytes);
  fox = await launchFirefox({
    change(answer, { path }) {
      const headers: Record<string, string> = { ...answer.headers };
      if (path.includes('skill-training')) headers['content-security-policy'] = CSP;
      if (!path.endsWith('?hijacked')) return { ...answer, headers };
      const body = answer.body.toString().replace('<head>', `<head><script>${HIJACK}</script>`);
      return { ...answer, headers, body: Buffer.from(body) };
    },
  });
}, 60_000);

afterAll(async () => {
  await fox?.close();
  await rm(folder, { recursive: true });
});

async function choose(page: Page, name: string): Promise<void> {
  const input = await page.waitForSelector('input[type=file][name=upload]');
  await (input as ElementHandle<HTMLInputElement>).uploadFile(join(folder, name));
}

/** What the mark at the upload says, all of its findings. */
async function said(page: Page): Promise<string> {
  await pointAt(page, 'resource.upload');
  return (await textIn(page, 'float', '.bubble')) ?? '';
}

/** Workers of the page, counted from now on. */
function countWorkers(page: Page): () => number {
  let count = 0;
  page.on('workercreated', () => {
    count++;
  });
  return () => count;
}

describe('in Firefox', { timeout: 30_000 }, () => {
  test('a large file is checked in a worker, a small one at once', async () => {
    const page = await fox.open(UPLOAD);
    const workers = countWorkers(page);
    await soon(() => marksOf(page)).toContain('required-field resource.name');
    await choose(page, 'small.json');
    await soon(() => said(page)).toContain('บรรทัด 2 ตัวที่ 3');
    await choose(page, 'broken.xlsx');
    await soon(() => said(page)).toContain('ค่าตรวจสอบไม่ตรง');
    expect(workers()).toBe(0);
    await choose(page, 'people.xlsx');
    await soon(() => said(page)).toContain('60,000 เลข');
    expect(await said(page)).toContain('1-2345-xxxxx-xx-x');
    expect(workers()).toBe(1);
  });

  test('a policy that forbids workers: the same findings, in slices', async () => {
    const page = await fox.open(STRICT);
    const workers = countWorkers(page);
    await soon(() => marksOf(page)).toContain('required-field resource.name');
    await choose(page, 'people.xlsx');
    await soon(() => said(page)).toContain('60,000 เลข');
    expect(workers()).toBe(0);
  });

  test('all that a file is read with in the hands of the page: the page sees none of it', async () => {
    const page = await fox.open(`${UPLOAD}?hijacked`);
    await soon(() => marksOf(page)).toContain('required-field resource.name');
    await choose(page, 'small.json');
    await soon(() => said(page)).toContain('บรรทัด 2 ตัวที่ 3');
    await choose(page, 'people.xlsx');
    await soon(() => said(page)).toContain('60,000 เลข');
    const caught = () =>
      page.evaluate(() => (window as unknown as { caught: string[] }).caught.join());
    expect(await caught()).toBe('');
    // What does come by is written down.
    await page.evaluate(() => new Blob([]).size).catch(() => {});
    expect(await caught()).toBe('Blob');
  });

  test('taken away again: no longer spoken of', async () => {
    const page = await fox.open(UPLOAD);
    await soon(() => marksOf(page)).toContain('required-field resource.name');
    await choose(page, 'small.json');
    await soon(() => said(page)).toContain('small.json');
    await page.evaluate(() => {
      const input = document.querySelector<HTMLInputElement>('input[name=upload]');
      if (input) input.value = '';
    });
    await soon(() => said(page)).toContain('ยังไม่ได้เลือกไฟล์หรือใส่ลิงก์');
    expect(await said(page)).not.toContain('small.json');
  });

  test('changed on the disk after it was chosen', async () => {
    const page = await fox.open(UPLOAD);
    await soon(() => marksOf(page)).toContain('required-field resource.name');
    await writeFile(join(folder, 'changing.json'), '[1,');
    await choose(page, 'changing.json');
    await soon(() => said(page)).toContain('changing.json');
    // Firefox keeps the size it saw first, and within it gives what is on the disk now.
    await writeFile(join(folder, 'changing.json'), '[2, 3]');
    await soon(async () => {
      await page.click('#field-name');
      return said(page);
    }).toContain('ให้เลือกไฟล์ใหม่');
  });
});
