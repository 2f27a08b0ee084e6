/** W7–W14: the four quarterly progress reports and their approvals. */
import type { Day } from '../../../calendar/day.ts';
import {
  asCalendarQuarter,
  fiscalQuarterPeriod,
  type Quarter,
  type QuarterOfYear,
} from '../../../calendar/years.ts';
import type {
  MemoCertainty,
  PeriodLabel,
  Quote,
  Reason,
  ScheduleWindow,
} from '../../model/types.ts';
import {
  AGENCIES_AS_ENTRY,
  ALL_AGENCIES,
  FISCAL_AGENCIES,
  PLACES,
  PO_YO_PO_MISSPELT,
  quote,
  SSO,
  summary,
} from './common.ts';

/** What agencies of the fiscal year call the quarter reported on. */
const quarter = (number: Quarter): QuarterOfYear => ({ quarter: number, year: 2566 });
const QUARTERS = { first: quarter(1), second: quarter(2), third: quarter(3), fourth: quarter(4) };

interface Dates {
  readonly id: string;
  readonly start: Day;
  readonly end: Day;
}

/** สปส. counts by the calendar year; the months are the same. */
function quarterLabels(fiscal: QuarterOfYear): Record<string, PeriodLabel> {
  const labels = FISCAL_AGENCIES.map((id) => [id, fiscal] as const);
  return Object.fromEntries([...labels, [SSO, asCalendarQuarter(fiscal)] as const]);
}

function report(
  dates: Dates,
  reported: QuarterOfYear,
  certainty: MemoCertainty,
  reasons: readonly Reason[],
  quotes: readonly Quote[],
): ScheduleWindow {
  return {
    ...dates,
    what: 'progress-report',
    steps: ['M6', 'M7'],
    roles: ['unit', 'executive'],
    agencies: ALL_AGENCIES,
    fiscalYear: 2566,
    quarter: reported.quarter,
    period: fiscalQuarterPeriod(reported),
    labels: quarterLabels(reported),
    certainty,
    reasons,
    conditions: [],
    quotes: [...quotes, EXECUTIVE_IN_TIME, SSO_BY_CALENDAR_YEAR],
    follows: null,
  };
}

function approval(
  dates: Dates,
  reported: QuarterOfYear,
  follows: string,
  quotes: readonly Quote[],
): ScheduleWindow {
  return {
    ...dates,
    what: 'progress-approval',
    steps: ['M7'],
    roles: ['ministry'],
    agencies: ALL_AGENCIES,
    fiscalYear: 2566,
    quarter: reported.quarter,
    period: fiscalQuarterPeriod(reported),
    labels: quarterLabels(reported),
    certainty: 'printed',
    reasons: [AGENCIES_AS_ENTRY, PO_YO_PO_MISSPELT, SSO_LABEL_AS_REPORT],
    conditions: [],
    quotes,
    follows,
  };
}

const EXECUTIVE_IN_TIME = quote(
  'โดยต้องผ่านการอนุมัติของผู้บริหารหน่วยงาน ภายในช่วงเวลาดังกล่าวด้วย',
  PLACES.frame2,
);
const SSO_BY_CALENDAR_YEAR = quote('สำหรับ สปส. รายงานผลการดำเนินงานตามปีปฏิทิน', summary('2'));
const FIRST_HALF = quote(
  'ไตรมาส 1 วันที่ 7 - 20 มี.ค. 66 / ไตรมาส 2 วันที่ 1 - 18 เม.ย. 66',
  summary('2'),
);
const SECOND_HALF = quote(
  'ไตรมาส 3 วันที่ 1 - 16 ก.ค. 66 / ไตรมาส 4 วันที่ 1 - 15 ต.ค. 66',
  summary('2'),
);
const frame = (text: string) => quote(text, PLACES.frame2);
const cell = (text: string) => quote(text, PLACES.projectTable);

const AGENCY_NAMES_DAMAGED: Reason = {
  part: 'agencies',
  certainty: 'repaired',
  why: {
    th: 'สรุปแนวทาง ข้อ 2 พิมพ์ว่า "สป.สง. / กจ." ส่วน Road Map พิมพ์ สป.รง. และ กกจ.',
    en: 'Item 2 of the summary prints "สป.สง. / กจ."; the road map prints สป.รง. and กกจ.',
  },
};
const SSO_LABEL_AS_REPORT: Reason = {
  part: 'labels',
  certainty: 'inferred',
  why: {
    th: 'ช่องการอนุมัติไม่พิมพ์ไตรมาสของ สปส. จึงถือตามรายงานที่อนุมัตินี้รับช่วง',
    en: 'The approval does not print the quarter of สปส.; it follows the report it approves.',
  },
};
const SECOND_QUARTER_CELL: Reason = {
  part: 'window',
  certainty: 'repaired',
  why: {
    th: 'ช่องของไตรมาส 2 ใน Road Map พิมพ์ว่าเป็นการอนุมัติ 1 - 18 เม.ย. แต่ข้อความระบุสองแห่งว่าเป็นการรายงานของหน่วยงาน และช่องถัดไปพิมพ์การอนุมัติ 19 - 30 เม.ย. อีกครั้ง',
    en: 'The road-map cell of quarter 2 calls 1–18 April the approval, but the text says twice that it is the unit’s report, and the next cell repeats the approval on 19–30 April.',
  },
};
const SECOND_QUARTER_SSO: Reason = {
  part: 'labels',
  certainty: 'inferred',
  why: {
    th: 'ไม่ได้พิมพ์ไตรมาสของ สปส. อนุมานจากลำดับ 4/65, ?, 2/66, 3/66',
    en: 'The quarter of สปส. is not printed; it follows from 4/65, ?, 2/66, 3/66.',
  },
};
const SECOND_QUARTER_AGENCIES: Reason = {
  part: 'agencies',
  certainty: 'inferred',
  why: {
    th: 'ช่องของไตรมาส 2 ไม่พิมพ์รายชื่อหน่วยงาน จึงถือตามสรุปแนวทาง ข้อ 2 และไตรมาสอื่น',
    en: 'The cell of quarter 2 lists no agencies; taken from item 2 and the other quarters.',
  },
};

export const REPORT_WINDOWS: readonly ScheduleWindow[] = [
  report(
    { id: 'w07', start: '2023-03-07', end: '2023-03-20' },
    QUARTERS.first,
    'printed',
    [AGENCY_NAMES_DAMAGED],
    [
      frame('รายงานผลความก้าวหน้าของ ไตรมาสที่ 1/2566 ได้ตั้งแต่วันที่ 7-20 มีนาคม 2566'),
      cell('ไตรมาส 1/66 รายงานความก้าวหน้า (M6) และผู้บริหารหน่วยงานอนุมัติ (M7)'),
      cell('ในระบบ eMENSRC - สป.รง. - กกจ. - กพร. - กสร. - สปส. (ไตรมาส 4/65)'),
      cell('วันที่ 7 - 20 มี.ค. 66'),
      FIRST_HALF,
    ],
  ),
  approval({ id: 'w08', start: '2023-03-21', end: '2023-03-31' }, QUARTERS.first, 'w07', [
    cell('การอนุมัติ (M7) รายงานความก้าวหน้า ไตรมาส 1/66 ในระบบ eMENSRC (หัวหน้ากลุ่มภารกิจ และ ประ.)'),
    cell('วันที่ 21 - 31 มี.ค. 66'),
  ]),
  report(
    { id: 'w09', start: '2023-04-01', end: '2023-04-18' },
    QUARTERS.second,
    'repaired',
    [SECOND_QUARTER_CELL, SECOND_QUARTER_SSO, SECOND_QUARTER_AGENCIES],
    [
      frame('รายงานผลความก้าวหน้าของ ไตรมาสที่ 2/2566 ได้ตั้งแต่วันที่ 1-18 เมษายน 2566'),
      FIRST_HALF,
      cell('การอนุมัติ (M7) รายงานความก้าวหน้า ไตรมาส 2/66 ในระบบ eMENSRC (หัวหน้ากลุ่มภารกิจ และ ประ.)'),
      cell('วันที่ 1 - 18 เม.ย. 66'),
    ],
  ),
  approval({ id: 'w10', start: '2023-04-19', end: '2023-04-30' }, QUARTERS.second, 'w09', [
    cell('การอนุมัติ (M7) รายงานความก้าวหน้า ไตรมาส 2/66 ในระบบ eMENSRC (หัวหน้ากลุ่มภารกิจ และ ประ.)'),
    cell('วันที่ 19 - 30 เม.ย. 66'),
  ]),
  report(
    { id: 'w11', start: '2023-07-01', end: '2023-07-16' },
    QUARTERS.third,
    'printed',
    [AGENCY_NAMES_DAMAGED],
    [
      frame('รายงานผลความก้าวหน้าของ ไตรมาสที่ 3/2566 ได้ตั้งแต่วันที่ 1-16 กรกฎาคม 2566'),
      cell('ไตรมาส 3/66 รายงานความก้าวหน้า (M6) และผู้บริหารหน่วยงานอนุมัติ (M7)'),
      cell('ในระบบ eMENSRC - สป.รง. - กกจ. - กพร. - กสร. - สปส. (ไตรมาส 2/66)'),
      cell('วันที่ 1 - 16 ก.ค. 66'),
      SECOND_HALF,
    ],
  ),
  approval({ id: 'w12', start: '2023-07-17', end: '2023-07-30' }, QUARTERS.third, 'w11', [
    cell('การอนุมัติ (M7) รายงานความก้าวหน้า ไตรมาส 3/66 ในระบบ eMENSRC (หัวหน้ากลุ่มภารกิจ และ ประ.)'),
    cell('วันที่ 17 - 30 ก.ค. 66'),
  ]),
  report(
    { id: 'w13', start: '2023-10-01', end: '2023-10-15' },
    QUARTERS.fourth,
    'printed',
    [AGENCY_NAMES_DAMAGED],
    [
      frame('รายงานผลความก้าวหน้าของ ไตรมาสที่ 4/2566 ได้ตั้งแต่วันที่ 1-15 ตุลาคม 2566'),
      cell('ไตรมาส 4/66 รายงานความก้าวหน้า (M6) และผู้บริหารหน่วยงานอนุมัติ (M7)'),
      cell('ในระบบ eMENSRC - สป.รง. - กกจ. - กพร. - กสร. - สปส. (ไตรมาส 3/66)'),
      cell('วันที่ 1 - 15 ต.ค. 66'),
      SECOND_HALF,
    ],
  ),
  approval({ id: 'w14', start: '2023-10-16', end: '2023-10-30' }, QUARTERS.fourth, 'w13', [
    cell('การอนุมัติ (M7) รายงานความก้าวหน้า ไตรมาส 4/66 ในระบบ eMENSRC (หัวหน้ากลุ่มภารกิจ และ ประ.)'),
    cell('วันที่ 16 - 30 ต.ค. 66'),
  ]),
];
