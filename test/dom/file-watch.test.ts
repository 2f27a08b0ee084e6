import { expect, test, vi } from 'vitest';
import type { FileReport } from '../../lib/files/report.ts';
import type { FileChecks } from '../../lib/page/file-checks.ts';
import { type RunCheck, watchFiles } from '../../lib/page/file-watch.ts';
import { byId, show, untilTestEnds } from './snippet.ts';

const report = (file: File): FileReport => ({
  name: file.name,
  size: file.size,
  verdict: 'ok',
  reason: null,
  stop: null,
  findings: [],
});

/** Checks that end when the test says so. */
function slowChecks() {
  const begun: { file: File; signal: AbortSignal; end(): void }[] = [];
  const run: RunCheck = (file, _, signal) =>
    new Promise((done, fail) => {
      signal.addEventListener('abort', () => fail(signal.reason));
      begun.push({ file, signal, end: () => done(report(file)) });
    });
  return { begun, run };
}

const file = (name: string, text = name) => new File([text], name);

function choose(id: string, ...files: File[]): void {
  const chosen = new DataTransfer();
  for (const each of files) chosen.items.add(each);
  const input = byId<HTMLInputElement>(id);
  input.files = chosen.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

const isDone = (checks: FileChecks, each: File) =>
  vi.waitFor(() => expect(checks.stateOf(each).state).toBe('done'));

test('a chosen file is checked once, whatever is clicked afterwards', async () => {
  show('<input type="file" id="x"><button id="b">ถัดไป</button>');
  const run = vi.fn<RunCheck>(async (each) => report(each));
  const checks = watchFiles(document, 'input[type=file]', run, untilTestEnds());
  const chosen = file('ก.json');
  const changed = vi.fn();
  checks.onChange(changed, untilTestEnds());
  choose('x', chosen);
  await vi.waitFor(() => expect(changed).toHaveBeenCalled());
  expect(checks.stateOf(chosen)).toEqual({ state: 'done', report: report(chosen) });
  byId('b').click();
  choose('x', chosen, file('ข.json'));
  await vi.waitFor(() => expect(run).toHaveBeenCalledTimes(2));
  expect(run.mock.calls.map(([each]) => each.name)).toEqual(['ก.json', 'ข.json']);
});

test('several files are checked one after the other', async () => {
  show('<input type="file" id="x" multiple>');
  const { begun, run } = slowChecks();
  const checks = watchFiles(document, 'input[type=file]', run, untilTestEnds());
  const [one, two] = [file('1.json'), file('2.json')];
  choose('x', one, two);
  await vi.waitFor(() => expect(begun).toHaveLength(1));
  expect(checks.stateOf(two)).toMatchObject({ state: 'checking', done: 0, total: two.size });
  begun[0]?.end();
  await isDone(checks, one);
  await vi.waitFor(() => expect(begun).toHaveLength(2));
  expect(begun[1]?.file).toBe(two);
});

test('a file that is taken away is checked no further, and is new when it comes back', async () => {
  show('<input type="file" id="x">');
  const { begun, run } = slowChecks();
  const checks = watchFiles(document, 'input[type=file]', run, untilTestEnds());
  const chosen = file('ก.json');
  choose('x', chosen);
  await vi.waitFor(() => expect(begun).toHaveLength(1));
  choose('x');
  await vi.waitFor(() => expect(begun[0]?.signal.aborted).toBe(true));
  choose('x', chosen);
  await vi.waitFor(() => expect(begun).toHaveLength(2));
  begun[1]?.end();
  await isDone(checks, chosen);
});

test('a file behind the mark with which a form removes it is not there', async () => {
  show(`<form><input type="file" id="x"><input type="hidden" name="clear_upload" id="clear" value="true">
    <input type="file" id="y"></form>`);
  const run = vi.fn<RunCheck>(async (each) => report(each));
  watchFiles(document, 'input[type=file]', run, untilTestEnds());
  choose('x', file('removed.json'));
  byId<HTMLInputElement>('clear').value = '';
  choose('y', file('kept.json'));
  byId<HTMLInputElement>('clear').value = 'true';
  document.body.insertAdjacentHTML('beforeend', '<input type="file" id="z">');
  choose('z', file('other.json'));
  await vi.waitFor(() => expect(run).toHaveBeenCalled());
  expect(run.mock.calls.map(([each]) => each.name)).toEqual(['other.json']);
});

test('a check can be stopped and taken up again', async () => {
  show('<input type="file" id="x">');
  const { begun, run } = slowChecks();
  const checks = watchFiles(document, 'input[type=file]', run, untilTestEnds());
  const chosen = file('ก.json');
  choose('x', chosen);
  await vi.waitFor(() => expect(begun).toHaveLength(1));
  checks.stop(chosen);
  expect(checks.stateOf(chosen).state).toBe('stopped');
  expect(begun[0]?.signal.aborted).toBe(true);
  checks.again(chosen);
  await vi.waitFor(() => expect(begun).toHaveLength(2));
  begun[1]?.end();
  await isDone(checks, chosen);
  // What is done is not stopped any more.
  checks.stop(chosen);
  expect(checks.stateOf(chosen).state).toBe('done');
});

test('a file that was saved again since is said to have changed', async () => {
  show('<input type="file" id="x">');
  const checks = watchFiles(
    document,
    'input[type=file]',
    async (each) => report(each),
    untilTestEnds(),
  );
  const chosen = file('ก.json', 'before');
  choose('x', chosen);
  await isDone(checks, chosen);
  const now = new Blob(['after!']);
  chosen.slice = (...range) => now.slice(...range);
  await vi.waitFor(
    () => {
      window.dispatchEvent(new Event('focus'));
      expect(checks.stateOf(chosen)).toMatchObject({
        state: 'done',
        report: { verdict: 'corrupt', reason: 'changed' },
      });
    },
    { timeout: 5000 },
  );
});

test('the check ends with the page', async () => {
  show('<input type="file" id="x">');
  const { begun, run } = slowChecks();
  watchFiles(document, 'input[type=file]', run, untilTestEnds());
  choose('x', file('ก.json'));
  await vi.waitFor(() => expect(begun).toHaveLength(1));
  window.dispatchEvent(new Event('pagehide'));
  expect(begun[0]?.signal.aborted).toBe(true);
});
