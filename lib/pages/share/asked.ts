/** Which schedule the page is asked to pass on, as its own address says. */

/** `draft`: the one on the review page; null: not said. */
export type Asked = { readonly kind: 'draft' } | { readonly kind: 'schedule'; readonly id: string };

export const DRAFT: Asked = { kind: 'draft' };
const PAGE = '/share.html';

/** The page's address for a schedule. */
export function sharePath(asked: Asked): string {
  return `${PAGE}?${asked.kind === 'draft' ? 'draft' : `id=${encodeURIComponent(asked.id)}`}`;
}

/** What an address asks for; null where it says nothing. */
export function askedFor(query: string): Asked | null {
  const given = new URLSearchParams(query);
  if (given.has('draft')) return DRAFT;
  const id = given.get('id');
  return id === null ? null : { kind: 'schedule', id };
}
