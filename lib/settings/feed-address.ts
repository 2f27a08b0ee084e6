/** Addresses of a schedule feed: see `stores/feed-store.ts`. */

/**
 * An address that can be a feed: https, no user or password in it, no fragment. Null for any
 * other text.
 */
export function feedAddress(written: string): string | null {
  const trimmed = written.trim();
  if (trimmed.length > 500 || !URL.canParse(trimmed)) return null;
  const url = new URL(trimmed);
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '') return null;
  url.hash = '';
  return url.href;
}

/** The permission a feed's address needs: its host and nothing else. */
export function feedOrigin(address: string): string {
  // Firefox knows no ports in match patterns; without one every port of the host is meant.
  return `https://${new URL(address).hostname}/*`;
}
