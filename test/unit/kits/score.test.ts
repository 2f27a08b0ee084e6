import { describe, expect, test } from 'vitest';
import { labelKey } from '../../../lib/text/normalise.ts';
import { f, type KitForm, other, truthOf } from '../../kits/form.ts';
import { compare } from '../../kits/score.ts';

const form: KitForm = {
  title: '',
  stepper: [],
  header: [other('text', 'ชื่อผู้ใช้ *')],
  footer: [],
  parity: 0,
  pages: [
    {
      step: 'M2',
      heading: '',
      blocks: [
        {
          kind: 'fields',
          items: [
            f('m2.name', 'text', 'ชื่อ', { half: '-' }),
            f('m2.contactPosition', 'text', 'ตำแหน่ง'),
            f('m2.unit', 'select', 'หน่วยงาน', { off: 'disabled', half: false }),
            f('m2.type', 'select', 'ประเภท', { needs: 'm2.unit' }),
            other('text', 'ความเสี่ยง (จำเป็น)', { half: false }),
          ],
        },
        {
          kind: 'fold',
          title: '',
          open: false,
          blocks: [{ kind: 'fields', items: [f('m2.end', 'date', 'ถึง')] }],
        },
        {
          kind: 'rows',
          title: '',
          look: 'table',
          add: '',
          rows: { empty: 2, half: 0, full: 1 },
          columns: [f('m4.activity', 'text', 'กิจกรรม')],
        },
      ],
    },
  ],
};
const required = new Set(['m2.name', 'm2.unit', 'm2.type', 'm2.end', 'm4.activity']);
const inRows = new Set(['m4.activity']);
const emptyIn = (state: 'empty' | 'half' | 'full') =>
  truthOf(form, 'M2', state, required, inRows).empty.map(({ name, label }) => name ?? label);

describe('the truth about a page', () => {
  test('empty: what is shown, editable and required, or marked by the page; row by row', () => {
    expect(emptyIn('empty')).toEqual([
      'm2.name',
      'ความเสี่ยง (จำเป็น)',
      'm4.activity#1',
      'm4.activity#2',
    ]);
  });
  test('half: "-" is as good as nothing', () => {
    expect(emptyIn('half')).toEqual(['m2.name', 'ความเสี่ยง (จำเป็น)']);
  });
  test('full: nothing', () => {
    expect(emptyIn('full')).toEqual([]);
  });
});

describe('findings beside the truth', () => {
  const wanted = [
    { name: 'm2.name', label: '1. โปรดระบุชื่อ' },
    { name: 'm2.type', label: '2. ประเภท' },
    { name: null, label: 'ความเสี่ยง (จำเป็น)' },
  ];
  test('by name, by the page’s label, and neither', () => {
    const found = ['m2.name', 'page:โปรดระบุชื่อ', 'page:ประเภท', 'm2.end', 'page:ความเสี่ยง'];
    const { right, named, byLabel, missed } = compare(found, wanted, labelKey);
    expect(right).toEqual([true, false, true, false, true]);
    expect(named).toBe(2);
    expect(byLabel).toEqual(['m2.type']);
    expect(missed).toEqual([]);
  });
  test('what is not found is missed', () => {
    expect(compare([], wanted, labelKey).missed).toEqual(wanted);
  });
});
