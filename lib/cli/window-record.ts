/** A window as a script gets it. */
import type { Day } from '../calendar/day.ts';
import { type Holidays, holidayKnowledge } from '../calendar/holidays.ts';
import type { WindowStep } from '../domain/step.ts';
import { showLabel } from '../schedule/model/labels.ts';
import type {
  AgencyId,
  Certainty,
  ChangeKind,
  Letter,
  MyWindow,
  Role,
  What,
  WindowState,
} from '../schedule/model/types.ts';
import { lastWorkingDayOf } from '../schedule/windows/stages.ts';

/** One entry of `thanwela windows --json`. Days are `YYYY-MM-DD` (ค.ศ.). */
export interface WindowRecord {
  /** The window's id in its schedule, 'w09'; a projected one carries its fiscal year, 'w09@2570'. */
  readonly id: string;
  readonly what: What;
  readonly steps: readonly WindowStep[];
  /** Every role of the window, whatever roles were asked for. */
  readonly roles: readonly Role[];
  /** The agency that was asked for; null for all. */
  readonly agency: AgencyId | null;
  /** What the agency calls the quarter, 'ไตรมาส 1/66'; null when there is none or several. */
  readonly label: string | null;
  /** Null when the memo prints none. */
  readonly start: Day | null;
  /** The last day, whole, as printed. */
  readonly end: Day;
  /**
   * The last working day, also when it is the end; null when the window holds no working day or
   * no holiday list covers the days from it to the end.
   */
  readonly lastWorkingDay: Day | null;
  /** For a projected window a guess: see `certainty`. */
  readonly state: WindowState;
  readonly certainty: Certainty;
  /** Today included; 0 once closed. */
  readonly workingDaysLeft: number;
  /** 0 on the end day, negative after it. */
  readonly calendarDaysLeft: number;
  /** The first of the memo's words about it; of a projected one those of the earlier memo. */
  readonly quote: string;
  /** Only where a later letter changed it: how, the days before, the letter and its words. */
  readonly change?: {
    readonly kind: ChangeKind;
    readonly before: { readonly start: Day | null; readonly end: Day };
    readonly memo: Letter;
    readonly quote: string;
  };
}

/** A window for a script: the same words and digits whatever language is set. */
export function windowRecord(my: MyWindow, holidays: Holidays): WindowRecord {
  const { window, change } = my;
  const last = lastWorkingDayOf(my);
  const known = last !== null && holidayKnowledge(holidays, last, window.end) !== 'none';
  return {
    id: window.id,
    what: window.what,
    steps: window.steps,
    roles: window.roles,
    agency: my.agency,
    label: my.label && showLabel(my.label, { language: 'th', digits: 'arabic' }),
    start: window.start,
    end: window.end,
    lastWorkingDay: known ? last : null,
    state: my.state,
    certainty: my.certainty,
    workingDaysLeft: my.workingDaysLeft,
    calendarDaysLeft: my.calendarDaysLeft,
    quote: window.quotes[0]?.text ?? '',
    ...(change && {
      change: {
        kind: change.kind,
        before: change.before,
        memo: change.memo,
        quote: change.quote.text,
      },
    }),
  };
}
