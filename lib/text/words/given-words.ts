/**
 * Every sentence about a file that is dropped on, chosen in or pasted into a page of ours and belongs
 * elsewhere. Both languages have the same keys.
 */
const th = {
  'given.empty': 'ไฟล์ “{name}” ว่าง ไม่มีเนื้อหา โปรดเลือกไฟล์อื่น',
  'given.schedule': 'ไฟล์ “{name}” เป็นกรอบเวลา นำเข้าได้ที่หน้าตั้งค่า',
  'given.corrections': 'ไฟล์ “{name}” เป็นชื่อช่องที่แก้ไว้ นำเข้าได้ที่หน้าตั้งค่า',
  'given.signature':
    'ไฟล์ “{name}” เป็นลายมือชื่อดิจิทัลของไฟล์กรอบเวลา ให้เลือกไฟล์กรอบเวลา (.json) ที่มาด้วยกันในหน้าตั้งค่าก่อน แล้วจึงเลือกไฟล์นี้',
  'given.page-report': 'ไฟล์ “{name}” เป็นข้อมูลสำหรับแจ้งปัญหา ไม่ใช่ไฟล์สำหรับนำเข้า ให้ส่งต่อผู้ดูแลทันเวลา',
  'given.json': 'ไฟล์ “{name}” เป็นข้อมูล JSON ที่ไม่ใช่ของทันเวลา ตรวจก่อนเผยแพร่ได้ที่หน้าตรวจไฟล์',
  'given.docx': 'ไฟล์ “{name}” เป็นเอกสาร Word อ่านเป็นหนังสือแจ้งกรอบเวลาได้ที่หน้านำเข้าหนังสือ',
  'given.html': 'ไฟล์ “{name}” เป็นหน้าเว็บ อ่านเป็นหนังสือแจ้งกรอบเวลาได้ที่หน้านำเข้าหนังสือ',
  'given.text': 'ไฟล์ “{name}” เป็นข้อความ อ่านเป็นหนังสือแจ้งกรอบเวลาได้ที่หน้านำเข้าหนังสือ',
  'given.pdf': 'ไฟล์ “{name}” เป็น PDF เปิดไว้ข้างตารางแล้วคัดลอกหรือพิมพ์วันตามได้ที่หน้านำเข้าหนังสือ',
  'given.picture': 'ไฟล์ “{name}” เป็นรูปภาพ เปิดไว้ข้างตารางแล้วพิมพ์วันตามได้ที่หน้านำเข้าหนังสือ',
  'given.other-picture': 'ไฟล์ “{name}” เป็นรูปชนิดที่เบราว์เซอร์อาจแสดงไม่ได้ ให้บันทึกเป็น .png .jpg หรือ .webp',
  'given.table': 'ไฟล์ “{name}” เป็นตารางข้อมูล ตรวจก่อนเผยแพร่ได้ที่หน้าตรวจไฟล์',
  'given.slides': 'ไฟล์ “{name}” เป็นงานนำเสนอ ตรวจก่อนเผยแพร่ได้ที่หน้าตรวจไฟล์',
  'given.old-word': 'ไฟล์ “{name}” เป็นเอกสารรุ่นเก่า (.doc .rtf) ให้เปิดด้วยโปรแกรมเดิมแล้วบันทึกเป็น .docx',
  'given.mail': 'ไฟล์ “{name}” เป็นอีเมล ให้เปิดอีเมล บันทึกไฟล์แนบ แล้วนำไฟล์แนบมาวาง',
  'given.calendar': 'ไฟล์ “{name}” เป็นไฟล์ปฏิทิน ให้เปิดด้วยโปรแกรมปฏิทิน',
  'given.archive': 'ไฟล์ “{name}” เป็นไฟล์บีบอัด ให้แตกไฟล์ แล้วเลือกไฟล์ที่อยู่ข้างใน',
  'given.unknown':
    'ไฟล์ “{name}” ใช้กับทันเวลาไม่ได้ ใช้หนังสือ (.docx .txt .pdf) รูปถ่าย (.png .jpg .webp) หรือไฟล์กรอบเวลา (.json)',
  'given.unreadable': 'เปิดไฟล์ “{name}” ไม่ได้ ถ้าเป็นโฟลเดอร์ ให้เลือกไฟล์ที่อยู่ข้างใน',
  'given.pasted': 'ข้อความที่วาง',
  'given.nothing': 'ไม่มีข้อความให้อ่าน ให้คัดลอกข้อความหรือเนื้อหาของไฟล์ก่อน แล้วจึงวาง',
  'given.locked': 'กรอบเวลากำหนดโดยผู้ดูแลระบบ จึงนำเข้าไฟล์ “{name}” ในเครื่องนี้ไม่ได้',
  'given.notTaken': 'ส่งไฟล์ “{name}” ต่อไม่ได้ โปรดเลือกไฟล์นี้อีกครั้งที่หน้าที่เปิดขึ้น',
  'given.to.review': 'เปิดที่หน้านำเข้าหนังสือ',
  'given.to.options': 'เปิดที่หน้าตั้งค่า',
  'given.to.files': 'เปิดที่หน้าตรวจไฟล์',
  'given.close': 'ปิดข้อความนี้',
} as const;

export type GivenKey = keyof typeof th;

const en: Record<GivenKey, string> = {
  'given.empty': '“{name}” is empty. Please choose another file.',
  'given.schedule': '“{name}” is a schedule. It is brought in under Options.',
  'given.corrections':
    '“{name}” holds corrections of field names. They are brought in under Options.',
  'given.signature':
    '“{name}” is the signature of a schedule file. Choose the schedule (.json) it came with on the options page first, then this file.',
  'given.page-report':
    '“{name}” is a problem report, nothing to bring in. Send it to whoever looks after Thanwela.',
  'given.json': '“{name}” is JSON that is not Thanwela’s. Check it before it is published.',
  'given.docx': '“{name}” is a Word document, which can be read as a memo.',
  'given.html': '“{name}” is a web page. It can be read as a memo.',
  'given.text': '“{name}” is a text. It can be read as a memo.',
  'given.pdf': '“{name}” is a PDF. Open it beside the table to copy or type its days.',
  'given.picture': '“{name}” is a picture. Open it beside the table to type its days.',
  'given.other-picture':
    '“{name}” is a kind of picture that a browser may not show. Save it as .png, .jpg or .webp.',
  'given.table': '“{name}” is a table of data. Check it before it is published.',
  'given.slides': '“{name}” is a presentation. Check it before it is published.',
  'given.old-word':
    '“{name}” is an old document (.doc, .rtf). Open it in its own program and save it as .docx.',
  'given.mail': '“{name}” is a mail. Open it, save its attachment and bring that.',
  'given.calendar': '“{name}” is a calendar file. Open it in a calendar program.',
  'given.archive': '“{name}” is an archive. Unpack it and choose a file in it.',
  'given.unknown':
    '“{name}” is nothing Thanwela can use. Use a memo (.docx, .txt, .pdf), a photo (.png, .jpg, .webp) or a schedule file (.json).',
  'given.unreadable': '“{name}” could not be opened. If it is a folder, choose a file in it.',
  'given.pasted': 'Pasted text',
  'given.nothing':
    'There is nothing to read. Copy a text or the content of a file first, then paste.',
  'given.locked':
    'Your administrator set the schedule, so “{name}” cannot be brought in on this computer.',
  'given.notTaken':
    '“{name}” could not be handed on. Please choose it again on the page that opened.',
  'given.to.review': 'Open on the memo page',
  'given.to.options': 'Open under Options',
  'given.to.files': 'Open on the page for files',
  'given.close': 'Close',
};

export const GIVEN_WORDS = { th, en };
