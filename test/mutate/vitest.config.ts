import { defineConfig } from 'vitest/config';

/** The unit tests of the room that is being changed, named by `npm run mutate`. */
export default defineConfig({
  define: { __E2E__: 'false' },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: { include: (process.env.THANWELA_MUTATE_TESTS ?? '').split(',').filter(Boolean) },
});
