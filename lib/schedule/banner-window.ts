/** The one window a banner shows. */
import { byRelevance } from './order.ts';
import type { MyWindow, What } from './types.ts';

export type Site = 'emenscr' | 'open-d';

export interface BannerWindow {
  /** Null when nothing is open or upcoming. */
  readonly shown: MyWindow | null;
  /** How many other windows are open by a printed memo. */
  readonly othersOpen: number;
  /** How many others are open only by projection. */
  readonly othersProjected: number;
}

/** The site on which the work of a window is done. */
export function siteOf(what: What): Site {
  return what === 'open-data' || what === 'open-research' ? 'open-d' : 'emenscr';
}

/**
 * Chooses among the viewer's windows: open ones that are printed, nearest end first; then open by
 * projection; then the next upcoming one. On Open-D its own windows come before all others; on
 * eMENSCR they come after eMENSCR's only where both are equally open.
 *
 * @param windows as `myWindows` gives them
 */
export function bannerWindow(windows: readonly MyWindow[], site: Site): BannerWindow {
  // What is upcoming without a printed start is next year's projection of work that is still open.
  const live = windows.filter(
    (window) => window.state === 'open' || (window.state === 'upcoming' && !window.startUnknown),
  );
  const [shown = null] = live.toSorted(
    (a, b) => rank(a, site) - rank(b, site) || byRelevance(a, b),
  );
  const others = live.filter((window) => window !== shown && window.state === 'open');
  const projected = others.filter((window) => window.projected !== null).length;
  return { shown, othersOpen: others.length - projected, othersProjected: projected };
}

function rank(window: MyWindow, site: Site): number {
  const elsewhere = siteOf(window.window.what) === site ? 0 : 1;
  const openness = opennessOf(window);
  return site === 'open-d' ? elsewhere * 3 + openness : openness * 2 + elsewhere;
}

/** 0 open by a memo, 1 open by projection, 2 upcoming. */
function opennessOf(window: MyWindow): number {
  if (window.state === 'upcoming') return 2;
  return window.projected === null ? 0 : 1;
}
