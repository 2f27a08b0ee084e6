import type { FileFinding, FileReport } from '../files/report.ts';
import type { Entry, Hit, Snapshot } from './engine.ts';

/** Every file that was checked, with the field it was chosen in. */
export function checkedFiles({
  entries,
}: Snapshot): readonly { entry: Entry; report: FileReport }[] {
  return entries
    .filter(({ live }) => live)
    .flatMap((entry) => (entry.files ?? []).map((report) => ({ entry, report })));
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
