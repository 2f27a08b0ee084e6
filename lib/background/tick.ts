import { browser } from '../browser.ts';
import { inDigits } from '../calendar/show.ts';
import { presentState } from '../present.ts';
import { bannerWindow } from '../schedule/banner-window.ts';
import { describeWindow } from '../schedule/describe.ts';

/** The alarm's name. Alarms may vanish at any time, so nothing relies on a single one. */
export const TICK = 'tick';
const EVERY_MINUTES = 30;

/** Sets the alarm if there is none, and ticks once: called whenever the worker starts. */
export async function plannedTick(): Promise<void> {
  if (!(await browser.alarms.get(TICK))) {
    browser.alarms.create(TICK, { periodInMinutes: EVERY_MINUTES });
  }
  await tick();
}

/** Brings the badge up to date: working days left of the nearest open window, words in its tooltip. */
export async function tick(): Promise<void> {
  const { reading, windows } = await presentState();
  const { shown } = bannerWindow(windows, 'emenscr');
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
