/**
 * The holiday lists that come with the product: พ.ศ. 2566–2570.
 *
 * Curated by hand, because no library knows the days that the cabinet adds or moves. Labour Day
 * is not among them: it is a holiday of private employees, not of the civil service; the Royal
 * Ploughing Day is one of the civil service only.
 */
import type { Day } from './day.ts';
import { type Holiday, type HolidayKind, type HolidayYear, holidayCalendar } from './holidays.ts';

const NEW_YEAR = 'วันขึ้นปีใหม่';
const MAKHA = 'วันมาฆบูชา';
const CHAKRI = 'วันจักรี';
const SONGKRAN = 'วันสงกรานต์';
const CORONATION = 'วันฉัตรมงคล';
const PLOUGHING = 'วันพืชมงคล';
const VISAKHA = 'วันวิสาขบูชา';
const QUEEN = 'วันเฉลิมพระชนมพรรษาสมเด็จพระนางเจ้าฯ พระบรมราชินี';
const KING = 'วันเฉลิมพระชนมพรรษาพระบาทสมเด็จพระเจ้าอยู่หัว';
const ASALHA = 'วันอาสาฬหบูชา';
const LENT = 'วันเข้าพรรษา';
const MOTHER = 'วันแม่แห่งชาติ';
const NAVAMIN = 'วันนวมินทรมหาราช';
const PIYA = 'วันปิยมหาราช';
const FATHER = 'วันพ่อแห่งชาติ';
const CONSTITUTION = 'วันรัฐธรรมนูญ';
const YEAR_END = 'วันสิ้นปี';
const SPECIAL = 'วันหยุดราชการเพิ่มเป็นกรณีพิเศษ';

const FIXED = 'วันหยุดราชการประจำปีที่มีวันที่แน่นอน';
const SUBSTITUTE =
  'หลักเกณฑ์วันหยุดชดเชย ตามมติคณะรัฐมนตรี 1 พ.ค. 2544 และ 3 ก.พ. 2547: วันทำการถัดไป ไม่เกิน 1 วัน';
const LUNAR = 'ปฏิทินจันทรคติไทย (คำนวณจากปีปกติ ปีอธิกวาร และปีอธิกมาส)';
const LIST_2566 = 'ภาพรวมวันหยุดราชการประจำปี 2566 ตามมติคณะรัฐมนตรี 10 ม.ค. และ 25 ก.ค. 2566';
const cabinet = (date: string) => `มติคณะรัฐมนตรี ${date}`;
const PALACE_PRESS = 'กำหนดของสำนักพระราชวัง ตามที่สื่อและปฏิทินวันหยุดราชการเผยแพร่';

/** Day, name, kind, source, and whether the announcement for that year was seen. */
type Row = readonly [
  day: Day,
  name: string,
  kind: HolidayKind,
  source: string,
  confirmation?: 'seen',
];

/** A yearly holiday with a fixed date. */
const fixed = (day: Day, name: string): Row => [day, name, 'civil-service', FIXED];
/** A holiday of the lunar calendar. */
const lunar = (day: Day, name: string): Row => [day, name, 'civil-service', LUNAR];
/** The substitute for a holiday that falls on a weekend. */
const instead = (day: Day, name: string): Row => [day, `ชดเชย${name}`, 'substitute', SUBSTITUTE];
/** A day set by the cabinet for this year alone. */
const special = (day: Day, decided: string): Row => [
  day,
  SPECIAL,
  'special',
  cabinet(decided),
  'seen',
];
const ploughing = (day: Day): Row => [day, PLOUGHING, 'civil-service', PALACE_PRESS];

function year(thaiYear: number, complete: boolean, rows: readonly Row[]): HolidayYear {
  return { thaiYear, complete, holidays: rows.map(holiday) };
}

function holiday([day, name, kind, source, confirmation]: Row): Holiday {
  return { day, name, kind, source, confirmed: confirmation === 'seen' };
}

/** Every row of 2566 stands in the year's announced list. */
function announced2566([day, name, kind, source, confirmation]: Row): Row {
  return [day, name, kind, confirmation ? source : LIST_2566, 'seen'];
}

const YEAR_2566 = year(
  2566,
  true,
  (
    [
      fixed('2023-01-01', NEW_YEAR),
      instead('2023-01-02', NEW_YEAR),
      lunar('2023-03-06', MAKHA),
      fixed('2023-04-06', CHAKRI),
      fixed('2023-04-13', SONGKRAN),
      fixed('2023-04-14', SONGKRAN),
      fixed('2023-04-15', SONGKRAN),
      instead('2023-04-17', SONGKRAN),
      fixed('2023-05-04', CORONATION),
      special('2023-05-05', '10 ม.ค. 2566'),
      ploughing('2023-05-17'),
      lunar('2023-06-03', `${VISAKHA} และ${QUEEN}`),
      instead('2023-06-05', `${VISAKHA} และ${QUEEN}`),
      fixed('2023-07-28', KING),
      special('2023-07-31', '25 ก.ค. 2566'),
      lunar('2023-08-01', ASALHA),
      lunar('2023-08-02', LENT),
      fixed('2023-08-12', MOTHER),
      instead('2023-08-14', MOTHER),
      fixed('2023-10-13', NAVAMIN),
      fixed('2023-10-23', PIYA),
      fixed('2023-12-05', FATHER),
      fixed('2023-12-10', CONSTITUTION),
      instead('2023-12-11', CONSTITUTION),
      [
        '2023-12-29',
        `ชดเชย${YEAR_END} (เลื่อนจาก 2 ม.ค. 2567)`,
        'substitute',
        cabinet('24 ต.ค. 2566'),
        'seen',
      ],
      fixed('2023-12-31', YEAR_END),
    ] satisfies Row[]
  ).map(announced2566),
);

// No substitute on 2 January 2567: the cabinet moved it to 29 December 2566.
const YEAR_2567 = year(2567, true, [
  fixed('2024-01-01', NEW_YEAR),
  lunar('2024-02-24', MAKHA),
  instead('2024-02-26', MAKHA),
  fixed('2024-04-06', CHAKRI),
  instead('2024-04-08', CHAKRI),
  special('2024-04-12', '13 ก.พ. 2567'),
  fixed('2024-04-13', SONGKRAN),
  fixed('2024-04-14', SONGKRAN),
  fixed('2024-04-15', SONGKRAN),
  instead('2024-04-16', SONGKRAN),
  fixed('2024-05-04', CORONATION),
  instead('2024-05-06', CORONATION),
  ploughing('2024-05-10'),
  lunar('2024-05-22', VISAKHA),
  fixed('2024-06-03', QUEEN),
  lunar('2024-07-20', ASALHA),
  lunar('2024-07-21', LENT),
  instead('2024-07-22', ASALHA),
  fixed('2024-07-28', KING),
  instead('2024-07-29', KING),
  fixed('2024-08-12', MOTHER),
  fixed('2024-10-13', NAVAMIN),
  instead('2024-10-14', NAVAMIN),
  fixed('2024-10-23', PIYA),
  fixed('2024-12-05', FATHER),
  fixed('2024-12-10', CONSTITUTION),
  special('2024-12-30', '24 ต.ค. 2566'),
  fixed('2024-12-31', YEAR_END),
]);

const YEAR_2568 = year(2568, true, [
  fixed('2025-01-01', NEW_YEAR),
  lunar('2025-02-12', MAKHA),
  fixed('2025-04-06', CHAKRI),
  instead('2025-04-07', CHAKRI),
  fixed('2025-04-13', SONGKRAN),
  fixed('2025-04-14', SONGKRAN),
  fixed('2025-04-15', SONGKRAN),
  instead('2025-04-16', SONGKRAN),
  fixed('2025-05-04', CORONATION),
  instead('2025-05-05', CORONATION),
  ploughing('2025-05-09'),
  lunar('2025-05-11', VISAKHA),
  instead('2025-05-12', VISAKHA),
  special('2025-06-02', '12 พ.ย. 2567'),
  fixed('2025-06-03', QUEEN),
  lunar('2025-07-10', ASALHA),
  lunar('2025-07-11', LENT),
  fixed('2025-07-28', KING),
  special('2025-08-11', '12 พ.ย. 2567'),
  fixed('2025-08-12', MOTHER),
  fixed('2025-10-13', NAVAMIN),
  fixed('2025-10-23', PIYA),
  fixed('2025-12-05', FATHER),
  fixed('2025-12-10', CONSTITUTION),
  fixed('2025-12-31', YEAR_END),
]);

const YEAR_2569: HolidayYear = {
  ...year(2569, false, [
    fixed('2026-01-01', NEW_YEAR),
    special('2026-01-02', '12 พ.ย. 2567'),
    lunar('2026-03-03', MAKHA),
    fixed('2026-04-06', CHAKRI),
    fixed('2026-04-13', SONGKRAN),
    fixed('2026-04-14', SONGKRAN),
    fixed('2026-04-15', SONGKRAN),
    fixed('2026-05-04', CORONATION),
    ploughing('2026-05-13'),
    lunar('2026-05-31', VISAKHA),
    instead('2026-06-01', VISAKHA),
    fixed('2026-06-03', QUEEN),
    fixed('2026-07-28', KING),
    lunar('2026-07-29', ASALHA),
    lunar('2026-07-30', LENT),
    fixed('2026-08-12', MOTHER),
    fixed('2026-10-13', NAVAMIN),
    fixed('2026-10-23', PIYA),
    fixed('2026-12-05', FATHER),
    instead('2026-12-07', FATHER),
    fixed('2026-12-10', CONSTITUTION),
    fixed('2026-12-31', YEAR_END),
  ]),
  note: {
    th: 'ยังไม่ได้ตรวจกับประกาศวันหยุดทั้งปี 2569 วันหยุดพิเศษที่ประกาศระหว่างปีอาจขาดไป',
    en: 'Not checked against the whole year’s announcement; days added during 2569 may be missing.',
  },
};

const YEAR_2570: HolidayYear = {
  ...year(2570, false, [
    fixed('2027-01-01', NEW_YEAR),
    lunar('2027-02-21', MAKHA),
    instead('2027-02-22', MAKHA),
    fixed('2027-04-06', CHAKRI),
    fixed('2027-04-13', SONGKRAN),
    fixed('2027-04-14', SONGKRAN),
    fixed('2027-04-15', SONGKRAN),
    fixed('2027-05-04', CORONATION),
    lunar('2027-05-20', VISAKHA),
    fixed('2027-06-03', QUEEN),
    lunar('2027-07-18', ASALHA),
    lunar('2027-07-19', LENT),
    instead('2027-07-20', ASALHA),
    fixed('2027-07-28', KING),
    fixed('2027-08-12', MOTHER),
    fixed('2027-10-13', NAVAMIN),
    fixed('2027-10-23', PIYA),
    instead('2027-10-25', PIYA),
    fixed('2027-12-05', FATHER),
    instead('2027-12-06', FATHER),
    fixed('2027-12-10', CONSTITUTION),
    fixed('2027-12-31', YEAR_END),
  ]),
  note: {
    th: 'ปี 2570 ยังไม่มีวันพืชมงคลและวันหยุดพิเศษ วันอื่นคำนวณจากวันที่แน่นอนและปฏิทินจันทรคติ',
    en: 'The Royal Ploughing Day and special days of 2570 are not known; the rest is calculated.',
  },
};

export const HOLIDAY_YEARS: readonly HolidayYear[] = [
  YEAR_2566,
  YEAR_2567,
  YEAR_2568,
  YEAR_2569,
  YEAR_2570,
];

/** The look-up of the lists that come with the product. */
export const BUILT_IN_HOLIDAYS = holidayCalendar(HOLIDAY_YEARS);
