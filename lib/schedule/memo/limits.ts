/** What of a memo is read, apart from the reader: whoever stores a draft needs no more than these. */

/** In characters; the memo of 2566 has about 20,000. */
export const MAX_MEMO_TEXT = 500_000;

/** The memo of 2566 has 61. */
export const MAX_DATES = 2000;
