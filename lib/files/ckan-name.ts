/**
 * What CKAN makes of an uploaded file's name, and an ASCII name to offer instead.
 *
 * CKAN, `ckan/lib/munge.py`, `munge_filename`: lower case, letters of Latin-1 become ASCII by a table
 * of its own, all others disappear, spaces become dashes, at most 100 characters, at least 3.
 */
import { extensionOf, saveAs } from './names.ts';

const MAX = 100;

/** What the table makes of lower-case letters of Latin-1; a letter that it does not have is dropped. */
const EQUIVALENTS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    a: 'àáâãäå',
    ae: 'æ',
    c: 'ç',
    e: 'èéêë',
    i: 'ìíîï',
    th: 'ðþ',
    n: 'ñ',
    o: 'òóôõöø',
    u: 'ùúûü',
    y: 'ýÿ',
    ss: 'ß',
  }).flatMap(([ascii, letters]) => [...letters].map((letter) => [letter, ascii])),
);

/** The name the file gets on the server. */
export function ckanName(name: string): string {
  const base = name.split(/[\\/]/).pop() ?? '';
  const clean = base
    .toLowerCase()
    .trim()
    .replace(/[\u00c0-\u00ff]/g, (letter) => EQUIVALENTS[letter] ?? '')
    .replace(/[^a-z0-9_. -]/g, '')
    .replaceAll(' ', '-')
    .replace(/-+/g, '-');
  // As in Python, a leading dot begins a name and not an extension.
  const dot = clean.lastIndexOf('.');
  const isExtension = dot > 0 && /[^.]/.test(clean.slice(0, dot));
  const extension = isExtension ? clean.slice(dot).slice(0, 21) : '';
  const stem = isExtension ? clean.slice(0, dot) : clean;
  const shortest = Math.max(3 - extension.length, 1);
  return stem.slice(0, MAX - extension.length).padEnd(shortest, '_') + extension;
}

/** Does the server's name lose letters that a person would miss? */
export function losesLetters(name: string): boolean {
  const base = name.split(/[\\/]/).pop() ?? '';
  const kept = base
    .toLowerCase()
    .replace(/[\u00c0-\u00ff]/g, (letter) => EQUIVALENTS[letter] ?? letter);
  return /[^\p{ASCII}\u200b-\u200f\ufeff]/u.test(kept);
}

/**
 * Words of file names in the ministry's work, and what they are in English; the rest is spelled letter
 * by letter. A longer word goes before the shorter ones in it.
 */
const WORDS: readonly (readonly [string, string])[] = `
แรงงานต่างด้าว foreign-workers
แรงงานนอกระบบ informal-workers
แรงงานสัมพันธ์ labour-relations
ผลการปฏิบัติงาน performance
ผลการดำเนินงาน performance
ความก้าวหน้า progress
แผนปฏิบัติราชการ action-plan
แผนปฏิบัติการ action-plan
ผลสัมฤทธิ์ achievement
รายงานประจำปี annual-report
ประจำเดือน monthly
ประจำปี annual
ประกันสังคม social-security
กองทุนเงินทดแทน workmens-compensation-fund
กองทุน fund
การจัดหางาน employment
จัดหางาน employment
สวัสดิการ welfare
คุ้มครอง protection
ความปลอดภัย safety
อาชีวอนามัย occupational-health
ฝีมือแรงงาน labour-skills
มาตรฐาน standard
พัฒนา development
ฝึกอบรม training
อบรม training
หลักสูตร course
ผู้ผ่าน graduates
ผู้เข้าร่วม participants
ผู้ประกันตน insured-persons
ผู้ว่างงาน unemployed
ว่างงาน unemployment
นายจ้าง employers
ลูกจ้าง employees
สถานประกอบการ workplaces
สถานประกอบกิจการ workplaces
ตำแหน่งงานว่าง vacancies
ตำแหน่ง positions
อัตรากำลัง workforce
ปีงบประมาณ fiscal-year
ค่าจ้างขั้นต่ำ minimum-wage
งบประมาณ budget
เบิกจ่าย disbursement
จัดซื้อจัดจ้าง procurement
โครงการ project
กิจกรรม activity
ตัวชี้วัด indicator
เป้าหมาย target
สถานการณ์ situation
ทะเบียน register
รายชื่อ list
รายจังหวัด by-province
รายเดือน monthly
รายไตรมาส quarterly
รายปี yearly
ไตรมาส quarter
จังหวัด province
กรุงเทพมหานคร bangkok
กรุงเทพ bangkok
ประเทศ country
ภาค region
แรงงาน labour
รายงาน report
รายได้ income
ข้อมูล data
ชุดข้อมูล dataset
พจนานุกรม dictionary
ค่าจ้าง wage
จำนวน number
ร้อยละ percent
สถิติ statistics
สำรวจ survey
วิจัย research
ตาราง table
แบบฟอร์ม form
คู่มือ manual
แผนที่ map
แผน plan
ผล results
สรุป summary
เดือน month
ปี year
และ and
ของ of
ใหม่ new
`
  .trim()
  .split('\n')
  .map((row) => row.split(' ') as [string, string])
  .sort(([a], [b]) => b.length - a.length);

/** RTGS, first letters only (Royal Institute 2542): readable, not exact. */
const CONSONANTS = 'กขฃคฅฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรฤลฦวศษสหฬอฮ';
const LATIN = [
  ...'k kh kh kh kh kh ng ch ch ch s ch y d t th th th n'.split(' '),
  ...'d t th th th n b p ph f ph f ph m y r rue l lue w s s s h l o h'.split(' '),
];
const VOWELS: Readonly<Record<string, string>> = {
  ะ: 'a',
  'ั': 'a',
  า: 'a',
  ำ: 'am',
  'ิ': 'i',
  'ี': 'i',
  'ึ': 'ue',
  'ื': 'ue',
  'ุ': 'u',
  'ู': 'u',
  เ: 'e',
  แ: 'ae',
  โ: 'o',
  ใ: 'ai',
  ไ: 'ai',
};

function inLatin(letter: string): string {
  const consonant = CONSONANTS.indexOf(letter);
  if (consonant >= 0) return LATIN[consonant] ?? '';
  const digit = letter.codePointAt(0) ?? 0;
  if (digit >= 0xe50 && digit <= 0xe59) return String(digit - 0xe50);
  if (digit >= 0xff10 && digit <= 0xff19) return String(digit - 0xff10);
  if (/[a-z0-9_.-]/.test(letter)) return letter;
  // Tone marks, thanthakhat and the like make no sound of their own; the rest parts words.
  return VOWELS[letter] ?? (/\p{M}|ๆ|ฯ/u.test(letter) ? '' : '-');
}

/** A name CKAN keeps as it is, to copy: known words translated, other Thai letters romanised. */
export function asciiName(name: string): string {
  const extension = extensionOf(name);
  let stem = (name.split(/[\\/]/).pop() ?? '').trim();
  stem = stem.slice(0, stem.length - extension.length).toLowerCase();
  for (const [thai, english] of WORDS) stem = stem.replaceAll(thai, `-${english}-`);
  // What makes a noun of a verb has no word of its own in English.
  stem = stem.replace(/การ|ความ/gu, '-');
  const ascii = [...stem]
    .map(inLatin)
    .join('')
    .replace(/[-.]{2,}/g, '-')
    .replace(/^[-_.]+|[-_.]+$/g, '')
    .slice(0, 60)
    .replace(/[-_.]+$/, '');
  return ckanName((ascii || 'data') + extension.replace(/[^.a-z0-9]/g, ''));
}

/** The same with the ending it should be saved with, where the one it has tells which. */
export function asciiNameAs(name: string): string {
  const extension = extensionOf(name);
  const ending = saveAs(extension);
  if (ending.includes(' ')) return asciiName(name);
  return asciiName(name.trim().slice(0, name.trim().length - extension.length) + ending);
}
