import { findingSentence, placeSentences } from '../../files/describe.ts';
import { exampleFile, exampleFinding, exampleSnapshot } from '../check/example.ts';
import type { Snapshot } from '../model/entry.ts';
import type { Wording } from '../model/finding.ts';
import type { Examples, Rule } from '../model/rule.ts';
import { hitsInFiles } from '../read/file-hits.ts';

/** JSON that is valid and yet read differently, or not at all, by what the data is used with. */
export const rule: Rule = {
  id: 'file-data',
  level: 'check',
  basis: 'file',
  source:
    'RFC 8259, sections 4, 6, 8.1 and 9: names, numbers, byte order mark, depth; RFC 7493 (I-JSON).',
  run(snapshot: Snapshot) {
    return hitsInFiles(
      snapshot,
      ({ rule }) => rule.startsWith('json-') && rule !== 'json-lines',
      (finding, report) => ({
        params: {
          name: report.name,
          finding: findingSentence(finding),
          places: placeSentences(finding),
        },
      }),
    );
  },
};

export const words: Wording = {
  th: {
    name: 'JSON ที่โปรแกรมต่าง ๆ อ่านไม่เหมือนกัน',
    what: '“{name}”: {finding}',
    why: 'ไฟล์ถูกต้องตามแบบ แต่โปรแกรมที่นำไปใช้อาจอ่านได้ไม่เหมือนกัน',
    fix: 'ตรวจข้อมูลในไฟล์ {places}',
  },
  en: {
    name: 'JSON that programs read differently',
    what: '“{name}”: {finding}',
    why: 'The file is valid, but programs that use it may not read the same',
    fix: 'Look into the file {places}',
  },
};

export const examples = (): Examples => ({
  pass: [
    exampleSnapshot(exampleFile({ name: 'a.json' })),
    exampleSnapshot(exampleFile({ findings: [exampleFinding({ rule: 'hidden-sheet' })] })),
  ],
  fail: [
    exampleSnapshot(
      exampleFile({
        name: 'a.json',
        findings: [
          exampleFinding({
            rule: 'json-duplicate-key',
            level: 'check',
            count: 2,
            where: { kind: 'line', line: 3, column: 7 },
          }),
        ],
      }),
    ),
    exampleSnapshot(
      exampleFile({ name: 'a.json', findings: [exampleFinding({ rule: 'json-bom' })] }),
    ),
  ],
});
