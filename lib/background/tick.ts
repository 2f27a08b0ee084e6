import { browser } from '../browser.ts';
import { inDigits } from '../calendar/show.ts';
import { presentState } from '../present.ts';
import { bannerWindow } from '../schedule/windows/banner-window.ts';
import { describeWindow } from '../schedule/words/describe.ts';
import { inTurn } from '../settings/in-turn.ts';
import { noteInstalled } from '../settings/stores/installed.ts';
import { storage } from '../storage.ts';
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

/** Shows the working days left of the nearest open window, and its words as tooltip. */
async function showBadge({ reading, windows, done }: Present): Promise<void> {
  const left = windows.filter((my) => !done.isDone(my.key));
  const { shown } = bannerWindow(left, 'emenscr');
  const words = shown ? describeWindow(shown, reading) : null;
  // Only what a memo prints as open is counted down; a projection never looks like a deadline.
  const open = shown !== null && shown.state === 'open' && shown.projected === null;
  // Nor is it nothing: the tooltip says that no memo of this year is known.
  const unsure = shown !== null && shown.projected !== null ? '?' : '';
  const text = open ? inDigits(String(shown.workingDaysLeft), reading.digits) : unsure;
  const title = words
    ? [
        'ทันเวลา',
        `${words.stateWord}: ${words.title}`,
        words.timing,
        words.changeBy,
        ...words.cautions,
      ]
        .filter((text) => text !== '')
        .join('\n')
    : 'ทันเวลา';
  const urgent = words?.tone === 'last' || words?.tone === 'soon';
  await Promise.all([
    browser.action.setBadgeText({ text }),
    browser.action.setBadgeBackgroundColor({
      color: urgent ? '#b3261e' : unsure ? '#52666a' : '#0b5f69',
    }),
    browser.action.setTitle({ title }),
  ]);
}
