/** A schedule passed on in words: as the text of an official letter, and as a chat message. */
import { type Digits, inDigits, showDay, showRange, showYear } from '../../calendar/show.ts';
import { reader, type Say } from '../../text/fill.ts';
import { LETTER_WORDS, type LetterKey } from '../../text/words/letter-words.ts';
import { agencyName } from '../model/agencies.ts';
import type { AgencyId, Schedule, ScheduleWindow } from '../model/types.ts';
import {
  daysInShort,
  differenceSentence,
  renamedSentence,
  titleInForce,
} from '../words/difference.ts';
import type { Department } from './departments.ts';

export interface ShareTextOptions {
  readonly schedule: Schedule;
  readonly departments: readonly Department[];
  /** The one that is written to; null: all of them. */
  readonly to: AgencyId | null;
  readonly digits: Digits;
  /** The names under which the two files are given out. */
  readonly names: { readonly file: string; readonly signature: string };
  /** Where the file stands; null where it is sent along. */
  readonly address: string | null;
  /** As people compare it; null where nothing is signed. */
  readonly fingerprint: string | null;
}

/** More lines than a chat shows at once would not be read. */
const MAX_LINES = 12;
const INDENT = '        ';

type Words = { readonly say: Say<LetterKey>; readonly reading: { language: 'th'; digits: Digits } };

const wordsIn = (digits: Digits): Words => ({
  say: reader(LETTER_WORDS, digits),
  reading: { language: 'th', digits },
});

const addressed = ({ departments, to }: ShareTextOptions) =>
  departments.filter(({ agency }) => to === null || agency.id === to);

/** " (ฉบับแก้ไขที่ 2)"; nothing for the first. */
const revisionOf = ({ revision }: Schedule, { say }: Words) =>
  revision > 1 ? say('revision', { n: revision }) : '';

/** What changes for one department, a sentence each. */
export function changesFor(
  { agency, differences }: Department,
  reading: Parameters<typeof differenceSentence>[1],
): string[] {
  return [
    ...differences.renamed.map((each) => renamedSentence(each, reading)),
    ...differences.list.map((each) => differenceSentence(each, reading, agency.id)),
  ];
}

/** Departments to which the same lines apply, together. */
function together(
  departments: readonly Department[],
  linesOf: (department: Department) => readonly string[],
): { readonly names: string; readonly ids: string; readonly lines: readonly string[] }[] {
  const groups = Map.groupBy(departments, (each) => linesOf(each).join('\n'));
  return [...groups.values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    return {
      names: same.map(({ agency }) => agencyName(agency, 'th')).join(' '),
      ids: same.map(({ agency }) => agency.id).join(' '),
      lines: linesOf(first),
    };
  });
}

function daysOf({ start, end }: ScheduleWindow, { say, reading }: Words): string {
  const long = { ...reading, style: 'long' } as const;
  if (start === null) return say('within', { days: showDay(end, long) });
  const days = showRange(start, end, long);
  return say(start === end ? 'onDay' : 'between', { days });
}

/**
 * The text of an official letter, to be pasted into the office's own form: the memo it refers to, the
 * windows of every department in its own names for quarters, what changes, and how to take them in.
 */
export function letterText(options: ShareTextOptions): string {
  const { schedule, names, address, fingerprint, digits } = options;
  const words = wordsIn(digits);
  const { say, reading } = words;
  const year = showYear(schedule.fiscalYear, digits);
  const own = addressed(options);
  const windows = together(own, (department) =>
    department.windows.map(
      (titled) =>
        `${titleInForce(titled, reading, department.agency.id)} ${daysOf(titled.item.window, words)}`,
    ),
  );
  const changes = together(own, (department) => changesFor(department, reading)).filter(
    ({ lines }) => lines.length > 0,
  );
  const paragraph = (text: string) => `${INDENT}${text}`;
  return [
    say('number'),
    say('date'),
    '',
    say('subject', { year, revision: revisionOf(schedule, words) }),
    say('to', { names: own.map(({ agency }) => agency.name).join(' ') }),
    say('reference', {
      number: inDigits(schedule.memo.number, digits),
      date: showDay(schedule.memo.date, { ...reading, style: 'long' }),
      subject: inDigits(schedule.memo.subject, digits),
    }),
    say('enclosed', { n: 1, file: names.file }),
    ...(fingerprint === null ? [] : [say('enclosedNext', { n: 2, file: names.signature })]),
    '',
    paragraph(say('opening', { year })),
    '',
    paragraph(say('purpose')),
    ...windows.flatMap(({ names: heading, lines }, group) => [
      paragraph(say('group', { n: group + 1, names: heading })),
      ...(lines.length === 0
        ? [`${INDENT}${INDENT}${say('noWindows')}`]
        : lines.map(
            (line, index) =>
              `${INDENT}${INDENT}${inDigits(`${group + 1}.${index + 1}`, digits)} ${line}`,
          )),
    ]),
    ...(changes.length === 0 ? [] : ['', paragraph(say('changes'))]),
    ...changes.flatMap(({ names: heading, lines }) => [
      paragraph(heading),
      ...lines.map((line) => `${INDENT}${INDENT}${say('change', { words: line })}`),
    ]),
    '',
    paragraph(
      [
        address === null ? say('fromFile') : say('fromAddress', { address }),
        ...(fingerprint === null ? [] : [say('fingerprint', { fingerprint })]),
      ].join(' '),
    ),
    '',
    paragraph(say('closing')),
    '',
  ].join('\n');
}

/** The same as a message for a chat: short lines, what changes first, no more than can be read there. */
export function chatText(options: ShareTextOptions): string {
  const { schedule, names, address, fingerprint, digits, to } = options;
  const words = wordsIn(digits);
  const { say, reading } = words;
  const own = addressed(options);
  const bounded = (lines: readonly string[]) =>
    lines.length <= MAX_LINES
      ? lines
      : [...lines.slice(0, MAX_LINES), say('line.more', { n: lines.length - MAX_LINES })];
  const changes = together(own, (department) => changesFor(department, reading));
  const changed = changes.filter(({ lines }) => lines.length > 0);
  const changeLines = changed.flatMap(({ ids, lines }) => [
    ...(changes.length > 1 ? [ids] : []),
    ...lines.map((line) => say('line.item', { words: line })),
  ]);
  // The windows of five departments would be a letter; those of one are a message.
  const [only] = to === null ? [] : own;
  const windowLines = (only?.windows ?? []).map((titled) =>
    say('line.window', {
      title: titleInForce(titled, reading, only?.agency.id),
      days: daysInShort(titled.item.window, reading),
    }),
  );
  return [
    say('line.heading', {
      year: showYear(schedule.fiscalYear, digits),
      revision: revisionOf(schedule, words),
    }),
    say('line.memo', {
      number: inDigits(schedule.memo.number, digits),
      date: showDay(schedule.memo.date, { ...reading, style: 'short' }),
    }),
    ...(only ? [agencyName(only.agency, 'th')] : []),
    '',
    ...(changeLines.length === 0
      ? [say('line.noChanges')]
      : [say('line.changes'), ...bounded(changeLines)]),
    ...(windowLines.length === 0 ? [] : ['', say('line.windows'), ...bounded(windowLines)]),
    '',
    address === null ? say('line.file', { file: names.file }) : say('line.address', { address }),
    ...(fingerprint === null ? [] : [say('line.fingerprint', { fingerprint })]),
    '',
  ].join('\n');
}
