/**
 * Fixes text that was copied from a PDF: vowels and tone marks that stand apart from their
 * consonant ("กรณ ีที่"), letters of a font's private range, words cut at the end of a line.
 */

/** What Thai fonts of the 1990s, and PDF files made with them, use for shifted marks. */
const PRIVATE: readonly (readonly [number, string])[] = [
  [0xf700, 'ฐ'],
  [0xf701, 'ิีึื'],
  [0xf705, '่้๊๋์'],
  [0xf70a, '่้๊๋์'],
  [0xf70f, 'ญ'],
  [0xf710, 'ัํ็'],
  [0xf713, '่้๊๋์'],
  [0xf718, 'ฺุู'],
];
const MEANT: ReadonlyMap<string, string> = new Map(
  PRIVATE.flatMap(([first, marks]) =>
    [...marks].map((mark, i) => [String.fromCharCode(first + i), mark] as const),
  ),
);

/** Marks that stand on a consonant, and vowels behind one: none begins a word. */
const HANGING = 'ะัาำิีึืฺุูๅ็่้๊๋์ํ';
const APART = new RegExp(`(?<=[ก-ฮ${HANGING}])[ \\u00a0]+(?=[${HANGING}])`, 'gu');
/** Vowels in front of a consonant: none ends a word. */
const AHEAD = /(?<=[เแโใไ])[ \u00a0]+(?=[ก-ฮ])/gu;
const CUT = new RegExp(
  `(?<=[ก-ฮ${HANGING}])[ \\u00a0]*\\r?\\n[ \\u00a0]*(?=[${HANGING}])|(?<=[เแโใไ])[ \\u00a0]*\\r?\\n[ \\u00a0]*(?=[ก-ฮ])`,
  'gu',
);

export interface Repaired {
  readonly text: string;
  /** How many places were fixed; 0 when the text is the one that was given. */
  readonly places: number;
}

/** Fixes a text as far as that is certain; never throws. */
export function repairText(given: string): Repaired {
  let places = 0;
  const count = (by: string) => {
    places += 1;
    return by;
  };
  const text = given
    .replace(/[\uf700-\uf71a]/gu, (letter) => count(MEANT.get(letter) ?? letter))
    .replace(CUT, () => count(''))
    .replace(APART, () => count(''))
    .replace(AHEAD, () => count(''));
  return { text, places };
}
