/**
 * What background and popup know at an instant: settings, schedules and the windows that follow.
 * `windows` are those of the person's roles, `all` those of every role of the agency.
 */
import { now } from './browser.ts';
import { bangkokDay, type Day, startOfBangkokDay } from './calendar/day.ts';
import { HOLIDAY_YEARS } from './calendar/holiday-years.ts';
import { holidayCalendar } from './calendar/holidays.ts';
import type { Schedule } from './schedule/model/types.ts';
import { lateWork } from './schedule/windows/late.ts';
import { myWindows } from './schedule/windows/my-windows.ts';
import { rememberLast } from './settings/remember-last.ts';
import { readingOf } from './settings/schema.ts';
import { loadDone } from './settings/stores/done.ts';
import { loadInstalled } from './settings/stores/installed.ts';
import { loadSchedules } from './settings/stores/schedules.ts';
import { loadSettings } from './settings/stores/settings.ts';
import { storage } from './storage.ts';

const holidaysOf = rememberLast((schedules: readonly Schedule[]) =>
  holidayCalendar([...HOLIDAY_YEARS, ...schedules.flatMap((schedule) => schedule.holidays ?? [])]),
);

/** The windows of an agency on a day: the same until schedules, agency or day change. */
const windowsOf = rememberLast(
  (schedules: readonly Schedule[], agency: string | null, today: Day) =>
    myWindows(schedules, { agency, roles: [] }, startOfBangkokDay(today), holidaysOf(schedules)),
);

/** What is known without the windows: for pages that show none, which are spared their making. */
export async function presentSchedules() {
  const areas = storage();
  const [{ settings, problem, managed }, schedules, nowMs, installed] = await Promise.all([
    loadSettings(areas),
    loadSchedules(areas),
    now(),
    loadInstalled(areas.local),
  ]);
  return {
    settings,
    reading: readingOf(settings),
    problem,
    managed,
    schedules,
    nowMs,
    today: bangkokDay(nowMs),
    holidays: holidaysOf(schedules.inUse),
    installed,
  };
}

type PresentSchedules = Awaited<ReturnType<typeof presentSchedules>>;

/** The windows as things stand, and which of them are done. */
export async function presentWindows(present: PresentSchedules) {
  const { settings, schedules, today, holidays, installed } = present;
  const { agency, roles } = settings;
  const { windows: all, leftOut } = windowsOf(schedules.inUse, agency, today);
  const windows = all.filter(
    ({ window }) => roles.length === 0 || roles.some((role) => window.roles.includes(role)),
  );
  const done = await loadDone(storage(), agency);
  return {
    /** Just closed and not marked done: an office that chose itself is told first. */
    late: agency === null ? [] : lateWork(windows, done.isDone, { today, installed, holidays }),
    windows,
    all,
    leftOut,
    done,
  };
}

export async function presentState() {
  const present = await presentSchedules();
  return { ...present, ...(await presentWindows(present)) };
}
