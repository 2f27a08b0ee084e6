/** What becomes of a file's name on the site: known from the name alone, so no page needs to know it. */
import { asciiName, asciiNameAs, ckanName, losesLetters } from './ckan-name.ts';
import type { FileFinding, FileReport } from './report.ts';

/**
 * The finding on a name that loses letters, or null. Where the file must be saved as another kind, the
 * name offered is the one to give it then: one advice, one name.
 */
export function nameFinding({
  name,
  verdict,
}: Pick<FileReport, 'name' | 'verdict'>): FileFinding | null {
  if (!losesLetters(name)) return null;
  const better = verdict === 'not-accepted' ? asciiNameAs(name) : asciiName(name);
  const params = { becomes: ckanName(name), name: better };
  return { rule: 'thai-file-name', level: 'check', where: null, count: 1, samples: [], params };
}

/** The report, and what is to be said of the name before all else. */
export function withName(report: FileReport): FileReport {
  const own = nameFinding(report);
  return own ? { ...report, findings: [own, ...report.findings] } : report;
}
