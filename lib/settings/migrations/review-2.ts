import type { Migration } from '../stored.ts';

type Old = {
  draft: { rows: readonly { confirmed?: unknown; base?: { title?: { th?: string } } }[] };
};

/**
 * Builds before the dates of a memo were kept with the draft: there are none until the text is
 * read again; what was there counts as a person's, so that reading again keeps it.
 */
export const review1to2: Migration = (old) => {
  const { draft } = old as Old;
  const rows = draft.rows.map((row) => ({
    ...row,
    title: row.base?.title?.th ?? '',
    touched: row.confirmed === true,
  }));
  return { version: 2, draft: { ...draft, rows, dates: [] } };
};
