import type { Migration } from '../stored.ts';

/** The reminder on screen was stored without a version. */
export const shown0to1: Migration = (old) => ({ ...(old as object), version: 1 });
