/** `thanwela windows`: the windows of an agency and its roles, as text, JSON or a calendar file. */
import type { Day } from '../calendar/day.ts';
import { HOLIDAY_YEARS } from '../calendar/holiday-years.ts';
import { holidayCalendar } from '../calendar/holidays.ts';
import { thaiYear } from '../calendar/parts.ts';
import { agenciesOf, agencyName } from '../schedule/agencies.ts';
import type { Reading } from '../schedule/describe.ts';
import { calendarFile } from '../schedule/ics.ts';
import { myWindows } from '../schedule/my-windows.ts';
import { FY2566 } from '../schedule/packs/fy2566.ts';
import type { AgencyId, MyWindow, Schedule } from '../schedule/types.ts';
import { tidy } from '../text/normalise.ts';
import { loadSchedule } from './schedule-files.ts';
import { type Command, type Terminal, UsageError } from './terminal.ts';
import { windowLines } from './window-lines.ts';
import { windowRecord } from './window-record.ts';
import { readWindowsArguments, windowsHelp } from './windows-arguments.ts';

export const windowsCommand: Command = {
  name: 'windows',
  summary: 'windows.summary',
  run: printWindows,
};

async function printWindows(args: readonly string[], terminal: Terminal): Promise<number> {
  const asked = readWindowsArguments(args);
  const { language } = asked;
  if (asked.help) {
    terminal.out(`${windowsHelp(language)}\n`);
    return 0;
  }
  const schedules = await schedulesOf(asked.schedules, terminal);
  const viewer = { agency: agencyOf(asked.agency, schedules), roles: asked.roles };
  const nowMs = asked.at ?? terminal.now();
  const holidays = holidayCalendar([
    ...HOLIDAY_YEARS,
    ...schedules.flatMap((schedule) => schedule.holidays ?? []),
  ]);
  const { today, windows } = myWindows(schedules, viewer, nowMs, holidays);
  const listed = windows.filter((my) => isListed(my, schedules, today));
  const reading: Reading = { language, digits: 'arabic' };
  switch (asked.format) {
    case 'json': {
      const records = listed.map((my) => windowRecord(my, holidays));
      terminal.out(`${JSON.stringify(records, null, 2)}\n`);
      break;
    }
    case 'ics':
      terminal.out(calendarFile(listed, { reading, nowMs, schedules, holidays }));
      break;
    case 'text':
      terminal.out(`${windowLines(listed, { viewer, today, schedules, reading }).join('\n')}\n`);
  }
  return 0;
}

/**
 * What is projected for the next fiscal year is left out while a memo of the running year (พ.ศ.)
 * is at hand. In October 2566 a guess about 2567 would otherwise stand as "open" beside what the
 * memo of 2566 really has open, and a script that looks at the state alone would take it for
 * real. Once the running year has no memo a guess is better than nothing.
 */
export function isListed(my: MyWindow, schedules: readonly Schedule[], today: Day): boolean {
  if (my.projected === null) return true;
  const year = thaiYear(today);
  return my.fiscalYear <= year || schedules.every(({ fiscalYear }) => fiscalYear < year);
}

async function schedulesOf(
  paths: readonly string[],
  terminal: Terminal,
): Promise<readonly Schedule[]> {
  if (paths.length === 0) return [FY2566];
  return Promise.all(paths.map((path) => loadSchedule(path, terminal)));
}

/** An agency by its short name, with or without dots, or by a full name. */
function agencyOf(text: string | null, schedules: readonly Schedule[]): AgencyId | null {
  if (text === null) return null;
  const agencies = agenciesOf(schedules);
  const key = (name: string) => tidy(name).replaceAll('.', '').toLowerCase();
  const found =
    agencies.find(({ id }) => id === text) ??
    agencies.find(({ id, name, nameEn }) => [id, name, nameEn].map(key).includes(key(text)));
  if (found) return found.id;
  const known = agencies.map((agency) => agencyName(agency, 'th')).join(', ');
  throw new UsageError('error.agency', { text: text.slice(0, 80), known });
}
