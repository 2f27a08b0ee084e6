import { exampleContext, exampleField, exampleSeen, exampleSnapshot } from '../check/example.ts';
import type { Snapshot } from '../model/entry.ts';
import type { Wording } from '../model/finding.ts';
import type { Examples, Rule } from '../model/rule.ts';
import type { RuleContext } from '../model/rule-context.ts';
import { entriesOf, knownValue } from '../read/look-up.ts';
import { numberIn } from '../read/read-number.ts';
import { contradicts, ROUNDED_BAHT, sumOf } from '../read/sums.ts';

const QUARTERS = ['m5.q1', 'm5.q2', 'm5.q3', 'm5.q4'] as const;

/** A plan of spending by quarter that does not add up to the budget. */
export const rule: Rule = {
  id: 'budget-quarters',
  level: 'check',
  basis: 'arithmetic',
  source: 'The spending plan by quarter (M5) parts the project’s budget (M5) among four quarters.',
  run(snapshot: Snapshot, context: RuleContext) {
    const quarters = QUARTERS.flatMap((field) => entriesOf(snapshot, field));
    // Fewer than four on the page: one was not recognised, more: several years.
    if (quarters.length !== QUARTERS.length) return [];
    const last = quarters.findLast(({ live, empty }) => live && !empty);
    const total = knownValue(snapshot, context, 'M5', 'm5.total');
    const whole = total && numberIn(total.value);
    if (!last || whole === null) return [];
    const sum = sumOf(quarters);
    if (!contradicts(sum, whole, ROUNDED_BAHT)) return [];
    const others = [...quarters, ...(total?.entry ? [total.entry] : [])];
    return [
      {
        entry: last,
        also: others.filter((entry) => entry !== last),
        params: { sum: sum.total, total: whole },
      },
    ];
  },
};

export const words: Wording = {
  th: {
    name: 'แผนการใช้จ่ายรายไตรมาสรวมไม่เท่ากับวงเงินรวม',
    what: 'แผนการใช้จ่ายรายไตรมาสรวม {sum} บาท แต่วงเงินงบประมาณรวม {total} บาท',
    why: 'แผนการใช้จ่ายทั้งปีควรเท่ากับวงเงินงบประมาณรวม',
    fix: 'ตรวจแผนการใช้จ่ายแต่ละไตรมาสและวงเงินรวม',
  },
  en: {
    name: 'The spending plan by quarter does not add up to the total',
    what: 'The spending plan by quarter adds up to {sum} baht; the total budget is {total} baht',
    why: 'The plan for the year is the total budget',
    fix: 'Check the plan of each quarter and the total',
  },
};

const plan = (...values: string[]) =>
  values.map((value, i) => exampleField(`m5.q${i + 1}`, 'money', value));
const total = (value: string) => exampleField('m5.total', 'money', value);
export const examples = (): Examples => ({
  pass: [
    exampleSnapshot(
      total('12,500,000'),
      ...plan('1,500,000', '3,000,000', '5,000,000', '3,000,000'),
    ),
    exampleSnapshot(total('๔๐๐'), ...plan('100', '๑๐๐', '100 บาท', '100')),
    exampleSnapshot(total('400'), ...plan('100', '100', '', '')),
    exampleSnapshot(total('400'), ...plan('100', '100', '100')),
  ],
  fail: [
    exampleSnapshot(
      total('8,000,000'),
      ...plan('1,000,000', '2,500,000', '3,000,000', '2,000,000'),
    ),
    exampleSnapshot(total('400'), ...plan('100', '100', '100', '0')),
    exampleSnapshot(total('๔๐๐'), ...plan('300', '200', '', '')),
    {
      snapshot: exampleSnapshot(...plan('100', '100', '100', '200')),
      context: exampleContext({ seen: exampleSeen(total('400')) }),
    },
  ],
});
