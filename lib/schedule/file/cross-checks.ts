/** Checks across fields: names that refer to nothing, dates against each other. */
import { type Day, isDay } from '../../calendar/day.ts';
import { isThaiYear, isYear } from '../../calendar/era.ts';
import { thaiYear } from '../../calendar/parts.ts';
import { fiscalYear } from '../../calendar/years.ts';
import type { Problem, ProblemCode } from '../model/problems.ts';
import type { ScheduleWindow } from '../model/types.ts';
import { kindOf } from '../model/work.ts';

/** A window ends within this many fiscal years of its schedule's; otherwise a year was mistyped. */
const MAX_YEARS_AWAY = 2;

/** A parsed file whose values have not been validated yet. */
export interface RawFile {
  readonly format?: unknown;
  readonly version?: unknown;
  readonly agencies?: unknown;
  readonly fiscalYear?: unknown;
  readonly memo?: unknown;
  readonly windows?: unknown;
  readonly holidays?: unknown;
}

/**
 * Problems between fields and between windows.
 *
 * @param file the parsed file, not validated yet
 * @param windows the windows in order, null for one that has problems of its own
 */
export function crossProblems(
  file: RawFile,
  windows: readonly (ScheduleWindow | null)[],
): Problem[] {
  const agencyIds = idsOf(file.agencies);
  const windowIds = idsOf(file.windows);
  const follows = new Map(windows.flatMap((each) => (each ? [[each.id, each.follows]] : [])));
  return [
    ...duplicates(agencyIds).map((at) => problem(null, `agencies.${at + 1}.id`, 'duplicate-id')),
    ...duplicates(windowIds).map((at) => problem(at + 1, 'id', 'duplicate-id')),
    ...holidayProblems(file.holidays),
    ...memoProblems(file),
    ...windows.flatMap((window, index) => {
      if (!window) return [];
      const found = [
        ...titleProblems(window),
        ...agencyProblems(window, agencyIds),
        ...dateProblems(window, file.fiscalYear),
        ...followsProblems(window, windowIds, follows),
      ];
      return found.map((each) => ({ ...each, row: index + 1 }));
    }),
  ];
}

/**
 * Of two memos about the same work the later one counts: one that is dated far ahead would shut out
 * every real one that follows.
 */
function memoProblems({ memo, fiscalYear: year }: RawFile): Problem[] {
  const date = (memo as { date?: unknown } | undefined)?.date;
  if (typeof date !== 'string' || typeof year !== 'number' || !isDay(date)) return [];
  if (!isFar(date, year)) return [];
  return [problem(null, 'memo.date', 'far-from-year', { text: date, year })];
}

/** A window has a title of its own if and only if its kind has none. */
function titleProblems({ what, title }: ScheduleWindow): Problem[] {
  const hasOwn = title !== undefined;
  if (hasOwn === (kindOf(what).title === null)) return [];
  return [problem(null, 'title', hasOwn ? 'unknown-field' : 'missing')];
}

function agencyProblems(window: ScheduleWindow, known: readonly (string | null)[]): Problem[] {
  const knownWords = known
    .filter((each) => each !== null)
    .join(', ')
    .slice(0, 300);
  const named = [
    ...(window.agencies ?? []).map((id, index) => ({ id, field: `agencies.${index + 1}` })),
    ...Object.keys(window.labels).map((id) => ({ id, field: 'labels' })),
  ];
  return named
    .filter(({ id }) => !known.includes(id))
    .map(({ id, field }) =>
      problem(null, field, 'unknown-agency', {
        agency: id,
        known: knownWords,
      }),
    );
}

function dateProblems(window: ScheduleWindow, year: unknown): Problem[] {
  const spans = [
    { field: 'end', from: window.start, to: window.end },
    { field: 'period.to', from: window.period?.from ?? null, to: window.period?.to ?? window.end },
    ...(window.change
      ? [
          {
            field: 'change.before.end',
            from: window.change.before.start,
            to: window.change.before.end,
          },
        ]
      : []),
  ];
  const problems = spans
    .filter(({ from, to }) => from !== null && from > to)
    .map(({ field, from, to }) =>
      problem(null, field, 'end-before-start', { start: from ?? '', end: to }),
    );
  if (typeof year === 'number' && isFar(window.end, year)) {
    problems.push(problem(null, 'end', 'far-from-year', { text: window.end, year }));
  }
  return problems;
}

function isFar(end: Day, year: number): boolean {
  // A year that is no year of the Thai era at all has a problem of its own.
  return isThaiYear(year) && Math.abs(fiscalYear(end) - year) > MAX_YEARS_AWAY;
}

function followsProblems(
  window: ScheduleWindow,
  windowIds: readonly (string | null)[],
  follows: ReadonlyMap<string, string | null>,
): Problem[] {
  if (window.follows === null) return [];
  if (!windowIds.includes(window.follows)) {
    return [problem(null, 'follows', 'unknown-follows', { id: window.follows })];
  }
  const seen = new Set<string>();
  let at: string | null = window.id;
  while (at !== null && !seen.has(at)) {
    seen.add(at);
    at = follows.get(at) ?? null;
  }
  return at === window.id ? [problem(null, 'follows', 'circular-follows', { id: window.id })] : [];
}

function holidayProblems(holidays: unknown): Problem[] {
  if (!Array.isArray(holidays)) return [];
  return holidays.flatMap((year: unknown, yearIndex) => {
    const { thaiYear: wanted, holidays: days } = Object(year) as Record<string, unknown>;
    if (!Array.isArray(days) || typeof wanted !== 'number') return [];
    return days.flatMap((entry: unknown, index) => {
      const { day } = Object(entry) as Record<string, unknown>;
      if (typeof day !== 'string' || !/^\d{4}-/.test(day)) return [];
      // A day with a Thai year has a problem of its own.
      const outside = isYear(Number(day.slice(0, 4))) && thaiYear(day as Day) !== wanted;
      const field = `holidays.${yearIndex + 1}.holidays.${index + 1}.day`;
      return outside
        ? [problem(null, field, 'outside-year', { text: day.slice(0, 10), year: wanted })]
        : [];
    });
  });
}

/** The ids of a list, null where an item has none. */
function idsOf(list: unknown): (string | null)[] {
  if (!Array.isArray(list)) return [];
  return list.map((item: unknown) => {
    const { id } = Object(item) as Record<string, unknown>;
    return typeof id === 'string' ? id : null;
  });
}

/** The positions of ids that occurred before. */
function duplicates(ids: readonly (string | null)[]): number[] {
  return ids.flatMap((id, index) => (id !== null && ids.indexOf(id) < index ? [index] : []));
}

function problem(
  row: number | null,
  field: string,
  code: ProblemCode,
  params: Problem['params'] = {},
): Problem {
  return { row, field, code, params };
}
