/** The two sites that officials work on; what is known of each stands in `lib/sites`. */
export const SITES = ['emenscr', 'open-d'] as const;
export type Site = (typeof SITES)[number];
