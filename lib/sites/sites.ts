import type { Site } from '../schedule/banner-window.ts';

/**
 * The two sites Thanwela sits on and what is known of their addresses. Only host and path are ever
 * read: after log-in the fragment carries the log-in code, so `hash` and `href` are not touched.
 */

export type SiteId = Site;

export const HOSTS: Readonly<Record<SiteId, string>> = {
  emenscr: 'emenscr.nesdc.go.th',
  'open-d': 'opendata.nesdc.go.th',
};

/** Where the content script runs. */
export const MATCHES = Object.values(HOSTS).map((host) => `https://${host}/*`);
/** Where files are checked. */
export const OPEN_D_MATCHES = [`https://${HOSTS['open-d']}/*`];
/** Log-in pages (Keycloak lives under `/auth/`): never run there. */
export const EXCLUDED = Object.values(HOSTS).map((host) => `https://${host}/auth/*`);

export function siteOf(hostname: string): SiteId | null {
  for (const [id, host] of Object.entries(HOSTS)) {
    if (hostname === host) return id as SiteId;
  }
  return null;
}

/** A log-in page: nothing of ours is shown and nothing is read. */
export function isLogInPath(pathname: string): boolean {
  return /^\/auth(?:\/|$)/u.test(pathname);
}

/** The site's front page, for links. */
export function siteUrl(site: SiteId): string {
  return `https://${HOSTS[site]}/`;
}
