/** Windows as text for a chat or a mail. */
import { describe, expect, test } from 'vitest';
import type { Day } from '../../../../lib/calendar/day.ts';
import { plainText, windowsOfMonth } from '../../../../lib/schedule/export/plain-text.ts';
import type { Schedule } from '../../../../lib/schedule/model/types.ts';
import { FY2566 } from '../../../../lib/schedule/packs/fy2566.ts';
import { find, idsOf, windowsAt } from '../at.ts';

const TH = { language: 'th', digits: 'arabic' } as const;
const asked = { agency: 'สปส.', roles: [], schedules: [FY2566], today: '2023-07-03' } as const;

describe('this month', () => {
  test('what has a day in it and is not over, by its end', () => {
    const windows = windowsOfMonth(windowsAt('2023-07-03', { agency: 'สปส.' }), '2023-07-03');
    expect(idsOf(windows)).toEqual(['w11', 'w05', 'w06', 'w12']);
    expect(
      idsOf(windowsOfMonth(windowsAt('2023-07-17', { agency: 'สปส.' }), '2023-07-17')),
    ).toEqual(['w06', 'w12']);
  });

  test('the last day counts, the day after does not', () => {
    const windows = windowsAt('2023-07-16', { agency: 'สปส.' });
    expect(idsOf(windowsOfMonth(windows, '2023-07-16'))).toContain('w11');
    expect(idsOf(windowsOfMonth(windows, '2023-07-17'))).not.toContain('w11');
  });

  test('a window without a printed start is named in the month of its end alone', () => {
    const of = (day: Day) => idsOf(windowsOfMonth(windowsAt(day, { agency: 'สปส.' }), day));
    expect(of('2023-11-01')).not.toContain('w21');
    expect(of('2023-12-01')).toContain('w21');
  });
});

describe('the text', () => {
  const windows = windowsAt('2023-07-03', { agency: 'สปส.' });

  test('says whose, what, when, the last working day and the letter', () => {
    const text = plainText([find(windows, 'w12')], { ...asked, reading: TH, roles: ['ministry'] });
    expect(text.split('\n')).toEqual([
      'กรอบเวลา eMENSCR และ Open-D',
      expect.stringMatching(/^สำนักงานประกันสังคม \(สปส\.\) · /u),
      '',
      '• อนุมัติรายงานความก้าวหน้า ไตรมาส 2/66 (M7)',
      '  ช่วงเวลา 17 – 30 ก.ค. 2566',
      expect.stringMatching(/^ {2}วันทำการสุดท้าย พฤ\. 27 ก\.ค\. 2566 เพราะ /u),
      '',
      'หนังสือที่ รง ๐๒๑๔/ว ๓ ลงวันที่ 27 ม.ค. 2566',
      'ข้อมูล ณ วันที่ 3 ก.ค. 2566 (ทันเวลา)',
    ]);
  });

  test('Thai digits and English are those of the reader', () => {
    const thai = plainText([find(windows, 'w12')], {
      ...asked,
      reading: { language: 'th', digits: 'thai' },
    });
    expect(thai).toContain('๑๗ – ๓๐ ก.ค. ๒๕๖๖');
    const english = plainText([find(windows, 'w12')], {
      ...asked,
      reading: { language: 'en', digits: 'arabic' },
    });
    expect(english).toContain('Last working day Thu 27 Jul 2566 (2023)');
  });

  test('what is projected says so, and no letter is named for it', () => {
    const today = '2026-11-22';
    const text = plainText([find(windowsAt(today), 'w07@2570')], { ...asked, reading: TH, today });
    expect(text).toContain('• [คาดการณ์] รายงานความก้าวหน้า');
    expect(text).toContain('คาดการณ์จากหนังสือปี 2566 ยังไม่มีหนังสือของปีนี้');
    expect(text).not.toContain('หนังสือที่ รง');
  });

  test('what a letter cancelled stands there as cancelled', () => {
    const before = { start: '2023-07-01', end: '2023-07-16' } as const;
    const quote = { text: 'ยกเลิก', place: { th: 'หนังสือ', en: 'letter' } };
    const schedules: Schedule[] = [
      {
        ...FY2566,
        revision: 2,
        windows: FY2566.windows.map((each) =>
          each.id === 'w11' ? { ...each, change: { kind: 'cancelled', before, quote } } : each,
        ),
      },
    ];
    const month = windowsOfMonth(
      windowsAt('2023-07-03', { agency: 'สปส.', schedules }),
      '2023-07-03',
    );
    const text = plainText(month, { ...asked, schedules, reading: TH });
    expect(text).toMatch(/• \[ยกเลิก\] รายงานความก้าวหน้า/u);
  });
});
