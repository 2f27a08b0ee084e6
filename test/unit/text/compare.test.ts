import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare } from '../../../lib/text/compare.ts';

test.each<[string, string, [string, string, string, string]]>([
  ['', '', ['', '', '', '']],
  ['เท่ากัน', 'เท่ากัน', ['เท่ากัน', '', '', '']],
  ['จัดฝึกอบรม 20 รุ่น', 'จัดฝึกอบรม 30 รุ่น', ['จัดฝึกอบรม ', '2', '3', '0 รุ่น']],
  ['ก', '', ['', 'ก', '', '']],
  ['กข', 'กขค', ['กข', '', 'ค', '']],
  ['aa', 'a', ['a', 'a', '', '']],
])('%s and %s', (a, b, [head, left, right, tail]) => {
  expect(compare(a, b)).toEqual({ head, a: left, b: right, tail });
});

test('a letter stays with its marks, a pair of code units together', () => {
  expect(compare('ที่ดิน', 'ที้ดิน')).toEqual({ head: '', a: 'ที่', b: 'ที้', tail: 'ดิน' });
  expect(compare('a😀', 'a😁')).toEqual({ head: 'a', a: '😀', b: '😁', tail: '' });
  expect(compare('😀z', '🐀z')).toMatchObject({ a: '😀', b: '🐀', tail: 'z' });
});

test('the parts put together are the texts again, whatever they are', () => {
  const text = fc.string({
    unit: fc.constantFrom('ก', 'ี', '่', 'า', ' ', 'a', '😀'),
    maxLength: 12,
  });
  fc.assert(
    fc.property(text, text, (x, y) => {
      const { head, a, b, tail } = compare(x, y);
      expect(head + a + tail).toBe(x);
      expect(head + b + tail).toBe(y);
      for (const part of [a, b, tail]) expect(part).not.toMatch(/^[\udc00-\udfff]/u);
    }),
    { seed: 8, numRuns: 500 },
  );
});
