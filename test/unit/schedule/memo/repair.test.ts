import { describe, expect, test } from 'vitest';
import { readMemo } from '../../../../lib/schedule/memo/read-memo.ts';
import { repairText } from '../../../../lib/schedule/memo/repair.ts';

describe('what a PDF does to Thai text', () => {
  test.each([
    ['a vowel apart', 'กรณ ีที่', 'กรณีที่', 1],
    ['a tone mark apart', 'ตั ้งแต่', 'ตั้งแต่', 1],
    ['a vowel behind', 'การนำเข ้าข้อมูลภ าครัฐ', 'การนำเข้าข้อมูลภาครัฐ', 2],
    ['a vowel in front', 'เ มษายน แ ละ', 'เมษายน และ', 2],
    ['a word cut at the end of a line', 'รายงานควา\nมก้าวหน้า', 'รายงานควา\nมก้าวหน้า', 0],
    ['a vowel in the next line', 'ภายในวันท\nี่ 5', 'ภายในวันที่ 5', 1],
    ['letters of a font', 'ว\uf710นที\uf70a 5', 'วันที่ 5', 2],
    ['nothing', 'ที่ ๆ วันที่ 5 มกราคม และ 2', 'ที่ ๆ วันที่ 5 มกราคม และ 2', 0],
  ])('%s', (_, given, text, places) => {
    expect(repairText(given)).toEqual({ text, places });
  });

  test('then its windows are read', () => {
    const text =
      'ระบบ eMENSCR ปีงบประมาณ พ.ศ. 2570\nขอให้น ำเข ้าโครงการ (M1-M5) ภายในว ันที่ 29 มกราคม 2570';
    expect(readMemo(repairText(text).text).windows).toMatchObject([
      { what: 'project-entry', end: '2027-01-29' },
    ]);
  });
});
