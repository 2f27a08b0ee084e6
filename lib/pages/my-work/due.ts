/** Which window a project belongs to, and what is left to do in it. Pure. */
import type { Step } from '../../domain/step.ts';
import { isCancelled } from '../../schedule/model/change.ts';
import type { MyWindow } from '../../schedule/model/types.ts';
import { formSteps, siteOfWork } from '../../schedule/model/work.ts';
import type { Work, WorkStep } from '../../settings/stores/work.ts';

export type StepCount = {
  readonly step: Step;
  readonly filled: number;
  readonly required: number;
  /** Names of the fields that are not filled. */
  readonly missing: readonly string[];
};

export type ListedWork = {
  readonly key: string;
  readonly work: Work;
  /** In the order of the steps. */
  readonly steps: readonly StepCount[];
  readonly missing: number;
  /** Findings besides empty fields. */
  readonly must: number;
  readonly check: number;
  /** The window it belongs to now, or next; null where none is known. */
  readonly window: MyWindow | null;
};

/** What tells one listed project from all others. */
export const workId = ({ site, project }: Pick<Work, 'site' | 'project'>): string =>
  `${site}|${project}`;

export function countsOf({ step, fields }: WorkStep): StepCount {
  const missing = fields.filter(({ filled }) => !filled).map(({ name }) => name);
  return { step, filled: fields.length - missing.length, required: fields.length, missing };
}

/** Open by a memo before perhaps open before upcoming; a window without a start is not upcoming. */
function rankOf({ state, projected }: MyWindow): number {
  if (state === 'upcoming') return 2;
  return projected === null ? 0 : 1;
}

/**
 * The window in which a project's seen steps are worked on: of those that are open the one that
 * closes first, else the next.
 *
 * @param windows of the person's roles, those marked as done left out
 */
export function windowOf(work: Work, windows: readonly MyWindow[]): MyWindow | null {
  const steps = new Set(work.steps.map(({ step }) => step));
  const [first = null] = windows
    .filter(
      (my) =>
        siteOfWork(my.window.what) === work.site &&
        (my.state === 'open' || (my.state === 'upcoming' && !my.startUnknown)) &&
        !isCancelled(my) &&
        formSteps(my.window.what, my.window.steps).some((step) => steps.has(step)),
    )
    .toSorted((a, b) => rankOf(a) - rankOf(b) || (a.window.end < b.window.end ? -1 : 1));
  return first;
}

/** Every project with what is left of it: what is due first comes first, what is ticked off last. */
export function listWork(works: readonly Work[], windows: readonly MyWindow[]): ListedWork[] {
  const sum = (steps: readonly WorkStep[], of: 'must' | 'check') =>
    steps.reduce((total, step) => total + step[of], 0);
  const listed = works.map((work): ListedWork => {
    const steps = work.steps.map(countsOf).toSorted((a, b) => (a.step < b.step ? -1 : 1));
    return {
      key: workId(work),
      work,
      steps,
      missing: steps.reduce((total, { missing }) => total + missing.length, 0),
      must: sum(work.steps, 'must'),
      check: sum(work.steps, 'check'),
      window: windowOf(work, windows),
    };
  });
  return listed.toSorted(
    (a, b) =>
      Number(a.work.isDone) - Number(b.work.isDone) ||
      (a.window ? rankOf(a.window) : 3) - (b.window ? rankOf(b.window) : 3) ||
      (a.window?.window.end ?? '').localeCompare(b.window?.window.end ?? '') ||
      b.missing + b.must - (a.missing + a.must) ||
      b.work.seenAt - a.work.seenAt,
  );
}

/** The projects whose name or code has every word that is looked for. */
export function foundIn(list: readonly ListedWork[], query: string): readonly ListedWork[] {
  const words = query.toLowerCase().split(/\s+/u).filter(Boolean);
  if (words.length === 0) return list;
  return list.filter(({ work }) => {
    const text = `${work.name} ${work.code} ${work.project}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
