/** What waits until a page is on the screen. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { painted } from '../../lib/painted.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A page whose frames come when the test says so. */
function page({ hidden = false } = {}) {
  const frames: (() => void)[] = [];
  vi.stubGlobal('document', { hidden });
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => frames.push(run));
  let isDone = false;
  void painted().then(() => {
    isDone = true;
  });
  return {
    async frame() {
      for (const run of frames.splice(0)) run();
      await Promise.resolve();
    },
    isDone: () => isDone,
  };
}

test('a task after the frame, not within it', async () => {
  const { frame, isDone } = page();
  await frame();
  expect(isDone()).toBe(false);
  await vi.advanceTimersByTimeAsync(0);
  expect(isDone()).toBe(true);
});

test('frames that do not come are not waited for long', async () => {
  const { isDone } = page();
  await vi.advanceTimersByTimeAsync(100);
  expect(isDone()).toBe(false);
  await vi.advanceTimersByTimeAsync(400);
  expect(isDone()).toBe(true);
});

test('a page that nobody sees, and a worker, wait for nothing', async () => {
  const { isDone } = page({ hidden: true });
  await Promise.resolve();
  expect(isDone()).toBe(true);
  vi.unstubAllGlobals();
  await painted();
});
