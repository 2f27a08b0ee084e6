/**
 * What is kept of a page for as long as its tab shows the site ends when the tab leaves it. The
 * browser does not say where a tab goes; whether it still shows the site is seen by our content script
 * in its top frame, which runs on the two sites alone, and not where one logs in.
 */
import { browser } from '../../browser.ts';
import type { Command } from '../../protocol/messages.ts';
import { forgetForms, isAnyFormHeld } from './check-form.ts';
import { forgetTab, isAnythingSeen } from './seen.ts';
import { hearTabs, leaveTabsAlone } from './watch-tabs.ts';

/** A page that has loaded has its content script; a busy computer may be late. */
const LOADED_MS = [0, 300, 1500] as const;
/** One that does not end loading is looked at all the same: it may never. */
const LOADING_MS = [8000] as const;

/** The last that was heard of each tab that is being looked at: what comes later decides. */
const lastHeard = new Map<number, symbol>();

/** Hears of tabs that move, as long as something is kept. Called at the start of the worker. */
export function watchLeaving(run: (what: string, work: () => Promise<unknown>) => void): void {
  hearTabs((tab, status) => {
    run('a tab moved', () => moved(tab, status === 'complete' ? LOADED_MS : LOADING_MS));
  });
  run('watch tabs', rest);
}

async function moved(tab: number, looks: readonly number[]): Promise<void> {
  const heard = Symbol();
  lastHeard.set(tab, heard);
  const isPast = () => lastHeard.get(tab) !== heard;
  try {
    if (!(await isKept(tab))) return;
    for (const ms of looks) {
      await new Promise((done) => setTimeout(done, ms));
      if (isPast() || (await isOnSite(tab))) return;
    }
    // On a busy computer it may be on its way to the next page of the site, which is looked at in its
    // turn, or may have arrived there while it was asked.
    if (looks === LOADED_MS && (await isLoading(tab))) return;
    if (!isPast()) await left(tab);
  } finally {
    if (!isPast()) lastHeard.delete(tab);
  }
}

/** Forgets what was kept of a tab that was closed, or has left the site. */
export async function left(tab: number): Promise<void> {
  forgetForms(tab);
  await forgetTab(tab);
  await rest();
}

const isKept = async (tab: number) => isAnyFormHeld(tab) || (await isAnythingSeen(tab));

/** Where nothing is kept nothing has to be heard. */
async function rest(): Promise<void> {
  // The form last: one may have come while storage was asked.
  if (!(await isAnythingSeen()) && !isAnyFormHeld()) leaveTabsAlone();
}

/** Has the tab gone on to another page, which has not come yet? Without a permission no more is said. */
async function isLoading(tab: number): Promise<boolean> {
  try {
    return (await browser.tabs.get(tab)).status === 'loading';
  } catch {
    // Closed meanwhile.
    return false;
  }
}

async function isOnSite(tab: number): Promise<boolean> {
  const command: Command = 'is-there';
  try {
    await browser.tabs.sendMessage(tab, command, { frameId: 0 });
    return true;
  } catch {
    // Nobody there: another site, a page of the browser's, where one logs in, or no tab any more.
    return false;
  }
}
