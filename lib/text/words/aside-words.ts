/**
 * Why a date of a memo is no window, by the code of the reason. Both languages have the same
 * keys.
 */
const th = {
  'letter-date': 'วันที่ของหนังสือ',
  past: 'เล่าถึงสิ่งที่ทำไปแล้ว',
  recited: 'กล่าวถึงกำหนดของหนังสือฉบับก่อน',
  former: 'กำหนดเดิมที่หนังสือนี้เปลี่ยน',
  'reported-period': 'ช่วงเดือนที่รายงานถึง',
  duration: 'ระยะเวลาของโครงการ แผน หรือสัญญา',
  event: 'การอบรม การประชุม หรือการปิดระบบ',
  'as-of': 'วันที่ของข้อมูล',
  'in-force': 'วันที่มีผลใช้บังคับ',
  'other-work': 'กำหนดของงานอื่นที่ไม่ได้ทำในระบบ',
  mention: 'กล่าวถึงวันที่ ไม่ใช่กำหนดเวลา',
  person: 'ท่านเลือกว่าไม่ใช่ช่วงเวลา',
} as const;

const en: Record<keyof typeof th, string> = {
  'letter-date': 'The date of a letter',
  past: 'Tells of what has been done',
  recited: 'Recalls what an earlier letter set',
  former: 'The former date, which this memo changes',
  'reported-period': 'The months that are reported on',
  duration: 'How long a project, plan or contract lasts',
  event: 'A training, a meeting, or the system closed',
  'as-of': 'The day of which data tell',
  'in-force': 'The day from which a rule holds',
  'other-work': 'A deadline of other work, not done in the system',
  mention: 'A day that is mentioned, no deadline',
  person: 'You decided it is no window',
};

export const ASIDE_WORDS = { th, en };
