/**
 * A page as a person sees it, as plain data: what can be filled in, and the words that stand around
 * it. No value of any field is in it. Lengths are CSS pixels in coordinates of the document, so that
 * scrolling changes nothing.
 */

/** Left, top, width, height. */
export type Box = readonly [x: number, y: number, width: number, height: number];

/** How words are drawn. */
export type Look = {
  /** Of the letters, in pixels. */
  size: number;
  /** 100–900. */
  weight: number;
  /** How light they are, 0 (black) to 100 (white or see-through). */
  tone: number;
};

/** What words are to the page, where its markup says so. */
export const TEXT_ROLES = [
  'text',
  'heading',
  'label',
  'head',
  'choice',
  'button',
  'link',
  'nav',
  'notice',
] as const;
export type TextRole = (typeof TEXT_ROLES)[number];

/** A run of words that stand together. */
export type ShownText = {
  text: string;
  box: Box;
  /** Index in `looks`. */
  look: number;
  as: TextRole;
  /** The cell of a table that it stands in alone. */
  cell?: Box;
  /** Marked as where the person is: by ARIA (2), or by the name of a class (1). */
  now?: 1 | 2;
  /** The page's style sheet draws a star before or after it. */
  star?: true;
  /** The layer over the page that it stands in, such as a dialog's. */
  layer?: number;
};

/** Where the markup says what a control is called. */
export const SAID_SOURCES = [
  'for',
  'around',
  'labelledby',
  'legend',
  'aria-label',
  'before',
  'placeholder',
  'title',
] as const;
export type SaidSource = (typeof SAID_SOURCES)[number];

export type Said = {
  text: string;
  source: SaidSource;
  /** The run that shows it, as an index in `texts`; null where nobody sees it. */
  run: number | null;
};

/** Something a person can fill in. */
export type DrawnControl = {
  key: string;
  kind: string;
  /** Null where it is not in sight. */
  box: Box | null;
  /** Of the members of a group. */
  parts?: readonly Box[];
  /** How many runs come before it in the order of the document. */
  at: number;
  /** Rendered, though perhaps not in sight: a hidden twin must not take a field's place. */
  shown: boolean;
  editable: boolean;
  /** Its own markup says that it must be filled in. */
  required: boolean;
  said: readonly Said[];
  /** The layer over the page that it stands in. */
  layer?: number;
};

export type Picture = {
  looks: readonly Look[];
  texts: readonly ShownText[];
  controls: readonly DrawnControl[];
};
