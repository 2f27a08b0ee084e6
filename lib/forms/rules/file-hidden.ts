import { findingSentence, placeSentences } from '../../files/describe.ts';
import type { FileRule } from '../../files/report.ts';
import { exampleFile, exampleFinding, exampleSnapshot } from '../check/example.ts';
import type { Snapshot } from '../model/entry.ts';
import type { Wording } from '../model/finding.ts';
import type { Examples, Rule } from '../model/rule.ts';
import { hitsInFiles } from '../read/file-hits.ts';

const HIDDEN: readonly FileRule[] = [
  'hidden-sheet',
  'comments',
  'tracked-changes',
  'author-name',
  'external-link',
  'embedded-object',
  'missing-part',
  'unread-part',
];

/** What an office file carries along unseen and everybody gets who downloads it. */
export const rule: Rule = {
  id: 'file-hidden',
  level: 'advice',
  basis: 'file',
  source:
    'ECMA-376 (Office Open XML): hidden sheets, comments, revisions, properties, relationships.',
  run(snapshot: Snapshot) {
    return hitsInFiles(
      snapshot,
      ({ rule }) => HIDDEN.includes(rule),
      (finding, report) => ({
        params: {
          name: report.name,
          finding: [findingSentence(finding), ...placeSentences(finding)],
        },
      }),
    );
  },
};

export const words: Wording = {
  th: {
    name: 'สิ่งที่ติดไปกับไฟล์ Word หรือ Excel',
    what: '“{name}”: {finding}',
    why: 'ผู้ที่ดาวน์โหลดไฟล์จะเห็นด้วย',
    fix: 'หากไม่ต้องการเผยแพร่ ให้ลบออกแล้วบันทึกใหม่ (ใน Office: ไฟล์ > ข้อมูล > ตรวจสอบปัญหา)',
  },
  en: {
    name: 'What a Word or Excel file carries along',
    what: '“{name}”: {finding}',
    why: 'Everyone who downloads the file gets it too',
    fix: 'If it is not meant for the public, remove it and save again (in Office: File > Info > Check for Issues)',
  },
};

export const examples = (): Examples => ({
  pass: [
    exampleSnapshot(exampleFile({})),
    exampleSnapshot(exampleFile({ findings: [exampleFinding({ rule: 'json-depth' })] })),
  ],
  fail: [
    exampleSnapshot(
      exampleFile({
        findings: [
          exampleFinding({ rule: 'hidden-sheet', count: 2, where: { kind: 'part', part: 'ก, ข' } }),
        ],
      }),
    ),
    exampleSnapshot(exampleFile({ findings: [exampleFinding({ rule: 'author-name' })] })),
  ],
});
