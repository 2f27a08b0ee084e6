/** What several windows of the FY2566 memo share: agencies, places in the memo, reasons. */
import type { Agency, Bilingual, Quote, Reason } from '../../model/types.ts';

export const OPS = 'สป.รง.';
export const DOE = 'กกจ.';
export const DSD = 'กพร.';
export const DLPW = 'กสร.';
export const SSO = 'สปส.';

/** The four agencies that work by the fiscal year. */
export const FISCAL_AGENCIES = [OPS, DOE, DSD, DLPW] as const;
export const ALL_AGENCIES = [...FISCAL_AGENCIES, SSO] as const;

export const AGENCIES: readonly Agency[] = [
  {
    id: OPS,
    name: 'สำนักงานปลัดกระทรวงแรงงาน',
    nameEn: 'Office of the Permanent Secretary, Ministry of Labour',
    year: 'fiscal',
  },
  { id: DOE, name: 'กรมการจัดหางาน', nameEn: 'Department of Employment', year: 'fiscal' },
  {
    id: DSD,
    name: 'กรมพัฒนาฝีมือแรงงาน',
    nameEn: 'Department of Skill Development',
    year: 'fiscal',
  },
  {
    id: DLPW,
    name: 'กรมสวัสดิการและคุ้มครองแรงงาน',
    nameEn: 'Department of Labour Protection and Welfare',
    year: 'fiscal',
  },
  { id: SSO, name: 'สำนักงานประกันสังคม', nameEn: 'Social Security Office', year: 'calendar' },
];

export const PLACES = {
  frame1: { th: 'กรอบระยะเวลา ข้อ 1)', en: 'Time frame, item 1)' },
  frame2: { th: 'กรอบระยะเวลา ข้อ 2)', en: 'Time frame, item 2)' },
  projectTable: {
    th: 'Road Map ตารางการนำเข้าโครงการและรายงานความก้าวหน้า',
    en: 'Road map, table of project entry and progress reports',
  },
  planTable: {
    th: 'Road Map ตารางแผนระดับ 3 และรายงานผลสัมฤทธิ์',
    en: 'Road map, table of level-3 plans and achievement reports',
  },
} as const satisfies Record<string, Bilingual>;

/** An item of the memo's summary (สรุปแนวทาง), e.g. '1.3'. */
export function summary(item: string): Bilingual {
  return { th: `สรุปแนวทาง ข้อ ${item}`, en: `Summary of guidelines, item ${item}` };
}

/** The memo's words, verbatim. */
export function quote(text: string, place: Bilingual): Quote {
  return { text, place };
}

export const NO_START: Reason = {
  part: 'start',
  certainty: 'printed',
  why: {
    th: 'หนังสือเขียนว่า "ภายใน" โดยไม่ระบุวันเริ่ม',
    en: 'The memo says "by" (ภายใน) and prints no start.',
  },
};

export const AGENCIES_NOT_NAMED: Reason = {
  part: 'agencies',
  certainty: 'inferred',
  why: {
    th: 'ข้อความนี้ไม่ระบุหน่วยงาน จึงถือว่าใช้กับทั้งห้าหน่วยงานของหนังสือ',
    en: 'The passage names no agency; it is taken to hold for all five of the memo.',
  },
};

export const AGENCIES_AS_ENTRY: Reason = {
  part: 'agencies',
  certainty: 'inferred',
  why: {
    th: 'ช่องการอนุมัติไม่ระบุหน่วยงาน จึงถือตามช่องการนำเข้าที่อนุมัตินี้รับช่วง',
    en: 'The approval names no agency; it follows the entry it approves.',
  },
};

export const PO_YO_PO_MISSPELT: Reason = {
  part: 'roles',
  certainty: 'repaired',
  why: {
    th: 'หนังสือพิมพ์ว่า "ประ." ซึ่งหมายถึง ป.ย.ป.',
    en: 'The memo prints "ประ.", which stands for ป.ย.ป.',
  },
};

export const APPROVER_NOT_NAMED: Reason = {
  part: 'roles',
  certainty: 'inferred',
  why: {
    th: 'ช่องนี้ไม่ระบุผู้อนุมัติ จึงถือตามการอนุมัติรอบแรก (หัวหน้ากลุ่มภารกิจ และ ป.ย.ป.)',
    en: 'The cell names no approver; taken as in the first round (mission-group head and ป.ย.ป.).',
  },
};
