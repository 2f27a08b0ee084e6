/**
 * A schedule in the making: what the memo reader found, or what a person writes, with dates as
 * they are typed and questions that are still open. Plain data that can be stored as it is. What
 * becomes of it is decided in `draft-schedule.ts`.
 */
import type { Day } from '../../calendar/day.ts';
import { type Digits, type Language, showDay } from '../../calendar/show.ts';
import type { Quarter } from '../../calendar/years.ts';
import type { WindowStep } from '../../domain/step.ts';
import type { LedgerEntry, MemoFlag, MemoReading, MemoWindow, Span } from '../memo/types.ts';
import { agenciesOf } from '../model/agencies.ts';
import type {
  Agency,
  AgencyId,
  PeriodLabel,
  Role,
  Schedule,
  ScheduleWindow,
  What,
} from '../model/types.ts';
import { kindOf } from '../model/work.ts';
import { type MemoHead, readMemoHead } from './memo-head.ts';

/** A question about the memo; `settled` once a person has answered it. */
export interface Question {
  readonly quote: string;
  readonly code: string;
  /** The reading proposed, where there is one. */
  readonly meant: string | null;
  /** Where the words stand in the draft's text; absent where they stand in no one place. */
  readonly span?: Span;
  readonly settled: boolean;
}

/** One window in the making. */
export interface DraftRow {
  /** Unique in the draft; becomes the window's id. */
  readonly id: string;
  readonly what: What;
  /** What the work is called, where its kind has no name of its own; else ''. */
  readonly title: string;
  readonly steps: readonly WindowStep[];
  readonly roles: readonly Role[];
  /** Null: the memo names none. */
  readonly agencies: readonly AgencyId[] | null;
  /** As typed, in any way `readThaiDate` understands; '' for none. */
  readonly start: string;
  readonly end: string;
  /** พ.ศ., as typed. */
  readonly fiscalYear: string;
  readonly quarter: Quarter | null;
  /** What the memo says that agencies call the quarter; where it is silent it is worked out. */
  readonly labels: Readonly<Record<AgencyId, PeriodLabel>>;
  readonly quote: string;
  /** Where the words stand in the draft's text. */
  readonly spans: readonly Span[];
  readonly questions: readonly Question[];
  /** The former dates, when the memo changes them; ISO. */
  readonly before: { readonly start: string | null; readonly end: string } | null;
  /** The person has looked at it and agrees. */
  readonly confirmed: boolean;
  /** A person added or changed it: reading the text again must not lose it. */
  readonly touched: boolean;
  /** The window of a schedule this row was made from, for what the page does not show. */
  readonly base: ScheduleWindow | null;
  /** The days carried over from an earlier memo: a suggestion beside the fields, never their value. */
  readonly projected?: ProjectedDays;
}

/** What an earlier memo lets expect. */
export interface ProjectedDays {
  /** Null: that memo printed no start. */
  readonly start: Day | null;
  readonly end: Day;
  /** The fiscal year (พ.ศ.) of that memo. */
  readonly fromYear: number;
  /** That memo came after the work could begin: its days say little about other years. */
  readonly isException: boolean;
}

/** A row of a draft that the memo does not have, and where it stood. */
export interface LeftOut {
  readonly row: DraftRow;
  readonly index: number;
}

/** A date of the memo's text, with what was read of it. */
export interface DraftDate {
  /** UTF-16 offsets in the draft's text, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly what: What | null;
  /** What the work is called, where its kind has no name of its own; else ''. */
  readonly title: string;
  readonly quarter: Quarter | null;
  readonly labels: Readonly<Record<AgencyId, PeriodLabel>>;
  readonly year: number | null;
  readonly agencies: readonly AgencyId[] | null;
  readonly outcome: LedgerEntry['outcome'];
  /** Of a question or of what is set aside; null for a window. */
  readonly reason: string | null;
  /** Ids of the rows that were made from it. */
  readonly rows: readonly string[];
  /** A person decided it. */
  readonly settled: boolean;
}

export interface DraftHead {
  /** Given when the draft was made from a schedule, which it then replaces; else null. */
  readonly id: string | null;
  /** พ.ศ., as typed. */
  readonly fiscalYear: string;
  readonly issuer: string;
  readonly number: string;
  /** As typed. */
  readonly date: string;
  readonly subject: string;
}

export interface Draft {
  /** The memo's text as it was given; '' when the schedule is written by hand. */
  readonly text: string;
  readonly head: DraftHead;
  readonly agencies: readonly Agency[];
  readonly rows: readonly DraftRow[];
  /** The dates of the text, in its order. */
  readonly dates: readonly DraftDate[];
  /** Questions about the memo as a whole. */
  readonly questions: readonly Question[];
  /** The schedule the draft was made from, for what the page does not show; else null. */
  readonly base: Omit<Schedule, 'windows'> | null;
  /** Rows that the memo does not have, the last one left out last; they can be taken back. */
  readonly leftOut?: readonly LeftOut[];
}

/** How days are written into the draft's fields. */
export interface Written {
  readonly language: Language;
  readonly digits: Digits;
}

/** Nothing yet. */
export function emptyDraft(): Draft {
  return {
    text: '',
    head: { id: null, fiscalYear: '', issuer: '', number: '', date: '', subject: '' },
    agencies: [],
    rows: [],
    dates: [],
    questions: [],
    base: null,
  };
}

/** True when there is nothing in it that could be lost. */
export function isEmpty({ text, rows, head, leftOut = [] }: Draft): boolean {
  const hasRows = rows.length > 0 || leftOut.length > 0;
  return text === '' && !hasRows && head.number === '' && head.subject === '';
}

/** A blank schedule to be written by hand, for the agencies that are known already. */
export function blankDraft(fiscalYear: number, schedules: readonly Schedule[]): Draft {
  const draft: Draft = {
    ...emptyDraft(),
    head: {
      ...emptyDraft().head,
      fiscalYear: String(fiscalYear),
      issuer: issuerOf(schedules),
    },
    agencies: agenciesOf(schedules),
  };
  return { ...draft, rows: [newRow(draft)] };
}

/** What a memo says, to be looked at. */
export function draftOfMemo(
  text: string,
  reading: MemoReading,
  schedules: readonly Schedule[],
  written: Written,
): Draft {
  const head: MemoHead = readMemoHead(text);
  const year = reading.fiscalYear;
  const ours = schedules.filter((schedule) => isOfMinistry(text, head, schedule));
  const agencies = agenciesOfMemo(reading, ours);
  const rows = reading.windows.map((window, index) => rowOfMemo(window, rowId(index + 1), written));
  return {
    text,
    head: {
      id: null,
      fiscalYear: year === null ? '' : String(year),
      issuer: head.issuer || issuerOf(ours),
      number: head.number,
      date: head.date === null ? '' : showDay(head.date, { ...written, style: 'short' }),
      subject: head.subject,
    },
    agencies,
    rows,
    dates: datesOfMemo(
      reading,
      rows.map(({ id }) => id),
    ),
    // What is asked about a date is asked at the date.
    questions: reading.flags.filter(({ date }) => date === undefined).map(questionOf),
    base: null,
  };
}

/** The dates of a reading; `ids` are those of the rows made of its windows, in their order. */
function datesOfMemo({ ledger }: MemoReading, ids: readonly string[]): DraftDate[] {
  return ledger.map(({ windows, title, ...entry }) => ({
    ...entry,
    title: title?.th ?? '',
    rows: windows.flatMap((index) => ids[index] ?? []),
    settled: false,
  }));
}

/** 'รง' of 'รง ๐๒๑๔/ว ๓': the ministry's letters. */
const LETTERS = /^[ก-ฮ]{1,4}/u;
const MINISTRY = /กระทรวง[ก-๎]{3,40}/u;

/**
 * Is the memo of the ministry that a schedule is from? Another's gets neither its issuer nor its
 * agencies: what a memo does not name is asked.
 */
function isOfMinistry(text: string, head: MemoHead, { memo, issuer }: Schedule): boolean {
  const [a, b] = [head.number, memo.number].map((number) => LETTERS.exec(number.trim())?.[0]);
  if (a !== undefined && b !== undefined) return a === b;
  const ministry = MINISTRY.exec(`${issuer} ${memo.subject}`)?.[0];
  return ministry !== undefined && text.includes(ministry);
}

/** A schedule that exists, to be changed. */
export function draftOfSchedule(schedule: Schedule, written: Written): Draft {
  const { windows, ...base } = schedule;
  return {
    text: '',
    head: {
      id: schedule.id,
      fiscalYear: String(schedule.fiscalYear),
      issuer: schedule.issuer,
      number: schedule.memo.number,
      date: showDay(schedule.memo.date, { ...written, style: 'short' }),
      subject: schedule.memo.subject,
    },
    agencies: schedule.agencies,
    rows: windows.map((window) => rowOfWindow(window, written)),
    dates: [],
    questions: [],
    base,
  };
}

/** Who sent the newest memo; '' for none. */
export function issuerOf(schedules: readonly Schedule[]): string {
  return schedules.toSorted((a, b) => b.fiscalYear - a.fiscalYear)[0]?.issuer ?? '';
}

/** The memo's agencies with the names that are known; an unknown one goes by its short name. */
function agenciesOfMemo(reading: MemoReading, schedules: readonly Schedule[]): Agency[] {
  const known = agenciesOf(schedules);
  // A memo that names no agency speaks to the same ones as the last.
  if (reading.agencies.length === 0) return known;
  const ids = new Set([
    ...reading.agencies,
    ...reading.windows.flatMap(({ agencies, labels }) => [
      ...(agencies ?? []),
      ...Object.keys(labels),
    ]),
  ]);
  return [...ids].map((id) => known.find((each) => each.id === id) ?? unknownAgency(id, reading));
}

function unknownAgency(id: AgencyId, { windows }: MemoReading): Agency {
  const label = windows.find((window) => window.labels[id] !== undefined);
  const byCalendar = label?.quarter != null && label.labels[id]?.quarter !== label.quarter;
  return { id, name: id, nameEn: id, year: byCalendar ? 'calendar' : 'fiscal' };
}

/** 'w01'. */
export function rowId(number: number): string {
  return `w${String(number).padStart(2, '0')}`;
}

function questionOf({ quote, code, meant, span }: MemoFlag): Question {
  return { quote, code, meant: meant ?? null, ...(span && { span }), settled: false };
}

/** In characters; the schedule file's own limit. */
const MAX_QUOTE = 2000;

function rowOfMemo(window: MemoWindow, id: string, written: Written): DraftRow {
  const day = (value: MemoWindow['start']) =>
    value === null ? '' : showDay(value, { ...written, style: 'short' });
  return {
    id,
    what: window.what,
    title: window.title?.th ?? '',
    steps: window.steps,
    roles: window.roles,
    agencies: window.agencies,
    start: day(window.start),
    end: day(window.end),
    fiscalYear: String(window.fiscalYear),
    quarter: window.quarter,
    labels: window.labels,
    quote: window.quote.slice(0, MAX_QUOTE),
    spans: window.spans,
    questions: window.flags.map(questionOf),
    before: window.before,
    confirmed: false,
    touched: false,
    base: null,
  };
}

function rowOfWindow(window: ScheduleWindow, written: Written): DraftRow {
  const style = { ...written, style: 'short' } as const;
  return {
    id: window.id,
    what: window.what,
    title: window.title?.th ?? '',
    steps: window.steps,
    roles: window.roles,
    agencies: window.agencies,
    start: window.start === null ? '' : showDay(window.start, style),
    end: showDay(window.end, style),
    fiscalYear: String(window.fiscalYear),
    quarter: window.quarter,
    labels: window.labels,
    quote: window.quotes[0]?.text ?? '',
    spans: [],
    questions: [],
    before: window.change?.before ?? null,
    confirmed: true,
    touched: false,
    base: window,
  };
}

/** What a kind of work usually is: its steps and who does them. */
function usually(what: What): Pick<DraftRow, 'steps' | 'roles'> {
  const { steps, roles } = kindOf(what);
  return { steps, roles };
}

/** A row to be filled in, with an id of its own. */
export function newRow({ rows, head, leftOut = [] }: Draft): DraftRow {
  const taken = new Set([...rows, ...leftOut.map(({ row }) => row)].map(({ id }) => id));
  let number = rows.length + 1;
  while (taken.has(rowId(number))) number += 1;
  const what = 'progress-report';
  return {
    id: rowId(number),
    what,
    title: '',
    ...usually(what),
    agencies: null,
    start: '',
    end: '',
    fiscalYear: head.fiscalYear,
    quarter: 1,
    labels: {},
    quote: '',
    spans: [],
    questions: [],
    before: null,
    confirmed: false,
    touched: true,
    base: null,
  };
}

/** What a person can change in a row. */
export type RowChange = Partial<
  Pick<
    DraftRow,
    'what' | 'title' | 'roles' | 'agencies' | 'start' | 'end' | 'fiscalYear' | 'quarter' | 'quote'
  >
>;

/**
 * A row after a change. What was agreed to was the row as it stood, so it has to be confirmed
 * again; what followed from the changed part is worked out anew.
 */
export function changeRow(row: DraftRow, change: RowChange): DraftRow {
  const next: DraftRow = { ...row, ...change, confirmed: false, touched: true };
  const isOtherWork = change.what !== undefined && change.what !== row.what;
  const isOtherQuarter =
    isOtherWork || change.quarter !== undefined || change.fiscalYear !== undefined;
  return {
    ...next,
    ...(isOtherWork && usually(next.what)),
    ...(isOtherWork && {
      quarter: kindOf(next.what).hasQuarter ? (change.quarter ?? row.quarter ?? 1) : null,
    }),
    ...(isOtherQuarter && { labels: {} }),
  };
}

/** A row whose question at `index` is answered. */
export function settle<Asked extends { readonly questions: readonly Question[] }>(
  asked: Asked,
  index: number,
  settled: boolean,
): Asked {
  const questions = asked.questions.map((each, at) => (at === index ? { ...each, settled } : each));
  return { ...asked, questions };
}

/** True when a question is still open. */
export function hasOpenQuestion({ questions }: Pick<DraftRow, 'questions'>): boolean {
  return questions.some(({ settled }) => !settled);
}
