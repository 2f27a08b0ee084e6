import { type FileFinding, type FileReport, PERSONAL_RULES } from '../../files/report.ts';
import type { Entry, Snapshot } from '../model/entry.ts';
import type { Hit } from '../model/rule.ts';

/** Every file that was checked, with the field it was chosen in. */
export function checkedFiles({
  entries,
}: Snapshot): readonly { entry: Entry; report: FileReport }[] {
  return entries
    .filter(({ live }) => live)
    .flatMap((entry) => (entry.files ?? []).map((report) => ({ entry, report })));
}

/** Names of the files that open and in which nothing about people was found. */
export function goodFiles(snapshot: Snapshot): string[] {
  return checkedFiles(snapshot)
    .filter(
      ({ report }) =>
        report.verdict === 'ok' &&
        !report.findings.some(({ rule }) => PERSONAL_RULES.includes(rule)),
    )
    .map(({ report }) => report.name);
}

/** A hit for every finding that is wanted, in every file. */
export function hitsInFiles(
  snapshot: Snapshot,
  isWanted: (finding: FileFinding) => boolean,
  hit: (finding: FileFinding, report: FileReport) => Omit<Hit, 'entry'>,
): Hit[] {
  return checkedFiles(snapshot).flatMap(({ entry, report }) =>
    report.findings
      .filter(isWanted)
      .map((finding) => ({ entry, level: finding.level, ...hit(finding, report) })),
  );
}
