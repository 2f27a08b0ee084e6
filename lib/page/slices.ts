/** Work in slices, so that the page answers its user in between. */

/** A slice of this length leaves room for a frame of the page's own. */
const SLICE_MS = 8;

type Scheduler = { yield?: () => Promise<void> };

/** After everything that waits already. */
export const later = () => new Promise<void>((done) => setTimeout(done, 0));

/** Lets the page have its turn. */
const giveWay = (): Promise<void> =>
  (globalThis as { scheduler?: Scheduler }).scheduler?.yield?.() ?? later();

export type Slices = {
  /** Null while there is time left in this slice; else resolves when the next one begins. */
  pause(): Promise<void> | null;
  /** Waits for an answer, which is no work. */
  waitFor<Answer>(answer: Promise<Answer>): Promise<Answer>;
  /** Milliseconds worked so far, without the pauses. */
  worked(): number;
};

/**
 * Starts counting.
 *
 * @param length of a slice, in milliseconds
 * @param turn resolves when the work may go on
 */
export function inSlices(length = SLICE_MS, turn = giveWay): Slices {
  let began = performance.now();
  let before = 0;
  const slices: Slices = {
    pause: () => (performance.now() - began < length ? null : slices.waitFor(turn())),
    async waitFor(answer) {
      before += performance.now() - began;
      try {
        return await answer;
      } finally {
        began = performance.now();
      }
    },
    worked: () => before + performance.now() - began,
  };
  return slices;
}
