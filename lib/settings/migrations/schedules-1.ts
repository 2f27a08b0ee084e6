import type { Migration } from '../stored.ts';

/** Builds before the schedule file could be shared stored a bare list. */
export const schedules0to1: Migration = (old) => ({ version: 1, schedules: old });
