import { expect, test, vi } from 'vitest';
import type { FileReport } from '../../lib/files/report.ts';
import { xlsxOf } from '../../lib/files/write-xlsx.ts';
import { fileRunner } from '../../lib/page/file-runner.ts';

/** Large enough for a worker, and no JSON. */
const large = new File(['[', ' '.repeat(300_000), 'x]'], 'ข้อมูล.json');
const small = new File(['{"a":1}'], 'small.json');
const never = new AbortController().signal;

const WORKER_REPORT: FileReport = {
  name: 'from the worker',
  size: 1,
  verdict: 'ok',
  reason: null,
  stop: null,
  findings: [],
};
const READY = "postMessage({ kind: 'ready' });";
const PROGRAM = `${READY} onmessage = () => {
  postMessage({ kind: 'progress', done: 1, total: 2 });
  postMessage({ kind: 'report', report: ${JSON.stringify(WORKER_REPORT)} });
};`;

test('a small file is checked at once, without a worker', async () => {
  const askSource = vi.fn(async () => PROGRAM);
  const run = fileRunner(askSource);
  expect(await run(small, () => {}, never)).toMatchObject({ name: 'small.json', verdict: 'ok' });
  expect(askSource).not.toHaveBeenCalled();
});

test('a small file that holds much is a worker’s, as soon as that is known', async () => {
  const rows = Array.from({ length: 200 }, () => ['ก'.repeat(20_000)]);
  const name = 'small.xlsx';
  const file = new File([xlsxOf(rows, 'ก')], name);
  expect(file.size).toBeLessThan(200_000);
  const askSource = vi.fn(async () => PROGRAM);
  expect(await fileRunner(askSource)(file, () => {}, never)).toEqual(WORKER_REPORT);
  expect(askSource).toHaveBeenCalledTimes(1);
  // Where there is none, all of it is read on the page's thread.
  expect(await fileRunner(async () => null)(file, () => {}, never)).toMatchObject({ name });
});

test('a large file is checked by a worker, which tells of its progress', async () => {
  const run = fileRunner(async () => PROGRAM);
  const onProgress = vi.fn();
  expect(await run(large, onProgress, never)).toEqual(WORKER_REPORT);
  expect(onProgress).toHaveBeenCalledWith(1, 2);
});

test('where no worker may be it is checked on the thread of the page, and none is tried again', async () => {
  const askSource = vi.fn(async () => "throw new Error('forbidden')");
  const run = fileRunner(askSource);
  const onProgress = vi.fn();
  const expected = { verdict: 'not-json', reason: 'json-unexpected', size: large.size };
  expect(await run(large, onProgress, never)).toMatchObject(expected);
  expect(await run(large, onProgress, never)).toMatchObject(expected);
  expect(askSource).toHaveBeenCalledTimes(1);
  expect(onProgress).toHaveBeenCalled();
});

test('a program that could not be had now is asked for again', async () => {
  const askSource = vi.fn<() => Promise<string | null>>(async () => PROGRAM);
  askSource.mockResolvedValueOnce(null);
  const run = fileRunner(askSource);
  expect(await run(large, () => {}, never)).toMatchObject({ verdict: 'not-json' });
  expect(await run(large, () => {}, never)).toEqual(WORKER_REPORT);
});

test('a worker that breaks down in the middle leaves the file to the page', async () => {
  const run = fileRunner(async () => `${READY} onmessage = () => { throw new Error('memory'); };`);
  expect(await run(large, () => {}, never)).toMatchObject({ verdict: 'not-json' });
});

test('a check is ended by its signal, before a worker has begun, while it works, and without one', async () => {
  const life = new AbortController();
  const isBusy = `${READY} onmessage = () => postMessage({ kind: 'progress', done: 1, total: 2 });`;
  const run = fileRunner(async () => isBusy);
  const ends = (check: Promise<unknown>) => expect(check).rejects.toThrow('taken away');
  // The worker has the file when it tells of its progress; it never reports.
  const end = () => life.abort(new Error('taken away'));
  await ends(run(large, end, life.signal));
  await ends(run(large, () => {}, life.signal));
  await ends(fileRunner(async () => null)(large, () => {}, life.signal));
});

test('the program as a worker says that it is there, tells of its progress and reports', async () => {
  const worker = new Worker(new URL('./file-program.ts', import.meta.url), { type: 'module' });
  const told: { kind: string; report?: FileReport }[] = [];
  worker.onmessage = ({ data }) => told.push(data);
  await vi.waitFor(() => expect(told).toEqual([{ kind: 'ready' }]), { timeout: 5000 });
  worker.postMessage(large);
  await vi.waitFor(() => expect(told.at(-1)?.kind).toBe('report'), { timeout: 5000 });
  worker.terminate();
  expect(told.map(({ kind }) => kind)).toContain('progress');
  expect(told.at(-1)?.report).toMatchObject({ name: large.name, verdict: 'not-json' });
});
