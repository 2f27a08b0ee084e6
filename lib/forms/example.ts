import type { FileFinding, FileReport } from '../files/report.ts';
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
  return {
    site: steps.has('resource') || steps.has('dataset') ? 'open-d' : 'emenscr',
    steps: [...steps],
    entries,
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
