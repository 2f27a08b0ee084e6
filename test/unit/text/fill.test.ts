import { expect, test } from 'vitest';
import { fill, speaker } from '../../../lib/text/fill.ts';

test('numbers follow the choice of digits, texts and terms do not', () => {
  const template = '{n} จุด ใน M1–M5 ({name})';
  expect(fill(template, { n: 1234, name: '.docx 5' }, 'thai')).toBe('๑,๒๓๔ จุด ใน M1–M5 (.docx 5)');
  expect(fill(template, { n: 3, name: 'ก' }, 'arabic')).toBe('3 จุด ใน M1–M5 (ก)');
});

test.each([
  [0, '0'],
  [-1234.5, '-1,234.5'],
  [1234567, '1,234,567'],
  [0.1 + 0.2, '0.3'],
  [999, '999'],
])('%f is written %s', (value, text) => expect(fill('{n}', { n: value }, 'arabic')).toBe(text));

test('a name that is not given stays in sight', () => {
  expect(fill('{a} {b}', { a: 'x' }, 'arabic')).toBe('x {b}');
});

test('values are put in as they are, never read as templates', () => {
  expect(fill('{a} {b}', { a: '{b}', b: '$&' }, 'arabic')).toBe('{b} $&');
});

test('a speaker reads its dictionary', () => {
  const say = speaker({ th: { hi: 'สวัสดี {n}' }, en: { hi: 'hello {n}' } }, 'en', 'arabic');
  expect(say('hi', { n: 2 })).toBe('hello 2');
});
