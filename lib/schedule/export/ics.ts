/** Windows as a calendar file (RFC 5545), to be opened by Outlook, Google Calendar and others. */
import type { Day } from '../../calendar/day.ts';
import type { Holidays } from '../../calendar/holidays.ts';
import { showDay } from '../../calendar/show.ts';
import { speaker } from '../../text/fill.ts';
import { CALENDAR_WORDS } from '../../text/words/calendar-words.ts';
import { WINDOW_WORDS } from '../../text/words/window-words.ts';
import type { MyWindow } from '../model/types.ts';
import { lastWorkingDayOf, morningOf, type StageDay, stagesOf } from '../windows/stages.ts';
import { titleOf } from '../words/describe.ts';
import { calendarEvent, type EventOptions } from './calendar-event.ts';
import { sequenceOf, uidsOf } from './entry-identity.ts';
import { foldLine, textLine } from './ics-lines.ts';

/** The media type of a calendar file. */
export const CALENDAR_TYPE = 'text/calendar;charset=utf-8';

export interface CalendarFileOptions extends EventOptions {
  /** When the file is made, in epoch milliseconds; alarms that lie before it are left out. */
  readonly nowMs: number;
  /** The holidays by which alarms count working days. */
  readonly holidays: Holidays;
}

/**
 * The text of an .ics file with one all-day entry for each window.
 *
 * An entry keeps its UID for ever: it is made of the work and the agency, not of the schedule, so
 * that the real entry replaces the projected one, and a letter's that of the memo. SEQUENCE counts
 * up with every schedule and revision that bears on it. A calendar that follows the file is told to
 * look once a day. Alarms ring at 08:30 in
 * Thailand 7, 3 and 1 working days before the last working day and on that morning; a projected
 * window has only the first. All of a window's state is in the entry, so closed and cancelled
 * ones may be given too.
 */
export function calendarFile(windows: readonly MyWindow[], options: CalendarFileOptions): string {
  const { reading } = options;
  const say = speaker(CALENDAR_WORDS, reading.language, reading.digits);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Thanwela//Thanwela//TH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    // A single entry goes into the person's own calendar, several make one with a name.
    ...(windows.length > 1
      ? [
          textLine('X-WR-CALNAME', say('calendar')),
          'REFRESH-INTERVAL;VALUE=DURATION:P1D',
          'X-PUBLISHED-TTL:P1D',
        ]
      : []),
    ...uidsOf(windows, options.schedules).flatMap(([my, uid]) => eventLines(my, uid, options)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${line}\r\n`).join('');
}

function eventLines(my: MyWindow, uid: string, options: CalendarFileOptions): string[] {
  const event = calendarEvent(my, options);
  return [
    'BEGIN:VEVENT',
    foldLine(`UID:${uid}`),
    `SEQUENCE:${sequenceOf(my, options.schedules)}`,
    `DTSTAMP:${instant(options.nowMs)}`,
    `DTSTART;VALUE=DATE:${date(event.from)}`,
    `DTEND;VALUE=DATE:${date(event.until)}`,
    textLine('SUMMARY', event.summary),
    textLine('DESCRIPTION', event.details.join('\n')),
    `STATUS:${event.status}`,
    'TRANSP:TRANSPARENT',
    ...stagesOf(my, options.holidays)
      .filter(({ day }) => morningOf(day) > options.nowMs)
      .flatMap((stage) => alarmLines(my, stage, options)),
    'END:VEVENT',
  ];
}

function alarmLines(my: MyWindow, stage: StageDay, { reading }: CalendarFileOptions): string[] {
  const say = speaker(CALENDAR_WORDS, reading.language, reading.digits);
  const title = titleOf(my, reading);
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    textLine('DESCRIPTION', say('alarm', { title, timing: timingOn(my, stage, reading) })),
    `TRIGGER;VALUE=DATE-TIME:${instant(morningOf(stage.day))}`,
    'END:VALARM',
  ];
}

/** What will be true when the alarm rings, in the words that banner and popup use on that day. */
function timingOn(
  my: MyWindow,
  { stage, workingDaysBefore }: StageDay,
  reading: CalendarFileOptions['reading'],
): string {
  const say = speaker(WINDOW_WORDS, reading.language, reading.digits);
  if (stage === 'soft') {
    return say('projected.within', {
      date: showDay(my.window.end, { ...reading, style: 'short' }),
    });
  }
  const last = lastWorkingDayOf(my) ?? my.window.end;
  const words = { date: showDay(last, { ...reading, style: 'weekday' }) };
  // The day itself counts among those that are left.
  return stage === 'last'
    ? say('open.last', words)
    : say('open.left', { ...words, n: workingDaysBefore + 1 });
}

function date(day: Day): string {
  return day.replaceAll('-', '');
}

/** An instant in UTC: `20230406T013000Z`. */
function instant(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19).replaceAll(/[-:]/gu, '')}Z`;
}
