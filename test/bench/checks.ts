// One full check of a form: the pure part in Node, and the look with its reading in Chromium.

import { join } from 'node:path';
import { build } from 'vite';
import { check } from '../../lib/forms/check/engine.ts';
import { exampleEntry } from '../../lib/forms/check/example.ts';
import { RULES } from '../../lib/forms/check/registry.ts';
import { CATALOGUE } from '../../lib/forms/fields/catalogue-rows.ts';
import { type Candidate, createMatcher } from '../../lib/forms/fields/match.ts';
import type { Snapshot } from '../../lib/forms/model/entry.ts';
import { NO_CONTEXT } from '../../lib/forms/model/rule-context.ts';
import { EMENSCR } from '../e2e/launch.ts';
import type { Look } from './in-page.ts';
import { median, type Variant, withPage } from './measure.ts';
import { type BenchField, benchFields, type Kind } from './pages.ts';
import type { Row } from './table.ts';

/** Sizes of the forms that are checked: the second and third show whether time grows in a line. */
export const SIZES = [300, 1000, 3000] as const;
/** What one check may take; see the budgets. */
const LIMITS: Partial<Record<number, number>> = { 300: 2, 3000: 20 };
const STEPS = ['M3', 'M4', 'M5'] as const;

const CONTROL: Record<Kind, string> = {
  text: 'text',
  long: 'long',
  select: 'choice',
  date: 'date',
  number: 'number',
  combobox: 'choice',
  bare: 'choice',
  radio: 'choice',
};
const SOURCE = { label: 'label', block: 'near2', cell: 'cell', column: 'column' } as const;

function candidatesOf(fields: readonly BenchField[]): Candidate[] {
  return fields.map(({ label, kind, place, required }) => ({
    labels: [
      ...(place === 'block' ? [{ text: 'กรอกตามเอกสารที่ได้รับอนุมัติ', source: 'near' }] : []),
      { text: required ? `${label} *` : label, source: SOURCE[place] },
    ],
    kind: CONTROL[kind],
    shown: true,
  }));
}

/** What reading such a form gives, every field known or marked, so that rules see all of them. */
function snapshotOf(fields: readonly BenchField[]): Snapshot {
  const { matches } = createMatcher(CATALOGUE)(candidatesOf(fields), STEPS);
  const entries = fields.map((field, i) => {
    const match = matches[i];
    return exampleEntry({
      key: `c${i}`,
      field: match?.field.id ?? null,
      step: match?.field.step ?? 'M3',
      label: field.label,
      kinds: match?.field.kinds ?? ['text'],
      row: match?.field.row ? i : null,
      required: match?.field.required ?? false,
      marked: field.required,
      empty: !field.filled,
      value: field.filled ? 'กรมพัฒนาฝีมือแรงงาน 120,000' : '',
    });
  });
  return { site: 'emenscr', steps: STEPS, entries };
}

function timed(work: () => unknown): number {
  const before = performance.now();
  work();
  return performance.now() - before;
}

function limitRow(figure: string, size: number, times: readonly number[]): Row {
  const limit = LIMITS[size];
  return {
    figure,
    unit: 'ms',
    samples: { us: times },
    target: limit === undefined ? '–' : `≤ ${limit}`,
    holds: limit === undefined ? null : median(times) <= limit,
  };
}

/** The rules and the matching on plain data. */
export async function checkInNode(runs: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (const size of SIZES) {
    const snapshot = snapshotOf(benchFields(size));
    const times = Array.from({ length: runs * 3 }, () =>
      timed(() => check(RULES, snapshot, NO_CONTEXT)),
    );
    rows.push(limitRow(`check in Node, ${size} fields, ${RULES.length} rules`, size, times));
  }
  for (const size of SIZES) {
    const candidates = candidatesOf(benchFields(size));
    const cold: number[] = [];
    const warm: number[] = [];
    for (let i = 0; i < runs; i++) {
      // What a matcher remembers of labels is its own: a new one knows none, as on a fresh page.
      const match = createMatcher(CATALOGUE);
      cold.push(timed(() => match(candidates, STEPS)));
      warm.push(timed(() => match(candidates, STEPS)));
    }
    rows.push({
      figure: `matching in Node, ${size} fields, labels new`,
      unit: 'ms',
      samples: { us: cold },
      target: '–',
      holds: null,
    });
    rows.push({
      figure: '  labels seen before',
      unit: 'ms',
      samples: { us: warm },
      target: '–',
      holds: null,
    });
  }
  return rows;
}

async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'chrome120',
      lib: { entry: join(import.meta.dirname, 'in-page.ts'), formats: ['iife'], name: 'bench' },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const code = outputs.flatMap((each) => ('output' in each ? each.output : []))[0];
  if (code?.type !== 'chunk') throw new Error('in-page.ts could not be bundled');
  return code.code;
}

const PARTS: readonly (readonly [keyof Look['parts'], 'first' | 'median', string])[] = [
  ['lookAll', 'first', 'first look'],
  ['knowing', 'first', '  before it: the catalogue, once a page'],
  ['lookAll', 'median', '  again, structure and values'],
  ['layOut', 'median', '  of it: finding and naming controls'],
  ['gather', 'median', '    of it: finding them'],
  ['lookValues', 'median', 'full check in Chromium'],
  ['readForm', 'median', '  of it: reading'],
  ['check', 'median', '  of it: rules'],
];

/**
 * The look itself, in a page without the extension.
 *
 * @param pages fresh pages a size
 */
export async function lookInPage(variant: Variant, pages: number): Promise<Row[]> {
  const code = await bundle();
  const rows: Row[] = [];
  for (const size of SIZES) {
    const looks: Look[] = [];
    for (let i = 0; i < pages; i++) {
      const look = await withPage(variant, async (page) => {
        await page.goto(`${EMENSCR}/bench/form-${size}`);
        await page.addScriptTag({ content: code });
        return page.evaluate(() =>
          (globalThis as unknown as { measureLook(runs: number): Look }).measureLook(9),
        );
      });
      looks.push(look);
    }
    const [any] = looks;
    for (const [part, which, name] of PARTS) {
      const times = looks.map(({ parts }) => parts[part][which]);
      const row =
        part === 'lookValues'
          ? limitRow(`${name}, ${size} fields`, size, times)
          : {
              ...limitRow(name, 0, times),
              figure: name.startsWith(' ') ? name : `${name}, ${size} fields`,
            };
      rows.push(row);
    }
    const last = rows.at(-PARTS.length);
    if (last && any) {
      last.note = `${any.controls} controls, ${any.entries} entries, ${any.recognised} recognised, ${any.findings} findings.`;
    }
  }
  return rows;
}
