import type { Step } from '../../domain/step.ts';
import type { Snapshot } from '../model/entry.ts';
import type { Hit } from '../model/rule.ts';
import type { FormWindow, RuleContext } from '../model/rule-context.ts';

/**
 * Whether a step on which something is being entered lies within a window. With a window that a memo
 * prints as open there is nothing to report; a projected one is never open or closed for certain.
 */
export type Standing =
  | { is: 'open' }
  | { is: 'unknown' }
  | { is: 'projected'; window: FormWindow }
  | { is: 'closed'; window: FormWindow; next: FormWindow | null }
  | { is: 'not-open'; window: FormWindow };

/** How a step stands today. */
function standingOf(step: Step, windows: readonly FormWindow[]): Standing {
  const own = windows.filter(({ steps }) => steps.includes(step));
  const open = own.filter(({ state }) => state === 'open');
  if (open.some(({ projectedFrom }) => projectedFrom === null)) return { is: 'open' };
  const [perhaps] = open;
  if (perhaps) return { is: 'projected', window: perhaps };
  const last = latest(own.filter(({ state }) => state === 'closed'));
  const next = earliest(own.filter(({ state }) => state === 'upcoming'));
  if (last?.projectedFrom === null) {
    // A projected round must not be announced.
    return { is: 'closed', window: last, next: next?.projectedFrom === null ? next : null };
  }
  const nearest = last ?? next;
  if (nearest === null) return { is: 'unknown' };
  return nearest.projectedFrom === null
    ? { is: 'not-open', window: nearest }
    : { is: 'projected', window: nearest };
}

function latest(windows: readonly FormWindow[]): FormWindow | null {
  return windows.reduce<FormWindow | null>(
    (best, each) => (best === null || each.end > best.end ? each : best),
    null,
  );
}

function earliest(windows: readonly FormWindow[]): FormWindow | null {
  return windows.reduce<FormWindow | null>(
    (best, each) =>
      best === null || (each.start ?? each.end) < (best.start ?? best.end) ? each : best,
    null,
  );
}

/**
 * One hit for each window in question, for the steps on which something can be entered now: viewing
 * a read-only project is not entering.
 *
 * @param hitOf the hit of a standing, or null where the rule has nothing to say of it
 */
export function hitsOfStandings(
  { entries, steps }: Snapshot,
  { windows }: RuleContext,
  hitOf: (standing: Standing) => Omit<Hit, 'entry' | 'step'> | null,
): Hit[] {
  const entered = new Set(entries.flatMap(({ live, step }) => (live && step ? [step] : [])));
  const said = new Set<FormWindow>();
  const hits: Hit[] = [];
  for (const step of steps) {
    if (!entered.has(step)) continue;
    const standing = standingOf(step, windows);
    if (!('window' in standing) || said.has(standing.window)) continue;
    const hit = hitOf(standing);
    if (!hit) continue;
    said.add(standing.window);
    hits.push({ ...hit, entry: null, step });
  }
  return hits;
}
