import type { Migration } from '../stored.ts';

/** Builds before signatures said when they were made kept none with a schedule: not known. */
export const schedules1to2: Migration = (old) => ({ ...(old as object), version: 2, signed: {} });
