import type { Step } from './catalogue.ts';
import type { Context } from './context.ts';
import type { Entry, Snapshot } from './engine.ts';

/** Fields by their id, for rules that ask about certain ones; made once for a snapshot. */
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

/** Every entry of a field on the page, in page order; one a row where it stands in a table. */
export function entriesOf(snapshot: Snapshot, field: string): readonly Entry[] {
  return indexOf(snapshot).get(field) ?? NONE;
}

/** The one entry of a field that stands once on a form; of several the first that is filled in. */
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

/** What stands in a field, wherever it was seen: on the page, or on another page before. */
export type Told = { row: number | null; value: string; empty: boolean; entry: Entry | null };

/**
 * What is known of a field: from the page, else from what was seen of its step before.
 *
 * @returns one item a row; empty when the step was seen and the field not; null when neither the
 *   page nor the memory has the step
 */
export function toldOf(
  snapshot: Snapshot,
  { seen }: Context,
  step: Step,
  field: string,
): readonly Told[] | null {
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

/** The same of a field that stands once on a form; null when it is not known or nothing stands there. */
export function toldOnce(
  snapshot: Snapshot,
  context: Context,
  step: Step,
  field: string,
): Told | null {
  return toldOf(snapshot, context, step, field)?.find(({ empty }) => !empty) ?? null;
}
