import type { Language } from '../calendar/show.ts';

/**
 * One term for one thing, everywhere. What is not in a dictionary but named in several places
 * (windows, roles, states) takes its word from here.
 */

export const WINDOW_TITLES = {
  th: {
    'project-entry': 'นำเข้าโครงการ ปี {year} (M1–M5)',
    'new-project-entry': 'นำเข้าโครงการใหม่ระหว่างปี/งบแหล่งอื่น ปี {year} (M1–M5)',
    'project-approval': 'อนุมัติโครงการ ปี {year} (M7)',
    'new-project-approval': 'อนุมัติโครงการใหม่ระหว่างปี/งบแหล่งอื่น ปี {year} (M7)',
    'progress-report': 'รายงานความก้าวหน้า {label} (M6)',
    'progress-approval': 'อนุมัติรายงานความก้าวหน้า {label} (M7)',
    'level3-plan': 'นำเข้าแผนระดับ 3 ปี {year}',
    'level3-approval': 'อนุมัติแผนระดับ 3 ปี {year} (M7)',
    'annual-achievement': 'รายงานผลสัมฤทธิ์แผนรายปี พ.ศ. {year}',
    'thematic-achievement': 'รายงานผลสัมฤทธิ์แผนปฏิบัติการด้าน… ปี {year}',
    'open-data': 'นำเข้าข้อมูลสถิติ สถานการณ์ และงานวิจัยที่ผ่านมา (Open-D)',
    'open-research': 'นำเข้างานวิจัยที่ได้รับงบประมาณของรัฐ (Open-D)',
  },
  en: {
    'project-entry': 'Enter projects of {year} (นำเข้าโครงการ, M1–M5)',
    'new-project-entry':
      'Enter new or other-money projects of {year} (โครงการใหม่ระหว่างปี/งบแหล่งอื่น, M1–M5)',
    'project-approval': 'Approve projects of {year} (อนุมัติ, M7)',
    'new-project-approval':
      'Approve new or other-money projects of {year} (โครงการใหม่ระหว่างปี/งบแหล่งอื่น, M7)',
    'progress-report': 'Report progress, {label} (รายงานความก้าวหน้า, M6)',
    'progress-approval': 'Approve progress reports, {label} (อนุมัติ, M7)',
    'level3-plan': 'Enter level-3 plans of {year} (แผนระดับ 3)',
    'level3-approval': 'Approve level-3 plans of {year} (แผนระดับ 3, M7)',
    'annual-achievement': 'Achievement report, annual plan {year} (รายงานผลสัมฤทธิ์แผนรายปี)',
    'thematic-achievement':
      'Achievement report, thematic plan {year} (รายงานผลสัมฤทธิ์แผนปฏิบัติการด้าน…)',
    'open-data': 'Statistics, situation and past research to Open-D (ข้อมูลสถิติ สถานการณ์ และงานวิจัย)',
    'open-research': 'State-funded research to Open-D (งานวิจัยที่ได้รับงบประมาณของรัฐ)',
  },
};

export const ROLE_NAMES = {
  th: {
    unit: 'ผู้นำเข้าข้อมูลของหน่วยงาน',
    executive: 'ผู้บริหารหน่วยงาน',
    planning: 'กองแผนหรือกองที่ได้รับมอบหมาย',
    ministry: 'หัวหน้ากลุ่มภารกิจ และกลุ่ม ป.ย.ป.',
  },
  en: {
    unit: 'Officer who enters (ผู้นำเข้าข้อมูลของหน่วยงาน)',
    executive: 'Unit executive (ผู้บริหารหน่วยงาน)',
    planning: 'Planning division (กองแผนหรือกองที่ได้รับมอบหมาย)',
    ministry: 'Mission-group head and กลุ่ม ป.ย.ป. (หัวหน้ากลุ่มภารกิจ และกลุ่ม ป.ย.ป.)',
  },
};

/** How a window stands for the person: the word beside the colour and the icon. */
export const TONE_WORDS: Record<Language, Record<Tone, string>> = {
  th: {
    open: 'เปิดอยู่',
    soon: 'ใกล้ปิด',
    last: 'วันสุดท้าย',
    upcoming: 'ยังไม่เปิด',
    closed: 'ปิดแล้ว',
    projected: 'คาดการณ์',
    none: 'ไม่มีข้อมูล',
    unmarked: 'ปิดแล้ว ยังไม่ได้ทำเครื่องหมาย',
    done: 'ทำเสร็จแล้ว',
  },
  en: {
    open: 'Open',
    soon: 'Closing soon',
    last: 'Last day',
    upcoming: 'Not open yet',
    closed: 'Closed',
    projected: 'Projected',
    none: 'Not known',
    unmarked: 'Closed, not marked done',
    done: 'Done (ทำเสร็จแล้ว)',
  },
};

export type Tone =
  | 'open'
  | 'soon'
  | 'last'
  | 'upcoming'
  | 'closed'
  | 'projected'
  | 'none'
  /** Closed by a memo and not marked done by the person. */
  | 'unmarked'
  | 'done';
