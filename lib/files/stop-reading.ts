import type { Reason, Verdict } from './report.ts';

/** Thrown inside the room when the verdict is clear; `checkFile` turns it into a report. */
export class Verdicted extends Error {
  readonly verdict: Verdict;
  readonly reason: Reason;

  constructor(verdict: Verdict, reason: Reason) {
    super(`${verdict}: ${reason}`);
    this.verdict = verdict;
    this.reason = reason;
  }
}

export const damaged = () => new Verdicted('corrupt', 'damaged');
export const truncated = () => new Verdicted('corrupt', 'truncated');
