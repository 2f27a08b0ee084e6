/**
 * What background and popup know at an instant: settings, schedules and the windows that follow.
 * `windows` are those of the person's roles, `all` those of every role of the agency.
 */
import { browser, now } from './browser.ts';
import { HOLIDAY_YEARS } from './calendar/holiday-years.ts';
import { holidayCalendar } from './calendar/holidays.ts';
import { myWindows } from './schedule/my-windows.ts';
import { type ManagedArea, rememberedManaged } from './settings/managed.ts';
import { loadDone } from './settings/marks.ts';
import { loadSchedules } from './settings/schedule-store.ts';
import { readingOf } from './settings/schema.ts';
import { type Areas, loadSettings } from './settings/store.ts';

/** Longer than a browser takes that is up and running. */
const PATIENCE_MS = 100;

let policies: ManagedArea | null = null;

/** The storage as it is looked at for showing; the policies are remembered for as long as this runs. */
function areas(): Areas {
  const { sync, local, managed } = browser.storage;
  policies ??= rememberedManaged(
    managed,
    local,
    () => new Promise((done) => setTimeout(done, PATIENCE_MS)),
  );
  return { sync, local, managed: policies };
}

export async function presentState() {
  const [{ settings, problem }, schedules, nowMs] = await Promise.all([
    loadSettings(areas()),
    loadSchedules(areas()),
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
