import type { FileReport } from '../files/report.ts';

/**
 * How the two content scripts on Open-D meet: the one that checks files (`entrypoints/file-check.ts`)
 * offers this, the overlay takes it. Both run in the extension's isolated world, where no script of
 * the page can see or replace it.
 */
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

const world = globalThis as { __thanwelaFiles?: FileChecks };

export function offerFileChecks(checks: FileChecks): void {
  world.__thanwelaFiles = checks;
}

/** Null where files are not checked. */
export function fileChecks(): FileChecks | null {
  return world.__thanwelaFiles ?? null;
}
