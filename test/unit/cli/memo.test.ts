import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { makeDocx } from '../../make/office.ts';
import { inProcess, thanwela } from './launch.ts';

const MEMO = fileURLToPath(new URL('../schedule/memo-2566.txt', import.meta.url));

const memo = (...args: readonly string[]) =>
  inProcess(['memo', ...args], {
    readFile: async (path) =>
      path.startsWith('%') ? new TextEncoder().encode(path.slice(1)) : readFile(path),
  });

test('JSON has exactly the keys that were promised', async () => {
  const { code, out } = await memo(MEMO, '--json');
  expect(code).toBe(0);
  const read = JSON.parse(out);
  expect(Object.keys(read)).toEqual(['windows', 'flags']);
  expect(read.windows).toHaveLength(22);
  for (const window of read.windows) {
    expect(Object.keys(window)).toEqual(
      'what steps roles fiscalYear quarter start end agencies labels quote flags'.split(' '),
    );
  }
  for (const flag of read.flags) expect(Object.keys(flag)).toEqual(['quote', 'code']);
});

test('as a process of its own', async () => {
  const { code, out, err } = await thanwela(['memo', MEMO, '--json']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(JSON.parse(out).windows).toHaveLength(22);
});

describe('files as they come, read by the program itself', () => {
  const folder = mkdtempSync(join(tmpdir(), 'memo-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const given = async (name: string, bytes: Uint8Array | string) => {
    const file = join(folder, name);
    writeFileSync(file, bytes);
    const { code, out, err } = await thanwela(['memo', file, '--json']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    return JSON.parse(out) as { windows: { what: string; start: string | null; end: string }[] };
  };
  const short = ({ windows }: Awaited<ReturnType<typeof given>>) =>
    windows.map(({ what, start, end }) => [what, start, end]);
  const ROWS = [
    ['กิจกรรม', 'ระยะเวลา', 'ผู้รับผิดชอบ'],
    ['รายงานความก้าวหน้า (M6) ไตรมาส ๑/๖๙', '๕ - ๑๖ ม.ค. ๖๙', 'หน่วยงาน'],
    ['อนุมัติรายงานความก้าวหน้า (M7) ไตรมาส ๑/๖๙', '๑๙ - ๓๐ ม.ค. ๖๙', 'กลุ่ม ป.ย.ป.'],
    ['นำเข้าแผนระดับ ๓', 'ภายใน ๒๗ ก.พ. ๖๙', 'กองแผน'],
  ];
  const TITLE = 'กรอบระยะเวลาในระบบ eMENSCR ปีงบประมาณ พ.ศ. ๒๕๖๙';
  const WINDOWS = [
    ['progress-report', '2026-01-05', '2026-01-16'],
    ['progress-approval', '2026-01-19', '2026-01-30'],
    ['level3-plan', null, '2026-02-27'],
  ];

  test('a Word file with a table', async () => {
    const docx = makeDocx([TITLE, { table: ROWS }, 'จึงเรียนมาเพื่อโปรดทราบ']);
    expect(short(await given('memo.docx', docx.bytes))).toEqual(WINDOWS);
  });

  test('a text in TIS-620', async () => {
    const text = [TITLE, ...ROWS.map((row) => row.join('\t'))].join('\r\n');
    const bytes = Uint8Array.from(text, (char) => {
      const code = char.charCodeAt(0);
      return code < 0x80 ? code : code - 0x0e00 + 0xa0;
    });
    expect(short(await given('memo.txt', bytes))).toEqual(WINDOWS);
  });

  test('a table pasted as HTML', async () => {
    const rows = ROWS.map(
      (row) => `<tr>${row.map((cell) => `<td><p>${cell}</p></td>`).join('')}</tr>`,
    );
    const html = `<html><body><h1>${TITLE}</h1><table>${rows.join('\n')}</table></body></html>`;
    expect(short(await given('memo.html', html))).toEqual(WINDOWS);
  });

  test('another letter gives no window', async () => {
    expect(await given('letter.txt', 'ขอเชิญประชุม วันที่ 5 มกราคม 2569')).toEqual({
      windows: [],
      flags: [],
    });
  });

  test('two million letters', { timeout: 60_000 }, async () => {
    const text = `${TITLE}\n${ROWS.map((row) => row.join('\t')).join('\n')}\n`;
    const read = await given('long.txt', text + 'ก '.repeat(1_000_000));
    expect(short(read)).toEqual(WINDOWS);
  });
});

describe('for people', () => {
  test('Thai', async () => {
    const { out } = await memo(MEMO);
    expect(out).toContain('กรอบเวลาที่อ่านได้ 22 รายการ');
    expect(out).toContain('ภายใน 20 ก.พ. 2566');
    expect(out).toContain('ชื่อระบบสะกดผิด: “eMENSER” → eMENSCR');
  });

  test('English', async () => {
    const { out } = await memo(MEMO, '--lang', 'en');
    expect(out).toContain('Windows read: 22');
    expect(out).toContain('To be checked');
  });

  test('help', async () => {
    const { code, out } = await memo('--help');
    expect(code).toBe(0);
    expect(out).toContain('thanwela memo');
  });
});

describe('asked wrongly', () => {
  test.each([
    ['no file', []],
    ['a file that is not there', ['no-such-memo.txt']],
    ['two files', [MEMO, MEMO]],
    ['an unknown option', [MEMO, '--xml']],
    ['an unknown language', [MEMO, '--lang', 'fr']],
    ['a PDF', ['%%PDF-1.7']],
    ['an archive', ['%PK\u0003\u0004']],
    ['an empty file', ['%']],
    ['white space', ['% \n\t ']],
    ['an old .doc or a picture', ['%\u0000\u0001\u0000abc']],
    ['a folder', [fileURLToPath(new URL('.', import.meta.url))]],
  ])('%s', async (_, args) => {
    const { code, out, err } = await memo(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.split('\n').filter((line) => line.startsWith('thanwela: '))).toHaveLength(2);
  });
});
