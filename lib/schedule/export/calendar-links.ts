/**
 * Addresses that open a new entry in a web calendar. Nothing is sent until a person clicks one,
 * and then nothing but what the memo and the schedule say.
 *
 * Neither service documents its address. The parameters are those that their own pages and the
 * collections of such links agree on: for both, dates without a time make an all-day entry and
 * the end is the day after the last one.
 */

import type { MyWindow } from '../model/types.ts';
import { calendarEvent, type EventOptions } from './calendar-event.ts';
import { graphemes } from './graphemes.ts';

/** Both services take more, but proxies of offices cut addresses at about 2,048 characters. */
const MAX_URL = 2000;
/** Of that, what a title may take at most once encoded. */
const MAX_TITLE = 900;

/** A link to a new all-day entry in Google Calendar; at most 2,000 characters. */
export function googleCalendarLink(my: MyWindow, options: EventOptions): string {
  const { summary, details, from, until } = calendarEvent(my, options);
  const compact = (day: string) => day.replaceAll('-', '');
  const address = [
    'https://calendar.google.com/calendar/render?action=TEMPLATE',
    `dates=${compact(from)}/${compact(until)}`,
    // A window is no appointment: the person stays free.
    'crm=AVAILABLE',
    `text=${bounded(summary, MAX_TITLE)}`,
  ].join('&');
  return withDetails(`${address}&details=`, details);
}

/** A link to a new all-day entry in Outlook on the web; at most 2,000 characters. */
export function outlookCalendarLink(my: MyWindow, options: EventOptions): string {
  const { summary, details, from, until } = calendarEvent(my, options);
  const address = [
    'https://outlook.office.com/calendar/0/deeplink/compose?path=%2Fcalendar%2Faction%2Fcompose',
    'rru=addevent',
    `startdt=${from}`,
    `enddt=${until}`,
    'allday=true',
    'freebusy=free',
    `subject=${bounded(summary, MAX_TITLE)}`,
  ].join('&');
  return withDetails(`${address}&body=`, details);
}

function withDetails(address: string, details: readonly string[]): string {
  return address + bounded(details.join('\n'), MAX_URL - address.length);
}

const ELLIPSIS = '%E2%80%A6';

/** A text encoded for an address, cut with "…" between letters when it is longer than `limit`. */
function bounded(text: string, limit: number): string {
  const whole = text.toWellFormed();
  const encoded = encodeURIComponent(whole);
  if (encoded.length <= limit) return encoded;
  let kept = '';
  for (const letter of graphemes(whole)) {
    const next = encodeURIComponent(letter);
    if (kept.length + next.length + ELLIPSIS.length > limit) break;
    kept += next;
  }
  return kept + ELLIPSIS;
}
