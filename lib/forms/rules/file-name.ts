import { extensionOf } from '../../files/names.ts';
import type { Examples, Rule, Snapshot, Wording } from '../engine.ts';
import { exampleFile, exampleFinding, exampleSnapshot } from '../example.ts';
import { hitsInFiles } from '../file-hits.ts';

/** CKAN takes what is not ASCII out of a file's name, and with it the format it guesses from it. */
export const rule: Rule = {
  id: 'file-name',
  level: 'check',
  basis: 'file',
  source: 'CKAN, ckan/lib/munge.py, munge_filename: what is not ASCII disappears.',
  run(snapshot: Snapshot) {
    return hitsInFiles(
      snapshot,
      (finding) => finding.rule === 'thai-file-name',
      ({ params: { name = '', becomes = '' } }, report) => ({
        copy: name,
        params: {
          name: report.name,
          becomes,
          better: name,
          format: extensionOf(report.name).slice(1).toUpperCase(),
        },
      }),
    );
  },
};

export const words: Wording = {
  th: {
    name: 'ชื่อไฟล์ภาษาไทยจะหายไป',
    what: 'ระบบจะเปลี่ยนชื่อ “{name}” เป็น “{becomes}”',
    why: 'ระบบตัดตัวอักษรที่ไม่ใช่ภาษาอังกฤษออกจากชื่อไฟล์',
    fix: 'เปลี่ยนชื่อไฟล์เป็น {better} แล้วเลือกใหม่ และเลือกรูปแบบ {format}',
  },
  en: {
    name: 'A Thai file name will be lost',
    what: 'The site will rename “{name}” to “{becomes}”',
    why: 'It drops every letter of a file name that is not English',
    fix: 'Rename the file to {better}, choose it again, and choose the format {format}',
  },
};

const lost = exampleFinding({
  rule: 'thai-file-name',
  level: 'check',
  params: { becomes: '-2568.xlsx', name: 'budget-2568.xlsx' },
});

export const examples = (): Examples => ({
  pass: [
    exampleSnapshot(exampleFile({})),
    exampleSnapshot(exampleFile({ findings: [exampleFinding({ rule: 'comments' })] })),
  ],
  fail: [
    exampleSnapshot(exampleFile({ name: 'งบประมาณ 2568.xlsx', findings: [lost] })),
    exampleSnapshot(exampleFile({ name: 'งบ.docx', verdict: 'corrupt', findings: [lost] })),
  ],
});
