import { labelKey } from '../../text/normalise.ts';
import { exampleField, exampleSnapshot } from '../check/example.ts';
import type { Entry, Snapshot } from '../model/entry.ts';
import type { Wording } from '../model/finding.ts';
import type { Examples, Hit, Rule } from '../model/rule.ts';
import { entryOf } from '../read/look-up.ts';

const ELEMENTS = ['m3.objective', 'm3.output', 'm3.outcome', 'm3.beneficiary'] as const;
/** Shorter texts may well be the same: "แรงงาน". */
const MIN_SAME = 15;

/** Two elements that say the same word for word. */
function sameTexts(filled: readonly Entry[]): Hit[] {
  const seen = new Map<string, Entry>();
  const hits: Hit[] = [];
  for (const entry of filled) {
    const key = labelKey(entry.value);
    const first = key.length >= MIN_SAME ? seen.get(key) : undefined;
    seen.set(key, entry);
    if (!first) continue;
    hits.push({ entry, also: [first], variant: 'same', params: { other: first.label } });
  }
  return hits;
}

/** Not all four of objective, output, outcome and beneficiaries. */
export const rule: Rule = {
  id: 'four-elements',
  level: 'check',
  basis: 'nesdc',
  source:
    'NESDC project criteria for FY2570 (slides of July 2568), criterion 4: วัตถุประสงค์ ผลผลิต ผลลัพธ์ กลุ่มเป้าหมายผู้รับประโยชน์.',
  run(snapshot: Snapshot) {
    const entries = ELEMENTS.flatMap((field) => entryOf(snapshot, field) ?? []);
    const filled = entries.filter(({ empty }) => !empty);
    const missing = entries.filter(({ empty, live }) => empty && live);
    const hits = sameTexts(filled);
    // Nothing filled in yet: the empty fields are reported already. A field that is not on the page
    // is not missing.
    if (filled.length === 0 || missing.length === 0) return hits;
    return [
      ...hits,
      {
        entry: null,
        step: 'M3',
        also: missing,
        params: { missing: missing.map(({ label }) => label).join(' · '), n: missing.length },
      },
    ];
  },
};

export const words: Wording = {
  th: {
    name: 'องค์ประกอบโครงการไม่ครบสี่ส่วน',
    what: 'ยังขาด {n} ใน 4 ส่วน: {missing}',
    why: 'เกณฑ์โครงการข้อ 4 ให้มีวัตถุประสงค์ ผลผลิต ผลลัพธ์ และผู้รับประโยชน์ครบ',
    fix: 'เติมส่วนที่ขาด',
    'what.same': '“{label}” ซ้ำกับ “{other}” ทุกคำ',
    'fix.same': 'ผลผลิตคือสิ่งที่โครงการทำได้ ผลลัพธ์คือสิ่งที่เปลี่ยนไปจากนั้น',
  },
  en: {
    name: 'Not all four elements of a project',
    what: '{n} of 4 elements missing: {missing}',
    why: 'Criterion 4 wants objective, output, outcome and beneficiaries',
    fix: 'Add what is missing',
    'what.same': '“{label}” says the same as “{other}”, word for word',
    'fix.same': 'An output is what the project does; an outcome is what changes through it',
  },
};

const elements = (...values: string[]) =>
  exampleSnapshot(
    ...ELEMENTS.slice(0, values.length).map((field, i) =>
      exampleField(field, 'long', values[i] ?? ''),
    ),
  );
export const examples = (): Examples => ({
  pass: [
    elements('เพื่อพัฒนาทักษะ', 'แรงงาน 3,200 คน', 'มีรายได้เพิ่มขึ้น', 'แรงงานใหม่'),
    elements('', '', '', ''),
    // The outcome is not on the page: not found is not empty.
    elements('เพื่อพัฒนาทักษะ', 'แรงงาน 3,200 คน'),
  ],
  fail: [
    elements('เพื่อพัฒนาทักษะ', 'แรงงาน 3,200 คน', '', 'แรงงานใหม่'),
    elements('เพื่อพัฒนาทักษะ', '', '', ''),
    elements(
      'เพื่อพัฒนาทักษะ',
      'แรงงานได้รับการฝึก ๓,๒๐๐ คน',
      'แรงงานได้รับการฝึก  3,200\u00a0คน',
      'แรงงานใหม่',
    ),
  ],
});
