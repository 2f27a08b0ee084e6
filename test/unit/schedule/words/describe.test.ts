import { describe, expect, test } from 'vitest';
import type { Site } from '../../../../lib/domain/site.ts';
import type { Step } from '../../../../lib/domain/step.ts';
import type { MyWindow, Role, ScheduleWindow } from '../../../../lib/schedule/model/types.ts';
import { FY2566 } from '../../../../lib/schedule/packs/fy2566.ts';
import { bannerView } from '../../../../lib/schedule/words/banner-view.ts';
import {
  describeChain,
  describeWindow,
  type Reading,
  toneOf,
} from '../../../../lib/schedule/words/describe.ts';
import { reminderText } from '../../../../lib/schedule/words/reminder-text.ts';
import { find, windowsAt } from '../at.ts';
import { changed, letter } from '../letters.ts';

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
    ['2023-07-15', 'w11', 'พ้นวันทำการสุดท้ายแล้ว เหลือวันหยุดถึง 16 ก.ค. 2566'],
    ['2023-06-30', 'w11', 'เปิด 1 – 16 ก.ค. 2566 · วันทำการสุดท้าย 14 ก.ค.'],
    ['2023-07-17', 'w11', 'ปิดเมื่อ 16 ก.ค. 2566'],
    ['2023-02-01', 'w01', 'เหลือ 14 วันทำการ ถึง จ. 20 ก.พ. 2566'],
    ['2026-11-22', 'w01@2570', 'คาดว่าเริ่มได้ตั้งแต่ 1 ต.ค. 2569 และต้องเสร็จภายใน 19 ก.พ. 2570'],
    ['2026-11-22', 'w07@2570', 'คาดว่าเริ่มได้ตั้งแต่ 1 ม.ค. 2570 และต้องเสร็จภายใน 19 มี.ค. 2570'],
    ['2026-11-22', 'w09@2570', 'คาดว่าเปิด 1 – 16 เม.ย. 2570'],
    ['2026-11-22', 'w14@2569', 'คาดว่าผ่านช่วงไปแล้วเมื่อ 30 ต.ค. 2569'],
  ])('%s %s: %s', (day, id, words) => expect(timing(day, id)).toBe(words));
});

test.each([
  ['2023-06-30', 'w11', 'เปิดพรุ่งนี้'],
  ['2023-06-20', 'w11', 'อีก 11 วัน'],
  ['2023-07-10', 'w11', ''],
  ['2023-07-17', 'w11', ''],
  // A projection never counts down.
  ['2026-11-22', 'w01@2570', ''],
  ['2026-11-22', 'w09@2570', ''],
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
  expect(describeWindow(at('2023-07-10', 'w11'), TH).calendarDays).toBe('รวมวันหยุดเหลือ 6 วัน');
  expect(describeWindow(at('2023-07-16', 'w11'), TH).calendarDays).toBe('วันนี้เป็นวันสุดท้าย');
  expect(describeWindow(at('2026-11-22', 'w01@2570'), TH).calendarDays).toBe('');
});

test('an approval says what it approves', () => {
  expect(describeWindow(at('2023-02-25', 'w02'), TH).title).toBe('อนุมัติโครงการ ปี 2566 (M7)');
  expect(describeWindow(at('2023-04-20', 'w04'), TH).title).toContain('โครงการใหม่ระหว่างปี');
});

test('what to know before relying on it', () => {
  const cautions = (day: string, id: string) => describeWindow(at(day, id), TH).cautions;
  expect(cautions('2023-04-17', 'w09')).toEqual(['ข้อความในหนังสือสองแห่งไม่ตรงกัน ดูรายละเอียด']);
  expect(cautions('2023-04-17', 'w03')).toContain('แจ้งกลุ่ม ป.ย.ป. ก่อนนำเข้า');
  expect(cautions('2026-11-22', 'w01@2570')).toEqual([
    'คาดการณ์จากหนังสือปี 2566 ยังไม่มีหนังสือของปีนี้ วันจริงอาจเร็วกว่านี้มาก',
  ]);
  expect(cautions('2026-11-22', 'w09@2570')).toEqual([
    'คาดการณ์จากหนังสือปี 2566 ยังไม่มีหนังสือของปีนี้ วันจริงอาจเร็วหรือช้ากว่านี้',
  ]);
  expect(cautions('2023-03-10', 'w07')).toEqual([]);
  expect(cautions('2023-03-20', 'w07')).toEqual(['นับตามวันที่ของเครื่องนี้']);
});

test('the chain names who acts, when, and what the memo leaves open', () => {
  const lines = (id: string, day: string) => describeChain(at(day, id), TH).map(({ text }) => text);
  expect(lines('w07', '2023-03-10')).toEqual([
    'ผู้นำเข้าข้อมูลของหน่วยงาน นำเข้าข้อมูล: 7 – 20 มี.ค. 2566',
    'ผู้บริหารหน่วยงาน อนุมัติ (M7): 7 – 20 มี.ค. 2566',
    'หัวหน้ากลุ่มภารกิจ และกลุ่ม ป.ย.ป. อนุมัติ (M7): 21 – 31 มี.ค. 2566',
  ]);
  expect(lines('w18', '2023-12-05').at(-1)).toBe('หนังสือมิได้ระบุการอนุมัติระดับกระทรวง');
});

describe('what a later letter changed', () => {
  const told = (day: string, window: ScheduleWindow, reading: Reading = TH) => {
    const schedules = [FY2566, letter(window)];
    const my = find(windowsAt(day, { agency: 'กพร.', schedules }), window.id);
    return describeWindow(my, reading);
  };
  const BY = ' ตามหนังสือที่ รง ๐๒๑๔/ว ๑๐ ลงวันที่ 12 เม.ย. 2566';

  test('extended', () => {
    const words = told('2023-04-20', changed('w09', 'extended', { end: '2023-04-25' }));
    expect(words.timing).toBe('เหลือ 4 วันทำการ ถึง อ. 25 เม.ย. 2566');
    expect(words.changeVerb).toBe('ขยายระยะเวลา');
    expect(words.changeBy).toBe(`ขยายระยะเวลา เดิมถึง 18 เม.ย. 2566${BY}`);
    expect(words.changeInFull).toBe(`ขยายระยะเวลาจาก 1 – 18 เม.ย. 2566 เป็น 1 – 25 เม.ย. 2566${BY}`);
  });

  test('shortened, also where the file says extended', () => {
    for (const kind of ['shortened', 'extended'] as const) {
      const words = told('2023-04-05', changed('w09', kind, { end: '2023-04-11' }));
      expect(words.changeBy).toBe(`ย่นระยะเวลา เดิมถึง 18 เม.ย. 2566${BY}`);
      expect(words.changeInFull).toContain('จาก 1 – 18 เม.ย. 2566 เป็น 1 – 11 เม.ย. 2566');
    }
  });

  test('moved', () => {
    const dates = { start: '2023-07-10', end: '2023-07-21' } as const;
    const words = told('2023-07-12', changed('w11', 'moved', dates));
    expect(words.changeBy).toBe(`เลื่อนกำหนด เดิม 1 – 16 ก.ค. 2566${BY}`);
    expect(words.changeInFull).toContain('จาก 1 – 16 ก.ค. 2566 เป็น 10 – 21 ก.ค. 2566');
  });

  test('without a start', () => {
    const words = told('2023-02-22', changed('w01', 'extended', { end: '2023-02-28' }));
    expect(words.changeBy).toBe(`ขยายระยะเวลา เดิมภายใน 20 ก.พ. 2566${BY}`);
    expect(words.changeInFull).toBe(
      `ขยายระยะเวลาจาก ภายใน 20 ก.พ. 2566 เป็น ภายใน 28 ก.พ. 2566${BY}`,
    );
  });

  test('cancelled', () => {
    const words = told('2023-07-10', changed('w11', 'cancelled'));
    expect(words).toMatchObject({ tone: 'cancelled', stateWord: 'ยกเลิกแล้ว' });
    expect(words.timing).toBe('เดิมกำหนด 1 – 16 ก.ค. 2566');
    expect(words.changeBy).toBe(`ยกเลิก${BY}`);
    expect(words.changeInFull).toBe(`ยกเลิก เดิมกำหนด 1 – 16 ก.ค. 2566${BY}`);
  });

  test('in English', () => {
    const words = told('2023-04-20', changed('w09', 'extended', { end: '2023-04-25' }), EN);
    expect(words.changeBy).toBe(
      'Extended, was until 18 Apr 2566 (2023), by memo รง ๐๒๑๔/ว ๑๐ of 12 Apr 2566 (2023)',
    );
    expect(words.changeInFull).toMatch(/^Extended from 1 – 18 Apr 2566 .* to 1 – 25 Apr 2566/u);
  });

  test('nothing of a window that stands as the memo prints it', () => {
    expect(describeWindow(at('2023-04-17', 'w09'), TH)).toMatchObject({
      changeVerb: '',
      changeBy: '',
      changeInFull: '',
    });
  });

  test('the chain says which act is called off', () => {
    const schedules = [FY2566, letter(changed('w11', 'cancelled'))];
    const my = find(windowsAt('2023-07-10', { agency: 'กพร.', schedules }), 'L-w11');
    expect(describeChain(my, TH)[0]?.text).toBe(
      'ผู้นำเข้าข้อมูลของหน่วยงาน นำเข้าข้อมูล: ยกเลิก เดิม 1 – 16 ก.ค. 2566',
    );
  });

  test('a reminder says it too', () => {
    const schedules = [FY2566, letter(changed('w09', 'extended', { end: '2023-04-25' }))];
    const window = find(windowsAt('2023-04-24', { agency: 'กพร.', schedules }), 'L-w09');
    const item = { key: 'x', window, stage: 'days-1', soft: false } as const;
    const { message } = reminderText({ id: 'x', kind: 'single', items: [item] }, TH);
    expect(message.split('\n')[1]).toBe(`ขยายระยะเวลา เดิมถึง 18 เม.ย. 2566${BY}`);
  });
});

const asked = (windows: readonly MyWindow[], site: Site = 'emenscr') => ({
  windows,
  late: [],
  site,
  steps: [],
  roles: [],
});

describe('the banner', () => {
  test('tells what a later letter extended, and what it called off', () => {
    const schedules = [
      FY2566,
      letter(changed('w05', 'extended', { end: '2023-07-20' }), changed('w11', 'cancelled')),
    ];
    const july = windowsAt('2023-07-10', { agency: 'กพร.', roles: ['unit'], schedules });
    const both = bannerView(asked(july), TH);
    expect(both).toMatchObject({ windowId: 'L-w05', state: 'open' });
    expect(both.caution).toMatch(/^ขยายระยะเวลา เดิมถึง 16 ก\.ค\. 2566 ตามหนังสือที่ รง/u);
    expect(both.more).toContain('ยกเลิก: รายงานความก้าวหน้า ไตรมาส 3/66 (M6)');
    const only = july.filter(({ window }) => window.id === 'L-w11');
    expect(bannerView(asked(only), TH)).toMatchObject({
      state: 'closed',
      tone: 'cancelled',
      stateWord: 'ยกเลิกแล้ว',
      timing: 'เดิมกำหนด 1 – 16 ก.ค. 2566',
    });
  });

  const view = (day: string, roles: Role[], site: 'emenscr' | 'open-d' = 'emenscr') =>
    bannerView(asked(windowsAt(day, { agency: 'กพร.', roles }), site), TH);

  test('a projected window is never called open, late or closed for certain', () => {
    for (const day of ['2024-04-10', '2025-02-20', '2026-11-22', '2027-07-17', '2030-01-01']) {
      for (const roles of [[], ['unit'], ['executive'], ['planning'], ['ministry']] as Role[][]) {
        for (const site of ['emenscr', 'open-d'] as const) {
          const shown = view(day, roles, site);
          if (shown.state === 'none') continue;
          expect(shown.state, `${day} ${roles}`).toBe('projected');
          expect(shown.timing).toMatch(/^คาดว่า/u);
          expect(shown.caution).toContain('คาดการณ์จากหนังสือปี 2566');
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
      'ตอนนี้: หน่วยงานนำเข้า · ต่อไป: หนังสือมิได้ระบุการอนุมัติระดับกระทรวง',
    );
    expect(view('2026-11-22', ['unit']).turn).toBe('');
  });

  test('an executive sees the own part first; one who enters does not', () => {
    const april = (roles: Role[]) =>
      bannerView({ ...asked(windowsAt('2023-04-10', { agency: 'กพร.', roles })), roles }, TH);
    expect(april(['executive']).turn).toBe('งานของท่าน: อนุมัติ (M7) ภายใน 18 เม.ย. 2566');
    expect(april(['unit']).turn).toMatch(/^ตอนนี้:/u);
    expect(april(['unit', 'executive']).turn).toMatch(/^ตอนนี้:/u);
  });

  test('the window of the form on screen first, closed if it is closed; the others in the list', () => {
    const march = windowsAt('2023-04-10', { agency: 'กพร.' });
    const view = (steps: readonly Step[]) => bannerView({ ...asked(march), steps }, TH);
    expect(view([])).toMatchObject({ windowId: 'w09' });
    expect(view(['M6'])).toMatchObject({ windowId: 'w09' });
    expect(view(['M4'])).toMatchObject({ windowId: 'w03', state: 'open' });
    expect(view(['L3'])).toMatchObject({ state: 'closed', stateWord: 'ปิดแล้ว' });
    expect(view(['L3']).more).toMatch(/^และอีก \d งานที่เปิดอยู่$/u);
    expect(view(['L3']).others.map(({ windowId }) => windowId)).toContain('w09');
    // Nobody is told that what is only projected is closed.
    for (const day of ['2026-11-22', '2027-04-25', '2027-07-20']) {
      for (const steps of [['M4'], ['M6'], ['L3'], ['AR'], ['M7']] as Step[][]) {
        const shown = bannerView({ ...asked(windowsAt(day, { agency: 'กพร.' })), steps }, TH);
        expect(shown.state, `${day} ${steps}`).toBe('projected');
        expect(shown.timing).not.toContain('ปิดแล้ว');
      }
    }
  });

  test('a deadline that has just passed stands first, with a message to copy', () => {
    const july = windowsAt('2023-07-18', { agency: 'กพร.', roles: ['unit'] });
    const [late] = july.filter(({ window }) => window.id === 'w11');
    if (!late) throw new Error('no window');
    const shown = bannerView({ ...asked(july), late: [late], steps: ['M4'] }, TH);
    expect(shown).toMatchObject({
      windowId: 'w11',
      isLate: true,
      stateWord: 'พ้นกำหนด',
      timing: 'เมื่อ อา. 16 ก.ค. 2566',
      canBeDone: true,
      caution: '',
    });
    expect(shown.contact).toContain('รายงานความก้าวหน้า ไตรมาส 3/66 (M6)');
    expect(shown.others.map(({ windowId }) => windowId)).not.toContain('w11');
  });

  test('the months of a quarter, and both of its names where agencies differ', () => {
    const months = (agency: string | null) =>
      bannerView(asked([at('2023-04-17', 'w09', agency)]), TH).months;
    expect(months('กพร.')).toBe('ม.ค.–มี.ค. 66');
    expect(months('สปส.')).toBe('ไตรมาส 1/66 สปส. = ม.ค.–มี.ค. 66');
    expect(months(null)).toBe('ไตรมาส 1/66 สปส. = ม.ค.–มี.ค. 66');
  });

  test('nothing known is said as such', () => {
    const none = bannerView(asked([]), EN);
    expect(none).toMatchObject({ state: 'none', windowId: null, title: 'No window known' });
  });

  test('Thai digits reach figures and dates, not the names of steps', () => {
    const words = describeWindow(at('2023-04-17', 'w09'), { language: 'th', digits: 'thai' });
    expect(words.title).toBe('รายงานความก้าวหน้า ไตรมาส ๒/๖๖ (M6)');
    expect(words.timing).toBe('เหลือ ๑ วันทำการ ถึง อ. ๑๘ เม.ย. ๒๕๖๖');
  });
});
