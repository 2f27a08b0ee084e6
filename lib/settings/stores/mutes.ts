import * as z from 'zod/mini';
import type { Mute } from '../../forms/model/finding.ts';
import { text } from '../../protocol/shapes.ts';
import type { Area } from '../area.ts';
import { defineStored } from '../defined-store.ts';

const MAX_MUTES = 300;

const mutesSchema = z.lazy(() =>
  z.object({
    version: z.literal(1),
    mutes: z
      .array(z.object({ rule: text(60), field: z.nullable(text(200)) }))
      .check(z.maxLength(MAX_MUTES)),
  }),
);

/** Findings a person switched off, at one field or for good; kept on this computer. */
export const MUTES = defineStored({
  key: 'mutes',
  area: 'local',
  version: 1,
  schema: mutesSchema,
  empty: { version: 1, mutes: [] },
  asideKey: 'mutes:replaced',
  replaces: 'broken',
});

/** What is switched off; nothing when it cannot be read: a finding too many is better than none. */
export async function loadMutes(local: Area): Promise<readonly Mute[]> {
  return (await MUTES.load({ local })).value.mutes;
}

const isSame = (a: Mute, b: Mute) => a.rule === b.rule && a.field === b.field;

/**
 * Switches a finding off, or on again. Throws when it cannot be stored, and when 300 are off: what
 * the person chose is never dropped for something newer.
 */
export async function changeMute(local: Area, mute: Mute, isMuted: boolean): Promise<void> {
  await MUTES.change({ local }, ({ mutes: former }) => {
    const others = former.filter((each) => !isSame(each, mute));
    return { version: 1, mutes: isMuted ? [...others, mute] : others };
  });
}
