/**
 * The pages of the extension that the strip's menu opens, in the menu's order. `welcome` is the help:
 * how the extension is used, with a form to try it on.
 */
export const OWN_PAGES = [
  'popup',
  'year',
  'my-work',
  'files',
  'review',
  'options',
  'welcome',
] as const;
export type OwnPage = (typeof OWN_PAGES)[number];
