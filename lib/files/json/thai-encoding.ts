/**
 * Does text that is no UTF-8 look like TIS-620 or Windows-874? Both give Thai letters the bytes
 * A1 to DA and DF to FB; Windows-874 adds 80, 85, 91 to 97 and A0.
 */
export function looksThai(bytes: Uint8Array): boolean {
  let [thai, consonants, other] = [0, 0, 0];
  for (const byte of bytes) {
    if (byte < 0x80) continue;
    if ((byte >= 0xa1 && byte <= 0xda) || (byte >= 0xdf && byte <= 0xfb)) {
      thai++;
      if (byte <= 0xce) consonants++;
    } else if (byte !== 0x80 && byte !== 0x85 && byte !== 0xa0 && !(byte >= 0x91 && byte <= 0x97)) {
      other++;
    }
  }
  return thai > 0 && other * 50 <= thai && consonants * 5 >= thai * 2;
}
