import { thaiYearOf } from '../../calendar/era.ts';
import { monthPattern } from '../../calendar/month-names.ts';
import { toArabicDigits } from '../../calendar/show.ts';
import { calendarQuarter, QUARTERS } from '../../calendar/years.ts';
import { tidy } from '../../text/normalise.ts';
import { exampleContext, exampleField, exampleSnapshot, exampleWindow } from '../check/example.ts';
import type { Snapshot } from '../model/entry.ts';
import type { Wording } from '../model/finding.ts';
import type { Examples, Rule } from '../model/rule.ts';
import type { FormWindow, RuleContext } from '../model/rule-context.ts';
import { entryOf } from '../read/look-up.ts';

/** First and last month of each quarter of the calendar year, as they are written out or shortened. */
const MONTHS = QUARTERS.map(
  (quarter) => [monthPattern(quarter * 3 - 2), monthPattern(quarter * 3)] as const,
);

type Chosen = { quarter: number | null; year: number | null; months: number | null };

/** What a choice says: "ไตรมาส 2/66", "ไตรมาสที่ ๒ (มกราคม – มีนาคม)", "Q2". */
function readChoice(value: string): Chosen {
  const text = toArabicDigits(tidy(value));
  const months = MONTHS.findIndex(([first, last]) => first.test(text) && last.test(text));
  const named = /(?:ไตรมาส(?:ที่)?|quarter|q)\s*([1-4])(?!\d)|^\s*([1-4])(?!\d)/iu.exec(text);
  const year = /(?<!\d)(25\d\d)(?!\d)|[1-4]\s*\/\s*(\d{2})(?!\d)/u.exec(text);
  return {
    quarter: named ? Number(named[1] ?? named[2]) : null,
    year: year ? (year[1] ? Number(year[1]) : thaiYearOf(Number(year[2]))) : null,
    months: months < 0 ? null : months + 1,
  };
}

/** Is the choice what the window asks? Months are the same for every agency, so they go before numbers. */
function suits({ quarter, year, months }: Chosen, { period, labels }: FormWindow): boolean {
  if (months !== null && period !== null) {
    return months === calendarQuarter(period.from);
  }
  return labels.some(
    (label) => label.quarter === quarter && (year === null || label.year === year),
  );
}

/** The quarter chosen in M6 is not the one that is reported on now. */
export const rule: Rule = {
  id: 'report-quarter',
  level: 'check',
  basis: 'memo',
  source:
    'บันทึกข้อความ ที่ รง ๐๒๑๔/ว ๓: "ไตรมาส 1 วันที่ 7 - 20 มี.ค. 66 / ไตรมาส 2 วันที่ 1 - 18 เม.ย. 66"; "สำหรับ สปส. รายงานผลการดำเนินงานตามปีปฏิทิน"',
  run(snapshot: Snapshot, { windows }: RuleContext) {
    const entry = entryOf(snapshot, 'm6.quarter');
    if (!entry?.live || entry.empty) return [];
    const open = windows.filter(({ kind, state }) => kind === 'report' && state === 'open');
    const [asked] = open;
    const chosen = readChoice(entry.value);
    if (!asked || (chosen.quarter === null && chosen.months === null)) return [];
    if (open.some((window) => suits(chosen, window))) return [];
    return [
      {
        entry,
        params: { value: tidy(entry.value).slice(0, 60), asked: asked.quarterTitle },
      },
    ];
  },
};

export const words: Wording = {
  th: {
    name: 'ไตรมาสที่รายงานไม่ตรงกับรอบนี้',
    what: 'เลือก “{value}” แต่รอบนี้ให้รายงาน {asked}',
    why: 'แต่ละรอบรับรายงานของไตรมาสเดียว สปส. ใช้ไตรมาสตามปีปฏิทิน',
    fix: 'ตรวจไตรมาส หากรายงานย้อนหลังตามที่ตกลงไว้ ไม่ต้องแก้',
  },
  en: {
    name: 'Not the quarter to report now',
    what: '“{value}” is chosen; this round asks for {asked}',
    why: 'Each round takes one quarter; สปส. counts quarters by the calendar year',
    fix: 'Check the quarter; leave it if a late report was agreed on',
  },
};

const quarter = (value: string) => exampleSnapshot(exampleField('m6.quarter', 'choice', value));
const april = exampleWindow({
  kind: 'report',
  steps: ['M6', 'M7'],
  start: '2023-04-01',
  end: '2023-04-18',
  period: { from: '2023-01-01', to: '2023-03-31' },
  labels: [{ quarter: 2, year: 2566 }],
  title: 'รายงานความก้าวหน้า ไตรมาส 2/66 (M6)',
  quarterTitle: 'ไตรมาส 2/66',
});
const inApril = exampleContext({ today: '2023-04-03', windows: [april] });
/** The same three months are สปส.'s first quarter. */
const ofSso = exampleContext({
  today: '2023-04-03',
  agency: { id: 'สปส.', year: 'calendar' },
  windows: [{ ...april, labels: [{ quarter: 1, year: 2566 }], quarterTitle: 'ไตรมาส 1/66' }],
});
export const examples = (): Examples => ({
  pass: [
    { snapshot: quarter('ไตรมาส 2 (มกราคม – มีนาคม)'), context: inApril },
    { snapshot: quarter('ไตรมาสที่ ๒/๒๕๖๖'), context: inApril },
    { snapshot: quarter('ไตรมาส 2 (มกราคม – มีนาคม)'), context: ofSso },
    { snapshot: quarter('ไตรมาส 1/66'), context: ofSso },
    { snapshot: quarter('รอบที่สอง'), context: inApril },
    quarter('ไตรมาส 1'),
  ],
  fail: [
    { snapshot: quarter('ไตรมาส 1 (ตุลาคม – ธันวาคม)'), context: inApril },
    { snapshot: quarter('ไตรมาสที่ ๓/๒๕๖๖'), context: inApril },
    { snapshot: quarter('ไตรมาส 2/65'), context: inApril },
    { snapshot: quarter('ไตรมาส 2/66'), context: ofSso },
    { snapshot: quarter('Q1 (ต.ค. - ธ.ค.)'), context: ofSso },
  ],
});
