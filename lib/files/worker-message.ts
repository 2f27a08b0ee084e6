import type { FileReport } from './report.ts';

/** What a worker that checks a file says of its work. */
export type WorkerMessage =
  | { kind: 'ready' }
  | { kind: 'progress'; done: number; total: number }
  | { kind: 'report'; report: FileReport };
