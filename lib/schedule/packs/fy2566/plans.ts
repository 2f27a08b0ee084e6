/** W15–W20: level-3 plans, their approval, and the achievement reports. */
import type { Bilingual, Plan, ScheduleWindow } from '../../model/types.ts';
import {
  AGENCIES_AS_ENTRY,
  ALL_AGENCIES,
  FISCAL_AGENCIES,
  NO_START,
  PLACES,
  PO_YO_PO_MISSPELT,
  quote,
  SSO,
  summary,
} from './common.ts';

const annual = (year: number): Plan => ({
  name: 'แผนปฏิบัติราชการรายปี',
  years: { from: year, to: year },
  condition: null,
});
const FIVE_YEARS: Plan = {
  name: 'แผนปฏิบัติราชการระยะ 5 ปี',
  years: { from: 2566, to: 2570 },
  condition: null,
};
const THEMATIC: Plan = { name: 'แผนปฏิบัติการด้าน...', years: null, condition: 'host-agency' };

const ONLY_HOST: Bilingual = {
  th: 'แผนปฏิบัติการด้าน... เฉพาะหน่วยงานเจ้าภาพหลัก และเฉพาะแผนที่ประกาศใช้แล้ว',
  en: 'แผนปฏิบัติการด้าน... only for its host agency, and only once the plan is in force.',
};

const PLANNING_DIVISION = quote('สำหรับกองแผน หรือ กองที่ได้รับมอบหมายให้จัดทำ', summary('3'));
const PLANNING_DIVISION_REPORTS = quote(
  'รายงานผลสัมฤทธิ์ประจำปีงบประมาณ เมื่อสิ้นปีงบประมาณ สำหรับกองแผน หรือ กองที่ได้รับมอบหมายให้จัดทำ',
  summary('4'),
);
const cell = (text: string) => quote(text, PLACES.planTable);

const LEVEL3 = {
  agencies: ALL_AGENCIES,
  fiscalYear: 2566,
  quarter: null,
  period: null,
  labels: {},
  certainty: 'printed',
  conditions: [],
  plans: [annual(2566), FIVE_YEARS, THEMATIC],
  note: ONLY_HOST,
} as const satisfies Partial<ScheduleWindow>;

const ACHIEVEMENT = {
  steps: ['AR'],
  roles: ['planning'],
  quarter: null,
  period: null,
  labels: {},
  certainty: 'printed',
  reasons: [],
  follows: null,
} as const satisfies Partial<ScheduleWindow>;

export const PLAN_WINDOWS: readonly ScheduleWindow[] = [
  {
    ...LEVEL3,
    id: 'w15',
    what: 'level3-plan',
    steps: ['L3', 'M7'],
    roles: ['planning', 'executive'],
    start: null,
    end: '2023-02-28',
    reasons: [NO_START],
    quotes: [
      quote(
        'หน่วยงานที่ดำเนินการตามปีงบประมาณ และ ดำเนินการตามปีปฏิทิน นำเข้าข้อมูลในระบบ eMENSOCR พร้อมอนุมัติ M7 ภายในวันที่ 28 กุมภาพันธ์ 2566',
        summary('3.1'),
      ),
      quote(
        'หน่วยงานระดับกระทรวง และระดับกรม หรือเทียบเท่า นำเข้าข้อมูลในระบบ eMENSOCR พร้อมอนุมัติ M7 ภายในวันที่ 28 กุมภาพันธ์ 2566',
        summary('3.2'),
      ),
      quote(
        'หน่วยงานเจ้าภาพหลักนำเข้าแผนฯ ที่ประกาศใช้แล้ว ในระบบ eMENSOCR พร้อมอนุมัติ M7 ภายในวันที่ 28 กุมภาพันธ์ 2566 (โดยใช้ Username และ Password ของกองแผนหรือกองที่ได้รับมอบหมาย)',
        summary('3.3'),
      ),
      PLANNING_DIVISION,
      cell('การนำเข้าสู่แผนระดับ 3 และการอนุมัติจากผู้บริหารหน่วยงาน (M7) ในระบบ eMENSRC'),
      cell('(สป.รง./กกจ./กพร./กสร./สปส.)'),
      cell('ภายในวันที่ 28 ก.พ. 66'),
    ],
    follows: null,
  },
  {
    ...LEVEL3,
    id: 'w16',
    what: 'level3-approval',
    steps: ['M7'],
    roles: ['ministry'],
    start: '2023-03-01',
    end: '2023-03-31',
    reasons: [AGENCIES_AS_ENTRY, PO_YO_PO_MISSPELT],
    quotes: [
      cell('การอนุมัติ (M7)'),
      cell('ในระบบ eMENSRC (หัวหน้ากลุ่มภารกิจ และ ประ.)'),
      cell('วันที่ 1 - 31 มี.ค. 66'),
    ],
    follows: 'w15',
  },
  {
    ...ACHIEVEMENT,
    id: 'w17',
    what: 'annual-achievement',
    agencies: [SSO],
    start: '2023-04-01',
    end: '2023-04-20',
    fiscalYear: 2565,
    conditions: [],
    plans: [annual(2565)],
    quotes: [
      quote(
        'จัดทำและนำเข้ารายงานผลสัมฤทธิ์แผนปฏิบัติการ ประจำปี 2565 ในระบบ eMENSOCR ภายในวันที่ 20 เมษายน 2566',
        summary('4.1'),
      ),
      cell('รายงานผลสัมฤทธิ์แผนรายปี (พ.ศ.2565) ในระบบ eMENSRC (สปส.)'),
      cell('วันที่ 1 - 20 เม.ย. 66'),
      PLANNING_DIVISION_REPORTS,
    ],
  },
  {
    ...ACHIEVEMENT,
    id: 'w18',
    what: 'annual-achievement',
    agencies: FISCAL_AGENCIES,
    start: '2023-12-01',
    end: '2023-12-30',
    fiscalYear: 2566,
    conditions: [],
    plans: [annual(2566)],
    quotes: [
      quote(
        'หน่วยงานที่ดำเนินการตามปีงบประมาณ จัดทำและนำเข้ารายงานผลสัมฤทธิ์แผนปฏิบัติการ ประจำปี 2566 ในระบบ eMENSOCR ภายในวันที่ 30 ธันวาคม 2566',
        summary('4.1'),
      ),
      cell('รายงานผลสัมฤทธิ์แผนรายปี (พ.ศ. 2566) ในระบบ eMENSRC (สป.รง./กกจ./กพร./กสร.)'),
      cell('1-30 ธ.ค. 66'),
      PLANNING_DIVISION_REPORTS,
    ],
  },
  {
    ...ACHIEVEMENT,
    id: 'w19',
    what: 'thematic-achievement',
    agencies: null,
    start: '2023-12-01',
    end: '2023-12-30',
    fiscalYear: 2566,
    conditions: ['host-agency'],
    plans: [THEMATIC],
    quotes: [
      quote(
        'หน่วยงานเจ้าภาพหลักจัดทำและนำเข้ารายงานผลสัมฤทธิ์ แผนปฏิบัติการด้าน... ในระบบ eMENSOCR ภายในวันที่ 30 ธันวาคม 2566',
        summary('4.2'),
      ),
      cell('รายงานผลสัมฤทธิ์แผนปฏิบัติการด้าน... ในระบบ eMENSRC'),
      cell('1-30 ธ.ค. 66'),
      PLANNING_DIVISION_REPORTS,
    ],
  },
  {
    ...ACHIEVEMENT,
    id: 'w20',
    what: 'annual-achievement',
    agencies: [SSO],
    start: '2024-04-01',
    end: '2024-04-30',
    fiscalYear: 2566,
    conditions: [],
    plans: [annual(2566)],
    quotes: [
      quote(
        'จัดทำและนำเข้ารายงานผลสัมฤทธิ์แผนปฏิบัติการ ประจำปี 2566 ในระบบ eMENSOCR ภายในวันที่ 30 เมษายน 2567',
        summary('4.1'),
      ),
      cell('รายงานผลสัมฤทธิ์แผนรายปี (พ.ศ. 2566) ในระบบ eMENSRC (สปส.)'),
      cell('1-30 เม.ย. 67'),
      PLANNING_DIVISION_REPORTS,
    ],
  },
];
