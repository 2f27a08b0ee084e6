/** A key's fingerprint as people see and write it; apart from what signs, which few pages load. */

const DIGITS = 64;

/** A fingerprint as people compare it: groups of four digits, "3F2A 91C4 …". */
export function showFingerprint(fingerprint: string): string {
  return (fingerprint.toUpperCase().match(/.{1,4}/g) ?? []).join(' ');
}

/** Reads a fingerprint as people write it, with spaces or colons; null when it is none. */
export function readFingerprint(text: string): string | null {
  const digits = text.replace(/[\s:-]/g, '').toLowerCase();
  return digits.length === DIGITS && /^[0-9a-f]+$/.test(digits) ? digits : null;
}
