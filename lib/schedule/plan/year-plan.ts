/**
 * The picture of a year: windows as bars in lanes, as day offsets and line numbers. It knows
 * nothing of styles; the caller says how much room the words of a bar need.
 */
import { addDays, type Day, dayOf, daysBetween, lastDateOfMonth } from '../../calendar/day.ts';
import type { Holidays } from '../../calendar/holidays.ts';
import { partsOf, thaiYear, weekday } from '../../calendar/parts.ts';
import { isWeekend } from '../../calendar/working-days.ts';
import { fiscalYear, fiscalYearPeriod } from '../../calendar/years.ts';
import { LANES, type Lane } from '../model/kinds-of-work.ts';
import type { MyWindow, Role, Schedule } from '../model/types.ts';
import { kindOf } from '../model/work.ts';

/** A stretch of the axis: the offset of its first day and its length, both in days. */
export interface Span {
  readonly at: number;
  readonly days: number;
}

export interface PlanMonth extends Span {
  readonly first: Day;
}

export interface PlanYear extends Span {
  readonly thaiYear: number;
}

/**
 * Where the words of a bar stand: in it, after its end, or, near the end of the axis, before its
 * start.
 */
export type WordsPlace = 'inside' | 'after' | 'before';

export interface PlanBar extends Span {
  readonly my: MyWindow;
  /** 0 for the lane's first line. */
  readonly line: number;
  readonly words: WordsPlace;
  /** No start is printed: the bar begins where the axis, or the presumed time, begins. */
  readonly startUnknown: boolean;
  /** Its days before a later letter changed them, as far as they lie on the axis; null for nothing. */
  readonly was: Span | null;
  /** An approval: drawn lighter, beneath what it is about. */
  readonly isApproval: boolean;
}

/** Of the years before: their windows that close in this one, whatever lane they are of. */
export type PlanLaneName = Lane | 'carried';

export interface PlanLane {
  readonly lane: PlanLaneName;
  readonly lines: number;
  /** By chain, then in the chain's order. */
  readonly bars: readonly PlanBar[];
}

export interface YearPlan {
  /** First and last day of the axis: whole months. */
  readonly from: Day;
  readonly to: Day;
  readonly days: number;
  readonly years: readonly PlanYear[];
  readonly months: readonly PlanMonth[];
  readonly weekends: readonly Span[];
  /** Holidays that do not fall on a weekend. */
  readonly holidays: readonly Span[];
  /** Offset of today; null when it lies outside. */
  readonly today: number | null;
  /** Lanes without a window are left out. */
  readonly lanes: readonly PlanLane[];
}

export interface YearPlanInput {
  /** พ.ศ. */
  readonly fiscalYear: number;
  /** Those of this fiscal year, and those `carriedInto` it. */
  readonly windows: readonly MyWindow[];
  readonly today: Day;
  readonly holidays: Holidays;
  /** How many days' width the words of a bar take. */
  room(my: MyWindow, days: number): number;
}

const LANE_ORDER = Object.keys(LANES) as Lane[];

/**
 * Lays out the windows of one fiscal year. The axis runs from October to September and is made
 * longer, by whole months, where a window of the year itself lies outside. What is carried over
 * from the years before stands in the first lane, cut off where the axis begins.
 *
 * A chain keeps together: the entry on one line, each approval on a line beneath. Chains share
 * lines where neither their bars nor the words of these touch each other.
 */
export function yearPlan(input: YearPlanInput): YearPlan {
  const own = input.windows.filter((my) => my.fiscalYear === input.fiscalYear);
  const carried = input.windows.filter((my) => my.fiscalYear !== input.fiscalYear);
  const { from, to } = axisOf(input.fiscalYear, own);
  const days = daysBetween(from, to) + 1;
  const lane = (name: PlanLaneName, windows: readonly MyWindow[]): PlanLane[] =>
    windows.length === 0 ? [] : [laneOf(name, windows, from, days, (my) => input.room(my, days))];
  const months = monthsOf(from, to);
  const today = daysBetween(from, input.today);
  return {
    from,
    to,
    days,
    years: yearsOf(months),
    months,
    ...daysOffOf(from, days, input.holidays),
    today: today >= 0 && today < days ? today : null,
    lanes: [
      ...lane('carried', carried),
      ...LANE_ORDER.flatMap((name) =>
        lane(
          name,
          own.filter(({ window }) => kindOf(window.what).lane === name),
        ),
      ),
    ],
  };
}

/**
 * The windows of the years before that close in a fiscal year (พ.ศ.), so that whoever looks at the
 * new year in October sees what is still to be done of the old one. Only what a memo prints: a
 * projection of a projection helps nobody.
 */
export function carriedInto(year: number, windows: readonly MyWindow[]): MyWindow[] {
  const { from, to } = fiscalYearPeriod(year);
  return windows.filter(
    ({ fiscalYear, projected, window }) =>
      fiscalYear < year && projected === null && window.end >= from && window.end <= to,
  );
}

/** True when a window is work of one of the roles; without roles every window is. */
export function isMine(my: MyWindow, roles: readonly Role[]): boolean {
  return roles.length === 0 || roles.some((role) => my.window.roles.includes(role));
}

/**
 * - `memo`: a memo for the year is known
 * - `projected`: carried over from an earlier year
 * - `none`: nothing is known, or a projection so long past that it is not kept
 */
export type YearKnowledge = 'memo' | 'projected' | 'none';

export interface YearChoice {
  readonly fiscalYear: number;
  readonly knowledge: YearKnowledge;
}

/**
 * The fiscal years to choose from, earliest first: from the first schedule's to the last year
 * with windows, and always the one it is today.
 *
 * @param windows of the person's agency, all years
 */
export function yearChoices(
  schedules: readonly Schedule[],
  windows: readonly MyWindow[],
  today: Day,
): YearChoice[] {
  const printed = schedules.map((schedule) => schedule.fiscalYear);
  const shown = windows.map((my) => my.fiscalYear);
  const all = [...printed, ...shown, fiscalYear(today)];
  const first = Math.min(...all);
  return Array.from({ length: Math.max(...all) - first + 1 }, (_, i) => {
    const year = first + i;
    if (printed.includes(year)) return { fiscalYear: year, knowledge: 'memo' };
    return { fiscalYear: year, knowledge: shown.includes(year) ? 'projected' : 'none' };
  });
}

/**
 * The year to show first: the latest one of which a window is open for certain, which in autumn
 * may be the one before; else the fiscal year of today.
 */
export function firstYear(windows: readonly MyWindow[], today: Day): number {
  const open = windows.filter((my) => my.state === 'open' && my.projected === null);
  if (open.length === 0) return fiscalYear(today);
  return Math.max(...open.map((my) => my.fiscalYear));
}

function axisOf(year: number, windows: readonly MyWindow[]): { from: Day; to: Day } {
  const own = fiscalYearPeriod(year);
  let { from, to } = own;
  for (const { window } of windows) {
    const start = window.start ?? window.end;
    if (start < from) from = start;
    if (window.end > to) to = window.end;
  }
  const first = partsOf(from);
  const last = partsOf(to);
  return {
    from: dayOf(first.year, first.month, 1),
    to: dayOf(last.year, last.month, lastDateOfMonth(last.year, last.month)),
  };
}

function monthsOf(from: Day, to: Day): PlanMonth[] {
  const months: PlanMonth[] = [];
  let first = from;
  while (first <= to) {
    const { year, month } = partsOf(first);
    const days = lastDateOfMonth(year, month);
    months.push({ first, at: daysBetween(from, first), days });
    first = addDays(first, days);
  }
  return months;
}

function yearsOf(months: readonly PlanMonth[]): PlanYear[] {
  const years: PlanYear[] = [];
  for (const { first, at, days } of months) {
    const last = years.at(-1);
    if (last?.thaiYear === thaiYear(first)) {
      years[years.length - 1] = { ...last, days: last.days + days };
    } else years.push({ thaiYear: thaiYear(first), at, days });
  }
  return years;
}

/** Days off, neighbouring ones of a kind joined. */
function daysOffOf(from: Day, days: number, holidays: Holidays) {
  const first = weekday(from);
  const isOnWeekend = (at: number) => isWeekend(first + at);
  const named = [...holidays.byDay.keys()]
    .map((day) => daysBetween(from, day))
    .filter((at) => at >= 0 && at < days && !isOnWeekend(at));
  return {
    weekends: joined([...Array(days).keys()].filter(isOnWeekend)),
    holidays: joined(named.sort((a, b) => a - b)),
  };
}

/** Days in their order as spans, each as long as no day is missing. */
function joined(days: readonly number[]): Span[] {
  const spans: { at: number; days: number }[] = [];
  for (const day of days) {
    const last = spans.at(-1);
    if (last && last.at + last.days === day) last.days += 1;
    else spans.push({ at: day, days: 1 });
  }
  return spans;
}

/** A bar with the room its words take, before it is assigned a line. */
interface Placed extends Omit<PlanBar, 'line'> {
  readonly room: Span;
}

function placed(my: MyWindow, from: Day, axisDays: number, room: (my: MyWindow) => number): Placed {
  const { start, end } = my.window;
  const begins = start ?? my.currentFrom;
  const at = begins === null ? 0 : Math.max(0, daysBetween(from, begins));
  const days = daysBetween(from, end) + 1 - at;
  const wanted = room(my);
  const words = placeOfWords(at, days, wanted, axisDays);
  const taken =
    words === 'inside'
      ? { at, days }
      : { at: words === 'before' ? at - wanted : at, days: days + wanted };
  const was = formerSpan(my, from, axisDays);
  const bar = { my, at, days, words, startUnknown: start === null, was };
  return { ...bar, isApproval: kindOf(my.window.what).act === 'approve', room: taken };
}

/** The former days of a window that was moved, or whose days became more or fewer. */
function formerSpan({ change }: MyWindow, from: Day, axisDays: number): Span | null {
  if (change === null || change.kind === 'cancelled') return null;
  const { start, end } = change.before;
  const at = start === null ? 0 : Math.max(0, daysBetween(from, start));
  const days = Math.min(axisDays, daysBetween(from, end) + 1) - at;
  return days > 0 ? { at, days } : null;
}

function placeOfWords(at: number, days: number, wanted: number, axisDays: number): WordsPlace {
  if (wanted <= days) return 'inside';
  if (at + days + wanted <= axisDays || wanted > at) return 'after';
  return 'before';
}

function laneOf(
  lane: PlanLaneName,
  windows: readonly MyWindow[],
  from: Day,
  axisDays: number,
  room: (my: MyWindow) => number,
): PlanLane {
  const chains = chainsOf(windows)
    .map((chain) => chain.map((my) => placed(my, from, axisDays, room)))
    .sort((a, b) => (a[0]?.at ?? 0) - (b[0]?.at ?? 0) || (b[0]?.days ?? 0) - (a[0]?.days ?? 0));
  /** Chains that share lines; a row is as deep as its deepest chain. */
  const rows: Placed[][][] = [];
  for (const chain of chains) {
    const free = rows.find((row) => row.every((other) => !touches(chain, other)));
    if (free) free.push(chain);
    else rows.push([chain]);
  }
  const bars: PlanBar[] = [];
  let lines = 0;
  for (const row of rows) {
    for (const chain of row) {
      for (const [depth, { room: _, ...bar }] of chain.entries()) {
        bars.push({ ...bar, line: lines + depth });
      }
    }
    lines += Math.max(...row.map((chain) => chain.length));
  }
  // Read aloud and walked through by keyboard in the order of time, whatever line a bar is on.
  bars.sort((a, b) => a.at - b.at || a.line - b.line);
  return { lane, lines, bars };
}

/** Windows by chain, each in the chain's order; what follows nothing at hand is a chain of its own. */
function chainsOf(windows: readonly MyWindow[]): MyWindow[][] {
  const chains = new Map<string, MyWindow[]>();
  for (const my of windows) {
    const key = my.chain.find((link) => link.key !== null)?.key ?? my.key;
    chains.set(key, [...(chains.get(key) ?? []), my]);
  }
  return [...chains.values()].map((chain) => chain.toSorted((a, b) => place(a) - place(b)));
}

function place(my: MyWindow): number {
  return my.chain.findIndex((link) => link.key === my.key);
}

/** True when two chains, put on the same lines, would touch. */
function touches(a: readonly Placed[], b: readonly Placed[]): boolean {
  return a.some((bar, depth) => {
    const other = b[depth];
    if (!other) return false;
    return (
      bar.room.at < other.room.at + other.room.days && other.room.at < bar.room.at + bar.room.days
    );
  });
}
