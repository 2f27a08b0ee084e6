import * as z from 'zod/mini';
import { folded0to1 } from './migrations/folded-1.ts';
import type { Area } from './store.ts';
import { readStored, type Thing } from './stored.ts';

const foldedSchema = z.object({ version: z.literal(1), folded: z.boolean() });

/** Whether the banner is folded, on this computer. */
export const FOLDED: Thing<z.infer<typeof foldedSchema>> = {
  key: 'folded',
  version: 1,
  schema: foldedSchema,
  steps: { 0: folded0to1 },
};

/** True when the person folded the banner; false when that cannot be read. */
export async function loadFolded(local: Area): Promise<boolean> {
  try {
    const read = readStored(FOLDED, (await local.get(FOLDED.key))[FOLDED.key]);
    return read.ok && read.value?.folded === true;
  } catch {
    return false;
  }
}

export async function storeFolded(local: Area, folded: boolean): Promise<void> {
  await local.set({ [FOLDED.key]: { version: 1, folded } });
}
