import { nameFinding } from '../../files/name-finding.ts';
import { extensionOf } from '../../files/names.ts';
import type { Verdict } from '../../files/report.ts';
import { exampleFile, exampleSnapshot } from '../check/example.ts';
import type { Snapshot } from '../model/entry.ts';
import type { Wording } from '../model/finding.ts';
import type { Examples, Hit, Rule } from '../model/rule.ts';
import { checkedFiles } from '../read/file-hits.ts';

/** Such a file gets another ending first, and its name with it: `file-format` says both at once. */
const OTHERWISE = new Set<Verdict>(['not-accepted', 'wrong-type']);

/** CKAN takes what is not ASCII out of a file's name, and with it the format it guesses from it. */
export const rule: Rule = {
  id: 'file-name',
  level: 'check',
  basis: 'file',
  source: 'CKAN, ckan/lib/munge.py, munge_filename: what is not ASCII disappears.',
  run(snapshot: Snapshot) {
    return checkedFiles(snapshot).flatMap(({ entry, report }): Hit[] => {
      const found = OTHERWISE.has(report.verdict) ? null : nameFinding(report);
      if (!found) return [];
      const { name = '', becomes = '' } = found.params;
      const format = extensionOf(report.name).slice(1).toUpperCase();
      const params = { name: report.name, becomes, better: name, format };
      return [{ entry, level: found.level, copy: name, params }];
    });
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

export const examples = (): Examples => ({
  pass: [
    exampleSnapshot(exampleFile({})),
    exampleSnapshot(exampleFile({ name: 'résumé (1).xlsx' })),
    exampleSnapshot(exampleFile({ name: 'สรุป.pdf', verdict: 'not-accepted' })),
  ],
  fail: [
    exampleSnapshot(exampleFile({ name: 'งบประมาณ 2568.xlsx' })),
    exampleSnapshot(exampleFile({ name: 'งบ.docx', verdict: 'corrupt' })),
  ],
});
