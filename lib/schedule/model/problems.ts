/** What can be wrong with a schedule file: a closed list of codes, each with its parameters. */

export const PROBLEM_CODES = [
  'not-utf8',
  'not-json',
  'too-big',
  'not-a-schedule',
  'too-new',
  'forbidden-key',
  'missing',
  'unknown-field',
  'wrong-type',
  'empty',
  'too-long',
  'too-many',
  'out-of-range',
  'bad-id',
  'bad-address',
  'not-a-day',
  'no-such-day',
  'year-out-of-range',
  'thai-year-in-iso-date',
  'gregorian-year',
  'far-from-year',
  'outside-year',
  'end-before-start',
  'unknown-what',
  'unknown-step',
  'unknown-role',
  'unknown-agency',
  'unknown-choice',
  'unknown-follows',
  'circular-follows',
  'duplicate-id',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** One thing that is wrong, in a form a page or a test can use; see `problemSentence`. */
export interface Problem {
  /** The window, counted from 1; null for the head of the file. */
  readonly row: number | null;
  /** The field, lists counted from 1, e.g. `quotes.1.text`; null for the file as a whole. */
  readonly field: string | null;
  readonly code: ProblemCode;
  readonly params: Readonly<Record<string, string | number>>;
}
