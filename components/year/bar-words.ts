/** What is said of a bar: in few words on it, in full to those who do not see it. */
import { showDay, showRange, showYear } from '../../lib/calendar/show.ts';
import { labelsOf, type Reading, titleOf, toneOf } from '../../lib/schedule/describe.ts';
import type { MyWindow } from '../../lib/schedule/types.ts';
import { type Say, speaker } from '../../lib/text/fill.ts';
import { TONE_WORDS, type Tone } from '../../lib/text/terms.ts';
import { WINDOW_WORDS } from '../../lib/text/window-words.ts';
import type { YearKey } from '../../lib/text/year-words.ts';

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
  /** Part of the title; the lane says the rest. */
  short: string;
  /** Start and end without the year, which the axis shows. */
  shortDays: string;
  days: string;
};

/** First and last day; only the last one where no start is printed. */
function daysOf({ window }: MyWindow, reading: Reading, style: 'short' | 'dayMonth'): string {
  if (window.start) return showRange(window.start, window.end, { ...reading, style });
  const say = speaker(WINDOW_WORDS, reading.language, reading.digits);
  return say('within.date', { date: showDay(window.end, { ...reading, style }) });
}

function shortOf(my: MyWindow, reading: Reading, say: Say<YearKey>): string {
  const year = showYear(my.window.fiscalYear, reading.digits);
  return say(`short.${my.window.what}`, { label: labelsOf(my, reading), year });
}

export function barWords(
  my: MyWindow,
  reading: Reading,
  say: Say<YearKey>,
  { isDone, isUnmarked }: Standing,
): BarWords {
  const tone = isDone(my.key) ? 'done' : isUnmarked(my.key) ? 'unmarked' : toneOf(my);
  return {
    tone,
    stateWord: TONE_WORDS[reading.language][tone],
    title: titleOf(my, reading),
    short: shortOf(my, reading, say),
    shortDays: daysOf(my, reading, 'dayMonth'),
    days: daysOf(my, reading, 'short'),
  };
}

/** The width of the chart below which it scrolls, and its words' measures, in px. */
export const LEAST_WIDTH = 1080;
const LETTER = 6.4;
/** Icon, spaces between the words and before the next bar. */
const BESIDES = 56;

/** An upper estimate of how many px the words of a bar take; vowels above and below take none. */
export function widthOf({ short, shortDays, stateWord }: BarWords): number {
  const letters = `${short}${shortDays}${stateWord}`.replace(/\p{Mn}/gu, '');
  return letters.length * LETTER + BESIDES;
}
