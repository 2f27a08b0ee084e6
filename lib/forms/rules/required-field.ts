import { exampleEntry, exampleSnapshot } from '../check/example.ts';
import type { Entry, Snapshot } from '../model/entry.ts';
import type { Wording } from '../model/finding.ts';
import type { Examples, Rule } from '../model/rule.ts';
import { isRequired } from '../read/required.ts';

/**
 * Does the page mark its required fields so clearly that a missing mark says something? Only when
 * it marks several, and most of those that the catalogue calls required.
 */
function stepsMarkedClearly(entries: readonly Entry[]): Set<string> {
  const tally = new Map<string, { marked: number; missing: number }>();
  for (const entry of entries) {
    if (entry.step === null || !entry.live) continue;
    const count = tally.get(entry.step) ?? { marked: 0, missing: 0 };
    if (entry.marked) count.marked++;
    else if (entry.required) count.missing++;
    tally.set(entry.step, count);
  }
  return new Set(
    [...tally].filter(([, c]) => c.marked >= 3 && c.marked > 2 * c.missing).map(([step]) => step),
  );
}

/** A dataset's address is made of its title by the site's script: `dataset-address` speaks of it. */
const OWN_RULE = 'dataset.name';

/** Needed for what: the decision on M7, what CKAN marks it also enforces, else the approval. */
function variantOf({ step }: Entry, site: Snapshot['site']): { variant?: string } {
  if (site === 'open-d') return { variant: 'open-d' };
  return step === 'M7' ? { variant: 'decision' } : {};
}

/** A required field of a step on screen shows nothing. */
export const rule: Rule = {
  id: 'required-field',
  level: 'must',
  basis: 'per-field',
  source: 'Field catalogue: the basis stands with each field; or the mark on the page itself.',
  run(snapshot: Snapshot) {
    const clear = stepsMarkedClearly(snapshot.entries);
    return snapshot.entries
      .filter((entry) => entry.empty && isRequired(entry) && entry.field !== OWN_RULE)
      .map((entry) => ({
        entry,
        // The page knows its own form best: where it marks other fields but not this one, ask.
        level:
          entry.marked || entry.step === null || !clear.has(entry.step)
            ? ('must' as const)
            : ('check' as const),
        basis: entry.required ? entry.basis : ('page' as const),
        ...variantOf(entry, snapshot.site),
      }));
  },
};

export const words: Wording = {
  th: {
    name: 'ช่องที่ต้องกรอกยังว่าง',
    what: 'ยังไม่ได้กรอก “{label}”',
    why: 'ต้องระบุก่อนส่งอนุมัติ',
    'why.decision': 'ต้องระบุก่อนบันทึกผลการพิจารณา',
    fix: 'กรอกหรือเลือกข้อมูล',
    'why.open-d': 'ระบบไม่ให้บันทึกจนกว่าจะกรอก',
  },
  en: {
    name: 'A required field is empty',
    what: '“{label}” is not filled in',
    why: 'Needed before it is sent for approval',
    'why.decision': 'Needed before the decision is saved',
    fix: 'Fill in or choose a value',
    'why.open-d': 'The site does not save it until it is filled in',
  },
};

const objective = {
  field: 'm3.objective',
  step: 'M3',
  label: 'วัตถุประสงค์',
  required: true,
} as const;

export const examples = (): Examples => ({
  pass: [
    exampleSnapshot(exampleEntry({ ...objective, value: 'เพื่อพัฒนาทักษะแรงงาน' })),
    exampleSnapshot(exampleEntry({ ...objective, empty: true, live: false })),
    exampleSnapshot(exampleEntry({ ...objective, empty: true, required: false })),
  ],
  fail: [
    exampleSnapshot(exampleEntry({ ...objective, empty: true })),
    exampleSnapshot(exampleEntry({ field: null, label: 'รหัสสาขา', marked: true, empty: true })),
    exampleSnapshot(
      exampleEntry({ field: 'dataset.title', step: 'dataset', marked: true, empty: true }),
    ),
    exampleSnapshot(
      exampleEntry({ ...objective, field: null, label: 'ผลการพิจารณา', step: 'M7', empty: true }),
    ),
  ],
});
