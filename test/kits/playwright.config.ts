import { defineConfig } from 'playwright/test';

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/kits',
  workers: 1,
  retries: 0,
  reporter: [['list'], ['json', { outputFile: '../../test-results/kits-tests.json' }]],
});
