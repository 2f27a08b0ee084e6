import type { Site } from '../domain/site.ts';
import * as emenscr from './data/emenscr.ts';
import * as openD from './data/open-d-address.ts';

/**
 * The two sites Thanwela sits on and what is known of their addresses. Only host and path are ever
 * read: after log-in the fragment carries the log-in code, so `hash` and `href` are not touched.
 */

export const HOSTS: Readonly<Record<Site, string>> = {
  emenscr: emenscr.HOST,
  'open-d': openD.HOST,
};

/** Where people log in on either site. */
const LOG_IN = [emenscr.LOG_IN, openD.LOG_IN];

export function siteOf(hostname: string): Site | null {
  for (const [id, host] of Object.entries(HOSTS)) {
    if (hostname === host) return id as Site;
  }
  return null;
}

/** A log-in page: nothing of ours is shown and nothing is read. */
export function isLogInPath(pathname: string): boolean {
  // Servers may take other cases and doubled slashes for the same page.
  const path = pathname.replace(/\/{2,}/gu, '/').toLowerCase();
  return LOG_IN.some((at) => path === at || path.startsWith(`${at}/`));
}

/** Is it a page? Data, texts and pictures are shown by the browser as they are, without us. */
export function isPage(doc: Document): boolean {
  return /^(?:text\/html|application\/xhtml\+xml)$/u.test(doc.contentType);
}

/** The site's front page, for links. */
export function siteUrl(site: Site): string {
  return `https://${HOSTS[site]}/`;
}
