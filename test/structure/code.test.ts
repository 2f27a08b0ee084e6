import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';
import { code, files, importsOf, roomOf } from './imports.ts';

/** Which rooms a room may know. What is not named here knows nobody but itself. */
const MAY_KNOW: Record<string, string[]> = {
  'lib/calendar': [],
  'lib/domain': [],
  'lib/text': ['lib/calendar', 'lib/domain'],
  'lib/files': ['lib/text'],
  'lib/schedule': ['lib/calendar', 'lib/domain', 'lib/files', 'lib/text'],
  'lib/picture': ['lib/domain', 'lib/text'],
  'lib/forms': ['lib/calendar', 'lib/domain', 'lib/files', 'lib/picture', 'lib/text'],
  'lib/page': ['lib/files', 'lib/picture/picture.ts', 'lib/protocol/limits.ts', 'lib/text'],
  'lib/sites': [
    'lib/domain',
    'lib/files/report.ts',
    'lib/forms',
    'lib/page',
    'lib/picture/picture.ts',
    'lib/protocol',
    'lib/text',
  ],
  'lib/protocol': [
    'lib/calendar',
    'lib/domain',
    'lib/files',
    'lib/forms',
    'lib/picture/picture.ts',
    'lib/schedule',
    'lib/text',
  ],
  'lib/report.ts': [],
  'lib/settings': [
    'lib/calendar',
    'lib/domain',
    'lib/forms',
    'lib/protocol',
    'lib/report.ts',
    'lib/schedule',
  ],
  'lib/painted.ts': [],
  'lib/storage.ts': ['lib/browser.ts', 'lib/painted.ts', 'lib/settings'],
  'lib/stored-reports.ts': ['lib/protocol', 'lib/report.ts', 'lib/settings', 'lib/storage.ts'],
  'lib/saved-input': [
    'lib/browser.ts',
    'lib/domain',
    'lib/forms',
    'lib/protocol',
    'lib/report.ts',
    'lib/settings',
    'lib/storage.ts',
  ],
  'lib/present.ts': [
    'lib/browser.ts',
    'lib/calendar',
    'lib/schedule',
    'lib/settings',
    'lib/storage.ts',
  ],
  'lib/offer-file.ts': ['lib/schedule'],
  'lib/own-files.ts': ['lib/browser.ts', 'lib/calendar', 'lib/forms'],
  'lib/background': ['lib'],
  'lib/pages': ['lib'],
  'lib/overlay': ['lib/domain', 'lib/forms', 'lib/page', 'lib/protocol', 'lib/sites'],
  'lib/frames': ['lib/domain', 'lib/forms', 'lib/protocol'],
  'lib/cli': [
    'lib/calendar',
    'lib/cli',
    'lib/domain',
    'lib/files',
    'lib/forms',
    'lib/picture',
    'lib/protocol',
    'lib/schedule',
    'lib/settings',
    'lib/text',
  ],
  components: ['lib', 'components'],
  entrypoints: ['lib', 'components'],
};

test('the arrows between rooms go one way', () => {
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter((target) => roomOf(target) !== roomOf(file))
      .filter((target) => !MAY_KNOW[roomOf(file)]?.some((known) => target.startsWith(known)))
      .map((target) => `${file} → ${target}`),
  );
  expect(wrong).toEqual([]);
  expect(files.length).toBeGreaterThan(200);
});

/** A file's code without its comments. */
const running = (file: string) => (code.get(file) ?? '').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gmu, '');

/** Rooms without DOM, browser, clock or zone: plain data in, plain data out. */
const PURE = /^lib\/(?:calendar|domain|schedule|forms|files|picture|text)\//u;
test('pure rooms know neither page nor browser nor clock nor zone', () => {
  const pure = files.filter((file) => PURE.test(file));
  for (const file of pure) {
    const text = running(file);
    // `window` is a word of the field here; only the browser's own properties of it are looked for.
    expect(text, file).not.toMatch(
      /\b(?:document|globalThis|navigator|localStorage|chrome|browser)\.|\bwindow\.(?:document|location|navigator|inner|set|add|top)|Date\.now\(|new Date\(\)|wxt\/|webextension-polyfill|Math\.random/u,
    );
    // The zone of the computer must never decide a day.
    expect(text, file).not.toMatch(/\.get(?:FullYear|Month|Date|Day|Hours|TimezoneOffset)\(/u);
  }
  expect(pure.length).toBeGreaterThan(100);
});

const FEED = 'lib/background/feed/fetch-feed.ts';
/** Files of the extension itself: the text that becomes a worker, and what belongs in a field. */
const OWN_FILE_ASKED_BY = 'lib/own-files.ts';
const OWN_FILE = 'fetch(browser.runtime.getURL(path))';

const FRAME = 'entrypoints/frame.tsx';
const SHARE = 'entrypoints/share/main.tsx';
const PASTED = 'lib/pages/pasted-table.ts';

test('guests on the page touch neither markup nor the fragment nor the network', () => {
  const shipped = files.filter((file) => !file.startsWith('lib/cli/'));
  for (const file of shipped) {
    const text = running(file);
    // What was pasted is parsed beside every page, where nothing loads or runs; its text alone is used.
    const markup = file === PASTED ? text.replace('new DOMParser()', '') : text;
    expect(markup, file).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|dangerouslySetInnerHTML|DOMParser/u,
    );
    // A frame's own address says which part it is; it never was the page's.
    const own: Record<string, string> = {
      [FRAME]: 'frameOf(location.search)',
      // Which schedule it is about, written by pages of ours.
      [SHARE]: 'askedFor(location.search)',
    };
    const read = text.replace(own[file] ?? '\0', '');
    expect(read, file).not.toMatch(
      /location\.(?:hash|href|search)|document\.(?:URL|referrer|cookie)/u,
    );
    expect(text, file).not.toMatch(/XMLHttpRequest|WebSocket|sendBeacon|EventSource|\beval\(/u);
    // One file asks the network, for the feed a person added; another asks for files of our own.
    const asks = file === OWN_FILE_ASKED_BY ? text.replace(OWN_FILE, '') : text;
    if (file !== FEED) expect(asks, file).not.toMatch(/\bfetch\b[^-]/u);
  }
  expect(shipped.length).toBeGreaterThan(200);
});

test('the feed is asked without cookies, without a referrer, without following redirects', () => {
  const text = code.get(FEED) ?? '';
  expect(text.match(/\bfetch\(/gu)).toHaveLength(1);
  expect(text).toMatch(/credentials: 'omit'/u);
  expect(text).toMatch(/referrerPolicy: 'no-referrer'/u);
  expect(text).toMatch(/redirect: 'manual'/u);
  const users = files.filter((file) => importsOf(file).includes(FEED));
  expect(users.sort()).toEqual([
    'lib/background/feed/feed-world.ts',
    'lib/background/feed/feed.ts',
  ]);
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
    const imports = text.matchAll(/^import (?!type )(?:[^;]*?from )?'(\.[^'?]+)/gmu);
    for (const [, path] of imports) open.push(normalize(join(dirname(file), path ?? '')));
  }
  expect(seen.size).toBeGreaterThan(20);
});

test('entry points only wire: what they do stands in rooms that have tests', () => {
  const MAX_LINES = 60;
  const long = [...code].filter(
    ([file, text]) =>
      file.startsWith('entrypoints/') && text.trimEnd().split('\n').length > MAX_LINES,
  );
  expect(long.map(([file]) => file)).toEqual([]);
});

/** Folders whose files are all of one kind. */
const OF_ONE_KIND: Record<string, string> = {
  'lib/forms/rules': 'a rule each',
  'lib/schedule/memo': 'the steps of reading one letter',
  'lib/text/words': 'a dictionary each',
};

test('a folder that holds many things of different kinds has floors', () => {
  const MAX_FILES = 16;
  const sizes = new Map<string, number>();
  for (const file of code.keys()) {
    const folder = dirname(file);
    sizes.set(folder, (sizes.get(folder) ?? 0) + 1);
  }
  const large = [...sizes].filter(([, size]) => size > MAX_FILES).map(([folder]) => folder);
  expect(large.sort()).toEqual(Object.keys(OF_ONE_KIND));
});
