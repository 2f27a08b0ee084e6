import { minify } from 'terser';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { GECKO_ID, HOSTED } from './lib/domain/product.ts';
import { FRAME_PAGE } from './lib/protocol/frame-address.ts';
import { EXCLUDED, MATCHES, OPEN_D_MATCHES } from './lib/sites/matches.ts';

/** In the build that tests look into: no test can answer Chromium's own question for a host. */
const GRANTED_FOR_TESTS = { host_permissions: ['https://feed.thanwela.invalid/*'] };

/** Where an office hosts packages of its own (`npm run zip -- --host`); '' for those of the stores. */
const HOST = process.env.THANWELA_HOST ?? '';

/**
 * A page of ours is its HTML, one script and one early question to the storage: the style sheet
 * stands in the HTML, since nothing is drawn before it is there and each file costs a page time.
 */
const fewFiles: Plugin = {
  name: 'few-files',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle = {} }) {
      const styled = html.replace(
        /<link rel="stylesheet"[^>]*? href="\/([^"]+)"[^>]*>/gu,
        (link, file: string) => {
          const sheet = bundle[file];
          if (sheet?.type !== 'asset') return link;
          delete bundle[file];
          return `<style>${sheet.source}</style>`;
        },
      );
      const early = { tag: 'script', attrs: { src: '/early-read.js' } };
      return { html: styled, tags: [{ ...early, injectTo: 'head-prepend' as const }] };
    },
  },
};

const NONCHARACTERS = /[\ufdd0-\ufdef\ufffe\uffff]|\p{Cs}/gu;
const escaped = (letter: string) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;

/**
 * What every page of the two sites has to read is minified a second time: 2.5 % less by gzip. The other
 * scripts would take half a minute and are read from this computer.
 */
const smallest: Plugin = {
  name: 'smallest',
  apply: 'build',
  generateBundle: {
    order: 'post',
    async handler(_, bundle) {
      // A build that keeps its names is made to be profiled.
      if (this.environment.config.build.minify === false) return;
      for (const name of ['overlay.js', 'file-check.js']) {
        const script = bundle[name];
        if (script?.type !== 'chunk') continue;
        // What repeats itself packs better than what is short.
        const alike = { lhs_constants: false, sequences: false };
        const compress = { passes: 6, unsafe_arrows: true, pure_getters: true, ...alike };
        const { code } = await minify(script.code, { ecma: 2020, toplevel: true, compress });
        // Chromium takes no script with letters that are none, such as U+FFFF.
        if (code) script.code = code.replace(NONCHARACTERS, escaped);
      }
    },
  },
};

/**
 * Pages do without the polyfill that the background answers messages with: it would look up every
 * part of the browser's API, used or not, before a page can begin.
 */
const ownBrowser: Plugin = {
  name: 'own-browser',
  apply: 'build',
  enforce: 'pre',
  resolveId(id) {
    const { input } = this.environment.config.build.rolldownOptions;
    const isPage = Object.values(input ?? {}).some((file) => file.endsWith('.html'));
    return isPage && id === 'webextension-polyfill' ? '\0own-browser' : null;
  },
  load(id) {
    return id === '\0own-browser'
      ? 'export default globalThis.browser ?? globalThis.chrome;'
      : null;
  },
};

export default defineConfig({
  manifestVersion: 3,
  // Auto-imports hide where a name comes from; everything is imported by name.
  imports: false,
  outDir: '.output',
  // Named one by one: what lies about in a folder must not change the source package.
  zip: {
    includeSources: [
      '{components,docs,entrypoints,lib,public,test}/**',
      '*.{json,md,ts}',
      'LICENSE',
    ],
  },
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  vite: ({ mode }) => ({
    plugins: [fewFiles, ownBrowser, smallest],
    // Both browsers know how to load modules ahead: what stands in for that would be one more `fetch`.
    build: {
      sourcemap: false,
      target: ['chrome123', 'firefox140'],
      modulePreload: { polyfill: false },
    },
    define: { __E2E__: JSON.stringify(mode === 'e2e') },
  }),
  hooks: {
    // Each page a build of its own, so that all that it needs to draw is in one script. What pages
    // have in common is in each: a file more to fetch costs more than some that are a bit longer.
    'entrypoints:grouped'(_, groups) {
      const each = groups.flatMap((group) =>
        Array.isArray(group) ? group.map((page) => [page]) : [group],
      );
      groups.splice(0, groups.length, ...each);
    },
    'build:manifestGenerated'({ config: { browser } }, manifest) {
      const scripts = [
        // Before the overlay, which asks it for reports.
        { matches: OPEN_D_MATCHES, js: ['file-check.js'] },
        { matches: MATCHES, js: ['overlay.js'] },
      ];
      // What the banner says is asked for while the page still comes.
      const when = { exclude_matches: EXCLUDED, run_at: 'document_start' } as const;
      // The one page that a site may show, in the frames of ours: see `lib/protocol/frames.ts`.
      const shown = { resources: [FRAME_PAGE.slice(1)], matches: MATCHES };
      manifest.web_accessible_resources = [
        // An address that is another at every start, where the browser has one.
        browser === 'firefox' ? shown : { ...shown, use_dynamic_url: true },
      ];
      manifest.content_scripts = scripts.map((script) => ({ ...script, ...when }));
    },
  },
  manifest: ({ browser, mode }) => ({
    default_locale: 'th',
    name: '__MSG_name__',
    short_name: '__MSG_shortName__',
    description: '__MSG_description__',
    // `storage`: settings, schedule. `alarms`: the badge turns at Bangkok midnight.
    permissions: ['storage', 'alarms'],
    // Asked for only when the person switches reminders on.
    optional_permissions: ['notifications'],
    // Asked for one host at a time, when the person adds the address of a schedule feed.
    optional_host_permissions: ['https://*/*'],
    action: { default_title: '__MSG_name__' },
    ...(mode === 'e2e' && browser !== 'firefox' ? GRANTED_FOR_TESTS : {}),
    // The browser's own shortcut: it can be changed or taken away in the browser's settings, and no
    // key is listened to in the page. Not Alt+Shift, which changes the keyboard's language.
    commands: {
      'open-panel': {
        suggested_key: { default: 'Ctrl+Shift+9', mac: 'MacCtrl+Shift+9' },
        description: '__MSG_openPanel__',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              // No address in it, since it would be somebody's.
              id: GECKO_ID,
              ...(HOST === '' ? {} : { update_url: `${HOST}${HOSTED.firefoxUpdates}` }),
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          ...(HOST === '' ? {} : { update_url: `${HOST}${HOSTED.chromeUpdates}` }),
          storage: { managed_schema: 'managed-schema.json' },
          // `light-dark()`.
          minimum_chrome_version: '123',
        }),
  }),
});
