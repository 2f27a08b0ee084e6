/**
 * The kinds of work that windows are for: everything that is the same for every window of a kind.
 * A new kind is one row here and is named nowhere else, except in `schedule/memo`, where the memo
 * reader learns by which words a memo means it. `work.ts` looks the rows up.
 */
import type { Bilingual } from '../../domain/bilingual.ts';
import type { FormKind } from '../../domain/form-kind.ts';
import type { Role } from '../../domain/role.ts';
import type { Site } from '../../domain/site.ts';
import type { WindowStep } from '../../domain/step.ts';

/** The lanes of the year view, in the order in which they are drawn, and their headings. */
export const LANES = {
  projects: { th: 'โครงการ', en: 'Projects (โครงการ)' },
  progress: { th: 'รายงานความก้าวหน้า', en: 'Progress reports (รายงานความก้าวหน้า)' },
  plans: { th: 'แผนระดับ 3', en: 'Level-3 plans (แผนระดับ 3)' },
  achievement: { th: 'รายงานผลสัมฤทธิ์', en: 'Achievement reports (รายงานผลสัมฤทธิ์)' },
  'open-d': { th: 'Open-D', en: 'Open-D' },
  other: { th: 'งานอื่นในระบบ', en: 'Other work in the system (งานอื่นในระบบ)' },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type Lane = keyof typeof LANES;

export const CONDITIONS = ['host-agency', 'tell-po-yo-po'] as const;
/**
 * - `host-agency`: only for the agency that hosts the plan (หน่วยงานเจ้าภาพหลัก)
 * - `tell-po-yo-po`: กลุ่ม ป.ย.ป. is told before entering
 */
export type Condition = (typeof CONDITIONS)[number];

/** One row: what every window of a kind has in common. */
export interface KindOfWork {
  readonly lane: Lane;
  /** The site on which it is done; null when it is done on neither. */
  readonly site: Site | null;
  /** What is done: data are entered, or what was entered is approved by the ministry. */
  readonly act: 'enter' | 'approve';
  /** The kind whose windows approve it; null when the ministry approves it in no window of its own. */
  readonly approvedBy: string | null;
  /** The steps it usually has; `M7` where the executive approves inside the window. */
  readonly steps: readonly WindowStep[];
  /** Who usually does it. */
  readonly roles: readonly Role[];
  /** It is about one quarter of a year, and each agency has a label for that. */
  readonly hasQuarter: boolean;
  /**
   * From when the work can be expected in any year, whatever its memo printed: the first day of the
   * fiscal year, or the first day after the quarter; null where nothing but a memo tells.
   */
  readonly expectedFrom: 'year' | 'quarter' | null;
  /** Several windows of the kind in one year are nothing unusual. */
  readonly repeats: boolean;
  /** The conditions it is always under. */
  readonly conditions: readonly Condition[];
  /** How the rules of the forms ask for it; null when no rule does. */
  readonly form: FormKind | null;
  /**
   * Its title, with `{year}` (พ.ศ.) and `{label}` (the quarter) filled in; null when each window
   * brings its own (`ScheduleWindow.title`).
   */
  readonly title: Bilingual | null;
  /** The part of the title that is left to say in its lane; null when each window brings its own. */
  readonly short: Bilingual | null;
  /** What its approval is called, where that differs from the approval's own title. */
  readonly approvalTitle?: Bilingual;
}

export const KINDS_OF_WORK = {
  'project-entry': {
    lane: 'projects',
    site: 'emenscr',
    act: 'enter',
    approvedBy: 'project-approval',
    steps: ['M1', 'M2', 'M3', 'M4', 'M5', 'M7'],
    roles: ['unit', 'executive'],
    hasQuarter: false,
    expectedFrom: 'year',
    repeats: false,
    conditions: [],
    form: 'projects',
    title: {
      th: 'นำเข้าโครงการ ปี {year} (M1–M5)',
      en: 'Enter projects of {year} (นำเข้าโครงการ, M1–M5)',
    },
    short: { th: 'นำเข้าโครงการ', en: 'Enter projects' },
  },
  'new-project-entry': {
    lane: 'projects',
    site: 'emenscr',
    act: 'enter',
    approvedBy: 'project-approval',
    steps: ['M1', 'M2', 'M3', 'M4', 'M5', 'M7'],
    roles: ['unit', 'executive'],
    hasQuarter: false,
    expectedFrom: null,
    repeats: true,
    conditions: [],
    form: 'new-projects',
    title: {
      th: 'นำเข้าโครงการใหม่ระหว่างปี/งบแหล่งอื่น ปี {year} (M1–M5)',
      en: 'Enter new or other-money projects of {year} (โครงการใหม่ระหว่างปี/งบแหล่งอื่น, M1–M5)',
    },
    short: { th: 'โครงการใหม่ระหว่างปี/งบแหล่งอื่น', en: 'New or other-money projects' },
    approvalTitle: {
      th: 'อนุมัติโครงการใหม่ระหว่างปี/งบแหล่งอื่น ปี {year} (M7)',
      en: 'Approve new or other-money projects of {year} (โครงการใหม่ระหว่างปี/งบแหล่งอื่น, M7)',
    },
  },
  'project-approval': {
    lane: 'projects',
    site: 'emenscr',
    act: 'approve',
    approvedBy: null,
    steps: ['M7'],
    roles: ['ministry'],
    hasQuarter: false,
    expectedFrom: null,
    repeats: true,
    conditions: [],
    form: 'approval',
    title: {
      th: 'อนุมัติโครงการ ปี {year} (M7)',
      en: 'Approve projects of {year} (อนุมัติ, M7)',
    },
    short: { th: 'อนุมัติ', en: 'Approve' },
  },
  'progress-report': {
    lane: 'progress',
    site: 'emenscr',
    act: 'enter',
    approvedBy: 'progress-approval',
    steps: ['M6', 'M7'],
    roles: ['unit', 'executive'],
    hasQuarter: true,
    expectedFrom: 'quarter',
    repeats: false,
    conditions: [],
    form: 'report',
    title: {
      th: 'รายงานความก้าวหน้า {label} (M6)',
      en: 'Report progress, {label} (รายงานความก้าวหน้า, M6)',
    },
    short: { th: '{label}', en: '{label}' },
  },
  'progress-approval': {
    lane: 'progress',
    site: 'emenscr',
    act: 'approve',
    approvedBy: null,
    steps: ['M7'],
    roles: ['ministry'],
    hasQuarter: true,
    expectedFrom: null,
    repeats: false,
    conditions: [],
    form: 'approval',
    title: {
      th: 'อนุมัติรายงานความก้าวหน้า {label} (M7)',
      en: 'Approve progress reports, {label} (อนุมัติ, M7)',
    },
    short: { th: 'อนุมัติ', en: 'Approve' },
  },
  'level3-plan': {
    lane: 'plans',
    site: 'emenscr',
    act: 'enter',
    approvedBy: 'level3-approval',
    steps: ['L3', 'M7'],
    roles: ['planning', 'executive'],
    hasQuarter: false,
    expectedFrom: 'year',
    repeats: false,
    conditions: [],
    form: 'plans',
    title: {
      th: 'นำเข้าแผนระดับ 3 ปี {year}',
      en: 'Enter level-3 plans of {year} (แผนระดับ 3)',
    },
    short: { th: 'นำเข้าแผนระดับ 3', en: 'Enter level-3 plans' },
  },
  'level3-approval': {
    lane: 'plans',
    site: 'emenscr',
    act: 'approve',
    approvedBy: null,
    steps: ['M7'],
    roles: ['ministry'],
    hasQuarter: false,
    expectedFrom: null,
    repeats: false,
    conditions: [],
    form: 'approval',
    title: {
      th: 'อนุมัติแผนระดับ 3 ปี {year} (M7)',
      en: 'Approve level-3 plans of {year} (แผนระดับ 3, M7)',
    },
    short: { th: 'อนุมัติ', en: 'Approve' },
  },
  'annual-achievement': {
    lane: 'achievement',
    site: 'emenscr',
    act: 'enter',
    approvedBy: null,
    steps: ['AR'],
    roles: ['planning'],
    hasQuarter: false,
    expectedFrom: null,
    repeats: false,
    conditions: [],
    form: 'achievement',
    title: {
      th: 'รายงานผลสัมฤทธิ์แผนรายปี พ.ศ. {year}',
      en: 'Achievement report, annual plan {year} (รายงานผลสัมฤทธิ์แผนรายปี)',
    },
    short: { th: 'แผนรายปี พ.ศ. {year}', en: 'Annual plan {year}' },
  },
  'thematic-achievement': {
    lane: 'achievement',
    site: 'emenscr',
    act: 'enter',
    approvedBy: null,
    steps: ['AR'],
    roles: ['planning'],
    hasQuarter: false,
    expectedFrom: null,
    repeats: false,
    conditions: ['host-agency'],
    form: 'achievement',
    title: {
      th: 'รายงานผลสัมฤทธิ์แผนปฏิบัติการด้าน… ปี {year}',
      en: 'Achievement report, thematic plan {year} (รายงานผลสัมฤทธิ์แผนปฏิบัติการด้าน…)',
    },
    short: { th: 'แผนปฏิบัติการด้าน…', en: 'Thematic plan' },
  },
  'open-data': {
    lane: 'open-d',
    site: 'open-d',
    act: 'enter',
    approvedBy: null,
    steps: [],
    roles: ['unit'],
    hasQuarter: false,
    expectedFrom: null,
    repeats: false,
    conditions: [],
    form: 'open-d',
    title: {
      th: 'นำเข้าข้อมูลสถิติ สถานการณ์ และงานวิจัยที่ผ่านมา (Open-D)',
      en: 'Statistics, situation and past research to Open-D (ข้อมูลสถิติ สถานการณ์ และงานวิจัย)',
    },
    short: {
      th: 'ข้อมูลสถิติ สถานการณ์ และงานวิจัยที่ผ่านมา',
      en: 'Statistics, situation and past research',
    },
  },
  'open-research': {
    lane: 'open-d',
    site: 'open-d',
    act: 'enter',
    approvedBy: null,
    steps: [],
    roles: ['unit'],
    hasQuarter: false,
    expectedFrom: null,
    repeats: false,
    conditions: [],
    form: 'open-d',
    title: {
      th: 'นำเข้างานวิจัยที่ได้รับงบประมาณของรัฐ (Open-D)',
      en: 'State-funded research to Open-D (งานวิจัยที่ได้รับงบประมาณของรัฐ)',
    },
    short: { th: 'งานวิจัยที่ได้รับงบประมาณของรัฐ', en: 'State-funded research' },
  },
  // Work in the system that has no row yet: a memo of it need not wait for a release.
  other: {
    lane: 'other',
    site: 'emenscr',
    act: 'enter',
    approvedBy: null,
    steps: [],
    roles: ['unit'],
    hasQuarter: false,
    expectedFrom: null,
    repeats: true,
    conditions: [],
    form: null,
    title: null,
    short: null,
  },
} as const satisfies Readonly<Record<string, KindOfWork>>;

/** The kind of work a window is for. */
export type What = keyof typeof KINDS_OF_WORK;
