/** Every sentence of the page of the first day. Both languages have the same keys. */
const th = {
  title: 'เริ่มใช้ทันเวลา',
  intro: 'ใช้เวลาประมาณ 2 นาที เลือกแล้วบันทึกให้ทันที เปลี่ยนได้ภายหลังที่หน้าตั้งค่า ไม่มีข้อมูลใดออกจากเครื่องนี้',
  skip: 'ข้ามไปก่อน',
  saved: 'บันทึกแล้ว',
  failed: 'บันทึกไม่ได้ โปรดลองอีกครั้ง',
  agency: '1. หน่วยงานของท่าน',
  agencyHelp: 'กรอบเวลาบางช่วงต่างกันตามหน่วยงาน',
  agencyAll: 'ยังไม่เลือก (แสดงทุกหน่วยงาน)',
  roles: '2. บทบาทของท่าน',
  rolesHelp: 'เลือกได้มากกว่าหนึ่งบทบาท หากไม่เลือก จะแสดงงานของทุกบทบาท',
  pin: '3. ปักหมุดไอคอน',
  pinHelp: 'ตัวเลขบนไอคอนคือจำนวนวันทำการที่เหลือ กดไอคอนเพื่อดูกำหนดทั้งหมด',
  'pin.chromium': 'กดรูปชิ้นส่วนต่อภาพที่มุมขวาบนของเบราว์เซอร์ แล้วกดรูปหมุดข้าง “ทันเวลา”',
  'pin.firefox':
    'กดรูปชิ้นส่วนต่อภาพที่มุมขวาบนของเบราว์เซอร์ กดรูปเฟืองข้าง “ทันเวลา” แล้วเลือก “ปักหมุดกับแถบเครื่องมือ”',
  'pin.done': 'ปักหมุดแล้ว',
  'pin.picture': 'แถบเครื่องมือของเบราว์เซอร์: รูปชิ้นส่วนต่อภาพ แล้วรูปหมุดข้างไอคอนทันเวลา',
  reminders: '4. การแจ้งเตือน',
  remindersHelp: 'เตือนล่วงหน้า 7, 3 และ 1 วันทำการ และเช้าวันทำการสุดท้าย เบราว์เซอร์จะถามขออนุญาตหนึ่งครั้ง',
  'reminders.yes': 'เปิดการแจ้งเตือน',
  'reminders.no': 'ไม่ต้องแจ้งเตือน',
  'reminders.on': 'เปิดการแจ้งเตือนแล้ว',
  'reminders.off': 'ไม่มีการแจ้งเตือน เปิดได้ภายหลังที่หน้าตั้งค่า',
  'reminders.denied': 'เบราว์เซอร์ไม่อนุญาตให้แจ้งเตือน กดเปิดอีกครั้งแล้วเลือกอนุญาต',
  try: '5. ทดลองตรวจ',
  tryHelp: 'แบบฟอร์มตัวอย่าง ไม่บันทึกที่ใด ลองแก้ให้วันที่สิ้นสุดอยู่หลังวันที่เริ่มต้น แล้วข้อความเตือนจะหายไป',
  'try.clear': 'ไม่พบจุดที่ต้องแก้แล้ว ในระบบจริงทันเวลาจะแสดงเช่นนี้ข้างช่องที่กรอก',
  'try.reset': 'ทำใหม่',
  'try.output': 'แรงงานผ่านการฝึกอบรม 1,200 คน',
  done: 'เสร็จแล้ว',
  options: 'เปิดหน้าตั้งค่า',
  managed: 'กำหนดโดยผู้ดูแลระบบ',
} as const;

export type WelcomeKey = keyof typeof th;

const en: Record<WelcomeKey, string> = {
  title: 'First steps with Thanwela (ทันเวลา)',
  intro:
    'This takes about 2 minutes. What you choose is saved at once and can be changed in the options. Nothing leaves this computer.',
  skip: 'Skip for now',
  saved: 'Saved',
  failed: 'It could not be saved. Please try again.',
  agency: '1. Your agency',
  agencyHelp: 'Some windows differ between agencies.',
  agencyAll: 'Not chosen yet (all agencies are shown)',
  roles: '2. Your roles',
  rolesHelp: 'More than one can be chosen. With none, the work of every role is shown.',
  pin: '3. Pin the icon',
  pinHelp:
    'The number on the icon is how many working days are left. Press it to see every deadline.',
  'pin.chromium':
    'Press the puzzle piece at the top right of the browser, then the pin beside “ทันเวลา”.',
  'pin.firefox':
    'Press the puzzle piece at the top right of the browser, then the gear beside “ทันเวลา”, and choose “Pin to Toolbar”.',
  'pin.done': 'Pinned',
  'pin.picture': 'The browser’s toolbar: the puzzle piece, then the pin beside the icon',
  reminders: '4. Reminders',
  remindersHelp:
    'You are reminded 7, 3 and 1 working days before the last working day, and on its morning. The browser asks for leave once.',
  'reminders.yes': 'Remind me',
  'reminders.no': 'No reminders',
  'reminders.on': 'Reminders are on',
  'reminders.off': 'There are no reminders. They can be switched on in the options.',
  'reminders.denied': 'The browser did not allow notifications. Press again and choose to allow.',
  try: '5. Try a check',
  tryHelp:
    'A sample form, saved nowhere. Put the end after the start, and what is said of it goes away.',
  'try.clear':
    'Nothing to fix any more. In the real system the same appears beside the field you fill in.',
  'try.reset': 'Start again',
  'try.output': 'แรงงานผ่านการฝึกอบรม 1,200 คน',
  done: 'Done',
  options: 'Open the options',
  managed: 'Set by the administrator',
};

export const WELCOME_WORDS = { th, en };
