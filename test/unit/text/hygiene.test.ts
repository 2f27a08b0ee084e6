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
    ['ค\u0e33\u0e32', 'คำ', ['sara-am']],
    ['ท\u0e4d\u0e33', 'ทำ', ['sara-am']],
    ['กรณ ีที่', 'กรณีที่', ['blank']],
    ['ด าเนินการ', 'ดำเนินการ', ['blank']],
    ['ส านักงานประกันสังคม', 'สำนักงานประกันสังคม', ['blank']],
    ['จ านวน ท างาน ก าหนด', 'จำนวน ทำงาน กำหนด', ['blank']],
    ['น ้าประปา', 'น้ำประปา', ['blank']],
    ['ก ารจ้าง', 'การจ้าง', ['blank']],
    ['à¸ªà¸–à¸´à¸•à¸´ 2566', 'สถิติ 2566', ['mojibake']],
    ['เธชเธ–เธดเธ•เธด', 'สถิติ', ['mojibake']],
    ['¡ÃÐ·ÃÇ§áÃ§§Ò¹', 'กระทรวงแรงงาน', ['mojibake']],
    ['ข้อ\u0007ความ\u000bใหม่', 'ข้อความ\nใหม่', ['control']],
    ['ข้อ\ufffdความ', 'ข้อ\ufffdความ', ['lost']],
    ['??????? 2566', '??????? 2566', ['lost']],
    ['ก\ud800', 'ก\ud800', ['lost']],
    ['เธอเนยเธอ naïve Müller café “ก”', 'เธอเนยเธอ naïve Müller café “ก”', []],
    ['จริงหรือ??? ดี', 'จริงหรือ??? ดี', []],
    ['สิทธิ์และน้ำหนักร้อยละ 5', 'สิทธิ์และน้ำหนักร้อยละ 5', []],
    ['ข้อ 1\nข้อ 2\tต่อ', 'ข้อ 1\nข้อ 2\tต่อ', []],
    ['👨‍👩‍👧', '👨‍👩‍👧', []],
    ['', '', []],
  ])('%j → %j', (text, clean, slips) => {
    expect(cleanText(text)).toMatchObject({ text: clean, slips });
  });

  test.each([
    '\u0e48',
    '\u0e35',
    '\u0e48\u0e35',
    ' ',
    'ก ',
    'ก า',
    '¡',
    'à¸',
    'เธ',
    '?',
    '\u0e4d\u0e48',
    'ก',
  ])('a long run of %j takes no longer than a long text', (unit) => {
    const started = performance.now();
    cleanText(unit.repeat(20_000));
    // Where each letter looks at all the others, it takes a hundred times as long.
    expect(performance.now() - started).toBeLessThan(2000);
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
        const again = cleanText(once);
        expect(again.text).toBe(once);
        expect(again.slips.filter((slip) => slip !== 'lost')).toEqual([]);
      }),
      { seed: 2566, numRuns: 3000 },
    );
  });
});
