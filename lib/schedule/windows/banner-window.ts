/** The one window a banner shows. */

import type { Site } from '../../domain/site.ts';
import type { Step } from '../../domain/step.ts';
import type { MyWindow } from '../model/types.ts';
import { formSteps, siteOfWork } from '../model/work.ts';
import { byRelevance } from './order.ts';

export interface BannerWindow {
  /** Null when nothing is open or upcoming. */
  readonly shown: MyWindow | null;
  /** Others that are open by a printed memo, nearest end first. */
  readonly othersOpen: readonly MyWindow[];
  /** Others that are open only by projection. */
  readonly othersProjected: readonly MyWindow[];
  /** Others that would be open today, had no later letter cancelled them. */
  readonly othersCancelled: readonly MyWindow[];
}

/**
 * Chooses among the viewer's windows. Of those for the step on screen, if there are any, the one that
 * is open, else the one nearest in time: a form whose window is over is told so, whatever else is open.
 * Otherwise open ones that are printed, nearest end first; then one that was cancelled and would be
 * open today, so that nobody does work that is no longer required; then open by projection; then the
 * next upcoming one. On Open-D its own windows come before all others; on eMENSCR they come after
 * eMENSCR's only where both are equally open.
 *
 * @param windows as `myWindows` gives them
 * @param steps those of the form on screen; empty where it is none
 */
export function bannerWindow(
  windows: readonly MyWindow[],
  site: Site,
  steps: readonly Step[] = [],
): BannerWindow {
  // What is upcoming without a printed start is next year's projection of work that is still open.
  const live = windows
    .filter(
      (window) =>
        window.state === 'open' ||
        (window.state === 'upcoming' && !window.startUnknown) ||
        wouldBeOpen(window),
    )
    .toSorted((a, b) => rank(a, site) - rank(b, site) || byRelevance(a, b));
  const shown = windowOfSteps(windows, live, site, steps) ?? live[0] ?? null;
  const others = live.filter((window) => window !== shown);
  const open = others.filter((window) => window.state === 'open').toSorted(byRelevance);
  return {
    shown,
    othersOpen: open.filter((window) => window.projected === null),
    othersProjected: open.filter((window) => window.projected !== null),
    othersCancelled: others.filter(wouldBeOpen),
  };
}

/** The window of the step on screen; null where no window is for it. */
function windowOfSteps(
  windows: readonly MyWindow[],
  live: readonly MyWindow[],
  site: Site,
  steps: readonly Step[],
): MyWindow | null {
  const isForForm = ({ window }: MyWindow) =>
    siteOfWork(window.what) === site &&
    formSteps(window.what, window.steps).some((step) => steps.includes(step));
  const open = live.find((my) => isForForm(my) && my.state !== 'upcoming');
  if (open) return open;
  // A projection is never called closed, nor does what closed long ago say anything of today's form.
  const [nearest] = windows
    .filter(
      (my) =>
        isForForm(my) &&
        (my.state === 'upcoming' || (my.projected === null && awayOf(my) < A_YEAR_DAYS)),
    )
    .toSorted((a, b) => awayOf(a) - awayOf(b));
  return nearest ?? null;
}

const A_YEAR_DAYS = 365;

/** Days to the start of an upcoming window, or since the end of a closed one. */
function awayOf({ state, daysUntilStart, calendarDaysLeft }: MyWindow): number {
  return state === 'upcoming' ? (daysUntilStart ?? calendarDaysLeft) : -calendarDaysLeft;
}

function wouldBeOpen({ change }: MyWindow): boolean {
  return change?.kind === 'cancelled' && change.stateBefore === 'open';
}

function rank(window: MyWindow, site: Site): number {
  const elsewhere = siteOfWork(window.window.what) === site ? 0 : 1;
  const openness = opennessOf(window);
  return site === 'open-d' ? elsewhere * 4 + openness : openness * 2 + elsewhere;
}

/** 0 open by a memo, 1 cancelled, 2 open by projection, 3 upcoming. */
function opennessOf(window: MyWindow): number {
  if (window.state === 'upcoming') return 3;
  if (window.projected !== null) return 2;
  return window.state === 'open' ? 0 : 1;
}
