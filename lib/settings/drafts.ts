import * as z from 'zod/mini';
import { bounded, type Draft } from '../forms/drafts.ts';
import { site, step, text } from './shapes.ts';
import type { Area } from './store.ts';
import { readStored, type StoredProblem, type Thing, toBeChanged } from './stored.ts';

/** What was typed into forms, kept on this computer for seven days when the person wants it. */

const draftSchema: z.ZodMiniType<Draft> = z.object({
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
});

const draftsSchema = z.object({
  version: z.literal(1),
  drafts: z.array(draftSchema).check(z.maxLength(100)),
});

export const DRAFTS: Thing<z.infer<typeof draftsSchema>> = {
  key: 'drafts',
  version: 1,
  schema: draftsSchema,
  steps: {},
};

/** The drafts of the last seven days, newest last. Never throws. */
export async function loadDrafts(
  local: Area,
  at: number,
): Promise<{ drafts: readonly Draft[]; problem: StoredProblem | null }> {
  try {
    const read = readStored(DRAFTS, (await local.get(DRAFTS.key))[DRAFTS.key]);
    if (!read.ok) return { drafts: [], problem: read.problem };
    return { drafts: bounded(read.value?.drafts ?? [], at), problem: null };
  } catch {
    return { drafts: [], problem: null };
  }
}

/**
 * Changes the drafts; what is older than seven days or beyond the bounds goes. One change at a
 * time, from whichever page or worker. Throws when it cannot be stored; what stood there stands.
 */
export async function changeDrafts(
  local: Area,
  at: number,
  edit: (drafts: readonly Draft[]) => readonly Draft[],
): Promise<void> {
  const stored = (await local.get(DRAFTS.key))[DRAFTS.key];
  const former = toBeChanged<z.infer<typeof draftsSchema>>(DRAFTS, stored, {
    version: 1,
    drafts: [],
  });
  const drafts = bounded(edit(former.drafts), at);
  if (drafts === former.drafts) return;
  await local.set({ [DRAFTS.key]: { version: 1, drafts } });
}
