import { checkFile } from '../files/check-file.ts';
import type { FileReport } from '../files/report.ts';
import { bytesOf, type Packed, STEP } from '../files/session.ts';
import type { WorkerMessage } from '../files/worker-message.ts';
import type { RunCheck } from './file-watch.ts';
import { inSlices, later } from './slices.ts';

/**
 * Where a check runs: in a worker of our own if the page lets one be, else on the page's thread in
 * slices so short that nobody notices.
 *
 * A content script may not start a worker from the extension's address, so its source comes from the
 * background by message and becomes a `blob:` of the page. Only a Content-Security-Policy of the page
 * forbids that.
 */

/** Smaller files are read in less time than a worker takes to start. */
const WORKER_FROM = 200_000;
/** Of a small file that holds much, so many bytes at most are worked through on the page's thread. */
const MAX_STEPS = 2_000_000 / STEP;
/** Why a check on the page's thread ends early. */
const TOO_MUCH = new Error('more than a small file holds');
/** A slice ends here: with the step that is under way it stays well below 8 ms. */
const SLICE_MS = 5;
/** Bytes asked for at once, and inflated at once: 1 ms or two. */
const CHUNK = 2 ** 20;
const PIECE = 2 ** 14;
/** A worker that has not begun by then never will. */
const START_MS = 5000;
/** The worker tells of its progress this often. */
const PROGRESS_MS = 100;

type Scheduler = { postTask?: (run: () => void, how: { priority: string }) => Promise<void> };

/** A blob made of a few bytes is a message to another process and back, 2 ms each time. */
const inMemory = (packed: Packed) =>
  packed instanceof Uint8Array ? new Response(packed).body : null;

/**
 * Chromium hands out a blob by half a megabyte and inflates that in one go, 30 ms of the page's
 * thread. Firefox does so by 64 KiB, and its pages may not call functions of content scripts.
 */
function inChunks(packed: Packed): ReadableStream<Uint8Array<ArrayBuffer>> | null {
  if (packed instanceof Uint8Array || import.meta.env.FIREFOX) return inMemory(packed);
  let at = 0;
  let piece = new Uint8Array(0);
  let from = 0;
  return new ReadableStream(
    {
      async pull(controller) {
        if (from >= piece.length) {
          if (at >= packed.size) return controller.close();
          piece = await bytesOf(packed, at, at + CHUNK);
          at += piece.length;
          from = 0;
        }
        controller.enqueue(piece.subarray(from, from + PIECE));
        from += PIECE;
      },
    },
    { highWaterMark: 0 },
  );
}

/** Lets everything else of the page go first. */
function lastInLine(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  return scheduler?.postTask?.(() => {}, { priority: 'background' }) ?? later();
}

/** A worker that answers, or null where none may be. */
async function startWorker(source: string): Promise<Worker | null> {
  const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  let worker: Worker | null = null;
  try {
    // Firefox throws where the page's policy forbids it, Chromium fires an error.
    worker = new Worker(url);
    const begun = worker;
    const isReady = await new Promise<boolean>((done) => {
      begun.onmessage = () => done(true);
      begun.onerror = (event) => {
        event.preventDefault();
        done(false);
      };
      setTimeout(() => done(false), START_MS);
    });
    if (isReady) return begun;
  } catch {
    // No worker then.
  } finally {
    URL.revokeObjectURL(url);
  }
  worker?.terminate();
  return null;
}

function inWorker(
  worker: Worker,
  file: File,
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<FileReport | null> {
  const { promise, resolve, reject } = Promise.withResolvers<FileReport | null>();
  const abort = () => reject(signal.reason);
  signal.addEventListener('abort', abort);
  if (signal.aborted) abort();
  worker.onmessage = ({ data }: MessageEvent<WorkerMessage>) => {
    if (data.kind === 'progress') onProgress(data.done, data.total);
    else if (data.kind === 'report') resolve(data.report);
  };
  // Out of memory, most likely.
  worker.onerror = (event) => {
    event.preventDefault();
    resolve(null);
  };
  worker.postMessage(file);
  return promise.finally(() => {
    signal.removeEventListener('abort', abort);
    worker.terminate();
  });
}

/** @param askSource brings the worker's program; null when it cannot be had */
export function fileRunner(askSource: () => Promise<string | null>): RunCheck {
  let mayHaveWorkers = true;

  async function tryWorker(...[file, onProgress, signal]: Parameters<RunCheck>) {
    const source = await askSource();
    const worker = source === null ? null : await startWorker(source);
    if (worker === null) {
      // The policy of a page does not change; a background that is just waking up does.
      if (source !== null) mayHaveWorkers = false;
      return null;
    }
    return inWorker(worker, file, onProgress, signal);
  }

  /** @param maxSteps of `STEP` bytes; more end the check with `TOO_MUCH` */
  function onPage(maxSteps: number, ...[file, onProgress, signal]: Parameters<RunCheck>) {
    const own = new AbortController();
    const slices = inSlices(SLICE_MS, lastInLine);
    let steps = 0;
    const pause = () => {
      if (++steps > maxSteps) own.abort(TOO_MUCH);
      return slices.pause();
    };
    const either = AbortSignal.any([signal, own.signal]);
    return checkFile(file, { signal: either, onProgress, pause, streamOf: inChunks });
  }

  return async (...asked) => {
    const [file] = asked;
    if (mayHaveWorkers && file.size < WORKER_FROM) {
      try {
        return await onPage(MAX_STEPS, ...asked);
      } catch (error) {
        if (error !== TOO_MUCH) throw error;
      }
    }
    const report = mayHaveWorkers ? await tryWorker(...asked) : null;
    return report ?? onPage(Number.POSITIVE_INFINITY, ...asked);
  };
}

/** The other end: the same program as a worker. It takes one file and is ended from outside. */
export function serveAsWorker(): void {
  const tell = (message: WorkerMessage) => globalThis.postMessage(message);
  let told = 0;
  globalThis.onmessage = async ({ data }: MessageEvent<File>) => {
    const onProgress = (done: number, total: number) => {
      const now = performance.now();
      if (now - told < PROGRESS_MS) return;
      told = now;
      tell({ kind: 'progress', done, total });
    };
    tell({ kind: 'report', report: await checkFile(data, { onProgress, streamOf: inMemory }) });
  };
  tell({ kind: 'ready' });
}
