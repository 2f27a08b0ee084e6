/**
 * Fits the weights of the naming over labelled pages, and says what they are worth on pages that had
 * no part in it: kits of pages are left out, the weights are fitted on all others, and the names of
 * those left out are counted.
 *
 *   node test/run/fit-names.ts [--from-standing] [--folds N]
 *
 * Runs on `test/views` alone, without a browser. Prints; `lib/picture/costs.ts` is changed by hand.
 * The fit begins where every weight is the same: the weights that stand have seen all pages.
 *
 * --from-standing: begins with the weights that stand, to see whether others name more.
 * --folds: how many times kits are left out; one kit at a time where not said.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { STEP_NAMES } from '../../lib/domain/step.ts';
import { COSTS, type Costs } from '../../lib/picture/costs.ts';
import { nameControls } from '../../lib/picture/naming.ts';
import type { Picture } from '../../lib/picture/picture.ts';
import { stepKeys } from '../../lib/picture/steps.ts';
import { readPageReport } from '../../lib/protocol/view.ts';
import { labelKey } from '../../lib/text/normalise.ts';

const { values: options } = parseArgs({
  options: { 'from-standing': { type: 'boolean', default: false }, folds: { type: 'string' } },
});

const VIEWS = join(import.meta.dirname, '..', 'views');
const KEYS = stepKeys(STEP_NAMES);

type View = { kit: string; picture: Picture; right: (readonly string[] | null)[]; count: number };
type Right = Record<string, { name: string; also?: string[] }>;

const views: View[] = readdirSync(VIEWS)
  .filter((file) => file.endsWith('.names.json'))
  .flatMap((file) => {
    const name = basename(file, '.names.json');
    const view = readPageReport(readFileSync(join(VIEWS, `${name}.view.json`), 'utf8'));
    if (view === null) throw new Error(`${name} is no page report`);
    const said: Right = JSON.parse(readFileSync(join(VIEWS, file), 'utf8'));
    const right = view.picture.controls.map(({ key }) => {
      const own = said[key];
      return own ? [own.name, ...(own.also ?? [])].map(labelKey) : null;
    });
    const count = right.filter((each) => each !== null).length;
    // "mui-m1": a page of a kit; all else is a kit of its own.
    return [{ kit: name.replace(/-m\d$/u, ''), picture: view.picture, right, count }];
  });
const kits = [...new Set(views.map(({ kit }) => kit))];

/** How many fields of a page get their right name, by the weights it was asked for before. */
const known = new Map<View, Map<string, number>>(views.map((view) => [view, new Map()]));
function rightOf(view: View, costs: Costs, asked: string): number {
  const before = known.get(view)?.get(asked);
  if (before !== undefined) return before;
  const named = nameControls(view.picture, KEYS, costs);
  const right = view.right.filter((names, i) =>
    names?.includes(labelKey(named[i]?.names[0]?.text ?? '')),
  ).length;
  known.get(view)?.set(asked, right);
  return right;
}
function sumOf(some: readonly View[], costs: Costs): number {
  const asked = JSON.stringify(costs);
  return some.reduce((sum, view) => sum + rightOf(view, costs, asked), 0);
}

/** Ways a weight may be changed, the coarse ones first; distances go by factors alone. */
const CHANGES = [0.5, 2, 0.8, 1.25];
const SHIFTS = [-0.1, 0.1];

/**
 * Changes one weight after the other for as long as that names more fields. Of weights that name as
 * many the one that stands is kept: nothing is learnt from what no page shows.
 */
function fitted(some: readonly View[], from: Costs): Costs {
  let best = from;
  let most = sumOf(some, best);
  for (let isBetter = true; isBetter; ) {
    isBetter = false;
    for (const name of Object.keys(best) as (keyof Costs)[]) {
      const value = best[name];
      const shifts = Math.abs(value) <= 1 ? SHIFTS.map((by) => value + by) : [];
      for (const other of [...CHANGES.map((by) => value * by), ...shifts]) {
        const costs = { ...best, [name]: Math.round(other * 1000) / 1000 };
        const right = sumOf(some, costs);
        if (right <= most) continue;
        best = costs;
        most = right;
        isBetter = true;
      }
    }
  }
  return best;
}

const all = views.reduce((sum, { count }) => sum + count, 0);
const share = (right: number, of: number) => `${right} of ${of} (${(right / of).toFixed(3)})`;
const flat = Object.fromEntries(
  Object.entries(COSTS).map(([name, value]) => [name, value > 1 ? value : 0.3]),
) as Costs;
const start = options['from-standing'] ? COSTS : flat;

console.log(`${views.length} pages of ${kits.length} kits, ${all} names`);
console.log(`as they stand          ${share(sumOf(views, COSTS), all)}`);
if (start !== COSTS) console.log(`all the same           ${share(sumOf(views, start), all)}`);
const whole = fitted(views, start);
console.log(`fitted on all          ${share(sumOf(views, whole), all)}`);
const folds = Math.min(kits.length, Number(options.folds ?? kits.length));
let right = 0;
for (let fold = 0; fold < folds; fold++) {
  const left = kits.filter((_, i) => i % folds === fold);
  const out = views.filter(({ kit }) => left.includes(kit));
  const costs = fitted(
    views.filter(({ kit }) => !left.includes(kit)),
    start,
  );
  const own = sumOf(out, costs);
  right += own;
  const count = out.reduce((sum, view) => sum + view.count, 0);
  if (own < count) console.log(`  without ${left.join(', ')}: ${share(own, count)}`);
}
console.log(`each kit by the others ${share(right, all)}`);
console.log('\nweights fitted on all, where they differ from those that stand:');
for (const [name, value] of Object.entries(whole)) {
  const own = COSTS[name as keyof Costs];
  if (own !== value) console.log(`  ${name}: ${own} → ${value}`);
}
