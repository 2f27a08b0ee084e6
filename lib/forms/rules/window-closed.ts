import { exampleContext, exampleField, exampleSnapshot, exampleWindow } from '../check/example.ts';
import type { Snapshot } from '../model/entry.ts';
import type { Wording } from '../model/finding.ts';
import type { Examples, Rule } from '../model/rule.ts';
import type { RuleContext } from '../model/rule-context.ts';
import { hitsOfStandings } from '../read/windows.ts';

/** Entering after the window of the step was closed. */
export const rule: Rule = {
  id: 'window-closed',
  level: 'check',
  basis: 'memo',
  source: 'บันทึกข้อความ ที่ รง ๐๒๑๔/ว ๓: "ให้ปฏิบัติตามกรอบระยะเวลาที่กำหนดอย่างเคร่งครัด"',
  run(snapshot: Snapshot, context: RuleContext) {
    return hitsOfStandings(snapshot, context, (standing) => {
      if (standing.is !== 'closed') return null;
      const { window, next } = standing;
      const params = { title: window.title, end: { day: window.end } };
      if (!next?.start) return { params };
      return {
        variant: 'next',
        params: { ...params, next: next.title, start: { day: next.start } },
      };
    });
  },
};

export const words: Wording = {
  th: {
    name: 'พ้นกรอบเวลาของขั้นนี้แล้ว',
    what: 'กรอบเวลา “{title}” ปิดแล้วเมื่อ {end}',
    why: 'หนังสือให้ปฏิบัติตามกรอบระยะเวลาอย่างเคร่งครัด',
    fix: 'ติดต่อกลุ่ม ป.ย.ป. ก่อนนำเข้า',
    'fix.next': 'รอบถัดไป “{next}” เริ่ม {start} หากจำเป็นก่อนนั้น ติดต่อกลุ่ม ป.ย.ป.',
  },
  en: {
    name: 'The window of this step is closed',
    what: 'The window “{title}” closed on {end}',
    why: 'The memo wants the time frame kept strictly',
    fix: 'Contact กลุ่ม ป.ย.ป. before entering',
    'fix.next': 'The next, “{next}”, begins {start}; before that contact กลุ่ม ป.ย.ป.',
  },
};

const page = exampleSnapshot(exampleField('m2.name', 'text', 'โครงการ'));
const closed = exampleWindow({ state: 'closed' });
const round = exampleWindow({
  kind: 'new-projects',
  state: 'upcoming',
  start: '2023-04-01',
  end: '2023-04-18',
  title: 'นำเข้าโครงการใหม่ระหว่างปี/งบแหล่งอื่น ปี 2566 (M1–M5)',
});
const inMarch = (...windows: (typeof closed)[]) => exampleContext({ today: '2023-03-01', windows });
export const examples = (): Examples => ({
  pass: [
    { snapshot: page, context: inMarch(exampleWindow({})) },
    { snapshot: page, context: inMarch(closed, { ...round, state: 'open' }) },
    // Only shown, not entered.
    {
      snapshot: exampleSnapshot({ ...exampleField('m2.name', 'text', 'โครงการ'), live: false }),
      context: inMarch(closed),
    },
    // Projected: closed for nobody.
    { snapshot: page, context: inMarch({ ...closed, projectedFrom: 2566 }) },
    // Another step's window.
    { snapshot: page, context: inMarch({ ...closed, steps: ['M6', 'M7'] }) },
    page,
  ],
  fail: [
    { snapshot: page, context: inMarch(closed) },
    { snapshot: page, context: inMarch(closed, round) },
    {
      snapshot: exampleSnapshot(exampleField('resource.name', 'text', 'สถิติ')),
      context: inMarch(
        exampleWindow({ kind: 'open-d', steps: ['dataset', 'resource'], state: 'closed' }),
      ),
    },
  ],
});
