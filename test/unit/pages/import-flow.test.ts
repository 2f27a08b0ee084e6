/** Bringing something in: read, asked about, used, taken back; whatever it is and wherever from. */
import { beforeEach, describe, expect, test } from 'vitest';
import { type ImportSteps, importFlow } from '../../../lib/pages/import-flow.ts';
import { takeReports } from '../../../lib/report.ts';

/** What is in use, and what was there before, as storage would have it. */
let inUse: string;
let drawn: number;
let refuses: boolean;

beforeEach(() => {
  inUse = 'old';
  drawn = 0;
  refuses = false;
  takeReports();
});

type Steps = ImportSteps<string, string, string>;
const flowOf = (more: Partial<Steps> = {}) =>
  importFlow<string, string, string>({
    name: 'words',
    unreadable: 'cannot be opened',
    async read(source) {
      const text = typeof source === 'string' ? source : await source.text();
      return text.startsWith('bad') ? { problem: text } : { found: text };
    },
    async use(found) {
      if (refuses) throw new Error('QUOTA_BYTES quota exceeded');
      const before = inUse;
      inUse = found;
      return {
        done: `used ${found}`,
        undo: async () => {
          if (refuses) throw new Error('QUOTA_BYTES quota exceeded');
          inUse = before;
        },
      };
    },
    onChange: () => drawn++,
    ...more,
  });

test('nothing is in use before the person says so; then it is, and can be taken back', async () => {
  const flow = flowOf();
  expect(flow.state()).toEqual({ kind: 'none' });
  await flow.take('new');
  expect(flow.state()).toEqual({ kind: 'ready', found: 'new' });
  expect([inUse, drawn, flow.canUndo()]).toEqual(['old', 1, false]);
  await flow.confirm();
  expect(flow.state()).toEqual({ kind: 'done', done: 'used new' });
  expect([inUse, flow.canUndo()]).toEqual(['new', true]);
  await flow.undo();
  expect(flow.state()).toEqual({ kind: 'undone' });
  expect([inUse, flow.canUndo()]).toEqual(['old', false]);
});

test('a file and its pasted content are the same', async () => {
  const flow = flowOf();
  await flow.take(new File(['new'], 'x.json'));
  expect(flow.state()).toEqual({ kind: 'ready', found: 'new' });
});

test('what is wrong is said, and what was there stays', async () => {
  const flow = flowOf();
  await flow.take('bad file');
  expect(flow.state()).toEqual({ kind: 'bad', problem: 'bad file' });
  await flow.confirm();
  expect(inUse).toBe('old');
});

test('a file that the browser cannot read any more is said and noted', async () => {
  const flow = flowOf();
  const gone = Object.assign(new File(['x'], 'x.json'), {
    text: () => Promise.reject(new DOMException('gone', 'NotReadableError')),
  });
  await flow.take(gone);
  expect(flow.state()).toEqual({ kind: 'bad', problem: 'cannot be opened' });
  expect(takeReports()).toMatchObject([{ where: 'open words' }]);
});

test('of two that come quickly the later one counts, however long the first takes', async () => {
  const slow = Promise.withResolvers<{ found: string }>();
  const flow = flowOf({
    read: (source) => (source === 'first' ? slow.promise : Promise.resolve({ found: 'second' })),
  });
  const first = flow.take('first');
  await flow.take('second');
  slow.resolve({ found: 'first' });
  await first;
  expect(flow.state()).toEqual({ kind: 'ready', found: 'second' });
});

test('what comes after the person said no is not asked about', async () => {
  const slow = Promise.withResolvers<{ found: string }>();
  const flow = flowOf({ read: () => slow.promise });
  const taking = flow.take('new');
  flow.cancel();
  slow.resolve({ found: 'new' });
  await taking;
  expect(flow.state()).toEqual({ kind: 'none' });
});

describe('a browser that refuses', () => {
  test('to store: the person is still asked, and can try again', async () => {
    const flow = flowOf();
    await flow.take('new');
    refuses = true;
    await expect(flow.confirm()).rejects.toThrow('quota');
    expect(flow.state()).toEqual({ kind: 'ready', found: 'new' });
    refuses = false;
    await flow.confirm();
    expect(inUse).toBe('new');
  });

  test('to take back: what takes it back is still known', async () => {
    const flow = flowOf();
    await flow.take('new');
    await flow.confirm();
    refuses = true;
    await expect(flow.undo()).rejects.toThrow('quota');
    expect([inUse, flow.canUndo()]).toEqual(['new', true]);
    refuses = false;
    await flow.undo();
    expect(inUse).toBe('old');
  });
});

test('something else that was done is taken back the same way', async () => {
  const flow = flowOf();
  await flow.take('new');
  await flow.confirm();
  inUse = '';
  flow.note('removed', async () => {
    inUse = 'new';
  });
  expect(flow.state()).toEqual({ kind: 'done', done: 'removed' });
  await flow.undo();
  expect(inUse).toBe('new');
});

test('where storage knows the way back it is there without anything done on this page', async () => {
  const flow = flowOf({
    use: async (found) => {
      inUse = found;
      return { done: 'used' };
    },
    undoStored: async () => {
      inUse = 'as before';
    },
  });
  await flow.undo();
  expect([inUse, flow.state().kind]).toEqual(['as before', 'undone']);
});

describe('where the click itself is the yes', () => {
  test('it is used at once, and can be taken back', async () => {
    const flow = flowOf({ takesAtOnce: true });
    await flow.take('new');
    expect([inUse, flow.state().kind, drawn]).toEqual(['new', 'done', 1]);
    await flow.undo();
    expect(inUse).toBe('old');
  });

  test('what could not be stored is still asked about', async () => {
    refuses = true;
    const flow = flowOf({ takesAtOnce: true });
    await flow.take('new');
    expect([inUse, flow.state().kind]).toEqual(['old', 'ready']);
    expect(takeReports()).toMatchObject([{ where: 'use words' }]);
  });
});
