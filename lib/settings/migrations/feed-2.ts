import type { Migration } from '../stored.ts';

type Old = { offer?: object | null };

/**
 * Builds before signatures said when they were made. That is not known of what was had before, and
 * the file is fetched again as a whole, so that its signature is looked at.
 */
export const feed1to2: Migration = (old) => {
  const { offer, ...rest } = old as Old;
  return {
    ...rest,
    version: 2,
    etag: null,
    lastModified: null,
    offer: offer ? { ...offer, signedAt: null } : null,
    refused: null,
    signedAt: null,
    notBefore: null,
    setFrom: null,
    last: null,
  };
};
