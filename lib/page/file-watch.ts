import { type FileReport, shortened } from '../files/report.ts';
import { bytesOf } from '../files/session.ts';
import { crc32 } from '../files/zip/crc32.ts';
import { chosenFiles } from './chosen-files.ts';
import type { FileChecks, FileState } from './file-checks.ts';

/**
 * Notices the files of a page's inputs (chosen, dropped, several, replaced, taken away again) and has
 * each checked once, one after the other.
 */

/** Checks one file; rejects only when the signal says so. */
export type RunCheck = (
  file: File,
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal,
) => Promise<FileReport>;

/** Whatever may have changed an input's files; pages replace inputs and set marks on clicks. */
const SIGNALS = ['change', 'input', 'drop', 'click', 'submit', 'reset'];
/** A check that takes longer than this is spoken of. */
const LONG_MS = 400;
/** Progress is told this often. */
const PROGRESS_MS = 200;
/** While a check runs, this often: is its file still there? */
const STILL_THERE_MS = 500;
/** A file is asked this often at most whether it can still be read. */
const READABLE_MS = 1000;

const CHANGED = {
  verdict: 'corrupt',
  reason: 'changed',
  stop: null,
  findings: [],
} as const satisfies Partial<FileReport>;

const PRINT_BYTES = 4096;

/**
 * A number that tells a file from the same file saved again: of its head and its tail, where a zip
 * has its directory. Chromium refuses to read a file that changed, Firefox reads on.
 *
 * @returns null when it cannot be read
 */
async function fingerprint(file: File): Promise<number | null> {
  try {
    const head = await bytesOf(file, 0, PRINT_BYTES);
    const tail = await bytesOf(file, Math.max(0, file.size - PRINT_BYTES), file.size);
    return crc32(tail, crc32(head));
  } catch {
    // It cannot be read any more: to whoever compares, that is a change.
    return null;
  }
}

/** @param inputs selects the inputs whose files are read; no other file is touched */
export function watchFiles(
  doc: Document,
  inputs: string,
  run: RunCheck,
  signal: AbortSignal,
): FileChecks {
  const states = new WeakMap<File, FileState>();
  const prints = new WeakMap<File, number | null>();
  const listeners = new Set<() => void>();
  const queue: File[] = [];
  let running: { file: File; stop: AbortController } | null = null;
  let present: readonly File[] = [];
  let readableAt = Number.NEGATIVE_INFINITY;

  const tell = () => {
    for (const listener of listeners) listener();
  };

  function start(file: File): FileState {
    const state: FileState = { state: 'checking', done: 0, total: file.size, long: false };
    states.set(file, state);
    queue.push(file);
    void next();
    return state;
  }

  async function next(): Promise<void> {
    const file = running === null ? queue.shift() : undefined;
    if (file === undefined || signal.aborted) return;
    const stop = new AbortController();
    running = { file, stop };
    const began = performance.now();
    let told = began;
    const onProgress = (done: number, total: number) => {
      const now = performance.now();
      if (stop.signal.aborted || now - told < PROGRESS_MS) return;
      told = now;
      states.set(file, { state: 'checking', done, total, long: now - began > LONG_MS });
      tell();
    };
    const watching = setInterval(look, STILL_THERE_MS);
    try {
      prints.set(file, await fingerprint(file));
      const report = await run(file, onProgress, stop.signal);
      states.set(file, { state: 'done', report: shortened(report) });
    } catch {
      // Taken away while it was checked: should it come back, it is a new file.
      if (states.get(file)?.state === 'checking') states.delete(file);
    }
    clearInterval(watching);
    running = null;
    tell();
    void next();
  }

  function cancel(file: File): void {
    const at = queue.indexOf(file);
    if (at >= 0) queue.splice(at, 1);
    if (running?.file === file) running.stop.abort();
    else if (states.get(file)?.state === 'checking') states.delete(file);
  }

  /** Saved again, moved or deleted on the disk since it was checked? */
  async function lookForChanged(): Promise<void> {
    if (performance.now() - readableAt < READABLE_MS) return;
    readableAt = performance.now();
    for (const file of present) {
      const known = states.get(file);
      if (known?.state !== 'done' || known.report.reason === 'changed') continue;
      if ((await fingerprint(file)) === prints.get(file)) continue;
      states.set(file, { state: 'done', report: { ...known.report, ...CHANGED } });
      tell();
    }
  }

  function look(): void {
    if (signal.aborted) return;
    // Held here, so that the page's input and our memory speak of the same objects.
    present = [...doc.querySelectorAll<HTMLInputElement>(inputs)].flatMap(chosenFiles);
    for (const file of [...queue, ...(running ? [running.file] : [])]) {
      if (!present.includes(file)) cancel(file);
    }
    for (const file of present) if (!states.has(file)) start(file);
    void lookForChanged();
  }

  let planned = false;
  function plan(): void {
    if (planned) return;
    planned = true;
    // After the page's own handlers, which may clear the input or put another in its place.
    setTimeout(() => {
      planned = false;
      look();
    }, 0);
  }
  for (const type of SIGNALS) {
    doc.addEventListener(type, plan, { capture: true, passive: true, signal });
  }
  // Back from the program in which the file was saved again.
  doc.addEventListener('visibilitychange', plan, { signal });
  const view = doc.defaultView;
  view?.addEventListener('focus', plan, { signal });
  // Out of the history, with its inputs as they were.
  view?.addEventListener('pageshow', plan, { signal });
  const end = () => {
    for (const file of queue.splice(0)) states.delete(file);
    if (running) cancel(running.file);
  };
  view?.addEventListener('pagehide', end, { signal });
  signal.addEventListener('abort', end);

  return {
    stateOf: (file) => states.get(file) ?? start(file),
    stop(file) {
      if (states.get(file)?.state !== 'checking') return;
      states.set(file, { state: 'stopped' });
      cancel(file);
      tell();
    },
    again(file) {
      if (states.get(file)?.state !== 'stopped') return;
      start(file);
      tell();
    },
    onChange(listener, until) {
      listeners.add(listener);
      until.addEventListener('abort', () => listeners.delete(listener));
    },
  };
}
