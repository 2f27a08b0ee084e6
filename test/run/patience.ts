// Before every file of tests: a wait for a state ends when the state is there, and how long that
// takes is the machine's business. Vitest would give up after one second.

import { vi } from 'vitest';

const PATIENCE_MS = 20_000;

const { waitFor, waitUntil } = vi;
type Options = Parameters<typeof waitUntil>[1];
const patient = (options: Options = {}) =>
  typeof options === 'number' ? options : { timeout: PATIENCE_MS, ...options };

vi.waitFor = (callback, options) => waitFor(callback, patient(options));
vi.waitUntil = (callback, options) => waitUntil(callback, patient(options));
