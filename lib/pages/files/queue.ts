/** Checks many files, a few at a time, each in a worker: the page never waits for one. */
import { type FileReport, shortened } from '../../files/report.ts';
import type { WorkerMessage } from '../../files/worker-message.ts';
import type { Given } from './gather.ts';

/** - `stopped`: the person did not wait for it; `failed`: the worker ended over it. */
export type CheckedState = 'waiting' | 'checking' | 'done' | 'stopped' | 'failed';

/** A file in the list; replaced when something of it changes. */
export type CheckedFile = {
  readonly id: number;
  readonly path: string;
  readonly file: File;
  readonly state: CheckedState;
  /** Part of the file that was worked through, 0 to 1. */
  readonly progress: number;
  readonly report: FileReport | null;
};

/** As much of a worker as is used; see `serveAsWorker`. */
export type CheckWorker = Pick<Worker, 'postMessage' | 'terminate'> & {
  onmessage: ((event: MessageEvent) => unknown) | null;
  onerror: ((event: ErrorEvent) => unknown) | null;
};

export type FileQueue = {
  files(): readonly CheckedFile[];
  add(given: readonly Given[]): void;
  /** Ends what is under way; what was not checked yet is `stopped`. */
  stop(): void;
  /** Takes up again what was stopped. */
  goOn(): void;
  /** Forgets everything. */
  clear(): void;
};

/**
 * Makes a queue.
 *
 * @param start makes a worker that checks one file after the other
 * @param most workers at a time
 * @param onChange something of the list is different
 */
export function fileQueue(start: () => CheckWorker, most: number, onChange: () => void): FileQueue {
  let files: CheckedFile[] = [];
  let lastId = 0;
  /** Idle workers, and busy ones by the file they check. */
  const idle: CheckWorker[] = [];
  const busy = new Map<number, CheckWorker>();
  /** Where each file is in the list. */
  const at = new Map<number, number>();
  /** Everything before it has been begun. */
  let next = 0;

  function put(id: number, change: Partial<CheckedFile>): void {
    const index = at.get(id);
    const before = index === undefined ? undefined : files[index];
    if (index === undefined || !before) return;
    files[index] = { ...before, ...change };
    onChange();
  }

  function end(id: number, worker: CheckWorker, change: Partial<CheckedFile>): void {
    busy.delete(id);
    worker.onmessage = null;
    put(id, { progress: 1, ...change });
    begin();
  }

  function check({ id, file }: CheckedFile): void {
    const worker = idle.pop() ?? start();
    busy.set(id, worker);
    put(id, { state: 'checking', progress: 0 });
    worker.onmessage = ({ data }: MessageEvent<WorkerMessage>) => {
      if (data.kind === 'progress') put(id, { progress: data.done / Math.max(1, data.total) });
      else if (data.kind === 'report') {
        idle.push(worker);
        end(id, worker, { state: 'done', report: shortened(data.report) });
      }
    };
    // Out of memory, most likely: the next file gets a new worker.
    worker.onerror = (event) => {
      event.preventDefault();
      worker.terminate();
      end(id, worker, { state: 'failed' });
    };
    worker.postMessage(file);
  }

  function begin(): void {
    while (busy.size < most && next < files.length) {
      const file = files[next++];
      if (file?.state === 'waiting') check(file);
    }
    if (busy.size > 0) return;
    // Nothing is left to do: workers hold memory.
    for (const worker of idle.splice(0)) worker.terminate();
  }

  function endAll(): void {
    for (const worker of [...busy.values(), ...idle.splice(0)]) worker.terminate();
    busy.clear();
  }

  return {
    files: () => files,
    add(given) {
      for (const { path, file } of given) {
        const id = ++lastId;
        at.set(id, files.length);
        files.push({ id, path, file, state: 'waiting', progress: 0, report: null });
      }
      onChange();
      begin();
    },
    stop() {
      endAll();
      files = files.map((file) =>
        file.state === 'waiting' || file.state === 'checking'
          ? { ...file, state: 'stopped', progress: 0 }
          : file,
      );
      onChange();
    },
    goOn() {
      files = files.map((file) =>
        file.state === 'stopped' ? { ...file, state: 'waiting' } : file,
      );
      next = 0;
      onChange();
      begin();
    },
    clear() {
      endAll();
      files = [];
      at.clear();
      next = 0;
      onChange();
    },
  };
}
