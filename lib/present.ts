/**
 * What background and popup know at an instant: settings, schedules and the windows that follow.
 * `windows` are those of the person's roles, `all` those of every role of the agency.
 */
import { browser, now } from './browser.ts';
import { HOLIDAY_YEARS } from './calendar/holiday-years.ts';
import { holidayCalendar } from './calendar/holidays.ts';
import { myWindows } from './schedule/my-windows.ts';
import { loadDone } from './settings/marks.ts';
import { loadSchedules } from './settings/schedule-store.ts';
import { readingOf } from './settings/schema.ts';
import { loadSettings } from './settings/store.ts';

export async function presentState() {
  const [{ settings, problem }, schedules, nowMs] = await Promise.all([
    loadSettings(browser.storage),
    loadSchedules(browser.storage),
    now(),
  ]);
  const holidays = holidayCalendar([
    ...HOLIDAY_YEARS,
    ...schedules.inUse.flatMap((schedule) => schedule.holidays ?? []),
  ]);
  const { agency, roles } = settings;
  const { today, windows: all } = myWindows(
    schedules.inUse,
    { agency, roles: [] },
    nowMs,
    holidays,
  );
  const windows = all.filter(
    ({ window }) => roles.length === 0 || roles.some((role) => window.roles.includes(role)),
  );
  const done = await loadDone(browser.storage.sync, agency);
  return {
    settings,
    reading: readingOf(settings),
    problem,
    schedules,
    nowMs,
    holidays,
    today,
    windows,
    all,
    done,
  };
}
