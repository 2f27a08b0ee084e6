import type { Step } from './catalogue.ts';
import type { Entry, Snapshot, Worded } from './engine.ts';

/**
 * The form as a page shows it, or what changed of it since an earlier report. The rules run in the
 * background: the page's thread stays free, and rules may be as many and as large as they need.
 */
export type FormReport = {
  type: 'check-form';
  site: Snapshot['site'];
  /** What tells one project or dataset from another on this site; null where the page does not say. */
  project: string | null;
  steps: readonly Step[];
  /** Counted up by the page with each report. */
  seq: number;
  /** The report that this one changes; null: this one is whole. */
  base: number | null;
  /** Keys of all entries in the page's order; null: as before. */
  order: readonly string[] | null;
  /** Entries that are new or show something else. */
  changed: readonly Entry[];
};

/** What the rules say of a report; `again` asks for the whole form (the background just woke up). */
export type FormAnswer =
  | {
      seq: number;
      items: Worded[];
      /** How many findings the person switched off. */
      muted: number;
      /** Rules, by name, that would have needed steps not seen so far. */
      unseen: { name: string; steps: readonly Step[] }[];
      /** Rules, by name, that failed: they found nothing and nothing is known to be right. */
      broken: string[];
    }
  | 'again';
