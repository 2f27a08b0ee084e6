import type { Site } from '../../domain/site.ts';
import type { Step } from '../../domain/step.ts';
import type { FileReport } from '../../files/report.ts';
import type { Basis, FieldKind } from './field.ts';

/** One control a person can fill in, as plain data: what it is, what it shows, whether it counts. */
export type Entry = {
  /** Identifies the control for as long as the page is open; findings refer to it by this key. */
  key: string;
  /** Catalogue id, or null when the page has it and the catalogue does not know it. */
  field: string | null;
  step: Step | null;
  /** The label as the page words it, tidy, without stars. */
  label: string;
  kinds: readonly FieldKind[];
  /** 1-based row of a repeatable table, or null. */
  row: number | null;
  required: boolean;
  basis: Basis;
  /** The page itself marks it as required (`required`, `aria-required`, "*", "(จำเป็น)"). */
  marked: boolean;
  /** Shown, enabled and not read-only: only then can it be called empty. */
  live: boolean;
  empty: boolean;
  /** As shown. For files: the names, one a line; of an editor: its letters, without its lines. */
  value: string;
  /** A rich-text editor: pasting plain text over it would lose its formatting. */
  rich?: true;
  /** For a file field: the reports on those of its files that have been checked. */
  files?: readonly FileReport[];
};

/** What the page shows at one moment. `steps` is empty when the page is not known to be a step. */
export type Snapshot = {
  site: Site;
  steps: readonly Step[];
  entries: readonly Entry[];
};
