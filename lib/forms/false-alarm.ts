import type { Finding } from './engine.ts';

/** What of a finding goes into the report. */
export type FalseAlarm = Pick<Finding, 'rule' | 'field' | 'label' | 'row' | 'step' | 'level'> & {
  variant?: string | undefined;
  kinds: readonly string[];
  basis: string;
};

/**
 * What a person sends when a finding is wrong: which rule, at which field, on what ground. Never
 * what stands in the field: of a finding's parts only those named here are taken, and its `params`
 * are not among them.
 *
 * @param version of the extension
 */
export function falseAlarmText(finding: FalseAlarm, site: string, version: string): string {
  const { rule, variant, field, label, kinds, row, step, level, basis } = finding;
  const lines: [string, string | number | null][] = [
    ['extension', `thanwela ${version}`],
    ['site', site],
    ['step', step],
    ['rule', variant === undefined ? rule : `${rule} (${variant})`],
    ['field', field],
    ['label', label],
    ['kind', kinds.join(', ')],
    ['row', row],
    ['level', level],
    ['basis', basis],
  ];
  return lines
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');
}
