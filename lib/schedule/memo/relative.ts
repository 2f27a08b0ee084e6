/** Deadlines that print no day: "ภายใน 15 วันหลังสิ้นไตรมาส", "ภายในไตรมาสแรกของปีงบประมาณ". */
import { addDays, type Day } from '../../calendar/day.ts';
import { fiscalQuarterPeriod, type Quarter } from '../../calendar/years.ts';
import type { Stretch } from './lines.ts';
import { WORD_QUARTERS } from './topics.ts';

const QUARTER_NAMED =
  '(?:ภายใน|ไม่เกิน|แล้วเสร็จใน|ก่อน)(?:สิ้น)?ไตรมาส ?(?:ที่ ?)?(?:[1-4]|แรก|หนึ่ง|สอง|สาม|สี่|สุดท้าย)(?:ของ)?(?:ปีงบประมาณ|ปี)?(?: ?(?:พ\\. ?ศ\\. ?)?25\\d\\d)?';
const OTHERS =
  '(?:อีก|ออกไป) ?\\d{1,3} ?วัน|(?:วันที่ ?)?\\d{1,2} ?ของ(?:ทุก|แต่ละ|เดือน(?:ถัด|แรก|สุดท้าย|ที่|แต่ละ))|ทุกวันที่ ?\\d|(?:ภายใน|ไม่เกิน) ?\\d{1,3} ?วัน(?!ที่)|วัน(?:ทำการ)?สุดท้ายของ|ภายใน(?:สิ้น)?(?:เดือน|สัปดาห์)(?:แรก|ถัดไป)|(?:หลัง|นับจาก|นับแต่)(?:วัน)?สิ้น(?:สุด)?ไตรมาส|ภายในสิ้นปี(?:งบประมาณ)?(?![ก-๎])';

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
 * The last day that a relative deadline comes to, where its words and the year tell.
 *
 * @param year พ.ศ. of the memo, for words that name none; null when it names none either
 */
export function lastDayOf(words: string, year: number | null): Day | null {
  const own = /25\d\d/u.exec(words)?.[0];
  const fiscal = own === undefined ? year : Number(own);
  const quarter = /ไตรมาส ?(?:ที่ ?)?([1-4]|[ก-๎]+?)(?=ของ|ปี| |$)/u.exec(words)?.[1];
  if (fiscal === null) return null;
  if (/^ภายในสิ้นปี/u.test(words)) return fiscalQuarterPeriod({ quarter: 4, year: fiscal }).to;
  if (quarter === undefined) return null;
  const number = (WORD_QUARTERS[quarter] ?? Number(quarter)) as Quarter;
  if (!(number >= 1 && number <= 4) || /หลัง|นับ/u.test(words)) return null;
  const { from, to } = fiscalQuarterPeriod({ quarter: number, year: fiscal });
  return /^ก่อนไตรมาส/u.test(words) ? addDays(from, -1) : to;
}
