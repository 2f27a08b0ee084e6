import type { Day } from '../../calendar/day.ts';
import { partsOf } from '../../calendar/parts.ts';
import { calendarQuarter } from '../../calendar/years.ts';
import { exampleField, exampleSnapshot } from '../check/example.ts';
import type { Entry, Snapshot } from '../model/entry.ts';
import type { Wording } from '../model/finding.ts';
import type { Examples, Hit, Rule } from '../model/rule.ts';
import { entriesOf, entryInRow } from '../read/look-up.ts';
import { dayIn } from '../read/read-day.ts';

/** Quarters from the first to the last that a span touches; fiscal and calendar ones share them. */
function quartersTouched(from: Day, to: Day): number {
  const count = (day: Day) => partsOf(day).year * 4 + calendarQuarter(day);
  return count(to) - count(from) + 1;
}

/** One activity that stands for the whole year. */
function onlyOne(snapshot: Snapshot): Hit[] {
  const activities = entriesOf(snapshot, 'm4.activity').filter(({ empty }) => !empty);
  const [only] = activities;
  if (activities.length !== 1 || !only?.live) return [];
  const from = dayIn(entryInRow(snapshot, 'm4.start', only.row)?.value ?? '');
  const to = dayIn(entryInRow(snapshot, 'm4.end', only.row)?.value ?? '');
  if (from === null || to === null || quartersTouched(from, to) < 4) return [];
  return [{ entry: only, variant: 'single' }];
}

/** Activities that are not in the order of their dates. */
export const rule: Rule = {
  id: 'activities-order',
  level: 'advice',
  basis: 'nesdc',
  source:
    'NESDC project criteria for FY2570 (slides of July 2568), criterion 5.3: ลำดับและช่วงเวลาของกิจกรรม.',
  run(snapshot: Snapshot) {
    let latest: { entry: Entry; day: Day } | null = null;
    for (const entry of entriesOf(snapshot, 'm4.start')) {
      const day = entry.empty ? null : dayIn(entry.value);
      if (day === null) continue;
      if (latest !== null && day < latest.day && entry.live) {
        // One hit is enough: once it is moved, the others are in order.
        return [
          {
            entry,
            also: [latest.entry],
            params: { day: { day }, other: { day: latest.day }, row: latest.entry.row ?? '' },
          },
        ];
      }
      if (latest === null || day > latest.day) latest = { entry, day };
    }
    return onlyOne(snapshot);
  },
};

export const words: Wording = {
  th: {
    name: 'กิจกรรมไม่เรียงตามเวลา',
    what: 'กิจกรรมนี้เริ่ม {day} ก่อนแถวที่ {row} ({other})',
    why: 'เกณฑ์โครงการข้อ 5.3 แนะนำให้กิจกรรมเรียงตามลำดับเวลา',
    fix: 'เรียงกิจกรรมตามวันที่เริ่มต้น',
    'what.single': 'มีกิจกรรมเดียวตลอดทั้งสี่ไตรมาส',
    'why.single': 'เกณฑ์โครงการข้อ 5.3 แนะนำให้แยกกิจกรรมตามช่วงเวลา จะรายงานรายไตรมาสได้ชัด',
    'fix.single': 'แยกเป็นกิจกรรมตามช่วงเวลา ถ้าทำได้',
  },
  en: {
    name: 'Activities not in order of time',
    what: 'This activity begins {day}, before the one in row {row}, which begins {other}',
    why: 'Criterion 5.3 advises activities in order of time',
    fix: 'Put the activities in the order in which they begin',
    'what.single': 'One single activity over all four quarters',
    'why.single':
      'Criterion 5.3 advises activities by time: the quarters are reported more clearly',
    'fix.single': 'Part it by time where that can be done',
  },
};

const rows = (...activities: [string, string][]) =>
  exampleSnapshot(
    ...activities.flatMap(([from, to], i) => [
      exampleField('m4.activity', 'text', 'กิจกรรม', i + 1),
      exampleField('m4.start', 'date', from, i + 1),
      exampleField('m4.end', 'date', to, i + 1),
    ]),
  );
export const examples = (): Examples => ({
  pass: [
    rows(['1/10/65', '31/12/65'], ['1/12/65', '28/2/66'], ['1/12/65', '30/9/66']),
    rows(['๑/๑๐/๒๕๖๕', '30/06/2566']),
    rows(['1/10/65', '31/12/65'], ['', ''], ['31/02/66', '']),
  ],
  fail: [
    rows(['1/3/66', '31/8/66'], ['1/11/65', '30/11/65']),
    rows(['1/10/65', '31/12/65'], ['๑ มี.ค. ๒๕๖๖', ''], ['15 ก.พ. 66', '']),
    rows(['01/10/2565', '30/09/2566']),
  ],
});
