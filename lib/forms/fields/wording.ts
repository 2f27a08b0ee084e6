import { type LetterPairs, labelKey, letterPairs, tidy } from '../../text/normalise.ts';
import { meaningOf } from './meaning.ts';

/** How alike two names are: to the letter, in other words, by what they mean. */

const digitsOf = (key: string) => key.replace(/\D+/gu, ' ').trim();

type Wording = {
  key: string;
  digits: string;
  pairs: LetterPairs;
  total: number;
  weight: number;
  /** Without the small words: compared only with its like. */
  isBare: boolean;
};

const wordingOf = (key: string, weight: number, isBare = false): Wording => ({
  isBare,
  key,
  digits: digitsOf(key),
  pairs: letterPairs(key),
  total: Math.max(0, key.length - 1),
  weight,
});

/** "งบประมาณ (บาท)" is also "งบประมาณ": units and hints in brackets are not part of a name. */
export const withoutBrackets = (text: string) =>
  tidy(text).replace(/\s*[([][^()[\]]*[)\]]\s*/gu, ' ');

/** A name in two languages, "Output / ผลผลิต": the Thai one alone; '' where the text is in one. */
function thaiAlone(text: string): string {
  if (!/[a-z]/iu.test(text) || !/\p{Script=Thai}/u.test(text)) return '';
  return labelKey(text.replace(/[a-z][a-z\d.'’-]*/giu, ' '));
}

/** Do the words of both languages mean the same? "Email ผู้ประสานงาน" has two words of one name. */
function isSaidTwice(text: string): boolean {
  const meaning = meaningOf(labelKey(text));
  return meaning === '' || meaning === meaningOf(thaiAlone(text));
}

/**
 * Names that stand for one another in one label: "เรื่อง/ชื่อโครงการ", "หน่วยงานที่เสนอ (หน่วยงานรับผิดชอบ)".
 * Several things asked for at once have more than one name each, so only two are taken apart.
 */
function otherNames(text: string): string[] {
  // "(ของผู้ประสานงาน)" says whose it is.
  const inBrackets = /[([](?!ของ|ใน|ตาม|สำหรับ)([^()[\]]{4,60})[)\]]/u.exec(text)?.[1] ?? '';
  const sides = withoutBrackets(text).split('/');
  return [inBrackets, ...(sides.length === 2 ? sides : [])].map(labelKey);
}

/** What forms say around a name: "please fill in", "of the project", "in this quarter". */
const AROUND =
  /^(?:(?:โปรด|กรุณา)(?:ระบุ|กรอก|เลือก|ใส่|แนบ)?|ระบุ|กรอก|เลือก|คำอธิบาย|รายการ|กำหนด(?=วัน))|(?:(?:ที่(?:จะ)?ได้)?(?:ของ|ตาม|ใน|จาก|ภายใต้)?(?:การ(?:ดำเนิน|จัดทำ))?(?:โครงการ|กิจกรรม|แผนงาน)|ในไตรมาส)(?:นี้)?$|ที่(?:(?:จะ)?ได้(?:รับ(?:จัดสรร)?)?|(?:จะ)?ดำเนิน(?:การ|งาน))$/gu;
/** Small words that forms put in or leave out as they like. */
const SMALL_WORDS =
  /ที่คาดว่าจะ(?:เกิดขึ้นหรือ)?(?:ได้รับ|เกิดขึ้น)|ที่(?:เกี่ยวข้อง|สอดคล้อง|สนับสนุน|รองรับ|พบ|ใช้(?:ในการ|ใน)?(?:ดำเนินการ)?|ต้องการ|ต้อง|จะดำเนินการ)|ข้อมูล|ประจำ|ระดับ|ชื่อ|ที่มา|ที่|ผู้|ของ|ด้าน|การ|งาน/gu;
const MIN_BARE = 4;
/** A name beside another must be long enough to be one by itself. */
const MIN_OTHER = 6;

/** A key without the small words; words that hold one of them are kept whole. */
function bareKey(key: string): string {
  return key
    .replaceAll('โครงการ', '\u0001')
    .replaceAll('หน่วยงาน', '\u0002')
    .replace(SMALL_WORDS, '')
    .replaceAll('\u0001', 'โครงการ')
    .replaceAll('\u0002', 'หน่วยงาน');
}

/** The ways a text may be compared; `isLabel`: as a page words it, with what forms say around a name. */
export function keysOf(text: string, isLabel = false): Wording[] {
  const whole = labelKey(text);
  const keys = [wordingOf(whole, 1)];
  const bracketless = /[([]/u.test(text) ? labelKey(withoutBrackets(text)) : whole;
  if (bracketless !== whole && bracketless.length >= 3) keys.push(wordingOf(bracketless, 0.98));
  const name = isLabel ? bracketless.replace(AROUND, '') : bracketless;
  if (isLabel && name !== bracketless && name.length >= MIN_BARE) {
    keys.push(wordingOf(name, 0.96));
  }
  const thai = isLabel && isSaidTwice(text) ? thaiAlone(text) : '';
  if (thai.length >= MIN_BARE && thai !== bracketless) keys.push(wordingOf(thai, 0.98));
  if (isLabel) {
    for (const other of otherNames(text)) {
      if (other.length >= MIN_OTHER) keys.push(wordingOf(other, 0.93));
    }
  }
  for (const bare of new Set([bareKey(name), bareKey(bracketless), bareKey(thai)])) {
    if (bare.length >= MIN_BARE) keys.push(wordingOf(bare, 0.97, true));
  }
  return keys;
}

/**
 * How alike a label and a name are, 0–1. Numbers must agree ("ไตรมาส 1" is not "ไตรมาส 2"); a name that
 * begins with the other counts by how much of it is covered ("วัตถุประสงค์ของโครงการ"). Else Dice's
 * coefficient over pairs of letters: it needs no word boundaries and forgives a letter or two.
 *
 * @param common how many pairs of letters both have
 */
export function nameScore(a: Wording, b: Wording, common: number): number {
  if (a.isBare !== b.isBare) return 0;
  let weight = a.weight * b.weight;
  if (a.digits !== b.digits) {
    // A label may say more than a name ("PDF ไม่เกิน 10 MB"), never less and never another number.
    if (b.digits !== '') return 0;
    weight *= 0.94;
  }
  if (a.key === b.key) return weight;
  const [short, long] = a.key.length < b.key.length ? [a.key, b.key] : [b.key, a.key];
  const covered =
    short.length >= 6 && long.startsWith(short) ? 0.65 + (0.3 * short.length) / long.length : 0;
  const alike = (2 * common * 0.97) / (a.total + b.total);
  return weight * Math.max(alike, covered);
}

/** What a name means, with and without what it says in brackets, or one side of it alone. */
export const meaningsOf = (text: string): string[] =>
  [
    meaningOf(labelKey(text)),
    meaningOf(labelKey(withoutBrackets(text))),
    // What stands in brackets may only be what is counted in.
    ...otherNames(text)
      .map(meaningOf)
      .filter((meaning) => meaning !== 'percent'),
  ].filter((meaning) => meaning !== '');
