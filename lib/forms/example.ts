import type { Entry, Snapshot } from './engine.ts';

/** An entry for a rule's examples and tests: a shown, filled text field unless told otherwise. */
export function exampleEntry(part: Partial<Entry>): Entry {
  return {
    key: part.field ?? part.label ?? 'x',
    field: null,
    step: null,
    label: 'ช่อง',
    kinds: ['text'],
    row: null,
    required: false,
    basis: 'assumed',
    marked: false,
    live: true,
    empty: false,
    value: '',
    ...part,
  };
}

/** A snapshot of such entries. */
export function exampleSnapshot(...entries: Entry[]): Snapshot {
  const steps = new Set(entries.flatMap((entry) => entry.step ?? []));
  return { site: steps.has('resource') ? 'open-d' : 'emenscr', steps: [...steps], entries };
}
