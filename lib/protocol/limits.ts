/**
 * The limits of what pages send to the background. The page trims what it sends to them; the
 * background rejects what exceeds them. No imports, so that content scripts can load this file.
 * Lengths are in UTF-16 units, as JavaScript counts them.
 */

/** Controls of one page. */
export const MAX_CONTROLS = 5000;
/** Runs of words that a page shows. */
export const MAX_TEXTS = 20_000;
/** Ways in which they are drawn. */
export const MAX_LOOKS = 1000;
/** Members of one group of choices. */
export const MAX_PARTS = 500;
/** Texts beside one control that may be its label. */
export const MAX_LABELS = 12;
export const MAX_LABEL = 400;
/** The value of one field. */
export const MAX_VALUE = 20_000;
/** All values of a page together; beyond it each is cut to one line. Messages may have 64 MB. */
export const MAX_VALUES = 1_000_000;
/** Steps that one page may show. */
export const MAX_STEPS = 20;
/** A path, without query and fragment. */
export const MAX_PATH = 2000;
/** What tells one project or dataset from another. */
export const MAX_PROJECT = 200;
/** The code and the name a page gives its project. */
export const MAX_CODE = 60;
export const MAX_NAME = 300;
/** Files that are chosen in one field. */
export const MAX_FILES = 50;

/** Names we give ourselves: keys of controls, ids of fields and rules, kinds. */
export const MAX_KEY = 20;
export const MAX_ID = 60;
export const MAX_KIND = 20;
/** Kinds of one field. */
export const MAX_KINDS = 6;
/** A field as a finding names it: an id, or `page:` and a label cut to fit. */
export const MAX_FIELD_NAME = 200;
/** A schedule's id and a window's. */
export const MAX_WINDOW_KEY = 200;
/** The short name of an agency. */
export const MAX_AGENCY = 60;
/** An error of a content script with its stack; what is kept of it is shorter. */
export const MAX_ERROR = 10_000;
