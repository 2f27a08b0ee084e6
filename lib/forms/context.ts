import type { Day } from '../calendar/day.ts';
import type { Period } from '../calendar/years.ts';
import type { Step } from './catalogue.ts';
import { NOTHING_SEEN, type ProjectMemory } from './memory.ts';

/** What a window is for, in the terms of the forms. */
export type WindowKind =
  | 'projects'
  /** New or other-money projects between the rounds: กลุ่ม ป.ย.ป. is told first. */
  | 'new-projects'
  | 'report'
  | 'plans'
  | 'achievement'
  | 'open-d'
  /** The ministry's approval, in a window of its own. */
  | 'approval';

/** A window of the schedule, as much of it as a rule may ask. */
export type FormWindow = {
  kind: WindowKind;
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

/**
 * Everything a rule may know besides the page: plain data, made new for every check. The day is
 * Thailand's, the windows are those of the person's agency and roles.
 */
export type Context = {
  today: Day;
  /** Null until the person chose one. */
  agency: {
    id: string;
    /** The year by which the agency works; สปส. goes by the calendar year. */
    year: 'fiscal' | 'calendar';
  } | null;
  windows: readonly FormWindow[];
  /** What was seen of the same project's other steps. */
  seen: ProjectMemory;
};

/** Nothing known but a day: for rules that look at the page alone. */
export const NO_CONTEXT: Context = {
  today: '2023-02-01',
  agency: null,
  windows: [],
  seen: NOTHING_SEEN,
};
