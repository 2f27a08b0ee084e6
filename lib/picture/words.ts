import { labelKey, saysRequired, tidy } from '../text/normalise.ts';

/** What words near a field are, by the words alone. */

/** Longer than that it is a paragraph that happens to stand there. */
const MAX_NAME = 160;

/** What is counted or measured in. */
const UNITS = String.raw`(?:(?:ล้าน|แสน|พัน)?\s*บาท|สตางค์|ร้อยละ|เปอร์เซ็นต์|%|฿|คน|ราย|ครั้ง|แห่ง|หน่วย|ปี|เดือน|วัน|ชั่วโมง|นาที|ชม\.|ไร่|ตัน|กก\.|กม\.|เมตร|ตร\.\s?ม\.|เรื่อง|ฉบับ|ชุด|เครื่อง|โครงการ|กิจกรรม|หมู่บ้าน|ตำบล|อำเภอ|จังหวัด|ครัวเรือน|ตัวอักษร|baht|thb|people|mb|kb)`;
/** … alone or with a star: never a name by itself beside a field. */
const UNIT = new RegExp(`^[([/]?\\s*(?:หน่วย(?:นับ)?\\s*[:：=]\\s*)?${UNITS}\\s*[)\\]/.]?$`, 'iu');
/** … in brackets behind a name. */
const LAST_UNIT = new RegExp(`\\s*[(（]\\s*${UNITS}\\s*[)）]$`, 'iu');
/** … before other words: "บาท เลขที่ฎีกา". */
const AFTER_UNIT = new RegExp(`^[([/]?\\s*${UNITS}\\s*[)\\]/.]?[\\s,;]+(?=[^\\s]*\\p{L})`, 'iu');
/** "0/500", "12 / 300 ตัวอักษร", "1.", "(2)", "–". */
const NO_WORDS = /^[\d๐-๙\s.,:;*＊()[\]\-–—/|%+×✕…•·]*(?:ตัวอักษร|characters)?$/iu;
/** What was chosen, with a cross to take it away. */
const CHIP = /[×✕✖⨯]$/u;
/** "[…] / 2566 ผู้บันทึก": what goes on behind a field is no part of the next name. */
const AFTER_NUMBER = /^\/\s*[\d๐-๙]+\s+(?=\p{L})/u;
/** "ระยะเวลา ตั้งแต่วันที่", before the first of two fields. */
const ENDS_FROM = /\s*(?:ตั้งแต่|เริ่ม(?:ต้น)?|จาก|ระหว่าง)(วันที่)?$/u;
/** Examples, advice and messages. */
const HINT =
  /^(?:\(?\s*)?(?:เช่น|ตัวอย่าง|ตย\.|หมายเหตุ\s*[:：]?\s*[^\s:：]|คำแนะนำ|คำอธิบาย\s*[:：]|รองรับ|ไม่เกิน|สูงสุด|อย่างน้อย|ขนาดไฟล์|นามสกุล|รูปแบบ\s*(?:วัน|ไฟล์|dd|วว)|ตามห่วงโซ่|เลือกได้มากกว่า|ระบุได้|สามารถ|กรณี|หาก|e\.?g\.|example|hint|note\s*:|max(?:imum)?\b|only\b|อัปโหลด|พิมพ์เพื่อ|ค้นหา|no file|ไม่ได้เลือกไฟล์|ยังไม่ได้เลือก|ไม่มีไฟล์|(?:(?:ถ้ามี|ไม่บังคับ|optional|ใช่|ไม่ใช่|มี|ไม่มี|เปิด|ปิด|on|off|yes|no)$))/iu;
/** A blank that is filled in by hand: "ลงชื่อ ........". */
const BLANK = /(?:\.{5,}|…{3,}|_{5,})\s*[)）]?$/u;
/** A day, as a table shows it. */
const DAY = /^[\d๐-๙]{1,2}\s*\p{L}[\p{L}\p{M}.]{1,10}\s*(?:พ\.ศ\.\s*)?[\d๐-๙]{2,4}$/u;
/** What is said of how to fill in a field, in brackets behind its name. */
const ADVICE =
  /\s*[(（][^()（）]*(?:ไม่เกิน|อย่างน้อย|สูงสุด|เช่น|ตัวอย่าง|บรรยาย|อธิบาย|โปรด|กรุณา|max\b|e\.g\.)[^()（）]*[)）]\s*$/iu;
/** How a day is to be written: "วว/ดด/ปปปป". */
const DAY_FORMAT = '(?:[dวmดyป]{1,4}[\\s/.-]){2}[dวmดyป]{1,4}';
const FORMAT = new RegExp(`^\\(?${DAY_FORMAT}\\)?$`, 'iu');
/** … in brackets behind a name. */
const FORMAT_BEHIND = new RegExp(
  `\\s*[(（]\\s*(?:วัน[\\s/.-]*เดือน[\\s/.-]*(?:ปี|พ\\.ศ\\.)|${DAY_FORMAT})(?:\\s*(?:พ\\.ศ\\.|ค\\.ศ\\.))?\\s*[)）](?=\\s*[*＊:：]*$)`,
  'iu',
);
/** … and without them: "ยุทธศาสตร์ชาติ (ด้านรอง) เลือกได้มากกว่า 1 ด้าน". */
const HOW_MANY = /\s(?:เลือก|ตอบ|ระบุ)ได้(?:มากกว่า|หลาย|ไม่เกิน|สูงสุด)[^()（）]{0,40}$/u;
/** "ไตรมาส 1 (ต.ค. - ธ.ค. 65)": which months a quarter has is no part of its name. */
const MONTH = String.raw`(?:\p{L}{1,2}\p{M}?\.\s?\p{L}\.|\p{L}[\p{L}\p{M}]{2,9}(?:คม|ยน|นธ์))(?:\s?(?:พ\.ศ\.\s?)?[\d๐-๙]{2,4})?`;
const MONTHS_OF_QUARTER = new RegExp(
  `(?<=ไตรมาส\\s?(?:ที่\\s?)?[1-4๑-๔])\\s?[(（]?\\s?${MONTH}\\s?(?:[-–—]|ถึง)\\s?${MONTH}\\s?[)）]?(?=\\s?(?:[*＊:：(（]|$))`,
  'u',
);
/** The last row of a table that adds the others up. */
const SUM = /^(?:ผล)?รวม(?:ทั้ง(?:สิ้น|หมด)|ทุก.{0,12}|เป็นเงิน)?$|^ยอดรวม|^(?:sub)?total\b/iu;
/** The tools of an editor: bold, italic, underlined. */
const TOOLS = /^B\s+I\s+[US]\b/u;
/** What to do with a file; "ลากิจ" is leave. */
const DROP = /^(?:ลาก(?!ิ)|drag\b|drop\b)/iu;
/** What asks for something and may be a name as well as advice: "กรุณากรอกชื่อโครงการ". */
const ASKS = /^(?:โปรด|กรุณา|ต้อง|เลือก|ระบุ|กรอก|พิมพ์|ใส่|please\b|select\b|enter\b|choose\b)/iu;
/** What explains the marks of a form. */
const LEGEND =
  /เครื่องหมาย\s*["“(]?[*＊]|^(?:เครื่องหมาย|ช่องที่มี|ฟิลด์ที่มี|รายการที่มี|[*＊]\s*(?:หมายถึง|คือ|=|จำเป็น|ต้อง|ช่อง|ข้อมูลที่|required|indicates))|fields? (?:marked|with)|หมายถึง.*(?:ต้อง|จำเป็น)|[(（]\s*[*＊]\s*(?:หมายถึง|จำเป็น|บังคับ|ต้อง|required)/iu;
/** Between two fields of a range. */
const TO = /^(?:[-–—~→]|ถึง|ถึงวันที่|จนถึง|to|until)$/iu;
/** Before the first field of a range, and before a list that begins one. */
const FROM = /^(?:ตั้งแต่|เริ่ม(?:ต้น)?|จาก|ระหว่าง|from|between)(?:วันที่)?$/iu;
/** Words on things to press. */
const PRESS =
  /^[^\p{L}\p{N}(]{0,4}(?:คลิก|ลาก|(?<=[+＋])|เพิ่ม|ลบ|แก้ไข|บันทึก|ยกเลิก|ค้นหา|ดู|ล้าง|เลือกไฟล์|แนบไฟล์|อัปโหลด|อัพโหลด|browse|choose|upload|attach|add|remove|delete|save|cancel)/iu;
/** A part of what a head above names, which says nothing alone. */
const PART =
  /^(?:\(?[\d๐-๙ก-ฮ]{1,2}[.)]\s*)?(?:เชิง|ด้าน|แบบ|ตั้งแต่|เริ่ม|สิ้นสุด|ถึง|จำนวน|ปริมาณ|คุณภาพ|หน่วย|ค่า|ระบุ|อื่น|ไตรมาส|ปีที่|เดือน|แผน|ผล|ระยะ|ชื่อ|ลำดับ|พ\.ศ|ที่)/u;
/** Heads over what is filled in, whatever it is. */
const GENERIC =
  /^(?:ข้อมูล|รายละเอียด|คำตอบ|กรอก(?:ข้อมูล)?|ค่า|รายการ|ช่องกรอก|value|answer|data|input)$/iu;

/** The two sides of a switch: an answer, not a question. */
const ANSWER = /^(?:ใช่|ไม่ใช่|มี|ไม่มี|เปิด|ปิด|on|off|yes|no)$/iu;

/** What leads from one field of a sentence to the next. */
const LINKS = '(?:โดย(?:มี)?|คือ|เป็น|ได้แก่|ว่า|และ|หรือ|จะ|ด้วย|กับ)';
const LINK = new RegExp(`^(?:[\\d๐-๙.]+\\s*)?${LINKS}$`, 'u');
const FIRST_LINK = new RegExp(`^${LINKS}\\s+(?=\\p{L})`, 'u');
/** "หน่วยงานที่รับผิดชอบ* คือ", "เริ่มโครงการ* วันที่": the name ends with its star. */
const BEHIND_STAR = /(?<=\p{L}\s*[*＊]\s*)(?:คือ|ได้แก่|เป็น|วันที่|เมื่อ|จำนวน)$/u;

/** Words in a sentence without what leads to them and from them to the field. */
export const withoutLinks = (text: string): string =>
  text.replace(FIRST_LINK, '').replace(BEHIND_STAR, '').trimEnd();

/** How a form says at the end of a name that nothing need be filled in. */
const OPTIONAL = /\((?:ถ้ามี|ไม่บังคับ|ไม่จำเป็น|optional)[^)]*\)/iu;
/**
 * What is said of a name beside it without brackets, as a badge or in smaller letters. "ความจำเป็น" is a
 * name's own word: "จำเป็น" counts behind a blank or behind itself.
 */
const BADGE =
  /(?:(?<=\s|จำเป็น)(?:จำเป็น|บังคับ)|บังคับกรอก|(?<!ที่|ข้อมูล)ต้อง(?:ระบุ|กรอก|ตอบ)|(?<=\s)required)\s*[*＊!]?$/iu;
const LONE_STAR =
  /^(?:[*＊]+|[([]?\s*(?:จำเป็น|บังคับ|ต้องระบุ|ต้องกรอก|required)[^()]*[)\]]?\s*[*＊]?)$/iu;

export type Words = {
  isName: boolean;
  isUnit: boolean;
  isHint: boolean;
  asks: boolean;
  isTo: boolean;
  isFrom: boolean;
  isPart: boolean;
  isGeneric: boolean;
  isPress: boolean;
  /** A mark that stands alone: it belongs to what it stands beside. */
  isMark: boolean;
  isMarked: boolean;
  isOptional: boolean;
};

const known = new Map<string, Words>();

/** Tells what words can be; remembered, since forms repeat themselves. */
export function wordsOf(text: string): Words {
  const before = known.get(text);
  if (before) return before;
  const bare = tidy(text.replace(/[*＊]/gu, ' '));
  const isUnit = UNIT.test(bare);
  const isMark = LONE_STAR.test(tidy(text));
  const words: Words = {
    isUnit,
    isMark,
    isHint:
      HINT.test(bare) || FORMAT.test(bare) || LEGEND.test(tidy(text)) || /^\(.*\)$/u.test(bare),
    asks: ASKS.test(bare),
    isTo: TO.test(bare),
    isFrom: FROM.test(bare),
    isPart: PART.test(bare) && bare.length <= 40,
    isGeneric: GENERIC.test(bare),
    isPress: PRESS.test(bare),
    isName:
      !isMark &&
      !ANSWER.test(bare) &&
      !LINK.test(bare) &&
      bare.length <= MAX_NAME &&
      !NO_WORDS.test(bare) &&
      !CHIP.test(bare) &&
      !DROP.test(bare) &&
      !TOOLS.test(bare) &&
      !BLANK.test(bare) &&
      !DAY.test(bare) &&
      /\p{Script=Thai}|\p{L}{2}/u.test(bare) &&
      !LEGEND.test(tidy(text)) &&
      labelKey(text) !== '',
    isMarked: saysRequired(text) && !OPTIONAL.test(text),
    isOptional: OPTIONAL.test(text),
  };
  if (known.size > 5000) known.clear();
  known.set(text, words);
  return words;
}

/** Is all of it in brackets, but for a star or a dot before them? */
export const isBracketed = (text: string): boolean =>
  /^[^\p{L}(（]*[(（](?:[^()（）]|[(（][^()（）]*[)）])*[)）]$/u.test(text);

/** What stands in the brackets; else the text as it is. */
export const insideBrackets = (text: string): string =>
  isBracketed(text) ? text.replace(/^[^\p{L}(（]*[(（]|[)）]$/gu, '') : text;

/** Words that stand right behind a field without what belongs to that: its star, its unit. */
export function withoutSuffix(text: string): { text: string; star: boolean } {
  const bare = text.replace(/^[*＊]+\s*/u, '');
  const rest = bare.replace(AFTER_UNIT, '').replace(AFTER_NUMBER, '');
  return /\p{L}/u.test(rest) ? { text: rest, star: bare !== text } : { text, star: false };
}

/** A name without the badge behind it that says it must be filled in; null: there is none. */
export function withoutBadge(text: string): string | null {
  const rest = text.replace(BADGE, '');
  return rest !== text && /\p{L}{2}/u.test(rest) ? rest.trimEnd() : null;
}

/** A name without what is said behind it of how to fill it in, or of which months it has. */
export const withoutAdvice = (text: string): string => {
  const name = text
    .replace(ADVICE, '')
    .replace(HOW_MANY, '')
    .replace(FORMAT_BEHIND, '')
    .replace(MONTHS_OF_QUARTER, '');
  return /\p{L}{2}/u.test(name) ? name : text;
};

/** A name without the unit in brackets behind it. */
export const withoutUnit = (text: string): string => text.replace(LAST_UNIT, '');

/** What the name of the first field of a range makes of the second one's: "ระยะเวลา ถึงวันที่". */
export function rangeEnd(name: string): string {
  const [found, ofDays = ''] = ENDS_FROM.exec(name) ?? [];
  const head = found ? name.slice(0, -found.length) : '';
  return head === '' ? `${name} ถึง` : `${head} ถึง${ofDays}`;
}

/** Does a row's name only count: "ลำดับที่ 2", "แถว 3"? */
export const isNumbered = (text: string): boolean => /[\d๐-๙]\s*$/u.test(text);

/** What was chosen, as it is shown beside a field: it can be taken away again. */
export const isChip = (text: string): boolean => CHIP.test(tidy(text)) && /\p{L}/u.test(text);

/** Does a row add the others up? */
export const isSum = (text: string): boolean => SUM.test(tidy(text.replace(/[*＊:：]/gu, ' ')));
