/** Work in slices, so that the page answers its user in between. */

/** A slice of this length leaves room for a frame of the page's own. */
const SLICE_MS = 8;

type Scheduler = { yield?: () => Promise<void> };

/** Lets the page have its turn. */
function giveWay(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  return scheduler?.yield?.() ?? new Promise((done) => setTimeout(done, 0));
}

export type Slices = {
  /** Null while there is time left in this slice; else resolves when the next one begins. */
  pause(): Promise<void> | null;
  /** Waits for an answer, which is no work. */
  waitFor<Answer>(answer: Promise<Answer>): Promise<Answer>;
  /** Milliseconds worked so far, without the pauses. */
  worked(): number;
};

/** Starts counting. */
export function inSlices(now: () => number = () => performance.now()): Slices {
  let began = now();
  let before = 0;
  return {
    pause() {
      const worked = now() - began;
      if (worked < SLICE_MS) return null;
      before += worked;
      return giveWay().then(() => {
        began = now();
      });
    },
    async waitFor(answer) {
      before += now() - began;
      try {
        return await answer;
      } finally {
        began = now();
      }
    },
    worked: () => before + now() - began,
  };
}
