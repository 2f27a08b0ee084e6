import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Scanner } from '../../../lib/files/office/scanner.ts';
import { SharedHits } from '../../../lib/files/office/shared-strings.ts';
import { SheetScanner } from '../../../lib/files/office/sheet.ts';
import { WellFormed } from '../../../lib/files/office/well-formed.ts';

const encode = (text: string) => new TextEncoder().encode(text);

/** The same scanner, without its fast lane. */
const slowLane = (scanner: SheetScanner): Scanner => ({
  begin: (prefix) => scanner.begin(prefix),
  push: (piece) => scanner.push(piece),
});

/** What is found in a sheet that comes in pieces of this length, or that it was refused. */
function read(
  sheet: Uint8Array,
  step: number,
  laneOf = (scanner: SheetScanner): Scanner => scanner,
) {
  const scanner = new SheetScanner(new SharedHits());
  const check = new WellFormed(laneOf(scanner));
  try {
    check.begin(0);
    for (let at = 0; at < sheet.length; at += step) check.push(sheet.subarray(at, at + step));
    check.finish();
  } catch {
    // Refused, whatever the reason.
    return 'refused';
  }
  return scanner.findings('แผ่น');
}

const inSheet = (rows: string) =>
  `<worksheet xmlns="m" xmlns:x14ac="x"><sheetData>${rows}</sheetData><pageMargins left="1"/></worksheet>`;

/** Of these bytes so many were read in the fast lane. */
function inFastLane(sheet: Uint8Array): number {
  let bytes = 0;
  read(sheet, 65_536, (scanner) => ({
    begin: (prefix) => scanner.begin(prefix),
    push: (piece) => scanner.push(piece),
    repeated: scanner.repeated,
    readRepeated(b, from, end) {
      const next = scanner.readRepeated(b, from, end);
      bytes += next - from;
      return next;
    },
  }));
  return bytes;
}

const CITIZEN = '1101700230708';
const CELLS = [
  `<c r="A1" s="1"><v>${CITIZEN}</v></c>`,
  `<c r="B1"><v>0812345678</v></c>`,
  `<c><v>${CITIZEN}</v></c>`,
  '<c r="C1" s="12" t="s"><v>3</v></c>',
  '<c r="C1" t="b"><v>1</v></c>',
  `<c r="D1" t="str"><f>A1&amp;B1</f><v>${CITIZEN}</v></c>`,
  `<c r="D1" t="str"><f>A1+B1</f><v>${CITIZEN}</v></c>`,
  `<c r="D1"><f t="shared" si="0"/><v>12.5</v></c>`,
  `<c r="E1" t="inlineStr"><is><t>เลขประจำตัวประชาชน</t></is></c>`,
  `<c r="E1" t="inlineStr"><is><t>นาย ก ${CITIZEN} ครับ</t></is></c>`,
  `<c r="E1" t="inlineStr"><is><t>a &amp; ${CITIZEN}</t></is></c>`,
  `<c r="E1" t="inlineStr"><is><r><t>11017</t></r><r><t>00230708</t></r></is></c>`,
  `<c r="E1" t="inlineStr"><is><t xml:space="preserve"> x </t></is></c>`,
  '<c r="F1" s="4"/>',
  '<c r="F1" s="4"></c>',
  '<c r="G1" cm="1"><v>5</v></c>',
  `<c t='n' r='G1'><v>${CITIZEN}</v></c>`,
  '<c r="H1"><v>1.23E12</v></c>',
  '<c r="H1" ><v ></v ></c >',
  '<!-- c --><c r="I1"><v>1</v></c>',
  '\r\n  ',
];
const ROWS: ((cells: string, n: number) => string)[] = [
  (cells, n) => `<row r="${n}" spans="1:7">${cells}</row>`,
  (cells, n) => `<row r="${n}" spans="1:7">${cells}</row>`,
  (cells, n) => `<row r="${n}" spans="1:7" x14ac:dyDescent="0.25">${cells}</row>`,
  (cells) => `<row>${cells}</row>\n`,
  (cells, n) => `<row r='${n}' ht="20">${cells}</row>`,
  (_, n) => `<row r="${n}"/>`,
  (cells, n) => `<row r="${n}" xmlns:y="y" y:a="1">${cells}</row>`,
];

const sheets = fc
  .array(
    fc.tuple(fc.constantFrom(...ROWS), fc.array(fc.constantFrom(...CELLS), { maxLength: 9 })),
    {
      maxLength: 12,
    },
  )
  .map((rows) => inSheet(rows.map(([row, cells], n) => row(cells.join(''), n + 1)).join('')));
const steps = fc.constantFrom(1, 2, 7, 31, 64, 100_000);

describe('the fast lane of a sheet', () => {
  test('finds what the long way finds', () => {
    fc.assert(
      fc.property(sheets, steps, (sheet, step) => {
        const bytes = encode(sheet);
        expect(read(bytes, step)).toEqual(read(bytes, step, slowLane));
      }),
      { numRuns: 1500 },
    );
  });

  test('refuses what the long way refuses, and nothing else', () => {
    const bytesOfMarkup = fc.constantFrom(...encode('<>/"=& crstvi\u0001]').values(), 0xe0, 0x80);
    const change = fc.record({ at: fc.nat(), byte: bytesOfMarkup, remove: fc.nat(2) });
    fc.assert(
      fc.property(sheets, steps, change, (sheet, step, { at, byte, remove }) => {
        const bytes = [...encode(sheet)];
        bytes.splice(at % bytes.length, remove, byte);
        const damaged = Uint8Array.from(bytes);
        expect(read(damaged, step)).toEqual(read(damaged, step, slowLane));
      }),
      { numRuns: 3000 },
    );
  });

  test('refuses the end of a row with any other letter in it', () => {
    const row = '<row><c><v>1</v></c></row>';
    const sheet = inSheet(row.repeat(4));
    for (let at = row.length - 6; at < row.length; at++) {
      const bytes = encode(sheet);
      bytes[sheet.indexOf(row) + row.length + at] = 0x71;
      expect(read(bytes, 100_000)).toBe('refused');
    }
  });

  const plainRow = (n: number) =>
    `<c r="A${n}"><v>${n}</v></c><c r="B${n}" s="1" t="s"><v>3</v></c><c r="C${n}" t="inlineStr"><is><t>ขอนแก่น</t></is></c>`;
  test.each([
    ['', 'as libraries write it'],
    [' spans="1:3" x14ac:dyDescent="0.25"', 'as Excel writes it'],
  ])('reads nearly all of a sheet with rows that say%s', (attributes) => {
    const rows = Array.from(
      { length: 2000 },
      (_, i) => `<row r="${i + 1}"${attributes}>${plainRow(i + 1)}</row>`,
    );
    const sheet = encode(inSheet(rows.join('')));
    expect(inFastLane(sheet)).toBeGreaterThan(0.95 * sheet.length);
  });

  test('goes on behind a cell that is written otherwise', () => {
    const rows = Array.from({ length: 2000 }, (_, i) => {
      const other = i % 10 === 0 ? '<c r="D1" t="inlineStr"><is><t>a &amp; b</t></is></c>' : '';
      return `<row r="${i + 1}">${plainRow(i + 1)}${other}</row>`;
    });
    const sheet = encode(inSheet(rows.join('')));
    expect(inFastLane(sheet)).toBeGreaterThan(0.9 * sheet.length);
  });
});
