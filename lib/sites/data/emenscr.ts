/*
 * What is known of eMENSCR, to be read and corrected without reading code. Its
 * steps and fields are told by what a page shows (`lib/picture`); what a field is called is in the
 * catalogue (`lib/forms/fields/catalogue-rows.ts`) and can also be corrected by a schedule file.
 */

/** The memo names it; log-in pages were seen from outside, everything else of it was not. */
export const HOST = 'emenscr.nesdc.go.th';

/** Log-in pages (Keycloak): nothing of ours is there. */
export const LOG_IN = '/auth';
