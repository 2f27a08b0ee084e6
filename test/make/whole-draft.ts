/** A draft in which nothing is empty: what storage must give back as it was. */
import {
  type Draft,
  type DraftDate,
  type DraftRow,
  emptyDraft,
} from '../../lib/schedule/draft/draft.ts';
import { FY2566 } from '../../lib/schedule/packs/fy2566.ts';

const question = {
  quote: 'ภายในวันที่ ๓๑ เมษายน ๒๕๖๖',
  code: 'no-such-day',
  meant: '30 เมษายน 2566',
  span: { from: 12, to: 38 },
  settled: true,
};
const labels = { 'กพร.': { quarter: 3, year: 2566 } } as const;

/** One row, in which nothing is empty. */
export const wholeRow: DraftRow = {
  id: 'r1',
  what: 'progress-report',
  title: 'รายงานความก้าวหน้า',
  steps: ['M6'],
  roles: ['unit', 'executive'],
  agencies: ['กพร.', 'สปส.'],
  start: '1 เม.ย. 66',
  end: '30 เม.ย. 66',
  fiscalYear: '2566',
  quarter: 2,
  labels,
  quote: 'รายงานไตรมาสที่ ๒',
  spans: [{ from: 3, to: 20 }],
  questions: [question],
  before: { start: '2023-04-01', end: '2023-04-20' },
  confirmed: true,
  touched: true,
  base: FY2566.windows[0] ?? null,
  projected: { start: '2022-04-01', end: '2022-04-30', fromYear: 2565, isException: true },
};

/** One date of a memo, in which nothing is empty. */
export const wholeDate: DraftDate = {
  start: 3,
  end: 20,
  text: '๓๐ เมษายน ๒๕๖๖',
  from: '2023-04-01',
  to: '2023-04-30',
  what: 'progress-report',
  title: 'รายงานความก้าวหน้า',
  quarter: 2,
  labels,
  year: 2566,
  agencies: ['กพร.'],
  outcome: 'question',
  reason: 'no-such-day',
  rows: ['r1'],
  settled: true,
};

const { windows: _, ...base } = FY2566;

export const WHOLE_DRAFT: Draft = {
  ...emptyDraft(),
  text: 'ด่วนที่สุด ที่ รง ๐๒๑๔/ว ๓',
  head: {
    id: 'mol-2566',
    fiscalYear: '2566',
    issuer: 'กระทรวงแรงงาน',
    number: 'รง ๐๒๑๔/ว ๓',
    date: '27 มกราคม 2566',
    subject: 'แนวทางการนำเข้าข้อมูล',
  },
  agencies: [{ id: 'กพร.', name: 'กรมพัฒนาฝีมือแรงงาน', nameEn: 'DSD', year: 'fiscal' }],
  rows: [wholeRow],
  dates: [wholeDate],
  questions: [question],
  base,
  leftOut: [{ row: { ...wholeRow, id: 'r2' }, index: 1 }],
};
