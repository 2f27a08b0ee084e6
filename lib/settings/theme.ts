/** Light or dark, of the extension's own pages; `auto` follows the computer. */
export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
