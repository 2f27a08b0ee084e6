import { exampleField, exampleSnapshot, exampleStep } from '../check/example.ts';
import type { Snapshot } from '../model/entry.ts';
import type { Wording } from '../model/finding.ts';
import type { Examples, Rule } from '../model/rule.ts';
import { entriesOf } from '../read/look-up.ts';

/** Step M4 without any activity. */
export const rule: Rule = {
  id: 'activities-listed',
  level: 'check',
  basis: 'nesdc',
  source:
    'NESDC project criteria for FY2570 (slides of July 2568), criterion 5.1: กิจกรรมหลักของโครงการ.',
  run(snapshot: Snapshot) {
    if (!snapshot.steps.includes('M4')) return [];
    const activities = entriesOf(snapshot, 'm4.activity');
    // Empty rows have findings of their own.
    if (activities.length > 0) return [];
    // Part of M4 was recognised: the activities are probably there, only not recognised.
    if (snapshot.entries.some(({ step }) => step === 'M4')) return [];
    return [{ entry: null, step: 'M4' }];
  },
};

export const words: Wording = {
  th: {
    name: 'ยังไม่มีกิจกรรมใน M4',
    what: 'ยังไม่พบกิจกรรมในขั้น M4',
    why: 'เกณฑ์โครงการข้อ 5.1 ให้ระบุกิจกรรมหลัก',
    fix: 'เพิ่มกิจกรรมหลักอย่างน้อยหนึ่งกิจกรรม หากมีแล้วแต่อ่านไม่พบ ไม่ต้องแก้',
  },
  en: {
    name: 'No activity in M4',
    what: 'No activity was found in step M4',
    why: 'Criterion 5.1 wants the main activities named',
    fix: 'Add at least one main activity; if there are some that could not be read, leave it',
  },
};

export const examples = (): Examples => ({
  pass: [
    exampleSnapshot(exampleField('m4.activity', 'text', 'ประชุมชี้แจง', 1)),
    exampleSnapshot(exampleField('m4.activity', 'text', '', 1)),
    exampleSnapshot(exampleField('m4.budget', 'money', '', 1)),
    exampleStep('M2'),
  ],
  fail: [exampleStep('M4'), { ...exampleStep('M4'), steps: ['M3', 'M4'] }],
});
