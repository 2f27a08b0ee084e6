/** Windows as a person reads them in a terminal. */
import type { Day } from '../calendar/day.ts';
import { showDay, showYear } from '../calendar/show.ts';
import { agenciesOf, agencyName } from '../schedule/model/agencies.ts';
import type { MyWindow, Schedule, Viewer } from '../schedule/model/types.ts';
import { describeWindow, type Reading } from '../schedule/words/describe.ts';
import { speaker } from '../text/fill.ts';
import { CLI_WORDS, type CliKey } from '../text/words/cli-words.ts';
import { ROLE_NAMES } from '../text/words/terms.ts';

/** Between windows of very different ids the titles still stand beneath each other. */
const ID_WIDTH = 9;

export interface ListOptions {
  readonly viewer: Viewer;
  readonly today: Day;
  readonly schedules: readonly Schedule[];
  readonly reading: Reading;
}

const GROUPS: readonly (readonly [CliKey, (my: MyWindow) => boolean])[] = [
  ['list.now', (my) => my.state === 'open' && my.projected === null],
  ['list.projected', (my) => my.state === 'open' && my.projected !== null],
  ['list.next', (my) => my.state === 'upcoming'],
  ['list.closed', (my) => my.state === 'closed'],
];

/** The lines of the list, without line breaks. */
export function windowLines(windows: readonly MyWindow[], options: ListOptions): string[] {
  const { reading, schedules, today } = options;
  const say = speaker(CLI_WORDS, reading.language, reading.digits);
  const groups = GROUPS.flatMap(([heading, belongs]) => {
    const members = windows.filter(belongs);
    if (members.length === 0) return [];
    return [say(heading), ...members.flatMap((my) => rowOf(my, reading)), ''];
  });
  const sources = schedules.map(({ fiscalYear, memo }) =>
    say('list.source', { year: showYear(fiscalYear, reading.digits), number: memo.number }),
  );
  return [
    whoOf(options),
    say('list.at', { date: showDay(today, { ...reading, style: 'weekday' }) }),
    '',
    ...(groups.length > 0 ? groups : [say('list.none'), '']),
    ...sources,
  ];
}

function whoOf({ viewer, schedules, reading }: ListOptions): string {
  const say = speaker(CLI_WORDS, reading.language, reading.digits);
  const agency = agenciesOf(schedules).find(({ id }) => id === viewer.agency);
  const roles = viewer.roles.map((role) => ROLE_NAMES[reading.language][role]);
  return [
    agency ? agencyName(agency, reading.language) : say('list.all-agencies'),
    roles.length > 0 ? roles.join(', ') : say('list.all-roles'),
  ].join(' · ');
}

function rowOf(my: MyWindow, reading: Reading): string[] {
  const words = describeWindow(my, reading);
  const id = my.window.id.padEnd(ID_WIDTH);
  const indent = ' '.repeat(ID_WIDTH + 2);
  if (my.state === 'closed') {
    const change = words.changeInFull === '' ? [] : [indent + words.changeInFull];
    return [`  ${id}${words.title} · ${words.timing}`, ...change];
  }
  const why = [words.printedEnd, words.whyEarlier].filter((text) => text !== '').join(': ');
  return [
    `  ${id}${words.stateWord} · ${words.title}`,
    ...[words.timing, words.changeInFull, why, words.turn, ...words.cautions]
      .filter((text) => text !== '')
      .map((text) => indent + text),
  ];
}
