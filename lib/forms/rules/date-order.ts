import { exampleField, exampleSnapshot } from '../check/example.ts';
import type { Entry, Snapshot } from '../model/entry.ts';
import type { Wording } from '../model/finding.ts';
import type { Examples, Hit, Rule } from '../model/rule.ts';
import { entriesOf, entryInRow } from '../read/look-up.ts';
import { dayIn } from '../read/read-day.ts';

function ordered(start: Entry, end: Entry): Hit | null {
  if (start.empty || end.empty || !(end.live || start.live)) return null;
  const from = dayIn(start.value);
  const to = dayIn(end.value);
  if (from === null || to === null || from <= to) return null;
  return { entry: end, also: [start], params: { start: { day: from }, end: { day: to } } };
}

/** An end before its start, of a project or an activity. */
export const rule: Rule = {
  id: 'date-order',
  level: 'must',
  basis: 'arithmetic',
  source: 'Order of days: nothing ends before it begins; one day alone is well.',
  run(snapshot: Snapshot) {
    const hits: Hit[] = [];
    for (const [startField, endField] of [
      ['m2.start', 'm2.end'],
      ['m4.start', 'm4.end'],
    ] as const) {
      for (const end of entriesOf(snapshot, endField)) {
        const start = entryInRow(snapshot, startField, end.row);
        const hit = start && ordered(start, end);
        if (hit) hits.push(hit);
      }
    }
    return hits;
  },
};

export const words: Wording = {
  th: {
    name: 'วันที่สิ้นสุดอยู่ก่อนวันที่เริ่มต้น',
    what: '“{label}” ({end}) อยู่ก่อนวันที่เริ่มต้น ({start})',
    why: 'ระยะเวลาติดลบ ระบบและผู้อนุมัติใช้ช่วงเวลานี้ติดตามผล',
    fix: 'ตรวจวันที่ทั้งสองช่อง',
  },
  en: {
    name: 'The end is before the start',
    what: '“{label}” ({end}) is before the start ({start})',
    why: 'The system and those who approve follow the work by this period',
    fix: 'Check both dates',
  },
};

const project = (from: string, to: string) =>
  exampleSnapshot(exampleField('m2.start', 'date', from), exampleField('m2.end', 'date', to));
const activity = (from: string, to: string, row: number) => [
  exampleField('m4.start', 'date', from, row),
  exampleField('m4.end', 'date', to, row),
];
export const examples = (): Examples => ({
  pass: [
    project('01/10/2565', '30/09/2566'),
    project('01/10/2565', '01/10/2565'),
    project('01/03/2566', ''),
    // The era is another rule's; it would be reported twice here.
    project('01/03/2566', '31/01/2023'),
    exampleSnapshot(...activity('1/3/66', '31/8/66', 1), ...activity('1/11/65', '30/11/65', 2)),
  ],
  fail: [
    project('01/03/2566', '31/01/2566'),
    project('๑ มี.ค. ๒๕๖๖', '28 ก.พ. 2566'),
    exampleSnapshot(...activity('1/3/66', '31/8/66', 1), ...activity('1/12/65', '30/11/65', 2)),
  ],
});
