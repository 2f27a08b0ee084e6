import { tidy } from '../../text/normalise.ts';
import { exampleContext, exampleField, exampleSnapshot, exampleWindow } from '../check/example.ts';
import type { Snapshot } from '../model/entry.ts';
import type { Wording } from '../model/finding.ts';
import type { Examples, Hit, Rule } from '../model/rule.ts';
import type { RuleContext } from '../model/rule-context.ts';
import { entriesOf } from '../read/look-up.ts';

/** Money that the yearly budget act does not give. */
const OTHER_MONEY =
  /เงินกู้|กองทุน|รายได้|นอกงบ|เงินช่วยเหลือ|ต่างประเทศ|บริจาค|แหล่งอื่น|เงินสะสม|อุดหนุนจากภายนอก/u;
const NEW = /ใหม่/u;

/** Was the year's round for projects closed before today, so that what is new now is new in mid-year? */
function isMidYear({ windows }: RuleContext): boolean {
  if (windows.some(({ kind, state }) => kind === 'projects' && state === 'open')) return false;
  return windows.some(({ kind, state }) => kind === 'new-projects' && state !== 'closed');
}

/** A project with other money, or one that is new in mid-year. */
export const rule: Rule = {
  id: 'tell-the-po-yo-po-group',
  level: 'advice',
  basis: 'memo',
  source: 'บันทึกข้อความ ที่ รง ๐๒๑๔/ว ๓ ข้อ 1.3: "โดยก่อนดำเนินการนำเข้ากรุณาให้แจ้งกลุ่ม ป.ย.ป. ทราบ"',
  run(snapshot: Snapshot, context: RuleContext) {
    const chosen = (field: string) =>
      entriesOf(snapshot, field).filter(({ live, empty }) => live && !empty);
    const hits: Hit[] = chosen('m5.source')
      .filter(({ value }) => OTHER_MONEY.test(tidy(value)))
      .map((entry) => ({
        entry,
        variant: 'money',
        params: { value: tidy(entry.value).slice(0, 60) },
      }));
    if (!isMidYear(context)) return hits;
    const fresh = chosen('m2.newOrOngoing').filter(({ value }) => NEW.test(value));
    return [...hits, ...fresh.map((entry): Hit => ({ entry, variant: 'new' }))];
  },
};

export const words: Wording = {
  th: {
    name: 'โครงการใหม่ระหว่างปีหรือใช้งบแหล่งอื่น',
    what: 'โครงการนี้อาจเป็นโครงการใหม่ระหว่างปีหรือใช้งบแหล่งอื่น',
    why: 'หนังสือให้แจ้งกลุ่ม ป.ย.ป. ทราบก่อนนำเข้าโครงการใหม่หลังไตรมาส 2 หรืองบแหล่งอื่น',
    fix: 'แจ้งกลุ่ม ป.ย.ป. ก่อนนำเข้า หากแจ้งแล้วไม่ต้องทำอะไร',
    'what.money': 'ใช้งบจากแหล่งอื่น ({value})',
    'what.new': 'เป็นโครงการใหม่หลังรอบนำเข้าโครงการประจำปี',
  },
  en: {
    name: 'A new project in mid-year or with other money',
    what: 'This project may be new in mid-year or paid with other money',
    why: 'The memo wants กลุ่ม ป.ย.ป. known before a project new after quarter 2 or with other money is entered',
    fix: 'Tell กลุ่ม ป.ย.ป. before entering; if that is done, go on',
    'what.money': 'The money comes from another source ({value})',
    'what.new': 'The project is new after the year’s round for projects',
  },
};

const source = (value: string) => exampleSnapshot(exampleField('m5.source', 'choice', value));
const status = (value: string) => exampleSnapshot(exampleField('m2.newOrOngoing', 'choice', value));
const round = exampleWindow({
  kind: 'new-projects',
  start: '2023-04-01',
  end: '2023-04-18',
  title: 'นำเข้าโครงการใหม่ระหว่างปี/งบแหล่งอื่น ปี 2566 (M1–M5)',
});
const inApril = exampleContext({
  today: '2023-04-03',
  windows: [round, exampleWindow({ state: 'closed' })],
});
const inWinter = exampleContext({
  today: '2022-12-01',
  windows: [exampleWindow({}), { ...round, state: 'upcoming' }],
});
export const examples = (): Examples => ({
  pass: [
    source('งบประมาณรายจ่ายประจำปี'),
    source('ไม่ใช้งบประมาณ'),
    { snapshot: status('โครงการใหม่'), context: inWinter },
    { snapshot: status('โครงการต่อเนื่อง'), context: inApril },
    status('โครงการใหม่'),
  ],
  fail: [
    source('เงินกู้'),
    source('กองทุนพัฒนาฝีมือแรงงาน'),
    { snapshot: source('เงินนอกงบประมาณ'), context: inWinter },
    { snapshot: status('โครงการใหม่'), context: inApril },
  ],
});
