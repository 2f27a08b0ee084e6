import { browser } from '../../browser.ts';
import { presentState } from '../../present.ts';
import { inTurn } from '../../settings/in-turn.ts';
import { noteInstalled } from '../../settings/stores/installed.ts';
import { storage } from '../../storage.ts';
import { badgeOf } from './badge.ts';
import { remind } from './remind.ts';

type Present = Awaited<ReturnType<typeof presentState>>;

/** The alarm's name. Alarms can disappear at any time, so nothing relies on a single one. */
export const TICK = 'tick';
const EVERY_MINUTES = 30;

/**
 * Sets the alarm if there is none, and ticks once: called whenever the worker starts. An alarm
 * that was set while the computer's clock was ahead would not fire until then, so it is reset.
 */
export async function plannedTick(): Promise<void> {
  const alarm = await browser.alarms.get(TICK);
  if (!alarm || alarm.scheduledTime > Date.now() + EVERY_MINUTES * 60_000) {
    browser.alarms.create(TICK, { periodInMinutes: EVERY_MINUTES });
  }
  await tick();
}

/**
 * Brings badge and reminders up to date. Called on the alarm, at start-up, at every change of
 * storage and by the popup; one call at a time, so that no reminder is shown twice.
 */
export async function tick(): Promise<void> {
  await inTurn(TICK, async () => {
    const present = await presentState();
    await Promise.all([
      showBadge(present),
      remind(present),
      noteInstalled(storage().local, present.today),
    ]);
  });
}

async function showBadge(present: Present): Promise<void> {
  const { text, color, title } = badgeOf(present);
  await Promise.all([
    browser.action.setBadgeText({ text }),
    browser.action.setBadgeBackgroundColor({ color }),
    browser.action.setTitle({ title }),
  ]);
}
