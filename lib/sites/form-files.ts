import type { FileReport } from '../files/report.ts';
import type { FileProgress } from '../forms/model/form-state.ts';
import { chosenFiles } from '../page/chosen-files.ts';
import type { Control } from '../page/controls.ts';
import type { FileChecks } from '../page/file-checks.ts';

type FileControl = { key: string; control: Control };

const reported = new WeakMap<HTMLElement, readonly FileReport[]>();

/** The reports on an input's files as far as they are ready; the same list as long as they are the same. */
export function reportsOf(checks: FileChecks, input: HTMLInputElement): readonly FileReport[] {
  const reports = chosenFiles(input).flatMap((file) => {
    const known = checks.stateOf(file);
    return known.state === 'done' ? [known.report] : [];
  });
  const before = reported.get(input);
  if (before?.length === reports.length && reports.every((report, i) => report === before[i])) {
    return before;
  }
  reported.set(input, reports);
  return reports;
}

function filesOf(controls: readonly FileControl[]) {
  return controls.flatMap(({ key, control: { el, kind } }) =>
    kind === 'file'
      ? chosenFiles(el as HTMLInputElement).map((file, index) => ({ entryKey: key, index, file }))
      : [],
  );
}

/** The files that are worth a line of their own while they are checked. */
export function progressOf(checks: FileChecks, controls: readonly FileControl[]): FileProgress[] {
  return filesOf(controls).flatMap(({ entryKey, index, file }) => {
    const known = checks.stateOf(file);
    if (known.state === 'done' || (known.state === 'checking' && !known.long)) return [];
    const checked = known.state === 'stopped' ? null : { done: known.done, total: known.total };
    return [{ entryKey, index, name: file.name, checked }];
  });
}

/** Stops the check of a file, or takes it up again. */
export function stopOrGoOn(
  checks: FileChecks,
  controls: readonly FileControl[],
  { entryKey, index, checked }: FileProgress,
): void {
  const found = filesOf(controls).find((one) => one.entryKey === entryKey && one.index === index);
  if (!found) return;
  if (checked) checks.stop(found.file);
  else checks.again(found.file);
}
