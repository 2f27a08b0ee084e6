/** Many files: a few workers, one file at a time each; stopped, gone on with, failed over. */
import { expect, test } from 'vitest';
import { checkFile } from '../../../../lib/files/check-file.ts';
import { type DroppedEntry, gatherDropped } from '../../../../lib/pages/files/gather.ts';
import { countOutcomes, tableOf, textOf } from '../../../../lib/pages/files/outcome.ts';
import { type CheckWorker, fileQueue } from '../../../../lib/pages/files/queue.ts';
import { speaker } from '../../../../lib/text/fill.ts';
import { FILES_PAGE_WORDS } from '../../../../lib/text/words/files-page-words.ts';

/** A worker that answers when it is told to. */
class FakeWorker implements CheckWorker {
  onmessage: CheckWorker['onmessage'] = null;
  onerror: CheckWorker['onerror'] = null;
  given: File[] = [];
  isEnded = false;
  postMessage(file: File): void {
    this.given.push(file);
  }
  terminate(): void {
    this.isEnded = true;
  }
  async answer(): Promise<void> {
    const file = this.given.at(-1);
    if (!file) throw new Error('nothing was given');
    const report = await checkFile(file);
    this.onmessage?.({ data: { kind: 'report', report } } as MessageEvent);
  }
  crash(): void {
    this.onerror?.({ preventDefault() {} } as ErrorEvent);
  }
}

const json = (name: string, text: string) => ({ path: name, file: new File([text], name) });
const GOOD = json('good.json', '[1]');
const BAD = json('a/bad.json', '[1,]');
const PERSONAL = json(
  'people.json',
  JSON.stringify([{ cid: '1234567890121' }, { cid: '2345678901234' }]),
);

function newQueue(most: number) {
  const workers: FakeWorker[] = [];
  const queue = fileQueue(
    () => {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker;
    },
    most,
    () => {},
  );
  return { queue, workers };
}
const states = (queue: ReturnType<typeof newQueue>['queue']) =>
  queue.files().map(({ state }) => state);

test('at most so many at a time, each worker used again, all ended when nothing is left', async () => {
  const { queue, workers } = newQueue(2);
  queue.add([GOOD, BAD, PERSONAL]);
  expect(states(queue)).toEqual(['checking', 'checking', 'waiting']);
  await workers[0]?.answer();
  expect(states(queue)).toEqual(['done', 'checking', 'checking']);
  expect(workers).toHaveLength(2);
  await workers[0]?.answer();
  await workers[1]?.answer();
  expect(countOutcomes(queue.files())).toEqual({ bad: 1, personal: 1, look: 0, good: 1, open: 0 });
  expect(workers.every(({ isEnded }) => isEnded)).toBe(true);
});

test('stopped: what is under way ends; gone on with: it begins anew', async () => {
  const { queue, workers } = newQueue(1);
  queue.add([GOOD, BAD]);
  await workers[0]?.answer();
  queue.stop();
  expect(states(queue)).toEqual(['done', 'stopped']);
  expect(workers[0]?.isEnded).toBe(true);
  queue.goOn();
  await workers[1]?.answer();
  expect(states(queue)).toEqual(['done', 'done']);
  queue.clear();
  expect(queue.files()).toEqual([]);
});

test('a worker that crashes costs its file alone', async () => {
  const { queue, workers } = newQueue(1);
  queue.add([GOOD, BAD]);
  workers[0]?.crash();
  await workers[1]?.answer();
  expect(states(queue)).toEqual(['failed', 'done']);
});

test('said as text and as a table: the same, and samples masked', async () => {
  const { queue, workers } = newQueue(1);
  queue.add([BAD, PERSONAL, GOOD]);
  for (let n = 0; n < 3; n++) await workers[0]?.answer();
  const reading = { language: 'th', digits: 'arabic' } as const;
  const say = speaker(FILES_PAGE_WORDS, 'th', 'arabic');
  const text = textOf(queue.files(), say, reading);
  expect(text).toContain('a/bad.json: ไม่ใช่ JSON ที่ถูกต้อง');
  expect(text).toContain('people.json');
  expect(text).not.toContain('1234567890121');
  const rows = tableOf(queue.files(), say, reading);
  expect(rows).toHaveLength(4);
  expect(JSON.stringify(rows)).not.toContain('1234567890121');
});

test('a folder that is dropped: everything in it, but not what systems leave there', async () => {
  const entry = (name: string): DroppedEntry => ({
    name,
    isFile: true,
    isDirectory: false,
    file: (give) => give(new File(['[]'], name)),
  });
  const folder = (name: string, inside: DroppedEntry[]): DroppedEntry => ({
    name,
    isFile: false,
    isDirectory: true,
    createReader() {
      const parts = [inside.slice(0, 1), inside.slice(1)];
      return { readEntries: (give) => give(parts.shift() ?? []) };
    },
  });
  const broken: DroppedEntry = {
    ...entry('c.json'),
    file: (_, fail) => fail(new Error('gone')),
  };
  const errors: unknown[] = [];
  const given = await gatherDropped(
    [folder('ปี', [entry('b.json'), entry('~$b.docx'), folder('x', [entry('a.json')])]), broken],
    (error) => errors.push(error),
  );
  expect(given.map(({ path }) => path)).toEqual(['ปี/b.json', 'ปี/x/a.json']);
  expect(errors).toHaveLength(1);
});
