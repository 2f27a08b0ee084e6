import * as z from 'zod/mini';
import { SITES, type Site } from '../../domain/site.ts';
import type { Step } from '../../domain/step.ts';
import { MAX_CODE, MAX_NAME, MAX_PATH, MAX_PROJECT } from '../../protocol/limits.ts';
import { list, step, text } from '../../protocol/shapes.ts';
import type { Area } from '../area.ts';
import { defineStored } from '../defined-store.ts';

/** More than one person opens in a year; the least recently seen goes first. */
export const MAX_WORK = 600;
/** Required fields of one step. */
export const MAX_WORK_FIELDS = 60;

/** A required field of a step: its name in the catalogue, or `page:` and its label. Never its content. */
export type WorkField = { readonly name: string; readonly filled: boolean };

/** A step as it was last seen. */
export type WorkStep = {
  readonly step: Step;
  readonly fields: readonly WorkField[];
  /** Findings besides empty fields: to fix, and to look at again. */
  readonly must: number;
  readonly check: number;
  /** Epoch milliseconds. */
  readonly at: number;
};

/** A project or dataset that was opened on this computer. */
export type Work = {
  readonly site: Site;
  /** What tells one project from another on its site. */
  readonly project: string;
  /** Where it was seen last, without query and fragment. */
  readonly path: string;
  /** As the page shows them; '' where it does not. */
  readonly code: string;
  readonly name: string;
  /** The fiscal year (พ.ศ.) in which it was seen. */
  readonly year: number;
  readonly seenAt: number;
  /** Ticked off by the person. */
  readonly isDone: boolean;
  readonly steps: readonly WorkStep[];
};

const workSchema: z.ZodMiniType<Work> = z.lazy(() =>
  z.object({
    site: z.enum(SITES),
    project: text(MAX_PROJECT),
    path: text(MAX_PATH),
    code: text(MAX_CODE),
    name: text(MAX_NAME),
    year: z.number(),
    seenAt: z.number(),
    isDone: z.boolean(),
    steps: list(
      z.object({
        step,
        fields: list(z.object({ name: text(200), filled: z.boolean() }), MAX_WORK_FIELDS),
        must: z.number(),
        check: z.number(),
        at: z.number(),
      }),
      20,
    ),
  }),
);

const storedSchema = z.lazy(() =>
  z.object({ version: z.literal(1), works: list(workSchema, MAX_WORK) }),
);
type Stored = z.infer<typeof storedSchema>;

/** The projects a person opened on this computer in a fiscal year: names and counts. */
export const WORK = defineStored<Stored, 'local'>({
  key: 'work',
  area: 'local',
  version: 1,
  schema: storedSchema,
  empty: { version: 1, works: [] },
  asideKey: 'work:replaced',
  replaces: 'broken',
});

export type LoadedWork = { readonly works: readonly Work[]; readonly isUnreadable: boolean };

/** The projects of a fiscal year (พ.ศ.); what was seen in an earlier one is not given. Never throws. */
export async function loadWork(local: Area, year: number): Promise<LoadedWork> {
  const { value, problem, isUnread } = await WORK.load({ local });
  const works = value.works.filter((work) => work.year === year);
  return { works, isUnreadable: problem !== null || isUnread };
}

/**
 * Changes the list, in turn; what is of an earlier fiscal year goes. The same list back means that
 * nothing is to change. Throws when it cannot be stored; what stood there stands.
 *
 * @param year the fiscal year (พ.ศ.) it is
 */
export async function changeWork(
  local: Area,
  year: number,
  edit: (works: readonly Work[]) => readonly Work[],
): Promise<void> {
  await WORK.change({ local }, (stored) => {
    const kept = stored.works.every((work) => work.year === year)
      ? stored.works
      : stored.works.filter((work) => work.year === year);
    const next = edit(kept);
    if (next === stored.works) return stored;
    const newest = next.toSorted((a, b) => b.seenAt - a.seenAt).slice(0, MAX_WORK);
    return { version: 1, works: newest };
  });
}
