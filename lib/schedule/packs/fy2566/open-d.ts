/** W21–W22: statistics and research for Open-D. */
import type { Reason, ScheduleWindow } from '../../model/types.ts';
import { AGENCIES_NOT_NAMED, ALL_AGENCIES, NO_START, quote, summary } from './common.ts';

const ROLE_NOT_NAMED: Reason = {
  part: 'roles',
  certainty: 'inferred',
  why: {
    th: 'หนังสือไม่ระบุผู้นำเข้า จึงถือเป็นงานของผู้ใช้บัญชี eMENSCR ของหน่วยงาน',
    en: 'The memo names nobody; it is taken as the work of the unit that holds the account.',
  },
};

const OPEN_D = {
  steps: [],
  roles: ['unit'],
  agencies: ALL_AGENCIES,
  start: null,
  end: '2023-12-31',
  fiscalYear: 2566,
  quarter: null,
  period: null,
  labels: {},
  certainty: 'printed',
  reasons: [NO_START, AGENCIES_NOT_NAMED, ROLE_NOT_NAMED],
  conditions: [],
  follows: null,
} as const satisfies Partial<ScheduleWindow>;

export const OPEN_D_WINDOWS: readonly ScheduleWindow[] = [
  {
    ...OPEN_D,
    id: 'w21',
    what: 'open-data',
    quotes: [
      quote(
        'นำเข้า ข้อมูลสถิติ สถานการณ์ และงานวิจัย ที่ผ่านมา ในระบบ Open-D ในรูปแบบไฟล์นามสกุล .docx .xlsx .json ภายในวันที่ 31 ธ.ค. 2566 โดยใช้ Username และ Password เดียวกับระบบ eMENSOCR',
        summary('5.1'),
      ),
    ],
  },
  {
    ...OPEN_D,
    id: 'w22',
    what: 'open-research',
    quotes: [
      quote(
        'งานวิจัย ที่หน่วยงานของรัฐได้รับ งบประมาณ เพื่อดำเนินการเอง หรือจ้างที่ปรึกษา ให้นำเข้าระบบ Open-D ภายในวันที่ 31 ธ.ค. 2566',
        summary('5.2'),
      ),
    ],
  },
];
