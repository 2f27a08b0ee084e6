import { describe, expect, test } from 'vitest';
import { bannerView } from '../../../lib/schedule/banner-view.ts';
import { describeChain, describeWindow, toneOf } from '../../../lib/schedule/describe.ts';
import type { MyWindow, Role } from '../../../lib/schedule/types.ts';
import { find, windowsAt } from './at.ts';

const TH = { language: 'th', digits: 'arabic' } as const;
const EN = { language: 'en', digits: 'arabic' } as const;
const at = (day: string, id: string, agency: string | null = 'กพร.'): MyWindow =>
  find(windowsAt(day, { agency }), id);
const timing = (day: string, id: string) => describeWindow(at(day, id), TH).timing;

describe('how a window stands', () => {
  test.each([
    ['2023-07-16', 'w06', 'upcoming'],
    ['2023-07-17', 'w06', 'open'],
    ['2023-07-25', 'w06', 'soon'],
    ['2023-07-27', 'w06', 'last'],
    // Only days off are left: not the last day, and no working day either.
    ['2023-07-28', 'w06', 'soon'],
    ['2023-07-30', 'w06', 'last'],
    ['2023-07-31', 'w06', 'closed'],
    ['2026-11-22', 'w01@2570', 'projected'],
    ['2026-11-22', 'w14@2569', 'projected'],
  ])('%s %s: %s', (day, id, tone) => expect(toneOf(at(day, id))).toBe(tone));
});

describe('timing', () => {
  test.each([
    ['2023-07-10', 'w11', 'เหลือ 5 วันทำการ ถึง ศ. 14 ก.ค. 2566'],
    ['2023-07-14', 'w11', 'วันนี้เป็นวันทำการสุดท้าย ศ. 14 ก.ค. 2566'],
    ['2023-07-15', 'w11', 'เหลือเฉพาะวันหยุด ถึง 16 ก.ค. 2566'],
    ['2023-06-30', 'w11', 'เปิด 1 – 16 ก.ค. 2566 · วันทำการสุดท้าย 14 ก.ค.'],
    ['2023-07-17', 'w11', 'ปิดเมื่อ 16 ก.ค. 2566'],
    ['2023-02-01', 'w01', 'เหลือ 14 วันทำการ ถึง จ. 20 ก.พ. 2566'],
    ['2026-11-22', 'w01@2570', 'คาดว่าต้องเสร็จภายใน 20 ก.พ. 2570'],
    ['2026-11-22', 'w07@2570', 'คาดว่าเปิด 7 – 20 มี.ค. 2570'],
    ['2026-11-22', 'w14@2569', 'คาดว่าปิดแล้วเมื่อ 30 ต.ค. 2569'],
  ])('%s %s: %s', (day, id, words) => expect(timing(day, id)).toBe(words));
});

test.each([
  ['2023-06-30', 'w11', 'เปิดพรุ่งนี้'],
  ['2023-06-20', 'w11', 'อีก 11 วัน'],
  ['2023-07-10', 'w11', ''],
  ['2023-07-17', 'w11', ''],
  ['2026-11-22', 'w01@2570', 'อีก 90 วัน'],
])('wait %s %s: %s', (day, id, words) => {
  expect(describeWindow(at(day, id), TH).wait).toBe(words);
});

test('the memo’s own end and why an office ends earlier', () => {
  const words = describeWindow(at('2023-07-20', 'w12'), TH);
  expect(words.printedEnd).toBe('กำหนดตามหนังสือ 30 ก.ค. 2566');
  expect(words.whyEarlier).toContain('30 ก.ค. เป็นวันอาทิตย์');
  expect(words.whyEarlier).toContain('28 ก.ค. เป็นวันเฉลิมพระชนมพรรษา');
  // Nothing is printed for a year without a memo.
  expect(describeWindow(at('2026-11-22', 'w01@2570'), TH).printedEnd).toBe('');
});

test('titles carry the agency’s own label; for all, each label with its agencies', () => {
  const title = (agency: string | null) =>
    describeWindow(at('2023-04-17', 'w09', agency), TH).title;
  expect(title('กพร.')).toBe('รายงานความก้าวหน้า ไตรมาส 2/66 (M6)');
  expect(title('สปส.')).toBe('รายงานความก้าวหน้า ไตรมาส 1/66 (M6)');
  expect(title(null)).toBe('รายงานความก้าวหน้า ไตรมาส 2/66 · ไตรมาส 1/66 (สปส.) (M6)');
});

test('working days and calendar days are both counted', () => {
  expect(describeWindow(at('2023-07-10', 'w11'), TH).calendarDays).toBe('นับตามปฏิทินอีก 6 วัน');
  expect(describeWindow(at('2023-07-16', 'w11'), TH).calendarDays).toBe('นับตามปฏิทินถึงวันนี้');
  expect(describeWindow(at('2026-11-22', 'w01@2570'), TH).calendarDays).toBe('');
});

test('an approval says what it approves', () => {
  expect(describeWindow(at('2023-02-25', 'w02'), TH).title).toBe('อนุมัติโครงการ ปี 2566 (M7)');
  expect(describeWindow(at('2023-04-20', 'w04'), TH).title).toContain('โครงการใหม่ระหว่างปี');
});

test('what to know before relying on it', () => {
  const cautions = (day: string, id: string) => describeWindow(at(day, id), TH).cautions;
  expect(cautions('2023-04-17', 'w09')).toEqual(['หนังสือขัดแย้งกันเอง อ่านตามส่วนอื่นของหนังสือ']);
  expect(cautions('2023-04-17', 'w03')).toContain('แจ้งกลุ่ม ป.ย.ป. ก่อนนำเข้า');
  expect(cautions('2026-11-22', 'w01@2570')).toEqual(['คาดการณ์จากปี 2566 ยังไม่มีหนังสือแจ้ง']);
  expect(cautions('2023-03-10', 'w07')).toEqual([]);
  expect(cautions('2023-03-20', 'w07')).toEqual(['ตามนาฬิกาเครื่องนี้']);
});

test('the chain names who acts, when, and what the memo leaves open', () => {
  const lines = (id: string, day: string) => describeChain(at(day, id), TH).map(({ text }) => text);
  expect(lines('w07', '2023-03-10')).toEqual([
    'ผู้นำเข้าข้อมูลของหน่วยงาน นำเข้าข้อมูล: 7 – 20 มี.ค. 2566',
    'ผู้บริหารหน่วยงาน อนุมัติ (M7): 7 – 20 มี.ค. 2566',
    'หัวหน้ากลุ่มภารกิจ และกลุ่ม ป.ย.ป. อนุมัติ (M7): 21 – 31 มี.ค. 2566',
  ]);
  expect(lines('w18', '2023-12-05').at(-1)).toBe('หนังสือไม่ได้ระบุการอนุมัติระดับกระทรวง');
});

describe('the banner', () => {
  const view = (day: string, roles: Role[], site: 'emenscr' | 'open-d' = 'emenscr') =>
    bannerView(windowsAt(day, { agency: 'กพร.', roles }), site, TH);

  test('a projected window is never called open, late or closed for certain', () => {
    for (const day of ['2024-04-10', '2025-02-20', '2026-11-22', '2027-07-17', '2030-01-01']) {
      for (const roles of [[], ['unit'], ['executive'], ['planning'], ['ministry']] as Role[][]) {
        for (const site of ['emenscr', 'open-d'] as const) {
          const shown = view(day, roles, site);
          if (shown.state === 'none') continue;
          expect(shown.state, `${day} ${roles}`).toBe('projected');
          expect(shown.timing).toMatch(/^คาดว่า/u);
          expect(shown.caution).toContain('คาดการณ์จากปี 2566');
        }
      }
    }
  });

  test('whose turn it is now', () => {
    expect(view('2023-03-10', ['unit']).turn).toBe(
      'ตอนนี้: หน่วยงานนำเข้า → ผู้บริหารอนุมัติ (M7) · ต่อไป: กระทรวงอนุมัติ (M7) 21 – 31 มี.ค. 2566',
    );
    expect(view('2023-03-22', ['ministry']).turn).toBe('ตอนนี้: กระทรวงอนุมัติ (M7)');
    expect(view('2023-12-05', ['planning']).turn).toBe(
      'ตอนนี้: หน่วยงานนำเข้า · ต่อไป: หนังสือไม่ได้ระบุการอนุมัติระดับกระทรวง',
    );
    expect(view('2026-11-22', ['unit']).turn).toBe('');
  });

  test('nothing known is said as such', () => {
    const none = bannerView([], 'emenscr', EN);
    expect(none).toMatchObject({ state: 'none', windowId: null, title: 'No window known' });
  });

  test('Thai digits reach figures and dates, not the names of steps', () => {
    const words = describeWindow(at('2023-04-17', 'w09'), { language: 'th', digits: 'thai' });
    expect(words.title).toBe('รายงานความก้าวหน้า ไตรมาส ๒/๖๖ (M6)');
    expect(words.timing).toBe('เหลือ ๑ วันทำการ ถึง อ. ๑๘ เม.ย. ๒๕๖๖');
  });
});
