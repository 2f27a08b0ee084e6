import { defineConfig } from 'playwright/test';

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/kits',
  // One after the other, the kits kept one core of two busy.
  fullyParallel: true,
  workers: 2,
  globalSetup: './results.ts',
  retries: 0,
  reporter: [['list'], ['json', { outputFile: '../../test-results/kits-tests.json' }]],
});
