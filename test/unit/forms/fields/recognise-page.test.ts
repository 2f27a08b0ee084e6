import { describe, expect, test } from 'vitest';
import { CATALOGUE } from '../../../../lib/forms/fields/catalogue-rows.ts';
import { createMatcher } from '../../../../lib/forms/fields/match.ts';
import { recognisePage } from '../../../../lib/forms/fields/recognise-page.ts';
import type { Picture } from '../../../../lib/picture/picture.ts';
import { column, type Field, picture, type Words } from '../../../make/picture.ts';

const match = createMatcher(CATALOGUE);
const recognised = (page: Picture, path: string) =>
  recognisePage(
    { site: 'emenscr', path, steps: [], picture: page, located: {} },
    CATALOGUE,
    match,
    [],
  );

test('names, marks and fields of a page', () => {
  const { steps, names, fields, notFound } = recognised(column('ผลผลิต *', 'ที่ไม่รู้จัก', ''), '/m3');
  expect(steps).toEqual(['M3']);
  expect(names).toEqual({
    k0: { label: 'ผลผลิต', text: 'ผลผลิต *', marked: true, kinds: ['text'] },
    k1: { label: 'ที่ไม่รู้จัก', text: 'ที่ไม่รู้จัก', marked: false, kinds: ['text'] },
    k2: { label: '', text: '', marked: false, kinds: ['text'] },
  });
  expect(Object.values(fields).map(({ id }) => id)).toEqual(['m3.output']);
  expect(notFound).toContain('ผลลัพธ์');
});

test('a field that is usually chosen from a list is one to write into where the page has a box', () => {
  const words: Words[] = [{ text: 'แผนปฏิบัติราชการของหน่วยงาน *', at: [20, 100] }];
  const kindsOf = (kind: string) => {
    const page = picture(words, [{ box: [460, 95, 200, 34], kind }]);
    return recognised(page, '/m1').fields.k0?.kinds;
  };
  expect(kindsOf('choice')).toContain('choice');
  expect(kindsOf('text')).not.toContain('choice');
  expect(kindsOf('text')).toContain('text');
});

test('beside what was chosen a field is never called empty', () => {
  const words: Words[] = [{ text: 'พื้นที่ดำเนินการ *', at: [20, 100] }];
  const field: Field[] = [{ box: [460, 95, 200, 34] }];
  const chips: Words[] = [{ text: 'ระยอง × ชลบุรี ×', at: [300, 100] }];
  const asked = (page: Picture) => {
    const { names, fields } = recognised(page, '/m3');
    return [fields.k0?.id, fields.k0?.required, names.k0?.marked];
  };
  expect(asked(picture(words, field))).toEqual(['m3.area', true, true]);
  expect(asked(picture([...words, ...chips], field))).toEqual(['m3.area', false, false]);
  const above: Words[] = [{ text: 'ระยอง × ชลบุรี ×', at: [460, 70] }];
  expect(asked(picture([...words, ...above], field))).toEqual(['m3.area', false, false]);
});

describe('the project’s total on the page of its activities', () => {
  const words: Words[] = [
    { text: 'กิจกรรมหลัก', at: [20, 100], as: 'head' },
    { text: 'งบประมาณ (บาท)', at: [320, 100], as: 'head' },
  ];
  const row: Field[] = [{ box: [20, 130, 280, 36] }, { box: [320, 130, 180, 36] }];
  const shown = (...more: Words[]) => recognised(picture([...words, ...more], row), '/m4').shown;

  test('in words, beside its name or behind it', () => {
    const total = [
      { field: 'm5.total', label: 'วงเงินงบประมาณรวม', value: '1,250,000.00', kinds: ['money'] },
    ];
    expect(shown({ text: 'วงเงินงบประมาณรวม : 1,250,000.00 บาท', at: [20, 20] })).toEqual(total);
    expect(
      shown({ text: 'งบประมาณรวมทั้งสิ้น', at: [20, 20] }, { text: '1,250,000.00 บาท', at: [200, 20] }),
    ).toEqual(total);
  });
  test('other amounts are none', () => {
    expect(shown({ text: 'เบิกจ่ายแล้ว 1,250,000 บาท', at: [20, 20] })).toEqual([]);
    expect(shown({ text: 'ปีงบประมาณ 2566', at: [20, 20] })).toEqual([]);
    expect(shown({ text: '1,250,000 บาท', at: [200, 20] })).toEqual([]);
  });
  test('with the days of the project, one after the other in a line; other days are none', () => {
    const line = 'วงเงินงบประมาณรวม 240,000 บาท | วันที่เริ่มต้นโครงการ 01/10/2565 | วันที่เริ่มต้น 01/11/2565';
    const found = shown(
      { text: line, at: [20, 20] },
      { text: 'วันที่สิ้นสุดโครงการ', at: [20, 60] },
      { text: '31 สิงหาคม 2566', at: [240, 60] },
    );
    expect(found.map(({ field, value }) => `${field} ${value}`)).toEqual([
      'm5.total 240,000',
      'm2.start 01/10/2565',
      'm2.end 31 สิงหาคม 2566',
    ]);
  });
  test('both days of the project, however they are joined; those of something else are none', () => {
    const days = (text: string) =>
      shown({ text, at: [20, 20] }).map(({ field, value }) => `${field} ${value}`);
    expect(days('ระยะเวลาโครงการ : 1 พ.ย. 2565 ถึง 31 ส.ค. 2566')).toEqual([
      'm2.start 1 พ.ย. 2565',
      'm2.end 31 ส.ค. 2566',
    ]);
    expect(days('ระยะเวลาดำเนินโครงการ 01/11/2565 – 31/08/2566')).toEqual([
      'm2.start 01/11/2565',
      'm2.end 31/08/2566',
    ]);
    expect(days('วันที่เริ่มต้นโครงการ 1 ต.ค. 2565 · วันที่สิ้นสุดโครงการ 31 ส.ค. 2566')).toEqual([
      'm2.start 1 ต.ค. 2565',
      'm2.end 31 ส.ค. 2566',
    ]);
    expect(days('ระยะเวลาโครงการ 12 เดือน')).toEqual([]);
    expect(days('ระยะเวลาสัญญา 1 พ.ย. 2565 ถึง 31 ส.ค. 2566')).toEqual([]);
  });
  test('a sum of the project in other words; a sum of anything is none', () => {
    const values = (text: string) => shown({ text, at: [20, 20] }).map(({ value }) => value);
    expect(values('วงเงินรวมทั้งโครงการ 900,000 บาท')).toEqual(['900,000']);
    expect(values('จำนวนเงินรวม 900,000 บาท')).toEqual([]);
  });
  test('a day of the project that nobody may change is no activity’s', () => {
    const words: Words[] = [
      { text: 'วันที่เริ่มต้นโครงการ', at: [20, 200] },
      { text: 'วันที่เริ่มต้นกิจกรรม', at: [20, 300] },
    ];
    const { fields } = recognised(
      picture(words, [{ box: [220, 195, 280, 36], editable: false }, { box: [220, 295, 280, 36] }]),
      '/m4',
    );
    expect([fields.k0?.id, fields.k1?.id]).toEqual(['m2.start', 'm4.start']);
  });
  test('in a field that nobody may change; not one that a person fills in', () => {
    const name: Words = { text: 'วงเงินงบประมาณรวม', at: [20, 200] };
    const field = (editable: boolean) =>
      recognised(picture([...words, name], [...row, { box: [20, 230, 280, 36], editable }]), '/m4')
        .fields.k2;
    expect(field(false)).toMatchObject({ id: 'm5.total', step: 'M5', required: false });
    expect(field(true)).toBeUndefined();
  });
  test('on no other page', () => {
    const page = picture([{ text: 'วงเงินงบประมาณรวม 1,250,000 บาท', at: [20, 20] }], []);
    expect(recognised(page, '/m3').shown).toEqual([]);
  });
});
