/** The words of a bar: short on the bar itself, in full for screen readers. */
import { isCancelled } from '../../lib/schedule/model/change.ts';
import type { MyWindow } from '../../lib/schedule/model/types.ts';
import {
  describeChange,
  type Reading,
  showDays,
  titleOf,
  titleParts,
  toneOf,
} from '../../lib/schedule/words/describe.ts';
import { shortWorkTitle } from '../../lib/schedule/words/title.ts';
import { TONE_WORDS, type Tone } from '../../lib/text/words/terms.ts';

/** How windows stand for this person. */
export type Standing = {
  isDone(key: string): boolean;
  /** Closed lately and not marked done. */
  isUnmarked(key: string): boolean;
};

export type BarWords = {
  tone: Tone;
  stateWord: string;
  /** The full title, as everywhere. */
  title: string;
  /** Part of the title, where the lane says the rest. */
  short: string;
  /** Start and end without the year, which the axis shows. */
  shortDays: string;
  days: string;
  /** What a later letter did, in a word: "ขยายระยะเวลา"; '' for none, or where the state already says it. */
  changed: string;
  /** The same in full: what it was, what it is, by which letter. */
  changeInFull: string;
};

/** @param inOwnLane false: in the lane of what is carried over, which says nothing of its kind */
export function barWords(
  my: MyWindow,
  reading: Reading,
  { isDone, isUnmarked }: Standing,
  inOwnLane: boolean,
): BarWords {
  const tone = isDone(my.key) ? 'done' : isUnmarked(my.key) ? 'unmarked' : toneOf(my);
  const title = titleOf(my, reading);
  const { changeVerb, changeInFull } = describeChange(my, reading);
  const days = isCancelled(my) ? (my.change?.before ?? my.window) : my.window;
  return {
    tone,
    stateWord: TONE_WORDS[reading.language][tone],
    title,
    short: inOwnLane ? shortWorkTitle(titleParts(my, reading), reading.language) : title,
    shortDays: showDays(days, reading, 'dayMonth'),
    days: showDays(days, reading),
    changed: isCancelled(my) ? '' : changeVerb,
    changeInFull,
  };
}

/** The width of the chart below which it scrolls, and its words' measures, in px. */
export const MIN_WIDTH = 1080;
const LETTER = 6.4;
/** Icon, spaces between the words and before the next bar. */
const BESIDES = 56;

/** An upper estimate of how many px the words of a bar take; vowels above and below take none. */
export function widthOf({ short, shortDays, stateWord, changed }: BarWords): number {
  const letters = `${short}${shortDays}${stateWord}${changed && ` · ${changed}`}`.replace(
    /\p{Mn}/gu,
    '',
  );
  return letters.length * LETTER + BESIDES;
}
