import {
  findingSentence,
  reasonSentence,
  stopWithTextSentence,
  verdictSentence,
} from '../../files/describe.ts';
import { exampleFile, exampleSnapshot } from '../check/example.ts';
import type { Snapshot } from '../model/entry.ts';
import type { Wording } from '../model/finding.ts';
import type { Examples, Rule } from '../model/rule.ts';
import { checkedFiles } from '../read/file-hits.ts';

/** A file cannot be opened, or is not what its name says. Its extension is `file-format`'s affair. */
export const rule: Rule = {
  id: 'file-content',
  level: 'must',
  basis: 'file',
  source: 'ECMA-376 (Office Open XML), RFC 8259 (JSON): what the file itself holds.',
  run(snapshot: Snapshot) {
    return checkedFiles(snapshot)
      .filter(({ report }) => report.verdict !== 'ok' && report.verdict !== 'not-accepted')
      .map(({ entry, report }) => ({
        entry,
        params: {
          name: report.name,
          verdict: verdictSentence(report),
          reason: [
            reasonSentence(report),
            ...report.findings.filter(({ rule }) => rule === 'json-lines').map(findingSentence),
            report.stop && stopWithTextSentence(report.stop),
          ].filter((sentence) => sentence !== null),
        },
      }));
  },
};

export const words: Wording = {
  th: {
    name: 'ไฟล์เปิดไม่ได้ หรือเนื้อหาไม่ตรงกับนามสกุล',
    what: '“{name}”: {verdict}',
    why: 'Open-D รับไฟล์ไว้โดยไม่ตรวจ ผู้ใช้ข้อมูลจะเปิดไม่ได้',
    fix: '{reason}',
  },
  en: {
    name: 'The file cannot be opened or is not what its name says',
    what: '“{name}”: {verdict}',
    why: 'Open-D takes files without looking, and those who use the data could not open it',
    fix: '{reason}',
  },
};

export const examples = (): Examples => ({
  pass: [
    exampleSnapshot(exampleFile({})),
    exampleSnapshot(exampleFile({ name: 'a.pdf', verdict: 'not-accepted', reason: 'extension' })),
  ],
  fail: [
    exampleSnapshot(exampleFile({ verdict: 'corrupt', reason: 'truncated' })),
    exampleSnapshot(
      exampleFile({
        name: 'ค่าจ้าง.json',
        verdict: 'not-json',
        reason: 'json-trailing-comma',
        stop: { line: 3, column: 5, before: '"ก": 1', after: ',}' },
      }),
    ),
  ],
});
