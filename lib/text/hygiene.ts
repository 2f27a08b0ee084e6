/**
 * Thai text as it should be stored: what pasting from Word and PDF leaves behind, and slips of the
 * keyboard that look right on screen. Line breaks and single spaces stay as they are.
 */

/** What is wrong with a text. `spaces` are seen as spaces and only trouble searching. */
export type TextSlip =
  | 'invisible'
  | 'spaces'
  | 'sara-ae'
  | 'sara-am'
  | 'doubled'
  | 'order'
  | 'glyphs';

const INVISIBLE =
  /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]|(?<=[\u0e00-\u0e7f\s])[\u200c\u200d]|[\u200c\u200d](?=[\u0e00-\u0e7f\s])/gu;
const OTHER_SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gu;
const SARA_AE = /\u0e40\u0e40/gu;
const SARA_AM = /\u0e4d([\u0e48-\u0e4b]?)\u0e32|([\u0e48-\u0e4b])\u0e4d\u0e32/gu;
/** The same mark twice on one letter: nobody sees the second. */
const DOUBLED = /([\u0e31\u0e33-\u0e3a\u0e47-\u0e4e])\1+/gu;
/** A tone mark before the vowel it stands above, in a run of marks on one letter. */
const ORDER =
  /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4c]*[\u0e48-\u0e4c][\u0e31\u0e34-\u0e3a\u0e47][\u0e31\u0e34-\u0e3a\u0e47-\u0e4c]*/gu;
const TONES = /[\u0e48-\u0e4c]/gu;
const inOrder = (marks: string) => marks.replace(TONES, '') + (marks.match(TONES) ?? []).join('');
/** Shifted marks in the private use area, as old Thai fonts and PDFs have them. */
const GLYPHS = /[\uf700-\uf71a]/gu;
/** What each of them stands for, from U+F700 on. */
const GLYPHS_MEANT = 'ฐิีึื่้๊๋์่้๊๋์ญัํ็่้๊๋์ฺุู';

const ANY =
  /[\u00a0\u00ad\u1680\u2000-\u200f\u202a-\u202f\u205f-\u206f\u3000\ufeff\uf700-\uf71a]|\u0e40\u0e40|\u0e4d[\u0e48-\u0e4b]?\u0e32|([\u0e31\u0e33-\u0e3a\u0e47-\u0e4e])\1|[\u0e48-\u0e4c][\u0e31\u0e34-\u0e3a\u0e47\u0e4d]/u;

const MOST_ROUNDS = 5;

const CLEANERS: readonly (readonly [
  TextSlip,
  RegExp,
  string | ((found: string, groups: readonly string[]) => string),
])[] = [
  ['glyphs', GLYPHS, (glyph) => GLYPHS_MEANT.charAt(glyph.charCodeAt(0) - 0xf700)],
  ['invisible', INVISIBLE, ''],
  ['spaces', OTHER_SPACES, ' '],
  ['sara-ae', SARA_AE, '\u0e41'],
  ['sara-am', SARA_AM, (_, [a, b]) => `${a ?? ''}${b ?? ''}\u0e33`],
  ['order', ORDER, inOrder],
  ['doubled', DOUBLED, (found) => found.charAt(0)],
];

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < b.length && a[at] === b[at]) at++;
  return Math.min(at, b.length - 1);
}

let words: Intl.Segmenter | undefined;
function wordAt(text: string, at: number): string {
  words ??= new Intl.Segmenter('th', { granularity: 'word' });
  return words.segment(text).containing(at)?.segment ?? '';
}

/**
 * The clean text, what was wrong, in how many places, and the (clean) word of the first; nothing
 * wrong gives the text itself.
 */
export function cleanText(text: string): {
  text: string;
  slips: TextSlip[];
  places: number;
  first: string;
} {
  const result = { text, slips: [] as TextSlip[], places: 0, first: '' };
  // Nearly every text is clean: one look tells.
  if (!ANY.test(text)) return result;
  // What one cleaner leaves may be work for an earlier one; two rounds are nearly always enough.
  for (let round = 0, before = ''; round < MOST_ROUNDS && before !== result.text; round++) {
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
  if (result.places > 0) result.first = wordAt(result.text, firstDifference(text, result.text));
  return result;
}
