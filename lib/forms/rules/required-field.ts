import type { Entry, Examples, Rule, Snapshot, Wording } from '../engine.ts';
import { exampleEntry, exampleField, exampleSnapshot } from '../example.ts';

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

/** A required field of a step on screen shows nothing. */
export const rule: Rule = {
  id: 'required-field',
  level: 'must',
  basis: 'per-field',
  source: 'Field catalogue: the basis stands with each field; or the mark on the page itself.',
  run(snapshot: Snapshot) {
    const clear = stepsMarkedClearly(snapshot.entries);
    return snapshot.entries
      .filter((entry) => entry.live && entry.empty && (entry.required || entry.marked))
      .map((entry) => ({
        entry,
        // The page knows its own form best: where it marks the others and not this one, ask.
        level:
          entry.marked || entry.step === null || !clear.has(entry.step)
            ? ('must' as const)
            : ('check' as const),
        basis: entry.required ? entry.basis : ('page' as const),
      }));
  },
};

export const words: Wording = {
  th: {
    name: 'ช่องที่ต้องกรอกยังว่าง',
    what: 'ยังไม่ได้กรอก “{label}”',
    why: 'ต้องกรอกก่อนส่งอนุมัติ',
    fix: 'กรอกหรือเลือกข้อมูล',
  },
  en: {
    name: 'A required field is empty',
    what: '“{label}” is not filled in',
    why: 'Needed before it is sent for approval',
    fix: 'Fill in or choose a value',
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
    exampleSnapshot(exampleField('m3.kpi', 'text', 'จำนวนแรงงาน', 1), {
      ...exampleField('m3.kpiTarget', 'number', '', 1),
      required: true,
    }),
  ],
  fail: [
    exampleSnapshot(exampleEntry({ ...objective, empty: true })),
    exampleSnapshot(exampleEntry({ field: null, label: 'รหัสสาขา', marked: true, empty: true })),
  ],
});
