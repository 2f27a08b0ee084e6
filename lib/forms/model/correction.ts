import type { Site } from '../../domain/site.ts';

/**
 * What a person said a field is, or is not. Keyed by what the page calls the field, never by a
 * value, so that one officer's correction serves everybody with the same form.
 */
export type Correction = {
  site: Site;
  /** The text the page puts beside the field, as it was read. */
  label: string;
  /** The step the page showed, where it said so: the same word may mean another field elsewhere. */
  step?: string | null | undefined;
  /** Kind of control, so that a file button and a text box of one name are told apart. */
  kind?: string | undefined;
  /** Catalogue id; null: none of the fields we know. */
  field: string | null;
  /** The day it was made, `YYYY-MM-DD`. */
  added: string;
};
