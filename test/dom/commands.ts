import { defineBrowserCommand } from '@vitest/browser-playwright';

/** What a test in the browser cannot do from inside of it. */

declare module 'vitest/browser' {
  interface BrowserCommands {
    /** Shows the page as it would be printed, or as on the screen again. */
    asPaper: (isPaper: boolean) => Promise<void>;
  }
}

export const asPaper = defineBrowserCommand<[isPaper: boolean]>(({ page }, isPaper) =>
  page.emulateMedia({ media: isPaper ? 'print' : null }),
);
