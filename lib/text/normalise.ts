import { toArabicDigits } from '../calendar/show.ts';

/**
 * Thai text as a person reads it, whatever the code points say.
 *
 * Two strings that look the same on screen must compare equal: text pasted from Word brings
 * no-break and zero-width spaces, some keyboards write ํ + า for ำ (NFC does not join them and
 * NFKC splits ำ), and เ + เ stands in for แ. Thai writes no spaces between words, so nothing here
 * relies on word boundaries.
 */

/** Zero-width spaces and joiners, soft hyphens, marks of direction, how an emoji is drawn: never seen. */
const INVISIBLE = /[\p{Cf}\p{VS}]/gu;
/** Every white space of Unicode is one to JavaScript. */
const ANY_SPACE = /\s+/gu;

/** Only plain Thai and ASCII with single spaces inside … */
const TIDY = /^(?:[!-~\u0e01-\u0e5b]+(?: [!-~\u0e01-\u0e5b]+)*)?$/u;
/** … and no marks that have another way to be written: เ + เ, ํ, a tone before a vowel below. */
const UNTIDY = /เเ|\u0e4d|[\u0e48-\u0e4b][\u0e38-\u0e3a]/u;

/** Letters as they are, in lines as a person sees them: nothing invisible, single plain spaces. */
export function plain(text: string): string {
  return text.replace(INVISIBLE, '').replace(ANY_SPACE, ' ').trim();
}

/**
 * Text as it is seen: invisible characters gone, every run of white space one plain space, ends
 * trimmed, ำ and แ written with their own code points.
 */
export function tidy(text: string): string {
  // Most labels are tidy already, and testing for it is five times as fast as tidying.
  if (TIDY.test(text) && !UNTIDY.test(text)) return text;
  return plain(text.normalize('NFC'))
    .replace(/\u0e4d([\u0e48-\u0e4b]?)\u0e32/gu, '$1\u0e33')
    .replace(/\u0e40\u0e40/gu, '\u0e41');
}

/** How forms say in brackets that a field must be filled in: "(จำเป็น)", "(ต้องระบุค่า)", "(value required)". */
function saying(before: string, after = ''): RegExp {
  const required = '\\((?:จำเป็น|บังคับ|ต้อง(?:ระบุ|กรอก|เลือก|ตอบ)|(?:value )?required)';
  return new RegExp(`${before}${required}${after}`, after === '' ? 'iu' : 'giu');
}
const SAYS_REQUIRED = /* @__PURE__ */ saying('[*＊]|');
/** The marks and colons around a name, not what it says in brackets of itself. */
export const MARKS = /* @__PURE__ */ saying('[(（]\\s*[*＊]+\\s*[)）]|[*＊:：]|', '[^()]*\\)');
/** Words that a form puts beside a label and that are not part of its name. */
const DECORATION = /* @__PURE__ */ saying(
  '\\((?:ถ้ามี|ไม่บังคับ|optional|[yf]\\d?)\\)|[(（]\\s*[*＊]+\\s*[)）]|',
  '[^()]*\\)',
);
/** "1.", "1.1", "2.2.4)", "(3)", "ข้อ 4", "M2 ·", "ก.1", "(ข)" before a label. */
const NUMBERING =
  /^(?:ข้อ(?:ที่)?\s*)?(?:[ก-ฮ]\.(?=\d)|\(?[ก-ฮ]\)|\(?\d{1,2}(?:\.\d{1,2}){0,3}[.)]?(?=\s|[^\d\s.,%]))\s*/u;
/** Stars, colons, dashes and signs (icons drawn as letters) around a label. */
const BEGINNING = /^[\s*:：\-–—•·|.@\p{So}\p{Co}]+/u;
/** Dashes of any length, which forms use as they like: "ชื่อ–นามสกุล". */
const DASH = /[\u2010-\u2015\u2212]/gu;
const AT_END = /[\s*:：\-–—•·|.…?⌄˅\p{So}]/u;

function withoutEdges(text: string): string {
  const rest = text.replace(BEGINNING, '');
  // Not one expression ending in `$`: on many such letters before another it takes their square.
  let end = rest.length;
  while (end > 0 && AT_END.test(rest.charAt(end - 1))) end--;
  return rest.slice(0, end);
}

/** A label without the sign before it, such as an icon that is drawn as a letter. */
export const withoutSign = (text: string): string => text.replace(/^[\s@\p{So}\p{Co}]+/u, '');

/**
 * The key under which a label is compared: tidy, Arabic digits, lower case, without leading
 * numbering, stars, colons, "(จำเป็น)" and the like, with common misspellings corrected
 * (กฏหมาย → กฎหมาย, อีเมล์ → อีเมล), and without any space, since Thai forms space labels freely.
 */
export function labelKey(text: string): string {
  let key = toArabicDigits(tidy(text)).toLowerCase().replace(DASH, '-').replace(DECORATION, ' ');
  let before: string;
  do {
    before = key;
    key = withoutEdges(key).replace(NUMBERING, '');
  } while (key !== before);
  return key
    .replaceAll('กฏหมาย', 'กฎหมาย')
    .replaceAll('อีเมล์', 'อีเมล')
    .replaceAll('งปม.', 'งบประมาณ')
    .replaceAll('ฯ', '')
    .replace(/[\s()[\]/"'“”‘’,]+/gu, '');
}

/** Does the text beside a control say that it must be filled in: "*", "(จำเป็น)", "(required)"? */
export function saysRequired(text: string): boolean {
  return SAYS_REQUIRED.test(text);
}

/** The pairs of letters of a key and how often each stands in it. */
export type LetterPairs = ReadonlyMap<string, number>;

export function letterPairs(key: string): LetterPairs {
  const pairs = new Map<string, number>();
  for (let i = 0; i < key.length - 1; i++) {
    const pair = key.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/**
 * Likeness of two label keys from 0 to 1: Dice's coefficient over pairs of characters, which needs
 * no word boundaries and forgives a letter or two.
 */
export function likeness(a: string, b: string): number {
  const ofA = letterPairs(a);
  const ofB = letterPairs(b);
  let common = 0;
  for (const [pair, count] of ofA) common += Math.min(count, ofB.get(pair) ?? 0);
  const all = Math.max(0, a.length - 1) + Math.max(0, b.length - 1);
  return all === 0 ? 0 : (2 * common) / all;
}

/** Does a text say nothing: blank, or only dashes, dots and the like that people type to get on? */
export function saysNothing(text: string): boolean {
  return /^[\s\-–—_.·…/]*$/u.test(tidy(text));
}
