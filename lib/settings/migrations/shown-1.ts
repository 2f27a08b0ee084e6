import type { Step } from '../stored.ts';

/** The reminder on screen was stored without a version. */
export const shown0to1: Step = (old) => ({ ...(old as object), version: 1 });
