/** Open-D's host: the memo names it. */
export const HOST = 'opendata.nesdc.go.th';

/** Log-in pages (Keycloak): nothing of ours is there. */
export const LOG_IN = '/auth';
