import type { Migration } from '../stored.ts';

/** Whether the banner is folded was stored as true or false alone. */
export const folded0to1: Migration = (old) => ({ version: 1, folded: old });
