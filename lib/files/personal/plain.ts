/**
 * The commonest ways of writing, read from the bytes: 13 ASCII digits and nothing else, or the 9
 * or 10 of a phone number.
 */
import type { PersonalHit } from './text.ts';

/** One hit for all, since a file may have millions; whoever takes it keeps nothing of it. */
const hit: PersonalHit = {
  kind: 'citizen',
  valid: false,
  strong: false,
  loose: false,
  value: 0,
  sample: '',
};

/** The hit in exactly these bytes; null when they are anything else. */
export function plainHit(b: Uint8Array, from: number, to: number): PersonalHit | null {
  if (to - from !== 13) return plainPhone(b, from, to);
  let value = 0;
  let sum = 0;
  for (let i = 0; i < 13; i++) {
    const digit = (b[from + i] as number) - 48;
    if (digit < 0 || digit > 9) return null;
    value = value * 10 + digit;
    if (i < 12) sum += (13 - i) * digit;
  }
  const first = (b[from] as number) - 48;
  if (first === 0 || first === 9) return null;
  hit.kind = 'citizen';
  hit.valid = (11 - (sum % 11)) % 10 === (b[to - 1] as number) - 48;
  hit.value = value;
  return hit;
}

/** 0[689] and 8 digits, or 02, 03x, 04x, 05x, 07x and the rest of 9. */
function plainPhone(b: Uint8Array, from: number, to: number): PersonalHit | null {
  const length = to - from;
  if ((length !== 9 && length !== 10) || b[from] !== 0x30) return null;
  let value = 0;
  for (let i = from; i < to; i++) {
    const digit = (b[i] as number) - 48;
    if (digit < 0 || digit > 9) return null;
    value = value * 10 + digit;
  }
  const second = (b[from + 1] as number) - 48;
  const isMobile = second === 6 || second >= 8;
  if (isMobile ? length !== 10 : length !== 9 || second < 2) return null;
  hit.kind = isMobile ? 'mobile' : 'office';
  hit.valid = true;
  hit.value = value;
  return hit;
}

/**
 * Digits and nothing else, and yet nobody's number: codes of products and projects come by the
 * million. What begins with 0 or 6 may be a phone number written with its country's code.
 */
export function isOnlyACode(b: Uint8Array, from: number, to: number): boolean {
  const first = b[from];
  if (first === 0x30 || first === 0x36) return false;
  for (let i = from; i < to; i++) {
    const digit = (b[i] as number) - 48;
    if (digit < 0 || digit > 9) return false;
  }
  return to - from !== 13 || first === 0x39;
}
