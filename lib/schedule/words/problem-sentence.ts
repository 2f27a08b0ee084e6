/** Problems of a schedule file in words: what is wrong and what to do. */
import { FIRST_YEAR, LAST_YEAR } from '../../calendar/era.ts';
import type { Language } from '../../calendar/show.ts';
import type { Problem, ProblemCode } from '../model/problems.ts';

type Params = Problem['params'];
type Wording = Readonly<Record<Language, (params: Params, problem: Problem) => string>>;

/**
 * One sentence, with its place in front: "ช่วงเวลาที่ 3 ช่อง end: 2566-02-28 เป็นปี พ.ศ. …".
 * Places count windows and list items from 1.
 */
export function problemSentence(problem: Problem, language: Language): string {
  const words = problemWords(problem, language);
  const place = placeWords(problem, language);
  return place ? `${place}: ${words}` : words;
}

/** The same without its place, for pages that show it at the place. */
export function problemWords(problem: Problem, language: Language): string {
  return WORDINGS[problem.code][language](problem.params, problem);
}

function placeWords({ row, field }: Problem, language: Language): string {
  const window = row === null ? '' : language === 'th' ? `ช่วงเวลาที่ ${row}` : `window ${row}`;
  const inField = field === null ? '' : language === 'th' ? `ช่อง ${field}` : `field ${field}`;
  const words = [window, inField].filter(Boolean).join(language === 'th' ? ' ' : ', ');
  return language === 'th' ? words : words.charAt(0).toUpperCase() + words.slice(1);
}

type Words = Readonly<Record<Language, string>>;

const MISSING: Words = { th: 'ไม่มีช่องนี้ ให้เพิ่ม', en: 'the field is missing. Add it' };

/** Fields of a window for which "not known" is an answer, or whose absence needs a reason. */
const MISSING_IN_WINDOW: ReadonlyMap<string | null, Words> = new Map([
  [
    'start',
    {
      th: 'ไม่มีช่องนี้ ถ้าหนังสือไม่ระบุวันเริ่ม ให้เขียน null',
      en: 'the field is missing. If the memo prints no start, write null',
    },
  ],
  [
    'agencies',
    {
      th: 'ไม่มีช่องนี้ ถ้าหนังสือไม่ระบุหน่วยงาน ให้เขียน null',
      en: 'the field is missing. If the memo names no agency, write null',
    },
  ],
  [
    'quotes',
    {
      th: 'ไม่มีช่องนี้ ให้ใส่ข้อความจากหนังสือที่เป็นที่มาของวันที่',
      en: 'the field is missing. Give the memo’s words that the dates come from',
    },
  ],
]);

function missing({ row, field }: Problem): Words {
  return (row === null ? undefined : MISSING_IN_WINDOW.get(field)) ?? MISSING;
}

const TYPES: Readonly<Record<string, Words>> = {
  string: { th: 'ข้อความในเครื่องหมายคำพูด', en: 'a text in quotation marks' },
  number: { th: 'ตัวเลข', en: 'a number' },
  int: { th: 'จำนวนเต็ม', en: 'a whole number' },
  boolean: { th: 'true หรือ false', en: 'true or false' },
  array: { th: 'รายการใน [ ]', en: 'a list in [ ]' },
  object: { th: 'กลุ่มข้อมูลใน { }', en: 'a group in { }' },
  record: { th: 'กลุ่มข้อมูลใน { }', en: 'a group in { }' },
};

function typeWords(expected: unknown, language: Language): string {
  const known = TYPES[String(expected)];
  return known ? known[language] : language === 'th' ? 'ข้อมูลแบบอื่น' : 'another kind of value';
}

const WORDINGS: Readonly<Record<ProblemCode, Wording>> = {
  'not-utf8': {
    th: () => 'ไฟล์นี้ไม่ใช่ข้อความ UTF-8 ให้บันทึกเป็น UTF-8 แล้วเลือกอีกครั้ง',
    en: () => 'The file is no UTF-8 text. Save it as UTF-8 and choose it again',
  },
  'not-json': {
    th: ({ line }) =>
      `ไฟล์นี้ไม่ใช่ JSON ที่ถูกต้อง${line ? ` (บรรทัดที่ ${line})` : ''} ให้ตรวจเครื่องหมายจุลภาคและวงเล็บ`,
    en: ({ line }) =>
      `The file is not valid JSON${line ? ` (line ${line})` : ''}. Check commas and brackets`,
  },
  'too-big': {
    th: ({ limit }) => `ไฟล์ยาวเกิน ${limit} ตัวอักษร ให้ใช้ไฟล์ของหนังสือฉบับเดียว`,
    en: ({ limit }) => `The file is longer than ${limit} characters. Use the file of one memo`,
  },
  'not-a-schedule': {
    th: () => 'ไฟล์นี้ไม่ใช่ไฟล์กรอบเวลาของทันเวลา ช่อง format ต้องเป็น "thanwela-schedule"',
    en: () => 'The file is no Thanwela schedule: format must be "thanwela-schedule"',
  },
  'too-new': {
    th: ({ version }) => `ไฟล์เป็นรุ่น ${version} ซึ่งใหม่กว่าที่ส่วนขยายนี้อ่านได้ ให้ปรับรุ่นส่วนขยาย`,
    en: ({ version }) => `The file has version ${version}, newer than this extension. Update it`,
  },
  'forbidden-key': {
    th: ({ key }) => `ไม่อนุญาตให้ใช้ช่อง ${key} หรือซ้อนกันลึกเกินไป ให้ลบออก`,
    en: ({ key }) => `${key} is not allowed here, or is nested too deep. Remove it`,
  },
  missing: {
    th: (_, problem) => missing(problem).th,
    en: (_, problem) => missing(problem).en,
  },
  'unknown-field': {
    th: () => 'ไม่รู้จักช่องนี้ ให้ตรวจตัวสะกดหรือลบออก',
    en: () => 'this field is not known. Check its spelling or remove it',
  },
  'wrong-type': {
    th: ({ expected }) => `ต้องเป็น${typeWords(expected, 'th')}`,
    en: ({ expected }) => `it must be ${typeWords(expected, 'en')}`,
  },
  empty: {
    th: () => 'ว่างอยู่ ให้กรอกอย่างน้อยหนึ่งรายการหรือหนึ่งตัวอักษร',
    en: () => 'it is empty. Give at least one item or letter',
  },
  'too-long': {
    th: ({ limit }) => `ยาวเกิน ${limit} ตัวอักษร ให้ตัดให้สั้นลง`,
    en: ({ limit }) => `it is longer than ${limit} characters. Shorten it`,
  },
  'too-many': {
    th: ({ limit }) => `มีเกิน ${limit} รายการ ให้ลดลง`,
    en: ({ limit }) => `it has more than ${limit} items. Give fewer`,
  },
  'out-of-range': {
    th: ({ text }) => `${text} อยู่นอกช่วงที่เป็นไปได้ ให้แก้ตัวเลข`,
    en: ({ text }) => `${text} is out of range. Correct the number`,
  },
  'bad-id': {
    th: ({ text }) => `"${text}" ใช้เป็นรหัสไม่ได้ ให้ใช้ a–z 0–9 . _ - ไม่เกิน 40 ตัว`,
    en: ({ text }) => `"${text}" cannot be an id. Use a–z 0–9 . _ -, at most 40 of them`,
  },
  'bad-address': {
    th: () => 'ต้องเป็นที่อยู่เว็บที่ขึ้นต้นด้วย https:// หรือ http:// หรือเขียน null',
    en: () => 'it must be a web address that begins with https:// or http://, or null',
  },
  'not-a-day': {
    th: ({ text }) => `"${text}" ไม่ใช่วันที่แบบ ISO ให้เขียนแบบ 2023-02-28 (ปี ค.ศ.-เดือน-วัน)`,
    en: ({ text }) => `"${text}" is no ISO date. Write it like 2023-02-28 (year-month-day)`,
  },
  'no-such-day': {
    th: ({ text }) => `ไม่มีวันที่ ${text} ในปฏิทิน ให้ตรวจวันและเดือน`,
    en: ({ text }) => `the calendar has no ${text}. Check day and month`,
  },
  'year-out-of-range': {
    th: ({ text }) => `ปีของ ${text} อยู่นอกช่วง ค.ศ. ${FIRST_YEAR}–${LAST_YEAR} ให้แก้ปี`,
    en: ({ text }) => `the year of ${text} is outside ${FIRST_YEAR}–${LAST_YEAR}. Correct it`,
  },
  'thai-year-in-iso-date': {
    th: ({ text, meant }) =>
      `${text} เป็นปี พ.ศ. ในวันที่แบบ ISO ${meant ? `ให้ใช้ ${meant}` : 'ให้ใช้ปี ค.ศ. และตรวจวันกับเดือน'}`,
    en: ({ text, meant }) =>
      `${text} has a พ.ศ. year in an ISO date. ${meant ? `Use ${meant}` : 'Use the ค.ศ. year and check day and month'}`,
  },
  'gregorian-year': {
    th: ({ year, meant }) => `${year} เป็นปี ค.ศ. ช่องนี้ใช้ปี พ.ศ. ให้ใช้ ${meant}`,
    en: ({ year, meant }) => `${year} is a ค.ศ. year; this field takes พ.ศ. Use ${meant}`,
  },
  'far-from-year': {
    th: ({ text, year }) => `${text} ห่างจากปีงบประมาณ ${year} เกิน 2 ปี ให้ตรวจปี`,
    en: ({ text, year }) => `${text} is more than 2 years from fiscal year ${year}. Check the year`,
  },
  'outside-year': {
    th: ({ text, year }) => `${text} ไม่อยู่ในปี พ.ศ. ${year} ให้ย้ายไปไว้ในปีของวันนั้น`,
    en: ({ text, year }) => `${text} is not in พ.ศ. ${year}. Move it to the list of its year`,
  },
  'end-before-start': {
    th: ({ start, end }) => `วันสิ้นสุด ${end} อยู่ก่อนวันเริ่ม ${start} ให้แก้วันใดวันหนึ่ง`,
    en: ({ start, end }) => `the end ${end} is before the start ${start}. Correct one of them`,
  },
  'unknown-what': {
    th: ({ value, allowed }) => `ไม่รู้จักงาน "${value}" ให้ใช้คำใดคำหนึ่ง: ${allowed}`,
    en: ({ value, allowed }) => `"${value}" is no known work. Use one of: ${allowed}`,
  },
  'unknown-step': {
    th: ({ value, allowed }) => `ไม่รู้จักขั้นตอน "${value}" ให้ใช้คำใดคำหนึ่ง: ${allowed}`,
    en: ({ value, allowed }) => `"${value}" is no known step. Use one of: ${allowed}`,
  },
  'unknown-role': {
    th: ({ value, allowed }) => `ไม่รู้จักบทบาท "${value}" ให้ใช้คำใดคำหนึ่ง: ${allowed}`,
    en: ({ value, allowed }) => `"${value}" is no known role. Use one of: ${allowed}`,
  },
  'unknown-agency': {
    th: ({ agency, known }) => `ไม่รู้จักหน่วยงาน "${agency}" ให้ใช้ชื่อย่อในช่อง agencies ของไฟล์: ${known}`,
    en: ({ agency, known }) =>
      `"${agency}" is no known agency. Use a short name from the file’s agencies: ${known}`,
  },
  'unknown-choice': {
    th: ({ value, allowed }) => `ไม่รู้จัก "${value}" ให้ใช้คำใดคำหนึ่ง: ${allowed}`,
    en: ({ value, allowed }) => `"${value}" is not known. Use one of: ${allowed}`,
  },
  'unknown-follows': {
    th: ({ id }) => `ไม่มีช่วงเวลารหัส "${id}" ให้ใช้รหัสที่มีในไฟล์ หรือเขียน null`,
    en: ({ id }) => `no window has the id "${id}". Use an id of the file, or null`,
  },
  'circular-follows': {
    th: ({ id }) => `ช่วงเวลา "${id}" ต่อจากตัวเองเป็นวง ให้แก้ช่อง follows`,
    en: ({ id }) => `window "${id}" follows itself in a circle. Correct follows`,
  },
  'duplicate-id': {
    th: () => 'รหัสนี้ซ้ำกับรายการก่อนหน้า ให้ตั้งรหัสใหม่',
    en: () => 'this id was used before. Give it another one',
  },
};
