/**
 * The steps of the work. M1 to M7 are the ministry's own names (memo of 27 Jan 2566); L3 is the
 * entry of level-3 plans, AR the achievement report; `dataset` and `resource` are the two forms of
 * Open-D.
 */
export const WINDOW_STEPS = ['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7', 'L3', 'AR'] as const;
/** A step in eMENSCR: what a schedule's windows are for. */
export type WindowStep = (typeof WINDOW_STEPS)[number];

/** The step in which an entry is approved, by the executive or by the ministry. */
export const APPROVAL_STEP = 'M7' satisfies WindowStep;

export const OPEN_D_STEPS = ['dataset', 'resource'] as const;
/** A form of Open-D. */
export type OpenDStep = (typeof OPEN_D_STEPS)[number];

export const STEPS = [...WINDOW_STEPS, ...OPEN_D_STEPS] as const;
/** A step that has a form, on either site. */
export type Step = (typeof STEPS)[number];

/** What officials call the steps; Thai in both languages. */
export const STEP_NAMES: Readonly<Record<Step, string>> = {
  M1: 'ความเชื่อมโยงกับแผน',
  M2: 'ข้อมูลทั่วไป',
  M3: 'รายละเอียดโครงการ',
  M4: 'กิจกรรม',
  M5: 'งบประมาณ',
  M6: 'รายงานความก้าวหน้า',
  M7: 'การอนุมัติ',
  L3: 'แผนระดับ 3',
  AR: 'รายงานผลสัมฤทธิ์',
  dataset: 'ชุดข้อมูล',
  resource: 'ทรัพยากรข้อมูล',
};

/** The step that an address of eMENSCR names, known before anything of the page is there; else null. */
export function stepOfPath(pathname: string): Step | null {
  const inPath = /\/m([1-7])(?:\/|$)/iu.exec(pathname)?.[1];
  return inPath ? (`M${inPath}` as Step) : null;
}
