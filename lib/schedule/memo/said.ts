/** What the places of a memo say, before it is put together. Plain types. */
import type { Day } from '../../calendar/day.ts';
import type { Quarter } from '../../calendar/years.ts';
import type { What } from '../types.ts';
import type { Agencies, AgencyNamed } from './agencies.ts';
import type { DateFound } from './dates.ts';
import type { Stretch } from './lines.ts';
import type { Plain } from './plain.ts';
import type { Base, Topic } from './topics.ts';
import type { MemoFlagCode } from './types.ts';

/** What one place of the memo says. */
export interface Statement extends Stretch {
  readonly what: What;
  readonly base: Base;
  readonly quarter: Quarter | null;
  readonly fiscalYear: number;
  readonly start: Day | null;
  readonly end: Day;
  readonly agencies: readonly AgencyNamed[];
  /** For the agencies that are not named elsewhere, nor among `except`. */
  readonly others: boolean;
  readonly except: readonly AgencyNamed[];
  /** For its agencies instead of a date that holds for everybody. */
  readonly only: boolean;
  readonly agencyYear: Topic['agencyYear'];
  readonly approver: Topic['approver'];
  readonly withExecutive: boolean;
  readonly plans: readonly string[];
  readonly round: number | null;
  readonly inTable: boolean;
  readonly flags: readonly MemoFlagCode[];
  readonly status: 'said' | 'cancelled' | 'postponed' | 'changed' | 'former' | 'recited';
  readonly before: { readonly start: Day | null; readonly end: Day } | null;
}

/** A place that gives no window but must be seen. */
export interface Remark extends Stretch {
  readonly code: MemoFlagCode;
}

export interface Said {
  readonly statements: readonly Statement[];
  readonly remarks: readonly Remark[];
  /** The kinds of entry that the memo says the executive approves within the same dates. */
  readonly executive: ReadonlySet<Base>;
}

export interface Memo {
  readonly plain: Plain;
  readonly dates: readonly DateFound[];
  readonly agencies: Agencies;
  /** พ.ศ.; null when the memo names none. */
  readonly year: number | null;
  /** It stands behind "ปีงบประมาณ". */
  readonly yearIsSure: boolean;
}

export type Status = Statement['status'];
