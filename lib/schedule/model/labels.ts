/**
 * What quarters and plans are called. The months of a quarter are the same for every agency; the
 * names are not.
 */
import { type Digits, inDigits, type Language } from '../../calendar/show.ts';
import type { AgencyId, AgencyLabel, PeriodLabel, Plan, ScheduleWindow } from './types.ts';

/**
 * The labels of a window for one agency, or for all (null): one entry for each different wording,
 * with the agencies that use it. Empty when the window has none.
 */
export function labelsFor(window: ScheduleWindow, agency: AgencyId | null): AgencyLabel[] {
  const byWording = new Map<string, AgencyLabel>();
  for (const [id, { quarter, year }] of Object.entries(window.labels)) {
    if (agency !== null && id !== agency) continue;
    const wording = `${quarter}/${year}`;
    const agencies = [...(byWording.get(wording)?.agencies ?? []), id];
    byWording.set(wording, { quarter, year, agencies });
  }
  return [...byWording.values()];
}

/** A label as the memo writes it: "ไตรมาส 2/66"; in English "quarter 2/66". */
export function showLabel(
  label: PeriodLabel,
  options: { readonly language: Language; readonly digits: Digits },
): string {
  const word = options.language === 'th' ? 'ไตรมาส' : 'quarter';
  const year = String(label.year % 100).padStart(2, '0');
  return inDigits(`${word} ${label.quarter}/${year}`, options.digits);
}

/** A plan as the memo writes it, in Thai: "แผนปฏิบัติราชการระยะ 5 ปี (พ.ศ. 2566 - 2570)". */
export function showPlan({ name, years }: Plan, digits: Digits): string {
  if (!years) return name;
  const span = years.from === years.to ? `${years.from}` : `${years.from} - ${years.to}`;
  return inDigits(`${name} (พ.ศ. ${span})`, digits);
}
