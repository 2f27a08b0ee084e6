/**
 * The dates of the memo that a draft is made from, and what a person decides about each: a window
 * with these values, or no window, with a reason.
 */
import type { Day } from '../../calendar/day.ts';
import { showDay } from '../../calendar/show.ts';
import { tidy } from '../../text/normalise.ts';
import { guessWork } from '../memo/guess.ts';
import type { AsideReason, LedgerEntry, Span } from '../memo/types.ts';
import {
  changeRow,
  type Draft,
  type DraftDate,
  type DraftRow,
  hasOpenQuestion,
  newRow,
  type Written,
} from './draft.ts';

/** How a date stands now: rows may have been removed, and questions answered, since it was read. */
export function outcomeNow(
  { rows, outcome }: DraftDate,
  draft: Pick<Draft, 'rows'>,
): LedgerEntry['outcome'] {
  const own = draft.rows.filter(({ id }) => rows.includes(id));
  if (own.length > 0) return own.some(hasOpenQuestion) ? 'question' : 'window';
  return outcome === 'aside' ? 'aside' : 'question';
}

/** Indexes of the dates about which nobody has decided; those of a row are asked about there. */
export function undecidedDates(draft: Draft): number[] {
  return draft.dates.flatMap((date, index) =>
    outcomeNow(date, draft) === 'question' && !draft.rows.some(({ id }) => date.rows.includes(id))
      ? [index]
      : [],
  );
}

/** The draft with a row for the date, filled in as far as its words tell, and that row's id. */
export function rowFromDate(
  draft: Draft,
  index: number,
  written: Written,
): { draft: Draft; id: string } | null {
  const date = draft.dates[index];
  if (!date) return null;
  const row = filledRow(draft, date, lineAround(draft.text, date), written);
  return {
    draft: {
      ...draft,
      rows: [...draft.rows, row],
      dates: draft.dates.map((each, at) =>
        at === index ? { ...each, outcome: 'window', rows: [row.id], settled: true } : each,
      ),
    },
    id: row.id,
  };
}

/**
 * The draft with rows for words that a person selected: one for each of their dates that has none
 * yet, or else one that the person fills in; and the id of the first.
 */
export function rowsFromWords(
  draft: Draft,
  span: Span,
  written: Written,
): { draft: Draft; id: string } {
  const inside = draft.dates.flatMap((date, index) => {
    const isIn = date.start < span.to && date.end > span.from;
    return isIn && !draft.rows.some(({ id }) => date.rows.includes(id)) ? [index] : [];
  });
  let next = draft;
  let first: string | null = null;
  for (const index of inside) {
    const date = next.dates[index];
    if (!date) continue;
    const made = rowFromDate(next, index, written);
    if (!made) continue;
    const words = { from: Math.min(span.from, date.start), to: Math.max(span.to, date.end) };
    next = withWords(made.draft, made.id, words, inside.length === 1);
    first ??= made.id;
  }
  if (first !== null) return { draft: next, id: first };
  const known = draft.dates.find(({ start, end }) => start < span.to && end > span.from) ?? null;
  const row = filledRow(draft, known, span, written);
  const dates = draft.dates.map((each) =>
    each === known ? { ...each, rows: [...each.rows, row.id] } : each,
  );
  return { draft: { ...draft, rows: [...draft.rows, row], dates }, id: row.id };
}

/** The words a person selected stand for the row, and say what work it is. */
function withWords(draft: Draft, id: string, span: Span, isAlone: boolean): Draft {
  if (!isAlone) return draft;
  const quote = tidy(draft.text.slice(span.from, span.to)).slice(0, MAX_QUOTE);
  const guess = guessWork(quote);
  const rows = draft.rows.map((row) =>
    row.id === id
      ? {
          ...changeRow(row, {
            quote,
            ...(guess.what !== null && { what: guess.what, title: guess.title }),
            ...(guess.what !== null && guess.quarter !== null && { quarter: guess.quarter }),
          }),
          spans: [span],
        }
      : row,
  );
  return { ...draft, rows };
}

/** A date that is no window, with the reason; rows made from it alone go with it. */
export function setAside(draft: Draft, index: number, reason: AsideReason): Draft {
  const date = draft.dates[index];
  if (!date) return draft;
  const elsewhere = new Set(draft.dates.flatMap(({ rows }, at) => (at === index ? [] : rows)));
  const gone = date.rows.filter((id) => !elsewhere.has(id));
  return {
    ...draft,
    rows: draft.rows.filter(({ id }) => !gone.includes(id)),
    dates: draft.dates.map((each, at) =>
      at === index ? { ...each, outcome: 'aside', reason, rows: [], settled: true } : each,
    ),
  };
}

/** The draft without a row; the dates it was read from are thereby decided. */
export function withoutRow(draft: Draft, id: string): Draft {
  return {
    ...draft,
    rows: draft.rows.filter((row) => row.id !== id),
    dates: draft.dates.map((date) => {
      if (!date.rows.includes(id)) return date;
      const rows = date.rows.filter((each) => each !== id);
      if (rows.length > 0) return { ...date, rows };
      return { ...date, outcome: 'aside', reason: 'person', rows, settled: true };
    }),
  };
}

/** In characters; the schedule file's own limit. */
const MAX_QUOTE = 2000;
const MAX_LINE = 400;

/** The words of the line that a date stands in. */
function lineAround(text: string, { start, end }: DraftDate): Span {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', end);
  return {
    from: Math.max(from, start - MAX_LINE),
    to: Math.min(next < 0 ? text.length : next, end + MAX_LINE),
  };
}

function filledRow(draft: Draft, date: DraftDate | null, span: Span, written: Written): DraftRow {
  const words = tidy(draft.text.slice(span.from, span.to));
  const before = date === null ? words : tidy(draft.text.slice(span.from, date.start));
  const near = guessWork(before);
  const guess = date?.what != null ? date : near.what === null ? guessWork(words) : near;
  const empty = newRow(draft);
  const day = (value: Day | null | undefined) =>
    value == null ? '' : showDay(value, { ...written, style: 'short' });
  const row = changeRow(empty, {
    what: guess.what ?? empty.what,
    title: guess.title,
    ...(guess.quarter !== null && { quarter: guess.quarter }),
    ...(guess.year !== null && { fiscalYear: String(guess.year) }),
    agencies: date?.agencies ?? null,
    start: day(date?.from),
    end: day(date?.to),
    quote: words.slice(0, MAX_QUOTE),
  });
  const quote = row.quote;
  // What the words do not say is asked, not guessed.
  const questions =
    guess.what === null ? [{ quote, code: 'kind-unsure', meant: null, settled: false }] : [];
  return { ...row, labels: date?.labels ?? {}, spans: [span], questions };
}
