import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

/** The builds stand ready: `npm test` makes them before this suite. */
const BUILDS = { chrome: '.output/chrome-mv3', firefox: '.output/firefox-mv3' } as const;
const read = (build: string, file: string) => readFileSync(join(build, file), 'utf8');

const SITES = ['https://emenscr.nesdc.go.th/*', 'https://opendata.nesdc.go.th/*'];
const LOG_IN = ['https://emenscr.nesdc.go.th/auth/*', 'https://opendata.nesdc.go.th/auth/*'];

/** The whole manifest, so that nothing can be asked for without this test being changed. */
const COMMON = {
  manifest_version: 3,
  default_locale: 'th',
  name: '__MSG_name__',
  short_name: '__MSG_shortName__',
  description: '__MSG_description__',
  permissions: ['storage', 'alarms'],
  optional_permissions: ['notifications'],
  // Asked for one host at a time, when a person adds the address of a schedule feed.
  optional_host_permissions: ['https://*/*'],
  commands: {
    'open-panel': {
      suggested_key: { default: 'Ctrl+Shift+9', mac: 'MacCtrl+Shift+9' },
      description: '__MSG_openPanel__',
    },
  },
  content_scripts: [
    {
      matches: ['https://opendata.nesdc.go.th/*'],
      exclude_matches: LOG_IN,
      run_at: 'document_start',
      js: ['file-check.js'],
    },
    {
      matches: SITES,
      exclude_matches: LOG_IN,
      run_at: 'document_start',
      js: ['overlay.js'],
    },
  ],
};

describe.each(Object.entries(BUILDS))('the manifest for %s', (browser, build) => {
  const manifest = JSON.parse(read(build, 'manifest.json'));

  test('asks for storage and alarms, sits on the two sites and nowhere else', () => {
    expect(manifest).toMatchObject(COMMON);
    expect(Object.keys(manifest).sort()).toEqual(
      [
        ...Object.keys(COMMON),
        'action',
        'background',
        'icons',
        'options_ui',
        'version',
        'web_accessible_resources',
        ...(browser === 'firefox'
          ? ['browser_specific_settings']
          : ['minimum_chrome_version', 'storage']),
      ].sort(),
    );
    expect(manifest.permissions).toEqual(['storage', 'alarms']);
    expect(manifest.optional_permissions).toEqual(['notifications']);
    expect(manifest.optional_host_permissions).toEqual(['https://*/*']);
    expect(manifest.content_scripts).toHaveLength(2);
    // One page alone can be shown by the two sites; nothing else of the extension can be asked for.
    expect(manifest.web_accessible_resources).toEqual([
      {
        resources: ['frame.html'],
        matches: SITES,
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ]);
  });

  test('says what its browser wants to know', () => {
    if (browser === 'firefox') {
      expect(manifest.background).toEqual({ type: 'module', scripts: ['background.js'] });
      expect(manifest.browser_specific_settings.gecko).toMatchObject({
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      });
    } else {
      expect(manifest.background).toEqual({ type: 'module', service_worker: 'background.js' });
      expect(manifest.minimum_chrome_version).toBe('123');
      expect(manifest.storage).toEqual({ managed_schema: 'managed-schema.json' });
    }
  });

  test('every file it names is there', () => {
    for (const file of [
      ...Object.values<string>(manifest.icons),
      ...Object.values<string>(manifest.action.default_icon ?? {}),
      manifest.action.default_popup,
      manifest.options_ui.page,
      '_locales/th/messages.json',
      '_locales/en/messages.json',
      'managed-schema.json',
    ]) {
      expect(existsSync(join(build, file)), file).toBe(true);
    }
  });
});

describe.each(Object.entries(BUILDS))('the content script for %s', (_, build) => {
  const script = read(build, 'overlay.js');

  test('is at most 25 kB gzip', () => {
    expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(25 * 1024);
  });
  test('holds neither zod nor the polyfill nor the test clock', () => {
    expect(script).not.toMatch(/_zod|\$ZodType|ZodMini|webextension-polyfill|e2eNow/u);
  });
  test('asks no network', () => {
    expect(script).not.toMatch(/\bfetch\(|XMLHttpRequest/u);
  });
  test('announces itself to the page by no event or message', () => {
    // What is posted goes to our own frames, at their origin.
    expect(script).not.toMatch(
      /script-started|dispatchEvent|\bwindow\.postMessage|top\.postMessage/u,
    );
  });
  test('keeps its shadow roots closed', () => {
    expect(script).toMatch(/[`"']closed[`"']/u);
    expect(script).not.toMatch(/\?[`"']open[`"']:[`"']closed[`"']/u);
  });
});

describe.each(Object.entries(BUILDS))('the script that checks files, for %s', (_, build) => {
  const script = read(build, 'file-check.js');

  test('is at most 29 kB gzip, on Open-D only', () => {
    expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(29 * 1024);
  });
  test('runs as a worker too: one piece, without imports', () => {
    expect(script).not.toMatch(/^import |[;}]import[ {(]|_zod|webextension-polyfill/mu);
  });
});

/**
 * What each entry may weigh, everything it loads included, in kB gzip: what it weighs now with a
 * little room. Whoever needs more raises it here, knowing that they do.
 */
const BUDGETS: Record<string, number> = {
  'background.js': 131,
  'drafts.html': 45,
  'files.html': 51,
  'frame.html': 23,
  'options.html': 138,
  'popup.html': 83,
  'review.html': 135,
  'share.html': 130,
  'welcome.html': 60,
  'my-work.html': 75,
  'year.html': 71,
};

/** A file and all that it loads, each once: scripts, styles, and what scripts import from the start. */
function loadedBy(build: string, entry: string): Set<string> {
  const loaded = new Set<string>();
  const open = [entry];
  for (let file = open.pop(); file; file = open.pop()) {
    if (loaded.has(file)) continue;
    loaded.add(file);
    const text = read(build, file);
    const named = file.endsWith('.html')
      ? text.matchAll(/(?:src|href)="\/?([^"/][^"]*)"/gu)
      : text.matchAll(/(?:from|import) ?["'`](\.[^"'`]+)["'`]/gu);
    for (const [, path = ''] of named) {
      open.push(path.startsWith('.') ? normalize(join(dirname(file), path)) : path);
    }
  }
  return loaded;
}

describe.each(Object.entries(BUILDS))('the weight of every entry for %s', (_, build) => {
  test('every page has a budget', () => {
    const pages = readdirSync(build).filter((file) => file.endsWith('.html'));
    expect(pages.sort()).toEqual(
      Object.keys(BUDGETS)
        .filter((file) => file.endsWith('.html'))
        .sort(),
    );
  });
  test.each(Object.entries(BUDGETS))('%s with what it loads is at most %i kB gzip', (entry, kB) => {
    const files = [...loadedBy(build, entry)];
    expect(files.length > 1).toBe(entry.endsWith('.html'));
    const weight = files.reduce(
      (sum, file) => sum + gzipSync(read(build, file), { level: 9 }).length / 1024,
      0,
    );
    expect(weight).toBeLessThanOrEqual(kB);
  });
});

describe.each(Object.entries(BUILDS))('everything for %s', (_, build) => {
  const scripts = readdirSync(build, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.js'),
  );
  test('only scripts with the feed ask the network: the background, and the pages that test it', () => {
    // A file of the extension itself comes from no network.
    const asking = scripts.filter((file) =>
      /\bfetch\((?![^)]*getURL)|XMLHttpRequest|WebSocket|sendBeacon|EventSource/u.test(
        read(build, file),
      ),
    );
    const names = asking.map((file) => file.replace(/^chunks\/|-[\w-]{8}(?=\.js$)/gu, ''));
    expect(names.sort()).toEqual(['background.js', 'options.js', 'share.js']);
    for (const file of asking) expect(read(build, file)).toMatch(/If-None-Match/u);
  });
  test('the licences of what it holds come with it', () => {
    expect(read(build, 'licences.txt')).toMatch(/preact \d/u);
  });
  test.each(scripts)('%s evaluates nothing and has no test clock', (file) => {
    const script = read(build, file);
    expect(script).not.toMatch(/\beval\(|new Function\(|e2eNow/u);
  });
});

test.each(Object.values(BUILDS))('%s: content scripts are text that a browser takes', (build) => {
  // Chromium refuses the whole extension for a letter that is none, such as U+FFFF.
  for (const file of ['overlay.js', 'file-check.js']) {
    const strange = read(build, file).match(/[\p{Noncharacter_Code_Point}\p{Cs}\ufffd]/gu);
    expect(strange, file).toBeNull();
  }
});
