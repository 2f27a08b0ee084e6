import * as z from 'zod/mini';
import type { Area } from '../area.ts';
import { defineStored } from '../defined-store.ts';
import { folded0to1 } from '../migrations/folded-1.ts';

const foldedSchema = z.lazy(() => z.object({ version: z.literal(1), folded: z.boolean() }));

/** Whether the banner is folded, on this computer. */
export const FOLDED = defineStored({
  key: 'folded',
  area: 'local',
  version: 1,
  schema: foldedSchema,
  steps: { 0: folded0to1 },
  empty: { version: 1, folded: false },
  replaces: 'anything',
});

/** True when the person folded the banner; false when that cannot be read. */
export async function loadFolded(local: Area): Promise<boolean> {
  return (await FOLDED.load({ local })).value.folded;
}

/** Keeps whether the banner is folded. Throws when the browser refuses. */
export async function storeFolded(local: Area, folded: boolean): Promise<void> {
  await FOLDED.change({ local }, () => ({ version: 1, folded }));
}
