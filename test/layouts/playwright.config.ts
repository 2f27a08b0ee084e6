import { defineConfig } from 'playwright/test';

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/layouts',
  workers: 1,
  retries: 0,
  reporter: [['list']],
});
