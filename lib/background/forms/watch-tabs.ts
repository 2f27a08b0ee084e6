/** Which tabs move is heard only while something is kept of one: a browser wakes the worker for each. */
import { browser } from '../../browser.ts';

type Change = { status?: string | undefined };
type Heard = (tab: number, status: string) => void;

let heard: Heard | null = null;

function onUpdated(tab: number, { status }: Change): void {
  if (status !== undefined) heard?.(tab, status);
}

/** Says who is told. At the start of the worker: later it would miss what woke it. */
export function hearTabs(run: Heard): void {
  heard = run;
  watchTabs();
}

/** Listens. Needs no permission: without one the browser says that a tab moved, and not where to. */
export function watchTabs(): void {
  if (heard && !browser.tabs.onUpdated.hasListener(onUpdated)) {
    browser.tabs.onUpdated.addListener(onUpdated);
  }
}

/** Listens no more, and is not woken any more. */
export function leaveTabsAlone(): void {
  browser.tabs.onUpdated.removeListener(onUpdated);
}
