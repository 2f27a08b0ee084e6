import * as z from 'zod/mini';
import type { Mute } from '../forms/engine.ts';
import { inTurn } from './in-turn.ts';
import { text } from './shapes.ts';
import type { Area } from './store.ts';
import { readStored, type Thing, toBeChanged } from './stored.ts';

/** Findings a person switched off, at one field or for good; kept on this computer. */
const MOST_MUTES = 300;

const mutesSchema = z.object({
  version: z.literal(1),
  mutes: z
    .array(
      z.object({
        rule: text(60),
        field: z.nullable(text(200)),
      }),
    )
    .check(z.maxLength(MOST_MUTES)),
});

export const MUTES: Thing<z.infer<typeof mutesSchema>> = {
  key: 'mutes',
  version: 1,
  schema: mutesSchema,
  steps: {},
};

/** What is switched off; nothing when it cannot be read: a finding too many is better than none. */
export async function loadMutes(local: Area): Promise<Mute[]> {
  try {
    const read = readStored(MUTES, (await local.get(MUTES.key))[MUTES.key]);
    return read.ok ? (read.value?.mutes ?? []) : [];
  } catch {
    return [];
  }
}

const isSame = (a: Mute, b: Mute) => a.rule === b.rule && a.field === b.field;

/** Switches a finding off, or on again. Throws when it cannot be stored. */
export async function changeMute(local: Area, mute: Mute, isMuted: boolean): Promise<void> {
  await inTurn(MUTES.key, async () => {
    const stored = (await local.get(MUTES.key))[MUTES.key];
    const { mutes: former } = toBeChanged(MUTES, stored, { version: 1, mutes: [] });
    const others = former.filter((each) => !isSame(each, mute));
    const mutes = isMuted ? [...others, mute].slice(-MOST_MUTES) : others;
    await local.set({ [MUTES.key]: { version: 1, mutes } });
  });
}
