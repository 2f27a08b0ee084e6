/** Deadlines that print no day: "ภายใน 15 วันหลังสิ้นไตรมาส", "ภายในไตรมาสแรกของปีงบประมาณ". */
import { addDays, type Day } from '../../calendar/day.ts';
import { fiscalQuarterPeriod, type Quarter } from '../../calendar/years.ts';
import type { Stretch } from './lines.ts';
import { WORD_QUARTERS } from './topics.ts';

const QUARTER_NAMED =
  '(?:ภายใน|ไม่เกิน|แล้วเสร็จใน|ก่อน)(?:สิ้น)?ไตรมาส ?(?:ที่ ?)?(?:[1-4]|แรก|หนึ่ง|สอง|สาม|สี่|สุดท้าย)(?:ของ)?(?:ปีงบประมาณ|ปี)?(?: ?(?:พ\\. ?ศ\\. ?)?25\\d\\d)?';
/** "หลังสิ้นไตรมาสที่ 1", "นับจากวันสิ้นปีงบประมาณ พ.ศ. 2567" */
const PERIOD_ENDED =
  '(?:หลัง|นับจาก|นับแต่|นับตั้งแต่)(?:วัน)?สิ้น(?:สุด)?(?:ไตรมาส(?: ?(?:ที่ ?)?[1-4](?!\\d))?|ปีงบประมาณ)(?: ?(?:(?:ของ)?ปีงบประมาณ|/)? ?(?:พ\\. ?ศ\\. ?)?25\\d\\d)?';
const WEEKDAY = '(?:จันทร์|อังคาร|พุธ|พฤหัสบดี|พฤหัส|ศุกร์|เสาร์|อาทิตย์)';
/** "สิบห้า" */
const COUNT = '(?:หนึ่ง|เอ็ด|ยี่|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ){1,3}';
const OTHERS = `within \\d{1,3} (?:working |calendar )?days|(?:อีก|ออกไป) ?\\d{1,3} ?วัน|(?:(?:ทุก)?วันที่ ?)?\\d{1,2} ?ของ(?:(?:ทุก|แต่ละ)(?=เดือน|ไตรมาส|ปี|รอบ|งวด)|เดือน(?:ถัด|แรก|สุดท้าย|ที่|แต่ละ))(?:เดือน)?(?:ไป)?|ทุกวันที่ ?\\d{1,2}|(?:ต้น|กลาง|ปลาย)เดือน[ก-๎]{2,8}(?:คม|ยน|พันธ์)(?: ?25\\d\\d)?|(?:ภายใน|ไม่เกิน) ?(?:\\d{1,3}|${COUNT}) ?วัน(?!ที่)(?:ทำการ)?(?: ?${PERIOD_ENDED})?|(?:(?:ภายใน|ก่อน|ไม่เกิน|ถึง)(?:วัน)?|วัน)${WEEKDAY}(?:นี้|หน้า|ถัดไป)|ทุก(?:วัน)?${WEEKDAY}|(?:ภายใน|ก่อน|ไม่เกิน|ถึง)(?:วัน)?นี้|(?:(?:ภายใน|ก่อน|ไม่เกิน|ถึง)(?:วัน)?)?พรุ่งนี้|วานนี้|(?:ภายใน|ก่อน|ไม่เกิน)(?:สิ้น)?(?:เดือน|สัปดาห์|ปี|ไตรมาส)(?:นี้|หน้า)|(?:ภายใน|ก่อน|ไม่เกิน)(?:วัน)?สิ้นเดือน(?! ?[มกพสตธเน])|(?:วัน(?:ทำการ)?สุดท้ายของ|ภายในสัปดาห์(?:แรก|สุดท้าย)ของ)(?:เดือน[ก-๎]{0,12}(?: ?25\\d\\d)?)?|ภายใน(?:สิ้น)?(?:เดือน|สัปดาห์)(?:แรก|ถัดไป)|${PERIOD_ENDED}|ภายในสิ้นปี(?:งบประมาณ)?(?![ก-๎])`;

/** One relative deadline; without the global flag, so that `exec` begins anew each time. */
export const RELATIVE = new RegExp(`${OTHERS}|${QUARTER_NAMED}`, 'u');
const ALL = new RegExp(RELATIVE.source, 'gu');

/** Every relative deadline of a plain text, in its order. */
export function relativesIn(text: string): Stretch[] {
  return [...text.matchAll(ALL)].map(({ index, 0: { length } }) => ({
    from: index,
    to: index + length,
  }));
}

/**
 * The last day that a relative deadline comes to, where its words, or those it stands among, tell.
 *
 * @param quarter the fiscal one it is for, where its words name none
 * @param year พ.ศ. of the work or the memo, where its words name none
 */
export function lastDayOf(words: string, quarter: Quarter | null, year: number | null): Day | null {
  const own = /25\d\d/u.exec(words)?.[0];
  const fiscal = own === undefined ? year : Number(own);
  if (fiscal === null) return null;
  const isYear = /สิ้น(?:สุด)?ปี/u.test(words);
  const number = isYear ? 4 : (quarterIn(words) ?? (/ไตรมาส/u.test(words) ? quarter : null));
  if (number === null) return null;
  const { from, to } = fiscalQuarterPeriod({ quarter: number, year: fiscal });
  if (/^ก่อนไตรมาส/u.test(words)) return addDays(from, -1);
  if (!/หลัง|นับ/u.test(words)) return to;
  const days = /(\d{1,3}) ?วัน(?!ทำการ)/u.exec(words)?.[1];
  return days === undefined ? null : addDays(to, Number(days));
}

/** The quarter that a relative deadline names. */
export function quarterIn(words: string): Quarter | null {
  const name = /ไตรมาส ?(?:ที่ ?)?([1-4]|[ก-๎]+?)(?=ของ|ปี|[ /]|$)/u.exec(words)?.[1] ?? '';
  const number = WORD_QUARTERS[name] ?? Number(name);
  return number >= 1 && number <= 4 ? (number as Quarter) : null;
}
