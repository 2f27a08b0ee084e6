/** What a notification says beyond the window's own words. Both languages have the same keys. */
const th = {
  'digest.due': 'มี {n} กรอบเวลาที่ควรดู',
  'digest.soft': 'มี {n} กรอบเวลาที่คาดการณ์ไว้ในช่วงนี้',
  'digest.line': '{title}: {timing}',
  'digest.more': 'และอีก {n} รายการ',
  'last.clock': 'ตามนาฬิกาเครื่องนี้',
  'test.title': 'การแจ้งเตือนใช้งานได้',
  'test.message': 'ทันเวลาจะแจ้งเตือนแบบนี้ก่อนวันทำการสุดท้าย',
} as const;

export type ReminderKey = keyof typeof th;

const en: Record<ReminderKey, string> = {
  'digest.due': '{n} windows to look at',
  'digest.soft': '{n} projected windows around this time',
  'digest.line': '{title}: {timing}',
  'digest.more': 'and {n} more',
  'last.clock': 'by the clock of this computer',
  'test.title': 'Notifications work',
  'test.message': 'Thanwela will remind you like this before the last working day',
};

export const REMINDER_WORDS = { th, en };
