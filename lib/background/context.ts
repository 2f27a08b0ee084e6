import type { Step } from '../forms/catalogue.ts';
import type { Context, FormWindow, WindowKind } from '../forms/context.ts';
import type { ProjectMemory } from '../forms/memory.ts';
import type { presentState } from '../present.ts';
import { agenciesOf } from '../schedule/agencies.ts';
import { labelsOf, type Reading, titleOf } from '../schedule/describe.ts';
import type { MyWindow, What } from '../schedule/types.ts';

/** As much of what is known at an instant as a rule may ask. */
type Known = Pick<
  Awaited<ReturnType<typeof presentState>>,
  'settings' | 'reading' | 'schedules' | 'today'
> & { windows: readonly MyWindow[] };

const KINDS: Readonly<Record<What, WindowKind>> = {
  'project-entry': 'projects',
  'new-project-entry': 'new-projects',
  'project-approval': 'approval',
  'progress-report': 'report',
  'progress-approval': 'approval',
  'level3-plan': 'plans',
  'level3-approval': 'approval',
  'annual-achievement': 'achievement',
  'thematic-achievement': 'achievement',
  'open-data': 'open-d',
  'open-research': 'open-d',
};
const OPEN_D_STEPS: readonly Step[] = ['dataset', 'resource'];

function formWindow(my: MyWindow, reading: Reading): FormWindow {
  const { window, state, projected, labels } = my;
  const kind = KINDS[window.what];
  return {
    kind,
    steps: kind === 'open-d' ? OPEN_D_STEPS : window.steps,
    state,
    projectedFrom: projected?.fromYear ?? null,
    start: window.start,
    end: window.end,
    fiscalYear: window.fiscalYear,
    period: window.period,
    labels: labels.map(({ quarter, year }) => ({ quarter, year })),
    title: titleOf(my, reading),
    quarterTitle: labelsOf(my, reading),
  };
}

/** What the rules may know besides the page, from what the background knows. */
export function contextOf(known: Known, seen: ProjectMemory): Context {
  const { settings, reading, schedules, today, windows } = known;
  const agency = agenciesOf(schedules.inUse).find(({ id }) => id === settings.agency);
  return {
    today,
    agency: agency ? { id: agency.id, year: agency.year } : null,
    windows: windows
      // A window that a later letter cancelled never was.
      .filter(({ window }) => window.change?.kind !== 'cancelled')
      .map((my) => formWindow(my, reading)),
    seen,
  };
}
