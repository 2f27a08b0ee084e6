import { exampleContext, exampleField, exampleSnapshot, exampleWindow } from '../check/example.ts';
import type { Snapshot } from '../model/entry.ts';
import type { Wording } from '../model/finding.ts';
import type { Examples, Rule } from '../model/rule.ts';
import type { RuleContext } from '../model/rule-context.ts';
import { hitsOfStandings } from '../read/windows.ts';

/** Entering before the first window of the step opens. */
export const rule: Rule = {
  id: 'window-not-open',
  level: 'check',
  basis: 'memo',
  source:
    'บันทึกข้อความ ที่ รง ๐๒๑๔/ว ๓: "ได้ตั้งแต่วันที่ 7-20 มีนาคม 2566"; "ให้ปฏิบัติตามกรอบระยะเวลาที่กำหนดอย่างเคร่งครัด"',
  run(snapshot: Snapshot, context: RuleContext) {
    return hitsOfStandings(snapshot, context, (standing) => {
      if (standing.is !== 'not-open' || standing.window.start === null) return null;
      const { title, start, end } = standing.window;
      return { params: { title, start: { day: start }, end: { day: end } } };
    });
  },
};

export const words: Wording = {
  th: {
    name: 'ยังไม่ถึงกรอบเวลาของขั้นนี้',
    what: 'กรอบเวลา “{title}” เปิด {start} ถึง {end}',
    why: 'หนังสือกำหนดวันเริ่มไว้ ข้อมูลที่กรอกก่อนอาจไม่ถูกนับในรอบนี้',
    fix: 'เตรียมข้อมูลไว้ก่อน แล้วนำเข้าเมื่อถึงรอบ',
  },
  en: {
    name: 'The window of this step is not open yet',
    what: 'The window “{title}” opens {start} and ends {end}',
    why: 'The memo prints a start; what is entered before may not count for this round',
    fix: 'Prepare the data and enter them when the round begins',
  },
};

const page = exampleSnapshot(exampleField('m6.result', 'long', 'ดำเนินการแล้ว'));
const report = exampleWindow({
  kind: 'report',
  steps: ['M6', 'M7'],
  state: 'upcoming',
  start: '2023-03-07',
  end: '2023-03-20',
  title: 'รายงานความก้าวหน้า ไตรมาส 1/66 (M6)',
});
const inFebruary = (...windows: (typeof report)[]) =>
  exampleContext({ today: '2023-02-14', windows });
export const examples = (): Examples => ({
  pass: [
    { snapshot: page, context: inFebruary({ ...report, state: 'open' }) },
    { snapshot: page, context: inFebruary({ ...report, projectedFrom: 2566 }) },
    { snapshot: page, context: inFebruary({ ...report, state: 'closed' }, report) },
    page,
  ],
  fail: [
    { snapshot: page, context: inFebruary(report) },
    { snapshot: page, context: inFebruary(exampleWindow({}), report) },
  ],
});
