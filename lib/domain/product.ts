/** The extension's id in Firefox, for good: what people set is kept under it. */
export const GECKO_ID = '{7a2e685c-5e4d-40b3-95b0-46f59ba548b4}';

/** Names of the files that an office hosts to install the extension from its own server. */
export const HOSTED = {
  chromePackage: 'thanwela.crx',
  chromeUpdates: 'updates.xml',
  firefoxPackage: 'thanwela.xpi',
  firefoxUpdates: 'updates.json',
} as const;
