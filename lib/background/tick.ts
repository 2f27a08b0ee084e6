import { browser } from '../browser.ts';
import { inDigits } from '../calendar/show.ts';
import { presentState } from '../present.ts';
import { bannerWindow } from '../schedule/banner-window.ts';
import { describeWindow } from '../schedule/describe.ts';
import { remind } from './remind.ts';

type Present = Awaited<ReturnType<typeof presentState>>;

/** The alarm's name. Alarms may vanish at any time, so nothing relies on a single one. */
export const TICK = 'tick';
const EVERY_MINUTES = 30;

/**
 * Sets the alarm if there is none, and ticks once: called whenever the worker starts. One that was
 * set while the computer's clock was ahead would be silent until then, and is set anew.
 */
export async function plannedTick(): Promise<void> {
  const alarm = await browser.alarms.get(TICK);
  if (!alarm || alarm.scheduledTime > Date.now() + EVERY_MINUTES * 60_000) {
    browser.alarms.create(TICK, { periodInMinutes: EVERY_MINUTES });
  }
  await tick();
}

/**
 * Brings badge and reminders up to date. Asked on the alarm, at start-up, at every change of what
 * is stored and by the popup; one at a time, so that no reminder is shown by two of them.
 */
export async function tick(): Promise<void> {
  await navigator.locks.request(TICK, async () => {
    const present = await presentState();
    await Promise.all([showBadge(present), remind(present)]);
  });
}

/** Working days left of the nearest open window; the words stand in its tooltip. */
async function showBadge({ reading, windows, done }: Present): Promise<void> {
  const left = windows.filter((my) => !done.isDone(my.key));
  const { shown } = bannerWindow(left, 'emenscr');
  const words = shown ? describeWindow(shown, reading) : null;
  // Only what a memo prints as open is counted down; a projection never looks like a deadline.
  const open = shown !== null && shown.state === 'open' && shown.projected === null;
  const text = open ? inDigits(String(shown.workingDaysLeft), reading.digits) : '';
  const title = words
    ? ['ทันเวลา', `${words.stateWord}: ${words.title}`, words.timing, ...words.cautions].join('\n')
    : 'ทันเวลา';
  const urgent = words?.tone === 'last' || words?.tone === 'soon';
  await Promise.all([
    browser.action.setBadgeText({ text }),
    browser.action.setBadgeBackgroundColor({ color: urgent ? '#b3261e' : '#0b5f69' }),
    browser.action.setTitle({ title }),
  ]);
}
