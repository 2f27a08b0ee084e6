/** Rows of a draft that are filled in one after the other: what a typed field says, and when it is enough. */
import { type Day, daysBetween } from '../../calendar/day.ts';
import { showDay } from '../../calendar/show.ts';
import { readTypedDays, type TypedDays } from '../../calendar/typed-days.ts';
import { fiscalYearPeriod } from '../../calendar/years.ts';
import { changeRow, type Draft, type DraftRow, hasOpenQuestion, type Written } from './draft.ts';
import { typedDay, typedYear } from './draft-schedule.ts';

export type DayField = 'start' | 'end';

/**
 * Why a row with days is not taken to be confirmed by itself.
 * - `far`: a day lies far from the one projected
 * - `no-start`: a start was to be expected, and none is typed
 */
export type Doubt = 'far' | 'no-start';

/** What stands in a row's fields. */
export interface QuickRow {
  readonly start: TypedDays;
  readonly end: TypedDays;
  /** The end is typed and both can be read, in order. */
  readonly isWhole: boolean;
  readonly doubts: readonly Doubt[];
}

/** Further from what was projected than a memo usually moves a window. */
const FAR_DAYS = 75;
/** Where the earlier memo came too late for its days to say much: a slip of a year is still seen. */
const FAR_DAYS_AFTER_EXCEPTION = 330;

/** Reads one field of a row as it stands. */
export function readField(row: DraftRow, field: DayField, draft: Draft): TypedDays {
  const year = typedYear(draft.head.fiscalYear) ?? typedYear(row.fiscalYear);
  // A year that cannot be read fills nothing in.
  if (year === null || year < 2400 || year > 2700) return plainly(row[field]);
  const start = field === 'end' ? typedDay(row.start).value : null;
  return readTypedDays(row[field], {
    within: fiscalYearPeriod(year),
    near: row.projected?.[field] ?? row.projected?.end ?? null,
    notBefore: start,
  });
}

function plainly(text: string): TypedDays {
  if (text.trim() === '') return { kind: 'none' };
  const { value, meant } = typedDay(text);
  return value === null
    ? { kind: 'unreadable', meant }
    : { kind: 'day', day: value, filled: false };
}

/** What a row says, and whether it can be confirmed. */
export function quickRow(row: DraftRow, draft: Draft): QuickRow {
  const start = readField(row, 'start', draft);
  const end = readField(row, 'end', draft);
  const first = start.kind === 'span' ? start.from : start.kind === 'day' ? start.day : null;
  const last = start.kind === 'span' ? start.to : end.kind === 'day' ? end.day : null;
  const isOrdered = first === null || (last !== null && first <= last);
  const isWhole = last !== null && isOrdered && start.kind !== 'unreadable';
  return { start, end, isWhole, doubts: isWhole ? doubtsOf(row, first, last) : [] };
}

function doubtsOf({ projected }: DraftRow, first: Day | null, last: Day): Doubt[] {
  if (!projected) return [];
  const most = projected.isException ? FAR_DAYS_AFTER_EXCEPTION : FAR_DAYS;
  const isFar = (day: Day, from: Day, limit = most) => Math.abs(daysBetween(from, day)) > limit;
  const far =
    isFar(last, projected.end) ||
    (first !== null &&
      (projected.start === null
        ? isFar(first, projected.end, FAR_DAYS_AFTER_EXCEPTION)
        : isFar(first, projected.start)));
  return [
    ...(far ? (['far'] as const) : []),
    ...(first === null && projected.start !== null ? (['no-start'] as const) : []),
  ];
}

/**
 * The row when a person leaves a field: a day whose year was filled in is written out, and a span fills
 * both fields. What cannot be read stays as it was typed.
 */
export function written(row: DraftRow, field: DayField, draft: Draft, how: Written): DraftRow {
  const read = readField(row, field, draft);
  const words = (day: Day) => showDay(day, { ...how, style: 'short' });
  if (read.kind === 'span') {
    return changeRow(row, { start: words(read.from), end: words(read.to) });
  }
  if (read.kind === 'day' && read.filled) return changeRow(row, { [field]: words(read.day) });
  return row;
}

/** Can the row be confirmed as it is written? */
export function isWritten(row: DraftRow, draft: Draft): boolean {
  const start = row.start.trim() === '' || typedDay(row.start).value !== null;
  return quickRow(row, draft).isWhole && start && typedDay(row.end).value !== null;
}

/**
 * The row when a person goes on to the next one: whoever typed its days from the memo has confirmed
 * them, unless something about them is odd.
 */
export function confirmedByTyping(row: DraftRow, draft: Draft): DraftRow {
  const isClear = isWritten(row, draft) && quickRow(row, draft).doubts.length === 0;
  return isClear && !hasOpenQuestion(row) ? { ...row, confirmed: true } : row;
}
