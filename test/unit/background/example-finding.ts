import type { Finding, Level } from '../../../lib/forms/model/finding.ts';

/** A finding of a rule in step M3. */
export const exampleFinding = (
  rule: string,
  level: Level,
  step: Finding['step'] = 'M3',
): Finding => ({
  id: rule,
  rule,
  level,
  field: 'm3.output',
  row: null,
  step,
  label: 'ผลผลิต',
  kinds: ['text'],
  basis: 'nesdc',
  entryKey: null,
  alsoKeys: [],
  params: {},
});
