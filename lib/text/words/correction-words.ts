/** What the options say of corrections to fields, in both languages. */
const th = {
  title: 'ชื่อช่องที่ท่านแก้ไว้',
  help: 'เมื่อทันเวลาจำช่องผิดหรือไม่รู้จัก ให้แก้ในแผงผลตรวจที่หน้าแบบฟอร์ม (“ช่องนี้คือ…” หรือ “ทันเวลาจำช่องผิด”) คำแก้เก็บชื่อช่องเท่านั้น ไม่มีข้อมูลที่กรอก และส่งเป็นไฟล์ให้ผู้อื่นใช้ได้',
  own: 'ของเครื่องนี้',
  none: 'ยังไม่มี',
  given: 'มากับกรอบเวลา',
  givenFrom: 'จาก {issuer} หนังสือ {number}',
  is: '“{label}” คือ {field}',
  isNot: '“{label}” ไม่ใช่ช่องใดที่ทันเวลารู้จัก',
  unknownField: 'ช่องที่ทันเวลารุ่นนี้ไม่รู้จัก ({id})',
  on: 'แก้เมื่อ {date}',
  anyStep: 'ทุกขั้นตอน',
  step: 'ขั้นตอน {step}',
  remove: 'ลบ',
  removeNamed: 'ลบคำแก้ของ “{label}”',
  undo: 'ย้อนกลับ',
  removed: 'ลบคำแก้ของ “{label}” แล้ว',
  undone: 'ย้อนกลับแล้ว',
  export: 'บันทึกเป็นไฟล์',
  import: 'นำเข้าไฟล์คำแก้ (.json)',
  ready:
    'อ่านไฟล์ได้ ใหม่ {added} รายการ แทนของเดิม {replaced} รายการ เหมือนของเดิม {same} รายการ ยังไม่ได้ใช้จนกว่าจะยืนยัน',
  show: 'ดูรายการในไฟล์',
  confirm: 'ใช้คำแก้เหล่านี้',
  cancel: 'ไม่ใช้',
  done: 'ใช้คำแก้จากไฟล์แล้ว',
  'problem.too-big': 'ไฟล์ใหญ่เกินไปสำหรับไฟล์คำแก้ จึงไม่ได้อ่าน โปรดตรวจว่าเลือกไฟล์ถูก',
  'problem.full':
    'คำแก้ในเครื่องนี้รวมกับในไฟล์จะเกิน 500 รายการ โปรดลบคำแก้ที่ไม่ใช้แล้วนำเข้าอีกครั้ง คำแก้เดิมยังใช้อยู่',
  'problem.too-many': 'ไฟล์มีคำแก้เกิน 500 รายการ โปรดแบ่งเป็นหลายไฟล์',
  'problem.no-json': 'เนื้อหาของไฟล์ไม่ใช่ JSON ไฟล์อาจถูกตัดหรือแก้ด้วยโปรแกรมอื่น โปรดขอไฟล์ใหม่จากผู้ส่ง',
  'problem.other': 'ไฟล์นี้ไม่ใช่ไฟล์ชื่อช่องที่ท่านแก้ไว้ของทันเวลา ถ้าเป็นไฟล์กรอบเวลา ให้นำเข้าที่หัวข้อกรอบเวลาที่ใช้อยู่',
  'problem.too-new': 'ไฟล์นี้มาจากทันเวลารุ่นใหม่กว่า โปรดปรับรุ่นส่วนขยายในเครื่องนี้ก่อน',
  'problem.row': 'รายการที่ {row} ในไฟล์อ่านไม่ได้ จึงไม่ได้ใช้ทั้งไฟล์ โปรดขอไฟล์ใหม่จากผู้ส่ง',
  'problem.unreadable': 'เปิดไฟล์ไม่ได้ โปรดเลือกไฟล์อีกครั้ง',
  stands: 'คำแก้เดิมยังใช้อยู่',
} as const;

export type CorrectionKey = keyof typeof th;

const en: Record<CorrectionKey, string> = {
  title: 'Corrections of fields (ชื่อช่องที่ท่านแก้ไว้)',
  help: 'Where Thanwela takes a field for another or does not know it, say so in the list of findings on the form’s page (“This field is…”, “Not this field”). A correction holds the field’s name only, nothing that was filled in, and can be given to others as a file.',
  own: 'On this computer',
  none: 'None yet',
  given: 'Came with the schedule',
  givenFrom: 'from {issuer}, memo {number}',
  is: '“{label}” is {field}',
  isNot: '“{label}” is none of the fields Thanwela knows',
  unknownField: 'a field this version does not know ({id})',
  on: 'corrected {date}',
  anyStep: 'every step',
  step: 'step {step}',
  remove: 'Delete',
  removeNamed: 'Delete the correction of “{label}”',
  undo: 'Undo',
  removed: 'The correction of “{label}” is deleted',
  undone: 'Undone',
  export: 'Save as a file',
  import: 'Bring in a file of corrections (.json)',
  ready:
    'The file can be read: {added} new, {replaced} in place of yours, {same} the same as yours. Not in use until you confirm.',
  show: 'Show what is in the file',
  confirm: 'Use these corrections',
  cancel: 'Do not use them',
  done: 'The corrections of the file are in use',
  'problem.too-big':
    'The file is too large for a file of corrections, so it was not read. Please check that it is the right one.',
  'problem.full':
    'Those here and those in the file would be more than 500. Please remove some that are no longer used and import the file again. Those here are still in use.',
  'problem.too-many':
    'The file holds more than 500 corrections. Please divide it into several files.',
  'problem.no-json':
    'The content of the file is not JSON. It may have been cut off or changed by another program; please ask for it again.',
  'problem.other':
    'This is not a file of corrections made by Thanwela. A schedule file is brought in under “Schedules in use”.',
  'problem.too-new':
    'This file comes from a newer Thanwela. Please update the extension here first.',
  'problem.row':
    'Entry {row} of the file cannot be read, so none of it is used. Please ask for the file again.',
  'problem.unreadable': 'The file could not be opened. Please choose it again.',
  stands: 'The former corrections are still in use.',
};

export const CORRECTION_WORDS = { th, en };
