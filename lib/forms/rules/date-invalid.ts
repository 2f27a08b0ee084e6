import type { DateMistake } from '../../calendar/read-date.ts';
import { exampleField, exampleSnapshot } from '../check/example.ts';
import type { Snapshot } from '../model/entry.ts';
import type { Wording } from '../model/finding.ts';
import type { Examples, Hit, Rule } from '../model/rule.ts';
import { daysIn, dayToPaste, isDateField, readShownDay } from '../read/read-day.ts';

/** Mistakes of the calendar, with how sure they are; those of the era have a rule of their own. */
const MISTAKES: Partial<Record<DateMistake, { level: 'must' | 'check'; variant: string }>> = {
  'no-such-day': { level: 'must', variant: 'day' },
  'no-such-month': { level: 'must', variant: 'month' },
  'year-out-of-range': { level: 'must', variant: 'year' },
  'weekday-differs': { level: 'check', variant: 'weekday' },
  'years-differ': { level: 'check', variant: 'years' },
  // Possibly written in a way that is not supported yet.
  'unknown-month': { level: 'check', variant: 'unreadable' },
  'not-a-date': { level: 'check', variant: 'unreadable' },
};

/** Of the era, and yet with no day that could be meant: neither era has it. */
const ERA_MISTAKES: readonly DateMistake[] = [
  'ce-for-be',
  'be-for-ce',
  'plus-543-twice',
  'minus-543',
];

/** A day that the calendar does not have, or that cannot be read as one. */
export const rule: Rule = {
  id: 'date-invalid',
  level: 'must',
  basis: 'arithmetic',
  source: 'The calendar: months have 28 to 31 days, years twelve months.',
  run({ entries }: Snapshot) {
    const hits: Hit[] = [];
    for (const entry of entries) {
      if (entry.empty || !entry.live || !isDateField(entry)) continue;
      // "31" may be the first of three boxes, for day, month and year.
      if (/^\s*\p{Nd}{1,2}\s*$/u.test(entry.value)) continue;
      const read = readShownDay(entry.value);
      // Two days in one field are read as such.
      if (read.ok || daysIn(entry.value).length > 0) continue;
      const { meant } = read;
      const inNoEra = meant === null && ERA_MISTAKES.includes(read.code);
      const mistake = MISTAKES[inNoEra ? 'no-such-day' : read.code];
      if (!mistake) continue;
      const swapped = meant !== null && read.code === 'no-such-month';
      hits.push({
        entry,
        level: mistake.level,
        variant: swapped ? 'swapped' : mistake.variant,
        params: { value: entry.value.trim().slice(0, 40), ...(meant && { day: { day: meant } }) },
        ...(meant && { copy: dayToPaste(meant) }),
      });
    }
    return hits;
  },
};

export const words: Wording = {
  th: {
    name: 'วันที่ไม่มีในปฏิทิน',
    what: '“{label}” ไม่ใช่วันที่ที่อ่านได้',
    why: 'วันที่ใช้คำนวณกรอบเวลาของโครงการและกิจกรรม',
    fix: 'ตรวจวัน เดือน ปี เช่น 20/02/2566',
    'what.day': '“{label}” เป็น {value} ซึ่งไม่มีในปฏิทิน',
    'what.month': '“{label}” เป็น {value} ซึ่งไม่มีเดือนนี้',
    'what.swapped': '“{label}” เป็น {value} ซึ่งไม่มีเดือนนี้',
    'fix.swapped': 'วันกับเดือนอาจสลับกัน หากหมายถึง {day} ให้ใส่วันก่อนเดือน',
    'what.year': 'ปีใน “{label}” ({value}) ไม่น่าใช่ปี พ.ศ.',
    'what.weekday': 'วันในสัปดาห์ของ “{label}” ไม่ตรงกับวันที่',
    'fix.weekday': 'ตรวจว่าเป็น {day} หรือไม่',
    'what.years': 'ปี พ.ศ. กับ ค.ศ. ใน “{label}” ไม่ใช่ปีเดียวกัน',
    'fix.years': 'ตรวจว่าปีใดถูกต้อง',
    'what.unreadable': '“{label}” ({value}) อ่านเป็นวันที่ไม่ได้',
  },
  en: {
    name: 'No such day in the calendar',
    what: '“{label}” cannot be read as a day',
    why: 'The periods of projects and activities are worked out from it',
    fix: 'Check day, month and year, such as 20/02/2566',
    'what.day': '“{label}” says {value}, which is not in the calendar',
    'what.month': '“{label}” says {value}: there is no such month',
    'what.swapped': '“{label}” says {value}: there is no such month',
    'fix.swapped': 'Day and month may have changed places: for {day} the day comes first',
    'what.year': 'The year in “{label}” ({value}) is hardly a year of the Thai era',
    'what.weekday': 'The weekday in “{label}” is not that of the date',
    'fix.weekday': 'Check whether it is {day}',
    'what.years': 'The two years in “{label}” (พ.ศ. and ค.ศ.) are not the same',
    'fix.years': 'Check which of them is right',
    'what.unreadable': '“{label}” ({value}) cannot be read as a day',
  },
};

const start = (value: string) => exampleSnapshot(exampleField('m2.start', 'date', value));
export const examples = (): Examples => ({
  pass: [
    start('31'),
    start('20/02/2566'),
    start('๒๙ กุมภาพันธ์ ๒๕๖๗'),
    start('1 ต.ค. 65'),
    start('2022-10-01'),
    start('20/02/2566 10:30 น.'),
    start('วว/ดด/ปปปป'),
    start(''),
  ],
  fail: [
    start('29/02/2566'),
    start('31/4/66'),
    start('๓๑/๐๖/๒๕๖๖'),
    start('02/20/2566'),
    start('30 ก.พ. 2566'),
    start('31/09/2023'),
    start('20/13/2566'),
    start('31/13/2566'),
    start('20/02/256'),
    start('วันอังคารที่ 20 กุมภาพันธ์ 2566'),
    start('20 กุมภาพันธ์ 2566 (2022)'),
    start('ไตรมาส 2'),
  ],
});
