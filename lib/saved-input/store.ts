import * as z from 'zod/mini';
import { site, step, text } from '../protocol/shapes.ts';
import type { Area } from '../settings/area.ts';
import { defineStored } from '../settings/defined-store.ts';
import type { StoredProblem } from '../settings/stored.ts';
import { bounded, MAX_AGE_MS, type SavedForm } from './visits.ts';

const formSchema: z.ZodMiniType<SavedForm> = z.lazy(() =>
  z.object({
    id: text(60),
    site,
    project: z.nullable(text(200)),
    steps: z.array(step).check(z.maxLength(20)),
    keptAt: z.number(),
    missed: z.boolean(),
    fields: z
      .array(
        z.object({
          name: text(520),
          label: text(400),
          row: z.nullable(z.number()),
          step: z.nullable(step),
          value: text(20_000),
          now: z.nullable(text(20_000)),
        }),
      )
      .check(z.maxLength(300)),
  }),
);

const savedSchema = z.lazy(() =>
  z.object({
    version: z.literal(1),
    drafts: z.array(formSchema).check(z.maxLength(100)),
  }),
);
type Saved = z.infer<typeof savedSchema>;

/** What was typed into forms, kept on this computer for seven days when the person wants it. */
export const SAVED_INPUT = defineStored<Saved, 'local'>({
  key: 'drafts',
  area: 'local',
  version: 1,
  schema: savedSchema,
  empty: { version: 1, drafts: [] },
  // Put aside below, with the time, since it must not outlive its seven days there.
  replaces: 'broken',
});

const asideSchema = z.lazy(() =>
  z.object({
    version: z.literal(1),
    /** When it was put aside; epoch milliseconds. */
    at: z.number(),
    /** As it stood in storage; null for nothing. */
    stored: z.unknown(),
  }),
);

/** Saved input that no build can read, as it is, for a person to take their texts out of it. */
export const UNREADABLE_INPUT = defineStored<z.infer<typeof asideSchema>, 'local'>({
  key: 'drafts:replaced',
  area: 'local',
  version: 1,
  schema: asideSchema,
  empty: { version: 1, at: 0, stored: null },
  replaces: 'anything',
});

const isYoung = (since: number, at: number) => at - since < MAX_AGE_MS;

export type LoadedInput = {
  /** Newest last. */
  forms: readonly SavedForm[];
  /** Why what is stored is not among them. */
  problem: StoredProblem | null;
  /** What no build can read, as it is; null for nothing. */
  unreadable: unknown;
};

/** What was saved in the last seven days. Never throws. */
export async function loadSavedInput(local: Area, at: number): Promise<LoadedInput> {
  const [{ value, problem, unreadable }, aside] = await Promise.all([
    SAVED_INPUT.load({ local }),
    UNREADABLE_INPUT.load({ local }),
  ]);
  const kept = isYoung(aside.value.at, at) ? aside.value.stored : null;
  return {
    forms: bounded(value.drafts, at),
    problem,
    unreadable: problem?.code === 'invalid' ? unreadable : kept,
  };
}

/**
 * Changes what was saved; what is older than seven days or beyond the bounds goes. What no build
 * can read is put aside, and goes from there seven days later. Throws when it cannot be stored;
 * what stood there stands.
 */
export async function changeSavedInput(
  local: Area,
  at: number,
  edit: (forms: readonly SavedForm[]) => readonly SavedForm[],
): Promise<void> {
  await SAVED_INPUT.inTurn({ local }, async ({ value, problem, unreadable, put }) => {
    const drafts = bounded(edit(value.drafts), at);
    if (problem !== null) {
      const aside = UNREADABLE_INPUT.item({ version: 1, at, stored: unreadable });
      return put({ version: 1, drafts: [...drafts] }, aside);
    }
    if (drafts !== value.drafts) await put({ version: 1, drafts: [...drafts] });
    const { value: aside } = await UNREADABLE_INPUT.loadFresh({ local });
    // Where a clock was ahead and is right again, its seven days begin now.
    if (aside.stored !== null && aside.at > at) await putUnreadable(local, at, aside.stored);
    if (aside.stored !== null && !isYoung(aside.at, at)) await removeUnreadable(local);
  });
}

/** Puts back what no build can read; its seven days begin anew. Throws when the browser refuses. */
export async function putUnreadable(local: Area, at: number, stored: unknown): Promise<void> {
  await UNREADABLE_INPUT.replace({ local }, { version: 1, at, stored });
}

/** Deletes what no build can read. Throws when the browser refuses. */
export async function removeUnreadable(local: Area): Promise<void> {
  await UNREADABLE_INPUT.replace({ local }, { version: 1, at: 0, stored: null });
}
