import { describe, expect, test } from 'vitest';
import { run } from '../../../lib/cli/run.ts';
import { fill } from '../../../lib/text/fill.ts';
import { deceives, visible, visibleLines } from '../../../lib/text/visible.ts';

describe('characters that deceive', () => {
  test.each([
    ['a\u001b[2Jb', 'a\\u001b[2Jb'],
    ['ดี\nb.xlsx: เปิดได้', 'ดี\\u000ab.xlsx: เปิดได้'],
    ['รายงาน\u202excod.exe', 'รายงาน\\u202excod.exe'],
    ['ก\u200bข\ufeff\u00ad', 'ก\\u200bข\\ufeff\\u00ad'],
    ['a\ud800b\udc00', 'a\\ud800b\\udc00'],
    ['a\u{e0041}', 'a\\udb40\\udc41'],
    ['a\u2028b\u0085', 'a\\u2028b\\u0085'],
  ])('%j is spelled out', (text, shown) => {
    expect(deceives(text)).toBe(true);
    expect(visible(text)).toBe(shown);
    expect(fill('“{name}”', { name: text }, 'arabic')).toBe(`“${shown}”`);
  });

  test.each(['รายงาน ปี 2566 (แก้ไข).xlsx', '👨‍👩‍👧.json', 'naïve – “ก”', '❤️‍🔥'])(
    '%s stays',
    (text) => {
      expect(deceives(text)).toBe(false);
      expect(visible(text)).toBe(text);
    },
  );

  test('a text of several lines keeps them', () => {
    expect(visibleLines('ก\r\n\tข\u001b\n')).toBe('ก\r\n\tข\\u001b\n');
  });

  test('the command line prints none, whatever it was given', async () => {
    let printed = '';
    const print = (text: string) => {
      printed += text;
    };
    const terminal = {
      out: print,
      err: print,
      now: () => 0,
      version: '',
      readFile: async () => new Uint8Array(),
    };
    await run(['check', 'ไม่มี\u001b]0;x\u0007\u202e\nก.xlsx: เปิดได้'], terminal);
    await run(['\u001b[31m'], terminal);
    expect(printed).toContain('\\u001b');
    expect(deceives(printed.replaceAll('\n', ''))).toBe(false);
    expect(printed.split('\n').every((line) => line === '' || line.startsWith('thanwela: '))).toBe(
      true,
    );
  });
});
