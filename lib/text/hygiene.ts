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
/** A tone mark before the vowel it stands above. */
const ORDER = /([\u0e48-\u0e4c])([\u0e31\u0e34-\u0e3a\u0e47])/gu;
/** Shifted marks in the private use area, as old Thai fonts and PDFs have them. */
const GLYPHS = /[\uf700-\uf71a]/gu;
/** What each of them stands for, from U+F700 on. */
const GLYPHS_MEANT = 'ฐิีึื่้๊๋์่้๊๋์ญัํ็่้๊๋์ฺุู';

const ANY =
  /[\u00a0\u00ad\u1680\u2000-\u200f\u202a-\u202f\u205f-\u206f\u3000\ufeff\uf700-\uf71a]|\u0e40\u0e40|\u0e4d[\u0e48-\u0e4b]?\u0e32|([\u0e31\u0e33-\u0e3a\u0e47-\u0e4e])\1|[\u0e48-\u0e4c][\u0e31\u0e34-\u0e3a\u0e47\u0e4d]/u;

const CLEANERS: readonly (readonly [TextSlip, RegExp, string | ((found: string) => string)])[] = [
  ['glyphs', GLYPHS, (glyph) => GLYPHS_MEANT.charAt(glyph.charCodeAt(0) - 0xf700)],
  ['invisible', INVISIBLE, ''],
  ['spaces', OTHER_SPACES, ' '],
  ['sara-ae', SARA_AE, '\u0e41'],
  ['sara-am', SARA_AM, '$1$2\u0e33'],
  ['order', ORDER, '$2$1'],
  ['doubled', DOUBLED, '$1'],
];

/** The clean text, what was wrong, and in how many places; nothing wrong gives the text itself. */
export function cleanText(text: string): { text: string; slips: TextSlip[]; places: number } {
  const result = { text, slips: [] as TextSlip[], places: 0 };
  // Nearly every text is clean: one look tells.
  if (!ANY.test(text)) return result;
  for (const [slip, pattern, by] of CLEANERS) {
    const places = result.text.match(pattern)?.length ?? 0;
    if (places === 0) continue;
    result.text =
      typeof by === 'string' ? result.text.replace(pattern, by) : result.text.replace(pattern, by);
    result.slips.push(slip);
    result.places += places;
  }
  return result;
}
