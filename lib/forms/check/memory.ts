import type { Step } from '../../domain/step.ts';
import type { Entry, Snapshot } from '../model/entry.ts';
import type { ProjectMemory, SeenStep, SeenValue } from '../model/rule-context.ts';
import { isRequired } from '../read/required.ts';

/**
 * What is remembered of a project's steps while its pages are open, so that rules across steps can
 * work where each step is a page of its own. Only the values those rules need, only for as long as
 * the browser runs. Of texts only their presence is kept.
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

const MAX_VALUE = 200;
/** More rows than any project has activities; bounds what a hostile page can store. */
const MAX_VALUES = 400;

function keptOf({ field, value, empty }: Entry): string {
  if (empty) return '';
  return field !== null && KEPT[field] === 'filled' ? '…' : value.slice(0, MAX_VALUE);
}

/**
 * What is remembered after a look at a page: each step on screen replaces what was known of it.
 * A step without any known field does not count as empty: pages render bit by bit.
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
    if (values.length < MAX_VALUES) values.push({ field, row, value: keptOf(entry) });
    byStep.set(step, values);
  }
  const news = [...byStep].filter(([step, values]) => !sameValues(memory.steps[step], values));
  const lacks = lacksOf(memory, snapshot);
  if (news.length === 0 && lacks === memory.lacks) return memory;
  const seen = news.map(([step, values]) => [step, { at, values }] as const);
  return {
    version: 1,
    steps: { ...memory.steps, ...Object.fromEntries(seen) },
    ...(lacks && { lacks }),
  };
}

/** How much each step lacks, as far as it was seen; the same object when there is nothing new. */
function lacksOf(memory: ProjectMemory, { entries }: Snapshot): ProjectMemory['lacks'] {
  const now: Partial<Record<Step, number>> = {};
  for (const entry of entries) {
    const { step, empty } = entry;
    if (step === null || !isRequired(entry)) continue;
    now[step] = (now[step] ?? 0) + (empty ? 1 : 0);
  }
  const steps = Object.keys(now) as Step[];
  const isKnown = steps.every((step) => memory.lacks?.[step] === now[step]);
  return isKnown ? memory.lacks : { ...memory.lacks, ...now };
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
