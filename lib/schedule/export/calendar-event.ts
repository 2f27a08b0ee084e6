/**
 * A window as a calendar entry, for the calendar file and for links to web calendars. Nothing in it
 * counts from today, because an entry is read on any day.
 */
import { addDays, type Day } from '../../calendar/day.ts';
import { showDay, showRange, showYear } from '../../calendar/show.ts';
import { speaker } from '../../text/fill.ts';
import { CALENDAR_WORDS } from '../../text/words/calendar-words.ts';
import { WINDOW_WORDS } from '../../text/words/window-words.ts';
import { agencyName } from '../model/agencies.ts';
import { isCancelled } from '../model/change.ts';
import type { MyWindow, Schedule } from '../model/types.ts';
import { lastWorkingDayOf } from '../windows/stages.ts';
import {
  describeChain,
  describeWindow,
  type Reading,
  type WindowWords,
} from '../words/describe.ts';

export interface EventOptions {
  readonly reading: Reading;
  /** The schedules in use: memo, agency and revision are looked up in them. */
  readonly schedules: readonly Schedule[];
}

export interface CalendarEvent {
  readonly summary: string;
  /** Lines of the description, the most important first. */
  readonly details: readonly string[];
  readonly from: Day;
  /** The day after the last one, as calendars want it. */
  readonly until: Day;
  readonly status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
}

/**
 * The entry of a window: all day, from start to end. A window without a start stands on its last
 * working day alone, or on its end when it has none. A projected one is tentative and says so in
 * its summary.
 */
export function calendarEvent(my: MyWindow, options: EventOptions): CalendarEvent {
  const { reading } = options;
  const { window } = my;
  const say = speaker(CALENDAR_WORDS, reading.language, reading.digits);
  const words = describeWindow(my, reading);
  const { title } = words;
  const cancelled = isCancelled(my);
  const day = window.start === null ? (lastWorkingDayOf(my) ?? window.end) : null;
  return {
    summary: cancelled
      ? say('summary.cancelled', { title })
      : my.projected
        ? say('summary.projected', { title })
        : title,
    details: detailsOf(my, words, options),
    from: window.start ?? day ?? window.end,
    until: addDays(day ?? window.end, 1),
    status: cancelled ? 'CANCELLED' : my.projected ? 'TENTATIVE' : 'CONFIRMED',
  };
}

/** The schedule a window comes from, or was projected from; of the same id the highest revision. */
export function scheduleOf(my: MyWindow, schedules: readonly Schedule[]): Schedule | null {
  const same = schedules.filter(({ id }) => id === my.scheduleId);
  return same.toSorted((a, b) => a.revision - b.revision).at(-1) ?? null;
}

function detailsOf(
  my: MyWindow,
  words: WindowWords,
  { reading, schedules }: EventOptions,
): string[] {
  const say = speaker(CALENDAR_WORDS, reading.language, reading.digits);
  const schedule = scheduleOf(my, schedules);
  const agency = schedule?.agencies.find(({ id }) => id === my.agency);
  const lines = [
    ...daysLines(my, words, reading),
    agency ? say('agency', { name: agencyName(agency, reading.language) }) : '',
    ...describeChain(my, reading).map(({ text }) => text),
    schedule
      ? say('memo', {
          number: schedule.memo.number,
          date: showDay(schedule.memo.date, { ...reading, style: 'long' }),
        })
      : '',
    changeQuoteLine(my, reading),
    quoteLine(my, reading),
  ];
  return lines.filter((line) => line !== '');
}

/** Its days, its last working day, what a letter changed and what to know before relying on it. */
export function eventDays(my: MyWindow, reading: Reading): string[] {
  return daysLines(my, describeWindow(my, reading), reading).filter((line) => line !== '');
}

function daysLines(
  my: MyWindow,
  { whyEarlier, cautions, changeInFull }: WindowWords,
  reading: Reading,
): string[] {
  return [
    ...(isCancelled(my) ? [] : [timingOf(my, reading)]),
    changeInFull,
    ...(isCancelled(my) ? [] : [lastWorkingDayLine(my, whyEarlier, reading)]),
    ...cautions,
  ];
}

function timingOf(my: MyWindow, reading: Reading): string {
  const { window, projected } = my;
  if (projected) return describeWindow({ ...my, state: 'open' }, reading).timing;
  const short = { ...reading, style: 'short' } as const;
  if (window.start === null) {
    const date = showDay(window.end, short);
    return speaker(WINDOW_WORDS, reading.language, reading.digits)('within.date', { date });
  }
  const range = showRange(window.start, window.end, short);
  return speaker(CALENDAR_WORDS, reading.language, reading.digits)('days', { range });
}

function lastWorkingDayLine(my: MyWindow, why: string, reading: Reading): string {
  const last = lastWorkingDayOf(my);
  if (last === null) return '';
  const say = speaker(CALENDAR_WORDS, reading.language, reading.digits);
  const date = showDay(last, { ...reading, style: 'weekday' });
  return why === '' ? say('last', { date }) : say('last.why', { date, why });
}

function changeQuoteLine({ change }: MyWindow, reading: Reading): string {
  if (change === null) return '';
  const { place, text } = change.quote;
  const say = speaker(CALENDAR_WORDS, reading.language, reading.digits);
  return say('quote.change', { place: place[reading.language], text });
}

function quoteLine({ window, projected, change }: MyWindow, reading: Reading): string {
  const [quote] = window.quotes;
  // A letter that only changes dates is quoted once.
  if (!quote || quote.text === change?.quote.text) return '';
  const say = speaker(CALENDAR_WORDS, reading.language, reading.digits);
  const words = { place: quote.place[reading.language], text: quote.text };
  if (!projected) return say('quote', words);
  return say('quote.projected', { ...words, year: showYear(projected.fromYear, reading.digits) });
}
