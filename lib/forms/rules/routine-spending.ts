import { tidy } from '../../text/normalise.ts';
import { exampleField, exampleSnapshot } from '../check/example.ts';
import type { Snapshot } from '../model/entry.ts';
import type { Wording } from '../model/finding.ts';
import type { Examples, Hit, Rule } from '../model/rule.ts';
import { entriesOf } from '../read/look-up.ts';

/**
 * The memo's own items, and what they are called in budgets. Names of projects speak of staff,
 * running and building in many good ways, so there only the items themselves count; of activities only
 * those that are no work at all. Nearly every project is paid from งบดำเนินงาน or งบลงทุน, so these are
 * none of the items.
 */
const ITEMS: readonly { item: string; inType: RegExp; inName: RegExp; inActivity?: RegExp }[] = [
  {
    item: 'ค่าใช้จ่ายบุคลากร',
    inType: /บุคลากร|เงินเดือน|ค่าจ้างประจำ/u,
    inName: /ค่าใช้จ่าย(?:ด้าน|เกี่ยวกับ)?บุคลากร|งบบุคลากร|เงินเดือน|ค่าจ้างประจำ|ค่าจ้างชั่วคราว/u,
    inActivity: /^(?:ค่าใช้จ่าย(?:ด้าน|เกี่ยวกับ)?บุคลากร|งบบุคลากร|เงินเดือน|ค่าจ้างประจำ)/u,
  },
  {
    item: 'ค่าใช้จ่ายดำเนินงาน',
    inType: /ค่าใช้จ่าย(?:ใน)?(?:การ)?ดำเนินงาน/u,
    inName: /ค่าใช้จ่าย(?:ใน)?(?:การ)?ดำเนินงาน|งบดำเนินงาน|ค่าใช้จ่าย(?:ใน)?(?:การ)?บริหาร/u,
  },
  {
    item: 'ค่าสาธารณูปโภค',
    inType: /สาธารณูปโภค/u,
    inName: /ค่าสาธารณูปโภค|ค่าไฟฟ้า|ค่าน้ำประปา|ค่าน้ำค่าไฟ|ค่าโทรศัพท์/u,
    inActivity: /^(?:(?:จ่าย|ชำระ)?ค่าสาธารณูปโภค|ค่าไฟฟ้า|ค่าน้ำประปา|ค่าโทรศัพท์)/u,
  },
  {
    item: 'ค่าครุภัณฑ์',
    inType: /ครุภัณฑ์/u,
    inName: /ค่าครุภัณฑ์|(?:จัดซื้อ|จัดหา|ซื้อ)ครุภัณฑ์/u,
  },
  {
    item: 'ค่าที่ดินหรือสิ่งก่อสร้าง',
    inType: /ที่ดิน|สิ่งก่อสร้าง/u,
    inName: /ค่าที่ดิน|สิ่งก่อสร้าง|ค่าก่อสร้าง|ก่อสร้างอาคาร|ปรับปรุงอาคาร/u,
  },
];

/** Basic running costs: a question, never a verdict. */
export const rule: Rule = {
  id: 'routine-spending',
  level: 'check',
  basis: 'memo',
  source:
    'บันทึกข้อความ ที่ รง ๐๒๑๔/ว ๓: "(เช่น ค่าใช้จ่ายบุคลากร ค่าใช้จ่ายดำเนินงาน ค่าสาธารณูปโภค ค่าครุภัณฑ์ และค่าที่ดินหรือสิ่งก่อสร้างที่ไม่เกี่ยวข้องกับการดำเนินโครงการ)"',
  run(snapshot: Snapshot) {
    const hits: Hit[] = [];
    for (const [field, where] of [
      ['m2.name', 'inName'],
      ['m4.activity', 'inActivity'],
      ['m5.expenseType', 'inType'],
    ] as const) {
      for (const entry of entriesOf(snapshot, field)) {
        if (entry.empty || !entry.live) continue;
        const text = tidy(entry.value);
        const found = ITEMS.find((each) => each[where]?.test(text));
        if (found) hits.push({ entry, params: { item: found.item } });
      }
    }
    return hits;
  },
};

export const words: Wording = {
  th: {
    name: 'อาจเป็นรายจ่ายประจำขั้นพื้นฐาน',
    what: '“{label}” พูดถึง{item} เกี่ยวข้องกับการดำเนินโครงการหรือไม่',
    why: 'หนังสือระบุว่า{item}ที่ไม่เกี่ยวข้องกับการดำเนินโครงการ ไม่ต้องนำเข้าข้อมูลในระบบ',
    fix: 'หากเกี่ยวข้องกับโครงการ นำเข้าต่อได้',
  },
  en: {
    name: 'Perhaps basic running costs',
    what: '“{label}” speaks of {item}: does it belong to carrying out the project?',
    why: 'The memo: {item} that do not belong to carrying out a project need not be entered',
    fix: 'If it belongs to the project, go on',
  },
};

const name = (value: string) => exampleSnapshot(exampleField('m2.name', 'text', value));
const activity = (value: string) => exampleSnapshot(exampleField('m4.activity', 'text', value, 1));
const type = (value: string) => exampleSnapshot(exampleField('m5.expenseType', 'choice', value));
export const examples = (): Examples => ({
  pass: [
    name('โครงการพัฒนาบุคลากรด้านแรงงาน'),
    name('โครงการส่งเสริมความปลอดภัยในงานก่อสร้าง'),
    name('โครงการอบรมการใช้ไฟฟ้าอย่างปลอดภัย'),
    activity('จัดซื้อครุภัณฑ์สำหรับฝึกอบรม'),
    activity('อบรมการลดค่าไฟฟ้าในสำนักงาน'),
    type('งบรายจ่ายอื่น'),
    type('งบดำเนินงาน'),
    type('งบลงทุน'),
    type('งบเงินอุดหนุน'),
    type(''),
  ],
  fail: [
    name('ค่าใช้จ่ายบุคลากรภาครัฐ'),
    name('ค่า\u200bสาธารณูปโภค ประจำปี 2566'),
    name('จัดซื้อครุภัณฑ์คอมพิวเตอร์'),
    activity('ค่าสาธารณูปโภคสำนักงาน'),
    type('งบบุคลากร'),
    type('ค่าใช้จ่ายดำเนินงาน'),
    type('งบลงทุน (ค่าครุภัณฑ์)'),
  ],
});
