import { describe, expect, test } from 'vitest';
import {
  labelKey,
  likeness,
  saysNothing,
  saysRequired,
  tidy,
} from '../../../lib/text/normalise.ts';

describe('tidy', () => {
  test.each([
    ['decomposed ำ', 'ทํางาน', 'ทำงาน'],
    ['decomposed ำ with a tone mark', 'นํ้า', 'น้ำ'],
    ['เ twice for แ', 'เเผนงาน', 'แผนงาน'],
    ['no-break and zero-width spaces', '\u00a0กิจ\u200bกรรม\u00a0\ufeffหลัก ', 'กิจกรรม หลัก'],
    ['soft hyphen and direction marks', 'งบ\u00adประมาณ\u200e', 'งบประมาณ'],
    ['many kinds of space', 'ก\t\n\u3000ข', 'ก ข'],
  ])('%s', (_, text, seen) => expect(tidy(text)).toBe(seen));
});

describe('labelKey', () => {
  test.each([
    ['1.1 ยุทธศาสตร์ชาติ *', 'ยุทธศาสตร์ชาติ'],
    ['๑. หลักการและเหตุผล *', 'หลักการและเหตุผล'],
    ['2.2.4) วัตถุประสงค์ :', 'วัตถุประสงค์'],
    ['(3) ผลผลิต', 'ผลผลิต'],
    ['ข้อ 4 กลุ่มเป้าหมาย (จำเป็น)', 'กลุ่มเป้าหมาย'],
    ['* วัตถุประสงค์', 'วัตถุประสงค์'],
    ['ผลผลิต (ต้องระบุค่า)', 'ผลผลิต'],
    ['ผลผลิต (Value Required)', 'ผลผลิต'],
    ['กฏหมายที่เกี่ยวข้อง', 'กฎหมายที่เกี่ยวข้อง'],
    ['อีเมล์', 'อีเมล'],
    ['เป้าหมายแผนแม่บทย่อย (Y1)', 'เป้าหมายแผนแม่บทย่อย'],
    ['มติ ครม. ที่เกี่ยวข้อง', 'มติครม.ที่เกี่ยวข้อง'],
  ])('%s', (text, key) => expect(labelKey(text)).toBe(key));

  test.each([
    ['ไตรมาส ๑ (บาท)', 'ไตรมาส1บาท'],
    ['แผนพัฒนาเศรษฐกิจและสังคมแห่งชาติ ฉบับที่ 13', 'แผนพัฒนาเศรษฐกิจและสังคมแห่งชาติฉบับที่13'],
  ])('keeps numbers that are part of the name: %s', (text, key) => {
    expect(labelKey(text)).toBe(key);
  });
});

describe('likeness', () => {
  test('1 for the same, 0 for nothing in common, symmetric', () => {
    expect(likeness('ผลผลิต', 'ผลผลิต')).toBe(1);
    expect(likeness('กก', 'ขข')).toBe(0);
    expect(likeness('', '')).toBe(0);
    expect(likeness('ตัวชี้วัด', 'ตัวชีวัด')).toBe(likeness('ตัวชีวัด', 'ตัวชี้วัด'));
  });
  test('forgives a letter, keeps different words apart', () => {
    expect(likeness('วัตถุประสงค์', 'วัตถุประสงด์')).toBeGreaterThan(0.75);
    expect(likeness('ผลผลิต', 'ผลลัพธ์')).toBeLessThan(0.5);
    expect(likeness('ค้นหาโครงการ', 'ชื่อโครงการ')).toBeLessThan(0.7);
  });
});

test.each([
  ['ชื่อ *', true],
  ['ชื่อ (จำเป็น)', true],
  ['ชื่อ (ต้องระบุค่า)', true],
  ['ชื่อ (Value Required)', true],
  ['ชื่อ', false],
  ['(ถ้ามี)', false],
])('saysRequired: %s', (text, says) => expect(saysRequired(text)).toBe(says));

test.each([
  ['', true],
  [' \u00a0', true],
  ['-', true],
  ['...', true],
  ['—', true],
  ['0', false],
  ['ก', false],
])('saysNothing: "%s"', (text, says) => expect(saysNothing(text)).toBe(says));
