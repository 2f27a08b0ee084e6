/** Citizen numbers, phones and private e-mail addresses in one text, in all the ways of writing. */

import { checkDigitHolds, isPersonal, maskCitizen } from './citizen.ts';
import { CITIZEN_CONTEXT, contextOf, PHONE_CONTEXT } from './context.ts';

export type Kind = 'citizen' | 'mobile' | 'office' | 'email';

export type PersonalHit = {
  kind: Kind;
  /** Citizen numbers: the check digit holds. Others: always. */
  valid: boolean;
  /** Written the way only this kind is written, or named by words beside it: counts even alone. */
  strong: boolean;
  /** Only with a header that says so: a number that lost its leading zero. */
  loose: boolean;
  /** Tells values apart without keeping a text. */
  value: number;
  /** Masked; empty where `value` says enough, see `sampleOf`. */
  sample: string;
};

/** What is shown of a hit: enough to find it again. */
export function sampleOf(hit: PersonalHit): string {
  if (hit.kind === 'email') return hit.sample;
  return hit.kind === 'citizen' ? maskCitizen(String(hit.value)) : maskPhone(`0${hit.value}`);
}

// All dashes a keyboard or Word may have written, and any space.
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t]/g;
const OTHER_DIGITS = /[\u0e50-\u0e59\uff10-\uff19]/g;

/** Digits of any script as ASCII, dashes and spaces in one form, what is not seen gone. */
export function plainDigits(text: string): string {
  if (!/[^\0-\x7f]/.test(text)) return text.replaceAll('\t', ' ');
  return text
    .replace(INVISIBLE, '')
    .replace(DASHES, '-')
    .replace(SPACES, ' ')
    .replace(OTHER_DIGITS, (digit) =>
      String((digit.charCodeAt(0) & 0xff) - (digit < '\uff00' ? 0x50 : 0x10)),
    );
}

// A run that touches a Latin letter, a figure's point, "_" or "+" is a part of something else.
const BEFORE = '(?<![A-Za-z0-9_+@#]|[A-Za-z./]/|[0-9][.:-]|[A-Za-z][.-])';
const AFTER = '(?![A-Za-z0-9_+@]|[.:-][0-9]|[./-][A-Za-z])';
const GAP = ' ?-? ?';
const CITIZEN = new RegExp(
  `${BEFORE}(?:\\d{13}|\\d${GAP}\\d{4}${GAP}\\d{5}${GAP}\\d{2}${GAP}\\d|\\d(?: \\d){12}|\\d(?:-\\d){12})${AFTER}`,
  'g',
);
/** 1-4-5-2-1, parted throughout: nothing else is written so. */
const GROUPED = /^\d[ -]+\d{4}[ -]+\d{5}[ -]+\d{2}[ -]+\d$/;

const PHONE_BEFORE = '(?<![A-Za-z0-9_@#]|[A-Za-z./]/|[0-9][.:-]|[A-Za-z][.-])';
const PHONE = new RegExp(
  `${PHONE_BEFORE}(?:\\+66|0066|66|\\(0|0)[ )-]{0,3}(?:\\(0\\) ?)?\\d(?:[ ()-]{0,3}\\d){6,8}${AFTER}`,
  'g',
);
const EMAIL = /[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@([A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)/g;
/** Providers of mailboxes for private persons; offices write from domains of their own. */
const PRIVATE =
  /^(?:(?:gmail|googlemail|hotmail|outlook|live|windowslive|msn|yahoo|ymail|rocketmail|icloud|me|mac|aol|proton|protonmail|gmx|mail|yandex|zoho|qq|163)\.(?:com|co\.th|co\.uk|net|me|ac\.th|in\.th)|thaimail\.com|chaiyo\.com|sanook\.com)$/i;

/** The national number, or null: 0 + 8 or 9 digits with a prefix that is given out. */
function phoneOf(written: string): { kind: 'mobile' | 'office'; digits: string } | null {
  const all = written.replace(/\D/g, '');
  const digits = all.replace(/^(?:0066|66)0?/, '0');
  if (all.startsWith('66') && !written.startsWith('+') && all.length < 11) return null;
  if (/^0[689]\d{8}$/.test(digits)) return { kind: 'mobile', digits };
  if (/^0(?:2\d|[3457]\d)\d{6}$/.test(digits)) return { kind: 'office', digits };
  return null;
}

function maskPhone(digits: string): string {
  return `${digits.slice(0, digits.startsWith('02') ? 2 : 3)}-xxx-xxxx`;
}

const hashOf = (text: string) => {
  let hash = 7;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return hash;
};

/** Letters of Thai right before or after a run: allowed where words say what the run is. */
function touchesThai(text: string, from: number, to: number): boolean {
  const isThai = (letter: string) => letter >= '\u0e01' && letter <= '\u0e5b';
  return isThai(text.charAt(from - 1)) || isThai(text.charAt(to));
}

/** So much around a number is read for words that name it. */
const NEAR = 120;

/**
 * Everything in a text.
 *
 * @param around what the words beside the text already say; see `contextOf`
 */
export function hitsIn(text: string, around = 0): PersonalHit[] {
  let plain = plainDigits(text);
  const hits: PersonalHit[] = [];
  const nearby = (at: number, bit: number) =>
    (around & bit) !== 0 ||
    (at > 0 && (contextOf(plain.slice(Math.max(0, at - NEAR), at)) & bit) !== 0);
  plain = plain.replace(CITIZEN, (run, at: number) => {
    const digits = run.replace(/\D/g, '');
    // 0066 81 234 5678 has 13 digits too.
    if (digits.startsWith('0066')) return run;
    const named = nearby(at, CITIZEN_CONTEXT);
    if (isPersonal(digits) && (named || !touchesThai(plain, at, at + run.length))) {
      hits.push({
        kind: 'citizen',
        valid: checkDigitHolds(digits),
        strong: named || GROUPED.test(run),
        loose: false,
        value: Number(digits),
        sample: '',
      });
    }
    // Its digits are spoken for: no phone number begins in the middle of it.
    return 'x'.repeat(run.length);
  });
  for (const { 0: run, index } of plain.matchAll(PHONE)) {
    const phone = phoneOf(run);
    if (!phone) continue;
    const strong = /\D/.test(run.slice(1)) || nearby(index, PHONE_CONTEXT);
    const { kind, digits } = phone;
    const value = Number(digits);
    hits.push({ kind, valid: true, strong, loose: false, value, sample: '' });
  }
  if (plain.includes('@')) {
    for (const [address, domain = ''] of plain.matchAll(EMAIL)) {
      if (!PRIVATE.test(domain)) continue;
      const sample = `${address.slice(0, 1)}xxxx@${domain.toLowerCase()}`;
      const value = hashOf(address.toLowerCase());
      hits.push({ kind: 'email', valid: true, strong: true, loose: false, value, sample });
    }
  }
  return hits;
}

/** A number by its value: a cell or a JSON number. 12 digits lost the 0 of a juristic person. */
export function hitOfNumber(value: number): PersonalHit | null {
  if (!Number.isInteger(value)) return null;
  if (value >= 1e12 && value < 9e12) {
    const digits = String(value);
    const valid = checkDigitHolds(digits);
    return { kind: 'citizen', valid, strong: false, loose: false, value, sample: '' };
  }
  // 0812345678 as a number.
  if (/^[689]\d{8}$/.test(String(value))) {
    return { kind: 'mobile', valid: true, strong: false, loose: true, value, sample: '' };
  }
  return null;
}
