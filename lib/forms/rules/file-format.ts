import { asciiNameAs, losesLetters } from '../../files/ckan-name.ts';
import { ACCEPTED, extensionOf, saveAs } from '../../files/names.ts';
import { exampleEntry, exampleSnapshot } from '../check/example.ts';
import type { Snapshot } from '../model/entry.ts';
import type { Wording } from '../model/finding.ts';
import type { Examples, Rule } from '../model/rule.ts';

/** A file for Open-D is not one of the memo's three formats. */
export const rule: Rule = {
  id: 'file-format',
  level: 'must',
  basis: 'memo',
  source: 'บันทึกข้อความ ที่ รง ๐๒๑๔/ว ๓ ข้อ 5.1: "ในรูปแบบไฟล์นามสกุล .docx .xlsx .json"',
  run(snapshot: Snapshot) {
    if (snapshot.site !== 'open-d') return [];
    return snapshot.entries
      .filter((entry) => entry.kinds.includes('file') && entry.live && !entry.empty)
      .flatMap((entry) =>
        entry.value
          .split('\n')
          .filter((name) => !ACCEPTED.some((accepted) => accepted === extensionOf(name)))
          .map((name) => {
            const params = { name, saveAs: saveAs(extensionOf(name)) };
            if (!losesLetters(name)) return { entry, params };
            // The letters of its name are lost as well: one advice for both.
            const better = asciiNameAs(name);
            const isWhole = !params.saveAs.includes(' ');
            return {
              entry,
              variant: 'name',
              params: { ...params, better },
              ...(isWhole && { copy: better }),
            };
          }),
      );
  },
};

export const words: Wording = {
  th: {
    name: 'ไฟล์ไม่ใช่ .docx .xlsx หรือ .json',
    what: 'ไฟล์ “{name}” ไม่ใช่ .docx .xlsx หรือ .json',
    why: 'หนังสือกำหนดให้นำเข้า Open-D ในรูปแบบ .docx .xlsx .json',
    fix: 'บันทึกไฟล์เป็น {saveAs} แล้วเลือกใหม่',
    'fix.name': 'บันทึกไฟล์เป็น {saveAs} ตั้งชื่อเป็นภาษาอังกฤษ เช่น {better} แล้วเลือกใหม่',
  },
  en: {
    name: 'The file is not .docx, .xlsx or .json',
    what: 'The file “{name}” is not .docx, .xlsx or .json',
    why: 'The memo accepts .docx, .xlsx and .json on Open-D',
    fix: 'Save it as {saveAs} and choose it again',
    'fix.name': 'Save it as {saveAs} with an English name, such as {better}, and choose it again',
  },
};

const upload = { field: null, step: 'resource', label: 'ไฟล์', kinds: ['file'] } as const;

export const examples = (): Examples => ({
  pass: [
    exampleSnapshot(exampleEntry({ ...upload, value: 'report.docx' })),
    exampleSnapshot(exampleEntry({ ...upload, value: 'DATA.XLSX\nค่าจ้าง.json' })),
    exampleSnapshot(exampleEntry({ ...upload, value: '', empty: true })),
  ],
  fail: [
    exampleSnapshot(exampleEntry({ ...upload, value: 'report.pdf' })),
    exampleSnapshot(exampleEntry({ ...upload, value: 'budget.xls' })),
    exampleSnapshot(exampleEntry({ ...upload, value: 'สรุป.pdf' })),
    exampleSnapshot(exampleEntry({ ...upload, value: 'ไม่มีนามสกุล' })),
  ],
});
