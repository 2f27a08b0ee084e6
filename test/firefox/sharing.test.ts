/** Feed and policy in a real Firefox: the background asks, the administrator decides. */

import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, test } from 'vitest';
import { policyFiles } from '../../lib/cli/policy-files.ts';
import { showFingerprint } from '../../lib/schedule/file/fingerprint.ts';
import { FY2566 } from '../../lib/schedule/packs/fy2566.ts';
import { newMinistry, type Published, revised } from '../make/feed.ts';
import { GECKO_ID, type LaunchedFirefox, launchFirefox } from './launch.ts';
import { soon } from './look.ts';
import { canHavePolicies, firefoxWithPolicies } from './policies.ts';
import { FEED_HOST } from './proxy.ts';

/** In functions that run in a page of the extension: its API. */
declare const browser: typeof import('webextension-polyfill');

const ADDRESS = `https://${FEED_HOST}/2566.json`;
const ETAG = '"r2"';

let fox: LaunchedFirefox | null = null;
const clean: (() => Promise<void>)[] = [];
afterEach(async () => {
  await fox?.close();
  fox = null;
  for (const each of clean.splice(0)) await each();
});

const textOf = (page: Page, selector: string) =>
  page.evaluate((at) => document.querySelector(at)?.textContent ?? '', selector);

type Asked = { path: string; headers: Record<string, string> };

test('asked for by a click, pinned, then asked by the background once a day, with conditions', async () => {
  const ministry = await newMinistry();
  let served: Published = await ministry.publish(revised(2, 20));
  const asked: Asked[] = [];
  fox = await launchFirefox({
    preferences: { 'extensions.webextOptionalPermissionPrompts': false },
    change(answer, request) {
      if (request.host !== FEED_HOST) return answer;
      asked.push({ path: request.path, headers: request.headers });
      const isSignature = request.path.endsWith('.sig');
      if (!isSignature && request.headers['if-none-match'] === ETAG) {
        return { status: 304, headers: {}, body: Buffer.alloc(0) };
      }
      const body = isSignature ? served.signature : served.file;
      const headers = { etag: ETAG, 'set-cookie': 'a=b' };
      return { status: 200, headers, body: Buffer.from(body) };
    },
  });
  await fox.setNow('2023-04-17T12:00:00+07:00');
  const options = await fox.open(`${fox.base}options.html`);
  await options.waitForSelector('[data-setting=feed]');
  const granted = () =>
    options.evaluate(
      (origin) => browser.permissions.contains({ origins: [origin] }),
      `https://${FEED_HOST}/*`,
    );
  expect(await granted()).toBe(false);
  expect(asked).toEqual([]);
  await options.type('[data-setting=feed]', ADDRESS);
  await options.click('[data-action=feed-add]');
  await options.waitForSelector('[data-feed=offer]');
  expect(await granted()).toBe(true);
  expect(await textOf(options, '[data-feed=offer] code')).toBe(
    showFingerprint(ministry.fingerprint),
  );
  await options.click('[data-action=feed-accept]');
  await soon(() => textOf(options, '[data-fingerprint]')).toBe(
    showFingerprint(ministry.fingerprint),
  );
  expect(asked.map(({ path }) => path)).toEqual(['/2566.json', '/2566.json.sig']);

  /** The background's own alarm, brought forward. */
  const tick = () =>
    options.evaluate(() => browser.alarms.create('tick', { when: Date.now() + 50 }));
  const askedAt = () =>
    options.evaluate(async () => {
      const { feed } = await browser.storage.local.get('feed');
      return (feed as { goodAt: number }).goodAt;
    });
  const nextDay = '2023-04-18T12:00:00+07:00';
  await fox.setNow(nextDay);
  await tick();
  await soon(askedAt).toBe(Date.parse(nextDay));
  // The file is not fetched again; its signature is, which may say a later time.
  expect(asked.map(({ path }) => path).slice(2)).toEqual(['/2566.json', '/2566.json.sig']);
  expect(asked[2]?.headers['if-none-match']).toBe(ETAG);
  for (const { headers } of asked) {
    expect(headers.cookie).toBeUndefined();
    expect(headers.referer).toBeUndefined();
  }

  served = await (await newMinistry()).publish(revised(9, 29));
  await options.evaluate(async () => {
    const { feed } = await browser.storage.local.get('feed');
    await browser.storage.local.set({ feed: { ...(feed as object), etag: null } });
  });
  await fox.setNow('2023-04-19T13:00:00+07:00');
  await tick();
  await soon(() => textOf(options, '[data-feed=error]')).toContain('กุญแจอื่น');
}, 60_000);

describe.runIf(await canHavePolicies())('with policies.json', () => {
  const managed = (set: Record<string, unknown>) =>
    launchWith({ '3rdparty': { Extensions: { [GECKO_ID]: set } } });
  async function launchWith(policies: unknown): Promise<LaunchedFirefox> {
    const { program, remove } = await firefoxWithPolicies(policies);
    clean.push(remove);
    fox = await launchFirefox({ program, welcome: 'none' });
    return fox;
  }

  test('agency, language and schedule are set and locked; roles are free', async () => {
    const own = { ...FY2566, id: 'min-2566', revision: 4, issuer: 'กระทรวงทดสอบ' };
    const { base, open } = await managed({
      agency: 'สปส.',
      roles: ['unit'],
      language: 'en',
      schedule: own,
      feedUrl: 'http://not-https.example/x',
      locked: ['agency', 'language', 'schedule'],
    });
    const options = await open(`${base}options.html`);
    await options.waitForSelector('[data-setting=agency]');
    const look = await options.evaluate(() => ({
      title: document.title,
      agency: document.querySelector<HTMLSelectElement>('[data-setting=agency]')?.value,
      locked: [...document.querySelectorAll('[data-managed=true] :is(h2, h3)')].map(({ id }) => id),
      disabled: [...document.querySelectorAll<HTMLInputElement>('[data-setting]:disabled')].length,
      roles: [...document.querySelectorAll<HTMLInputElement>('[data-setting=role]:checked')].map(
        ({ value }) => value,
      ),
      schedules: [...document.querySelectorAll<HTMLElement>('[data-schedule]')].map(
        ({ dataset }) => dataset.schedule,
      ),
      unreadable:
        document.querySelector<HTMLElement>('[data-managed-problem]')?.dataset.managedProblem,
      words: document.querySelector('.managed')?.textContent,
    }));
    expect(look).toEqual({
      title: 'Thanwela options',
      agency: 'สปส.',
      locked: ['agency', 'language', 'schedule'],
      disabled: 1,
      roles: ['unit'],
      schedules: ['mol-2566', 'min-2566'],
      unreadable: 'feedUrl',
      words: 'Set by your administrator (กำหนดโดยผู้ดูแลระบบ)',
    });
  }, 60_000);

  test('what it is used like, and which pages are on, as `thanwela policy` writes it', async () => {
    const set = {
      digits: 'thai',
      theme: 'dark',
      reminders: 'on',
      askBeforeSave: 'on',
      pages: ['welcome', 'work'],
      locked: ['digits', 'theme', 'reminders', 'askBeforeSave'],
    };
    const files = policyFiles(set, { id: 'a'.repeat(32), host: null });
    const file = files.find(({ name }) => name === 'firefox.json')?.content;
    const { base, open } = await launchWith(JSON.parse(String(file)).policies);
    const options = await open(`${base}options.html`);
    await options.waitForSelector('[data-setting=ask-before-save]');
    const look = await options.evaluate(() => ({
      theme: document.documentElement.dataset.theme,
      locked: [...document.querySelectorAll('[data-managed=true] :is(h2, h3)')].map(({ id }) => id),
      on: [...document.querySelectorAll<HTMLInputElement>('input:disabled:checked')].map(
        ({ dataset, name, value }) => dataset.setting ?? `${name} ${value}`,
      ),
      links: document.querySelectorAll('[data-action=review], [data-action=share]').length,
      problems: document.querySelectorAll('[data-managed-problem]').length,
    }));
    expect(look).toMatchObject({ theme: 'dark', links: 0, problems: 0 });
    expect(look.locked).toEqual(['digits', 'theme', 'reminders', 'checks']);
    expect(look.on).toHaveLength(4);
    expect(look.on).toEqual(expect.arrayContaining(['reminders', 'ask-before-save']));
    for (const name of ['files', 'review', 'share']) {
      const page = await open(`${base}${name}.html`);
      await soon(() => page.evaluate(() => document.querySelector('#app')?.textContent ?? '')).toBe(
        'ผู้ดูแลระบบปิดหน้านี้ไว้',
      );
    }
  }, 60_000);
});

test('without a policy nothing is managed', async () => {
  fox = await launchFirefox();
  const options = await fox.open(`${fox.base}options.html`);
  await options.waitForSelector('[data-setting=agency]');
  expect(await options.$$('.managed')).toEqual([]);
  expect(await options.$$('[data-managed-problem]')).toEqual([]);
}, 60_000);
