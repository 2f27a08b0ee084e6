import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText } from '../../../lib/text/hygiene.ts';

describe('Thai text as it should be stored', () => {
  test.each<[string, string, string[]]>([
    ['เพื่อ\u200bลด', 'เพื่อลด', ['invisible']],
    ['แรงงาน\u00a0นอกระบบ', 'แรงงาน นอกระบบ', ['spaces']],
    ['\u0e40\u0e40รงงาน', 'แรงงาน', ['sara-ae']],
    ['ท\u0e4d\u0e32งาน', 'ทำงาน', ['sara-am']],
    ['น\u0e49\u0e4d\u0e32', 'น้ำ', ['sara-am']],
    ['น\u0e4d\u0e49\u0e32', 'น้ำ', ['sara-am']],
    ['ท\u0e35\u0e48\u0e48', 'ที่', ['doubled']],
    ['ก\u0e48\u0e35', 'กี่', ['order']],
    ['ป\uf70aา', 'ป่า', ['glyphs']],
    ['ป\uf711าไม้', 'ปำไม้', ['glyphs', 'sara-am']],
    ['สิทธิ์และน้ำหนักร้อยละ 5', 'สิทธิ์และน้ำหนักร้อยละ 5', []],
    ['ข้อ 1\nข้อ 2\tต่อ', 'ข้อ 1\nข้อ 2\tต่อ', []],
    ['👨‍👩‍👧', '👨‍👩‍👧', []],
    ['', '', []],
  ])('%j → %j', (text, clean, slips) => {
    expect(cleanText(text)).toMatchObject({ text: clean, slips });
  });

  test('counts places, not characters', () => {
    expect(cleanText('ก\u200b\u200bข\u00a0ค').places).toBe(3);
  });

  test.each([
    ['แรงงานนอกระบบที่\u0e40\u0e40น่นอนขึ้น', 'แน่นอน'],
    ['\u0e40\u0e40รงงาน', 'แรงงาน'],
    ['การจ้างงาน\u200b', 'งาน'],
    ['\u200b', ''],
    ['ตำแหน่งว่าง', ''],
  ])('names the word of the first place: %j', (text, word) => {
    expect(cleanText(text).first).toBe(word);
  });

  test('the clean text is clean', () => {
    const letter = fc.constantFrom(...'กขงนทมรลสอเแะาิีึืุู่้๊๋์ำํ็ั \u200b\u00a0\u200d\uf70a\uf711\n0๑a\u2009');
    fc.assert(
      fc.property(fc.string({ unit: letter, maxLength: 14 }), (text) => {
        const once = cleanText(text).text;
        expect(cleanText(once)).toEqual({ text: once, slips: [], places: 0, first: '' });
      }),
      { seed: 2566, numRuns: 3000 },
    );
  });
});
