/**
 * What a stretch of a memo is about: the kind of work, who acts, the quarter, the year. Words
 * only; where they stand in the memo is the business of `statements.ts`.
 */
import { isThaiYear, thaiYearOf, toThaiYear } from '../../calendar/era.ts';
import { QUARTERS, type Quarter } from '../../calendar/years.ts';
import { quarterMonths } from './dates.ts';
import { EVENTS } from './mood.ts';

export type Base =
  | 'project'
  | 'new-project'
  | 'progress'
  | 'level3'
  | 'achievement'
  | 'open'
  | 'other';

export interface QuarterNamed {
  readonly quarter: Quarter;
  /** พ.ศ., of the fiscal year or, with `calendar`, of the calendar year; null when not printed. */
  readonly year: number | null;
  readonly calendar: boolean;
}

/** Work with our objects that none of the kinds is for. */
export interface OtherWork {
  /** From the verb on, as written. */
  readonly words: string;
  /** The verb says what is done in the system; else a person has to say. */
  readonly isSure: boolean;
  /** A project that is only proposed: putting it in is no entry. */
  readonly isProposal: boolean;
}

export interface Topic {
  readonly base: Base | null;
  /** Works that one verb has as its objects: "นำเข้าโครงการและแผนระดับที่ 3"; each has the date. */
  readonly coordinated: readonly Base[];
  /** What is asked for is neither an entry nor an approval ("เสนอ", "ทบทวน"): its words. */
  readonly otherWork: OtherWork | null;
  /** Every kind that is named; more than one makes a heading unsure. */
  readonly bases: readonly Base[];
  /** Projects are named, though nothing is said of what is done with them. */
  readonly namesProjects: boolean;
  readonly act: 'enter' | 'approve' | null;
  /** The executive approves, where nobody else does. */
  readonly approver: 'executive' | null;
  /** An entry in so many words: "นำเข้า", a step M1–M6. */
  readonly entersPlainly: boolean;
  /** The executive approves within the same dates. */
  readonly withExecutive: boolean;
  /** Only a plan's name, which is no work by itself: below "รายงานผลสัมฤทธิ์" it is reported on. */
  readonly planOnly: boolean;
  readonly plan: 'annual' | 'thematic' | null;
  readonly plans: readonly string[];
  readonly open: 'data' | 'research' | null;
  readonly quarters: readonly QuarterNamed[];
  /** พ.ศ.; the year of the work. */
  readonly year: number | null;
  readonly round: number | null;
  readonly agencyYear: 'fiscal' | 'calendar' | null;
  /** "หน่วยงานอื่น": those that are not named beside it. */
  readonly others: boolean;
  /** The kind of change. */
  readonly change: 'cancel' | 'postpone' | 'change' | null;
  /** A meeting, a training, a reference: a date beside it is no window. */
  readonly aside: boolean;
}

const MINISTRY =
  /หัวหน้ากลุ่มภารกิจ|ป\. ?ย\. ?ป\.?|(?<![ก-๎])ปยป(?![ก-๎])|(?<![ก-๎])ประ\.|ระดับกระทรวง|ปลัดกระทรวง(?![ก-๎]*(?:กรม))|ผู้บริหาร(?:ระดับ)?(?:ของ)?กระทรวง|กระทรวง[ก-๎]{0,20}(?:พิจารณา)?(?:อนุมัติ|เห็นชอบ)|(?:อนุมัติ|เห็นชอบ)(?:โดย|ของ|จาก)(?:สำนักงานปลัด)?กระทรวง|(?<![a-z])ministry(?![a-z])/u;
export const GROUP_MISSPELT = /(?<![ก-๎.])ประ\./u;
const BOSS =
  '(?:ผู้บริหาร(?!(?:ระดับ)?(?:ของ)?กระทรวง)(?:ของ|สูงสุดของ|ระดับ)?(?:หน่วย(?:งาน)?|กรม|ส่วนราชการ|ต้นสังกัด)?|หัวหน้าส่วนราชการ|หัวหน้าหน่วย(?:งาน)?|อธิบดี|ผู้อำนวยการ(?:สำนัก|กอง)?)';
/** Somebody who approves within an agency, and the verb. */
const BOSS_APPROVES = new RegExp(
  `(?:และ|พร้อม(?:ทั้ง)?|โดย)? ?(?:ให้)?${BOSS} ?(?:ต้อง|เป็นผู้|ให้ความ|ให้การ|พิจารณา)?(?:ให้ความ)?(?:อนุมัติ|เห็นชอบ)(?:ข้อมูล|โครงการ|รายงาน)?[ \\n]*(?:\\(?m7\\)?)?`,
  'gu',
);
const EXECUTIVE: readonly RegExp[] = [
  new RegExp(
    `(?:และ|พร้อม(?:ทั้ง)?|โดย)? ?(?:ต้อง)?(?:ให้)?(?:ผ่าน|ได้รับ)?(?:การ|ความ)?(?:อนุมัติ|เห็นชอบ)(?:ข้อมูล|โครงการ)? ?(?:\\(?m7\\)?)? ?(?:จาก|โดย|ของ) ?${BOSS}[ \\n]*(?:\\(?m7\\)?)?`,
    'gu',
  ),
  BOSS_APPROVES,
  /พร้อม(?:ทั้ง)?(?:การ)?(?:อนุมัติ|เห็นชอบ)[^\n\t]{0,12}?\(?m7\)?/gu,
];
/** "(M1-M5 และ M7)": the approval belongs to the entry. */
const STEPS_WITH_M7 = /m[1-6][^ก-๎\n\t]{0,12}(?:และ|,|-)[^ก-๎\n\t]{0,3}m7/gu;
const GRANTED =
  /(?<![a-z])approved (?:projects?|budgets?|plans?)|ที่(?:ได้รับ|ผ่าน)(?:การ|ความ)?(?:อนุมัติ|เห็นชอบ)|ได้รับ(?:การ)?อนุมัติ(?:งบประมาณ|จัดสรร|โครงการ)|อนุมัติ(?:งบประมาณ|จัดสรร)|ที่อนุมัติแล้ว|ที่(?:คณะ|สภา|ครม)[ก-๎. ]{0,40}?(?:อนุมัติ|เห็นชอบ)|(?:อนุมัติ|เห็นชอบ)ให้(?!ครบ|แล้ว|เสร็จ|เรียบร้อย|ทัน|สมบูรณ์|ถูกต้อง)|ส่ง(?:คำ)?(?:เพื่อ)?(?:ขอ)?อนุมัติ|ประกาศใช้แล้ว|มติ(?:ที่ประชุม|คณะ[ก-๎]{2,30})? *:? *(?:เห็นชอบ|อนุมัติ)/gu;
const APPROVE = /อนุมัติ|เห็นชอบ|m7|(?<![a-z])approv(?:e|es|al|ed|ing)(?![a-z])/u;
/** Verbs that mean an entry only with its object: "ลงข้อมูล", "ส่งโครงการ"; not "ลงวันที่". */
const PUT_IN =
  '(?:นำส่ง|จัดส่ง|ส่ง|ลง|สร้าง|คีย์|ป้อน|อัปโหลด|อัพโหลด)(?:เข้า)? ?(?:รายละเอียด|ชุด)?(?:ข้อมูล|โครงการ|การดำเนินงาน|รายงาน|แผนระดับ|แผนปฏิบัติ|งานวิจัย|ความก้าวหน้า|ผลการดำเนินงาน)';
/** "นำผลงานวิจัยเข้าสู่ระบบ" */
const INTO = 'นำ(?:(?!นำ)[^\\n\\t]){1,60}?(?:เข้า|ขึ้น)(?:สู่)? ?ระบบ';
/** "Enter project details", "Project entry", "key in the data". */
const ENTER_ENGLISH =
  '(?<![a-z])(?:enter(?:ing)?|entry|key(?:ing)? in|input|record(?:ing)?|submit(?:ting)?|submission|upload(?:ing)?)(?![a-z])';
const ENTER = new RegExp(
  `นำเข้า|${INTO}|บันทึก(?!ข้อความ)|กรอก|จัดทำ|รายงาน|ปรับปรุงข้อมูล|m[1-6]|${PUT_IN}|${ENTER_ENGLISH}|(?<![a-z])reports?(?:ing)?(?![a-z])`,
  'u',
);
const ENTER_STRONG = new RegExp(
  `นำเข้า|${INTO}|บันทึก(?!ข้อความ)|กรอก|m[1-6]|${PUT_IN}|${ENTER_ENGLISH}`,
  'u',
);
/** Verbs of work in the system that is no entry. */
const REVISES = /เสนอ|ยืนยัน|ปรับปรุง|กลั่นกรอง|ปรับแก้|แก้ไข|ทบทวน|คัดเลือก|จัดลำดับ|ตรวจสอบ(?:ความถูกต้อง|และ)/u;
/** "ปรับปรุงข้อมูลโครงการให้เป็นปัจจุบัน" may well be an entry. */
const UPDATES = /ให้เป็นปัจจุบัน|ให้ถูกต้อง|ให้ครบถ้วน/u;
/** Verbs that may mean anything; with our objects and a deadline a person is asked. */
const VAGUE =
  /ดำเนินการ|ยื่น|ขออนุญาต|ขอความเห็นชอบ|แจ้งความประสงค์|ประสาน|หารือ|จัดเตรียม|รวบรวม|(?:ตรวจสอบ|เช็[กค]|แจ้ง)(?:บัญชี|รายชื่อ|ชื่อ|สิทธิ|ผู้ใช้)/u;
const OBJECT =
  /โครงการ|แผนระดับ|แผนปฏิบัติ|ความก้าวหน้า|ผลสัมฤทธิ์|(?<![a-z])m[1-7](?!\d)|ข้อมูล[^\n]{0,40}(?:ระบบ|mens)|ชุดข้อมูล|งานวิจัย|ผู้ใช้(?:งาน)?[^\n]{0,20}ระบบ/u;

const ACHIEVEMENT =
  /(?<![a-z])achievements? reports?|reports? (?:on |of )?(?:the )?achievements?|(?:รายงาน|ประเมิน|จัดทำ)(?:ผล)?(?:การ)?(?:ดำเนินงาน)?(?:ตาม)?ผลสัมฤทธิ์|รายงานผลสัมฤทธิ์|ผลสัมฤทธิ์ ?(?:ของ|ตาม)? ?(?:แผน|ประจำปี)|รายงานผลการดำเนิน(?:งาน|การ)(?:ประจำปี|รายปี)[^\n\t]{0,30}?(?:ของ|ตาม)(?:แผนปฏิบัติ(?:ราชการ|การ)|ยุทธศาสตร์ชาติ)|(?<![a-z])ar(?![a-z])/u;
const OPEN =
  /open[ -]?d(?![a-z])|opendata|open data|ข้อมูลเปิด|โอเพน ?ดี|(?:นำเข้า|อัปโหลด|อัพโหลด|เผยแพร่)ชุดข้อมูล(?!โครงการ)/u;
const LEVEL3 =
  /(?<![a-z])level[ -]?3 plans?|action plans?|แผนระดับ(?:ที่)? ?(?:3|สาม)|แผนปฏิบัติ(?:ราชการ|การ)|(?<![a-z])l3(?![a-z\d])/u;
/** "โครงการตามแผนปฏิบัติราชการ" are projects. */
const BY_PLAN =
  /(?:โครงการ|การดำเนินงาน)[^\n\t]{0,24}?ตามแผน[ก-๎]+|(?:อยู่ใน|ภายใต้|บรรจุ(?:ไว้)?ใน|สอดคล้องกับ|รองรับ|ปรากฏใน)แผน[ก-๎]+/gu;
const PROGRESS =
  /ความก้าวหน้า|(?<![a-z])m6(?!\d)|(?:อนุมัติ|เห็นชอบ)รายงาน(?!การประชุม|(?:ผล)?(?:ตาม)?ผลสัมฤทธิ์)|(?<![a-z])progress reports?|reports? (?:on )?(?:the |project )?progress|quarterly reports?|(?:รายงาน|ติดตาม|ผลการดำเนินงาน)[^\n\t]{0,60}?(?:ไตรมาส|รอบ ?\d{1,2} ?เดือน|(?<![a-z])q[1-4](?!\d))|(?:ไตรมาส|รอบ ?\d{1,2} ?เดือน)[^\n\t]{0,30}?รายงาน(?!การประชุม|เป็น|ว่า|(?:ผล)?(?:ตาม)?ผลสัมฤทธิ์)|รายงานผลการดำเนิน(?:งาน|การ)(?:โครงการ)?[ \n:]*$|(?:บันทึก|กรอก|ลง)(?:ข้อมูล)?ผลการดำเนิน(?:งาน|การ)(?!ประจำปี|รายปี|ตามแผน)/u;
const NEW_PROJECT =
  /(?<![a-z])(?:new|additional) projects?|โครงการ(?:\/การดำเนิน(?:งาน|การ))?[^\n\t]{0,30}?(?:ใหม่|ระหว่างปี|แหล่งอื่น|นอกงบประมาณ|งบกลาง|เกิดขึ้นภายหลัง)|(?:งบ|งบประมาณ|เงิน|แหล่งเงิน)(?:ประมาณ)?(?:จาก)?(?:แหล่งอื่น|แหล่งงบประมาณอื่น|นอกงบประมาณ)|งบกลาง|โครงการเพิ่มเติม|เกิดขึ้นใหม่|เพิ่มเติมระหว่างปี/u;
const PROJECT = /โครงการ|(?<![a-z])m[1-5](?!\d)|(?<![a-z])projects?(?![a-z])/u;
const PROJECT_WORK = new RegExp(
  `นำเข้า|${INTO}|บันทึก(?!ข้อความ)|กรอก|จัดทำ|อนุมัติ|เห็นชอบ|m[1-57]|เพิ่ม|รายละเอียด|${PUT_IN}|${ENTER_ENGLISH}|(?<![a-z])approv(?:e|al)`,
  'u',
);

const CANCEL =
  /(?<![a-z])cancel(?:led|ed|lation)|ยกเลิก|(?<![ก-๎])งด(?!งาม)|ไม่ต้อง(?:ดำเนินการ)?(?:รายงาน|นำเข้า)(?!ข้อมูลดังกล่าว)|ไม่มีการ(?:รายงาน|นำเข้า|อนุมัติ)/u;
/** What is called off is a letter or a former plan, not the work. */
const CANCEL_OTHER =
  /ยกเลิก ?(?:ความใน|หนังสือ|บันทึก|ประกาศ|คำสั่ง|กรอบ(?:ระยะ)?เวลาเดิม|กำหนด(?:การ)?เดิม|ฉบับเดิม|ปฏิทินเดิม)/u;
const POSTPONE =
  /(?<![a-z])postponed until further notice|to be (?:announced|confirmed)|(?:เลื่อน|ชะลอ)[^\n\t]{0,160}?(?:ไม่มีกำหนด|จะแจ้ง|จนกว่าจะ|ออกไปก่อน|รอแจ้ง)|(?:จะแจ้ง(?:กำหนด|ให้ทราบ|วัน|เวลา|ระยะเวลา)|รอแจ้ง|อยู่ระหว่าง(?:การ)?(?:กำหนด|พิจารณา)|ยังไม่กำหนด|จะกำหนด(?:ให้ทราบ)?ภายหลัง)|(?:ชะลอ|ระงับ)(?:การ)?(?:รายงาน|นำเข้า|อนุมัติ)/u;
const CHANGE =
  /(?<![a-z])(?:extended|postponed|moved|changed|rescheduled)(?![a-z])|ขยาย(?:ระยะ)?(?:เวลา|กำหนด)?|เลื่อน|เปลี่ยนแปลง|เปลี่ยน|ปรับ(?:กำหนด|ระยะ|เวลา|เป็น)|แก้ไข(?:กำหนด|วันที่|เป็น)|จาก(?:กำหนด)?เดิม/u;

/** What else governs a date beside it. */
const BESIDES =
  /(?<![a-z])(?:dated|as of|decision|resolution|questions?|inquiries)(?![a-z])|(?<!มติ|(?<!วัน)ที่|ผลการ|รายงานการ|ก่อน(?:การ|วัน)?)ประชุม|เสนอ(?:ต่อ)?ที่ประชุม|เพื่อเสนอ(?:ต่อ)?(?:คณะ|ครม|รัฐสภา|สภา|นายก)|แบบตอบรับ|ตอบรับ|รายชื่อ(?!ผู้ใช้)|ผู้ประสานงาน|ปิดระบบ(?:เพื่อ|ปรับปรุง|ชั่วคราว)|ดาวน์โหลด|ลงวันที่|เมื่อวันที่|สั่ง ?ณ|ประกาศ ?ณ|ข้อมูล ?ณ|ณ ?วันที่|มีผล(?:ใช้)?บังคับ|ราชกิจจา|มติ(?!ดตาม|ดต่อ|ดขัด)|เบิกจ่าย|คำของบประมาณ|จัดทำคำขอ|ตัวชี้วัด|แบบสอบถาม|ควบคุมภายใน|ก่อหนี้|ผูกพัน|ใช้จ่าย(?:ภาครัฐ|งบประมาณ)|กันเงิน|จัดซื้อ|จัดจ้าง|ประกวด|ผู้รับจ้าง|ส่งมอบงาน|ถ่ายทอด|zoom|รหัสผ่าน|สอบถาม|โทร|(?<!ที่)อ้างถึง|ตรวจราชการ|ติดต่อขอ|ขอรับรหัส|คำรับรอง|ความพึงพอใจ|สำรอง(?:ที่นั่ง)?|แท็ก ?:|เข้าชม|ข่าว(?:ก่อนหน้า|ถัดไป)/u;
const GATHERING =
  /(?<![a-z])(?:workshops?|trainings?|meetings?|seminars?)(?![a-z])|อบรม|(?<!มติ(?:ที่|คณะ)?|ผลการ|รายงานการ)ประชุม|สัมมนา|ชี้แจง|ฝึกปฏิบัติ/u;
const SCHEDULE =
  /ปฏิทิน|กรอบ(?:ระยะ)?เวลา|กำหนด(?:เวลา|การ(?!ประชุม|อบรม|สัมมนา|ชี้แจง))|road ?map|(?<![a-z])(?:schedules?|calendars?|timelines?|deadlines?)(?![a-z])|ขยาย/u;
/** Of these only what is surely no work in the system. */
const NO_WORK =
  /ประชุม|ตอบรับ|รายชื่อ(?!ผู้ใช้)|ปิดระบบ|ลงวันที่|สั่ง ?ณ|ประกาศ ?ณ|ข้อมูล ?ณ|ราชกิจจา|เบิกจ่าย|คำขอ|แบบสอบถาม|ตรวจราชการ|แล้วเสร็จเมื่อ|ได้(?:ดำเนินการ)?(?:นำเข้า|รายงาน)/u;
const EVENT = new RegExp(`${EVENTS.source}|${NO_WORK.source}`, 'u');
const ASIDES = new RegExp(`${EVENTS.source}|${BESIDES.source}`, 'gu');
/** After such words work is asked for again. */
const ASKED =
  /^มติ[ก-๎]{0,20} *:? *(?:(?:เห็นชอบ|อนุมัติ|รับทราบ) ?)?(?:และ)?(?:ให้|มอบ)|(?:ขอให้|จึงให้|แล้วให้|(?<![ก-๎])ให้|(?<![ก-๎])มอบ(?:หมาย)?(?:ให้)?)(?:หน่วยงาน|ทุกหน่วยงาน|ส่วนราชการ|ดำเนินการ|กอง[ก-๎]{0,10}|ผู้[ก-๎]{0,20})?[ก-๎/ ]{0,24}?(?:นำเข้า|รายงาน|บันทึก|อนุมัติ|อัปโหลด|อัพโหลด)|(?:การ|ให้)(?:นำเข้า|รายงานความก้าวหน้า|อนุมัติ)[^\n]{0,80}(?:ภายใน|ไม่เกิน|ให้แล้วเสร็จ)/u;
export const PLACE_AFTER =
  /^[ \n]*(?:\)|,)?[ \n]*(?:(?:เวลา|ตั้งแต่เวลา) ?\d{1,2}[.:]\d{2} ?(?:น\. ?)?(?:-|ถึง) ?\d|(?:เวลา ?\d{1,2}[.:]\d{2} ?(?:น\.)? ?)?(?:ณ ?(?:ห้อง|โรงแรม|อาคาร|กระทรวง|ศูนย์|สถาบัน)|ผ่าน(?:ระบบ|ทาง|สื่อ)[^\n]{0,20}(?:zoom|webex|ประชุม|ออนไลน์|teams)))/u;

const OTHERS =
  /(?:หน่วยงาน|ส่วนราชการ|กรม)(?:[ก-๎]{0,12})(?:อื่น|ที่เหลือ|นอกเหนือ|นอกจาก|ทั่วไป)|(?:^|[ (:])(?:นอกจากนั้น|ที่เหลือ)/u;

export const WORD_QUARTERS: Readonly<Record<string, Quarter>> = {
  แรก: 1,
  หนึ่ง: 1,
  สอง: 2,
  สาม: 3,
  สี่: 4,
  สุดท้าย: 4,
};
const YEAR_WORDS =
  '(?:(?:(?:ของ)?(?:ประจำ)?ปี(?:งบประมาณ|ปฏิทิน|งบฯ?)?|(?:of )?(?:the )?(?:fiscal year|fy)) ?)?(?:พ\\. ?ศ\\. ?|b\\.? ?e\\.? ?)?';
const QUARTER = new RegExp(
  `(หลัง|สิ้น|ก่อน|นำเข้าใน|ใน)?(?:ไตรมาส ?(?:ที่ ?)?|(?<![a-z])(?:q|quarter) ?)([1-4] ?(?:-|ถึง) ?[1-4](?!\\d)|(?:[1-4](?!\\d)(?: ?(?:,|และ|/(?! ?\\d{2})) ?(?=[1-4](?!\\d)))?)+|แรก|หนึ่ง|สอง|สาม|สี่|สุดท้าย)(?! ?- ?[1-4](?!\\d))(?: ?\\/ ?(\\d{4}|\\d{2})(?!\\d)| ?\\(?${YEAR_WORDS}((?:25|20)\\d\\d|(?<=ปี(?:งบประมาณ|งบฯ?)? ?)[5-9]\\d(?!\\d))(?! ?-)| ?${YEAR_WORDS}(?=)( ))?`,
  'gu',
);
const BARE_QUARTER = /^[ \n]*([1-4]) ?\/ ?(\d{4}|\d{2})[ \n]*$/u;
const ORDINAL_QUARTER =
  /(?<![a-z\d])(first|second|third|fourth|last|[1-4](?:st|nd|rd|th)) quarter/gu;
const ENGLISH_QUARTERS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  last: 4,
};
const CUMULATIVE = /รอบ ?(3|6|9|12) ?เดือน/u;
const WORK_YEAR =
  /(?:ปีงบประมาณ|ปี|ปีงบฯ?|ปีปฏิทิน|ราชการ|แผน[ก-๎]{0,20}) ?\(? ?(?:พ\. ?ศ\. ?)?(25\d\d)(?! ?- ?\d)(?!\d)/gu;
const YEAR_IN_BRACKETS = /\( ?พ\. ?ศ\. ?(25\d\d) ?\)/u;
/** "fiscal year 2026", "FY 2569", "B.E. 2569" */
const ENGLISH_YEAR =
  /(?<![a-z])(?:fiscal year|fy|b\.? ?e\.?) ?(?:b\.? ?e\.? ?)?((?:25|20)\d\d)(?! ?- ?\d)(?!\d)/u;
const SHORT_YEAR = /(?:ปีงบประมาณ|ปีงบฯ?|(?<!\d ?)ปี) ?(?:พ\. ?ศ\. ?)?([5-9]\d)(?![\d.:/]| ?- ?\d)/u;

/** A word may be broken by the end of a line. */
export function unbroken(text: string): string {
  return text.replace(/(?<=[ก-๎]) ?\n ?(?=[ก-๎])/gu, '');
}

/** "สปส. รายงานเป็นไตรมาส 4/2569": what an agency calls the quarter, not what is reported on. */
export const RELABELS =
  /(?:รายงาน(?:ว่า)?เป็น|(?:นับ|ถือ|เรียก|ใช้|เลือก|ระบุ)(?:ว่า)?(?:เป็น)?|(?<=[ก-ฮ]\. ?)(?:คือ|เป็น)|\( ?ตรงกับ|(?<=\([ก-ฮ.]{2,12}) ?(?=ไตรมาส[^()\n]{3,24}\))) ?ไตรมาส ?(?:ที่ ?)?[1-4][^)\n\t;]{0,40}/u;
const RELABEL = new RegExp(RELABELS.source, 'gu');

/** The same words are asked about from many places; the last of them are remembered. */
const read = new Map<string, Topic>();
const MAX_READ = 500;

/** Reads what a stretch of plain text is about. */
export function topicOf(written: string): Topic {
  const known = read.get(written);
  if (known) return known;
  if (read.size >= MAX_READ) read.clear();
  const topic = topicRead(written);
  read.set(written, topic);
  return topic;
}

function topicRead(written: string): Topic {
  const text = unbroken(written)
    .replace(RELABEL, ' ')
    .replace(ORDINAL_QUARTER, (_, word: string) => `quarter ${ENGLISH_QUARTERS[word] ?? word[0]} `)
    .replace(/(?<=ที่|ไตรมาส|ระดับ|รอบ|ปี|พ\. ?ศ\.)[ \t]*\n[ \t]*(?=\d)/gu, ' ');
  let rest = text.replace(GRANTED, ' ');
  let withExecutive = false;
  for (const pattern of [...EXECUTIVE, STEPS_WITH_M7]) {
    rest = rest.replace(pattern, (found) => {
      withExecutive = true;
      return pattern === STEPS_WITH_M7 ? found.replace('m7', '') : ' ';
    });
  }
  const otherWork = otherWorkIn(text);
  const bases = otherWork?.isProposal ? [] : basesOf(text);
  const approves = APPROVE.test(rest);
  const ministry = approves && MINISTRY.test(rest);
  const isApproval = withExecutive && bases.length > 0 && isExecutives(text.replace(GRANTED, ' '));
  const act = isApproval ? 'approve' : actOf(rest, approves, ministry);
  return {
    base: bases[0] ?? null,
    bases,
    coordinated: coordinatedIn(text),
    otherWork,
    namesProjects: PROJECT.test(text),
    act,
    approver:
      !ministry && withExecutive && (act === null || (act === 'approve' && !approves))
        ? 'executive'
        : null,
    entersPlainly: act === 'enter' && !otherWork?.isProposal && ENTER_STRONG.test(rest),
    withExecutive,
    planOnly: bases[0] === 'level3' && !/แผนระดับ|l3/u.test(text),
    plan: planOf(text),
    plans: plansOf(text),
    open: openOf(text),
    quarters: quartersOf(text),
    year: yearOf(text),
    round: roundOf(text),
    agencyYear: agencyYearOf(text),
    others: OTHERS.test(text),
    change: changeOf(text),
    aside: isAside(text),
  };
}

/** "โครงการที่หน่วยงานบันทึกไว้แล้ว": which of them, not what is to be done. */
const ENTERED = /ที่(?:หน่วย(?:งาน)?|กรม|กอง|ส่วนราชการ)?(?:ได้)?(?:นำเข้า|บันทึก|กรอก|ส่ง)/gu;

/** "ให้หัวหน้าส่วนราชการอนุมัติโครงการ": an approval by itself, with nothing to be entered before it. */
function isExecutives(text: string): boolean {
  const found = EXECUTIVE.map((pattern) => text.search(pattern)).filter((at) => at >= 0);
  const at = Math.min(...found, text.length);
  return (
    !/^ ?โดย/u.test(text.slice(at)) &&
    !ENTER.test(text.slice(0, at)) &&
    !ENTER_STRONG.test(text.slice(at).replace(ENTERED, ''))
  );
}

function roundOf(text: string): number | null {
  const [, digit, word = ''] =
    /รอบ(?:ที่)? ?(?:([1-9])(?! ?เดือน)|(แรก|หนึ่ง|สอง|สาม|สี่))/u.exec(text) ?? [];
  return digit === undefined ? (WORD_QUARTERS[word] ?? null) : Number(digit);
}

function actOf(rest: string, approves: boolean, ministry: boolean): Topic['act'] {
  if (!approves) return ENTER.test(rest) ? 'enter' : null;
  if (ministry) return 'approve';
  const head = rest.search(APPROVE);
  const entry = rest.search(ENTER_STRONG);
  // "นำเข้า … และอนุมัติ (M7)" is one piece of work; "การอนุมัติ (M7) นำเข้าสู่โครงการ" is an approval.
  return entry >= 0 && (entry < head || !/m7/u.test(rest)) ? 'enter' : 'approve';
}

function basesOf(text: string): Base[] {
  const found: Base[] = [];
  const open = OPEN.test(text);
  if (ACHIEVEMENT.test(text)) found.push('achievement');
  if (open) found.push('open');
  if (PROGRESS.test(text)) found.push('progress');
  const level3 = LEVEL3.test(text.replace(BY_PLAN, '')) && !found.includes('achievement');
  if (level3) found.push('level3');
  const isNew = NEW_PROJECT.test(text);
  if (isNew) found.push('new-project');
  else if (PROJECT.test(text) && PROJECT_WORK.test(text)) {
    // Reports, plans and Open-D speak of projects too; only an entry of its own counts beside them.
    const apart =
      found.length === 0 ||
      /(?:นำเข้า|บันทึก)[^\n\t]{0,40}โครงการ[^\n\t]{0,60}(?:และ|พร้อม(?:ทั้ง)?)[^\n\t]{0,10}รายงาน/u.test(
        text,
      );
    if (apart) found.push('project');
  }
  return found;
}

const COORDINATED =
  /(?:นำเข้า|บันทึก|กรอก|อนุมัติ|เห็นชอบ)(?:สู่)?(?:ทั้ง)?(?:ข้อมูล)?(โครงการ|แผนระดับ(?:ที่)? ?3|แผนปฏิบัติราชการ)[^\n\t]{0,40}?(?:และ|พร้อมทั้ง|รวมทั้ง|ตลอดจน)(?:การ)?(?:นำเข้า|อนุมัติ|เห็นชอบ)?(?:ข้อมูล)?(โครงการ(?!ใหม่)|แผนระดับ(?:ที่)? ?3|แผนปฏิบัติราชการ|แผน(?=ในระบบ|ดังกล่าว))/u;

function coordinatedIn(text: string): Base[] {
  const found = COORDINATED.exec(text.replace(BY_PLAN, ''));
  if (!found) return [];
  const bases = [found[1] ?? '', found[2] ?? ''].map(
    (word): Base => (word.startsWith('แผน') ? 'level3' : 'project'),
  );
  return bases[0] === bases[1] ? [] : bases;
}

/** Behind "ให้" or "การ", or at the beginning: where a verb says what is asked for. */
const GOVERNS =
  '(?:(?:^|[;\\v\\n])[\\s\\d.);(•-]{0,40}(?:[ก-ฮ][.)] ?)?|ให้(?:หน่วยงาน|ทุกหน่วยงาน|ส่วนราชการ|ทุก?กระทรวง|ทุกกรม|ทุกกอง|ผู้[ก-๎]{0,16}|กอง[ก-๎]{0,12}|เร่ง|ร่วม| ){0,4}|(?<![ก-๎])การ|(?:ต้อง|ควร|เร่ง|รบกวน|โปรด))';
/** What a proposal is called; to put one in is no entry of a project. */
const PROPOSAL = /ข้อเสนอโครงการ|โครงการสำคัญ|flagship|project idea/u;
const PROPOSES = new RegExp(
  `((?:นำเข้า|บันทึก|จัดทำ|จัดส่ง|ส่ง|กรอก|กลั่นกรอง|ปรับแก้|${REVISES.source})[^\\n\\t]{0,60}?(?:${PROPOSAL.source})[^\\n\\t]*)`,
  'u',
);
const ASKS_OTHER = new RegExp(`${GOVERNS}((?:${REVISES.source}|${VAGUE.source})[^\\n\\t]*)`, 'u');

function otherWorkIn(text: string): OtherWork | null {
  const proposal = PROPOSES.exec(text)?.[1];
  if (proposal !== undefined) return { words: proposal.trim(), isSure: true, isProposal: true };
  const found = ASKS_OTHER.exec(text);
  const words = (found?.[1] ?? '').trim();
  if (words === '' || !OBJECT.test(words)) return null;
  // "ดำเนินการนำเข้าโครงการ" is an entry, in so many words.
  const object = words.search(OBJECT);
  const before = words.slice(0, object);
  if (ENTER_STRONG.test(before) || /รายงาน/u.test(before) || APPROVE.test(before)) return null;
  return {
    words,
    isSure: REVISES.test(before) && !VAGUE.test(before) && !UPDATES.test(words),
    isProposal: false,
  };
}

/** A form, a file or a mail in place of the system. */
const OFFLINE =
  /แบบฟอร์ม|ไฟล์ ?(?:word|excel)|เป็น(?:เอกสาร|กระดาษ|รูปเล่ม)|(?:ส่ง|ตอบกลับ|แจ้ง)[^\n]{0,60}(?:ทาง|ผ่าน)(?:อีเมล|e-?mail|ไปรษณีย์|ไลน์|line)|[\w.]{2,30}@[\w-]{2,30}\.|google ?(?:form|drive|sheet)/u;

/** What is asked for goes by a form, a file or a mail, and not into the system. */
export function isOffline(text: string): boolean {
  return OFFLINE.test(text) && !/ระบบ|mens|(?<![a-z])m[1-7](?!\d)|open[ -]?d(?![a-z])/u.test(text);
}

const ELSE =
  /ให้(?:หน่วยงาน|ส่วนราชการ| )?(?:ยื่น|ส่ง(?:แบบ|คำ|หนังสือ|เอกสาร)|แจ้ง|ขอ(?!ให้)|ติดต่อ|หารือ|ทำหนังสือ|มีหนังสือ|จัดทำคำ)/u;

/** What is asked for is neither an entry nor an approval: "ให้ยื่นคำขอต่อเลขานุการ". */
export function asksElse(text: string): boolean {
  const found = ELSE.exec(text);
  if (!found) return false;
  const behind = text.slice(found.index + found[0].length);
  return !ENTER_STRONG.test(behind) && !APPROVE.test(behind);
}

function planOf(text: string): Topic['plan'] {
  const thematic = /แผนปฏิบัติ(?:ราชการ|การ) ?ด้าน|แผน(?:ราย)?ด้าน|แผนเฉพาะด้าน|รายประเด็น/u.test(text);
  if (/แผน(?:ปฏิบัติ(?:ราชการ|การ)(?:ราชการ)?)? ?(?:รายปี|ประจำปี)|แผนปฏิบัติการราชการ/u.test(text)) {
    return 'annual';
  }
  return thematic ? 'thematic' : /แผนปฏิบัติ(?:ราชการ|การ)/u.test(text) ? 'annual' : null;
}

/** Which level-3 plans are named; two deadlines for different ones are two windows. */
function plansOf(text: string): string[] {
  const found: string[] = [];
  if (/รายปี|ประจำปี/u.test(text)) found.push('annual');
  if (/(?:ระยะ|ราย) ?(?:\d|ห้า|สาม)+ ?ปี/u.test(text)) found.push('years');
  if (/แผนปฏิบัติ(?:ราชการ|การ) ?ด้าน/u.test(text)) found.push('thematic');
  return found;
}

function openOf(text: string): Topic['open'] {
  const research = /งานวิจัย|(?:บทความ|(?:ผล|รายงาน)การ)วิจัย/u.test(text);
  const paid = /งบประมาณ|จ้างที่ปรึกษา|ได้รับทุน|ทุนวิจัย/u.test(text);
  if (research && paid && !/สถิติ|สถานการณ์/u.test(text)) return 'research';
  if (/สถิติ|สถานการณ์|ชุดข้อมูล/u.test(text)) return 'data';
  if (research) return 'research';
  return /ข้อมูล(?!เปิด)/u.test(text) ? 'data' : null;
}

/** "การรายงานความก้าวหน้าของโครงการ ในไตรมาสที่ 1": what is reported on. */
const REPORTED_IN = /รายงาน[^\n;]{0,60} $/u;
/** Behind a quarter's name, in letters. */
const MAX_MONTHS = 80;

export function quartersOf(text: string): QuarterNamed[] {
  const found: QuarterNamed[] = [];
  const calendar = /ปีปฏิทิน/u.test(text) && !/ปีงบประมาณ/u.test(text);
  let end = 0;
  for (const match of text.matchAll(QUARTER)) {
    const [whole, before, names = '', slash, full] = match;
    const gap = text.slice(end, match.index);
    end = match.index + whole.length;
    // "โครงการที่เกิดขึ้นหลังไตรมาส 2", "นำเข้าในไตรมาส 2": a time, not what is reported on.
    if (before !== undefined && !(before === 'ใน' && REPORTED_IN.test(text.slice(0, match.index))))
      continue;
    // "สปส. (ไตรมาส 4/65)" is what that agency calls it.
    if (/[ก-ฮ]\. ?\( ?$/u.test(text.slice(Math.max(0, match.index - 6), match.index))) continue;
    const year = slash ?? full;
    const digits = (names.match(/[1-4]/gu) ?? []).map((each) => Number(each) as Quarter);
    const named = digits.length > 0 ? digits : [WORD_QUARTERS[names] ?? 1];
    const [low = 1, high = low] = named;
    // "ไตรมาสที่ 2 - 4", "ไตรมาสที่ 2 ถึงไตรมาสที่ 4": those between them too.
    const last = /^ ?(?:-|ถึง) ?$/u.test(gap) ? (found.at(-1)?.quarter ?? low) : low;
    const quarters =
      last < low
        ? QUARTERS.filter((each) => each > last && each <= low)
        : /-|ถึง/u.test(names)
          ? QUARTERS.filter((each) => each >= low && each <= high)
          : named;
    const months = quarters.length === 1 ? quarterMonths(text.slice(end, end + MAX_MONTHS)) : null;
    for (const quarter of quarters) {
      const printed = year ? fullYear(year) : null;
      // "ไตรมาส 1/2569 (ม.ค. - มี.ค. 69)": the months tell by which year it is counted.
      const isCalendar = months?.month === quarter * 3;
      const ofMonths = isCalendar && months.year !== null ? toThaiYear(months.year) : null;
      found.push({ quarter, year: ofMonths ?? printed, calendar: calendar || isCalendar });
    }
  }
  const bare = BARE_QUARTER.exec(text);
  if (bare) {
    found.push({ quarter: Number(bare[1]) as Quarter, year: fullYear(bare[2] ?? ''), calendar });
  }
  const months = CUMULATIVE.exec(text);
  if (found.length === 0 && months) {
    found.push({ quarter: (Number(months[1]) / 3) as Quarter, year: null, calendar });
  }
  return found;
}

/** พ.ศ. of two or four digits; a year of the common era as the same year of the Thai one. */
export function fullYear(text: string): number | null {
  const year = Number(text);
  if (/^20\d\d$/u.test(text)) return toThaiYear(year);
  if (text.length === 2) return thaiYearOf(year);
  return isThaiYear(year) ? year : null;
}

function yearOf(text: string): number | null {
  const years = [...text.matchAll(WORK_YEAR)].map((match) => Number(match[1]));
  const last = years.at(-1);
  if (last !== undefined) return last;
  const bracket =
    ENGLISH_YEAR.exec(text)?.[1] ?? YEAR_IN_BRACKETS.exec(text)?.[1] ?? SHORT_YEAR.exec(text)?.[1];
  return bracket ? fullYear(bracket) : null;
}

function agencyYearOf(text: string): Topic['agencyYear'] {
  const calendar = /ตาม(?:รอบ)?ปีปฏิทิน/u.test(text);
  const fiscal = /ตาม(?:รอบ)?ปีงบประมาณ/u.test(text);
  return calendar === fiscal ? null : calendar ? 'calendar' : 'fiscal';
}

function changeOf(text: string): Topic['change'] {
  if (CANCEL.test(text) && !CANCEL_OTHER.test(text)) return 'cancel';
  if (POSTPONE.test(text)) return 'postpone';
  return CHANGE.test(text) ? 'change' : null;
}

/** What the letter says it is about. */
export function subjectOf(text: string): string {
  return /(?:^|\n)[ \t\v]{0,80}(?:เรื่อง|subject ?:)([^\n]{0,400})/u.exec(text)?.[1] ?? '';
}

/** A subject that invites to a meeting or a training, and sets out no schedule. */
export function isGathering(subject: string): boolean {
  return GATHERING.test(subject) && !isSchedule(subject);
}

/** Words of a title: "ปฏิทิน", "กำหนดการ". */
export function isSchedule(text: string): boolean {
  return SCHEDULE.test(text);
}

/** A meeting, a training, a closed system: a date beside it is never a deadline. */
export function isEvent(text: string): boolean {
  return EVENT.test(text);
}

/** Words that stand beside work without saying what it is: whom to call, where to load a form. */
const BESIDE =
  /^(?:แท็ก|เข้าชม|ข่าว(?:ก่อนหน้า|ถัดไป)|โทร|สอบถาม|ดาวน์โหลด|มติ|อ้างถึง|ผู้ประสานงาน|ติดต่อขอ|รหัสผ่าน|zoom|ลงวันที่|เมื่อวันที่|รายชื่อ)/u;
/** Objects that may stand beside ours: "รายงานความก้าวหน้าและผลการเบิกจ่าย". */
const SECOND_OBJECT =
  /(?:และ|พร้อม(?:ทั้ง)?|รวมทั้ง|\/|,| (?=ผล)) ?(?:การ)?(?:ราย)?(?:งาน)?(?:ผล)?(?:การ|ตาม)?$/u;

const INTO_SYSTEM = /(?:เข้า|ขึ้น)(?:สู่)? ?(?:ระบบ ?)?(?:e-?menscr|open[ -]?d(?![a-z]))/u;

/** What governs a date beside it, when that is no work in the system. */
function isAside(text: string): boolean {
  let at = -1;
  let word = '';
  for (const match of text.matchAll(ASIDES)) {
    if (isOfWork(text, match)) continue;
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    const isSecond =
      !isEvent(match[0]) || /^(?:เบิกจ่าย)/u.test(match[0])
        ? SECOND_OBJECT.test(before) && basesOf(text.slice(0, match.index)).length > 0
        : false;
    if (isSecond) continue;
    at = match.index;
    word = match[0];
  }
  if (at < 0) return false;
  const behind = text.slice(at);
  if (ASKED.test(behind)) return false;
  // "ไฟล์ข้อมูลตัวชี้วัดของจังหวัด เข้าระบบ Open-D": what the data are about.
  if (!isEvent(word) && !BESIDE.test(word) && INTO_SYSTEM.test(behind)) return false;
  // "ยืนยันรายชื่อในระบบ": what is in the system is ours.
  if (word === 'รายชื่อ' && /^รายชื่อ[ก-๎ ]{0,20}ในระบบ/u.test(behind)) return false;
  return !(BESIDE.test(word) && namesWork(behind.slice(word.length)));
}

/** "รายงานไตรมาส 4 … ระบบปิด 31 ต.ค.": with one day, the last. */
export const CLOSES_ON = /ระบบ(?:จะ)?ปิด(?:รับ(?:ข้อมูล)?)? ?(?:ใน)?(?:วันที่)? *$/u;
/** "นำเข้าโครงการใหม่ภายหลัง พ.ร.บ. … มีผลใช้บังคับ": of which projects it is. */
const ONCE_IN_FORCE = /หลัง[^\n\t]{0,80}?มีผล/u;

/** Words that would stand for another date, but say more of the work before them. */
function isOfWork(text: string, { 0: word, index }: RegExpExecArray): boolean {
  const isIt = word.startsWith('มีผล')
    ? ONCE_IN_FORCE.test(text)
    : CLOSES_ON.test(text) && word.startsWith('ระบบ');
  return isIt && namesWork(text.slice(0, index));
}

function namesWork(text: string): boolean {
  return basesOf(text).length > 0 && (ENTER.test(text) || APPROVE.test(text));
}

/** A line about whom to call or where to look: nothing below depends on it. */
export function isBeside(text: string): boolean {
  const words = [...text.matchAll(ASIDES)].map(([word]) => word);
  return words.length > 0 && words.every((word) => BESIDE.test(word));
}
