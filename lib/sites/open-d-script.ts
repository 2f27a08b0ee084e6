import type { FileReport } from '../files/report.ts';
import type { FileProgress } from '../forms/model/form-state.ts';
import type { Control } from '../page/controls.ts';
import type * as OpenD from './open-d.ts';

type Controls = readonly { key: string; control: Control }[];

/**
 * What only Open-D needs stands in the content script of Open-D (`entrypoints/file-check.ts`), so
 * that the overlay stays small on both sites. The two meet in the extension's isolated world, where
 * no script of the page can see or replace anything.
 */
export type OpenDScript = Pick<
  typeof OpenD,
  'asOnThisForm' | 'datasetOfPath' | 'locate' | 'stepsOfPath'
> & {
  /** The reports on an input's files as far as they are ready; the same list while they are the same. */
  reportsOf(input: HTMLInputElement): readonly FileReport[];
  /** The files that are worth a line of their own while they are checked. */
  progressOf(controls: Controls): FileProgress[];
  /** Stops the check of a file, or takes it up again. */
  stopOrGoOn(controls: Controls, file: FileProgress): void;
  /** Calls back whenever a file's state may have changed, progress included. */
  onFiles(listener: () => void, signal: AbortSignal): void;
};

declare global {
  /** Where the two scripts meet; read and written here alone. */
  var __thanwelaOpenD: OpenDScript | undefined;
}

/** Called once, by the script that only Open-D has. */
export function offerOpenD(script: OpenDScript): void {
  globalThis.__thanwelaOpenD = script;
}

/** What that script offers; null on eMENSCR, where it does not run. */
export function openD(): OpenDScript | null {
  return globalThis.__thanwelaOpenD ?? null;
}
