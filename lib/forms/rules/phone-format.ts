import { exampleField, exampleSnapshot } from '../check/example.ts';
import type { Snapshot } from '../model/entry.ts';
import type { Wording } from '../model/finding.ts';
import type { Examples, Hit, Rule } from '../model/rule.ts';

/** Extensions: "ต่อ 101", "กด 2", "ext. 12", "#4"; they belong to the number before them. */
const EXTENSION =
  /(?:ต่อ|กด|ext(?:ension)?\.?|#|x)\s*[:.]?\s*\d{1,6}(?:\s*(?:[-–,/]|ถึง|และ)\s*\d{1,6}(?!\d))*/giu;
const WORDS =
  /โทรศัพท์มือถือ|โทรศัพท์|โทรสาร|โทร|มือถือ|เบอร์|สายด่วน|สายใน|ภายใน|fax|tel|mobile|phone|hotline/giu;
/** "0 2232 1403-5" is three lines of one exchange; "0 2232 1403 - 08" too. */
const RANGE = /\s*(?:[-–]|ถึง)\s*\d{1,2}$/u;
const BETWEEN = /[,;/|]|และ|หรือ|\n/u;

/** Some numbers with their extensions; a longer text is none. */
const MAX_LENGTH = 1000;

function asPlain(value: string): string {
  return value
    .normalize('NFKC')
    .replace(/[๐-๙]/gu, (digit) => String(digit.charCodeAt(0) - 0x0e50))
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/\s+/gu, ' ')
    .replace(EXTENSION, ' ')
    .replace(WORDS, ' ')
    .trim();
}

/** A number of Thailand, a hotline, or one abroad; 0 before the area is not left out. */
function isNumber(part: string): boolean {
  const digits = part.replace(/\D/gu, '');
  if (/^\+/u.test(part) && !digits.startsWith('66'))
    return digits.length >= 8 && digits.length <= 15;
  const home = digits.replace(/^(?:00)?66(?=\d{8,9}$)/u, '0').replace(/^66(?=0\d{8,9}$)/u, '');
  return /^(?:0[689]\d{8}|0[2-57]\d{7}|1\d{2,3}|1[89]\d{2}\d{6})$/u.test(home);
}

/** Does each number of a field have as many digits as a number has? */
function isPhone(value: string): boolean {
  if (value.length > MAX_LENGTH) return false;
  const plain = asPlain(value);
  if (plain === '' || /[^\d\s()+.,;/|\-–]|^[^\d]*$/u.test(plain.replace(/และ|หรือ|ถึง/gu, ' '))) {
    return false;
  }
  const parts = plain.split(BETWEEN).map((part) => part.trim());
  const [first = '', ...others] = parts.filter((part) => part !== '');
  const isWhole = (part: string) => isNumber(part) || isNumber(part.replace(RANGE, ''));
  // After a whole number come whole ones, or the last digits of the next lines: "…1403, 1405".
  return isWhole(first) && others.every((part) => isWhole(part) || /^\d{1,4}$/u.test(part));
}

/** Something that no call would reach. */
export const rule: Rule = {
  id: 'phone-format',
  level: 'must',
  basis: 'arithmetic',
  source:
    'กสทช. numbering plan: mobile 06/08/09 and 8 digits, lines 02–05 and 07 and 9 digits in all.',
  run({ entries }: Snapshot) {
    const hits: Hit[] = [];
    for (const entry of entries) {
      if (entry.kinds.length !== 1 || entry.kinds[0] !== 'phone') continue;
      if (entry.empty || !entry.live || isPhone(entry.value)) continue;
      hits.push({ entry, params: { value: entry.value.trim().slice(0, 40) } });
    }
    return hits;
  },
};

export const words: Wording = {
  th: {
    name: 'หมายเลขโทรศัพท์ไม่ครบหรือเกิน',
    what: '“{label}” ({value}) ไม่ครบหรือเกินจำนวนหลัก',
    why: 'ใช้ติดต่อผู้ประสานงานเมื่อข้อมูลต้องแก้ไข',
    fix: 'มือถือ 10 หลัก สำนักงาน 9 หลัก เช่น 0 2232 1403 ต่อ 101',
  },
  en: {
    name: 'A phone number with too few or too many digits',
    what: '“{label}” ({value}) has too few or too many digits',
    why: 'The contact is called when data need correcting',
    fix: 'Mobile numbers have 10 digits, office lines 9, as in 0 2232 1403 ต่อ 101',
  },
};

const phone = (value: string) => exampleSnapshot(exampleField('m2.contactPhone', 'phone', value));
export const examples = (): Examples => ({
  pass: [
    phone('0 2232 1403'),
    phone('02-232-1403 ต่อ 101'),
    phone('๐ ๒๒๓๒ ๑๔๐๓-๕'),
    phone('081-234-5678, 0 2232 1403'),
    phone('+66 2 232 1403'),
    phone('โทร. 053-112345 หรือ 08 1234 5678'),
    phone('1506'),
    phone('191'),
    phone('+81 3 1234 5678'),
    phone('0 2232 1403, 1405'),
    phone(''),
  ],
  fail: [
    phone('02-232-140'),
    phone('081-234-567'),
    phone('0812345678901'),
    phone('๐ ๒๒๓๒'),
    phone('O2-232-1403'),
    phone('โทรศัพท์'),
    phone('0 22'),
    phone('กองแผนงาน'),
  ],
});
