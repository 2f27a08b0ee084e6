/**
 * Thai text that was read in the wrong encoding: UTF-8 as Windows-1252 ("à¸ªà¸–"), UTF-8 as
 * Windows-874 ("เธชเธ–"), and TIS-620 as Windows-1252 ("¡ÒÃ"). The bytes are still there, so the
 * right text is certain; where some are lost the text stays as it is.
 */

/** Windows-1252, 80 to 9F. */
const HIGH_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
/** What Windows-874 has there. */
const HIGH_874 = new Map([
  ['€', 0x80],
  ['…', 0x85],
  ['‘', 0x91],
  ['’', 0x92],
  ['“', 0x93],
  ['”', 0x94],
  ['•', 0x95],
  ['–', 0x96],
  ['—', 0x97],
]);

const THIRD =
  '[\\u0080-\\u00bf\\u0152\\u0153\\u0160\\u0161\\u0178\\u017d\\u017e\\u0192\\u02c6\\u02dc\\u2013-\\u203a\\u20ac\\u2122]';
/** Letters of three bytes, E0 B8 xx and E0 B9 xx, two at least; what is between them may be ASCII. */
const UTF8_AS_1252 = new RegExp(`(?:\\u00e0[\\u00b8\\u00b9]${THIRD}){2,}`, 'gu');
const UTF8_AS_874 =
  /(?:\u0e40[\u0e18\u0e19][\u0080-\u00a0\u0e01-\u0e1f\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026\u20ac]){3,}/gu;
/** Four letters in a row that no European language has in a row. */
const TIS_AS_1252 = /[\u00a1-\u00da\u00df-\u00fb]{4,}/gu;

const UTF8 = new TextDecoder('utf-8', { fatal: true });

function byte1252(letter: string): number {
  const high = HIGH_1252.indexOf(letter);
  return high >= 0 ? 0x80 + high : letter.charCodeAt(0);
}

function byte874(letter: string): number {
  const code = letter.charCodeAt(0);
  return HIGH_874.get(letter) ?? (code >= 0xe00 ? code - 0xe00 + 0xa0 : code);
}

function fromBytes(found: string, byteOf: (letter: string) => number): string {
  try {
    const text = UTF8.decode(Uint8Array.from(found, byteOf));
    return /^[\u0e01-\u0e5b]+$/u.test(text) ? text : found;
  } catch {
    // Some bytes are lost: nobody knows what it was.
    return found;
  }
}

function fromTis(found: string): string {
  const text = [...found].map((each) => String.fromCharCode(each.charCodeAt(0) + 0xd60)).join('');
  // As in Thai, most letters are consonants, and no mark comes first.
  const consonants = text.match(/[\u0e01-\u0e2e]/gu)?.length ?? 0;
  return consonants * 5 >= text.length * 2 && /^[\u0e01-\u0e2e\u0e40-\u0e44]/u.test(text)
    ? text
    : found;
}

/** The text as it was meant, and in how many places it was not. */
export function legible(text: string): { text: string; places: number } {
  let places = 0;
  const by = (read: (found: string) => string) => (found: string) => {
    const meant = read(found);
    if (meant !== found) places++;
    return meant;
  };
  const read = text
    .replace(
      UTF8_AS_1252,
      by((found) => fromBytes(found, byte1252)),
    )
    .replace(
      UTF8_AS_874,
      by((found) => fromBytes(found, byte874)),
    )
    .replace(TIS_AS_1252, by(fromTis));
  return { text: read, places };
}
