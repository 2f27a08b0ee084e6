import { exampleContext, exampleField, exampleSeen, exampleSnapshot } from '../check/example.ts';
import type { Entry, Snapshot } from '../model/entry.ts';
import type { Wording } from '../model/finding.ts';
import type { Examples, Hit, Rule, Unseen } from '../model/rule.ts';
import type { RuleContext } from '../model/rule-context.ts';
import { entriesOf, type KnownValue, knownValue, knownValues } from '../read/look-up.ts';
import { numberIn } from '../read/read-number.ts';
import { contradicts, ROUNDED_BAHT, sumOf } from '../read/sums.ts';

const filledHere = (known: readonly KnownValue[]): Entry[] =>
  known.flatMap(({ entry, empty }) => (entry?.live && !empty ? [entry] : []));

/** Budgets of the activities that do not add up to the project's. */
export const rule: Rule = {
  id: 'budget-activities',
  level: 'check',
  basis: 'arithmetic',
  source: 'The budgets of the activities (M4) are parts of the project’s budget (M5).',
  run(snapshot: Snapshot, context: RuleContext): (Hit | Unseen)[] {
    // Several totals on one page are several years or sources: which one the activities share in is
    // not said.
    if (entriesOf(snapshot, 'm5.total').filter(({ empty }) => !empty).length > 1) return [];
    const total = knownValue(snapshot, context, 'M5', 'm5.total');
    const budgets = knownValues(snapshot, context, 'M4', 'm4.budget');
    const parts = budgets === null ? [] : filledHere(budgets);
    const isHere = total?.entry?.live === true || parts.length > 0;
    if (!isHere) return [];
    if (budgets === null) return [{ unseen: ['M4'] }];
    if (total === null) {
      return knownValues(snapshot, context, 'M5', 'm5.total') === null ? [{ unseen: ['M5'] }] : [];
    }
    const whole = numberIn(total.value);
    if (whole === null) return [];
    // A row that was only opened does not count.
    const activities = knownValues(snapshot, context, 'M4', 'm4.activity') ?? [];
    const opened = new Set(activities.filter(({ empty }) => empty).map(({ row }) => row));
    const sum = sumOf(budgets.filter(({ empty, row }) => !empty || !opened.has(row)));
    if (!contradicts(sum, whole, ROUNDED_BAHT)) return [];
    const here = [...(total.entry?.live ? [total.entry] : []), ...parts];
    // Where both are on one page, the sum stands with the activities.
    const entry = parts.at(-1) ?? here[0] ?? null;
    return [
      {
        entry,
        overRows: true,
        also: here.filter((other) => other !== entry),
        params: { sum: sum.total, total: whole, n: sum.read },
      },
    ];
  },
};

export const words: Wording = {
  th: {
    name: 'งบประมาณกิจกรรมรวมไม่เท่ากับวงเงินรวม',
    what: 'งบประมาณของ {n} กิจกรรมรวม {sum} บาท แต่วงเงินงบประมาณรวม {total} บาท',
    why: 'วงเงินของโครงการ (M5) ควรเท่ากับผลรวมของกิจกรรม (M4)',
    fix: 'ตรวจงบประมาณกิจกรรมและวงเงินรวม โครงการหลายปีอาจต่างกันได้',
  },
  en: {
    name: 'Budgets of activities do not add up to the total',
    what: 'The budgets of {n} activities add up to {sum} baht; the total budget is {total} baht',
    why: 'The project’s budget (M5) is the sum of its activities (M4)',
    fix: 'Check both; in a project of several years they may differ',
  },
};

const budgets = (...values: string[]) =>
  values.map((value, i) => exampleField('m4.budget', 'money', value, i + 1));
const total = (value: string) => exampleField('m5.total', 'money', value);
export const examples = (): Examples => ({
  pass: [
    exampleSnapshot(...budgets('1,000,000', '๒,๐๐๐,๐๐๐ บาท'), total('3,000,000.00')),
    exampleSnapshot(...budgets('1,000,000', ''), total('3,000,000.00')),
    exampleSnapshot(...budgets('333,333.33', '333,333.33', '333,333.33'), total('1,000,000')),
    exampleSnapshot(...budgets('1,000,000', 'ยังไม่ทราบ'), total('3,000,000.00')),
    {
      snapshot: exampleSnapshot(total('3,000,000')),
      context: exampleContext({ seen: exampleSeen(...budgets('1,000,000', '2,000,000')) }),
    },
  ],
  fail: [
    exampleSnapshot(...budgets('1,000,000', '2,500,000'), total('3,000,000.00')),
    exampleSnapshot(...budgets('1,000,000', '1,500,000'), total('3,000,000.00')),
    exampleSnapshot(...budgets('๔,๐๐๐,๐๐๐', ''), total('3,000,000.00')),
    {
      snapshot: exampleSnapshot(total('8,000,000')),
      context: exampleContext({ seen: exampleSeen(...budgets('450,000', '6,000,000')) }),
    },
    {
      snapshot: exampleSnapshot(...budgets('450,000', '6,000,000')),
      context: exampleContext({ seen: exampleSeen(total('8,000,000')) }),
    },
  ],
});
