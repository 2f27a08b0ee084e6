import { withoutLongNumbers } from '../../text/long-numbers.ts';
import type { Finding } from '../model/finding.ts';

/** What of a finding goes into the report. */
export type FalseAlarm = Pick<Finding, 'rule' | 'field' | 'label' | 'row' | 'step' | 'level'> & {
  variant?: string | undefined;
  kinds: readonly string[];
  basis: string;
};

/**
 * What a person sends when a finding is wrong: which rule, at which field, on what basis. Never
 * the field's value: only the parts named here are used, and `params` is not among them. What the
 * page calls the field is masked as in a page report.
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
    // Both may be the page's own words.
    ['field', withoutLongNumbers(field)],
    ['label', withoutLongNumbers(label)],
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
