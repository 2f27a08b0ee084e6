/**
 * The length of the UTF-8 character at `at`: 2 to 4, or 0 when it is none, or -1 when `end` comes
 * too early to tell. Source: RFC 3629, section 4 (no overlong forms, no surrogates, ≤ U+10FFFF).
 */
export function utf8Length(bytes: Uint8Array, at: number, end: number): number {
  const lead = bytes[at] as number;
  let [least, most, length] = [0x80, 0xbf, 0];
  if (lead >= 0xc2 && lead <= 0xdf) length = 2;
  else if (lead >= 0xe0 && lead <= 0xef) {
    length = 3;
    if (lead === 0xe0) least = 0xa0;
    if (lead === 0xed) most = 0x9f;
  } else if (lead >= 0xf0 && lead <= 0xf4) {
    length = 4;
    if (lead === 0xf0) least = 0x90;
    if (lead === 0xf4) most = 0x8f;
  } else return 0;
  for (let i = 1; i < length; i++) {
    if (at + i >= end) return -1;
    const byte = bytes[at + i] as number;
    if (byte < least || byte > most) return 0;
    [least, most] = [0x80, 0xbf];
  }
  return length;
}
