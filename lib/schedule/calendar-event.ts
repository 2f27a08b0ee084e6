/**
 * A window as an entry of a calendar: the calendar file and the links to web calendars both take
 * it from here. Nothing in it counts from today, for an entry is read on any day.
 */
import { addDays, type Day } from '../calendar/day.ts';
import { showDay, showRange, showYear } from '../calendar/show.ts';
import { CALENDAR_WORDS } from '../text/calendar-words.ts';
import { speaker } from '../text/fill.ts';
import { WINDOW_WORDS } from '../text/window-words.ts';
import { agencyName } from './agencies.ts';
import { describeChain, describeWindow, type Reading, type WindowWords } from './describe.ts';
import { lastWorkingDayOf } from './stages.ts';
import type { MyWindow, Schedule } from './types.ts';

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
  const cancelled = window.change?.kind === 'cancelled';
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
  { whyEarlier, cautions }: WindowWords,
  { reading, schedules }: EventOptions,
): string[] {
  const say = speaker(CALENDAR_WORDS, reading.language, reading.digits);
  const schedule = scheduleOf(my, schedules);
  const agency = schedule?.agencies.find(({ id }) => id === my.agency);
  const lines = [
    timingOf(my, reading),
    lastWorkingDayLine(my, whyEarlier, reading),
    ...cautions,
    agency ? say('agency', { name: agencyName(agency, reading.language) }) : '',
    ...describeChain(my, reading).map(({ text }) => text),
    schedule
      ? say('memo', {
          number: schedule.memo.number,
          date: showDay(schedule.memo.date, { ...reading, style: 'long' }),
        })
      : '',
    quoteLine(my, reading),
  ];
  return lines.filter((line) => line !== '');
}

function timingOf({ window, projected }: MyWindow, reading: Reading): string {
  const short = { ...reading, style: 'short' } as const;
  const windowWords = speaker(WINDOW_WORDS, reading.language, reading.digits);
  if (window.start === null) {
    const date = showDay(window.end, short);
    return windowWords(projected ? 'projected.within' : 'within.date', { date });
  }
  const range = showRange(window.start, window.end, short);
  if (projected) return windowWords('projected.open', { range });
  return speaker(CALENDAR_WORDS, reading.language, reading.digits)('days', { range });
}

function lastWorkingDayLine(my: MyWindow, why: string, reading: Reading): string {
  const last = lastWorkingDayOf(my);
  if (last === null) return '';
  const say = speaker(CALENDAR_WORDS, reading.language, reading.digits);
  const date = showDay(last, { ...reading, style: 'weekday' });
  return why === '' ? say('last', { date }) : say('last.why', { date, why });
}

function quoteLine({ window, projected }: MyWindow, reading: Reading): string {
  const [quote] = window.quotes;
  if (!quote) return '';
  const say = speaker(CALENDAR_WORDS, reading.language, reading.digits);
  const words = { place: quote.place[reading.language], text: quote.text };
  if (!projected) return say('quote', words);
  return say('quote.projected', { ...words, year: showYear(projected.fromYear, reading.digits) });
}
