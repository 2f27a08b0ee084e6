import type { Step } from '../stored.ts';

/** The reminder on screen was stored without a version. */
export const shown0to1: Step = (old) => {
  if (typeof old !== 'object' || old === null) throw new Error('no reminder');
  return { ...old, version: 1 };
};
