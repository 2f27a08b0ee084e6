import { describe, expect, test } from 'vitest';
import type { Step } from '../../../../lib/domain/step.ts';
import { CATALOGUE } from '../../../../lib/forms/fields/catalogue-rows.ts';
import { createMatcher } from '../../../../lib/forms/fields/match.ts';
import { meaningOf } from '../../../../lib/forms/fields/meaning.ts';
import { labelKey } from '../../../../lib/text/normalise.ts';

const meaning = (text: string) => meaningOf(labelKey(text));

describe('what a name means', () => {
  test('whatever words a form has for it, in whatever order', () => {
    expect(meaning('หมายเลขติดต่อ')).toBe(meaning('โทรศัพท์'));
    expect(meaning('ผู้ประสานงาน (อีเมล)')).toBe(meaning('อีเมลผู้ประสานงาน'));
    expect(meaning('ที่มาและความสำคัญของโครงการ')).toBe(meaning('หลักการและเหตุผล'));
  });
  test('with its numbers', () => {
    expect(meaning('แผนใช้จ่าย ไตรมาส 1')).toBe(meaning('แผนการเบิกจ่ายไตรมาสที่ ๑'));
    expect(meaning('แผนใช้จ่าย ไตรมาส 1')).not.toBe(meaning('แผนใช้จ่าย ไตรมาส 2'));
  });
  test.each(['', 'สถานะ', 'ประเภท', 'วันที่', 'ที่อยู่', 'หน่วยงานที่อยู่ใกล้เคียง', 'x'])(
    'nothing: %s',
    (text) => {
      expect(meaning(text)).toBe('');
    },
  );
});

describe('fields named in other words', () => {
  const match = createMatcher(CATALOGUE);
  const named = (step: Step, text: string, kind: string) =>
    match([{ labels: [{ text, source: 'above' }], kind, shown: true }], [step]).matches[0]?.field
      .id;

  test.each([
    ['M2', 'ชื่อเจ้าหน้าที่ผู้รับผิดชอบ', 'text', 'm2.contactName'],
    ['M2', 'Email ผู้ประสานงาน', 'text', 'm2.contactEmail'],
    ['M2', 'กลุ่มงาน/กองที่รับผิดชอบ', 'text', 'm2.unit'],
    ['M3', 'สภาพปัญหาและความจำเป็น', 'long', 'm3.rationale'],
    ['M3', 'จุดมุ่งหมายของโครงการ', 'long', 'm3.objective'],
    ['M4', 'งบที่ใช้ (บาท)', 'text', 'm4.budget'],
    ['M5', 'ใช้เงินจาก', 'choice', 'm5.source'],
    ['M6', 'สิ่งที่ดำเนินการแล้ว', 'long', 'm6.result'],
    ['M6', 'จ่ายเงินไปแล้ว', 'text', 'm6.disbursed'],
    ['M7', 'มติการพิจารณาโครงการ', 'choice', 'm7.decision'],
    ['M7', 'ชื่อผู้ลงนามอนุมัติ', 'text', 'm7.approver'],
  ] as const)('%s: %s', (step, text, kind, field) => {
    expect(named(step, text, kind)).toBe(field);
  });
  test('not where the kind of the field is another', () => {
    expect(named('M6', 'สิ่งที่ดำเนินการแล้ว', 'file')).toBeUndefined();
    expect(named('M5', 'เงินงบประมาณที่จะใช้', 'choice')).toBeUndefined();
  });
  test('a name that is nothing of the step alone goes by the head above it; another does not', () => {
    const under = (text: string, head: string) => {
      const labels = [
        { text, source: 'above' },
        { text: `${head} ${text}`, source: 'group' },
      ];
      return match([{ labels, kind: 'text', shown: true }], ['M3']).matches[0]?.field.id;
    };
    expect(under('เป้าหมาย', 'ตัวชี้วัดของโครงการ')).toBe('m3.kpiTarget');
    expect(under('ตัวชี้วัด', 'ค่าเป้าหมาย')).toBe('m3.kpi');
  });
  test('not where two fields of a step mean it', () => {
    expect(named('M6', 'ก้าวหน้า', 'text')).toBeUndefined();
  });
});
