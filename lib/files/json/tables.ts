/** Tables of the JSON reader: what a byte may do inside a string, and inside a number. */

// Classes inside a string. Below MAIL the byte stands for itself, and the class counts digits.
export const PLAIN = 0;
export const DIGIT = 1;
export const MAIL = 2;
export const QUOTE = 3;
export const BACKSLASH = 4;
export const HIGH = 5;
export const CONTROL = 6;

export const STRING_CLASS = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte < 0x20) return CONTROL;
  if (byte === 0x22) return QUOTE;
  if (byte === 0x5c) return BACKSLASH;
  if (byte >= 0x80) return HIGH;
  if (byte === 0x40) return MAIL;
  return byte >= 0x30 && byte <= 0x39 ? DIGIT : PLAIN;
});

// States of a number (RFC 8259, 6). 0: the byte does not belong to it.
export const MINUS = 1;
const ZERO = 2;
const INTEGER = 3;
const POINT = 4;
export const FRACTION = 5;
const E = 6;
const SIGN = 7;
export const EXPONENT = 8;

/** Nothing but a zero so far. */
export const isZero = (state: number) => state === ZERO;

/** May a number end in this state? */
export const MAY_END = Uint8Array.of(0, 0, 1, 1, 0, 1, 0, 0, 1);
export const IS_INTEGER = Uint8Array.of(0, 0, 1, 1, 0, 0, 0, 0, 0);

const NUMBER_STEPS: readonly (readonly [state: number, bytes: string, next: number])[] = [
  [0, '-', MINUS],
  [0, '0', ZERO],
  [0, '123456789', INTEGER],
  [MINUS, '0', ZERO],
  [MINUS, '123456789', INTEGER],
  [ZERO, '.', POINT],
  [ZERO, 'eE', E],
  [INTEGER, '0123456789', INTEGER],
  [INTEGER, '.', POINT],
  [INTEGER, 'eE', E],
  [POINT, '0123456789', FRACTION],
  [FRACTION, '0123456789', FRACTION],
  [FRACTION, 'eE', E],
  [E, '+-', SIGN],
  [E, '0123456789', EXPONENT],
  [SIGN, '0123456789', EXPONENT],
  [EXPONENT, '0123456789', EXPONENT],
];

/** `NUMBER[state << 8 | byte]` is the next state. State 0 is the place before a number. */
export const NUMBER = new Uint8Array(9 * 256);
for (const [state, bytes, next] of NUMBER_STEPS) {
  for (const byte of bytes) NUMBER[(state << 8) | byte.charCodeAt(0)] = next;
}
