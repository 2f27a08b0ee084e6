/** Windows as plain text, to be pasted into a chat or a mail: no table, no markup, short lines. */
import type { Day } from '../../calendar/day.ts';
import { lastDateOfMonth } from '../../calendar/day.ts';
import { partsOf } from '../../calendar/parts.ts';
import { showDay } from '../../calendar/show.ts';
import { speaker } from '../../text/fill.ts';
import { CALENDAR_WORDS } from '../../text/words/calendar-words.ts';
import { ROLE_NAMES } from '../../text/words/terms.ts';
import { agenciesOf, agencyName } from '../model/agencies.ts';
import type { AgencyId, MyWindow, Role, Schedule } from '../model/types.ts';
import type { EventOptions } from './calendar-event.ts';
import { calendarEvent, eventDays, scheduleOf } from './calendar-event.ts';

export interface PlainTextOptions extends EventOptions {
  /** Whose windows they are; null and empty: everybody's. */
  readonly agency: AgencyId | null;
  readonly roles: readonly Role[];
  /** The day on which the text is right. */
  readonly today: Day;
}

/**
 * The windows that somebody has to know of in the calendar month of a day: not closed yet, and with
 * at least one of their days in it. A cancelled one counts by the days it had; one without a printed
 * start by its end alone. By their ends.
 */
export function windowsOfMonth(windows: readonly MyWindow[], today: Day): MyWindow[] {
  const { year, month } = partsOf(today);
  const to = `${today.slice(0, 8)}${lastDateOfMonth(year, month)}`;
  return windows
    .filter((my) => {
      const { start, end } = formerOr(my);
      return end >= today && (start ?? end) <= to;
    })
    .toSorted(byEnd);
}

function formerOr({ window, change }: MyWindow): { start: Day | null; end: Day } {
  return change?.kind === 'cancelled' ? change.before : window;
}

function byEnd(a: MyWindow, b: MyWindow): number {
  return formerOr(a).end.localeCompare(formerOr(b).end);
}

/**
 * The text: whose windows, each with its days, its last working day and what a letter changed, and
 * the letters they come from. What is projected says so at its title and once more beneath.
 */
export function plainText(windows: readonly MyWindow[], options: PlainTextOptions): string {
  const { reading, schedules, agency, roles, today } = options;
  const say = speaker(CALENDAR_WORDS, reading.language, reading.digits);
  const own = agenciesOf(schedules).find(({ id }) => id === agency);
  const who = [
    own ? agencyName(own, reading.language) : say('text.all'),
    ...roles.map((role) => ROLE_NAMES[reading.language][role]),
  ];
  const sorted = windows.toSorted(byEnd);
  const sources = new Set(
    sorted.flatMap((my) => {
      const schedule = my.projected === null ? scheduleOf(my, schedules) : null;
      return [...(schedule ? [schedule.memo] : []), ...(my.change ? [my.change.memo] : [])].map(
        (memo) => memoLine(memo, options),
      );
    }),
  );
  return [
    say('text.heading'),
    who.join(' · '),
    ...sorted.flatMap((my) => ['', ...entryLines(my, options)]),
    '',
    ...sources,
    say('text.on', { date: showDay(today, { ...reading, style: 'short' }) }),
  ].join('\n');
}

function memoLine(
  { number, date }: Pick<Schedule['memo'], 'number' | 'date'>,
  { reading }: EventOptions,
): string {
  const say = speaker(CALENDAR_WORDS, reading.language, reading.digits);
  return say('memo', { number, date: showDay(date, { ...reading, style: 'short' }) });
}

function entryLines(my: MyWindow, options: EventOptions): string[] {
  const { summary } = calendarEvent(my, options);
  return [`• ${summary}`, ...eventDays(my, options.reading).map((line) => `  ${line}`)];
}
