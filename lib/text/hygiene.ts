/**
 * Thai text as it should be stored: what pasting from Word and PDF leaves behind, and slips of the
 * keyboard that look right on screen. Line breaks and single spaces stay as they are.
 */

import { legible } from './mojibake.ts';

/**
 * What is wrong with a text. `spaces` look like spaces and only affect searching; `blank` is one
 * inside a word, before a mark or where ํ of ำ was; `mojibake` was read in the wrong encoding; of what
 * is `lost` nobody can tell what it was.
 */
export type TextSlip =
  | 'control'
  | 'invisible'
  | 'mojibake'
  | 'blank'
  | 'lost'
  | 'spaces'
  | 'sara-ae'
  | 'sara-am'
  | 'doubled'
  | 'order'
  | 'glyphs';

/** A line break of Word inside a paragraph. */
const SOFT_BREAK = /\v/gu;
const CONTROL = /(?![\t\n\r])\p{Cc}/gu;
const INVISIBLE =
  /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]|(?<=[\u0e00-\u0e7f\s])[\u200c\u200d]|[\u200c\u200d](?=[\u0e00-\u0e7f\s])/gu;
const OTHER_SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gu;
const SARA_AE = /\u0e40\u0e40/gu;
/** ํ and า apart, ํ before ำ, ำ before า: all stand for ำ. */
const SARA_AM =
  /\u0e4d([\u0e48-\u0e4b]?)[\u0e32\u0e33]|([\u0e48-\u0e4b])\u0e4d[\u0e32\u0e33]|\u0e33\u0e32/gu;
/** A blank before a mark, which stands above or below the letter before it. */
const BLANK =
  /([\u0e01-\u0e2e\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]) {1,3}(?=[\u0e31\u0e33-\u0e3a\u0e47-\u0e4e])/gu;
/** No word begins with า: the blank is where ํ was, or none belongs there. */
const AM_LOST =
  /([\u0e01-\u0e2e])([\u0e48-\u0e4b]?) {1,2}([\u0e48-\u0e4b]?)\u0e32([\u0e01-\u0e2e\u0e30-\u0e4e]{0,12})/gu;
/** The same mark twice on one letter: nobody sees the second. */
const DOUBLED = /([\u0e31\u0e33-\u0e3a\u0e47-\u0e4e])\1+/gu;
/** Marks on one letter: tones stand after the vowel above or below. */
const MARKS = /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4c]{2,}/gu;
const TONES = /[\u0e48-\u0e4c]/gu;
const inOrder = (marks: string) => marks.replace(TONES, '') + (marks.match(TONES) ?? []).join('');
/** Shifted marks in the private use area, as old Thai fonts and PDFs have them. */
const GLYPHS = /[\uf700-\uf71a]/gu;
/** What each of them stands for, from U+F700 on. */
const GLYPHS_MEANT = 'ฐิีึื่้๊๋์่้๊๋์ญัํ็่้๊๋์ฺุู';
/** Replacement characters, private ones nobody knows, halves of pairs, and letters turned into `?`. */
const LOST = /[\ufffd\ue000-\uf8ff]|\p{Cs}|\?{4,}/gu;

const ANY =
  /(?![\t\n\r])\p{Cc}|[\u00a0\u00ad\u061c\u1680\u2000-\u200f\u202a-\u202f\u205f-\u206f\u3000\ue000-\uf8ff\ufeff\ufffd]|\p{Cs}|\?{4}|[\u00a1-\u00fb]{3}|\u0e40[\u0e18\u0e19].\u0e40[\u0e18\u0e19]|\u0e40\u0e40|\u0e4d[\u0e48-\u0e4b]?[\u0e32\u0e33]|\u0e33\u0e32| [\u0e31-\u0e3a\u0e47-\u0e4e]|([\u0e31\u0e33-\u0e3a\u0e47-\u0e4e])\1|[\u0e48-\u0e4c][\u0e31\u0e34-\u0e3a\u0e47\u0e4d]/u;

const MAX_ROUNDS = 5;

const CLEANERS: readonly (readonly [
  TextSlip,
  RegExp,
  string | ((found: string, groups: readonly string[]) => string),
])[] = [
  ['control', SOFT_BREAK, '\n'],
  ['glyphs', GLYPHS, (glyph) => GLYPHS_MEANT.charAt(glyph.charCodeAt(0) - 0xf700)],
  ['invisible', INVISIBLE, ''],
  ['spaces', OTHER_SPACES, ' '],
  ['sara-ae', SARA_AE, '\u0e41'],
  ['sara-am', SARA_AM, (_, [a, b]) => `${a ?? ''}${b ?? ''}\u0e33`],
  [
    'blank',
    AM_LOST,
    (found, [letter = '', a = '', b = '', rest = '']) => amOr(found, letter + a + b, rest),
  ],
  ['blank', BLANK, (_, [letter]) => letter ?? ''],
  ['order', MARKS, inOrder],
  ['doubled', DOUBLED, (found) => found.charAt(0)],
];

/** Which of ำ and า makes fewer words of it: the dictionary knows ดำเนิน and การ, not ดาเนิน and กำร. */
function amOr(found: string, before: string, rest: string): string {
  const [am, aa] = [`${before}\u0e33${rest}`, `${before}\u0e32${rest}`];
  if (!before || !found) return found;
  // No text has as many different ones; ำ is by far the commoner.
  if (looks >= MAX_LOOKS) return am;
  looks++;
  return wordsIn(am) <= wordsIn(aa) ? am : aa;
}

/** Looks into the dictionary, each some microseconds, that one text may cost. */
const MAX_LOOKS = 500;
let looks = 0;

const wordsIn = (text: string) => {
  words ??= new Intl.Segmenter('th', { granularity: 'word' });
  return [...words.segment(text)].length;
};

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < b.length && a[at] === b[at]) at++;
  return Math.min(at, b.length - 1);
}

/** So many letters around a place are enough to find its word. */
const NEAR = 60;
let words: Intl.Segmenter | undefined;
function wordAt(text: string, at: number): string {
  words ??= new Intl.Segmenter('th', { granularity: 'word' });
  // A word is never far: the whole of a long text would be cut into words for one.
  const from = Math.max(0, at - NEAR);
  return words.segment(text.slice(from, at + NEAR)).containing(at - from)?.segment ?? '';
}

/**
 * The clean text, what was wrong, in how many places, and the (clean) word of the first; nothing
 * wrong gives the text itself. What is `lost` stays as it is: then the clean text is none to copy.
 */
export function cleanText(text: string): {
  text: string;
  slips: TextSlip[];
  places: number;
  first: string;
} {
  const result = { text, slips: [] as TextSlip[], places: 0, first: '' };
  // Nearly every text is clean, which one test shows.
  if (!ANY.test(text)) return result;
  looks = 0;
  const read = legible(text);
  if (read.places > 0) {
    result.text = read.text;
    result.places = read.places;
    result.slips.push('mojibake');
  }
  // One cleaner's result may need an earlier one again; two rounds are nearly always enough.
  for (let round = 0, before = ''; round < MAX_ROUNDS && before !== result.text; round++) {
    before = result.text;
    for (const [slip, pattern, by] of CLEANERS) {
      result.text = result.text.replace(pattern, (found: string, ...groups: string[]) => {
        const clean = typeof by === 'string' ? by : by(found, groups);
        if (clean !== found) {
          result.places++;
          if (!result.slips.includes(slip)) result.slips.push(slip);
        }
        return clean;
      });
    }
  }
  result.text = result.text.replace(CONTROL, () => {
    result.places++;
    if (!result.slips.includes('control')) result.slips.push('control');
    return '';
  });
  const lost = result.text.match(LOST)?.length ?? 0;
  result.places += lost;
  if (lost > 0) result.slips.push('lost');
  if (result.places > 0) result.first = wordAt(result.text, firstDifference(text, result.text));
  return result;
}
