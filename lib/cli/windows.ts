/** `thanwela windows`: the windows of an agency and its roles, as text, JSON or a calendar file. */
import type { Day } from '../calendar/day.ts';
import { HOLIDAY_YEARS } from '../calendar/holiday-years.ts';
import { holidayCalendar } from '../calendar/holidays.ts';
import { thaiYear } from '../calendar/parts.ts';
import { calendarFile } from '../schedule/export/ics.ts';
import { agenciesOf, agencyName } from '../schedule/model/agencies.ts';
import {
  type AgencyId,
  type MyWindow,
  ROLES,
  type Role,
  type Schedule,
} from '../schedule/model/types.ts';
import { FY2566 } from '../schedule/packs/fy2566.ts';
import { myWindows } from '../schedule/windows/my-windows.ts';
import type { Reading } from '../schedule/words/describe.ts';
import { tidy } from '../text/normalise.ts';
import type { CliKey } from '../text/words/cli-words.ts';
import { readInstant } from './instant.ts';
import { type Arguments, type Options, readArguments } from './read-arguments.ts';
import { loadSchedule } from './schedule-files.ts';
import { type Command, refuse, type Terminal, UsageError, writeText } from './terminal.ts';
import { windowLines } from './window-lines.ts';
import { windowRecord } from './window-record.ts';

export const windowsCommand: Command = {
  name: 'windows',
  summary: 'windows.summary',
  run: printWindows,
};

const OPTIONS: Options = {
  agency: { type: 'string' },
  roles: { type: 'string' },
  at: { type: 'string' },
  schedule: { type: 'string' },
  json: { type: 'boolean' },
  ics: { type: 'boolean' },
  out: { type: 'string' },
};

const HELP = [
  ['--agency NAME', 'windows.agency'],
  ['--roles A,B', 'windows.roles'],
  ['--at TIME', 'windows.at'],
  ['--schedule FILE', 'windows.schedule'],
  ['--json', 'windows.json'],
  ['--ics', 'windows.ics'],
  ['--out FILE', 'windows.out'],
  ['--lang th|en', 'windows.lang'],
] as const satisfies readonly (readonly [string, CliKey])[];

async function printWindows(args: readonly string[], terminal: Terminal): Promise<number> {
  const asked = readArguments(args, OPTIONS, 0);
  const { flag, language, text } = asked;
  if (flag('json') && flag('ics')) throw new UsageError('error.json-or-ics');
  const roles = rolesOf(text('roles'));
  const at = text('at');
  const nowMs = at === null ? terminal.now() : readInstant(at.trim());
  if (asked.help) {
    terminal.out(`${help(asked)}\n`);
    return 0;
  }
  const schedules = await schedulesOf(asked.texts('schedule'), terminal);
  const viewer = { agency: agencyOf(text('agency'), schedules), roles };
  const holidays = holidayCalendar([
    ...HOLIDAY_YEARS,
    ...schedules.flatMap((schedule) => schedule.holidays ?? []),
  ]);
  const { today, windows } = myWindows(schedules, viewer, nowMs, holidays);
  const listed = windows.filter((my) => isListed(my, schedules, today));
  const reading: Reading = { language, digits: 'arabic' };
  const print = () => {
    if (flag('json')) {
      return JSON.stringify(
        listed.map((my) => windowRecord(my, holidays)),
        null,
        2,
      );
    }
    return windowLines(listed, { viewer, today, schedules, reading }).join('\n');
  };
  const printed = flag('ics')
    ? calendarFile(listed, { reading, nowMs, schedules, holidays })
    : `${print()}\n`;
  const out = text('out');
  // Not by the shell: that of Windows writes UTF-16, which no calendar reads.
  if (out === null) terminal.out(printed);
  else await writeText(terminal, out, printed, { isNew: false, isSecret: false });
  return 0;
}

function help({ say }: Arguments): string {
  const known = ROLES.join(', ');
  const options = HELP.map(([option, key]) => `  ${option.padEnd(17)}${say(key, { known })}`);
  const about = [say('windows.usage'), '', say('windows.about'), ''];
  return [...about, ...options, '', say('windows.projected'), say('windows.last')].join('\n');
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

function rolesOf(text: string | null): Role[] {
  if (text === null) return [];
  return text.split(',').map((written) => {
    const name = written.trim();
    return ROLES.find((each) => each === name) ?? refuse('error.role', name, ROLES);
  });
}

/**
 * An agency by its short name, with or without dots, or by a full name.
 *
 * @throws UsageError when the schedules know none of that name
 */
export function agencyOf(text: string | null, schedules: readonly Schedule[]): AgencyId | null {
  if (text === null) return null;
  const agencies = agenciesOf(schedules);
  const key = (name: string) => tidy(name).replaceAll('.', '').toLowerCase();
  const found =
    agencies.find(({ id }) => id === text) ??
    agencies.find(({ id, name, nameEn }) => [id, name, nameEn].map(key).includes(key(text)));
  if (found) return found.id;
  const known = agencies.map((agency) => agencyName(agency, 'th'));
  return refuse('error.agency', text, known);
}
