import { toArabicDigits } from '../../calendar/show.ts';
import { exampleField, exampleSnapshot } from '../check/example.ts';
import type { Snapshot } from '../model/entry.ts';
import type { Wording } from '../model/finding.ts';
import type { Examples, Hit, Rule } from '../model/rule.ts';
import { entriesOf, entryInRow } from '../read/look-up.ts';

/** Targets that are reached or not: "มี", "ผ่าน", "ระดับดี". They say when one has got there. */
const REACHED =
  /ระดับ|ผ่าน|แล้วเสร็จ|สำเร็จ|ครบ|ทุก|^มี|ดีมาก|หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ|ร้อย|พัน|หมื่น|แสน|ล้าน|ครึ่ง/u;

/** A KPI of which nobody can say when it is reached. */
export const rule: Rule = {
  id: 'kpi-target',
  level: 'check',
  basis: 'nesdc',
  source:
    'NESDC project criteria for FY2570 (slides of July 2568), criterion 6: ตัวชี้วัดพร้อมค่าเป้าหมาย.',
  run(snapshot: Snapshot) {
    const hits: Hit[] = [];
    for (const target of entriesOf(snapshot, 'm3.kpiTarget')) {
      if (!target.live) continue;
      const kpi = entryInRow(snapshot, 'm3.kpi', target.row);
      if (!kpi || kpi.empty) continue;
      const params = { kpi: kpi.value.trim().slice(0, 80) };
      if (target.empty) {
        // Reported at the KPI; the empty field itself is `required-field`'s.
        hits.push({ entry: kpi, also: [target], params });
      } else if (
        !/\d/u.test(toArabicDigits(target.value.normalize('NFKC'))) &&
        !REACHED.test(target.value)
      ) {
        hits.push({
          entry: target,
          also: [kpi],
          variant: 'words',
          params: { ...params, value: target.value.trim().slice(0, 40) },
        });
      }
    }
    return hits;
  },
};

export const words: Wording = {
  th: {
    name: 'ตัวชี้วัดไม่มีค่าเป้าหมาย',
    what: 'ตัวชี้วัด “{kpi}” ยังไม่มีค่าเป้าหมาย',
    why: 'เกณฑ์โครงการข้อ 6 ให้ตัวชี้วัดทุกตัวมีค่าเป้าหมายที่วัดได้',
    fix: 'ใส่ค่าเป้าหมายของตัวชี้วัดนี้',
    'what.words': 'ค่าเป้าหมาย “{value}” ของตัวชี้วัด “{kpi}” ไม่มีตัวเลข',
    'fix.words': 'ใส่ตัวเลขที่บอกได้ว่าบรรลุแล้วหรือยัง',
  },
  en: {
    name: 'A KPI without a target value',
    what: 'The KPI “{kpi}” has no target value',
    why: 'Criterion 6 wants every KPI to have a target that can be measured',
    fix: 'Enter this KPI’s target value',
    'what.words': 'The target “{value}” of the KPI “{kpi}” holds no number',
    'fix.words': 'Enter a number that tells when it is reached',
  },
};

const kpis = (...rows: [string, string][]) =>
  exampleSnapshot(
    ...rows.flatMap(([kpi, target], i) => [
      exampleField('m3.kpi', 'text', kpi, i + 1),
      exampleField('m3.kpiTarget', 'number', target, i + 1),
    ]),
  );
export const examples = (): Examples => ({
  pass: [
    kpis(['จำนวนแรงงานที่ได้รับการพัฒนา', '3200'], ['ร้อยละของผู้มีงานทำ', '๗๐']),
    kpis(['จำนวนแรงงานที่ได้รับการพัฒนา', '３２００']),
    kpis(['ระบบใช้งานได้', 'แล้วเสร็จ'], ['ความพึงพอใจ', 'ระดับดี']),
    kpis(['', '']),
    exampleSnapshot(exampleField('m3.kpi', 'text', 'จำนวนแรงงาน', 1)),
  ],
  fail: [
    kpis(['จำนวนแรงงานที่ได้รับการพัฒนา', '3200'], ['อัตราการประสบอันตรายลดลง', '']),
    kpis(['อัตราการประสบอันตราย', 'ลดลง']),
    kpis(['อัตราการประสบอันตราย', 'ตามแผน']),
  ],
});
