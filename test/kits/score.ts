/** Counts what was found against what was to be found. */

import type { Named } from './form.ts';

export type PageResult = {
  step: string;
  state: string;
  /** Required fields that are shown, editable and empty. */
  wanted: number;
  others: number;
  found: number;
  /** Found among the wanted ones, under whatever name. */
  right: number;
  /** Of these, those under their name in the catalogue; a field only the page knows counts as such. */
  named: number;
  missed: string[];
  surplus: string[];
  /** Right, but known only by the page's own label. */
  byLabel: string[];
  /** Findings at fields of the site's frame. */
  distractors: number;
  stepFound: boolean;
  steps: string;
};

export type Sums = {
  wanted: number;
  found: number;
  right: number;
  recall: number;
  precision: number;
  /** Share of the right findings that know the field's name in the catalogue. */
  named: number;
  distractors: number;
  /** Pages whose step was recognised. */
  stepsFound: number;
  count: number;
};

export type KitResult = Sums & { set: string; kit: string; pages: PageResult[] };

/**
 * Compares one page's findings with its truth. A finding is right when it speaks of a wanted field,
 * by its name in the catalogue or, where the page itself marks it, by the page's label (`page:…`).
 *
 * @param keyOf the key under which labels are equal, however the page spaces and numbers them
 * @returns for each finding whether it is right, and what was missed
 */
export function compare(
  found: readonly string[],
  wanted: readonly Named[],
  keyOf: (label: string) => string,
): { right: boolean[]; named: number; byLabel: string[]; missed: Named[] } {
  const left = [...wanted];
  const right = found.map(() => false);
  const byLabel: string[] = [];
  let named = 0;
  const take = (i: number, isIt: (field: Named) => boolean): Named | undefined => {
    const at = right[i] ? -1 : left.findIndex(isIt);
    if (at < 0) return undefined;
    right[i] = true;
    return left.splice(at, 1)[0];
  };
  found.forEach((name, i) => {
    if (take(i, (field) => field.name === name)) named++;
  });
  found.forEach((name, i) => {
    if (!name.startsWith('page:')) return;
    const key = keyOf(name.slice(5));
    const field = take(i, ({ label }) => keyOf(label).slice(0, 60) === key.slice(0, 60));
    if (field && field.name === null) named++;
    else if (field) byLabel.push(`${field.name}`);
  });
  return { right, named, byLabel, missed: left };
}

export function sum(pages: readonly PageResult[]): Sums {
  const total = (pick: (page: PageResult) => number) => pages.reduce((n, p) => n + pick(p), 0);
  const wanted = total((page) => page.wanted);
  const found = total((page) => page.found);
  const right = total((page) => page.right);
  return {
    wanted,
    found,
    right,
    recall: wanted === 0 ? 1 : right / wanted,
    precision: found === 0 ? 1 : right / found,
    named: right === 0 ? 1 : total((page) => page.named) / right,
    distractors: total((page) => page.distractors),
    stepsFound: total((page) => (page.stepFound ? 1 : 0)),
    count: pages.length,
  };
}

/** The results as a table for the terminal. */
export function table(results: readonly KitResult[]): string {
  const rows = [
    ['kit', 'to find', 'found', 'right', 'recall', 'precision', 'named', 'distractors', 'steps'],
    ...results.map((kit) => [
      `${kit.set}/${kit.kit}`,
      `${kit.wanted}`,
      `${kit.found}`,
      `${kit.right}`,
      kit.recall.toFixed(3),
      kit.precision.toFixed(3),
      kit.named.toFixed(3),
      `${kit.distractors}`,
      `${kit.stepsFound}/${kit.count}`,
    ]),
  ];
  const widths = rows[0]?.map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
        .join('  '),
    )
    .join('\n');
}

/** Page by page what was missed, said too much, or known only by the page's own label. */
export function details(results: readonly KitResult[]): string {
  const line = (name: string, of: readonly string[]) =>
    of.length > 0 ? [`    ${name}: ${of.join(', ')}`] : [];
  return results
    .flatMap((kit) => [
      kit.kit,
      ...kit.pages.flatMap((page) => {
        const lines = [
          ...(page.stepFound ? [] : ['    step not recognised']),
          ...line('missed', page.missed),
          ...line('too much', page.surplus),
          ...line('only by its label', page.byLabel),
        ];
        return lines.length > 0 ? [`  ${page.step} ${page.state}`, ...lines] : [];
      }),
    ])
    .join('\n');
}
