/**
 * Puts together what became of every date of a memo: nothing that looks like a date is lost on
 * the way, whatever the reading made of it.
 */
import { addDays, type Day } from '../../calendar/day.ts';
import { type DateFound, daysOf, isRange, monthsSpoken } from './dates.ts';
import type { Stretch } from './lines.ts';
import { asideReason } from './mood.ts';
import type { Plain } from './plain.ts';
import { lastDayOf, relativesIn } from './relative.ts';
import type { Remark, Said } from './said.ts';
import type { AsideReason, LedgerEntry, MemoWindow } from './types.ts';

/** What a reading left behind; offsets are those of the plain text. */
export interface Read {
  readonly plain: Plain;
  /** Those of the whole text, in order. */
  readonly dates: readonly DateFound[];
  readonly said: Said;
  readonly windows: readonly MemoWindow[];
  /** Where the dates of each window stand. */
  readonly windowDates: readonly (readonly Stretch[])[];
  /** What is asked about dates that gave no window. */
  readonly remarks: readonly Remark[];
  /** พ.ศ. */
  readonly year: number | null;
}

/** Every date of the text with its outcome, in the order of the text, none over another. */
export function ledgerOf(read: Read): LedgerEntry[] {
  const windowsAt = new Map<number, number[]>();
  for (const [index, dates] of read.windowDates.entries()) {
    for (const { from } of dates) windowsAt.set(from, [...(windowsAt.get(from) ?? []), index]);
  }
  const remarksAt = new Map<number, Remark>();
  for (const remark of read.remarks) {
    if (remark.date && !remarksAt.has(remark.date.from)) remarksAt.set(remark.date.from, remark);
  }
  const statusAt = new Map<number, string>();
  for (const { dates, status } of read.said.statements) {
    for (const { from } of dates) statusAt.set(from, status);
  }
  const entries = placesOf(read).map(({ from, to, date }): LedgerEntry => {
    const { from: start, to: end } = read.plain.first(from, to);
    const windows = windowsAt.get(from) ?? [];
    const [first] = windows
      .map((index) => read.windows[index])
      .filter((each) => each !== undefined);
    const place = { start, end, text: read.plain.words(from, to), windows };
    if (first) {
      const asked = windows.flatMap((index) => read.windows[index]?.flags ?? [])[0];
      return {
        ...place,
        from: first.start,
        to: first.end,
        outcome: asked ? 'question' : 'window',
        reason: asked?.code ?? null,
        what: first.what,
        title: first.title ?? null,
        quarter: first.quarter,
        labels: first.labels,
        year: first.fiscalYear,
        agencies: first.agencies,
      };
    }
    const remark = remarksAt.get(from);
    const guess = remark?.guess;
    const title = guess?.title ?? null;
    return {
      ...place,
      ...daysFor(date, read, from, to, guess?.to),
      outcome: remark ? 'question' : 'aside',
      reason: remark?.code ?? asideAt({ from, to, date }, statusAt.get(from), read),
      what: guess?.what ?? null,
      title: title === null ? null : { th: title, en: title },
      quarter: guess?.quarter ?? null,
      labels: {},
      year: guess?.year ?? read.year,
      agencies: null,
    };
  });
  // A row of several lines has its dates in another order.
  return entries.toSorted((a, b) => a.start - b.start);
}

interface Place extends Stretch {
  /** Null for a relative deadline. */
  readonly date: DateFound | null;
}

/** Dates, and where there is none the relative deadlines and days that only a column makes dates. */
function placesOf({ plain, dates, said }: Read): Place[] {
  const found: Place[] = [];
  const taken = new Uint8Array(plain.text.length);
  for (const date of [...dates, ...said.days]) {
    const { from, to } = date;
    if (taken.subarray(from, to).includes(1)) continue;
    taken.fill(1, from, to);
    found.push({ from, to, date });
  }
  for (const { from, to } of relativesIn(plain.text)) {
    if (taken.subarray(from, to).includes(1)) continue;
    taken.fill(1, from, to);
    found.push({ from, to, date: null });
  }
  for (const date of monthsSpoken(plain.text)) {
    const { from, to } = date;
    if (!taken.subarray(from, to).includes(1)) found.push({ from, to, date });
  }
  return found.toSorted((a, b) => a.from - b.from);
}

function daysFor(
  date: DateFound | null,
  { plain, year }: Read,
  from: number,
  to: number,
  guessed: Day | null | undefined,
) {
  if (date === null) {
    return { from: null, to: guessed ?? lastDayOf(plain.text.slice(from, to), null, year) };
  }
  const { start, end } = daysOf(date, (month) =>
    year === null ? null : year - 543 - (month >= 10 ? 1 : 0),
  );
  const isBefore = date.lead === 'before' && end !== null;
  return { from: start, to: isBefore ? addDays(end, -1) : end };
}

const STATUS_REASONS: Readonly<Record<string, AsideReason>> = {
  recited: 'recited',
  said: 'former',
  changed: 'former',
  former: 'former',
};

/** Why a date that nothing was read from, and nothing is asked about, is no window. */
function asideAt({ from, to, date }: Place, status: string | undefined, read: Read): AsideReason {
  const passed = read.said.asides.get(from);
  if (passed) return passed;
  if (status !== undefined) return STATUS_REASONS[status] ?? 'former';
  const { text } = read.plain;
  const begin = text.lastIndexOf('\n', from - 1) + 1;
  const before = text.slice(Math.max(begin, from - MAX_BESIDE), from);
  const after = text.slice(to, to + 40);
  if (/ลง[ ]?(?:วันที่)?[ ]*(?:วันที่)?$|^ *วันที่ *$/u.test(before)) return 'letter-date';
  if (date?.months && date.lead === 'none' && isRange(date)) return 'reported-period';
  if (/ระยะเวลา|ตลอด|อายุ/u.test(before)) return 'duration';
  const reason = asideReason(`${before}${after.split('\n')[0]}`);
  if (reason !== 'other-work') return reason;
  const isDeadline = date === null || date.lead !== 'none' || isRange(date);
  return isDeadline ? 'other-work' : 'mention';
}

const MAX_BESIDE = 200;
