import { expect, test } from 'vitest';
import { kindByName } from '../../../../lib/forms/fields/kind-by-name.ts';

test.each([
  ['เบอร์มือถือผู้ประสานงาน', 'text', 'phone'],
  ['ไปรษณีย์อิเล็กทรอนิกส์', 'text', 'email'],
  ['เงินสมทบจากหน่วยงานอื่น (บาท)', 'text', 'number'],
  ['ความสำเร็จของงาน (ร้อยละ)', 'text', 'percent'],
  ['วันที่ได้รับหนังสือ', 'text', 'date'],
  // Two kinds at once, and what is chosen or long.
  ['โทรศัพท์/อีเมล', 'text', 'text'],
  ['เหตุผลที่เลื่อนวันที่', 'text', 'text'],
  ['วิธีติดต่อทางโทรศัพท์', 'long', 'text'],
  ['ประเภทวงเงิน', 'choice', 'text'],
])('%s (%s): %s', (name, control, kind) => {
  expect(kindByName(name, control)).toEqual([kind]);
});
