/** Columns made of spaces become cells; what stands where is not lost on the way. */
import { expect, test } from 'vitest';
import { plainOf } from '../../../../lib/schedule/memo/plain.ts';
import { readMemo } from '../../../../lib/schedule/memo/read-memo.ts';

const cellsOf = (text: string) =>
  plainOf(text)
    .text.split('\n')
    .filter((line) => line.includes('\t'))
    .map((line) => line.split('\t'));

test.each<[string, string, string[][]]>([
  [
    'gaps below each other',
    'กิจกรรม              ระยะเวลา\nนำเข้าโครงการ        1 - 31 ม.ค. 67\nรายงาน M6 ไตรมาส 1   ภายใน 9 ก.พ. 67',
    [
      ['กิจกรรม', 'ระยะเวลา'],
      ['นำเข้าโครงการ', '1 - 31 ม.ค. 67'],
      ['รายงาน m6 ไตรมาส 1', 'ภายใน 9 ก.พ. 67'],
    ],
  ],
  [
    'a cell that is left empty',
    'งาน        ม.ค. 67   ก.พ. 67\nนำเข้า      1 - 9\nอนุมัติ                  3 - 9',
    [
      ['งาน', 'ม.ค. 67', 'ก.พ. 67'],
      ['นำเข้า', '1 - 9', ''],
      ['อนุมัติ', '', '3 - 9'],
    ],
  ],
  [
    'a name and a date over two lines',
    'งาน                  ระยะเวลา         ผู้ทำ\nรายงานความก้าวหน้า     1 ธ.ค. 66 -     ทุกหน่วยงาน\nและอนุมัติ (M7)         20 ม.ค. 67\nนำเข้าโครงการ         1 - 9 ก.พ. 67    กองแผน',
    [
      ['งาน', 'ระยะเวลา', 'ผู้ทำ'],
      ['รายงานความก้าวหน้าและอนุมัติ (m7)', '1 ธ.ค. 66 - 20 ม.ค. 67', 'ทุกหน่วยงาน'],
      ['นำเข้าโครงการ', '1 - 9 ก.พ. 67', 'กองแผน'],
    ],
  ],
  [
    'a row that goes on with a date of its own',
    'รายงาน M6   ทล. ทช.   1 - 18 เม.ย. 68\n            ขบ.       1 - 25 เม.ย. 68',
    [
      ['รายงาน m6', 'ทล. ทช.', '1 - 18 เม.ย. 68'],
      ['', 'ขบ.', '1 - 25 เม.ย. 68'],
    ],
  ],
  [
    'a row whose date is cut within its month',
    'นำเข้าโครงการ          ภายใน 17 พ.ย. 69        หน่วยงาน\n(M1-M5)\nการอนุมัติโครงการ (M7)   วันที่ 2 ถึงวันที่ 17 ธ.    กลุ่ม ป.ย.ป.\nโดยกลุ่ม ป.ย.ป.        ค. 69',
    [
      ['นำเข้าโครงการ (m1-m5)', 'ภายใน 17 พ.ย. 69', 'หน่วยงาน'],
      ['การอนุมัติโครงการ (m7) โดยกลุ่ม ป.ย.ป.', 'วันที่ 2 ถึงวันที่ 17 ธ. ค. 69', 'กลุ่ม ป.ย.ป.'],
    ],
  ],
  ['the head of a letter', 'ส่วนราชการ  กองแผนงาน  โทร. 1\nที่ รง 02/1     วันที่ 1 ม.ค. 67', []],
  ['items with a gap behind the number', '1.  นำเข้า 1 ม.ค. 67\n2.  รายงาน 2 ก.พ. 67', []],
  ['gaps that nothing stands below', 'ก. ขอ  ให้ 1\nกองแผนงานขอ  ให้ 2', []],
])('%s', (_, text, cells) => {
  expect(cellsOf(text)).toEqual(cells);
});

test('a row of several lines is quoted as it stands', () => {
  const text =
    'เรื่อง ระบบ eMENSCR ปีงบประมาณ พ.ศ. 2567\n\nนำเข้าโครงการใหม่      1 - 9 ม.ค. 67\n(M1-M5)\nรายงาน M6 ไตรมาส 1    ภายใน 9 ก.พ. 67';
  const { windows } = readMemo(text);
  expect(windows.map(({ what, quote }) => [what, quote])).toEqual([
    ['new-project-entry', 'นำเข้าโครงการใหม่ 1 - 9 ม.ค. 67 (M1-M5)'],
    ['progress-report', 'รายงาน M6 ไตรมาส 1 ภายใน 9 ก.พ. 67'],
  ]);
});

test('where a line may be the rest of a row or a heading, it is asked', () => {
  const row = (name: string, days: string) => `${name.padEnd(40)}${days}`;
  const { ledger } = readMemo(
    [
      'ระบบ eMENSCR ปีงบประมาณ พ.ศ. 2567',
      row('นำเข้าโครงการ', '1 - 9 ธ.ค. 66'),
      'การอนุมัติ',
      row('โครงการ', '10 - 20 ธ.ค. 66'),
      row('รายงาน M6 ไตรมาส 1 ของกรม', '2 - 12 ม.ค. 67'),
    ].join('\n'),
  );
  expect(ledger.map(({ outcome }) => outcome)).toEqual(['question', 'question', 'window']);
});
