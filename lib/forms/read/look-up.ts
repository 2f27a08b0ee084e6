import type { Step } from '../../domain/step.ts';
import type { Entry, Snapshot } from '../model/entry.ts';
import type { RuleContext } from '../model/rule-context.ts';

/** Entries by field id, for rules about certain fields; built once per snapshot. */
const indexes = new WeakMap<Snapshot, ReadonlyMap<string, readonly Entry[]>>();
const NONE: readonly Entry[] = [];

function indexOf(snapshot: Snapshot): ReadonlyMap<string, readonly Entry[]> {
  const known = indexes.get(snapshot);
  if (known) return known;
  const index = new Map<string, Entry[]>();
  for (const entry of snapshot.entries) {
    if (entry.field === null) continue;
    const own = index.get(entry.field);
    if (own) own.push(entry);
    else index.set(entry.field, [entry]);
  }
  indexes.set(snapshot, index);
  return index;
}

/** Every entry of a field on the page, in page order; one per row where it is in a table. */
export function entriesOf(snapshot: Snapshot, field: string): readonly Entry[] {
  return indexOf(snapshot).get(field) ?? NONE;
}

/** The entry of a field that occurs once on a form; of several the first that is filled in. */
export function entryOf(snapshot: Snapshot, field: string): Entry | null {
  const entries = entriesOf(snapshot, field);
  return entries.find(({ empty }) => !empty) ?? entries[0] ?? null;
}

/** The entry of a field in a row. */
export function entryInRow(snapshot: Snapshot, field: string, row: number | null): Entry | null {
  // Rows are counted from 1 in page order, so the row's number is nearly always its place.
  const entries = entriesOf(snapshot, field);
  const guess = row === null ? entries[0] : entries[row - 1];
  return guess?.row === row ? guess : (entries.find((entry) => entry.row === row) ?? null);
}

/** The value of a field, read from the page or remembered from another page of the project. */
export type KnownValue = { row: number | null; value: string; empty: boolean; entry: Entry | null };

/**
 * What is known of a field: from the page, else from what was remembered of its step.
 *
 * @returns one item per row; empty when the step was seen without the field; null when the step is
 *   neither on the page nor remembered
 */
export function knownValues(
  snapshot: Snapshot,
  { seen }: RuleContext,
  step: Step,
  field: string,
): readonly KnownValue[] | null {
  const here = entriesOf(snapshot, field);
  if (here.length > 0) {
    return here.map((entry) => ({
      row: entry.row,
      value: entry.value,
      empty: entry.empty,
      entry,
    }));
  }
  const known = seen.steps[step];
  if (!known) return snapshot.steps.includes(step) ? [] : null;
  return known.values
    .filter((value) => value.field === field)
    .map(({ row, value }) => ({ row, value, empty: value === '', entry: null }));
}

/** The same for a field that occurs once on a form; null when it is not known or empty. */
export function knownValue(
  snapshot: Snapshot,
  context: RuleContext,
  step: Step,
  field: string,
): KnownValue | null {
  return knownValues(snapshot, context, step, field)?.find(({ empty }) => !empty) ?? null;
}
