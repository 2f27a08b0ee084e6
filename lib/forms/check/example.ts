import type { Step } from '../../domain/step.ts';
import type { FileFinding, FileReport } from '../../files/report.ts';
import { saysNothing } from '../../text/normalise.ts';
import type { Entry, Snapshot } from '../model/entry.ts';
import {
  type FormWindow,
  NO_CONTEXT,
  NOTHING_SEEN,
  type ProjectMemory,
  type RuleContext,
} from '../model/rule-context.ts';
import { remember } from './memory.ts';

/** An entry for a rule's examples and tests: a shown, filled text field unless told otherwise. */
export function exampleEntry(part: Partial<Entry>): Entry {
  return {
    key: `${part.field ?? part.label ?? 'x'}${part.row ? `#${part.row}` : ''}`,
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
  const isOpenD = steps.has('resource') || steps.has('dataset');
  return { site: isOpenD ? 'open-d' : 'emenscr', steps: [...steps], entries };
}

const STEP_OF: Readonly<Record<string, Step>> = {
  m1: 'M1',
  m2: 'M2',
  m3: 'M3',
  m4: 'M4',
  m5: 'M5',
  m6: 'M6',
  m7: 'M7',
  l3: 'L3',
  ar: 'AR',
  dataset: 'dataset',
  resource: 'resource',
};

/**
 * An entry of a catalogue field, filled with a value: `exampleField('m4.start', 'date', '1/10/66', 2)`
 * is the start of the second activity.
 */
export function exampleField(
  field: string,
  kind: Entry['kinds'][number],
  value: string,
  row: number | null = null,
): Entry {
  return exampleEntry({
    field,
    step: STEP_OF[field.split('.')[0] ?? ''] ?? null,
    label: field,
    kinds: [kind],
    value,
    empty: saysNothing(value),
    row,
  });
}

/** A page of a step that shows none of its fields. */
export function exampleStep(step: Step): Snapshot {
  return { site: 'emenscr', steps: [step], entries: [] };
}

/** What is remembered after pages with these fields were seen. */
export function exampleSeen(...entries: Entry[]): ProjectMemory {
  return remember(NOTHING_SEEN, exampleSnapshot(...entries), 0);
}

/** A context with some of it known. */
export function exampleContext(part: Partial<RuleContext>): RuleContext {
  return { ...NO_CONTEXT, ...part };
}

/** A printed window for entering projects, open all through fiscal year 2566, unless told otherwise. */
export function exampleWindow(part: Partial<FormWindow>): FormWindow {
  return {
    kind: 'projects',
    steps: ['M1', 'M2', 'M3', 'M4', 'M5', 'M7'],
    state: 'open',
    projectedFrom: null,
    start: '2022-10-01',
    end: '2023-02-20',
    fiscalYear: 2566,
    period: null,
    labels: [],
    title: 'นำเข้าโครงการ ปี 2566 (M1–M5)',
    quarterTitle: '',
    ...part,
  };
}

/** The upload field of Open-D with a checked file in it: a good one unless told otherwise. */
export function exampleFile(part: Partial<FileReport>): Entry {
  const report: FileReport = {
    name: 'report.xlsx',
    size: 12_345,
    verdict: 'ok',
    reason: null,
    stop: null,
    findings: [],
    ...part,
  };
  return exampleEntry({
    field: 'resource.upload',
    step: 'resource',
    label: 'ไฟล์',
    kinds: ['file'],
    value: report.name,
    files: [report],
  });
}

/** A finding inside a file: one piece of advice without a place unless told otherwise. */
export function exampleFinding(
  part: Partial<FileFinding> & Pick<FileFinding, 'rule'>,
): FileFinding {
  return { level: 'advice', where: null, count: 1, samples: [], params: {}, ...part };
}
