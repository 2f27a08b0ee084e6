import { exampleField, exampleSnapshot } from '../check/example.ts';
import type { Snapshot } from '../model/entry.ts';
import type { Wording } from '../model/finding.ts';
import type { Examples, Rule } from '../model/rule.ts';
import { entriesOf, entryInRow } from '../read/look-up.ts';

/** Main activities without any sub-activity; said once for all of them. */
export const rule: Rule = {
  id: 'sub-activities',
  level: 'advice',
  basis: 'nesdc',
  source:
    'NESDC project criteria for FY2570 (slides of July 2568), criterion 5.2: กิจกรรมย่อยของแต่ละกิจกรรมหลัก.',
  run(snapshot: Snapshot) {
    const bare = entriesOf(snapshot, 'm4.subActivity').filter(
      ({ live, empty, row }) =>
        live && empty && entryInRow(snapshot, 'm4.activity', row)?.empty === false,
    );
    const [entry, ...also] = bare;
    if (!entry) return [];
    const rows = bare.map(({ row }) => row ?? '').join(', ');
    return [{ entry, also, overRows: true, params: { n: bare.length, rows } }];
  },
};

export const words: Wording = {
  th: {
    name: 'กิจกรรมหลักไม่มีกิจกรรมย่อย',
    what: 'กิจกรรมหลัก {n} กิจกรรม (แถวที่ {rows}) ยังไม่มีกิจกรรมย่อย',
    why: 'เกณฑ์โครงการข้อ 5.2 แนะนำให้แยกกิจกรรมย่อย จะติดตามได้ง่ายขึ้น',
    fix: 'เพิ่มกิจกรรมย่อย ถ้ามี',
  },
  en: {
    name: 'Main activities without sub-activities',
    what: '{n} main activities (row {rows}) have no sub-activities',
    why: 'Criterion 5.2 advises sub-activities: they are easier to follow',
    fix: 'Add sub-activities if there are any',
  },
};

const rows = (...activities: [string, string][]) =>
  exampleSnapshot(
    ...activities.flatMap(([main, sub], i) => [
      exampleField('m4.activity', 'text', main, i + 1),
      exampleField('m4.subActivity', 'text', sub, i + 1),
    ]),
  );
export const examples = (): Examples => ({
  pass: [
    rows(['ประชุม', 'จัดทำเอกสาร'], ['ตรวจ', 'ตรวจร่วม']),
    rows(['', '']),
    // The form has no such column.
    exampleSnapshot(exampleField('m4.activity', 'text', 'ประชุม', 1)),
  ],
  fail: [rows(['ประชุม', '']), rows(['ประชุม', 'จัดทำเอกสาร'], ['ตรวจ', ''], ['สรุป', ''])],
});
