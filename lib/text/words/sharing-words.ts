/**
 * Every sentence about where schedules come from: files, a feed, an administrator. Both languages
 * have the same keys.
 */
const th = {
  'review.title': 'หนังสือฉบับใหม่',
  'review.help': 'มีหนังสือแจ้งกรอบเวลาฉบับใหม่ ให้เปิดหน้าตรวจหนังสือ วางข้อความ ตรวจ แล้วใช้หรือบันทึกเป็นไฟล์ให้ผู้อื่น',
  'review.open': 'นำเข้าหนังสือแจ้งกรอบเวลา',
  'import.drop': 'หรือลากไฟล์มาวางในหน้านี้',
  'import.paste': 'หรือวางเนื้อหาของไฟล์',
  'import.older':
    'ไฟล์นี้เป็นฉบับแก้ไขที่ {revision} เก่ากว่าที่ใช้อยู่ (ฉบับแก้ไขที่ {inUse}) จึงไม่เปลี่ยน ถ้าต้องการกลับไปใช้ฉบับเก่า ให้กดย้อนกลับหรือเลิกใช้ฉบับใหม่ก่อน',
  'import.changes': 'จะเปลี่ยนดังนี้',
  'import.signed': '{signed} ด้วยกุญแจที่มีลายนิ้วมือดังนี้ โปรดเทียบกับที่กระทรวงแจ้ง',
  'import.unsigned': 'ไฟล์นี้นำเข้าโดยไม่ได้ตรวจลายมือชื่อ หากมีไฟล์ .sig มาด้วย ให้เลือกหรือลากมาวางเพื่อตรวจ',
  'import.usedLater': 'ฉบับที่ใช้อยู่ลงลายมือชื่อด้วยกุญแจเดียวกันเมื่อ {when} หลังไฟล์นี้ ไฟล์นี้อาจเก่ากว่า',
  'import.wrong': 'ลายมือชื่อไม่ตรงกับไฟล์ ไฟล์อาจถูกแก้หลังลงลายมือชื่อ หรือเป็นลายมือชื่อของไฟล์อื่น จึงไม่นำเข้า',
  'import.noSignature': 'ไฟล์ที่เลือกไม่ใช่ลายมือชื่อที่อ่านได้ จึงไม่นำเข้า ให้เลือกไฟล์ .sig ที่มากับไฟล์กรอบเวลา',
  'import.future':
    'ไฟล์นี้ระบุว่าลงลายมือชื่อเมื่อ {when} ซึ่งยังมาไม่ถึงตามนาฬิกาของเครื่องนี้ ({now}) จึงไม่นำเข้า โปรดตั้งนาฬิกาของเครื่องให้ถูก หากถูกแล้วโปรดสอบถามผู้ส่งไฟล์',
  export: 'บันทึกเป็นไฟล์',
  passOn: 'ส่งให้หน่วยงาน',
  revision: 'ฉบับแก้ไขที่ {revision}',
  replaces: 'ใช้แทนฉบับแก้ไขที่ {revision}',
  'managed.by': 'กำหนดโดยผู้ดูแลระบบ',
  'managed.unreadable': 'ค่าที่ผู้ดูแลระบบกำหนดอ่านไม่ได้: {names} โปรดแจ้งผู้ดูแลระบบ',
  'feed.title': 'รับกรอบเวลาจากเว็บไซต์ของกระทรวง',
  'feed.help':
    'ถ้ากระทรวงวางไฟล์กรอบเวลาไว้บนเว็บไซต์ ใส่ที่อยู่ไว้ที่นี่ ตรวจหาฉบับใหม่ไม่เกินวันละครั้ง โดยไม่ส่งคุกกี้หรือข้อมูลของท่าน และใช้เฉพาะไฟล์ที่ลงลายมือชื่อดิจิทัลด้วยกุญแจที่ท่านยอมรับ',
  'feed.address': 'ที่อยู่ (https)',
  'feed.add': 'เพิ่ม',
  'feed.badAddress': 'ที่อยู่ต้องขึ้นต้นด้วย https:// และไม่มีชื่อผู้ใช้หรือรหัสผ่าน',
  'feed.denied': 'เบราว์เซอร์ไม่อนุญาตให้อ่านจาก {host} จึงยังไม่ได้เพิ่ม กดเพิ่มอีกครั้งแล้วเลือกอนุญาต',
  'feed.allow': 'อนุญาตให้อ่านจาก {host}',
  'feed.from': 'รับจาก {host}',
  'feed.fingerprint': 'ลายนิ้วมือกุญแจ (fingerprint)',
  'feed.compare': 'เทียบลายนิ้วมือกุญแจ (fingerprint)นี้กับที่กระทรวงแจ้งทางอื่น เช่น ในหนังสือ ถ้าไม่ตรงอย่าใช้',
  'feed.offer': 'มีกรอบเวลาจาก {issuer} ฉบับแก้ไขที่ {revision} รอท่านตรวจ',
  'feed.offerLower':
    'ฉบับนี้ลงลายมือชื่อทีหลัง แต่เลขฉบับแก้ไขต่ำกว่าที่ใช้อยู่ (ฉบับแก้ไขที่ {revision}) โปรดสอบถามกระทรวงหากไม่แน่ใจ',
  'feed.accept': 'ใช้กรอบเวลานี้',
  'feed.acceptKey': 'ใช้กรอบเวลานี้และจำกุญแจนี้',
  'feed.decline': 'ไม่ใช้ฉบับนี้',
  'feed.atOnce': 'ใช้ฉบับแก้ไขใหม่ทันที แล้วจึงแสดงสิ่งที่เปลี่ยน',
  'feed.took': 'ใช้ฉบับแก้ไขใหม่แล้วเมื่อ {date} สิ่งที่เปลี่ยน:',
  'feed.seen': 'รับทราบ',
  'feed.signed': 'ไฟล์ที่รับไว้ลงลายมือชื่อเมื่อ {when} ({age})',
  'feed.signedUntimed': 'ลายมือชื่อของไฟล์ที่รับไว้ไม่ระบุเวลา จึงไม่ทราบว่าลงลายมือชื่อเมื่อใด',
  'feed.good': 'ติดต่อเว็บไซต์ได้ล่าสุดเมื่อ {date} ({age}) ทั้งนี้ อาจมีฉบับใหม่กว่าที่ยังไม่ได้วางบนเว็บไซต์',
  'feed.never': 'ยังไม่เคยรับได้',
  'feed.asked': 'ถามครั้งล่าสุดเมื่อ {date}',
  'feed.today': 'วันนี้',
  'feed.daysAgo': '{n} วันก่อน',
  'feed.keeps': 'กรอบเวลาที่รับไว้ล่าสุดยังใช้อยู่',
  'feed.lost': 'ที่อยู่ที่เคยเพิ่มไว้อ่านไม่ได้ กรอบเวลาที่รับไว้ยังใช้อยู่ เพิ่มที่อยู่อีกครั้งเพื่อเขียนทับ',
  'feed.askNow': 'ตรวจหาฉบับใหม่',
  'feed.remove': 'เลิกรับจากที่อยู่นี้',
  'feed.error.offline': 'ติดต่อเว็บไซต์ไม่ได้ อาจไม่ได้เชื่อมต่ออินเทอร์เน็ต',
  'feed.error.timeout': 'เว็บไซต์ตอบช้าเกินไป',
  'feed.error.http': 'เว็บไซต์ไม่มีไฟล์นี้ หรือไม่ให้อ่าน (รหัส {status})',
  'feed.error.moved': 'ที่อยู่นี้ส่งต่อไปที่อื่น โปรดใส่ที่อยู่จริงของไฟล์',
  'feed.error.too-big': 'ไฟล์ใหญ่เกินไป',
  'feed.error.bad-file': 'สิ่งที่ได้ไม่ใช่ไฟล์กรอบเวลาที่ใช้ได้',
  'feed.error.no-signature': 'ไม่พบลายมือชื่อ (.sig) ข้างไฟล์ หรืออ่านไม่ได้',
  'feed.error.bad-signature': 'ลายมือชื่อไม่ตรงกับไฟล์ ไฟล์อาจถูกแก้ระหว่างทาง จึงไม่ใช้',
  'feed.error.other-key': 'ไฟล์ลงลายมือชื่อด้วยกุญแจอื่น ไม่ใช่กุญแจที่ท่านยอมรับ จึงไม่ใช้ โปรดสอบถามกระทรวง',
  'feed.error.older': 'ไฟล์บนเว็บไซต์เก่ากว่าที่เคยรับ หรือแก้เนื้อหาโดยไม่เพิ่มเลขฉบับแก้ไข จึงไม่ใช้',
  'feed.error.earlier':
    'ไฟล์บนเว็บไซต์ลงลายมือชื่อเมื่อ {served} ก่อนฉบับที่เคยรับ ({than}) จึงไม่ใช้ เว็บไซต์อาจย้อนกลับไปวางไฟล์เก่า',
  'feed.error.untimed':
    'ลายมือชื่อของไฟล์บนเว็บไซต์ไม่ระบุเวลา ส่วนฉบับที่เคยรับลงลายมือชื่อเมื่อ {than} จึงไม่ใช้ ไฟล์บนเว็บไซต์อาจเก่ากว่า',
  'feed.error.future':
    'ไฟล์บนเว็บไซต์ระบุว่าลงลายมือชื่อเมื่อ {served} ซึ่งยังมาไม่ถึงตามนาฬิกาของเครื่องนี้ ({now}) จึงไม่ใช้ โปรดตั้งนาฬิกาของเครื่องให้ถูก หากถูกแล้วโปรดสอบถามกระทรวง',
  'feed.error.not-allowed': 'เบราว์เซอร์ยังไม่อนุญาตให้อ่านจากที่อยู่นี้',
  'feed.refusedHelp': 'หากกระทรวงยืนยันว่าต้องการให้ใช้ไฟล์นี้ ท่านเลือกใช้ได้ ฉบับที่ตรวจหาครั้งต่อไปจะเทียบกับไฟล์นี้',
  'feed.refusedShow': 'ดูสิ่งที่จะเปลี่ยนหากใช้ไฟล์นี้',
  'feed.refusedUse': 'ยืนยันใช้ไฟล์นี้',
  'signed.at': 'ลงลายมือชื่อเมื่อ {when}',
  'signed.untimed': 'ลงลายมือชื่อแล้ว ไม่ทราบเวลา',
} as const;

export type SharingKey = keyof typeof th;

const en: Record<SharingKey, string> = {
  'review.title': 'A new memo (หนังสือฉบับใหม่)',
  'review.help':
    'When a new memo comes, open the review page, paste its text, check it, and use it or save it as a file for others.',
  'review.open': 'From memo to schedule',
  'import.drop': 'or drop a file on this page',
  'import.paste': 'or paste what is in the file',
  'import.older':
    'This file is revision {revision}, older than the one in use (revision {inUse}), so nothing changes. To go back to it, undo, or stop using the newer one first.',
  'import.changes': 'This will change:',
  'import.signed':
    'It was {signed} by the key with this fingerprint. Compare it with the one your ministry gave you.',
  'import.unsigned':
    'No signature was checked. If a .sig file came with it, choose or drop that too to check it.',
  'import.usedLater':
    'The one in use was signed by the same key on {when}, later than this file, which may be older.',
  'import.wrong':
    'The signature does not fit the file: it was changed after signing, or the signature is of another file. Nothing is brought in.',
  'import.noSignature':
    'What was chosen is no signature that can be read, so nothing is brought in. Choose the .sig file that came with the schedule.',
  'import.future':
    'The file says that it was signed on {when}, which has not come yet by this computer’s clock ({now}), so it is not brought in. Please set the clock; if it is right, ask whoever sent the file.',
  export: 'Save as a file',
  passOn: 'Pass on to the departments',
  revision: 'revision {revision}',
  replaces: 'in place of revision {revision}',
  'managed.by': 'Set by your administrator (กำหนดโดยผู้ดูแลระบบ)',
  'managed.unreadable':
    'Part of what your administrator set cannot be read: {names}. Please tell them.',
  'feed.title': 'Schedules from your ministry’s web site',
  'feed.help':
    'If your ministry keeps its schedule file on a web site, give its address here. Thanwela asks at most once a day, sends no cookies and nothing of yours, and takes only files signed with a key you agreed to.',
  'feed.address': 'Address (https)',
  'feed.add': 'Add',
  'feed.badAddress': 'The address must begin with https:// and hold no user name or password',
  'feed.denied':
    'The browser does not allow reading from {host}, so nothing was added. Add it again and allow it.',
  'feed.allow': 'Allow reading from {host}',
  'feed.from': 'From {host}',
  'feed.fingerprint': 'Fingerprint of the key',
  'feed.compare':
    'Compare it with the one your ministry gave you another way, such as in a letter. If they differ, do not use it.',
  'feed.offer': 'A schedule from {issuer}, revision {revision}, waits for you',
  'feed.offerLower':
    'It was signed later, but its revision is lower than the one in use (revision {revision}). Ask your ministry if you are not sure.',
  'feed.accept': 'Use this schedule',
  'feed.acceptKey': 'Use this schedule and remember the key',
  'feed.decline': 'Do not use this revision',
  'feed.atOnce': 'Take new revisions at once and show what changed afterwards',
  'feed.took': 'A new revision was taken on {date}. What changed:',
  'feed.seen': 'Understood',
  'feed.signed': 'The file received was signed on {when} ({age})',
  'feed.signedUntimed':
    'The signature of the file received does not say when it was made, so that is not known',
  'feed.good':
    'The web site last answered on {date} ({age}). There may be a newer file that it does not have yet.',
  'feed.never': 'Nothing received yet',
  'feed.asked': 'Last asked on {date}',
  'feed.today': 'today',
  'feed.daysAgo': 'days ago: {n}',
  'feed.keeps': 'The schedule received last is still in use.',
  'feed.lost':
    'The address added earlier cannot be read. The schedule received is still in use. Add the address again to replace it.',
  'feed.askNow': 'Ask now',
  'feed.remove': 'Stop using this address',
  'feed.error.offline': 'The web site cannot be reached; perhaps there is no connection.',
  'feed.error.timeout': 'The web site took too long to answer.',
  'feed.error.http': 'The web site has no such file or does not give it (status {status}).',
  'feed.error.moved': 'This address leads elsewhere. Please give the file’s own address.',
  'feed.error.too-big': 'The file is too big.',
  'feed.error.bad-file': 'What came is no schedule file that can be used.',
  'feed.error.no-signature': 'There is no signature (.sig) beside the file, or it cannot be read.',
  'feed.error.bad-signature':
    'The signature does not fit the file; it may have been changed on its way, so it is not used.',
  'feed.error.other-key':
    'The file is signed by another key than the one you agreed to, so it is not used. Please ask your ministry.',
  'feed.error.older':
    'The file on the web site is older than what was received before, or was changed without a new revision, so it is not used.',
  'feed.error.earlier':
    'The file on the web site was signed on {served}, before the one received earlier ({than}), so it is not used. The web site may have gone back to an old file.',
  'feed.error.untimed':
    'The signature of the file on the web site does not say when it was made, and the one received before was signed on {than}, so it is not used. The file may be older.',
  'feed.error.future':
    'The file on the web site says that it was signed on {served}, which has not come yet by this computer’s clock ({now}), so it is not used. Please set the clock; if it is right, ask your ministry.',
  'feed.error.not-allowed': 'The browser does not allow reading from this address yet.',
  'feed.refusedHelp':
    'If your ministry confirms that this file is meant, you can use it. What is found later is then measured by it.',
  'feed.refusedShow': 'See what would change with this file',
  'feed.refusedUse': 'Use this file all the same',
  'signed.at': 'signed on {when}',
  'signed.untimed': 'signed, time not known',
};

export const SHARING_WORDS = { th, en };
