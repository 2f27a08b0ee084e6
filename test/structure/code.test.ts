import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { code, files, importsOf, roomOf } from './imports.ts';

/** Which rooms a room may know. What is not named here knows nobody but itself. */
const MAY_KNOW: Record<string, string[]> = {
  'lib/calendar': [],
  'lib/text': ['lib/calendar'],
  'lib/schedule': ['lib/calendar', 'lib/files', 'lib/text'],
  'lib/forms': ['lib/calendar', 'lib/files', 'lib/text'],
  'lib/files': ['lib/text'],
  'lib/page': ['lib/files', 'lib/text'],
  'lib/sites': [
    'lib/files/report.ts',
    'lib/forms',
    'lib/page',
    'lib/schedule/banner-window.ts',
    'lib/text',
  ],
  'lib/settings': ['lib/calendar', 'lib/forms', 'lib/schedule'],
  'lib/messages.ts': ['lib/calendar', 'lib/forms', 'lib/schedule', 'lib/sites', 'lib/text'],
  'lib/present.ts': ['lib/browser.ts', 'lib/calendar', 'lib/schedule', 'lib/settings'],
  'lib/offer-file.ts': ['lib/schedule'],
  'lib/background': ['lib', 'components/overlay/overlay.css'],
  'lib/cli': ['lib/calendar', 'lib/schedule', 'lib/text', 'lib/files', 'lib/cli'],
  components: ['lib', 'components'],
  entrypoints: ['lib', 'components'],
};

describe('the arrows between rooms go one way', () => {
  test.each(files)('%s', (file) => {
    const room = roomOf(file);
    for (const target of importsOf(file)) {
      if (roomOf(target) === room) continue;
      const allowed = MAY_KNOW[room] ?? [];
      expect(
        allowed.some((known) => target.startsWith(known)),
        `${file} → ${target}`,
      ).toBe(true);
    }
  });
});

/** Rooms without DOM, browser, clock or zone: plain data in, plain data out. */
const PURE = /^lib\/(?:calendar|schedule|forms|files|text)\//u;
describe('pure rooms', () => {
  test.each(files.filter((file) => PURE.test(file)))('%s', (file) => {
    // `window` is a word of the field here; only the browser's own properties of it are looked for.
    const text = (code.get(file) ?? '').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gmu, '');
    expect(text).not.toMatch(
      /\b(?:document|globalThis|navigator|localStorage|chrome|browser)\.|\bwindow\.(?:document|location|navigator|inner|set|add|top)|Date\.now\(|new Date\(\)|wxt\/|webextension-polyfill|Math\.random/u,
    );
    // The zone of the computer must never decide a day.
    expect(text).not.toMatch(/\.get(?:FullYear|Month|Date|Day|Hours|TimezoneOffset)\(/u);
  });
});

const FEED = 'lib/background/fetch-feed.ts';
/** A file of the extension itself, whose text becomes a worker. */
const OWN_FILE_ASKED_BY = 'lib/background/file-check-source.ts';
const OWN_FILE = "fetch(browser.runtime.getURL('file-check.js'))";

describe('guests on the page', () => {
  const shipped = files.filter((file) => !file.startsWith('lib/cli/'));
  test.each(shipped)('%s never touches markup, the fragment or the network', (file) => {
    const text = (code.get(file) ?? '').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gmu, '');
    expect(text).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|dangerouslySetInnerHTML|DOMParser/u,
    );
    expect(text).not.toMatch(/location\.(?:hash|href|search)|document\.(?:URL|referrer|cookie)/u);
    expect(text).not.toMatch(/XMLHttpRequest|WebSocket|sendBeacon|EventSource|\beval\(/u);
    // One file asks the network, for the feed a person added; another asks for a file of our own.
    const asks = file === OWN_FILE_ASKED_BY ? text.replace(OWN_FILE, '') : text;
    if (file !== FEED) expect(asks).not.toMatch(/\bfetch\b[^-]/u);
  });
});

test('the feed is asked without cookies, without a referrer, without following redirects', () => {
  const text = code.get(FEED) ?? '';
  expect(text.match(/\bfetch\(/gu)).toHaveLength(1);
  expect(text).toMatch(/credentials: 'omit'/u);
  expect(text).toMatch(/referrerPolicy: 'no-referrer'/u);
  expect(text).toMatch(/redirect: 'manual'/u);
  const users = files.filter((file) => importsOf(file).includes(FEED));
  expect(users.sort()).toEqual(['lib/background/feed-world.ts', 'lib/background/feed.ts']);
});

test('components know no browser and no storage', () => {
  for (const file of files.filter((name) => name.startsWith('components/'))) {
    expect(code.get(file), file).not.toMatch(
      /wxt\/|webextension-polyfill|lib\/browser|\bstorage\./u,
    );
  }
});

test('the content script reaches neither zod nor date-fns nor the polyfill, nor what is stored', () => {
  const seen = new Set<string>();
  const open = ['entrypoints/overlay.ts'];
  for (let file = open.pop(); file; file = open.pop()) {
    if (seen.has(file) || !code.has(file)) continue;
    seen.add(file);
    const text = code.get(file) ?? '';
    expect(text, file).not.toMatch(/^import (?!type ).*'(?:zod|date-fns|@date-fns|webextension)/mu);
    expect(text, file).not.toMatch(/\bstorage\b/u);
    // Type imports vanish; only what runs is followed.
    const running = text.matchAll(/^import (?!type )(?:[^;]*?from )?'(\.[^'?]+)/gmu);
    for (const [, path] of running) open.push(normalize(join(dirname(file), path ?? '')));
  }
  expect(seen.size).toBeGreaterThan(20);
});
