import * as z from 'zod/mini';
import type { Mute } from '../forms/engine.ts';
import type { Area } from './store.ts';

/** Findings a person switched off, at one field or for good; kept on this computer. */
const KEY = 'mutes';
const MOST_MUTES = 300;

const mutesSchema = z.object({
  version: z.literal(1),
  mutes: z
    .array(
      z.object({
        rule: z.string().check(z.maxLength(60)),
        field: z.nullable(z.string().check(z.maxLength(200))),
      }),
    )
    .check(z.maxLength(MOST_MUTES)),
});

/** What is switched off; nothing when it cannot be read: a finding too many is better than none. */
export async function loadMutes(local: Area): Promise<Mute[]> {
  try {
    const read = mutesSchema.safeParse((await local.get(KEY))[KEY]);
    return read.success ? read.data.mutes : [];
  } catch {
    return [];
  }
}

const isSame = (a: Mute, b: Mute) => a.rule === b.rule && a.field === b.field;

/** Switches a finding off, or on again. Throws when the browser refuses to store it. */
export async function changeMute(local: Area, mute: Mute, isMuted: boolean): Promise<void> {
  const others = (await loadMutes(local)).filter((each) => !isSame(each, mute));
  const mutes = isMuted ? [...others, mute].slice(-MOST_MUTES) : others;
  await local.set({ [KEY]: { version: 1, mutes } });
}
