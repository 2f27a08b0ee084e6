/** What is given to a page: who takes it, and how it is handed on. */
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { GIVEN_KINDS } from '../../../lib/files/given-kind.ts';
import { handOver, receive } from '../../../lib/pages/given/hand-over.ts';
import { type GivenPage, whereTo } from '../../../lib/pages/given/where-to.ts';
import { GIVEN_WORDS } from '../../../lib/text/words/given-words.ts';

const PAGES: readonly GivenPage[] = [
  'review',
  'options',
  'files',
  'year',
  'work',
  'welcome',
  'drafts',
  'share',
  'popup',
];

test('every kind has an answer on every page, and nobody is led in a circle', () => {
  fc.assert(
    fc.property(fc.constantFrom(...GIVEN_KINDS), fc.constantFrom(...PAGES), (kind, page) => {
      const route = whereTo(kind, page);
      if (route.to === 'here') return;
      expect(GIVEN_WORDS.th[route.words]).toContain('{name}');
      expect(route.to).not.toBe(page);
      // Where it leads to, it is taken: the page for files takes whatever it is given.
      if (route.to !== 'nowhere' && route.to !== 'files') {
        expect(whereTo(kind, route.to)).toEqual({ to: 'here' });
      }
    }),
  );
});

/** Channels of one browser: a message reaches all others of the name, later, with its files. */
class Channels {
  static open = new Set<Channels>();
  onmessage: ((event: { data: unknown }) => void) | null = null;
  readonly name: string;
  constructor(name: string) {
    this.name = name;
    Channels.open.add(this);
  }
  postMessage(data: unknown): void {
    for (const each of Channels.open) {
      if (each === this || each.name !== this.name) continue;
      queueMicrotask(() => Channels.open.has(each) && each.onmessage?.({ data }));
    }
  }
  close(): void {
    Channels.open.delete(this);
  }
}
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('BroadcastChannel', Channels);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  Channels.open.clear();
});

test('a file goes to the page that was opened for it, whole', async () => {
  const file = new File(['กรอบเวลา'], 'หนังสือ.txt');
  const { promise, resolve } = Promise.withResolvers<File>();
  const isTaken = await handOver('review', file, () => {
    // A page of another kind that opens meanwhile gets nothing.
    receive('options', () => resolve(new File([], 'wrong')));
    receive('review', resolve);
  });
  const received = await promise;
  expect([isTaken, received.name, await received.text()]).toEqual([true, file.name, 'กรอบเวลา']);
});

test('what is no message of ours is not heard', async () => {
  const heard: File[] = [];
  receive('review', (file) => heard.push(file));
  const stranger = new Channels('thanwela-given');
  for (const odd of [null, 'file', { type: 'file', page: 'review', file: 'x' }, { type: 'x' }]) {
    stranger.postMessage(odd);
  }
  await vi.advanceTimersByTimeAsync(1);
  expect(heard).toEqual([]);
});

test('nobody waits for ever: neither for a page nor for a file', async () => {
  const answer = handOver('files', new File(['1'], 'a.txt'), () => {});
  receive('review', () => {});
  expect(Channels.open.size).toBe(2);
  await vi.advanceTimersByTimeAsync(20_000);
  expect([await answer, Channels.open.size]).toEqual([false, 0]);
});
