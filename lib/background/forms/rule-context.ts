import type { FormWindow, ProjectMemory, RuleContext } from '../../forms/model/rule-context.ts';
import type { presentState } from '../../present.ts';
import { agenciesOf } from '../../schedule/model/agencies.ts';
import { isCancelled } from '../../schedule/model/change.ts';
import type { MyWindow } from '../../schedule/model/types.ts';
import { formSteps, kindOf } from '../../schedule/model/work.ts';
import { type Reading, showLabels, titleOf } from '../../schedule/words/describe.ts';

/** The part of the present state that rules may use. */
type Sources = Pick<
  Awaited<ReturnType<typeof presentState>>,
  'settings' | 'reading' | 'schedules' | 'today'
> & { windows: readonly MyWindow[] };

/** A window in the terms of the rules; null when no rule asks for its kind of work. */
function formWindow(my: MyWindow, reading: Reading): FormWindow | null {
  const { window, state, projected, labels } = my;
  const { form } = kindOf(window.what);
  if (form === null) return null;
  return {
    kind: form,
    steps: formSteps(window.what, window.steps),
    state,
    projectedFrom: projected?.fromYear ?? null,
    start: window.start,
    end: window.end,
    fiscalYear: window.fiscalYear,
    period: window.period,
    labels: labels.map(({ quarter, year }) => ({ quarter, year })),
    title: titleOf(my, reading),
    quarterTitle: showLabels(my, reading),
  };
}

/** Collects what the rules may know besides the page itself. */
export function ruleContext(known: Sources, seen: ProjectMemory): RuleContext {
  const { settings, reading, schedules, today, windows } = known;
  const agency = agenciesOf(schedules.inUse).find(({ id }) => id === settings.agency);
  return {
    today,
    agency: agency ? { id: agency.id, year: agency.year } : null,
    windows: windows
      // A cancelled window counts for no rule.
      .filter((my) => !isCancelled(my))
      .flatMap((my) => formWindow(my, reading) ?? []),
    seen,
  };
}
