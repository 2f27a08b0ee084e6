/** Agencies a person can choose from. */
import { latestRevisions } from './revisions.ts';
import type { Agency, Schedule } from './types.ts';

/**
 * Every agency of the schedules at hand, each once, as the newest schedule that has it names it: that of
 * the latest year, then of the latest memo. A superseded revision names nobody.
 */
export function agenciesOf(schedules: readonly Schedule[]): Agency[] {
  const byId = new Map<string, Agency>();
  const newestFirst = latestRevisions(schedules).toSorted(
    (a, b) => b.fiscalYear - a.fiscalYear || b.memo.date.localeCompare(a.memo.date),
  );
  for (const schedule of newestFirst) {
    for (const agency of schedule.agencies) {
      if (!byId.has(agency.id)) byId.set(agency.id, agency);
    }
  }
  return [...byId.values()];
}

/** An agency's name with its short name: short names alone are read as other bodies too. */
export function agencyName(agency: Agency, language: 'th' | 'en'): string {
  return language === 'th' ? `${agency.name} (${agency.id})` : `${agency.nameEn} (${agency.id})`;
}
