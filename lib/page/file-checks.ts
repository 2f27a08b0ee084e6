import type { FileReport } from '../files/report.ts';

/** The checks of a page's files: `watchFiles` makes them. */
export type FileChecks = {
  /** What is known of a file; asking for an unknown one starts its check. */
  stateOf(file: File): FileState;
  /** The person has waited long enough. */
  stop(file: File): void;
  /** Checks a stopped file after all. */
  again(file: File): void;
  /** Calls back whenever a state may have changed, progress included. */
  onChange(listener: () => void, signal: AbortSignal): void;
};

export type FileState =
  /** Bytes worked through, of how many; `long`: it takes long enough to be spoken of. */
  | { state: 'checking'; done: number; total: number; long: boolean }
  | { state: 'stopped' }
  | { state: 'done'; report: FileReport };
