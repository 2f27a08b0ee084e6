/** What work a few words of a memo may be about, where a person points at them. */
import type { Quarter } from '../../calendar/years.ts';
import type { What } from '../model/types.ts';
import { nearTopic } from './context.ts';
import { guessOf } from './notes.ts';
import { plainOf } from './plain.ts';

export interface WorkGuess {
  /** Null when the words name no work. */
  readonly what: What | null;
  /** The words for it, where its kind has no name of its own; else ''. */
  readonly title: string;
  readonly quarter: Quarter | null;
  /** พ.ศ.; null when none is named. */
  readonly year: number | null;
}

/** Reads the work that words name; never throws. */
export function guessWork(words: string): WorkGuess {
  const {
    what,
    title = '',
    quarter = null,
    year = null,
  } = guessOf(nearTopic(plainOf(words.slice(0, MAX_WORDS)).text), null);
  return { what, title, quarter, year };
}

const MAX_WORDS = 2000;
