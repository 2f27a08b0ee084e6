import type { Level } from '../../lib/forms/model/finding.ts';
import type { FormState } from '../../lib/forms/model/form-state.ts';

/** Findings by their level; of `personal` the people they are about. */
export type Counts = Readonly<Record<Level, number>>;

/**
 * How many findings there are of each level, and how many people's data; null until the rules have been through the form: no
 * number is better than a wrong one.
 */
export function countsOf(form: FormState | null): Counts | null {
  if (!form?.checked || form.steps.length === 0) return null;
  const counts = { personal: 0, must: 0, check: 0, advice: 0 };
  for (const { finding } of form.items) counts[finding.level] += finding.people ?? 1;
  return counts;
}
