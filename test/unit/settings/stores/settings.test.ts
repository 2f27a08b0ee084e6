import { beforeEach, describe, expect, test } from 'vitest';
import type { Areas } from '../../../../lib/settings/area.ts';
import { DEFAULT_SETTINGS, readingOf } from '../../../../lib/settings/schema.ts';
import { changeSettings, loadSettings } from '../../../../lib/settings/stores/settings.ts';
import { MemoryArea } from '../memory.ts';

let sync: MemoryArea;
let local: MemoryArea;
let areas: Areas;
beforeEach(() => {
  sync = new MemoryArea();
  local = new MemoryArea();
  areas = { sync, local };
});

const good = { ...DEFAULT_SETTINGS, agency: 'สปส.', roles: ['unit'], language: 'en' };

test('nothing stored yet: the defaults, and no problem', async () => {
  expect(await loadSettings(areas)).toMatchObject({ settings: DEFAULT_SETTINGS, problem: null });
});

test('a change keeps the rest and a copy on this computer', async () => {
  await changeSettings(areas, { agency: 'กพร.' });
  await changeSettings(areas, { digits: 'thai' });
  expect(sync.items.settings).toMatchObject({ agency: 'กพร.', digits: 'thai', language: 'th' });
  expect(local.items['settings:last-good']).toEqual(sync.items.settings);
});

test('on the first day nothing interrupts, nothing typed is kept, and projects are listed', async () => {
  const { settings } = await loadSettings(areas);
  expect(settings).toMatchObject({
    agency: null,
    roles: [],
    language: 'th',
    theme: 'auto',
    askBeforeSave: false,
    keepDrafts: false,
    keepWork: true,
  });
  expect(settings.reminders.on).toBe(false);
});

test('settings of the first builds are read, with what came since as on the first day', async () => {
  const { version, agency, roles, language, digits } = good;
  sync.items.settings = { version, agency, roles, language, digits };
  const { settings, problem } = await loadSettings(areas);
  expect(problem).toBeNull();
  expect(settings).toEqual({ ...DEFAULT_SETTINGS, agency, roles, language });
});

test.each<[string, number, boolean]>([
  ['midnight', 0, true],
  ['a minute before midnight', 1439, true],
  ['the next midnight', 1440, false],
  ['before midnight', -1, false],
  ['half a minute', 0.5, false],
])('quiet hours to %s (%d): %s', async (_, to, isGood) => {
  const reminders = { on: true, quiet: { from: 0, to } };
  const changed = changeSettings(areas, { reminders });
  if (isGood) expect((await changed).reminders).toEqual(reminders);
  else await expect(changed).rejects.toThrow('reminders');
});

test('Thai digits go with Thai words only', () => {
  const reading = (language: 'th' | 'en', digits: 'thai' | 'arabic') =>
    readingOf({ ...DEFAULT_SETTINGS, language, digits });
  expect(reading('th', 'thai')).toEqual({ language: 'th', digits: 'thai' });
  expect(reading('th', 'arabic')).toEqual({ language: 'th', digits: 'arabic' });
  expect(reading('en', 'thai')).toEqual({ language: 'en', digits: 'arabic' });
});

describe('the last good state stays', () => {
  test.each<[string, unknown, { code: string; fields: string[] }]>([
    ['no object', 'สปส.', { code: 'invalid', fields: [] }],
    ['an unknown language', { ...good, language: 'fr' }, { code: 'invalid', fields: ['language'] }],
    ['an unknown role', { ...good, roles: ['boss'] }, { code: 'invalid', fields: ['roles'] }],
    [
      'a missing field',
      { version: 1, agency: null },
      { code: 'invalid', fields: ['roles', 'language', 'digits'] },
    ],
    ['a newer version', { ...good, version: 2 }, { code: 'too-new', fields: ['version'] }],
  ])('%s', async (_, stored, problem) => {
    await changeSettings(areas, { agency: 'กกจ.' });
    sync.items.settings = stored;
    const loaded = await loadSettings(areas);
    expect(loaded.settings.agency).toBe('กกจ.');
    expect(loaded.problem).toMatchObject(problem);
    expect(loaded.unreadable).toEqual(stored);
  });

  test('but not before what another computer stored since', async () => {
    await changeSettings(areas, { agency: 'กกจ.' });
    sync.items.settings = { ...good, agency: 'กพร.' };
    expect((await loadSettings(areas)).settings.agency).toBe('กพร.');
    const next = await changeSettings(areas, { digits: 'thai' });
    expect(next).toMatchObject({ agency: 'กพร.', digits: 'thai' });
  });

  test('what could not be read is kept aside when a person saves over it', async () => {
    sync.items.settings = { ...good, version: 9 };
    await changeSettings(areas, { agency: 'กกจ.' });
    expect(local.items['settings:replaced']).toEqual({ ...good, version: 9 });
    expect((await loadSettings(areas)).problem).toBeNull();
  });

  test('storage that cannot be read or is gone', async () => {
    await changeSettings(areas, { agency: 'กกจ.' });
    sync.failing = 'get';
    expect((await loadSettings(areas)).settings.agency).toBe('กกจ.');
    local.failing = 'get';
    expect((await loadSettings(areas)).settings).toEqual(DEFAULT_SETTINGS);
  });

  test('a full disk: the change is refused loudly, the old value stands', async () => {
    await changeSettings(areas, { agency: 'กกจ.' });
    sync.failing = 'set';
    await expect(changeSettings(areas, { agency: 'สปส.' })).rejects.toThrow();
    sync.failing = null;
    expect((await loadSettings(areas)).settings.agency).toBe('กกจ.');
  });
});

test('__proto__ in stored settings changes nothing', async () => {
  sync.items.settings = JSON.parse(
    '{"version":1,"agency":null,"roles":[],"language":"th","digits":"arabic","__proto__":{"language":"en"}}',
  );
  const { settings } = await loadSettings(areas);
  expect(settings.language).toBe('th');
  expect(({} as { language?: string }).language).toBeUndefined();
});
