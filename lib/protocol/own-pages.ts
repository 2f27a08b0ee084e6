/** The pages of the extension that the strip's menu opens, in the menu's order. */
export const OWN_PAGES = ['popup', 'year', 'my-work', 'files', 'review', 'options'] as const;
export type OwnPage = (typeof OWN_PAGES)[number];
