/**
 * Month and weekday names as people write them: in full, shortened with or without dots, with the
 * usual misspellings, Thai and English. Data for `read-date.ts`; no library.
 */
import { MONTHS, WEEKDAYS } from './names.ts';

const ENDINGS = /(?:คม|ยน|คาม|ยาน|คน)$/u;
const withoutDots = (name: string) => name.replaceAll('.', '');

/** The ending (คม, ยน) of each Thai month name, January first; '' where it has none. */
const RIGHT_ENDINGS = MONTHS.th.long.map((name) => ENDINGS.exec(name)?.[0] ?? '');
/**
 * The name without its ending, so that "กรกฎาคม", "กรกฎา" and the misspelt "กรกฎายน" share one.
 * ฏ stands as ฎ.
 */
const THAI_STEMS = MONTHS.th.long.map((name) => name.replace(ENDINGS, ''));
const THAI_SHORT = MONTHS.th.short.map(withoutDots);
const ENGLISH = MONTHS.en.long.map((name) => name.toLowerCase());

/**
 * Finds a month (1–12) anywhere in a text, written out or shortened, with or without dots, Thai or
 * English.
 */
export function monthPattern(month: number): RegExp {
  const stem = THAI_STEMS[month - 1] ?? '';
  const short = (MONTHS.th.short[month - 1] ?? '').replaceAll('.', '\\.?');
  return new RegExp(`${stem}|${short}|${ENGLISH[month - 1]?.slice(0, 3)}`, 'iu');
}

/** Misspelt stems, and the month (1–12) each stands for. */
const MISSPELT_STEMS: ReadonlyMap<string, number> = new Map(
  Object.entries({
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
  }),
);

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
  const month = right >= 0 ? right + 1 : MISSPELT_STEMS.get(stem);
  if (month === undefined) return null;
  const wellSpelt = right >= 0 && !word.includes('ฏ') && isRightEnding(month, ending);
  return { month, wellSpelt };
}

function isRightEnding(month: number, ending: string): boolean {
  return ending === '' || ending === RIGHT_ENDINGS[month - 1];
}

/** Sunday first; each with its names in both languages, without dots, English in lower case. */
const WEEKDAY_WORDS = WEEKDAYS.th.long.map((long, day) => [
  long,
  withoutDots(WEEKDAYS.th.short[day] ?? ''),
  ...[WEEKDAYS.en.long[day], WEEKDAYS.en.short[day]].map((name) => name?.toLowerCase()),
]);
/** Ways to write a weekday beside its long and short names. */
const OTHER_WEEKDAYS: ReadonlyMap<string, number> = new Map([
  ['พฤหัส', 4],
  ['พฤหัสฯ', 4],
]);

/**
 * The weekday a word stands for, 0 for Sunday to 6 for Saturday; null when it is none.
 *
 * @param word as for `readMonth`; "วัน" before and "ที่" after it are taken off
 */
export function readWeekday(word: string): number | null {
  const bare = word.replace(/^วัน/u, '').replace(/(?:วัน)?ที่$/u, '');
  const found = WEEKDAY_WORDS.findIndex((words) => words.includes(bare));
  return found < 0 ? (OTHER_WEEKDAYS.get(bare) ?? null) : found;
}
