import type { Step } from './catalogue.ts';
import type { Entry, Snapshot } from './engine.ts';

/**
 * What is remembered of a project's steps while its pages are open, so that rules across steps can
 * work where each step is a page of its own. Only the values those rules need, only for as long as
 * the browser runs; texts are not kept, but that there was one.
 */

/** Which fields are kept, and how: their value, or only that something stands there. */
const KEPT: Readonly<Record<string, 'value' | 'filled'>> = {
  'm2.name': 'value',
  'm2.newOrOngoing': 'value',
  'm2.start': 'value',
  'm2.end': 'value',
  'm4.activity': 'filled',
  'm4.start': 'value',
  'm4.end': 'value',
  'm4.budget': 'value',
  'm4.weight': 'value',
  'm5.fiscalYear': 'value',
  'm5.source': 'value',
  'm5.expenseType': 'value',
  'm5.total': 'value',
  'm5.q1': 'value',
  'm5.q2': 'value',
  'm5.q3': 'value',
  'm5.q4': 'value',
  'dataset.data_category': 'value',
};

const LONGEST_VALUE = 200;
/** More rows than a project has activities; the steps of a hostile page stay small. */
const MOST_VALUES = 400;

/** A value as it was shown; '' when nothing was filled in. */
export type SeenValue = { field: string; row: number | null; value: string };

/** One step as it was last seen: when (epoch milliseconds) and what stood there. */
export type SeenStep = { at: number; values: readonly SeenValue[] };

export type ProjectMemory = { version: 1; steps: Readonly<Partial<Record<Step, SeenStep>>> };

export const NOTHING_SEEN: ProjectMemory = { version: 1, steps: {} };

function keptOf({ field, value, empty }: Entry): string {
  if (empty) return '';
  return field !== null && KEPT[field] === 'filled' ? '…' : value.slice(0, LONGEST_VALUE);
}

/**
 * What is remembered after a look at a page: each step on screen takes the place of what was known
 * of it. A step without any known field is not taken as empty: pages draw themselves bit by bit.
 *
 * @param at now, in epoch milliseconds
 * @returns the same object when there is nothing new
 */
export function remember(memory: ProjectMemory, snapshot: Snapshot, at: number): ProjectMemory {
  const byStep = new Map<Step, SeenValue[]>();
  for (const entry of snapshot.entries) {
    const { field, step, row } = entry;
    if (field === null || step === null || KEPT[field] === undefined) continue;
    const values = byStep.get(step) ?? [];
    if (values.length < MOST_VALUES) values.push({ field, row, value: keptOf(entry) });
    byStep.set(step, values);
  }
  const news = [...byStep].filter(([step, values]) => !sameValues(memory.steps[step], values));
  if (news.length === 0) return memory;
  const seen = news.map(([step, values]) => [step, { at, values }] as const);
  return { version: 1, steps: { ...memory.steps, ...Object.fromEntries(seen) } };
}

function sameValues(known: SeenStep | undefined, values: readonly SeenValue[]): boolean {
  return (
    known !== undefined &&
    known.values.length === values.length &&
    known.values.every((one, i) => {
      const other = values[i];
      return one.field === other?.field && one.row === other.row && one.value === other.value;
    })
  );
}
