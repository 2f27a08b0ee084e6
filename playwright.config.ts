import { defineConfig } from 'playwright/test';

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results/chromium',
  fullyParallel: false,
  workers: 2,
  // A test that passes only the second time is a failure.
  retries: 0,
  timeout: 30_000,
  reporter: [['list'], ['json', { outputFile: 'test-results/chromium.json' }]],
});
