import type { Day } from '../../calendar/day.ts';
import type { Period, YearKind } from '../../calendar/years.ts';
import type { FormKind } from '../../domain/form-kind.ts';
import type { Step } from '../../domain/step.ts';

/** A window of the schedule, reduced to what rules may use. */
export type FormWindow = {
  kind: FormKind;
  /** The steps it is for. */
  steps: readonly Step[];
  state: 'open' | 'upcoming' | 'closed';
  /** The fiscal year (พ.ศ.) it was carried over from; null when a memo prints it. */
  projectedFrom: number | null;
  /** Null: none is printed. */
  start: Day | null;
  end: Day;
  /** The fiscal year (พ.ศ.) the work is about. */
  fiscalYear: number;
  /** The months reported on; null outside quarterly reports. */
  period: Period | null;
  /** What the agencies in view call the quarter; empty outside quarterly reports. Year พ.ศ. */
  labels: readonly { quarter: number; year: number }[];
  /** In the person's language: "รายงานความก้าวหน้า ไตรมาส 2/66 (M6)". */
  title: string;
  /** The quarter in the person's language, "ไตรมาส 2/66"; '' outside quarterly reports. */
  quarterTitle: string;
};

/** A value as it was shown; '' when nothing was filled in. */
export type SeenValue = { field: string; row: number | null; value: string };

/** One step as it was last seen: when (epoch milliseconds) and what stood there. */
export type SeenStep = { at: number; values: readonly SeenValue[] };

export type ProjectMemory = {
  version: 1;
  steps: Readonly<Partial<Record<Step, SeenStep>>>;
  /** How many required fields were empty on each step when it was last seen. */
  lacks?: Readonly<Partial<Record<Step, number>>>;
};

export const NOTHING_SEEN: ProjectMemory = { version: 1, steps: {} };

/**
 * Everything a rule may know besides the page: plain data, made new for every check. The day is
 * Thailand's, the windows are those of the person's agency and roles.
 */
export type RuleContext = {
  today: Day;
  /** Null until the person chose one. */
  agency: {
    id: string;
    /** The year by which the agency works; สปส. goes by the calendar year. */
    year: YearKind;
  } | null;
  windows: readonly FormWindow[];
  /** What was seen of the same project's other steps. */
  seen: ProjectMemory;
};

/** Nothing is known but the day: for rules that only need the page. */
export const NO_CONTEXT: RuleContext = {
  today: '2023-02-01',
  agency: null,
  windows: [],
  seen: NOTHING_SEEN,
};
