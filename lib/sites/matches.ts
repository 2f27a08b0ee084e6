import * as emenscr from './data/emenscr.ts';
import * as openD from './data/open-d.ts';
import { HOSTS } from './sites.ts';

/** The manifest's patterns for the two sites. */

/** Where the content script runs. */
export const MATCHES = Object.values(HOSTS).map((host) => `https://${host}/*`);
/** Where files are checked. */
export const OPEN_D_MATCHES = [`https://${HOSTS['open-d']}/*`];
/** Log-in pages: never run there. */
export const EXCLUDED = [emenscr, openD].map(({ HOST, LOG_IN }) => `https://${HOST}${LOG_IN}/*`);
