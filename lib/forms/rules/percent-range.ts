import { exampleField, exampleSnapshot } from '../check/example.ts';
import type { Snapshot } from '../model/entry.ts';
import type { Wording } from '../model/finding.ts';
import type { Examples, Hit, Rule } from '../model/rule.ts';
import { numberIn } from '../read/read-number.ts';

/** A share of less than nothing or more than all. */
export const rule: Rule = {
  id: 'percent-range',
  level: 'must',
  basis: 'arithmetic',
  source: 'A share of a whole lies between 0 and 100 per cent.',
  run({ entries }: Snapshot) {
    const hits: Hit[] = [];
    for (const entry of entries) {
      if (entry.kinds.length !== 1 || entry.kinds[0] !== 'percent') continue;
      if (entry.empty || !entry.live) continue;
      const value = numberIn(entry.value);
      if (value !== null && (value < 0 || value > 100)) hits.push({ entry, params: { value } });
    }
    return hits;
  },
};

export const words: Wording = {
  th: {
    name: 'ร้อยละอยู่นอกช่วง 0–100',
    what: '“{label}” เป็น {value} ซึ่งอยู่นอกช่วง 0–100',
    why: 'ร้อยละของทั้งหมดมีค่าตั้งแต่ 0 ถึง 100',
    fix: 'ตรวจตัวเลขหรือจุดทศนิยม',
  },
  en: {
    name: 'A percentage outside 0–100',
    what: '“{label}” is {value}, outside 0–100',
    why: 'A share of the whole lies between 0 and 100',
    fix: 'Check the number or its decimal point',
  },
};

const percent = (value: string) => exampleSnapshot(exampleField('m6.percent', 'percent', value));
export const examples = (): Examples => ({
  pass: [
    percent('0'),
    percent('100'),
    percent('๕๐'),
    percent('99.99%'),
    percent('ครึ่งหนึ่ง'),
    percent(''),
  ],
  fail: [percent('100.01'), percent('-1'), percent('๑๒๐'), percent('１２０'), percent('1,000')],
});
