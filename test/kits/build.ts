/**
 * Builds the kits' pages into `.cache/kits`, one build for every folder that has an `index.html`.
 * `node test/kits/build.ts open held-back unseen later`
 */

import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const here = import.meta.dirname;

for (const set of process.argv.slice(2)) {
  const folder = join(here, set);
  const kits = readdirSync(folder).filter((kit) => existsSync(join(folder, kit, 'index.html')));
  await build({
    configFile: false,
    root: folder,
    base: './',
    logLevel: 'error',
    mode: 'production',
    // The form's own pages use Preact; these do not.
    oxc: { jsx: { runtime: 'automatic', importSource: 'react' } },
    resolve: {
      alias: { vue: 'vue/dist/vue.esm-bundler.js' },
      dedupe: ['vue', 'react', 'react-dom'],
    },
    define: {
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    build: {
      outDir: resolve(here, '../../.cache/kits', set),
      emptyOutDir: true,
      minify: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 1e6,
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: Object.fromEntries(kits.map((kit) => [kit, join(folder, kit, 'index.html')])),
      },
    },
  });
}
