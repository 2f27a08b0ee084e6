import { defineConfig } from 'playwright/test';

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results/chromium',
  fullyParallel: false,
  // One more than the two cores of a small machine: a test waits about half of its time for timers, for
  // storage and for the other process.
  workers: 3,
  // A test that passes only the second time is a failure.
  retries: 0,
  // Bounds for what is broken, far beyond what a busy machine needs.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/chromium.json' }]],
});
