import { showYear } from '../../calendar/show.ts';
import { exampleContext, exampleField, exampleSnapshot, exampleWindow } from '../check/example.ts';
import type { Snapshot } from '../model/entry.ts';
import type { Wording } from '../model/finding.ts';
import type { Examples, Rule } from '../model/rule.ts';
import type { RuleContext } from '../model/rule-context.ts';
import { hitsOfStandings } from '../read/windows.ts';

/** Entering on a window that no memo prints. */
export const rule: Rule = {
  id: 'window-projected',
  level: 'check',
  basis: 'memo',
  source:
    'The dates are those of an earlier year’s memo, บันทึกข้อความ ที่ รง ๐๒๑๔/ว ๓: "ประจำปีงบประมาณ พ.ศ. ๒๕๖๖"; no memo for this year was brought in.',
  run(snapshot: Snapshot, context: RuleContext) {
    return hitsOfStandings(snapshot, context, (standing) => {
      if (standing.is !== 'projected') return null;
      const { title, end, projectedFrom, kind } = standing.window;
      // Data are published all year round; the memo only names a last day.
      if (kind === 'open-d' || projectedFrom === null) return null;
      return { params: { title, end: { day: end }, year: showYear(projectedFrom, 'arabic') } };
    });
  },
};

export const words: Wording = {
  th: {
    name: 'กรอบเวลาเป็นเพียงการคาดการณ์',
    what: 'กรอบเวลา “{title}” (ถึง {end}) คาดการณ์จากหนังสือปี {year}',
    why: 'ยังไม่มีหนังสือของปีนี้ วันจริงอาจเร็วหรือช้ากว่านี้',
    fix: 'ตรวจสอบกับกลุ่ม ป.ย.ป. หรือนำเข้าหนังสือของปีนี้ที่หน้านำเข้าหนังสือ',
  },
  en: {
    name: 'The window is only projected',
    what: 'The window “{title}” (until {end}) is projected from {year}',
    why: 'No memo for this year is known yet; the real days may differ',
    fix: 'Ask กลุ่ม ป.ย.ป., or bring in this year’s memo in the options',
  },
};

const page = exampleSnapshot(exampleField('m2.name', 'text', 'โครงการ'));
const projected = exampleWindow({ projectedFrom: 2566, fiscalYear: 2567, end: '2024-02-20' });
const nextYear = (...windows: (typeof projected)[]) =>
  exampleContext({ today: '2024-01-10', windows });
export const examples = (): Examples => ({
  pass: [
    { snapshot: page, context: nextYear(projected, exampleWindow({})) },
    { snapshot: page, context: nextYear({ ...projected, steps: ['M6'] }) },
    {
      snapshot: exampleSnapshot(exampleField('resource.name', 'text', 'สถิติ')),
      context: nextYear({ ...projected, kind: 'open-d', steps: ['dataset', 'resource'] }),
    },
    page,
  ],
  fail: [
    { snapshot: page, context: nextYear(projected) },
    { snapshot: page, context: nextYear({ ...projected, state: 'closed' }) },
    { snapshot: page, context: nextYear({ ...projected, state: 'upcoming' }) },
  ],
});
