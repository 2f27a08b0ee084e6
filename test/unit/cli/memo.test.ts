import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { run } from '../../../lib/cli/run.ts';
import { thanwela } from './launch.ts';

const MEMO = fileURLToPath(new URL('../schedule/memo-2566.txt', import.meta.url));

async function memo(...args: readonly string[]) {
  let out = '';
  let err = '';
  const code = await run(['memo', ...args], {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    now: () => 0,
    readFile: async (path) =>
      path.startsWith('%') ? new TextEncoder().encode(path.slice(1)) : readFile(path),
    version: '1.2.3',
  });
  return { code, out, err };
}

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
  ])('%s', async (_, args) => {
    const { code, out, err } = await memo(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.split('\n').filter((line) => line.startsWith('thanwela: '))).toHaveLength(2);
  });
});
