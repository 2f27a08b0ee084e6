/**
 * Whether the words beside a date ask for something, tell of what was done, or name a day for
 * another reason. Each cue is a row with the reason a person is told.
 */
import type { AsideReason } from './types.ts';

/** Something is asked for. */
export const ASKS =
  /(?<![a-z])(?:please|must|shall|should|are (?:requested|required|asked) to)(?![a-z])|ขอให้|(?<!ทำ|เพื่อ)ให้|ต้อง|โปรด|รบกวน|พึง|กำหนด(?:ให้|การ|ส่ง)|แจ้งให้/u;

const VERB =
  '(?:ดำเนินการ)?(?:นำเข้า|รายงาน|บันทึก|อนุมัติ|จัดส่ง|นำส่ง|ส่ง|แจ้ง|จัด|ปรับปรุง|ตรวจสอบ|เปิดระบบ|ขยาย|มีหนังสือ|ประกาศ|พิจารณา|ทบทวน|ยืนยัน)';
/** "หน่วยงานได้นำเข้าโครงการ …"; not "นำเข้าได้", "ให้…ได้นำเข้า". */
const DONE = new RegExp(
  `(?<!สามารถ|เพื่อให้[ก-๎ ]{0,20}|จะ|ไม่)ได้(?:มีการ|มี|ร่วม(?:กัน)?)?${VERB}|(?<!ที่)(?:นำเข้า|รายงาน|บันทึก|ดำเนินการ)(?:(?!ที่(?! ?\\d))[^\\n\\t]){0,60}(?<!(?:เปิด|เริ่ม)(?:ระบบ)?|พร้อม|ใกล้)แล้ว(?! ?(?:เสร็จ|ให้|จึง|แต่|จะ|ต้อง))|(?<!ที่(?:ได้รับ|ผ่าน)[ก-๎]{0,40})(?:แล้ว|ไป|มา) ?ตั้งแต่(?:วันที่)? ?$|(?:ส่ง|นำเข้า|รายงาน|บันทึก)ไป(?:แล้ว)?(?:วันที่)? ?$|ครบกำหนดเมื่อ|(?<!ให้)ครบ(?:ทั้ง)? ?\\d[\\d,]* ?(?:โครงการ|แผน|รายการ)`,
  'u',
);
/** "214 projects were entered"; not "must have been entered". */
const DONE_ENGLISH =
  /(?<![a-z])(?:(?:council|committee|cabinet|board) approved|(?<!(?:must|should|shall|to) )(?:was|were|has|have|had)(?: been| already)* (?:entered|submitted|reported|approved|recorded|uploaded|completed|closed))/u;
/** Behind the date: "จำนวน 812 โครงการ", "เรียบร้อยแล้ว", "คิดเป็นร้อยละ". */
const COUNTED =
  /^[ )]*ที่(?:ผ่านมา|แล้ว)|^[ )]*(?:รวม|มี|เป็น)?(?:จำนวน|รวมทั้งสิ้น|คิดเป็น|พบว่า|ปรากฏว่า)[ก-๎ ]{0,20}[\d,]*|^[ )]*(?:เรียบร้อย|เสร็จสิ้น|ครบถ้วน)?แล้ว(?!เสร็จ|ให้|จึง|ต้อง|จะ)|^[ )]*(?:ทำให้|ส่งผลให้)|^[ )]*(?:ซึ่ง|โดย)?(?:เร็วกว่า|ก่อน)กำหนด|^[ )]*(?:นับ)?เป็น(?:กรม|หน่วยงาน|กระทรวง|จังหวัด|ลำดับ)แรก/u;

/**
 * Tells of what has been done.
 *
 * @param before the words of the clause in front of the date
 * @param after those behind it
 */
export function isPastTense(before: string, after: string): boolean {
  return DONE.test(before) || DONE_ENGLISH.test(before) || COUNTED.test(after);
}

/** Right before a date that is no deadline, each with the reason. */
const REFERRED: readonly (readonly [string, AsideReason])[] = [
  [
    '(?<![a-z])dated|(?<=^|\\n|> )(?:ส่ง|sent)(?= ?:)|(?:เผยแพร่|โพสต์|ปรับปรุงล่าสุด)(?:เมื่อ)?(?= ?:)|ลง',
    'letter-date',
  ],
  ['เมื่อ', 'past'],
  // Those that are late have a deadline to come.
  ['ที่(?:รายงาน|นำเข้า|บันทึก|ส่ง|อนุมัติ)[^\\n]{0,30}(?:หลัง|เกิน)(?:จาก)?', 'past'],
  ['(?<![a-z])as of|ณ', 'as-of'],
  ['(?:กรอก|ระบุ|พิมพ์|ป้อน)(?:เป็น|ว่า)|เช่น', 'mention'],
  [
    '(?:ขัดข้อง|ใช้งานไม่ได้|ไม่สามารถ(?:เข้า)?ใช้งานได้|กลับมา(?:ใช้งาน|ให้บริการ|เปิด)(?:ได้)?(?:ตามปกติ)?) ?(?:ใน)?(?:ช่วง)?(?:ตั้งแต่|ระหว่าง)?',
    'event',
  ],
  [
    '(?<![a-z])effective(?: from)?|ประกาศ|(?<!หลัง[^\\n\\t]{0,80})มีผล(?:ใช้)?(?:บังคับ)?(?:ตั้งแต่)?',
    'in-force',
  ],
];
const REFERS = REFERRED.map(
  ([words, reason]) =>
    [new RegExp(`(?:${words})[ \\n]*:?[ \\n]*(?:วัน)?(?:ที่)?[ \\n]*$`, 'u'), reason] as const,
);

/**
 * Why a date is no deadline by what stands right before it; null where that does not tell.
 *
 * @param after the words behind it
 */
export function referredReason(before: string, after = ''): AsideReason | null {
  const [cue, reason = null] = REFERS.find(([each]) => each.test(before)) ?? [];
  const isLate = cue?.exec(before)?.[0].startsWith('ที่') === true && /จะ|ให้|ต้อง/u.test(after);
  return isLate ? null : reason;
}

/** What happens on a day, and is no work in the system; a meeting as well, where it is no resolution. */
export const EVENTS =
  /(?<![a-z])(?:workshops?|trainings?|meetings?|seminars?|briefings?|registration|register|maintenance)(?![a-z])|อบรม|สัมมนา|ชี้แจง|ฝึกปฏิบัติ|บรรยาย|ลงทะเบียน|รับสมัคร|สัมภาษณ์|เริ่ม(?:ปฏิบัติ)?งาน|คลินิก|วันหยุด|หยุด(?:ราชการ|ยาว|ชดเชย|สงกรานต์|ปีใหม่|เทศกาล)|ปิดปรับปรุง|(?:ปิด|งด|หยุด|ระงับ)(?:การ)?ให้บริการ|ระบบ(?:จะ)?ปิด|ปรับปรุงระบบ|บำรุงรักษา|ศึกษาดูงาน|วิทยากร/u;

/** What kind of date a line is about, the last cue of it. */
const ASIDES: readonly (readonly [RegExp, AsideReason])[] = [
  [/ลงวันที่|(?<!ที่)อ้างถึง|(?<![a-z])dated(?![a-z])|(?:^|\n)date ?:/gu, 'letter-date'],
  [
    /เมื่อ(?:วัน)?|มติ(?!ดตาม|ดต่อ|ดขัด)|(?<![a-z])(?:decision|resolution)(?![a-z])|ได้รับ(?:การ)?อนุมัติ/gu,
    'past',
  ],
  [/ข้อมูล ?ณ|ณ ?วันที่|สั่ง ?ณ|ประกาศ ?ณ/gu, 'as-of'],
  [/มีผล(?:ใช้)?บังคับ|ราชกิจจา|บังคับใช้/gu, 'in-force'],
  [/ระยะเวลา(?:ดำเนิน)?(?:โครงการ|สัญญา)|อายุสัญญา/gu, 'duration'],
  [new RegExp(`${EVENTS.source}|ประชุม|ปิดระบบ`, 'gu'), 'event'],
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
