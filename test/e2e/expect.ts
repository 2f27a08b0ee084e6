import { expect as plain } from 'playwright/test';

/** What an evaluation fails with when its frame goes to another document meanwhile. */
const WENT_ON = /Execution context was destroyed/u;

/** The answer of a frame that stands still; one that goes on while it is asked is asked again. */
async function askAgain<Value>(ask: () => Value | Promise<Value>): Promise<Value> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof Error && WENT_ON.test(error.message))) throw error;
    }
  }
}

const poll: typeof plain.poll = (ask, options) => plain.poll(() => askAgain(ask), options);

/**
 * Playwright's `expect`, but for `poll`: a frame of ours begins as an empty document and goes to its
 * page, and whether a question falls into that moment is chance.
 */
export const expect: typeof plain = new Proxy(plain, {
  get: (target, key) => (key === 'poll' ? poll : Reflect.get(target, key)),
});
