import { exampleContext, exampleField, exampleSeen, exampleSnapshot } from '../check/example.ts';
import type { Snapshot } from '../model/entry.ts';
import type { Wording } from '../model/finding.ts';
import type { Examples, Hit, Rule, Unseen } from '../model/rule.ts';
import type { RuleContext } from '../model/rule-context.ts';
import { entriesOf, knownValue, knownValues } from '../read/look-up.ts';
import { dayIn } from '../read/read-day.ts';

/** An activity outside its project's dates, whichever page each of them is on. */
export const rule: Rule = {
  id: 'activity-in-project',
  level: 'check',
  basis: 'arithmetic',
  source: 'The days of M4 against the days of M2: an activity is a part of its project.',
  run(snapshot: Snapshot, context: RuleContext): (Hit | Unseen)[] {
    const dates = [...entriesOf(snapshot, 'm4.start'), ...entriesOf(snapshot, 'm4.end')];
    const activities = dates.filter(({ live, empty }) => live && !empty);
    if (activities.length === 0) return [];
    if (knownValues(snapshot, context, 'M2', 'm2.start') === null) return [{ unseen: ['M2'] }];
    let from = dayIn(knownValue(snapshot, context, 'M2', 'm2.start')?.value ?? '');
    let to = dayIn(knownValue(snapshot, context, 'M2', 'm2.end')?.value ?? '');
    // Of a project that ends before it begins one date is wrong: only what neither allows is outside.
    const isReversed = from !== null && to !== null && to < from;
    if (isReversed) [from, to] = [to, from];
    const sideOf = (variant: string) => (isReversed ? {} : { variant });
    const hits: Hit[] = [];
    for (const entry of activities) {
      const day = dayIn(entry.value);
      if (day === null) continue;
      if (from !== null && day < from) {
        hits.push({ entry, ...sideOf('before'), params: { day: { day }, limit: { day: from } } });
      } else if (to !== null && day > to) {
        hits.push({ entry, ...sideOf('after'), params: { day: { day }, limit: { day: to } } });
      }
    }
    return hits;
  },
};

export const words: Wording = {
  th: {
    name: 'กิจกรรมอยู่นอกระยะเวลาโครงการ',
    what: '“{label}” ({day}) อยู่นอกระยะเวลาโครงการ',
    why: 'กิจกรรมควรอยู่ในระยะเวลาของโครงการ (M2)',
    fix: 'ตรวจวันที่ของกิจกรรม หรือวันที่ของโครงการใน M2',
    'what.before': '“{label}” ({day}) อยู่ก่อนวันเริ่มต้นโครงการ ({limit})',
    'what.after': '“{label}” ({day}) อยู่หลังวันสิ้นสุดโครงการ ({limit})',
  },
  en: {
    name: 'An activity outside its project’s dates',
    what: '“{label}” ({day}) lies outside the project’s dates',
    why: 'Activities lie within the project’s dates (M2)',
    fix: 'Check the activity’s date, or the project’s dates in M2',
    'what.before': '“{label}” ({day}) is before the project begins ({limit})',
    'what.after': '“{label}” ({day}) is after the project ends ({limit})',
  },
};

const project = [
  exampleField('m2.start', 'date', '01/11/2565'),
  exampleField('m2.end', 'date', '31/08/2566'),
];
const activity = (from: string, to: string) => [
  exampleField('m4.start', 'date', from, 1),
  exampleField('m4.end', 'date', to, 1),
];
const reversed = [
  exampleField('m2.start', 'date', '01/03/2566'),
  exampleField('m2.end', 'date', '31/01/2566'),
];
const seen = exampleContext({ seen: exampleSeen(...project) });
export const examples = (): Examples => ({
  pass: [
    exampleSnapshot(...project, ...activity('01/11/2565', '31/08/2566')),
    exampleSnapshot(...project, ...activity('1 ม.ค. 66', '')),
    { snapshot: exampleSnapshot(...activity('๑/๑๒/๒๕๖๕', '31/1/66')), context: seen },
    exampleSnapshot(...reversed, ...activity('15/02/2566', '28/02/2566')),
  ],
  fail: [
    exampleSnapshot(...project, ...activity('31/10/2565', '31/08/2566')),
    exampleSnapshot(...project, ...activity('1 ม.ค. 66', '1 ก.ย. 66')),
    exampleSnapshot(...reversed, ...activity('01/11/2565', '30/11/2565')),
    { snapshot: exampleSnapshot(...activity('๑/๙/๒๕๖๖', '30/9/66')), context: seen },
  ],
});
