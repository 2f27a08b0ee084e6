/**
 * What `report` noted in every window and worker, in one list: in `storage.session`, which is
 * memory, outlives a worker that the browser puts to sleep, and goes with the browser.
 */
import * as z from 'zod/mini';
import { text } from './protocol/shapes.ts';
import {
  MAX_REPORTS,
  onReport,
  type Report,
  report,
  reportLines,
  reportsHere,
  returnReports,
  takeReports,
  withReports,
} from './report.ts';
import { defineStored } from './settings/defined-store.ts';
import { storage } from './storage.ts';

const reportsSchema = z.lazy(() =>
  z.object({
    version: z.literal(1),
    reports: z
      .array(z.object({ at: z.number(), where: text(100), error: text(400), times: z.number() }))
      .check(z.maxLength(MAX_REPORTS)),
  }),
);

export const REPORTS = defineStored<z.infer<typeof reportsSchema>, 'session'>({
  key: 'reports',
  area: 'session',
  version: 1,
  schema: reportsSchema,
  empty: { version: 1, reports: [] },
  replaces: 'anything',
  // A report of what could not be reported would be one too many.
  isSilent: true,
});

/** The same error can come at every look at a page: it is passed on no more often than this. */
const EVERY_MS = 1000;

let isPassingOn = false;

async function passOn(): Promise<void> {
  if (isPassingOn) return;
  isPassingOn = true;
  for (let taken = takeReports(); taken.length > 0; taken = takeReports()) {
    try {
      await REPORTS.change(storage(), ({ reports }) => ({
        version: 1,
        reports: [...withReports(reports, taken)],
      }));
    } catch {
      // Nobody is left to be told; they stay here, and go with the next one.
      returnReports(taken);
      break;
    }
    await new Promise((done) => setTimeout(done, EVERY_MS));
  }
  isPassingOn = false;
}

/** As much of a worker's or page's global object as is needed. */
type Target = {
  addEventListener(name: string, run: (event: { error?: unknown; reason?: unknown }) => void): void;
};

/**
 * Passes on what is noted in this worker or page from now on, and notes what nobody caught. Called
 * once, at its start.
 *
 * @param where words for the worker or page
 */
export function shareReports(
  where: string,
  target: Target = globalThis as unknown as Target,
): void {
  onReport(() => void passOn());
  target.addEventListener('error', ({ error }) => report(error, `${where}: not caught`));
  target.addEventListener('unhandledrejection', ({ reason }) =>
    report(reason, `${where}: not caught`),
  );
  void passOn();
}

/** Every report there is, oldest first. Never throws. */
export async function loadReports(): Promise<readonly Report[]> {
  return withReports((await REPORTS.load(storage())).value.reports, reportsHere());
}

/** A text with what went wrong lately below it, for whoever is to find out. */
export async function withErrors(words: string): Promise<string> {
  const reports = await loadReports();
  if (reports.length === 0) return words;
  return [words.trimEnd(), `errors: ${reports.length}`, ...reportLines(reports), ''].join('\n');
}
