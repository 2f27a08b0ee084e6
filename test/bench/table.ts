// The table the benchmark prints: one row a figure, what it was measured against, and whether it holds.

import { median } from './measure.ts';

export type Row = {
  figure: string;
  unit: string;
  /** Samples by column: `us`, `without`, peers by name. */
  samples: Record<string, readonly number[]>;
  target: string;
  /** Null: nothing to compare with in this run. */
  holds: boolean | null;
  note?: string;
};

const digits = (n: number) =>
  Math.abs(n) >= 100 ? n.toFixed(0) : n.toFixed(Math.abs(n) < 1 ? 2 : 1);

/** Median, and lowest to highest where there is more than one sample. */
function shown(samples: readonly number[] | undefined): string {
  if (!samples || samples.length === 0) return '–';
  const middle = digits(median(samples));
  if (samples.length === 1) return middle;
  return `${middle} (${digits(Math.min(...samples))}–${digits(Math.max(...samples))})`;
}

function ratioOf({ samples }: Row): string {
  const [us, without] = [samples.us, samples.without];
  if (!us?.length || !without?.length) return '–';
  const [a, b] = [median(us), median(without)];
  return b === 0 ? `+${digits(a)}` : `${(a / b).toFixed(2)} ×`;
}

/** @param peers names of the columns after "without" */
function cellsOf(rows: readonly Row[], peers: readonly string[]): string[][] {
  const head = ['figure', 'unit', 'us', 'without', ...peers, 'us/without', 'target', ''];
  const lines = rows.map((row) => [
    row.figure,
    row.unit,
    shown(row.samples.us),
    shown(row.samples.without),
    ...peers.map((peer) => shown(row.samples[peer])),
    ratioOf(row),
    row.target,
    row.holds === null ? '' : row.holds ? 'ok' : 'MISS',
  ]);
  return [head, ...lines];
}

/** @param peers names of the columns after "without" */
export function markdownTable(rows: readonly Row[], peers: readonly string[]): string {
  const [head = [], ...lines] = cellsOf(rows, peers);
  const rule = head.map((_, x) => (x === 0 ? '---' : '--:'));
  // Rows that belong to the one above stand back; a table of Markdown keeps no plain blanks.
  const cell = (text: string) =>
    text.replaceAll('|', '\\|').replace(/^ +/u, (blanks) => '&emsp;'.repeat(blanks.length / 2));
  const table = [head, rule, ...lines].map((cells) => `| ${cells.map(cell).join(' | ')} |`);
  const notes = rows.flatMap(({ figure, note }) => (note ? [`- ${figure.trim()}: ${note}`] : []));
  return [...table, ...(notes.length > 0 ? ['', ...notes] : [])].join('\n');
}

/** @param peers names of the columns after "without" */
export function printTable(rows: readonly Row[], peers: readonly string[]): void {
  const [head = [], ...lines] = cellsOf(rows, peers);
  const widths = head.map((title, x) =>
    Math.max(title.length, ...lines.map((line) => (line[x] ?? '').length)),
  );
  const print = (cells: readonly string[]) =>
    console.log(
      cells
        .map((cell, x) => cell.padEnd(widths[x] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  console.log('');
  print(head);
  print(widths.map((width) => '─'.repeat(width)));
  for (const line of lines) print(line);
  const notes = rows.filter(({ note }) => note);
  if (notes.length > 0) console.log('');
  for (const { figure, note } of notes) console.log(`${figure}: ${note}`);
}
