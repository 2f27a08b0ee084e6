/** A reminder in words, as a notification shows it. */
import { speaker } from '../../text/fill.ts';
import { REMINDER_WORDS } from '../../text/words/reminder-words.ts';
import type { Reminder, ReminderItem } from '../windows/reminders.ts';
import { describeWindow, type Reading } from './describe.ts';

export interface ReminderText {
  readonly title: string;
  /** One or more lines, separated by `\n`. */
  readonly message: string;
}

/** Notifications are cut off by the system after a few lines. */
const MAX_LINES = 4;

/**
 * Title and message of a notification. A projected window takes the words of a projection
 * ("คาดว่า…"), so that it never sounds like a deadline.
 */
export function reminderText(reminder: Reminder, reading: Reading): ReminderText {
  const { items } = reminder;
  const [first] = items;
  if (reminder.kind === 'single' && first) return singleText(first, reading);
  const say = speaker(REMINDER_WORDS, reading.language, reading.digits);
  const shown = items.length > MAX_LINES ? items.slice(0, MAX_LINES - 1) : items;
  const lines = shown.map(({ window }) => {
    const { title, timing } = describeWindow(window, reading);
    return say('digest.line', { title, timing });
  });
  if (shown.length < items.length) {
    lines.push(say('digest.more', { n: items.length - shown.length }));
  }
  const heading = items.every(({ soft }) => soft) ? 'digest.soft' : 'digest.due';
  return { title: say(heading, { n: items.length }), message: lines.join('\n') };
}

/** What the test button shows. */
export function testReminderText({ language, digits }: Reading): ReminderText {
  const say = speaker(REMINDER_WORDS, language, digits);
  return { title: say('test.title'), message: say('test.message') };
}

function singleText({ window }: ReminderItem, reading: Reading): ReminderText {
  const words = describeWindow(window, reading);
  const lines = [words.timing, words.changeBy, words.turn, ...words.cautions];
  return { title: words.title, message: lines.filter((line) => line !== '').join('\n') };
}
