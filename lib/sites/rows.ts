import type { Recognised } from '../forms/model/recognition.ts';
import type { Control } from '../page/controls.ts';
import { inDocument, parentOf } from '../page/tree.ts';

type Matched = { control: Control; match: Recognised | null };

/** What of a control stands in its row. */
const placeOf = ({ control }: Matched): Node => inDocument(control.box);

/** The largest node around one anchor that holds no other. */
function rowAround(anchor: Node, before: Node | undefined, after: Node | undefined): Node {
  let row = anchor;
  for (let up = parentOf(row); up; up = parentOf(up)) {
    if ((before && up.contains(before)) || (after && up.contains(after))) return row;
    row = up;
  }
  return row;
}

function numberTable(table: readonly Matched[], rows: Map<Matched, number>): void {
  const byField = Map.groupBy(table, ({ match }) => match?.id);
  // The field that names a row stands in each: the required one that occurs most often.
  const anchors = [...byField]
    .toSorted(
      ([, x], [, y]) =>
        Number(y[0]?.match?.required) - Number(x[0]?.match?.required) || y.length - x.length,
    )[0]?.[1]
    .map(placeOf);
  if (!anchors) return;
  const around = anchors.map((anchor, i) => rowAround(anchor, anchors[i - 1], anchors[i + 1]));
  let row = 0;
  for (const each of table) {
    const place = placeOf(each);
    // In document order a control stands in the row of the one before it or in a later one.
    let at = row;
    while (at < around.length && !around[at]?.contains(place)) at++;
    if (at < around.length) row = at;
    else {
      // A row of two lines: what follows an anchor belongs to it.
      row = anchors.findLastIndex(
        (anchor) => anchor.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING,
      );
      row = Math.max(0, row);
    }
    rows.set(each, row + 1);
  }
}

/**
 * The row of each control of a repeatable table or list of cards, 1-based; null for fields that do
 * not repeat. Goes by what stands together on the page: where a row lacks a cell, the rows after it
 * keep their numbers.
 */
export function rowsOf(controls: readonly Matched[]): (number | null)[] {
  const rows = new Map<Matched, number>();
  const repeated = controls.filter(({ match }) => match?.row);
  for (const table of Map.groupBy(repeated, ({ match }) => match?.step).values()) {
    numberTable(table, rows);
  }
  return controls.map((each) => rows.get(each) ?? null);
}
