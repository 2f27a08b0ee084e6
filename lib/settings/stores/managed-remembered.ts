import * as z from 'zod/mini';
import { defineStored } from '../defined-store.ts';

/** What a policy sets, as the browser says it: names and values of whatever kind. */
export type ManagedSet = Record<string, unknown>;

/** What an administrator set when the browser was last asked. It stands as it came, without a version. */
export const REMEMBERED = defineStored<ManagedSet, 'local'>({
  key: 'managed:remembered',
  area: 'local',
  version: 0,
  schema: z.lazy(() => z.record(z.string(), z.unknown())),
  empty: {},
  replaces: 'anything',
});
