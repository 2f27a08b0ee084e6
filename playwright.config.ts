import { defineConfig } from 'playwright/test';

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results/chromium',
  fullyParallel: false,
  // Three take half as long again on two cores: a page keeps more than one process busy.
  workers: 2,
  // A test that passes only the second time is a failure.
  retries: 0,
  // Bounds for what is broken, far beyond what a busy machine needs.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/chromium.json' }]],
});
