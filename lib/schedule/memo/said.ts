/** What the places of a memo say, before it is put together. Plain types. */
import type { Day } from '../../calendar/day.ts';
import type { Quarter } from '../../calendar/years.ts';
import type { What } from '../model/types.ts';
import type { Agencies, AgencyNamed } from './agencies.ts';
import type { DateFound } from './dates.ts';
import type { Stretch } from './lines.ts';
import type { Plain } from './plain.ts';
import type { Base, Topic } from './topics.ts';
import type { AsideReason, MemoFlagCode } from './types.ts';

/** Of whom and how a place of the memo speaks. */
export interface Manner {
  readonly agencies: readonly AgencyNamed[];
  /** For the agencies that are not named elsewhere, nor among `except`. */
  readonly others: boolean;
  readonly except: readonly AgencyNamed[];
  /** For its agencies instead of a date that holds for everybody. */
  readonly only: boolean;
  /** Agencies of which only is said what they call the quarter. */
  readonly relabelled: readonly AgencyNamed[];
  readonly agencyYear: Topic['agencyYear'];
  readonly inTable: boolean;
  readonly status: 'said' | 'cancelled' | 'postponed' | 'changed' | 'former' | 'recited';
}

/** What one place of the memo says. */
export interface Statement extends Stretch, Manner {
  readonly what: What;
  /** The words for the work, where its kind has no name of its own. */
  readonly title?: string;
  readonly base: Base;
  /** Where its dates stand: two where columns have the first and the last day. */
  readonly dates: readonly Stretch[];
  readonly quarter: Quarter | null;
  readonly fiscalYear: number;
  readonly start: Day | null;
  readonly end: Day;
  readonly approver: Topic['approver'];
  readonly withExecutive: boolean;
  readonly plans: readonly string[];
  readonly round: number | null;
  readonly flags: readonly MemoFlagCode[];
  readonly before: { readonly start: Day | null; readonly end: Day } | null;
}

/** What a date would be if a person said so. */
export interface Guess {
  readonly what: What | null;
  readonly title?: string;
  readonly quarter?: Quarter | null;
  readonly year?: number | null;
  /** The last day that a relative deadline comes to. */
  readonly to?: Day | null;
}

/** A place that gives no window but must be seen. */
export interface Remark extends Stretch {
  readonly code: MemoFlagCode;
  /** The date it is about; absent where there is none. */
  readonly date?: Stretch;
  /** The work it would be, as far as that is known. */
  readonly guess?: Guess;
}

export interface Said {
  readonly statements: readonly Statement[];
  readonly remarks: readonly Remark[];
  /** Why a date was passed over, by where it begins. */
  readonly asides: ReadonlyMap<number, AsideReason>;
  /** Days that only the month of a heading or a column makes dates. */
  readonly days: readonly DateFound[];
  /** The kinds of entry that the memo says the executive approves within the same dates. */
  readonly executive: ReadonlySet<Base>;
}

export interface Memo {
  readonly plain: Plain;
  readonly dates: readonly DateFound[];
  readonly agencies: Agencies;
  /** พ.ศ.; null when the memo names none. */
  readonly year: number | null;
  /** The only quarter that is named anywhere; null where there are several, or none. */
  readonly quarter: Quarter | null;
  /**
   * - `said`: it stands behind "ปีงบประมาณ"
   * - `alone`: no other year of work is named, though not as a fiscal year
   * - `doubtful`: several are
   */
  readonly yearIs: 'said' | 'alone' | 'doubtful';
}

export type Status = Statement['status'];
