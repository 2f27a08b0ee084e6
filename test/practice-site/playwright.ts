/**
 * Lets a Playwright context find the practice site under the two real host names.
 * Give files to its file inputs as `{ name, mimeType, buffer }`: of files named by their path,
 * Playwright does not show a routed request's bytes, and they arrive empty.
 */

import type { BrowserContext } from 'playwright';
import { EMENSCR_HOST, OPEN_D_HOST, type PracticeSite } from './site.ts';

const HOSTS: readonly string[] = [EMENSCR_HOST, OPEN_D_HOST];

/** Playwright does not route what a routed answer redirects to; a page that moves on is. */
const movingPage = (to: string): string =>
  `<!DOCTYPE html><script>location.replace(${JSON.stringify(to)})</script>`;

export async function routePracticeSite(
  context: BrowserContext,
  site: PracticeSite,
): Promise<void> {
  await context.route(
    (url) => HOSTS.includes(url.hostname),
    async (route) => {
      const request = route.request();
      const url = new URL(request.url());
      // Routed requests do not show their cookies.
      const cookies = await context.cookies(request.url());
      const answer = await site.respond({
        host: url.hostname,
        method: request.method(),
        path: url.pathname + url.search,
        headers: {
          ...request.headers(),
          cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
        },
        body: request.postDataBuffer(),
      });
      const { location, ...headers } = answer.headers;
      if (location === undefined) {
        await route.fulfill({ status: answer.status, headers, body: answer.body });
      } else await route.fulfill({ status: 200, headers, body: movingPage(location) });
    },
  );
}
