/** Memos cut, doubled, shuffled and mixed with what a hostile hand would put in. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isDay } from '../../../../lib/calendar/day.ts';
import { MAX_MEMO_TEXT } from '../../../../lib/schedule/memo/limits.ts';
import { readMemo } from '../../../../lib/schedule/memo/read-memo.ts';
import { MEMO_FLAGS } from '../../../../lib/schedule/memo/types.ts';
import { dice } from '../../../make/random.ts';

const FOLDER = new URL('../../../memos/', import.meta.url);
const MEMOS = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(new URL(name, FOLDER), 'utf8'));

/** More of them: `MEMO_FUZZ=50000 vitest run … hostile`. */
const RUNS = Number(process.env.MEMO_FUZZ ?? 150);

const JUNK = [
  '<table><tr><td colspan="9999" rowspan="9999">',
  '</td></tr></table>',
  '<script>alert(1)</script>',
  '&#0;&#999999;&nbsp;',
  '\u0000\u0011\ufffe\ud800',
  '\u202e\u200b\u0e4d\u0e32\u0e33\u0e33',
  '99/99/9999 - 00/00/0000',
  '31 กุมภาพันธ์ 2567',
  'ภายในวันที่',
  '๐๐๐๐๐๐๐๐๐๐',
  '((((((((((',
  '\t\t\t\t\n\n\n',
  'ยกเลิก',
  'เดิม',
  'หน่วยงานอื่น ยกเว้น',
  'ม.ค. - ธ.ค.',
  '$& $1 \\',
  '__proto__ constructor',
];

function mutated(seed: number): string {
  const random = dice(seed);
  const int = (below: number) => Math.floor(random() * below);
  let text = MEMOS[int(MEMOS.length)] ?? '';
  for (let count = 1 + int(6); count > 0; count--) {
    const [at, length] = [int(text.length), int(120)];
    const piece = text.slice(at, at + length);
    const other = MEMOS[int(MEMOS.length)] ?? '';
    const put = [
      '',
      piece + piece,
      JUNK[int(JUNK.length)] ?? '',
      other.slice(int(other.length)).slice(0, length),
      [...piece].reverse().join(''),
      piece.replaceAll('\n', '\t'),
      piece.replace(/\d|[๐-๙]/gu, () => String(int(10))),
    ][int(7)];
    text = text.slice(0, at) + put + text.slice(at + length);
  }
  return text;
}

const flat = (text: string) =>
  text
    .replace(/<[^<>]*>|&nbsp;/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();

test('never throws; whatever comes out is whole', { timeout: 600_000 }, () => {
  for (let seed = 0; seed < RUNS; seed++) {
    const text = mutated(seed);
    const { windows, flags } = readMemo(text);
    for (const { start, end, quote, spans, fiscalYear, flags: asks } of windows) {
      expect(isDay(end), `seed ${seed}`).toBe(true);
      if (start !== null) expect(isDay(start) && start <= end, `seed ${seed}`).toBe(true);
      expect(Number.isInteger(fiscalYear), `seed ${seed}`).toBe(true);
      expect(flat(quote), `seed ${seed}`).not.toBe('');
      for (const { from, to } of spans) {
        expect(from >= 0 && from < to && to <= text.length, `seed ${seed}`).toBe(true);
      }
      for (const { code } of asks) expect(MEMO_FLAGS).toContain(code);
    }
    for (const { code } of flags) expect(MEMO_FLAGS).toContain(code);
  }
});

describe('pages of nothing but', () => {
  test.each([
    ['cells over many rows and columns', '<td rowspan=60 colspan=60>'],
    ['rows that reach down', '<tr><td rowspan=9>1 - 5<td>ม.ค. 68'],
    ['empty cells of a spreadsheet', '\t'],
    ['tabs and blanks', '\t '],
    ['numbers of items', '1. '],
    ['days', 'วันที่ 1 - 5 '],
    ['recitals', 'ตามที่ วันที่ 1 ม.ค. 66 '],
    ['rows of a chart', 'ไตรมาส\tม.ค. 68\t1 - 5\n'],
    ['letters in lines of their own', 'ม\nก\nร\nา\n'],
    ['dates joined to each other', '1/1/66-'],
    ['labels that could be read in two ways', `(น.·ท.(${' ไตรมาส1/01•ท.ป.ร.('.repeat(60)}!`],
    ['agencies that could be read in two ways', `(ข.·${'ศอ.ท.:ไตรมาส1/000•'.repeat(60)}!`],
  ])('%s', { timeout: 300_000 }, (_, piece) => {
    const text = `eMENSCR ${piece.repeat(Math.ceil((4 * MAX_MEMO_TEXT) / piece.length))}`;
    expect(readMemo(text).flags.map(({ code }) => code)).toContain('too-long');
  });
});
