import { contextOf } from '../../files/personal/context.ts';
import { hitsIn, sampleOf } from '../../files/personal/text.ts';
import { exampleEntry, exampleField, exampleSnapshot } from '../check/example.ts';
import type { Snapshot } from '../model/entry.ts';
import type { Wording } from '../model/finding.ts';
import type { Examples, Hit, Rule } from '../model/rule.ts';
import { remembered } from '../read/remembered.ts';

/** Thirteen digits of any script, whatever little stands between them: most texts have none. */
const THIRTEEN = /(?:[\d๐-๙０-９][\s\u200b-\u200d\u2010-\u2015\u2212\ufeff\-.]{0,3}){13}/u;
/** A random number of 13 digits has the right check digit one time in ten. */
const ENOUGH_ALONE = 2;

const numbersIn = remembered((text: string): { n: number; strong: boolean; sample: string } => {
  const hits = THIRTEEN.test(text)
    ? hitsIn(text).filter(({ kind, valid }) => kind === 'citizen' && valid)
    : [];
  const [first] = hits;
  return {
    n: new Set(hits.map(({ value }) => value)).size,
    strong: hits.some(({ strong }) => strong),
    sample: first ? sampleOf(first) : '',
  };
});

/** A citizen number in a text that many will read. */
export const rule: Rule = {
  id: 'personal-data-in-text',
  level: 'personal',
  basis: 'arithmetic',
  source:
    'พ.ร.บ. คุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562 (PDPA); citizen numbers by their 13th digit, (11 − Σ (13−i)·N(i+1) mod 11) mod 10.',
  run({ site, entries }: Snapshot) {
    const hits: Hit[] = [];
    for (const entry of entries) {
      if (entry.empty || !entry.live) continue;
      if (!entry.kinds.includes('text') && !entry.kinds.includes('long')) continue;
      const { n, strong, sample } = numbersIn(entry.value);
      if (n === 0) continue;
      const named = strong || n >= ENOUGH_ALONE || contextOf(entry.label) !== 0;
      if (!named) continue;
      // Whatever is typed on the portal is published; a project is read by officials.
      hits.push({
        entry,
        params: { n, sample },
        ...(site === 'open-d' ? { people: n } : { level: 'check' as const }),
      });
    }
    return hits;
  },
};

export const words: Wording = {
  th: {
    name: 'เลขประจำตัวประชาชนในข้อความ',
    what: '“{label}” มีเลขที่น่าจะเป็นเลขประจำตัวประชาชน {n} เลข ({sample})',
    why: 'ข้อมูลส่วนบุคคลควรมีเท่าที่จำเป็น ผู้ที่เปิดดูโครงการจะเห็นเลขนี้',
    fix: 'ลบออกหากไม่จำเป็น',
  },
  en: {
    name: 'Citizen numbers in a text',
    what: '“{label}” has {n} numbers that look like citizen numbers ({sample})',
    why: 'Personal data are kept to what is needed; whoever opens the project sees them',
    fix: 'Take them out unless they are needed',
  },
};

const text = (value: string) => exampleSnapshot(exampleField('m3.rationale', 'long', value));
export const examples = (): Examples => ({
  pass: [
    text('รหัสโครงการ 1234567890121'),
    text('เลขประจำตัวประชาชน 1-2345-67890-12-3'),
    text('เลขประจำตัวผู้เสียภาษี 0994000617721'),
    text('เลขประจำตัวประชาชน x-xxxx-xxxxx-12-1'),
    text('งบประมาณ 12,500,000.00 บาท'),
    exampleSnapshot(exampleField('m5.total', 'money', '1234567890121')),
  ],
  fail: [
    text('ผู้ร้องเลขประจำตัวประชาชน 1-2345-67890-12-1 ได้รับบาดเจ็บ'),
    text('เลขบัตรประชาชน ๑๒๓๔๕๖๗๘๙๐๑๒๑'),
    text('1-2345-67890-12-1'),
    text('1234567890121 และ 2345678901234'),
    exampleSnapshot(
      exampleEntry({ label: 'เลขประจำตัวประชาชน', kinds: ['text'], value: '1234567890121' }),
    ),
  ],
});
