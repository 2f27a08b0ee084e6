/**
 * The sentences of an official letter and of a chat message that pass a schedule on. Thai only:
 * offices write to each other in Thai, whatever language a person has chosen for the screen.
 */
export const LETTER_WORDS = {
  number: 'ที่ ................................',
  date: 'วันที่ ................................',
  subject:
    'เรื่อง  แจ้งกรอบระยะเวลาการนำเข้าข้อมูลในระบบ eMENSCR และระบบ Open-D ประจำปีงบประมาณ พ.ศ. {year}{revision}',
  revision: ' (ฉบับแก้ไขที่ {n})',
  to: 'เรียน  หัวหน้าหน่วยงาน ({names})',
  reference: 'อ้างถึง  หนังสือที่ {number} ลงวันที่ {date} เรื่อง {subject}',
  enclosed: 'สิ่งที่ส่งมาด้วย  {n}. ไฟล์กรอบเวลา {file}',
  enclosedNext: '                {n}. ไฟล์ลายมือชื่อดิจิทัล {file}',
  opening:
    'ตามหนังสือที่อ้างถึง ได้กำหนดกรอบระยะเวลาการนำเข้าข้อมูลในระบบ eMENSCR และระบบ Open-D ประจำปีงบประมาณ พ.ศ. {year} นั้น',
  purpose: 'ในการนี้ ขอแจ้งกรอบระยะเวลาของหน่วยงาน ดังนี้',
  group: '{n}. {names}',
  between: 'ระหว่างวันที่ {days}',
  onDay: 'วันที่ {days}',
  within: 'ภายในวันที่ {days}',
  noWindows: 'ไม่มีกรอบระยะเวลาในหนังสือนี้',
  changes: 'รายการที่เปลี่ยนแปลงจากที่แจ้งไว้เดิม',
  change: '- {words}',
  fromAddress:
    'ทั้งนี้ เจ้าหน้าที่ที่ใช้ส่วนขยายทันเวลารับกรอบเวลานี้ได้ที่ {address} โดยเปิดหน้า “ตั้งค่าทันเวลา” หัวข้อ “รับกรอบเวลาจากเว็บไซต์ของกระทรวง”',
  fromFile:
    'ทั้งนี้ เจ้าหน้าที่ที่ใช้ส่วนขยายทันเวลานำไฟล์กรอบเวลาที่ส่งมาด้วยเข้าได้ที่หน้า “ตั้งค่าทันเวลา” หัวข้อ “กรอบเวลาที่ใช้อยู่”',
  fingerprint:
    'โปรดตรวจว่าลายนิ้วมือกุญแจ (fingerprint) ที่แสดงตรงกับ {fingerprint} หากไม่ตรงให้งดใช้และแจ้งผู้ส่ง',
  closing: 'จึงเรียนมาเพื่อโปรดทราบ และดำเนินการภายในกรอบระยะเวลาดังกล่าวต่อไป',
  'line.heading': 'แจ้งกรอบเวลา eMENSCR / Open-D ปีงบประมาณ {year}{revision}',
  'line.memo': 'ตามหนังสือที่ {number} ลว. {date}',
  'line.changes': 'ที่เปลี่ยนจากเดิม',
  'line.noChanges': 'วันที่ไม่เปลี่ยนจากเดิม',
  'line.windows': 'กรอบเวลา',
  'line.item': '• {words}',
  'line.window': '• {title}: {days}',
  'line.more': 'และอีก {n} รายการ ดูในไฟล์กรอบเวลา',
  'line.address': 'รับเข้าส่วนขยายทันเวลา: ตั้งค่า › รับกรอบเวลาจากเว็บไซต์ของกระทรวง › {address}',
  'line.file': 'รับเข้าส่วนขยายทันเวลา: ตั้งค่า › กรอบเวลาที่ใช้อยู่ › เลือกไฟล์ {file}',
  'line.fingerprint': 'ลายนิ้วมือกุญแจต้องตรงกับหนังสือราชการที่แจ้ง: {fingerprint}',
} as const;
export type LetterKey = keyof typeof LETTER_WORDS;
