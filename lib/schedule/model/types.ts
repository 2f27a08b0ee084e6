/**
 * The shapes of a schedule: what a yearly memo says, as data, and what one agency and role
 * sees of it on a day. Plain types without any library, so that every part can
 * import them.
 */

import type { Day } from '../../calendar/day.ts';
import type { HolidayKnowledge, HolidayYear } from '../../calendar/holidays.ts';
import type { SkippedDay } from '../../calendar/working-days.ts';
import type { Period, Quarter, QuarterOfYear, YearKind } from '../../calendar/years.ts';
import type { Bilingual } from '../../domain/bilingual.ts';
import type { Role } from '../../domain/role.ts';
import type { WindowStep } from '../../domain/step.ts';
import type { Condition, What } from './kinds-of-work.ts';

export type { Bilingual } from '../../domain/bilingual.ts';
export { ROLES, type Role } from '../../domain/role.ts';
export { CONDITIONS, type Condition, type What } from './kinds-of-work.ts';
export { WHATS } from './work.ts';

export const MEMO_CERTAINTIES = ['printed', 'inferred', 'repaired'] as const;
/**
 * How a statement about a window stands to the memo's text.
 * - `printed`: the memo says it
 * - `inferred`: not printed, follows from the rest
 * - `repaired`: the text is damaged or contradicts itself
 */
export type MemoCertainty = (typeof MEMO_CERTAINTIES)[number];
/** `projected`: carried over from an earlier year's memo; no memo for this year is known. */
export type Certainty = MemoCertainty | 'projected';

export const REASON_PARTS = [
  'start',
  'end',
  'dates',
  'agencies',
  'roles',
  'labels',
  'window',
] as const;
export type ReasonPart = (typeof REASON_PARTS)[number];

export const CORRECTION_SITES = ['emenscr', 'open-d'] as const;

/**
 * What a label on a site stands for, where the catalogue has it wrong or does not know it. A
 * ministry that finds out tells all its offices with the schedule.
 */
export interface LabelCorrection {
  readonly site: (typeof CORRECTION_SITES)[number];
  /** The label as a person reads it on the page. */
  readonly label: string;
  /** The step (M1 … M7, L3, AR) of the page it was seen on, where the same word means others elsewhere. */
  readonly step?: string;
  /** The kind of control: text, long, choice, choices, date, number, check, file. */
  readonly kind?: string;
  /** The id of the field in the catalogue; null: the label is none of the known fields. */
  readonly field: string | null;
  /** The day on which the label was seen so. */
  readonly added: Day;
}

export const CHANGE_KINDS = ['extended', 'shortened', 'moved', 'cancelled'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** The Thai short name of an agency, verbatim, e.g. 'สป.รง.'. */
export type AgencyId = string;

export interface Agency {
  readonly id: AgencyId;
  /** Full Thai name; short names alone are read as other bodies too. */
  readonly name: string;
  readonly nameEn: string;
  /** The year by which the agency works and names its quarters. */
  readonly year: YearKind;
}

/** What an agency calls the quarter of a window; the year is พ.ศ., fiscal or calendar. */
export type PeriodLabel = QuarterOfYear;

/** Words of the memo, verbatim, and where in it they stand. */
export interface Quote {
  readonly text: string;
  readonly place: Bilingual;
}

/** Why a part of a window is as sure as it is. */
export interface Reason {
  readonly part: ReasonPart;
  readonly certainty: MemoCertainty;
  readonly why: Bilingual;
}

/** A plan that is entered in a window of level-3 plans. */
export interface Plan {
  /** Thai name without the years, e.g. 'แผนปฏิบัติราชการรายปี'. */
  readonly name: string;
  /** The years (พ.ศ.) the plan covers, null when the memo prints none. */
  readonly years: { readonly from: number; readonly to: number } | null;
  /** What must hold for an agency to have this plan. */
  readonly condition: Condition | null;
}

/** A later letter changed the window; the window's own dates are the ones now in force. */
export interface Change {
  readonly kind: ChangeKind;
  /** The dates before the change. */
  readonly before: { readonly start: Day | null; readonly end: Day };
  /** Words of the letter. */
  readonly quote: Quote;
  /** The letter; left out where it is the schedule's own memo. */
  readonly memo?: Letter;
}

/** What an official finds a letter by. */
export type Letter = Pick<Memo, 'number' | 'date'>;

/** A change as it is shown: its kind follows from the dates, its letter is always named. */
export interface ChangeInForce extends Change {
  readonly memo: Letter;
}

/** One window of a memo. Days are whole days in Thailand, both ends included. */
export interface ScheduleWindow {
  readonly id: string;
  readonly what: What;
  /** What the work is called, where its kind has no name of its own. */
  readonly title?: Bilingual;
  readonly steps: readonly WindowStep[];
  readonly roles: readonly Role[];
  /** Null: the memo names none, which stands for every agency of the schedule. */
  readonly agencies: readonly AgencyId[] | null;
  /** Null: the memo prints no start ("ภายใน"). */
  readonly start: Day | null;
  readonly end: Day;
  /** The fiscal year (พ.ศ.) the work is about, not the year in which the window lies. */
  readonly fiscalYear: number;
  /** The fiscal quarter reported on, null outside the quarterly reports. */
  readonly quarter: Quarter | null;
  /** The months reported on. */
  readonly period: Period | null;
  /** What each agency calls the quarter; empty outside the quarterly reports. */
  readonly labels: Readonly<Record<AgencyId, PeriodLabel>>;
  readonly certainty: MemoCertainty;
  readonly reasons: readonly Reason[];
  readonly conditions: readonly Condition[];
  readonly plans?: readonly Plan[];
  /** At least one. */
  readonly quotes: readonly Quote[];
  /** The id of the window this one comes after in its chain. */
  readonly follows: string | null;
  readonly note?: Bilingual;
  readonly change?: Change;
}

export interface MemoLink {
  readonly label: string;
  /** Null when the memo's address cannot be read for certain. */
  readonly url: string | null;
  readonly note: Bilingual | null;
}

export interface Memo {
  readonly number: string;
  readonly date: Day;
  readonly subject: string;
  readonly links?: readonly MemoLink[];
}

/** Something to know that belongs to the schedule as a whole. */
export interface ScheduleNote {
  readonly code: string;
  readonly text: Bilingual;
}

/** A year's schedule, as in a schedule file. */
export interface Schedule {
  readonly format: 'thanwela-schedule';
  readonly version: 1;
  readonly id: string;
  /** พ.ศ. */
  readonly fiscalYear: number;
  /** 1 or more; a higher revision of the same id replaces a lower one. */
  readonly revision: number;
  readonly issuer: string;
  readonly memo: Memo;
  readonly agencies: readonly Agency[];
  readonly windows: readonly ScheduleWindow[];
  readonly notes: readonly ScheduleNote[];
  /** Holidays that came with the schedule; they go over the ones that come with the product. */
  readonly holidays?: readonly HolidayYear[];
  /** What labels of the sites stand for; carried for the form checks. */
  readonly corrections?: readonly LabelCorrection[];
}

export type WindowState = 'open' | 'upcoming' | 'closed';

/** From where and how far a projected window was carried over. */
export interface Projection {
  readonly scheduleId: string;
  readonly windowId: string;
  /** The fiscal year (พ.ศ.) of the memo it comes from. */
  readonly fromYear: number;
  /** How many years it was moved by, 1 or more. */
  readonly years: number;
  /**
   * The memo it comes from was sent after the work could have begun, so that its days were that year's
   * exception: the day from which the work can be expected. Null where the days may be as usual.
   */
  readonly expectedFrom: Day | null;
}

/** A window that applies in its year: printed, or projected when `projected` is set. */
export interface WindowInForce {
  readonly window: ScheduleWindow;
  readonly scheduleId: string;
  /** The fiscal year (พ.ศ.) of the schedule, real or projected, that the window belongs to. */
  readonly fiscalYear: number;
  readonly projected: Projection | null;
  /** The day from which it counts as open: its start, or a presumed one; null when unknown. */
  readonly currentFrom: Day | null;
  /** What a later letter changed; null for nothing, and for what is projected. */
  readonly change: ChangeInForce | null;
  /** The kind of work its chain is about: an approval is about the entry it follows. */
  readonly about: What;
  /** The same for all windows about one work, in whatever schedule; see `workKey`. */
  readonly work: string;
  /**
   * Keys of the windows in force that it follows: an approval its entry. Several where a letter
   * changed the entry for some agencies only.
   */
  readonly after: readonly string[];
}

/** A label and the agencies that use it. */
export interface AgencyLabel extends PeriodLabel {
  readonly agencies: readonly AgencyId[];
}

/**
 * - `enter`: the data are entered
 * - `executive-approval`: M7 by the agency's executive, inside the entry window
 * - `ministry-approval`: M7 by the mission-group head and กลุ่ม ป.ย.ป.
 */
export type Act = 'enter' | 'executive-approval' | 'ministry-approval';

export interface ChainLink {
  readonly act: Act;
  readonly roles: readonly Role[];
  readonly steps: readonly WindowStep[];
  /** `MyWindow.key` of its window; null: the memos name no window for this act. */
  readonly key: string | null;
  /** The window's id in its schedule. */
  readonly windowId: string | null;
  readonly start: Day | null;
  readonly end: Day | null;
  /** Null when there is no window. */
  readonly state: WindowState | null;
  /** A later letter called its window off. */
  readonly cancelled: boolean;
}

/** A change as it is seen on a day. */
export interface MyChange extends ChangeInForce {
  /** How the window would stand today by its former dates. */
  readonly stateBefore: WindowState;
}

/** One window as an agency and role sees it on a day. */
export interface MyWindow {
  /** `<schedule id>/<window id>`: unique, the same on every day and for every agency. */
  readonly key: string;
  readonly window: ScheduleWindow;
  readonly scheduleId: string;
  /** The fiscal year (พ.ศ.) of the schedule the window belongs to. */
  readonly fiscalYear: number;
  /** The agency that was asked for; null for all. */
  readonly agency: AgencyId | null;
  /** The quarter's label when it is the same for every agency in view, else null. */
  readonly label: PeriodLabel | null;
  /** Every label in view, one for each different wording; empty outside quarterly reports. */
  readonly labels: readonly AgencyLabel[];
  readonly state: WindowState;
  /** No start is printed: the window counts as open until its end. */
  readonly startUnknown: boolean;
  /** The day from which it counts as open; null when there is no telling. */
  readonly currentFrom: Day | null;
  readonly certainty: Certainty;
  readonly projected: Projection | null;
  /** What a later letter changed; the dates everywhere else are those now in force. */
  readonly change: MyChange | null;
  /** Only when earlier than the end; null also when the window holds no working day. */
  readonly lastWorkingDay: Day | null;
  /** The days from the end back to the last working day, latest first, and why each falls out. */
  readonly skipped: readonly SkippedDay[];
  /** Working days of the whole window; null when no start is printed. */
  readonly workingDays: number | null;
  /** Working days from today through the end, today included; 0 once closed. */
  readonly workingDaysLeft: number;
  /** Days from today to the end: 0 on the end day, negative once closed. */
  readonly calendarDaysLeft: number;
  /** Days until an upcoming window opens; null in any other state. */
  readonly daysUntilStart: number | null;
  /** Open, and today is the last working day. */
  readonly isLastWorkingDay: boolean;
  /** Open, but no working day is left: only the weekend or holidays up to the printed end. */
  readonly onlyDaysOffLeft: boolean;
  /** False when no holiday list covers the days that were counted: weekends only. */
  readonly holidaysKnown: boolean;
  readonly holidayKnowledge: HolidayKnowledge;
  /** Which of the year's rounds of this work it is, and of how many; null where there is one only. */
  readonly round: { readonly n: number; readonly of: number } | null;
  /** What the chain is about: an approval is about the entry it follows. */
  readonly about: What;
  /** Who acts, in order, over the whole chain this window is part of. */
  readonly chain: readonly ChainLink[];
}

/** What to show: which agency (null: all) and which roles (empty: all). */
export interface Viewer {
  readonly agency: AgencyId | null;
  readonly roles: readonly Role[];
}
