import * as z from 'zod/mini';
import { WINDOW_STEPS } from '../../domain/step.ts';
import { report } from '../../report.ts';
import { type Draft, emptyDraft } from '../../schedule/draft/draft.ts';
import { MAX_DATES, MAX_MEMO_TEXT } from '../../schedule/memo/limits.ts';
import { MAX_WINDOWS } from '../../schedule/model/schema.ts';
import { ROLES, WHATS } from '../../schedule/model/types.ts';
import type { Area } from '../area.ts';
import { defineStored } from '../defined-store.ts';
import { review1to2 } from '../migrations/review-2.ts';
import type { StoredProblem } from '../stored.ts';

const reviewSchema = z.lazy(() => {
  const text = z.string().check(z.maxLength(MAX_MEMO_TEXT));
  const id = z.string().check(z.maxLength(40));
  const quarter = z.literal([1, 2, 3, 4]);
  const list = <Item extends z.core.$ZodType>(item: Item) => z.array(item).check(z.maxLength(2000));

  const span = z.object({ from: z.number(), to: z.number() });

  const question = z.object({
    quote: text,
    code: z.string(),
    meant: z.nullable(text),
    span: z.exactOptional(span),
    settled: z.boolean(),
  });

  const labels = z.record(id, z.object({ quarter, year: z.number() }));

  const date = z.object({
    start: z.number(),
    end: z.number(),
    text,
    from: z.nullable(id),
    to: z.nullable(id),
    what: z.nullable(z.enum(WHATS)),
    title: text,
    quarter: z.nullable(quarter),
    labels,
    year: z.nullable(z.number()),
    agencies: z.nullable(list(id)),
    outcome: z.enum(['window', 'question', 'aside']),
    reason: z.nullable(id),
    rows: list(id),
    settled: z.boolean(),
  });

  const row = z.object({
    id,
    what: z.enum(WHATS),
    title: text,
    steps: list(z.enum(WINDOW_STEPS)),
    roles: list(z.enum(ROLES)),
    agencies: z.nullable(list(id)),
    start: text,
    end: text,
    fiscalYear: text,
    quarter: z.nullable(quarter),
    labels,
    quote: text,
    spans: list(span),
    questions: list(question),
    before: z.nullable(z.object({ start: z.nullable(text), end: text })),
    confirmed: z.boolean(),
    touched: z.boolean(),
    // What came from a schedule that was read is checked as a schedule again before it is used.
    base: z.any(),
    projected: z.exactOptional(
      z.object({
        start: z.nullable(id),
        end: id,
        fromYear: z.number(),
        isException: z.boolean(),
      }),
    ),
  });

  return z.object({
    version: z.literal(2),
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
      dates: z.array(date).check(z.maxLength(MAX_DATES * 2)),
      questions: list(question),
      base: z.any(),
      leftOut: z.exactOptional(
        z.array(z.object({ row, index: z.number() })).check(z.maxLength(MAX_WINDOWS * 2)),
      ),
    }),
  });
});
type StoredDraft = z.infer<typeof reviewSchema>['draft'];

/** The schedule a person is working on, kept on this computer until they throw it away. */
export const REVIEW = defineStored({
  key: 'review',
  area: 'local',
  version: 2,
  schema: reviewSchema,
  steps: { 1: review1to2 },
  empty: { version: 2, draft: emptyDraft() as StoredDraft },
  asideKey: 'review:replaced',
  replaces: 'anything',
});

/**
 * The draft; an empty one when there is none or it cannot be read, which is said. What cannot be
 * read is put aside: the next change of the draft goes over it. Never throws.
 */
export async function loadDraft(
  local: Area,
): Promise<{ draft: Draft; problem: StoredProblem | null }> {
  const { value, problem } = await REVIEW.load({ local });
  if (problem)
    await REVIEW.keepAside({ local }).catch((error) => report(error, 'put review aside'));
  return { draft: value.draft as Draft, problem };
}

/** Keeps the draft, at once: the page may be about to go. Throws when the browser refuses. */
export async function storeDraft(local: Area, draft: Draft): Promise<void> {
  await REVIEW.replace({ local }, { version: 2, draft: draft as StoredDraft });
}
