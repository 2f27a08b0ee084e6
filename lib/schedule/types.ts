/**
 * The shapes of a schedule: what a yearly memo says, as data, and what one agency and role
 * sees of it on a day. Plain types without any library, so that every part can import them.
 */
import type { Day } from '../calendar/day.ts';
import type { HolidayKnowledge, HolidayYear } from '../calendar/holidays.ts';
import type { SkippedDay } from '../calendar/working-days.ts';
import type { Period, Quarter } from '../calendar/years.ts';

export const WHATS = [
  'project-entry',
  'new-project-entry',
  'project-approval',
  'progress-report',
  'progress-approval',
  'level3-plan',
  'level3-approval',
  'annual-achievement',
  'thematic-achievement',
  'open-data',
  'open-research',
] as const;
/** The kind of work a window is for. */
export type What = (typeof WHATS)[number];

export const STEPS = ['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7', 'L3', 'AR'] as const;
/** A step in eMENSCR; L3 is the entry of level-3 plans, AR the achievement report. */
export type Step = (typeof STEPS)[number];

export const ROLES = ['unit', 'executive', 'planning', 'ministry'] as const;
/**
 * - `unit`: the officer who enters
 * - `executive`: ผู้บริหารหน่วยงาน, approves (M7) inside the entry window
 * - `planning`: กองแผนหรือกองที่ได้รับมอบหมาย
 * - `ministry`: หัวหน้ากลุ่มภารกิจ and กลุ่ม ป.ย.ป., approve (M7) in a window of their own
 */
export type Role = (typeof ROLES)[number];

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

export const CONDITIONS = ['host-agency', 'tell-po-yo-po'] as const;
/**
 * - `host-agency`: only for the agency that hosts the plan (หน่วยงานเจ้าภาพหลัก)
 * - `tell-po-yo-po`: กลุ่ม ป.ย.ป. is told before entering
 */
export type Condition = (typeof CONDITIONS)[number];

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

export const CHANGE_KINDS = ['extended', 'moved', 'cancelled'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** The Thai short name of an agency, verbatim, e.g. 'สป.รง.'. */
export type AgencyId = string;

export interface Bilingual {
  readonly th: string;
  readonly en: string;
}

export interface Agency {
  readonly id: AgencyId;
  /** Full Thai name; short names alone are read as other bodies too. */
  readonly name: string;
  readonly nameEn: string;
  /** The year by which the agency works and names its quarters. */
  readonly year: 'fiscal' | 'calendar';
}

/** What an agency calls the quarter of a window; the year is พ.ศ., fiscal or calendar. */
export interface PeriodLabel {
  readonly quarter: Quarter;
  readonly year: number;
}

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
  readonly quote: Quote;
}

/** One window of a memo. Days are whole days in Thailand, both ends included. */
export interface ScheduleWindow {
  readonly id: string;
  readonly what: What;
  readonly steps: readonly Step[];
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
  readonly steps: readonly Step[];
  /** Null: the memo names no window for this act. */
  readonly windowId: string | null;
  readonly start: Day | null;
  readonly end: Day | null;
  /** Null when there is no window. */
  readonly state: WindowState | null;
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
