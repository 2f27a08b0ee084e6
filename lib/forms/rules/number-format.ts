import { exampleField, exampleSnapshot } from '../check/example.ts';
import type { Entry, Snapshot } from '../model/entry.ts';
import type { FieldKind } from '../model/field.ts';
import type { Wording } from '../model/finding.ts';
import type { Examples, Hit, Rule } from '../model/rule.ts';
import { type NumberMistake, type Oddity, readNumber } from '../read/read-number.ts';

const NUMERIC: readonly FieldKind[] = ['number', 'money', 'percent'];
/** So many fields that all show a unit, and none without: the page writes it there itself. */
const PAGE_OF_ITS_OWN = 3;

type Slip = { entry: Entry; code: NumberMistake | Oddity | 'negative'; plain: string | null };

/** A target may be a range or a word; a sum of money may not. */
function levelOf({ entry, code }: Slip): 'must' | 'check' {
  if (code === 'letters' || code === 'points') return 'must';
  return code === 'not-a-number' && !entry.kinds.includes('number') ? 'must' : 'check';
}

/** A target in words is no number written wrong: whether it can be measured is asked by a rule of its own. */
const isWordyTarget = ({ field, value }: Entry): boolean =>
  field === 'm3.kpiTarget' && (!/\p{N}/u.test(value) || COMPARES.test(value));
/** "ไม่น้อยกว่าร้อยละ 80" */
const COMPARES =
  /^\s*(?:[<>≤≥]=?|ไม่(?:น้อย|ต่ำ|มาก|เกิน)|อย่างน้อย|มากกว่า|น้อยกว่า|เพิ่มขึ้น|ลดลง)[ก-๎ ]*\p{N}/u;

function slipOf(entry: Entry): Slip | null {
  const read = readNumber(entry.value);
  if (!read.ok) return { entry, code: read.code, plain: read.plain };
  if (read.oddity !== null) return { entry, code: read.oddity, plain: read.plain };
  const negative = read.value < 0 && entry.kinds.includes('money');
  return negative ? { entry, code: 'negative', plain: null } : null;
}

/** Something else than a number, or more than one, where a number belongs. */
export const rule: Rule = {
  id: 'number-format',
  level: 'must',
  basis: 'arithmetic',
  source: 'How numbers are written: digits 0–9, commas at thousands, one decimal point.',
  run({ entries }: Snapshot) {
    const slips: Slip[] = [];
    const filled = { number: 0, money: 0, percent: 0 };
    const withUnit = { number: 0, money: 0, percent: 0 };
    for (const entry of entries) {
      const [kind] = entry.kinds;
      if (entry.kinds.length !== 1 || !kind || !NUMERIC.includes(kind)) continue;
      if (entry.empty || !entry.live || isWordyTarget(entry)) continue;
      const slip = slipOf(entry);
      filled[kind as keyof typeof filled]++;
      if (!slip) continue;
      if (slip.code === 'unit') withUnit[kind as keyof typeof filled]++;
      slips.push(slip);
    }
    const isOwnUnit = ({ entry, code }: Slip) => {
      const kind = entry.kinds[0] as keyof typeof filled;
      return code === 'unit' && withUnit[kind] === filled[kind] && filled[kind] >= PAGE_OF_ITS_OWN;
    };
    return slips
      .filter((slip) => !isOwnUnit(slip))
      .map((slip): Hit => {
        const { entry, code, plain } = slip;
        return {
          entry,
          level: levelOf(slip),
          variant: code,
          params: { value: entry.value.trim().slice(0, 40) },
          ...(plain !== null && { copy: plain }),
          // A letter among digits is wrong before the field is left, whatever follows.
          ...(code === 'letters' && { immediate: true }),
        };
      });
  },
};

export const words: Wording = {
  th: {
    name: 'ตัวเลขเขียนไม่ถูกรูปแบบ',
    what: '“{label}” ({value}) ไม่ใช่ตัวเลข',
    why: 'ระบบและการรวมยอดอ่านได้เฉพาะตัวเลข',
    fix: 'ใส่ตัวเลขอารบิกอย่างเดียว เช่น 1,250,000.00',
    'what.letters': '“{label}” ({value}) มีตัวอักษร O หรือ l ปนกับเลข 0 หรือ 1',
    'what.points': '“{label}” ({value}) มีจุดทศนิยมมากกว่าหนึ่งจุด',
    'what.commas': 'ลูกน้ำใน “{label}” ({value}) ไม่ได้คั่นหลักพัน',
    'fix.commas': 'ตรวจว่าจำนวนถูกต้อง ลูกน้ำคั่นทุกสามหลัก เช่น 1,250,000.00',
    'what.not-a-number': '“{label}” ({value}) ไม่ใช่ตัวเลขจำนวนเดียว',
    'what.digits': '“{label}” ({value}) ใช้เลขไทยหรือเลขแบบเต็มความกว้าง',
    'fix.digits': 'ระบบอาจรับเฉพาะเลขอารบิก คัดลอกตัวเลขไปวางแทนได้',
    'what.unit': '“{label}” ({value}) มีหน่วยหรือข้อความปนกับตัวเลข',
    'fix.unit': 'ใส่เฉพาะตัวเลข หน่วยอยู่ที่ชื่อช่องแล้ว',
    'what.spaces': '“{label}” ({value}) มีช่องว่างระหว่างตัวเลข',
    'what.negative': '“{label}” ({value}) เป็นจำนวนติดลบ',
    'fix.negative': 'ตรวจเครื่องหมายลบหน้าจำนวนเงิน',
  },
  en: {
    name: 'A number not written as one',
    what: '“{label}” ({value}) is not a number',
    why: 'The system and the sums only read numbers',
    fix: 'Enter digits 0–9 only, such as 1,250,000.00',
    'what.letters': '“{label}” ({value}) has the letter O or l where 0 or 1 belongs',
    'what.points': '“{label}” ({value}) has more than one decimal point',
    'what.commas': 'The commas in “{label}” ({value}) do not part thousands',
    'fix.commas': 'Check the amount; commas stand at every third digit, as in 1,250,000.00',
    'what.not-a-number': '“{label}” ({value}) is not one single number',
    'what.digits': '“{label}” ({value}) uses Thai or full-width digits',
    'fix.digits': 'The system may only take the digits 0–9; copy the number to paste it',
    'what.unit': '“{label}” ({value}) has a unit or words beside the number',
    'fix.unit': 'Enter the number only; the unit stands in the field’s name',
    'what.spaces': '“{label}” ({value}) has spaces between its digits',
    'what.negative': '“{label}” ({value}) is a negative amount',
    'fix.negative': 'Check the minus sign before the amount',
  },
};

const money = (value: string) => exampleSnapshot(exampleField('m5.total', 'money', value));
const target = (value: string) => exampleSnapshot(exampleField('m3.kpiTarget', 'number', value, 1));
export const examples = (): Examples => ({
  pass: [
    money('12,500,000.00'),
    money('12500000'),
    money('0'),
    money('\u00a01,000 '),
    money(''),
    target('70'),
    target('0.5'),
    target('ไม่น้อยกว่าร้อยละ 80'),
    target('>= 80'),
    exampleSnapshot(
      ...['1,000 บาท', '2,000 บาท', '3,000 บาท'].map((value, i) =>
        exampleField('m4.budget', 'money', value, i + 1),
      ),
    ),
  ],
  fail: [
    money('1O0,000'),
    money('l2,000'),
    money('1.000.000'),
    money('12..50'),
    money('1,00,000'),
    money('หนึ่งล้านบาท'),
    money('1,000 บาท'),
    money('๑,๐๐๐'),
    money('１０００'),
    money('-500'),
    money('12 500 000'),
    money('1,000.-'),
    target('70-80'),
  ],
});
