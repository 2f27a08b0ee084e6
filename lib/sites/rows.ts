import type { Recognised } from '../forms/model/recognition.ts';
import type { Control } from '../page/controls.ts';
import { above } from '../page/tree.ts';

type Matched = { control: Control; match: Recognised | null };

const placeOf = ({ control }: Matched): Node => control.box;

/** Does a node hold another, in whatever web component or frame? */
function holds(outer: Node, inner: Node): boolean {
  let at: Node | null = inner;
  while (at && !outer.contains(at)) at = above(at.getRootNode());
  return at !== null;
}

/** The largest node around one anchor that holds no other. */
function rowAround(anchor: Node, before: Node | undefined, after: Node | undefined): Node {
  let row = anchor;
  for (let up = above(row); up; up = above(up)) {
    if ((before && holds(up, before)) || (after && holds(up, after))) return row;
    row = up;
  }
  return row;
}

const rectOf = ({ control }: Matched): DOMRect => control.box.getBoundingClientRect();

/** Of a table that lies on its side the anchors stand on one line: where each begins, px; else none. */
function columnsOf(anchors: readonly Matched[]): readonly number[] {
  const boxes = anchors.map(rectOf);
  const isLine = new Set(boxes.map(({ top }) => top)).size === 1;
  return isLine && boxes[0]?.left !== boxes[1]?.left ? boxes.map(({ left }) => left) : [];
}

function numberTable(table: readonly Matched[], rows: Map<Matched, number>): void {
  const byField = Map.groupBy(table, ({ match }) => match?.id);
  // The field that names a row stands in each: the required one that occurs most often.
  const anchored = [...byField].toSorted(
    ([, x], [, y]) =>
      Number(y[0]?.match?.required) - Number(x[0]?.match?.required) || y.length - x.length,
  )[0]?.[1];
  if (!anchored) return;
  const anchors = anchored.map(placeOf);
  const around = anchors.map((anchor, i) => rowAround(anchor, anchors[i - 1], anchors[i + 1]));
  const isAnchor = new Set(anchored);
  const indexes = table.flatMap((each, i) => (isAnchor.has(each) ? [i] : []));
  let columns: readonly number[] | undefined;
  let row = 0;
  for (const [i, each] of table.entries()) {
    const place = placeOf(each);
    // In document order a control stands in the row of the one before it or in a later one.
    let at = row;
    while (at < around.length && !holds(around[at] as Node, place)) at++;
    if (at < around.length) row = at;
    else {
      // A row of two lines: what follows an anchor belongs to it.
      const before = indexes.findLastIndex((index) => index < i);
      columns ??= columnsOf(anchored);
      const column = columns.indexOf(rectOf(each).left);
      row = Math.max(0, column < 0 ? before : column);
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
