/**
 * A first look at the bytes of a text: is there any run of digits long enough, in any script and
 * with the usual separators, or an at sign? Nearly every text of a file ends here.
 */

const OTHER = 0;
const DIGIT = 1;
const SEPARATOR = 2;
const MULTIBYTE = 3;
const MAIL = 4;
const ESCAPE = 5;

const CLASS = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte >= 0x30 && byte <= 0x39) return DIGIT;
  // Space, brackets, dash; the bytes of no-break spaces, long dashes and invisible marks.
  if ([0x20, 0x28, 0x29, 0x2d].includes(byte)) return SEPARATOR;
  if (byte === 0xe0 || byte === 0xef || byte === 0xe2 || byte === 0xc2) return MULTIBYTE;
  if (byte === 0x40) return MAIL;
  // `&#3665;` in XML, `\u0e51` in JSON.
  return byte === 0x26 || byte === 0x5c ? ESCAPE : OTHER;
});

const FEWEST_DIGITS = 9;
const MAX_SEPARATORS = 6;

/** May the text hold a citizen number, a phone number or an e-mail address? */
export function mayBePersonal(b: Uint8Array, from: number, to: number): boolean {
  let digits = 0;
  let separators = 0;
  let dashes = 0;
  for (let i = from; i < to; i++) {
    let kind = CLASS[b[i] as number] as number;
    if (kind === MULTIBYTE && i + 2 < to + 1) {
      const [first, second] = [b[i] as number, b[i + 1] as number];
      if (first === 0xc2) {
        kind = second === 0xa0 || second === 0xad ? SEPARATOR : OTHER;
        i += 1;
      } else {
        const third = b[i + 2] as number;
        const isDigit =
          third >= 0x90 &&
          third <= 0x99 &&
          ((first === 0xe0 && second === 0xb9) || (first === 0xef && second === 0xbc));
        // U+2000 to U+206F: spaces, dashes, invisible marks; U+FF0D and U+FEFF beside them.
        const parts = (first === 0xe2 && second <= 0x81) || (first === 0xef && third >= 0x8d);
        kind = isDigit ? DIGIT : parts ? SEPARATOR : OTHER;
        i += 2;
      }
    }
    if (kind === DIGIT) {
      digits++;
      separators = 0;
      if (digits >= FEWEST_DIGITS) {
        // 2023-04-17 12:00: the digits of a day and an hour are no number of anybody.
        if (!(dashes === 2 && isDay(b, from))) return true;
        digits = 0;
        dashes = 3;
      }
    } else if (kind === SEPARATOR) {
      if (b[i] === 0x2d) dashes++;
      if (++separators > MAX_SEPARATORS) digits = 0;
    } else if (kind === MAIL || kind === ESCAPE) return true;
    else {
      digits = 0;
      separators = 0;
    }
  }
  return false;
}

function isDay(b: Uint8Array, from: number): boolean {
  const year = b[from] as number;
  return (year === 0x31 || year === 0x32) && b[from + 4] === 0x2d && b[from + 7] === 0x2d;
}
