/** Reads a memo's text again after a person edited it, and keeps what they had decided. */
import { tidy } from '../../text/normalise.ts';
import type { MemoReading, Span } from '../memo/types.ts';
import type { Schedule } from '../model/types.ts';
import {
  type Draft,
  type DraftDate,
  type DraftHead,
  type DraftRow,
  draftOfMemo,
  newRow,
  type Written,
} from './draft.ts';
import { typedDay } from './draft-schedule.ts';
import { readMemoHead } from './memo-head.ts';

/**
 * The draft of the edited text. Rows that were confirmed, changed or added stay as they are: in
 * the place of the one that was read for the same work and day, else behind the others. Dates that
 * a person set aside stay so where the text around them is the same; the head keeps what was typed.
 */
export function draftReadAgain(
  before: Draft,
  text: string,
  reading: MemoReading,
  schedules: readonly Schedule[],
  written: Written,
): Draft {
  const fresh = draftOfMemo(text, reading, schedules, written);
  const kept = before.rows.filter(({ confirmed, touched }) => confirmed || touched);
  const taken = new Map<string, DraftRow>();
  const others: DraftRow[] = [];
  for (const row of kept) {
    const home = fresh.rows.find((each) => !taken.has(each.id) && isSameWindow(each, row));
    if (home) taken.set(home.id, { ...row, id: home.id, spans: home.spans });
    else others.push({ ...row, spans: placesOf(row, before.text, text) });
  }
  const rows = fresh.rows.map((row) => taken.get(row.id) ?? row);
  const { leftOut = [] } = before;
  for (const row of others) rows.push({ ...row, id: newRow({ ...fresh, rows, leftOut }).id });
  const dates = fresh.dates.map((date) => decided(date, text, before));
  const agencies = [
    ...before.agencies,
    ...fresh.agencies.filter(({ id }) => before.agencies.every((each) => each.id !== id)),
  ];
  const head = headOf(before, fresh);
  const draft = { ...fresh, head, agencies, rows, dates, leftOut };
  return { ...draft, dates: linked(draft) };
}

function isSameWindow(a: DraftRow, b: DraftRow): boolean {
  return (
    a.what === b.what &&
    a.title === b.title &&
    a.fiscalYear === b.fiscalYear &&
    a.quarter === b.quarter &&
    typedDay(a.end).value === typedDay(b.end).value
  );
}

/** Where the words of a row stand in the edited text; nowhere when they are gone. */
function placesOf({ spans }: DraftRow, before: string, text: string): Span[] {
  return spans.flatMap(({ from, to }) => {
    const words = before.slice(from, to);
    const at = words === '' ? -1 : text.indexOf(words);
    return at < 0 ? [] : [{ from: at, to: at + words.length }];
  });
}

/** What stands around a date, by which it is found again. */
function around(text: string, { start, end }: DraftDate): string {
  return tidy(text.slice(Math.max(0, start - 24), end + 12));
}

function decided(date: DraftDate, text: string, before: Draft): DraftDate {
  const words = around(text, date);
  const same = before.dates.find(
    (each) => each.settled && each.outcome === 'aside' && around(before.text, each) === words,
  );
  if (!same || date.rows.length > 0) return date;
  return { ...date, outcome: 'aside', reason: same.reason, settled: true };
}

/** Dates within the words of a row that was added belong to it. */
function linked({ dates, rows }: Draft): DraftDate[] {
  return dates.map((date) => {
    if (date.rows.length > 0 || date.settled) return date;
    const own = rows.filter(
      ({ touched, spans, end }) =>
        touched &&
        date.to !== null &&
        typedDay(end).value === date.to &&
        spans.some(({ from, to }) => from <= date.start && to >= date.end),
    );
    return own.length === 0 ? date : { ...date, rows: own.map(({ id }) => id) };
  });
}

/** The head as it is read now, but for what a person typed over it. */
function headOf(before: Draft, fresh: Draft): DraftHead {
  const read = readMemoHead(before.text);
  const head: { -readonly [Field in keyof DraftHead]: DraftHead[Field] } = { ...fresh.head };
  for (const field of ['issuer', 'number', 'subject'] as const) {
    if (before.head[field] !== '' && before.head[field] !== read[field]) {
      head[field] = before.head[field];
    }
  }
  if (head.date === '') head.date = before.head.date;
  if (head.fiscalYear === '') head.fiscalYear = before.head.fiscalYear;
  return head;
}
