/**
 * Whether the words beside a date ask for something, tell of what was done, or name a day for
 * another reason. Each cue is a row with the reason a person is told.
 */
import type { AsideReason } from './types.ts';

/** Something is asked for. */
export const ASKS = /ขอให้|(?<!ทำ|เพื่อ)ให้|ต้อง|โปรด|พึง|กำหนด(?:ให้|การ|ส่ง)|แจ้งให้/u;

const VERB =
  '(?:ดำเนินการ)?(?:นำเข้า|รายงาน|บันทึก|อนุมัติ|จัดส่ง|นำส่ง|ส่ง|แจ้ง|จัด|ปรับปรุง|ตรวจสอบ|เปิดระบบ|ขยาย|มีหนังสือ|ประกาศ|พิจารณา|ทบทวน|ยืนยัน)';
/** "หน่วยงานได้นำเข้าโครงการ …"; not "นำเข้าได้", "ให้…ได้นำเข้า". */
const DONE = new RegExp(
  `(?<!สามารถ|เพื่อให้[ก-๎ ]{0,20}|จะ|ไม่)ได้(?:มีการ|มี)?${VERB}|(?<!ที่)(?:นำเข้า|รายงาน|บันทึก|ดำเนินการ)(?:(?!ที่(?! ?\\d))[^\\n\\t]){0,60}แล้ว(?!เสร็จ|ให้|จึง|แต่|จะ|ต้อง)|ครบกำหนดเมื่อ`,
  'u',
);
/** Behind the date: "จำนวน 812 โครงการ", "เรียบร้อยแล้ว", "คิดเป็นร้อยละ". */
const COUNTED =
  /^[ )]*(?:รวม|มี|เป็น)?(?:จำนวน|รวมทั้งสิ้น|คิดเป็น|พบว่า|ปรากฏว่า)[ก-๎ ]{0,20}[\d,]*|^[ )]*(?:เรียบร้อย|เสร็จสิ้น|ครบถ้วน)?แล้ว(?!เสร็จ)/u;

/**
 * Tells of what has been done.
 *
 * @param before the words of the clause in front of the date
 * @param after those behind it
 */
export function isPastTense(before: string, after: string): boolean {
  return DONE.test(before) || COUNTED.test(after);
}

/** What the words right before a date make of it. */
const REFERRED: readonly (readonly [RegExp, AsideReason])[] = [
  [/^ลง/u, 'letter-date'],
  [/^เมื่อ/u, 'past'],
  [/^ณ/u, 'as-of'],
  [/^(?:กรอก|ระบุ|พิมพ์|ป้อน|เช่น)/u, 'mention'],
  [/^ขัดข้อง|^ใช้งานไม่ได้/u, 'event'],
  [/./u, 'in-force'],
];

/** The reason for a date behind "ลงวันที่", "เมื่อ", "ณ", "มีผล". */
export function referredReason(words: string): AsideReason {
  return REFERRED.find(([cue]) => cue.test(words))?.[1] ?? 'mention';
}

/** What kind of date a line is about, the last cue of it. */
const ASIDES: readonly (readonly [RegExp, AsideReason])[] = [
  [/ลงวันที่|อ้างถึง/gu, 'letter-date'],
  [/เมื่อ(?:วัน)?|มติ|ได้รับ(?:การ)?อนุมัติ/gu, 'past'],
  [/ข้อมูล ?ณ|ณ ?วันที่|สั่ง ?ณ|ประกาศ ?ณ/gu, 'as-of'],
  [/มีผล(?:ใช้)?บังคับ|ราชกิจจา|บังคับใช้/gu, 'in-force'],
  [/ระยะเวลา(?:ดำเนิน)?(?:โครงการ|สัญญา)|อายุสัญญา/gu, 'duration'],
  [
    /อบรม|ประชุม|สัมมนา|ชี้แจง|ฝึกปฏิบัติ|บรรยาย|ลงทะเบียน|คลินิก|วันหยุด|ปิด(?:ระบบ|ปรับปรุง)|ระบบ(?:จะ)?ปิด|ปรับปรุงระบบ|บำรุงรักษา|ศึกษาดูงาน|วิทยากร/gu,
    'event',
  ],
];

/** The reason for a date whose words name no work in the system. */
export function asideReason(text: string): AsideReason {
  let at = -1;
  let reason: AsideReason = 'other-work';
  for (const [cue, each] of ASIDES) {
    for (const match of text.matchAll(cue)) {
      if (match.index > at) [at, reason] = [match.index, each];
    }
  }
  return reason;
}
