/**
 * Run on its own in a process with another time zone: prints every reminder of a year and a bit,
 * as JSON. The answers must not depend on the zone.
 */
import { BUILT_IN_HOLIDAYS } from '../../../lib/calendar/holiday-years.ts';
import { FY2566 } from '../../../lib/schedule/packs/fy2566.ts';
import { myWindows } from '../../../lib/schedule/windows/my-windows.ts';
import { DEFAULT_REMINDERS, dueReminders } from '../../../lib/schedule/windows/reminders.ts';

const TICK_MS = 12 * 60 * 60 * 1000;
const viewer = { agency: 'สปส.', roles: ['unit', 'planning'] } as const;
const heard: unknown[] = [];
let delivered: readonly string[] = [];
const end = Date.parse('2024-01-05T00:00:00Z');
for (let nowMs = Date.parse('2023-03-01T01:30:00Z'); nowMs < end; nowMs += TICK_MS) {
  const { windows } = myWindows([FY2566], viewer, nowMs, BUILT_IN_HOLIDAYS);
  const answer = dueReminders({
    windows,
    settings: { ...DEFAULT_REMINDERS, on: true },
    delivered,
    snoozed: {},
    done: [],
    nowMs,
    holidays: BUILT_IN_HOLIDAYS,
  });
  delivered = answer.delivered;
  if (answer.notify) heard.push([nowMs, answer.notify.items.map(({ key }) => key), answer.nextAt]);
}

console.log(JSON.stringify({ offset: new Date(0).getTimezoneOffset(), heard }));
