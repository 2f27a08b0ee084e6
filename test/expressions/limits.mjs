/**
 * How long the texts are that an expression meets whose time grows faster than its text: UTF-16 units,
 * and what bounds them. By file; the first entry whose path an expression's file begins with.
 *
 * @type {readonly (readonly [path: string, limit: number, by: string])[]}
 */
export const LIMITS = [
  ['lib/calendar/read-date.ts', 100, 'MAX_LENGTH'],
  ['lib/calendar/typed-days.ts', 160, 'MAX_LENGTH'],
  ['lib/cli/', 4096, 'an argument that a person gives to their own program'],
  ['lib/files/ckan-name.ts', 400, 'the name of a file; systems allow 255 bytes'],
  ['lib/files/personal/', 200_000, 'a long string of a file; the time grows as the text does'],
  ['lib/forms/fields/', 400, 'MAX_LABEL of the protocol'],
  ['lib/forms/read/read-day.ts', 200, 'MAX_LENGTH, MAX_RANGE'],
  ['lib/forms/read/read-number.ts', 80, 'MAX_LENGTH'],
  ['lib/forms/rules/email-format.ts', 1000, 'MAX_LENGTH'],
  ['lib/forms/rules/phone-format.ts', 1000, 'MAX_LENGTH'],
  ['lib/page/scan.ts', 400, 'MAX_LABEL of the protocol'],
  ['lib/page/values.ts', 500, 'the text asked for'],
  ['lib/picture/words.ts', 400, 'MAX_LABEL of the protocol'],
  ['lib/text/fill.ts', 25, 'a number as the platform writes it'],
  ['lib/sites/', 2000, 'a path'],
];

/** The memo reader is timed whole: its expressions meet pieces that only it knows the size of. */
export const MEMO_READER = 'lib/schedule/memo/';
export const MEMO_LIMIT = 20_000;
