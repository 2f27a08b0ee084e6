/**
 * Month and weekday names as people write them: in full, shortened with or without dots, with the
 * usual slips of spelling, Thai and English. Data for `read-date.ts`; no library.
 */

/**
 * Stems of the Thai month names, January first: the name without its ending (คม, ยน) and without
 * dots, so that "กรกฎาคม", "กรกฎา" and the slip "กรกฎายน" share one. ฏ stands as ฎ.
 */
const THAI_STEMS: readonly string[] = [
  'มกรา',
  'กุมภาพันธ์',
  'มีนา',
  'เมษา',
  'พฤษภา',
  'มิถุนา',
  'กรกฎา',
  'สิงหา',
  'กันยา',
  'ตุลา',
  'พฤศจิกา',
  'ธันวา',
];

const THAI_SHORT = 'มค กพ มีค เมย พค มิย กค สค กย ตค พย ธค'.split(' ');
const ENGLISH =
  'january february march april may june july august september october november december'.split(
    ' ',
  );

/** Stems as they are misspelt, by month. */
const SLIPS: Readonly<Record<string, number>> = {
  มะกรา: 1,
  มกร: 1,
  กุมภา: 2,
  กุมภาพันธ: 2,
  กุมภาพัน: 2,
  กุมภาพันธุ์: 2,
  กุมภาพันท์: 2,
  กุมพาพันธ์: 2,
  กุมภาพันร์: 2,
  มินา: 3,
  เมศา: 4,
  เมสา: 4,
  เมษ: 4,
  พฤกษภา: 5,
  พฤศภา: 5,
  พฤษา: 5,
  พฤษพา: 5,
  พฤสภา: 5,
  พฤกษา: 5,
  มีถุนา: 6,
  มิถุนยา: 6,
  มิถุน: 6,
  กรกดา: 7,
  กรกฎ: 7,
  กรกฎร: 7,
  สิงหร: 8,
  สิงห: 8,
  กัญยา: 9,
  กันย: 9,
  กันญา: 9,
  ตุลาร: 10,
  ตุล: 10,
  พฤษจิกา: 11,
  พฤศจิก: 11,
  พฤจิกา: 11,
  พฤศจกา: 11,
  พฤกศจิกา: 11,
  พฤสจิกา: 11,
  ทันวา: 12,
  ธันว: 12,
  ธันวร: 12,
};

const ENDINGS = /(?:คม|ยน|คาม|ยาน|คน)$/u;
/** The months that take each ending; the wrong one is a slip. */
const RIGHT_ENDING: readonly string[] = 'คม  คม ยน คม ยน คม คม ยน คม ยน คม'.split(' ');

export interface MonthRead {
  /** 1–12. */
  readonly month: number;
  /** False when the name is not spelt as it should be. */
  readonly wellSpelt: boolean;
}

/**
 * The month a word stands for.
 *
 * @param word without white space and dots, English in lower case: "กพ", "กุมภาพันธ์", "february"
 * @returns null when it is no month, or could be two ("มย")
 */
export function readMonth(word: string): MonthRead | null {
  const short = THAI_SHORT.indexOf(word);
  if (short >= 0) return { month: short + 1, wellSpelt: true };
  const english = ENGLISH.findIndex((name) => word === name || word === name.slice(0, 3));
  if (english >= 0) return { month: english + 1, wellSpelt: true };
  const ending = ENDINGS.exec(word)?.[0] ?? '';
  const stem = word.slice(0, word.length - ending.length).replaceAll('ฏ', 'ฎ');
  const right = THAI_STEMS.indexOf(stem);
  const month = right >= 0 ? right + 1 : SLIPS[stem];
  if (month === undefined) return null;
  const wellSpelt = right >= 0 && !word.includes('ฏ') && isRightEnding(month, ending);
  return { month, wellSpelt };
}

function isRightEnding(month: number, ending: string): boolean {
  return ending === '' || ending === RIGHT_ENDING[month - 1];
}

/** Weekdays from Sunday (0); each with the ways it is written, dots left out. */
const WEEKDAYS: readonly (readonly string[])[] = [
  ['อาทิตย์', 'อา', 'sun', 'sunday'],
  ['จันทร์', 'จ', 'mon', 'monday'],
  ['อังคาร', 'อ', 'tue', 'tuesday'],
  ['พุธ', 'พ', 'wed', 'wednesday'],
  ['พฤหัสบดี', 'พฤหัส', 'พฤหัสฯ', 'พฤ', 'thu', 'thursday'],
  ['ศุกร์', 'ศ', 'fri', 'friday'],
  ['เสาร์', 'ส', 'sat', 'saturday'],
];

/**
 * The weekday a word stands for, 0 for Sunday to 6 for Saturday; null when it is none.
 *
 * @param word as for `readMonth`; "วัน" before and "ที่" after it are taken off
 */
export function readWeekday(word: string): number | null {
  const bare = word.replace(/^วัน/u, '').replace(/(?:วัน)?ที่$/u, '');
  const found = WEEKDAYS.findIndex((ways) => ways.includes(bare));
  return found < 0 ? null : found;
}
