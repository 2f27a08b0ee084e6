import type { Step } from '../../domain/step.ts';
import type { Filled, Muted, Worded } from './finding.ts';
import type { RecogniseAnswer } from './recognition.ts';

/** A field in sight that was not recognised: nothing is checked in it. Its label is '' where it has no name. */
export type Unrecognised = { key: string; label: string };

/** A file that takes long to be checked, or that the person no longer waited for. */
export type FileProgress = {
  /** The control it was chosen in, and which of its files it is. */
  entryKey: string;
  index: number;
  name: string;
  /** Bytes worked through, of how many; null: stopped. */
  checked: { done: number; total: number } | null;
};

/** What the form looks like to us right now; plain data for banner, panel and markers. */
export type FormState = {
  steps: readonly Step[];
  items: readonly Worded[];
  /** What is not listed because the person switched it off. */
  muted: readonly Muted[];
  /** Required fields on screen, and how many of them are filled in. */
  filled: Filled;
  /** Empty required fields of each step of the project, as far as it was seen. */
  lacks: Readonly<Partial<Record<Step, number>>>;
  /** Files that open and in which nothing about people was found, by name. */
  goodFiles: readonly string[];
  /** How many fields were recognised and read. */
  read: number;
  /** Labels of required fields that are not on the page or were not recognised. */
  notFound: readonly string[];
  /** Labels of fields on the page that no rule knows; only told while the panel is open. */
  unrecognised: readonly Unrecognised[];
  /** The fields a person may say an unrecognised one is. */
  choices: RecogniseAnswer['choices'];
  /** Rules that would have needed steps not seen so far. */
  unseen: readonly { name: string; steps: readonly Step[] }[];
  /** Rules that failed. */
  broken: readonly string[];
  /** The rules have been through what is on screen; until then nothing can be said. */
  checked: boolean;
  /** Files whose check takes its time. */
  files: readonly FileProgress[];
};
