import type { Step } from '../../domain/step.ts';

export const BASES = [
  'memo',
  'nesdc',
  'gdc',
  'agency',
  'assumed',
  'page',
  'arithmetic',
  'file',
] as const;
/**
 * Where a row comes from: `memo` the ministry's memo (27 Jan 2566); `nesdc` NESDC's project
 * criteria (FY2570 slides, July 2568); `gdc` the Thai-GDC metadata form; `agency` the same item on
 * other Thai agencies' project forms built on NESDC's scheme; `assumed` ours until an official
 * confirms it on the screen; `page` the page's own mark; `arithmetic` follows from the numbers; `file` from what is in a file.
 */
export type Basis = (typeof BASES)[number];

export const FIELD_KINDS = [
  'text',
  'long',
  'choice',
  'choices',
  'date',
  'number',
  'money',
  'percent',
  'year',
  'phone',
  'email',
  'file',
] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

export type Field = {
  id: string;
  step: Step;
  /** The label, Thai, as shown to the person in both languages. */
  label: string;
  /** Other wordings seen on Thai project forms. */
  synonyms: readonly string[];
  /** More than one where forms differ. */
  kinds: readonly FieldKind[];
  required: boolean;
  /** One per row of a repeatable table. */
  row: boolean;
  basis: Basis;
};
