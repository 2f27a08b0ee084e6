/** W1–W6: projects of the year, the two rounds of new projects, and their approvals. */
import type { Bilingual, Reason, ScheduleWindow } from '../../model/types.ts';
import {
  AGENCIES_AS_ENTRY,
  AGENCIES_NOT_NAMED,
  ALL_AGENCIES,
  APPROVER_NOT_NAMED,
  NO_START,
  PLACES,
  PO_YO_PO_MISSPELT,
  quote,
  summary,
} from './common.ts';

const ENTRY = {
  steps: ['M1', 'M2', 'M3', 'M4', 'M5', 'M7'],
  roles: ['unit', 'executive'],
  agencies: ALL_AGENCIES,
  fiscalYear: 2566,
  quarter: null,
  period: null,
  labels: {},
  certainty: 'printed',
  follows: null,
} as const satisfies Partial<ScheduleWindow>;

const APPROVAL = {
  what: 'project-approval',
  steps: ['M7'],
  roles: ['ministry'],
  agencies: ALL_AGENCIES,
  fiscalYear: 2566,
  quarter: null,
  period: null,
  labels: {},
  conditions: [],
} as const satisfies Partial<ScheduleWindow>;

const AGENCY_NAMES_DAMAGED: Reason = {
  part: 'agencies',
  certainty: 'repaired',
  why: {
    th: 'หนังสือพิมพ์ว่า "สป.สง. / กจ." ซึ่งหมายถึง สป.รง. และ กกจ. และพิมพ์ "อนุมัติ" แทน "กรณี"',
    en: 'The memo prints "สป.สง. / กจ.", which stand for สป.รง. and กกจ., and "อนุมัติ" for "กรณี".',
  },
};

const NEW_PROJECTS = quote(
  'อนุมัติโครงการ/การดำเนินการ ที่ได้รับจัดสรรงบประมาณจากแหล่งอื่น หรือ โครงการเกิดขึ้นใหม่หลังไตรมาส 2 ให้นำเข้าข้อมูลโครงการได้ ภายในเวลาที่กำหนดดังนี้ (1) 18 เมษายน 66 (2) 16 กรกฎาคม 66',
  summary('1.3'),
);
const TELL_FIRST = quote('*โดยก่อนดำเนินการนำเข้ากรุณาให้แจ้งกลุ่ม ป.ย.ป. ทราบ', summary('1.3'));
const NEW_PROJECTS_CELL = quote(
  'การนำเข้าสู่โครงการใหม่ระหว่างปี/งบแหล่งอื่น (M1 - M5) และการอนุมัติจากผู้บริหารหน่วยงาน (M7)',
  PLACES.projectTable,
);
const PLAIN_APPROVAL_CELL = quote('การอนุมัติข้อมูล (M7) นำเข้าสู่โครงการ', PLACES.projectTable);
const dates = (text: string) => quote(text, PLACES.projectTable);

const LAST_ROUND: Bilingual = {
  th: 'หลัง 16 กรกฎาคมไม่มีรอบนำเข้าโครงการใหม่ในหนังสือ ติดต่อกลุ่ม ป.ย.ป.',
  en: 'After 16 July the memo has no round for new projects: contact กลุ่ม ป.ย.ป.',
};

export const PROJECT_WINDOWS: readonly ScheduleWindow[] = [
  {
    ...ENTRY,
    id: 'w01',
    what: 'project-entry',
    start: null,
    end: '2023-02-20',
    reasons: [NO_START, AGENCY_NAMES_DAMAGED],
    conditions: [],
    quotes: [
      quote(
        'หน่วยงานต้องดำเนินการนำเข้รายละเอียดโครงการในส่วนของ M1-M5 ภายในวันที่ 20 กุมภาพันธ์ 2566 โดยต้องผ่านการอนุมัติของผู้บริหารหน่วยงาน ภายในช่วงเวลาดังกล่าวด้วย',
        PLACES.frame1,
      ),
      quote(
        'อนุมัติโครงการ/การดำเนินงาน ที่ได้รับงบประมาณตาม พ.ร.บ. งบประมาณรายจ่าย พ.ศ. 2566 นำเข้าในไตรมาส 2 ของปีงบประมาณ 2566 (ภายในวันที่ 20 กุมภาพันธ์ 66) หน่วยงานดำเนินการ : สป.สง. / กจ. / กพร. และ กสร.',
        summary('1.1'),
      ),
      quote(
        'อนุมัติหน่วยงานที่ดำเนินงานตามปีปฏิทินนำเข้าโครงการ/การดำเนินการ ในระบบ eMENSOCR ภายในวันที่ 20 กุมภาพันธ์ 66 หน่วยงานดำเนินการ : สปส.',
        summary('1.2'),
      ),
    ],
  },
  {
    ...APPROVAL,
    id: 'w02',
    start: '2023-02-21',
    end: '2023-03-06',
    certainty: 'printed',
    reasons: [AGENCIES_AS_ENTRY, PO_YO_PO_MISSPELT],
    quotes: [
      quote(
        'การอนุมัติข้อมูล (M7) นำเข้าสู่โครงการในระบบ eMENSRC (หัวหน้ากลุ่มภารกิจ และ ประ.)',
        PLACES.projectTable,
      ),
      dates('วันที่ 21 ก.พ. - 6 มี.ค. 66'),
    ],
    follows: 'w01',
  },
  {
    ...ENTRY,
    id: 'w03',
    what: 'new-project-entry',
    start: '2023-04-01',
    end: '2023-04-18',
    reasons: [AGENCIES_NOT_NAMED],
    conditions: ['tell-po-yo-po'],
    quotes: [NEW_PROJECTS, TELL_FIRST, NEW_PROJECTS_CELL, dates('วันที่ 1 - 18 เม.ย. 66')],
  },
  {
    ...APPROVAL,
    id: 'w04',
    start: '2023-04-19',
    end: '2023-04-30',
    certainty: 'inferred',
    reasons: [AGENCIES_AS_ENTRY, APPROVER_NOT_NAMED],
    quotes: [PLAIN_APPROVAL_CELL, dates('วันที่ 19 - 30 เม.ย. 66')],
    follows: 'w03',
  },
  {
    ...ENTRY,
    id: 'w05',
    what: 'new-project-entry',
    start: '2023-07-01',
    end: '2023-07-16',
    reasons: [AGENCIES_NOT_NAMED],
    conditions: ['tell-po-yo-po'],
    quotes: [NEW_PROJECTS, TELL_FIRST, NEW_PROJECTS_CELL, dates('วันที่ 1 - 16 ก.ค. 66')],
    note: LAST_ROUND,
  },
  {
    ...APPROVAL,
    id: 'w06',
    start: '2023-07-17',
    end: '2023-07-30',
    certainty: 'inferred',
    reasons: [AGENCIES_AS_ENTRY, APPROVER_NOT_NAMED],
    quotes: [PLAIN_APPROVAL_CELL, dates('วันที่ 17 - 30 ก.ค. 66')],
    follows: 'w05',
  },
];
