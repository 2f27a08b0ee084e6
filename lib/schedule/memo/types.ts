/** What the memo reader gives back. Plain types. */
import type { Day } from '../../calendar/day.ts';
import type { Quarter } from '../../calendar/years.ts';
import type { WindowStep } from '../../domain/step.ts';
import type { AgencyId, Bilingual, PeriodLabel, Role, What } from '../model/types.ts';

/** Why a place of the memo needs a person's eye. */
export const MEMO_FLAGS = [
  'cancelled', // the work was called off, or put off without a new date
  'postponed', // the work was called off, or put off without a new date
  'no-such-day', // the date cannot be right
  'unknown-month', // the date cannot be right
  'bad-year', // the date cannot be right
  'end-before-start', // the date cannot be right
  'weekday-differs', // the weekday is not that of the date; the date was taken
  'ce-year', // a ค.ศ. year where พ.ศ. is expected
  'ambiguous-year', // a two-digit year that could be of either era; พ.ศ. was taken
  'month-misspelt', // the month's name is misspelt
  'year-inferred', // the date prints no year; it follows from the fiscal year
  'fiscal-year-inferred', // the year the work is about is not printed beside it
  'quarter-inferred', // the quarter is not printed beside the dates
  'month-only', // a month without a day; its last day was taken
  'recited', // the memo only says that this date was set before
  'before-date', // "ก่อนวันที่"; the day before was taken
  'bare-day', // one day in running text without "ภายใน": it may be the first, or none
  'relative-date', // "ภายใน 15 วันหลังสิ้นไตรมาส", "ของทุกเดือน": no day is printed
  'no-end', // only a start is printed
  'unlikely-date', // the dates do not fit the year or the quarter they are for
  'dates-differ', // the same window is printed with other dates elsewhere
  'kind-contradiction', // one place calls it the report, another the approval
  'kind-unsure', // what the work is follows from a heading that names several kinds
  'unknown-work', // a deadline for something that is none of the known kinds of work
  'label-differs', // the printed quarter of an agency is neither the fiscal nor the calendar one
  'start-kept', // only the end was changed; the start is the former one
  'system-misspelt', // a name is not spelt as elsewhere
  'agency-misspelt', // a name is not spelt as elsewhere
  'group-misspelt', // a name is not spelt as elsewhere
  'one-line', // the whole letter came without line breaks: what belongs together is not certain
  'too-long', // the text was cut
] as const;
export type MemoFlagCode = (typeof MEMO_FLAGS)[number];

/** Words of the memo and what is to be asked about them. */
export interface MemoFlag {
  readonly quote: string;
  readonly code: MemoFlagCode;
  /** Where the words stand, for a question about one place; absent for one about the whole text. */
  readonly span?: Span;
  /** Where the date stands that it is about, for one that gave no window. */
  readonly date?: Span;
  /** The reading proposed, e.g. the name as it is spelt elsewhere; absent when there is none. */
  readonly meant?: string;
}

/** A stretch of the text that was given: UTF-16 offsets, `to` exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A window as the memo has it. */
export interface MemoWindow {
  readonly what: What;
  /** What the work is called, where its kind has no name of its own. */
  readonly title?: Bilingual;
  readonly steps: readonly WindowStep[];
  readonly roles: readonly Role[];
  /** The fiscal year (พ.ศ.) the work is about. */
  readonly fiscalYear: number;
  /** The fiscal quarter reported on; null outside the quarterly reports. */
  readonly quarter: Quarter | null;
  /** Null: no start is printed. */
  readonly start: Day | null;
  readonly end: Day;
  /** Short names as printed; null when the memo names none for this work. */
  readonly agencies: readonly AgencyId[] | null;
  /** What each agency calls the quarter; empty outside the quarterly reports. */
  readonly labels: Readonly<Record<AgencyId, PeriodLabel>>;
  /** The memo's words, white space and markup tidied. */
  readonly quote: string;
  readonly flags: readonly MemoFlag[];
  /** Every place that prints this window, in the order of the text. */
  readonly spans: readonly Span[];
  /** The former dates, when the memo changes them. */
  readonly before: { readonly start: Day | null; readonly end: Day } | null;
}

/** Why a date is no window. */
export const ASIDE_REASONS = [
  'letter-date', // the date of this letter or of another one
  'past', // what has been done or has happened
  'recited', // what an earlier letter had set
  'former', // the former date of a window that this memo changes
  'reported-period', // the months that a report is about
  'duration', // how long a project, a plan or a contract lasts
  'event', // a training, a meeting, a closed system
  'as-of', // the day on which data stood so ("ข้อมูล ณ วันที่")
  'in-force', // since when a rule or an order holds
  'other-work', // a deadline of work that is not done in the system
  'mention', // named without being a deadline
  'person', // a person set it aside
] as const;
export type AsideReason = (typeof ASIDE_REASONS)[number];

/** A date of the text and what became of it. */
export interface LedgerEntry {
  /** Where the date stands in the text that was given: UTF-16 offsets, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** The memo's words for it. */
  readonly text: string;
  /** The first day; null when none is printed or it cannot be read. */
  readonly from: Day | null;
  /** The last day; null when it cannot be read. */
  readonly to: Day | null;
  /**
   * - `window`: a window was read, and nothing is asked about it
   * - `question`: a person has to decide; `what` to `year` are what it would be
   * - `aside`: it is no window
   */
  readonly outcome: 'window' | 'question' | 'aside';
  /** Why it is asked about or set aside; null for a window. */
  readonly reason: MemoFlagCode | AsideReason | null;
  readonly what: What | null;
  /** What the work is called, where its kind has no name of its own. */
  readonly title: Bilingual | null;
  /** The fiscal quarter reported on. */
  readonly quarter: Quarter | null;
  /** What each agency calls that quarter. */
  readonly labels: Readonly<Record<AgencyId, PeriodLabel>>;
  /** The fiscal year (พ.ศ.) the work is about. */
  readonly year: number | null;
  readonly agencies: readonly AgencyId[] | null;
  /** Indexes in `windows` of those it gave; more than one when several works share a date. */
  readonly windows: readonly number[];
}

export interface MemoReading {
  /** In the order of the text. */
  readonly windows: readonly MemoWindow[];
  /** Every date, range, month and relative deadline of the text, in its order, each once. */
  readonly ledger: readonly LedgerEntry[];
  /** What belongs to no window, or to the whole text. */
  readonly flags: readonly MemoFlag[];
  /** The fiscal year (พ.ศ.) the memo is about; null when it names none. */
  readonly fiscalYear: number | null;
  /** Every agency the memo names, by its short name. */
  readonly agencies: readonly AgencyId[];
}
