/**
 * Lets a Playwright context find the practice site under the two real host names.
 * Give files to its file inputs as `{ name, mimeType, buffer }`: of files named by their path,
 * Playwright does not show a routed request's bytes, and they arrive empty.
 */

import { join } from 'node:path';
import type { BrowserContext } from 'playwright';
import { build, type Rolldown } from 'vite';
import { EMENSCR_HOST, OPEN_D_HOST, type PracticeSite } from './site.ts';

const HOSTS: readonly string[] = [EMENSCR_HOST, OPEN_D_HOST];

/** Playwright does not route what a routed answer redirects to; a page that moves on is. */
const movingPage = (to: string): string =>
  `<!DOCTYPE html><script>location.replace(${JSON.stringify(to)})</script>`;

/** The script of eMENSCR's pages, which imports all others. */
const SCRIPT = '/assets/main.ts';

/**
 * All modules of eMENSCR's pages as one: each request that is routed costs the browser and the test
 * some milliseconds, and a page asks for thirteen.
 */
async function bundle(): Promise<string> {
  const root = join(import.meta.dirname, 'emenscr');
  const input = join(root, 'main.ts');
  const outcome = await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      rolldownOptions: { input },
    },
  });
  const [{ output }] = [outcome].flat() as [Rolldown.RolldownOutput];
  return output[0].code;
}
let bundled: Promise<string> | null = null;

export async function routePracticeSite(
  context: BrowserContext,
  site: PracticeSite,
): Promise<void> {
  await context.route(
    (url) => HOSTS.includes(url.hostname),
    async (route) => {
      const request = route.request();
      const url = new URL(request.url());
      if (url.hostname === EMENSCR_HOST && url.pathname === SCRIPT) {
        bundled ??= bundle();
        const contentType = 'text/javascript; charset=utf-8';
        return route.fulfill({ contentType, body: await bundled });
      }
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
