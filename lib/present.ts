/** What background and popup know at an instant: settings, schedules and the windows that follow. */
import { browser, now } from './browser.ts';
import { HOLIDAY_YEARS } from './calendar/holiday-years.ts';
import { holidayCalendar } from './calendar/holidays.ts';
import { myWindows } from './schedule/my-windows.ts';
import { loadSchedules } from './settings/schedule-store.ts';
import { readingOf } from './settings/schema.ts';
import { loadSettings } from './settings/store.ts';

export async function presentState() {
  const [{ settings, problem }, schedules, nowMs] = await Promise.all([
    loadSettings(browser.storage),
    loadSchedules(browser.storage.local),
    now(),
  ]);
  const holidays = holidayCalendar([
    ...HOLIDAY_YEARS,
    ...schedules.inUse.flatMap((schedule) => schedule.holidays ?? []),
  ]);
  const { today, windows } = myWindows(schedules.inUse, settings, nowMs, holidays);
  return { settings, reading: readingOf(settings), problem, schedules, nowMs, today, windows };
}
