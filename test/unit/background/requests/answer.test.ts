import { readFile } from 'node:fs/promises';
import { beforeEach, expect, test, vi } from 'vitest';
import { answer } from '../../../../lib/background/requests/answer.ts';
import type { Sender } from '../../../../lib/background/requests/sender.ts';
import { changeSettings } from '../../../../lib/settings/stores/settings.ts';
import { storage } from '../../../../lib/storage.ts';
import type { FaultyBrowser } from '../../../make/faulty-browser.ts';
import { column } from '../../../make/picture.ts';

const world = vi.hoisted(() => ({}) as { browser: FaultyBrowser });
vi.mock('webextension-polyfill', async () => {
  const make = await import('../../../make/faulty-browser.ts');
  world.browser = new make.FaultyBrowser();
  return { default: world.browser.api };
});

const on = (site: Sender['site'], isOurs = true): Sender => ({
  site,
  tab: 7,
  frame: 0,
  document: 'd1',
  isPrivate: false,
  isOurs,
});

beforeEach(() => {
  Object.assign(world.browser.items, { sync: {}, local: {}, session: {} });
  world.browser.wake();
});

test.each([
  { type: 'overlay-view', steps: [] },
  { type: 'mute', rule: 'sub-activities', field: null, off: true },
  { type: 'mark-done', key: 'mol-2566/w09', done: true },
  { type: 'open-page', page: 'options' },
  { type: 'correct', label: 'ก', field: null },
  { type: 'take-back', label: 'ก', field: null },
  { type: 'set-agency', agency: 'สปส.' },
  { type: 'set-folded', folded: true },
])('$type is answered to frames of our own only', async (request) => {
  expect(answer(request, on('emenscr', false))).toBeUndefined();
  expect(world.browser.items.local).toEqual({});
  expect(world.browser.items.sync).toEqual({});
  await answer(request, on('emenscr'));
});

test('what must be fixed is switched off at its field only, and on again', async () => {
  const mute = (rule: string, field: string | null, off = true) =>
    answer({ type: 'mute', rule, field, off }, on('emenscr'));
  await expect(mute('required-field', null)).rejects.toThrow();
  await expect(mute('file-personal-data', null)).rejects.toThrow();
  expect(world.browser.items.local.mutes).toBeUndefined();
  await mute('required-field', 'm3.output');
  await mute('sub-activities', null);
  const kept = () => (world.browser.items.local.mutes as { mutes: unknown[] }).mutes;
  expect(kept()).toHaveLength(2);
  await mute('sub-activities', null, false);
  // What an older build let through everywhere can be switched on again.
  await mute('required-field', null, false);
  expect(kept()).toEqual([{ rule: 'required-field', field: 'm3.output' }]);
});

test('what was said of a field can be taken back, and nothing else goes with it', async () => {
  const say = (type: 'correct' | 'take-back', label: string) =>
    answer({ type, label, kind: 'long', step: 'M3', field: null }, on('emenscr'));
  await say('correct', 'ก');
  await say('correct', 'ข');
  await say('take-back', 'ก');
  expect(world.browser.items.local.corrections).toMatchObject({ corrections: [{ label: 'ข' }] });
});

test('only a window that is known is marked as done', async () => {
  await expect(
    answer({ type: 'mark-done', key: 'mol-2566/none', done: true }, on('emenscr')),
  ).rejects.toThrow();
  await answer({ type: 'mark-done', key: 'mol-2566/w09', done: true }, on('emenscr'));
  expect(world.browser.items.sync.done).toMatchObject({ keys: ['*|mol-2566/w09'] });
  await answer({ type: 'mark-done', key: 'mol-2566/w09', done: false }, on('emenscr'));
  expect(world.browser.items.sync.done).toMatchObject({ keys: [] });
});

test('which site asks is told by the sender, whatever the message says', async () => {
  await answer({ type: 'correct', site: 'open-d', label: 'ก', field: null }, on('emenscr'));
  expect(world.browser.items.local.corrections).toMatchObject({
    corrections: [{ site: 'emenscr', label: 'ก' }],
  });
  const asked = {
    type: 'recognise',
    site: 'emenscr',
    ...{ path: '/m3', steps: [], picture: column('วัตถุประสงค์'), located: {} },
  };
  expect(await answer(asked, on('emenscr'))).toMatchObject({
    fields: { k0: { id: 'm3.objective' } },
    names: { k0: { label: 'วัตถุประสงค์', marked: false } },
  });
  // On Open-D nothing is guessed by its label.
  expect(await answer(asked, on('open-d'))).toMatchObject({ fields: {} });
  const report = { ...asked, type: 'page-report' };
  expect(await answer(report, on('open-d'))).toContain('"site":"open-d"');
});

test('what is no request is not answered, and nothing is asked of the browser', () => {
  for (const message of [null, 'overlay-view', {}, { type: 'unknown' }, { type: 'mute' }]) {
    expect(answer(message, on('emenscr'))).toBeUndefined();
  }
});

test('what belongs in a field is said in the person’s language', async () => {
  vi.stubGlobal('fetch', async (url: string) => ({
    text: () => readFile(url.replace('chrome-extension://thanwela', 'public/'), 'utf8'),
  }));
  const ask = (field: string) => answer({ type: 'guidance', field }, on('emenscr'));
  expect(await ask('m3.output')).toMatchObject({ language: 'th', source: 'nesdc' });
  await changeSettings(storage(), { language: 'en' });
  expect(await ask('m3.output')).toMatchObject({
    language: 'en',
    what: expect.stringMatching(/^What the project itself delivers/u),
  });
  await expect(ask('m9.nothing')).rejects.toThrow();
  vi.unstubAllGlobals();
});
