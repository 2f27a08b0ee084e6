import type { NameSource } from './costs.ts';
import { BESIDE, type Board, type Pair } from './pairs.ts';
import type { Box } from './picture.ts';
import { bottom, centre, middle, onOneLine, right, sharedWidth } from './place.ts';
import { isBeginning, lineOf, overOf } from './rows.ts';
import { wordsOf } from './words.ts';

/** Fields that go by heads over them, as in tables. */

/** Do words stand between two lines of fields, over any of the lower ones? */
function beginsBetween(upper: number, at: number, board: Board): boolean {
  const { places } = board;
  const { controls, texts } = places.picture;
  const from = controls[upper]?.box;
  const to = controls[at]?.box;
  if (!from || !to) return false;
  const line = lineOf(at, board).map((other) => controls[other]?.box ?? to);
  const left = Math.min(to[0], ...line.map(([x]) => x));
  const end = Math.max(...line.map(right), right(to));
  return places.texts(bottom(from), to[1]).some((i) => {
    const text = texts[i];
    if (!text || !isBeginning(i, board)) return false;
    const wide = text.cell ?? text.box;
    if (wide[0] > end || right(wide) < left) return false;
    return middle(text.box) > bottom(from) && bottom(text.box) <= to[1] + 4;
  });
}

type Column = { text: number; source: NameSource; cost: number };
/** What goes by a line of heads, however far below. */
const OF_LINE = { source: 'column', cost: 0.35 } as const;

/**
 * Fields whose column begins with an empty cell, or further down than a head reaches: they go by the line
 * of heads that the other fields of their row go by.
 */
function byLine(board: Board, found: ReadonlyMap<number, Column>): Map<number, number> {
  const { controls, texts } = board.places.picture;
  const named = new Map<number, number>();
  for (const at of found.keys()) {
    const head = texts[found.get(at)?.text ?? -1];
    if (head?.as !== 'head' || !head.cell) continue;
    for (const other of lineOf(at, board)) {
      const box = controls[other]?.box;
      if (!box || other === at || found.has(other) || named.has(other)) continue;
      const x = centre(box);
      const own = board.places.texts(head.box[1], bottom(head.box)).find((i) => {
        const { as, cell, box: words } = texts[i] ?? {};
        const isOver = as === 'head' && cell && x > cell[0] && x < right(cell);
        return (
          isOver && words && onOneLine(words, head.box) && wordsOf(texts[i]?.text ?? '').isName
        );
      });
      if (own !== undefined) named.set(other, own);
    }
  }
  return named;
}

/** px: the lines of a table of fields follow each other no farther apart. */
const LINE_GAP = 48;

/**
 * Rows of two lines under heads of two lines: of each column the upper head names the fields of the first
 * line, the lower those of the second.
 */
function doubled(board: Board): Map<number, number> {
  const { picture, texts: near } = board.places;
  const { controls, texts } = picture;
  const named = new Map<number, number>();
  const pairs: { upper: number; lower: number; cell: Box }[] = [];
  texts.forEach(({ as, cell, text }, upper) => {
    if (as !== 'head' || !cell || !wordsOf(text).isName) return;
    const lower = near(bottom(cell) - 2, bottom(cell) + 40).find((i) => {
      const own = texts[i];
      const isBelow = own?.as === 'head' && own.cell && Math.abs(own.cell[1] - bottom(cell)) <= 4;
      const isSame = isBelow && own.cell?.[0] === cell[0] && own.cell[2] === cell[2];
      return isSame && wordsOf(own.text).isName && !wordsOf(own.text).isHint;
    });
    const under = texts[lower ?? -1]?.cell;
    if (lower === undefined || !under) return;
    // The heads of rows have their fields beside them.
    const isBesideField = board.places
      .controls(cell[1], bottom(under))
      .some((at) => controls[at]?.box && onOneLine(controls[at].box, cell));
    if (!isBesideField) pairs.push({ upper, lower, cell: under });
  });
  for (const { cell, upper, lower } of pairs) {
    // A head over one column may have been parted alone.
    if (pairs.filter((other) => Math.abs(other.cell[1] - cell[1]) <= 4).length < 2) continue;
    const under = controls.flatMap(({ box }, at) => {
      const isUnder = box && centre(box) > cell[0] && centre(box) < right(cell);
      return isUnder && box[1] >= bottom(cell) - 4 ? [{ at, box }] : [];
    });
    let end = bottom(cell);
    under
      .sort((a, b) => a.box[1] - b.box[1])
      .every(({ at, box }, line) => {
        if (box[1] - end > LINE_GAP) return false;
        end = bottom(box);
        named.set(at, line % 2 === 0 ? upper : lower);
        return true;
      });
  }
  return named;
}

/**
 * Fields under a line of heads: the heads name them, whatever stands beside them on their line. The
 * fields of the rows below go by the first.
 */
export function columnsOf(board: Board, placed: readonly Pair[][]): Map<number, Column> {
  const { places } = board;
  const { controls, texts } = places.picture;
  const over = controls.map((_, at) => overOf(at, board));
  // Words right before a field on their own line, or behind a box to tick, head nothing below them.
  const besides = new Set(
    placed.flat().flatMap(({ source, text, cost }) => {
      const isBeside = source === 'right' || (source === 'left' && texts[text]?.as !== 'head');
      return isBeside && cost < BESIDE ? [text] : [];
    }),
  );
  const best = (at: number) => {
    const above = (placed[at] ?? []).filter(
      ({ source, text }) => source === 'above' && !besides.has(text),
    );
    return above.toSorted((a, b) => a.cost - b.cost)[0];
  };
  const hasInside = (at: number) => (placed[at] ?? []).some(({ source }) => source === 'inside');
  const found = new Map<number, Column>();
  controls.forEach((control, at) => {
    if (!control.box || over[at] !== -1 || hasInside(at)) return;
    const head = best(at);
    const text = head && texts[head.text];
    if (!head || !text || head.cost > 0.75) return;
    const line = lineOf(at, board);
    const heads = new Set(
      line.flatMap((other) => {
        const own = best(other);
        const words = own && texts[own.text];
        return own && words && onOneLine(words.box, text.box) ? [own.text] : [];
      }),
    );
    const left = (placed[at] ?? []).filter(({ source }) => source === 'left');
    const isHead = text.as === 'head';
    if (!isHead && (line.length < 2 || heads.size < Math.min(2, line.length))) return;
    if (!isHead && left.length > 0 && heads.size < line.length * 0.6) return;
    if (isHead && wordsOf(text.text).isGeneric && left.length > 0) return;
    // A bar over the whole line heads a part of the form: cells with names stand below it as well.
    const [bar, [x]] = [text.cell ?? text.box, control.box];
    const isUnderBar = left.some(({ text: own, cost }) => {
      const cell = texts[own]?.cell;
      const isApart = cell !== undefined && right(cell) <= x + 6;
      return isApart && cost < BESIDE && sharedWidth(bar, cell) > cell[2] / 2;
    });
    if (isUnderBar) return;
    // A single column under words that are no head has names of its own beside its fields.
    found.set(at, { text: head.text, source: 'column', cost: head.cost });
  });
  controls.forEach((_, at) => {
    if (found.has(at) || hasInside(at)) return;
    const up = over[at] ?? -1;
    const known = found.get(up);
    // Words that are no head name rows only where these are alike and nothing begins between them.
    const isHead = known && texts[known.text]?.as === 'head';
    const isAlike = controls[up]?.kind === controls[at]?.kind && !beginsBetween(up, at, board);
    if (known && (isHead || isAlike)) found.set(at, known);
  });
  for (const [at, text] of byLine(board, found)) {
    const isNamed = (placed[at] ?? []).some(({ source }) => source === 'left');
    if (!found.has(at) && !hasInside(at) && !isNamed) found.set(at, { text, ...OF_LINE });
  }
  for (const [at, text] of doubled(board)) if (!hasInside(at)) found.set(at, { text, ...OF_LINE });
  // Without rows below and without being a head words above a field are no more than that.
  const uses = new Map<number, number>();
  for (const { text } of found.values()) uses.set(text, (uses.get(text) ?? 0) + 1);
  for (const [at, column] of found) {
    const isLone = uses.get(column.text) === 1 && texts[column.text]?.as !== 'head';
    if (isLone) found.set(at, { ...column, source: 'above' });
  }
  return found;
}
