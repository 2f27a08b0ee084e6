import { beforeEach, describe, expect, test } from 'vitest';
import { takeReports } from '../../../../lib/report.ts';
import { type Draft, emptyDraft } from '../../../../lib/schedule/draft/draft.ts';
import { loadDraft, storeDraft } from '../../../../lib/settings/stores/review.ts';
import { WHOLE_DRAFT, wholeDate, wholeRow } from '../../../make/whole-draft.ts';
import { MemoryArea } from '../memory.ts';

let local: MemoryArea;
beforeEach(() => {
  local = new MemoryArea();
  takeReports();
});

test('a draft comes back as it was, whatever stands in it; none is an empty one', async () => {
  expect(await loadDraft(local)).toEqual({ draft: emptyDraft(), problem: null });
  await storeDraft(local, WHOLE_DRAFT);
  expect(await loadDraft(local)).toEqual({ draft: WHOLE_DRAFT, problem: null });
});

test('a memo that is far longer than a year’s is kept; beyond that it is refused', async () => {
  const rows = (count: number): Partial<Draft> => ({ rows: Array(count).fill(wholeRow) });
  const dates = (count: number): Partial<Draft> => ({ dates: Array(count).fill(wholeDate) });
  const leftOut = (count: number): Partial<Draft> => ({
    leftOut: Array(count).fill({ row: wholeRow, index: 0 }),
  });
  for (const [of, most] of [
    [rows, 400],
    [dates, 4000],
    [leftOut, 400],
  ] as const) {
    const full = { ...WHOLE_DRAFT, ...of(most) };
    await storeDraft(local, full);
    await expect(storeDraft(local, { ...WHOLE_DRAFT, ...of(most + 1) })).rejects.toThrow('draft');
    expect((await loadDraft(local)).draft).toEqual(full);
  }
});

describe('a draft that cannot be read', () => {
  /** The whole draft with something else in one place. */
  const spoilt = (path: string, value: unknown) => {
    const draft = structuredClone(WHOLE_DRAFT) as unknown as Record<string, unknown>;
    const names = path.split('.');
    const last = names.pop() ?? '';
    let part = draft;
    for (const name of names) part = part[name] as Record<string, unknown>;
    part[last] = value;
    return { version: 2, draft };
  };

  test.each<[string, unknown]>([
    ['text', 7],
    ['head.subject', null],
    ['agencies.0.year', 'lunar'],
    ['rows.0.what', 'holiday'],
    ['rows.0.quarter', 5],
    ['rows.0.steps', ['M9']],
    ['rows.0.spans.0.to', '20'],
    ['rows.0.questions.0.settled', 'yes'],
    ['rows.0.before.end', 7],
    ['rows.0.labels', { 'กพร.': { quarter: 3 } }],
    ['rows.0.projected.end', null],
    ['dates.0.outcome', 'lost'],
    ['leftOut.0.index', 'first'],
  ])('with %s being %j is not shown half, said, and put aside', async (path, value) => {
    const stored = spoilt(path, value);
    local.items.review = stored;
    expect(await loadDraft(local)).toEqual({
      draft: emptyDraft(),
      problem: { code: 'invalid', version: 2, fields: ['draft'] },
    });
    // The next change goes over it.
    await storeDraft(local, WHOLE_DRAFT);
    expect(local.items).toEqual({
      review: { version: 2, draft: WHOLE_DRAFT },
      'review:replaced': stored,
    });
  });

  test('and cannot be put aside either: still shown as none, and noted', async () => {
    local.items.review = spoilt('text', 7);
    local.failing = 'set';
    expect(await loadDraft(local)).toMatchObject({ draft: emptyDraft() });
    expect(takeReports().map(({ where }) => where)).toEqual(['read review', 'put review aside']);
  });
});
