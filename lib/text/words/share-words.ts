/** Every sentence of the page that passes a schedule on. Both languages have the same keys. */
const th = {
  title: 'ส่งให้หน่วยงาน',
  intro:
    'ส่งกรอบเวลาให้ทุกหน่วยงานได้จากหน้านี้ ทั้งไฟล์ ลายมือชื่อดิจิทัล และข้อความสำหรับหนังสือราชการและ LINE ไม่มีสิ่งใดออกจากเครื่องนี้จนกว่าท่านจะบันทึก คัดลอก หรือทดสอบที่อยู่เอง',
  which: 'กรอบเวลาที่จะส่ง',
  choice: 'ปีงบประมาณ {year} · หนังสือที่ {number} · ฉบับแก้ไขที่ {revision}',
  choiceDraft: '{choice} (ร่าง ยังไม่ได้ใช้ในเครื่องนี้)',
  draftOpen: 'ร่างในหน้านำเข้าหนังสือยังตรวจไม่ครบ จึงยังส่งไม่ได้ รายการด้านล่างคือกรอบเวลาที่ใช้อยู่',
  toReview: 'กลับไปตรวจร่าง',
  'departments.title': '{n}. สิ่งที่เปลี่ยนของแต่ละหน่วยงาน',
  'departments.before': 'เทียบกับกรอบเวลาที่ใช้ก่อนนำฉบับนี้มาใช้',
  'departments.others': 'เทียบกับกรอบเวลาอื่นที่มีในเครื่องนี้ รวมวันที่คาดการณ์ไว้',
  'departments.inUse': 'เทียบกับกรอบเวลาที่ใช้อยู่ รวมวันที่คาดการณ์ไว้',
  'departments.counts': 'เปลี่ยน {changes} · กรอบเวลา {windows}',
  'departments.changes': 'ที่เปลี่ยน',
  'departments.noChanges': 'ไม่มีวันที่เปลี่ยน',
  'departments.windows': 'กรอบเวลาในหนังสือนี้',
  'departments.noWindows': 'หนังสือนี้ไม่มีกรอบเวลาของหน่วยงานนี้',
  'departments.window': '{title}: {days}',
  'files.title': '{n}. ไฟล์และลายมือชื่อดิจิทัล',
  'files.help':
    'ลายมือชื่อทำให้เครื่องของหน่วยงานรู้ว่าไฟล์มาจากท่านและไม่ถูกแก้ระหว่างทาง ถ้าส่งไฟล์ให้กันโดยตรง เช่น แนบไปกับหนังสือ ไม่ต้องลงลายมือชื่อ',
  'files.save': 'บันทึกไฟล์ {name}',
  'files.saved': 'บันทึก {name} แล้ว',
  'files.sign': 'ลงลายมือชื่อและบันทึกไฟล์ {name}',
  'files.needsKey': 'สร้างหรือนำเข้ากุญแจก่อน จึงลงลายมือชื่อได้',
  'key.title': 'กุญแจของเครื่องนี้',
  'key.none':
    'เครื่องนี้ยังไม่มีกุญแจ สร้างครั้งเดียวแล้วใช้ได้ทุกปี เก็บไว้ในเบราว์เซอร์นี้แบบที่อ่านออกมาไม่ได้ และบันทึกเป็นไฟล์สำรองที่เปิดได้ด้วยรหัสผ่านเท่านั้น',
  'key.passphrase': 'รหัสผ่านของไฟล์สำรอง (อย่างน้อย {n} ตัวอักษร)',
  'key.again': 'รหัสผ่านอีกครั้ง',
  'key.make': 'สร้างกุญแจและบันทึกไฟล์สำรอง',
  'key.or': 'มีไฟล์กุญแจอยู่แล้ว',
  'key.takePassphrase': 'รหัสผ่านของไฟล์กุญแจ (เว้นว่างถ้าไม่ได้เข้ารหัส)',
  'key.take': 'เลือกไฟล์กุญแจ (.pem)',
  'key.fingerprint': 'ลายนิ้วมือกุญแจ (fingerprint)',
  'key.give': 'บันทึกไฟล์สำรองอีกครั้ง',
  'key.giveHelp': 'ไฟล์สำรองเปิดได้ด้วยรหัสผ่านที่ตั้งไว้ตอนสร้างเท่านั้น',
  'key.noFile': 'กุญแจนี้มาจากไฟล์ที่ไม่ได้เข้ารหัส ไฟล์นั้นคือสำเนาเดียว เก็บไว้ในที่ปลอดภัย ผู้ที่มีไฟล์นี้ลงลายมือชื่อแทนท่านได้',
  'key.remove': 'ลบกุญแจออกจากเครื่องนี้',
  'key.removeAsk':
    'ลบแล้วจะลงลายมือชื่อในเครื่องนี้ไม่ได้จนกว่าจะนำไฟล์กุญแจเข้าใหม่ ถ้าไม่มีไฟล์สำรอง ต้องสร้างกุญแจใหม่และแจ้งลายนิ้วมือใหม่แก่ทุกหน่วยงาน',
  'key.removeYes': 'ลบกุญแจ',
  'key.removeNo': 'ไม่ลบ',
  'key.loading': 'กำลังเปิดกุญแจ',
  'key.busy': 'กำลังดำเนินการ',
  'key.refused':
    'เบราว์เซอร์ไม่ให้เปิดกุญแจที่เก็บไว้ หรือกุญแจที่เก็บไว้อ่านไม่ได้ เช่น อยู่ในหน้าต่างส่วนตัว ใช้ไฟล์กุญแจลงลายมือชื่อได้จนปิดหน้านี้ หรือลบที่เก็บไว้แล้วเริ่มใหม่',
  'key.said.short': 'รหัสผ่านสั้นเกินไป ต้องมีอย่างน้อย {n} ตัวอักษร',
  'key.said.differ': 'รหัสผ่านสองช่องไม่ตรงกัน',
  'key.said.made':
    'สร้างกุญแจแล้ว และบันทึกไฟล์สำรอง {name} แล้ว ย้ายไฟล์นี้ไปเก็บนอกเครื่อง เก็บรหัสผ่านไว้คนละที่ หากลืมรหัสผ่าน ไม่มีผู้ใดเปิดไฟล์ได้',
  'key.said.taken': 'นำกุญแจเข้าแล้ว',
  'key.said.notKept':
    'เบราว์เซอร์เก็บกุญแจไว้ไม่ได้ (พื้นที่เต็มหรืออยู่ในหน้าต่างส่วนตัว) ใช้ลงลายมือชื่อได้จนปิดหน้านี้ ครั้งต่อไปให้เลือกไฟล์กุญแจอีกครั้ง',
  'key.said.exists': 'เครื่องนี้มีกุญแจอยู่แล้วจากอีกหน้าต่างหนึ่ง จึงใช้กุญแจนั้น ไฟล์ที่เพิ่งบันทึกไม่ใช่ของกุญแจนี้ ให้ลบทิ้ง',
  'key.said.notMade': 'เบราว์เซอร์สร้างกุญแจไม่ได้ โปรดลองอีกครั้งหรือใช้เบราว์เซอร์รุ่นใหม่กว่านี้',
  'key.said.noKey': 'ไฟล์นี้ไม่ใช่กุญแจลับ P-256 ในรูป PEM เลือกไฟล์ที่ลงท้ายด้วย .key.pem',
  'key.said.unsupported':
    'ไฟล์กุญแจเข้ารหัสแบบที่เบราว์เซอร์อ่านไม่ได้ ให้แปลงด้วย openssl pkcs8 -topk8 -v2 aes-256-cbc',
  'key.said.wrongPassphrase': 'รหัสผ่านไม่ตรงกับไฟล์กุญแจ หรือไม่ใช่กุญแจ P-256',
  'key.said.needsPassphrase': 'ไฟล์กุญแจนี้เข้ารหัสไว้ ใส่รหัสผ่านก่อนแล้วเลือกไฟล์อีกครั้ง',
  'key.said.signed': 'ลงลายมือชื่อเมื่อ {when} และบันทึก {signature} แล้ว',
  'key.said.badClock':
    'ยังไม่ได้ลงลายมือชื่อ เพราะลายมือชื่อต้องระบุเวลา แต่นาฬิกาของเครื่องนี้ไม่ถูกต้อง โปรดตั้งวันที่และเวลาก่อน',
  'key.said.notSigned': 'ลงลายมือชื่อไม่ได้ ไม่มีไฟล์ใดเปลี่ยน โปรดลองอีกครั้ง',
  'key.said.removed': 'ลบกุญแจออกจากเครื่องนี้แล้ว',
  'key.said.notRemoved': 'ลบกุญแจไม่ได้ กุญแจยังอยู่ โปรดลองอีกครั้ง',
  'address.title': '{n}. วางบนเว็บไซต์และทดสอบ',
  'address.help': 'ใส่ที่อยู่เต็มของไฟล์บนเว็บไซต์ของกระทรวง ใช้ที่อยู่เดียวกันทุกฉบับ หน่วยงานจะได้ฉบับใหม่เอง',
  'address.label': 'ที่อยู่ของไฟล์ (https)',
  'address.not-https': 'ที่อยู่ต้องขึ้นต้นด้วย https:// และไม่มีชื่อผู้ใช้หรือรหัสผ่าน',
  'address.query': 'ที่อยู่มีเครื่องหมาย ? จึงวางไฟล์ลายมือชื่อไว้ข้างกันไม่ได้ ใช้ที่อยู่ของไฟล์โดยตรง',
  'address.no-file':
    'ที่อยู่นี้เป็นโฟลเดอร์ ให้ลงท้ายด้วยชื่อไฟล์ เช่น https://www.example.go.th/thanwela/2570.json',
  'address.upload': 'วางสองไฟล์นี้ไว้ข้างกันในโฟลเดอร์เดียวกัน ชื่อต้องตรงทุกตัวอักษร',
  'address.uploadOnce': 'ปุ่มบันทึกในข้อ {n} ให้ไฟล์ชื่อนี้แล้ว ห้ามเปิดแก้ไขไฟล์หลังลงลายมือชื่อ',
  'address.test': 'ทดสอบที่อยู่นี้',
  'address.testHelp': 'เบราว์เซอร์จะถามว่าอนุญาตให้อ่านจากเว็บไซต์นี้หรือไม่ ใช้เพื่อทดสอบครั้งนี้เท่านั้น และไม่เก็บผลไว้',
  'address.busy': 'กำลังทดสอบ',
  'address.failed': 'ทดสอบไม่ได้ โปรดลองอีกครั้ง',
  'address.denied': 'เบราว์เซอร์ไม่อนุญาตให้อ่านจาก {host} จึงยังไม่ได้ทดสอบ กดทดสอบอีกครั้งแล้วเลือกอนุญาต',
  'test.good': 'พร้อมแจ้งหน่วยงาน: ไฟล์และลายมือชื่อบนเว็บไซต์ถูกต้องและตรงกับที่อยู่ในมือ',
  'test.bad': 'ยังไม่ควรแจ้งหน่วยงาน',
  'test.reached': 'เปิดไฟล์ที่อยู่นี้ได้',
  'test.same': 'ไฟล์ตรงกับที่อยู่ในมือทุกตัวอักษร',
  'test.other':
    'ไฟล์บนเว็บไซต์ไม่ใช่ไฟล์ที่อยู่ในมือ: เป็น {id} ฉบับแก้ไขที่ {revision} ให้วางไฟล์ใหม่ หรือรอให้เว็บไซต์ปรับปรุง',
  'test.badFile': 'สิ่งที่ได้ไม่ใช่ไฟล์กรอบเวลาที่ใช้ได้ เว็บไซต์อาจส่งหน้าเว็บแทนไฟล์ หรือแก้ไฟล์',
  'test.right': 'ลายมือชื่อถูกต้อง',
  'test.future':
    'ลายมือชื่อถูกต้อง แต่เวลาที่ลงลายมือชื่อยังมาไม่ถึงตามนาฬิกาของเครื่องนี้ เครื่องของหน่วยงานจะไม่รับ โปรดตั้งนาฬิกา ลงลายมือชื่อใหม่ แล้ววางทั้งสองไฟล์อีกครั้ง',
  'test.wrong': 'ลายมือชื่อไม่ตรงกับไฟล์ ให้วางไฟล์และลายมือชื่อที่บันทึกคู่กัน',
  'test.unreadable': 'ไฟล์ลายมือชื่อบนเว็บไซต์อ่านไม่ได้',
  'test.missing': 'ไม่พบไฟล์ลายมือชื่อ ให้วาง {signature} ไว้ข้างไฟล์',
  'test.ownKey': 'เป็นลายมือชื่อของกุญแจในเครื่องนี้',
  'test.otherKey': 'เป็นลายมือชื่อของกุญแจอื่น ไม่ใช่กุญแจในเครื่องนี้',
  'test.fingerprint': 'ลายนิ้วมือกุญแจที่พบ',
  'state.good': 'ผ่าน',
  'state.bad': 'ไม่ผ่าน',
  'texts.title': '{n}. ข้อความที่จะส่ง',
  'texts.help': 'ข้อความใช้กรอบเวลา ที่อยู่ และลายนิ้วมือกุญแจด้านบน แก้ไขได้หลังคัดลอก',
  'texts.to': 'ถึง',
  'texts.all': 'ทุกหน่วยงาน',
  'texts.letter': 'หนังสือราชการ',
  'texts.chat': 'LINE',
  'texts.copyLetter': 'คัดลอกข้อความหนังสือ',
  'texts.copyChat': 'คัดลอกข้อความ LINE',
  'texts.copied': 'คัดลอกแล้ว',
  'texts.notCopied': 'คัดลอกไม่ได้ ให้เลือกข้อความในช่องแล้วกด Ctrl+C',
  'texts.way': 'แจ้งลายนิ้วมือกุญแจในหนังสือราชการ และแจ้งที่อยู่ทาง LINE ได้ ผู้รับจะเทียบสองทางนี้ก่อนใช้ครั้งแรก',
} as const;

export type ShareKey = keyof typeof th;

const en: Record<ShareKey, string> = {
  title: 'Pass on to the departments (ส่งให้หน่วยงาน)',
  intro:
    'From here the schedule goes to every department: the file, its digital signature, and texts for an official letter and for LINE. Nothing leaves this computer until you save, copy or test an address.',
  which: 'Schedule to pass on',
  choice: 'Fiscal year {year} · memo {number} · revision {revision}',
  choiceDraft: '{choice} (a draft, not in use on this computer)',
  draftOpen:
    'The draft on the review page is not finished, so it cannot be passed on yet. What follows is about the schedules in use.',
  toReview: 'Back to the draft',
  'departments.title': '{n}. What changes for each department',
  'departments.before': 'Compared with what was in use before this one',
  'departments.others':
    'Compared with the other schedules on this computer, projected days included',
  'departments.inUse': 'Compared with what is in use, projected days included',
  'departments.counts': 'Changes: {changes} · windows: {windows}',
  'departments.changes': 'What changes',
  'departments.noChanges': 'No day changes',
  'departments.windows': 'Windows of this memo',
  'departments.noWindows': 'This memo has no window for this department',
  'departments.window': '{title}: {days}',
  'files.title': '{n}. File and digital signature',
  'files.help':
    'By the signature the departments’ computers know that the file is yours and was not changed on its way. A file that is handed over directly, as with a letter, needs none.',
  'files.save': 'Save the file {name}',
  'files.saved': '{name} was saved',
  'files.sign': 'Sign, and save the file {name}',
  'files.needsKey': 'Make or bring in a key first; then you can sign',
  'key.title': 'This computer’s key',
  'key.none':
    'There is no key on this computer. Make one once and use it every year. The browser keeps it so that it cannot be read out, and it is saved as a backup file that only a passphrase opens.',
  'key.passphrase': 'Passphrase of the backup file (at least {n} letters)',
  'key.again': 'The passphrase again',
  'key.make': 'Make a key and save its backup file',
  'key.or': 'You have a key file already',
  'key.takePassphrase': 'The key file’s passphrase (leave empty if it has none)',
  'key.take': 'Choose a key file (.pem)',
  'key.fingerprint': 'Fingerprint of the key',
  'key.give': 'Save the backup file again',
  'key.giveHelp': 'Only the passphrase chosen when the key was made opens the backup file',
  'key.noFile':
    'This key came from a file without a passphrase. That file is the only copy: keep it safe. Whoever has it can sign in your place.',
  'key.remove': 'Remove the key from this computer',
  'key.removeAsk':
    'Then nobody can sign on this computer until the key file is brought in again. Without a backup file, a new key has to be made and its fingerprint told to every department.',
  'key.removeYes': 'Remove the key',
  'key.removeNo': 'Keep it',
  'key.loading': 'Opening the key',
  'key.busy': 'Working',
  'key.refused':
    'The browser does not open the key it keeps, or that cannot be read, as in a private window. A key file can sign until this page is closed; or remove what is kept and start afresh.',
  'key.said.short': 'The passphrase is too short; it needs at least {n} letters',
  'key.said.differ': 'The two passphrases differ',
  'key.said.made':
    'The key was made, and its backup file {name} was saved. Move that file off this computer and keep the passphrase elsewhere. If the passphrase is forgotten, nobody can open the file.',
  'key.said.taken': 'The key was brought in',
  'key.said.notKept':
    'The browser cannot keep the key (no room, or a private window). You can sign with it until this page is closed; next time choose the key file again.',
  'key.said.exists':
    'Another window has put a key on this computer, so that one is used. The file that was just saved is not of this key: delete it.',
  'key.said.notMade': 'The browser cannot make a key. Try again, or update the browser first.',
  'key.said.noKey':
    'This file is no private P-256 key in PEM form. Choose one that ends in .key.pem',
  'key.said.unsupported':
    'The key file is encrypted in a way that browsers cannot read. Convert it with openssl pkcs8 -topk8 -v2 aes-256-cbc',
  'key.said.wrongPassphrase':
    'The passphrase does not open the key file, or that holds no P-256 key',
  'key.said.needsPassphrase':
    'This key file is encrypted. Give its passphrase first, then choose the file again.',
  'key.said.signed': 'Signed on {when}, and {signature} was saved',
  'key.said.badClock':
    'It was not signed: this computer’s clock is wrong, and a signature says when it was made. Set the date and time first.',
  'key.said.notSigned': 'It could not be signed. No file was changed. Please try again.',
  'key.said.removed': 'The key was removed from this computer',
  'key.said.notRemoved': 'The key could not be removed and is still there. Please try again.',
  'address.title': '{n}. Put it on a web site and test it',
  'address.help':
    'Give the file’s whole address on your ministry’s web site. Keep the same address for every revision; the departments then get new ones by themselves.',
  'address.label': 'Address of the file (https)',
  'address.not-https': 'The address must begin with https:// and hold no user name or password',
  'address.query':
    'The address has a ? in it, so no signature file can stand beside it. Use the file’s own address.',
  'address.no-file':
    'This address is a folder. End it with the name of the file, as in https://www.example.go.th/thanwela/2570.json',
  'address.upload':
    'Put these two files side by side in one folder; the names must be exactly these:',
  'address.uploadOnce':
    'The buttons under {n} save files of these names. Do not open and change the file after it was signed.',
  'address.test': 'Test this address',
  'address.testHelp':
    'The browser asks whether this web site may be read. It is for this test only, and nothing is stored.',
  'address.busy': 'Testing',
  'address.failed': 'It could not be tested. Please try again.',
  'address.denied':
    'The browser does not allow reading from {host}, so nothing was tested. Test again and allow it.',
  'test.good':
    'Ready to be told: file and signature on the web site are right and the same as yours',
  'test.bad': 'Not yet to be told',
  'test.reached': 'The file can be reached',
  'test.same': 'The file is the same as yours, letter by letter',
  'test.other':
    'The file on the web site is not yours: it is {id}, revision {revision}. Upload it again, or wait until the web site is up to date.',
  'test.badFile':
    'What came is no schedule file that can be used. The web site may answer with a page, or change the file.',
  'test.right': 'The signature is right',
  'test.future':
    'The signature is right, but it was made in the future by this computer’s clock, and no department’s computer would take it. Set the clock, sign again and upload both files.',
  'test.wrong':
    'The signature does not fit the file. Upload file and signature that were saved together.',
  'test.unreadable': 'The signature file on the web site cannot be read',
  'test.missing': 'There is no signature file. Put {signature} beside the file.',
  'test.ownKey': 'It is signed by this computer’s key',
  'test.otherKey': 'It is signed by another key than this computer’s',
  'test.fingerprint': 'Fingerprint that was found',
  'state.good': 'Right',
  'state.bad': 'Wrong',
  'texts.title': '{n}. Texts to send',
  'texts.help':
    'They use the windows, address and fingerprint above, and are in Thai, as offices write. Change them after copying.',
  'texts.to': 'To',
  'texts.all': 'All departments',
  'texts.letter': 'Official letter',
  'texts.chat': 'LINE',
  'texts.copyLetter': 'Copy the letter',
  'texts.copyChat': 'Copy the LINE message',
  'texts.copied': 'Copied',
  'texts.notCopied': 'It could not be copied. Select the text in its box and press Ctrl+C.',
  'texts.way':
    'Tell the fingerprint in the official letter; the address may go by LINE. Departments compare the two before they use it for the first time.',
};

export const SHARE_WORDS = { th, en };
