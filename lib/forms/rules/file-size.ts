import { sizeText } from '../../files/describe.ts';
import { exampleFile, exampleSnapshot } from '../check/example.ts';
import type { Snapshot } from '../model/entry.ts';
import type { Wording } from '../model/finding.ts';
import type { Examples, Rule } from '../model/rule.ts';
import { checkedFiles } from '../read/file-hits.ts';

const MEBIBYTE = 2 ** 20;
/** CKAN's own limit; and the most that public sites of its kind are known to allow. */
const USUAL = 10 * MEBIBYTE;
const LARGEST = 100 * MEBIBYTE;

/** A file is larger than sites take. What Open-D itself allows stands nowhere on its pages. */
export const rule: Rule = {
  id: 'file-size',
  level: 'check',
  basis: 'assumed',
  source: 'CKAN, configuration option ckan.max_resource_size: 10 MB unless the site sets another.',
  run(snapshot: Snapshot) {
    return checkedFiles(snapshot)
      .filter(({ report }) => report.size > USUAL)
      .map(({ entry, report: { name, size } }) => ({
        entry,
        level: size > LARGEST ? ('must' as const) : ('check' as const),
        params: { name, size: sizeText(size), limit: sizeText(USUAL) },
      }));
  },
};

export const words: Wording = {
  th: {
    name: 'ไฟล์ใหญ่กว่าที่เว็บไซต์รับ',
    what: '“{name}” มีขนาด {size}',
    why: 'ระบบแบบเดียวกับ Open-D รับไม่เกิน {limit} เว้นแต่ผู้ดูแลตั้งไว้มากกว่านี้ ไฟล์ที่เกินจะถูกปฏิเสธหลังส่งครบแล้ว',
    fix: 'แบ่งหรือย่อไฟล์ หรือสอบถามผู้ดูแลว่ารับได้เท่าใด',
  },
  en: {
    name: 'The file is larger than the site takes',
    what: '“{name}” has {size}',
    why: 'Sites of Open-D’s kind take {limit} unless set otherwise, and refuse more after it was sent whole',
    fix: 'Split it or make it smaller, or ask what the site takes',
  },
};

export const examples = (): Examples => ({
  pass: [
    exampleSnapshot(exampleFile({ size: 9_000_000 })),
    exampleSnapshot(exampleFile({ size: USUAL })),
  ],
  fail: [
    exampleSnapshot(exampleFile({ size: 12_000_000 })),
    exampleSnapshot(exampleFile({ size: 300_000_000 })),
  ],
});
