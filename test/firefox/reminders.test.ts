/** Reminders in a real Firefox: switched on by a click, shown once, silent when done. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LaunchedFirefox, launchFirefox } from './launch.ts';
import { soon } from './look.ts';

/** In functions that run in a page of the extension: its API. */
declare const browser: typeof import('webextension-polyfill');

let fox: LaunchedFirefox;

beforeAll(async () => {
  // Nobody is there to answer the browser's question; it is asked all the same.
  fox = await launchFirefox({
    preferences: {
      'extensions.webextOptionalPermissionPrompts': false,
      // Firefox's own alerts: without a desktop the system's are closed as soon as they are shown.
      'alerts.useSystemBackend': false,
    },
  });
}, 60_000);

afterAll(() => fox?.close());

test('asked for only when switched on, and shown once', async () => {
  await fox.setNow('2023-04-12T12:00:00+07:00');
  const options = await fox.open(`${fox.base}options.html`);
  await options.waitForSelector('[data-setting=reminders]');
  const read = () =>
    options.evaluate(async () => {
      const { reminders } = await browser.storage.local.get('reminders');
      const { settings } = await browser.storage.sync.get('settings');
      return {
        allowed: await browser.permissions.contains({ permissions: ['notifications'] }),
        on: (settings as { reminders?: { on: boolean } } | undefined)?.reminders?.on ?? false,
        delivered: (reminders as { delivered: string[] } | undefined)?.delivered ?? [],
        shown: browser.notifications ? Object.keys(await browser.notifications.getAll()) : [],
      };
    });
  expect(await read()).toEqual({ allowed: false, on: false, delivered: [], shown: [] });

  await options.select('[data-setting=agency]', 'กพร.');
  await options.click('[data-setting=reminders]');
  await soon(async () => (await read()).on).toBe(true);
  expect((await read()).allowed).toBe(true);

  // The test button shows one at once.
  await options.waitForSelector('[data-action=test-reminder]');
  await options.click('[data-action=test-reminder]');
  await soon(async () => (await read()).shown).toContain('test');

  // The morning of the last working day of W9; the change of storage alone wakes the background.
  await fox.setNow('2023-04-18T09:00:00+07:00');
  await soon(async () => (await read()).delivered).toContain('mol-2566/w09|2023-04-18|last');
  await soon(async () => (await read()).shown.length).toBeGreaterThan(1);
  const { delivered, shown } = await read();

  // Half an hour later nothing is shown again.
  await options.evaluate(async (ids) => {
    for (const id of ids) await browser.notifications.clear(id);
  }, shown);
  await fox.setNow('2023-04-18T09:30:00+07:00');
  const popup = await fox.open(`${fox.base}popup.html`);
  await popup.waitForSelector('.card');
  expect((await read()).delivered).toEqual(delivered);
  expect((await read()).shown).toEqual([]);
});
