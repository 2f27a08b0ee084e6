import { browser } from '../browser.ts';
import type { presentState } from '../present.ts';
import { siteOf } from '../schedule/banner-window.ts';
import { reminderText, testReminderText } from '../schedule/reminder-text.ts';
import { dueReminders, snoozeUntil } from '../schedule/reminders.ts';
import { loadReminderState, loadShown, type Shown, storeReminderState } from '../settings/marks.ts';
import { siteUrl } from '../sites/sites.ts';
import { REMINDER_WORDS } from '../text/reminder-words.ts';

type Present = Awaited<ReturnType<typeof presentState>>;

const ICON = '/icon/128.png';

async function mayNotify(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['notifications'] });
}

/** Shows the reminder that is due, if any. What is shown is stored first: better none than twice. */
export async function remind(present: Present): Promise<void> {
  const { settings, reading, windows, done, nowMs, holidays } = present;
  if (!settings.reminders.on || !(await mayNotify())) return;
  const state = await loadReminderState(browser.storage.local);
  if (state === null) return;
  const answer = dueReminders({
    windows,
    settings: settings.reminders,
    ...state,
    done: done.keys,
    nowMs,
    holidays,
  });
  const next = { delivered: answer.delivered, snoozed: answer.snoozed };
  if (answer.notify === null) {
    if (JSON.stringify(next) !== JSON.stringify(state)) {
      await storeReminderState(browser.storage.local, next);
    }
    return;
  }
  const { id, items } = answer.notify;
  const keys = items.map((item) => item.window.key);
  const [first] = items;
  const site = first ? siteOf(first.window.window.what) : 'emenscr';
  await storeReminderState(browser.storage.local, next, { id, keys, site });
  const { title, message } = reminderText(answer.notify, reading);
  await browser.notifications.create(id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL(ICON),
    title,
    message,
    // Firefox throws on buttons; there the popup offers the same.
    ...(import.meta.env.FIREFOX
      ? {}
      : { buttons: [{ title: REMINDER_WORDS[reading.language].snooze }] }),
  });
}

/** Silences windows until the next working morning. */
export async function snooze(keys: readonly string[], present: Present): Promise<void> {
  const state = await loadReminderState(browser.storage.local);
  if (state === null) return;
  const until = snoozeUntil(present.nowMs, present.holidays);
  const snoozed = { ...state.snoozed, ...Object.fromEntries(keys.map((key) => [key, until])) };
  await storeReminderState(browser.storage.local, { ...state, snoozed });
}

/** What a notification on screen is about; null when it is not the last one shown. */
async function shownAs(id: string): Promise<Shown | null> {
  const shown = await loadShown(browser.storage.local);
  return shown?.id === id ? shown : null;
}

/** A click on a notification opens the site on which its work is done. */
export async function openFrom(id: string): Promise<void> {
  const shown = await shownAs(id);
  await browser.notifications.clear(id);
  if (shown) await browser.tabs.create({ url: siteUrl(shown.site) });
}

/** "Remind me tomorrow morning" on a notification. */
export async function snoozeFrom(id: string, present: Present): Promise<void> {
  const shown = await shownAs(id);
  await browser.notifications.clear(id);
  if (shown) await snooze(shown.keys, present);
}

/** What the test button in the options shows. */
export async function showTestReminder({ reading }: Pick<Present, 'reading'>): Promise<void> {
  const { title, message } = testReminderText(reading);
  await browser.notifications.create('test', {
    type: 'basic',
    iconUrl: browser.runtime.getURL(ICON),
    title,
    message,
  });
}
