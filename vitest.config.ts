import { globSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { asPaper } from './test/dom/commands.ts';
import { chromiumArguments, findChromium } from './test/run/browsers.mjs';

const chromium = findChromium();

/**
 * Tests that replace modules, globals or the clock need a world of their own, which costs loading
 * everything anew for each file. All others share one: what they test has no state.
 */
const NEEDS_OWN_WORLD =
  /\bvi\.(?:mock|doMock|hoisted|resetModules|stubGlobal|useFakeTimers)\b|from '\.\/own-page\.ts'/u;
const withOwnWorld = globSync('test/unit/**/*.test.{ts,tsx}', { cwd: import.meta.dirname })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => NEEDS_OWN_WORLD.test(readFileSync(`${import.meta.dirname}/${file}`, 'utf8')));

/** Said, because without it Vitest used one core of two: 174 s instead of about 90. */
const ALL_CORES = { maxWorkers: availableParallelism() };

/** For a test that hangs, not for one that is slow because the machine has other things to do. */
const PATIENT = { testTimeout: 60_000, setupFiles: ['./test/run/patience.ts'] };

export default defineConfig({
  define: { __E2E__: 'false' },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          ...PATIENT,
          ...ALL_CORES,
          name: 'unit',
          include: ['test/unit/**/*.test.{ts,tsx}'],
          exclude: withOwnWorld,
          isolate: false,
        },
      },
      {
        extends: true,
        test: { ...PATIENT, ...ALL_CORES, name: 'unit, own world', include: withOwnWorld },
      },
      {
        extends: true,
        test: { name: 'structure', include: ['test/structure/**/*.test.ts'] },
      },
      {
        // The DOM code on small snippets, in a real browser without the extension.
        extends: true,
        test: {
          ...PATIENT,
          name: 'dom',
          include: ['test/dom/**/*.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            viewport: { width: 1000, height: 700 },
            provider: playwright({
              launchOptions: {
                ...(chromium && { executablePath: chromium }),
                args: chromiumArguments(),
              },
            }),
            instances: [{ browser: 'chromium' }],
            commands: { asPaper },
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'firefox',
          include: ['test/firefox/**/*.test.ts'],
          // Each file has a Firefox of its own, which waits more than it works.
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
