// Bundled by the benchmark and run in a page without the extension: what one look at a form costs,
// part by part. The page's world stands in for the content script's; the code is the same.

import { check } from '../../lib/forms/check/engine.ts';
import { RULES } from '../../lib/forms/check/registry.ts';
import { CATALOGUE } from '../../lib/forms/fields/catalogue-rows.ts';
import { createMatcher } from '../../lib/forms/fields/match.ts';
import { recognisePage } from '../../lib/forms/fields/recognise-page.ts';
import type { Snapshot } from '../../lib/forms/model/entry.ts';
import { NO_CONTEXT } from '../../lib/forms/model/rule-context.ts';
import { gatherControls } from '../../lib/page/controls.ts';
import { inSlices } from '../../lib/page/slices.ts';
import { type AskFields, layOut, type Reread, readForm } from '../../lib/sites/read-form.ts';
import { formSession } from '../../lib/sites/session.ts';

/** Milliseconds of one part, first call and median of the later ones. */
export type Part = { first: number; median: number };
export type Look = {
  controls: number;
  entries: number;
  recognised: number;
  findings: number;
  parts: Record<
    'knowing' | 'gather' | 'layOut' | 'readForm' | 'check' | 'lookAll' | 'lookValues',
    Part
  >;
};

async function timed(runs: number, work: () => unknown): Promise<Part> {
  const times: number[] = [];
  for (let i = 0; i < runs; i++) {
    const before = performance.now();
    await work();
    times.push(performance.now() - before);
  }
  const [first = 0, ...later] = times;
  later.sort((a, b) => a - b);
  return { first, median: later[later.length >> 1] ?? first };
}

const ALL: Reread = { touched: new Set(), presence: true, all: true };

async function measureLook(runs: number): Promise<Look> {
  const ours = () => false;
  // Laid out before the clock starts: what the page owes itself is not ours.
  document.body.getBoundingClientRect();
  const knowing = await timed(1, () => createMatcher(CATALOGUE));
  const match = createMatcher(CATALOGUE);
  // The background's part, here in the page's own time: a look costs less than this.
  const ask: AskFields = async (request) =>
    recognisePage({ site: 'emenscr', ...request }, CATALOGUE, match, []);
  const about = {
    doc: document,
    site: 'emenscr',
    pathname: '/bench',
    skip: ours,
    ask,
  } as const;
  const session = formSession({
    recognise: ask,
    doc: document,
    site: 'emenscr',
    getPath: () => location.pathname,
    isOurs: ours,
    isDetailed: () => false,
    check: async () => null,
    signal: new AbortController().signal,
    onState: () => {},
    onRoot: () => {},
  });
  const lookAll = await timed(runs, () => session.look({ structure: true, presence: true }));
  const lookValues = await timed(runs, () => session.look({ structure: false, presence: false }));
  const layout = await layOut(about, inSlices(), null);
  if (layout === null) throw new Error('nobody answered');
  const entries = readForm(layout, new Map(), ALL);
  const snapshot: Snapshot = {
    site: 'emenscr',
    steps: layout.steps,
    entries: [...entries.values()],
  };
  return {
    controls: layout.controls.length,
    entries: entries.size,
    recognised: layout.controls.filter(({ match }) => match !== null).length,
    findings: check(RULES, snapshot, NO_CONTEXT).findings.length,
    parts: {
      knowing,
      gather: await timed(runs, () => gatherControls(document, ours)),
      layOut: await timed(runs, () => layOut(about, inSlices(), layout)),
      readForm: await timed(runs, () => readForm(layout, entries, ALL)),
      check: await timed(runs, () => check(RULES, snapshot, NO_CONTEXT)),
      lookAll,
      lookValues,
    },
  };
}

(globalThis as unknown as { measureLook: typeof measureLook }).measureLook = measureLook;
