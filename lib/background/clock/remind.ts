import { browser } from '../../browser.ts';
import type { presentState } from '../../present.ts';
import { report } from '../../report.ts';
import { siteOfWork } from '../../schedule/model/work.ts';
import { dueReminders, type Reminder, snoozeUntil } from '../../schedule/windows/reminders.ts';
import { reminderText, testReminderText } from '../../schedule/words/reminder-text.ts';
import { takeEarlyMayNotify } from '../../settings/early-read.ts';
import { loadShown, type Shown, withReminders } from '../../settings/stores/reminders.ts';
import { siteUrl } from '../../sites/sites.ts';
import { storage } from '../../storage.ts';
import { REMINDER_WORDS } from '../../text/words/reminder-words.ts';

type Present = Awaited<ReturnType<typeof presentState>>;

const ICON = '/icon/128.png';

/** Whether the person allows reminders. A page may have asked before its script was there. */
export async function mayNotify(): Promise<boolean> {
  return takeEarlyMayNotify() ?? browser.permissions.contains({ permissions: ['notifications'] });
}

/** Shows the reminder that is due, if any. Stored before it is shown: rather lost than shown twice. */
export async function remind(present: Present): Promise<void> {
  const { settings, reading } = present;
  if (!settings.reminders.on || !(await mayNotify())) return;
  let notify: Reminder | null;
  try {
    notify = await deliver(present);
  } catch (error) {
    // What was delivered cannot be read or kept: nothing may be shown.
    report(error, 'remind');
    return;
  }
  if (notify === null) return;
  const { title, message } = reminderText(notify, reading);
  await browser.notifications.create(notify.id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL(ICON),
    title,
    message,
    // Firefox throws on buttons; the popup offers the same there.
    ...(import.meta.env.FIREFOX
      ? {}
      : { buttons: [{ title: REMINDER_WORDS[reading.language].snooze }] }),
  });
}

/** Notes as delivered what is due, which is then to be shown; null for nothing. */
async function deliver({ settings, windows, done, nowMs, holidays }: Present) {
  return withReminders(storage().local, async ({ state, put }) => {
    const { notify, delivered, snoozed } = dueReminders({
      windows,
      settings: settings.reminders,
      ...state,
      done: done.keys,
      nowMs,
      holidays,
    });
    const next = { delivered, snoozed };
    if (notify !== null) {
      const keys = notify.items.map((item) => item.window.key);
      const [first] = notify.items;
      const site = (first && siteOfWork(first.window.window.what)) ?? 'emenscr';
      await put(next, { id: notify.id, keys, site });
    } else if (JSON.stringify(next) !== JSON.stringify(state)) await put(next);
    return notify;
  });
}

/** Silences windows until the next working morning. Throws when that cannot be kept. */
export async function snooze(keys: readonly string[], present: Present): Promise<void> {
  const until = snoozeUntil(present.nowMs, present.holidays);
  await withReminders(storage().local, ({ state, put }) =>
    put({
      ...state,
      snoozed: { ...state.snoozed, ...Object.fromEntries(keys.map((key) => [key, until])) },
    }),
  );
}

/** What a notification on screen is about; null when it is not the last one shown. */
async function shownAs(id: string): Promise<Shown | null> {
  const shown = await loadShown(storage().local);
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
