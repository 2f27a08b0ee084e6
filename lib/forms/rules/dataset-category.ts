import { exampleEntry, exampleSnapshot } from '../check/example.ts';
import type { Entry, Snapshot } from '../model/entry.ts';
import type { Wording } from '../model/finding.ts';
import type { Examples, Rule } from '../model/rule.ts';

const PUBLIC = 'ข้อมูลสาธารณะ';
/** Classes of the government's data classification that are open to everybody. */
const OPEN_CLASS = /เปิดเผย|เผยแพร่ต่อสาธารณะ|สาธารณะ|\bopen\b|\bpublic\b/iu;

const find = ({ entries }: Snapshot, field: string): Entry | null =>
  entries.find((entry) => entry.field === field && entry.live && !entry.empty) ?? null;

/**
 * The category says that the data is not public, on a site that publishes it; or category and class
 * say opposite things.
 */
export const rule: Rule = {
  id: 'dataset-category',
  level: 'check',
  basis: 'gdc',
  source:
    'Thai-GDC metadata form, หมวดหมู่ข้อมูลตามธรรมาภิบาลข้อมูลภาครัฐ; memo, part 5.1: Open-D is for publishing.',
  run(snapshot: Snapshot) {
    const category = find(snapshot, 'dataset.data_category');
    if (category === null) return [];
    const isPublic = category.value.includes(PUBLIC);
    const dataClass = find(snapshot, 'dataset.data_classification');
    if (!isPublic) {
      return [{ entry: category, params: { value: category.value, other: 'Open-D' } }];
    }
    if (dataClass === null || OPEN_CLASS.test(dataClass.value)) return [];
    return [{ entry: category, params: { value: category.value, other: dataClass.value } }];
  },
};

export const words: Wording = {
  th: {
    name: 'หมวดหมู่ข้อมูลไม่เข้ากับการเผยแพร่',
    what: 'หมวดหมู่ “{value}” ไม่เข้ากับ “{other}”',
    why: 'Open-D เผยแพร่ต่อสาธารณะ ข้อมูลที่ไม่ใช่ข้อมูลสาธารณะไม่ควรอยู่ที่นี่',
    fix: 'ตรวจหมวดหมู่ และตรวจว่าชุดข้อมูลนี้เผยแพร่ได้',
  },
  en: {
    name: 'The category does not go with publishing',
    what: 'The category “{value}” does not go with “{other}”',
    why: 'Open-D publishes: data that is not public (ข้อมูลสาธารณะ) does not belong here',
    fix: 'See whether the category is right and whether this dataset may be published',
  },
};

const category = { field: 'dataset.data_category', step: 'dataset', kinds: ['choice'] } as const;
const ofClass = { ...category, field: 'dataset.data_classification' } as const;

export const examples = (): Examples => ({
  pass: [
    exampleSnapshot(exampleEntry({ ...category, value: PUBLIC })),
    exampleSnapshot(exampleEntry({ ...category, value: '', empty: true })),
    exampleSnapshot(
      exampleEntry({ ...category, value: PUBLIC }),
      exampleEntry({ ...ofClass, value: 'เปิดเผย' }),
    ),
  ],
  fail: [
    exampleSnapshot(exampleEntry({ ...category, value: 'ข้อมูลความลับทางราชการ' })),
    exampleSnapshot(exampleEntry({ ...category, value: 'ข้อมูลส่วนบุคคล' })),
    exampleSnapshot(
      exampleEntry({ ...category, value: PUBLIC }),
      exampleEntry({ ...ofClass, value: 'ลับมาก' }),
    ),
  ],
});
