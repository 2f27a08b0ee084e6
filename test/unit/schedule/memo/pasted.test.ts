import { describe, expect, test } from 'vitest';
import { pastedText } from '../../../../lib/schedule/memo/pasted.ts';
import { readMemo } from '../../../../lib/schedule/memo/read-memo.ts';

describe('what is pasted from Word and Excel', () => {
  test('keeps the cells of its tables', () => {
    const html =
      '<head><style>td{}</style></head><p>ระบบ eMENSCR ปีงบประมาณ พ.ศ. 2570</p><!-- <table> --><TABLE class=x><tr><td>กิจกรรม</td><td>ช่วงเวลา</td></tr><tr><td><p>รายงาน<br>ความก้าวหน้า (M6) ไตรมาส&nbsp;1</p></td><td>1 &ndash; 12 ก.พ. 70</td></tr></TABLE><p>จบ</p>';
    const text = pastedText(html) ?? '';
    expect(text).toBe(
      'ระบบ eMENSCR ปีงบประมาณ พ.ศ. 2570\n\nกิจกรรม\tช่วงเวลา\nรายงาน ความก้าวหน้า (M6) ไตรมาส 1\t1 – 12 ก.พ. 70\n\nจบ',
    );
    expect(readMemo(text).windows).toMatchObject([{ quarter: 1, end: '2027-02-12' }]);
  });

  test('repeats a cell over several rows, keeps the columns of a wide one', () => {
    expect(
      pastedText(
        '<table><tr><td rowspan=2>ก<td colspan="2">ข<tr><td>ค<td>ง<tr><td>จ<td>ฉ<td>ช</table>',
      ),
    ).toBe('ก\tข\t\nก\tค\tง\nจ\tฉ\tช');
  });

  test('a table within a cell is text of that cell', () => {
    expect(pastedText('<table><tr><td>ก<table><tr><td>ข</td></tr></table><td>ค</table>')).toBe(
      'กข\tค',
    );
  });

  test('without a table there is nothing to do better than the browser', () => {
    expect(pastedText('<p>ก</p>')).toBeNull();
    expect(pastedText('')).toBeNull();
  });

  test.each([
    ['<table>', ''],
    ['<table><td rowspan=9999 colspan=9999>ก', `ก${'\t'.repeat(79)}`],
    ['<table><tr><td>&#0;&#9;&#xd800;&bogus;ก</td>', '&bogus;ก'],
    ['<table><script>ก</td>', ''],
    ['a < b <table><tr><td>1 < 2</table>', 'a < b\n1 < 2'],
  ])('%s', (html, text) => {
    expect(pastedText(html)).toBe(text);
  });

  test('a long one in good time', () => {
    const html = `<table>${'<tr><td rowspan=9 colspan=9>1 - 5 <b>ม.ค.</b>'.repeat(20_000)}`;
    expect(pastedText(html)?.length).toBeGreaterThan(1000);
  });
});
