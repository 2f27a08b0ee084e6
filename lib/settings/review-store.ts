/** The schedule a person is working on, kept on this computer until they throw it away. */
import * as z from 'zod/mini';
import { type Draft, emptyDraft } from '../schedule/draft.ts';
import { MAX_MEMO_TEXT } from '../schedule/memo/read-memo.ts';
import { MAX_WINDOWS } from '../schedule/schema.ts';
import { ROLES, STEPS, WHATS } from '../schedule/types.ts';
import type { Area } from './store.ts';
import { readStored, type StoredProblem, type Thing } from './stored.ts';

const text = z.string().check(z.maxLength(MAX_MEMO_TEXT));
const id = z.string().check(z.maxLength(40));
const quarter = z.literal([1, 2, 3, 4]);
const list = <Item extends z.core.$ZodType>(item: Item) => z.array(item).check(z.maxLength(2000));

const question = z.object({
  quote: text,
  code: z.string(),
  meant: z.nullable(text),
  settled: z.boolean(),
});

const row = z.object({
  id,
  what: z.enum(WHATS),
  steps: list(z.enum(STEPS)),
  roles: list(z.enum(ROLES)),
  agencies: z.nullable(list(id)),
  start: text,
  end: text,
  fiscalYear: text,
  quarter: z.nullable(quarter),
  labels: z.record(id, z.object({ quarter, year: z.number() })),
  quote: text,
  spans: list(z.object({ from: z.number(), to: z.number() })),
  questions: list(question),
  before: z.nullable(z.object({ start: z.nullable(text), end: text })),
  confirmed: z.boolean(),
  // What came from a schedule that was read passes the schedule's door again before it is used.
  base: z.any(),
});

const reviewSchema = z.object({
  version: z.literal(1),
  draft: z.object({
    text,
    head: z.object({
      id: z.nullable(id),
      fiscalYear: text,
      issuer: text,
      number: text,
      date: text,
      subject: text,
    }),
    agencies: list(
      z.object({ id: text, name: text, nameEn: text, year: z.enum(['fiscal', 'calendar']) }),
    ),
    rows: z.array(row).check(z.maxLength(MAX_WINDOWS * 2)),
    questions: list(question),
    base: z.any(),
  }),
});

export const REVIEW: Thing<z.infer<typeof reviewSchema>> = {
  key: 'review',
  version: 1,
  schema: reviewSchema,
  steps: {},
};

/** The draft; an empty one when there is none or it cannot be read, which is said. Never throws. */
export async function loadDraft(
  local: Area,
): Promise<{ draft: Draft; problem: StoredProblem | null }> {
  try {
    const read = readStored(REVIEW, (await local.get(REVIEW.key))[REVIEW.key]);
    if (!read.ok) return { draft: emptyDraft(), problem: read.problem };
    return { draft: (read.value?.draft as Draft | undefined) ?? emptyDraft(), problem: null };
  } catch {
    return { draft: emptyDraft(), problem: null };
  }
}

/** Keeps the draft. Throws when the browser refuses. */
export async function storeDraft(local: Area, draft: Draft): Promise<void> {
  await local.set({ [REVIEW.key]: { version: 1, draft } });
}
