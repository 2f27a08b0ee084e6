import { exampleContext, exampleField, exampleSeen, exampleSnapshot } from '../check/example.ts';
import type { Snapshot } from '../model/entry.ts';
import type { Wording } from '../model/finding.ts';
import type { Examples, Hit, Rule, Unseen } from '../model/rule.ts';
import type { RuleContext } from '../model/rule-context.ts';
import { entryOf, knownValue, knownValues } from '../read/look-up.ts';
import { numberIn } from '../read/read-number.ts';
import { ROUNDED_BAHT } from '../read/sums.ts';

/** More spent than there is. */
export const rule: Rule = {
  id: 'disbursed-over-total',
  level: 'check',
  basis: 'arithmetic',
  source: 'What is reported as spent (M6) comes out of the project’s budget (M5).',
  run(snapshot: Snapshot, context: RuleContext): (Hit | Unseen)[] {
    const entry = entryOf(snapshot, 'm6.disbursed');
    const spent = entry?.live ? numberIn(entry.value) : null;
    if (entry === null || spent === null || spent === 0) return [];
    if (knownValues(snapshot, context, 'M5', 'm5.total') === null) return [{ unseen: ['M5'] }];
    const known = knownValue(snapshot, context, 'M5', 'm5.total');
    const total = known && numberIn(known.value);
    if (total === null || spent - total < ROUNDED_BAHT) return [];
    return [{ entry, also: known?.entry ? [known.entry] : [], params: { spent, total } }];
  },
};

export const words: Wording = {
  th: {
    name: 'ผลการเบิกจ่ายมากกว่าวงเงินงบประมาณ',
    what: '“{label}” {spent} บาท มากกว่าวงเงินงบประมาณรวม {total} บาท',
    why: 'เบิกจ่ายได้ไม่เกินวงเงินของโครงการ (M5)',
    fix: 'ตรวจผลการเบิกจ่าย หรือวงเงินใน M5 หากได้รับเพิ่ม',
  },
  en: {
    name: 'More disbursed than the budget',
    what: '“{label}” is {spent} baht, more than the total budget of {total} baht',
    why: 'No more can be spent than the project’s budget (M5)',
    fix: 'Check what was disbursed, or the budget in M5 if it was raised',
  },
};

const spent = (value: string) => exampleField('m6.disbursed', 'money', value);
const total = (value: string) => exampleField('m5.total', 'money', value);
export const examples = (): Examples => ({
  pass: [
    exampleSnapshot(spent('3,000,000'), total('3,000,000')),
    exampleSnapshot(spent('๑,๐๐๐ บาท'), total('2,000')),
    exampleSnapshot(spent('0'), total('0')),
    exampleSnapshot(spent('5,000'), total('')),
  ],
  fail: [
    exampleSnapshot(spent('3,000,001'), total('3,000,000')),
    exampleSnapshot(spent('๓,๐๐๐'), total('2,000')),
    {
      snapshot: exampleSnapshot(spent('9,000,000.00')),
      context: exampleContext({ seen: exampleSeen(total('8,000,000.00')) }),
    },
  ],
});
