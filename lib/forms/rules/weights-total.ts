import { exampleField, exampleSnapshot } from '../check/example.ts';
import type { Snapshot } from '../model/entry.ts';
import type { Wording } from '../model/finding.ts';
import type { Examples, Rule } from '../model/rule.ts';
import { entriesOf, entryInRow } from '../read/look-up.ts';
import { contradicts, sumOf } from '../read/sums.ts';

/** Three thirds make 99.99. */
const ROUNDED = 0.1;

/** Weights of the activities that do not add up to 100. */
export const rule: Rule = {
  id: 'weights-total',
  level: 'check',
  basis: 'arithmetic',
  source:
    'The weights of all activities (ค่าน้ำหนัก, ร้อยละของแผน) are shares of one plan: 100 together.',
  run(snapshot: Snapshot) {
    // A row that was only opened has no part in the sum.
    const weights = entriesOf(snapshot, 'm4.weight').filter(
      ({ empty, row }) => !empty || entryInRow(snapshot, 'm4.activity', row)?.empty !== true,
    );
    const last = weights.findLast(({ live, empty }) => live && !empty);
    if (!last) return [];
    const sum = sumOf(weights);
    if (!contradicts(sum, 100, ROUNDED)) return [];
    return [
      {
        entry: last,
        overRows: true,
        also: weights.filter((entry) => entry !== last),
        params: { total: sum.total, n: sum.read },
      },
    ];
  },
};

export const words: Wording = {
  th: {
    name: 'ค่าน้ำหนักกิจกรรมรวมไม่เท่ากับ 100',
    what: 'ค่าน้ำหนักของ {n} กิจกรรมรวมได้ {total} ไม่ใช่ 100',
    why: 'ค่าน้ำหนักใช้คำนวณความก้าวหน้าของโครงการ',
    fix: 'ตรวจค่าน้ำหนักของแต่ละกิจกรรม',
  },
  en: {
    name: 'Weights of activities not 100 together',
    what: 'The weights of {n} activities add up to {total}, not 100',
    why: 'The project’s progress is worked out from the weights',
    fix: 'Check the weight of each activity',
  },
};

const weights = (...values: string[]) =>
  exampleSnapshot(...values.map((value, i) => exampleField('m4.weight', 'percent', value, i + 1)));
export const examples = (): Examples => ({
  pass: [
    weights('10', '20', '60', '10'),
    weights('33.33', '33.33', '33.33'),
    weights('๕๐', '50'),
    // Not all filled in yet, and not too much so far.
    weights('50', '30', ''),
    weights('ครึ่งหนึ่ง', '20'),
  ],
  fail: [
    weights('15', '70', '10'),
    weights('๖๐', '50'),
    weights('80', '30', ''),
    weights('100', '5%'),
  ],
});
