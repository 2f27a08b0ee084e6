/** A text cut where the words of its windows begin and end, so that a page can mark them. */
import type { Span } from '../memo/types.ts';

export interface Segment {
  readonly text: string;
  /** Indexes of the rows whose words these are, in order; empty outside. */
  readonly rows: readonly number[];
  /** Indexes of the rows whose words end here. */
  readonly ends: readonly number[];
  /** Index of the date that this is, or is a part of; absent outside dates. */
  readonly date?: number;
}

/**
 * Cuts a text into segments; joined they are the text again. Spans may overlap; what lies outside
 * the text is left out.
 *
 * @param spans of each row, UTF-16 offsets
 * @param dates of the text, in its order, none over another
 */
export function segmentsOf(
  text: string,
  spans: readonly (readonly Span[])[],
  dates: readonly Span[] = [],
): Segment[] {
  const isGood = ({ from, to }: Span) => from >= 0 && from < to && to <= text.length;
  const all = spans.flatMap((list, row) => list.filter(isGood).map((span) => ({ ...span, row })));
  const marks = [...all, ...dates.filter(isGood)];
  const cuts = [...new Set([0, text.length, ...marks.flatMap(({ from, to }) => [from, to])])];
  cuts.sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? text.length;
    const here = all.filter((span) => span.from <= from && span.to >= to);
    const date = dates.findIndex((span) => isGood(span) && span.from <= from && span.to >= to);
    const numbers = (list: typeof all) => [...new Set(list.map(({ row }) => row))].sort(compare);
    return {
      text: text.slice(from, to),
      rows: numbers(here),
      ends: numbers(here.filter((span) => span.to === to)),
      ...(date >= 0 && { date }),
    };
  });
}

const compare = (a: number, b: number) => a - b;
