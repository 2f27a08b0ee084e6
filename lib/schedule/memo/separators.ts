/** What stands between the parts of a plain text's tables. */

/** Ends a row of a table, or a line. */
export const ROW = '\n';
/** Stands between two cells. */
export const CELL = '\t';
/** A line break inside a cell. */
export const BREAK = '\v';
/** All there is in a cell that goes on from the one above it. */
export const SAME = '\u0011';
