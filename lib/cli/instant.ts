/** A time given on the command line. */
import { parseDay, startOfBangkokDay } from '../calendar/day.ts';
import { refuse, UsageError } from './terminal.ts';

const TIME =
  /^(\d{4}-\d{2}-\d{2})(?:[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d{1,9})?)?(Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)?)?$/;
const MINUTE_MS = 60 * 1000;
const BANGKOK_MINUTES = 7 * 60;

/**
 * An ISO time as an instant in epoch milliseconds. Without a zone it is Thai time, never that of
 * the computer; a day alone is its first moment.
 *
 * @throws UsageError when it is no time, no day of the calendar, or has a พ.ศ. year
 */
export function readInstant(text: string): number {
  const [, dayText = '', hours = '0', minutes = '0', seconds = '0', zone] = TIME.exec(text) ?? [];
  if (dayText === '') refuse('error.at', text);
  const parsed = parseDay(dayText);
  if (parsed.ok) {
    const inDay = (Number(hours) * 60 + Number(minutes)) * MINUTE_MS + Number(seconds) * 1000;
    return startOfBangkokDay(parsed.day) + inDay + (BANGKOK_MINUTES - offsetOf(zone)) * MINUTE_MS;
  }
  if (parsed.reason === 'thai-year') {
    const meant = parsed.meant ? ` (${parsed.meant})` : '';
    throw new UsageError('error.at-thai-year', { text: dayText, meant });
  }
  if (parsed.reason === 'no-such-day') refuse('error.at-no-day', dayText);
  return refuse('error.at', text);
}

/** Minutes east of UTC. */
function offsetOf(zone: string | undefined): number {
  if (zone === undefined) return BANGKOK_MINUTES;
  if (zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return zone.startsWith('-') ? -minutes : minutes;
}
